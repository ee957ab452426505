//! How a run ends: the exit codes, and what stops a command.

use std::io;
use std::path::Path;
use std::process::ExitCode;

use heding::beneath::Refusal;
use heding::diagnostic::Diagnostic;
use heding::say;
use heding::wording::{AsPart, Wording};

use crate::interrupt;

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
        Self::unusable(path, reason(error))
    }

    /// A file that is not what it should be.
    pub(crate) fn unusable(path: &Path, reason: impl AsPart) -> Self {
        let path = path.display();
        Self::disk("unreadable", say!("can't read {path}: {reason}", path, reason))
    }

    /// A file or folder that could not be written.
    pub(crate) fn unwritable(path: &Path, error: &io::Error) -> Self {
        let (path, reason) = (path.display(), reason(error));
        Self::disk("unwritable", say!("can't write {path}: {reason}", path, reason))
    }

    /// Standard input that could not be read.
    pub(crate) fn stdin(error: &io::Error) -> Self {
        let reason = reason(error);
        Self::disk("unreadable", say!("can't read standard input: {reason}", reason))
    }

    /// Standard output that could not be written.
    pub(crate) fn stdout(error: &io::Error) -> Self {
        let reason = reason(error);
        Self::disk("unwritable", say!("can't write to standard output: {reason}", reason))
    }

    /// Something in a place that others write to, too, is not what it should be.
    pub(crate) fn unfit(diagnostic: Diagnostic) -> Self {
        Self { kind: FailureKind::Disk, diagnostic: Box::new(diagnostic) }
    }

    fn disk(code: &'static str, message: Wording) -> Self {
        Self { kind: FailureKind::Disk, diagnostic: Box::new(Diagnostic::error(code, message)) }
    }
}

/// Why the system refused, in the same words on every system where it is something people cause.
pub(crate) fn reason(error: &io::Error) -> Wording {
    if let Some(own) = error.get_ref().and_then(|it| it.downcast_ref::<Wording>()) {
        return own.clone();
    }
    if let Some(refusal) = Refusal::of(error) {
        return refusal.wording();
    }
    match error.kind() {
        io::ErrorKind::NotFound => say!("it does not exist"),
        io::ErrorKind::PermissionDenied => say!("you may not"),
        io::ErrorKind::NotADirectory => say!("part of its path is no folder"),
        io::ErrorKind::IsADirectory => say!("it is a folder"),
        io::ErrorKind::AlreadyExists => say!("a file of that name is in the way"),
        io::ErrorKind::StorageFull => say!("the disk is full"),
        io::ErrorKind::ReadOnlyFilesystem => say!("the disk is read-only"),
        _ => Wording::verbatim(error.to_string()),
    }
}
