//! `heding reduce`: gathers the volumes of a plan, and makes their shelf.

use std::path::PathBuf;

use clap::{Args, ValueHint};
use heding::beneath::Beneath;
use heding::diagnostic::Diagnostic;
use rayon::prelude::*;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::shelf;
use crate::failure::{Failure, Outcome};
use crate::lock::Lock;
use crate::operations::objects::Objects;
use crate::options::Format;
use crate::output;
use crate::plan::{Done, DoneBook, TaskPlan};
use crate::report;
use crate::terminal::{Detail, Terminal};
use crate::words::{counted, number, tell};
use heding::say;
use heding::wording::{Joint, Wording};

/// The most volumes that a message names.
const NAMED: usize = 5;

/// Options of `reduce`.
#[derive(Debug, Args)]
pub(crate) struct ReduceOptions {
    /// The folder of finished books.
    #[arg(value_name = "DIR", default_value = "dist", value_hint = ValueHint::DirPath)]
    dir: PathBuf,
    /// Where the plan and its volumes are: a folder that all machines see, or `s3://BUCKET/PREFIX`.
    #[arg(long, value_name = "PLACE")]
    store: String,
    /// The folder of the shelf; without it, what the settings say, or else `shelf`.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath, conflicts_with = "no_shelf")]
    shelf: Option<PathBuf>,
    /// Make no shelf.
    #[arg(long)]
    no_shelf: bool,
    /// Write books over files of their names that heding did not make.
    #[arg(long)]
    force: bool,
    /// The settings of the shelf; without it, those beside the books.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    config: Option<PathBuf>,
}

/// What was done.
#[derive(Debug, Serialize)]
struct Report {
    command: &'static str,
    dir: String,
    volumes: usize,
    books: usize,
    written: usize,
    unchanged: usize,
}

/// Gathers the volumes.
pub(crate) fn run(options: &ReduceOptions, terminal: &Terminal) -> Result<Outcome, Failure> {
    let store = Objects::open(&options.store)?;
    let plan = TaskPlan::open(&store)?;
    let mut books = Vec::new();
    let mut missing = Vec::new();
    let mut lacking = 0;
    for (task, volume) in plan.tasks.iter().flat_map(|it| it.volumes.iter().map(move |v| (it, v))) {
        match Done::find(&store, volume)? {
            Some(done) => {
                books.extend(done.books);
                lacking += usize::from(done.missing_pictures > 0);
            }
            None => missing.push((task.task, &*volume.name)),
        }
    }
    if !missing.is_empty() {
        terminal.complain(&incomplete(&missing, plan.head.volumes));
        return Ok(Outcome::Faulty);
    }

    let dir = options.dir.as_path();
    let folder = output::make_folder(dir, output::BOOKS)
        .map_err(|error| Failure::unwritable(dir, &error))?;
    // Until the shelf is made: nobody else writes to the folder meanwhile.
    let lock = Lock::take(&folder)?;
    let written = books
        .par_iter()
        .map(|it| gather(it, &store, &folder, options.force).map(usize::from))
        .try_reduce(|| 0, |a, b| Ok(a + b))?;
    let report = Report {
        command: "reduce",
        dir: output::shown(dir),
        volumes: plan.head.volumes,
        books: books.len(),
        written,
        unchanged: books.len() - written,
    };
    match terminal.format {
        Format::Json => terminal.answer(&report::json(&report)?)?,
        _ => terminal.answer(&format!("{}\n", report.dir))?,
    }
    if terminal.detail > Detail::Errors {
        terminal.say(&tell!(
            "{volumes} in {dir}: {books} written, {unchanged} unchanged",
            volumes = counted!(report.volumes, "{count} volume", "{count} volumes"),
            dir = &report.dir,
            books = counted!(report.written, "{count} book", "{count} books"),
            unchanged = report.unchanged,
        ));
        // The articles lie where the tasks are done.
        if lacking > 0 {
            terminal.say(&counted!(
                lacking,
                "{count} volume lacks pictures that lie on the web: `heding media fetch DIR`",
                "{count} volumes lack pictures that lie on the web: `heding media fetch DIR`"
            ));
        }
    }
    drop(lock);
    if options.no_shelf {
        return Ok(Outcome::Done);
    }
    shelf::of(dir, options.shelf.as_deref(), options.config.as_deref(), terminal)
}

/// Takes a book out of the store, unless it lies there. Says whether it was written.
fn gather(
    book: &DoneBook,
    store: &Objects,
    folder: &Beneath,
    force: bool,
) -> Result<bool, Failure> {
    let Some(name) = book.name() else {
        let (file, store) = (&book.file, store.name());
        let message = say!("«{file}» in {store} is no name of a book", file, store);
        return Err(Failure::unfit(Diagnostic::error("store", message)));
    };
    if output::sha256_below(folder, name).is_ok_and(|it| it == book.sha256) {
        return Ok(false);
    }
    let lost = |message: Wording| {
        let hint = say!("`heding plan --again` has its volumes made anew");
        Failure::unfit(Diagnostic::error("store", message).hint(hint))
    };
    let place = || (book.place(), store.name());
    let gone = || {
        let (book, store) = place();
        lost(say!("{book} of {store} is gone", book, store))
    };
    let bytes = store.get(&book.place())?.ok_or_else(gone)?;
    if output::hexadecimal(&Sha256::digest(&bytes)) != book.sha256 {
        let (book, store) = place();
        return Err(lost(say!("{book} of {store} is damaged", book, store)));
    }
    output::write_book(folder, name, force, |sink| sink.write_all(&bytes))
        .map_err(|error| Failure::unwritable(&folder.path().join(name), &error))?;
    Ok(true)
}

fn incomplete(missing: &[(usize, &str)], all: usize) -> Diagnostic {
    let one =
        |(task, name): &(usize, &str)| say!("{name} (task {task})", name = *name, task = *task);
    let named = Wording::list(missing.iter().take(NAMED).map(one), Joint::Comma);
    let named = match missing.len().saturating_sub(NAMED) {
        0 => named,
        more => say!("{named} and {more} more", named, more),
    };
    let count = missing.len();
    let message = match all {
        1 => say!("{count} of 1 volume missing: {named}", count, named),
        all => {
            let all = number(all);
            say!("{count} of {all} volumes missing: {named}", count, all, named)
        }
    };
    let tasks = missing.iter().map(|it| it.0).collect::<std::collections::BTreeSet<_>>();
    let first = tasks.first().copied().unwrap_or_default();
    Diagnostic::error("volume-missing", message)
        .hint(say!("do the tasks once more: `heding work --index {first}`", first))
}
