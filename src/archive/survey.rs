//! Reads every file once.

use std::io;

use super::Archive;
use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::source::Files;

/// Surveys the folder. `tick` is called once for each file read, from any thread.
///
/// # Errors
/// When the folder itself can't be read.
pub fn survey(
    _files: &dyn Files,
    _config: &Config,
    _tick: &(dyn Fn() + Sync),
    _diagnostics: &mut Diagnostics,
) -> io::Result<Archive> {
    Err(io::Error::from(io::ErrorKind::Unsupported))
}
