//! The way from an open project to finished books: the library's steps, with bars, locks and folders around them.

use std::collections::BTreeMap;
use std::path::Path;

use heding::archive::Archive;
use heding::beneath::Beneath;
use heding::binding::{
    BookStatus, BooksInMemory, DiagnosticSink, Observer, Plan, Run, RunStep, Ticks, VolumeAccount,
};
use heding::diagnostic::{Diagnostic, Severity};
use heding::locale::Language;
use heding::volume::Request;
use heding::volume::ledger::{LedgerEntry, Totals};

use crate::destination::Destination;
use crate::failure::{Failure, Outcome};
use crate::fetching;
use crate::findings::Findings;
use crate::lock::Lock;
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
    /// What there was to say.
    pub(crate) findings: Findings,
}

impl Bound {
    /// How the run came out.
    pub(crate) fn outcome(&self) -> Outcome {
        let statuses = || self.volumes.iter().map(|it| it.outcome.status);
        if statuses().any(|it| it == BookStatus::Failed) {
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
    // Who only looks leaves nothing behind.
    let memory = open.memory();
    let memory = if out.is_some() { memory } else { memory.leaving_nothing() };
    let project = open.project().with_memory(memory);
    let archive = survey(open, &project, &mut findings, terminal)?;
    let plan = project.plan(&archive, request, &mut findings);
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
    let run = match (folder, writes_to) {
        (Some(it), _) => {
            let books = OutputFolder::new(it, open.force).calling_its_one_book(name);
            plan.carry_out(&books, terminal, &mut findings)
        }
        (None, Some(_)) => to_stdout(plan, terminal, &mut findings)?,
        (None, None) => plan.check(terminal, &mut findings),
    };
    let Run { volumes, ledger, repairs, is_cancelled: _ } = run;
    Ok(Bound { volumes, language: archive.language.clone(), ledger, repairs, findings })
}

/// Reads what there is, and tells what there is to say of the project beside its articles.
pub(crate) fn survey(
    open: &OpenProject,
    project: &heding::Project<'_>,
    messages: &mut dyn DiagnosticSink,
    terminal: &Terminal,
) -> Result<Archive, Failure> {
    open.remarks.iter().for_each(|remark| messages.push(remark.clone()));
    let archive = project.survey(terminal, messages);
    let archive = archive.map_err(|error| Failure::unreadable(&open.dir, &error))?;
    if terminal.detail == Detail::All {
        let language = origins::language(&open.config, &archive);
        terminal.say(&origins::shown(&open.known, &language));
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
    fn begin<'a>(&'a self, step: RunStep<'_>) -> Box<dyn Ticks + 'a> {
        Box::new(match step {
            RunStep::Survey => Progress::counting(self, "reading"),
            RunStep::Pictures => Progress::counting(self, "looking for pictures in"),
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
