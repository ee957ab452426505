//! A plan carried out: volume by volume judged, compiled, put into a store and remembered.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::mpsc;
use std::thread;

use super::account::{BookStatus, VolumeAccount};
use super::memory::{PendingRecord, RunMemory, VolumeResult};
use super::observer::{DiagnosticSink, Observer, RunStep};
use super::plan::Plan;
use super::store::{BookStore, Receipt};
use crate::archive::Standing;
use crate::compile::{
    self, CHANGED_MEANWHILE, ChapterCache, CompileOptions, CompiledPart, Dependencies, Inputs,
    LastTime, PreviousBuild, RebuildReason, Trace,
};
use crate::diagnostic::{Diagnostic, Severity};
use crate::epub::Package;
use crate::media::Missing;
use crate::say;
use crate::volume::Volume;
use crate::volume::ledger::LedgerEntry;
use crate::wording::Wording;

/// What came of a run.
#[derive(Debug, Default)]
pub struct Run {
    /// The volumes in order, one account for each book.
    pub volumes: Vec<VolumeAccount>,
    /// What became of each input file, by path.
    pub ledger: Vec<LedgerEntry>,
    /// How many places each repair mended, in all volumes.
    pub repairs: BTreeMap<&'static str, usize>,
    /// The faces of the machine that covers were drawn with.
    pub faces: BTreeSet<String>,
    /// The pictures on the web that are not in the books, each once however many volumes show it.
    pub missing: Missing,
    /// How often each code of a warning was said of the volumes that are as they would be made, when they were.
    pub said_before: BTreeMap<String, usize>,
    /// Whether it was stopped before all volumes were made. The ledger then lacks the articles of the others.
    pub is_cancelled: bool,
}

/// The books of one planned volume, compiled.
struct BoundVolume {
    packages: Vec<Package>,
    /// The names of the files of what can be put, and their accounts.
    books: Vec<(String, VolumeAccount)>,
    dependencies: Dependencies,
    /// What it was made from, if it is in one part.
    trace: Option<Trace>,
    cache: ChapterCache,
    repairs: BTreeMap<&'static str, usize>,
    /// How often each code of a warning was said.
    said: BTreeMap<String, usize>,
    ledger: Vec<LedgerEntry>,
    /// Whether the next run need not look at it again if nothing changes.
    is_settled: bool,
}

/// Books that are to be put, and what is to be remembered of them.
struct Parcel {
    books: Vec<(String, Package)>,
    pending: Option<PendingRecord>,
}

/// A run that goes on.
struct Binder<'a> {
    plan: &'a Plan<'a>,
    /// Nothing if books are only compiled to see whether they can be.
    store: Option<&'a dyn BookStore>,
    memory: Option<RunMemory<'a>>,
    run: Run,
}

/// Whether a volume has to be made.
enum Verdict {
    /// It is as it would be made, and accounted for.
    Current,
    /// It has to be made: why, if that is to be told, and what is the same in its last books.
    Make { why: Option<RebuildReason>, previous: Option<PreviousBuild> },
}

impl Plan<'_> {
    /// Compiles the volumes, side by side with putting them into a store. What is as it would be made is left alone,
    /// if the project has a memory.
    pub fn carry_out(
        &self,
        store: &dyn BookStore,
        observer: &dyn Observer,
        messages: &mut dyn DiagnosticSink,
    ) -> Run {
        carry_out(self, Some(store), observer, messages)
    }

    /// Compiles the volumes to see whether they can be, tries all rules of quality, and keeps nothing.
    pub fn check(&self, observer: &dyn Observer, messages: &mut dyn DiagnosticSink) -> Run {
        carry_out(self, None, observer, messages)
    }
}

/// Carries out a plan.
fn carry_out(
    plan: &Plan<'_>,
    store: Option<&dyn BookStore>,
    observer: &dyn Observer,
    messages: &mut dyn DiagnosticSink,
) -> Run {
    plan.emptiness().into_iter().for_each(|it| messages.push(it));
    let memory = plan.project.memory;
    let run = Run { ledger: plan.leftover(), ..Run::default() };
    let mut binder = Binder { plan, store, memory, run };
    let receipts = thread::scope(|scope| {
        // A channel without room: while one book is put the next is compiled, and no third waits.
        let (finished, parcels) = mpsc::sync_channel::<Parcel>(0);
        let writer = store.map(|store| {
            scope.spawn(move || {
                parcels.iter().flat_map(|parcel| parcel.put(store, memory)).collect::<Vec<_>>()
            })
        });
        for (at, volume) in plan.volumes.iter().enumerate() {
            if observer.is_cancelled() {
                binder.run.is_cancelled = true;
                break;
            }
            if let Some(parcel) = binder.volume(volume, at + 1, observer, messages) {
                // The writer goes on until this end is dropped, whatever happens to the books.
                let _ = finished.send(parcel);
            }
        }
        drop(finished);
        writer.and_then(|writer| writer.join().ok()).unwrap_or_default()
    });
    let mut run = binder.run;
    settle(&mut run.volumes, receipts, messages);
    run.ledger.sort_by(|a, b| (&a.series, &a.path).cmp(&(&b.series, &b.path)));
    // Periods that overlap (`2020,2020-08`) hold an article each; the ledger names its first chapter.
    run.ledger.dedup_by(|b, a| a.path == b.path && a.series == b.series);
    run
}

impl Binder<'_> {
    /// What the volumes are compiled from.
    fn inputs(&self, volume: &Volume) -> Inputs<'_> {
        let inputs = self.plan.inputs_of(volume);
        let wants_notes = self.store.is_some() || self.check_memory(volume).is_some();
        let basis = wants_notes.then(|| self.plan.basis_of(volume));
        // What could be better is for authors to read, not for a timer.
        let lint = inputs.options.lint || self.store.is_none();
        let discards = self.store.is_none() && inputs.are_of_any_size();
        Inputs {
            last_time: LastTime {
                basis,
                build: None,
                since: self.memory.map_or(i64::MIN, |it| it.since),
            },
            options: CompileOptions { lint, discards, ..inputs.options },
            ..inputs
        }
    }

    /// The memory of a run that only checks, if it can be of use: not where letters are counted, or where the sizes of
    /// books decide, of which nothing is kept.
    fn check_memory(&self, volume: &Volume) -> Option<RunMemory<'_>> {
        let memory = self.memory.filter(|it| self.store.is_none() && !it.makes_again)?;
        let inputs = self.plan.inputs_of(volume);
        (inputs.are_of_any_size() && inputs.options.accounts.is_none()).then_some(memory)
    }

    /// Makes a volume, unless it is as it would be made.
    fn volume(
        &mut self,
        volume: &Volume,
        number: usize,
        observer: &dyn Observer,
        messages: &mut dyn DiagnosticSink,
    ) -> Option<Parcel> {
        let Verdict::Make { why, previous } = self.judge(volume) else { return None };
        let (of, chapters) = (self.plan.volumes.len(), volume.chapters.len());
        let ticks = observer.begin(RunStep::Volume { name: &volume.name, number, of, chapters });
        let inputs = self.inputs(volume);
        let last_time = LastTime { build: previous.as_ref(), ..inputs.last_time };
        let inputs = Inputs { last_time, ..inputs };
        let parts = compile::compile_parts(volume, inputs, &|| ticks.tick());
        drop(ticks);
        let bound = self.take(parts, why.as_ref(), messages);
        self.account_for(volume, bound.ledger.clone());
        if let Some(memory) = self.check_memory(volume) {
            memory.keep_checked(volume, &bound.cache);
        }
        self.store?;
        let pending = self.pending(volume, &bound);
        let names = bound.books.into_iter().map(|(file, _)| file);
        Some(Parcel { books: names.zip(bound.packages).collect(), pending })
    }

    /// Whether a volume has to be made. One that need not be is accounted for.
    fn judge(&mut self, volume: &Volume) -> Verdict {
        let Some(store) = self.store else {
            let previous = self.check_memory(volume).map(|it| it.checked(volume));
            return Verdict::Make { why: None, previous };
        };
        let Some(memory) = self.memory else {
            return Verdict::Make { why: Some(RebuildReason::New), previous: None };
        };
        if memory.makes_again {
            return Verdict::Make { why: Some(RebuildReason::Again), previous: None };
        }
        let basis = self.plan.basis_of(volume);
        match memory.judge(volume, self.inputs(volume), basis, store) {
            Ok(current) => {
                self.run.mend(&current.repairs);
                self.account_for(volume, current.ledger);
                self.run.volumes.extend(current.accounts);
                self.run.missing.append(current.missing);
                for (code, count) in current.said {
                    *self.run.said_before.entry(code).or_default() += count;
                }
                Verdict::Current
            }
            Err(outdated) => {
                let previous = Some(memory.previous(volume, &outdated, store));
                Verdict::Make { why: Some(outdated.why), previous }
            }
        }
    }

    /// Puts down what became of a volume's files, in its series if it is of one.
    fn account_for(&mut self, volume: &Volume, ledger: Vec<LedgerEntry>) {
        let series = self.plan.series_of(volume);
        let of_series = |it| LedgerEntry { series: series.map(str::to_owned), ..it };
        self.run.ledger.extend(ledger.into_iter().map(of_series));
    }

    /// What is to be remembered of a volume, if it need not be looked at again.
    fn pending(&self, volume: &Volume, bound: &BoundVolume) -> Option<PendingRecord> {
        let memory = self.memory.filter(|_| bound.is_settled)?;
        let result = VolumeResult {
            dependencies: &bound.dependencies,
            trace: bound.trace.as_ref(),
            cache: &bound.cache,
            books: &bound.books,
            repairs: &bound.repairs,
            said: &bound.said,
            ledger: &bound.ledger,
        };
        Some(memory.pending(volume, self.inputs(volume), self.plan.basis_of(volume), result))
    }

    /// Takes the account of a volume that was compiled.
    fn take(
        &mut self,
        parts: Vec<CompiledPart>,
        why: Option<&RebuildReason>,
        messages: &mut dyn DiagnosticSink,
    ) -> BoundVolume {
        let mut bound = BoundVolume {
            packages: Vec::new(),
            books: Vec::new(),
            dependencies: Dependencies::default(),
            trace: None,
            cache: ChapterCache::default(),
            repairs: BTreeMap::new(),
            said: BTreeMap::new(),
            ledger: Vec::new(),
            is_settled: true,
        };
        let is_one = parts.len() == 1;
        for part in parts {
            self.take_part(part, &mut bound, why, messages);
        }
        bound.trace = bound.trace.filter(|_| is_one);
        self.run.mend(&bound.repairs);
        bound
    }

    fn take_part(
        &mut self,
        part: CompiledPart,
        bound: &mut BoundVolume,
        why: Option<&RebuildReason>,
        messages: &mut dyn DiagnosticSink,
    ) {
        let CompiledPart { volume, mut compiled, again } = part;
        for diagnostic in std::mem::take(&mut compiled.diagnostics) {
            bound.is_settled &=
                diagnostic.severity < Severity::Error && diagnostic.code != CHANGED_MEANWHILE;
            if !self.was_said(&diagnostic, again) {
                if diagnostic.severity > Severity::Note {
                    *bound.said.entry(diagnostic.code.to_owned()).or_default() += 1;
                }
                messages.push(diagnostic);
            }
        }
        let books = std::mem::take(&mut compiled.books);
        if books.is_empty() {
            bound.is_settled = false;
            self.run.volumes.push(VolumeAccount::empty(&volume, &compiled));
        }
        for book in books {
            let mut account = VolumeAccount::of(&volume, &compiled, &book, why);
            match (book.package, self.store) {
                (Some(package), Some(store)) => {
                    account.file.path = Some(store.place(&book.file_name));
                    bound.books.push((book.file_name, account.clone()));
                    bound.packages.push(package);
                }
                (Some(_), None) => account.outcome.status = BookStatus::Checked,
                (None, _) => bound.is_settled = false,
            }
            self.run.volumes.push(account);
        }
        if !again {
            for (name, mended) in compiled.repairs {
                *bound.repairs.entry(name).or_default() += mended;
            }
            bound.ledger.extend(compiled.ledger);
        }
        self.run.faces.extend(compiled.dependencies.faces.iter().cloned());
        self.run.missing.append(std::mem::take(&mut compiled.missing));
        bound.dependencies.append(compiled.dependencies);
        bound.trace = compiled.trace;
        bound.cache.append(compiled.cache);
    }

    /// Whether something was said of an earlier volume or part: every book holds the author's own pages.
    fn was_said(&self, diagnostic: &Diagnostic, again: bool) -> bool {
        let Some(path) = &diagnostic.path else { return false };
        let standing = self.plan.archive.standing_of(path);
        again || (!self.run.volumes.is_empty() && matches!(standing, Some(Standing::Matter(_))))
    }
}

impl Parcel {
    fn put(
        self,
        store: &dyn BookStore,
        memory: Option<RunMemory<'_>>,
    ) -> Vec<Result<Receipt, Wording>> {
        let put = |(file, package): &(String, Package)| store.put(file, package);
        let results: Vec<_> = self.books.iter().map(put).collect();
        let receipts: Vec<Receipt> = results.iter().flatten().cloned().collect();
        if let (Some(memory), Some(pending)) = (memory, self.pending)
            && receipts.len() == results.len()
        {
            memory.keep(pending, &receipts);
        }
        results
    }
}

impl Run {
    fn mend(&mut self, repairs: &BTreeMap<&'static str, usize>) {
        for (name, mended) in repairs {
            *self.repairs.entry(name).or_default() += mended;
        }
    }
}

/// Puts what the store said beside the accounts of the books that it was given, in their order.
fn settle(
    volumes: &mut [VolumeAccount],
    receipts: Vec<Result<Receipt, Wording>>,
    messages: &mut dyn DiagnosticSink,
) {
    let mut receipts = receipts.into_iter();
    for account in volumes {
        let VolumeAccount { file, outcome, .. } = account;
        let Some(path) = file.path.clone() else { continue };
        if outcome.status == BookStatus::Unchanged {
            continue;
        }
        match receipts.next().unwrap_or_else(|| Err(say!("the writer stopped"))) {
            Ok(Receipt { book, unchanged }) => {
                outcome.status =
                    if unchanged { BookStatus::Unchanged } else { BookStatus::Written };
                outcome.why = outcome.why.take().filter(|_| !unchanged);
                (file.sha256, file.bytes) = (Some(book.sha256), Some(book.bytes));
            }
            Err(reason) => {
                let message = say!("can't write {path}: {reason}", path, reason);
                messages.push(Diagnostic::error("unwritable", message));
                (file.path, outcome.status) = (None, BookStatus::Failed);
                outcome.reason = Some(reason);
            }
        }
    }
}
