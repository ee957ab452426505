//! What all pages of the shelf have in common.

use super::address::{ATOM, FRONT, ICON, relative};
use super::{Shelf, ShelfBook, ShelfPicture, ShelfVolume, catalogue, label, sums};
use crate::xhtml::{Element, el, html_to_string};

/// How wide and high covers are made (`crate::cover`), for browsers to leave room before they have come.
const COVER: (&str, &str) = ("160", "256");

/// A script of the shelf.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    /// What loads the data of the others, and cuts texts.
    Load,
    /// The search.
    Search,
    /// The way from an old address.
    Find,
}

impl Script {
    pub(super) fn path(self) -> &'static str {
        match self {
            Self::Load => "load.js",
            Self::Search => "search.js",
            Self::Find => "find.js",
        }
    }
}

/// A page.
pub(super) struct Layout<'a> {
    pub shelf: &'a Shelf,
    /// Where it lies.
    pub path: &'a str,
}

impl Layout<'_> {
    /// A way from this page to a file of the shelf.
    pub(super) fn to(&self, path: &str) -> String {
        relative(self.path, path)
    }

    /// The way back to the front page.
    pub(super) fn way_back(&self) -> Element {
        let home = el("a").attr("href", self.to(FRONT)).text(self.shelf.title.clone());
        let label = self.shelf.locale.words.shelf.way_back.clone();
        el("nav").class("back").attr("aria-label", label).child(home)
    }

    /// The ways to the pages of a list that has several, which is on one of them.
    pub(super) fn ways(
        &self,
        mut ways: Element,
        (page, count): (usize, usize),
        path: impl Fn(usize) -> String,
    ) -> Element {
        for number in 1..=count {
            let link = match number == page {
                true => el("strong").attr("aria-current", "page"),
                false => el("a").attr("href", self.to(&path(number))),
            };
            ways = ways.child(link.text(number.to_string())).text(" ");
        }
        ways
    }

    /// The document.
    pub(super) fn document(&self, title: &str, scripts: &[Script], body: Vec<Element>) -> Vec<u8> {
        let words = &self.shelf.locale.words.shelf;
        let language = self.shelf.locale.language.as_str().to_owned();
        let feed = |title: &str, media_type: &'static str, path: &str| {
            el("link")
                .attr("rel", "alternate")
                .attr("type", media_type)
                .attr("title", title.to_owned())
                .attr("href", self.to(path))
        };
        let root = format!("{}.{}", catalogue::ROOT, super::ATOM);
        let mut head = el("head")
            .child(el("meta").attr("charset", "utf-8"))
            .child(el("title").text(title.to_owned()))
            .child(
                el("meta")
                    .attr("name", "viewport")
                    .attr("content", "width=device-width, initial-scale=1"),
            )
            .child(el("meta").attr("name", "color-scheme").attr("content", "light dark"))
            .child(el("link").attr("rel", "stylesheet").attr("href", self.to("shelf.css")))
            .child(el("link").attr("rel", "icon").attr("href", self.to(ICON)))
            .child(feed(&self.shelf.title, "application/atom+xml", ATOM))
            .child(feed(
                "OPDS",
                "application/atom+xml;profile=opds-catalog;kind=navigation",
                &root,
            ));
        for it in scripts {
            let script = el("script").attr("src", self.to(it.path())).attr("defer", "defer");
            head = head.child(script);
        }
        let catalogues = [
            ("OPDS", format!("{}.{}", catalogue::ROOT, super::ATOM)),
            ("OPDS 2.0", format!("{}.{}", catalogue::ROOT, super::JSON)),
            ("Atom", ATOM.to_owned()),
            ("SHA-256", sums::SUMS.to_owned()),
        ];
        let mut foot = el("p").text(words.feeds.clone());
        for (name, path) in catalogues {
            foot = foot.text(" ").child(el("a").attr("href", self.to(&path)).text(name));
        }
        let body = el("body").children(body).child(el("footer").child(foot));
        let page = el("html")
            .attr("xmlns", "http://www.w3.org/1999/xhtml")
            .attr("lang", language)
            .child(head)
            .child(body);
        html_to_string(&page).into_bytes()
    }

    /// The ways to a volume's pages and to its books.
    pub(super) fn downloads(&self, volume: &ShelfVolume, with_sizes: bool) -> Element {
        let link = |book: &ShelfBook| {
            let link = el("a")
                .attr("href", self.to(&book.path()))
                .attr("type", book.media_type())
                .text(self.shelf.edition_label(book));
            match with_sizes {
                true => link.text(" ").child(el("small").text(label::size(book.bytes))),
                false => link,
            }
        };
        let read = volume.opens_at.iter().map(|it| {
            let words = self.shelf.locale.words.shelf.read.clone();
            el("a").attr("href", self.to(&volume.reading_path(it))).text(words)
        });
        let mut list = el("p").class("books");
        for (at, link) in read.chain(volume.books.iter().map(link)).enumerate() {
            if at > 0 {
                list = list.text(" ");
            }
            list = list.child(link);
        }
        list
    }

    /// A cover. Its words stand beside it, so that nobody has to hear them twice.
    pub(super) fn cover(&self, picture: &ShelfPicture, is_first: bool) -> Element {
        let image = el("img")
            .attr("src", self.to(&picture.path))
            .attr("alt", "")
            .attr("width", COVER.0)
            .attr("height", COVER.1);
        if is_first { image } else { image.attr("loading", "lazy") }
    }
}
