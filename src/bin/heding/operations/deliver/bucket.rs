//! Puts books into a bucket of an S3-like storage.
#![expect(clippy::disallowed_methods, reason = "the command line reads the books")]

use std::fs;
use std::path::Path;

use crate::failure::reason;
use crate::operations::objects::Objects;

/// Puts a file there under a name, in the place of an earlier one: whoever asks for it gets one of the two,
/// whole.
pub(super) fn put(file: &Path, objects: &Objects, name: &str) -> Result<(), String> {
    let bytes = fs::read(file).map_err(|error| reason(&error))?;
    objects.put(name, bytes).map_err(|failure| {
        let hint = failure.diagnostic.hint.map(|it| format!(" ({it})"));
        failure.diagnostic.message.to_string() + &hint.unwrap_or_default()
    })
}
