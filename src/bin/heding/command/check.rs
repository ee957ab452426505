//! `heding check`: reads and compiles everything, writes nothing, reports by rule.

use clap::Args;
use heding::config::Fetch;
use heding::date::PeriodRequest;
use heding::diagnostic::Diagnostic;
use heding::volume::Request;

use super::summarize;
use crate::binding::bind;
use crate::failure::{Failure, Outcome};
use crate::findings::Findings;
use crate::options::{Accounts, Length, ProjectPlace, Today};
use crate::project::OpenProject;
use crate::report::{self, LetterSum};
use crate::terminal::Terminal;

const EXAMPLES: &str = "\
Examples:
  heding check archive              the rules that articles break, the worst first
  heding check archive -v           every message
  heding check archive --ledger -   what becomes of each file
  heding check archive --words      what becomes of each letter";

/// Options of `check`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct CheckOptions {
    #[command(flatten)]
    place: ProjectPlace,
    /// What the archive is cut into; without it, what the settings say.
    #[arg(long, value_enum, value_name = "LENGTH")]
    period: Option<Length>,
    #[command(flatten)]
    today: Today,
    /// Say what became of every letter: in how many files they stand, what took them, how many the books show, and
    /// that none is missing. With -v every passage that a repair took; in a report every place that one changed.
    #[arg(long)]
    words: bool,
    #[command(flatten)]
    accounts: Accounts,
}

/// Compiles every volume and reports.
pub(crate) fn run(options: &CheckOptions, terminal: &Terminal) -> Result<Outcome, Failure> {
    options.accounts.fit_stdout(None, terminal)?;
    if options.place.fetch.is_some_and(|it| Fetch::from(it) != Fetch::Never) {
        let said = Diagnostic::error("usage", "`check` asks no network for anything");
        let hint = "`heding media fetch DIR` fetches pictures; `check` then sees them";
        return Err(Failure::usage(said.hint(hint)));
    }
    let mut project = OpenProject::open(&options.place, options.period)?;
    project.config.run.fetch = Fetch::Never;
    let request = Request::Periods {
        wanted: PeriodRequest::All,
        today: options.today.date(project.config.time_zone),
    };
    let findings = Findings::new(&project.dir, terminal.detail, options.accounts.list(terminal));
    project.accounts = options.words.then(heding::article::account::LetterAccounts::default);
    let bound = bind(&project, &request, None, findings, terminal)?;
    let accounts = project.accounts.take();
    let sum = accounts.map(|it| LetterSum::of(&bound, it.into_inner(), &project));
    let is_answered = options.accounts.give("check", &bound, sum.as_ref(), terminal)?;
    if let Some(sum) = sum {
        if !is_answered {
            terminal.answer(&sum.table(&bound, terminal.detail))?;
        }
        return Ok(if sum.unaccounted() == 0 { bound.outcome() } else { Outcome::Faulty });
    }
    if !is_answered {
        let colored = terminal.colors_answers();
        terminal.answer(&report::rules(&bound, terminal.detail, colored))?;
    }
    summarize(&bound, &project, None, terminal);
    Ok(bound.outcome())
}
