//! What stands at the ends of edges.

use super::graph::{Head, Line};
use super::svg::{Canvas, INK, n};
use crate::xhtml::el;

impl Canvas {
    /// The head of an edge that comes out of a direction and ends here.
    pub(super) fn head(&mut self, (x, y): (f64, f64), (a, b): (f64, f64), head: Head) {
        // So far back along the edge, and so far to the side of it.
        let at = |back: f64, side: f64| (x - a * back - b * side, y - b * back + a * side);
        match head {
            Head::None => {}
            Head::Arrow => self.ink(&[at(0.0, 0.0), at(9.0, 4.5), at(9.0, -4.5)]),
            Head::Open => self.strokes(at(0.0, 0.0), &[at(10.0, 5.5), at(10.0, -5.5)]),
            Head::Triangle => {
                self.polygon(&[at(0.0, 0.0), at(14.0, 8.0), at(14.0, -8.0)], "#fff");
            }
            Head::Filled => {
                self.polygon(&[at(0.0, 0.0), at(9.0, 5.5), at(18.0, 0.0), at(9.0, -5.5)], INK);
            }
            Head::Hollow => {
                self.polygon(&[at(0.0, 0.0), at(9.0, 5.5), at(18.0, 0.0), at(9.0, -5.5)], "#fff");
            }
            Head::LeftHalf => self.ink(&[at(0.0, 0.0), at(10.0, 0.0), at(10.0, -5.5)]),
            Head::RightHalf => self.ink(&[at(0.0, 0.0), at(10.0, 0.0), at(10.0, 5.5)]),
            Head::LeftStroke => self.line(at(0.0, 0.0), at(10.0, -5.5), Line::Plain),
            Head::RightStroke => self.line(at(0.0, 0.0), at(10.0, 5.5), Line::Plain),
            Head::Circle => self.ring(at(5.0, 0.0)),
            Head::Cross => {
                self.line(at(2.0, 5.0), at(12.0, -5.0), Line::Plain);
                self.line(at(2.0, -5.0), at(12.0, 5.0), Line::Plain);
            }
            Head::One => {
                self.line(at(7.0, 6.0), at(7.0, -6.0), Line::Plain);
                self.line(at(12.0, 6.0), at(12.0, -6.0), Line::Plain);
            }
            Head::NoneOrOne => {
                self.line(at(7.0, 6.0), at(7.0, -6.0), Line::Plain);
                self.ring(at(15.0, 0.0));
            }
            Head::Many => {
                self.strokes(at(12.0, 0.0), &[at(0.0, 7.0), at(0.0, -7.0)]);
                self.line(at(15.0, 6.0), at(15.0, -6.0), Line::Plain);
            }
            Head::NoneOrMany => {
                self.strokes(at(12.0, 0.0), &[at(0.0, 7.0), at(0.0, -7.0)]);
                self.ring(at(17.0, 0.0));
            }
        }
    }

    fn ink(&mut self, points: &[(f64, f64)]) {
        let points: Vec<String> =
            points.iter().map(|it| format!("{},{}", n(it.0), n(it.1))).collect();
        self.shapes.push(el("polygon").attr("points", points.join(" ")).attr("fill", INK));
    }

    fn strokes(&mut self, from: (f64, f64), to: &[(f64, f64)]) {
        to.iter().for_each(|it| self.line(from, *it, Line::Plain));
    }

    fn ring(&mut self, (x, y): (f64, f64)) {
        self.ellipse(x, y, (5.0, 5.0), "#fff");
    }
}
