//! `cover`, as it may be written.

use serde::Deserialize;

use super::super::CoverChoice;

/// `true`, `false`, `"composed"` or a file's name.
#[derive(Debug, Clone, Deserialize)]
#[serde(
    untagged,
    expecting = "`cover` is `true`, `false`, `\"composed\"` or the name of a picture's file"
)]
pub(super) enum RawCover {
    Switch(bool),
    Word(CoverWord),
    File(CoverFile),
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum CoverWord {
    Drawn,
    Composed,
}

/// The name of a file that can be a cover.
#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct CoverFile(String);

/// The endings of files that can be covers, in lower case.
pub(super) const COVER_ENDINGS: &[&str] = &["jpg", "jpeg", "png", "svg"];

impl TryFrom<String> for CoverFile {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        let ending = name.rsplit_once('.').map(|it| it.1.to_ascii_lowercase());
        match ending {
            Some(ending) if COVER_ENDINGS.contains(&&*ending) => Ok(Self(name)),
            _ => Err(format!("`{name}` is no picture: {}", COVER_ENDINGS.join(", "))),
        }
    }
}

impl RawCover {
    pub(super) fn resolve(self) -> CoverChoice {
        match self {
            Self::Switch(false) => CoverChoice::None,
            Self::Switch(true) | Self::Word(CoverWord::Drawn) => CoverChoice::Drawn,
            Self::Word(CoverWord::Composed) => CoverChoice::Composed,
            Self::File(it) => CoverChoice::File(it.0),
        }
    }
}
