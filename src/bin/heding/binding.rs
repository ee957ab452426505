//! The way from an open project to finished books: survey, plan, compile, write.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;

use heding::archive::{self, Archive, Standing};
use heding::compile::{self, Compiled, Conversion, Wording};
use heding::config::{AS_WRITTEN, Images};
use heding::date::PeriodRequest;
use heding::diagnostic::{Diagnostic, Diagnostics, Severity};
use heding::edition::Edition;
use heding::epub::Package;
#[cfg(feature = "fonts")]
use heding::locale::Language;
use heding::media::{Address, OnWeb};
use heding::script::{self, Change};
use heding::volume::ledger::{LedgerEntry, Totals};
use heding::volume::{self, Request, Scope, Volume};
use serde::{Serialize, Serializer};

use crate::failure::{self, Failure, Outcome};
use crate::fetching;
use crate::findings::Findings;
use crate::output::{self, Written};
use crate::progress::Progress;
use crate::project::Project;
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

/// What came of a volume, in one of its editions.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct VolumeAccount {
    /// The name of its file without the ending.
    pub(crate) name: String,
    /// What it covers: `2020-08`, `undated` or `all`.
    pub(crate) period: String,
    /// Which part of its period it holds, if the period's volume was too large for one book.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) part: Option<usize>,
    /// The script that its texts are set in: a language tag, or `as-written`.
    pub(crate) script: &'static str,
    /// How its texts were put into that script, if they were.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) conversion: Option<ConversionAccount>,
    /// Which way its lines run: `horizontal` or `vertical`.
    pub(crate) edition: &'static str,
    /// The kind of device it is made for.
    pub(crate) profile: &'static str,
    /// Where it lies.
    pub(crate) path: Option<String>,
    /// The SHA-256 of its file.
    pub(crate) sha256: Option<String>,
    /// The size of its file.
    pub(crate) bytes: Option<u64>,
    /// How many chapters it holds.
    pub(crate) chapters: usize,
    /// How many sections.
    pub(crate) sections: usize,
    /// How many places each repair mended.
    pub(crate) repairs: BTreeMap<&'static str, usize>,
    /// What is known of the pictures on the web that its articles show.
    pub(crate) pictures: PictureAccount,
    /// What became of it.
    pub(crate) status: Status,
    /// Why it was not written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) reason: Option<String>,
}

/// How many pictures on the web a volume's articles show, and what became of them.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct PictureAccount {
    /// In the book, if its edition shows pictures.
    embedded: usize,
    /// Not in the cache.
    missing: usize,
    /// Known to be no more.
    dead: usize,
    /// In the cache, and no picture that a book can show.
    unfit: usize,
}

impl From<OnWeb> for PictureAccount {
    fn from(it: OnWeb) -> Self {
        let OnWeb { embedded, missing, dead, unfit } = it;
        Self { embedded, missing, dead, unfit }
    }
}

/// How the texts of a book were put into another script.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ConversionAccount {
    /// What OpenCC calls the conversion of most of them: `hk2s`.
    pub(crate) tables: String,
    /// The version of OpenCC that the tables are of.
    pub(crate) version: &'static str,
    /// How many places became something else.
    pub(crate) places: usize,
    /// What became of what, the most frequent first.
    pub(crate) changes: Vec<Change>,
}

impl From<&Conversion> for ConversionAccount {
    fn from(it: &Conversion) -> Self {
        Self {
            tables: it.tables.clone(),
            version: script::VERSION,
            places: it.changes.places(),
            changes: it.changes.listed(),
        }
    }
}

/// What became of a volume.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    /// It was compiled to see whether it can be.
    Checked,
    /// It was written.
    Written,
    /// It lay there already, byte for byte.
    Unchanged,
    /// It could not be written.
    Failed,
    /// None of its articles could be read again.
    Empty,
}

impl Status {
    fn as_str(self) -> &'static str {
        match self {
            Self::Checked => "checked",
            Self::Written => "written",
            Self::Unchanged => "unchanged",
            Self::Failed => "failed",
            Self::Empty => "empty",
        }
    }

    /// Whether there is a book.
    pub(crate) fn is_whole(self) -> bool {
        matches!(self, Self::Checked | Self::Written | Self::Unchanged)
    }
}

impl Serialize for Status {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
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

/// Reads the project and compiles the volumes that were asked for. Writes them, if it is told where.
pub(crate) fn bind(
    project: &Project,
    request: &Request,
    out: Option<&Path>,
    mut findings: Findings,
    terminal: &Terminal,
) -> Result<Bound, Failure> {
    let archive = survey(project, &mut findings, terminal)?;
    let mut editions = project.editions.clone();
    let mut diagnostics = Diagnostics::default();
    let wordings = Wording::all(&mut editions, &project.config, &archive, &mut diagnostics);
    findings.take(diagnostics);
    let planned = volume::plan(&archive, &project.config, request);
    if planned.is_empty() {
        findings.push(nothing(&archive, request));
    } else if let Some(out) = out {
        create_folder(out)?;
    }

    if let Some(wish) = fetching::wished(project)? {
        let wanted = addresses(project, &archive, &planned, terminal);
        fetching::fetch(project, &wanted, wish, &mut findings, terminal);
    }

    let mut ledger = compile::leftover(&archive, &planned);
    let mut volumes: Vec<VolumeAccount> = Vec::with_capacity(planned.len());
    let mut repairs: BTreeMap<&'static str, usize> = BTreeMap::new();
    let files = thread::scope(|scope| {
        // A channel without room: while one book is written the next is compiled, and no third waits.
        let (finished, packages) = mpsc::sync_channel::<(PathBuf, Package)>(0);
        let writer = scope.spawn(move || {
            let write = |(path, package): (PathBuf, Package)| {
                output::write(&path, |sink| package.write_to(sink))
            };
            packages.iter().map(write).collect::<Vec<_>>()
        });
        for (i, volume) in planned.iter().enumerate() {
            let progress = Progress::volume(
                terminal,
                &volume.name,
                i + 1,
                planned.len(),
                volume.chapters.len(),
            );
            let made = compile::bind(
                volume,
                compile::Project {
                    editions: &editions,
                    wordings: &wordings,
                    // What could be better is for authors to read, not for a timer.
                    lint: out.is_none(),
                    ..project.compiled_from(&archive)
                },
                &|| progress.tick(),
            );
            for compile::Bound { volume, compiled, again } in made {
                let account = VolumeAccount::of(&volume, &compiled);
                if !again {
                    for (&name, mended) in &account.repairs {
                        *repairs.entry(name).or_default() += mended;
                    }
                    ledger.extend(compiled.ledger);
                }
                for it in compiled.diagnostics {
                    // Every book holds the author's own pages; what there is to say of them is said once.
                    let is_matter =
                        |path| matches!(archive.standing_of(path), Some(Standing::Matter(_)));
                    let is_known = (!volumes.is_empty() && it.path.as_ref().is_some_and(is_matter))
                        || (again && it.path.is_some());
                    if !is_known {
                        findings.push(it);
                    }
                }
                if compiled.books.is_empty() {
                    volumes.push(account);
                    continue;
                }
                for book in compiled.books {
                    let mut account = account.clone();
                    account.script = book.edition.script.map_or(AS_WRITTEN, |it| it.tag);
                    account.conversion = book.conversion.as_ref().map(Into::into);
                    account.edition = book.edition.writing.as_str();
                    account.profile = book.edition.profile.name;
                    match (book.package, out) {
                        (Some(package), Some(out)) => {
                            let path = out.join(book.file_name);
                            account.path = Some(path.to_string_lossy().replace('\\', "/"));
                            // The writer goes on until this end is dropped, whatever happens to the
                            // books.
                            let _ = finished.send((path, package));
                        }
                        (Some(_), None) => account.status = Status::Checked,
                        (None, _) => {}
                    }
                    volumes.push(account);
                }
            }
        }
        drop(finished);
        writer.join().unwrap_or_default()
    });
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

/// Reads what there is.
pub(crate) fn survey(
    project: &Project,
    findings: &mut Findings,
    terminal: &Terminal,
) -> Result<Archive, Failure> {
    let progress = Progress::counting(terminal, "reading");
    let mut diagnostics = Diagnostics::default();
    let tick = || progress.tick();
    let archive = archive::survey(&project.folder, &project.config, &tick, &mut diagnostics)
        .map_err(|error| Failure::unreadable(&project.dir, &error))?;
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
    for account in volumes.iter_mut().filter(|it| it.path.is_some()) {
        match files.next() {
            Some(Ok(written)) => {
                account.status =
                    if written.unchanged { Status::Unchanged } else { Status::Written };
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

impl VolumeAccount {
    fn of(volume: &Volume, compiled: &Compiled) -> Self {
        Self {
            name: volume.name.clone(),
            period: match volume.scope {
                Scope::All => "all".to_owned(),
                Scope::Period(period) => period.to_string(),
                Scope::Undated => "undated".to_owned(),
            },
            part: volume.part.as_ref().map(|it| it.number),
            script: AS_WRITTEN,
            conversion: None,
            edition: Edition::USUAL.writing.as_str(),
            profile: Edition::USUAL.profile.name,
            path: None,
            sha256: None,
            bytes: None,
            chapters: compiled.chapters,
            sections: compiled.sections,
            repairs: compiled.repairs.clone(),
            pictures: compiled.pictures.into(),
            status: Status::Empty,
            reason: None,
        }
    }
}
