//! Proofs: pages of a volume made one by one, to be looked at before the volume is.
//!
//! ```text
//! Volume ─with_proofs─▶ Proofs ─page─▶ Proof: pages as text, their pictures, what there is to say of the article
//! ```
//!
//! A page is that of the book, letter by letter, but for one attribute, [`LINE`]: its elements tell on which line of
//! the article they were written. Pages that sum up what all chapters hold (indexes, the colophon) have no proof, and
//! in a large volume the contents name no minutes: for these every article would have to be read.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use super::anchors::{ArticleAnchors, PlaceFinder};
use super::build::VolumeBuild;
use super::codes::CHANGED_MEANWHILE;
use super::cover;
use super::edition::{EditionBuild, ScriptBuild};
use super::inputs::Inputs;
use super::parts::fitting;
use super::reading::{self, ResolvedArticle};
use super::view::ScriptView;
use crate::archive::{Place, Record};
use crate::article;
use crate::article::repair::Counts;
use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::font;
use crate::media::Pictures;
use crate::page::{self, Abstract, Apparatus, Frame, OverviewLine};
use crate::publication::{Content, MediaType, Page, Resource};
use crate::say;
use crate::source::{self, Source, SourcePath};
use crate::volume::links::Resolver;
use crate::volume::{CONTENTS_HREF, Volume};
use crate::wording::Wording;
use crate::xhtml::{ElementKind, page_to_string, walk, walk_mut};

/// The attribute that tells on which line of its article an element was written.
pub const LINE: &str = "data-written";

/// In a volume of more chapters they are not all read for the sake of its contents and its cover.
const MOST_READ: usize = 200;

/// A volume whose pages are made one by one, in the first of its editions.
pub struct Proofs<'a> {
    build: &'a VolumeBuild<'a>,
    script: &'a ScriptBuild<'a>,
    edition: &'a EditionBuild<'a>,
    resolver: &'a Resolver<'a>,
    places: &'a PlaceFinder<'a, 'a>,
    /// The number in the plan of each chapter of the edition.
    in_plan: Vec<usize>,
    /// The pages in their order; of chapters that have several, the first.
    order: Vec<(Leaf, &'a str)>,
    /// Where in the order each stands.
    by_href: HashMap<&'a str, usize>,
    known: Mutex<BTreeMap<usize, Abstract>>,
}

/// What a page is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Leaf {
    Cover,
    /// One of the author's own pages.
    Matter(usize),
    Contents,
    /// A page of a section's index.
    Index(usize, usize),
    Chapter(usize),
}

/// A page, or the pages of one chapter, made alone.
#[derive(Debug)]
pub struct Proof {
    /// The article that it was made from; nothing of a page that lists others.
    pub path: Option<SourcePath>,
    /// Which of the volume's chapters it is, if it is one.
    pub chapter: Option<usize>,
    /// Whether there is nothing in the article's file: it may just be written.
    pub is_of_nothing: bool,
    /// What it is called.
    pub title: String,
    /// Its pages, at least one.
    pub pages: Vec<ProofPage>,
    /// The pictures that they show.
    pub pictures: Vec<Resource>,
    /// What there is to say of the article, its front matter included.
    pub diagnostics: Diagnostics,
    /// The page before it in the book, and the one after it.
    pub neighbours: (Option<String>, Option<String>),
}

/// A page as it would stand in the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProofPage {
    /// Its href.
    pub href: String,
    /// What it is called.
    pub title: String,
    /// The page.
    pub text: String,
}

/// A chapter as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProofEntry {
    /// Its title.
    pub title: String,
    /// The article that it is made from.
    pub path: SourcePath,
    /// Its first page.
    pub href: String,
    /// How deep it stands below others.
    pub level: u8,
}

/// Lets somebody look at single pages of a volume. It should have one edition: others are not looked at. Nothing if it
/// has none.
pub fn with_proofs<T>(
    volume: &Volume,
    inputs: Inputs<'_>,
    look: impl FnOnce(&Proofs<'_>) -> T,
) -> Option<T> {
    let pictures =
        Pictures::new(inputs.files).with_remote(inputs.images.remote).with_fitting(fitting(inputs));
    let views = ScriptView::all(inputs, volume);
    let build = VolumeBuild::new(inputs, volume, &pictures, &views);
    let shown = build.volume_pictures();
    let anchors = ArticleAnchors::of(inputs);
    let resolver = Resolver::new(inputs.archive, volume, inputs.config, &shown);
    let resolver = resolver.with_anchors(&anchors);
    let places = PlaceFinder::of(&build, &resolver);
    let script = build.scripts.first()?;
    let edition = script.editions.first()?;
    let order = reading_order(&edition.view.volume, inputs.config);
    let by_href = order.iter().enumerate().map(|(at, (_, href))| (*href, at)).collect();
    let mut in_plan = vec![0; volume.chapters.len()];
    for (number, place) in edition.view.places.iter().enumerate() {
        if let Some(it) = in_plan.get_mut(*place) {
            *it = number;
        }
    }
    Some(look(&Proofs {
        build: &build,
        script,
        edition,
        resolver: &resolver,
        places: &places,
        in_plan,
        order,
        by_href,
        known: Mutex::default(),
    }))
}

/// The pages of which there are proofs, as the book has them one after the other.
fn reading_order<'a>(volume: &'a Volume, config: &Config) -> Vec<(Leaf, &'a str)> {
    let matter = |place: Place| {
        let all = volume.matter.iter().enumerate();
        let there = all.filter(move |(_, it)| it.place == place);
        there.map(|(at, it)| (Leaf::Matter(at), &*it.href))
    };
    let mut order = Vec::with_capacity(volume.chapters.len() + volume.sections.len() + 2);
    if config.cover.is_there() {
        order.push((Leaf::Cover, page::COVER_HREF));
    }
    order.extend(matter(Place::Front));
    order.push((Leaf::Contents, CONTENTS_HREF));
    for (number, section) in volume.sections.iter().enumerate() {
        for (at, page) in section.pages.iter().enumerate() {
            if page.href != CONTENTS_HREF {
                order.push((Leaf::Index(number, at), &*page.href));
            }
            let chapters = volume.chapters.iter().enumerate();
            let here = chapters.skip(page.chapters.start).take(page.chapters.len());
            order.extend(here.map(|(at, it)| (Leaf::Chapter(at), &*it.href)));
        }
    }
    order.extend(matter(Place::Back));
    order
}

impl Proofs<'_> {
    /// The volume's title.
    pub fn title(&self) -> String {
        self.edition.frame().volume_title()
    }

    /// The language of the book's own words.
    pub fn language(&self) -> &str {
        self.edition.view.locale.language.as_str()
    }

    /// What the volume is divided into.
    pub fn overview(&self) -> Vec<OverviewLine> {
        page::overview(self.edition.frame())
    }

    /// How many chapters it has.
    pub fn len(&self) -> usize {
        self.in_plan.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.in_plan.is_empty()
    }

    /// Some of its chapters, in their order.
    pub fn entries(&self, range: Range<usize>) -> Vec<ProofEntry> {
        let frame = self.edition.frame();
        let range = range.start.min(self.len())..range.end.min(self.len());
        range.filter_map(|at| self.entry(frame, at)).collect()
    }

    fn entry(&self, frame: Frame<'_>, at: usize) -> Option<ProofEntry> {
        let chapter = frame.volume.chapters.get(at)?;
        Some(ProofEntry {
            title: page::chapter_title(frame, at)?,
            path: self.record(chapter.record)?.path.clone(),
            href: chapter.href.clone(),
            level: chapter.level,
        })
    }

    /// Where the page of an article stands; nothing if it has none in this volume.
    pub fn href_of(&self, path: &SourcePath) -> Option<&str> {
        let record = self.build.inputs.archive.index_of(path)?;
        let volume = &self.edition.view.volume;
        let chapter = volume.chapters.iter().find(|it| it.record == record);
        let matter = volume.matter.iter().find(|it| it.record == record);
        chapter.map(|it| &*it.href).or_else(|| matter.map(|it| &*it.href))
    }

    /// The first page of the book that is somebody's: its first chapter, or whatever there is.
    pub fn first(&self) -> Option<&str> {
        let chapter = self.order.iter().find(|(leaf, _)| matches!(leaf, Leaf::Chapter(_)));
        chapter.or_else(|| self.order.first()).map(|(_, href)| *href)
    }

    /// Makes a page, with all others of its chapter; nothing if there is no such page.
    ///
    /// # Errors
    /// Why its article can't be read.
    pub fn page(&self, href: &str) -> Option<Result<Proof, Wording>> {
        let at = self.place_of(href)?;
        let (leaf, _) = *self.order.get(at)?;
        let neighbour = |at: Option<usize>| {
            at.and_then(|at| self.order.get(at)).map(|(_, href)| (*href).to_owned())
        };
        let neighbours = (neighbour(at.checked_sub(1)), neighbour(at.checked_add(1)));
        let made = match leaf {
            Leaf::Chapter(at) => self.chapter(at),
            Leaf::Matter(at) => self.matter(at),
            Leaf::Index(section, page) => Ok(self.index(section, page)),
            Leaf::Contents => Ok(self.contents()),
            Leaf::Cover => Ok(self.cover()),
        };
        Some(made.map(|it| Proof { neighbours, ..it }))
    }

    /// Where in the order a page stands, or the first one of its chapter.
    fn place_of(&self, href: &str) -> Option<usize> {
        let known = |it: &str| self.by_href.get(it).copied();
        known(href).or_else(|| {
            let (first, number) = href.strip_suffix(".xhtml")?.rsplit_once("-p")?;
            let is_number = !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit());
            is_number.then(|| known(&format!("{first}.xhtml")))?
        })
    }

    /// A style sheet of the book.
    pub fn sheet(&self, href: &str) -> Option<&[u8]> {
        self.edition.sheets.iter().find(|it| it.href == href).map(|it| &*it.bytes)
    }

    /// The fonts that the pages made so far need, cut down to what these show, and the sheet that names them.
    pub fn fonts(&self) -> Vec<Resource> {
        let fonts = &self.build.inputs.assets.fonts;
        let Some(shown) = self.edition.shown.as_ref().filter(|_| !fonts.is_empty()) else {
            return Vec::new();
        };
        let sheets = self.edition.sheets.iter().map(|it| Resource {
            href: it.href.clone(),
            media_type: MediaType::Css,
            properties: Vec::new(),
            content: Content::Bytes(it.bytes.clone()),
        });
        let mut resources: Vec<Resource> = sheets.collect();
        let own = resources.len();
        let language = &self.edition.view.locale.language;
        font::embed(fonts, shown, language, &mut resources, &mut Diagnostics::default());
        resources.split_off(own)
    }

    fn record(&self, number: usize) -> Option<&Record> {
        self.build.inputs.archive.records.get(number)
    }

    /// A chapter's pages, and what others say of it, before pictures have their places.
    fn made(&self, at: usize) -> Result<(Vec<Page>, Abstract, Diagnostics), Wording> {
        let frame = self.edition.frame();
        let gone = || say!("there is no such chapter any more");
        let record = frame.volume.chapters.get(at).ok_or_else(gone)?.record;
        let read = reading::read(self.build.inputs, self.resolver, record);
        let ResolvedArticle { mut article, resolved, diagnostics, .. } =
            read.map_err(|lost| lost.reason)?;
        if let Some(conversion) = self.script.view.conversion {
            conversion.article(&mut article);
        }
        let (mut pages, about) = page::chapter(frame, at, article, &resolved.elsewhere);
        if let Some(own) = self.in_plan.get(at) {
            self.places.lead(*own, self.edition, &mut pages);
        }
        self.known.lock().unwrap_or_else(PoisonError::into_inner).insert(at, about.clone());
        Ok((pages, about, diagnostics))
    }

    fn chapter(&self, at: usize) -> Result<Proof, Wording> {
        let volume = &self.edition.view.volume;
        let record = volume.chapters.get(at).map_or(usize::MAX, |it| it.record);
        let (source, mut said) = self.source(record)?;
        let (pages, _, diagnostics) = self.made(at)?;
        said.append(diagnostics);
        Ok(Proof { chapter: Some(at), ..self.proof(pages, Some(&source), said) })
    }

    fn matter(&self, at: usize) -> Result<Proof, Wording> {
        let frame = self.edition.frame();
        let gone = || say!("there is no such page any more");
        let matter = frame.volume.matter.get(at).ok_or_else(gone)?;
        let (source, mut said) = self.source(matter.record)?;
        let read = reading::read(self.build.inputs, self.resolver, matter.record);
        let ResolvedArticle { mut article, diagnostics, .. } = read.map_err(|lost| lost.reason)?;
        said.append(diagnostics);
        if let Some(conversion) = self.script.view.conversion {
            conversion.article(&mut article);
        }
        let (page, _) = page::matter(frame, matter, article);
        Ok(self.proof(vec![page], Some(&source), said))
    }

    /// A record's text as it is now, and what there is to say of its bytes and its front matter.
    fn source(&self, record: usize) -> Result<(Source, Diagnostics), Wording> {
        let Inputs { files, config, .. } = self.build.inputs;
        let mut said = Diagnostics::default();
        let gone = || say!("there is no such article any more");
        let path = &self.record(record).ok_or_else(gone)?.path;
        let source = source::read(files, path, &mut said)?;
        article::read_meta(&source, config, &mut Counts::new(), &mut said);
        Ok((source, said))
    }

    fn index(&self, section: usize, page: usize) -> Proof {
        let frame = self.edition.frame();
        let here = frame.volume.sections.get(section).and_then(|it| it.pages.get(page));
        let abstracts = self.abstracts(here.map_or(0..0, |it| it.chapters.clone()));
        let page = page::index(frame, section, page, &abstracts);
        self.proof(vec![page], None, Diagnostics::default())
    }

    fn contents(&self) -> Proof {
        let frame = self.edition.frame();
        let page = if self.len() <= MOST_READ {
            let abstracts = self.abstracts(0..self.len());
            page::contents(frame, &abstracts, &Apparatus::of(frame, &abstracts))
        } else {
            let mut config = frame.config.clone();
            config.page.reading_time = false;
            let frame = Frame { config: &config, ..frame };
            page::contents(frame, &vec![Abstract::default(); self.len()], &Apparatus::default())
        };
        self.proof(vec![page], None, Diagnostics::default())
    }

    fn cover(&self) -> Proof {
        let frame = self.edition.frame();
        let read = if self.len() <= MOST_READ { 0..self.len() } else { 0..0 };
        let abstracts = self.abstracts(read);
        let apparatus = Apparatus::of(frame, &abstracts);
        let lines = page::headlines(frame, &abstracts, &apparatus, frame.config.cover_headlines);
        let mut said = Diagnostics::default();
        let (cover, _) = cover::picture(self.build, self.edition, &lines, &mut said);
        let page = page::cover(frame, Some(&cover.resource.href));
        let mut proof = self.proof(vec![page], None, said);
        proof.pictures.push(cover.resource);
        proof
    }

    /// What is said of some chapters; of the others nothing is known. Those that can't be read say nothing.
    fn abstracts(&self, wanted: Range<usize>) -> Vec<Abstract> {
        let known =
            |at: usize| self.known.lock().unwrap_or_else(PoisonError::into_inner).get(&at).cloned();
        let of = |at: usize| {
            let made = || self.made(at).map(|(_, about, _)| about).unwrap_or_default();
            (at, known(at).unwrap_or_else(made))
        };
        let made: Vec<(usize, Abstract)> = wanted.into_par_iter().map(of).collect();
        let mut all = vec![Abstract::default(); self.len()];
        for (at, about) in made {
            if let Some(it) = all.get_mut(at) {
                *it = about;
            }
        }
        all
    }

    /// Sets pages as the edition wants them, and writes them.
    fn proof(&self, mut pages: Vec<Page>, source: Option<&Source>, said: Diagnostics) -> Proof {
        let mut diagnostics: Diagnostics = said
            .into_iter()
            // It is read because it changed.
            .filter(|it| it.code != CHANGED_MEANWHILE)
            .collect();
        self.edition.images.place(&mut pages, &mut diagnostics);
        let title = pages.first().map(|it| it.title.to_string()).unwrap_or_default();
        let mut shown = BTreeSet::new();
        let mut made = Vec::with_capacity(pages.len());
        for mut page in pages {
            self.edition.set_placed(&mut page, None);
            if let Some(source) = source {
                number(&mut page, source);
            }
            walk(&page.root.children, &mut |it| {
                shown.extend(it.get("src").filter(|_| it.name == "img").map(str::to_owned));
            });
            let text = page_to_string(&page.root);
            made.push(ProofPage { href: page.href, title: page.title.to_string(), text });
        }
        let pictures = self.edition.images.resources().into_iter();
        Proof {
            path: source.map(|it| it.path.clone()),
            chapter: None,
            is_of_nothing: source.is_some_and(|it| it.text.trim().is_empty()),
            title,
            pages: made,
            pictures: pictures.filter(|it| shown.contains(&it.href)).collect(),
            diagnostics,
            neighbours: (None, None),
        }
    }
}

/// Tells of each element that is more than a part of a line where it was written.
fn number(page: &mut Page, source: &Source) {
    walk_mut(&mut page.root.children, &mut |it| {
        let is_told = it.name == "img" || !ElementKind::of(&it.name).is_phrasing();
        if let Some(span) = it.span.filter(|_| is_told) {
            it.set(LINE, source.place(span).line.to_string());
        }
    });
}
