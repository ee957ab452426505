//! What surrounds the chapters: the other pages, sheets, pictures, fonts, the package.

use std::collections::BTreeMap;

use super::book::{Book, CompiledVolume};
use super::build::VolumeBuild;
use super::chapter::SealedArticle;
use super::chapters::SealedArticles;
use super::cover;
use super::edition::{EditionBuild, ScriptBuild};
use super::embedding;
use super::fates::{input_digest, ledger_without, repairs_of_survey, unreadable};
use super::inputs::Inputs;
use super::previous::ChapterCache;
use super::reading::LostRecords;
use super::trace::{Dependencies, Trace};
use super::view::ScriptView;
use crate::archive::{Archive, Record};
use crate::article;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::epub::{self, Package};
use crate::font;
use crate::lint;
use crate::locale::Writing;
use crate::page::{self, Abstract, Apparatus, Author, Colophon, Converted};
use crate::publication::{Content, Direction, MediaType, Page, Publication, Resource};
use crate::script::Changes;
use crate::style;
use crate::volume::ledger::{Fate, LedgerEntry, Totals};
use crate::volume::links::{Resolved, Resolver};
use crate::volume::{self, Volume};
use crate::wording::Wording;

/// What was made of a volume's articles, sorted by what it is for.
struct Harvest {
    repairs: BTreeMap<&'static str, usize>,
    diagnostics: Diagnostics,
    dependencies: Dependencies,
    cache: ChapterCache,
    reused: usize,
    /// In each script.
    scripts: Vec<ScriptHarvest>,
}

/// The same in one script.
#[derive(Default)]
struct ScriptHarvest {
    abstracts: Vec<Abstract>,
    changes: Changes,
    /// For each edition.
    editions: Vec<ArticlePages>,
}

/// The pages of each article in one edition.
type ArticlePages = Vec<Vec<Resource>>;

/// What the editions of a volume in one script have in common.
struct ScriptParts {
    abstracts: Vec<Abstract>,
    matter: Vec<Abstract>,
    apparatus: Apparatus,
    authors: Vec<Author>,
    /// The cover for each way of writing; none if the project wants none.
    covers: Vec<(Writing, Resource)>,
    changes: Changes,
    /// For each edition the pages of its articles.
    articles: Vec<ArticlePages>,
}

/// What the colophons of all editions tell.
struct Provenance<'a> {
    ledger: &'a [LedgerEntry],
    repairs: &'a BTreeMap<&'static str, usize>,
    digest: String,
    /// What the volume was made from, if its books shall tell.
    trace: Option<&'a Trace>,
}

impl Harvest {
    fn of(articles: SealedArticles, build: &VolumeBuild<'_>, lost: &LostRecords) -> Self {
        let (volume, archive) = (build.volume, build.inputs.archive);
        let count = articles.chapters.len();
        let script = |script: &ScriptBuild<'_>| ScriptHarvest {
            editions: script.editions.iter().map(|_| Vec::with_capacity(count)).collect(),
            ..ScriptHarvest::default()
        };
        let mut harvest = Self {
            repairs: repairs_of_survey(volume, archive),
            diagnostics: unreadable(archive, lost),
            dependencies: Dependencies::default(),
            cache: ChapterCache::default(),
            reused: 0,
            scripts: build.scripts.iter().map(script).collect(),
        };
        for article in articles.chapters.into_iter().chain(articles.matter) {
            harvest.add(article);
        }
        harvest
    }

    fn add(&mut self, article: SealedArticle) {
        for (harvest, script) in self.scripts.iter_mut().zip(article.scripts) {
            harvest.abstracts.push(script.summary);
            harvest.changes.append(script.changes);
            for (edition, sealed) in harvest.editions.iter_mut().zip(script.editions) {
                edition.push(sealed.pages);
            }
        }
        for (repair, mended) in article.repairs {
            *self.repairs.entry(repair).or_default() += mended;
        }
        self.diagnostics.append(article.diagnostics);
        self.dependencies.append(article.dependencies);
        self.cache.push(article.note);
        self.reused += usize::from(article.is_reused);
    }
}

impl VolumeBuild<'_> {
    /// Adds all other pages to the articles and packs the books of all editions.
    pub(super) fn assemble(&self, articles: SealedArticles, lost: &LostRecords) -> CompiledVolume {
        let Inputs { config, archive, .. } = self.inputs;
        let volume = self.volume;
        let mut harvest = Harvest::of(articles, self, lost);
        let tried = self.inputs.tried();
        if !tried.is_nothing() {
            lint::volume(&headings(volume, archive), &tried, config, &mut harvest.diagnostics);
        }
        let of_scripts = std::mem::take(&mut harvest.scripts);
        let mut parts: Vec<ScriptParts> = Vec::with_capacity(of_scripts.len());
        for (script, of_script) in self.scripts.iter().zip(of_scripts) {
            parts.push(self.parts(script, of_script, &mut harvest));
        }
        harvest.dependencies.pictures.append(&mut self.pictures.files());
        harvest.dependencies.web = self.pictures.addresses().into_iter().collect();
        let trace = self.trace(&harvest.dependencies);
        let mut ledger = ledger_without(volume, archive, lost);
        let on_web = self.pictures.on_web();
        harvest.diagnostics.append(embedding::missing(on_web));
        let repairs = std::mem::take(&mut harvest.repairs);
        let provenance = Provenance {
            ledger: &ledger,
            repairs: &repairs,
            digest: input_digest(volume, archive),
            trace: trace.as_ref(),
        };
        let mut books = Vec::new();
        for (script, mut parts) in self.scripts.iter().zip(parts) {
            let articles = std::mem::take(&mut parts.articles);
            for (edition, articles) in script.editions.iter().zip(articles) {
                let made = self.book(edition, &parts, articles, &provenance, &mut harvest);
                books.push(made);
            }
        }
        if let Some(reason) = broken(&books) {
            for entry in &mut ledger {
                entry.fate = Fate::Failed { reason: reason.clone() };
            }
        }
        CompiledVolume {
            books: books.into_iter().map(|(book, _)| book).collect(),
            chapters: volume.chapters.len(),
            sections: volume.sections.len(),
            ledger,
            repairs,
            pictures: on_web,
            missing: self.pictures.missing(),
            diagnostics: harvest.diagnostics,
            dependencies: harvest.dependencies,
            trace,
            cache: harvest.cache,
            reused: harvest.reused,
        }
    }

    fn trace(&self, dependencies: &Dependencies) -> Option<Trace> {
        let reuse = self.reuse.as_ref()?;
        Some(Trace::of_plan(reuse.plan.clone(), self.inputs, reuse.basis, dependencies))
    }

    /// What the editions of a script have in common.
    fn parts(
        &self,
        script: &ScriptBuild<'_>,
        of_script: ScriptHarvest,
        harvest: &mut Harvest,
    ) -> ScriptParts {
        let config = self.inputs.config;
        let ScriptHarvest { abstracts, mut changes, editions: articles } = of_script;
        let mut abstracts = script.view.in_order(abstracts);
        let matter = abstracts.split_off(self.volume.chapters.len());
        let authors = self.authors(script, &abstracts, &mut changes, &mut harvest.dependencies);
        let first = script.editions.first();
        let apparatus = first.map(|it| Apparatus::of(it.frame(), &abstracts)).unwrap_or_default();
        let mut covers: Vec<(Writing, Resource)> = Vec::new();
        for edition in script.editions.iter().filter(|_| config.cover.is_there()) {
            let writing = edition.edition.writing;
            if covers.iter().all(|(drawn, _)| *drawn != writing) {
                let frame = edition.frame();
                let headlines =
                    page::headlines(frame, &abstracts, &apparatus, config.cover_headlines);
                let (cover, note) =
                    cover::picture(self, edition, &headlines, &mut harvest.diagnostics);
                harvest.cache.push(note);
                harvest.dependencies.faces.extend(cover.faces.into_keys());
                covers.push((writing, cover.resource));
            }
        }
        ScriptParts { abstracts, matter, apparatus, authors, covers, changes, articles }
    }

    /// The authors of whom the articles say something.
    fn authors(
        &self,
        script: &ScriptBuild<'_>,
        abstracts: &[Abstract],
        changes: &mut Changes,
        dependencies: &mut Dependencies,
    ) -> Vec<Author> {
        let Inputs { config, archive, .. } = self.inputs;
        let ScriptView { conversion, volume, .. } = script.view;
        let pictures = self.volume_pictures();
        let resolver = Resolver::new(archive, volume, config, &pictures);
        let mut authors = Vec::new();
        for (author, chapters) in page::author_boxes(abstracts) {
            let mut biography = article::parse_aside(&author.biography, config);
            let Resolved { names, files, .. } = resolver.resolve_aside(&mut biography);
            dependencies.append(Dependencies { names, files, ..Dependencies::default() });
            if let (Some(conversion), Some(&last)) = (conversion, chapters.last()) {
                let record = &script.view.archive.records[volume.chapters[last].record];
                let language = abstracts[last].language.as_ref();
                conversion.biography(language, &mut biography, &record.path, changes);
            }
            let (name, role) = (author.name.clone(), author.role.clone());
            authors.push(Author { name, role, biography, chapters });
        }
        authors
    }

    /// The book of one edition, and why it could not be packed. `articles` holds the pages of each chapter, then
    /// those of each of the author's own pages.
    fn book(
        &self,
        edition: &EditionBuild<'_>,
        parts: &ScriptParts,
        articles: ArticlePages,
        provenance: &Provenance<'_>,
        harvest: &mut Harvest,
    ) -> (Book, Option<Wording>) {
        let articles = edition.view.in_order(articles);
        let lists = self.lists(edition, parts, harvest);
        let publication = self.publication(
            edition,
            parts,
            Contents { articles, lists },
            provenance,
            &mut harvest.diagnostics,
        );
        let packed = self.pack(edition, publication, harvest);
        if let Err(reason) = &packed {
            harvest.diagnostics.push(Diagnostic::error("package", reason.clone()));
        }
        let reason = packed.as_ref().err().cloned();
        let conversion = edition.view.conversion;
        let book = Book {
            file_name: edition.file_name.clone(),
            edition: edition.edition,
            package: packed.ok(),
            conversion: conversion.map(|it| it.conversion(&parts.changes)),
        };
        (book, reason)
    }

    /// The pages that list the chapters: the contents, the indexes, the highlights, the articles of other volumes.
    fn lists(
        &self,
        edition: &EditionBuild<'_>,
        parts: &ScriptParts,
        harvest: &mut Harvest,
    ) -> Vec<Resource> {
        let ScriptParts { abstracts, apparatus, .. } = parts;
        let make = || edition.seal_all(listing_pages(edition, abstracts, apparatus));
        match &self.reuse {
            Some(reuse) => {
                let (pages, note) = reuse.lists(edition, abstracts, make);
                harvest.cache.push(note);
                pages
            }
            None => make().pages,
        }
    }

    /// The book as data: its articles, and all that is around them.
    fn publication(
        &self,
        build: &EditionBuild<'_>,
        parts: &ScriptParts,
        contents: Contents,
        provenance: &Provenance<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Publication {
        let (edition, frame) = (&build.edition, build.frame());
        let ScriptParts { abstracts, apparatus, .. } = parts;
        let Contents { articles, lists } = contents;
        let counts: Vec<usize> = articles.iter().map(Vec::len).collect();
        let mut resources: Vec<Resource> = articles.into_iter().flatten().chain(lists).collect();
        let mut add = |page: Page| resources.push(build.seal(page));
        if !parts.authors.is_empty() {
            add(page::authors(frame, parts.authors.clone(), abstracts, apparatus));
        }
        let conversion = build.view.conversion;
        let converted = conversion.and_then(|it| it.converted(&parts.changes));
        add(colophon(build, provenance, converted));
        let cover = parts.covers.iter().find(|(writing, _)| *writing == edition.writing);
        let cover = cover.map(|(_, picture)| picture);
        add(page::cover(frame, cover.map(|it| &*it.href)));
        resources.extend(cover.cloned());
        let has_listings = abstracts.iter().chain(&parts.matter).any(|it| it.has_listings);
        let sheets = build.sheets.iter();
        let sheets = sheets.filter(|it| has_listings || !style::is_for_listings(&it.href));
        resources.extend(sheets.map(|it| sheet(it.href.clone(), it.bytes.clone())));
        resources.extend(build.images.resources());
        self.embed_fonts(build, &mut resources, diagnostics);
        Publication {
            metadata: page::metadata(frame, abstracts, &parts.matter, apparatus),
            resources,
            spine: page::reading_order(frame, apparatus, &counts),
            contents: edition
                .apply_contents(page::navigation(frame, apparatus, abstracts, &counts)),
            landmarks: page::landmarks(frame),
            direction: match build.view.locale.language.is_right_to_left() {
                true => Direction::RightToLeft,
                false => edition.writing.into(),
            },
            scrolls_as_written: edition.profile.scrolls_as_written,
            fingerprint: provenance.trace.map(|it| it.fingerprint(edition.script)),
            holdings: Some(page::holdings(frame, edition.entry(), abstracts)),
        }
    }

    fn embed_fonts(
        &self,
        build: &EditionBuild<'_>,
        resources: &mut Vec<Resource>,
        diagnostics: &mut Diagnostics,
    ) {
        let Some(shown) = &build.shown else { return };
        if let Some(all) = self.inputs.options.characters {
            all.insert_all(shown);
        }
        let fonts = &self.inputs.assets.fonts;
        if !fonts.is_empty() {
            font::embed(fonts, shown, &build.view.locale.language, resources, diagnostics);
        }
    }

    fn pack(
        &self,
        build: &EditionBuild<'_>,
        publication: Publication,
        harvest: &mut Harvest,
    ) -> Result<Package, Wording> {
        let page_bytes = build.edition.profile.page_bytes;
        let book = lint::Book { publication: &publication, page_bytes };
        let (tried, config) = (self.inputs.tried(), self.inputs.config);
        lint::book(&book, &tried, config, &mut harvest.diagnostics);
        let package = epub::package_with(publication, |publication| match &self.reuse {
            Some(reuse) => {
                let (outline, note) = reuse.outline(build, publication);
                harvest.cache.push(note);
                outline
            }
            None => epub::outline(publication),
        });
        package.map_err(|error| error.wording())
    }
}

/// The pages of a book that hold its articles, and those that list them.
struct Contents {
    articles: ArticlePages,
    lists: Vec<Resource>,
}

/// Why none of the books could be packed; nothing if one could.
fn broken(books: &[(Book, Option<Wording>)]) -> Option<Wording> {
    let (_, last) = books.iter().rfind(|(_, reason)| reason.is_some())?;
    last.clone().filter(|_| books.iter().all(|(book, _)| book.package.is_none()))
}

fn listing_pages(
    edition: &EditionBuild<'_>,
    abstracts: &[Abstract],
    apparatus: &Apparatus,
) -> Vec<Page> {
    let frame = edition.frame();
    let mut pages = vec![page::contents(frame, abstracts, apparatus)];
    for (number, section) in frame.volume.sections.iter().enumerate() {
        for (page, index) in section.pages.iter().enumerate() {
            if index.href != volume::CONTENTS_HREF {
                pages.push(page::index(frame, number, page, abstracts));
            }
        }
    }
    pages.extend(apparatus.pages(frame, abstracts));
    pages
}

/// The chapters as the rules of quality see them beside one another.
fn headings<'a>(volume: &Volume, archive: &'a Archive) -> Vec<lint::Heading<'a>> {
    let of = |record: &'a Record| {
        let day = record.date.map(|it| it.date);
        lint::Heading { path: &record.path, title: &record.title, day }
    };
    volume.chapters.iter().map(|it| of(&archive.records[it.record])).collect()
}

fn sheet(href: String, bytes: Vec<u8>) -> Resource {
    let (media_type, content) = (MediaType::Css, Content::Bytes(bytes));
    Resource { href, media_type, properties: Vec::new(), content }
}

fn colophon(
    edition: &EditionBuild<'_>,
    provenance: &Provenance<'_>,
    converted: Option<Converted<'_>>,
) -> Page {
    let totals = Totals::of(provenance.ledger);
    let mut excluded: BTreeMap<&str, usize> = BTreeMap::new();
    let mut failed = Vec::new();
    for entry in provenance.ledger {
        match &entry.fate {
            Fate::Excluded { rule, .. } => *excluded.entry(rule).or_default() += 1,
            Fate::Failed { reason } => failed.push((entry.path.clone(), reason.to_string())),
            Fate::Chapter { .. } | Fate::Matter { .. } | Fate::Duplicate { .. } => {}
        }
    }
    let excluded: Vec<(&str, usize)> = excluded.into_iter().collect();
    let colophon = Colophon {
        files: totals.files,
        chapters: totals.chapters,
        duplicates: totals.duplicates,
        excluded: &excluded,
        failed: &failed,
        input_digest: &provenance.digest,
        repairs: provenance.repairs,
        converted,
    };
    page::colophon(edition.frame(), &colophon)
}
