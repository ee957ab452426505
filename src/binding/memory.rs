//! What a run remembers for the next one: what it saw of each file, and what each volume was made from.
//!
//! ```text
//! survey                          what the survey saw
//! citizen-news-2020-08.json       what a volume was made from, and its books
//! citizen-news-2020-08.notes      what its books don't tell of their chapters
//! citizen-news-2020-08.checked    what a check found out about its chapters, which no book holds
//! ```
//!
//! None of it is needed: without it, or with any of it damaged, everything is made again, and books that
//! come out the same are left alone.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::account::{BookOutcome, BookStatus, VolumeAccount, known_repairs};
use super::store::{BookStore, Receipt, StoredBook};
use crate::archive::SurveyCache;
use crate::compile::{
    self, Basis, ChapterCache, Dependencies, Inputs, KnownCodes, PreviousBuild, RebuildReason,
    Trace,
};
use crate::epub::Leaves;
use crate::media::{self, Missing, Store};
use crate::source::{Signature, SourcePath};
use crate::volume::Volume;
use crate::volume::ledger::{Fate, LedgerEntry};

/// A change of what is written wants another number.
const FORM: u32 = 2;

/// The coarsest clock among file systems in use, in nanoseconds: FAT's.
const TICK: i64 = 2_000_000_000;

/// Where what the survey saw is kept.
const SURVEY: &str = "survey";

/// What runs remember of one another, in a store of bytes by names. It asks no clock: the moment at which the run
/// began is handed in.
#[derive(Clone, Copy)]
pub struct RunMemory<'a> {
    store: &'a dyn Store,
    /// From this moment on, in nanoseconds from 1970, a file may be written to without its signature telling.
    pub(super) since: i64,
    leaves_nothing: bool,
    pub(super) makes_again: bool,
    codes: Option<KnownCodes>,
}

/// A book that another machine made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LentBook {
    /// What its file is called.
    pub file: String,
    /// Its SHA-256 in hexadecimal.
    pub sha256: String,
}

/// What is remembered of a volume.
#[derive(Debug, Serialize, Deserialize)]
struct VolumeRecord {
    form: u32,
    trace: Trace,
    books: Vec<BookRecord>,
    #[serde(deserialize_with = "known_repairs")]
    repairs: BTreeMap<&'static str, usize>,
    /// How often each code of a warning was said of it.
    #[serde(default)]
    said: BTreeMap<String, usize>,
    /// The files whose chapters are in a part of the volume, and the part's name.
    parts: BTreeMap<String, String>,
    /// The pictures that were read, as they were then.
    pictures: BTreeMap<String, (Signature, Option<String>)>,
}

/// A book that was put into a store.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct BookRecord {
    file: String,
    signature: Option<Signature>,
    #[serde(flatten)]
    account: VolumeAccount,
}

/// A volume that need not be made.
#[derive(Debug)]
pub(super) struct CurrentVolume {
    /// Its books.
    pub(super) accounts: Vec<VolumeAccount>,
    /// What was mended in it.
    pub(super) repairs: BTreeMap<&'static str, usize>,
    /// What became of its files.
    pub(super) ledger: Vec<LedgerEntry>,
    /// The pictures on the web that are not in it.
    pub(super) missing: Missing,
    /// How often each code of a warning was said of it.
    pub(super) said: BTreeMap<String, usize>,
}

/// A volume that has to be made.
#[derive(Debug)]
pub(super) struct OutdatedVolume {
    /// Why.
    pub(super) why: RebuildReason,
    /// The books of the last time.
    books: Vec<BookRecord>,
}

/// What came of a volume, for the next run.
#[derive(Debug, Clone, Copy)]
pub(super) struct VolumeResult<'a> {
    pub(super) dependencies: &'a Dependencies,
    /// What it was made from, unless that has to be put together from its parts.
    pub(super) trace: Option<&'a Trace>,
    pub(super) cache: &'a ChapterCache,
    /// The names of its books' files, and their accounts.
    pub(super) books: &'a [(String, VolumeAccount)],
    pub(super) repairs: &'a BTreeMap<&'static str, usize>,
    pub(super) said: &'a BTreeMap<String, usize>,
    pub(super) ledger: &'a [LedgerEntry],
}

/// What will be remembered of a volume once its books are put.
#[derive(Debug)]
pub(super) struct PendingRecord {
    name: String,
    record: VolumeRecord,
    notes: Vec<u8>,
}

impl<'a> RunMemory<'a> {
    /// What earlier runs left in a store, and this one will. `now` is the moment at which the run began, in
    /// nanoseconds from 1970.
    pub fn new(store: &'a dyn Store, now: i64) -> Self {
        let since = now.saturating_sub(TICK);
        Self { store, since, leaves_nothing: false, makes_again: false, codes: None }
    }

    /// For a run that only looks, and leaves nothing for the next one.
    #[must_use]
    pub fn leaving_nothing(self) -> Self {
        Self { leaves_nothing: true, ..self }
    }

    /// For a run that makes volumes though nothing changed.
    #[must_use]
    pub fn making_again(self, makes_again: bool) -> Self {
        Self { makes_again, ..self }
    }

    /// Knowing all codes of messages, so that chapters of which there was something to say need not be made again to
    /// say it.
    #[must_use]
    pub fn knowing(self, codes: KnownCodes) -> Self {
        Self { codes: Some(codes), ..self }
    }

    /// What is remembered of a volume, for another machine: nothing in it tells of this one's files.
    pub fn lend(&self, volume: &str) -> Option<Vec<u8>> {
        let mut record: VolumeRecord =
            serde_json::from_slice(&self.store.get(&json(volume))?).ok()?;
        record.pictures.clear();
        record.books.iter_mut().for_each(|it| it.signature = None);
        let mut bytes = serde_json::to_vec(&record).ok()?;
        bytes.push(b'\n');
        bytes.extend(self.store.get(&notes(volume)).unwrap_or_default());
        Some(bytes)
    }

    /// Remembers what another machine knows of a volume. Gives the books that it made of it.
    pub fn borrow(&self, volume: &str, bytes: &[u8]) -> Vec<LentBook> {
        let end = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len());
        let (text, rest) = bytes.split_at(end);
        let Ok(record) = serde_json::from_slice::<VolumeRecord>(text) else { return Vec::new() };
        self.store.put(&json(volume), text);
        self.store.put(&notes(volume), rest.get(1..).unwrap_or_default());
        let books = record.books.into_iter().filter_map(|book| {
            let sha256 = book.account.file.sha256?;
            Some(LentBook { file: book.file, sha256 })
        });
        books.filter(LentBook::is_sound).collect()
    }

    /// What the last survey saw, for another machine; nothing if there was none.
    pub fn lend_survey(&self, basis: &Basis) -> Option<Vec<u8>> {
        let bytes = self.store.get(SURVEY)?;
        Some(SurveyCache::new(bytes, &basis.of_survey(), self.since).for_others())
    }

    /// Whether this machine knows of an earlier survey.
    pub fn has_survey(&self) -> bool {
        self.store.has(SURVEY)
    }

    /// Remembers what another machine's survey saw.
    pub fn borrow_survey(&self, bytes: &[u8]) {
        self.store.put(SURVEY, bytes);
    }

    pub(super) fn survey(&self, basis: &Basis) -> SurveyCache {
        let bytes = self.store.get(SURVEY).unwrap_or_default();
        if bytes.is_empty() && self.leaves_nothing {
            return SurveyCache::default();
        }
        SurveyCache::new(bytes, &basis.of_survey(), self.since)
    }

    /// Keeps what a survey saw, if it saw anything new.
    pub(super) fn keep_survey(&self, cache: &SurveyCache) {
        if cache.is_changed() && !self.leaves_nothing {
            self.store.put(SURVEY, cache.to_bytes());
        }
    }

    /// A volume that is as it would be made, or why it has to be made.
    pub(super) fn judge(
        &self,
        volume: &Volume,
        inputs: Inputs<'_>,
        basis: &Basis,
        books: &dyn BookStore,
    ) -> Result<CurrentVolume, OutdatedVolume> {
        let text = self.store.get(&json(&volume.name)).unwrap_or_default();
        let record = serde_json::from_slice(&text).ok();
        let Some(record) = record.filter(|it: &VolumeRecord| it.form == FORM) else {
            return Err(OutdatedVolume { why: RebuildReason::New, books: Vec::new() });
        };
        match record.why_outdated(volume, inputs, basis) {
            Some(why) => Err(OutdatedVolume { why, books: record.books }),
            None => record.current(volume, inputs, books),
        }
    }

    /// The last books of a volume that has to be made, as far as they are as they were left, for what is the
    /// same in it.
    pub(super) fn previous(
        &self,
        volume: &Volume,
        last: &OutdatedVolume,
        store: &dyn BookStore,
    ) -> PreviousBuild {
        let open = |book: &BookRecord| {
            let stored = book.stored()?;
            let leaves = if store.has(&stored) { store.open(&stored) } else { None };
            Some((stored.file, leaves?))
        };
        let books: BTreeMap<String, Leaves> = last.books.iter().filter_map(open).collect();
        let cache = match books.is_empty() {
            true => Vec::new(),
            false => self.store.get(&notes(&volume.name)).unwrap_or_default(),
        };
        self.told(PreviousBuild::new(&cache, books))
    }

    /// What the last check found out about the chapters of a volume.
    pub(super) fn checked(&self, volume: &Volume) -> PreviousBuild {
        let cache = self.store.get(&checked(&volume.name)).unwrap_or_default();
        self.told(PreviousBuild::of_check(&cache))
    }

    /// Remembers what a check found out about the chapters of a volume.
    pub(super) fn keep_checked(&self, volume: &Volume, cache: &ChapterCache) {
        let (name, bytes) = (checked(&volume.name), cache.to_bytes());
        if !self.leaves_nothing && self.store.get(&name).as_deref() != Some(&*bytes) {
            self.store.put(&name, &bytes);
        }
    }

    fn told(&self, last: PreviousBuild) -> PreviousBuild {
        match self.codes {
            Some(codes) => last.knowing(codes),
            None => last,
        }
    }

    /// What will be remembered of a volume that was compiled.
    pub(super) fn pending(
        &self,
        volume: &Volume,
        inputs: Inputs<'_>,
        basis: &Basis,
        result: VolumeResult<'_>,
    ) -> PendingRecord {
        let mut pictures = BTreeMap::new();
        for (path, digest) in &result.dependencies.pictures {
            // What was written to just now has to be read again.
            let signature = inputs.files.signature(path);
            if let Some(signature) = signature.filter(|it| it.is_older_than(self.since)) {
                let digest = digest.map(|it| it.to_hex().to_string());
                pictures.insert(path.as_str().to_owned(), (signature, digest));
            }
        }
        let trace = result.trace.cloned();
        let trace = trace.unwrap_or_else(|| Trace::of(volume, inputs, basis, result.dependencies));
        let parts = result.ledger.iter().filter_map(|entry| match &entry.fate {
            Fate::Chapter { volume: part, .. } if *part != volume.name => {
                Some((entry.path.as_str().to_owned(), part.clone()))
            }
            _ => None,
        });
        let books = result.books.iter().map(|(file, account)| BookRecord {
            file: file.clone(),
            signature: None,
            account: VolumeAccount { conversion: None, ..account.clone() },
        });
        let record = VolumeRecord {
            form: FORM,
            trace,
            books: books.collect(),
            repairs: result.repairs.clone(),
            said: result.said.clone(),
            parts: parts.collect(),
            pictures,
        };
        PendingRecord { name: volume.name.clone(), record, notes: result.cache.to_bytes() }
    }

    /// Remembers a volume whose books are put.
    pub(super) fn keep(&self, pending: PendingRecord, receipts: &[Receipt]) {
        let PendingRecord { name, mut record, notes: cache } = pending;
        for (book, receipt) in record.books.iter_mut().zip(receipts) {
            book.account.file.sha256 = Some(receipt.book.sha256.clone());
            book.account.file.bytes = Some(receipt.book.bytes);
            book.signature = receipt.book.signature;
        }
        if let Ok(text) = serde_json::to_vec(&record) {
            self.store.put(&json(&name), &text);
            self.store.put(&notes(&name), &cache);
        }
    }
}

impl VolumeRecord {
    /// Why the volume is not as it would be made; nothing if it is.
    fn why_outdated(
        &self,
        volume: &Volume,
        inputs: Inputs<'_>,
        basis: &Basis,
    ) -> Option<RebuildReason> {
        let picture = |path: &SourcePath| {
            let signature = inputs.files.signature(path)?;
            match self.pictures.get(path.as_str()) {
                Some((known, digest)) if *known == signature => {
                    blake3::Hash::from_hex(digest.as_deref()?).ok()
                }
                _ => media::digest(inputs.files, path),
            }
        };
        let dependencies = self.trace.dependencies(&picture);
        self.trace.why(&Trace::of(volume, inputs, basis, &dependencies))
    }

    /// The volume, if all its books are as they were left.
    fn current(
        self,
        volume: &Volume,
        inputs: Inputs<'_>,
        store: &dyn BookStore,
    ) -> Result<CurrentVolume, OutdatedVolume> {
        let mut accounts = Vec::new();
        for edition in inputs.views.editions {
            let before = accounts.len();
            for book in self.books.iter().filter(|it| it.account.identity.is_of(edition)) {
                match book.stored().filter(|it| store.has(it)) {
                    Some(_) => accounts.push(book.unchanged(store)),
                    None => return Err(self.without_file()),
                }
            }
            if accounts.len() == before {
                return Err(self.without_file());
            }
        }
        let mut ledger = compile::ledger(volume, inputs.archive);
        for entry in &mut ledger {
            if let (Fate::Chapter { volume, .. }, Some(part)) =
                (&mut entry.fate, self.parts.get(entry.path.as_str()))
            {
                volume.clone_from(part);
            }
        }
        let missing = self.trace.missing();
        let Self { repairs, said, .. } = self;
        Ok(CurrentVolume { accounts, repairs, ledger, missing, said })
    }

    fn without_file(self) -> OutdatedVolume {
        OutdatedVolume { why: RebuildReason::File, books: self.books }
    }
}

impl BookRecord {
    fn stored(&self) -> Option<StoredBook> {
        let file = &self.account.file;
        Some(StoredBook {
            file: self.file.clone(),
            sha256: file.sha256.clone()?,
            bytes: file.bytes?,
            signature: self.signature,
        })
    }

    /// Its account in a run that leaves it alone.
    fn unchanged(&self, store: &dyn BookStore) -> VolumeAccount {
        let mut account = self.account.clone();
        account.file.path = Some(store.place(&self.file));
        account.outcome = BookOutcome { status: BookStatus::Unchanged, ..BookOutcome::default() };
        account
    }
}

impl LentBook {
    /// Whether it names a file and nothing else, and a digest.
    fn is_sound(&self) -> bool {
        Path::new(&self.file).file_name() == Some(self.file.as_ref())
            && self.sha256.len() == 64
            && self.sha256.bytes().all(|byte| byte.is_ascii_hexdigit())
    }
}

fn json(volume: &str) -> String {
    format!("{volume}.json")
}

fn checked(volume: &str) -> String {
    format!("{volume}.checked")
}

fn notes(volume: &str) -> String {
    format!("{volume}.notes")
}
