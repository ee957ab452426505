//! How a run ends: the exit codes, and what stops a command.

use std::io;
use std::path::Path;
use std::process::ExitCode;

use heding::beneath::Refusal;
use heding::diagnostic::Diagnostic;

use crate::interrupt;
use heding::say;

/// How a command that ran to its end came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// All is well: 0.
    Done,
    /// Articles have errors, or there was nothing to bind: 1.
    Faulty,
    /// A volume could not be written: 3.
    Unwritten,
    /// The user stopped it: 130.
    Stopped,
}

impl Outcome {
    /// The exit code.
    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Faulty => 1,
            Self::Unwritten => 3,
            Self::Stopped => interrupt::CODE,
        }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(outcome.code())
    }
}

/// What stopped a command.
#[derive(Debug)]
pub(crate) struct Failure {
    /// Whose fault it is.
    pub(crate) kind: FailureKind,
    /// What to say about it.
    pub(crate) diagnostic: Box<Diagnostic>,
}

/// Whose fault it is that a command stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FailureKind {
    /// The command or the settings ask for what can't be: 2, as `clap` does.
    Usage,
    /// Something could not be read or written: 3.
    Disk,
    /// The user stopped it before anything was made: 130.
    Stopped,
}

impl FailureKind {
    /// The exit code.
    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Usage => 2,
            Self::Disk => 3,
            Self::Stopped => interrupt::CODE,
        }
    }
}

impl From<FailureKind> for ExitCode {
    fn from(kind: FailureKind) -> Self {
        Self::from(kind.code())
    }
}

impl Failure {
    /// A wrong use of the command.
    pub(crate) fn usage(diagnostic: Diagnostic) -> Self {
        Self { kind: FailureKind::Usage, diagnostic: Box::new(diagnostic) }
    }

    /// The user stopped it before anything was made.
    pub(crate) fn stopped() -> Self {
        let said = Diagnostic::error("stopped", say!("stopped before any book was made"));
        let said = said.hint(say!("nothing is left behind; the same command begins anew"));
        Self { kind: FailureKind::Stopped, diagnostic: Box::new(said) }
    }

    /// A file or folder that could not be read.
    pub(crate) fn unreadable(path: &Path, error: &io::Error) -> Self {
        Self::disk("unreadable", format!("can't read {}: {}", path.display(), reason(error)))
    }

    /// A file that is not what it should be.
    pub(crate) fn unusable(path: &Path, reason: &str) -> Self {
        Self::disk("unreadable", format!("can't read {}: {reason}", path.display()))
    }

    /// A file or folder that could not be written.
    pub(crate) fn unwritable(path: &Path, error: &io::Error) -> Self {
        Self::disk("unwritable", format!("can't write {}: {}", path.display(), reason(error)))
    }

    /// Standard output that could not be written.
    pub(crate) fn stdout(error: &io::Error) -> Self {
        Self::disk("unwritable", format!("can't write to standard output: {}", reason(error)))
    }

    /// Something in a place that others write to, too, is not what it should be.
    pub(crate) fn unfit(diagnostic: Diagnostic) -> Self {
        Self { kind: FailureKind::Disk, diagnostic: Box::new(diagnostic) }
    }

    fn disk(code: &'static str, message: String) -> Self {
        Self { kind: FailureKind::Disk, diagnostic: Box::new(Diagnostic::error(code, message)) }
    }
}

/// Why the system refused, in the same words on every system where it is something people cause.
pub(crate) fn reason(error: &io::Error) -> String {
    if let Some(refusal) = Refusal::of(error) {
        return refusal.to_string();
    }
    let reason = match error.kind() {
        io::ErrorKind::NotFound => "it does not exist",
        io::ErrorKind::PermissionDenied => "you may not",
        io::ErrorKind::NotADirectory => "part of its path is no folder",
        io::ErrorKind::IsADirectory => "it is a folder",
        io::ErrorKind::AlreadyExists => "a file of that name is in the way",
        io::ErrorKind::StorageFull => "the disk is full",
        io::ErrorKind::ReadOnlyFilesystem => "the disk is read-only",
        _ => return error.to_string(),
    };
    reason.to_owned()
}
