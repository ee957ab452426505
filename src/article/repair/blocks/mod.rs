//! Blocks: tables, lists, headings and verse that exporters broke.

mod bold_heading;
mod bullet;
mod indent;
mod indented_prose;
mod listing;
mod number;
mod pull_quote;
mod table;
mod verse;

use super::Repair;
use crate::xhtml::{Element, Node};

/// These repairs, in the order in which they are done.
pub(super) const REPAIRS: &[Repair] = &[
    indented_prose::REPAIR,
    number::YEAR,
    number::ORDER,
    table::BARS,
    table::TABS,
    table::RULES,
    table::BROKEN,
    table::WIDE,
    listing::REPAIR,
    bullet::REPAIR,
    verse::REPAIR,
    indent::REPAIR,
    bold_heading::REPAIR,
    pull_quote::REPAIR,
];

/// Whether an element may hold paragraphs beside one another.
fn is_container(element: &Element) -> bool {
    element.kind().is_container()
}

/// The length of a text in ems, nearly: a wide character is one, any other a half.
fn width(text: &str) -> usize {
    text.chars().map(|it| 1 + usize::from(crate::cjk::is_unspaced(it))).sum::<usize>().div_ceil(2)
}

/// What stands in a line, cut at the breaks in it. Between two lines stands a `br`, or nothing for a
/// line break of the source.
fn lines(children: &[Node]) -> Vec<Vec<Node>> {
    let mut lines = vec![Vec::new()];
    for node in children {
        match node {
            Node::Element(it) if it.name == "br" => lines.push(Vec::new()),
            Node::Text(it) if it.contains('\n') => {
                for (at, part) in it.split('\n').enumerate() {
                    if at > 0 {
                        lines.push(Vec::new());
                    }
                    if let Some(line) = lines.last_mut().filter(|_| !part.is_empty()) {
                        line.push(Node::Text(part.to_owned().into()));
                    }
                }
            }
            _ => {
                if let Some(line) = lines.last_mut() {
                    line.push(node.clone());
                }
            }
        }
    }
    lines
}
