//! How a run ends: the exit codes, and what stops a command.

use std::path::Path;
use std::process::ExitCode;
use std::{fmt, io};

use heding::diagnostic::Diagnostic;

/// How a command that ran to its end came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// All is well: 0.
    Done,
    /// Articles have errors, or there was nothing to bind: 1.
    Faulty,
    /// A volume could not be written: 3.
    Unwritten,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Done => 0,
            Outcome::Faulty => 1,
            Outcome::Unwritten => 3,
        })
    }
}

/// What stopped a command.
#[derive(Debug)]
pub(crate) struct Failure {
    /// Whose fault it is.
    pub(crate) kind: FailureKind,
    /// What to say about it.
    pub(crate) diagnostic: Diagnostic,
}

/// Whose fault it is that a command stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FailureKind {
    /// The command or the settings ask for what can't be: 2, as `clap` does.
    Usage,
    /// Something could not be read or written: 3.
    Disk,
}

impl From<FailureKind> for ExitCode {
    fn from(kind: FailureKind) -> Self {
        Self::from(match kind {
            FailureKind::Usage => 2,
            FailureKind::Disk => 3,
        })
    }
}

impl Failure {
    /// A wrong use of the command.
    pub(crate) fn usage(diagnostic: Diagnostic) -> Self {
        Self { kind: FailureKind::Usage, diagnostic }
    }

    /// A file or folder that could not be read.
    pub(crate) fn unreadable(path: &Path, error: impl fmt::Display) -> Self {
        Self::disk("unreadable", format!("can't read {}: {error}", path.display()))
    }

    /// A file or folder that could not be written.
    pub(crate) fn unwritable(path: &Path, error: impl fmt::Display) -> Self {
        Self::disk("unwritable", format!("can't write {}: {error}", path.display()))
    }

    /// Standard output that could not be written.
    pub(crate) fn stdout(error: &io::Error) -> Self {
        Self::disk("unwritable", format!("can't write to standard output: {error}"))
    }

    fn disk(code: &'static str, message: String) -> Self {
        Self { kind: FailureKind::Disk, diagnostic: Diagnostic::error(code, message) }
    }
}
