//! What a book says that it holds, for programs: its volume, its edition, its articles.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The version of the form. It changes when a program that reads it would have to; fields may be added.
pub const HOLDINGS_FORM: u32 = 1;

/// What a book holds, as it stands in the book itself (docs/guide/books.md).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holdings {
    /// The version of the form.
    pub form: u32,
    /// The program that made the book, and its version.
    pub generator: String,
    /// The series that the volume belongs to.
    pub series: SeriesEntry,
    /// The volume.
    pub volume: VolumeEntry,
    /// In which of its editions.
    pub edition: EditionEntry,
    /// Its articles in their order.
    pub articles: Vec<ArticleEntry>,
}

/// The series, as its books name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeriesEntry {
    /// What tells it from every other, the same in all its books.
    pub identifier: String,
    /// What it is called.
    pub title: String,
}

/// The volume, as each of its books names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VolumeEntry {
    /// What tells it from the others of the series: `2020-08`, `undated`, `all`.
    pub key: String,
    /// What its files are called, without edition and ending.
    pub name: String,
    /// The period: `2020-08`, `undated`, `all`.
    pub period: String,
    /// The first day of the period, if it is one.
    pub first: Option<NaiveDate>,
    /// The last.
    pub last: Option<NaiveDate>,
    /// Its place in the series, from 1, where that can be told.
    pub number: Option<u32>,
    /// Which part of the period it holds, if that was too large for one book.
    pub part: Option<usize>,
}

/// An edition, by the names that settings have for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditionEntry {
    /// The script that its texts are set in, as a language tag, or `as-written`.
    pub script: String,
    /// Which way its lines run: `horizontal` or `vertical`.
    pub writing: String,
    /// The kind of device that it is for.
    pub profile: String,
}

/// A copy of an article in a web archive.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ArchiveEntry {
    /// Where it is.
    pub address: String,
    /// The day on which it was made, if that is known.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub captured: Option<NaiveDate>,
}

/// An article of a book.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ArticleEntry {
    /// Where it begins, beside the package document.
    pub href: String,
    /// Its title.
    pub title: String,
    /// Its day.
    pub date: Option<NaiveDate>,
    /// Its authors.
    pub authors: Vec<String>,
    /// Its categories.
    pub categories: Vec<String>,
    /// Its tags.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub tags: Vec<String>,
    /// Where it was published.
    pub address: Option<String>,
    /// A copy of it in a web archive.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub archived: Option<ArchiveEntry>,
    /// Whose it is.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub rights: Option<String>,
    /// What may be done with it: an SPDX identifier, or as the article says it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub licence: Option<String>,
    /// The file that it was made from, below the folder of the project.
    pub path: String,
}
