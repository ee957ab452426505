//! What surrounds the chapters: the other pages, sheets, pictures, fonts, the package.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::chapters::Made;
use super::fates::{input_digest, ledger, repairs_of_survey, unreadable};
use super::{Book, Compiled, Project, Setting};
use crate::archive::{Archive, Record};
use crate::article;
use crate::cover::{self, CoverText, Templates};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::epub::{self, Package};
use crate::font;
use crate::lint;
use crate::locale::Writing;
use crate::media::{self, Pictures};
use crate::page::{self, Abstract, Apparatus, Author, Colophon, Frame};
use crate::publication::{Content, MediaType, Page, Publication, Resource};
use crate::source::SourcePath;
use crate::volume::ledger::{Fate, LedgerEntry, Totals};
use crate::volume::links::Resolver;
use crate::volume::{self, Scope, Volume};

/// What all editions of a volume have in common, beside the plan.
struct Common<'a> {
    abstracts: &'a [Abstract],
    matter: &'a [Abstract],
    apparatus: &'a Apparatus,
    authors: &'a [Author],
    ledger: &'a [LedgerEntry],
    repairs: &'a BTreeMap<&'static str, usize>,
    /// The cover for each way of writing; none if the project wants none.
    covers: &'a [(Writing, Resource)],
}

/// The pages of all articles in one edition.
struct Pages {
    resources: Vec<Resource>,
    /// How many pages each chapter has, then each of the author's own pages.
    counts: Vec<usize>,
}

impl Pages {
    fn with_room(chapters: usize) -> Self {
        let resources = Vec::with_capacity(chapters + 64);
        Self { resources, counts: Vec::with_capacity(chapters) }
    }
}

/// Adds all other pages and packs the books of all editions.
pub(super) fn bind(
    settings: &[Setting<'_>],
    project: Project<'_>,
    (made, matter): (Vec<Made>, Vec<Made>),
    pictures: &Pictures<'_>,
    lost: &BTreeMap<usize, String>,
) -> Option<Compiled> {
    let Project { config, archive, .. } = project;
    let frame = settings.first()?.frame;
    let volume = frame.volume;
    let mut ledger = ledger(volume, archive, lost);
    let mut diagnostics = unreadable(archive, lost);
    let mut repairs = repairs_of_survey(volume, archive);
    let chapters = made.len();
    let mut pages: Vec<Pages> = settings.iter().map(|_| Pages::with_room(chapters)).collect();
    let mut abstracts = Vec::with_capacity(chapters);
    for it in made.into_iter().chain(matter) {
        for (of_edition, pages) in pages.iter_mut().zip(it.pages) {
            of_edition.counts.push(pages.len());
            of_edition.resources.extend(pages);
        }
        abstracts.push(it.summary);
        for (repair, mended) in it.repairs {
            *repairs.entry(repair).or_default() += mended;
        }
        diagnostics.append(it.diagnostics);
    }
    let tried = project.tried();
    if !tried.is_nothing() {
        lint::volume(&headings(volume, archive), &tried, config, &mut diagnostics);
    }

    let matter = abstracts.split_off(chapters);
    let apparatus = Apparatus::of(frame, &abstracts);
    let authors = authors(frame, project, pictures, &abstracts);
    let mut covers: Vec<(Writing, Resource)> = Vec::new();
    for it in settings.iter().filter(|_| config.cover) {
        if covers.iter().all(|(writing, _)| *writing != it.edition.writing) {
            let headlines =
                page::headlines(it.frame, &abstracts, &apparatus, config.cover_headlines);
            let cover = cover_picture(it.frame, project, &headlines, &mut diagnostics);
            covers.push((it.edition.writing, cover));
        }
    }
    let common = Common {
        abstracts: &abstracts,
        matter: &matter,
        apparatus: &apparatus,
        authors: &authors,
        ledger: &ledger,
        repairs: &repairs,
        covers: &covers,
    };
    let mut books = Vec::with_capacity(settings.len());
    let mut broken = None;
    for (setting, pages) in settings.iter().zip(pages) {
        let package = match book(setting, project, &common, pages, &mut diagnostics) {
            Ok(package) => Some(package),
            Err(reason) => {
                diagnostics.push(Diagnostic::error("package", reason.clone()));
                broken = Some(reason);
                None
            }
        };
        books.push(Book {
            file_name: setting.edition.file_name(&volume.name),
            edition: setting.edition,
            package,
        });
    }
    if let Some(reason) = broken.filter(|_| books.iter().all(|it| it.package.is_none())) {
        for entry in &mut ledger {
            entry.fate = Fate::Failed { reason: reason.clone() };
        }
    }
    Some(Compiled {
        books,
        chapters: volume.chapters.len(),
        sections: volume.sections.len(),
        ledger,
        repairs,
        diagnostics,
    })
}

/// Packs the book of one edition around its chapters.
fn book(
    setting: &Setting<'_>,
    project: Project<'_>,
    common: &Common<'_>,
    Pages { mut resources, counts }: Pages,
    diagnostics: &mut Diagnostics,
) -> Result<Package, String> {
    let Setting { edition, frame, .. } = *setting;
    let Common { abstracts, apparatus, .. } = *common;
    let mut add = |page: Page| resources.push(setting.seal(page));
    add(page::contents(frame, abstracts, apparatus));
    for (number, section) in frame.volume.sections.iter().enumerate() {
        for (page, index) in section.pages.iter().enumerate() {
            if index.href != volume::CONTENTS_HREF {
                add(page::index(frame, number, page, abstracts));
            }
        }
    }
    if !common.authors.is_empty() {
        add(page::authors(frame, common.authors.to_vec(), abstracts, apparatus));
    }
    add(colophon(frame, common.ledger, common.repairs));
    let cover = common.covers.iter().find(|(it, _)| *it == edition.writing).map(|(_, it)| it);
    add(page::cover(frame, cover.map(|it| &*it.href)));
    let others = apparatus.pages(frame, abstracts).into_par_iter();
    resources.par_extend(others.map(|it| setting.seal(it)));
    resources.extend(cover.cloned());
    let sheets = setting.sheets.iter();
    resources.extend(sheets.map(|it| asset(it.href.clone(), MediaType::Css, it.bytes.clone())));
    resources.extend(setting.shelf.resources());

    if let Some(shown) = &setting.shown {
        if let Some(all) = project.characters {
            all.insert_all(shown);
        }
        if !project.fonts.is_empty() {
            let language = &project.archive.language;
            font::embed(project.fonts, shown, language, &mut resources, diagnostics);
        }
    }

    let publication = Publication {
        metadata: page::metadata(frame, abstracts, common.matter, apparatus),
        resources,
        spine: page::reading_order(frame, apparatus, &counts),
        contents: edition.apply_contents(page::navigation(frame, apparatus)),
        landmarks: page::landmarks(frame),
        direction: edition.writing.into(),
        scrolls_as_written: edition.profile.scrolls_as_written,
    };
    let book = lint::Book { publication: &publication, page_bytes: edition.profile.page_bytes };
    lint::book(&book, &project.tried(), project.config, diagnostics);
    epub::package(publication).map_err(|it| it.to_string())
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
    let picture = |path: &SourcePath| pictures.embed(path);
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

fn cover_picture(
    frame: Frame<'_>,
    project: Project<'_>,
    headlines: &[String],
    diagnostics: &mut Diagnostics,
) -> Resource {
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
        headlines,
        writing: frame.writing,
    };
    let mut cover = cover::draw(&text, project.templates, project.faces, diagnostics);
    if cover.picture.is_none() && cover.is_own {
        // A drawing may run or fetch things; a picture can't.
        match media::sanitized(cover.svg.as_bytes()) {
            Ok(svg) => cover.picture = Some((svg, MediaType::Svg)),
            Err(_) => {
                cover = cover::draw(&text, &Templates::default(), project.faces, diagnostics);
            }
        }
    }
    let (bytes, media_type) =
        cover.picture.unwrap_or_else(|| (cover.svg.into_bytes(), MediaType::Svg));
    let extension = media::extension(media_type);
    let picture = asset(format!("images/cover.{extension}"), media_type, bytes);
    Resource { properties: vec!["cover-image"], ..picture }
}

fn colophon(
    frame: Frame<'_>,
    ledger: &[LedgerEntry],
    repairs: &BTreeMap<&'static str, usize>,
) -> Page {
    let totals = Totals::of(ledger);
    let mut excluded: BTreeMap<&str, usize> = BTreeMap::new();
    let mut failed = Vec::new();
    for entry in ledger {
        match &entry.fate {
            Fate::Excluded { rule, .. } => *excluded.entry(rule).or_default() += 1,
            Fate::Failed { reason } => failed.push((entry.path.clone(), reason.clone())),
            Fate::Chapter { .. } | Fate::Matter { .. } | Fate::Duplicate { .. } => {}
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
        repairs,
    };
    page::colophon(frame, &it)
}
