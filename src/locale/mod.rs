//! Languages: their tags, and the words a book generates in them.

mod collation;
mod endonym;
mod meant;
mod words;
mod writing;

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::wording::{AsPart, Part};

pub use collation::{Bucket, Collation, IndexOrder};
pub use words::{Locale, Words, fill, number};
pub use writing::Writing;

/// A BCP 47 language tag in canonical spelling: `zh-Hant-HK`, `ja`, `en`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Language(String);

/// Which typographic tradition a language belongs to: picks the sheet and the generated words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Script {
    /// Traditional Chinese.
    Hant,
    /// Simplified Chinese.
    Hans,
    /// Japanese.
    Japanese,
    /// Korean.
    Korean,
    /// Everything else: Latin conventions.
    Other,
}

impl Language {
    /// Reads a tag in any common spelling: `zh-TW`, `zh_tw`, `ZH-hant`, `ja_JP`. A Chinese tag gets
    /// its script: `zh-TW` is `zh-Hant-TW`, `zh-CN` is `zh-Hans-CN`. Nothing if it is no language tag.
    pub fn parse(tag: &str) -> Option<Self> {
        let tag = tag.trim().replace('_', "-");
        let mut parts = tag.split('-');
        let primary = parts.next()?.to_ascii_lowercase();
        let alphabetic = |part: &str| part.bytes().all(|it| it.is_ascii_alphabetic());
        if !(2..=3).contains(&primary.len()) || !alphabetic(&primary) {
            return None;
        }
        let (mut script, mut region, mut rest) = (None, None, Vec::new());
        for part in parts {
            if part.is_empty()
                || part.len() > 8
                || !part.bytes().all(|it| it.is_ascii_alphanumeric())
            {
                return None;
            }
            match part.len() {
                4 if alphabetic(part)
                    && script.is_none()
                    && region.is_none()
                    && rest.is_empty() =>
                {
                    script = Some(part[..1].to_ascii_uppercase() + &part[1..].to_ascii_lowercase());
                }
                2 if alphabetic(part) && region.is_none() && rest.is_empty() => {
                    region = Some(part.to_ascii_uppercase());
                }
                3 if part.bytes().all(|it| it.is_ascii_digit()) && region.is_none() => {
                    region = Some(part.to_owned());
                }
                5..=8 => rest.push(part.to_ascii_lowercase()),
                _ => return None,
            }
        }
        // In these languages the region, or the language itself, tells the script.
        if script.is_none() && matches!(&*primary, "zh" | "yue") {
            script = match region.as_deref() {
                Some("TW" | "HK" | "MO") => Some("Hant".to_owned()),
                Some("CN" | "SG" | "MY") => Some("Hans".to_owned()),
                _ => None,
            };
        }
        let all = std::iter::once(primary).chain(script).chain(region).chain(rest);
        Some(Self(all.collect::<Vec<_>>().join("-")))
    }

    /// The language that a tag as files and folders are called names: `en`, `zh-tw`, `zh_Hant`, `sr-latn-rs`.
    pub fn of_suffix(name: &str) -> Option<Self> {
        meant::of_suffix(name)
    }

    /// The language that people mean by a word: a tag, a locale of a computer, the code of a country, a name. `us` is
    /// English, `kr` Korean, `繁體中文` Traditional Chinese.
    pub fn meant(word: &str) -> Option<Self> {
        meant::meant(word)
    }

    /// This language, which a folder or a site's settings tell, unless the prose is plainly in another. What it leaves
    /// open, the prose tells: the script of Chinese.
    #[must_use]
    pub fn or_prose(self, prose: Option<&Self>) -> Self {
        let Some(prose) = prose else { return self };
        let is_chinese = matches!(self.primary(), "zh" | "yue" | "hak" | "nan" | "wuu" | "cmn");
        let names_script = self.0.split('-').any(|it| matches!(it, "Hans" | "Hant"));
        match (is_chinese && prose.primary() == "zh", names_script) {
            (false, _) if prose.primary() != self.primary() => prose.clone(),
            (false, _) => self,
            (true, _) if !prose.tells_script() => self,
            // Prose tells Cantonese from Mandarin no better than it must.
            (true, false) if self.primary() != "zh" => match prose.script() {
                Script::Hans => Self(format!("{}-Hans", self.0)),
                _ => self,
            },
            (true, false) => prose.clone(),
            (true, true) if self.primary() == "zh" && prose.script() != self.script() => {
                prose.clone()
            }
            (true, true) => self,
        }
    }

    /// Whether the tag says in which script Chinese is written, or is of another language.
    pub fn tells_script(&self) -> bool {
        self.primary() != "zh" || self.0.split('-').any(|it| matches!(it, "Hans" | "Hant"))
    }

    /// Whether another language is this one, in whichever script and region this one leaves open: Chinese includes
    /// Traditional Chinese, English that of Ireland.
    pub fn includes(&self, other: &Self) -> bool {
        let region = |it: &Self| {
            let mut parts = it.0.split('-').skip(1);
            parts.find(|it| matches!(it.len(), 2 | 3)).map(str::to_owned)
        };
        let scripts = !self.tells_script() || self.script() == other.script();
        let regions = match (region(self), region(other)) {
            (Some(own), Some(other)) => own == other,
            _ => true,
        };
        self.primary() == other.primary() && scripts && regions
    }

    /// What its speakers call it; the tag where that is not known.
    pub fn endonym(&self) -> &str {
        endonym::of(self)
    }

    /// `en`.
    pub fn english() -> Self {
        Self("en".to_owned())
    }

    /// The language alone: `zh` of `zh-Hant-HK`.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }

    /// Whether its lines run from right to left.
    pub fn is_right_to_left(&self) -> bool {
        let mut parts = self.0.split('-');
        let primary = parts.next().unwrap_or_default();
        let in_script = |it: &str| self.0.split('-').any(|part| part == it);
        matches!(
            primary,
            "ar" | "he"
                | "fa"
                | "ur"
                | "yi"
                | "ps"
                | "sd"
                | "ug"
                | "dv"
                | "ckb"
                | "arc"
                | "arz"
                | "syr"
        ) && !in_script("Latn")
            && !in_script("Cyrl")
    }

    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The typographic tradition. Chinese without a script or region counts as Traditional.
    pub fn script(&self) -> Script {
        let mut parts = self.0.split('-');
        match parts.next() {
            Some("zh" | "yue" | "hak" | "nan" | "wuu" | "cmn") if parts.any(|it| it == "Hans") => {
                Script::Hans
            }
            Some("zh" | "yue" | "hak" | "nan" | "wuu" | "cmn") => Script::Hant,
            Some("ja") => Script::Japanese,
            Some("ko") => Script::Korean,
            _ => Script::Other,
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsPart for Language {
    fn as_part(&self) -> Part {
        Part::Text(self.to_string())
    }
}
