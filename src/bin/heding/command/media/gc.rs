//! `heding media gc`: takes out of the cache what need not be kept.

use std::path::PathBuf;

use clap::{Args, ValueHint};
use heding::media::cache::Keep;
use heding::volume::Request;
use serde::Serialize;

use super::{Place, shown_by};
use crate::failure::{Failure, Outcome};
use crate::fetching;
use crate::findings::Findings;
use crate::options::Format;
use crate::report::{self, size};
use crate::terminal::{Detail, Terminal};
use crate::words::{counted, tell};

const EXAMPLES: &str = "\
Examples:
  heding media gc                            what is damaged, or led to by no address
  heding media gc archive --older-than 90    and what was fetched more than 90 days ago, unless
                                             the articles of the folder archive show it
  heding media gc archive --max-size 2000    and the oldest, until 2,000 MB are left
  heding media gc archive --all --older-than 90
                                             whatever the articles show";

/// Options of `media gc`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct GcOptions {
    /// The folder of articles whose pictures stay.
    #[arg(value_name = "DIR", default_value = ".", value_hint = ValueHint::DirPath)]
    dir: PathBuf,
    #[command(flatten)]
    place: Place,
    /// Take out what was last asked for more than so many days ago.
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(i64).range(0..=36_500))]
    older_than: Option<i64>,
    /// Take out the oldest until no more than so many megabytes are left.
    #[arg(long, value_name = "MB")]
    max_size: Option<u64>,
    /// Spare nothing, not even what the articles show.
    #[arg(long)]
    all: bool,
    /// Only tell what would be taken out.
    #[arg(long)]
    dry_run: bool,
}

/// The answer for programs.
#[derive(Serialize)]
struct Answer {
    pictures: usize,
    bytes: u64,
    addresses: usize,
    parts: usize,
    left: usize,
    left_bytes: u64,
}

/// Takes out what need not be kept.
pub(super) fn run(options: &GcOptions, terminal: &Terminal) -> Result<Outcome, Failure> {
    let project = options.place.open(options.dir.clone(), None)?;
    let mut findings = Findings::new(&project.dir, terminal.detail, false);
    let needed = match options.all {
        true => Vec::new(),
        false => shown_by(&project, &Request::Whole, &mut findings, terminal)?,
    };
    let keep = Keep {
        needed: needed.into_iter().map(|it| it.url).collect(),
        days: options.older_than,
        bytes: options.max_size.map(|it| it.saturating_mul(1_000_000)),
        only_tell: options.dry_run,
    };
    let collected = project.cache.collect(&keep, fetching::now());
    let it = collected.map_err(|error| Failure::unwritable(project.cache.root(), &error))?;
    if terminal.format == Format::Json {
        terminal.answer(&report::json(&Answer {
            pictures: it.pictures,
            bytes: it.bytes,
            addresses: it.addresses,
            parts: it.parts,
            left: it.left,
            left_bytes: it.left_bytes,
        })?)?;
    }
    if terminal.detail > Detail::Errors {
        let (gone, left) = (
            counted!(it.pictures, "{count} picture", "{count} pictures"),
            counted!(it.left, "{count} picture", "{count} pictures"),
        );
        let records = counted!(it.addresses, "{count} record", "{count} records");
        let (bytes, left_bytes) = (size(it.bytes), size(it.left_bytes));
        terminal.say(&match options.dry_run {
            true => tell!(
                "{pictures} ({size}) and {records} would go; {left} ({size_left}) stay",
                pictures = gone,
                size = bytes,
                records,
                left,
                size_left = left_bytes,
            ),
            false => tell!(
                "{pictures} ({size}) and {records} gone; {left} ({size_left}) stay",
                pictures = gone,
                size = bytes,
                records,
                left,
                size_left = left_bytes,
            ),
        });
    }
    Ok(Outcome::Done)
}
