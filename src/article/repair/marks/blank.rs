//! Blanks that an exporter put between Chinese or Japanese text and bold text or a link.
//!
//! Exporters write `他 **說** 話`, for without the blanks many parsers don't see the marks. They stay until
//! the marks are read and go then. Evidence: 82,984 of them in 28,715 files of the archive. Those beside a
//! Latin letter or digit stay: there authors write blanks themselves.

use crate::article::character::Provenance;
use crate::article::looks::Looks;
use crate::article::repair::{Repair, Work};
use crate::cjk;
use crate::xhtml::{Element, Node};

/// Takes these blanks away.
pub(super) const REPAIR: Repair = Repair {
    name: "blank-beside-mark",
    about: "blanks between Han characters and bold text or a link dropped",
    default: true,
    provenance: Provenance::Any,
    needs: Looks::NONE,
    works: &[Work::Tree(|nodes, _| mend(nodes))],
};

fn mend(nodes: &mut [Node]) -> usize {
    nodes.iter_mut().filter_map(Node::as_element_mut).map(inside).sum()
}

fn inside(element: &mut Element) -> usize {
    if element.is_code() || element.kind().is_maths() {
        return 0;
    }
    let mut mended = 0;
    let children = &mut element.children;
    for at in 0..children.len() {
        let ends = match &children[at] {
            Node::Element(it) if is_mark(it) => {
                (edge(&it.children, Side::First), edge(&it.children, Side::Last))
            }
            _ => continue,
        };
        if let (Some(first), _) = ends
            && let Some(before) = at.checked_sub(1)
        {
            let ahead = before
                .checked_sub(1)
                .filter(|it| !(is_link(&children[*it]) && is_link(&children[at])))
                .and_then(|it| edge(&children[it..=it], Side::Last));
            mended += usize::from(trim(&mut children[before], Side::Last, ahead, first));
        }
        if let (_, Some(last)) = ends {
            let beyond = children
                .get(at + 2..at + 3)
                .filter(|it| !(is_link(&it[0]) && is_link(&children[at])))
                .and_then(|it| edge(it, Side::First));
            if let Some(after) = children.get_mut(at + 1) {
                mended += usize::from(trim(after, Side::First, beyond, last));
            }
        }
    }
    mended + children.iter_mut().filter_map(Node::as_element_mut).map(inside).sum::<usize>()
}

fn is_mark(element: &Element) -> bool {
    matches!(&*element.name, "strong" | "em" | "a" | "b" | "i" | "u" | "del")
}

/// Two links would run into one without the blank between them.
fn is_link(node: &Node) -> bool {
    node.as_element().is_some_and(|it| it.name == "a" || it.elements().any(|it| it.name == "a"))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    First,
    Last,
}

/// The character that some nodes begin or end with, if it is one.
fn edge(nodes: &[Node], side: Side) -> Option<char> {
    let node = match side {
        Side::First => nodes.first(),
        Side::Last => nodes.last(),
    };
    match node? {
        Node::Text(it) if side == Side::First => it.chars().next(),
        Node::Text(it) => it.chars().next_back(),
        Node::Element(it) if is_mark(it) || it.name == "span" => edge(&it.children, side),
        Node::Element(_) => None,
    }
}

/// Takes a blank off a text's end if it is alone between two characters that want none; or two, of which
/// one was inside of the mark before that was mended. `beyond` stands on the other side of a text that is
/// nothing but blanks.
fn trim(node: &mut Node, side: Side, beyond: Option<char>, mark: char) -> bool {
    let Node::Text(text) = node else { return false };
    let (rest, outside) = match side {
        Side::First => {
            let Some(rest) = text.strip_prefix(' ') else { return false };
            let rest = rest.strip_prefix(' ').unwrap_or(rest);
            (rest, rest.chars().next())
        }
        Side::Last => {
            let Some(rest) = text.strip_suffix(' ') else { return false };
            let rest = rest.strip_suffix(' ').unwrap_or(rest);
            (rest, rest.chars().next_back())
        }
    };
    let Some(outside) = outside.or(beyond) else { return false };
    // A sign that has a blank on both sides keeps both: a dash, an arrow, a bar.
    let second = match side {
        Side::First => rest.chars().nth(1),
        Side::Last => rest.chars().rev().nth(1),
    };
    if !tight(outside) && !wide(outside) && second == Some(' ') && !outside.is_alphanumeric() {
        return false;
    }
    let wanted = !(wide(outside) || wide(mark) || tight(outside) && tight(mark))
        || outside.is_whitespace()
        || mark.is_whitespace();
    if wanted {
        return false;
    }
    *text = rest.to_owned().into();
    true
}

/// Punctuation that brings its own space.
fn wide(c: char) -> bool {
    cjk::is_wide_punctuation(c)
}

/// What stands beside its like without a blank. Notes are numbered in brackets.
fn tight(c: char) -> bool {
    cjk::is_unspaced(c) || matches!(c, '[' | ']')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair::trial::rendered;

    #[test]
    fn blanks_go_beside_wide_characters() {
        for (text, expected) in [
            ("他 **說** 話", "<p>他<strong>說</strong>話</p>"),
            ("他 [說](a) 話", "<p>他<a href=\"a\">說</a>話</p>"),
            ("據 [報](a) 。", "<p>據<a href=\"a\">報</a>。</p>"),
            ("他  **說**  話", "<p>他<strong>說</strong>話</p>"),
            ("約 **300** 。", "<p>約 <strong>300</strong>。</p>"),
            ("完。 **[3]** 已", "<p>完。<strong>[3]</strong>已</p>"),
            ("甲 **乙** [丙](a) 丁", "<p>甲<strong>乙</strong><a href=\"a\">丙</a>丁</p>"),
            ("甲 **[乙](a)** 丙", "<p>甲<strong><a href=\"a\">乙</a></strong>丙</p>"),
        ] {
            assert_eq!(rendered(&REPAIR, text), expected);
        }
    }

    #[test]
    fn blanks_stay_beside_latin_and_hangul() {
        for (text, expected) in [
            ("在 **News** 上", "<p>在 <strong>News</strong> 上</p>"),
            ("[甲](a) [乙](b)", "<p><a href=\"a\">甲</a> <a href=\"b\">乙</a></p>"),
            ("a **甲** b", "<p>a <strong>甲</strong> b</p>"),
            ("약 **둘** 은", "<p>약 <strong>둘</strong> 은</p>"),
            ("甲 乙 `丙` 丁", "<p>甲 乙 <code>丙</code> 丁</p>"),
            ("甲　**乙**", "<p>甲　<strong>乙</strong></p>"),
            ("甲   **乙**", "<p>甲   <strong>乙</strong></p>"),
            ("**甲（乙）** - 丙", "<p><strong>甲（乙）</strong> - 丙</p>"),
            ("**甲（乙）** — 丙", "<p><strong>甲（乙）</strong> — 丙</p>"),
            ("甲 ![](a) 乙", "<p>甲 <img src=\"a\"/> 乙</p>"),
        ] {
            assert_eq!(rendered(&REPAIR, text), expected);
        }
    }
}
