//! Mermaid's charts of four quadrants: mermaid.js.org, «Quadrant Chart».

use super::words::{Row, after, rows, words};
use crate::diagram::Undrawn;
use crate::diagram::graph::{Line, Look};
use crate::diagram::measure::{lines_within, size_of};
use crate::diagram::svg::{Anchor, Canvas, INK, LIGHT, PALE};
use crate::say;

const MOST: usize = 100;

/// How large it is, and how wide what is written beside it.
const SIDE: f64 = 400.0;
const BESIDE: f64 = 90.0;

#[derive(Default)]
struct Chart {
    /// What both ends of the axes mean: left and right, below and above.
    x: (String, String),
    y: (String, String),
    /// From the upper right, counter-clockwise.
    quadrants: [String; 4],
    points: Vec<(String, f64, f64)>,
}

pub(super) fn draw(text: &str) -> Result<Canvas, Undrawn> {
    let mut canvas = Canvas::default();
    let mut chart = Chart::default();
    for row in rows(text).skip(1) {
        if let Some(title) = after(row.text, "title") {
            canvas.entitle(&words(title));
        } else if let Some(axis) = after(row.text, "x-axis") {
            chart.x = ends(axis);
        } else if let Some(axis) = after(row.text, "y-axis") {
            chart.y = ends(axis);
        } else if let Some((number, label)) =
            row.text.strip_prefix("quadrant-").and_then(|it| it.split_once(char::is_whitespace))
        {
            let number = number.parse::<usize>().ok().filter(|it| (1..=4).contains(it));
            let number =
                number.ok_or_else(|| row.because(&say!("quadrants are numbered from 1 to 4")))?;
            chart.quadrants[number - 1] = words(label);
        } else if !row.text.starts_with("classDef") {
            chart.points.push(point(&row)?);
        }
        if chart.points.len() > MOST {
            return Err(say!("it has more than {most} points", most = MOST).into());
        }
    }
    chart.draw(&mut canvas);
    Ok(canvas)
}

/// `one end --> other end`, or one end alone.
fn ends(axis: &str) -> (String, String) {
    match axis.split_once("-->") {
        Some((from, to)) if to.trim().is_empty() => (format!("{} →", words(from)), String::new()),
        Some((from, to)) => (words(from), words(to)),
        None => (words(axis), String::new()),
    }
}

/// `name: [0.3, 0.6] radius: 12`
fn point(row: &Row<'_>) -> Result<(String, f64, f64), Undrawn> {
    let (name, rest) = row.text.rsplit_once('[').ok_or_else(|| row.fault())?;
    let inside = rest.split(']').next().unwrap_or_default();
    let (x, y) = inside.split_once(',').ok_or_else(|| row.fault())?;
    let read = |it: &str| it.trim().parse::<f64>().ok().filter(|it| (0.0..=1.0).contains(it));
    let (Some(x), Some(y)) = (read(x), read(y)) else {
        return Err(row.because(&say!("its place is none between 0 and 1")));
    };
    let name = name.trim_end().trim_end_matches(':');
    let name = name.split(":::").next().unwrap_or_default();
    Ok((words(name.trim()), x * SIDE, (1.0 - y) * SIDE))
}

impl Chart {
    fn draw(&self, canvas: &mut Canvas) {
        let half = SIDE / 2.0;
        let corners = [(half, 0.0), (0.0, 0.0), (0.0, half), (half, half)];
        for (at, ((left, top), name)) in corners.iter().zip(&self.quadrants).enumerate() {
            let fill = if at % 2 == 0 { PALE } else { LIGHT };
            canvas.rect([*left, *top, left + half, top + half], 0.0, fill, Line::Plain);
            let lines = lines_within(name, half - 16.0);
            let height = size_of(&lines).1;
            // In the middle, unless points may be there.
            let y = if self.points.is_empty() { half / 2.0 } else { 6.0 + height / 2.0 };
            canvas.words(left + half / 2.0, top + y, &lines, Anchor::Middle, Look::Bold);
        }
        for (at, label) in [&self.x.0, &self.x.1].into_iter().enumerate() {
            let lines = lines_within(label, half - 8.0);
            let x = half / 2.0 + half * at as f64;
            canvas.text(x, SIDE + 6.0 + size_of(&lines).1 / 2.0, &lines, Anchor::Middle);
        }
        for (at, label) in [&self.y.1, &self.y.0].into_iter().enumerate() {
            // What grows upwards is told by an arrow that points there.
            let lines = lines_within(&label.replace('→', "↑"), BESIDE);
            canvas.text(-8.0, half / 2.0 + half * at as f64, &lines, Anchor::End);
        }
        self.draw_points(canvas);
    }

    /// The points, each with its name where no other is: below it, above it, or beside it.
    fn draw_points(&self, canvas: &mut Canvas) {
        let mut taken: Vec<[f64; 4]> =
            self.points.iter().map(|it| [it.1 - 6.0, it.2 - 6.0, it.1 + 6.0, it.2 + 6.0]).collect();
        for (name, x, y) in &self.points {
            canvas.ellipse(*x, *y, (5.0, 5.0), INK);
            let lines = lines_within(name, SIDE / 2.0);
            let (width, height) = size_of(&lines);
            let (aside, above) = (width / 2.0 + 10.0, height / 2.0 + 7.0);
            let places = [(*x, y + above), (*x, y - above), (x + aside, *y), (x - aside, *y)];
            let room = |(x, y): (f64, f64)| {
                [x - width / 2.0, y - height / 2.0 + 2.0, x + width / 2.0, y + height / 2.0 - 2.0]
            };
            let is_free = |it: &(f64, f64)| {
                let own = room(*it);
                let meets = |other: &[f64; 4]| {
                    own[0] < other[2] && other[0] < own[2] && own[1] < other[3] && other[1] < own[3]
                };
                !taken.iter().any(meets) && own[0] > 0.0 && own[2] < SIDE
            };
            let place = places.into_iter().find(is_free).unwrap_or(places[0]);
            taken.push(room(place));
            canvas.text(place.0, place.1, &lines, Anchor::Middle);
        }
    }
}
