//! Addresses on the sites that the articles are of.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use super::ArticleLinks;
use super::found::Found;
use crate::archive::Archive;
use crate::article::Translation;
use crate::config::Config;
use crate::locale::Language;
use crate::source::SourcePath;

/// What generators put before the paths of files: Pelican for an article's, a picture's, one to be copied along;
/// Docusaurus for one from the site's folder on, Zola for one from that of its pages.
const MARKS: &[&str] = &[
    "{filename}",
    "{static}",
    "{attach}",
    "{index}",
    "|filename|",
    "|static|",
    "|attach|",
    "@site",
    "@",
];

/// The address at which an article's site serves it.
pub(super) fn own_address(archive: &Archive, config: &Config, path: &SourcePath) -> Option<String> {
    let served = served(archive, path)?;
    let base = config.sites.of(path)?.site.base_url.as_deref()?;
    Some(format!("{}{served}", base.trim_end_matches('/')))
}

fn served<'a>(archive: &'a Archive, path: &SourcePath) -> Option<&'a str> {
    archive.records[archive.index_of(path)?].served.as_deref()
}

impl ArticleLinks<'_, '_> {
    /// The record at a web address: by the addresses that articles give, else by those that their sites give them.
    pub(super) fn at_address(&self, url: &str) -> Option<usize> {
        self.names.at_url(url).or_else(|| {
            let sites = self.resolver.config.sites.all().iter().enumerate();
            let mut found =
                sites.filter_map(|(number, site)| self.names.at_site(number, &site.path_of(url)?));
            found.next()
        })
    }

    /// The record at a path on the article's own site: from its root on, or beside the article as it is served.
    pub(super) fn served_at(&self, path: &str) -> Option<usize> {
        let of = self.resolver.config.sites.of(&self.source.path)?;
        if path.is_empty() {
            return None;
        }
        let whole = if path.starts_with('/') {
            of.site.path_of(path)?
        } else {
            let own = served(self.resolver.archive, &self.source.path)?;
            let folder = own.rfind('/').map_or("", |at| &own[..at]);
            SourcePath::joined(folder, path)?
        };
        // Of a page in a language with addresses of its own, the version in that language is meant.
        let own = served(self.resolver.archive, &self.source.path);
        let first = own.and_then(|it| it.trim_start_matches('/').split('/').next());
        let prefix = first.filter(|it| of.site.languages.contains_key(&it.to_lowercase()));
        let in_language = prefix.and_then(|it| {
            self.names.at_site(of.number, &format!("/{it}/{}", whole.trim_start_matches('/')))
        });
        in_language.or_else(|| self.names.at_site(of.number, &whole))
    }

    /// The record of a path below the folders of the site's pages, as `ref` and some links give it.
    pub(super) fn in_content(&self, path: &str) -> Option<usize> {
        let of = self.resolver.config.sites.of(&self.source.path)?;
        let mut folders = of.site.content.iter().filter(|it| !it.is_empty());
        folders.find_map(|folder| {
            let inside = of.site.input_path(&SourcePath::joined(folder, path)?)?;
            self.at_path(&inside)
        })
    }

    /// Where the article is to be read in other languages: in the book, or where it was published.
    pub(super) fn translations(&self) -> Vec<Translation> {
        let archive = self.resolver.archive;
        let Some(record) = archive.index_of(&self.source.path).map(|at| &archive.records[at])
        else {
            return Vec::new();
        };
        let own = record.language.as_ref().unwrap_or(&archive.language);
        let others = archive.translations(record).filter(|(_, language)| *language != own);
        let read = |(at, language): (usize, &Language)| {
            let path = &archive.records[at].path;
            // What is shown of it is asked for, so that it is known to be shown.
            self.names.at_path(path.as_str());
            let address = own_address(archive, self.resolver.config, path);
            let href = match self.article(at, address) {
                Found::Page { href, .. } | Found::Href(href) => Some(href),
                Found::OtherVolume(it, _) => it.address,
                Found::Nowhere(_) | Found::Unmissed => None,
            };
            Translation { language: language.clone(), href }
        };
        others.map(read).collect()
    }

    /// A link without the marks that say what kind of file it leads to.
    pub(super) fn without_marks<'h>(&self, href: &'h str) -> Cow<'h, str> {
        let decoded = href.replace("%7B", "{").replace("%7D", "}");
        let of = self.resolver.config.sites.of(&self.source.path);
        if let Some(list) = of.and_then(|it| it.site.list_at(&decoded)) {
            return list.into();
        }
        let Some(rest) = MARKS.iter().find_map(|it| {
            decoded.strip_prefix(it).filter(|rest| !it.starts_with('@') || rest.starts_with('/'))
        }) else {
            return href.into();
        };
        // `@site/` is the site's own folder, all others are of its pages.
        let is_whole = decoded.starts_with("@site");
        let root = of.and_then(|it| match is_whole {
            true => it.site.input_path(""),
            false => it.site.input_path(it.site.content.first()?),
        });
        match (rest.strip_prefix('/'), root) {
            (Some(rest), Some(root)) => {
                // From here up to the top, and down again.
                let up = self.source.path.folder().split('/').filter(|it| !it.is_empty()).count();
                format!("{}{root}/{rest}", "../".repeat(up)).into()
            }
            _ => rest.to_owned().into(),
        }
    }

    /// Where the file of a path may lie that a site serves as it is: below its static folders, by the path from the
    /// site's root on, or from where the article is served.
    pub(super) fn static_files(&self, path: &str) -> Vec<String> {
        let Some(of) = self.resolver.config.sites.of(&self.source.path) else { return Vec::new() };
        let own = served(self.resolver.archive, &self.source.path);
        let whole = if path.starts_with('/') {
            of.site.path_of(path)
        } else {
            own.and_then(|it| SourcePath::joined(it.rfind('/').map_or("", |at| &it[..at]), path))
        };
        let Some(whole) = whole else { return Vec::new() };
        let below = |folder: &String| of.site.input_path(&SourcePath::joined(folder, &whole)?);
        of.site.statics.iter().filter_map(below).collect()
    }

    /// The file of the project that a web address on one of its sites means.
    pub(super) fn own_file(&self, url: &str) -> Option<&SourcePath> {
        let url = percent_decode_str(url).decode_utf8_lossy();
        self.resolver.config.sites.all().iter().find_map(|site| {
            let path = site.path_of(&url)?;
            let mut folders = site.statics.iter().chain(&site.content);
            folders.find_map(|it| {
                self.listed_asset(&site.input_path(&SourcePath::joined(it, &path)?)?)
            })
        })
    }
}
