//! The Chinese scripts and their regional standards, and how a text is put from one into another.
//!
//! The tables are [OpenCC](https://github.com/BYVoid/OpenCC)'s, and so is the way they are used: at each
//! place the longest entry counts, in one step or two. Beyond that it is known here which part of a text
//! became which, so that markup stays where it was and every change can be told.

mod chain;
mod changes;
mod converter;
mod folding;
mod markup;
mod segmentation;
mod tables;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::locale::{Language, Script};

pub use changes::{Change, Changes};
pub use converter::{Converted, Converter};
pub use folding::{FOLDING, Folding};
pub use tables::VERSION;

/// Whose way of writing Chinese it is. The characters, and in part the words, differ among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standard {
    /// Simplified, as in mainland China, Singapore and Malaysia.
    Simplified,
    /// Traditional, of no region: what OpenCC's tables have in common.
    Traditional,
    /// Traditional, as in Hong Kong and Macau.
    HongKong,
    /// Traditional, as in Taiwan.
    Taiwan,
}

impl Standard {
    /// All of them, each at the place of its number.
    const ALL: [Self; 4] = [Self::Simplified, Self::Traditional, Self::HongKong, Self::Taiwan];

    /// The standard of a language, if it is Chinese.
    pub fn of(language: &Language) -> Option<Self> {
        let has = |region: &str| language.as_str().split('-').any(|it| it == region);
        Some(match language.script() {
            Script::Hans => Self::Simplified,
            Script::Hant if has("HK") || has("MO") => Self::HongKong,
            Script::Hant if has("TW") => Self::Taiwan,
            Script::Hant => Self::Traditional,
            Script::Japanese | Script::Korean | Script::Other => return None,
        })
    }

    /// How the names of OpenCC's configurations call it.
    fn code(self) -> &'static str {
        match self {
            Self::Simplified => "s",
            Self::Traditional => "t",
            Self::HongKong => "hk",
            Self::Taiwan => "tw",
        }
    }

    /// The key of its name among a locale's words.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Simplified => "simplified",
            Self::Traditional => "traditional",
            Self::HongKong => "hong-kong",
            Self::Taiwan => "taiwan",
        }
    }
}

/// A script that editions can be set in, by the language tag that their pages bear.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Target {
    /// The tag: `zh-Hans-CN`.
    pub tag: &'static str,
    /// What is written so.
    pub standard: Standard,
}

/// All scripts that editions can be set in.
pub static TARGETS: [Target; 8] = [
    Target { tag: "zh-Hans", standard: Standard::Simplified },
    Target { tag: "zh-Hans-CN", standard: Standard::Simplified },
    Target { tag: "zh-Hans-MY", standard: Standard::Simplified },
    Target { tag: "zh-Hans-SG", standard: Standard::Simplified },
    Target { tag: "zh-Hant", standard: Standard::Traditional },
    Target { tag: "zh-Hant-HK", standard: Standard::HongKong },
    Target { tag: "zh-Hant-MO", standard: Standard::HongKong },
    Target { tag: "zh-Hant-TW", standard: Standard::Taiwan },
];

impl Target {
    /// The script of a tag in any common spelling: `zh-CN` is `zh-Hans-CN`.
    pub fn find(tag: &str) -> Option<&'static Self> {
        let language = Language::parse(tag)?;
        TARGETS.iter().find(|it| it.tag == language.as_str())
    }
}

/// What a project wants of conversions.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Rules {
    /// Whether a region's words become those of the other: 軟件 and 軟體.
    pub phrases: bool,
    /// What stays as it is written.
    pub keep: Vec<String>,
    /// What becomes of words of the articles, by the tag of the edition's script.
    pub replace: BTreeMap<&'static str, BTreeMap<String, String>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_tells_the_standard() {
        for (tag, expected) in [
            ("zh-CN", Some(Standard::Simplified)),
            ("zh_Hans", Some(Standard::Simplified)),
            ("zh", Some(Standard::Traditional)),
            ("zh-Hant", Some(Standard::Traditional)),
            ("zh-MO", Some(Standard::HongKong)),
            ("yue-HK", Some(Standard::HongKong)),
            ("zh-tw", Some(Standard::Taiwan)),
            ("ja", None),
            ("en-TW", None),
        ] {
            assert_eq!(Standard::of(&Language::parse(tag).unwrap()), expected, "{tag}");
        }
    }

    #[test]
    fn targets_are_found_in_any_spelling_and_are_what_their_tags_say() {
        assert_eq!(Target::find("zh-cn").map(|it| it.tag), Some("zh-Hans-CN"));
        assert_eq!(Target::find("zh_TW").map(|it| it.tag), Some("zh-Hant-TW"));
        assert_eq!(Target::find("ja"), None);
        assert_eq!(Target::find("zh-Hant-US"), None);
        for target in &TARGETS {
            let language = Language::parse(target.tag).unwrap();
            assert_eq!(language.as_str(), target.tag);
            assert_eq!(Standard::of(&language), Some(target.standard));
        }
        for (at, it) in Standard::ALL.into_iter().enumerate() {
            assert_eq!(it as usize, at);
        }
    }
}
