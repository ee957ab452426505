//! What figures, tables and theorems are called, beside their numbers: where they stand, and where a text refers to them.

use super::Frame;
use crate::article::crossref::NUMBERED;
use crate::locale::{Language, Locale, fill};
use crate::xhtml::{Element, Node, walk_mut};

/// Says it in the article's language: these words stand in the middle of its sentences. Gives whether there were any.
pub(super) fn name(frame: Frame<'_>, language: Option<&Language>, nodes: &mut [Node]) -> bool {
    let mut foreign: Option<Locale> = None;
    let mut any = false;
    walk_mut(nodes, &mut |element| {
        let Some(kind) = kind(element) else { return };
        let locale = match language {
            Some(it) => &*foreign.get_or_insert_with(|| Locale::of(it)),
            None => frame.locale,
        };
        let Some(pattern) = locale.words.labels.get(&kind) else { return };
        let number = element.text_content();
        let words = fill(pattern, &[("number", number.trim())]);
        element.children = vec![Node::Text(words.into())];
        element.set("class", NUMBERED);
        any = true;
    });
    any
}

/// The kind of what has a number, from its class, `numbered-fig`.
fn kind(element: &Element) -> Option<String> {
    let mut classes = element.get("class")?.split(' ');
    if classes.next() != Some(NUMBERED) {
        return None;
    }
    let kind = classes.next()?.strip_prefix(NUMBERED)?.strip_prefix('-')?;
    Some(kind.to_owned())
}
