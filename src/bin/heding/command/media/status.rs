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
use crate::words::{self, counted, tell};

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
    let right = |it: String| words::right(&it, 9);
    let mut text = String::new();
    let Count { pictures, there, bytes, missing, dead } = account.total;
    let on_web = tell!(
        "{pictures} on the web; cache: {cache}",
        pictures = counted!(pictures, "{count} picture", "{count} pictures"),
        cache = plain(&account.cache),
    );
    let _ = writeln!(text, "{on_web}");
    let (there, missing, dead) =
        (right(number(there)), right(number(missing)), right(number(dead)));
    let lines = [
        tell!("{count} there, {size}", count = there, size = size(bytes)),
        tell!("{count} missing", count = missing),
        tell!("{count} dead", count = dead),
    ];
    for it in lines {
        let _ = writeln!(text, "{it}");
    }
    let mut hosts: Vec<_> = account.hosts.iter().collect();
    hosts.sort_by_key(|(name, it)| (Reverse(it.pictures), *name));
    let shown = if detail == Detail::All { usize::MAX } else { HOSTS };
    if !hosts.is_empty() {
        let _ = writeln!(
            text,
            "\n{} {} {}  {}",
            right(tell!("there")),
            right(tell!("missing")),
            right(tell!("dead")),
            tell!("host"),
        );
    }
    for (name, it) in hosts.iter().take(shown) {
        let (there, missing, dead) = (number(it.there), number(it.missing), number(it.dead));
        let _ = writeln!(text, "{there:>9} {missing:>9} {dead:>9}  {}", plain(name));
    }
    if hosts.len() > shown {
        let more =
            tell!("and {count} more hosts; -v shows all", count = number(hosts.len() - shown));
        let _ = writeln!(text, "{more}");
    }
    if detail == Detail::All {
        for it in account.addresses.iter().filter(|it| it.state != "there") {
            let state = if it.state == "dead" { tell!("dead") } else { tell!("missing") };
            let _ = match &it.reason {
                Some(reason) => writeln!(text, "{state}  {}  {}", plain(it.url), plain(reason)),
                None => writeln!(text, "{state}  {}", plain(it.url)),
            };
        }
    }
    text
}
