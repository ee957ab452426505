//! Links and pictures that give a name instead of an address, as notes of Obsidian do.

use percent_encoding::percent_decode_str;

use super::found::Found;
use super::{ArticleLinks, unlink};
use crate::diagnostic::{Diagnostic, with_nearest};
use crate::say;
use crate::source::{SourcePath, Span, composed};
use crate::xhtml::{Element, text};

/// Follows an encoded name that asks for the article's title in place of the words.
const TITLED: &str = "?title";

/// The links by name of one article that nothing has.
#[derive(Debug, Default)]
pub(super) struct Unknown {
    count: usize,
    first: Option<(String, Option<Span>)>,
}

/// A file's name in the form in which it is looked for.
pub(super) fn folded(name: &str) -> String {
    composed(&name.to_lowercase()).into_owned()
}

pub(super) fn decoded(name: &str) -> String {
    percent_decode_str(name).decode_utf8_lossy().into_owned()
}

impl ArticleLinks<'_, '_> {
    /// Lets a link lead to the article of its name: a path, a file's name, a slug, a title or an alias.
    /// The words of one that leads nowhere stay.
    pub(super) fn link_by_name(&mut self, encoded: &str, element: &mut Element) {
        let (encoded, titled) = match encoded.strip_suffix(TITLED) {
            Some(encoded) => (encoded, true),
            None => (encoded, false),
        };
        let (encoded, place) = match encoded.split_once('#') {
            Some((encoded, place)) => (encoded, Some(place)),
            None => (encoded, None),
        };
        let name = decoded(encoded);
        let Some(record) = self.named(&name) else { return self.unknown(name, element) };
        if titled {
            element.children = vec![text(self.resolver.archive.records[record].title.to_string())];
        }
        let found = self.article(record, None);
        match self.at_fragment(found, place, element.span) {
            Found::Nowhere(_) => self.unknown(name, element),
            found => self.lead(element, found),
        }
    }

    fn named(&self, name: &str) -> Option<usize> {
        let beside = SourcePath::joined(self.source.path.folder(), name);
        let last = name.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        let last = last.strip_suffix(".md").unwrap_or(last);
        // A name with a folder means none of that name in another one.
        let folder = name.trim_end_matches('/').rsplit('/').nth(1).filter(|it| !it.is_empty());
        let is_there = |record: &usize| {
            let path = &self.resolver.archive.records[*record].path;
            let mut folders = path.folder().split('/').map(folded);
            folder.map(folded).is_none_or(|it| folders.any(|own| own == it))
        };
        let in_folder = || self.names.at_slug(&format!("{}/{last}", folder?));
        beside
            .and_then(|it| self.at_path(&it))
            .or_else(|| self.at_path(name))
            .or_else(in_folder)
            .or_else(|| self.names.at_slug(last).filter(is_there))
            .or_else(|| self.names.at_title(name))
    }

    fn unknown(&mut self, name: String, element: &mut Element) {
        unlink(element);
        let message = say!("`{name}` leads to no article of the book", name);
        if self.told.contains(message.english()) {
            return;
        }
        let nearest = self.nearest(&name);
        if nearest.is_empty() {
            self.unknown.count += 1;
            self.unknown.first.get_or_insert((name, element.span));
            return;
        }
        let hint = with_nearest(say!("the words stay, the link goes"), &nearest);
        let said = Diagnostic::note("wikilink-leads-nowhere", message.clone()).hint(hint);
        self.told.insert(message.to_string());
        self.say(said, element.span);
    }

    /// Says once how many other links by name lead nowhere: in a vault these are notes yet to be written.
    pub(super) fn tell_unknown(&mut self) {
        let unknown = std::mem::take(&mut self.unknown);
        let Some((name, span)) = unknown.first else { return };
        let message = match unknown.count - 1 {
            0 => say!("`{name}` leads to no article of the book", name),
            1 => {
                say!("`{name}` leads to no article of the book, nor another link of its kind", name)
            }
            others => say!(
                "`{name}` leads to no article of the book, nor {others} other links of its kind",
                name,
                others
            ),
        };
        let said = Diagnostic::note("wikilink-leads-nowhere", message);
        self.say(said.hint(say!("the words stay, the links go")), span);
    }

    /// The picture of this path, or of this name in any folder.
    pub(super) fn asset_by_name(&self, name: &str) -> Option<&SourcePath> {
        self.asset(name).or_else(|| {
            let assets = &self.resolver.archive.assets;
            let names = self.resolver.asset_names.get_or_init(|| {
                // The first of a name counts; collecting keeps the last.
                let named = assets.iter().enumerate().rev();
                named.map(|(at, it)| (folded(it.file_name()), at)).collect()
            });
            let last = folded(name.rsplit('/').next().unwrap_or_default());
            names.get(&last).map(|at| &assets[*at])
        })
    }
}
