//! What a run remembers for the next one: what it saw of each file, and what each volume was made from.
//!
//! ```text
//! runs/ab12…/survey                what the survey saw
//! runs/ab12…/citizen-news-2020-08.json    what a volume was made from, and its books
//! runs/ab12…/citizen-news-2020-08.notes   what its books don't tell of their chapters
//! ```
//!
//! None of it is needed: without it, or with any of it damaged, everything is made again, and books that
//! come out the same are left alone.
#![expect(clippy::disallowed_methods, reason = "the command line keeps its state")]

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use heding::archive::Known;
use heding::compile::{self, Basis, Earlier, Notes, Trace, Why};
use heding::edition::Edition;
use heding::epub::Leaves;
use heding::media;
use heding::source::{Signature, SourcePath};
use heding::volume::Volume;
use heding::volume::ledger::{Fate, LedgerEntry};
use serde::{Deserialize, Serialize};

use crate::account::{PictureAccount, Status, VolumeAccount};
use crate::output::{self, Written};

/// A change of what is written wants another number.
const FORM: u32 = 1;

/// The coarsest clock among file systems in use: FAT's.
const TICK: i64 = 2_000_000_000;

/// Books up to this size, in bytes, are read at once to take chapters out of them: each chapter would take
/// several small reads.
const SMALL: u64 = 16 << 20;

/// The state of a project's runs that write to one folder.
#[derive(Debug)]
pub(crate) struct State {
    folder: PathBuf,
    /// Where it is remembered what volumes were made from.
    volumes: PathBuf,
    /// From this moment on, in nanoseconds from 1970, a file may be written to without its signature
    /// telling.
    since: i64,
}

/// What is remembered of a volume.
#[derive(Debug, Serialize, Deserialize)]
struct Remembered {
    form: u32,
    trace: Trace,
    books: Vec<KeptBook>,
    repairs: BTreeMap<String, usize>,
    /// The files whose chapters are in a part of the volume, and the part's name.
    parts: BTreeMap<String, String>,
    /// The pictures that were read, as they were then.
    pictures: BTreeMap<String, (Signature, Option<String>)>,
}

/// A book that was written.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct KeptBook {
    file: String,
    sha256: String,
    bytes: u64,
    signature: Option<Signature>,
    name: String,
    part: Option<usize>,
    edition: [String; 3],
    chapters: usize,
    sections: usize,
    repairs: BTreeMap<String, usize>,
    pictures: PictureAccount,
}

/// What is needed to tell whether a volume has to be made.
#[derive(Clone, Copy)]
pub(crate) struct Judged<'a> {
    pub(crate) volume: &'a Volume,
    pub(crate) project: compile::Project<'a>,
    pub(crate) basis: &'a Basis,
    pub(crate) out: &'a Path,
}

/// A volume that need not be made.
#[derive(Debug)]
pub(crate) struct Kept {
    /// Its books.
    pub(crate) accounts: Vec<VolumeAccount>,
    /// What was mended in it.
    pub(crate) repairs: BTreeMap<&'static str, usize>,
    /// What became of its files.
    pub(crate) ledger: Vec<LedgerEntry>,
}

/// A volume that has to be made.
#[derive(Debug)]
pub(crate) struct Outdated {
    /// Why.
    pub(crate) why: Why,
    /// The books of the last time.
    books: Vec<KeptBook>,
}

/// What came of a volume, for the next run.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Made<'a> {
    pub(crate) consulted: &'a compile::Consulted,
    /// What it was made from, unless that has to be put together from its parts.
    pub(crate) trace: Option<&'a Trace>,
    pub(crate) notes: &'a Notes,
    /// The accounts of its books.
    pub(crate) accounts: &'a [VolumeAccount],
    pub(crate) repairs: &'a BTreeMap<&'static str, usize>,
    pub(crate) ledger: &'a [LedgerEntry],
}

/// What will be remembered of a volume once its books are written.
#[derive(Debug)]
pub(crate) struct Pending {
    name: String,
    remembered: Remembered,
    notes: Vec<u8>,
}

impl State {
    /// The state of a project, its settings and the folder it writes to, below the folder of caches.
    pub(crate) fn of(caches: &Path, project: &Path, settings: Option<&Path>, out: &Path) -> Self {
        let mut hasher = blake3::Hasher::new();
        for path in [Some(project), settings, Some(out)] {
            let path = path.map(|it| {
                let real = fs::canonicalize(it).or_else(|_| std::path::absolute(it));
                real.unwrap_or_else(|_| it.to_owned())
            });
            let path = path.unwrap_or_default();
            hasher.update(path.as_os_str().as_encoded_bytes()).update(b"\0");
        }
        let key = hasher.finalize().to_hex();
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let now = i64::try_from(now.as_nanos()).unwrap_or(i64::MAX);
        let folder = caches.join("runs").join(&key[..16]);
        Self { volumes: folder.clone(), folder, since: now.saturating_sub(TICK) }
    }

    /// The same, but that what volumes were made from is remembered in a folder of its own.
    pub(crate) fn with_volumes_in(self, volumes: PathBuf) -> Self {
        Self { volumes, ..self }
    }

    /// What is remembered of a volume, for another machine: nothing in it tells of this one's files.
    pub(crate) fn lent(&self, volume: &str) -> Option<Vec<u8>> {
        let text = fs::read(self.file(volume, "json")).ok()?;
        let mut remembered: Remembered = serde_json::from_slice(&text).ok()?;
        remembered.pictures.clear();
        remembered.books.iter_mut().for_each(|it| it.signature = None);
        let mut bytes = serde_json::to_vec(&remembered).ok()?;
        bytes.push(b'\n');
        bytes.extend(fs::read(self.file(volume, "notes")).unwrap_or_default());
        Some(bytes)
    }

    /// Remembers what another machine knows of a volume. Gives the books that it made of it: each file's name
    /// and SHA-256.
    pub(crate) fn borrow(&self, volume: &str, bytes: &[u8]) -> Vec<(String, String)> {
        let end = bytes.iter().position(|it| *it == b'\n').unwrap_or(bytes.len());
        let (text, notes) = bytes.split_at(end);
        let Ok(remembered) = serde_json::from_slice::<Remembered>(text) else { return Vec::new() };
        self.write(&self.file(volume, "json"), text);
        self.write(&self.file(volume, "notes"), notes.get(1..).unwrap_or_default());
        let is_sound = |it: &KeptBook| {
            Path::new(&it.file).file_name() == Some(it.file.as_ref())
                && it.sha256.len() == 64
                && it.sha256.bytes().all(|it| it.is_ascii_hexdigit())
        };
        let books = remembered.books.into_iter().filter(is_sound);
        books.map(|it| (it.file, it.sha256)).collect()
    }

    /// What the last survey saw. `remembers` says whether the next one shall know what this one sees.
    pub(crate) fn survey(&self, basis: &Basis, remembers: bool) -> Known {
        let bytes = fs::read(self.folder.join("survey")).unwrap_or_default();
        if bytes.is_empty() && !remembers {
            return Known::default();
        }
        Known::new(bytes, &basis.of_survey(), self.since)
    }

    /// Keeps what a survey saw, if it saw anything new.
    pub(crate) fn keep_survey(&self, known: &Known) {
        if known.is_changed() {
            self.write(&self.folder.join("survey"), known.to_bytes());
        }
    }

    /// What the last survey saw, for another machine; nothing if there was none.
    pub(crate) fn lent_survey(&self, basis: &Basis) -> Option<Vec<u8>> {
        let bytes = fs::read(self.folder.join("survey")).ok()?;
        Some(Known::new(bytes, &basis.of_survey(), self.since).for_others())
    }

    /// Whether this machine knows of an earlier survey.
    pub(crate) fn has_survey(&self) -> bool {
        self.folder.join("survey").is_file()
    }

    /// Remembers what another machine's survey saw.
    pub(crate) fn borrow_survey(&self, bytes: &[u8]) {
        self.write(&self.folder.join("survey"), bytes);
    }

    /// A volume that is as it would be made, or why it has to be made.
    pub(crate) fn judge(&self, it: Judged<'_>) -> Result<Kept, Outdated> {
        let text = fs::read(self.file(&it.volume.name, "json")).unwrap_or_default();
        let kept = serde_json::from_slice(&text).ok().filter(|it: &Remembered| it.form == FORM);
        let Some(kept) = kept else {
            return Err(Outdated { why: Why::New, books: Vec::new() });
        };
        self.compare(it, &kept).map_err(|why| Outdated { why, books: kept.books })
    }

    fn compare(&self, it: Judged<'_>, kept: &Remembered) -> Result<Kept, Why> {
        let Judged { volume, project, basis, out } = it;
        let picture = |path: &SourcePath| {
            let signature = project.files.signature(path)?;
            match kept.pictures.get(path.as_str()) {
                Some((known, digest)) if *known == signature => {
                    blake3::Hash::from_hex(digest.as_deref()?).ok()
                }
                _ => media::digest(project.files, path),
            }
        };
        let consulted = kept.trace.consulted(&picture);
        let now = Trace::of(volume, project, basis, &consulted);
        if let Some(why) = kept.trace.why(&now) {
            return Err(why);
        }
        let mut accounts = Vec::new();
        for edition in project.editions {
            let of_edition = kept.books.iter().filter(|it| it.edition == edition.names());
            let before = accounts.len();
            for book in of_edition {
                let path = out.join(&book.file);
                if !book.is_at(&path) {
                    return Err(Why::File);
                }
                accounts.push(book.account(volume, edition, &path));
            }
            if accounts.len() == before {
                return Err(Why::File);
            }
        }
        let mut ledger = compile::ledger(volume, project.archive);
        for entry in &mut ledger {
            if let (Fate::Chapter { volume, .. }, Some(part)) =
                (&mut entry.fate, kept.parts.get(entry.path.as_str()))
            {
                volume.clone_from(part);
            }
        }
        Ok(Kept { accounts, repairs: statics(&kept.repairs), ledger })
    }

    /// The last books of a volume that has to be made, as far as they are as they were left, for what is the
    /// same in it.
    pub(crate) fn earlier(&self, volume: &Volume, last: &Outdated, out: &Path) -> Earlier {
        let open = |book: &KeptBook| {
            let path = out.join(&book.file);
            if !book.is_at(&path) {
                return None;
            }
            let leaves = match book.bytes {
                ..=SMALL => Leaves::open(io::Cursor::new(fs::read(&path).ok()?)),
                _ => Leaves::open(io::BufReader::new(fs::File::open(&path).ok()?)),
            };
            Some((book.file.clone(), leaves?))
        };
        let books: BTreeMap<String, Leaves> = last.books.iter().filter_map(open).collect();
        let notes = match books.is_empty() {
            true => Vec::new(),
            false => fs::read(self.file(&volume.name, "notes")).unwrap_or_default(),
        };
        Earlier::new(&notes, books)
    }

    /// What will be remembered of a volume that was compiled.
    pub(crate) fn pending(&self, it: Judged<'_>, made: Made<'_>) -> Pending {
        let Made { consulted, trace, notes, accounts, repairs, ledger } = made;
        let Judged { volume, project, basis, .. } = it;
        let mut pictures = BTreeMap::new();
        for (path, digest) in &consulted.pictures {
            // What was written to just now has to be read again.
            let signature = project.files.signature(path);
            if let Some(signature) = signature.filter(|it| it.is_older_than(self.since)) {
                let digest = digest.map(|it| it.to_hex().to_string());
                pictures.insert(path.as_str().to_owned(), (signature, digest));
            }
        }
        let trace = trace.cloned();
        let trace = trace.unwrap_or_else(|| Trace::of(volume, project, basis, consulted));
        let parts = ledger.iter().filter_map(|it| match &it.fate {
            Fate::Chapter { volume: part, .. } if *part != volume.name => {
                Some((it.path.as_str().to_owned(), part.clone()))
            }
            _ => None,
        });
        let books = accounts.iter().filter(|it| it.path.is_some()).map(KeptBook::of).collect();
        let remembered = Remembered {
            form: FORM,
            trace,
            books,
            repairs: owned(repairs),
            parts: parts.collect(),
            pictures,
        };
        Pending { name: volume.name.clone(), remembered, notes: notes.to_bytes() }
    }

    /// Remembers a volume whose books are written.
    pub(crate) fn keep(&self, pending: Pending, written: &[(PathBuf, Written)]) {
        let Pending { name, mut remembered, notes } = pending;
        for (book, (path, written)) in remembered.books.iter_mut().zip(written) {
            book.sha256.clone_from(&written.sha256);
            book.bytes = written.bytes;
            book.signature = fs::metadata(path).ok().map(|it| Signature::of(&it));
        }
        if let Ok(text) = serde_json::to_vec(&remembered) {
            self.write(&self.file(&name, "json"), &text);
            self.write(&self.file(&name, "notes"), &notes);
        }
    }

    fn file(&self, volume: &str, ending: &str) -> PathBuf {
        self.volumes.join(format!("{volume}.{ending}"))
    }

    /// What can't be remembered is found out again the next time.
    fn write(&self, path: &Path, bytes: &[u8]) {
        if fs::create_dir_all(output::folder_of(path)).is_ok() {
            let _ = output::keep(path, bytes);
        }
    }
}

impl KeptBook {
    fn of(it: &VolumeAccount) -> Self {
        let file = it.path.as_deref().unwrap_or_default();
        Self {
            file: file.rsplit('/').next().unwrap_or_default().to_owned(),
            sha256: String::new(),
            bytes: 0,
            signature: None,
            name: it.name.clone(),
            part: it.part,
            edition: [it.script, it.edition, it.profile].map(str::to_owned),
            chapters: it.chapters,
            sections: it.sections,
            repairs: owned(&it.repairs),
            pictures: it.pictures,
        }
    }

    /// Whether the file is the one that was written.
    fn is_at(&self, path: &Path) -> bool {
        let Ok(file) = fs::metadata(path) else { return false };
        self.signature == Some(Signature::of(&file))
            || file.len() == self.bytes && output::sha256(path).is_ok_and(|it| it == self.sha256)
    }

    fn account(&self, volume: &Volume, edition: &Edition, path: &Path) -> VolumeAccount {
        VolumeAccount {
            name: self.name.clone(),
            part: self.part,
            script: edition.script_name(),
            edition: edition.writing.as_str(),
            profile: edition.profile.name,
            path: Some(output::shown(path)),
            sha256: Some(self.sha256.clone()),
            bytes: Some(self.bytes),
            chapters: self.chapters,
            sections: self.sections,
            repairs: statics(&self.repairs),
            pictures: self.pictures,
            status: Status::Unchanged,
            ..VolumeAccount::planned(volume)
        }
    }
}

fn owned(repairs: &BTreeMap<&'static str, usize>) -> BTreeMap<String, usize> {
    repairs.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect()
}

/// The repairs that this program knows.
fn statics(repairs: &BTreeMap<String, usize>) -> BTreeMap<&'static str, usize> {
    let known = heding::article::repair::labels();
    known.filter_map(|it| Some((it.name, *repairs.get(it.name)?))).collect()
}
