//! Runs one after the other by the front door, all of it in memory: what is made again and why, what is left
//! alone, what stops a run. The moments of runs are handed in: no clock, no waiting.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fs, io};

use heding::binding::{BookStatus, BookStore, BooksInMemory, Observer, Receipt, RunMemory};
use heding::binding::{RunStep, StoredBook, Ticks};
use heding::config::{Config, RawConfig};
use heding::diagnostic::Diagnostics;
use heding::epub::Package;
use heding::source::{Files, Folder, Listing, Memory, Signature, SourcePath};
use heding::wording::Wording;
use heding::{Project, Request, Run};

use crate::support::project::every_period;

/// What earlier runs left, and where their books are.
#[derive(Default)]
struct Publisher {
    kept: Mutex<BTreeMap<String, Vec<u8>>>,
    books: BooksInMemory,
}

impl Publisher {
    fn run(&self, files: &Memory, settings: &str) -> Run {
        let config = config(settings);
        let project = Project::new(files, &config).with_memory(RunMemory::new(&self.kept, 0));
        heding::build(&project, &every_period(), &self.books, &(), &mut ()).unwrap()
    }
}

fn config(settings: &str) -> Config {
    RawConfig::parse(settings).unwrap().without_cover().resolve("letters")
}

fn letter(number: u32, day: &str, more: &str) -> String {
    format!("---\ntitle: 第{number}封信\ndate: {day}\n---\n\n這是第{number}封，寫在{day}。{more}\n")
}

/// Two months, two letters each; the last one links to the first.
fn letters() -> Memory {
    Memory::default()
        .with("1.md", letter(1, "2020-08-05", ""))
        .with("2.md", letter(2, "2020-08-06", ""))
        .with("3.md", letter(3, "2020-09-01", ""))
        .with("4.md", letter(4, "2020-09-02", "先看[第一封](1.md)。"))
}

/// The period of each book, and why it was made, if it was.
fn told(run: &Run) -> Vec<(&str, Option<&str>)> {
    let accounts = run.volumes.iter();
    accounts.map(|it| (&*it.identity.period, it.outcome.why.as_deref())).collect()
}

#[test]
fn what_has_not_changed_is_left_alone_and_what_has_is_told() {
    let publisher = Publisher::default();
    let first = publisher.run(&letters(), "");
    let new = Some("it is new");
    assert_eq!(told(&first), [("2020-08", new), ("2020-09", new)]);
    let second = publisher.run(&letters(), "");
    assert_eq!(told(&second), [("2020-08", None), ("2020-09", None)]);
    assert!(second.volumes.iter().all(|it| it.outcome.status == BookStatus::Unchanged));
    assert_eq!(second.ledger, first.ledger);
    assert_eq!(second.repairs, first.repairs);
    for (a, b) in first.volumes.iter().zip(&second.volumes) {
        assert_eq!((&a.identity, &a.file, a.chapters), (&b.identity, &b.file, b.chapters));
    }

    // Another text, and nothing that September shows of August.
    let files = letters().with("1.md", letter(1, "2020-08-05", "又添一句。"));
    let third = publisher.run(&files, "");
    assert_eq!(told(&third), [("2020-08", Some("article 1 changed (1.md)")), ("2020-09", None)]);
    assert_eq!(third.volumes[0].outcome.reused, Some(1), "the other letter is taken over");

    // Other settings, and a book that somebody took away.
    let fourth = publisher.run(&files, "publisher = \"港灣書局\"\n");
    assert!(told(&fourth).iter().all(|(_, why)| *why == Some("the settings changed")));
    let elsewhere = Publisher { books: BooksInMemory::default(), ..publisher };
    let fifth = elsewhere.run(&files, "publisher = \"港灣書局\"\n");
    let gone = Some("its file is gone or was changed");
    assert_eq!(told(&fifth), [("2020-08", gone), ("2020-09", gone)]);
}

/// A folder that counts how often its files are read.
struct Counted {
    folder: Folder,
    read: AtomicUsize,
}

impl Files for Counted {
    fn list(&self) -> io::Result<Listing> {
        self.folder.list()
    }

    fn read(&self, path: &SourcePath) -> io::Result<Vec<u8>> {
        self.read.fetch_add(1, Ordering::SeqCst);
        self.folder.read(path)
    }

    fn length(&self, path: &SourcePath) -> io::Result<u64> {
        self.folder.length(path)
    }

    fn signature(&self, path: &SourcePath) -> Option<Signature> {
        self.folder.signature(path)
    }
}

/// What a file was is known by its signature, unless it is so young that it proves nothing.
#[test]
fn files_that_were_left_alone_are_not_read_again() {
    let dir = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(dir.path().join(name), text).unwrap();
    for number in 1..5 {
        write(&format!("{number}.md"), &letter(number, "2020-08-05", "![圖](a.svg)"));
    }
    write("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><rect/></svg>");
    let config = config("language = \"zh-Hant\"\n");
    // Long after all files, and at a moment when they are all young.
    for (now, again) in [(i64::MAX, 0), (0, 5)] {
        let (kept, books) = (Mutex::default(), BooksInMemory::default());
        let read = || {
            let (folder, read) = (Folder::new(dir.path()), AtomicUsize::new(0));
            let files = Counted { folder, read };
            let project = Project::new(&files, &config).with_memory(RunMemory::new(&kept, now));
            let run = heding::build(&project, &every_period(), &books, &(), &mut ()).unwrap();
            (files.read.into_inner(), run.volumes[0].outcome.status)
        };
        assert_eq!(read().1, BookStatus::Written);
        assert_eq!(read(), (again, BookStatus::Unchanged), "at {now}");
        write(
            "a.svg",
            &format!("<svg xmlns='http://www.w3.org/2000/svg'><circle r='{now}'/></svg>"),
        );
        let (count, status) = read();
        assert_eq!(status, BookStatus::Written);
        assert!(count > again, "{count} at {now}");
    }
}

#[test]
fn what_runs_remember_may_be_damaged() {
    let publisher = Publisher::default();
    let first = publisher.run(&letters(), "");
    let names: Vec<String> = publisher.kept.lock().unwrap().keys().cloned().collect();
    assert_eq!(names.len(), 5, "{names:?}");
    for name in names {
        for damage in [&b""[..], b"{}", b"\xff\xff\xff\xff"] {
            publisher.kept.lock().unwrap().insert(name.clone(), damage.to_vec());
            let run = publisher.run(&letters(), "");
            let bytes =
                |run: &Run| -> Vec<_> { run.volumes.iter().map(|it| it.file.clone()).collect() };
            assert_eq!(bytes(&run), bytes(&first), "{name}");
            assert!(run.volumes.iter().all(|it| it.outcome.status == BookStatus::Unchanged));
        }
    }
}

#[test]
fn another_machine_knows_what_it_is_lent() {
    let (publisher, there) = (Publisher::default(), Publisher::default());
    publisher.run(&letters(), "");
    let (here, other) = (RunMemory::new(&publisher.kept, 0), RunMemory::new(&there.kept, 0));
    let name = "letters-2020-08";
    let lent = here.lend(name).unwrap();
    let books = other.borrow(name, &lent);
    assert_eq!(books.len(), 1);
    assert_eq!(books[0].file, "letters-2020-08.epub");
    assert!(other.borrow(name, b"no such thing").is_empty());
    assert!(here.lend("letters-2021-01").is_none());
}

/// Counts what is done, and has enough after so many volumes.
struct Watch {
    patience: usize,
    volumes: AtomicUsize,
    ticks: AtomicUsize,
}

impl Ticks for &Watch {
    fn tick(&self) {
        self.ticks.fetch_add(1, Ordering::Relaxed);
    }
}

impl Observer for Watch {
    fn begin<'a>(&'a self, step: RunStep<'_>) -> Box<dyn Ticks + 'a> {
        if let RunStep::Volume { number, of, .. } = step {
            assert!(number <= of);
            self.volumes.fetch_add(1, Ordering::Relaxed);
        }
        Box::new(self)
    }

    fn is_cancelled(&self) -> bool {
        self.volumes.load(Ordering::Relaxed) >= self.patience
    }
}

#[test]
fn a_run_can_be_watched_and_stopped() {
    for (patience, books, ticks) in [(9, 2, 8), (1, 1, 6), (0, 0, 4)] {
        let (volumes, counted) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let watch = Watch { patience, volumes, ticks: counted };
        let (files, config, store) = (letters(), config(""), BooksInMemory::default());
        let project = Project::new(&files, &config);
        let run = heding::build(&project, &every_period(), &store, &watch, &mut ()).unwrap();
        assert_eq!(run.is_cancelled, books < 2, "{patience}");
        assert_eq!(run.volumes.len(), books);
        assert_eq!(watch.ticks.into_inner(), ticks, "{patience}: four files, then the chapters");
        assert_eq!(store.into_books().len(), books);
    }
}

/// A store that is full after one book.
struct Full(BooksInMemory);

impl BookStore for Full {
    fn has(&self, book: &StoredBook) -> bool {
        self.0.has(book)
    }

    fn put(&self, file: &str, book: &Package) -> Result<Receipt, Wording> {
        if file.contains("2020-09") {
            Err(heding::say!("it is full"))
        } else {
            self.0.put(file, book)
        }
    }
}

#[test]
fn a_book_that_can_not_be_put_is_told_and_not_remembered() {
    let (files, config, kept) = (letters(), config(""), Mutex::default());
    let project = Project::new(&files, &config).with_memory(RunMemory::new(&kept, 0));
    let (store, mut said) = (Full(BooksInMemory::default()), Diagnostics::default());
    let run = heding::build(&project, &every_period(), &store, &(), &mut said).unwrap();
    let statuses: Vec<_> = run.volumes.iter().map(|it| it.outcome.status).collect();
    assert_eq!(statuses, [BookStatus::Written, BookStatus::Failed]);
    assert_eq!(run.volumes[1].outcome.reason.as_deref(), Some("it is full"));
    let message = said.iter().find(|it| it.code == "unwritable").unwrap();
    assert_eq!(message.message, "can't write letters-2020-09.epub: it is full");
    let names: Vec<String> = kept.into_inner().unwrap().into_keys().collect();
    assert!(!names.iter().any(|it| it.contains("2020-09")), "{names:?}");
}

#[test]
fn nothing_to_do_is_told() {
    for (files, code) in [(Memory::default(), "no-articles"), (letters(), "nothing-to-bind")] {
        let (config, mut said) = (config(""), Diagnostics::default());
        let wanted = heding::date::PeriodRequest::parse("1999-01").unwrap();
        let today = chrono::NaiveDate::from_ymd_opt(2020, 10, 1).unwrap();
        let request = Request::Periods { wanted, today };
        let store = BooksInMemory::default();
        let project = Project::new(&files, &config);
        let run = heding::build(&project, &request, &store, &(), &mut said).unwrap();
        assert!(run.volumes.is_empty());
        assert!(said.iter().any(|it| it.code == code), "{code}");
    }
}
