//! The way from an open project to finished books: survey, plan, compile, write.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;

use heding::archive::{self, Archive, Standing};
use heding::compile::{self, Consulted, Notes, Trace, Why, Wording};
use heding::config::Images;
use heding::date::PeriodRequest;
use heding::diagnostic::{Diagnostic, Diagnostics, Severity};
use heding::edition::Edition;
use heding::epub::Package;
#[cfg(feature = "fonts")]
use heding::locale::Language;
use heding::media::Address;
use heding::volume::ledger::{LedgerEntry, Totals};
use heding::volume::{self, Request, Volume};

use crate::account::{Status, VolumeAccount};
use crate::failure::{self, Failure, Outcome};
use crate::fetching;
use crate::findings::Findings;
use crate::lock::Lock;
use crate::output::{self, Written};
use crate::progress::Progress;
use crate::project::{Memory, Project};
use crate::state::{Judged, Kept, Made, Pending, State};
use crate::terminal::Terminal;

/// What came of a run.
#[derive(Debug)]
pub(crate) struct Bound {
    /// The volumes in order.
    pub(crate) volumes: Vec<VolumeAccount>,
    /// The language of the books' own words.
    #[cfg(feature = "fonts")]
    pub(crate) language: Language,
    /// What became of each input file, by path.
    pub(crate) ledger: Vec<LedgerEntry>,
    /// How many places each repair mended, in all volumes.
    pub(crate) repairs: BTreeMap<&'static str, usize>,
    /// What there was to say.
    pub(crate) findings: Findings,
}

impl Bound {
    /// How the run came out.
    pub(crate) fn outcome(&self) -> Outcome {
        if self.volumes.iter().any(|it| it.status == Status::Failed) {
            Outcome::Unwritten
        } else if self.findings.count(Severity::Error) > 0
            || Totals::of(&self.ledger).failed > 0
            || !self.volumes.iter().any(|it| it.status.is_whole())
        {
            Outcome::Faulty
        } else {
            Outcome::Done
        }
    }
}

/// Which volumes are asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted<'a> {
    pub(crate) request: &'a Request,
    /// Of those only the ones of these names.
    pub(crate) only: Option<&'a BTreeSet<String>>,
}

impl<'a> From<&'a Request> for Wanted<'a> {
    fn from(request: &'a Request) -> Self {
        Self { request, only: None }
    }
}

/// Reads the project and compiles the volumes that were asked for. Writes them, if it is told where.
pub(crate) fn bind(
    project: &Project,
    wanted: Wanted<'_>,
    out: Option<&Path>,
    mut findings: Findings,
    terminal: &Terminal,
) -> Result<Bound, Failure> {
    // Who only looks leaves nothing behind.
    let archive = survey(project, out.is_some(), &mut findings, terminal)?;
    bind_surveyed(project, archive, wanted, out, findings, terminal)
}

/// As [`bind`], of an archive that was read.
pub(crate) fn bind_surveyed(
    project: &Project,
    archive: Archive,
    wanted: Wanted<'_>,
    out: Option<&Path>,
    mut findings: Findings,
    terminal: &Terminal,
) -> Result<Bound, Failure> {
    let mut editions = project.editions.clone();
    let mut diagnostics = Diagnostics::default();
    let wordings = Wording::all(&mut editions, &project.config, &archive, &mut diagnostics);
    findings.take(diagnostics);
    let mut planned = volume::plan(&archive, &project.config, wanted.request);
    planned.retain(|it| wanted.only.is_none_or(|only| only.contains(&it.name)));
    if planned.is_empty() {
        findings.push(nothing(&archive, wanted.request));
    } else if let Some(out) = out {
        create_folder(out)?;
    }
    // Until the end: nobody else writes to the folder meanwhile.
    let _lock = out.filter(|_| !planned.is_empty()).map(Lock::take).transpose()?;

    if let Some(wish) = fetching::wished(project)? {
        let wanted = addresses(project, &archive, &planned, terminal);
        fetching::fetch(project, &wanted, wish, &mut findings, terminal);
    }

    let mut run = Run { ledger: compile::leftover(&archive, &planned), ..Run::default() };
    let basis = out.map(|_| project.basis());
    let compiled_from = compile::Project {
        editions: &editions,
        wordings: &wordings,
        // What could be better is for authors to read, not for a timer.
        lint: out.is_none(),
        basis,
        ..project.compiled_from(&archive)
    };
    let files = thread::scope(|scope| {
        // A channel without room: while one book is written the next is compiled, and no third waits.
        let (finished, books) = mpsc::sync_channel::<Finished>(0);
        let (state, force) = (&project.state, project.force);
        let writer =
            scope.spawn(move || books.iter().flat_map(|it| it.write(state, force)).collect());
        for (i, volume) in planned.iter().enumerate() {
            let judged = out.zip(basis).map(|(out, basis)| Judged {
                volume,
                project: compiled_from,
                basis,
                out,
            });
            let verdict =
                judged.filter(|_| project.memory == Memory::Used).map(|it| state.judge(it));
            let (why, earlier) = match verdict {
                Some(Ok(kept)) => {
                    run.keep(kept);
                    continue;
                }
                Some(Err(it)) => {
                    let earlier = out.map(|out| state.earlier(volume, &it, out));
                    (Some(it.why), earlier)
                }
                None => (judged.map(|_| Why::Again), None),
            };
            let (number, chapters) = (i + 1, volume.chapters.len());
            let progress =
                Progress::volume(terminal, &volume.name, number, planned.len(), chapters);
            let from = compile::Project { earlier: earlier.as_ref(), ..compiled_from };
            let made = compile::bind(volume, from, &|| progress.tick());
            let books = run.take(made, &archive, (out, why.as_ref()), &mut findings);
            let pending = judged.filter(|_| books.is_settled).map(|it| {
                let of = run.volumes.len() - books.accounts..;
                let made = Made {
                    consulted: &books.consulted,
                    trace: books.trace.as_ref(),
                    notes: &books.notes,
                    accounts: &run.volumes[of],
                    repairs: &books.repairs,
                    ledger: &books.ledger,
                };
                state.pending(it, made)
            });
            // The writer goes on until this end is dropped, whatever happens to the books.
            let _ = finished.send(Finished { books: books.packages, pending });
        }
        drop(finished);
        writer.join().unwrap_or_default()
    });
    let Run { mut volumes, mut ledger, repairs } = run;
    settle(&mut volumes, files, &mut findings);
    ledger.sort_by(|a, b| a.path.cmp(&b.path));
    // Periods that overlap (`2020,2020-08`) hold an article each; the ledger names its first chapter.
    ledger.dedup_by(|b, a| a.path == b.path);
    Ok(Bound {
        volumes,
        #[cfg(feature = "fonts")]
        language: archive.language,
        ledger,
        repairs,
        findings,
    })
}

/// What came of the volumes so far.
#[derive(Default)]
struct Run {
    volumes: Vec<VolumeAccount>,
    ledger: Vec<LedgerEntry>,
    repairs: BTreeMap<&'static str, usize>,
}

/// The books of one planned volume, compiled.
struct Compiled {
    packages: Vec<(PathBuf, Package)>,
    /// How many accounts it has.
    accounts: usize,
    consulted: Consulted,
    /// What it was made from, if it is in one part.
    trace: Option<Trace>,
    notes: Notes,
    repairs: BTreeMap<&'static str, usize>,
    ledger: Vec<LedgerEntry>,
    /// Whether the next run need not look at it again if nothing changes.
    is_settled: bool,
}

/// Books that are to be written, and what is to be remembered of them.
struct Finished {
    books: Vec<(PathBuf, Package)>,
    pending: Option<Pending>,
}

impl Finished {
    fn write(self, state: &State, force: bool) -> Vec<std::io::Result<Written>> {
        let mut results = Vec::with_capacity(self.books.len());
        let mut written = Vec::with_capacity(self.books.len());
        for (path, package) in self.books {
            let result = output::write_book(&path, force, |sink| package.write_to(sink));
            if let Ok(it) = &result {
                written.push((path, it.clone()));
            }
            results.push(result);
        }
        if let Some(pending) = self.pending.filter(|_| written.len() == results.len()) {
            state.keep(pending, &written);
        }
        results
    }
}

impl Run {
    /// Takes the account of a volume that need not be made.
    fn keep(&mut self, kept: Kept) {
        for (name, mended) in kept.repairs {
            *self.repairs.entry(name).or_default() += mended;
        }
        self.ledger.extend(kept.ledger);
        self.volumes.extend(kept.accounts);
    }

    /// Takes the account of a volume that was compiled.
    fn take(
        &mut self,
        made: Vec<compile::Bound>,
        archive: &Archive,
        (out, why): (Option<&Path>, Option<&Why>),
        findings: &mut Findings,
    ) -> Compiled {
        let before = self.volumes.len();
        let mut all = Compiled {
            packages: Vec::new(),
            accounts: 0,
            consulted: Consulted::default(),
            trace: None,
            notes: Notes::default(),
            repairs: BTreeMap::new(),
            ledger: Vec::new(),
            is_settled: true,
        };
        let is_one = made.len() == 1;
        for compile::Bound { volume, compiled, again } in made {
            let account = VolumeAccount::of(&volume, &compiled);
            if !again {
                for (&name, mended) in &account.repairs {
                    *all.repairs.entry(name).or_default() += mended;
                }
                all.ledger.extend(compiled.ledger);
            }
            all.consulted.append(compiled.consulted);
            all.trace = compiled.trace.filter(|_| is_one);
            all.notes.append(compiled.notes);
            for it in compiled.diagnostics {
                all.is_settled &= it.severity < Severity::Error && it.code != "changed-meanwhile";
                // Every book holds the author's own pages; what there is to say of them is said once.
                let is_matter =
                    |path| matches!(archive.standing_of(path), Some(Standing::Matter(_)));
                let is_known = (!self.volumes.is_empty()
                    && it.path.as_ref().is_some_and(is_matter))
                    || (again && it.path.is_some());
                if !is_known {
                    findings.push(it);
                }
            }
            if compiled.books.is_empty() {
                all.is_settled = false;
                self.volumes.push(account);
                continue;
            }
            for book in compiled.books {
                let mut account = account.clone();
                account.script = book.edition.script_name();
                account.conversion = book.conversion.as_ref().map(Into::into);
                account.edition = book.edition.writing.as_str();
                account.profile = book.edition.profile.name;
                account.why = why.map(ToString::to_string);
                match (book.package, out) {
                    (Some(package), Some(out)) => {
                        let path = out.join(book.file_name);
                        account.path = Some(output::shown(&path));
                        all.packages.push((path, package));
                    }
                    (Some(_), None) => account.status = Status::Checked,
                    (None, _) => all.is_settled = false,
                }
                self.volumes.push(account);
            }
        }
        all.accounts = self.volumes.len() - before;
        for (name, mended) in &all.repairs {
            *self.repairs.entry(name).or_default() += mended;
        }
        self.ledger.extend(all.ledger.iter().cloned());
        all
    }
}

/// The pictures on the web that the volumes show; none if no edition holds pictures.
pub(crate) fn addresses(
    project: &Project,
    archive: &Archive,
    volumes: &[Volume],
    terminal: &Terminal,
) -> Vec<Address> {
    let images = |it: &Edition| project.config.images.unwrap_or(it.profile.images);
    if !project.editions.iter().any(|it| images(it) == Images::Embed) {
        return Vec::new();
    }
    let progress = Progress::counting(terminal, "looking for pictures in");
    compile::addresses(volumes, project.compiled_from(archive), &|| progress.tick())
}

/// Reads what there is, and remembers it for the next run if that is wanted.
pub(crate) fn survey(
    project: &Project,
    remembers: bool,
    findings: &mut Findings,
    terminal: &Terminal,
) -> Result<Archive, Failure> {
    let progress = Progress::counting(terminal, "reading");
    let mut diagnostics = Diagnostics::default();
    let tick = || progress.tick();
    let mut known = project.state.survey(project.basis(), remembers);
    let Project { folder, config, .. } = project;
    let archive = archive::survey_again(folder, config, &mut known, &tick, &mut diagnostics)
        .map_err(|error| Failure::unreadable(&project.dir, &error))?;
    if remembers {
        project.state.keep_survey(&known);
    }
    findings.take(diagnostics);
    Ok(archive)
}

#[expect(clippy::disallowed_methods, reason = "the command line makes the output folder")]
fn create_folder(out: &Path) -> Result<(), Failure> {
    std::fs::create_dir_all(out).map_err(|error| Failure::unwritable(out, &error))
}

fn nothing(archive: &Archive, request: &Request) -> Diagnostic {
    if archive.records.is_empty() {
        return Diagnostic::error("no-articles", "the folder holds no article")
            .hint("articles are files that end in .md, .markdown or .mdx");
    }
    let message = match request {
        Request::Periods { wanted: PeriodRequest::Last | PeriodRequest::These(_), .. } => {
            "no article is of that period"
        }
        _ => "no file can become a chapter",
    };
    Diagnostic::error("nothing-to-bind", message)
        .hint("`--ledger -` tells what became of each file")
}

/// Puts what the writer found beside the volumes it was given, in their order.
fn settle(
    volumes: &mut [VolumeAccount],
    files: Vec<std::io::Result<Written>>,
    findings: &mut Findings,
) {
    let mut files = files.into_iter();
    let is_sent = |it: &&mut VolumeAccount| it.path.is_some() && it.status != Status::Unchanged;
    for account in volumes.iter_mut().filter(is_sent) {
        match files.next() {
            Some(Ok(written)) => {
                account.status =
                    if written.unchanged { Status::Unchanged } else { Status::Written };
                if written.unchanged {
                    account.why = None;
                }
                account.sha256 = Some(written.sha256);
                account.bytes = Some(written.bytes);
            }
            failed => {
                let path = account.path.take().unwrap_or_default();
                let reason = match failed {
                    Some(Err(error)) => failure::reason(&error),
                    _ => "the writer stopped".to_owned(),
                };
                let message = format!("can't write {path}: {reason}");
                findings.push(Diagnostic::error("unwritable", message));
                account.reason = Some(reason);
                account.status = Status::Failed;
            }
        }
    }
}
