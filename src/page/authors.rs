//! The authors' page: who wrote the chapters, as the boxes below their articles said.

use std::collections::BTreeMap;

use super::apparatus::Apparatus;
use super::{Abstract, BarLink, Frame, Matter, TITLE_ID, heading, pictures};
use crate::article::AuthorBox;
use crate::publication::Page;
use crate::volume::CONTENTS_HREF;
use crate::volume::axis::TermKey;
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

impl Abstract {
    /// Whom the box below the text is about, by the name that the byline has: `記者何甘`, though the box
    /// says `何甘`.
    pub(super) fn described_author(&self) -> Option<&str> {
        let name = self.author_box.as_ref()?.name.trim();
        let is_same = |it: &&String| {
            let it = it.trim();
            !it.is_empty() && (it.contains(name) || name.contains(it))
        };
        Some(self.authors.iter().find(is_same).map_or(name, |it| it.trim()))
    }
}

/// The id of what is said about an author.
pub(super) fn author_id(name: &str) -> String {
    format!("au-{}", &blake3::hash(name.as_bytes()).to_hex()[..8])
}

/// Makes the authors' page. Where there is an index of authors, it lists the chapters, and this page
/// leads there.
pub fn authors(
    frame: Frame<'_>,
    authors: Vec<Author>,
    abstracts: &[Abstract],
    apparatus: &Apparatus,
) -> Page {
    let words = &frame.locale.words;
    let title = words.pages.authors.clone();
    let index = apparatus.authors();
    let contents = BarLink::new(CONTENTS_HREF, &*words.pages.contents);
    let up = index
        .and_then(|it| Some(BarLink::new(&*it.pages.first()?.href, frame.index_title(it.kind))));
    let links: Vec<BarLink> = up.into_iter().chain([contents]).collect();
    let mut section = el("section")
        .class("authors")
        .attr("aria-labelledby", TITLE_ID)
        .children(frame.bar_above(&words.pages.index_bar, &links))
        .child(heading(title.clone()));
    for mut author in authors {
        pictures::place(frame, &mut author.biography);
        let id = author_id(&author.name);
        let in_index = index.and_then(|it| {
            let described = abstracts.get(*author.chapters.first()?)?.described_author()?;
            let is_author = |key: &TermKey| matches!(key, TermKey::Name(it) if it == described);
            let at = it.terms.iter().position(|it| is_author(&it.key))?;
            let term = &it.terms[at];
            let href = term.pages.first().map(|it| &*it.href).or_else(|| it.href_of(at))?;
            Some((href, term.chapters.len()))
        });
        section = section.child(el("h2").attr("id", id).text(author.name));
        if let Some(role) = author.role {
            section = section.child(el("p").class("kicker").text(role));
        }
        section = section.children(author.biography);
        section = section.child(match in_index {
            Some((href, count)) => {
                let label = frame.locale.articles(count);
                el("p").class("src").child(el("a").attr("href", href.to_owned()).text(label))
            }
            None => {
                let chapters = author.chapters.iter().map(|at| &frame.volume.chapters[*at]);
                el("ul").children(chapters.map(|it| {
                    el("li").child(el("a").attr("href", it.href.clone()).text(frame.title_of(it)))
                }))
            }
        });
    }
    frame.page(AUTHORS_HREF, &title, Matter::Back, section)
}
