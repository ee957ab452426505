//! Lists of Pandoc's: examples that are numbered through a whole text, `(@港)`, and definitions behind `~`.

use std::collections::BTreeMap;

use memchr::memmem;

use super::lines;
use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// Pandoc's manual, «Extension: example_lists»: they have one row of numbers in a text, and a name by which the text
/// tells of them.
pub(super) struct ExampleLists;

impl Dialect for ExampleLists {
    fn label(&self) -> Label {
        Label {
            name: "example-list",
            about: "examples numbered through a text, `(@…)`, given their numbers",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Written(&[Flavour::Pandoc])
    }

    fn needs(&self) -> Looks {
        Looks::NONE
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        let text = manuscript.text();
        if memmem::find(text.as_bytes(), b"(@").is_none() {
            return Vec::new();
        }
        let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
        let mut marks = BTreeMap::new();
        let mut last = 0;
        for (start, line) in lines(text) {
            let content = line.trim_start_matches(' ');
            let at = start + line.len() - content.len();
            let Some((name, length)) = mark(content) else { continue };
            let is_item = content[length..].starts_with(' ') && line.len() - content.len() < 4;
            if !is_item || manuscript.is_verbatim(at) {
                continue;
            }
            // The same example again has the number that it had.
            let known = numbers.get(name).copied().filter(|_| !name.is_empty());
            let number = known.unwrap_or_else(|| {
                last += 1;
                last
            });
            if !name.is_empty() {
                numbers.insert(name, number);
            }
            marks.insert(at, number);
        }
        if marks.is_empty() {
            return Vec::new();
        }
        let mut edits = Vec::new();
        for (at, _) in text.match_indices("(@") {
            let Some((name, length)) = mark(&text[at..]) else { continue };
            let with = match (marks.get(&at), numbers.get(name)) {
                (Some(number), _) => format!("{number}."),
                (None, Some(number)) if !manuscript.is_verbatim(at) => format!("({number})"),
                _ => continue,
            };
            edits.push(Edit::replace(at..at + length, with));
        }
        edits
    }
}

/// The name in `(@name)`, which may be empty, and how long the mark is.
fn mark(text: &str) -> Option<(&str, usize)> {
    let inside = text.strip_prefix("(@")?;
    let end = inside.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-')))?;
    inside[end..].starts_with(')').then_some((&inside[..end], end + 3))
}

/// Pandoc's manual, «Extension: definition_lists»: a definition begins with a colon or a tilde.
pub(super) struct TildeDefinitions;

impl Dialect for TildeDefinitions {
    fn label(&self) -> Label {
        Label {
            name: "tilde-definition",
            about: "definitions behind `~` read as those behind `:`",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Written(&[Flavour::Pandoc])
    }

    fn needs(&self) -> Looks {
        Looks::NONE
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        let mut edits = Vec::new();
        if memmem::find(manuscript.text().as_bytes(), b"~ ").is_none() {
            return edits;
        }
        let mut follows = false;
        for (start, line) in lines(manuscript.text()) {
            let content = line.trim_start_matches(' ');
            let at = start + line.len() - content.len();
            let is_mark = content.starts_with("~ ") && line.len() - content.len() < 3;
            if is_mark && follows && !manuscript.is_verbatim(at) {
                edits.push(Edit::replace(at..at + 1, ":"));
            }
            // An empty line may stand between a term and its definition.
            follows = follows && content.is_empty() || is_term(content) || is_mark;
        }
        edits
    }
}

/// Whether a line may be a term: text, and no other block's.
fn is_term(content: &str) -> bool {
    !content.is_empty() && !content.starts_with(['#', '>', '|', '`', '~', '-', '*', '+'])
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn examples_have_one_row_of_numbers() {
        assert_mends(
            &ExampleLists,
            &[
                (
                    "(@好) 甲\n(@) 乙\n\n如 (@好) 所示。\n\n(@) 丙",
                    "1. 甲\n2. 乙\n\n如 (1) 所示。\n\n3. 丙",
                ),
                ("(@a) 甲\n\n(@a) 甲", "1. 甲\n\n1. 甲"),
            ],
        );
        assert_leaves(&ExampleLists, &["寄 (@甲) 看", "```\n(@) a\n```", "(@甲"]);
    }

    #[test]
    fn definitions_behind_tildes() {
        assert_mends(
            &TildeDefinitions,
            &[
                ("港\n  ~ 泊船之處\n  ~ 又一\n", "港\n  : 泊船之處\n  : 又一\n"),
                ("港\n\n~ 泊船之處", "港\n\n: 泊船之處"),
            ],
        );
        assert_leaves(&TildeDefinitions, &["~ 甲", "# 題\n~ 甲", "甲\n~~~\n乙\n~~~", "約 ~ 三"]);
    }
}
