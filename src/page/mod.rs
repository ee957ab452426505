//! Stage 4: a volume becomes pages: chapters, index pages, contents, cover, colophon, as trees.
//!
//! Pages are made one by one: a chapter needs its article and its place in the volume; the index
//! pages need every chapter's [`Abstract`], so they come last. Knows no device.

mod apparatus;
mod appendices;
mod authors;
mod boxes;
mod chapter;
mod colophon;
mod contents;
mod counts;
mod cover;
mod elsewhere;
mod headings;
mod highlights;
mod holdings;
mod index;
mod leaves;
mod listing;
mod matter;
mod metadata;
mod names;
mod navigation;
mod numbers;
mod outline;
mod outputs;
mod overview;
mod pictures;
mod provenance;
mod qr;
mod subject_index;
mod typeset;
mod unbroken;
mod words;

use std::collections::BTreeSet;

use chrono::Datelike;
use serde::{Deserialize, Serialize};

use crate::archive::{Archive, Record};
use crate::article::{AuthorBox, Measure};
use crate::config::{Config, Images};
use crate::date::Stamp;
use crate::locale::{Language, Locale, Script, Writing};
use crate::publication::{Formulas, Page};
use crate::style;
use crate::volume::{self, Chapter, Volume};
use crate::xhtml::{Element, Node, Text, el, text};

pub use apparatus::Apparatus;
pub use authors::{AUTHORS_HREF, Author, author_boxes, authors};
pub use chapter::{MATHML, PROPERTIES, chapter, page_href, properties};
pub use colophon::{COLOPHON_HREF, Colophon, Converted, colophon};
pub use contents::contents;
pub use cover::{COVER_HREF, cover};
pub use highlights::headlines;
pub use holdings::holdings;
pub use index::index;
pub use matter::matter;
pub use metadata::metadata;
pub use navigation::{landmarks, navigation, reading_order};
pub use overview::{OverviewLine, chapter_title, overview};
pub use words::{letters_of_article, letters_of_pages};

/// What all pages of a volume have in common.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// The settings.
    pub config: &'a Config,
    /// The archive, for titles.
    pub archive: &'a Archive,
    /// The volume.
    pub volume: &'a Volume,
    /// The book's language and the words it generates.
    pub locale: &'a Locale,
    /// The hrefs of the style sheets, in order.
    pub sheets: &'a [String],
    /// Which way lines run.
    pub writing: Writing,
    /// What becomes of pictures.
    pub images: Images,
    /// The identifier of the volume's edition.
    pub identifier: uuid::Uuid,
    /// The most bytes that a page of text should have.
    pub page_bytes: usize,
    /// Whether cards have a code of their address.
    pub codes: bool,
    /// How formulas are given.
    pub formulas: Formulas,
}

/// What is kept of a chapter after it is sealed: what index pages, contents and metadata say of it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Abstract {
    /// Its authors.
    pub authors: Vec<String>,
    /// Its categories.
    pub categories: Vec<String>,
    /// Its tags.
    pub tags: Vec<String>,
    /// Its length.
    pub measure: Measure,
    /// A line or two about it.
    pub summary: String,
    /// Its language, if it is not the volume's.
    pub language: Option<Language>,
    /// Pictures embedded, and how many of those have no text alternative.
    pub pictures: (u32, u32),
    /// Whether it holds MathML.
    pub has_maths: bool,
    /// Whether it holds ruby.
    pub has_ruby: bool,
    /// Whether it holds listings.
    pub has_listings: bool,
    /// Its headings: the level of each, its words and its id.
    pub headings: Vec<(u8, String, String)>,
    /// The box about its author.
    pub author_box: Option<AuthorBox>,
    /// Its place among the highlights, the lowest first, if it is one.
    pub featured: Option<i64>,
    /// The records of the articles in other volumes that it links to.
    #[serde(skip)]
    pub elsewhere: BTreeSet<usize>,
}

impl Abstract {
    /// What contents, indexes and lists may show of the chapter, in bytes that tell it from all others.
    pub(crate) fn shown(&self, archive: &Archive) -> Vec<u8> {
        let Self {
            authors,
            categories,
            tags,
            measure,
            summary,
            language,
            pictures,
            has_maths,
            has_ruby,
            // The package document names their sheet, no page does.
            has_listings: _,
            // The contents of a reading program list them, no page does.
            headings: _,
            author_box,
            featured,
            elsewhere,
        } = self;
        let of_article = (authors, categories, tags, measure.minutes(), summary, language);
        let of_body = (pictures, has_maths, has_ruby, author_box, featured);
        // Nothing in it can fail to be written.
        let mut bytes = postcard::to_allocvec(&(of_article, of_body)).unwrap_or_default();
        let mut hasher = blake3::Hasher::new();
        for record in elsewhere {
            archive.records[*record].add_appearance(&mut hasher);
        }
        bytes.extend_from_slice(hasher.finalize().as_bytes());
        bytes
    }
}

/// The typographic traditions that a volume's pages need sheets for, the book's own first.
pub fn scripts(archive: &Archive, volume: &Volume, language: &Language) -> Vec<Script> {
    let mut scripts = vec![language.script()];
    let chapters = volume.chapters.iter().map(|it| it.record);
    for record in chapters.chain(volume.matter.iter().map(|it| it.record)) {
        if let Some(language) = &archive.records[record].language
            && !scripts.contains(&language.script())
        {
            scripts.push(language.script());
        }
    }
    scripts
}

/// The id of each page's own heading. Articles may use any id; this one is unlikely to be theirs.
const TITLE_ID: &str = "heding-title";

/// The `epub:type` of a page's body (EPUB Structural Semantics, document partitions).
#[derive(Debug, Clone, Copy)]
enum Matter {
    Front,
    Body,
    Back,
}

impl<'a> Frame<'a> {
    fn record(&self, chapter: &Chapter) -> &'a Record {
        &self.archive.records[chapter.record]
    }

    /// A chapter's title as contents and lists show it.
    fn title_of(&self, chapter: &Chapter) -> String {
        self.title_or_untitled(&self.record(chapter).title)
    }

    /// The title of one of the author's own pages.
    fn matter_title(&self, matter: &volume::Matter) -> String {
        self.title_or_untitled(&self.archive.records[matter.record].title)
    }

    fn title_or_untitled(&self, title: &str) -> String {
        match title.trim() {
            "" => self.locale.words.pages.untitled.clone(),
            title => title.to_owned(),
        }
    }

    /// A language, if it is not the book's.
    fn foreign(&self, language: Option<&Language>) -> Option<Language> {
        language.filter(|it| **it != self.locale.language).cloned()
    }

    /// Says that generated words are in the book's language, on the page of an article in another.
    fn generated(&self, words: Element, article: Option<&Language>) -> Element {
        let own = &self.locale.language;
        let words = in_language(words, self.foreign(article).map(|_| own));
        let turns = |it: &Language| it.is_right_to_left() && !own.is_right_to_left();
        if article.is_some_and(turns) { words.attr("dir", "ltr") } else { words }
    }

    /// A page in the book's language around its one section.
    fn page(&self, href: &str, title: &str, matter: Matter, section: Element) -> Page {
        let root = self.document(title, &self.locale.language, matter, section, false);
        let title = title.to_owned().into();
        Page { href: href.to_owned(), title, root, properties: Vec::new() }
    }

    /// A whole page around its one section, in which there may be `listings`.
    fn document(
        &self,
        title: &str,
        language: &Language,
        matter: Matter,
        section: Element,
        listings: bool,
    ) -> Element {
        let head = el("head")
            .child(el("meta").attr("charset", "UTF-8"))
            .child(el("title").text(self.title_or_untitled(title)))
            .children(style::links(self.sheets, language.script(), listings).map(|href| {
                // Some Kindles drop a sheet whose link has no type.
                el("link")
                    .attr("rel", "stylesheet")
                    .attr("type", "text/css")
                    .attr("href", href.clone())
            }));
        let body = el("body").class("p-indent").attr(
            "epub:type",
            match matter {
                Matter::Front => "frontmatter",
                Matter::Body => "bodymatter",
                Matter::Back => "backmatter",
            },
        );
        let html = el("html");
        let html = if language.is_right_to_left() { html.attr("dir", "rtl") } else { html };
        html.attr("xmlns", "http://www.w3.org/1999/xhtml")
            .attr("xmlns:epub", "http://www.idpf.org/2007/ops")
            .attr("xml:lang", language.as_str().to_owned())
            .attr("lang", language.as_str().to_owned())
            .class(root_class(self.writing, language))
            .child(head)
            .child(body.child(section))
    }
}

/// The classes by which sheets know the writing mode, script and region: `hltr hant hk`.
fn root_class(writing: Writing, language: &Language) -> String {
    let lines = match writing {
        Writing::Horizontal => "hltr",
        Writing::Vertical => "vrtl",
    };
    let mut class = format!("{lines} {}", style::class(language.script()));
    let region = language.as_str().split('-').skip(1).find(|it| it.len() == 2);
    if let Some(region) = region {
        class.push(' ');
        class.push_str(&region.to_ascii_lowercase());
    }
    class
}

/// A link of a navigation bar.
struct BarLink {
    href: String,
    label: String,
    /// `prev` or `next`.
    rel: Option<&'static str>,
}

impl BarLink {
    fn new(href: impl Into<String>, label: impl Into<String>) -> Self {
        Self { href: href.into(), label: label.into(), rel: None }
    }

    fn rel(mut self, rel: &'static str) -> Self {
        self.rel = Some(rel);
        self
    }
}

/// A bar of links: plain and in a line, which every reader can show.
fn bar(label: &str, links: &[BarLink]) -> Element {
    let mut nav = el("nav").class("bar").attr("aria-label", label.to_owned());
    for (at, link) in links.iter().enumerate() {
        if at > 0 {
            nav = nav.text(" ");
        }
        let mut a = el("a");
        if let Some(rel) = link.rel {
            a = a.attr("rel", rel);
        }
        nav = nav.child(a.attr("href", link.href.clone()).text(link.label.clone()));
    }
    nav
}

impl Frame<'_> {
    /// The bar above what a page holds, if pages have it.
    fn bar_above(&self, label: &str, links: &[BarLink]) -> Option<Element> {
        self.config.page.bar_above.then(|| bar(label, links))
    }

    /// The bar below it.
    fn bar_below(&self, label: &str, links: &[BarLink]) -> Option<Element> {
        self.config.page.bar_below.then(|| bar(label, links))
    }
}

/// A page's own heading.
fn heading(title: impl Into<Text>) -> Element {
    el("h1").attr("id", TITLE_ID).text(title)
}

/// A date for people and programs. A year that HTML's date strings can't express has no `datetime`.
fn time(stamp: Stamp, shown: String) -> Element {
    match stamp.date.year() {
        1..=9999 => el("time").attr("datetime", stamp.to_string()).text(shown),
        _ => el("span").text(shown),
    }
}

/// A sentence of the locale with an element in the place of its one `{name}`.
fn around(pattern: &str, inside: impl IntoIterator<Item = Node>) -> Vec<Node> {
    let (before, after) = match (pattern.find('{'), pattern.find('}')) {
        (Some(start), Some(end)) if start < end => (&pattern[..start], &pattern[end + 1..]),
        _ => (pattern, ""),
    };
    let edge = |it: &str| (!it.is_empty()).then(|| text(it.to_owned()));
    edge(before).into_iter().chain(inside).chain(edge(after)).collect()
}

/// Says that an element's text is in another language than its page's.
fn in_language(element: Element, language: Option<&Language>) -> Element {
    match language {
        Some(it) => {
            let element = element.attr("xml:lang", it.as_str().to_owned());
            let element = element.attr("lang", it.as_str().to_owned());
            if it.is_right_to_left() { element.attr("dir", "rtl") } else { element }
        }
        None => element,
    }
}
