//! What stands for fetching where the feature `fetch` is off.

use heding::config::Fetch;
use heding::diagnostic::Diagnostic;
use heding::media::Address;
use heding::say;

use crate::failure::Failure;
use crate::findings::Findings;
use crate::project::OpenProject;
use crate::terminal::Terminal;

/// What is never asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Wish {}

/// Nothing is asked for; says so if something was.
pub(crate) fn wished(project: &OpenProject) -> Result<Option<Wish>, Failure> {
    if project.config.run.fetch == Fetch::Never {
        return Ok(None);
    }
    let message = say!("this heding was built without the feature `fetch` and asks no network");
    let hint = say!("build it with that feature, or say `--offline`");
    Err(Failure::usage(Diagnostic::error("fetch", message).hint(hint)))
}

/// Fetches nothing.
pub(crate) fn fetch(_: &OpenProject, _: &[Address], wish: Wish, _: &mut Findings, _: &Terminal) {
    match wish {}
}
