//! What was seen of one file, and what is kept of that for the next survey.

use chrono::NaiveDate;

use super::Record;
use super::signs::Signs;
use crate::article::repair::boilerplate::Ends;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::SourcePath;

/// What was seen of one file.
pub(super) struct Surveyed {
    pub(super) record: Record,
    pub(super) addresses: Vec<String>,
    /// Other titles that it has.
    pub(super) titles: Vec<String>,
    pub(super) signs: Signs,
    /// What it begins and ends with.
    pub(super) ends: Ends,
    /// The day on which its last picture was uploaded, if it needs a date.
    pub(super) pictured: Option<NaiveDate>,
    pub(super) diagnostics: Diagnostics,
    /// What is kept of it for the next survey.
    pub(super) keeping: Keeping,
}

impl Surveyed {
    pub(super) fn failed(path: SourcePath, reason: String) -> Self {
        let mut diagnostics = Diagnostics::default();
        diagnostics.push(Diagnostic::error("unreadable", reason.clone()).in_file(&path));
        let record = Record::failed(path, blake3::hash(b""), reason);
        Self {
            record,
            addresses: Vec::new(),
            titles: Vec::new(),
            signs: Signs::default(),
            ends: Ends::default(),
            pictured: None,
            diagnostics,
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
