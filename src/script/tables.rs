//! OpenCC's tables: what each word or character becomes.

use std::sync::LazyLock;

/// The version of OpenCC that the tables are of.
pub const VERSION: &str = "1.4.2";

/// A table. Read when it is first used, then shared by all threads.
#[derive(Debug)]
pub(super) struct Table {
    /// Words and what they become, in the order of their bytes.
    entries: Vec<(&'static str, &'static str)>,
    /// Where the words begin that begin with a character: of those from [`Table::first`] on, and one more.
    starts: Vec<usize>,
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

/// The end of the Basic Multilingual Plane: words of rarer characters are so few that they are searched.
const INDEXED: u32 = 0x1_0000;

impl Table {
    fn of(tells_others: bool, files: &[&'static str]) -> Self {
        let lines = files.iter().flat_map(|it| it.lines()).filter(|it| !it.starts_with('#'));
        let mut entries: Vec<(&str, &str)> = lines.filter_map(|it| it.split_once('\t')).collect();
        entries.sort_by_key(|(word, _)| *word);
        entries.dedup_by_key(|(word, _)| *word);
        let start = |word: &str| word.chars().next().map_or(0, u32::from);
        let first = entries.first().map_or(0, |(word, _)| start(word));
        let mut starts = Vec::new();
        for (at, (word, _)) in entries.iter().enumerate() {
            let after = start(word).min(INDEXED).saturating_sub(first) as usize + 1;
            starts.resize(after.max(starts.len()), at);
        }
        starts.push(entries.len());
        Self { entries, starts, first, tells_others }
    }

    /// The longest entry that the text begins with and that is not refused.
    pub(super) fn longest(&self, text: &str, is_taken: impl Fn(&Match) -> bool) -> Option<Match> {
        let mut found = None;
        self.each(text, |it| {
            if is_taken(&it) {
                found = Some(it);
            }
        });
        found
    }

    /// Gives every entry that the text begins with, the shortest first.
    pub(super) fn each(&self, text: &str, mut take: impl FnMut(Match)) {
        let mut characters = text.chars();
        let Some(first) = characters.next() else { return };
        let mut length = first.len_utf8();
        let mut words = self.beginning_with(&text[..length]);
        // The words are narrowed down character by character; a word comes before those it begins.
        while let Some((word, value)) = words.first() {
            if word.len() == length {
                let (becomes, others) = value.split_once(' ').unwrap_or((value, ""));
                let others = if self.tells_others { others } else { "" };
                take(Match { length, becomes, others });
                words = &words[1..];
            }
            let Some(next) = characters.next().filter(|_| !words.is_empty()) else { break };
            let end = length + next.len_utf8();
            let (rest, next) = (length, &text.as_bytes()[length..end]);
            let part = |word: &str| {
                let rest = &word.as_bytes()[rest..];
                rest[..next.len().min(rest.len())].cmp(next)
            };
            let start = words.partition_point(|(word, _)| part(word).is_lt());
            let after = words[start..].partition_point(|(word, _)| part(word).is_eq());
            words = &words[start..start + after];
            length = end;
        }
    }

    /// Single characters, each with every single one that it may become.
    pub(super) fn characters(&self) -> impl Iterator<Item = (char, char)> {
        let single = |text: &str| {
            let mut characters = text.chars();
            characters.next().filter(|_| characters.next().is_none())
        };
        let of_entry = move |&(word, value): &(&'static str, &'static str)| {
            let becomes = value.split(' ').filter_map(single);
            single(word)
                .into_iter()
                .flat_map(move |it| becomes.clone().map(move |other| (it, other)))
        };
        self.entries.iter().flat_map(of_entry)
    }

    /// The entries whose words begin with a character.
    fn beginning_with(&self, character: &str) -> &[(&'static str, &'static str)] {
        let code = character.chars().next().map_or(0, u32::from);
        let Some(at) = code.checked_sub(self.first).map(|it| it as usize) else { return &[] };
        if code < INDEXED {
            return match (self.starts.get(at), self.starts.get(at + 1)) {
                (Some(&start), Some(&end)) => &self.entries[start..end],
                _ => &[],
            };
        }
        let start = self.entries.partition_point(|(word, _)| *word < character);
        let count = self.entries[start..].partition_point(|(word, _)| word.starts_with(character));
        &self.entries[start..start + count]
    }
}

macro_rules! table {
    ($name:ident, $tells_others:literal, $($file:literal),+) => {
        pub(super) static $name: LazyLock<Table> = LazyLock::new(|| {
            let files = &[$(include_str!(concat!("../../dictionaries/", $file, ".txt"))),+];
            Table::of($tells_others, files)
        });
    };
}

// Our own, for what OpenCC's lack.
table!(ST_WORDS, false, "heding/STWords");
table!(TS_WORDS, false, "heding/TSWords");

table!(COMPATIBILITY, false, "opencc/CJK_Compatibility_Ideographs");
table!(ST_PHRASES, true, "opencc/STPhrases", "opencc/STPhrases_GeneratedFromRegionalPhrases");
table!(ST_CHARACTERS, true, "opencc/STCharacters");
table!(TS_PHRASES, true, "opencc/TSPhrases");
table!(TS_CHARACTERS, true, "opencc/TSCharacters");
table!(HK_PHRASES, true, "opencc/HKPhrases");
table!(HK_PHRASES_REV, true, "opencc/HKPhrasesRev");
table!(HK_VARIANTS, false, "opencc/HKVariants");
table!(HK_VARIANTS_PHRASES, false, "opencc/HKVariantsPhrases");
table!(HK_VARIANTS_REV, false, "opencc/HKVariantsRev");
table!(HK_VARIANTS_REV_PHRASES, false, "opencc/HKVariantsRevPhrases");
table!(TW_PHRASES, true, "opencc/TWPhrases");
table!(TW_PHRASES_REV, true, "opencc/TWPhrasesRev");
table!(TW_VARIANTS, false, "opencc/TWVariants");
table!(TW_VARIANTS_PHRASES, false, "opencc/TWVariantsPhrases");
table!(TW_VARIANTS_REV, false, "opencc/TWVariantsRev");
table!(TW_VARIANTS_REV_PHRASES, false, "opencc/TWVariantsRevPhrases");

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
    fn every_entry_is_found() {
        let tables = [&ST_PHRASES, &TS_PHRASES, &HK_PHRASES, &HK_PHRASES_REV, &TW_PHRASES];
        let tables = tables.into_iter().chain([&TW_PHRASES_REV, &TW_VARIANTS_REV_PHRASES]);
        let tables = tables.chain([&HK_VARIANTS_REV_PHRASES, &COMPATIBILITY, &TS_CHARACTERS]);
        for table in tables {
            for (word, _) in &table.entries {
                assert!(table.longest(word, |_| true).is_some_and(|it| it.length == word.len()));
            }
        }
    }
}
