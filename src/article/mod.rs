//! Stage 2: one source becomes an article: front matter and Markdown to metadata and XHTML nodes.
//!
//! ```text
//! Source ─front_matter─▶ Meta, body text ─shortcode─▶ text, calls ─markdown─▶ nodes, notes ─▶ Article
//! ```
//! An article is read without looking at any other.

pub mod account;
mod alternative;
pub mod character;
pub mod citation;
pub mod crossref;
mod csv;
pub mod dialect;
pub mod front_matter;
pub mod language;
pub mod library;
pub mod looks;
pub mod manuscript;
pub mod markdown;
mod measure;
mod plain;
pub mod prose;
pub mod provenance;
pub mod repair;
pub mod shortcode;
mod summary;
mod title;
pub mod verbatim;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::config::Config;
use crate::date::{self, Stamp};
use crate::diagnostic::Diagnostics;
use crate::locale::Language;
use crate::source::{Draft, Source, SourcePath};
use crate::xhtml::Node;

use account::{Account, Accounting};
pub use alternative::Alternative;
use character::{Character, Flavour};
use crossref::Labelled;
use library::{Library, Remarks};
use markdown::maths::Inline;
pub use measure::{Measure, summary as beginning};
use provenance::Sourcing;
use repair::{Counts, RepairContext, Repeated};

/// An article, read and understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Article {
    /// The file it came from.
    pub path: SourcePath,
    /// What its front matter says, completed from its text and name.
    pub meta: Meta,
    /// The title with what stands in it beside words: readings, marks of notes. Empty if it is words alone.
    pub headline: Vec<Node>,
    /// The contents of the chapter's body: blocks that conform to EPUB's XHTML. Headings begin at `h2`.
    pub body: Vec<Node>,
    /// Its footnotes, in the order of their first reference.
    pub notes: Vec<Note>,
    /// What links may call places whose ids are others, and these; an empty one is the chapter's beginning.
    pub places: BTreeMap<String, String>,
    /// What has a label, and may be referred to by other articles.
    pub labels: BTreeMap<String, Labelled>,
    /// How long it is.
    pub measure: Measure,
    /// One or two lines about it: the author's, or else the beginning of its text.
    pub summary: String,
    /// The box about its author that stood below the text.
    pub author_box: Option<AuthorBox>,
    /// How many places each repair mended.
    pub repairs: Counts,
    /// Where it is to be read in other languages, once its links are resolved.
    pub translations: Vec<Translation>,
}

/// An article in another language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// The language.
    pub language: Language,
    /// What leads there, if anything does: a page of the book, or an address on the web.
    pub href: Option<String>,
}

/// A box about an author, as sites put it below their articles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthorBox {
    /// The author's name.
    pub name: String,
    /// What the author is to the site: `博客`.
    pub role: Option<String>,
    /// The address of the author's picture.
    pub picture: Option<String>,
    /// What is said about the author, in Markdown.
    pub biography: String,
}

/// A footnote. Its reference in the body is `a[epub:type=noteref]` with `href="#ID"` and
/// `id="ID-ref"`.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// The id of the note, unique in the article.
    pub id: String,
    /// What the reference shows: `1`.
    pub label: String,
    /// The note's blocks.
    pub body: Vec<Node>,
}

/// What is known about an article beside its text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Meta {
    /// The title: given, else the first H1, else the file's name.
    pub title: String,
    /// The title as it is written, if it has readings.
    pub read_title: Option<String>,
    /// The second line of the title.
    pub subtitle: Option<String>,
    /// What stays the same when the article is edited or moved: an `id` key, the number in its address
    /// or file name, its canonical address, its slug or, failing all, its path.
    pub id: String,
    /// When it was published, in the archive's time zone.
    pub date: Option<Dated>,
    /// When it was last changed.
    pub updated: Option<Stamp>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Its categories, the main one first.
    pub categories: Vec<String>,
    /// Its tags.
    pub tags: Vec<String>,
    /// Its language, if it says so.
    pub language: Option<Language>,
    /// Its short name in addresses.
    pub slug: Option<String>,
    /// What the author says it is about.
    pub summary: Option<String>,
    /// Where it was published: the address to show, web archives unwrapped.
    pub canonical: Option<String>,
    /// All addresses it is known by, web archives unwrapped, the canonical one included.
    pub addresses: Vec<String>,
    /// How many of these, the first, are where it is published now; former ones come after them.
    pub own_addresses: usize,
    /// Copies in archives, rights.
    pub provenance: Sourcing,
    /// Its place among the articles that are marked as worth reading first, the lowest first; nothing
    /// if it is not marked.
    pub featured: Option<i64>,
    /// Its place among the pages beside it, the lightest first.
    pub weight: Option<i64>,
    /// Whether it was not meant to be published yet.
    pub draft: bool,
    /// The keys nothing above was made of, as written.
    pub extra: BTreeMap<String, serde_json::Value>,
}

/// A date and how it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dated {
    /// The date.
    pub stamp: Stamp,
    /// How it is known.
    pub from: DateSource,
}

/// How an article's date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum DateSource {
    /// The front matter says so.
    FrontMatter,
    /// It stands in the file's name or folder.
    Path,
    /// Only the date of the last change is known.
    Updated,
    /// A revision of the article that was dropped has it.
    Revision,
    /// The articles with the nearest numbers are of that time.
    Neighbours,
    /// So are they, and a picture was uploaded on that day.
    PictureStamp,
}

impl DateSource {
    /// The word that reports use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::FrontMatter => "front-matter",
            Self::Path => "path",
            Self::Updated => "updated",
            Self::Revision => "revision",
            Self::Neighbours => "neighbours",
            Self::PictureStamp => "picture-stamp",
        }
    }

    /// Whether the article nowhere says that it was published on that day.
    pub fn is_approximate(self) -> bool {
        matches!(self, Self::Updated | Self::Neighbours | Self::PictureStamp)
    }
}

/// Reads what a source says about itself. Returns the metadata, complete, and where its text begins.
pub fn read_meta(
    source: &Source,
    config: &Config,
    counts: &mut Counts,
    diagnostics: &mut Diagnostics,
) -> (Meta, usize) {
    let (mut meta, body_start) = front_matter::read(source, config, diagnostics);
    if plain::has_readings(&meta.title) {
        meta.read_title = Some(meta.title.clone());
    }
    meta.title = plain::title(&meta.title);
    for it in [&mut meta.authors, &mut meta.categories, &mut meta.tags] {
        it.iter_mut().filter(|it| it.contains('&')).for_each(|it| *it = plain::decoded(it));
    }
    for author in &mut meta.authors {
        if let Some(name) = config.sites.person(&source.path, author) {
            name.clone_into(author);
        }
    }
    if let Some(subtitle) = &mut meta.subtitle {
        *subtitle = plain::title(subtitle);
    }
    if let Some(summary) = &mut meta.summary {
        *summary = summary::read(summary, &config.markdown);
    }
    // A title that only says the file's name again was made by a program.
    let body = source.text.get(body_start..).unwrap_or_default();
    if is_slug_of(&meta.title, &source.path)
        && let Some(heading) = title::find(body)
    {
        meta.title = heading;
    }
    if meta.title.is_empty() {
        let body = source.text.get(body_start..).unwrap_or_default();
        let listed = || config.sites.title_of(&source.path).map(str::to_owned);
        let found = title::find(body).or_else(listed);
        meta.title = found.unwrap_or_else(|| title::from_path(&source.path));
    }
    if meta.language.is_none() {
        meta.language = language::in_name(&source.path).map(|(_, it)| it);
    }
    repair::meta(&mut meta, source, config, counts, diagnostics);
    (meta, body_start)
}

/// Reads a whole article; `repeated` is what its archive repeats below its articles. What concerns the
/// front matter was said by [`read_meta`] and is not said again.
pub fn parse(
    source: &Source,
    config: &Config,
    repeated: &Repeated,
    diagnostics: &mut Diagnostics,
) -> Article {
    let (character, accounting) = (Character::UNKNOWN, Accounting::OFF);
    let archive = Surroundings { repeated, character, library: None, accounting };
    parse_within(source, config, archive, diagnostics)
}

/// What an archive hands to one of its articles.
#[derive(Clone, Copy)]
pub struct Surroundings<'a> {
    /// What it repeats below its articles.
    pub repeated: &'a Repeated,
    /// How it was written, and what befell it.
    pub character: &'a Character,
    /// Its other files, which the article may show.
    pub library: Option<&'a dyn Library>,
    /// Who wants to know what becomes of the article's letters.
    pub accounting: Accounting<'a>,
}

/// The same for an article of whose archive more is known.
pub fn parse_within(
    source: &Source,
    config: &Config,
    archive: Surroundings<'_>,
    diagnostics: &mut Diagnostics,
) -> Article {
    let Surroundings { repeated, character, library, accounting } = archive;
    let mut repairs = Counts::new();
    let (meta, body_start) = read_meta(source, config, &mut repairs, &mut Diagnostics::default());
    let own = with_formulas(&meta, source, body_start, config, character);
    let config = own.as_ref().unwrap_or(config);
    let mdx = source.path.extension().eq_ignore_ascii_case("mdx");
    let path = source.path.as_str();
    let remarks = Remarks::default();
    let known = RepairContext::new(&meta, config);
    accounting.note(|it| *it = Account::of(source, body_start));
    let context = RepairContext {
        character,
        mdx,
        path,
        library,
        remarks: Some(&remarks),
        accounting,
        ..known
    };
    let (draft, author_box) =
        repair::text(source, body_start, &context, repeated, &mut repairs, diagnostics);
    let markdown::Rendered { body, notes, mut headline, places, labels } =
        markdown::render(source, &draft, &context, &mut repairs, diagnostics);
    remarks.tell(source, body_start, diagnostics);
    if let Some(title) = meta.read_title.as_deref().filter(|_| headline.is_empty()) {
        headline = markdown::line(title, &config.markdown);
    }
    let measure = Measure::of(&body);
    let summary = match &meta.summary {
        Some(summary) => measure::clip(summary),
        None => measure::summary(&body),
    };
    let path = source.path.clone();
    let translations = Vec::new();
    Article {
        path,
        meta,
        headline,
        body,
        notes,
        places,
        labels,
        measure,
        summary,
        author_box,
        repairs,
        translations,
    }
}

/// Whether a title is nothing but the name of the file, in words of ASCII joined by hyphens.
fn is_slug_of(title: &str, path: &SourcePath) -> bool {
    let name = match path.stem() {
        "index" | "_index" => path.folder().rsplit('/').next().unwrap_or_default(),
        stem => stem,
    };
    let name = date::leading(name).map_or(name, |(_, rest)| rest);
    title.is_ascii() && title.contains(['-', '_']) && !title.contains(' ') && title == name
}

/// The settings for an article that has formulas though the project does not ask for them: it says so, or shows it by
/// commands of LaTeX's between dollar signs. What reads Obsidian's, Zenn's and Pandoc's kinds of Markdown always reads
/// formulas: there a power is enough.
fn with_formulas(
    meta: &Meta,
    source: &Source,
    start: usize,
    config: &Config,
    character: &Character,
) -> Option<Config> {
    let macros = markdown::maths::macros(meta);
    let text = source.text.get(start..).unwrap_or_default();
    let formulas = markdown::maths::habits(&character.flavours);
    if config.markdown.maths {
        if macros.is_empty() && formulas == config.markdown.formulas {
            return None;
        }
        let mut config = config.clone();
        config.markdown.formulas = formulas;
        config.markdown.macros.extend(macros);
        return Some(config);
    }
    let reads = [Flavour::Obsidian, Flavour::Zenn, Flavour::Pandoc];
    let reads = character.flavours.iter().any(|it| reads.contains(it));
    let needed = if reads { Inline::Scripts } else { Inline::Commands };
    let asked = markdown::maths::is_asked_for(meta)
        || config.sites.have_formulas(&source.path)
        || markdown::maths::inline(text) >= needed;
    // Marks of LaTeX's with a command in them are no brackets.
    let marked =
        || markdown::maths::marked(text).any(|it| markdown::maths::has_command(&text[it.inside]));
    let asked = asked || marked() || markdown::maths::environments(text).next().is_some();
    if !asked && !markdown::maths::has_block(text, formulas) {
        return None;
    }
    let mut config = config.clone();
    config.markdown.formulas = formulas;
    config.markdown.maths = true;
    config.markdown.only_formulas = !asked;
    config.markdown.macros.extend(macros);
    Some(config)
}

/// Reads a piece of Markdown that stands apart from its article: an author's biography.
pub fn parse_aside(text: &str, config: &Config) -> Vec<Node> {
    let source = Source::new("", text);
    let meta = Meta::default();
    let context = RepairContext::new(&meta, config);
    let draft = Draft::new(&source.text, 0);
    let (mut counts, mut diagnostics) = (Counts::new(), Diagnostics::default());
    let rendered = markdown::render(&source, &draft, &context, &mut counts, &mut diagnostics);
    rendered.body.into_iter().chain(rendered.notes.into_iter().flat_map(|it| it.body)).collect()
}
