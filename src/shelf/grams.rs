//! What of a text can be searched for: pairs of characters where words have no spaces, beginnings of words
//! elsewhere. `assets/search.js` cuts queries in the same way; a test of the browser holds them together.

use icu_normalizer::ComposingNormalizerBorrowed;

use super::fnv::fnv;

/// How much of a word is looked up; the rest is compared.
const PREFIX: usize = 4;

/// What a character is to the search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    /// Written without spaces between words: Han, kana, Hangul.
    Wide,
    /// Part of a word between spaces.
    Narrow,
    /// Between words.
    Between,
}

fn class(c: char) -> Class {
    match u32::from(c) {
        0x3005..=0x3007
        | 0x3041..=0x3096
        | 0x30a1..=0x30fa
        | 0x30fc..=0x30fe
        | 0x3105..=0x312f
        | 0x3400..=0x4dbf
        | 0x4e00..=0x9fff
        | 0xac00..=0xd7a3
        | 0xf900..=0xfaff
        | 0x20000..=0x3ffff => Class::Wide,
        0x30..=0x39 | 0x61..=0x7a => Class::Narrow,
        0xd7 | 0xf7 => Class::Between,
        0xaa | 0xb5 | 0xba | 0xc0..=0x1fff | 0x2c00..=0x2dff | 0xa640..=0xa7ff => Class::Narrow,
        _ => Class::Between,
    }
}

/// Calls `visit` with each gram of a text, more than once if it occurs so.
pub(super) fn grams(text: &str, mut visit: impl FnMut(&[char])) {
    const NFKC: ComposingNormalizerBorrowed<'static> = ComposingNormalizerBorrowed::new_nfkc();
    let text: Vec<char> = NFKC.normalize(text).to_lowercase().chars().collect();
    for run in text.chunk_by(|a, b| class(*a) == class(*b)) {
        match run.first().map(|it| class(*it)) {
            Some(Class::Wide) => {
                run.chunks(1).for_each(&mut visit);
                run.windows(2).for_each(&mut visit);
            }
            Some(Class::Narrow) => {
                (1..=run.len().min(PREFIX)).for_each(|it| visit(&run[..it]));
            }
            _ => {}
        }
    }
}

/// How many buckets grams fall into.
pub(super) const BUCKETS: usize = 1 << 16;

/// The bucket of a gram: FNV-1a over its UTF-16 units, folded to 16 bits.
pub(super) fn bucket(gram: &[char]) -> usize {
    let hash = fnv(gram.iter().flat_map(|it| it.encode_utf16(&mut [0; 2]).to_vec()));
    ((hash >> 16) ^ (hash & 0xffff)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<String> {
        let mut grams_of_text = Vec::new();
        grams(text, |it| grams_of_text.push(it.iter().collect()));
        grams_of_text
    }

    #[test]
    fn texts_fall_into_grams() {
        for (text, expected) in [
            ("國安法", &["國", "安", "法", "國安", "安法"][..]),
            ("「A級」", &["a", "級"]),
            ("Tomii Chan", &["t", "to", "tom", "tomi", "c", "ch", "cha", "chan"]),
            ("ｶﾞﾝ", &["ガ", "ン", "ガン"]),
            ("Ünder × 5½", &["ü", "ün", "ünd", "ünde", "5", "51", "2"]),
            ("𠮷野・家", &["𠮷", "野", "𠮷野", "家"]),
            ("……", &[]),
        ] {
            assert_eq!(all(text), expected, "{text}");
        }
    }

    #[test]
    fn buckets_are_those_of_the_script() {
        for (gram, expected) in [("國", 19481), ("國安", 49704), ("tomi", 64200), ("𠮷", 41620)]
        {
            let gram: Vec<char> = gram.chars().collect();
            assert_eq!(bucket(&gram), expected, "{gram:?}");
        }
    }
}
