//! What comes of a volume: its books, and all that there is to say about them.

use std::collections::BTreeMap;

use super::conversion::Conversion;
use super::previous::ChapterCache;
use super::trace::{Dependencies, Trace};
use crate::diagnostic::Diagnostics;
use crate::edition::Edition;
use crate::epub::Package;
use crate::media::{Missing, OnWeb};
use crate::volume::Volume;
use crate::volume::ledger::LedgerEntry;

/// A volume, or one part of it, and what came of it.
#[derive(Debug)]
pub struct CompiledPart {
    /// The plan.
    pub volume: Volume,
    /// What came of it.
    pub compiled: CompiledVolume,
    /// Whether the same articles were compiled before, for editions that may be larger. What there is to
    /// say of them was said then.
    pub again: bool,
}

/// A finished volume and everything the compiler had to say about it.
#[derive(Debug, Default)]
pub struct CompiledVolume {
    /// Its editions, in the order that was asked for; none if none of its articles could be read again.
    pub books: Vec<Book>,
    /// How many chapters it holds.
    pub chapters: usize,
    /// How many sections they are grouped in.
    pub sections: usize,
    /// What became of each record of the volume's period, in the order of the paths.
    pub ledger: Vec<LedgerEntry>,
    /// How many places each repair mended in the volume, those of the survey included.
    pub repairs: BTreeMap<&'static str, usize>,
    /// What is known of the pictures on the web that its articles show.
    pub pictures: OnWeb,
    /// Those that were not fetched.
    pub missing: Missing,
    /// Errors and warnings, in the order of the chapters.
    pub diagnostics: Diagnostics,
    /// What was looked at beside its articles.
    pub dependencies: Dependencies,
    /// What it was made from, if its books tell.
    pub trace: Option<Trace>,
    /// What a later run has to know to take chapters from its books, if they tell what they were made from.
    pub cache: ChapterCache,
    /// How many chapters were taken from the last books.
    pub reused: usize,
}

impl CompiledVolume {
    /// The book of the first edition, if it could be made.
    pub fn package(&self) -> Option<&Package> {
        self.books.first()?.package.as_ref()
    }
}

/// A volume's book in one edition.
#[derive(Debug)]
pub struct Book {
    /// The edition.
    pub edition: Edition,
    /// What its file is called: `citizen-news-2020-08.epub`.
    pub file_name: String,
    /// The file; nothing if it could not be packed.
    pub package: Option<Package>,
    /// How its texts were put into its script, if they were.
    pub conversion: Option<Conversion>,
}
