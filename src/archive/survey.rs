//! Reads every file once.

use std::io;

use super::Archive;
use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::source::Files;

/// Surveys the folder.
///
/// # Errors
/// When the folder itself can't be read.
pub fn survey(
    _files: &dyn Files,
    _config: &Config,
    _diagnostics: &mut Diagnostics,
) -> io::Result<Archive> {
    Err(io::Error::from(io::ErrorKind::Unsupported))
}
