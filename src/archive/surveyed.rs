//! What was seen of one file, and what is kept of that for the next survey.

use std::ops::Range;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::text_sketch::TextSketch;
use super::{Record, Standing};
use crate::article::repair::boilerplate::Ends;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{PassedOver, SourcePath};
use crate::wording::Wording;

/// What was seen of one file.
pub(super) struct Surveyed {
    pub(super) record: Record,
    pub(super) particulars: Particulars,
    pub(super) diagnostics: Diagnostics,
    /// What is kept of it for the next survey.
    pub(super) keeping: Keeping,
}

/// What the survey needs of a file beside its record, and nobody after it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Particulars {
    pub(super) addresses: Vec<String>,
    /// Where its site serves it, with the site's number.
    pub(super) served: Vec<String>,
    /// Other titles that it has.
    pub(super) titles: Vec<String>,
    pub(super) sketch: TextSketch,
    /// What it begins and ends with.
    pub(super) ends: Ends,
    /// What it shares with its translations, if its front matter says so.
    pub(super) translates: Option<String>,
    /// Whether it says that no page is made of the files beside and below it.
    pub(super) hides_others: bool,
    /// The place that its front matter gives it among those beside it.
    pub(super) weight: Option<f64>,
    /// The day on which its last picture was uploaded, if it needs a date.
    pub(super) pictured: Option<NaiveDate>,
}

impl Surveyed {
    pub(super) fn failed(path: SourcePath, reason: Wording) -> Self {
        let mut diagnostics = Diagnostics::default();
        diagnostics.push(Diagnostic::error("unreadable", reason.clone()).in_file(&path));
        let record = Record::failed(path, blake3::hash(b""), reason);
        Self { diagnostics, ..Self::of(record) }
    }

    /// A file or folder that is no input by its nature.
    pub(super) fn passed_over(it: PassedOver) -> Self {
        let record = Record::failed(it.path, blake3::hash(b""), Wording::default());
        let standing = Standing::Excluded { rule: it.rule, reason: it.reason };
        Self::of(Record { standing, ..record })
    }

    /// A record of which nothing else is known.
    fn of(record: Record) -> Self {
        Self {
            record,
            particulars: Particulars::default(),
            diagnostics: Diagnostics::default(),
            keeping: Keeping::Nothing,
        }
    }
}

/// What becomes of a file's entry.
#[derive(Debug, Default)]
pub(super) enum Keeping {
    /// There is none.
    #[default]
    Nothing,
    /// It stays as it is: the number of the old one.
    Old(usize),
    /// It is a new one.
    New(Vec<u8>),
}

/// What becomes of all entries, in the order of the paths.
#[derive(Debug, Default)]
pub(super) struct Keepings {
    /// How many entries there are.
    pub(super) count: usize,
    pub(super) runs: Vec<Run>,
}

/// Entries one after another: few large pieces, for thousands of small ones would take half as much again.
#[derive(Debug)]
pub(super) enum Run {
    /// The numbers of old ones.
    Old(Range<usize>),
    /// The bytes of new ones.
    New(Vec<u8>),
}

impl Keepings {
    /// From here on bytes go into another piece.
    const FULL: usize = 256 * 1024;

    /// Adds the next file's.
    pub(super) fn add(&mut self, keeping: Keeping) {
        let next = match (keeping, self.runs.last_mut()) {
            (Keeping::Nothing, _) => return,
            (Keeping::Old(number), Some(Run::Old(run))) if run.end == number => {
                run.end += 1;
                None
            }
            (Keeping::Old(number), _) => Some(Run::Old(number..number + 1)),
            (Keeping::New(entry), Some(Run::New(bytes))) if bytes.len() < Self::FULL => {
                bytes.extend_from_slice(&entry);
                if bytes.len() >= Self::FULL {
                    bytes.shrink_to_fit();
                }
                None
            }
            (Keeping::New(entry), _) => Some(Run::New(entry)),
        };
        self.runs.extend(next);
        self.count += 1;
    }
}
