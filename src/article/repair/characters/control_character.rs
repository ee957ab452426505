//! Control characters: left over from terminals, typesetting and word processors' footnotes.
//!
//! 229 of one archive's 49,118 files hold some, 2,029 in all. XML 1.0 (§2.2) forbids most of them; in
//! Markdown they can keep a mark from being one.

use std::ops::Range;

use super::super::{Repair, Work};
use super::{mend_meta, spare_code};
use crate::article::character::{Damage, Provenance};
use crate::article::looks::Looks;
use crate::source::Edit;

pub(super) const REPAIR: Repair = Repair {
    name: "control-character",
    about: "control characters dropped",
    default: true,
    provenance: Provenance::Damaged(&[Damage::WordProcessor]),
    needs: Looks::CONTROL.and(Looks::LATIN).and(Looks::SPECIAL),
    works: &[
        Work::Meta(|meta| mend_meta(meta, mend)),
        Work::Text(|manuscript, _| {
            let text = manuscript.text();
            spare_code(manuscript, runs(text).into_iter().map(Edit::cut).collect())
        }),
    ],
};

fn mend(text: &mut String) -> usize {
    let found = runs(text).len();
    if found > 0 {
        let cut: Vec<Range<usize>> = runs(text);
        for range in cut.into_iter().rev() {
            text.replace_range(range, "");
        }
    }
    found
}

/// The control characters, those that stand together as one.
fn runs(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| is_control(*c)) {
        let end = at + c.len_utf8();
        let end = if c == '\u{1b}' { end + sequence(&text[end..]) } else { end };
        match runs.last_mut() {
            Some(run) if run.end == at => run.end = end,
            _ => runs.push(at..end),
        }
    }
    runs
}

/// How much of a text belongs to a terminal's sequence that it begins behind: `[1;32m`.
fn sequence(text: &str) -> usize {
    let Some(rest) = text.strip_prefix('[') else { return 0 };
    let end = rest.bytes().take_while(|it| it.is_ascii_digit() || *it == b';').count();
    match rest.as_bytes().get(end) {
        Some(b'm' | b'K' | b'J' | b'H') => end + 2,
        _ => 0,
    }
}

/// A character that no text should hold. What separates lines is the next repair's.
fn is_control(c: char) -> bool {
    (c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\x0b' | '\x0c' | '\u{85}'))
        || matches!(c, '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair::characters::testing::{in_field, in_text};

    #[test]
    fn they_go() {
        for (before, after) in [
            ("渡\u{10}輪", "渡輪"),
            ("\u{1b}\u{1b}船長\u{2}", "船長"),
            ("a\u{0}b\u{7f}c\u{9f}d\u{ffff}", "abcd"),
            ("\u{8}# 題", "# 題"),
        ] {
            assert_eq!(in_text(&REPAIR, before), after);
            assert_eq!(in_field(&REPAIR, before), after);
        }
    }

    #[test]
    fn lines_blanks_and_code_stay() {
        for text in ["甲\t乙\r\n丙", "a\u{a0}b¢\u{feff}", "`a\u{8}b`", "```\n\u{1b}[0m\n```"] {
            assert_eq!(in_text(&REPAIR, text), text);
        }
    }
}
