//! Links and pictures of an article find their targets: chapters of the volume, other volumes, the web,
//! files of the project. What leads nowhere becomes text again.

mod found;
mod fragment;
mod labelled;
mod local;
mod lookup;
mod missed;
mod named;
mod on_site;
mod pictures;

use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, HashMap};
use std::sync::OnceLock;

use super::Volume;
use crate::archive::{Archive, Asking, Lookups};
use crate::article::Article;
use crate::article::repair::{self, Counts};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::link::{self, Link, Repair, Target};
use crate::place::Occurrences;
use crate::source::{Source, SourcePath, Span};
use crate::wording::Wording;
use crate::xhtml::{Element, Node};

use crate::say;
use found::{Found, Lookup};

pub use fragment::{AnchorIndex, Anchors};

/// Finds the targets of a volume's links.
pub struct Resolver<'a> {
    archive: &'a Archive,
    volume: &'a Volume,
    config: &'a Config,
    /// The chapter of each record.
    chapters: HashMap<usize, usize>,
    pictures: &'a dyn Pictures,
    anchors: &'a dyn Anchors,
    /// The pictures by their files' names, once they are asked for.
    asset_names: OnceLock<HashMap<String, usize>>,
    /// The pictures whose paths are not in composed form, by those, once they are asked for.
    composed_assets: OnceLock<HashMap<String, usize>>,
    /// The pictures by their paths in small letters, once they are asked for.
    folded_assets: OnceLock<HashMap<String, usize>>,
    /// All pictures of each name in small letters, once they are asked for.
    assets_of_name: OnceLock<HashMap<String, Vec<usize>>>,
}

/// Where an article's pictures come from.
pub trait Pictures: Sync {
    /// Gives a picture of the project its href in the volume.
    ///
    /// # Errors
    /// Why it can't be in the book.
    fn of_project(&self, path: &SourcePath) -> Result<String, Wording>;

    /// Gives a picture that stands in the text its href in the volume: `png;base64,…`.
    ///
    /// # Errors
    /// Why it can't be in the book.
    fn of_data(&self, data: &str) -> Result<String, Wording> {
        let _ = data;
        Err(say!("pictures in the text are not looked at here"))
    }

    /// Gives a picture on the web its href in the volume. `written` is its address as the article has it,
    /// which may be that of a copy in a web archive.
    ///
    /// # Errors
    /// What there is to say about its not being in the book, if anything.
    fn of_web(&self, url: &str, written: &str) -> Result<String, Option<Box<Diagnostic>>>;
}

/// Where a picture in the book is on the web. Only for the pages to read, which take it away.
pub const ADDRESS: &str = "data-address";

/// The class of a link to an article that is in another volume of the series.
pub const OTHER_VOLUME: &str = "other-volume";

/// What came of an article's links.
#[derive(Debug, Clone, Default)]
pub struct Resolved {
    /// The articles of other volumes that it links to, each once, in the order of the links.
    pub elsewhere: Vec<Elsewhere>,
    /// The names that were looked up for it.
    pub names: Lookups,
    /// The records of the articles that were looked into for the places that links name.
    pub places: BTreeSet<usize>,
    /// The names of the pictures that were looked for among the project's files, in small letters.
    pub files: BTreeSet<String>,
    /// The addresses of the pictures on the web that it shows.
    pub web: BTreeSet<String>,
    /// The pictures of the project that were asked for, in the book or unfit for it.
    pub pictures: BTreeSet<SourcePath>,
    /// Whether it shows a picture that is in the book.
    pub embeds: bool,
    /// Whether it was asked what all articles are called, for an address or a name that none has.
    pub asks_names: bool,
}

/// An article of another volume that an article links to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    /// Its record in the archive.
    pub record: usize,
    /// Its address, if it has one.
    pub address: Option<String>,
}

impl<'a> Resolver<'a> {
    /// Prepares to resolve a volume's links.
    pub fn new(
        archive: &'a Archive,
        volume: &'a Volume,
        config: &'a Config,
        pictures: &'a dyn Pictures,
    ) -> Self {
        let chapters = volume.chapters.iter().enumerate().map(|(at, it)| (it.record, at)).collect();
        Self {
            archive,
            volume,
            config,
            chapters,
            pictures,
            anchors: &fragment::NoAnchors,
            asset_names: OnceLock::new(),
            composed_assets: OnceLock::new(),
            folded_assets: OnceLock::new(),
            assets_of_name: OnceLock::new(),
        }
    }

    /// Lets links to a place in another article of the volume lead there, not to its beginning.
    #[must_use]
    pub fn with_anchors(self, anchors: &'a dyn Anchors) -> Self {
        Self { anchors, ..self }
    }

    /// Resolves every link and picture of an article in place. Pictures that stay on the web keep their
    /// address in `src`, for the page to show as a link.
    pub fn resolve(
        &self,
        article: &mut Article,
        source: &Source,
        diagnostics: &mut Diagnostics,
    ) -> Resolved {
        let mut ids = BTreeSet::new();
        collect_ids(&article.body, &mut ids);
        for note in &article.notes {
            ids.insert(note.id.clone());
            collect_ids(&note.body, &mut ids);
        }
        let canonical = article.meta.canonical.clone();
        let own = on_site::own_address(self.archive, self.config, &source.path);
        let base = canonical.as_deref().or(own.as_deref()).or(self.config.base_url.as_deref());
        let places = fragment::asks_for_places(article, &ids).then(|| AnchorIndex::of(article));
        let mut links = ArticleLinks::of(self, source, base, &ids, diagnostics);
        links.own_places = places.as_ref();
        links.nodes(&mut article.body);
        for note in &mut article.notes {
            links.nodes(&mut note.body);
        }
        article.meta.canonical = canonical.as_deref().and_then(|it| links.canonical(it));
        article.translations = links.translations();
        links.tell_unknown();
        links.tell_mended(&mut article.repairs);
        links.resolved()
    }
}

impl Resolver<'_> {
    /// Resolves the links of blocks that stand apart from their article. Says nothing of those that lead
    /// nowhere.
    pub fn resolve_aside(&self, nodes: &mut Vec<Node>) -> Resolved {
        let mut ids = BTreeSet::new();
        collect_ids(nodes, &mut ids);
        let (source, mut diagnostics) = (Source::new("", ""), Diagnostics::default());
        let base = self.config.base_url.as_deref();
        let mut links = ArticleLinks::of(self, &source, base, &ids, &mut diagnostics);
        links.nodes(nodes);
        links.resolved()
    }
}

/// A file's name in the form in which [`Resolved::files`] has names.
pub fn folded_name(path: &SourcePath) -> String {
    named::folded(path.file_name())
}

fn collect_ids(nodes: &[Node], ids: &mut BTreeSet<String>) {
    for element in nodes.iter().filter_map(Node::as_element) {
        ids.extend(element.get("id").map(str::to_owned));
        collect_ids(&element.children, ids);
    }
}

/// The articles of other volumes that were linked to, each once.
#[derive(Default)]
struct Others {
    articles: Vec<Elsewhere>,
    records: BTreeSet<usize>,
}

/// The article whose links are resolved.
struct ArticleLinks<'a, 'b> {
    resolver: &'b Resolver<'a>,
    source: &'b Source,
    base: Option<&'b str>,
    ids: &'b BTreeSet<String>,
    /// The places of the article itself, if links ask for others than its ids.
    own_places: Option<&'b AnchorIndex>,
    unknown: named::Unknown,
    /// What was said already.
    told: BTreeSet<String>,
    /// How often names were looked for that are nearly so.
    weighed: usize,
    elsewhere: Others,
    names: Asking<'a>,
    files: RefCell<BTreeSet<String>>,
    places: BTreeSet<usize>,
    /// How many links named a place that is not there.
    no_places: usize,
    web: BTreeSet<String>,
    pictures: BTreeSet<SourcePath>,
    embeds: bool,
    asks_names: Cell<bool>,
    mended: Occurrences<Repair>,
    diagnostics: &'b mut Diagnostics,
}

impl<'a, 'b> ArticleLinks<'a, 'b> {
    fn of(
        resolver: &'b Resolver<'a>,
        source: &'b Source,
        base: Option<&'b str>,
        ids: &'b BTreeSet<String>,
        diagnostics: &'b mut Diagnostics,
    ) -> Self {
        Self {
            resolver,
            source,
            base,
            ids,
            own_places: None,
            unknown: named::Unknown::default(),
            told: BTreeSet::new(),
            weighed: 0,
            elsewhere: Others::default(),
            names: Asking::new(&resolver.archive.addresses),
            files: RefCell::default(),
            places: BTreeSet::new(),
            no_places: 0,
            web: BTreeSet::new(),
            pictures: BTreeSet::new(),
            embeds: false,
            asks_names: Cell::new(false),
            mended: Occurrences::default(),
            diagnostics,
        }
    }

    fn resolved(self) -> Resolved {
        Resolved {
            elsewhere: self.elsewhere.articles,
            names: self.names.into_lookups(),
            places: self.places,
            files: self.files.into_inner(),
            web: self.web,
            pictures: self.pictures,
            embeds: self.embeds,
            asks_names: self.asks_names.get(),
        }
    }

    fn nodes(&mut self, nodes: &mut Vec<Node>) {
        nodes.retain_mut(|node| match node {
            Node::Element(element) => self.element(element),
            Node::Text(_) => true,
        });
    }

    /// Resolves what is in an element, then the element. False if there is nothing to show.
    fn element(&mut self, element: &mut Element) -> bool {
        let had = element.children.iter().any(|it| !it.is_blank());
        self.nodes(&mut element.children);
        // A frame whose picture is not there is nothing.
        if had
            && matches!(&*element.name, "figure" | "p" | "a" | "picture")
            && element.get("id").is_none()
            && element.children.iter().all(Node::is_blank)
        {
            return false;
        }
        match &*element.name {
            "a" => self.link(element),
            "img" => return self.picture(element),
            _ => self.citation(element),
        }
        true
    }

    /// The address that a quotation is taken from, which no reader shows.
    fn citation(&mut self, element: &mut Element) {
        let Some(cite) = element.remove("cite") else { return };
        let Link { target, repairs, .. } = link::read(&cite, self.base);
        if let Target::Web(url) = target
            && self.refused(&repairs).is_none()
        {
            self.note_mended(&repairs, element.span);
            element.set("cite", url);
        }
    }

    /// The address of the article itself, as a book may show it.
    fn canonical(&mut self, address: &str) -> Option<String> {
        let Link { target, repairs, .. } = link::read(address, None);
        let reason = match target {
            Target::Web(url) => match self.refused(&repairs) {
                None => {
                    self.note_mended(&repairs, None);
                    return Some(url);
                }
                Some(reason) => reason,
            },
            Target::Unusable { reason, .. } => {
                say!("it {flaw}", flaw = Wording::fixed(reason.as_str()))
            }
            _ => say!("it leads to no page on the web"),
        };
        let shown = link::display(address);
        let message = say!("{shown} can't be the article's address: {reason}", shown, reason);
        let said = Diagnostic::warning("address-not-understood", message);
        self.say(said.hint(say!("the book does not say where the article was published")), None);
        None
    }

    fn link(&mut self, element: &mut Element) {
        // A note's reference and return were made by us and stay.
        if element.get("epub:type").is_some() {
            return;
        }
        let Some(href) = element.remove("href") else { return };
        if href.trim().is_empty() {
            self.note_mended(&[Repair::Empty], element.span);
            return unlink(element);
        }
        if let Some(name) = href.strip_prefix(link::BY_NAME) {
            return self.link_by_name(name, element);
        }
        if href.starts_with(link::BY_LABEL) {
            return self.link_by_label(href != link::UNMISSED_LABEL, element);
        }
        let Lookup { found, repairs, missed } = self.find(&href);
        let found = match self.refused(&repairs) {
            Some(reason) => Found::Nowhere(reason),
            None => {
                let fragment = fragment::of_address(&href);
                fragment::on_web(self.at_fragment(found, fragment, element.span), fragment)
            }
        };
        match found {
            Found::Unmissed => unlink(element),
            Found::Nowhere(reason) => {
                let written = self.written(&href, element.span);
                self.tell_of_nowhere(&reason, &written, missed.as_ref(), element.span);
                unlink(element);
            }
            found => {
                self.note_mended(&repairs, element.span);
                if let Some(missed) = missed {
                    let written = self.written(&href, element.span);
                    self.tell_of_missed(&missed, &written, element.span);
                }
                self.lead(element, found);
            }
        }
    }

    /// Why an address can't be used, if one of the repairs that it needs is switched off.
    fn refused(&self, repairs: &[Repair]) -> Option<Wording> {
        let clean = &self.resolver.config.clean;
        let off = repairs.iter().find(|repair| !clean.is_on(repair.name(), true))?;
        Some(say!("it needs the repair `{repair}`, which is switched off", repair = off.name()))
    }

    /// Gives a link its address.
    fn lead(&mut self, element: &mut Element, found: Found) {
        match found {
            Found::Href(href) | Found::Page { href, .. } => {
                element.attributes.insert(0, ("href".into(), href.into()));
            }
            Found::OtherVolume(mut elsewhere, name) => {
                match elsewhere.address.clone() {
                    Some(address) => element.attributes.insert(0, ("href".into(), address.into())),
                    None => unlink(element),
                }
                element.set("class", OTHER_VOLUME);
                element.set("title", name);
                if self.elsewhere.records.insert(elsewhere.record) {
                    let whole = elsewhere.address.as_deref().and_then(|it| it.split('#').next());
                    elsewhere.address = whole.map(str::to_owned);
                    self.elsewhere.articles.push(elsewhere);
                }
            }
            Found::Nowhere(_) | Found::Unmissed => unlink(element),
        }
    }

    fn note_mended(&mut self, repairs: &[Repair], span: Option<Span>) {
        for repair in repairs {
            self.mended.note(*repair, span);
        }
    }

    /// Counts what was mended in addresses and says it once for each kind.
    fn tell_mended(&mut self, counts: &mut Counts) {
        for (repair, places) in std::mem::take(&mut self.mended).iter() {
            *counts.entry(repair.name()).or_default() += places.count;
            let said = repair::said(repair.name(), Wording::fixed(repair.about()), places.count);
            self.say(said, places.first);
        }
    }

    fn say(&mut self, said: Diagnostic, span: Option<Span>) {
        self.diagnostics.push(match span {
            Some(span) => said.at(self.source, span),
            None => said.in_file(&self.source.path),
        });
    }
}

/// An anchor that leads nowhere becomes a plain wrapper.
fn unlink(element: &mut Element) {
    let holds_blocks = element.elements().any(|it| {
        matches!(
            &*it.name,
            "p" | "div"
                | "figure"
                | "ul"
                | "ol"
                | "table"
                | "blockquote"
                | "pre"
                | "section"
                | "h2"
                | "h3"
                | "h4"
                | "h5"
                | "h6"
        )
    });
    element.name = if holds_blocks { "div" } else { "span" }.into();
    element
        .attributes
        .retain(|(name, _)| matches!(&**name, "id" | "class" | "lang" | "xml:lang" | "title"));
}
