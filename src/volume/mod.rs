//! Stage 3: the articles of a period become a volume: order, sections, names of files, links.
//!
//! A [`Volume`] is a plan. It holds no article's text: chapters are read, resolved and rendered one
//! by one while the volume is packed. It makes no markup and no words.

pub mod axis;
pub mod ledger;
pub mod links;
mod natural;
mod parts;
mod plan;
mod sections;
mod undated;

use std::fmt;
use std::ops::Range;

use chrono::NaiveDate;

use serde::Serialize;

use crate::archive::{Place, Record};
use crate::config::Config;
use crate::date::{Period, PeriodUnit};

pub use parts::{Part, parts_needed, split};
pub use plan::{Request, plan, renamed, without};
pub use sections::title_of_folder;

/// A volume, planned: every name and place is settled.
#[derive(Debug, Clone)]
pub struct Volume {
    /// What it covers.
    pub scope: Scope,
    /// The file's name without its ending: `citizen-news-2020-08`.
    pub name: String,
    /// Its place in the series, from 1, where that can be told.
    pub number: Option<u32>,
    /// The period before it that has articles. Only the one before: the one after may not be written
    /// yet, and a volume that is done should stay as it is.
    pub previous: Option<Period>,
    /// Which part of a volume it is that was too large for one book.
    pub part: Option<Part>,
    /// What tells it from other volumes of the series: `2020-08`, `undated`, `all`. Its editions'
    /// identifiers are made from it.
    pub key: String,
    /// The series' identifier.
    pub series: uuid::Uuid,
    /// Its sections in order. One without a name where chapters are not grouped.
    pub sections: Vec<Section>,
    /// Its chapters in order.
    pub chapters: Vec<Chapter>,
    /// The author's own pages, those before the contents first.
    pub matter: Vec<Matter>,
    /// The records of its period that are no chapters, for the colophon's ledger.
    pub set_aside: Vec<usize>,
}

/// What a volume covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Scope {
    /// All articles: `heding build`.
    All,
    /// Those of a period.
    Period(Period),
    /// Those whose date is not known.
    Undated,
}

/// As in names and reports: `all`, `2020-08`, `undated`.
impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All => f.write_str("all"),
            Self::Period(period) => period.fmt(f),
            Self::Undated => f.write_str("undated"),
        }
    }
}

/// A group of chapters.
#[derive(Debug, Clone, Serialize)]
pub struct Section {
    /// What it shares with the sections that it stands together with, the widest first: the year of a month. Empty if
    /// sections stand beside one another.
    pub above: Vec<SectionKey>,
    /// What its chapters have in common.
    pub key: SectionKey,
    /// Its chapters, as a range of [`Volume::chapters`].
    pub chapters: Range<usize>,
    /// Its index pages, of at most [`INDEX_PAGE`] chapters each.
    pub pages: Vec<IndexPage>,
}

/// The most chapters that one index page lists: some six screens of a 6-inch reader.
pub const INDEX_PAGE: usize = 60;

/// What the chapters of a section have in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum SectionKey {
    /// The day.
    Day(NaiveDate),
    /// The week, month, quarter or year.
    Period(Period),
    /// The folder of their files, as a path; `None` for those that lie in none.
    Folder(Option<String>),
    /// The category; `None` for articles without one.
    Category(Option<String>),
    /// The part of a book that has an order of its own; `None` for chapters that are in none.
    Part(Option<String>),
    /// That their dates are not known.
    Undated,
    /// Nothing: chapters are not grouped.
    Whole,
}

/// A page that lists chapters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IndexPage {
    /// Its href: `d-20200805.xhtml`.
    pub href: String,
    /// The chapters it lists, as a range of [`Volume::chapters`].
    pub chapters: Range<usize>,
}

/// A chapter's place in the volume.
#[derive(Debug, Clone)]
pub struct Chapter {
    /// Which record of the archive it is made from.
    pub record: usize,
    /// Its href: `a-20200805-1f2e3d4c.xhtml`.
    pub href: String,
    /// The id of its entry on the index page.
    pub anchor: String,
    /// Its section, as an index into [`Volume::sections`].
    pub section: usize,
    /// Its index page, as an index into the section's pages.
    pub page: usize,
    /// How deep it stands below others: 0 for a chapter of the first level.
    pub level: u8,
}

/// A page of the author's own, the same in every volume.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matter {
    /// Which record of the archive it is made from.
    pub record: usize,
    /// Before the contents or after the chapters.
    pub place: Place,
    /// Its href: `f-1f2e3d4c.xhtml`.
    pub href: String,
}

/// The href of the contents page; in a volume without sections that fits one page, also its index.
pub const CONTENTS_HREF: &str = "contents.xhtml";

impl Volume {
    /// How long the periods of the series' volumes are: as this one's, or else as the settings say.
    pub fn unit(&self, config: &Config) -> PeriodUnit {
        match self.scope {
            Scope::Period(period) => period.unit,
            Scope::All | Scope::Undated => config.period,
        }
    }

    /// The author's own pages in one of their two places.
    pub fn matter_at(&self, place: Place) -> impl Iterator<Item = &Matter> {
        self.matter.iter().filter(move |it| it.place == place)
    }

    /// The first and the last day that it covers: those of its period, else of its chapters. Where most of these
    /// have no date, as in a manual, those of a few say nothing of the others.
    pub fn days(&self, records: &[Record]) -> Option<(NaiveDate, NaiveDate)> {
        if let Scope::Period(period) = self.scope {
            return Some((period.start, period.end()));
        }
        let days = || self.chapters.iter().filter_map(|it| Some(records[it.record].date?.date));
        let are_most = days().count() * 2 >= self.chapters.len();
        Some((days().min()?, days().max()?)).filter(|_| are_most)
    }

    /// The href of the index page that lists a chapter.
    pub fn index_href(&self, chapter: &Chapter) -> &str {
        &self.sections[chapter.section].pages[chapter.page].href
    }
}

/// Cuts a run into as few pieces as can be, none longer than `most`, all of nearly one length. One empty
/// piece if it is empty.
fn cut_evenly(run: Range<usize>, most: usize) -> Vec<Range<usize>> {
    let count = run.len().div_ceil(most.max(1)).max(1);
    let length = run.len().div_ceil(count);
    (0..count)
        .map(|it| run.start + it * length..(run.start + (it + 1) * length).min(run.end))
        .collect()
}

/// Eight digits of a digest: enough to tell names of one volume apart.
fn short_hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex()[..8].to_owned()
}
