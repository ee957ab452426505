//! Letters written as a letter and a mark: か and U+3099 where が is meant.
//!
//! Apple's file names, some PDFs and some input methods give them out. They look the same where a font has
//! the mark in the right place, no search finds them, and the web wants the composed form (W3C Character
//! Model for the Web §3.1; Unicode Standard Annex 15). The few characters that stand for a letter of their
//! own, such as the Kelvin sign, go the same way. Compatibility ideographs stay: `duplicate-ideograph` has
//! those that are no more than a second code.

use std::borrow::Cow;
use std::ops::Range;

use super::super::{Repair, Work};
use super::{mend_meta, spare};
use crate::article::character::{Damage, Provenance};
use crate::article::looks::Looks;
use crate::source::{Edit, composed};

pub(super) const REPAIR: Repair = Repair {
    name: "decomposed-letter",
    about: "letters written as a letter and a mark made one character",
    default: true,
    provenance: Provenance::Damaged(&[Damage::WordProcessor]),
    needs: Looks::ODD,
    works: &[
        Work::Meta(|meta| mend_meta(meta, mend)),
        Work::Text(|manuscript, _| {
            let text = manuscript.text();
            let edit = |(range, letter)| Edit::replace(range, letter);
            spare(manuscript, decomposed(text).into_iter().map(edit).collect())
        }),
    ],
};

fn mend(text: &mut String) -> usize {
    let places = decomposed(text);
    let mut mended = String::with_capacity(text.len());
    let mut end = 0;
    for (range, letter) in &places {
        mended.push_str(&text[end..range.start]);
        mended.push_str(letter);
        end = range.end;
    }
    mended.push_str(&text[end..]);
    *text = mended;
    places.len()
}

/// The places of such letters, ascending, and the composed ones.
fn decomposed(text: &str) -> Vec<(Range<usize>, String)> {
    let mut places = Vec::new();
    let (mut start, mut before) = (0, None);
    for (at, c) in text.char_indices() {
        let joins = is_mark(c) || is_jamo(c) && before.is_some_and(is_jamo);
        if !joins {
            start = at;
        }
        before = Some(c);
        let end = at + c.len_utf8();
        let next = text[end..].chars().next();
        let goes_on = next.is_some_and(|it| is_mark(it) || is_jamo(c) && is_jamo(it));
        let may_be = is_mark(c) || is_jamo(c) || has_a_letter(c);
        let letter = &text[start..end];
        if may_be
            && !goes_on
            && !letter.contains(is_compatibility)
            && let Cow::Owned(one) = composed(letter)
        {
            places.push((start..end, one));
        }
    }
    places
}

/// The signs Ohm, Kelvin and Ångström, and the angle brackets that are no Chinese ones.
fn has_a_letter(c: char) -> bool {
    matches!(c, '\u{2126}' | '\u{212a}' | '\u{212b}' | '\u{2329}' | '\u{232a}')
}

/// Marks above and below letters, and kana's sound marks.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{3099}' | '\u{309a}')
}

/// The letters that Hangul's syllables are made of.
fn is_jamo(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}')
}

fn is_compatibility(c: char) -> bool {
    matches!(c, '\u{f900}'..='\u{faff}' | '\u{2f800}'..='\u{2fa1f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair::characters::testing::{in_field, in_text};

    #[test]
    fn each_becomes_one_letter() {
        for (before, after) in [
            ("cafe\u{301}、e\u{323}\u{302}", "café、ệ"),
            ("**か\u{3099}っこう**と\u{306f}\u{309a}ん", "**がっこう**とぱん"),
            ("\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}", "한글"),
            ("20\u{212b}、300\u{212a}", "20Å、300K"),
            ("山\u{fa11}、e\u{301}", "山\u{fa11}、é"),
        ] {
            assert_eq!(in_text(&REPAIR, before), after);
            assert_eq!(in_field(&REPAIR, before), after);
        }
    }

    #[test]
    fn what_has_no_composed_form_stays() {
        for text in [
            "x\u{304}",
            "\u{301}",
            "`e\u{301}`",
            "![甲](e\u{301}.png)",
            "か゛",
            "ㅎㅏㄴ",
            "é",
            "\u{fa11}",
            "1\u{fe0f}\u{20e3}",
        ] {
            assert_eq!(in_text(&REPAIR, text), text);
        }
    }
}
