//! Unicode's own separators of lines and paragraphs, and the vertical tab, form feed and next-line that
//! were such before.
//!
//! Word processors write them for a line break inside a paragraph; 31 of one archive's 49,118 files have
//! some. Markdown knows none of them, and many readers show a box.

use super::super::{Repair, Work};
use super::{mend_meta, spare_code};
use crate::article::character::{Damage, Provenance};
use crate::article::looks::Looks;
use crate::source::Edit;

pub(super) const REPAIR: Repair = Repair {
    name: "line-separator",
    about: "line and paragraph separators made line breaks",
    default: true,
    provenance: Provenance::Damaged(&[Damage::WordProcessor]),
    needs: Looks::CONTROL.and(Looks::LATIN).and(Looks::PUNCTUATION),
    works: &[
        Work::Meta(|meta| mend_meta(meta, mend)),
        Work::Text(|manuscript, _| spare_code(manuscript, edits(manuscript.text()))),
    ],
};

/// So many bytes of a link are looked at on either side.
const LONGEST: usize = 2000;

/// In a title or name, where there is one line only, a blank stands for them.
fn mend(text: &mut String) -> usize {
    if !text.contains(is_separator) {
        return 0;
    }
    let parts: Vec<&str> =
        text.split(is_separator).map(str::trim).filter(|it| !it.is_empty()).collect();
    let mended = text.matches(is_separator).count();
    *text = parts.join(" ");
    mended
}

fn edits(text: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if line.contains(is_separator) {
            in_line(line, start, &mut edits);
        }
        start += line.len();
    }
    edits
}

fn in_line(line: &str, start: usize, edits: &mut Vec<Edit>) {
    // Table rows, headings and tags are one line; what follows a break would not be theirs any more.
    let indented = line.trim_start_matches([' ', '\t', '>']);
    let is_one = indented.starts_with(['#', '|', '<']) || line.contains('|');
    let mut rest = 0;
    while let Some(found) = line[rest..].find(is_separator) {
        let at = rest + found;
        let run = line[at..].trim_start_matches(|c: char| c.is_whitespace() && c != '\n');
        let end = line.len() - run.len();
        let separators = &line[at..end];
        rest = end;
        let before = line[..at].trim_end();
        let with = if before.is_empty() || matches!(run, "" | "\n") || run.starts_with(closes) {
            ""
        } else if is_one || begins_block(run) || is_inside_mark(before, run) {
            " "
        } else if separators.contains('\u{2029}') || separators.matches(is_separator).count() > 1 {
            "\n\n"
        } else {
            "\\\n"
        };
        edits.push(Edit::replace(start + before.len()..start + end, with));
    }
}

/// Whether no line begins with a mark.
fn closes(c: char) -> bool {
    "，。、；：？！）】》〉」』〕”’…,.;:?!)]".contains(c)
}

/// Whether a line beginning like this would be more than a line of text.
fn begins_block(line: &str) -> bool {
    line.starts_with(|c: char| c.is_ascii_punctuation() && !matches!(c, '(' | '"' | '\'' | '['))
        || {
            let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
            number.len() < line.len() && number.starts_with(['.', ')'])
        }
}

/// Whether a link's text or address begins before and ends after. A break may stand in a link's text,
/// but is never meant there.
fn is_inside_mark(before: &str, after: &str) -> bool {
    let before = &before[before.floor_char_boundary(before.len().saturating_sub(LONGEST))..];
    let after = &after[..after.floor_char_boundary(LONGEST)];
    let open = memchr::memrchr2(b'[', b'(', before.as_bytes());
    let open = open.filter(|it| memchr::memchr2(b']', b')', &before.as_bytes()[*it..]).is_none());
    let Some(open) = open else { return false };
    let close = if before[open..].starts_with('[') { "](" } else { ")" };
    let is_address = open > 0 && before[..open].ends_with(']');
    (close == "](" || is_address) && after.contains(close)
}

fn is_separator(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}' | '\x0b' | '\x0c' | '\u{85}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair::characters::testing::{in_field, in_text};

    #[test]
    fn they_become_the_breaks_that_fit() {
        for (before, after) in [
            ("譯者 甲\u{2028}乙主理", "譯者 甲\\\n乙主理"),
            ("甲。\u{2028}\u{2028}乙", "甲。\n\n乙"),
            ("甲。 \u{2029} 乙", "甲。\n\n乙"),
            ("甲\u{b}乙\u{c}丙", "甲\\\n乙\\\n丙"),
            ("甲\u{2028}\n\n\u{2028}乙\u{2028}", "甲\n\n乙"),
            ("【撰文：甲\u{2028}\u{2028}】", "【撰文：甲】"),
            ("## 甲\u{2028}乙", "## 甲 乙"),
            ("| 甲\u{2028}乙 | 丙 |", "| 甲 乙 | 丙 |"),
            ("甲\u{2028}- 乙", "甲 - 乙"),
            ("甲\u{2028}3. 乙", "甲 3. 乙"),
            ("[甲\u{2028}乙](https://a.example/)", "[甲 乙](https://a.example/)"),
        ] {
            assert_eq!(in_text(&REPAIR, before), after);
        }
        assert_eq!(in_field(&REPAIR, "\u{2028}甲\u{2028} 乙\u{2029}"), "甲 乙");
    }

    #[test]
    fn code_and_other_punctuation_stay() {
        for text in ["`甲\u{2028}乙`", "“甲”…乙\u{2027}丙\u{202f}丁", "甲\r\n乙  \n丙"]
        {
            assert_eq!(in_text(&REPAIR, text), text);
        }
    }
}
