//! Text whose bytes were read in another encoding than they were written in: `дёӯ` or `ä¸­` for 中.
//!
//! One article of an archive's 49,118 is UTF-8 that was read as PTCP154. Reading it back loses nothing,
//! but may only be done where no doubt is left: each passage of a field or block that is not ASCII must
//! be UTF-8 to the last byte and give letters that people write. Of 9,705 files of that archive and 4,317 of
//! six other sites that article alone passes.

mod charset;

use std::ops::Range;

use super::super::{Repair, Work};
use super::{mend_meta, spare_code};
use crate::article::character::{Damage, Provenance};
use crate::article::looks::Looks;
use crate::cjk;
use crate::source::Edit;

use charset::Charset;

pub(super) const REPAIR: Repair = Repair {
    name: "misread-encoding",
    about: "text that was read in a wrong encoding read in the right one",
    default: true,
    provenance: Provenance::Damaged(&[Damage::Encoding]),
    needs: Looks::LATIN,
    works: &[
        Work::Meta(|meta| mend_meta(meta, mend)),
        Work::Text(|manuscript, _| spare_code(manuscript, edits(manuscript.text()))),
    ],
};

/// A passage and what it says.
type Reading = (Range<usize>, String);

fn mend(text: &mut String) -> usize {
    if !may_be_misread(text) {
        return 0;
    }
    // A hard blank at the end may be the last byte of an ideograph, and was trimmed.
    let readings = readings(text).or_else(|| {
        let whole = format!("{text}\u{a0}");
        let is_ideograph = |it: &Vec<Reading>| {
            it.last().and_then(|it| it.1.chars().next_back()).is_some_and(cjk::is_han)
        };
        readings(&whole).filter(is_ideograph)
    });
    let Some(readings) = readings else { return 0 };
    let mut out = String::with_capacity(text.len());
    let mut copied = 0;
    for (range, right) in &readings {
        out.push_str(text.get(copied..range.start).unwrap_or_default());
        out.push_str(right);
        copied = range.end;
    }
    out.push_str(text.get(copied..).unwrap_or_default());
    *text = out;
    1
}

fn edits(text: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    if !may_be_misread(text) {
        return edits;
    }
    let mut start = 0;
    for block in text.split_inclusive("\n\n") {
        for (range, right) in readings(block).into_iter().flatten() {
            edits.push(Edit::replace(start + range.start..start + range.end, right));
        }
        start += block.len();
    }
    edits
}

/// Whether a text has any of the letters that each misreading gives. Most texts have none.
fn may_be_misread(text: &str) -> bool {
    // U+00C0 to U+00FF, U+0400 to U+04FF.
    memchr::memchr3(0xc3, 0xd0, 0xd1, text.as_bytes()).is_some()
}

/// What a field or block says, if it was misread throughout: a reading for each of its passages.
fn readings(text: &str) -> Option<Vec<Reading>> {
    if !may_be_misread(text) {
        return None;
    }
    charset::MISREAD_UTF8
        .iter()
        .find_map(|charset| in_utf8(text, charset))
        .or_else(|| charset::MISREAD_LEGACY.iter().find_map(|it| in_legacy(text, it)))
}

/// The passages of a text that are not ASCII. Hard blanks alone are none: they are written after text
/// was misread, too.
fn passages(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(at..)?;
            let start = at + rest.find(|c: char| !c.is_ascii())?;
            let passage = &text[start..];
            let end = start + passage.find(|c: char| c.is_ascii()).unwrap_or(passage.len());
            at = end;
            if text[start..end].contains(|c| c != '\u{a0}') {
                return Some((start..end, &text[start..end]));
            }
        }
    })
}

/// Reads passages as UTF-8, if all of them are and there are enough of them.
fn in_utf8(text: &str, charset: &Charset) -> Option<Vec<Reading>> {
    let mut readings = Vec::new();
    // How many characters were written with two bytes, and with more.
    let (mut short, mut long) = (0, 0);
    let mut is_western = true;
    for (range, passage) in passages(text) {
        let right = String::from_utf8(charset.encode(passage)?).ok()?;
        for c in right.chars() {
            if !charset::is_written(c) {
                return None;
            }
            is_western &= matches!(c, '\u{a0}'..='\u{17f}' | '\u{2010}'..='\u{2044}' | '€' | '™');
            match c.len_utf8() {
                2 => short += 1,
                _ => long += 1,
            }
        }
        readings.push((range, right));
    }
    // Two letters that no language has side by side are enough where they make a Western letter or
    // mark, as in `Ã©` and `â€™`. Others need more of them: Ukrainian `дії` happens to be a character.
    let is_sure =
        long >= 2 || short >= 4 || (charset.is_western() && is_western && short + long > 0);
    is_sure.then_some(readings)
}

/// Reads a text as Big5 or GBK, if all of it is: these take any two bytes, so that nothing but common
/// characters may come out, in words of their own.
fn in_legacy(text: &str, encoding: &'static charset::Legacy) -> Option<Vec<Reading>> {
    // In Big5 the second byte may be an ASCII letter, so that words, not passages, are read.
    let mut readings = Vec::new();
    let (mut ideographs, mut frequent) = (0, 0);
    let mut at = 0;
    for word in text.split_inclusive(|c: char| c.is_ascii_whitespace()) {
        let start = at;
        at += word.len();
        let word = word.trim_end_matches(|c: char| c.is_ascii_whitespace());
        if word.is_ascii() {
            continue;
        }
        let right = encoding.decode(&charset::LATIN.encode(word)?)?;
        // Latin letters among the others are a word of the language that this text is in.
        if right.contains(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        ideographs += right.chars().filter(|c| cjk::is_han(*c)).count();
        frequent += right.chars().filter(|c| charset::FREQUENT.contains(*c)).count();
        readings.push((start..start + word.len(), right));
    }
    (ideographs >= 4 && frequent * 12 >= ideographs).then_some(readings)
}

#[cfg(test)]
mod tests {
    use encoding_rs::{BIG5, GBK, KOI8_R, MACINTOSH, WINDOWS_1251, WINDOWS_1252};

    use super::*;
    use crate::article::repair::characters::testing::{in_field, in_text};

    const TEXT: &str = "天色漸暗，渡輪「海燕」的一班船員都在碼頭等候。";

    fn misread(text: &str, encoding: &'static encoding_rs::Encoding) -> String {
        encoding.decode_without_bom_handling(text.as_bytes()).0.into_owned()
    }

    #[test]
    fn utf8_is_read_whatever_it_was_taken_for() {
        for encoding in [WINDOWS_1251, WINDOWS_1252, KOI8_R, MACINTOSH] {
            let wrong = misread(TEXT, encoding);
            assert_eq!(in_field(&REPAIR, &wrong), TEXT, "{wrong}");
            let block = format!("**{wrong}** [x](https://a.example/{wrong}.jpg)\n\n甲é\n");
            let right = format!("**{TEXT}** [x](https://a.example/{TEXT}.jpg)\n\n甲é\n");
            assert_eq!(in_text(&REPAIR, &block), right);
        }
        let latin: String = TEXT.bytes().map(char::from).collect();
        assert_eq!(in_field(&REPAIR, &latin), TEXT);
    }

    #[test]
    fn ptcp154() {
        for (wrong, right) in [
            ("еӨұжҘӯеӣһиҗҪ", "失業回落"),
            ("зңҫиӘӘ", "眾說"),
            ("еҚҡе®ў | зҫ…е®¶", "博客 | 羅家"),
            ("еӨұжҘӯ [email\u{a0}protected]", "失業 [email\u{a0}protected]"),
        ] {
            assert_eq!(in_field(&REPAIR, wrong), right);
        }
    }

    #[test]
    fn a_blank_that_was_trimmed_is_found_again() {
        let wrong = misread("溝渠", WINDOWS_1252);
        assert!(wrong.ends_with('\u{a0}'), "{wrong:?}");
        assert_eq!(in_field(&REPAIR, wrong.trim()), "溝渠");
    }

    #[test]
    fn western_letters_and_russian() {
        for (wrong, right) in [
            ("Un cafÃ© Ã\u{a0} la crÃ¨me", "Un café à la crème"),
            ("the shipâ€™s â€œbellâ€\u{9d}", "the ship’s “bell”"),
            ("РљРѕСЂР°Р±Р»СЊ РїСЂРёС€С‘Р»", "Корабль пришёл"),
        ] {
            assert_eq!(in_field(&REPAIR, wrong), right);
        }
    }

    #[test]
    fn big5_and_gbk_taken_for_western_text() {
        for (encoding, text) in [
            (BIG5, "天色漸暗，渡輪的一班船員都在碼頭等候。"),
            (GBK, "天色渐暗，渡轮的一班船员都在码头等候。"),
        ] {
            let (bytes, ..) = encoding.encode(text);
            let (wrong, ..) = WINDOWS_1252.decode(&bytes);
            assert_eq!(in_field(&REPAIR, &wrong), text, "{wrong}");
        }
    }

    #[test]
    fn real_text_stays() {
        for text in [
            TEXT,
            "« L’été\u{a0}», où les élèves sont créées à Noël.",
            "Le marché\u{a0}»",
            "créées ÀÉÈ",
            "Ångström är på ö",
            "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß",
            "Когда темнеет, лодки возвращаются.",
            "дії",
            "події мої їі",
            "Беларусь: аўё",
            "Қазақстан Әлемі өңір",
            "3 × 4 ÷ 2 ± 1 © ® ™ 20 °C",
            "亂碼是 ä¸\u{ad}æ–‡ 這樣的",
            "ï¿½ï¿½",
            "Ã",
        ] {
            assert_eq!(in_field(&REPAIR, text), text);
            assert_eq!(in_text(&REPAIR, text), text);
        }
        let code = format!("`{}`", misread(TEXT, WINDOWS_1252));
        assert_eq!(in_text(&REPAIR, &code), code);
    }
}
