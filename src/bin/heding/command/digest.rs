//! `heding digest`: one volume per period.

use clap::Args;
use heding::date::PeriodRequest;
use heding::volume::Request;

use super::publish;
use crate::failure::{Failure, Outcome};
use crate::operations::journal;
use crate::options::{Accounts, Length, ProjectPlace, Telling, Today, in_length, periods};
use crate::project::OpenProject;
use crate::terminal::Terminal;

const EXAMPLES: &str = "\
Periods:
  2020-08  2020-W32  2020-08-05  2020-Q3  2020    a month, week, day, quarter, year
  2020-01..2020-06                                a range
  2020-01,2020-03                                 a list
  last                                            the last one that is over
  all                                             every one that has articles, and the undated

Examples:
  heding digest 2020-08             August 2020, from the articles here
  heding digest last archive        last month, from the folder archive
  heding digest all --period year   one volume a year";

/// Options of `digest`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Digest {
    /// Which periods; see below.
    #[arg(value_name = "PERIOD", value_parser = periods)]
    wanted: PeriodRequest,
    #[command(flatten)]
    place: ProjectPlace,
    /// What the archive is cut into; without it, what a period's form says, and for `last` and `all` the settings.
    #[arg(long, value_enum, value_name = "LENGTH")]
    period: Option<Length>,
    #[command(flatten)]
    today: Today,
    /// Make books though nothing that they are made from has changed.
    #[arg(long)]
    again: bool,
    #[command(flatten)]
    accounts: Accounts,
    #[command(flatten)]
    telling: Telling,
}

/// Binds volumes.
pub(crate) fn run(options: &Digest, terminal: &Terminal) -> Result<Outcome, Failure> {
    journal::keep("digest", &options.telling, terminal, |journal| {
        let mut project = OpenProject::open(&options.place, options.period)?;
        project.makes_again = options.again;
        project.force = options.accounts.force;
        journal.follow(&project.config.run.notify, &project.home, &project.untrusted)?;
        let request = Request::Periods {
            wanted: in_length(&options.wanted, options.period)?,
            today: options.today.date(project.config.time_zone),
        };
        publish(journal, &project, &request, &options.accounts, terminal)
    })
}
