//! Puts books into a bucket of an S3-like storage.
#![expect(clippy::disallowed_methods, reason = "the command line reads the books")]

use std::fs;
use std::path::Path;

use heding::diagnostic::Diagnostic;
use heding::say;
use heding::wording::Wording;

use crate::failure::reason;
use crate::operations::objects::Objects;

/// Puts a file there under a name, in the place of an earlier one: whoever asks for it gets one of the two,
/// whole.
pub(super) fn put(file: &Path, objects: &Objects, name: &str) -> Result<(), Wording> {
    let bytes = fs::read(file).map_err(|error| reason(&error))?;
    objects.put(name, bytes).map_err(|failure| {
        let Diagnostic { message, hint, .. } = *failure.diagnostic;
        match hint {
            Some(hint) => say!("{message} ({hint})", message, hint),
            None => message,
        }
    })
}
