//! Mermaid's pies: mermaid.js.org, «Pie chart diagrams». What each slice is stands beside it, for greys are hard to find
//! again in a legend.

use std::f64::consts::{PI, TAU};

use super::words::{Row, after, rows, words};
use crate::diagram::Undrawn;
use crate::diagram::graph::Line;
use crate::diagram::layout::nearest;
use crate::diagram::measure::{lines_within, size_of};
use crate::diagram::svg::{Anchor, Canvas, DARK, LIGHT, MIDDLE, PALE, n};
use crate::say;
use crate::xhtml::el;

const MOST: usize = 40;

/// How large the pie is, and how wide words beside it are at most.
const RADIUS: f64 = 100.0;
const WORDS: f64 = 130.0;

/// What slices are filled with, one after the other.
const GREYS: &[&str] = &[PALE, DARK, LIGHT, MIDDLE];

struct Slice {
    lines: Vec<String>,
    value: f64,
    /// The direction of its middle, in radians from the right, clockwise.
    middle: f64,
}

pub(super) fn draw(text: &str) -> Result<Canvas, Undrawn> {
    let mut canvas = Canvas::default();
    let mut slices: Vec<Slice> = Vec::new();
    let mut shows_values = false;
    for (at, row) in rows(text).enumerate() {
        let mut rest = row.text;
        if at == 0 {
            rest = after(rest, "pie").unwrap_or_default();
            if let Some(more) = after(rest, "showData") {
                (shows_values, rest) = (true, more);
            }
        }
        if let Some(title) = after(rest, "title") {
            canvas.entitle(&words(title));
        } else if rest == "showData" {
            shows_values = true;
        } else if !rest.is_empty() {
            let (label, value) = slice(&row, rest)?;
            slices.push(Slice { lines: vec![label], value, middle: 0.0 });
        }
        if slices.len() > MOST {
            return Err(say!("it has more than {most} slices", most = MOST).into());
        }
    }
    let sum: f64 = slices.iter().map(|it| it.value).sum();
    if sum <= 0.0 || !sum.is_finite() {
        return Err(say!("there is nothing in it").into());
    }
    let mut from = -PI / 2.0;
    let count = slices.len();
    for (at, slice) in slices.iter_mut().enumerate() {
        let angle = slice.value / sum * TAU;
        slice.middle = from + angle / 2.0;
        // The last slice lies beside the first.
        let fill = if at > 0 && at + 1 == count && at % 4 == 0 { LIGHT } else { GREYS[at % 4] };
        sector(&mut canvas, from, angle, fill);
        from += angle;
        let share = format!("{:.0} %", slice.value / sum * 100.0);
        let label = match shows_values {
            true => format!("{}\n{} ({share})", slice.lines[0], slice.value),
            false => format!("{}\n{share}", slice.lines[0]),
        };
        slice.lines = lines_within(&label, WORDS);
    }
    for is_right in [true, false] {
        label_side(&mut canvas, &slices, is_right);
    }
    Ok(canvas)
}

/// `"label" : 12.5`
fn slice(row: &Row<'_>, text: &str) -> Result<(String, f64), Undrawn> {
    let (label, value) = text.rsplit_once(':').ok_or_else(|| row.fault())?;
    let value = value.trim().parse::<f64>().ok().filter(|it| *it >= 0.0 && *it < 1e15);
    let value = value.ok_or_else(|| row.because(&say!("its value is no number from 0 on")))?;
    Ok((words(label.trim().trim_matches(['"', '\''])), value))
}

fn sector(canvas: &mut Canvas, from: f64, angle: f64, fill: &'static str) {
    if angle > TAU - 1e-6 {
        canvas.ellipse(0.0, 0.0, (RADIUS, RADIUS), fill);
        return;
    }
    canvas.reach(-RADIUS, -RADIUS, RADIUS, RADIUS);
    let at = |it: f64| format!("{} {}", n(it.cos() * RADIUS), n(it.sin() * RADIUS));
    let (begin, end, large) = (at(from), at(from + angle), u8::from(angle > PI));
    let d = format!("M0 0L{begin}A{RADIUS} {RADIUS} 0 {large} 1 {end}Z");
    canvas.shape(el("path").attr("d", d), fill, Line::Plain);
}

/// The words of the slices on one side, from the top down, none on another.
fn label_side(canvas: &mut Canvas, slices: &[Slice], is_right: bool) {
    let mut side: Vec<&Slice> =
        slices.iter().filter(|it| (it.middle.cos() >= 0.0) == is_right).collect();
    side.sort_by(|a, b| a.middle.sin().total_cmp(&b.middle.sin()));
    let heights: Vec<f64> = side.iter().map(|it| size_of(&it.lines).1 + 4.0).collect();
    let mut offsets = Vec::with_capacity(side.len());
    let mut at = 0.0;
    for height in &heights {
        offsets.push(at + height / 2.0);
        at += height;
    }
    let wanted: Vec<f64> = side.iter().map(|it| it.middle.sin() * (RADIUS + 16.0)).collect();
    let (sign, anchor) = if is_right { (1.0, Anchor::Start) } else { (-1.0, Anchor::End) };
    for (slice, y) in side.iter().zip(nearest(&wanted, &offsets)) {
        let (a, b) = (slice.middle.cos(), slice.middle.sin());
        let (edge, out) = ((a * RADIUS, b * RADIUS), (sign * (RADIUS + 22.0), y));
        canvas.hairline(edge, out);
        canvas.text(out.0 + sign * 4.0, y, &slice.lines, anchor);
    }
}
