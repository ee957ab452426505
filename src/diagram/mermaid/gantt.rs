//! Mermaid's Gantt charts: mermaid.js.org, «Gantt diagrams». Tasks stand one below the other with their names at the
//! left, so that names can be read on a narrow screen however short a task is.

use chrono::{Days, NaiveDateTime, NaiveTime};

use super::calendar::{DAY, Excluded, LONGEST, Span, read, ticks, written};
use super::words::{Row, after, rows, words};
use crate::diagram::Undrawn;
use crate::diagram::graph::{Line, Look};
use crate::diagram::measure::{lines_within, size_of, width_of};
use crate::diagram::svg::{Anchor, Canvas, DARK, INK, LIGHT, MIDDLE, PALE};
use crate::say;

/// The most tasks and sections.
const MOST: usize = 150;

/// How wide names are at most, and how wide what stands beside them.
const NAMES: f64 = 170.0;
const CHART: f64 = 360.0;

/// How often tasks are looked at again that name others further down.
const ROUNDS: usize = 10;

struct Task<'t> {
    row: Row<'t>,
    name: String,
    id: &'t str,
    start: &'t str,
    end: &'t str,
    marks: Marks,
    /// When it begins and ends, once it is known.
    span: Option<(NaiveDateTime, NaiveDateTime)>,
}

/// What is said of a task beside its dates.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a word that may stand before a task")]
struct Marks {
    active: bool,
    done: bool,
    crit: bool,
    milestone: bool,
    vert: bool,
}

enum Entry<'t> {
    Section(String),
    Task(Task<'t>),
}

struct Chart<'t> {
    title: String,
    format: &'t str,
    axis: &'t str,
    interval: Option<Span>,
    excluded: Excluded,
    inclusive: bool,
    entries: Vec<Entry<'t>>,
    /// Whether any task says on which day it is.
    is_dated: bool,
}

pub(super) fn draw(text: &str) -> Result<Canvas, Undrawn> {
    let mut chart = Chart::read(text)?;
    chart.settle()?;
    Ok(chart.drawn())
}

/// Statements that say how something looks, or what a click does.
const LOOKS: &[&str] = &["click", "todayMarker", "displayMode", "topAxis", "weekday"];

impl<'t> Chart<'t> {
    fn read(text: &'t str) -> Result<Self, Undrawn> {
        let mut chart = Self {
            title: String::new(),
            format: "YYYY-MM-DD",
            axis: "%Y-%m-%d",
            interval: None,
            excluded: Excluded::default(),
            inclusive: false,
            entries: Vec::new(),
            is_dated: false,
        };
        for row in rows(text).skip(1) {
            let (word, rest) = row.text.split_once(char::is_whitespace).unwrap_or((row.text, ""));
            let rest = rest.trim();
            match word {
                "title" => chart.title = words(rest),
                "dateFormat" => chart.format = rest.trim_start_matches(':'),
                "axisFormat" => chart.axis = rest,
                "tickInterval" => chart.interval = Span::read(rest),
                "inclusiveEndDates" => chart.inclusive = true,
                "excludes" => chart.excluded.add(rest, chart.format),
                "includes" => chart.excluded.include(rest, chart.format),
                "weekend" => chart.excluded.begin_weekends(rest),
                "section" => chart.entries.push(Entry::Section(words(rest))),
                it if LOOKS.contains(&it) => {}
                _ => chart.entries.push(Entry::Task(task(row)?)),
            }
            if chart.entries.len() > MOST {
                return Err(say!("it has more than {most} tasks", most = MOST).into());
            }
        }
        if chart.entries.is_empty() {
            return Err(say!("there is nothing in it").into());
        }
        Ok(chart)
    }

    fn tasks(&self) -> impl Iterator<Item = &Task<'t>> {
        self.entries.iter().filter_map(|it| match it {
            Entry::Task(task) => Some(task),
            Entry::Section(_) => None,
        })
    }

    /// Finds out when each task begins and ends.
    fn settle(&mut self) -> Result<(), Undrawn> {
        for round in 0..ROUNDS {
            let mut before = Some(NaiveDateTime::default());
            for at in 0..self.entries.len() {
                let Entry::Task(task) = &self.entries[at] else { continue };
                let span = match task.span {
                    Some(it) => Some(it),
                    None => self.span(task, before, round + 1 == ROUNDS)?,
                };
                before = span.map(|it| it.1);
                self.is_dated |= read(task.start, self.format).is_some();
                if let Entry::Task(task) = &mut self.entries[at] {
                    task.span = span;
                }
            }
            if self.tasks().all(|it| it.span.is_some()) {
                break;
            }
        }
        Ok(())
    }

    /// When a task begins and ends, if it can be known by now.
    fn span(
        &self,
        task: &Task<'_>,
        before: Option<NaiveDateTime>,
        is_last: bool,
    ) -> Result<Option<(NaiveDateTime, NaiveDateTime)>, Undrawn> {
        let of = |names: &str| -> Option<Vec<(NaiveDateTime, NaiveDateTime)>> {
            let named = |name: &str| self.tasks().find(|it| it.id == name && !name.is_empty());
            names.split_whitespace().map(|it| named(it).and_then(|it| it.span)).collect()
        };
        let unknown = |what: &str| match is_last {
            true => Err(task.row.because(&say!("when `{what}` is can't be known", what))),
            false => Ok(None),
        };
        let start = match after(task.start, "after") {
            Some(names) => match of(names) {
                Some(it) => it.iter().map(|it| it.1).max(),
                None => return unknown(names),
            },
            None if task.start.is_empty() => before,
            None => match read(task.start, self.format) {
                Some(it) => Some(it),
                None => {
                    return Err(task
                        .row
                        .because(&say!("`{start}` is no date", start = task.start)));
                }
            },
        };
        let Some(start) = start else { return unknown(task.start) };
        let end = if let Some(names) = after(task.end, "until") {
            match of(names) {
                Some(it) => it.iter().map(|it| it.0).min(),
                None => return unknown(names),
            }
        } else if let Some(end) = read(task.end, self.format) {
            let more = Days::new(u64::from(self.inclusive));
            end.checked_add_days(more)
        } else if let Some(span) = Span::read(task.end) {
            span.after(start).map(|it| self.excluded.stretched(start, it))
        } else if matches!(task.end, "0" | "") {
            Some(start)
        } else {
            return Err(task
                .row
                .because(&say!("`{end}` is neither date nor span", end = task.end)));
        };
        match end {
            Some(end) => Ok(Some((start, end.max(start)))),
            None => Err(task.row.because(&say!("it ends beyond all calendars"))),
        }
    }

    fn drawn(&self) -> Canvas {
        let spans = || self.tasks().filter_map(|it| it.span);
        let from = spans().map(|it| it.0).min().unwrap_or_default();
        let to = spans().map(|it| it.1).max().unwrap_or_default();
        let whole = (to - from).num_milliseconds().max(1) as f64;
        let names = self.tasks().flat_map(|it| lines_within(&it.name, NAMES));
        let left = names.map(|it| width_of(&it)).fold(40.0, f64::max) + 12.0;
        let x = |it: NaiveDateTime| left + (it - from).num_milliseconds() as f64 / whole * CHART;
        let heights: Vec<f64> = self.entries.iter().map(height).collect();
        let bottom: f64 = heights.iter().sum();
        let mut canvas = Canvas::default();
        self.excluded_days(&mut canvas, (from, to), x, bottom);
        let label = |it: NaiveDateTime| {
            written(it, self.axis).or_else(|| written(it, "%Y-%m-%d")).unwrap_or_default()
        };
        if self.is_dated {
            let width = width_of(&label(from)).max(width_of(&label(to))) + 14.0;
            let most = (CHART / width).max(1.0) as usize + 1;
            let mut last = String::new();
            for tick in ticks((from, to), most, self.interval) {
                canvas.hairline((x(tick), 0.0), (x(tick), bottom + 5.0));
                let label = label(tick);
                if label != last {
                    let line = std::slice::from_ref(&label);
                    canvas.text(x(tick), bottom + 16.0, line, Anchor::Middle);
                    last = label;
                }
            }
        }
        canvas.line((left, bottom), (left + CHART, bottom), Line::Plain);
        let mut top = 0.0;
        for (entry, height) in self.entries.iter().zip(&heights) {
            match entry {
                Entry::Section(name) => {
                    canvas.band([0.0, top + 3.0, left + CHART, top + height - 1.0], PALE);
                    let lines = lines_within(name, left + CHART - 12.0);
                    canvas.words(6.0, top + height / 2.0, &lines, Anchor::Start, Look::Bold);
                }
                Entry::Task(task) => {
                    let middle = top + height / 2.0;
                    let lines = lines_within(&task.name, NAMES);
                    canvas.text(0.0, middle, &lines, Anchor::Start);
                    if let Some((start, end)) = task.span {
                        bar(&mut canvas, task.marks, (x(start), x(end)), middle, bottom);
                    }
                }
            }
            top += height;
        }
        canvas.entitle(&self.title);
        canvas
    }

    /// Bands behind the days on which nothing is done, where there are not too many to be told apart.
    fn excluded_days(
        &self,
        canvas: &mut Canvas,
        (from, to): (NaiveDateTime, NaiveDateTime),
        x: impl Fn(NaiveDateTime) -> f64,
        bottom: f64,
    ) {
        let days = (to - from).num_milliseconds() / DAY;
        if self.excluded.is_empty() || days > LONGEST as i64 / 20 {
            return;
        }
        for day in from.date().iter_days().take_while(|it| *it <= to.date()) {
            let begins = day.and_time(NaiveTime::MIN);
            let ends = begins.checked_add_days(Days::new(1)).unwrap_or(to);
            if self.excluded.has(day) && begins < to {
                canvas.band([x(begins.max(from)), 0.0, x(ends.min(to)), bottom], LIGHT);
            }
        }
    }
}

/// `Name :crit, id, after other, 3d`
fn task(row: Row<'_>) -> Result<Task<'_>, Undrawn> {
    let (name, data) = row.text.split_once(':').ok_or_else(|| row.fault())?;
    let mut parts: Vec<&str> = data.split(',').map(str::trim).collect();
    let mut marks = Marks::default();
    while let Some(first) = parts.first() {
        match *first {
            "active" => marks.active = true,
            "done" => marks.done = true,
            "crit" => marks.crit = true,
            "milestone" => marks.milestone = true,
            "vert" => marks.vert = true,
            _ => break,
        }
        parts.remove(0);
    }
    let (id, start, end) = match parts[..] {
        [] => ("", "", ""),
        [end] => ("", "", end),
        [start, end] => ("", start, end),
        [id, start, end, ..] => (id, start, end),
    };
    Ok(Task { row, name: words(name), id, start, end, marks, span: None })
}

fn height(entry: &Entry<'_>) -> f64 {
    match entry {
        Entry::Section(name) => size_of(&lines_within(name, NAMES + CHART)).1 + 8.0,
        Entry::Task(task) => size_of(&lines_within(&task.name, NAMES)).1 + 6.0,
    }
}

/// The bar of a task: pale if it is done, dark if it is being done, with a thick line if all hangs on it.
fn bar(canvas: &mut Canvas, marks: Marks, (from, to): (f64, f64), middle: f64, bottom: f64) {
    let x = f64::midpoint(from, to);
    if marks.vert {
        canvas.line((x, 0.0), (x, bottom), Line::Dashed);
    } else if marks.milestone {
        let points = [(x, middle - 9.0), (x + 9.0, middle), (x, middle + 9.0), (x - 9.0, middle)];
        canvas.polygon(&points, if marks.done { PALE } else { INK });
    } else {
        let fill = match marks {
            Marks { active: true, .. } => DARK,
            Marks { done: true, .. } => LIGHT,
            _ => MIDDLE,
        };
        let line = if marks.crit { Line::Thick } else { Line::Plain };
        canvas.rect([from, middle - 8.0, to.max(from + 2.0), middle + 8.0], 0.0, fill, line);
    }
}
