//! Keeps account of a run: when it was, what came of it; and sees that it is told to whom it concerns.
#![expect(clippy::disallowed_methods, reason = "a run is dated by the clock")]

use std::collections::BTreeSet;
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use chrono::{DateTime, SecondsFormat, Utc};
use heding::binding::{BookFile, BookIdentity, BookOutcome, BookStatus, VolumeAccount};
use heding::config::{Notify, Occasion};
use heding::diagnostic::{Diagnostic, Severity};
use serde::Serialize;

use crate::arguments::Telling;
use crate::binding::Bound;
use crate::failure::{Failure, Outcome};
use crate::notify;
use crate::terminal::Terminal;

/// The version of a line's form; it changes when a program that reads it would have to.
const VERSION: u32 = 1;

/// The most errors that a line quotes.
const ERRORS: usize = 20;

/// The account of a run that goes on.
pub(crate) struct Journal<'a> {
    telling: &'a Telling,
    record: Record,
    settings: Notify,
    home: PathBuf,
}

/// A run, as its line tells it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Record {
    version: u32,
    generator: &'static str,
    /// Which command it was.
    pub(crate) command: &'static str,
    began: String,
    ended: String,
    /// How it ended: `done`, `faulty` or `failed`.
    pub(crate) outcome: &'static str,
    /// What the program returned.
    pub(crate) exit_code: u8,
    /// What stopped it, if it was stopped.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<Mistake>,
    periods: Vec<String>,
    /// What became of its volumes.
    pub(crate) volumes: Vec<VolumeLine>,
    /// What was sent where.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) deliveries: Vec<DeliveryLine>,
    messages: Messages,
    errors: Vec<Mistake>,
}

/// A volume in one of its editions.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct VolumeLine {
    #[serde(flatten)]
    identity: BookIdentity,
    #[serde(flatten)]
    pub(crate) file: BookFile,
    chapters: usize,
    #[serde(flatten)]
    outcome: BookOutcome,
}

/// A volume that was sent, or should have been.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DeliveryLine {
    /// The file.
    pub(crate) file: String,
    /// Where to.
    pub(crate) to: String,
    /// `sent`, `known`, `held-back` or `failed`.
    pub(crate) status: &'static str,
    /// Why it was not sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) reason: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize)]
struct Messages {
    errors: usize,
    warnings: usize,
    notes: usize,
}

#[derive(Debug, Clone, Serialize)]
struct Mistake {
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    message: String,
}

/// Does the work of a command, and keeps account of it if that is asked for.
pub(crate) fn keep(
    command: &'static str,
    telling: &Telling,
    terminal: &Terminal,
    work: impl FnOnce(&mut Journal<'_>) -> Result<Outcome, Failure>,
) -> Result<Outcome, Failure> {
    let record = Record {
        version: VERSION,
        generator: concat!("heding ", env!("CARGO_PKG_VERSION")),
        command,
        began: now(),
        ended: String::new(),
        outcome: "done",
        exit_code: 0,
        reason: None,
        periods: Vec::new(),
        volumes: Vec::new(),
        deliveries: Vec::new(),
        messages: Messages::default(),
        errors: Vec::new(),
    };
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

    /// Learns who is to be told. Files are seen from the folder of the settings.
    pub(crate) fn follow(&mut self, settings: &Notify, home: &Path) {
        self.settings = settings.clone();
        self.home = home.to_owned();
    }

    /// Notes what was bound.
    pub(crate) fn note(&mut self, bound: &Bound) {
        let record = &mut self.record;
        record.volumes = bound.volumes.iter().map(Into::into).collect();
        let mut seen = BTreeSet::new();
        let periods = bound.volumes.iter().map(|it| &it.identity.period);
        record.periods = periods.filter(|it| seen.insert(*it)).cloned().collect();
        let count = |severity| bound.findings.count(severity);
        record.messages = Messages {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            notes: count(Severity::Note),
        };
        let shown = bound.findings.shown(Severity::Error);
        record.errors = shown.into_iter().take(ERRORS).map(|(it, _)| it.into()).collect();
    }

    /// Notes what was sent.
    pub(crate) fn note_delivery(&mut self, line: DeliveryLine) {
        self.record.deliveries.push(line);
    }

    fn close(mut self, done: &Result<Outcome, Failure>, terminal: &Terminal) {
        let own = self.settings.log.as_ref().filter(|_| self.telling.notify);
        let log = self.telling.log.clone().or_else(|| own.map(|it| self.home.join(it)));
        if log.is_none() && !self.telling.notify {
            return;
        }
        self.record.end(done);
        let line = match serde_json::to_string(&self.record) {
            Ok(line) => line + "\n",
            Err(error) => {
                return terminal.complain(&warning(&format!("no account of this run: {error}")));
            }
        };
        if let Some(path) = log
            && let Err(error) = append(&path, &line)
        {
            terminal.complain(&warning(&Failure::unwritable(&path, &error).diagnostic.message));
        }
        if self.telling.notify && self.settings.when <= self.record.occasion() {
            for message in notify::tell(&self.settings, &self.home, &self.record, &line) {
                terminal.complain(&warning(&message));
            }
        }
    }
}

fn warning(message: &str) -> Diagnostic {
    Diagnostic::warning("not-told", message.to_owned())
        .hint("the books are as they should be; only word of them is missing")
}

impl Record {
    fn end(&mut self, done: &Result<Outcome, Failure>) {
        self.ended = now();
        (self.outcome, self.exit_code) = match done {
            Ok(Outcome::Done) => ("done", 0),
            Ok(Outcome::Faulty) => ("faulty", 1),
            Ok(outcome @ Outcome::Unwritten) => ("failed", outcome.code()),
            Err(failure) => ("failed", failure.kind.code()),
        };
        self.reason = done.as_ref().err().map(|it| (&*it.diagnostic).into());
    }

    /// The rarest occasion that it is.
    fn occasion(&self) -> Occasion {
        let is_new = |it: &VolumeLine| it.outcome.status == BookStatus::Written;
        let is_sent = |it: &DeliveryLine| it.status == "sent";
        if self.exit_code != 0 {
            Occasion::Failure
        } else if self.volumes.iter().any(is_new) || self.deliveries.iter().any(is_sent) {
            Occasion::Change
        } else {
            Occasion::Always
        }
    }
}

impl From<&VolumeAccount> for VolumeLine {
    fn from(account: &VolumeAccount) -> Self {
        let VolumeAccount { identity, file, chapters, outcome, .. } = account.clone();
        Self { identity, file, chapters, outcome }
    }
}

impl From<&Diagnostic> for Mistake {
    fn from(it: &Diagnostic) -> Self {
        let path = it.path.as_ref().map(ToString::to_string);
        Self { code: it.code, path, message: it.message.clone() }
    }
}

/// The time in UTC (RFC 3339).
fn now() -> String {
    DateTime::<Utc>::from(SystemTime::now()).to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// Adds a line to a file in one piece, so that lines of two runs don't mix.
fn append(path: &Path, line: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().append(true).create(true).open(path)?;
    file.write_all(line.as_bytes())
}
