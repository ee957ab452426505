//! What surrounds the chapters: the other pages, sheets, pictures, fonts, the package.

use std::collections::BTreeMap;

use super::chapters::{Made, Told, by_script};
use super::fates::{input_digest, ledger_without, repairs_of_survey, unreadable};
use super::pictures::{self, InBook};
use super::reuse::{Note, Notes, Reuse};
use super::{Book, Compiled, Consulted, Making, Project, Setting, Trace};
use crate::archive::{Archive, Record};
use crate::article;
use crate::cover::{self, CoverText, Templates};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::epub::{self, Package};
use crate::font;
use crate::lint;
use crate::locale::Writing;
use crate::media::{self, Pictures};
use crate::page::{self, Abstract, Apparatus, Author, Colophon, Converted, Frame};
use crate::publication::{Content, MediaType, Page, Publication, Resource};
use crate::script::Changes;
use crate::volume::ledger::{Fate, LedgerEntry, Totals};
use crate::volume::links::{Resolved, Resolver};
use crate::volume::{self, Scope, Volume};

/// What all editions of a volume have in common, beside the plan.
struct Account<'a> {
    ledger: &'a [LedgerEntry],
    repairs: &'a BTreeMap<&'static str, usize>,
    digest: &'a str,
    /// What the volume was made from, if its books shall tell.
    trace: Option<&'a Trace>,
}

/// What all editions of a volume in one script have in common.
struct Common {
    abstracts: Vec<Abstract>,
    matter: Vec<Abstract>,
    apparatus: Apparatus,
    authors: Vec<Author>,
    /// The cover for each way of writing; none if the project wants none.
    covers: Vec<(Writing, Resource)>,
    changes: Changes,
}

/// What was made of the plan's chapters, in the order that an edition has them in. What follows them
/// stays behind them.
fn in_order<T>(made: Vec<T>, places: &[usize]) -> Vec<T> {
    let place = |at: usize| places.get(at).copied().unwrap_or(at);
    let mut made: Vec<(usize, T)> = made.into_iter().enumerate().collect();
    made.sort_by_key(|(at, _)| place(*at));
    made.into_iter().map(|(_, it)| it).collect()
}

/// Adds all other pages and packs the books of all editions.
pub(super) fn bind(
    Making { settings, project, volume, pictures, reuse }: Making<'_>,
    (made, matter): (Vec<Made>, Vec<Made>),
    lost: &BTreeMap<usize, String>,
) -> Compiled {
    let Project { config, archive, .. } = project;
    let mut ledger = ledger_without(volume, archive, lost);
    let mut diagnostics = unreadable(archive, lost);
    let mut repairs = repairs_of_survey(volume, archive);
    let chapters = made.len();
    let mut consulted = Consulted::default();
    let mut kept = Notes::default();
    let mut reused = 0;
    let mut pages: Vec<Vec<Vec<Resource>>> =
        settings.iter().map(|_| Vec::with_capacity(chapters)).collect();
    let mut told: Vec<Vec<Told>> =
        by_script(settings).map(|_| Vec::with_capacity(chapters)).collect();
    for it in made.into_iter().chain(matter) {
        for (of_edition, pages) in pages.iter_mut().zip(it.pages) {
            of_edition.push(pages);
        }
        for (of_script, told) in told.iter_mut().zip(it.told) {
            of_script.push(told);
        }
        for (repair, mended) in it.repairs {
            *repairs.entry(repair).or_default() += mended;
        }
        diagnostics.append(it.diagnostics);
        consulted.append(it.consulted);
        kept.push(it.note);
        reused += usize::from(it.is_reused);
    }
    let tried = project.tried();
    if !tried.is_nothing() {
        lint::volume(&headings(volume, archive), &tried, config, &mut diagnostics);
    }

    let commons: Vec<Common> = by_script(settings)
        .zip(told)
        .map(|(editions, told)| {
            let setting = &editions[0];
            let mut changes = Changes::default();
            let mut abstracts = Vec::with_capacity(told.len());
            for it in told {
                changes.append(it.changes);
                abstracts.push(it.summary);
            }
            let mut abstracts = in_order(abstracts, setting.places);
            let matter = abstracts.split_off(chapters);
            let notes = (&mut changes, &mut consulted);
            let authors = authors(settings, setting, project, pictures, &abstracts, notes);
            let apparatus = Apparatus::of(setting.frame, &abstracts);
            let mut covers: Vec<(Writing, Resource)> = Vec::new();
            for it in editions.iter().filter(|_| config.cover) {
                if covers.iter().all(|(writing, _)| *writing != it.edition.writing) {
                    let headlines =
                        page::headlines(it.frame, &abstracts, &apparatus, config.cover_headlines);
                    let (cover, note) =
                        cover_picture(it, project, &headlines, reuse, &mut diagnostics);
                    kept.push(note);
                    covers.push((it.edition.writing, cover));
                }
            }
            Common { abstracts, matter, apparatus, authors, covers, changes }
        })
        .collect();
    consulted.pictures = pictures.files();
    consulted.web = pictures.addresses().into_iter().collect();
    let trace = project.basis.zip(reuse).map(|(basis, reuse)| {
        let known = (reuse.texts.clone(), reuse.plan.clone());
        Trace::of_plan(known, project, basis, &consulted)
    });
    let digest = input_digest(volume, archive);
    let account =
        Account { ledger: &ledger, repairs: &repairs, digest: &digest, trace: trace.as_ref() };
    let on_web = pictures.on_web();
    diagnostics.append(pictures::told(on_web));
    let mut books = Vec::with_capacity(settings.len());
    let mut broken = None;
    let of_script = by_script(settings).zip(&commons);
    let commons = of_script.flat_map(|(editions, it)| editions.iter().map(move |_| it));
    for ((setting, common), articles) in settings.iter().zip(commons).zip(pages) {
        let articles = in_order(articles, setting.places);
        let (lists, note) = lists(setting, common, reuse);
        kept.push(note);
        let (pages, reuse) = ((articles, lists), (reuse, &mut kept));
        let package = book(setting, project, common, &account, pages, reuse, &mut diagnostics);
        let package = match package {
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
            conversion: setting.wording.map(|it| it.conversion(&common.changes)),
        });
    }
    if let Some(reason) = broken.filter(|_| books.iter().all(|it| it.package.is_none())) {
        for entry in &mut ledger {
            entry.fate = Fate::Failed { reason: reason.clone() };
        }
    }
    Compiled {
        books,
        chapters: volume.chapters.len(),
        sections: volume.sections.len(),
        ledger,
        repairs,
        pictures: on_web,
        diagnostics,
        consulted,
        trace,
        notes: kept,
        reused,
    }
}

/// The pages that list the chapters: the contents, the indexes, the highlights, the articles of other volumes.
fn lists(
    setting: &Setting<'_>,
    common: &Common,
    reuse: Option<&Reuse<'_>>,
) -> (Vec<Resource>, Option<Note>) {
    let frame = setting.frame;
    let Common { abstracts, apparatus, .. } = common;
    let make = || {
        let mut pages = vec![page::contents(frame, abstracts, apparatus)];
        for (number, section) in frame.volume.sections.iter().enumerate() {
            for (page, index) in section.pages.iter().enumerate() {
                if index.href != volume::CONTENTS_HREF {
                    pages.push(page::index(frame, number, page, abstracts));
                }
            }
        }
        pages.extend(apparatus.pages(frame, abstracts));
        setting.seal_all(pages)
    };
    match reuse {
        Some(reuse) => reuse.lists(setting, abstracts, make),
        None => (make().0, None),
    }
}

/// Packs the book of one edition around its chapters. `articles` holds the pages of each chapter, then
/// those of each of the author's own pages; `lists` those that list them.
fn book(
    setting: &Setting<'_>,
    project: Project<'_>,
    common: &Common,
    account: &Account<'_>,
    (articles, lists): (Vec<Vec<Resource>>, Vec<Resource>),
    (reuse, notes): (Option<&Reuse<'_>>, &mut Notes),
    diagnostics: &mut Diagnostics,
) -> Result<Package, String> {
    let Setting { edition, frame, .. } = *setting;
    let Common { abstracts, apparatus, .. } = common;
    let counts: Vec<usize> = articles.iter().map(Vec::len).collect();
    let mut resources: Vec<Resource> = articles.into_iter().flatten().chain(lists).collect();
    let mut add = |page: Page| resources.push(setting.seal(page));
    if !common.authors.is_empty() {
        add(page::authors(frame, common.authors.clone(), abstracts, apparatus));
    }
    let converted = setting.wording.and_then(|it| it.converted(&common.changes));
    add(colophon(frame, account, converted));
    let cover = common.covers.iter().find(|(it, _)| *it == edition.writing).map(|(_, it)| it);
    add(page::cover(frame, cover.map(|it| &*it.href)));
    resources.extend(cover.cloned());
    let sheets = setting.sheets.iter();
    resources.extend(sheets.map(|it| asset(it.href.clone(), MediaType::Css, it.bytes.clone())));
    resources.extend(setting.plates.resources());

    if let Some(shown) = &setting.shown {
        if let Some(all) = project.characters {
            all.insert_all(shown);
        }
        if !project.fonts.is_empty() {
            let language = &frame.locale.language;
            font::embed(project.fonts, shown, language, &mut resources, diagnostics);
        }
    }

    let publication = Publication {
        metadata: page::metadata(frame, abstracts, &common.matter, apparatus),
        resources,
        spine: page::reading_order(frame, apparatus, &counts),
        contents: edition.apply_contents(page::navigation(frame, apparatus)),
        landmarks: page::landmarks(frame),
        direction: edition.writing.into(),
        scrolls_as_written: edition.profile.scrolls_as_written,
        fingerprint: account.trace.map(|it| it.fingerprint(edition.script)),
        holdings: Some(page::holdings(frame, edition.entry(), abstracts)),
    };
    let book = lint::Book { publication: &publication, page_bytes: edition.profile.page_bytes };
    lint::book(&book, &project.tried(), project.config, diagnostics);
    let mut note = None;
    let package = epub::package_with(publication, |it| match reuse {
        Some(reuse) => {
            let (outline, kept) = reuse.outline(edition, it);
            note = kept;
            outline
        }
        None => epub::outline(it),
    });
    notes.push(note);
    package.map_err(|it| it.to_string())
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
    settings: &[Setting<'_>],
    Setting { frame, wording, .. }: &Setting<'_>,
    project: Project<'_>,
    pictures: &Pictures<'_>,
    abstracts: &[Abstract],
    (changes, consulted): (&mut Changes, &mut Consulted),
) -> Vec<Author> {
    let pictures = InBook::of(settings, pictures);
    let resolver = Resolver::new(project.archive, frame.volume, project.config, &pictures);
    page::author_boxes(abstracts)
        .into_iter()
        .map(|(author, chapters)| {
            let mut biography = article::parse_aside(&author.biography, project.config);
            let Resolved { names, files, .. } = resolver.resolve_aside(&mut biography);
            consulted.append(Consulted { names, files, ..Consulted::default() });
            if let (Some(wording), Some(&last)) = (wording, chapters.last()) {
                let record = &frame.archive.records[frame.volume.chapters[last].record];
                let language = abstracts[last].language.as_ref();
                wording.biography(language, &mut biography, &record.path, changes);
            }
            Author { name: author.name.clone(), role: author.role.clone(), biography, chapters }
        })
        .collect()
}

fn asset(href: String, media_type: MediaType, bytes: Vec<u8>) -> Resource {
    Resource { href, media_type, properties: Vec::new(), content: Content::Bytes(bytes) }
}

fn cover_picture(
    setting: &Setting<'_>,
    project: Project<'_>,
    headlines: &[String],
    reuse: Option<&Reuse<'_>>,
    diagnostics: &mut Diagnostics,
) -> (Resource, Option<Note>) {
    let frame = setting.frame;
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
    let mut draw = || {
        let before = diagnostics.len();
        let cover = drawn(&text, project, diagnostics);
        (cover, diagnostics.len() == before)
    };
    match reuse {
        Some(reuse) => reuse.cover(setting.edition, &text, draw),
        None => (draw().0, None),
    }
}

fn drawn(text: &CoverText<'_>, project: Project<'_>, diagnostics: &mut Diagnostics) -> Resource {
    let mut cover = cover::draw(text, project.templates, project.faces, diagnostics);
    if cover.picture.is_none() && cover.is_own {
        // A drawing may run or fetch things; a picture can't.
        match media::sanitized(cover.svg.as_bytes()) {
            Ok(svg) => cover.picture = Some((svg, MediaType::Svg)),
            Err(_) => {
                cover = cover::draw(text, &Templates::default(), project.faces, diagnostics);
            }
        }
    }
    let (bytes, media_type) =
        cover.picture.unwrap_or_else(|| (cover.svg.into_bytes(), MediaType::Svg));
    let extension = media::extension(media_type);
    Resource {
        href: format!("images/cover.{extension}"),
        media_type,
        properties: vec!["cover-image"],
        content: Content::Sealed(epub::seal(&bytes, media_type)),
    }
}

fn colophon(
    frame: Frame<'_>,
    &Account { ledger, repairs, digest, .. }: &Account<'_>,
    converted: Option<Converted<'_>>,
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
        input_digest: digest,
        repairs,
        converted,
    };
    page::colophon(frame, &it)
}
