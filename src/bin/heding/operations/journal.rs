//! Keeps account of a run: when it was, what came of it; and sees that it is told to whom it concerns.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use heding::beneath::Beneath;
use heding::config::{Notify, RawConfig};
use heding::diagnostic::Diagnostic;

use crate::binding::Bound;
use crate::failure::{Failure, Outcome};
use crate::operations::notify;
use crate::operations::record::{DeliveryLine, RunRecord};
use crate::options::Telling;
use crate::ours::Own;
use crate::output;
use crate::terminal::Terminal;
use crate::trust::Untrusted;
use crate::visible;
use heding::say;
use heding::wording::Wording;

/// The account of a run that goes on.
pub(crate) struct Journal<'a> {
    telling: &'a Telling,
    record: RunRecord,
    settings: Notify,
    home: PathBuf,
}

/// Does the work of a command, and keeps account of it if that is asked for.
pub(crate) fn keep(
    command: &'static str,
    telling: &Telling,
    terminal: &Terminal,
    work: impl FnOnce(&mut Journal<'_>) -> Result<Outcome, Failure>,
) -> Result<Outcome, Failure> {
    if let Some(log) = &telling.log {
        Own::Log.guard(log, false)?;
    }
    let record = RunRecord::begin(command);
    let mut journal =
        Journal { telling, record, settings: Notify::default(), home: PathBuf::new() };
    let done = work(&mut journal);
    journal.close(&done, terminal);
    done
}

impl Journal<'_> {
    /// The command whose account this is.
    pub(crate) fn command(&self) -> &'static str {
        self.record.command
    }

    /// Learns who is to be told. Files are seen from the folder of the settings. If that doesn't count, and somebody
    /// relies on it, nothing is begun.
    pub(crate) fn follow(
        &mut self,
        settings: &Notify,
        home: &Path,
        untrusted: &Untrusted,
    ) -> Result<(), Failure> {
        if self.telling.notify {
            untrusted.refuse("notify", "`--notify`")?;
        }
        self.settings = settings.clone();
        self.home = home.to_owned();
        Ok(())
    }

    /// Notes what was bound.
    pub(crate) fn note(&mut self, bound: &Bound) {
        self.record.note(bound);
    }

    /// Notes what was sent.
    pub(crate) fn note_delivery(&mut self, line: DeliveryLine) {
        self.record.deliveries.push(line);
    }

    fn close(mut self, done: &Result<Outcome, Failure>, terminal: &Terminal) {
        let own = self.settings.log.as_ref().filter(|_| self.telling.notify);
        let named = self.telling.log.as_ref();
        let log = named.cloned().or_else(|| own.map(|it| self.home.join(it)));
        if log.is_none() && !self.telling.notify {
            return;
        }
        self.record.end(done);
        let line = visible::line(&self.record);
        if let Some(path) = log
            && let Err(failure) = Own::Log.guard(&path, false).and_then(|()| {
                let added = match own.filter(|_| named.is_none()) {
                    Some(own) => append_beside(&self.home, own, &line),
                    None => append(&path, &line),
                };
                added.map_err(|error| Failure::unwritable(&path, &error))
            })
        {
            terminal.complain(&warning(&failure.diagnostic.message));
        }
        if self.telling.notify && self.settings.when <= self.record.occasion() {
            for message in notify::tell(&self.settings, &self.home, &self.record, &line) {
                terminal.complain(&warning(&message));
            }
        }
    }
}

fn warning(message: &Wording) -> Diagnostic {
    Diagnostic::warning("not-told", message.clone())
        .hint(say!("the books are as they should be; only word of them is missing"))
}

/// Adds a line to the file that the settings name. In their own folder it is reached through no link, for others may
/// have laid one there.
fn append_beside(home: &Path, path: &Path, line: &str) -> io::Result<()> {
    if RawConfig::leads_outside(path) {
        return append(&home.join(path), line);
    }
    let mut file = Beneath::open(output::or_here(home))?.append(path)?;
    file.write_all(line.as_bytes())
}

/// Adds a line to a file in one piece, so that lines of two runs don't mix.
#[expect(clippy::disallowed_methods, reason = "a file that the user named, whatever it is")]
fn append(path: &Path, line: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().append(true).create(true).open(path)?;
    file.write_all(line.as_bytes())
}
