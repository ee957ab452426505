//! The pipeline: from a surveyed archive to finished volumes.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::archive::{Archive, Record, Standing};
use crate::article::{self, Dated};
use crate::config::Config;
use crate::cover::{self, CoverText, Faces};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::epub::{self, Package};
use crate::font::{self, Characters, Fonts};
use crate::lint;
use crate::locale::Locale;
use crate::media::{self, Pictures};
use crate::page::{self, Abstract, Author, Colophon, Frame};
use crate::profile::{self, Profile};
use crate::publication::{Content, Direction, MediaType, Page, Publication, Resource};
use crate::source::{self, Files};
use crate::style::{self, Sheet};
use crate::volume::ledger::{Fate, LedgerEntry, Totals};
use crate::volume::links::Resolver;
use crate::volume::{self, Scope, Volume};

/// What every volume of a run is compiled from.
#[derive(Clone, Copy)]
pub struct Project<'a> {
    /// The settings.
    pub config: &'a Config,
    /// The folder.
    pub files: &'a dyn Files,
    /// What the survey found there.
    pub archive: &'a Archive,
    /// The project's own style sheets, by name: `base.css`.
    pub sheets: &'a BTreeMap<String, Vec<u8>>,
    /// The faces that covers are drawn with.
    pub faces: &'a Faces,
    /// The faces that books embed; none, unless the project asks for some.
    pub fonts: &'a Fonts,
    /// Where the characters of all pages are gathered, if somebody wants to know them.
    pub characters: Option<&'a Characters>,
    /// The kind of device.
    pub profile: &'static Profile,
    /// Whether the rules of quality are tried, too.
    pub lint: bool,
}

/// A finished volume and everything the compiler had to say about it.
#[derive(Debug)]
pub struct Compiled {
    /// The book's file; nothing if none of its articles could be read again.
    pub package: Option<Package>,
    /// How many chapters it holds.
    pub chapters: usize,
    /// How many sections they are grouped in.
    pub sections: usize,
    /// What became of each record of the volume's period, in the order of the paths.
    pub ledger: Vec<LedgerEntry>,
    /// How many places each repair mended in the volume.
    pub repairs: BTreeMap<&'static str, usize>,
    /// Errors and warnings, in the order of the chapters.
    pub diagnostics: Diagnostics,
}

/// Compiles one volume. `tick` is called once for each chapter made, from any thread.
///
/// Chapters are read, rendered and sealed in parallel, each tree dropped as soon as it is sealed. If a
/// file can't be read any more, the volume is planned again without it, since its neighbours link to it.
pub fn compile(volume: &Volume, project: Project<'_>, tick: &(dyn Fn() + Sync)) -> Compiled {
    let Project { config, archive, .. } = project;
    let locale = Locale::of(&archive.language);
    let mut volume = volume.clone();
    let mut lost: BTreeMap<usize, String> = BTreeMap::new();
    loop {
        let scripts = page::scripts(archive, &volume, &archive.language);
        let sheets = style::sheets(&scripts, false, project.sheets);
        let hrefs = hrefs(&sheets, project.fonts);
        let frame = Frame { config, archive, volume: &volume, locale: &locale, sheets: &hrefs };
        let pictures = Pictures::new(project.files);
        let shown =
            (project.characters.is_some() || !project.fonts.is_empty()).then(Characters::default);
        match chapters(frame, project, &pictures, shown.as_ref(), tick) {
            Ok(_) if volume.chapters.is_empty() => return nothing(&volume, archive, &lost),
            Ok(made) => return bind(frame, project, made, sheets, pictures, shown.as_ref(), &lost),
            Err(failed) => {
                let records: BTreeSet<usize> = failed.keys().copied().collect();
                lost.extend(failed);
                volume = volume::without(&volume, archive, config, &records);
            }
        }
    }
}

/// The style sheets that pages link. The one that names fonts comes first, so that others beat it.
fn hrefs(sheets: &[Sheet], fonts: &Fonts) -> Vec<String> {
    let own = sheets.iter().any(|it| it.href == font::SHEET_HREF);
    let first = (!own && !fonts.is_empty()).then(|| font::SHEET_HREF.to_owned());
    first.into_iter().chain(sheets.iter().map(|it| it.href.clone())).collect()
}

/// A chapter, sealed, and what the other pages need to know of it.
struct Made {
    resource: Resource,
    summary: Abstract,
    repairs: BTreeMap<&'static str, usize>,
    diagnostics: Diagnostics,
}

/// Makes every chapter, or says which records can't be read.
fn chapters(
    frame: Frame<'_>,
    project: Project<'_>,
    pictures: &Pictures<'_>,
    shown: Option<&Characters>,
    tick: &(dyn Fn() + Sync),
) -> Result<Vec<Made>, BTreeMap<usize, String>> {
    let Project { config, archive, .. } = project;
    let picture = |path: &source::SourcePath| pictures.embed(path);
    let resolver = Resolver::new(archive, frame.volume, config, &picture);
    let made: Vec<Result<Made, (usize, String)>> = frame
        .volume
        .chapters
        .par_iter()
        .enumerate()
        .map(|(at, chapter)| {
            let record = &archive.records[chapter.record];
            let mut diagnostics = Diagnostics::default();
            // What is odd about the bytes was said by the survey.
            let source = source::read(project.files, &record.path, &mut Diagnostics::default())
                .map_err(|reason| (chapter.record, reason))?;
            if source.digest != record.digest {
                let said = Diagnostic::warning(
                    "changed-meanwhile",
                    "the file changed while the book was made",
                );
                let hint = "run again: its title or date may be out of date";
                diagnostics.push(said.in_file(&record.path).hint(hint));
            }
            let mut article = article::parse(&source, config, &archive.repeated, &mut diagnostics);
            article.meta.language = article.meta.language.or_else(|| record.language.clone());
            if article.meta.date.is_none()
                && let (Some(stamp), Some(dating)) = (record.date, record.dating)
            {
                article.meta.date = Some(Dated { stamp, from: dating.from });
            }
            resolver.resolve(&mut article, &source, &mut diagnostics);
            if project.lint {
                lint::article(&article, &source, &mut diagnostics);
            }
            let repairs = std::mem::take(&mut article.repairs);
            let (page, summary) = page::chapter(frame, at, article);
            let resource = sealed(page, project.profile, shown);
            tick();
            Ok(Made { resource, summary, repairs, diagnostics })
        })
        .collect();
    let failed: BTreeMap<usize, String> =
        made.iter().filter_map(|it| it.as_ref().err().cloned()).collect();
    if failed.is_empty() { Ok(made.into_iter().flatten().collect()) } else { Err(failed) }
}

/// Adds all other pages and packs the book.
fn bind(
    frame: Frame<'_>,
    project: Project<'_>,
    made: Vec<Made>,
    sheets: Vec<Sheet>,
    pictures: Pictures<'_>,
    shown: Option<&Characters>,
    lost: &BTreeMap<usize, String>,
) -> Compiled {
    let Project { config, archive, profile, .. } = project;
    let volume = frame.volume;
    let mut ledger = ledger(volume, archive, lost);
    let mut diagnostics = unreadable(archive, lost);
    let mut repairs = BTreeMap::new();
    let (mut resources, mut abstracts) =
        (Vec::with_capacity(made.len() + 64), Vec::with_capacity(made.len()));
    for it in made {
        resources.push(it.resource);
        abstracts.push(it.summary);
        for (repair, mended) in it.repairs {
            *repairs.entry(repair).or_default() += mended;
        }
        diagnostics.append(it.diagnostics);
    }
    if project.lint {
        lint::volume(&headings(volume, archive), &mut diagnostics);
    }

    let mut add = |page: Page| resources.push(sealed(page, profile, shown));
    add(page::contents(frame, &abstracts));
    for (number, section) in volume.sections.iter().enumerate() {
        for (page, index) in section.pages.iter().enumerate() {
            if index.href != volume::CONTENTS_HREF {
                add(page::index(frame, number, page, &abstracts));
            }
        }
    }
    let authors = authors(frame, project, &pictures, &abstracts);
    if !authors.is_empty() {
        add(page::authors(frame, authors));
    }
    add(colophon(frame, &ledger));
    let picture = config.cover.then(|| cover_picture(frame, project.faces, &mut diagnostics));
    add(page::cover(frame, picture.as_ref().map(|it| &*it.href)));
    resources.extend(picture);
    resources.extend(sheets.into_iter().map(|it| asset(it.href, MediaType::Css, it.bytes)));
    let pictures = pictures.into_embedded().into_iter();
    resources.extend(pictures.map(|(href, it)| asset(href, it.media_type, it.bytes)));

    if let Some(shown) = shown {
        if let Some(all) = project.characters {
            all.insert_all(shown);
        }
        if !project.fonts.is_empty() {
            let language = &archive.language;
            font::embed(project.fonts, shown, language, &mut resources, &mut diagnostics);
        }
    }

    let publication = Publication {
        metadata: page::metadata(frame, &abstracts),
        resources,
        spine: page::reading_order(frame, &abstracts),
        contents: page::navigation(frame, &abstracts),
        landmarks: page::landmarks(frame),
        direction: Direction::LeftToRight,
    };
    let package = match epub::package(publication) {
        Ok(package) => Some(package),
        Err(error) => {
            diagnostics.push(Diagnostic::error("package", error.to_string()));
            for entry in &mut ledger {
                entry.fate = Fate::Failed { reason: error.to_string() };
            }
            None
        }
    };
    Compiled {
        package,
        chapters: volume.chapters.len(),
        sections: volume.sections.len(),
        ledger,
        repairs,
        diagnostics,
    }
}

/// The chapters as the rules of quality see them beside one another.
fn headings<'a>(volume: &Volume, archive: &'a Archive) -> Vec<lint::Heading<'a>> {
    let of = |it: &'a Record| {
        let day = it.date.map(|it| it.date);
        lint::Heading { path: &it.path, title: &it.title, day }
    };
    volume.chapters.iter().map(|it| of(&archive.records[it.record])).collect()
}

/// The authors of whom the articles say something.
fn authors(
    frame: Frame<'_>,
    project: Project<'_>,
    pictures: &Pictures<'_>,
    abstracts: &[Abstract],
) -> Vec<Author> {
    let picture = |path: &source::SourcePath| pictures.embed(path);
    let resolver = Resolver::new(project.archive, frame.volume, project.config, &picture);
    page::author_boxes(abstracts)
        .into_iter()
        .map(|(author, chapters)| {
            let mut biography = article::parse_aside(&author.biography, project.config);
            resolver.resolve_aside(&mut biography);
            Author { name: author.name.clone(), role: author.role.clone(), biography, chapters }
        })
        .collect()
}

fn asset(href: String, media_type: MediaType, bytes: Vec<u8>) -> Resource {
    Resource { href, media_type, properties: Vec::new(), content: Content::Bytes(bytes) }
}

fn cover_picture(frame: Frame<'_>, faces: &Faces, diagnostics: &mut Diagnostics) -> Resource {
    let Frame { config, volume, locale, .. } = frame;
    let period = if let Scope::Period(period) = volume.scope { Some(period) } else { None };
    let (scope, number) = (frame.scope_name(), frame.number_name());
    let extent = locale.articles(volume.chapters.len());
    let text = CoverText {
        locale,
        title: &config.title,
        period,
        scope: scope.as_deref(),
        number: number.as_deref(),
        extent: &extent,
        by: config.publisher.as_deref().or(config.creator.as_deref()),
    };
    let cover = cover::draw(&text, faces, diagnostics);
    let (bytes, media_type) =
        cover.picture.unwrap_or_else(|| (cover.svg.into_bytes(), MediaType::Svg));
    let extension = media::extension(media_type);
    let picture = asset(format!("images/cover.{extension}"), media_type, bytes);
    Resource { properties: vec!["cover-image"], ..picture }
}

fn colophon(frame: Frame<'_>, ledger: &[LedgerEntry]) -> Page {
    let totals = Totals::of(ledger);
    let mut excluded: BTreeMap<&str, usize> = BTreeMap::new();
    let mut failed = Vec::new();
    for entry in ledger {
        match &entry.fate {
            Fate::Excluded { rule, .. } => *excluded.entry(rule).or_default() += 1,
            Fate::Failed { reason } => failed.push((entry.path.clone(), reason.clone())),
            Fate::Chapter { .. } | Fate::Duplicate { .. } => {}
        }
    }
    let excluded: Vec<(&str, usize)> = excluded.into_iter().collect();
    let it = Colophon {
        files: totals.files,
        chapters: totals.chapters,
        duplicates: totals.duplicates,
        excluded: &excluded,
        failed: &failed,
        input_digest: &input_digest(frame.volume, frame.archive),
        notes: &[],
    };
    page::colophon(frame, &it)
}

fn sealed(mut page: Page, profile: &Profile, shown: Option<&Characters>) -> Resource {
    profile::apply_page(profile, &mut page.root);
    if let Some(shown) = shown {
        shown.insert_page(&page.root);
    }
    Resource {
        href: page.href,
        media_type: MediaType::Xhtml,
        properties: page.properties,
        content: Content::Sealed(epub::seal_page(&page.root)),
    }
}

/// A volume none of whose articles can be read any more.
fn nothing(volume: &Volume, archive: &Archive, lost: &BTreeMap<usize, String>) -> Compiled {
    let (ledger, diagnostics) = (ledger(volume, archive, lost), unreadable(archive, lost));
    Compiled {
        package: None,
        chapters: 0,
        sections: 0,
        ledger,
        repairs: BTreeMap::new(),
        diagnostics,
    }
}

/// Names the files that could be read in the survey but not any more.
fn unreadable(archive: &Archive, lost: &BTreeMap<usize, String>) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    for (record, reason) in lost {
        let path = &archive.records[*record].path;
        diagnostics.push(Diagnostic::error("unreadable", reason.clone()).in_file(path));
    }
    diagnostics
}

/// The fates of a volume's records, in the order of the paths.
fn ledger(volume: &Volume, archive: &Archive, lost: &BTreeMap<usize, String>) -> Vec<LedgerEntry> {
    let mut fates: BTreeMap<usize, Fate> = BTreeMap::new();
    for chapter in &volume.chapters {
        let fate = Fate::Chapter { volume: volume.name.clone(), href: chapter.href.clone() };
        fates.insert(chapter.record, fate);
    }
    for record in &volume.set_aside {
        let fate = match lost.get(record) {
            Some(reason) => Fate::Failed { reason: reason.clone() },
            None => standing_fate(archive, *record),
        };
        fates.insert(*record, fate);
    }
    fates.into_iter().map(|(at, fate)| entry(archive, at, fate)).collect()
}

fn entry(archive: &Archive, at: usize, fate: Fate) -> LedgerEntry {
    let record = &archive.records[at];
    LedgerEntry { path: record.path.clone(), fate, dated: record.dating }
}

/// The fate of a record that no volume of the run holds.
fn standing_fate(archive: &Archive, record: usize) -> Fate {
    match &archive.records[record].standing {
        Standing::Article => Fate::Excluded {
            rule: "outside-period",
            reason: "its date is in no period that was asked for".to_owned(),
        },
        Standing::Duplicate { of } => Fate::Duplicate {
            of: archive.records[*of].path.clone(),
            reason: "its words are those of an article that is kept".to_owned(),
        },
        Standing::Excluded { rule, reason } => Fate::Excluded { rule, reason: reason.clone() },
        Standing::Failed { reason } => Fate::Failed { reason: reason.clone() },
    }
}

/// The fates of the records that no volume of a run covers: failed, left out by a rule, or dated
/// outside the periods that were asked for. Together with the volumes' ledgers they make up the
/// whole: each input file is in exactly one of them.
pub fn leftover(archive: &Archive, volumes: &[Volume]) -> Vec<LedgerEntry> {
    let mut covered = vec![false; archive.records.len()];
    for volume in volumes {
        for record in
            volume.chapters.iter().map(|it| it.record).chain(volume.set_aside.iter().copied())
        {
            covered[record] = true;
        }
    }
    let uncovered = covered.into_iter().enumerate().filter(|(_, covered)| !covered);
    uncovered.map(|(at, _)| entry(archive, at, standing_fate(archive, at))).collect()
}

/// A digest of the volume's input: of the digests of its chapters' files, in order.
fn input_digest(volume: &Volume, archive: &Archive) -> String {
    let mut hasher = blake3::Hasher::new();
    for chapter in &volume.chapters {
        hasher.update(archive.records[chapter.record].digest.as_bytes());
    }
    format!("blake3:{}", hasher.finalize().to_hex())
}
