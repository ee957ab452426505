//! The authors' page: who wrote the chapters, as the boxes below their articles said.

use std::collections::BTreeMap;

use super::{Abstract, BarLink, Frame, Matter, TITLE_ID, bar, heading, pictures};
use crate::article::AuthorBox;
use crate::publication::Page;
use crate::volume::CONTENTS_HREF;
use crate::xhtml::{Node, el};

/// The href of the authors' page.
pub const AUTHORS_HREF: &str = "authors.xhtml";

/// An author of the volume.
#[derive(Debug, Clone, PartialEq)]
pub struct Author {
    /// The author's name.
    pub name: String,
    /// What the author is to the publication.
    pub role: Option<String>,
    /// The biography's blocks.
    pub biography: Vec<Node>,
    /// The author's chapters, as indices into the volume's.
    pub chapters: Vec<usize>,
}

/// The boxes that stood below the chapters, one for each author in the order of their first chapters.
/// Of several biographies the newest counts.
pub fn author_boxes(abstracts: &[Abstract]) -> Vec<(&AuthorBox, Vec<usize>)> {
    let mut order: Vec<(&AuthorBox, Vec<usize>)> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for (chapter, it) in abstracts.iter().enumerate() {
        let Some(author) = &it.author_box else { continue };
        match places.get(author.name.as_str()) {
            Some(place) => {
                let (known, chapters) = &mut order[*place];
                chapters.push(chapter);
                if !author.biography.trim().is_empty() {
                    *known = author;
                }
            }
            None => {
                places.insert(&author.name, order.len());
                order.push((author, vec![chapter]));
            }
        }
    }
    order
}

/// Makes the authors' page.
pub fn authors(frame: Frame<'_>, authors: Vec<Author>) -> Page {
    let words = &frame.locale.words;
    let title = words.pages.authors.clone();
    let mut section = el("section")
        .class("authors")
        .attr("aria-labelledby", TITLE_ID)
        .child(bar(&words.pages.index_bar, &[BarLink::new(CONTENTS_HREF, &*words.pages.contents)]))
        .child(heading(title.clone()));
    for mut author in authors {
        pictures::link_remote(frame, &mut author.biography);
        section = section.child(el("h2").text(author.name));
        if let Some(role) = author.role {
            section = section.child(el("p").class("kicker").text(role));
        }
        let chapters = author.chapters.iter().map(|at| &frame.volume.chapters[*at]);
        section = section.children(author.biography).child(el("ul").children(chapters.map(|it| {
            el("li").child(el("a").attr("href", it.href.clone()).text(frame.title_of(it)))
        })));
    }
    let root = frame.document(&title, &frame.locale.language, Matter::Back, section);
    Page { href: AUTHORS_HREF.to_owned(), title: title.into(), root, properties: Vec::new() }
}
