//! OpenCC's tables: what each word or character becomes.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The version of OpenCC that the tables are of.
pub const VERSION: &str = "1.4.2";

/// A table. Read when it is first used, then shared by all threads.
#[derive(Debug)]
pub(super) struct Table {
    entries: HashMap<&'static str, &'static str>,
    /// How many characters the words have that begin with a character: a bit for each number. From
    /// [`Table::first`] on.
    lengths: Vec<u16>,
    first: u32,
    /// Whether what an entry might become otherwise is for an editor to know. Between regional forms of
    /// one character it is not.
    tells_others: bool,
}

/// An entry that a text begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Match {
    /// How many bytes of the text it takes.
    pub(super) length: usize,
    /// What it becomes.
    pub(super) becomes: &'static str,
    /// What it might become in another sense, parted by blanks; empty if there is nothing to tell.
    pub(super) others: &'static str,
}

/// The most characters of an entry: one bit of [`Table::lengths`] for each number.
const LONGEST: usize = u16::BITS as usize;

impl Table {
    fn of(tells_others: bool, files: &[&'static str]) -> Self {
        let lines = files.iter().flat_map(|it| it.lines()).filter(|it| !it.starts_with('#'));
        let lines: Vec<(&str, &str)> = lines.filter_map(|it| it.split_once('\t')).collect();
        let starts = || lines.iter().filter_map(|(key, _)| key.chars().next()).map(u32::from);
        let first = starts().min().unwrap_or_default();
        let last = starts().max().unwrap_or_default();
        let mut lengths = vec![0; (last - first + 1) as usize];
        for ((key, _), start) in lines.iter().zip(starts()) {
            lengths[(start - first) as usize] |= 1 << (key.chars().count().min(LONGEST) - 1);
        }
        Self { entries: lines.into_iter().collect(), lengths, first, tells_others }
    }

    /// The longest entry that the text begins with and that is not refused.
    pub(super) fn longest(&self, text: &str, is_taken: impl Fn(&Match) -> bool) -> Option<Match> {
        let start = u32::from(text.chars().next()?);
        let mut lengths = *self.lengths.get(start.checked_sub(self.first)? as usize)?;
        if lengths == 0 {
            return None;
        }
        let mut ends = [0; LONGEST];
        let mut count = 0;
        let most = LONGEST - lengths.leading_zeros() as usize;
        for (at, c) in text.char_indices().take(most) {
            ends[count] = at + c.len_utf8();
            count += 1;
        }
        // Longer entries than there is text can't be meant.
        lengths &= u16::MAX >> (LONGEST - count);
        while lengths != 0 {
            let characters = LONGEST - lengths.leading_zeros() as usize;
            lengths &= !(1 << (characters - 1));
            let length = ends[characters - 1];
            if let Some(value) = self.entries.get(&text[..length]) {
                let (becomes, others) = value.split_once(' ').unwrap_or((value, ""));
                let others = if self.tells_others { others } else { "" };
                let found = Match { length, becomes, others };
                if is_taken(&found) {
                    return Some(found);
                }
            }
        }
        None
    }
}

macro_rules! table {
    ($name:ident, $tells_others:literal, $($file:literal),+) => {
        pub(super) static $name: LazyLock<Table> = LazyLock::new(|| {
            let files = &[$(include_str!(concat!("../../dictionaries/opencc/", $file, ".txt"))),+];
            Table::of($tells_others, files)
        });
    };
}

table!(COMPATIBILITY, false, "CJK_Compatibility_Ideographs");
table!(ST_PHRASES, true, "STPhrases", "STPhrases_GeneratedFromRegionalPhrases");
table!(ST_CHARACTERS, true, "STCharacters");
table!(TS_PHRASES, true, "TSPhrases");
table!(TS_CHARACTERS, true, "TSCharacters");
table!(HK_PHRASES, true, "HKPhrases");
table!(HK_PHRASES_REV, true, "HKPhrasesRev");
table!(HK_VARIANTS, false, "HKVariants");
table!(HK_VARIANTS_PHRASES, false, "HKVariantsPhrases");
table!(HK_VARIANTS_REV, false, "HKVariantsRev");
table!(HK_VARIANTS_REV_PHRASES, false, "HKVariantsRevPhrases");
table!(TW_PHRASES, true, "TWPhrases");
table!(TW_PHRASES_REV, true, "TWPhrasesRev");
table!(TW_VARIANTS, false, "TWVariants");
table!(TW_VARIANTS_PHRASES, false, "TWVariantsPhrases");
table!(TW_VARIANTS_REV, false, "TWVariantsRev");
table!(TW_VARIANTS_REV_PHRASES, false, "TWVariantsRevPhrases");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_entry_that_is_taken_is_found() {
        let of = |text: &str, most: usize| {
            ST_PHRASES.longest(text, |it| it.length <= most).map(|it| (it.length / 3, it.becomes))
        };
        assert_eq!(of("一出剧场里", usize::MAX), Some((4, "一出劇場")));
        assert_eq!(of("一出剧场里", 9), Some((3, "一齣劇")));
        assert_eq!(of("一出剧场里", 6), Some((2, "一齣")));
        assert_eq!(of("一出", usize::MAX), Some((2, "一齣")));
        assert_eq!(of("一", usize::MAX), None);
        assert_eq!(of("", usize::MAX), None);
        assert_eq!(of("Aあ\u{10ffff}", usize::MAX), None);
        let choice = ST_CHARACTERS.longest("发", |_| true).unwrap();
        assert_eq!((choice.becomes, choice.others), ("發", "髮"));
    }

    #[test]
    fn no_entry_is_longer_than_can_be_found() {
        let tables = [&ST_PHRASES, &TS_PHRASES, &HK_PHRASES, &HK_PHRASES_REV, &TW_PHRASES];
        let tables = tables.into_iter().chain([&TW_PHRASES_REV, &TW_VARIANTS_REV_PHRASES]);
        let tables = tables.chain([&HK_VARIANTS_REV_PHRASES, &COMPATIBILITY, &TS_CHARACTERS]);
        for table in tables {
            #[expect(clippy::iter_over_hash_type, reason = "each is looked at, in whatever order")]
            for key in table.entries.keys() {
                assert!(key.chars().count() <= LONGEST, "{key}");
                assert!(table.longest(key, |_| true).is_some_and(|it| it.length == key.len()));
            }
        }
    }
}
