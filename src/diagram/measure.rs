//! How much room words take: by a rule, for no font is asked.

use super::graph::{Field, Node, Shape};
use crate::cjk;

/// The size of letters and the height of a line, in pixels.
pub(super) const SIZE: f64 = 15.0;
pub(super) const HEIGHT: f64 = 20.0;

/// The widest line of a label; longer ones go on below.
const WIDEST: f64 = 240.0;

/// How wide a character is in ems: Han characters and their like are as wide as high.
fn ems(c: char) -> f64 {
    match c {
        c if cjk::is_unspaced(c) || cjk::is_hangul(c) => 1.0,
        '\u{3000}'..='\u{303f}' | '\u{ff01}'..='\u{ff60}' | '\u{1f000}'..='\u{1faff}' => 1.0,
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.32,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 0.92,
        'A'..='Z' | '&' => 0.7,
        ' ' => 0.32,
        c if c.is_ascii() => 0.57,
        _ => 0.75,
    }
}

/// How wide a line is, in pixels.
pub(super) fn width_of(line: &str) -> f64 {
    line.chars().map(ems).sum::<f64>() * SIZE
}

/// The lines of a label: those that it has, and none wider than all can be.
pub(super) fn lines_of(label: &str) -> Vec<String> {
    lines_within(label, WIDEST)
}

/// The lines of a label, none wider than so many pixels unless a word is.
pub(super) fn lines_within(label: &str, widest: f64) -> Vec<String> {
    let mut lines = Vec::new();
    for written in label.lines() {
        let mut line = String::new();
        let mut width = 0.0;
        // Words stay whole; between Han characters a line may break.
        for piece in pieces(written.trim()) {
            let own = width_of(piece);
            if width + own > widest && !line.is_empty() {
                lines.push(std::mem::take(&mut line).trim_end().to_owned());
                width = 0.0;
                if piece == " " {
                    continue;
                }
            }
            line.push_str(piece);
            width += own;
        }
        lines.push(line.trim_end().to_owned());
    }
    if lines.is_empty() {
        lines.push(String::new());
    }
    lines
}

fn pieces(line: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut from = 0;
    let mut before: Option<char> = None;
    for (at, c) in line.char_indices() {
        let breaks = before
            .is_some_and(|it| it == ' ' || c == ' ' || cjk::is_unspaced(it) && cjk::is_unspaced(c));
        if breaks {
            pieces.push(&line[from..at]);
            from = at;
        }
        before = Some(c);
    }
    pieces.push(&line[from..]);
    pieces
}

/// How much room lines take.
pub(super) fn size_of(lines: &[String]) -> (f64, f64) {
    let width = lines.iter().map(|it| width_of(it)).fold(0.0, f64::max);
    (width.max(10.0), lines.len() as f64 * HEIGHT)
}

/// The room beside a column of a node, and above and below a part of it.
pub(super) const COLUMN: f64 = 18.0;
pub(super) const PART: f64 = 8.0;

/// How wide the columns of a node are.
pub(super) fn columns_of(parts: &[Vec<Field>]) -> Vec<f64> {
    let mut widths: Vec<f64> = Vec::new();
    for field in parts.iter().flatten() {
        for (at, cell) in field.cells.iter().enumerate() {
            let width = width_of(cell);
            match widths.get_mut(at) {
                Some(it) => *it = it.max(width),
                None => widths.push(width),
            }
        }
    }
    widths
}

/// The room that a node takes.
pub(super) fn size(node: &Node) -> (f64, f64) {
    let (width, height) = size_of(&lines_of(&node.label));
    match node.shape {
        Shape::Fields => {
            let columns = columns_of(&node.parts).iter().map(|it| it + COLUMN).sum::<f64>();
            let rows = node.parts.iter().map(|it| it.len() as f64 * HEIGHT + PART).sum::<f64>();
            ((width * 1.08 + 24.0).max(columns), height + 14.0 + rows)
        }
        Shape::Start | Shape::End => (18.0, 18.0),
        Shape::Plain => (width, height),
        Shape::Diamond => (width * 1.4 + 30.0, height * 1.6 + 20.0),
        Shape::Ellipse => (width * 1.2 + 24.0, height * 1.2 + 16.0),
        Shape::Hexagon => (width + 48.0, height + 18.0),
        Shape::Cylinder => (width + 26.0, height + 34.0),
        Shape::Framed => (width + 42.0, height + 18.0),
        Shape::Round => (width + 34.0, height + 18.0),
        Shape::Box => (width + 26.0, height + 18.0),
    }
}
