//! The shapes of diagrams as SVG.

use super::graph::{Head, Line, Look, Path, Shape};
use super::measure::{HEIGHT, SIZE, lines_of, lines_within, size_of};
use crate::xhtml::{Element, el};

/// The room for the name of a frame.
pub(super) const GAP: f64 = 22.0;

/// Which part of a text its place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// What was drawn so far, and how far it reaches.
#[derive(Debug, Default)]
pub(super) struct Canvas {
    pub(super) shapes: Vec<Element>,
    frames: Vec<(usize, [f64; 4], String)>,
    title: String,
    bounds: Option<[f64; 4]>,
}

/// A number without more digits than can be seen.
pub(super) fn n(value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    // No zero has a sign.
    format!("{}", if rounded == 0.0 { 0.0 } else { rounded })
}

/// What lines are drawn with, what lies in boxes, and darker greys, each with a use of its own.
pub(super) const INK: &str = "#222";
pub(super) const LIGHT: &str = "#f4f4f4";
pub(super) const PALE: &str = "#e0e0e0";
pub(super) const MIDDLE: &str = "#bbb";
pub(super) const DARK: &str = "#777";

impl Canvas {
    /// That there is something here.
    pub(super) fn reach(&mut self, left: f64, top: f64, right: f64, bottom: f64) {
        self.bounds = Some(match self.bounds {
            None => [left, top, right, bottom],
            Some([a, b, c, d]) => [a.min(left), b.min(top), c.max(right), d.max(bottom)],
        });
    }

    /// How wide it is so far.
    pub(super) fn width(&self) -> f64 {
        self.bounds.map_or(0.0, |it| it[2] - it[0])
    }

    pub(super) fn shape(&mut self, element: Element, fill: &'static str, line: Line) {
        let element = element.attr("fill", fill).attr("stroke", INK);
        let width = if line == Line::Thick { "3" } else { "1.4" };
        let element = element.attr("stroke-width", width);
        self.shapes.push(match line {
            Line::Dashed => element.attr("stroke-dasharray", "5 4"),
            _ => element,
        });
    }

    pub(super) fn rect(
        &mut self,
        [left, top, right, bottom]: [f64; 4],
        round: f64,
        fill: &'static str,
        line: Line,
    ) {
        self.reach(left, top, right, bottom);
        let rect = el("rect").attr("x", n(left)).attr("y", n(top));
        let rect = rect.attr("width", n(right - left)).attr("height", n(bottom - top));
        self.shape(if round > 0.0 { rect.attr("rx", n(round)) } else { rect }, fill, line);
    }

    pub(super) fn polygon(&mut self, points: &[(f64, f64)], fill: &'static str) {
        points.iter().for_each(|it| self.reach(it.0, it.1, it.0, it.1));
        let points: Vec<String> =
            points.iter().map(|it| format!("{},{}", n(it.0), n(it.1))).collect();
        self.shape(el("polygon").attr("points", points.join(" ")), fill, Line::Plain);
    }

    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), line: Line) {
        self.reach(from.0.min(to.0), from.1.min(to.1), from.0.max(to.0), from.1.max(to.1));
        let it = el("line").attr("x1", n(from.0)).attr("y1", n(from.1));
        self.shape(it.attr("x2", n(to.0)).attr("y2", n(to.1)), "none", line);
    }

    /// A thin line behind the rest, to be counted by.
    pub(super) fn hairline(&mut self, from: (f64, f64), to: (f64, f64)) {
        self.reach(from.0.min(to.0), from.1.min(to.1), from.0.max(to.0), from.1.max(to.1));
        let it = el("line").attr("x1", n(from.0)).attr("y1", n(from.1));
        let it = it.attr("x2", n(to.0)).attr("y2", n(to.1));
        self.shapes.push(it.attr("stroke", MIDDLE));
    }

    /// A ground without a line around it.
    pub(super) fn band(&mut self, [left, top, right, bottom]: [f64; 4], fill: &'static str) {
        self.reach(left, top, right, bottom);
        let rect = el("rect").attr("x", n(left)).attr("y", n(top)).attr("width", n(right - left));
        self.shapes.push(rect.attr("height", n(bottom - top)).attr("fill", fill));
    }

    /// White behind words, so that no line runs through them.
    pub(super) fn patch(&mut self, left: f64, top: f64, width: f64, height: f64) {
        let rect = el("rect").attr("x", n(left)).attr("y", n(top)).attr("width", n(width));
        self.shapes.push(rect.attr("height", n(height)).attr("fill", "#fff"));
    }

    /// A shape around a place.
    pub(super) fn node(&mut self, shape: Shape, x: f64, y: f64, (width, height): (f64, f64)) {
        let (a, b) = (width / 2.0, height / 2.0);
        let frame = [x - a, y - b, x + a, y + b];
        match shape {
            Shape::Plain => self.reach(frame[0], frame[1], frame[2], frame[3]),
            Shape::Box | Shape::Fields => self.rect(frame, 0.0, LIGHT, Line::Plain),
            Shape::Round => self.rect(frame, b.min(16.0), LIGHT, Line::Plain),
            Shape::Ellipse => self.ellipse(x, y, (a, b), LIGHT),
            Shape::Diamond => {
                self.polygon(&[(x, y - b), (x + a, y), (x, y + b), (x - a, y)], LIGHT);
            }
            Shape::Hexagon => {
                let c = a - 16.0;
                self.polygon(
                    &[
                        (x - c, y - b),
                        (x + c, y - b),
                        (x + a, y),
                        (x + c, y + b),
                        (x - c, y + b),
                        (x - a, y),
                    ],
                    LIGHT,
                );
            }
            Shape::Framed => {
                self.rect(frame, 0.0, LIGHT, Line::Plain);
                for side in [x - a + 8.0, x + a - 8.0] {
                    self.line((side, y - b), (side, y + b), Line::Plain);
                }
            }
            Shape::Cylinder => {
                self.reach(frame[0], frame[1], frame[2], frame[3]);
                let (top, bottom) = (y - b + 7.0, y + b - 7.0);
                let d = format!(
                    "M{0} {1}A{2} 7 0 0 1 {3} {1}V{4}A{2} 7 0 0 1 {0} {4}ZM{0} {1}A{2} 7 0 0 0 {3} {1}",
                    n(x - a),
                    n(top),
                    n(a),
                    n(x + a),
                    n(bottom)
                );
                self.shape(el("path").attr("d", d), LIGHT, Line::Plain);
            }
            Shape::Start => self.ellipse(x, y, (7.0, 7.0), INK),
            Shape::End => {
                self.ellipse(x, y, (9.0, 9.0), "#fff");
                self.ellipse(x, y, (5.0, 5.0), INK);
            }
        }
    }

    pub(super) fn ellipse(&mut self, x: f64, y: f64, (a, b): (f64, f64), fill: &'static str) {
        self.reach(x - a, y - b, x + a, y + b);
        let it = el("ellipse").attr("cx", n(x)).attr("cy", n(y));
        self.shape(it.attr("rx", n(a)).attr("ry", n(b)), fill, Line::Plain);
    }

    /// The way of an edge, with the heads of its arrow at the first point and at the last.
    pub(super) fn path(&mut self, path: &Path, line: Line, heads: (Head, Head)) {
        let points = &path.points;
        let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
        let mut d = format!("M{} {}", n(first.0), n(first.1));
        points.iter().for_each(|it| self.reach(it.0, it.1, it.0, it.1));
        for pair in points.windows(2) {
            let [(x0, y0), (x1, y1)] = [pair[0], pair[1]];
            let (c0, c1) = match path.sideways {
                true => ((f64::midpoint(x0, x1), y0), (f64::midpoint(x0, x1), y1)),
                false => ((x0, f64::midpoint(y0, y1)), (x1, f64::midpoint(y0, y1))),
            };
            d.push_str(&format!(
                "C{} {} {} {} {} {}",
                n(c0.0),
                n(c0.1),
                n(c1.0),
                n(c1.1),
                n(x1),
                n(y1)
            ));
        }
        self.shape(el("path").attr("d", d), "none", line);
        let direction = |from: (f64, f64), to: (f64, f64)| match path.sideways {
            // A loop comes back from where it left.
            true => ((to.0 - from.0).signum(), 0.0),
            false => (0.0, (to.1 - from.1).signum()),
        };
        if points.len() > 1 {
            self.head(*last, direction(points[points.len() - 2], *last), heads.1);
            self.head(*first, direction(points[1], *first), heads.0);
        }
    }

    /// Lines of words around a place, or from it on, or up to it.
    pub(super) fn text(&mut self, x: f64, y: f64, lines: &[String], anchor: Anchor) {
        self.words(x, y, lines, anchor, Look::Plain);
    }

    /// Words that look in some way.
    pub(super) fn words(&mut self, x: f64, y: f64, lines: &[String], anchor: Anchor, look: Look) {
        let (width, height) = size_of(lines);
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        self.reach(left, y - height / 2.0, left + width, y + height / 2.0);
        let mut baseline = y - height / 2.0 + HEIGHT * 0.74;
        for line in lines {
            if !line.is_empty() {
                let text = el("text").attr("x", n(x)).attr("y", n(baseline));
                let text = match anchor {
                    Anchor::Start => text,
                    Anchor::Middle => text.attr("text-anchor", "middle"),
                    Anchor::End => text.attr("text-anchor", "end"),
                };
                let text = match look {
                    Look::Plain => text,
                    Look::Bold => text.attr("font-weight", "bold"),
                    Look::Italic => text.attr("font-style", "italic"),
                    Look::Underlined => text.attr("text-decoration", "underline"),
                };
                self.shapes.push(text.text(line.clone()));
            }
            baseline += HEIGHT;
        }
    }

    /// A frame with a name, to be drawn behind those that lie in it.
    pub(super) fn frame_later(&mut self, depth: usize, frame: [f64; 4], name: &str) {
        self.frames.push((depth, frame, name.to_owned()));
    }

    pub(super) fn draw_frames(&mut self) {
        self.frames.sort_by_key(|it| it.0);
        let frames: Vec<[f64; 4]> = self.frames.iter().map(|it| it.1).collect();
        frames.into_iter().for_each(|it| self.rect(it, 4.0, "none", Line::Dashed));
    }

    /// The names of the frames, over what runs through them.
    pub(super) fn name_frames(&mut self) {
        for (_, frame, name) in std::mem::take(&mut self.frames) {
            let (width, height) = size_of(&lines_of(&name));
            let left = f64::midpoint(frame[0], frame[2]) - width / 2.0;
            if !name.is_empty() {
                self.patch(left - 3.0, frame[1] + 2.0, width + 6.0, height);
            }
            let middle = f64::midpoint(frame[0], frame[2]);
            self.text(middle, frame[1] + GAP / 2.0 + 2.0, &lines_of(&name), Anchor::Middle);
        }
    }

    /// What stands above the drawing.
    pub(super) fn entitle(&mut self, title: &str) {
        if self.title.is_empty() {
            title.clone_into(&mut self.title);
        }
    }

    /// The drawing.
    pub(super) fn finish(mut self) -> Element {
        let title = std::mem::take(&mut self.title);
        if !title.is_empty() {
            let [left, top, right, _] = self.bounds.unwrap_or_default();
            let lines = lines_within(&title, (right - left).max(200.0) / 1.1);
            let y = top - 12.0 - size_of(&lines).1 / 2.0;
            self.words(f64::midpoint(left, right), y, &lines, Anchor::Middle, Look::Bold);
        }
        let [left, top, right, bottom] = self.bounds.unwrap_or([0.0, 0.0, 10.0, 10.0]);
        let (left, top) = (left - 8.0, top - 8.0);
        // Whole pixels: of one that is covered in part something of the page behind would show.
        let (width, height) = ((right + 8.0 - left).ceil(), (bottom + 8.0 - top).ceil());
        let back = el("rect").attr("x", n(left)).attr("y", n(top)).attr("width", n(width));
        let back = back.attr("height", n(height)).attr("fill", "#fff");
        let svg = el("svg").attr("xmlns", "http://www.w3.org/2000/svg");
        let svg = svg.attr("width", n(width)).attr("height", n(height));
        let view = format!("{} {} {} {}", n(left), n(top), n(width), n(height));
        let words = el("g").attr("font-family", "sans-serif").attr("font-size", n(SIZE));
        let words = words.attr("fill", "#111");
        svg.attr("viewBox", view).child(back).child(words.children(self.shapes))
    }
}
