//! Links to articles that are not there: what is said of them, and which articles may have been meant.
//!
//! A site has pages that are no articles: lists, feeds, files. A link to one of these leads to the web and is no
//! mistake.

use percent_encoding::percent_decode_str;

use super::found::{Found, Lookup, Missed};
use super::{ArticleLinks, fragment};
use crate::archive::{Archive, Near};
use crate::diagnostic::{Diagnostic, with_nearest};
use crate::limits::MESSAGES;
use crate::link;
use crate::say;
use crate::site;
use crate::source::{Span, is_article};
use crate::wording::Wording;

/// Folders of pages that generators and content systems make by themselves, and of files.
const LISTS: &[&str] = &[
    "404",
    "amp",
    "archive",
    "archives",
    "assets",
    "atom",
    "author",
    "authors",
    "categories",
    "category",
    "comments",
    "css",
    "download",
    "downloads",
    "feed",
    "feeds",
    "files",
    "fonts",
    "friends",
    "gallery",
    "image",
    "images",
    "img",
    "index",
    "js",
    "links",
    "login",
    "media",
    "page",
    "rss",
    "scraps",
    "search",
    "series",
    "sitemap",
    "static",
    "tag",
    "tags",
    "topic",
    "topics",
    "uploads",
    "wp-admin",
    "wp-content",
    "wp-json",
    "wp-login",
];

impl<'a> ArticleLinks<'a, '_> {
    /// Whether a path of a site, from its root on, is such as articles have.
    pub(super) fn may_be_article(&self, path: &str) -> bool {
        let path = path.split(['?', '#']).next().unwrap_or_default();
        let served = site::served(path);
        let mut parts = served.split('/');
        let (first, second) = (parts.next().unwrap_or_default(), parts.next());
        let is_list = |it: &str| LISTS.contains(&it);
        // Below the folder of a language are the same lists.
        let below_language = second.is_some_and(|it| first.len() <= 5 && is_list(it));
        let last = served.rsplit('/').next().unwrap_or_default();
        let is_feed = matches!(last, "feed" | "rss" | "atom");
        !(first.is_empty()
            || is_list(first)
            || below_language
            || is_feed
            || is_file(&served)
            || self.named_archive().has_folder(&served))
    }

    /// What a link to an address that no article has looked for, if the archive's own site is there and the address
    /// is such as its articles have.
    pub(super) fn missed_at(&self, url: &str) -> Option<Missed> {
        let config = self.resolver.config;
        let sites = config.sites.all().iter();
        // Where every author has a part, the whole host is nobody's own.
        let is_shared = sites.clone().any(|it| matches!(it.generator, "zenn" | "qiita"));
        let is_whole =
            |it: &&str| !it.trim_end_matches('/').trim_start_matches("https://").contains('/');
        let own = sites.filter_map(|it| it.base_url.as_deref()).chain(config.base_url.as_deref());
        let path =
            self.named_archive().own_path(url, own.filter(|it| !(is_shared && is_whole(it))))?;
        let path = percent_decode_str(&path).decode_utf8_lossy().into_owned();
        self.may_be_article(&path).then_some(Missed::Article(path))
    }

    /// The place in the article itself that a fragment names.
    pub(super) fn own_place(&self, id: String) -> Lookup {
        let found = self.own_places.and_then(|it| it.find(&id));
        let own = || self.resolver.archive.index_of(&self.source.path);
        match (found, own()) {
            // A mark alone stands where nobody had an address yet.
            _ if id.trim().is_empty() => Found::Unmissed.into(),
            (Some("") | None, _) if fragment::is_below_article(&id) => Found::Unmissed.into(),
            (Some(""), Some(record)) => match self.article(record, None) {
                Found::Page { href, .. } => Found::Href(href).into(),
                other => other.into(),
            },
            (Some(place), _) if !place.is_empty() => Found::Href(format!("#{place}")).into(),
            _ => {
                let reason = say!("no place in this article is called so");
                Lookup { missed: Some(Missed::Place(id)), ..Found::Nowhere(reason).into() }
            }
        }
    }

    /// Says that a link to a page of the archive's own site finds no article there. It leads to the web.
    pub(super) fn tell_of_missed(&mut self, missed: &Missed, written: &str, span: Option<Span>) {
        let Missed::Article(name) = missed else { return };
        let message = say!("no article is at {written}", written);
        if !self.is_news(&message) {
            return;
        }
        let nearest = self.nearest(name);
        let said = match nearest.is_empty() {
            true => Diagnostic::note("article-not-found", message),
            false => Diagnostic::warning("article-not-found", message),
        };
        self.say(said.hint(with_nearest(say!("the link leads to the web"), &nearest)), span);
    }

    /// Says why a link leads nowhere.
    pub(super) fn tell_of_nowhere(
        &mut self,
        reason: &Wording,
        written: &str,
        missed: Option<&Missed>,
        span: Option<Span>,
    ) {
        let message = say!("{written}: {reason}", written, reason);
        if !self.is_news(&message) {
            return;
        }
        let nearest = match missed {
            Some(Missed::Article(name)) => self.nearest(name),
            Some(Missed::Place(name)) => {
                self.weighed += 1;
                let places = self.own_places.filter(|_| self.weighed <= MESSAGES.most);
                let headings = places.map(|it| it.nearest(name)).unwrap_or_default();
                headings.into_iter().map(|it| format!("“{}”", fragment::clipped(it))).collect()
            }
            None => Vec::new(),
        };
        let hint = with_nearest(say!("the words stay, the link goes"), &nearest);
        self.say(Diagnostic::warning("link-leads-nowhere", message).hint(hint), span);
    }

    /// Whether a message was not said of the article before.
    pub(super) fn is_news(&mut self, message: &str) -> bool {
        self.told.insert(message.to_owned())
    }

    /// The archive, to be asked what all its articles are called.
    fn named_archive(&self) -> &'a Archive {
        self.asks_names.set(true);
        self.resolver.archive
    }

    /// The articles that are called most like a name, as messages name them.
    pub(super) fn nearest(&mut self, name: &str) -> Vec<String> {
        // Beyond that messages are only counted: nothing has to be weighed for them.
        self.weighed += 1;
        if self.weighed > MESSAGES.most {
            return Vec::new();
        }
        let archive = self.named_archive();
        let shown = |Near { record, by_title }: Near| {
            let record = &archive.records[record];
            match by_title {
                true => format!("`{}` (“{}”)", record.path, fragment::clipped(&record.title)),
                false => format!("`{}`", record.path),
            }
        };
        archive.nearest(name, self.source.path.as_str()).into_iter().map(shown).collect()
    }

    /// What the author wrote for an address: a generator's mark that it was made from, or the address.
    pub(super) fn written(&self, href: &str, span: Option<Span>) -> String {
        let text = span.and_then(|it| self.source.text.get(it.start as usize..it.end as usize));
        match text.and_then(mark) {
            Some(mark) => format!("`{mark}`"),
            None if href.contains("://") => link::display(href),
            None => fragment::clipped(&percent_decode_str(href).decode_utf8_lossy()),
        }
    }
}

/// Whether a path is that of a Markdown file.
pub(super) fn names_article(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| is_article(ending))
}

/// Whether a path ends in that of a file which is no page.
fn is_file(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let Some((_, ending)) = name.rsplit_once('.') else { return false };
    let is_ending = (1..=5).contains(&ending.len())
        && ending.bytes().all(|it| it.is_ascii_alphanumeric())
        && ending.bytes().any(|it| it.is_ascii_alphabetic());
    is_ending && !matches!(ending, "html" | "htm" | "php" | "asp" | "aspx" | "jsp")
}

/// The mark of a generator that a link, or its destination, is made of.
fn mark(text: &str) -> Option<&str> {
    let destination = text.rfind("](").map_or(text, |at| &text[at + 2..]);
    let destination = destination.trim_start_matches('<');
    let (open, close) = [("{%", "%}"), ("{{", "}}")]
        .into_iter()
        .find(|(open, _)| destination.get(..200).unwrap_or(destination).contains(open))?;
    let start = destination.find(open)?;
    let end = destination[start..].find(close)? + start + close.len();
    let mark = &destination[start..end];
    (mark.len() <= 200 && !mark.contains('\n')).then_some(mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_no_pages() {
        for (path, is) in [
            ("posts/a.pdf", true),
            ("feed.xml", true),
            ("docs/v1.2", false),
            ("a.html", false),
            ("a", false),
            ("第1.5版", false),
        ] {
            assert_eq!(is_file(path), is, "{path}");
        }
    }

    #[test]
    fn marks_are_shown_as_they_were_written() {
        for (text, shown) in [
            ("[信]({% post_url 2024-01-05-xin %})", Some("{% post_url 2024-01-05-xin %}")),
            ("{% post_link 信 %}", Some("{% post_link 信 %}")),
            ("[信]({{< ref \"xin.md\" >}})", Some("{{< ref \"xin.md\" >}}")),
            ("[{% raw %}](a.md)", None),
            ("[信](a.md)", None),
            ("[信]({% link", None),
        ] {
            assert_eq!(mark(text), shown, "{text}");
        }
    }
}
