//! What came of each volume, for reports and for the next run.

use std::collections::BTreeMap;

use heding::compile::{Compiled, Conversion};
use heding::edition::Edition;
use heding::media::OnWeb;
use heding::script::{self, Change};
use heding::volume::Volume;
use serde::{Deserialize, Serialize, Serializer};

/// What came of a volume, in one of its editions.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct VolumeAccount {
    /// The name of its file without the ending.
    pub(crate) name: String,
    /// What it covers: `2020-08`, `undated` or `all`.
    pub(crate) period: String,
    /// Which part of its period it holds, if the period's volume was too large for one book.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) part: Option<usize>,
    /// The script that its texts are set in: a language tag, or `as-written`.
    pub(crate) script: &'static str,
    /// How its texts were put into that script, if they were.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) conversion: Option<ConversionAccount>,
    /// Which way its lines run: `horizontal` or `vertical`.
    pub(crate) edition: &'static str,
    /// The kind of device it is made for.
    pub(crate) profile: &'static str,
    /// Where it lies.
    pub(crate) path: Option<String>,
    /// The SHA-256 of its file.
    pub(crate) sha256: Option<String>,
    /// The size of its file.
    pub(crate) bytes: Option<u64>,
    /// How many chapters it holds.
    pub(crate) chapters: usize,
    /// How many sections.
    pub(crate) sections: usize,
    /// How many places each repair mended.
    pub(crate) repairs: BTreeMap<&'static str, usize>,
    /// What is known of the pictures on the web that its articles show.
    pub(crate) pictures: PictureAccount,
    /// What became of it.
    pub(crate) status: Status,
    /// Why it was written, if it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) why: Option<String>,
    /// Why it was not written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) reason: Option<String>,
    /// How many of its chapters were taken from its last book, if it was made again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) reused: Option<usize>,
}

/// How many pictures on the web a volume's articles show, and what became of them.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) struct PictureAccount {
    /// In the book, if its edition shows pictures.
    embedded: usize,
    /// Not in the cache.
    missing: usize,
    /// Known to be no more.
    dead: usize,
    /// In the cache, and no picture that a book can show.
    unfit: usize,
}

impl From<OnWeb> for PictureAccount {
    fn from(it: OnWeb) -> Self {
        let OnWeb { embedded, missing, dead, unfit } = it;
        Self { embedded, missing, dead, unfit }
    }
}

/// How the texts of a book were put into another script.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ConversionAccount {
    /// What OpenCC calls the conversion of most of them: `hk2s`.
    pub(crate) tables: String,
    /// The version of OpenCC that the tables are of.
    pub(crate) version: &'static str,
    /// How many places became something else.
    pub(crate) places: usize,
    /// What became of what, the most frequent first.
    pub(crate) changes: Vec<Change>,
}

impl From<&Conversion> for ConversionAccount {
    fn from(it: &Conversion) -> Self {
        Self {
            tables: it.tables.clone(),
            version: script::VERSION,
            places: it.changes.places(),
            changes: it.changes.listed(),
        }
    }
}

/// What became of a volume.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    /// It was compiled to see whether it can be.
    Checked,
    /// It was written.
    Written,
    /// It lay there already, byte for byte.
    Unchanged,
    /// It could not be written.
    Failed,
    /// None of its articles could be read again.
    Empty,
}

impl Status {
    fn as_str(self) -> &'static str {
        match self {
            Self::Checked => "checked",
            Self::Written => "written",
            Self::Unchanged => "unchanged",
            Self::Failed => "failed",
            Self::Empty => "empty",
        }
    }

    /// Whether there is a book.
    pub(crate) fn is_whole(self) -> bool {
        matches!(self, Self::Checked | Self::Written | Self::Unchanged)
    }
}

impl Serialize for Status {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl VolumeAccount {
    /// The account of a volume that was compiled, before its books are told of.
    pub(crate) fn of(volume: &Volume, compiled: &Compiled) -> Self {
        Self {
            chapters: compiled.chapters,
            sections: compiled.sections,
            repairs: compiled.repairs.clone(),
            pictures: compiled.pictures.into(),
            reused: Some(compiled.reused).filter(|it| *it > 0),
            ..Self::planned(volume)
        }
    }

    /// The account of a volume of which nothing is known but the plan.
    pub(crate) fn planned(volume: &Volume) -> Self {
        Self {
            name: volume.name.clone(),
            period: volume.scope.to_string(),
            part: volume.part.as_ref().map(|it| it.number),
            script: Edition::USUAL.script_name(),
            conversion: None,
            edition: Edition::USUAL.writing.as_str(),
            profile: Edition::USUAL.profile.name,
            path: None,
            sha256: None,
            bytes: None,
            chapters: 0,
            sections: 0,
            repairs: BTreeMap::new(),
            pictures: OnWeb::default().into(),
            status: Status::Empty,
            why: None,
            reason: None,
            reused: None,
        }
    }
}
