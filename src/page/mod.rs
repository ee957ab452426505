//! Stage 4: a volume becomes pages: chapters, index pages, contents, cover, colophon, as trees.
//!
//! Pages are made one by one: a chapter needs its article and its place in the volume; the index
//! pages need every chapter's [`Abstract`], so they come last. Knows no device.

use crate::archive::Archive;
use crate::article::Measure;
use crate::config::Config;
use crate::locale::Language;
use crate::volume::Volume;

/// What all pages of a volume have in common.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// The settings.
    pub config: &'a Config,
    /// The archive, for titles.
    pub archive: &'a Archive,
    /// The volume.
    pub volume: &'a Volume,
    /// The language of the generated words.
    pub language: &'a Language,
    /// The hrefs of the style sheets, in order.
    pub sheets: &'a [String],
}

/// What is kept of a chapter after it is sealed: what index pages, contents and metadata say of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Abstract {
    /// Its authors.
    pub authors: Vec<String>,
    /// Its categories.
    pub categories: Vec<String>,
    /// Its tags.
    pub tags: Vec<String>,
    /// Its length.
    pub measure: Measure,
    /// A line or two about it.
    pub summary: String,
    /// Its language, if it is not the volume's.
    pub language: Option<Language>,
    /// Pictures embedded, and how many of those have no text alternative.
    pub pictures: (u32, u32),
    /// Whether it holds MathML.
    pub has_maths: bool,
}
