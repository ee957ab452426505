//! The way from an open project to finished books: the library's steps, with bars, locks and folders around them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use heding::archive::Archive;
use heding::beneath::Beneath;
use heding::binding::{
    BookStatus, BooksInMemory, DiagnosticSink, Observer, Plan, Run, RunStep, Ticks, VolumeAccount,
};
use heding::date::PeriodRequest;
use heding::diagnostic::{Diagnostic, Diagnostics, Severity};
use heding::locale::Language;
use heding::media::Missing;
use heding::source::Files;
use heding::volume::ledger::{Fate, LedgerEntry, Totals};
use heding::volume::{Request, Volume};

use crate::destination::Destination;
use crate::failure::{Failure, Outcome};
use crate::fetching;
use crate::findings::Findings;
use crate::interrupt;
use crate::lock::Lock;
use crate::messages;
use crate::origins;
use crate::output;
use crate::output_folder::OutputFolder;
use crate::progress::Progress;
use crate::project::OpenProject;
use crate::terminal::{Detail, Terminal};

/// What came of a run.
#[derive(Debug)]
pub(crate) struct Bound {
    /// The volumes in order.
    pub(crate) volumes: Vec<VolumeAccount>,
    /// The language of the books' own words.
    #[cfg_attr(not(feature = "fonts"), expect(dead_code, reason = "only `heding fonts` asks"))]
    pub(crate) language: Language,
    /// What became of each input file, by path.
    pub(crate) ledger: Vec<LedgerEntry>,
    /// How many places each repair mended, in all volumes.
    pub(crate) repairs: BTreeMap<&'static str, usize>,
    /// The faces of the machine that covers were drawn with.
    pub(crate) faces: BTreeSet<String>,
    /// The pictures on the web that are in no book, each once.
    pub(crate) missing: Missing,
    /// How often each code of a warning was said of volumes that are as they were.
    pub(crate) said_before: BTreeMap<String, usize>,
    /// What became of the files of the periods that were asked for, counted; of all files, if all were.
    pub(crate) asked: Totals,
    /// Of how many volumes, if it was stopped before all were made.
    pub(crate) stopped_of: Option<usize>,
    /// What there was to say.
    pub(crate) findings: Findings,
}

impl Bound {
    /// Leaves out of all accounts what a rule left out.
    pub(crate) fn forget(&mut self, name: &str) {
        let is_kept =
            |it: &LedgerEntry| !matches!(it.fate, Fate::Excluded { rule, .. } if rule == name);
        let before = self.ledger.len();
        self.ledger.retain(is_kept);
        let gone = before - self.ledger.len();
        self.asked.files -= gone.min(self.asked.files);
        self.asked.excluded -= gone.min(self.asked.excluded);
    }

    /// How often a warning was said of the volumes, in this run or in the one that made them.
    pub(crate) fn warned(&self, code: &'static str) -> usize {
        let now = self.findings.rule(Severity::Warning, code).map_or(0, |it| it.count);
        now + self.said_before.get(code).copied().unwrap_or(0)
    }

    /// How the run came out.
    pub(crate) fn outcome(&self) -> Outcome {
        let statuses = || self.volumes.iter().map(|it| it.outcome.status);
        if self.stopped_of.is_some() {
            Outcome::Stopped
        } else if statuses().any(|it| it == BookStatus::Failed) {
            Outcome::Unwritten
        } else if self.findings.count(Severity::Error) > 0
            || Totals::of(&self.ledger).failed > 0
            || !statuses().any(BookStatus::is_whole)
        {
            Outcome::Faulty
        } else {
            Outcome::Done
        }
    }
}

/// Reads the project and compiles the volumes that were asked for. Writes them, if it is told where.
pub(crate) fn bind(
    open: &OpenProject,
    request: &Request,
    out: Option<&Destination>,
    mut findings: Findings,
    terminal: &Terminal,
) -> Result<Bound, Failure> {
    let checks = open.state.of_checks();
    let memory = match (out, open.keeps_checks) {
        (Some(_), _) => open.memory(),
        (None, true) => checks.memory(),
        // Who only looks leaves nothing behind.
        (None, false) => checks.memory().leaving_nothing(),
    };
    let memory = memory.knowing(messages::known);
    let project = open.project().with_memory(memory);
    let mut said = Diagnostics::default();
    let archive = survey(open, &project, &mut said, terminal)?;
    let plan = project.plan(&archive, request, &mut findings);
    let covered = Covered::of(&plan, request);
    said.into_iter().filter(|it| covered.concerns(it, &archive)).for_each(|it| findings.push(it));
    carry_out(open, &plan, &archive, out, findings, terminal)
}

/// Compiles the volumes of a plan. Writes them, if it is told where.
pub(crate) fn carry_out(
    open: &OpenProject,
    plan: &Plan<'_>,
    archive: &Archive,
    out: Option<&Destination>,
    mut findings: Findings,
    terminal: &Terminal,
) -> Result<Bound, Failure> {
    if let Some(out) = out {
        out.fit(plan.books())?;
    }
    // An empty run makes no folder.
    let writes_to = out.filter(|_| !plan.volumes().is_empty());
    let (folder, name) = match writes_to {
        Some(Destination::Folder(folder)) => (Some(make_folder(folder)?), None),
        Some(Destination::File { folder, name }) => {
            (Some(make_folder(folder)?), Some(name.clone()))
        }
        Some(Destination::Stdout) | None => (None, None),
    };
    // Until the end: nobody else writes to the folder meanwhile.
    let _lock = folder.as_ref().map(Lock::take).transpose()?;
    if let Some(wish) = fetching::wished(open)? {
        let wanted = plan.addresses(terminal);
        fetching::fetch(open, &wanted, wish, &mut findings, terminal);
    }
    terminal.expect_chapters(plan.volumes().iter().map(|it| it.chapters.len()).sum());
    interrupt::listen();
    let run = match (folder, writes_to) {
        (Some(it), _) => {
            let books = OutputFolder::new(it, open.force).calling_its_one_book(name);
            plan.carry_out(&books, terminal, &mut findings)
        }
        (None, Some(_)) => to_stdout(plan, terminal, &mut findings)?,
        (None, None) => plan.check(terminal, &mut findings),
    };
    let Run { volumes, ledger, repairs, faces, missing, said_before, is_cancelled } = run;
    let language = archive.language.clone();
    let asked = match plan.is_of_some_periods() {
        true => {
            let outside = plan.leftover();
            let of = |it: &&LedgerEntry| {
                outside.binary_search_by(|other| other.path.cmp(&it.path)).is_err()
            };
            Totals::of(&ledger.iter().filter(of).cloned().collect::<Vec<_>>())
        }
        false => Totals::of(&ledger),
    };
    let stopped_of = is_cancelled.then(|| plan.volumes().len());
    Ok(Bound {
        volumes,
        language,
        ledger,
        repairs,
        faces,
        missing,
        said_before,
        asked,
        stopped_of,
        findings,
    })
}

/// Which files a run is about: those of the periods that were asked for, and those of which nobody knows the period.
struct Covered(Option<BTreeSet<usize>>);

impl Covered {
    fn of(plan: &Plan<'_>, request: &Request) -> Self {
        let Request::Periods { wanted: PeriodRequest::Last | PeriodRequest::These(_), .. } =
            request
        else {
            return Self(None);
        };
        let of = |it: &Volume| {
            let chapters = it.chapters.iter().map(|it| it.record);
            chapters
                .chain(it.set_aside.iter().copied())
                .chain(it.matter.iter().map(|it| it.record))
                .collect::<Vec<_>>()
        };
        Self(Some(plan.volumes().iter().flat_map(of).collect()))
    }

    fn concerns(&self, message: &Diagnostic, archive: &Archive) -> bool {
        let (Some(covered), Some(path)) = (&self.0, &message.path) else { return true };
        let Some(at) = archive.index_of(path) else { return true };
        archive.records[at].date.is_none() || covered.contains(&at)
    }
}

/// Reads what there is, and tells what there is to say of the project beside its articles.
pub(crate) fn survey(
    open: &OpenProject,
    project: &heding::Project<'_>,
    messages: &mut dyn DiagnosticSink,
    terminal: &Terminal,
) -> Result<Archive, Failure> {
    open.remarks.iter().for_each(|remark| messages.push(remark.clone()));
    terminal.expect_files(open.folder.list().map_or(0, |it| it.articles.len()));
    let archive = project.survey(terminal, messages);
    let archive = archive.map_err(|error| Failure::unreadable(&open.dir, &error))?;
    if terminal.detail == Detail::All {
        let known = origins::with_archive(open.known.clone(), &open.config, &archive);
        terminal.say(&origins::shown(&known));
    }
    Ok(archive)
}

/// Makes one book and writes it to standard output.
fn to_stdout(
    plan: &Plan<'_>,
    terminal: &Terminal,
    findings: &mut Findings,
) -> Result<Run, Failure> {
    terminal.takes_books()?;
    let books = BooksInMemory::default();
    let mut run = plan.carry_out(&books, terminal, findings);
    let books = books.into_books();
    // The limits of a device may have cut it.
    Destination::Stdout.fit(books.len())?;
    for bytes in books.into_values() {
        terminal.give(&bytes)?;
    }
    for volume in &mut run.volumes {
        volume.file.path = None;
    }
    Ok(run)
}

fn make_folder(out: &Path) -> Result<Beneath, Failure> {
    output::make_folder(out, output::BOOKS).map_err(|error| Failure::unwritable(out, &error))
}

/// Shows what goes on as bars.
impl Observer for Terminal {
    fn is_cancelled(&self) -> bool {
        interrupt::is_asked()
    }

    fn begin<'a>(&'a self, step: RunStep<'_>) -> Box<dyn Ticks + 'a> {
        Box::new(match step {
            RunStep::Survey => Progress::reading(self, self.files()),
            RunStep::Pictures => Progress::looking_for_pictures(self, self.chapters()),
            RunStep::Volume { name, number, of, chapters } => {
                Progress::volume(self, name, number, of, chapters)
            }
        })
    }
}

impl Ticks for Progress {
    fn tick(&self) {
        Self::tick(self);
    }
}

impl DiagnosticSink for Findings {
    fn push(&mut self, diagnostic: Diagnostic) {
        Self::push(self, diagnostic);
    }
}
