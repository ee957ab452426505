//! Characters without width: blanks of no width, soft hyphens, byte order marks inside a text, and the
//! places of objects that were not copied along.
//!
//! One archive has them in 255 of 49,118 files, 11 times in a title. They break search and selection,
//! and some readers show a box. Joiners stay between emoji and in scripts whose letters they shape, and
//! blanks of no width in scripts that write none between words.

use super::super::{Repair, Work};
use super::{cut, mend_meta, spare_code};
use crate::article::character::{Damage, Provenance};
use crate::article::looks::Looks;
use crate::cjk;
use crate::source::Edit;

pub(super) const REPAIR: Repair = Repair {
    name: "invisible-character",
    about: "invisible characters dropped",
    default: true,
    provenance: Provenance::Damaged(&[Damage::WordProcessor]),
    needs: Looks::LATIN.and(Looks::PUNCTUATION).and(Looks::SPECIAL),
    works: &[
        Work::Meta(|meta| mend_meta(meta, mend)),
        Work::Text(|manuscript, _| {
            let text = manuscript.text();
            let edit = |(at, c): (usize, char)| Edit::cut(at..at + c.len_utf8());
            let dropped = dropped(text).filter(|(at, c)| !guards_mark(text, *at, *c));
            spare_code(manuscript, dropped.map(edit).collect())
        }),
    ],
};

fn mend(text: &mut String) -> usize {
    let places: Vec<(usize, char)> = dropped(text).collect();
    cut(text, &places);
    places.len()
}

fn dropped(text: &str) -> impl Iterator<Item = (usize, char)> {
    text.char_indices().filter(|(at, c)| is_invisible(*c) && !is_needed(text, *at, *c))
}

fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{fffc}'
    )
}

/// Whether the character at `at` does something for its neighbours.
fn is_needed(text: &str, at: usize, c: char) -> bool {
    let is_other = |it: &char| !is_invisible(*it);
    let before = text[..at].chars().next_back().filter(is_other);
    let after = text[at + c.len_utf8()..].chars().next().filter(is_other);
    let both = |is: fn(char) -> bool| before.is_some_and(is) && after.is_some_and(is);
    let either = |is: fn(char) -> bool| before.is_some_and(is) || after.is_some_and(is);
    match c {
        '\u{200b}' => both(is_written_without_blanks),
        '\u{200c}' => either(is_shaped),
        '\u{200d}' => either(is_shaped) || both(is_pictograph),
        _ => false,
    }
}

/// Thai, Lao, Tibetan, Burmese, Khmer, Tai and their like, whose lines break where a blank of no width
/// is (Unicode 16, §6.2 and §16).
fn is_written_without_blanks(c: char) -> bool {
    matches!(c, '\u{e01}'..='\u{fff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{1950}'..='\u{19ff}' | '\u{1a20}'..='\u{1aaf}' | '\u{a9e0}'..='\u{a9ff}' | '\u{aa60}'..='\u{aaff}')
}

/// Scripts in which a joiner or non-joiner chooses the form of a letter: Arabic, Syriac, Mongolian and
/// those of India and its neighbours (Unicode 16, §23.2).
fn is_shaped(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{109f}' | '\u{1780}'..='\u{18af}' | '\u{1900}'..='\u{1cff}'
        | '\u{a800}'..='\u{abff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10a00}'..='\u{11fff}' | '\u{1e900}'..='\u{1e95f}')
}

/// Emoji, with what may stand between them and a joiner: selectors, skin tones, hair, gender signs.
fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{fe0f}' | '\u{20e3}' | '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}' | '\u{e0020}'..='\u{e007f}')
}

/// So many bytes of marks are looked through.
const NEAR: usize = 256;

/// Whether a blank of no width keeps what stands beside it from being a mark, as some write it on
/// purpose: `​# 1`, `a**​"b"​**c`. Beside CJK letters emphasis needs no such help.
fn guards_mark(text: &str, at: usize, c: char) -> bool {
    if c != '\u{200b}' {
        return false;
    }
    let (before, after) = (&text[..at], &text[at + c.len_utf8()..]);
    // Nobody types two of them.
    if before.ends_with(is_invisible) || after.starts_with(is_invisible) {
        return false;
    }
    let at_start = before.trim_end_matches([' ', '\t']).is_empty()
        || before.trim_end_matches([' ', '\t', '>']).ends_with('\n');
    if at_start {
        let line = after.split('\n').next().unwrap_or_default();
        let text = line.trim_start_matches(|c| matches!(c, ' ' | '\t') || is_invisible(c));
        let number = text.trim_start_matches(|c: char| c.is_ascii_digit());
        let begins_block = text.starts_with(|c| r"#>-+*=|`~:[<_]\".contains(c))
            || (number.len() < text.len() && number.starts_with(['.', ')']));
        let is_indented = line.starts_with('\t') || line.starts_with("    ");
        return begins_block || (is_indented && !text.trim_end().is_empty());
    }
    let line = before.rsplit('\n').next().unwrap_or_default();
    let number = line.trim_start_matches([' ', '\t', '>']);
    let is_number = !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit());
    if is_number && after.starts_with(['.', ')']) {
        return true;
    }
    // Two marks side by side would be one.
    let is_delimiter = |c: char| matches!(c, '*' | '_' | '~');
    if before.ends_with(is_delimiter) && after.starts_with(is_delimiter) {
        return true;
    }
    let is_mark = |c: char| matches!(c, '*' | '_' | '~' | '`' | '[' | ']' | '\\' | '<');
    let is_beside = before.ends_with(is_mark) || after.starts_with(is_mark);
    let near = &before[before.floor_char_boundary(before.len().saturating_sub(NEAR))..];
    let beyond = &after[..after.floor_char_boundary(NEAR)];
    let is_passed = |c: char| is_mark(c) || is_invisible(c);
    let outer = [
        near.trim_end_matches(is_passed).chars().next_back(),
        beyond.trim_start_matches(is_passed).chars().next(),
    ];
    let is_cjk = |c: char| cjk::is_unspaced(c) || cjk::is_hangul(c);
    is_beside && !outer.into_iter().flatten().any(is_cjk)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair::characters::testing::{in_field, in_text};

    #[test]
    fn they_go() {
        for (before, after) in [
            ("反\u{200c}對\u{200c}無\u{200b}效", "反對無效"),
            ("\u{2060}\u{2060}入境", "入境"),
            ("港\u{ad}灣 har\u{ad}bour", "港灣 harbour"),
            ("甲\u{feff}乙\u{fffc}丙", "甲乙丙"),
            ("**\u{200b}「甲」\u{200b}**乙", "**「甲」**乙"),
            ("甲\u{200d}乙 👩\u{200d}a", "甲乙 👩a"),
            ("甲  \n\u{200b}  \n乙", "甲  \n  \n乙"),
            ("甲\u{200b}2020年\n\u{200b}2021年", "甲2020年\n2021年"),
        ] {
            assert_eq!(in_text(&REPAIR, before), after);
            assert_eq!(in_field(&REPAIR, before), after);
        }
    }

    #[test]
    fn what_shapes_and_guards_stays() {
        for text in [
            "👩🏻\u{200d}💻 🙇\u{200d}♂️ 🏳️\u{200d}🌈 葛\u{e0100} ☺\u{fe0f}",
            "می\u{200c}خواهم",
            "क्\u{200d}ष",
            "ภาษา\u{200b}ไทย",
            "a**\u{200b}\"b\"\u{200b}**c",
            "甲\n\u{200b}# 乙\n\u{200b}1. 丙\n> \u{200b}- 丁\n\n\u{200b}    戊",
            "`a\u{200b}b` \u{a0} 甲\u{3000}乙",
            "**甲**\u{200b}**乙** ~~丙~~\u{200b}~~丁~~",
            "1\u{200b}. 戊",
        ] {
            assert_eq!(in_text(&REPAIR, text), text);
        }
    }
}
