//! `heding media fetch`: the pictures that the cache lacks.

use clap::Args;
use heding::diagnostic::Severity;

use super::Scope;
use crate::failure::{Failure, Outcome};
use crate::fetching::{self, Fetched, Wish};
use crate::options::Format;
use crate::report::{self, number, size};
use crate::terminal::{Detail, Terminal};
use crate::words::{self, counted, tell};
use heding::wording::Joint;

const EXAMPLES: &str = "\
Examples:
  heding media fetch archive            the pictures of all articles in the folder archive
  heding media fetch 2020-08 archive    those of August 2020
  heding media fetch archive --retry    those, too, that could not be had before

It can be stopped at any time, and goes on where it was.";

/// Options of `media fetch`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct FetchOptions {
    #[command(flatten)]
    scope: Scope,
    /// Ask of pictures in the cache, too, whether they changed.
    #[arg(long)]
    refresh: bool,
    /// Ask again for pictures that are known to be no more.
    #[arg(long)]
    retry: bool,
}

/// Fetches pictures.
pub(super) fn run(options: &FetchOptions, terminal: &Terminal) -> Result<Outcome, Failure> {
    let (project, addresses, mut findings) = options.scope.look(terminal)?;
    let wish = Wish { refresh: options.refresh, retry: options.retry };
    let fetched = fetching::fetch(&project, &addresses, wish, &mut findings, terminal);
    findings.show(terminal);
    if terminal.format == Format::Json {
        terminal.answer(&report::json(&fetched)?)?;
    }
    if terminal.detail > Detail::Errors {
        terminal.say(&summary(fetched));
    }
    Ok(match findings.count(Severity::Error) {
        0 if fetched.failed == 0 => Outcome::Done,
        0 => Outcome::Faulty,
        _ => Outcome::Unwritten,
    })
}

/// The run in one line: `3,999 pictures: 900 fetched (12.3 MB), 3,000 there before, 99 dead`.
fn summary(it: Fetched) -> String {
    let mut parts = Vec::new();
    if it.fetched > 0 {
        let (count, size) = (number(it.fetched), size(it.bytes));
        parts.push(tell!("{count} fetched ({size})", count, size));
    }
    for (count, said) in [
        (it.present, tell!("{count} there before", count = number(it.present))),
        (it.unchanged, tell!("{count} unchanged", count = number(it.unchanged))),
        (it.dead, tell!("{count} dead", count = number(it.dead))),
        (it.failed, tell!("{count} not to be had this time", count = number(it.failed))),
    ] {
        if count > 0 {
            parts.push(said);
        }
    }
    match it.pictures {
        0 => tell!("no pictures on the web"),
        count => tell!(
            "{pictures}: {parts}",
            pictures = counted!(count, "{count} picture", "{count} pictures"),
            parts = words::list(&parts, Joint::Comma),
        ),
    }
}
