//! The words of an article on its pages: what a page puts beside them is told apart, so that the two can be compared.

use crate::article::Note;
use crate::letters::Letters;
use crate::publication::Page;
use crate::xhtml::{Element, Node};

/// The classes of what pages put into an article's text, or in the place of its pictures.
const BESIDE: &[&str] =
    &["picture", "missing-picture", "notice-title", "listing-name", "backlink", "numbered"];

/// The letters of an article's text and notes.
pub fn letters_of_article(body: &[Node], notes: &[Note]) -> Letters {
    own(body) + notes.iter().map(|it| own(&it.body)).sum::<Letters>()
}

/// The letters of an article's text and notes on the pages of its chapter.
pub fn letters_of_pages(pages: &[Page]) -> Letters {
    pages.iter().map(|it| in_parts(&it.root)).sum()
}

/// Those of the parts of a page that hold the article.
fn in_parts(element: &Element) -> Letters {
    let of = |it: &Element| match (&*it.name, it.get("class")) {
        ("div", Some("body")) | ("section", Some("notes")) => own(&it.children),
        _ => in_parts(it),
    };
    element.elements().map(of).sum()
}

fn own(nodes: &[Node]) -> Letters {
    let of = |node: &Node| match node {
        Node::Text(it) => Letters::of(it),
        Node::Element(it) if is_beside(it) => Letters::NONE,
        Node::Element(it) => own(&it.children),
    };
    nodes.iter().map(of).sum()
}

fn is_beside(element: &Element) -> bool {
    let class = element.get("class").unwrap_or_default();
    element.get("epub:type") == Some("backlink") || class.split(' ').any(|it| BESIDE.contains(&it))
}
