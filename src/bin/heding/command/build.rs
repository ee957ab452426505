//! `heding build`: one book from all articles.

use clap::Args;
use heding::volume::Request;

use super::publish;
use crate::failure::{Failure, Outcome};
use crate::operations::journal;
use crate::options::{Accounts, ProjectPlace, Telling};
use crate::project::OpenProject;
use crate::terminal::Terminal;

const EXAMPLES: &str = "\
Examples:
  heding build                      the articles here, to dist
  heding build letters --out books  those of the folder letters, to books";

/// Options of `build`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Build {
    #[command(flatten)]
    place: ProjectPlace,
    /// Make books though nothing that they are made from has changed.
    #[arg(long)]
    again: bool,
    #[command(flatten)]
    accounts: Accounts,
    #[command(flatten)]
    telling: Telling,
}

/// Binds one book.
pub(crate) fn run(options: &Build, terminal: &Terminal) -> Result<Outcome, Failure> {
    journal::keep("build", &options.telling, terminal, |journal| {
        let mut project = OpenProject::open(&options.place, None)?;
        project.makes_again = options.again;
        project.force = options.accounts.force;
        journal.follow(&project.config.run.notify, &project.home, &project.untrusted)?;
        publish(journal, &project, &Request::Whole, &options.accounts, terminal)
    })
}
