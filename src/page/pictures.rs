//! Pictures that are not in the book: shown as a link to where they are, with their caption.

use super::Frame;
use crate::article::shortcode::POSTER;
use crate::link;
use crate::xhtml::{Element, Node, el};

/// Puts a link in the place of every picture whose `src` is an address on the web.
pub(super) fn link_remote(frame: Frame<'_>, nodes: &mut [Node]) {
    Places { frame }.nodes(nodes, false, false);
}

struct Places<'a> {
    frame: Frame<'a>,
}

impl Places<'_> {
    fn nodes(&self, nodes: &mut [Node], in_figure: bool, in_link: bool) {
        for element in nodes.iter_mut().filter_map(Node::as_element_mut) {
            match &*element.name {
                "img" => {
                    if let Some(place) = self.place(element, in_figure, in_link) {
                        *element = place;
                    }
                }
                "a" => self.nodes(&mut element.children, false, true),
                name => {
                    let in_figure = name == "figure" && !in_link;
                    element.children.retain(|it| !is_remote_poster(it));
                    self.nodes(&mut element.children, in_figure, in_link);
                }
            }
        }
    }

    fn place(&self, picture: &Element, in_figure: bool, in_link: bool) -> Option<Element> {
        let address = picture.get("src").filter(|it| it.contains("://"))?;
        let words = &self.frame.locale.words;
        let host = link::display(address);
        let host = host.split('/').next().unwrap_or_default();
        let what = match picture.get("alt").map(str::trim) {
            Some(alt) if !alt.is_empty() => alt,
            _ => host,
        };
        let label = format!("{}{}{what}", words.chapter.image, words.marks.dot);
        if in_link {
            return Some(el("span").class("picture").text(label));
        }
        let link = el("a").attr("href", address.to_owned()).text(label);
        Some(if in_figure { el("p").class("picture").child(link) } else { link.class("picture") })
    }
}

/// Whether a node is a card's picture that is not in the book: the card has the link.
fn is_remote_poster(node: &Node) -> bool {
    node.as_element().is_some_and(|it| {
        it.get("class") == Some(POSTER) && it.get("src").is_some_and(|it| it.contains("://"))
    })
}
