//! One file per command: its options, and what it does with the library.

pub(crate) mod build;
pub(crate) mod check;
pub(crate) mod config;
pub(crate) mod digest;
pub(crate) mod explain;
#[cfg(feature = "fonts")]
pub(crate) mod fonts;
pub(crate) mod here;
pub(crate) mod init;
pub(crate) mod inspect;
#[cfg(feature = "fetch")]
pub(crate) mod media;
pub(crate) mod packaging;
pub(crate) mod plan;
pub(crate) mod preview;
pub(crate) mod reduce;
pub(crate) mod shelf;
pub(crate) mod trust;
pub(crate) mod work;

use std::io::Write;
use std::path::Path;

use heding::diagnostic::Diagnostic;
use heding::volume::Request;

use crate::binding::{Bound, bind};
use crate::destination::{Destination, STREAM};
use crate::failure::{Failure, Outcome};
use crate::findings::Findings;
use crate::operations::journal::Journal;
use crate::options::{Accounts, Format};
use crate::ours::Own;
use crate::output;
use crate::project::OpenProject;
use crate::report::{self, LetterSum, Report};
use crate::terminal::{Detail, Terminal};
use crate::words::tell;
use heding::say;

/// Binds books and gives the accounts that were asked for: all that `build` and `digest` do.
fn publish(
    journal: &mut Journal<'_>,
    project: &OpenProject,
    request: &Request,
    accounts: &Accounts,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    accounts.fit(Some(&project.out), terminal)?;
    let findings = Findings::new(&project.dir, terminal.detail, accounts.list(terminal));
    let bound = bind(project, request, Some(&project.out), findings, terminal)?;
    journal.note(&bound);
    bound.findings.show(terminal);
    if terminal.detail == Detail::All && !bound.repairs.is_empty() {
        terminal.say(&format!("{}\n{}", tell!("mended:"), report::mended(&bound.repairs)));
    }
    let converted = report::converted(&bound.volumes);
    if terminal.detail == Detail::All && !converted.is_empty() {
        terminal.say(&format!("{}\n{converted}", tell!("converted:")));
    }
    let reasons = report::reasons(&bound.volumes);
    if terminal.detail > Detail::Errors && !reasons.is_empty() {
        terminal.say(&reasons);
    }
    if !accounts.give(journal.command(), &bound, None, terminal)?
        && project.out != Destination::Stdout
    {
        let mut paths = String::new();
        for path in bound.volumes.iter().filter_map(|it| it.file.path.as_deref()) {
            paths += path;
            paths.push('\n');
        }
        terminal.answer(&paths)?;
    }
    summarize(&bound, project, Some(&project.out), terminal);
    Ok(bound.outcome())
}

fn summarize(
    bound: &Bound,
    project: &OpenProject,
    out: Option<&Destination>,
    terminal: &Terminal,
) -> f64 {
    let seconds = terminal.elapsed().as_secs_f64();
    if terminal.detail > Detail::Errors {
        terminal.say(&report::summary(bound, out, terminal.detail, seconds));
        if let Some(of) = bound.stopped_of {
            terminal.say(&report::stopped(bound, of));
        }
        let next = report::next(bound, &output::shown(&project.input), out.is_none());
        for line in [report::missed(bound), next].into_iter().flatten() {
            terminal.say(&line);
        }
    }
    seconds
}

impl Accounts {
    /// Whether no account is written to a file.
    fn are_none(&self) -> bool {
        self.report.is_none() && self.ledger.is_none()
    }

    /// Whether every message will be written down.
    fn list(&self, terminal: &Terminal) -> bool {
        self.report.is_some() || terminal.format != Format::Text
    }

    /// Refuses to mix two documents on standard output, and to write over files of others.
    fn fit(&self, out: Option<&Destination>, terminal: &Terminal) -> Result<(), Failure> {
        let wanted = [
            terminal.format != Format::Text,
            is_stdout(self.report.as_deref()),
            is_stdout(self.ledger.as_deref()),
            out == Some(&Destination::Stdout),
        ];
        for (path, own) in [(&self.report, Own::Report), (&self.ledger, Own::Ledger)] {
            path.as_ref()
                .filter(|it| !is_stdout(Some(it)))
                .map_or(Ok(()), |it| own.guard(it, self.force))?;
        }
        if wanted.into_iter().filter(|it| *it).count() > 1 {
            let message = say!(
                "standard output holds one of `--format` (all but text), `--report -`, `--ledger -`, `--out -`"
            );
            return Err(Failure::usage(
                Diagnostic::error("usage", message).hint(say!("write the others to files")),
            ));
        }
        Ok(())
    }

    /// Writes the accounts. Tells whether one of them took standard output.
    fn give(
        &self,
        command: &'static str,
        bound: &Bound,
        letters: Option<&LetterSum>,
        terminal: &Terminal,
    ) -> Result<bool, Failure> {
        let mut taken = false;
        let report =
            |sink: &mut dyn Write| report::write_json(&Report::on(command, bound, letters), sink);
        let ledger = |sink: &mut dyn Write| report::write_ledger(&bound.ledger, sink);
        match terminal.format {
            Format::Text => {}
            Format::Json => deliver(Path::new(STREAM), report, terminal)?,
            Format::Github => terminal.answer(&report::github_commands(bound))?,
            Format::Sarif => {
                deliver(Path::new(STREAM), |sink| report::write_sarif(bound, sink), terminal)?;
            }
        }
        taken |= terminal.format != Format::Text;
        if let Some(path) = &self.report {
            deliver(path, report, terminal)?;
            taken |= is_stdout(Some(path));
        }
        if let Some(path) = &self.ledger {
            deliver(path, ledger, terminal)?;
            taken |= is_stdout(Some(path));
        }
        Ok(taken)
    }
}

fn is_stdout(path: Option<&Path>) -> bool {
    path == Some(Path::new(STREAM))
}

fn deliver(
    path: &Path,
    content: impl FnOnce(&mut dyn Write) -> std::io::Result<()>,
    terminal: &Terminal,
) -> Result<(), Failure> {
    if is_stdout(Some(path)) {
        let mut text = Vec::new();
        content(&mut text).map_err(|error| Failure::stdout(&error))?;
        return terminal.answer(&String::from_utf8_lossy(&text));
    }
    output::write(path, content).map_err(|error| Failure::unwritable(path, &error))?;
    Ok(())
}
