//! Articles put together at random from pieces of every dialect, by the hundred thousand.
//!
//! `cargo test --test random` tries a few folders of fifty articles; `cargo test --release --test random -- 0 20000`
//! tries a million articles. With `--books FOLDER` the books are written there, for EPUBCheck; `--show 17` prints the
//! articles of one folder. Whatever is found has the number of its folder, and can be had again by it.
//!
//! For each folder: no panic; each file in the ledger once; every document well-formed, and nothing in the books that
//! runs or asks for something; every letter accounted for; the same bytes when the files are listed backwards; now
//! and then the same after a change by a run that takes over what it can as by one from nothing.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![expect(clippy::disallowed_methods, reason = "books are written where they are asked for")]
#![expect(clippy::print_stdout, reason = "it has no harness that would print for it")]

mod block;
mod book;
mod dice;
mod inline;
#[path = "../support/project.rs"]
#[expect(dead_code, reason = "the suite uses the rest of it")]
mod project;
#[path = "../support/sound.rs"]
mod sound;

use std::collections::BTreeMap;
use std::ops::Range;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;

use heding::article::account::LetterAccounts;
use heding::binding::{BooksInMemory, RunMemory};
use heding::config::{Config, RawConfig};
use heding::diagnostic::Diagnostics;
use heding::site;
use heding::source::{Files, Memory};
use heding::{Project, Request};
use rayon::prelude::*;

use book::{ARTICLES, Book, book};

/// How many folders are tried, if nothing is said.
const FEW: Range<u64> = 0..12;

/// Each so many folders are built by two runs, too.
const RUNS: u64 = 10;

fn memory(files: &[(String, Vec<u8>)]) -> Memory {
    files.iter().fold(Memory::default(), |it, (path, bytes)| it.with(path, bytes.clone()))
}

fn config(files: &dyn Files, settings: &str) -> Config {
    let sites = site::read(files, &files.list().unwrap(), &mut Diagnostics::default());
    RawConfig::parse(settings).unwrap().without_cover().with_sites(sites).resolve("random")
}

/// The books of a folder by their names.
fn books(built: &project::Built) -> Vec<(&str, Vec<u8>)> {
    let books = built.volumes.iter();
    books.map(|(name, it)| (&**name, project::bytes(it.package().unwrap()))).collect()
}

fn assert_accounted(files: &Memory, settings: &str) {
    let accounts = LetterAccounts::default();
    let config = config(files, settings);
    let project = Project::new(files, &config).with_accounts(&accounts);
    let archive = project.survey(&(), &mut ()).unwrap();
    let plan = project.plan(&archive, &Request::Whole, &mut ());
    let _ = plan.check(&(), &mut ());
    drop(plan);
    for (path, account) in accounts.into_inner() {
        let culprits: Vec<&str> = account.culprits().map(|it| it.0).collect();
        assert_eq!(account.unaccounted(), 0, "{path}: letters are gone in {culprits:?}");
    }
}

/// A run over a folder of which one article was another before gives what one from nothing gives.
fn assert_taken_over(number: u64, files: &[(String, Vec<u8>)], settings: &str) {
    let mut before = files.to_vec();
    let at = usize::try_from(number).unwrap_or_default() / 7 % before.len();
    let other = book(number + 1).files[at % ARTICLES].1.clone();
    if !before[at].0.ends_with(".md") {
        return;
    }
    before[at].1 = other;
    let run = |files: &Memory, kept: &Mutex<BTreeMap<String, Vec<u8>>>, books: &BooksInMemory| {
        let config = config(files, settings);
        let project = Project::new(files, &config).with_memory(RunMemory::new(kept, 0));
        heding::build(&project, &project::every_period(), books, &(), &mut ()).unwrap();
    };
    let (kept, taken_over) = (Mutex::default(), BooksInMemory::default());
    run(&memory(&before), &kept, &taken_over);
    run(&memory(files), &kept, &taken_over);
    let fresh = BooksInMemory::default();
    run(&memory(files), &Mutex::default(), &fresh);
    let taken_over = taken_over.into_books();
    for (name, bytes) in fresh.into_books() {
        assert!(taken_over.get(&name) == Some(&bytes), "{name} differs from one made from nothing");
    }
}

/// Builds a folder and looks at what comes out; how many chapters it has.
fn try_folder(number: u64, written: Option<&Path>) -> usize {
    let Book { files, settings } = book(number);
    let memory = memory(&files);
    let built = project::build_site(&memory, settings, &Request::Whole);
    sound::assert_sound(&format!("folder {number}"), files.len(), &built);
    let books = books(&built);
    let backwards = project::build_site(&project::Backwards(&memory), settings, &Request::Whole);
    assert!(books == self::books(&backwards), "another order of reading gives other bytes");
    assert_accounted(&memory, settings);
    if number.is_multiple_of(RUNS) {
        assert_taken_over(number, &files, settings);
    }
    if let Some(folder) = written {
        for (name, bytes) in &books {
            std::fs::write(folder.join(format!("{number}-{name}.epub")), bytes).unwrap();
        }
    }
    built.totals().chapters
}

/// What is wanted: which folders, and where their books go.
fn wanted() -> Result<(Range<u64>, Option<PathBuf>), u64> {
    let mut numbers = Vec::new();
    let mut written = None;
    let mut arguments = std::env::args().skip(1);
    while let Some(it) = arguments.next() {
        match &*it {
            "--books" => written = arguments.next().map(PathBuf::from),
            "--show" => return Err(arguments.next().and_then(|it| it.parse().ok()).unwrap_or(0)),
            // What is said to all tests, such as --include-ignored, is not for this one.
            other => numbers.extend(other.parse::<u64>()),
        }
    }
    match numbers[..] {
        [from, count] => Ok((from..from + count, written)),
        _ => Ok((FEW, written)),
    }
}

fn main() -> ExitCode {
    let (folders, written) = match wanted() {
        Ok(it) => it,
        Err(number) => {
            for (path, bytes) in book(number).files {
                println!("==== {path}\n{}", String::from_utf8_lossy(&bytes));
            }
            return ExitCode::SUCCESS;
        }
    };
    let count = folders.end - folders.start;
    let tried: Vec<Result<usize, u64>> = folders
        .into_par_iter()
        .map(|number| catch_unwind(|| try_folder(number, written.as_deref())).map_err(|_| number))
        .collect();
    let chapters: usize = tried.iter().flatten().sum();
    let faulty: Vec<u64> = tried.into_iter().filter_map(Result::err).collect();
    println!("{} articles in {count} folders: {chapters} chapters", count * ARTICLES as u64);
    if faulty.is_empty() {
        return ExitCode::SUCCESS;
    }
    println!("faulty, as said above: {faulty:?}");
    ExitCode::FAILURE
}
