//! What stands in the place of a picture: itself, a link to where it is, or nothing.

use super::Frame;
use crate::article::shortcode::POSTER;
use crate::config::Images;
use crate::link;
use crate::volume::links::ADDRESS;
use crate::xhtml::{Element, Node, el};

/// Leaves the pictures that are in the book where they are, and puts a link in the place of every one whose
/// `src` is an address on the web. An edition without pictures gets links for all, or the words for them.
pub(super) fn place(frame: Frame<'_>, nodes: &mut Vec<Node>) {
    Places { frame }.nodes(nodes, false, false);
}

struct Places<'a> {
    frame: Frame<'a>,
}

impl Places<'_> {
    fn nodes(&self, nodes: &mut Vec<Node>, in_figure: bool, in_link: bool) {
        nodes.retain_mut(|node| {
            node.as_element_mut().is_none_or(|it| self.stays(it, in_figure, in_link))
        });
    }

    /// Puts in order what an element holds. False if nothing of it is left.
    fn stays(&self, element: &mut Element, in_figure: bool, in_link: bool) -> bool {
        let name = &*element.name;
        match name {
            "img" => return self.picture(element, in_figure, in_link),
            "a" => self.nodes(&mut element.children, false, true),
            _ if element.children.is_empty() => return true,
            _ => {
                let in_figure = name == "figure" && !in_link;
                self.nodes(&mut element.children, in_figure, in_link);
            }
        }
        // Without pictures, what held nothing else is empty.
        self.frame.images != Images::None
            || !element.children.iter().all(Node::is_blank)
            || !matches!(&*element.name, "a" | "div" | "figure" | "p" | "span")
    }

    fn picture(&self, element: &mut Element, in_figure: bool, in_link: bool) -> bool {
        let address = element.remove(ADDRESS);
        let src = element.get("src").unwrap_or_default();
        let on_web = src.contains("://");
        match self.frame.images {
            Images::Embed if !on_web => {}
            // The card of a film has the link, and the words.
            _ if element.get("class") == Some(POSTER) => return false,
            Images::Embed | Images::Link => {
                let address =
                    if on_web { Some(src.to_owned()) } else { address.map(|it| it.to_string()) };
                *element = self.link(element, address, in_figure, in_link);
            }
            Images::None => match element.get("alt").map(str::trim) {
                Some(alt) if !alt.is_empty() => {
                    let words = el("span").class("missing-picture").text(alt.to_owned());
                    *element = if in_figure { el("p").child(words) } else { words };
                }
                _ => return false,
            },
        }
        true
    }

    fn link(
        &self,
        picture: &Element,
        address: Option<String>,
        in_figure: bool,
        in_link: bool,
    ) -> Element {
        let words = &self.frame.locale.words;
        let host = address.as_deref().map(link::display).unwrap_or_default();
        let host = host.split('/').next().unwrap_or_default();
        let what = match picture.get("alt").map(str::trim) {
            Some(alt) if !alt.is_empty() => alt,
            _ => host,
        };
        let label = match what {
            "" => words.chapter.image.clone(),
            what => format!("{}{}{what}", words.chapter.image, words.marks.dot),
        };
        let label = match address {
            Some(address) if !in_link => el("a").attr("href", address).text(label),
            _ => el("span").text(label),
        };
        if in_figure { el("p").class("picture").child(label) } else { label.class("picture") }
    }
}
