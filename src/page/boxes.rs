//! Boxes beside the text: notices say what they are, whichever dialect they are written in.

use super::{Frame, in_language};
use crate::locale::Language;
use crate::xhtml::{Node, el};

/// Gives each box a title, the generated word for its kind where the author wrote none, and the role of a
/// note: without one, several unnamed asides are landmarks that can't be told apart (WAI-ARIA,
/// `complementary`).
pub(super) fn entitle(frame: Frame<'_>, language: Option<&Language>, nodes: &mut [Node]) {
    for element in nodes.iter_mut().filter_map(Node::as_element_mut) {
        entitle(frame, language, &mut element.children);
        if element.name != "aside" || element.get("role").is_some() {
            continue;
        }
        element.set("role", "note");
        let class = element.get("class").unwrap_or_default();
        let is_titled = || {
            let first = element.elements().next();
            first.is_some_and(|it| it.get("class") == Some("notice-title"))
        };
        let kind = match class.split_once(' ') {
            Some(("notice", kind)) if !kind.ends_with("plain") && !is_titled() => Some(kind),
            _ => None,
        };
        if let Some(word) = kind.and_then(|it| word(frame, it)) {
            let title = el("p").class("notice-title").text(word.to_owned());
            // The word is of the book, the text of the article.
            let own = language.map(|_| &frame.locale.language);
            element.children.insert(0, in_language(title, own).into());
        }
    }
}

fn word<'a>(frame: Frame<'a>, kind: &str) -> Option<&'a str> {
    let words = &frame.locale.words.alerts;
    Some(match kind {
        "note" => &words.note,
        "tip" => &words.tip,
        "important" => &words.important,
        "warning" => &words.warning,
        "caution" => &words.caution,
        _ => return None,
    })
}
