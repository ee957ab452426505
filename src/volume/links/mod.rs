//! Links and pictures of an article find their targets: chapters of the volume, other volumes, the web,
//! files of the project. What leads nowhere becomes text again.

mod fragment;
mod local;
mod named;

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::sync::OnceLock;

use super::Volume;
use crate::archive::{Archive, Asking, Lookups, Standing};
use crate::article::{Article, language};
use crate::config::Config;
use crate::date::Period;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::link::{self, Target};
use crate::source::{Source, SourcePath, Span};
use crate::xhtml::{Element, Node};

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
}

/// Where an article's pictures come from.
pub trait Pictures: Sync {
    /// Gives a picture of the project its href in the volume.
    ///
    /// # Errors
    /// Why it can't be in the book.
    fn of_project(&self, path: &SourcePath) -> Result<String, String>;

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
    /// Whether it shows a picture that is in the book.
    pub embeds: bool,
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
        let base = canonical.as_deref().or(self.config.base_url.as_deref());
        let unknown = named::Unknown::default();
        let elsewhere = Others::default();
        let names = Asking::new(&self.archive.addresses);
        let files = RefCell::default();
        let mut place = Place {
            resolver: self,
            source,
            base,
            ids: &ids,
            unknown,
            elsewhere,
            names,
            files,
            places: BTreeSet::new(),
            no_places: 0,
            web: BTreeSet::new(),
            embeds: false,
            diagnostics,
        };
        place.nodes(&mut article.body);
        for note in &mut article.notes {
            place.nodes(&mut note.body);
        }
        place.tell_unknown();
        let resolved = place.resolved();
        article.meta.canonical = canonical.and_then(|it| match link::clean(&it, None) {
            Target::Web(url) => Some(url),
            _ => None,
        });
        resolved
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
        let mut place = Place {
            resolver: self,
            source: &source,
            base,
            ids: &ids,
            unknown: named::Unknown::default(),
            elsewhere: Others::default(),
            names: Asking::new(&self.archive.addresses),
            files: RefCell::default(),
            places: BTreeSet::new(),
            no_places: 0,
            web: BTreeSet::new(),
            embeds: false,
            diagnostics: &mut diagnostics,
        };
        place.nodes(nodes);
        place.resolved()
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

/// What a link leads to.
enum Found {
    /// A page of the volume, a place in the same page, or an address.
    Href(String),
    /// An article of the volume, and its first page.
    Page { record: usize, href: String },
    /// An article of another volume, and the name of both.
    OtherVolume(Elsewhere, String),
    /// Nothing.
    Nowhere(String),
}

/// The articles of other volumes that were linked to, each once.
#[derive(Default)]
struct Others {
    articles: Vec<Elsewhere>,
    records: BTreeSet<usize>,
}

/// The article whose links are resolved.
struct Place<'a, 'b> {
    resolver: &'b Resolver<'a>,
    source: &'b Source,
    base: Option<&'b str>,
    ids: &'b BTreeSet<String>,
    unknown: named::Unknown,
    elsewhere: Others,
    names: Asking<'a>,
    files: RefCell<BTreeSet<String>>,
    places: BTreeSet<usize>,
    /// How many links named a place that is not there.
    no_places: usize,
    web: BTreeSet<String>,
    embeds: bool,
    diagnostics: &'b mut Diagnostics,
}

impl Place<'_, '_> {
    fn resolved(self) -> Resolved {
        Resolved {
            elsewhere: self.elsewhere.articles,
            names: self.names.into_lookups(),
            places: self.places,
            files: self.files.into_inner(),
            web: self.web,
            embeds: self.embeds,
        }
    }

    fn nodes(&mut self, nodes: &mut Vec<Node>) {
        let mut at = 0;
        while at < nodes.len() {
            let keep = match &mut nodes[at] {
                Node::Element(element) => {
                    self.nodes(&mut element.children);
                    match &*element.name {
                        "a" => {
                            self.link(element);
                            true
                        }
                        "img" => self.picture(element),
                        _ => {
                            if let Some(cite) = element.get("cite") {
                                match link::clean(cite, self.base) {
                                    Target::Web(url) => element.set("cite", url),
                                    _ => drop(element.remove("cite")),
                                }
                            }
                            true
                        }
                    }
                }
                Node::Text(_) => true,
            };
            if keep {
                at += 1;
            } else {
                nodes.remove(at);
            }
        }
    }

    fn link(&mut self, element: &mut Element) {
        // A note's reference and return were made by us and stay.
        if element.get("epub:type").is_some() {
            return;
        }
        let Some(href) = element.remove("href") else { return };
        if href.trim().is_empty() {
            return unlink(element);
        }
        if let Some(name) = href.strip_prefix(link::BY_NAME) {
            return self.link_by_name(name, element);
        }
        let found = self.find(&href);
        let found = self.at_fragment(found, fragment::of_address(&href), element.span);
        match found {
            Found::Nowhere(reason) => {
                let said = Diagnostic::warning(
                    "link-leads-nowhere",
                    format!("{}: {reason}", link::display(&href)),
                )
                .hint("the words stay, the link goes");
                self.say(said, element.span);
                unlink(element);
            }
            found => self.lead(element, found),
        }
    }

    /// Gives a link its address.
    fn lead(&mut self, element: &mut Element, found: Found) {
        match found {
            Found::Href(href) | Found::Page { href, .. } => {
                element.attributes.insert(0, ("href".into(), href.into()));
            }
            Found::OtherVolume(elsewhere, name) => {
                match elsewhere.address.clone() {
                    Some(address) => element.attributes.insert(0, ("href".into(), address.into())),
                    None => unlink(element),
                }
                element.set("class", OTHER_VOLUME);
                element.set("title", name);
                if self.elsewhere.records.insert(elsewhere.record) {
                    self.elsewhere.articles.push(elsewhere);
                }
            }
            Found::Nowhere(_) => unlink(element),
        }
    }

    fn find(&self, href: &str) -> Found {
        let resolver = self.resolver;
        let href = link::unwrap_archived(href, &resolver.config.unwrap_hosts).unwrap_or(href);
        match link::clean(href, None) {
            Target::Web(url) => match self.names.at_url(&url) {
                Some(record) => self.article(record, Some(url)),
                None => Found::Href(url),
            },
            Target::Mail(address) | Target::Telephone(address) => Found::Href(address),
            Target::Fragment(id) if self.ids.contains(&id) => Found::Href(format!("#{id}")),
            Target::Fragment(id) => Found::Nowhere(format!("nothing here is called `{id}`")),
            Target::Relative { path, .. } => self.relative(href, &path),
            Target::Unusable { reason, .. } => {
                Found::Nowhere(format!("the link {}", reason.as_str()))
            }
        }
    }

    /// A path: a file of the archive, a short name, or an address on the site the article was on.
    fn relative(&self, href: &str, path: &str) -> Found {
        let archive = self.resolver.archive;
        let beside = join(self.source.path.folder(), path);
        let record = beside
            .as_deref()
            .and_then(|it| self.at_path(it))
            .or_else(|| self.at_path(path))
            .or_else(|| {
                let root = archive.language_folders.root(&self.source.path)?;
                self.at_path(&join(root, path)?)
            })
            .or_else(|| {
                let base = self.resolver.config.base_url.as_deref().or(self.base);
                match link::clean(href, base) {
                    Target::Web(url) => self.names.at_url(&url),
                    _ => None,
                }
            })
            .or_else(|| {
                let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
                let bare = [".md", ".markdown", ".mdx", ".html"]
                    .iter()
                    .find_map(|it| last.strip_suffix(it));
                self.names.at_slug(bare.unwrap_or(last))
            });
        if let Some(record) = record {
            return self.article(record, None);
        }
        match link::clean(href, self.base) {
            Target::Web(url) => Found::Href(url),
            _ => Found::Nowhere("no such file, and the site's address is not known".to_owned()),
        }
    }

    /// The record of a file: of its version in this article's language, if its name has one.
    fn at_path(&self, path: &str) -> Option<usize> {
        let own = language::in_name(&self.source.path).and_then(|(bare, _)| {
            let suffix = &self.source.path.stem()[bare.len()..];
            let bare = path.trim_end_matches('/');
            let bare = bare.strip_suffix(".md").unwrap_or(bare);
            self.names
                .at_path(&format!("{bare}{suffix}"))
                .or_else(|| self.names.at_path(&format!("{bare}/index{suffix}")))
        });
        own.or_else(|| self.names.at_path(path))
    }

    fn article(&self, record: usize, address: Option<String>) -> Found {
        let Resolver { archive, volume, config, chapters, .. } = self.resolver;
        if let Some(chapter) = chapters.get(&record) {
            return Found::Page { record, href: volume.chapters[*chapter].href.clone() };
        }
        if let Some(it) = volume.matter.iter().find(|it| it.record == record) {
            return Found::Page { record, href: it.href.clone() };
        }
        let at = record;
        let record = &archive.records[at];
        let address = match record.canonical.as_deref().map(|it| link::clean(it, None)) {
            Some(Target::Web(url)) => Some(url),
            _ => address,
        };
        match (&record.standing, address) {
            (Standing::Article, address) => {
                let title = &config.title;
                let volume = match record.date {
                    Some(stamp) => {
                        format!("{title} {}", Period::containing(stamp.date, volume.unit(config)))
                    }
                    None => title.clone(),
                };
                let part = self.resolver.volume.part.as_ref().and_then(|it| it.of_record.get(&at));
                let part = part.map(|it| format!(" ({it})")).unwrap_or_default();
                let name = format!("{volume}{part} · {}", record.title);
                Found::OtherVolume(Elsewhere { record: at, address }, name)
            }
            (_, Some(address)) => Found::Href(address),
            (_, None) => Found::Nowhere(format!("`{}` is no part of the book", record.path)),
        }
    }

    /// Resolves a picture. False if there is nothing to show.
    fn picture(&mut self, element: &mut Element) -> bool {
        let src = element.remove("src").unwrap_or_default();
        let resolver = self.resolver;
        let named = src.strip_prefix(link::BY_NAME).map(named::decoded);
        if let Some(found) = named.as_deref().and_then(|it| self.asset_by_name(it))
            && let Ok(href) = resolver.pictures.of_project(found)
        {
            self.embeds = true;
            element.attributes.insert(0, ("src".into(), href.into()));
            return true;
        }
        let src = named.map_or(src, Into::into);
        let address = link::unwrap_archived(&src, &resolver.config.unwrap_hosts).unwrap_or(&src);
        let reason = match link::clean(address, None) {
            Target::Web(url) => {
                self.picture_on_web(element, url, &src);
                return true;
            }
            Target::Relative { path, .. } => {
                self.tell_of_case(&path, element.span);
                match self.asset(&path).map(|it| resolver.pictures.of_project(it)) {
                    Some(Ok(href)) => {
                        self.embeds = true;
                        element.attributes.insert(0, ("src".into(), href.into()));
                        return true;
                    }
                    Some(Err(reason)) => reason,
                    None => match link::clean(address, self.base) {
                        Target::Web(url) => {
                            self.picture_on_web(element, url, &src);
                            return true;
                        }
                        _ => "no such file".to_owned(),
                    },
                }
            }
            Target::Unusable { reason, .. } => format!("the link {}", reason.as_str()),
            _ => "no picture's address".to_owned(),
        };
        if !address.trim().is_empty() {
            let said = Diagnostic::warning(
                "picture-not-found",
                format!("{}: {reason}", link::display(address)),
            )
            .hint("the caption stays, the picture is left out");
            self.say(said, element.span);
        }
        match element.get("alt").map(str::to_owned) {
            Some(alt) if !alt.trim().is_empty() => {
                *element = crate::xhtml::el("span").class("missing-picture").text(alt);
                true
            }
            _ => false,
        }
    }

    /// Embeds a picture on the web if it is at hand. Else its address stays, for the page to link it.
    fn picture_on_web(&mut self, element: &mut Element, url: String, written: &str) {
        let found = self.resolver.pictures.of_web(&url, written);
        self.web.insert(url.clone());
        let src = match found {
            Ok(href) => {
                self.embeds = true;
                element.set(ADDRESS, url);
                href
            }
            Err(said) => {
                if let Some(said) = said {
                    self.say(*said, element.span);
                }
                url
            }
        };
        element.attributes.insert(0, ("src".into(), src.into()));
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

/// Joins a folder and a relative path and takes `.` and `..` out. Nothing if it leaves the root.
fn join(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    for part in folder.split('/').chain(path.split('/')) {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_never_leaves_the_root() {
        assert_eq!(join("a/b", "../c.png").as_deref(), Some("a/c.png"));
        assert_eq!(join("a", "./b//c.png").as_deref(), Some("a/b/c.png"));
        assert_eq!(join("a", "../../etc/passwd"), None);
    }
}
