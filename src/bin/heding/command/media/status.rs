//! `heding media status`: which pictures are there, missing, or no more.

use std::cmp::Reverse;
use std::fmt::Write as _;

use clap::Args;

use super::Scope;
use super::account::{Account, Count};
use crate::failure::{Failure, Outcome};
use crate::options::Format;
use crate::report::{self, number, size};
use crate::terminal::{Detail, Terminal};
use crate::visible::plain;
use crate::words::counted;

const EXAMPLES: &str = "\
Examples:
  heding media status archive                  all articles of the folder archive
  heding media status 2020-08 archive          those of August 2020
  heding media status archive -v               each picture that is not there
  heding media status archive --format json    everything, for programs";

/// The hosts that are shown, unless all are asked for.
const HOSTS: usize = 20;

/// Options of `media status`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct StatusOptions {
    #[command(flatten)]
    scope: Scope,
}

/// Tells which pictures are there.
pub(super) fn run(options: &StatusOptions, terminal: &Terminal) -> Result<Outcome, Failure> {
    let (project, addresses, findings) = options.scope.look(terminal)?;
    findings.show(terminal);
    let account = Account::of(&addresses, &project.cache);
    terminal.answer(&match terminal.format {
        Format::Text => table(&account, terminal.detail),
        _ => report::json(&account)?,
    })?;
    Ok(Outcome::Done)
}

fn table(account: &Account<'_>, detail: Detail) -> String {
    let mut text = String::new();
    let Count { pictures, there, bytes, missing, dead } = account.total;
    let _ = writeln!(
        text,
        "{} on the web; cache: {}",
        counted!(pictures, "{count} picture", "{count} pictures"),
        plain(&account.cache)
    );
    let _ = writeln!(text, "{:>9} there, {}", number(there), size(bytes));
    let _ = writeln!(text, "{:>9} missing", number(missing));
    let _ = writeln!(text, "{:>9} dead", number(dead));
    let mut hosts: Vec<_> = account.hosts.iter().collect();
    hosts.sort_by_key(|(name, it)| (Reverse(it.pictures), *name));
    let shown = if detail == Detail::All { usize::MAX } else { HOSTS };
    if !hosts.is_empty() {
        let _ = writeln!(text, "\n{:>9} {:>9} {:>9}  host", "there", "missing", "dead");
    }
    for (name, it) in hosts.iter().take(shown) {
        let (there, missing, dead) = (number(it.there), number(it.missing), number(it.dead));
        let _ = writeln!(text, "{there:>9} {missing:>9} {dead:>9}  {}", plain(name));
    }
    if hosts.len() > shown {
        let _ = writeln!(text, "and {} more hosts; -v shows all", number(hosts.len() - shown));
    }
    if detail == Detail::All {
        for it in account.addresses.iter().filter(|it| it.state != "there") {
            let _ = match &it.reason {
                Some(reason) => {
                    writeln!(text, "{}  {}  {}", it.state, plain(it.url), plain(reason))
                }
                None => writeln!(text, "{}  {}", it.state, plain(it.url)),
            };
        }
    }
    text
}
