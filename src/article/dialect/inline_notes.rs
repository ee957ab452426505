//! `^[…]`: notes written where they belong, as Pandoc, Obsidian and markdown-it have them.

use std::fmt::Write as _;
use std::ops::Range;

use memchr::memmem;

use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// A note becomes a mark and a definition at the beginning of the text. `^[a-z]+` is a pattern, not a note: what has
/// neither blanks nor letters beyond ASCII's in it, and looks like a class of characters, stays.
pub(super) struct InlineNotes;

impl Dialect for InlineNotes {
    fn label(&self) -> Label {
        Label {
            name: "inline-note",
            about: "notes in the text, `^[…]`, made footnotes",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Habit(&[Flavour::Pandoc, Flavour::Obsidian, Flavour::MarkdownIt, Flavour::Zenn])
    }

    fn needs(&self) -> Looks {
        Looks::CARET
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        find(manuscript)
    }
}

/// The longest note, in bytes.
const LONGEST: usize = 6000;
/// How deep notes may stand in notes.
const DEEPEST: usize = 3;

fn find(manuscript: &Manuscript<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let bytes = text.as_bytes();
    let mut edits = Vec::new();
    let mut definitions = String::new();
    let mut count = 0;
    let mut done = 0;
    for at in memmem::find_iter(bytes, b"^[") {
        let escaped = at > 0 && matches!(bytes[at - 1], b'\\' | b'[');
        if at < done || escaped || manuscript.holds(at) {
            continue;
        }
        let Some(inside) = inside(text, at) else { continue };
        if !is_note(text, &inside) {
            continue;
        }
        done = inside.end + 1;
        let with = note(&text[inside], 0, &mut count, &mut definitions);
        edits.push(Edit::replace(at..done, with));
    }
    if !edits.is_empty() {
        // At the end they would be in whatever nothing closes there.
        edits.push(Edit::insert(0, format!("{}\n", definitions.trim_start_matches('\n'))));
    }
    edits
}

/// The mark of a note with such words; its definition is added to the others.
fn note(words: &str, depth: usize, count: &mut usize, definitions: &mut String) -> String {
    *count += 1;
    let label = format!("in-line-{count}");
    let mut shown = String::with_capacity(words.len());
    let mut rest = 0;
    while let Some(at) = words[rest..].find("^[").map(|it| rest + it) {
        match inside(words, at).filter(|it| depth < DEEPEST && is_note(words, it)) {
            Some(inner) => {
                shown.push_str(&words[rest..at]);
                rest = inner.end + 1;
                shown.push_str(&note(&words[inner], depth + 1, count, definitions));
            }
            None => {
                shown.push_str(&words[rest..at + 2]);
                rest = at + 2;
            }
        }
    }
    shown.push_str(&words[rest..]);
    // Lines that go on belong to the note, whatever they begin with.
    let shown = shown.trim().replace('\n', "\n    ");
    let _ = write!(definitions, "\n[^{label}]: {shown}\n");
    format!("[^{label}]")
}

/// What stands in the brackets of a note that begins at `at`. Brackets in code and escaped ones don't count.
fn inside(text: &str, at: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let start = at + 2;
    let (mut depth, mut here) = (1, start);
    let mut ticks = None;
    while here < bytes.len().min(start + LONGEST) {
        match bytes[here] {
            b'`' => {
                let run = bytes[here..].iter().take_while(|it| **it == b'`').count();
                match ticks {
                    Some(open) if open == run => ticks = None,
                    Some(_) => {}
                    None => ticks = Some(run),
                }
                here += run;
                continue;
            }
            b'\n' if bytes.get(here + 1).is_none_or(|it| matches!(it, b'\n' | b'\r')) => {
                return None;
            }
            _ if ticks.is_some() => {}
            b'\\' => here += 1,
            b'[' => depth += 1,
            b']' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(start..here);
        }
        here += 1;
    }
    None
}

/// Whether it says something, and is no class of characters in a pattern.
fn is_note(text: &str, inside: &Range<usize>) -> bool {
    let words = &text[inside.clone()];
    let after = text.as_bytes().get(inside.end + 1);
    let is_class = words.is_ascii()
        && !words.contains(' ')
        && (matches!(after, Some(b'+' | b'*' | b'?' | b'$' | b'{' | b'|' | b'\\' | b'('))
            || words.contains(['-', '\\', '^'])
            || words.len() < 3
            || !is_attached(&text[..inside.start - 2]));
    words.contains(char::is_alphanumeric) && !is_class
}

/// Whether what follows hangs on a word or its punctuation, as the mark of a note does.
fn is_attached(before: &str) -> bool {
    let last = before.chars().next_back();
    last.is_some_and(|it| !it.is_whitespace() && !"\"'/|(（「“‘：:".contains(it))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn notes_in_the_text() {
        assert_mends(
            &InlineNotes,
            &[
                ("甲^[乙。]，丙", "[^in-line-1]: 乙。\n\n甲[^in-line-1]，丙"),
                ("甲^[見 [乙](a.md) `]`。]", "[^in-line-1]: 見 [乙](a.md) `]`。\n\n甲[^in-line-1]"),
                (
                    "甲^[乙^[丙]]。",
                    "[^in-line-2]: 丙\n\n[^in-line-1]: 乙[^in-line-2]\n\n甲[^in-line-1]。",
                ),
                ("sea^[ibid].", "[^in-line-1]: ibid\n\nsea[^in-line-1]."),
                ("甲^[一\n二]", "[^in-line-1]: 一\n    二\n\n甲[^in-line-1]"),
            ],
        );
    }

    #[test]
    fn patterns_powers_and_code_stay() {
        assert_leaves(
            &InlineNotes,
            &[
                "^[a-z]+$",
                "^[0-9]",
                "x^[2]",
                "a pattern like ^[abc] or /^[abc]/",
                "^[abc]",
                "`甲^[乙。]`",
                "[^[甲]]",
                "\\^[甲乙]",
                "甲^[乙\n\n丙]",
                "甲^[]",
                "甲^[乙",
            ],
        );
    }
}
