//! A formula as a drawing: RaTeX lays it out as KaTeX does, its outlines become one path.
//!
//! Lengths are whole thousandths of an em, so that the same formula gives the same bytes wherever it is drawn, and the
//! same character in the same size the same numbers wherever it stands: what repeats in a page deflates to little.

use std::panic::{AssertUnwindSafe, catch_unwind};

use ratex_layout::{LayoutOptions, to_display_list, validate_layout};
use ratex_parser::ParseError;
use ratex_types::color::Color;
use ratex_types::display_item::{DisplayItem, DisplayList};
use ratex_types::math_style::MathStyle;
use ratex_types::path_command::PathCommand;

use super::outlines::{self, Step};
use super::{Fault, Place};
use crate::say;
use crate::wording::Wording;
use crate::xhtml::{Element, el};

/// Thousandths of an em in one.
const EM: f64 = 1000.0;

/// How far above the baseline fractions have their bar, in thousandths of an em (TeX's `axis_height` for these faces).
/// In vertical lines that is the middle.
const AXIS: i64 = 250;

/// The width of lines that are drawn as such, in thousandths of an em.
const STROKE: &str = "40";

/// The widest that stands upright in vertical lines.
const UPRIGHT: i64 = 1200;

/// Larger drawings are none: what overflows is not for any screen.
const LARGEST: f64 = 400.0;

/// Lays a formula out.
///
/// # Errors
/// What it doesn't understand.
pub(super) fn layout(latex: &str, display: bool) -> Result<DisplayList, Fault> {
    let list = laid_out(latex, display)?;
    let sizes = [list.width, list.height, list.depth];
    if sizes.iter().any(|it| !it.is_finite() || it.abs() > LARGEST) {
        return Err(Fault::new(say!("it is too large for any page")));
    }
    Ok(list)
}

/// How many ems a formula takes that stands by itself, however many that are.
pub(super) fn width(latex: &str) -> Option<f64> {
    laid_out(latex, true).ok().map(|it| it.width).filter(|it| it.is_finite())
}

fn laid_out(latex: &str, display: bool) -> Result<DisplayList, Fault> {
    let style = if display { MathStyle::Display } else { MathStyle::Text };
    // Other people's code before strangers' input: a panic costs a formula.
    let made = catch_unwind(AssertUnwindSafe(|| {
        let nodes = ratex_parser::parse(latex).map_err(|it| fault(&it))?;
        let boxes = ratex_layout::layout(&nodes, &LayoutOptions::default().with_style(style));
        validate_layout(&boxes).map_err(|it| Fault::new(Wording::verbatim(it.to_string())))?;
        Ok(to_display_list(&boxes))
    }));
    made.unwrap_or_else(|_| Err(Fault::new(say!("it can't be laid out"))))
}

/// What the parser says, in words of ours where it is a command that it lacks.
fn fault(error: &ParseError) -> Fault {
    match error.message.strip_prefix("Undefined control sequence: ") {
        Some(command) => Fault {
            reason: say!("nothing is known of the command `{command}`", command),
            command: Some(command.to_owned()),
        },
        None => Fault::new(Wording::verbatim(&error.message)),
    }
}

/// Draws what was laid out. In vertical lines a formula that is no wider than a character stands upright; a longer one
/// lies as words of letters do, its axis in the middle of the line. One in a line of its own stands.
pub(super) fn draw(list: &DisplayList, place: Place) -> Element {
    let (width, height, depth) = (units(list.width), units(list.height), units(list.depth));
    let children = shapes(list);
    let svg = el("svg")
        .attr("xmlns", "http://www.w3.org/2000/svg")
        .class(if place == Place::Alone { "fx dp" } else { "fx" });
    let sized = |svg: Element, width: i64, height: i64| {
        svg.attr("viewBox", format!("0 0 {width} {height}"))
            .attr("width", ems(width))
            .attr("height", ems(height))
            .attr("fill", "currentColor")
            .attr("overflow", "visible")
            .attr("role", "img")
    };
    if place == Place::InVerticalLine && width > UPRIGHT {
        // As far to either side of the axis as it goes to one.
        let half = (height - AXIS).max(depth + AXIS).max(0);
        let across = 2 * half;
        let turned = el("g")
            .attr("transform", format!("translate({} 0) rotate(90)", half + height - AXIS))
            .children(children);
        return sized(svg, across, width).child(turned);
    }
    let svg = sized(svg, width, height + depth);
    let svg = match place {
        Place::InLine | Place::Numbered if depth != 0 => {
            svg.attr("style", format!("vertical-align:{}", ems(-depth)))
        }
        _ => svg,
    };
    svg.children(children)
}

/// The shapes of a formula: paths, each of what has one colour, and text of characters that KaTeX's faces lack.
fn shapes(list: &DisplayList) -> Vec<Element> {
    let mut shapes = Shapes::default();
    for item in &list.items {
        match item {
            DisplayItem::GlyphPath { x, y, scale, font, char_code, color } => {
                let Some(c) = char::from_u32(*char_code) else { continue };
                match outlines::outline(font, c) {
                    Some(steps) => shapes.pen(color).glyph([*x, *y], *scale, steps),
                    None => shapes.text(c, [*x, *y], *scale, color),
                }
            }
            DisplayItem::Line { x, y, width, thickness, color, dashed: false } => {
                shapes.pen(color).rectangle([*x, y - thickness / 2.0], [*width, *thickness]);
            }
            DisplayItem::Line { x, y, width, thickness, color, dashed: true } => {
                let line = format!("M{} {}h{}", units(*x), units(*y), units(*width));
                let (thickness, dash) = (units(*thickness), units(thickness * 3.0));
                let path = stroked(line, color, thickness.to_string());
                shapes.out(path.attr("stroke-dasharray", format!("{dash} {dash}")));
            }
            DisplayItem::Rect { x, y, width, height, color } => {
                shapes.pen(color).rectangle([*x, *y], [*width, *height]);
            }
            DisplayItem::Path { x, y, commands, fill: true, color } => {
                shapes.pen(color).commands([*x, *y], commands);
            }
            DisplayItem::Path { x, y, commands, fill: false, color } => {
                let mut pen = Pen::default();
                pen.commands([*x, *y], commands);
                shapes.out(stroked(pen.path, color, STROKE.to_owned()));
            }
        }
    }
    shapes.finish()
}

fn stroked(line: String, color: &Color, width: String) -> Element {
    el("path")
        .attr("d", line)
        .attr("fill", "none")
        .attr("stroke", paint(color).unwrap_or_else(|| "currentColor".to_owned()))
        .attr("stroke-width", width)
}

/// The colour that something is to have; nothing if that of the text around.
fn paint(color: &Color) -> Option<String> {
    if *color == Color::BLACK {
        return None;
    }
    let byte = |it: f32| (it.clamp(0.0, 1.0) * 255.0).round() as u8;
    Some(format!("#{:02x}{:02x}{:02x}", byte(color.r), byte(color.g), byte(color.b)))
}

/// Collects shapes: what follows one another in one colour is one path.
#[derive(Default)]
struct Shapes {
    done: Vec<Element>,
    color: Option<String>,
    pen: Pen,
}

impl Shapes {
    fn pen(&mut self, color: &Color) -> &mut Pen {
        let color = paint(color);
        if color != self.color {
            self.lift();
            self.color = color;
        }
        &mut self.pen
    }

    fn lift(&mut self) {
        let Pen { path, .. } = std::mem::take(&mut self.pen);
        if !path.is_empty() {
            let shape = el("path").attr("d", path);
            self.done.push(match &self.color {
                Some(color) => shape.attr("fill", color.clone()),
                None => shape,
            });
        }
    }

    fn out(&mut self, shape: Element) {
        self.lift();
        self.done.push(shape);
    }

    fn text(&mut self, c: char, [x, y]: [f64; 2], scale: f64, color: &Color) {
        if c.is_whitespace() || c.is_control() {
            return;
        }
        let mut text = el("text")
            .attr("x", units(x).to_string())
            .attr("y", units(y).to_string())
            .attr("font-size", units(scale).to_string());
        if let Some(color) = paint(color) {
            text.set("fill", color);
        }
        self.out(text.text(c.to_string()));
    }

    fn finish(mut self) -> Vec<Element> {
        self.lift();
        self.done
    }
}

/// Writes a path by what lies between its points: those numbers are small, and repeat.
#[derive(Default)]
struct Pen {
    path: String,
    at: [i64; 2],
    /// Where the open part of the path began.
    start: [i64; 2],
}

impl Pen {
    fn glyph(&mut self, [x, y]: [f64; 2], scale: f64, steps: impl Iterator<Item = Step>) {
        let origin = [units(x), units(y)];
        let placed = |it: [i32; 2]| {
            let of = |at: usize| origin[at] + (f64::from(it[at]) * scale).round() as i64;
            [of(0), of(1)]
        };
        for step in steps {
            match step {
                Step::Move(to) => self.move_to(placed(to)),
                Step::Line(to) => self.line(placed(to)),
                Step::Curve(by, to) => self.curve('q', &[placed(by), placed(to)]),
                Step::Close => self.close(),
            }
        }
    }

    fn rectangle(&mut self, [x, y]: [f64; 2], [width, height]: [f64; 2]) {
        // A line that is thinner than the smallest length is drawn all the same.
        let (width, height) = (units(width).max(1), units(height).max(1));
        self.move_to([units(x), units(y)]);
        self.path.push_str(&format!("h{width}v{height}h{}", -width));
        self.close();
    }

    fn commands(&mut self, [x, y]: [f64; 2], commands: &[PathCommand]) {
        let at = |dx: f64, dy: f64| [units(x + dx), units(y + dy)];
        for command in commands {
            match *command {
                PathCommand::MoveTo { x, y } => self.move_to(at(x, y)),
                PathCommand::LineTo { x, y } => self.line(at(x, y)),
                PathCommand::QuadTo { x1, y1, x, y } => self.curve('q', &[at(x1, y1), at(x, y)]),
                PathCommand::CubicTo { x1, y1, x2, y2, x, y } => {
                    self.curve('c', &[at(x1, y1), at(x2, y2), at(x, y)]);
                }
                PathCommand::Close => self.close(),
            }
        }
    }

    fn move_to(&mut self, to: [i64; 2]) {
        self.path.push_str(&format!("M{} {}", to[0], to[1]));
        (self.at, self.start) = (to, to);
    }

    fn line(&mut self, to: [i64; 2]) {
        let [dx, dy] = [to[0] - self.at[0], to[1] - self.at[1]];
        let step = match (dx, dy) {
            (0, 0) => String::new(),
            (dx, 0) => format!("h{dx}"),
            (0, dy) => format!("v{dy}"),
            _ => format!("l{}", pair(dx, dy)),
        };
        self.path.push_str(&step);
        self.at = to;
    }

    fn curve(&mut self, command: char, points: &[[i64; 2]]) {
        let from = self.at;
        self.path.push(command);
        for (number, point) in points.iter().enumerate() {
            let step = pair(point[0] - from[0], point[1] - from[1]);
            if number > 0 && !step.starts_with('-') {
                self.path.push(' ');
            }
            self.path.push_str(&step);
            self.at = *point;
        }
    }

    fn close(&mut self) {
        self.path.push('z');
        self.at = self.start;
    }
}

/// Two numbers; a sign parts them as well as a blank.
fn pair(x: i64, y: i64) -> String {
    if y < 0 { format!("{x}{y}") } else { format!("{x} {y}") }
}

/// Thousandths of an em. What is no length is none.
fn units(length: f64) -> i64 {
    let most = LARGEST * EM;
    if length.is_finite() { (length * EM).clamp(-most, most).round() as i64 } else { 0 }
}

/// A length as sheets have it: `1.25em`.
fn ems(units: i64) -> String {
    let digits = format!(
        "{}{}.{:03}",
        if units < 0 { "-" } else { "" },
        units.abs() / 1000,
        units.abs() % 1000
    );
    format!("{}em", digits.trim_end_matches('0').trim_end_matches('.'))
}
