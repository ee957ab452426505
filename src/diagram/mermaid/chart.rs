//! Mermaid's charts of bars and lines: mermaid.js.org, «XY Chart». All stand upright, those that ask to lie, too: a page is
//! narrow, and its readers look for time from left to right.

use super::words::{Row, after, rows, words};
use crate::diagram::Undrawn;
use crate::diagram::graph::{Line, Look};
use crate::diagram::measure::{HEIGHT, lines_within, size_of, width_of};
use crate::diagram::svg::{Anchor, Canvas, DARK, INK, LIGHT, MIDDLE, PALE};
use crate::say;

/// The most values of a chart's row, and rows.
const MOST: usize = 100;
const MOST_ROWS: usize = 8;

/// How high a chart is, how wide it is at least and at most, and how wide a value should be.
const HIGH: f64 = 240.0;
const NARROWEST: f64 = 240.0;
const WIDEST: f64 = 520.0;
const SLOT: f64 = 52.0;

/// What bars are filled with, row after row.
const GREYS: &[&str] = &[MIDDLE, LIGHT, DARK, PALE];

#[derive(Default)]
struct Axis {
    title: String,
    names: Vec<String>,
    range: Option<(f64, f64)>,
}

struct Values {
    name: String,
    is_line: bool,
    values: Vec<f64>,
}

pub(super) fn draw(text: &str) -> Result<Canvas, Undrawn> {
    let mut canvas = Canvas::default();
    let (mut across, mut up) = (Axis::default(), Axis::default());
    let mut all: Vec<Values> = Vec::new();
    for row in rows(text).skip(1) {
        if let Some(title) = after(row.text, "title") {
            canvas.entitle(&words(title));
        } else if let Some(rest) = after(row.text, "x-axis") {
            across = axis(&row, rest)?;
        } else if let Some(rest) = after(row.text, "y-axis") {
            up = axis(&row, rest)?;
        } else {
            let kinds = [("bar", false), ("line", true)];
            let found = kinds.iter().find_map(|(word, it)| Some((after(row.text, word)?, *it)));
            let Some((rest, is_line)) = found else { return Err(row.fault()) };
            all.push(values(&row, rest, is_line)?);
        }
        let count = all.iter().map(|it| it.values.len()).max().unwrap_or_default();
        if count.max(across.names.len()) > MOST || all.len() > MOST_ROWS {
            return Err(say!(
                "it has more than {most} values or {most_rows} rows of them",
                most = MOST,
                most_rows = MOST_ROWS
            )
            .into());
        }
    }
    let count = all.iter().map(|it| it.values.len()).max().unwrap_or_default();
    if count == 0 {
        return Err(say!("there is nothing in it").into());
    }
    let count = count.max(across.names.len());
    let places = Places::of(count, &all, &up);
    places.scale(&mut canvas);
    places.bars(&all, &mut canvas);
    places.lines(&all, &mut canvas);
    let below = places.names(&across, &mut canvas);
    if !up.title.is_empty() {
        canvas.words(0.0, -18.0, &[up.title], Anchor::Start, Look::Italic);
    }
    legend(&all, places.width, below, &mut canvas);
    Ok(canvas)
}

/// `"title" [a, "b c"]`, `title 4 --> 10`
fn axis(row: &Row<'_>, rest: &str) -> Result<Axis, Undrawn> {
    if let Some((title, list)) = rest.split_once('[') {
        let list = list.strip_suffix(']').ok_or_else(|| row.fault())?;
        let names = items(list).map(words).collect();
        return Ok(Axis { title: words(title), names, range: None });
    }
    if let Some((before, to)) = rest.split_once("-->") {
        let before = before.trim();
        let at = before.rfind([' ', '\t']).map_or(0, |it| it + 1);
        let (title, from) = before.split_at(at);
        let range = number(from).zip(number(to)).filter(|(from, to)| from < to);
        let range = range
            .ok_or_else(|| row.because(&say!("its ends are no numbers, the lower one first")))?;
        return Ok(Axis { title: words(title), names: Vec::new(), range: Some(range) });
    }
    Ok(Axis { title: words(rest), ..Axis::default() })
}

/// `"name" [1, 2.5]`
fn values(row: &Row<'_>, rest: &str, is_line: bool) -> Result<Values, Undrawn> {
    let (name, list) = rest.split_once('[').ok_or_else(|| row.fault())?;
    let list = list.strip_suffix(']').ok_or_else(|| row.fault())?;
    let values: Option<Vec<f64>> = items(list).map(number).collect();
    let values = values.ok_or_else(|| row.because(&say!("not all of its values are numbers")))?;
    Ok(Values { name: words(name), is_line, values })
}

fn number(written: &str) -> Option<f64> {
    written.trim().parse::<f64>().ok().filter(|it| it.abs() < 1e12)
}

/// The parts of a list between commas that stand in no quotation marks.
fn items(list: &str) -> impl Iterator<Item = &str> {
    let mut quoted = false;
    let parts = list.split(move |c: char| {
        quoted ^= c == '"';
        c == ',' && !quoted
    });
    parts.map(str::trim)
}

/// Where the values of a chart stand.
struct Places {
    width: f64,
    slot: f64,
    /// The lowest value and the highest that the scale has, and how far its marks are apart.
    from: f64,
    to: f64,
    step: f64,
}

impl Places {
    fn of(count: usize, all: &[Values], up: &Axis) -> Self {
        let width = (count as f64 * SLOT).clamp(NARROWEST, WIDEST);
        let values = || all.iter().flat_map(|it| it.values.iter().copied());
        let has_bars = all.iter().any(|it| !it.is_line);
        let (low, high) = values().fold((f64::MAX, f64::MIN), |(a, b), it| (a.min(it), b.max(it)));
        // Bars grow from nothing.
        let low = if has_bars { low.min(0.0) } else { low };
        let high = if has_bars { high.max(0.0) } else { high };
        let (from, to) = up.range.map_or((low, high), |(a, b)| (a.min(low), b.max(high)));
        let to = if to > from { to } else { from + 1.0 };
        let step = step(to - from);
        let (from, to) = ((from / step).floor() * step, (to / step).ceil() * step);
        Self { width, slot: width / count as f64, from, to, step }
    }

    fn y(&self, value: f64) -> f64 {
        HIGH - (value - self.from) / (self.to - self.from) * HIGH
    }

    fn x(&self, at: usize) -> f64 {
        (at as f64 + 0.5) * self.slot
    }

    /// Marks of the scale with their numbers.
    fn scale(&self, canvas: &mut Canvas) {
        let count = ((self.to - self.from) / self.step).round() as usize;
        for at in 0..=count.min(20) {
            let value = self.from + at as f64 * self.step;
            let y = self.y(value);
            canvas.hairline((0.0, y), (self.width, y));
            let digits = (-self.step.log10().floor()).clamp(0.0, 6.0) as usize;
            canvas.text(-6.0, y, &[format!("{value:.digits$}")], Anchor::End);
        }
    }

    fn bars(&self, all: &[Values], canvas: &mut Canvas) {
        let bars: Vec<&Values> = all.iter().filter(|it| !it.is_line).collect();
        let wide = self.slot * 0.7 / bars.len().max(1) as f64;
        for (number, row) in bars.iter().enumerate() {
            for (at, value) in row.values.iter().enumerate() {
                let left = self.x(at) - self.slot * 0.35 + wide * number as f64;
                let (top, bottom) = (self.y(value.max(0.0)), self.y(value.min(0.0)));
                let bottom = bottom.max(top + 1.0);
                let fill = GREYS[number % GREYS.len()];
                canvas.rect([left, top, left + wide, bottom], 0.0, fill, Line::Plain);
            }
        }
        let zero = self.y(self.from.max(0.0).min(self.to));
        canvas.line((0.0, zero), (self.width, zero), Line::Plain);
    }

    fn lines(&self, all: &[Values], canvas: &mut Canvas) {
        for (number, row) in all.iter().filter(|it| it.is_line).enumerate() {
            let points: Vec<(f64, f64)> =
                row.values.iter().enumerate().map(|(at, it)| (self.x(at), self.y(*it))).collect();
            for pair in points.windows(2) {
                canvas.line(pair[0], pair[1], line(number));
            }
            let fill = if number % 2 == 0 { INK } else { "#fff" };
            points.iter().for_each(|it| canvas.ellipse(it.0, it.1, (3.5, 3.5), fill));
        }
    }

    /// What stands below: the name of each value, or the numbers of a scale. Gives where it ends.
    fn names(&self, across: &Axis, canvas: &mut Canvas) -> f64 {
        let mut below = HIGH + 4.0;
        if let Some((from, to)) = across.range {
            for (x, value, anchor) in [(0.0, from, Anchor::Start), (self.width, to, Anchor::End)] {
                canvas.text(x, below + HEIGHT / 2.0, &[value.to_string()], anchor);
            }
            below += HEIGHT;
        }
        let top = below;
        // Where names would touch each other every second stands, or every third.
        let widest = across.names.iter().map(|it| width_of(it).min(90.0)).fold(0.0, f64::max);
        let every = ((widest + 8.0) / self.slot).ceil().max(1.0) as usize;
        // Han characters go on in the next line.
        let every = if self.slot >= 34.0 { 1 } else { every };
        let room = (self.slot * every as f64 - 6.0).max(30.0);
        for (at, name) in across.names.iter().enumerate().step_by(every) {
            let lines = lines_within(name, room);
            let height = size_of(&lines).1;
            canvas.text(self.x(at), top + height / 2.0, &lines, Anchor::Middle);
            below = below.max(top + height);
        }
        if !across.title.is_empty() {
            let title = lines_within(&across.title, self.width);
            let height = size_of(&title).1;
            let y = below + 4.0 + height / 2.0;
            canvas.words(self.width / 2.0, y, &title, Anchor::Middle, Look::Italic);
            below += height + 4.0;
        }
        below
    }
}

fn line(number: usize) -> Line {
    [Line::Plain, Line::Dashed, Line::Thick][number % 3]
}

/// How far apart the marks of a scale are: 1, 2 or 5 of a power of ten, some six of them.
fn step(range: f64) -> f64 {
    let power = 10_f64.powf((range / 6.0).log10().floor());
    let step = [1.0, 2.0, 5.0].iter().map(|it| it * power).find(|it| range / it <= 6.5);
    step.unwrap_or(power * 10.0)
}

/// What each row is, if any has a name.
fn legend(all: &[Values], width: f64, below: f64, canvas: &mut Canvas) {
    let (mut bars, mut lines) = (0, 0);
    let mut y = below + 8.0;
    for row in all {
        let number = if row.is_line { &mut lines } else { &mut bars };
        let own = *number;
        *number += 1;
        if row.name.is_empty() {
            continue;
        }
        let name = lines_within(&row.name, (width - 40.0).max(120.0));
        let height = size_of(&name).1;
        let middle = y + height / 2.0;
        if row.is_line {
            canvas.line((0.0, middle), (24.0, middle), line(own));
            let fill = if own % 2 == 0 { INK } else { "#fff" };
            canvas.ellipse(12.0, middle, (3.5, 3.5), fill);
        } else {
            let fill = GREYS[own % GREYS.len()];
            canvas.rect([4.0, middle - 7.0, 20.0, middle + 7.0], 0.0, fill, Line::Plain);
        }
        canvas.text(32.0, middle, &name, Anchor::Start);
        y += height + 4.0;
    }
}
