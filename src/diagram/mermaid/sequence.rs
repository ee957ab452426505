//! Mermaid's diagrams of sequences: mermaid.js.org, «Sequence diagrams».

use super::words::{Row as Statement, words};
use crate::diagram::Undrawn;
use crate::diagram::graph::{Head, Line, Shape};
use crate::diagram::measure::{lines_of, size_of};
use crate::diagram::svg::{Anchor, Canvas};
use crate::say;

const MOST: usize = 300;
const MOST_ACTORS: usize = 20;

#[derive(Debug)]
enum Row {
    Message { from: usize, to: usize, label: String, line: Line, heads: (Head, Head) },
    Note { first: usize, last: usize, side: Side, label: String },
    Open { label: String },
    Part { label: String },
    Close,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Over,
    Left,
    Right,
}

#[derive(Default)]
struct Reader {
    names: Vec<String>,
    labels: Vec<String>,
    rows: Vec<Row>,
    title: String,
    numbered: bool,
    count: usize,
}

/// Arrows: the line and what stands at its ends. Where one begins another the longer one is meant.
const ARROWS: &[(&str, Line, (Head, Head))] = &[
    ("<<-->>", Line::Dashed, (Head::Arrow, Head::Arrow)),
    ("<<->>", Line::Plain, (Head::Arrow, Head::Arrow)),
    ("-->>", Line::Dashed, (Head::None, Head::Arrow)),
    ("->>", Line::Plain, (Head::None, Head::Arrow)),
    ("--x", Line::Dashed, (Head::None, Head::Cross)),
    ("-x", Line::Plain, (Head::None, Head::Cross)),
    ("--)", Line::Dashed, (Head::None, Head::Open)),
    ("-)", Line::Plain, (Head::None, Head::Open)),
    ("-->", Line::Dashed, (Head::None, Head::None)),
    ("->", Line::Plain, (Head::None, Head::None)),
    ("-|\\", Line::Plain, (Head::None, Head::LeftHalf)),
    ("--|\\", Line::Dashed, (Head::None, Head::LeftHalf)),
    ("-|/", Line::Plain, (Head::None, Head::RightHalf)),
    ("--|/", Line::Dashed, (Head::None, Head::RightHalf)),
    ("/|-", Line::Plain, (Head::RightHalf, Head::None)),
    ("/|--", Line::Dashed, (Head::RightHalf, Head::None)),
    ("\\|-", Line::Plain, (Head::LeftHalf, Head::None)),
    ("\\|--", Line::Dashed, (Head::LeftHalf, Head::None)),
    ("-\\\\", Line::Plain, (Head::None, Head::LeftStroke)),
    ("--\\\\", Line::Dashed, (Head::None, Head::LeftStroke)),
    ("-//", Line::Plain, (Head::None, Head::RightStroke)),
    ("--//", Line::Dashed, (Head::None, Head::RightStroke)),
    ("//-", Line::Plain, (Head::RightStroke, Head::None)),
    ("//--", Line::Dashed, (Head::RightStroke, Head::None)),
    ("\\\\-", Line::Plain, (Head::LeftStroke, Head::None)),
    ("\\\\--", Line::Dashed, (Head::LeftStroke, Head::None)),
];

/// What opens a frame, and what parts one.
const FRAMES: &[&str] = &["loop", "alt", "opt", "par", "par_over", "critical", "break", "rect"];
const PARTS: &[&str] = &["else", "and", "option"];

impl Reader {
    fn actor(&mut self, name: &str) -> usize {
        let name = name.trim();
        if let Some(at) = self.names.iter().position(|it| it == name) {
            return at;
        }
        self.names.push(name.to_owned());
        self.labels.push(words(name));
        self.names.len() - 1
    }

    fn line(&mut self, of: &Statement<'_>) -> Result<(), Undrawn> {
        let line = of.text;
        let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        // Words of the language may be written in capitals. What stands before an arrow is an actor.
        let is_actor = ARROWS.iter().any(|it| rest.trim_start().starts_with(it.0));
        let word = if is_actor { String::new() } else { word.to_ascii_lowercase() };
        match &*word {
            "participant" | "actor" | "create" => {
                let rest = rest.trim_start_matches("participant ").trim_start_matches("actor ");
                let (name, label) = rest.split_once(" as ").unwrap_or((rest, rest));
                // `a@{ "type": "boundary" }`: all actors look the same here.
                let [name, label] = [name, label].map(|it| it.split("@{").next().unwrap_or(it));
                let at = self.actor(name);
                self.labels[at] = words(label);
            }
            "autonumber" => self.numbered = true,
            "activate" | "deactivate" | "destroy" | "link" | "links" | "properties" | "details" => {
            }
            "title" | "title:" => self.title = words(rest),
            "box" => self.rows.push(Row::Open { label: String::new() }),
            it if FRAMES.contains(&it) => {
                let label =
                    if it == "rect" { String::new() } else { format!("{it} {}", words(rest)) };
                self.rows.push(Row::Open { label: label.trim().to_owned() });
            }
            it if PARTS.contains(&it) => {
                self.rows
                    .push(Row::Part { label: format!("{it} {}", words(rest)).trim().to_owned() });
            }
            "end" => self.rows.push(Row::Close),
            "note" => self.note(rest, of)?,
            _ => self.message(of)?,
        }
        Ok(())
    }

    fn note(&mut self, rest: &str, of: &Statement<'_>) -> Result<(), Undrawn> {
        let fault = || of.fault();
        let (place, label) = rest.split_once(':').ok_or_else(fault)?;
        let place = place.trim();
        let (side, names) =
            [("over ", Side::Over), ("left of ", Side::Left), ("right of ", Side::Right)]
                .iter()
                .find_map(|(word, side)| Some((*side, place.strip_prefix(word)?)))
                .ok_or_else(fault)?;
        let actors: Vec<usize> = names.split(',').map(|it| self.actor(it)).collect();
        let first = actors.iter().copied().min().unwrap_or_default();
        let last = actors.iter().copied().max().unwrap_or_default();
        self.rows.push(Row::Note { first, last, side, label: words(label) });
        Ok(())
    }

    fn message(&mut self, of: &Statement<'_>) -> Result<(), Undrawn> {
        let line = of.text;
        let (ends, label) = line.split_once(':').unwrap_or((line, ""));
        let found = ARROWS.iter().filter_map(|it| Some((ends.find(it.0)?, it)));
        let Some((at, (arrow, line, heads))) =
            found.min_by_key(|(at, it)| (*at, std::cmp::Reverse(it.0.len())))
        else {
            return Err(of.fault());
        };
        // `a()->>()b`: a ring at either end says no more than the arrow does.
        let from = ends[..at].trim_end();
        let from = from.strip_suffix("()").unwrap_or(from);
        let to = ends[at + arrow.len()..].trim();
        let to = to.strip_prefix("()").unwrap_or(to).trim_start_matches(['+', '-']);
        let (from, to) = (self.actor(from), self.actor(to));
        let mut label = words(label);
        if self.numbered {
            self.count += 1;
            label = format!("{}. {label}", self.count);
        }
        self.rows.push(Row::Message { from, to, label, line: *line, heads: *heads });
        Ok(())
    }
}

/// Draws a diagram.
pub(super) fn draw(text: &str) -> Result<Canvas, Undrawn> {
    let mut reader = Reader::default();
    let mut boxes = 0_usize;
    let lines = text.lines().map(str::trim).enumerate().filter(|it| !it.1.is_empty());
    for (at, line) in lines.skip(1) {
        for text in statements(line).map(str::trim).filter(|it| !it.is_empty()) {
            reader.line(&Statement { number: at + 1, indent: 0, text })?;
        }
        // A box around actors is no frame around messages.
        if matches!(reader.rows.last(), Some(Row::Open { label }) if label.is_empty())
            && line.starts_with("box")
        {
            reader.rows.pop();
            boxes += 1;
        } else if boxes > 0 && matches!(reader.rows.last(), Some(Row::Close)) {
            reader.rows.pop();
            boxes -= 1;
        }
        if reader.rows.len() > MOST || reader.names.len() > MOST_ACTORS {
            return Err(say!(
                "it has more than {most} steps or {most_actors} actors",
                most = MOST,
                most_actors = MOST_ACTORS
            )
            .into());
        }
    }
    if reader.names.is_empty() {
        return Err(say!("there is nothing in it").into());
    }
    Ok(drawn(&reader))
}

/// The parts of a line between semicolons, but for those that end a character's name: `#9829;`, `#gt;`.
fn statements(line: &str) -> impl Iterator<Item = &str> {
    let mut in_name = false;
    line.split(move |c: char| {
        let ends = c == ';' && !in_name;
        in_name = c == '#' || in_name && c.is_ascii_alphanumeric();
        ends
    })
}

fn width_of(label: &str) -> f64 {
    size_of(&lines_of(label)).0
}

/// Where the actors stand: as far apart as what is said between them needs.
fn columns(reader: &Reader) -> Vec<f64> {
    let count = reader.names.len();
    let half = |it: usize| width_of(&reader.labels[it]) / 2.0 + 16.0;
    let mut gaps: Vec<f64> = (1..count).map(|it| half(it - 1) + half(it) + 24.0).collect();
    for row in &reader.rows {
        let (first, last, wanted) = match row {
            Row::Message { from, to, label, .. } => {
                (*from.min(to), *from.max(to), width_of(label) + 30.0)
            }
            Row::Note { first, last, side: Side::Over, label } => (*first, *last, width_of(label)),
            Row::Note { first, side: Side::Right, label, .. } => {
                (*first, first + 1, width_of(label) + 50.0)
            }
            Row::Note { first, side: Side::Left, label, .. } => {
                (first.saturating_sub(1), *first, width_of(label) + 50.0)
            }
            _ => continue,
        };
        let last = if first == last { last + 1 } else { last };
        if last >= count || first == last {
            continue;
        }
        let has: f64 = gaps[first..last].iter().sum();
        let missing = (wanted - has).max(0.0) / (last - first) as f64;
        gaps[first..last].iter_mut().for_each(|it| *it += missing);
    }
    let mut at = 0.0;
    let mut places = vec![0.0];
    for gap in gaps {
        at += gap;
        places.push(at);
    }
    places
}

// Long because each kind of row is drawn here, one below the other.
fn drawn(reader: &Reader) -> Canvas {
    let places = columns(reader);
    let mut canvas = Canvas::default();
    let sizes: Vec<(f64, f64)> = reader.labels.iter().map(|it| size_of(&lines_of(it))).collect();
    let height = sizes.iter().map(|it| it.1).fold(0.0, f64::max) + 16.0;
    let mut heights = Vec::with_capacity(reader.rows.len());
    let mut bottom = height + 14.0;
    for row in &reader.rows {
        let own = match row {
            Row::Message { from, to, label, .. } => {
                size_of(&lines_of(label)).1 + if from == to { 38.0 } else { 20.0 }
            }
            Row::Note { label, .. } => size_of(&lines_of(label)).1 + 26.0,
            Row::Open { label } | Row::Part { label } => size_of(&lines_of(label)).1 + 14.0,
            Row::Close => 12.0,
        };
        heights.push((bottom, own));
        bottom += own;
    }
    bottom += 12.0;
    for place in &places {
        canvas.line((*place, height), (*place, bottom), Line::Dashed);
    }
    let (left, right) = (places[0] - 70.0, places[places.len() - 1] + 70.0);
    let mut open: Vec<(f64, String)> = Vec::new();
    for (row, (top, own)) in reader.rows.iter().zip(&heights) {
        let inset = 10.0 * open.len() as f64;
        match row {
            Row::Message { from, to, label, line, heads } => {
                message(
                    &mut canvas,
                    (places[*from], places[*to]),
                    *top,
                    *own,
                    label,
                    *line,
                    *heads,
                );
            }
            Row::Note { first, last, side, label } => {
                let lines = lines_of(label);
                let (width, height) = size_of(&lines);
                let middle = match side {
                    Side::Over => f64::midpoint(places[*first], places[*last]),
                    Side::Left => places[*first] - width / 2.0 - 18.0,
                    Side::Right => places[*first] + width / 2.0 + 18.0,
                };
                let half = match side {
                    Side::Over => {
                        (width / 2.0 + 8.0).max((places[*last] - places[*first]) / 2.0 + 20.0)
                    }
                    _ => width / 2.0 + 8.0,
                };
                let y = top + own / 2.0;
                let (a, b) = (y - height / 2.0 - 6.0, y + height / 2.0 + 6.0);
                canvas.rect([middle - half, a, middle + half, b], 0.0, "#e8e8e8", Line::Plain);
                canvas.text(middle, y, &lines, Anchor::Middle);
            }
            Row::Open { label } => open.push((*top + 2.0, label.clone())),
            Row::Part { label } => {
                canvas.line((left + inset, *top + 4.0), (right - inset, *top + 4.0), Line::Dashed);
                let lines = lines_of(label);
                let (width, height) = size_of(&lines);
                let y = top + 8.0 + height / 2.0;
                canvas.patch(left + inset + 4.0, y - height / 2.0, width + 8.0, height);
                canvas.text(left + inset + 8.0, y, &lines, Anchor::Start);
            }
            Row::Close => {
                let Some((begin, label)) = open.pop() else { continue };
                let inset = 10.0 * open.len() as f64;
                canvas.rect(
                    [left + inset, begin, right - inset, top + 4.0],
                    0.0,
                    "none",
                    Line::Plain,
                );
                if !label.is_empty() {
                    let lines = lines_of(&label);
                    let (width, height) = size_of(&lines);
                    canvas.patch(left + inset + 3.0, begin + 2.0, width + 10.0, height);
                    canvas.text(
                        left + inset + 8.0,
                        begin + 2.0 + height / 2.0,
                        &lines,
                        Anchor::Start,
                    );
                }
            }
        }
    }
    for (at, label) in reader.labels.iter().enumerate() {
        let (width, _) = sizes[at];
        canvas.node(Shape::Box, places[at], height / 2.0, (width + 24.0, height));
        canvas.text(places[at], height / 2.0, &lines_of(label), Anchor::Middle);
    }
    canvas.entitle(&reader.title);
    canvas
}

fn message(
    canvas: &mut Canvas,
    (from, to): (f64, f64),
    top: f64,
    own: f64,
    label: &str,
    line: Line,
    heads: (Head, Head),
) {
    let lines = lines_of(label);
    let (width, height) = size_of(&lines);
    let y = top + own - 8.0;
    if (from - to).abs() < 1.0 {
        // To itself.
        let (upper, out) = (y - 18.0, from + 34.0);
        canvas.text(from + width / 2.0 + 8.0, upper - height / 2.0 - 2.0, &lines, Anchor::Middle);
        canvas.line((from, upper), (out, upper), line);
        canvas.line((out, upper), (out, y), line);
        canvas.line((out, y), (from, y), line);
        canvas.head((from, y), (-1.0, 0.0), heads.1);
        return;
    }
    let middle = f64::midpoint(from, to);
    canvas.patch(middle - width / 2.0 - 2.0, y - height - 4.0, width + 4.0, height);
    canvas.text(middle, y - height / 2.0 - 4.0, &lines, Anchor::Middle);
    canvas.line((from, y), (to, y), line);
    canvas.head((to, y), ((to - from).signum(), 0.0), heads.1);
    canvas.head((from, y), ((from - to).signum(), 0.0), heads.0);
}
