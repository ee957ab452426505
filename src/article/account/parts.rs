//! Where two trees differ: what was done to one, part by part.

use crate::source::Span;
use crate::xhtml::{Element, Node, el, xml_to_string};

/// A part of a tree that something else came for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ChangedPart {
    /// What stood there, as markup.
    pub(super) before: String,
    /// What stands there.
    pub(super) after: String,
    /// Where it was written: in the first of its elements of which that is known.
    pub(super) span: Option<Span>,
}

/// How far two lists of nodes are searched for where they are the same again.
const REACH: usize = 12;

/// How deep trees are compared. What differs below is one part.
const DEEPEST: usize = 100;

/// The parts in which two trees differ, as small as they can be told apart by going through both at once.
pub(super) fn differing_parts(before: &[Node], after: &[Node]) -> Vec<ChangedPart> {
    let mut parts = Vec::new();
    compare(before, after, None, 0, &mut parts);
    parts
}

fn compare(
    mut before: &[Node],
    mut after: &[Node],
    around: Option<Span>,
    depth: usize,
    parts: &mut Vec<ChangedPart>,
) {
    loop {
        let same = before.iter().zip(after).take_while(|(old, new)| old == new).count();
        (before, after) = (&before[same..], &after[same..]);
        if before.is_empty() && after.is_empty() {
            return;
        }
        let (old, new) = next_same(before, after);
        match (&before[..old], &after[..new]) {
            ([Node::Element(it)], [Node::Element(now)])
                if depth < DEEPEST && is_frame_kept(it, now) =>
            {
                compare(&it.children, &now.children, it.span.or(around), depth + 1, parts);
            }
            (gone, come) => {
                let part = ChangedPart {
                    before: markup(gone),
                    after: markup(come),
                    span: first_span(gone).or(around),
                };
                // Texts that were cut or joined look the same.
                if part.before != part.after {
                    parts.push(part);
                }
            }
        }
        (before, after) = (&before[old..], &after[new..]);
    }
}

/// How many nodes of each of two lists, which begin with others, come before both are the same.
fn next_same(before: &[Node], after: &[Node]) -> (usize, usize) {
    let (old, new) = (before.len().min(REACH), after.len().min(REACH));
    for sum in 1..=old + new {
        for i in sum.saturating_sub(new)..=sum.min(old) {
            let found = match (before.get(i), after.get(sum - i)) {
                (Some(old), Some(new)) => old == new && !old.is_blank(),
                (None, None) => true,
                _ => false,
            };
            if found {
                return (i, sum - i);
            }
        }
    }
    (before.len(), after.len())
}

fn is_frame_kept(before: &Element, after: &Element) -> bool {
    before.name == after.name && before.attributes == after.attributes
}

fn markup(nodes: &[Node]) -> String {
    let xml = xml_to_string(&el("x").children(nodes.to_vec()));
    let (_, inside) = xml.split_once("<x>").unwrap_or_default();
    inside.trim_end().trim_end_matches("</x>").to_owned()
}

fn first_span(nodes: &[Node]) -> Option<Span> {
    let of = |node: &Node| {
        let element = node.as_element()?;
        element.span.or_else(|| first_span(&element.children))
    };
    nodes.iter().find_map(of)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xhtml::{el, text};

    fn said(before: &[Node], after: &[Node]) -> Vec<(String, String)> {
        differing_parts(before, after).into_iter().map(|it| (it.before, it.after)).collect()
    }

    fn p(it: &'static str) -> Node {
        el("p").text(it).into()
    }

    #[test]
    fn what_differs_is_told_part_by_part() {
        let pair = |old: &str, new: &str| (old.to_owned(), new.to_owned());
        let before = [p("甲"), p("乙"), p("丙"), p("丁")];
        assert_eq!(said(&before, &before), []);
        let cut = [p("甲"), p("丙"), p("戊")];
        assert_eq!(said(&before, &cut), [pair("<p>乙</p>", ""), pair("丁", "戊")]);
        let gathered = [el("ul").child(el("li").text("甲")).into(), p("丙"), p("丁")];
        assert_eq!(said(&before, &gathered), [pair("<p>甲</p><p>乙</p>", "<ul><li>甲</li></ul>")]);
        let inside = |it| [el("div").child(text("甲")).child(el("p").text(it)).into()];
        assert_eq!(said(&inside("乙"), &inside("丙")), [pair("乙", "丙")]);
        let span = Span { start: 3, end: 6 };
        let placed = [el("p").text("甲").at(span).into()];
        assert_eq!(differing_parts(&placed, &[])[0].span, Some(span));
    }

    #[test]
    fn long_lists_that_have_nothing_in_common_are_one_part() {
        let before: Vec<Node> = (0..50).map(|it| el("p").text(it.to_string()).into()).collect();
        let after: Vec<Node> = (60..99).map(|it| el("p").text(it.to_string()).into()).collect();
        assert_eq!(differing_parts(&before, &after).len(), 1);
    }
}
