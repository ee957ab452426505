//! What a site generator's own settings say: title, authors, language, addresses, which files are no pages.
//!
//! ```text
//! files ─find─▶ folders that may be sites ─generator─▶ Sites
//! ```
//! Sites are data: nothing of them is run. Each generator is a file in `generator/`, and a line in its list. What
//! they find stands below `heding.toml`, key by key, and is part of the settings ([`crate::config::Config`]), so that
//! books know what they were made from.

mod files;
mod find;
mod generator;
mod literal;
mod path;
mod said;
mod values;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::date::Stamp;
use crate::diagnostic::Diagnostic;
use crate::locale::Language;
use crate::say;
use crate::source::SourcePath;
use crate::wording::{Joint, Wording};

pub use find::{above, read};
pub use path::{numbered, served, step};
pub use said::{Asked, Saying};

/// The sites that the input holds, or lies in.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Sites {
    /// In the order of their folders.
    all: Vec<Site>,
    /// The one that most articles are of, if more than half are.
    main: Option<usize>,
}

/// What is known of one site.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Site {
    /// The program that makes it: `hugo`, `jekyll`.
    pub generator: &'static str,
    /// The folder of its settings, below the input; empty at the top.
    pub root: String,
    /// Where the input lies below that folder, if the settings lie above the input.
    pub inner: String,
    /// The files that were read.
    pub settings: Vec<String>,
    /// Where in them its values stand. No book knows it.
    #[serde(skip)]
    pub origins: Vec<(Asked, Saying)>,
    /// Its title.
    pub title: Option<String>,
    /// The second line of its title.
    pub subtitle: Option<String>,
    /// A sentence on it.
    pub description: Option<String>,
    /// Who writes it.
    pub authors: Vec<String>,
    /// What front matter calls people, and their names.
    pub people: BTreeMap<String, String>,
    /// The language of pages that don't say.
    pub language: Option<Language>,
    /// Its address, with the path below which it lies.
    pub base_url: Option<String>,
    /// The zone of its clocks, by its name.
    pub time_zone: Option<String>,
    /// The folders that hold its pages, relative to its own; empty is that folder itself.
    pub content: Vec<String>,
    /// The folders whose files it serves from its root.
    pub statics: Vec<String>,
    /// Languages by the names of their folders and endings.
    pub languages: BTreeMap<String, SiteLanguage>,
    /// The key of the language without a folder of its own.
    pub default_language: Option<String>,
    /// Forms of addresses, by section, collection or kind of page; of all others under an empty name.
    pub patterns: BTreeMap<String, String>,
    /// What templates may ask its settings for, and articles with them: texts and numbers by their keys, those of
    /// nested ones with dots between.
    pub values: BTreeMap<String, String>,
    /// What else decides its addresses and order.
    pub options: BTreeMap<String, String>,
    /// Which files are no pages.
    pub left_out: Vec<LeftOut>,
    /// Those of them that are a path, by it.
    #[serde(skip)]
    named: BTreeMap<String, usize>,
    /// The others.
    #[serde(skip)]
    forms: Vec<usize>,
    /// Whether a page is one only if [`Site::chapters`] has it.
    pub only_listed: bool,
    /// The chapters in the order that the site gives them, if it does.
    pub chapters: Vec<SiteChapter>,
    /// The number of each in that list, by its path.
    #[serde(skip)]
    places: BTreeMap<String, usize>,
    /// Whether it reads formulas between dollar signs in all its pages.
    pub formulas: bool,
    /// Lists of works that its pages cite.
    pub bibliography: Vec<String>,
    /// The style in which they are cited.
    pub citation_style: Option<String>,
    /// Whether it shows each line break within a paragraph as one.
    pub keeps_lines: bool,
    /// Whether it is a book or a manual: what is read from its beginning to its end, not by day.
    pub is_book: bool,
}

/// One of the languages of a site.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct SiteLanguage {
    /// Its tag, as far as it can be told.
    pub language: Option<Language>,
    /// The site's title in it.
    pub title: Option<String>,
    /// Its authors in it.
    pub authors: Vec<String>,
    /// The folder of its pages, relative to the site's, if it has one of its own.
    pub content: Option<String>,
}

/// Files that are no pages, and the rule that says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// The form of their paths below the site's folder.
    pub pattern: String,
    /// The rule's name in the ledger.
    pub rule: &'static str,
    /// What it says, for people.
    pub reason: Wording,
}

/// A chapter that a site lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SiteChapter {
    /// Its file, relative to the site's folder, without its ending where the list has none.
    pub path: String,
    /// What the list calls it.
    pub title: Option<String>,
    /// How deep it stands: 0 for a chapter of the first level.
    pub level: u8,
    /// The part it is in.
    pub part: Option<String>,
}

/// An article as its site sees it.
#[derive(Debug, Clone, Copy)]
pub struct SitePage<'a> {
    /// Its path below the site's folder.
    pub path: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Its short name.
    pub slug: Option<&'a str>,
    /// What tells it from others.
    pub id: &'a str,
    /// Its date.
    pub date: Option<Stamp>,
    /// Its categories.
    pub categories: &'a [String],
    /// The addresses that its front matter gives, in full or from the root on; the first is its own.
    pub given: &'a [String],
    /// Those at which it was published before.
    pub former: &'a [String],
    /// All other keys of its front matter.
    pub extra: &'a BTreeMap<String, serde_json::Value>,
}

/// What a site says of one file.
#[derive(Debug, Clone, Copy)]
pub struct OfSite<'a> {
    /// The number of the site.
    pub number: usize,
    /// The site.
    pub site: &'a Site,
}

impl Sites {
    /// The site that the book is about: the one that most of the articles are of.
    pub fn main(&self) -> Option<&Site> {
        self.main.and_then(|it| self.all.get(it))
    }

    /// What there is to say of the site that the book is about: which it is, and what its settings give.
    pub fn remark(&self) -> Option<Diagnostic> {
        let site = self.main()?;
        let given = [
            (say!("title"), site.title.is_some()),
            (say!("authors"), !site.authors.is_empty()),
            (say!("description"), site.description.is_some() || site.subtitle.is_some()),
            (say!("language"), site.language.is_some()),
            (say!("address"), site.base_url.is_some()),
            (say!("time zone"), site.time_zone.is_some()),
            (say!("order of chapters"), !site.chapters.is_empty()),
        ];
        let given: Vec<Wording> = given.into_iter().filter(|it| it.1).map(|it| it.0).collect();
        let file = site.settings.first()?;
        if given.is_empty() {
            return None;
        }
        let message = say!(
            "the settings of a {generator} site give its {given}",
            generator = site.generator,
            given = Wording::list(given, Joint::Comma)
        );
        let said =
            Diagnostic::note("site-settings", message).in_file(&SourcePath::new(file.as_str()));
        Some(said.hint(say!("what heding.toml says counts for more")))
    }

    /// Gives the main site another address than its own settings do.
    pub fn lie_at(&mut self, url: &str) {
        if let Some(site) = self.main.and_then(|it| self.all.get_mut(it)) {
            site.base_url = Some(url.to_owned());
        }
    }

    /// All sites, in the order of their folders.
    pub fn all(&self) -> &[Site] {
        &self.all
    }

    /// The site that a file is of: that in the nearest folder above it.
    pub fn of(&self, path: &SourcePath) -> Option<OfSite<'_>> {
        let sites = self.all.iter().enumerate();
        let found = sites.filter(|(_, it)| path::below(path.as_str(), &it.root).is_some());
        let (number, site) = found.max_by_key(|(_, it)| it.root.len())?;
        Some(OfSite { number, site })
    }
}

impl Sites {
    /// The folders of the input that sites keep the pages of a language in.
    pub fn language_folders(&self) -> impl Iterator<Item = (String, &Language)> {
        self.all.iter().flat_map(|site| {
            let folders = site.languages.values();
            folders.filter_map(|it| {
                let folder = it.content.as_deref().filter(|it| !it.is_empty())?;
                Some((site.input_path(folder)?, it.language.as_ref()?))
            })
        })
    }

    /// The name of a person whom an article's front matter names by a key of its site.
    pub fn person(&self, path: &SourcePath, key: &str) -> Option<&str> {
        self.of(path)?.site.people.get(key).map(String::as_str)
    }

    /// Whether the site that a file belongs to reads formulas in all its pages.
    pub fn have_formulas(&self, path: &SourcePath) -> bool {
        self.of(path).is_some_and(|it| it.site.formulas)
    }

    /// The lists of works that the site of a file names, from the input's root on, and the style in which they are cited.
    pub fn bibliography(&self, path: &SourcePath) -> Option<(Vec<String>, Option<&str>)> {
        let of = self.of(path).filter(|it| !it.site.bibliography.is_empty())?;
        let paths = of.site.bibliography.iter().filter_map(|it| of.site.input_path(it));
        Some((paths.collect(), of.site.citation_style.as_deref()))
    }

    /// What the list of chapters of its site calls a file.
    pub fn title_of(&self, path: &SourcePath) -> Option<&str> {
        let of = self.of(path)?;
        of.site.chapter(&of.site.path(path)?)?.1.title.as_deref()
    }
}

impl Site {
    /// Where one of its values stands in its settings; nothing if it comes with the generator.
    pub fn origin(&self, asked: Asked) -> Option<&Saying> {
        self.origins.iter().find(|it| it.0 == asked).map(|it| &it.1)
    }

    /// A file's path below the site's folder.
    pub fn path(&self, path: &SourcePath) -> Option<String> {
        let below = path::below(path.as_str(), &self.root)?;
        Some(path::join(&self.inner, below))
    }

    /// A path below the site's folder, as a path of the input.
    pub fn input_path(&self, path: &str) -> Option<String> {
        Some(path::join(&self.root, path::below(path, &self.inner)?))
    }

    /// The path of an address on this site, below the path where the site lies; nothing if it is on another.
    pub fn path_of(&self, address: &str) -> Option<String> {
        generator::named(self.generator)?.path_of(self, address)
    }

    /// The paths at which the site serves a page, from its root on. The first is the page's own.
    pub fn addresses<'a>(&self, page: &SitePage<'a>) -> Vec<String> {
        let Some(generator) = generator::named(self.generator) else { return Vec::new() };
        let mut addresses = Vec::new();
        let paths = |given: &'a [String]| given.iter().filter_map(|it| self.path_of(it));
        addresses.extend(paths(page.given));
        // A pattern may have nothing to put between two slashes: the page of the root's own folder.
        let own = generator.addresses(self, page).into_iter();
        addresses.extend(own.map(|it| if it.contains("//") { it.replace("//", "/") } else { it }));
        addresses.extend(paths(page.former));
        let mut seen = BTreeSet::new();
        addresses.retain(|it| seen.insert(it.clone()));
        addresses.truncate(MOST_ADDRESSES);
        addresses
    }

    /// The path at which the site serves a list of pages that a link names with a sign: `{tag}sea`.
    pub fn list_at(&self, href: &str) -> Option<String> {
        generator::named(self.generator)?.list_at(self, href)
    }

    /// The rule by which a file is no page of the site, and what the rule saw.
    pub fn exclusion(&self, page: &SitePage<'_>) -> Option<(&'static str, Wording)> {
        let exact = self.named.get(page.path).and_then(|at| self.left_out.get(*at));
        let by_form = || {
            let forms = self.forms.iter().filter_map(|at| self.left_out.get(*at));
            forms.into_iter().find(|it| path::matches(&it.pattern, page.path))
        };
        let left_out = exact.or_else(by_form);
        if let Some(LeftOut { rule, reason, .. }) = left_out {
            return Some((rule, reason.clone()));
        }
        if self.only_listed && self.is_content(page.path) && self.chapter(page.path).is_none() {
            return Some(("not-listed", say!("the site's list of chapters does not name it")));
        }
        generator::named(self.generator)?.exclusion(self, page)
    }

    /// Whether a `README` is the page of its folder, not a note on the repository.
    pub fn is_readme_a_page(&self, path: &str) -> bool {
        let is_at_top = !path.contains('/');
        match self.generator {
            "vuepress" | "gitbook" | "mdbook" | "docusaurus" | "mkdocs" | "quarto" => {
                self.chapter(path).is_some()
                    || (self.is_content(path) && (!is_at_top || self.generator == "vuepress"))
            }
            // Vaults and generators that make a page of any file.
            "obsidian" => !is_at_top,
            _ => self.is_content(path) && path::folder(path).contains('/'),
        }
    }

    /// Whether a path lies in one of the folders of its pages.
    pub fn is_content(&self, path: &str) -> bool {
        self.content_path(path).is_some()
    }

    /// A path below the innermost folder of the site's pages that it lies in.
    pub fn content_path<'a>(&self, path: &'a str) -> Option<&'a str> {
        let folders = self.content.iter().filter_map(|it| path::below(path, it));
        folders.min_by_key(|it| it.len())
    }

    /// The place of a file in the site's list of chapters.
    pub fn chapter(&self, path: &str) -> Option<(usize, &SiteChapter)> {
        let bare = path::bare(path);
        let by = |path: &str| self.places.get(path).map(|it| (*it, &self.chapters[*it]));
        [by(path), by(bare)].into_iter().flatten().min_by_key(|it| it.0)
    }

    /// A key that puts the pages of a book in order, and the part that a page is in.
    pub fn place(&self, page: &SitePage<'_>) -> Option<(String, Option<String>)> {
        if let Some((at, chapter)) = self.chapter(page.path) {
            return Some((format!("{at:06}"), chapter.part.clone()));
        }
        generator::named(self.generator)?.place(self, page)
    }

    /// The language that the site's settings give a page by its folder or file name, and else that of its pages.
    pub fn language_of(&self, path: &str) -> Option<&Language> {
        let by_folder = self.languages.values().filter_map(|it| {
            let folder = it.content.as_deref()?;
            path::below(path, folder).map(|_| (folder.len(), it.language.as_ref()))
        });
        match by_folder.max_by_key(|it| it.0) {
            Some((_, Some(language))) => Some(language),
            _ => self.language.as_ref(),
        }
    }
}

/// A page has no more addresses than these.
const MOST_ADDRESSES: usize = 40;

#[cfg(test)]
mod tests;
