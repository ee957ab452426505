//! Verse: paragraphs of three short lines or more, each broken by its author.
//!
//! Evidence: 3,473 such runs in the archive, poems, addresses and lists of names. They keep their lines;
//! a class lets the sheets leave out the indentation of prose.

use crate::article::character::{Damage, Provenance};
use crate::article::looks::Looks;
use crate::article::repair::{Repair, Work};
use crate::xhtml::{Element, Node};

/// Marks them with the class `verse`.
pub(super) const REPAIR: Repair = Repair {
    name: "verse",
    about: "paragraphs of short broken lines set as verse",
    default: true,
    provenance: Provenance::Damaged(&[Damage::Typist]),
    needs: Looks::NONE,
    works: &[Work::Tree(|nodes, _| mend(nodes))],
};

/// A line of verse has so many ems at most.
const WIDEST: usize = 24;

fn mend(nodes: &mut [Node]) -> usize {
    let mut mended = 0;
    for element in nodes.iter_mut().filter_map(Node::as_element_mut) {
        if super::is_container(element) {
            mended += mend(&mut element.children);
        } else if element.name == "p" && element.get("class").is_none() && is_verse(element) {
            element.set("class", "verse");
            mended += 1;
        }
    }
    mended + mend_couplets(nodes)
}

/// Two lines are verse beside a stanza of more.
fn mend_couplets(nodes: &mut [Node]) -> usize {
    let class = |node: &Node| node.as_element().and_then(|it| it.get("class")) == Some("verse");
    let stanzas: Vec<usize> = (0..nodes.len()).filter(|&it| class(&nodes[it])).collect();
    let mut mended = 0;
    for at in stanzas.into_iter().flat_map(|it| [it.checked_sub(1), Some(it + 1)]).flatten() {
        if let Some(element) = nodes.get_mut(at).and_then(Node::as_element_mut)
            && element.name == "p"
            && element.get("class").is_none()
            && has_short_lines(element, 2)
        {
            element.set("class", "verse");
            mended += 1;
        }
    }
    mended
}

fn is_verse(paragraph: &Element) -> bool {
    has_short_lines(paragraph, 3)
}

/// Whether a paragraph consists of at least so many short lines.
fn has_short_lines(paragraph: &Element, least: usize) -> bool {
    let is_break = |it: &&Node| it.as_element().is_some_and(|it| it.name == "br");
    if paragraph.children.iter().filter(is_break).count() + 1 < least {
        return false;
    }
    let text = paragraph.text_content();
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|it| !it.is_empty()).collect();
    lines.len() >= least && lines.iter().all(|it| super::width(it) <= WIDEST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair::trial::rendered;

    #[test]
    fn short_lines_are_verse() {
        assert_eq!(
            rendered(&REPAIR, "> 甲  \n> 　乙  \n> 丙"),
            "<blockquote><p class=\"verse\">甲<br/>　乙<br/>丙</p></blockquote>"
        );
    }

    #[test]
    fn a_couplet_is_verse_beside_a_stanza() {
        assert_eq!(
            rendered(&REPAIR, "甲  \n乙  \n丙\n\n丁  \n戊\n\n己  \n庚"),
            "<p class=\"verse\">甲<br/>乙<br/>丙</p><p class=\"verse\">丁<br/>戊</p><p>己<br/>庚</p>"
        );
    }

    #[test]
    fn prose_is_none() {
        let long = "長".repeat(30);
        for text in ["甲  \n乙".to_owned(), "甲\n乙\n丙".to_owned(), format!("甲  \n乙  \n{long}")]
        {
            assert!(!rendered(&REPAIR, &text).contains("verse"), "{text}");
        }
    }
}
