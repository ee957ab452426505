//! The account of a run as its line tells it: to the log, to a web address, to a program.

use std::collections::BTreeSet;
use std::time::SystemTime;

use chrono::{DateTime, SecondsFormat, Utc};
use heding::binding::{BookFile, BookIdentity, BookOutcome, BookStatus, VolumeAccount};
use heding::config::Occasion;
use heding::diagnostic::{Diagnostic, Severity};
use serde::Serialize;

use crate::binding::Bound;
use crate::failure::{Failure, Outcome};

/// The version of a line's form; it changes when a program that reads it would have to.
const VERSION: u32 = 1;

/// The most errors that a line quotes.
const ERRORS: usize = 20;

/// A run, as its line tells it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RunRecord {
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

impl RunRecord {
    /// The account of a run that begins now.
    pub(crate) fn begin(command: &'static str) -> Self {
        Self {
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
        }
    }

    /// Notes what was bound.
    pub(crate) fn note(&mut self, bound: &Bound) {
        self.volumes = bound.volumes.iter().map(Into::into).collect();
        let mut seen = BTreeSet::new();
        let periods = bound.volumes.iter().map(|it| &it.identity.period);
        self.periods = periods.filter(|it| seen.insert(*it)).cloned().collect();
        let count = |severity| bound.findings.count(severity);
        self.messages = Messages {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            notes: count(Severity::Note),
        };
        let shown = bound.findings.shown(Severity::Error);
        self.errors = shown.into_iter().take(ERRORS).map(|(it, _)| it.into()).collect();
    }

    /// Notes how the run ended.
    pub(crate) fn end(&mut self, done: &Result<Outcome, Failure>) {
        self.ended = now();
        (self.outcome, self.exit_code) = match done {
            Ok(Outcome::Done) => ("done", 0),
            Ok(Outcome::Faulty) => ("faulty", 1),
            Ok(outcome @ Outcome::Unwritten) => ("failed", outcome.code()),
            Ok(outcome @ Outcome::Stopped) => ("stopped", outcome.code()),
            Err(failure) => ("failed", failure.kind.code()),
        };
        self.reason = done.as_ref().err().map(|it| (&*it.diagnostic).into());
    }

    /// The rarest occasion that it is.
    pub(crate) fn occasion(&self) -> Occasion {
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
        Self { code: it.code, path, message: it.message.to_string() }
    }
}

/// The time in UTC (RFC 3339).
#[expect(clippy::disallowed_methods, reason = "a run is dated by the clock")]
fn now() -> String {
    DateTime::<Utc>::from(SystemTime::now()).to_rfc3339_opts(SecondsFormat::Millis, true)
}
