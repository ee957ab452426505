//! Where an article's text comes from beside its own address: the copy that a web archive has of it, and what may be
//! done with it.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What is said of where an article comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Sourcing {
    /// A copy of it in a web archive.
    pub archived: Option<ArchivedCopy>,
    /// Whose it is: `© 2020 燕子灣`.
    pub rights: Option<String>,
    /// What may be done with it.
    pub licence: Option<Licence>,
}

impl Sourcing {
    /// Whether nothing is said.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// A copy in a web archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArchivedCopy {
    /// Where it is: a valid address on the web.
    pub address: String,
    /// The day on which it was made.
    pub captured: Option<NaiveDate>,
}

/// What may be done with a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Licence {
    /// One of Creative Commons'.
    CreativeCommons(CreativeCommons),
    /// Another, as the article names it.
    Other(String),
}

/// A licence of Creative Commons, or one of its two dedications to the public domain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreativeCommons {
    /// Its conditions as in its address: `by-nc-sa`; `zero` and `mark` for the dedications.
    pub terms: String,
    /// Its version: `4.0`.
    pub version: Option<String>,
    /// The jurisdiction that it is adapted to: `hk`.
    pub port: Option<String>,
}

/// The conditions there are, as addresses have them.
const TERMS: &[&str] = &["by", "by-nc", "by-nc-nd", "by-nc-sa", "by-nd", "by-sa"];

impl Licence {
    /// The licence that words name or an address leads to. Words that name none of Creative Commons' are one by
    /// themselves.
    pub fn named(words: &str) -> Self {
        match CreativeCommons::named(words) {
            Some(it) => Self::CreativeCommons(it),
            None => Self::Other(words.to_owned()),
        }
    }
}

/// As programs name it: its SPDX identifier, where it is known.
impl fmt::Display for Licence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CreativeCommons(it) => it.fmt(f),
            Self::Other(words) => f.write_str(words),
        }
    }
}

impl CreativeCommons {
    /// The licence that words name: `CC BY-SA 4.0`, `cc-by-nc`, an address of its deed or legal code.
    pub fn named(words: &str) -> Option<Self> {
        let lower = words.to_ascii_lowercase();
        Self::in_address(&lower).or_else(|| Self::in_words(&lower))
    }

    /// `creativecommons.org/licenses/by-nc-sa/4.0/deed.zh`
    fn in_address(lower: &str) -> Option<Self> {
        let at = lower.find("creativecommons.org/")?;
        let rest = &lower[at + "creativecommons.org/".len()..];
        let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
        let mut segments = rest.split('/').map(|it| {
            let end = it.find(|c| !is_part(c)).unwrap_or(it.len());
            &it[..end]
        });
        let kind = segments.next()?;
        let terms = segments.next()?;
        let terms = match kind {
            "licenses" => *TERMS.iter().find(|it| **it == terms)?,
            "publicdomain" if terms == "zero" => "zero",
            "publicdomain" if terms == "mark" => "mark",
            _ => return None,
        };
        let version = segments.next().filter(|it| is_version(it));
        let port = version
            .and_then(|_| segments.next())
            .filter(|it| (2..=3).contains(&it.len()) && it.bytes().all(|c| c.is_ascii_lowercase()));
        Some(Self {
            terms: terms.to_owned(),
            version: version.map(str::to_owned),
            port: port.map(str::to_owned),
        })
    }

    fn in_words(lower: &str) -> Option<Self> {
        let tokens: Vec<&str> = lower
            .split(|c: char| !(c.is_ascii_alphanumeric() || c == '.'))
            .map(|it| it.trim_matches('.'))
            .filter(|it| !it.is_empty())
            .collect();
        for (at, token) in tokens.iter().enumerate() {
            let rest = &tokens[at + 1..];
            let version = |rest: &[&str]| {
                let it = rest.first().map(|it| it.strip_prefix('v').unwrap_or(it))?;
                is_version(it).then(|| it.to_owned())
            };
            match *token {
                "cc0" => return Some(Self::new("zero", version(rest))),
                "cc" | "commons" => {}
                _ => continue,
            }
            let conditions = rest.iter().map_while(|it| condition(it)).collect::<Vec<_>>();
            let after = &rest[conditions.len()..];
            // Each condition once, in the order of the addresses.
            let has = |it: &str| conditions.contains(&it);
            let joined: Vec<&str> =
                ["by", "nc", "nd", "sa"].into_iter().filter(|it| has(it)).collect();
            if let Some(terms) = TERMS.iter().find(|it| **it == joined.join("-")) {
                return Some(Self::new(terms, version(after)));
            }
        }
        None
    }

    fn new(terms: &str, version: Option<String>) -> Self {
        Self { terms: terms.to_owned(), version, port: None }
    }

    /// The address of what it says, for people.
    pub fn address(&self) -> String {
        let folder = match self.terms.as_str() {
            "zero" | "mark" => "publicdomain",
            _ => "licenses",
        };
        let version = self.version.as_deref().unwrap_or(match folder {
            "publicdomain" => "1.0",
            _ => "4.0",
        });
        let port = self.port.as_ref().map(|it| format!("{it}/")).unwrap_or_default();
        format!("https://creativecommons.org/{folder}/{}/{version}/{port}", self.terms)
    }
}

/// Its SPDX identifier, without a version where none is said.
impl fmt::Display for CreativeCommons {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.terms.as_str() {
            "zero" => f.write_str("CC0-1.0"),
            "mark" => f.write_str("PDM-1.0"),
            terms => {
                write!(f, "CC-{}", terms.to_ascii_uppercase())?;
                let parts = [&self.version, &self.port];
                parts.into_iter().flatten().try_for_each(|it| write!(f, "-{}", it.to_uppercase()))
            }
        }
    }
}

/// A condition that a word names.
fn condition(word: &str) -> Option<&'static str> {
    Some(match word {
        "by" | "attribution" => "by",
        "nc" | "noncommercial" | "non" | "commercial" => "nc",
        "nd" | "noderivs" | "noderivatives" | "derivatives" | "no" => "nd",
        "sa" | "sharealike" | "share" | "alike" => "sa",
        _ => return None,
    })
}

/// `4.0`
fn is_version(text: &str) -> bool {
    matches!(text.as_bytes(), [a, b'.', b] if a.is_ascii_digit() && b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn licences_of_creative_commons_are_known_by_name_and_address() {
        for (words, id) in [
            ("CC BY-NC-SA 4.0", "CC-BY-NC-SA-4.0"),
            ("cc-by-sa-3.0", "CC-BY-SA-3.0"),
            ("CC BY", "CC-BY"),
            ("CC BY NC ND v2.5", "CC-BY-NC-ND-2.5"),
            ("創用CC BY-NC 4.0", "CC-BY-NC-4.0"),
            ("本文採用 CC BY-SA 4.0 授權", "CC-BY-SA-4.0"),
            ("Creative Commons Attribution-NonCommercial 4.0 International", "CC-BY-NC-4.0"),
            ("https://creativecommons.org/licenses/by-nc-sa/4.0/deed.zh_TW", "CC-BY-NC-SA-4.0"),
            ("http://creativecommons.org/licenses/by/3.0/hk/", "CC-BY-3.0-HK"),
            ("[授權](https://creativecommons.org/licenses/by/4.0/)", "CC-BY-4.0"),
            ("//creativecommons.org/licenses/by-nd/4.0", "CC-BY-ND-4.0"),
            ("CC0", "CC0-1.0"),
            ("CC0-1.0", "CC0-1.0"),
            ("https://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0"),
            ("https://creativecommons.org/publicdomain/mark/1.0/", "PDM-1.0"),
            ("MIT", "MIT"),
            ("All rights reserved", "All rights reserved"),
            ("https://creativecommons.org/about/", "https://creativecommons.org/about/"),
            ("cc: the editors", "cc: the editors"),
        ] {
            assert_eq!(Licence::named(words).to_string(), id, "{words}");
        }
    }

    #[test]
    fn a_licence_leads_to_what_it_says() {
        for (words, address) in [
            ("CC BY-SA", "https://creativecommons.org/licenses/by-sa/4.0/"),
            (
                "creativecommons.org/licenses/by/3.0/hk/",
                "https://creativecommons.org/licenses/by/3.0/hk/",
            ),
            ("CC0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ] {
            assert_eq!(CreativeCommons::named(words).unwrap().address(), address, "{words}");
        }
    }
}
