//! The shelf: finished volumes become a catalogue that any web server can hand out.
//!
//! ```text
//! Collection ─┬─ reading ─▶ the pages of each volume for browsers
//!             │     └─ fulltext ─▶ its texts and postings ─▶ an index over all volumes
//!             ├─ contents ─▶ a page for each volume
//!             ├─ catalogue ─▶ feeds ─▶ OPDS 1.2, OPDS 2.0, Atom
//!             ├─ front ─▶ index.html, older years
//!             ├─ find ─▶ which chapter an old address is
//!             └─ names ─▶ indexes of all authors, categories and tags
//! ```
//!
//! Nothing here reads or writes a disk: volumes come as data, files leave as bytes.

mod address;
mod atom;
mod catalogue;
mod collection;
mod contents;
mod data;
mod find;
mod fnv;
mod front;
mod fulltext;
mod label;
mod layout;
mod list;
mod names;
mod opds1;
mod opds2;
mod reading;
mod sums;
mod volume;

pub use collection::Collection;
pub use contents::contents;
pub use fulltext::{INDEX, PostingsHead, index, index_key};
pub use list::{LIST, listed};
pub use reading::{LaidOut, kept_below, lay_out, postings_path, was_laid_out};
pub use sums::sums;
pub use volume::{ShelfBook, ShelfPicture, ShelfVolume, latest, sort};

use uuid::Uuid;

use crate::locale::{IndexOrder, Locale};
use layout::Script;

/// What the feeds of OPDS 1.2 end in. Web servers know this ending; `.xml` says less.
const ATOM: &str = "atom";

/// What the feeds of OPDS 2.0 end in.
const JSON: &str = "json";

/// What is said of the whole shelf.
#[derive(Debug, Clone, PartialEq)]
pub struct Shelf {
    /// Its title.
    pub title: String,
    /// The language and the words of its pages.
    pub locale: Locale,
    /// What the identifiers of its feeds are made from.
    pub identifier: Uuid,
    /// Where it will be found on the web; without it, links in feeds are relative.
    pub base_url: Option<String>,
    /// How many volumes a page of a feed has.
    pub page_size: usize,
    /// Who puts the volumes together.
    pub creator: Option<String>,
    /// A sentence on the series.
    pub description: Option<String>,
    /// How Chinese names are ordered in indexes, if not as the language usually has it.
    pub index_order: Option<IndexOrder>,
}

/// A file of the shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Where it lies, from the top of the shelf.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl File {
    fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { path: path.into(), bytes: bytes.into() }
    }
}

/// Makes all files but the books, their covers and sums, the volumes' own pages, and the index of texts.
pub fn catalogue(shelf: &Shelf, collection: &Collection) -> Vec<File> {
    let volumes = collection.volumes();
    let feeds = catalogue::feeds(shelf, volumes);
    let mut files = vec![
        File::new("shelf.css", include_str!("assets/shelf.css")),
        File::new(address::ICON, include_str!("assets/icon.svg")),
        File::new(reading::SHEET, include_str!("assets/reading.css")),
        File::new(Script::Load.path(), include_str!("assets/load.js")),
        File::new(Script::Search.path(), include_str!("assets/search.js")),
        File::new(Script::Find.path(), include_str!("assets/find.js")),
        atom::file(shelf, volumes),
    ];
    files.extend(feeds.iter().map(|it| opds1::file(shelf, it)));
    files.extend(feeds.iter().map(|it| opds2::file(shelf, it)));
    files.extend(opds2::publications(shelf, volumes));
    files.extend(front::files(shelf, collection));
    files.extend(names::files(shelf, collection));
    files.extend(find::files(shelf, collection));
    files
}
