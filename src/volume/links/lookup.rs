//! What an address leads to: a chapter, an article of another volume, a page on the web, nothing.

use super::found::{Found, Lookup, Missed};
use super::missed;
use super::{ArticleLinks, Elsewhere, Resolver, on_site};
use crate::archive::Standing;
use crate::article::language;
use crate::date::Period;
use crate::link::{self, Link, Target};
use crate::say;
use crate::source::SourcePath;
use crate::wording::Wording;

impl ArticleLinks<'_, '_> {
    pub(super) fn find(&self, href: &str) -> Lookup {
        let resolver = self.resolver;
        let href = self.without_marks(href);
        let href = &*href;
        let href = link::unwrap_archived(href, &resolver.config.unwrap_hosts).unwrap_or(href);
        let Link { target, repairs, .. } = link::read(href, None);
        let mut missed = None;
        let found = match target {
            Target::Web(url) => match self.at_address(&url) {
                Some(record) => self.article(record, Some(url)),
                None => {
                    missed = self.missed_at(&url);
                    Found::Href(url)
                }
            },
            Target::Mail(address) | Target::Telephone(address) => Found::Href(address),
            Target::Fragment(id) if self.ids.contains(&id) => Found::Href(format!("#{id}")),
            Target::Fragment(id) => return self.own_place(id),
            Target::Relative { path, .. } => return self.relative(href, &path),
            Target::Unusable { reason, .. } => {
                return Found::Nowhere(say!(
                    "the link {flaw}",
                    flaw = Wording::fixed(reason.as_str())
                ))
                .into();
            }
        };
        Lookup { found, repairs, missed }
    }

    /// A path: a file of the archive, a short name, or an address on the site the article was on.
    fn relative(&self, href: &str, path: &str) -> Lookup {
        let own = || self.resolver.archive.index_of(&self.source.path);
        let found = if path.is_empty() { own() } else { self.record(href, path) };
        if let Some(record) = found {
            return self.article(record, None).into();
        }
        let is_there = self.asset(path).is_some();
        // No site serves the files of its articles.
        let is_source = missed::names_article(path);
        let Link { target, repairs, .. } = link::read(href, self.base);
        match target {
            Target::Web(url) if is_there || !is_source => {
                let missed = self.missed_at(&url).filter(|_| !is_there);
                Lookup { found: Found::Href(url), repairs, missed }
            }
            _ if is_there => {
                Found::Nowhere(say!("the file is in the folder, but a book holds no such files"))
                    .into()
            }
            _ => {
                let reason = match is_source {
                    true => say!("no such file"),
                    false => say!("no such file, and the site's address is not known"),
                };
                let missed = Some(Missed::Article(path.to_owned()));
                Lookup { missed, ..Found::Nowhere(reason).into() }
            }
        }
    }

    /// The record that a path means.
    fn record<'p>(&self, href: &str, path: &'p str) -> Option<usize> {
        let archive = self.resolver.archive;
        let beside = SourcePath::joined(self.source.path.folder(), path);
        // What is no file's name is an address on the site.
        let on_site = if missed::names_article(path) { None } else { self.served_at(path) };
        on_site
            .or_else(|| beside.as_deref().and_then(|it| self.at_path(it)))
            .or_else(|| self.in_content(path))
            .or_else(|| self.at_path(path))
            .or_else(|| {
                let root = archive.language_folders.root(&self.source.path)?;
                self.at_path(&SourcePath::joined(root, path)?)
            })
            .or_else(|| self.in_language_of(path))
            .or_else(|| {
                let base = self.resolver.config.base_url.as_deref().or(self.base);
                match link::clean(href, base) {
                    Target::Web(url) => self.at_address(&url),
                    _ => None,
                }
            })
            .or_else(|| {
                let bare = [".md", ".markdown", ".mdx", ".html", ".qmd", ".rmd"];
                let bare =
                    |it: &'p str| bare.iter().find_map(|end| it.strip_suffix(end)).unwrap_or(it);
                let mut parts = path.trim_end_matches('/').rsplit('/').map(bare);
                // The page of a folder is called as that is.
                let name =
                    parts.find(|it| !matches!(*it, "index" | "_index" | "README" | "readme"));
                self.names.at_slug(name.filter(|it| !it.trim_matches('.').is_empty())?)
            })
    }

    /// The record that a path means which begins with a language, where each collection has a folder a language:
    /// `/ja/docs/a` is `docs/ja/a`.
    fn in_language_of(&self, path: &str) -> Option<usize> {
        let folders = &self.resolver.archive.language_folders;
        let root = folders.root(&self.source.path)?.trim_end_matches('/');
        let (collection, _) = root.rsplit_once('/')?;
        let above = collection.rfind('/').map_or("", |at| &collection[..=at]);
        let mut parts = path.strip_prefix('/')?.trim_end_matches('/').splitn(3, '/');
        let (language, collection) = (parts.next()?, parts.next()?);
        let folder = format!("{above}{collection}/{language}/");
        let is_of_language = folders.is_root(&folder);
        is_of_language.then(|| self.at_path(&(folder + parts.next().unwrap_or_default())))?
    }

    /// The record of a file: of its version in this article's language, if its name has one.
    pub(super) fn at_path(&self, path: &str) -> Option<usize> {
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

    pub(super) fn article(&self, record: usize, address: Option<String>) -> Found {
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
            _ if !is_published(&record.standing) => address,
            _ => address.or_else(|| on_site::own_address(archive, config, &record.path)),
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
            (_, None) => {
                Found::Nowhere(say!("`{path}` is no part of the book", path = record.path))
            }
        }
    }
}

/// Whether a site shows what a file holds at the file's own address.
fn is_published(standing: &Standing) -> bool {
    match standing {
        Standing::Article | Standing::Duplicate { .. } => true,
        Standing::Excluded { rule, .. } => {
            matches!(*rule, "other-language" | "section-index" | "site-page" | "empty")
        }
        Standing::Matter(_) | Standing::Failed { .. } => false,
    }
}
