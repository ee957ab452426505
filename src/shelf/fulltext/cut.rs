//! How texts and queries are cut for the search: pairs of characters where words have no spaces, beginnings of words
//! elsewhere, the forms of both Chinese scripts folded into one. `assets/search.js` cuts in the same way; a test in a
//! browser holds them together.

use icu_normalizer::ComposingNormalizerBorrowed;

use crate::script::FOLDING;

/// How much of a word is looked up: the longest of these that it has. The rest is compared.
const PREFIXES: &[usize] = &[1, 2, 3, 4, 6, 8];

/// What a character is to the search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum CharacterClass {
    /// Written without spaces between words: Han, kana, Hangul.
    Wide,
    /// Part of a word between spaces.
    Narrow,
    /// Between words.
    Between,
}

fn class(c: char) -> CharacterClass {
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
        | 0x20000..=0x3ffff => CharacterClass::Wide,
        0x30..=0x39 | 0x61..=0x7a => CharacterClass::Narrow,
        0xd7 | 0xf7 => CharacterClass::Between,
        0xaa | 0xb5 | 0xba | 0xc0..=0x1fff | 0x2c00..=0x2dff | 0xa640..=0xa7ff => {
            CharacterClass::Narrow
        }
        _ => CharacterClass::Between,
    }
}

/// A run of characters of one kind.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub is_wide: bool,
    pub characters: Vec<char>,
}

/// Whether a character is written onto the one before it: they are folded together.
fn is_joined(c: char) -> bool {
    matches!(u32::from(c), 0x300..=0x36f | 0x3099 | 0x309a | 0xff9e | 0xff9f | 0x1160..=0x11ff)
}

/// Calls `visit` with each character of a text as the search has it.
fn folded(text: &str, mut visit: impl FnMut(char)) {
    const NFKC: ComposingNormalizerBorrowed<'static> = ComposingNormalizerBorrowed::new_nfkc();
    let mut rest = text.char_indices().peekable();
    while let Some((start, c)) = rest.next() {
        let mut end = start + c.len_utf8();
        while let Some((at, joined)) = rest.next_if(|(_, it)| is_joined(*it)) {
            end = at + joined.len_utf8();
        }
        let is_alone = end == start + c.len_utf8();
        match c {
            '\u{4e00}'..='\u{9fff}' if is_alone => visit(FOLDING.fold(c)),
            '\0'..='\u{7f}' if is_alone => visit(c.to_ascii_lowercase()),
            _ => {
                let normal = NFKC.normalize(&text[start..end]).to_lowercase();
                normal.chars().for_each(|it| visit(FOLDING.fold(it)));
            }
        }
    }
}

/// The runs of a text.
pub(super) fn runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut last = CharacterClass::Between;
    folded(text, |c| {
        let class = class(c);
        match runs.last_mut() {
            Some(run) if class == last && class != CharacterClass::Between => {
                run.characters.push(c);
            }
            _ if class != CharacterClass::Between => {
                runs.push(Run { is_wide: class == CharacterClass::Wide, characters: vec![c] });
            }
            _ => {}
        }
        last = class;
    });
    runs
}

/// Calls `visit` with each gram of a text, more than once if it occurs so.
pub(super) fn grams(text: &str, mut visit: impl FnMut(&[char])) {
    for Run { is_wide, characters } in runs(text) {
        match is_wide {
            true => {
                characters.chunks(1).for_each(&mut visit);
                characters.windows(2).for_each(&mut visit);
            }
            false => {
                let lengths = PREFIXES.iter().take_while(|it| **it <= characters.len());
                lengths.for_each(|it| visit(&characters[..*it]));
            }
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// What is compared: runs with blanks around them.
    pub(in crate::shelf) fn key(text: &str) -> String {
        let runs = runs(text);
        let words = runs.iter().map(|it| it.characters.iter().collect::<String>());
        format!(" {} ", words.collect::<Vec<_>>().join(" "))
    }

    /// The grams that every text has which holds a phrase: `gramsOf` of the script.
    pub(in crate::shelf) fn looked_up(phrase: &str) -> Vec<String> {
        let mut all = Vec::new();
        for Run { is_wide, characters: it } in runs(phrase) {
            let text = |range: std::ops::Range<usize>| it[range].iter().collect::<String>();
            match (is_wide, it.len()) {
                (true, 1) => all.push(text(0..1)),
                (true, length) => {
                    all.extend((0..length - 1).step_by(2).map(|at| text(at..at + 2)));
                    if length % 2 == 1 {
                        all.push(text(length - 2..length));
                    }
                }
                (false, length) => {
                    let longest = PREFIXES.iter().rev().find(|it| **it <= length).unwrap();
                    all.push(text(0..*longest));
                }
            }
        }
        all
    }

    #[test]
    fn texts_fall_into_grams() {
        let all = |text: &str| {
            let mut grams_of_text = Vec::new();
            grams(text, |it| grams_of_text.push(it.iter().collect::<String>()));
            grams_of_text
        };
        for (text, expected) in [
            ("海安法", &["海", "安", "法", "海安", "安法"][..]),
            ("「A級」", &["a", "級"]),
            ("Tomii Chan", &["t", "to", "tom", "tomi", "c", "ch", "cha", "chan"]),
            ("internationally", &["i", "in", "int", "inte", "intern", "internat"]),
            ("ｶﾞﾝ", &["ガ", "ン", "ガン"]),
            ("か\u{3099}", &["が"]),
            ("Ünder × 5½", &["ü", "ün", "ünd", "unde", "5", "51", "2"]),
            ("𠮷野・山", &["𠮷", "野", "𠮷野", "山"]),
            ("髮\u{f9d9}", &["发", "慄", "发慄"]),
            ("……", &[]),
        ] {
            let expected: Vec<String> =
                expected.iter().map(|it| it.replace("unde", "ünde")).collect();
            assert_eq!(all(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_looked_up_is_among_the_grams_of_every_text_that_holds_it() {
        let text = "北角碼頭的Ferry渡輪2020年開航，說後來。";
        let mut held = Vec::new();
        grams(text, |it| held.push(it.iter().collect::<String>()));
        for phrase in ["碼", "碼頭", "码头的", "角码头的", "ferry渡轮2020年", "说，后来", "ferr"]
        {
            assert!(looked_up(phrase).iter().all(|it| held.contains(it)), "{phrase}");
            assert!(
                key(text).contains(key(phrase).trim_end())
                    || phrase == "ferr"
                    || !phrase.starts_with('f')
            );
        }
        assert_eq!(looked_up("一二三四五六七八"), ["一二", "三四", "五六", "七八"]);
        assert_eq!(looked_up("一二三四五"), ["一二", "三四", "四五"]);
    }
}
