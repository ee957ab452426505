//! `[select]`: which articles are taken, as it may be written.

use serde::Deserialize;

use super::super::Selection;
use super::FromWord;
use crate::date::Period;
use crate::source::Patterns;

/// One word, or a list of them.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(untagged, expecting = "a word, or a list of words")]
pub(super) enum Words {
    #[default]
    None,
    One(String),
    Several(Vec<String>),
}

impl Words {
    pub(super) fn list(self) -> Vec<String> {
        match self {
            Self::None => Vec::new(),
            Self::One(it) => vec![it],
            Self::Several(them) => them,
        }
    }
}

/// Patterns of paths, checked while they are read.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(try_from = "Words")]
pub(super) struct PathPatterns(Vec<String>);

impl TryFrom<Words> for PathPatterns {
    type Error = String;

    fn try_from(words: Words) -> Result<Self, String> {
        let words = words.list();
        Patterns::of(words.iter().map(String::as_str))?;
        Ok(Self(words))
    }
}

/// A day, or a month, week, quarter or year.
impl FromWord for Period {
    fn from_word(word: &str) -> Result<Self, String> {
        Self::parse(word).ok_or_else(|| {
            format!("`{word}` is no day, month or year; they are written `2020-08-05`, `2020-08`, `2020`")
        })
    }
}

/// A bound of dates: TOML's own dates and numbers, and words.
#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "toml::Value")]
pub(super) struct Bound(Period);

impl TryFrom<toml::Value> for Bound {
    type Error = String;

    fn try_from(value: toml::Value) -> Result<Self, String> {
        let word = match value {
            toml::Value::String(word) => word,
            other => other.to_string(),
        };
        Period::from_word(&word).map(Self)
    }
}

/// `[select]`, of a whole project or of one series.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(super) struct RawSelection {
    pub(super) include: PathPatterns,
    pub(super) exclude: PathPatterns,
    pub(super) tags: Words,
    pub(super) categories: Words,
    pub(super) authors: Words,
    pub(super) from: Option<Bound>,
    pub(super) to: Option<Bound>,
}

impl RawSelection {
    /// What it means. What the command line says of a list comes in its place.
    pub(super) fn resolve(self) -> Selection {
        Selection {
            include: self.include.0,
            exclude: self.exclude.0,
            only: Vec::new(),
            tags: self.tags.list(),
            categories: self.categories.list(),
            authors: self.authors.list(),
            from: self.from.map(|it| it.0.start),
            to: self.to.map(|it| it.0.end()),
        }
    }
}
