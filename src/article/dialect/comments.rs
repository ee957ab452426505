//! `%%…%%`: what Obsidian shows its author only.

use memchr::memmem;

use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// One vault has them in 220 places. Programs write `%%` too (`for %%i in (*.md)`, `printf("%%")`), so
/// a comment has nothing but blanks or CJK text beside it, and one of several paragraphs has its lines
/// to itself. How many were taken away is told.
pub(super) struct Comments;

impl Dialect for Comments {
    fn label(&self) -> Label {
        Label { name: "obsidian-comment", about: "comments, `%%…%%`, left out", default: true }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Habit(&[Flavour::Obsidian])
    }

    fn needs(&self) -> Looks {
        Looks::PERCENTS
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        find(manuscript)
    }
}

fn find(manuscript: &Manuscript<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let bytes = text.as_bytes();
    let mut marks = memmem::find_iter(bytes, b"%%");
    let Some(first) = marks.next() else { return Vec::new() };
    // Longer runs are rules or something else.
    let is_pair =
        |at: usize| bytes.get(at + 2) != Some(&b'%') && (at == 0 || bytes[at - 1] != b'%');
    let marks =
        std::iter::once(first).chain(marks).filter(|it| is_pair(*it) && !manuscript.holds(*it));
    let mut edits = Vec::new();
    let mut open: Option<usize> = None;
    for at in marks {
        if let Some(start) = open {
            let whole = start..at + 2;
            if closes(text, start, at) {
                edits.push(Edit::cut(whole));
                open = None;
                continue;
            }
            // An opening that goes on over several lines may still be closed further down.
            if at_line_start(text, start) && !opens(text, at) {
                continue;
            }
        }
        open = opens(text, at).then_some(at);
    }
    edits
}

fn at_line_start(text: &str, at: usize) -> bool {
    text[..at].trim_end_matches([' ', '\t', '>', '-']).ends_with('\n')
        || text[..at].trim().is_empty()
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || "~*()\"'\\_=+,.;".contains(c)
}

fn opens(text: &str, at: usize) -> bool {
    !text[..at].ends_with(is_word)
}

fn closes(text: &str, start: usize, at: usize) -> bool {
    let inner = &text[start + 2..at];
    let after = &text[at + 2..];
    if inner.trim().is_empty()
        || after.starts_with(|c: char| c.is_ascii_alphanumeric() || "~*(\"'\\".contains(c))
    {
        return false;
    }
    let ends_line = after.lines().next().is_none_or(|it| it.trim().is_empty());
    !inner.contains('\n') || (at_line_start(text, start) && ends_line)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn comments_go() {
        assert_mends(
            &Comments,
            &[
                ("甲%%乙%%丙", "甲丙"),
                ("%%我的想法:: [[乙]] %%\n甲", "\n甲"),
                ("%%\n甲\n\n乙\n%%\n丙", "\n丙"),
                ("- %%甲%%\n- 乙", "- \n- 乙"),
                ("甲 %%乙%% 丙 %%丁%%", "甲  丙 "),
            ],
        );
    }

    #[test]
    fn percent_signs_stay() {
        assert_leaves(
            &Comments,
            &[
                "for %%i in (*.md) do copy %%i",
                "`%%` 甲 `%%`",
                "```\n%%甲%%\n```\n",
                "升了 50%%，又跌 20%%",
                "printf(\"%%d %%s\")",
                "甲 %%乙\n\n丙%% 丁",
                "%%%%",
                "%%%甲%%%",
                "https://example.org/%%甲%%",
                "%%",
            ],
        );
    }
}
