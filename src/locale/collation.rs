//! The order of names in a language's indexes, and the headings they stand under: strokes, pinyin,
//! zhuyin, kana rows, Hangul initials, letters.
//!
//! Order and borders are CLDR's. Its Chinese collations hold a border before the first character of each
//! heading, written U+FDD0 and the heading's sign, for indexes to use (UTS #35 part 5, «Collation
//! Indexes»); no table of strokes or readings is needed here.

use std::cmp::Ordering;

use icu_collator::options::{AlternateHandling, CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::Locale as Tag;
use serde::{Deserialize, Serialize};

use super::{Language, Script};
use crate::cjk;

/// How Chinese names are ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum IndexOrder {
    /// By the number of strokes, as is usual for Traditional Chinese.
    Stroke,
    /// By pinyin, as is usual for Simplified Chinese.
    Pinyin,
    /// By zhuyin.
    Zhuyin,
}

/// The order of names in one language. Made once for a book.
#[derive(Debug)]
pub struct Collation {
    /// To the last difference; without one, by code point.
    names: Option<CollatorBorrowed<'static>>,
    /// By letters alone: what is compared with the borders of headings.
    letters: Option<CollatorBorrowed<'static>>,
    scheme: Scheme,
    /// Where each heading of the language's own script begins, in order.
    borders: Vec<(String, Bucket)>,
    /// What comes after the last of them and is ordered by code point only.
    unordered: Option<&'static str>,
}

/// A heading of an index. The order is that of the headings: the language's own script, then Latin
/// letters, then all else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bucket {
    /// Characters of so many strokes.
    Strokes(u8),
    /// Syllables that begin with this sign of zhuyin.
    Zhuyin(char),
    /// Syllables that begin with this consonant.
    Hangul(char),
    /// Kana of this row.
    Kana(char),
    /// Han characters, where they are not told apart.
    Han,
    /// Names, or in Chinese readings, that begin with this letter.
    Letter(char),
    /// Figures and other scripts.
    Other,
}

/// What headings are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scheme {
    Stroke,
    Pinyin,
    Zhuyin,
    Kana,
    Hangul,
    Letters,
    /// There are none: the language's alphabet is more than A to Z, and nobody here knows what.
    None,
}

/// Languages whose indexes have the headings A to Z and no others in CLDR.
const PLAIN_ALPHABETS: &[&str] = &["de", "en", "fr", "id", "it", "ms", "nl", "pt"];

const ZHUYIN: &str = "ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙㄚㄛㄜㄝㄞㄟㄠㄡㄢㄣㄤㄥㄦㄧㄨㄩ";
const KANA_ROWS: &str = "あかさたなはまやらわ";
const HANGUL_INITIALS: &str = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ";

/// What CLDR's borders begin with: a noncharacter, which no text holds.
const BORDER: char = '\u{fdd0}';

impl Collation {
    /// The order for a book in `language`. In Chinese another may be wished for.
    pub fn of(language: &Language, wished: Option<IndexOrder>) -> Self {
        let (tag, scheme) = match language.script() {
            Script::Hant | Script::Hans => {
                let usual = match language.script() {
                    Script::Hans => IndexOrder::Pinyin,
                    _ => IndexOrder::Stroke,
                };
                match wished.unwrap_or(usual) {
                    IndexOrder::Stroke => ("zh-u-co-stroke", Scheme::Stroke),
                    IndexOrder::Pinyin => ("zh-u-co-pinyin", Scheme::Pinyin),
                    IndexOrder::Zhuyin => ("zh-u-co-zhuyin", Scheme::Zhuyin),
                }
            }
            Script::Japanese => ("ja", Scheme::Kana),
            Script::Korean => ("ko", Scheme::Hangul),
            Script::Other if PLAIN_ALPHABETS.contains(&language.primary()) => {
                (language.as_str(), Scheme::Letters)
            }
            Script::Other => (language.as_str(), Scheme::None),
        };
        let letters = collator(tag, Strength::Primary);
        let mut collation = Self {
            names: collator(tag, Strength::Tertiary),
            letters,
            scheme,
            borders: Vec::new(),
            unordered: match scheme {
                Scheme::Stroke => Some(FIRST_WITHOUT_STROKES),
                Scheme::Pinyin | Scheme::Zhuyin => Some(FIRST_WITHOUT_READING),
                _ => None,
            },
        };
        collation.borders = borders(scheme)
            .into_iter()
            // Not every number of strokes has a border; what has none sorts as the noncharacter does.
            .filter(|(it, _)| {
                !it.starts_with(BORDER)
                    || collation.by_letters(it, BORDER.encode_utf8(&mut [0; 4])).is_lt()
            })
            .collect();
        collation
    }

    /// Which of two names comes first under one heading. Marks before and between words don't count.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.names.as_ref().map_or(Ordering::Equal, |it| it.compare(a, b)).then_with(|| a.cmp(b))
    }

    /// The heading a name stands under. Nothing in languages whose headings are not known.
    pub fn bucket(&self, name: &str) -> Option<Bucket> {
        if self.scheme == Scheme::None {
            return None;
        }
        let Some(at) = name.find(char::is_alphanumeric) else { return Some(Bucket::Other) };
        let name = &name[at..];
        let first = name.chars().next().unwrap_or_default();
        let own = match self.scheme {
            Scheme::Stroke | Scheme::Pinyin | Scheme::Zhuyin => cjk::is_han(first),
            Scheme::Kana => cjk::is_kana(first),
            // Hanja sort with the Hangul they are read as.
            Scheme::Hangul => cjk::is_hangul(first) || cjk::is_han(first),
            Scheme::Letters | Scheme::None => false,
        };
        Some(if own {
            self.bordered(name)
        } else if self.scheme == Scheme::Kana && cjk::is_han(first) {
            Bucket::Han
        } else {
            self.letter(name, first)
        })
    }

    /// The heading whose border is the last before the name.
    fn bordered(&self, name: &str) -> Bucket {
        if self.unordered.is_some_and(|it| self.by_letters(name, it).is_ge()) {
            return Bucket::Other;
        }
        let after = self.borders.partition_point(|(it, _)| self.by_letters(it, name).is_le());
        after.checked_sub(1).map_or(Bucket::Other, |at| self.borders[at].1)
    }

    /// The Latin letter a name begins with, whatever stands above or below it.
    fn letter(&self, name: &str, first: char) -> Bucket {
        // Basic Latin up to Latin Extended-B, Latin Extended Additional, full-width letters.
        let is_latin = first.is_alphabetic()
            && matches!(first, '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '\u{ff21}'..='\u{ff5a}');
        if !is_latin {
            return Bucket::Other;
        }
        let starts = |it: &char| self.by_letters(it.encode_utf8(&mut [0; 4]), name).is_le();
        ('A'..='Z').rev().find(starts).map_or(Bucket::Other, Bucket::Letter)
    }

    fn by_letters(&self, a: &str, b: &str) -> Ordering {
        self.letters.as_ref().map_or_else(|| a.cmp(b), |it| it.compare(a, b))
    }
}

/// The first characters, in CLDR's order, whose strokes or readings it does not know.
const FIRST_WITHOUT_STROKES: &str = "靐";
const FIRST_WITHOUT_READING: &str = "兙";

fn borders(scheme: Scheme) -> Vec<(String, Bucket)> {
    let each = |signs: &str, bucket: fn(char) -> Bucket| -> Vec<(String, Bucket)> {
        signs.chars().map(|it| (it.to_string(), bucket(it))).collect()
    };
    let signed = |sign: char| format!("{BORDER}{sign}");
    match scheme {
        // Borders of strokes are braille patterns: U+2801 for one.
        Scheme::Stroke => (1..=64_u8)
            .filter_map(|it| {
                Some((signed(char::from_u32(0x2800 + u32::from(it))?), Bucket::Strokes(it)))
            })
            .collect(),
        Scheme::Pinyin => ('A'..='Z').map(|it| (signed(it), Bucket::Letter(it))).collect(),
        Scheme::Zhuyin => ZHUYIN.chars().map(|it| (signed(it), Bucket::Zhuyin(it))).collect(),
        Scheme::Kana => each(KANA_ROWS, Bucket::Kana),
        Scheme::Hangul => each(HANGUL_INITIALS, Bucket::Hangul),
        Scheme::Letters | Scheme::None => Vec::new(),
    }
}

fn collator(tag: &str, strength: Strength) -> Option<CollatorBorrowed<'static>> {
    let tag: Tag = tag.parse().ok()?;
    let mut options = CollatorOptions::default();
    options.strength = Some(strength);
    // Quotation marks before a title don't decide where it stands.
    options.alternate_handling = Some(AlternateHandling::Shifted);
    Collator::try_new((&tag).into(), options).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn collation(tag: &str, wished: Option<IndexOrder>) -> Collation {
        Collation::of(&Language::parse(tag).unwrap(), wished)
    }

    /// Names as an index has them: `4 方 王; 7 何`.
    fn listed(collation: &Collation, names: &str) -> String {
        let mut names: Vec<_> = names.split(' ').map(|it| (collation.bucket(it), it)).collect();
        names.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| collation.compare(a.1, b.1)));
        let mut text = String::new();
        let mut last = None;
        for (bucket, name) in names {
            if last != Some(bucket) {
                let label = match bucket {
                    None => "—".to_owned(),
                    Some(Bucket::Strokes(count)) => count.to_string(),
                    Some(
                        Bucket::Zhuyin(it)
                        | Bucket::Hangul(it)
                        | Bucket::Kana(it)
                        | Bucket::Letter(it),
                    ) => it.to_string(),
                    Some(it) => format!("{it:?}"),
                };
                text = text + if last.is_some() { "; " } else { "" } + &label;
                last = Some(bucket);
            }
            text = text + " " + name;
        }
        text
    }

    #[test]
    fn names_stand_where_readers_of_the_language_look_for_them() {
        use IndexOrder::{Pinyin, Stroke, Zhuyin};
        let cases = [
            (
                "zh-Hant-HK",
                None,
                "陳小樹 「王」記 何甘 丁一 方 Ash 2046 アベ 龍叔",
                "2 丁一; 4 方 「王」記; 7 何甘; 11 陳小樹; 16 龍叔; A Ash; Other 2046 アベ",
            ),
            ("zh-Hant-HK", Some(Pinyin), "陈 Bob 安 巴 Ash", "A 安 Ash; B 巴 Bob; C 陈"),
            (
                "zh-Hans-CN",
                None,
                "张三 陈小树 阿明 李四 重庆",
                "A 阿明; C 陈小树 重庆; L 李四; Z 张三",
            ),
            ("zh-Hans-CN", Some(Stroke), "张 丁", "2 丁; 7 张"),
            ("zh-Hant-TW", Some(Zhuyin), "王 陳 巴 安 Ash", "ㄅ 巴; ㄔ 陳; ㄢ 安; ㄨ 王; A Ash"),
            (
                "ja",
                None,
                "小林 がいと かとう アベ あべ わたなべ Ash ぱん 2046",
                "あ あべ アベ; か がいと かとう; は ぱん; わ わたなべ; Han 小林; A Ash; Other 2046",
            ),
            (
                "ko",
                None,
                "하늘 까치 나비 김나무 家 빵 Ash",
                "ㄱ 家 김나무 까치; ㄴ 나비; ㅂ 빵; ㅎ 하늘; A Ash",
            ),
            (
                "en",
                None,
                "“Zed” élan Eve Ash Ørsted 樹 9",
                "A Ash; E élan Eve; O Ørsted; Z “Zed”; Other 9 樹",
            ),
            // Å is a letter of its own there, after Z.
            ("sv", None, "Åsa Zed Ash", "— Ash Zed Åsa"),
        ];
        for (tag, wished, names, expected) in cases {
            assert_eq!(listed(&collation(tag, wished), names), expected, "{tag} {wished:?}");
        }
    }

    #[test]
    fn a_rare_character_is_under_no_wrong_heading() {
        for (wished, rare) in [
            (IndexOrder::Stroke, "\u{2a6a5}"),
            (IndexOrder::Pinyin, "瓧"),
            (IndexOrder::Zhuyin, "\u{2a6a5}"),
        ] {
            let it = collation("zh-Hant", Some(wished));
            assert_eq!(it.bucket(rare), Some(Bucket::Other), "{wished:?}");
        }
    }

    /// Fails when a newer CLDR orders more characters: then the constants are to be moved on.
    #[test]
    fn the_first_unordered_characters_are_still_the_first() {
        for (wished, first) in [
            (IndexOrder::Stroke, FIRST_WITHOUT_STROKES),
            (IndexOrder::Pinyin, FIRST_WITHOUT_READING),
            (IndexOrder::Zhuyin, FIRST_WITHOUT_READING),
        ] {
            let it = collation("zh-Hant", Some(wished));
            let han = || ('\u{4e00}'..='\u{9fff}').map(String::from);
            let after: Vec<String> = han().filter(|c| it.by_letters(c, first).is_ge()).collect();
            // What is not ordered by strokes or reading stands in the order of code points.
            assert!(after.is_sorted_by(|a, b| it.by_letters(a, b).is_lt()), "{wished:?}");
            assert_eq!(after.first().map(String::as_str), Some(first));
            let last = han().filter(|c| it.by_letters(c, first).is_lt());
            let last = last.max_by(|a, b| it.by_letters(a, b)).unwrap();
            assert!(&*last > first, "{wished:?}: {last} may be unordered, too");
        }
    }

    #[test]
    fn every_heading_has_its_border() {
        let count = |tag, wished| collation(tag, wished).borders.len();
        assert!(count("zh-Hant", None) >= 36);
        assert_eq!(count("zh-Hant", Some(IndexOrder::Pinyin)), 26 - 3); // no syllable begins with I, U or V
        assert_eq!(count("zh-Hant", Some(IndexOrder::Zhuyin)), 37 - 1); // nor with ㄝ
        for wished in [IndexOrder::Stroke, IndexOrder::Pinyin, IndexOrder::Zhuyin] {
            let it = collation("zh-Hant", Some(wished));
            assert!(it.borders.is_sorted_by(|a, b| it.by_letters(&a.0, &b.0).is_lt()));
        }
    }
}
