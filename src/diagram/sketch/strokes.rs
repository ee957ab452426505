//! Lines in halves of cells, those that go on in one another drawn as one.

use std::collections::BTreeMap;

/// A place in halves of columns and of rows.
pub(super) type Place = (i32, i32);

#[derive(Debug, Default)]
pub(super) struct Strokes {
    /// By slant and by the line that they lie on: where each begins and ends, in columns, or in rows if upright.
    lines: BTreeMap<(Slant, i32), Vec<(i32, i32)>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Slant {
    Across,
    Upright,
    Rising,
    Falling,
}

impl Strokes {
    pub(super) fn add(&mut self, from: Place, to: Place) {
        let (slant, line, a, b) = match (to.0 - from.0, to.1 - from.1) {
            (0, _) => (Slant::Upright, from.0, from.1, to.1),
            (_, 0) => (Slant::Across, from.1, from.0, to.0),
            (x, y) if x == y => (Slant::Falling, from.0 - from.1, from.0, to.0),
            _ => (Slant::Rising, from.0 + from.1, from.0, to.0),
        };
        self.lines.entry((slant, line)).or_default().push((a.min(b), a.max(b)));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The ends of each line.
    pub(super) fn joined(self) -> Vec<(Place, Place)> {
        let mut found = Vec::new();
        for ((slant, line), mut parts) in self.lines {
            parts.sort_unstable();
            let mut joined: Vec<(i32, i32)> = Vec::new();
            for (from, to) in parts {
                match joined.last_mut() {
                    Some(last) if last.1 >= from => last.1 = last.1.max(to),
                    _ => joined.push((from, to)),
                }
            }
            let place = |it: i32| match slant {
                Slant::Across => (it, line),
                Slant::Upright => (line, it),
                Slant::Falling => (it, it - line),
                Slant::Rising => (it, line - it),
            };
            found.extend(joined.into_iter().map(|(from, to)| (place(from), place(to))));
        }
        found
    }
}
