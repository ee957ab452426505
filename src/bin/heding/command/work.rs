//! `heding work`: does one task of a plan.
#![expect(
    clippy::disallowed_methods,
    reason = "the task's number is in the environment, its books on disk"
)]

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::Path;

use clap::Args;
use heding::binding::{LentBook, RunMemory, VolumeAccount};
use heding::compile;
use heding::date::PeriodRequest;
use heding::diagnostic::Diagnostic;
use heding::volume::Request;

use crate::binding::{Bound, carry_out, survey};
use crate::destination::Destination;
use crate::failure::{Failure, Outcome};
use crate::findings::Findings;
use crate::operations::journal::{self, Journal};
use crate::operations::objects::Objects;
use crate::options::{Length, ProjectPlace, Telling};
use crate::output;
use crate::plan::{self, Done, DoneBook, Head, PlannedVolume, Task, TaskPlan};
use crate::project::OpenProject;
use crate::report;
use crate::terminal::{Detail, Terminal};
use crate::words::{counted, number, tell};
use heding::say;
use heding::wording::{Joint, Wording};

/// Where schedulers write the number of a task: Kubernetes' Indexed Jobs, Slurm's arrays, anybody else.
const VARIABLES: [&str; 3] = ["JOB_COMPLETION_INDEX", "SLURM_ARRAY_TASK_ID", "HEDING_INDEX"];

const EXAMPLES: &str = "\
The number of the task is that of --index, or else of JOB_COMPLETION_INDEX (a Kubernetes Indexed Job),
SLURM_ARRAY_TASK_ID (a Slurm array) or HEDING_INDEX.

A task may be done more than once, and by several machines at a time: what is finished is left alone, and
two that finish the same have made the same bytes.";

/// Options of `work`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct WorkOptions {
    #[command(flatten)]
    place: ProjectPlace,
    /// Where the plan is, and volumes go: a folder that all machines see, or `s3://BUCKET/PREFIX`.
    #[arg(long, value_name = "PLACE")]
    store: String,
    /// Which task, from 0; without it, what the scheduler says in the environment.
    #[arg(long, value_name = "N")]
    index: Option<usize>,
    /// What the plan cut the archive into, if it was told on the command line.
    #[arg(long, value_enum, value_name = "LENGTH")]
    period: Option<Length>,
    #[command(flatten)]
    telling: Telling,
}

/// Does the task.
pub(crate) fn run(options: &WorkOptions, terminal: &Terminal) -> Result<Outcome, Failure> {
    journal::keep("work", &options.telling, terminal, |journal| work(options, journal, terminal))
}

fn work(
    options: &WorkOptions,
    journal: &mut Journal<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let index = match options.index {
        Some(index) => index,
        None => from_environment()?,
    };
    let store = Objects::open(&options.store)?;
    let plan = TaskPlan::open(&store)?;
    let Some(task) = plan.tasks.get(index) else {
        // Arrays are often larger than what there is to do.
        terminal.complain(&no_task(index, plan.tasks.len()));
        return Ok(Outcome::Done);
    };
    let mut left = Vec::new();
    for volume in &task.volumes {
        if Done::find(&store, volume)?.is_none() {
            left.push(volume);
        }
    }
    if left.is_empty() {
        tell_done(task, 0, terminal);
        return Ok(Outcome::Done);
    }

    let mut open = OpenProject::open(&options.place, options.period)?;
    open.leave_out(Path::new(&options.store));
    journal.follow(&open.config.run.notify, &open.home, &open.untrusted)?;
    if open.project().basis().digest() != plan.head.basis {
        return Err(other(say!(
            "heding, its settings or its style sheets are not those that the plan was made with"
        )));
    }
    // The store is the same for all tasks, and so is what their surveys see.
    let scratch = tempfile::Builder::new()
        .prefix("heding-work-")
        .tempdir()
        .map_err(|error| Failure::unwritable(&env::temp_dir(), &error))?;
    open.out = Destination::Folder(scratch.path().to_owned());
    open.state = open.state.with_volumes_in(scratch.path().join("memory"));
    let (memory, out) = (open.memory(), scratch.path());
    if !memory.has_survey()
        && let Some(seen) = store.get(plan::SURVEY)?
    {
        memory.borrow_survey(&seen);
    }
    let project = open.project().with_memory(memory);
    let mut findings = Findings::new(&open.dir, terminal.detail, false);
    let archive = survey(&open, &project, &mut findings, terminal)?;
    if compile::source_digest(&archive) != plan.head.source {
        return Err(other(say!("the articles are not those that the plan was made with")));
    }
    for volume in &left {
        fetch_last(volume, memory, out, &store)?;
    }
    let request = request(&plan.head)?;
    let only: BTreeSet<&str> = left.iter().map(|it| it.name.as_str()).collect();
    let mut planned = project.plan(&archive, &request, &mut findings);
    planned.retain(|volume| only.contains(volume.name.as_str()));
    let bound = carry_out(&open, &planned, &archive, Some(&open.out), findings, terminal)?;
    journal.note(&bound);
    bound.findings.show(terminal);
    let mut outcome = bound.outcome();
    for volume in left.iter().copied() {
        if !hand_over(volume, &bound, memory, &store)? {
            outcome = Outcome::Unwritten;
        }
    }
    tell_done(task, left.len(), terminal);
    if terminal.detail > Detail::Errors
        && let Some(absent) = report::absent(&bound, &open.dir)
    {
        terminal.say(&absent);
    }
    Ok(outcome)
}

/// Says that a plan has fewer tasks.
fn no_task(index: usize, all: usize) -> Diagnostic {
    let message = match all {
        1 => say!("there is no task {index}: the plan has 1 task", index),
        all => {
            let count = number(all);
            say!("there is no task {index}: the plan has {count} tasks", index, count)
        }
    };
    Diagnostic::warning("no-task", message)
}

/// What the plan was asked for.
fn request(head: &Head) -> Result<Request, Failure> {
    let wanted = PeriodRequest::parse(&head.wanted).map_err(|reason| {
        other(say!(
            "«{wanted}» is no period ({reason}) that the plan was made with",
            wanted = &head.wanted,
            reason,
        ))
    })?;
    Ok(Request::Periods { wanted, today: head.today()? })
}

/// Puts what came of a volume into the store. Says whether all its books could be made.
fn hand_over(
    volume: &PlannedVolume,
    bound: &Bound,
    memory: RunMemory<'_>,
    store: &Objects,
) -> Result<bool, Failure> {
    let Some(books) = books(volume, bound) else { return Ok(false) };
    hand_in(volume, &books, store)?;
    if let Some(lent) = memory.lend(&volume.name) {
        store.put(&memory_of(volume), lent)?;
    }
    Ok(true)
}

/// Fetches the last books of a volume, and what is remembered of them, so that what is the same need not be
/// made again.
fn fetch_last(
    volume: &PlannedVolume,
    memory: RunMemory<'_>,
    out: &Path,
    store: &Objects,
) -> Result<(), Failure> {
    let Some(lent) = store.get(&memory_of(volume))? else { return Ok(()) };
    for LentBook { file, sha256 } in memory.borrow(&volume.name, &lent) {
        // Whatever is in its way, or not what it should be, is made again.
        let Some(name) = plan::book_name(&file) else { continue };
        if let Some(book) = store.get(&DoneBook::place_of(&sha256))? {
            let _ = output::keep(&out.join(name), &book);
        }
    }
    Ok(())
}

/// Where it lies what is remembered of a volume. Nobody but `work` knows it by name.
fn memory_of(volume: &PlannedVolume) -> String {
    let name = blake3::hash(volume.name.as_bytes()).to_hex();
    format!("memory/{}", &name[..32])
}

/// The books of a volume, if all could be made.
fn books<'a>(volume: &PlannedVolume, bound: &'a Bound) -> Option<Vec<&'a VolumeAccount>> {
    let of_volume = |it: &&VolumeAccount| it.identity.period == volume.period;
    let books: Vec<&VolumeAccount> = bound.volumes.iter().filter(of_volume).collect();
    let is_whole = |it: &&VolumeAccount| it.outcome.status.is_whole() && it.file.path.is_some();
    (!books.is_empty() && books.iter().all(is_whole)).then_some(books)
}

/// Puts the books of a volume into the store, then the note that it is done.
fn hand_in(
    volume: &PlannedVolume,
    books: &[&VolumeAccount],
    store: &Objects,
) -> Result<(), Failure> {
    let mut done = Vec::with_capacity(books.len());
    for account in books {
        let (Some(path), Some(sha256), Some(bytes)) =
            (&account.file.path, &account.file.sha256, account.file.bytes)
        else {
            continue;
        };
        let path = Path::new(path);
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let book = DoneBook { file, sha256: sha256.clone(), bytes };
        let content = fs::read(path).map_err(|error| Failure::unreadable(path, &error))?;
        store.put(&book.place(), content)?;
        done.push(book);
    }
    let missing = books.iter().map(|it| it.pictures.missing).max().unwrap_or(0);
    Done::new(volume, done, missing).put(store).map(drop)
}

fn tell_done(task: &Task, made: usize, terminal: &Terminal) {
    if terminal.detail > Detail::Errors {
        let there = task.volumes.len() - made;
        let (task, made) = (task.task, counted!(made, "{count} volume", "{count} volumes"));
        terminal.say(&match there {
            0 => tell!("task {task}: {made} made", task, made),
            there => tell!("task {task}: {made} made, {there} there already", task, made, there),
        });
    }
}

fn other(message: Wording) -> Failure {
    let hint = say!("use the same everywhere, or make another plan: `heding plan`");
    Failure::usage(Diagnostic::error("other-plan", message).hint(hint))
}

fn from_environment() -> Result<usize, Failure> {
    let found = VARIABLES.iter().find_map(|name| Some((name, env::var(name).ok()?)));
    let Some((name, value)) = found else {
        let message = say!("which task? No --index was given, and no scheduler says");
        let variables = Wording::list(VARIABLES, Joint::Comma);
        let hint = say!("give --index, or set one of {variables}", variables);
        return Err(Failure::usage(Diagnostic::error("usage", message).hint(hint)));
    };
    value.trim().parse().map_err(|_| {
        let message =
            say!("{name} is «{value}», and a task has a number from 0 on", name = *name, value);
        Failure::usage(Diagnostic::error("usage", message))
    })
}
