//! `heding inspect`: what is in a finished book.

use std::path::PathBuf;

use clap::{Args, ValueHint};

use crate::failure::{Failure, Outcome};
use crate::terminal::Terminal;

/// Options of `inspect`.
#[derive(Debug, Args)]
pub(crate) struct Inspect {
    /// The book.
    #[arg(value_name = "BOOK.epub", value_hint = ValueHint::FilePath)]
    book: PathBuf,
}

/// Shows what is in a book.
pub(crate) fn run(options: &Inspect, _terminal: &Terminal) -> Result<Outcome, Failure> {
    Err(Failure::unreadable(&options.book, "not yet"))
}
