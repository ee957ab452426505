//! Finds a language by the name that a fence bears.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::formats::FORMATS;
use super::language::Language;
use super::programs::PROGRAMS;

/// Words that are values in nearly every language that has them.
const VALUES: &[&str] = &[
    "FALSE",
    "False",
    "NA",
    "NULL",
    "NaN",
    "None",
    "TRUE",
    "True",
    "YES",
    "NO",
    "false",
    "nil",
    "null",
    "nullptr",
    "true",
    "undefined",
];

/// A language with its words, ready to be looked up.
pub(super) struct Known {
    pub(super) language: &'static Language,
    words: HashSet<&'static str>,
}

static KNOWN: LazyLock<Vec<Known>> = LazyLock::new(|| {
    let known = |language: &'static Language| Known {
        language,
        words: language.words.split_whitespace().collect(),
    };
    PROGRAMS.iter().chain(FORMATS).map(known).collect()
});

static BY_NAME: LazyLock<HashMap<&'static str, &'static Known>> = LazyLock::new(|| {
    KNOWN.iter().flat_map(|it| it.language.names.iter().map(move |name| (*name, it))).collect()
});

/// The language of that name, in whatever letters.
pub(super) fn find(name: &str) -> Option<&'static Known> {
    let name = name.trim();
    BY_NAME.get(name).or_else(|| BY_NAME.get(&*name.to_ascii_lowercase())).copied()
}

impl Known {
    /// Whether a word is one of the language's own.
    pub(super) fn has_word(&self, word: &str) -> bool {
        self.words.contains(word)
            || self.language.ignores_case && self.words.contains(&*word.to_ascii_lowercase())
    }

    /// Whether a word is a value.
    pub(super) fn is_value(&self, word: &str) -> bool {
        VALUES.contains(&word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_is_that_of_one_language() {
        let mut seen = HashSet::new();
        for language in PROGRAMS.iter().chain(FORMATS) {
            for name in language.names {
                assert!(seen.insert(name), "{name} stands twice");
                assert_eq!(*name, name.to_ascii_lowercase());
            }
            for quote in language.quotes {
                assert!(
                    language.first_of_quotes.contains(&quote.open.as_bytes()[0]),
                    "{:?}",
                    language.names
                );
            }
        }
        assert!(find("C++").is_some() && find("Rust").is_some() && find("nothing").is_none());
    }
}
