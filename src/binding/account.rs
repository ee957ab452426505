//! What came of each volume, for reports and for the next run.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};

use crate::article::repair;
use crate::compile::{Book, CompiledVolume, Conversion, RebuildReason};
use crate::edition::Edition;
use crate::media::OnWeb;
use crate::script::{self, Change};
use crate::volume::Volume;
use crate::wording::Wording;

/// What came of a volume, in one of its editions.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct VolumeAccount {
    /// Which book it is.
    #[serde(flatten)]
    pub identity: BookIdentity,
    /// How its texts were put into its script, if they were.
    #[serde(skip_serializing_if = "Option::is_none", skip_deserializing)]
    pub conversion: Option<ConversionAccount>,
    /// Its file.
    #[serde(flatten)]
    pub file: BookFile,
    /// How many chapters it holds.
    pub chapters: usize,
    /// How many sections.
    pub sections: usize,
    /// How many places each repair mended.
    #[serde(deserialize_with = "known_repairs")]
    pub repairs: BTreeMap<&'static str, usize>,
    /// What is known of the pictures on the web that its articles show.
    pub pictures: PictureAccount,
    /// What became of it.
    #[serde(flatten)]
    pub outcome: BookOutcome,
}

/// Which book it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookIdentity {
    /// The name of its file without the ending.
    pub name: String,
    /// What it covers: `2020-08`, `undated` or `all`.
    pub period: String,
    /// Which part of its period it holds, if the period's volume was too large for one book.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub part: Option<usize>,
    /// The script that its texts are set in: a language tag, or `as-written`.
    pub script: Cow<'static, str>,
    /// Which way its lines run: `horizontal` or `vertical`.
    pub edition: Cow<'static, str>,
    /// The kind of device it is made for.
    pub profile: Cow<'static, str>,
}

/// The file of a book.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookFile {
    /// Where it lies.
    pub path: Option<String>,
    /// Its SHA-256 in hexadecimal.
    pub sha256: Option<String>,
    /// Its size.
    pub bytes: Option<u64>,
}

/// What became of a book.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookOutcome {
    /// In a word.
    pub status: BookStatus,
    /// Why it was written, if it was.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub why: Option<Wording>,
    /// Why it was not written.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reason: Option<Wording>,
    /// How many of its chapters were taken from its last book, if it was made again.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reused: Option<usize>,
}

/// What became of a book, in a word.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BookStatus {
    /// It was compiled to see whether it can be.
    Checked,
    /// It was written.
    Written,
    /// It lay there already, byte for byte.
    Unchanged,
    /// It could not be written.
    Failed,
    /// None of its articles could be read again.
    #[default]
    Empty,
}

/// How many pictures on the web a volume's articles show, and what became of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PictureAccount {
    /// In the book, if its edition shows pictures.
    pub embedded: usize,
    /// Not in the cache.
    pub missing: usize,
    /// Known to be no more.
    pub dead: usize,
    /// In the cache, and no picture that a book can show.
    pub unfit: usize,
    /// How many of the missing lie on which host.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    pub hosts: BTreeMap<String, usize>,
}

/// How the texts of a book were put into another script.
#[derive(Debug, Clone, Serialize)]
pub struct ConversionAccount {
    /// What OpenCC calls the conversion of most of them: `hk2s`.
    pub tables: String,
    /// The version of OpenCC that the tables are of.
    pub version: &'static str,
    /// How many places became something else.
    pub places: usize,
    /// What became of what, the most frequent first.
    pub changes: Vec<Change>,
}

impl BookStatus {
    /// Whether there is a book.
    pub fn is_whole(self) -> bool {
        matches!(self, Self::Checked | Self::Written | Self::Unchanged)
    }
}

impl From<&CompiledVolume> for PictureAccount {
    fn from(compiled: &CompiledVolume) -> Self {
        let OnWeb { embedded, missing, dead, unfit } = compiled.pictures;
        Self { embedded, missing, dead, unfit, hosts: compiled.missing.hosts() }
    }
}

impl From<&Conversion> for ConversionAccount {
    fn from(conversion: &Conversion) -> Self {
        Self {
            tables: conversion.tables.clone(),
            version: script::VERSION,
            places: conversion.changes.places(),
            changes: conversion.changes.listed(),
        }
    }
}

impl BookIdentity {
    fn new(volume: &Volume, edition: &Edition) -> Self {
        let [script, writing, profile] = edition.names().map(Cow::Borrowed);
        Self {
            name: volume.name.clone(),
            period: volume.scope.to_string(),
            part: volume.part.as_ref().map(|it| it.number),
            script,
            edition: writing,
            profile,
        }
    }

    /// Whether it is the book of an edition.
    pub(super) fn is_of(&self, edition: &Edition) -> bool {
        edition.names() == [&*self.script, &*self.edition, &*self.profile]
    }
}

impl VolumeAccount {
    /// The account of a volume that was compiled, of which there is no book.
    pub(super) fn empty(volume: &Volume, compiled: &CompiledVolume) -> Self {
        Self {
            identity: BookIdentity::new(volume, &Edition::USUAL),
            conversion: None,
            file: BookFile::default(),
            chapters: compiled.chapters,
            sections: compiled.sections,
            repairs: compiled.repairs.clone(),
            pictures: compiled.into(),
            outcome: BookOutcome {
                reused: Some(compiled.reused).filter(|count| *count > 0),
                ..BookOutcome::default()
            },
        }
    }

    /// The account of one of its books, before it is put anywhere.
    pub(super) fn of(
        volume: &Volume,
        compiled: &CompiledVolume,
        book: &Book,
        why: Option<&RebuildReason>,
    ) -> Self {
        let mut account = Self::empty(volume, compiled);
        account.identity = BookIdentity::new(volume, &book.edition);
        account.conversion = book.conversion.as_ref().map(Into::into);
        account.outcome.why = why.map(RebuildReason::wording);
        account
    }
}

/// The repairs that this program knows.
pub(super) fn known_repairs<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<BTreeMap<&'static str, usize>, D::Error> {
    let written: BTreeMap<String, usize> = BTreeMap::deserialize(deserializer)?;
    let known = repair::labels();
    Ok(known.filter_map(|it| Some((it.name, *written.get(it.name)?))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::volume::Scope;

    #[test]
    fn an_account_is_read_as_it_was_written() {
        let volume = Volume {
            scope: Scope::All,
            name: "港灣-1".to_owned(),
            number: None,
            previous: None,
            part: None,
            key: String::new(),
            series: uuid::Uuid::nil(),
            sections: Vec::new(),
            chapters: Vec::new(),
            matter: Vec::new(),
            set_aside: Vec::new(),
        };
        let repair = repair::labels().next().unwrap().name;
        let compiled = CompiledVolume {
            chapters: 3,
            repairs: BTreeMap::from([(repair, 2)]),
            ..CompiledVolume::default()
        };
        let account = VolumeAccount::empty(&volume, &compiled);
        let text = serde_json::to_string(&account).unwrap();
        let expected = format!(
            "{{\"name\":\"港灣-1\",\"period\":\"all\",\"script\":\"as-written\",\
             \"edition\":\"horizontal\",\"profile\":\"generic\",\"path\":null,\"sha256\":null,\
             \"bytes\":null,\"chapters\":3,\"sections\":0,\"repairs\":{{\"{repair}\":2}},\
             \"pictures\":{{\"embedded\":0,\"missing\":0,\"dead\":0,\"unfit\":0}},\
             \"status\":\"empty\"}}"
        );
        assert_eq!(text, expected);
        let read: VolumeAccount = serde_json::from_str(&text).unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), text);
        assert!(read.identity.is_of(&Edition::USUAL));
    }
}
