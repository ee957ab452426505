//! Ideographs that old encodings have twice: 年 as U+F98E where 年 (U+5E74) is meant.
//!
//! KS X 1001 has an ideograph once for each of its Korean readings, Big5 has two by mistake, and Unicode
//! took them over so that texts come back from it as they were (U+F900 to U+FA0D). They look the same, no
//! search finds them, few fonts have them, and any program that puts text into a normal form replaces
//! them (Unicode §23.8; W3C Character Model for the Web §3.1). PDFs and input methods give them out. The
//! compatibility ideographs behind them, from U+FA10 on, stay: some are forms that people want in names.

use super::super::{Repair, Work};
use super::{exchange, exchange_in_text, mend_meta};
use crate::article::character::{Damage, Provenance};
use crate::article::looks::Looks;
use crate::source::composed;

pub(super) const REPAIR: Repair = Repair {
    name: "duplicate-ideograph",
    about: "ideographs that old encodings have twice made the one that searches find",
    default: true,
    provenance: Provenance::Damaged(&[Damage::WordProcessor]),
    needs: Looks::SPECIAL,
    works: &[
        Work::Meta(|meta| mend_meta(meta, |it| exchange(it, unified))),
        Work::Text(|manuscript, _| exchange_in_text(manuscript, FIRST_BYTE, unified)),
    ],
};

/// The first of the three bytes of all of them.
const FIRST_BYTE: u8 = 0xef;

/// The ideograph that one of them is canonically equivalent to.
fn unified(c: char) -> Option<char> {
    matches!(c, '\u{f900}'..='\u{fa0d}')
        .then(|| composed(c.encode_utf8(&mut [0; 4])).chars().next())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair::characters::testing::{in_field, in_text};

    #[test]
    fn each_is_one_other_ideograph() {
        for c in '\u{f900}'..='\u{fa0d}' {
            let text = c.to_string();
            let one = composed(&text);
            assert!(one.chars().all(|it| matches!(it, '\u{4e00}'..='\u{9fff}')), "{c}: {one}");
            assert_eq!(one.chars().collect::<Vec<_>>(), [unified(c).unwrap()]);
        }
    }

    #[test]
    fn words_can_be_found_again() {
        for (before, after) in
            [("最近一\u{f98e}", "最近一年"), ("**\u{f9dd}益**及\u{fa0c}", "**利益**及兀")]
        {
            assert_eq!(in_text(&REPAIR, before), after);
            assert_eq!(in_field(&REPAIR, before), after);
        }
    }

    #[test]
    fn forms_in_names_and_code_stay() {
        for text in [
            "\u{fa11}",
            "神\u{fa19}",
            "`\u{f98e}`",
            "https://a.example/\u{f98e}",
            "ｱ！",
            "\u{fe0f}",
        ] {
            assert_eq!(in_text(&REPAIR, text), text);
        }
    }
}
