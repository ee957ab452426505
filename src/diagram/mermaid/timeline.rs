//! Mermaid's timelines: mermaid.js.org, «Timeline Diagram». Time runs down the page, whichever way it was to run: what
//! happened stands beside its time, and needs the width.

use super::words::{after, rows, words};
use crate::diagram::Undrawn;
use crate::diagram::graph::{Line, Look, Shape};
use crate::diagram::measure::{lines_within, size_of};
use crate::diagram::svg::{Anchor, Canvas, INK, LIGHT, PALE};
use crate::say;

const MOST: usize = 150;

/// How wide times and events are at most.
const TIMES: f64 = 130.0;
const EVENTS: f64 = 300.0;

enum Entry {
    Section(Vec<String>),
    /// A time, and what happened.
    Time(Vec<String>, Vec<Vec<String>>),
}

pub(super) fn draw(text: &str) -> Result<Canvas, Undrawn> {
    let mut canvas = Canvas::default();
    let mut entries: Vec<Entry> = Vec::new();
    let mut count = 0;
    for row in rows(text).skip(1) {
        if let Some(title) = after(row.text, "title") {
            canvas.entitle(&words(title));
            continue;
        }
        if let Some(section) = after(row.text, "section") {
            entries.push(Entry::Section(lines_within(&words(section), TIMES + EVENTS)));
        } else {
            let mut parts = row.text.split(" : ").flat_map(|it| it.split(": ")).map(str::trim);
            let first = parts.next().unwrap_or_default().trim_end_matches(':').trim_end();
            // A line that begins with a colon goes on with the time above.
            let goes_on = first.is_empty() || first.starts_with(':');
            if !goes_on {
                entries.push(Entry::Time(lines_within(&words(first), TIMES), Vec::new()));
            }
            let Some(Entry::Time(_, events)) = entries.last_mut() else {
                return Err(row.because(&say!("there is no time for it")));
            };
            let own = goes_on.then_some(first.trim_start_matches(':')).into_iter();
            let said = own.chain(parts).map(words).filter(|it| !it.is_empty());
            events.extend(said.map(|it| lines_within(&it, EVENTS)));
            count += events.len();
        }
        if entries.len() > MOST || count > MOST * MOST {
            return Err(say!("it has more than {most} times", most = MOST).into());
        }
    }
    if entries.is_empty() {
        return Err(say!("there is nothing in it").into());
    }
    drawn(&entries, &mut canvas);
    Ok(canvas)
}

fn drawn(entries: &[Entry], canvas: &mut Canvas) {
    let widest = |lines: &[Vec<String>]| lines.iter().map(|it| size_of(it).0).fold(0.0, f64::max);
    let (mut left, mut right) = (0.0_f64, 0.0_f64);
    for entry in entries {
        match entry {
            Entry::Section(lines) => right = right.max(size_of(lines).0 - left - 40.0),
            Entry::Time(lines, events) => {
                left = left.max(size_of(lines).0);
                right = right.max(widest(events));
            }
        }
    }
    // Times end here, events begin there, and between them runs the line.
    let (line, begin) = (left + 42.0, left + 62.0);
    let end = begin + right + 16.0;
    // Bands of sections lie over it.
    let is_time = |it: &&Entry| matches!(it, Entry::Time(..));
    if entries.iter().any(|it| is_time(&it)) {
        let before = entries.iter().take_while(|it| !is_time(it));
        let from = before.map(entry_height).sum::<f64>() + 10.0;
        let to = entries.iter().map(entry_height).sum::<f64>() - 14.0;
        canvas.line((line, from), (line, to), Line::Plain);
    }
    let mut top = 0.0;
    for entry in entries {
        match entry {
            Entry::Section(lines) => {
                let height = size_of(lines).1 + 8.0;
                canvas.band([0.0, top, end, top + height], PALE);
                canvas.words(8.0, top + height / 2.0, lines, Anchor::Start, Look::Bold);
                top += height + 8.0;
            }
            Entry::Time(lines, events) => {
                let (width, high) = size_of(lines);
                let heights: Vec<f64> = events.iter().map(|it| size_of(it).1 + 10.0).collect();
                let all = heights.iter().map(|it| it + 6.0).sum::<f64>() - 6.0;
                let height = all.max(high + 12.0);
                let middle = top + (high + 12.0) / 2.0;
                let box_width = width + 24.0;
                let x = left + 24.0 - box_width / 2.0;
                canvas.node(Shape::Round, x, middle, (box_width, high + 12.0));
                canvas.text(x, middle, lines, Anchor::Middle);
                let mut at = top;
                for (lines, height) in events.iter().zip(&heights) {
                    canvas.rect([begin, at, end, at + height], 0.0, LIGHT, Line::Plain);
                    canvas.text(begin + 8.0, at + height / 2.0, lines, Anchor::Start);
                    at += height + 6.0;
                }
                canvas.ellipse(line, middle, (5.0, 5.0), INK);
                top += height + 14.0;
            }
        }
    }
}

/// How much of the height an entry takes, with the room below it.
fn entry_height(entry: &Entry) -> f64 {
    match entry {
        Entry::Section(lines) => size_of(lines).1 + 16.0,
        Entry::Time(lines, events) => {
            let all = events.iter().map(|it| size_of(it).1 + 16.0).sum::<f64>() - 6.0;
            all.max(size_of(lines).1 + 12.0) + 14.0
        }
    }
}
