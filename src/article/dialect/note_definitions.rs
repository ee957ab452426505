//! Definitions of links in the lines right below the definition of a note.

use super::lines;
use crate::article::character::Provenance;
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// kramdown, Pandoc and PHP Markdown Extra end a note where a definition begins; CommonMark's parsers take the line
/// for a part of the note's paragraph, and the link is lost. An empty line between the two says it to both.
pub(super) struct NoteDefinitions;

impl Dialect for NoteDefinitions {
    fn label(&self) -> Label {
        Label {
            name: "definition-below-note",
            about: "definitions of links right below notes, read as such",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Any
    }

    fn needs(&self) -> Looks {
        Looks::DEFINITION
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        let mut edits = Vec::new();
        let mut in_note = false;
        for (start, line) in lines(manuscript.text()) {
            if line.trim().is_empty() {
                in_note = false;
            } else if line.starts_with("[^") && line.contains("]:") {
                in_note = true;
            } else if in_note && is_definition(line) && !manuscript.is_verbatim(start) {
                edits.push(Edit::insert(start, "\n".to_owned()));
                in_note = false;
            }
        }
        edits
    }
}

/// `[name]: address "title"`
fn is_definition(line: &str) -> bool {
    let Some(rest) = line.strip_prefix('[') else { return false };
    let Some((label, target)) = rest.split_once("]:") else { return false };
    let target = target.trim();
    let address = target.split_whitespace().next().unwrap_or_default();
    let leads = address.contains(['/', '#', '.', ':']) || address.starts_with('<');
    let title = target[address.len()..].trim();
    let fits = title.is_empty() || title.starts_with(['"', '\'', '(']);
    !label.is_empty() && !label.starts_with('^') && !label.contains('[') && leads && fits
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn a_definition_ends_the_note() {
        assert_mends(
            &NoteDefinitions,
            &[(
                "[^1]: 註。\n[a]: https://a.example/\n[b]: /b \"題\"\n",
                "[^1]: 註。\n\n[a]: https://a.example/\n[b]: /b \"題\"\n",
            )],
        );
    }

    #[test]
    fn other_lines_stay() {
        assert_leaves(
            &NoteDefinitions,
            &[
                "[^1]: 註。\n[^2]: 註。\n",
                "[^1]: 註。\n[甲]: 一個詞\n",
                "字\n[a]: https://a.example/\n",
                "[^1]: 註。\n\n[a]: https://a.example/\n",
            ],
        );
    }
}
