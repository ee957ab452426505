//! The book as a set of files and what is said about them: what `page` makes and `epub` packs.
//!
//! A volume's chapters are sealed (serialized and deflated) one by one as soon as they are rendered,
//! so that a book of any size never stands in memory as trees.

mod holdings;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::date::Stamp;
use crate::locale::{Language, Writing};
use crate::xhtml::{Element, Text};

pub use holdings::{
    ArchiveEntry, ArticleEntry, EditionEntry, HOLDINGS_FORM, Holdings, SeriesEntry, VolumeEntry,
};

/// A book, ready to be packed.
#[derive(Debug, Clone)]
pub struct Publication {
    /// What the package document says about the book.
    pub metadata: Metadata,
    /// Every file but the package document, nav, NCX and container, in the order of the archive.
    pub resources: Vec<Resource>,
    /// The reading order: hrefs of pages among the resources.
    pub spine: Vec<SpineItem>,
    /// The table of contents.
    pub contents: Vec<NavPoint>,
    /// The places that reading systems offer by themselves.
    pub landmarks: Vec<Landmark>,
    /// Which way pages turn.
    pub direction: Direction,
    /// Whether Apple Books is told which way the text scrolls.
    pub scrolls_as_written: bool,
    /// A digest of all that it was made from, if it shall tell.
    pub fingerprint: Option<String>,
    /// What it holds, for programs, if it shall tell.
    pub holdings: Option<Holdings>,
}

/// One file of the book.
#[derive(Debug, Clone)]
pub struct Resource {
    /// Its path beside the package document: `a-20200805-1f2e3d4c.xhtml`, `css/base.css`.
    pub href: String,
    /// What it is.
    pub media_type: MediaType,
    /// EPUB 3.3 manifest properties, such as `cover-image`, `mathml`, `svg`, `remote-resources`.
    pub properties: Vec<&'static str>,
    /// What is in it.
    pub content: Content,
}

/// What is in a file.
#[derive(Debug, Clone)]
pub enum Content {
    /// A page, still a tree so that profiles can change it.
    Page(Element),
    /// Anything else.
    Bytes(Vec<u8>),
    /// What several books hold.
    Shared(Arc<[u8]>),
    /// Already as it will stand in the archive.
    Sealed(Sealed),
}

/// A file as it stands in the archive: deflated, if that makes it smaller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// The bytes of the archive's entry.
    pub data: Arc<[u8]>,
    /// Whether `data` is deflated; stored otherwise.
    pub deflated: bool,
    /// The CRC-32 of the file.
    pub crc32: u32,
    /// The file's size in bytes.
    pub size: u64,
}

/// A media type of EPUB 3.3 §3.2, or one that only needs a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum MediaType {
    /// `application/xhtml+xml`
    Xhtml,
    /// `text/css`
    Css,
    /// `image/jpeg`
    Jpeg,
    /// `image/png`
    Png,
    /// `image/gif`
    Gif,
    /// `image/svg+xml`
    Svg,
    /// `image/webp`
    Webp,
    /// `font/otf`
    Otf,
    /// `font/ttf`
    Ttf,
    /// `font/woff2`
    Woff2,
    /// `audio/mpeg`
    Mp3,
    /// `application/x-dtbncx+xml`
    Ncx,
    /// `text/plain`
    Plain,
    /// `application/json`
    Json,
}

impl MediaType {
    /// The type's name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Xhtml => "application/xhtml+xml",
            Self::Css => "text/css",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Gif => "image/gif",
            Self::Svg => "image/svg+xml",
            Self::Webp => "image/webp",
            Self::Otf => "font/otf",
            Self::Ttf => "font/ttf",
            Self::Woff2 => "font/woff2",
            Self::Mp3 => "audio/mpeg",
            Self::Ncx => "application/x-dtbncx+xml",
            Self::Plain => "text/plain",
            Self::Json => "application/json",
        }
    }

    /// Whether it is a font.
    pub fn is_font(self) -> bool {
        matches!(self, Self::Otf | Self::Ttf | Self::Woff2)
    }

    /// Whether deflating such a file is worth the time.
    pub fn is_compressible(self) -> bool {
        !matches!(self, Self::Jpeg | Self::Png | Self::Gif | Self::Webp | Self::Woff2 | Self::Mp3)
    }
}

/// A page in reading order.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct SpineItem {
    /// The page's href.
    pub href: String,
    /// Whether it is part of the main reading order.
    pub linear: bool,
}

/// An entry of the table of contents.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct NavPoint {
    /// What is shown.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// What lies below it.
    pub children: Vec<NavPoint>,
}

/// A place with a meaning of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Landmark {
    /// The place's type.
    pub kind: LandmarkKind,
    /// What is shown.
    pub label: String,
    /// Where it lies.
    pub href: String,
}

/// The landmarks heding writes; more only clutter readers' menus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum LandmarkKind {
    /// `cover`
    Cover,
    /// `toc`
    Contents,
    /// `bodymatter`
    Body,
}

/// Which way pages turn: the spine's `page-progression-direction`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Direction {
    /// `ltr`, for horizontal text.
    LeftToRight,
    /// `rtl`, for vertical text.
    RightToLeft,
}

impl From<Writing> for Direction {
    fn from(writing: Writing) -> Self {
        match writing {
            Writing::Horizontal => Self::LeftToRight,
            Writing::Vertical => Self::RightToLeft,
        }
    }
}

/// What a book's creator did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub enum CreatorRole {
    /// Put articles of others together.
    #[default]
    Editor,
    /// Wrote them.
    Author,
}

impl CreatorRole {
    /// The code of MARC's list of relators.
    pub fn code(self) -> &'static str {
        match self {
            Self::Editor => "edt",
            Self::Author => "aut",
        }
    }
}

/// What the package document says about the book. Every field is what is meant; nothing is looked up
/// later.
#[derive(Debug, Clone, Serialize)]
pub struct Metadata {
    /// The unique identifier: a UUIDv5 of series, period, edition and part.
    pub identifier: uuid::Uuid,
    /// The title, with the period in it: `例報 2026年10月`.
    pub title: String,
    /// The title in a form that sorts: `例報 2026-10`.
    pub title_sort: String,
    /// The language of the book's own words.
    pub language: Language,
    /// Other languages that chapters are in.
    pub more_languages: Vec<Language>,
    /// Who put the book together, the same for each volume of a series.
    pub creator: Option<String>,
    /// What the creator did.
    pub creator_role: CreatorRole,
    /// The publisher.
    pub publisher: Option<String>,
    /// Rights, as the project states them.
    pub rights: Option<String>,
    /// One sentence on the volume.
    pub description: Option<String>,
    /// Where the articles came from.
    pub source: Option<String>,
    /// The commonest categories.
    pub subjects: Vec<String>,
    /// The first and the last day the volume covers.
    pub covers: Option<(chrono::NaiveDate, chrono::NaiveDate)>,
    /// The newest date in the content: `dcterms:modified`.
    pub modified: Stamp,
    /// The day of issue.
    pub issued: Option<chrono::NaiveDate>,
    /// How many articles it holds.
    pub articles: usize,
    /// The series, if the volume is one of several.
    pub series: Option<Series>,
    /// What is true of the book's accessibility.
    pub accessibility: Accessibility,
    /// The name of the program and its version.
    pub generator: String,
    /// What the contents are called in the book's language.
    pub contents_label: String,
}

/// How a book gives its formulas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Formulas {
    /// As MathML.
    Markup,
    /// As drawings, with their LaTeX for those who can't see them.
    Drawn,
    /// As LaTeX, as they were written.
    Written,
}

/// The series that a volume belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Series {
    /// The series' name.
    pub name: String,
    /// The series' own identifier.
    pub identifier: uuid::Uuid,
    /// The volume's place in it: `10`, or `10.1` for a part.
    pub position: String,
}

/// What is true of a book's accessibility, in the terms of EPUB Accessibility 1.1 and 1.2.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Accessibility {
    /// Whether any picture carries meaning.
    pub has_images: bool,
    /// Whether every such picture has a text alternative.
    pub all_described: bool,
    /// Whether there is mathematics, as MathML.
    pub has_maths: bool,
    /// Whether there is mathematics as drawings, each with its LaTeX as text.
    pub has_drawn_maths: bool,
    /// Whether there are readings beside characters, as ruby.
    pub has_ruby: bool,
    /// Whether the text is in a script whose lines may run either way.
    pub may_be_vertical: bool,
    /// Whether there are index pages.
    pub has_index: bool,
    /// A sentence for people, in the book's language.
    pub summary: String,
}

/// A page and what its manifest entry has to say, before it is sealed.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its href.
    pub href: String,
    /// Its title, as in `title`.
    pub title: Text,
    /// Its tree.
    pub root: Element,
    /// Its manifest properties.
    pub properties: Vec<&'static str>,
}
