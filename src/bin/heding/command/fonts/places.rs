//! Where the characters stand that no face has.

use std::collections::BTreeMap;

use heding::diagnostic::Diagnostics;
use heding::font::Characters;
use heding::source;
use heding::volume::ledger::{Fate, LedgerEntry};
use rayon::prelude::*;
use serde::Serialize;

use crate::project::OpenProject;

/// A character that no face has.
#[derive(Debug, Serialize)]
pub(super) struct Lack {
    pub(super) character: char,
    /// `U+20BB7`
    pub(super) code: String,
    /// How often it stands in the articles' files.
    pub(super) count: usize,
    /// Where it stands first. Nowhere, if it is the book's own or written as a reference: `&#x20BB7;`.
    pub(super) first: Option<First>,
}

/// Where a character stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct First {
    pub(super) path: String,
    pub(super) line: usize,
    pub(super) column: usize,
}

/// Looks for characters in the files of all chapters, in the order of their paths.
pub(super) fn places(missing: &[char], project: &OpenProject, ledger: &[LedgerEntry]) -> Vec<Lack> {
    let wanted = Characters::default();
    missing.iter().for_each(|it| wanted.insert(*it));
    let chapters: Vec<&LedgerEntry> =
        ledger.iter().filter(|it| matches!(it.fate, Fate::Chapter { .. })).collect();
    // Most articles have none of them: what is kept is small.
    let found: Vec<BTreeMap<char, (usize, First)>> = chapters
        .par_iter()
        .map(|it| match source::read(&project.folder, &it.path, &mut Diagnostics::default()) {
            Ok(source) => of_text(it.path.as_str(), &source.text, &wanted),
            Err(_) => BTreeMap::new(),
        })
        .collect();
    let mut lacks: Vec<Lack> = missing
        .iter()
        .map(|&character| {
            let mut places = found.iter().filter_map(|it| it.get(&character)).peekable();
            let first = places.peek().map(|(_, first)| first.clone());
            let count = places.map(|(count, _)| count).sum();
            Lack { character, code: format!("U+{:04X}", character as u32), count, first }
        })
        .collect();
    lacks.sort_by(|a, b| b.count.cmp(&a.count).then(a.character.cmp(&b.character)));
    lacks
}

/// How often each wanted character stands in a text, and where first.
fn of_text(path: &str, text: &str, wanted: &Characters) -> BTreeMap<char, (usize, First)> {
    let mut found: BTreeMap<char, (usize, First)> = BTreeMap::new();
    for (line, number) in text.lines().zip(1..) {
        for (character, column) in line.chars().zip(1..) {
            if wanted.contains(character) {
                let first = || First { path: path.to_owned(), line: number, column };
                found.entry(character).or_insert_with(|| (0, first())).0 += 1;
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_a_line_and_a_column_in_characters() {
        let wanted = Characters::default();
        wanted.insert_text("𠮷鱻");
        let found = of_text("a.md", "甲𠮷\n鱻乙𠮷", &wanted);
        let place = |line, column| First { path: "a.md".to_owned(), line, column };
        assert_eq!(found[&'𠮷'], (2, place(1, 2)));
        assert_eq!(found[&'鱻'], (1, place(2, 1)));
        assert_eq!(found.len(), 2);
    }
}
