//! Mermaid's journeys of users: mermaid.js.org, «User Journey Diagram». Steps stand one below the other, and how each
//! was felt is a point between 1 and 5.

use super::words::{after, rows, words};
use crate::diagram::Undrawn;
use crate::diagram::graph::{Line, Look};
use crate::diagram::measure::{lines_within, size_of, width_of};
use crate::diagram::svg::{Anchor, Canvas, INK, PALE};
use crate::say;

const MOST: usize = 150;

/// How wide the names of steps and of people are at most, and how far scores are apart.
const STEPS: f64 = 180.0;
const PEOPLE: f64 = 150.0;
const SCORE: f64 = 30.0;

enum Entry {
    Section(Vec<String>),
    Step { lines: Vec<String>, score: f64, people: Vec<String> },
}

impl Entry {
    fn height(&self) -> f64 {
        match self {
            Self::Section(lines) => size_of(lines).1 + 8.0,
            Self::Step { lines, people, .. } => size_of(lines).1.max(size_of(people).1) + 8.0,
        }
    }
}

pub(super) fn draw(text: &str) -> Result<Canvas, Undrawn> {
    let mut canvas = Canvas::default();
    let mut entries: Vec<Entry> = Vec::new();
    for row in rows(text).skip(1) {
        if let Some(title) = after(row.text, "title") {
            canvas.entitle(&words(title));
        } else if let Some(section) = after(row.text, "section") {
            entries.push(Entry::Section(lines_within(&words(section), STEPS + PEOPLE)));
        } else {
            let mut parts = row.text.splitn(3, ':').map(str::trim);
            let name = words(parts.next().unwrap_or_default());
            let score = parts.next().ok_or_else(|| row.fault())?.parse::<f64>();
            let score = score.ok().filter(|it| (0.0..=5.0).contains(it));
            let score = score.ok_or_else(|| row.because(&say!("its score is none from 0 to 5")))?;
            let people = words(parts.next().unwrap_or_default());
            let (lines, people) = (lines_within(&name, STEPS), lines_within(&people, PEOPLE));
            entries.push(Entry::Step { lines, score, people });
        }
        if entries.len() > MOST {
            return Err(say!("it has more than {most} steps", most = MOST).into());
        }
    }
    if entries.is_empty() {
        return Err(say!("there is nothing in it").into());
    }
    drawn(&entries, &mut canvas);
    Ok(canvas)
}

fn drawn(entries: &[Entry], canvas: &mut Canvas) {
    let (mut left, mut right) = (40.0_f64, 0.0_f64);
    let mut least = 1.0_f64;
    for entry in entries {
        if let Entry::Step { lines, people, score } = entry {
            left = left.max(size_of(lines).0);
            right = right.max(people.iter().map(|it| width_of(it)).fold(0.0, f64::max));
            least = least.min(score.floor());
        }
    }
    let x = |score: f64| left + 24.0 + (score - least) * SCORE;
    let end = x(5.0) + 18.0 + right;
    let bottom: f64 = entries.iter().map(Entry::height).sum();
    for score in 0..=5_u8 {
        let score = f64::from(score);
        if score >= least {
            canvas.hairline((x(score), 0.0), (x(score), bottom));
            canvas.text(x(score), -10.0, &[score.to_string()], Anchor::Middle);
        }
    }
    let mut top = 0.0;
    let mut points: Vec<(f64, f64)> = Vec::new();
    for entry in entries {
        let middle = top + entry.height() / 2.0;
        match entry {
            Entry::Section(lines) => {
                canvas.band([0.0, top + 2.0, end, top + entry.height() - 2.0], PALE);
                canvas.words(6.0, middle, lines, Anchor::Start, Look::Bold);
            }
            Entry::Step { lines, score, people } => {
                canvas.text(0.0, middle, lines, Anchor::Start);
                canvas.text(x(5.0) + 18.0, middle, people, Anchor::Start);
                points.push((x(*score), middle));
            }
        }
        top += entry.height();
    }
    points.windows(2).for_each(|it| canvas.line(it[0], it[1], Line::Plain));
    points.iter().for_each(|it| canvas.ellipse(it.0, it.1, (6.0, 6.0), INK));
}
