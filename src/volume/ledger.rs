//! The ledger: what became of every input file. It always adds up.

use chrono::NaiveDate;
use serde::Serialize;

use crate::archive::{Dating, Place, Record, Standing};
use crate::article::provenance::Sourcing;
use crate::source::SourcePath;
use crate::wording::Wording;

/// What became of one input file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerEntry {
    /// The file.
    pub path: SourcePath,
    /// In which series that became of it, where the settings name series; each has its own ledger.
    pub series: Option<String>,
    /// What became of it.
    pub fate: Fate,
    /// How its date is known, if its front matter doesn't give it.
    pub dated: Option<Dating>,
    /// What it is, as far as it could be read.
    pub about: Option<ArticleFacts>,
}

/// What is known of an article, for whoever wants to find it again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleFacts {
    /// Its title.
    pub title: String,
    /// Its day.
    pub date: Option<NaiveDate>,
    /// Where it was published.
    pub address: Option<String>,
    /// Copies in archives, rights.
    pub provenance: Sourcing,
}

impl ArticleFacts {
    /// What the survey knows of a file; nothing of one that could not be read, or is no article by its nature.
    pub fn of(record: &Record) -> Option<Self> {
        let is_read = record.length > 0 && !matches!(record.standing, Standing::Failed { .. });
        is_read.then(|| Self {
            title: record.title.trim().to_owned(),
            date: record.date.map(|it| it.date),
            address: record.canonical.as_deref().map(str::to_owned),
            provenance: record.provenance.as_deref().cloned().unwrap_or_default(),
        })
    }
}

/// What can become of an input file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Fate {
    /// It is a chapter.
    Chapter {
        /// The volume's name.
        volume: String,
        /// The chapter's href in the volume.
        href: String,
    },
    /// It is a page of its own in every volume of the run.
    Matter {
        /// Before or after the chapters.
        place: Place,
    },
    /// It says the same as a chapter.
    Duplicate {
        /// The file that was kept.
        of: SourcePath,
        /// What the rule saw.
        reason: Wording,
    },
    /// It was left out by a rule.
    Excluded {
        /// The rule's name.
        rule: &'static str,
        /// What the rule saw.
        reason: Wording,
    },
    /// It should have been a chapter.
    Failed {
        /// Why it is none.
        reason: Wording,
    },
}

impl Fate {
    /// The word that reports use.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Chapter { .. } => "chapter",
            Self::Matter { .. } => "matter",
            Self::Duplicate { .. } => "duplicate",
            Self::Excluded { .. } => "excluded",
            Self::Failed { .. } => "failed",
        }
    }
}

/// How many input files met which fate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// All input files.
    pub files: usize,
    /// Those that are chapters.
    pub chapters: usize,
    /// Those that are front or back matter.
    pub matter: usize,
    /// Those that say the same as a chapter.
    pub duplicates: usize,
    /// Those left out by a rule.
    pub excluded: usize,
    /// Those that should have been chapters.
    pub failed: usize,
}

impl Totals {
    /// Counts a ledger.
    pub fn of(entries: &[LedgerEntry]) -> Self {
        let mut totals = Self { files: entries.len(), ..Self::default() };
        for entry in entries {
            match entry.fate {
                Fate::Chapter { .. } => totals.chapters += 1,
                Fate::Matter { .. } => totals.matter += 1,
                Fate::Duplicate { .. } => totals.duplicates += 1,
                Fate::Excluded { .. } => totals.excluded += 1,
                Fate::Failed { .. } => totals.failed += 1,
            }
        }
        totals
    }
}
