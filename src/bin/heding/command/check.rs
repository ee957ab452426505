//! `heding check`: reads and compiles everything, writes nothing, reports by rule.

use std::path::PathBuf;

use clap::{Args, ValueHint};
use heding::config::Fetch;
use heding::date::PeriodRequest;
use heding::diagnostic::Diagnostic;
use heding::source::Patterns;
use heding::volume::Request;

use super::summarize;
use crate::binding::bind;
use crate::failure::{Failure, Outcome};
use crate::findings::Findings;
use crate::fix::{self, MendingMode};
use crate::input;
use crate::last_check::{self, CheckState};
use crate::named::{self, Named};
use crate::options::{Accounts, Length, ProjectPlace, Today};
use crate::project::OpenProject;
use crate::report::{self, LetterSum};
use crate::terminal::Terminal;
use heding::say;

const EXAMPLES: &str = "\
Examples:
  heding check archive              the rules that articles break, the worst first
  heding check archive -v           every message
  heding check a.md drafts/         of these files alone, as they stand in their project
  heding check archive --ledger -   what becomes of each file
  heding check archive --diff       what could be mended in the files; --fix mends it
  heding check archive --words      what becomes of each letter";

/// Options of `check`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct CheckOptions {
    #[command(flatten)]
    place: ProjectPlace,
    /// More files, folders or patterns. Of those that are named alone is told; the rest of their project is read to
    /// know what links lead to.
    #[arg(value_name = "MORE", value_hint = ValueHint::AnyPath)]
    more: Vec<PathBuf>,
    /// What the archive is cut into; without it, what the settings say.
    #[arg(long, value_enum, value_name = "LENGTH")]
    period: Option<Length>,
    #[command(flatten)]
    today: Today,
    /// Say what became of every letter: in how many files they stand, what took them, how many the books show, and
    /// that none is missing. With -v every passage that a repair took; in a report every place that one changed.
    #[arg(long)]
    words: bool,
    /// Show what could be mended in the files themselves without changing what they mean: front matter that wants
    /// quotation marks, dates, listings without an end, encodings, links.
    #[arg(long, conflicts_with_all = ["words", "fix"])]
    diff: bool,
    /// Mend it, if git has the files as they are, or copies are kept.
    #[arg(long, conflicts_with = "words")]
    fix: bool,
    /// Keep copies of the files that are mended in this folder.
    #[arg(long, value_name = "DIR", requires = "fix", value_hint = ValueHint::DirPath)]
    backup: Option<PathBuf>,
    #[command(flatten)]
    accounts: Accounts,
}

/// Compiles every volume and reports.
pub(crate) fn run(options: &CheckOptions, terminal: &Terminal) -> Result<Outcome, Failure> {
    options.accounts.fit(None, terminal)?;
    if options.place.fetch.is_some_and(|it| Fetch::from(it) != Fetch::Never) {
        let said = Diagnostic::error("usage", say!("`check` asks no network for anything"));
        let hint = say!("`heding media fetch DIR` fetches pictures; `check` then sees them");
        return Err(Failure::usage(said.hint(hint)));
    }
    let mut names = vec![options.place.dir.clone()];
    names.extend(options.more.iter().cloned());
    let mut place = options.place.clone();
    let about = match named::find(&names)? {
        Some(Named { root, patterns }) => {
            place.dir = root;
            place.select.only = patterns;
            Patterns::of(place.select.only.iter().map(String::as_str)).ok()
        }
        None => None,
    };
    let mut project = OpenProject::open(&place, options.period)?;
    project.config.run.fetch = Fetch::Never;
    if options.diff || options.fix {
        let wish = match options.fix {
            true => MendingMode::Write(options.backup.clone()),
            false => MendingMode::Show,
        };
        input::only_folders(&options.place.dir)?;
        return fix::run(&project, about.as_ref(), &wish, terminal);
    }
    // What is checked of some files alone says nothing of the others.
    project.keeps_checks = about.is_none();
    let is_kept = options.accounts.are_none() && !options.words;
    let asked = format!(
        "{options:?} {:?} {:?} {}",
        terminal.detail,
        terminal.format,
        terminal.colors_answers()
    );
    let state = if is_kept { CheckState::of(&project, &asked) } else { None };
    if let Some(state) = &state
        && let Some(outcome) = last_check::again(&project, state, terminal)?
    {
        return Ok(outcome);
    }
    terminal.begin_record();
    // A manual is one book, whatever days a few of its pages name.
    let is_book = project.config.sites.main().is_some_and(|it| it.is_book);
    let today = options.today.date(project.config.time_zone);
    let request = match is_book {
        true => Request::Whole,
        false => Request::Periods { wanted: PeriodRequest::All, today },
    };
    let findings = Findings::new(&project.dir, terminal.detail, options.accounts.list(terminal));
    let findings = findings.about(about);
    project.accounts = options.words.then(heding::article::account::LetterAccounts::default);
    let mut bound = bind(&project, &request, None, findings, terminal)?;
    bound.forget("not-named");
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
    let seconds = summarize(&bound, &project, None, terminal);
    let said = terminal.end_record();
    if let Some(state) = state {
        let state = state.with_faces(&bound, &project);
        last_check::keep(&project, state, seconds, bound.outcome(), said);
    }
    Ok(bound.outcome())
}
