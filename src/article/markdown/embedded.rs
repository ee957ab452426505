//! Players, maps and frames that an author embedded as HTML become cards, as those of shortcodes do.

use crate::article::shortcode::{Card, kind_of, page_of};
use crate::config::Config;
use crate::link::Target;
use crate::xhtml::{EMBEDDED, Element, Node, el, text};

/// Makes a card of each stand-in that the tree holds.
pub(super) fn cards(nodes: &mut [Node], config: &Config) {
    for element in nodes.iter_mut().filter_map(Node::as_element_mut) {
        if element.name == "p" && element.get("class") == Some(EMBEDDED) {
            *element = card(element, config);
        } else {
            cards(&mut element.children, config);
        }
    }
}

fn card(stand_in: &mut Element, config: &Config) -> Element {
    let span = stand_in.span;
    let address = stand_in.text_content();
    let target = page_of(&address, &config.unwrap_hosts);
    let kind = match (stand_in.get("data-medium"), &target) {
        (Some("audio"), _) => "audio",
        (Some("video" | "source"), _) => "video",
        (_, Target::Web(page)) => kind_of(page),
        _ => "page",
    };
    let title = stand_in.remove("data-title").map(text);
    let poster = stand_in.remove("data-poster").map(String::from);
    let card = Card { kind, target: Some(target), title: title.into_iter().collect(), poster };
    let card = card.into_element().unwrap_or_else(|| el("p").text(address));
    Element { span, ..card }
}
