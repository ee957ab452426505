//! `heding plan`: cuts the making of volumes into tasks that machines do on their own.

use std::num::{NonZeroU64, NonZeroUsize};
use std::path::Path;

use clap::Args;
use heding::archive::Archive;
use heding::compile;
use heding::date::PeriodRequest;
use heding::diagnostic::Diagnostic;
use heding::volume::{Request, Volume};

use crate::binding;
use crate::failure::{Failure, Outcome};
use crate::findings::Findings;
use crate::operations::objects::Objects;
use crate::options::{Format, Length, ProjectPlace, Today, in_length, periods};
use crate::plan::{self, Done, Head, PlannedVolume, TaskPlan};
use crate::project::OpenProject;
use crate::terminal::{Detail, Terminal};
use crate::words::{counted, number, tell};
use heding::say;

const EXAMPLES: &str = "\
Examples:
  heding plan all archive --store /mnt/volumes         tasks of about a minute each
  heding plan all archive --store /mnt/volumes --tasks 8
  heding work archive --store /mnt/volumes --index 3   on any machine: the fourth of them
  heding reduce dist --store /mnt/volumes              when all are done: books and shelf";

/// Options of `plan`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct PlanOptions {
    /// Which periods, as `heding digest` takes them.
    #[arg(value_name = "PERIOD", value_parser = parsed)]
    wanted: (String, PeriodRequest),
    #[command(flatten)]
    place: ProjectPlace,
    /// Where plan and volumes go: a folder that all machines see, or `s3://BUCKET/PREFIX`.
    #[arg(long, value_name = "PLACE")]
    store: String,
    /// How many tasks.
    #[arg(long, value_name = "N", conflicts_with = "target_seconds")]
    tasks: Option<NonZeroUsize>,
    /// About how long a task should take; without it, a minute.
    #[arg(long, value_name = "SECONDS")]
    target_seconds: Option<NonZeroU64>,
    /// What the archive is cut into; without it, what a period's form says, and for `last` and `all` the settings.
    #[arg(long, value_enum, value_name = "LENGTH")]
    period: Option<Length>,
    #[command(flatten)]
    today: Today,
    /// Have volumes made though nothing that they are made from has changed, such as after pictures were fetched.
    #[arg(long)]
    again: bool,
}

fn parsed(text: &str) -> Result<(String, PeriodRequest), String> {
    periods(text).map(|it| (text.to_owned(), it))
}

/// Makes the plan.
pub(crate) fn run(options: &PlanOptions, terminal: &Terminal) -> Result<Outcome, Failure> {
    let store = Objects::open(&options.store)?;
    let mut open = OpenProject::open(&options.place, options.period)?;
    open.leave_out(Path::new(&options.store));
    let today = options.today.date(open.config.time_zone);
    let (mut wanted, mut periods) = options.wanted.clone();
    if options.period.is_some() {
        // Who works on it reads the periods, and need not be told their length.
        periods = in_length(&periods, options.period)?;
        wanted = periods.to_string();
    }
    let request = Request::Periods { wanted: periods, today };
    let mut findings = Findings::new(&open.dir, terminal.detail, false);
    let project = open.project().with_memory(open.memory());
    let archive = binding::survey(&open, &project, &mut findings, terminal)?;
    let planned = project.plan(&archive, &request, &mut findings);
    findings.show(terminal);
    let basis = project.basis();
    let mut head = Head::new(basis.digest(), compile::source_digest(&archive), wanted, today);
    let last = TaskPlan::find(&store).ok().flatten().map(|it| it.head);
    head.round = last.as_ref().map_or(0, |it| it.round) + u32::from(options.again);
    let is_known = last.is_some_and(|it| (&it.basis, &it.source) == (&head.basis, &head.source));
    if let Some(survey) =
        open.memory().lend_survey(&project.basis_of_survey()).filter(|_| !is_known)
    {
        store.put(plan::SURVEY, survey)?;
    }
    let keys = planned.keys(head.round);
    let volumes: Vec<PlannedVolume> = planned
        .volumes()
        .iter()
        .map(|it| PlannedVolume {
            name: it.name.clone(),
            period: it.scope.to_string(),
            key: keys.key(it),
            articles: it.chapters.len(),
            bytes: bytes(it, &archive),
        })
        .collect();
    if volumes.is_empty() {
        let said = Diagnostic::error("nothing-to-bind", say!("no file can become a chapter"));
        terminal.complain(&said.hint(say!("`heding check` tells what is wrong with the articles")));
        return Ok(Outcome::Faulty);
    }
    let seconds = options.target_seconds.map_or(60, NonZeroU64::get);
    let tasks =
        options.tasks.map_or_else(|| TaskPlan::tasks_of(seconds, &volumes), NonZeroUsize::get);
    let plan = TaskPlan::deal(head, volumes, tasks);
    plan.put(&store)?;
    match terminal.format {
        Format::Json => terminal.answer(&plan.to_text())?,
        _ => terminal.answer(&format!("{}\n", plan.tasks.len()))?,
    }
    if terminal.detail > Detail::Errors {
        tell_of(&plan, &store, terminal)?;
    }
    Ok(Outcome::Done)
}

/// Says how much there is to do, and what of it is done.
fn tell_of(plan: &TaskPlan, store: &Objects, terminal: &Terminal) -> Result<(), Failure> {
    let finished = Done::keys(store)?;
    let volumes = plan.tasks.iter().flat_map(|it| &it.volumes);
    let done = volumes.filter(|it| finished.contains(&it.key)).count();
    let TaskPlan { head, tasks } = plan;
    let (volumes, articles) = (
        counted!(head.volumes, "{count} volume", "{count} volumes"),
        counted!(head.articles, "{count} article", "{count} articles"),
    );
    terminal.say(&match tasks.len() {
        1 => tell!(
            "{volumes} with {articles} in 1 task, task 0; {done} of the volumes there already",
            volumes,
            articles,
            done,
        ),
        all => tell!(
            "{volumes} with {articles} in {count} tasks, tasks 0 to {last}; {done} of the volumes there already",
            volumes,
            articles,
            count = number(all),
            last = all - 1,
            done,
        ),
    });
    Ok(())
}

fn bytes(volume: &Volume, archive: &Archive) -> u64 {
    let records = volume.chapters.iter().map(|it| &archive.records[it.record]);
    records.map(|it| u64::from(it.length)).sum()
}
