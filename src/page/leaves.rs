//! A long text is cut into the pages of a chapter: readers with little memory open no large ones.
//!
//! Cuts are between blocks, never inside a table, list or figure; notes stand on the page that refers
//! to them first.

use std::collections::{BTreeMap, BTreeSet};

use crate::article::Note;
use crate::publication::Formulas;
use crate::xhtml::{Element, Node, walk, written_length};

/// What stands on one page of a chapter.
#[derive(Debug, Default)]
pub(super) struct Leaf {
    pub(super) body: Vec<Node>,
    pub(super) notes: Vec<Note>,
}

/// How much a leaf holds.
#[derive(Debug, Clone, Copy)]
pub(super) struct LeafRoom {
    /// So many bytes.
    pub(super) most: usize,
    /// What a formula takes beside what is written of it.
    formula: usize,
}

/// The bytes of the drawing of a usual formula: the mean of 3,606 of public archives is 5,800.
const DRAWING: usize = 5_800;

impl LeafRoom {
    pub(super) fn of(most: usize, formulas: Formulas) -> Self {
        Self { most, formula: if formulas == Formulas::Drawn { DRAWING } else { 0 } }
    }

    /// The bytes that blocks take once they stand in the book.
    fn length(self, nodes: &[Node]) -> usize {
        let written = written_length(nodes);
        if self.formula == 0 {
            return written;
        }
        let mut formulas = 0;
        walk(nodes, &mut |it| formulas += usize::from(it.name == "math"));
        written + formulas * self.formula
    }
}

/// Elements that only hold blocks together: if one is too large, its parts may stand on several pages.
const WRAPPERS: &[&str] = &["article", "blockquote", "div", "section"];

/// How deeply wrappers are opened.
const DEEPEST: usize = 8;

/// Cuts a text into leaves of `most` bytes at most as far as its blocks allow. A text that is small
/// enough is one leaf.
pub(super) fn cut(body: Vec<Node>, notes: Vec<Note>, room: LeafRoom) -> Vec<Leaf> {
    let lengths: BTreeMap<String, usize> =
        notes.iter().map(|it| (it.id.clone(), room.length(&it.body))).collect();
    let total = room.length(&body) + lengths.values().sum::<usize>();
    if total <= room.most {
        return vec![Leaf { body, notes }];
    }
    let mut blocks = Vec::new();
    open(body, room, DEEPEST, &mut blocks);
    let mut noted = BTreeSet::new();
    let weights: Vec<usize> = blocks
        .iter()
        .map(|block| {
            let own = room.length(std::slice::from_ref(block));
            let first = references(block).into_iter().filter(|it| noted.insert(it.clone()));
            own + first.filter_map(|it| lengths.get(&it)).sum::<usize>()
        })
        .collect();
    let mut leaves = fill(blocks, &weights, room);
    place_notes(&mut leaves, notes);
    leaves
}

/// Opens wrappers that are too large for one page.
fn open(nodes: Vec<Node>, room: LeafRoom, depth: usize, out: &mut Vec<Node>) {
    for node in nodes {
        match node {
            Node::Element(it)
                if depth > 0
                    && WRAPPERS.contains(&&*it.name)
                    && room.length(&it.children) > room.most =>
            {
                let Element { name, attributes, children, span } = it;
                let mut inner = Vec::new();
                open(children, room, depth - 1, &mut inner);
                // An id is the first one's alone.
                let mut attributes = attributes;
                for leaf in fill_evenly(inner, room) {
                    let wrapper = Element {
                        name: name.clone(),
                        attributes: attributes.clone(),
                        children: leaf,
                        span,
                    };
                    attributes.retain(|(name, _)| name != "id");
                    out.push(wrapper.into());
                }
            }
            other => out.push(other),
        }
    }
}

fn fill_evenly(blocks: Vec<Node>, room: LeafRoom) -> Vec<Vec<Node>> {
    let weights: Vec<usize> =
        blocks.iter().map(|it| room.length(std::slice::from_ref(it))).collect();
    fill(blocks, &weights, room).into_iter().map(|it| it.body).collect()
}

/// Puts blocks on as few leaves as they need, about equally full, and rather before a heading than
/// elsewhere. No leaf ends with a heading.
fn fill(blocks: Vec<Node>, weights: &[usize], room: LeafRoom) -> Vec<Leaf> {
    let total: usize = weights.iter().sum();
    let even = total / total.div_ceil(room.most.max(1)).max(1);
    let mut leaves = Vec::new();
    let mut leaf: Vec<Node> = Vec::new();
    let mut filled = 0;
    // Whether the leaf holds more than headings. To ask the leaf for each block would be quadratic.
    let mut has_text = false;
    for (block, weight) in blocks.into_iter().zip(weights) {
        let is_full = filled + weight > room.most
            || filled >= even
            || (is_heading(&block) && filled >= even - even / 4);
        if is_full && has_text {
            let mut next = Vec::new();
            while leaf.last().is_some_and(|block| !is_text(block)) {
                next.extend(leaf.pop());
            }
            next.reverse();
            leaves.push(Leaf { body: std::mem::replace(&mut leaf, next), notes: Vec::new() });
            filled = room.length(&leaf);
            has_text = false;
        }
        has_text |= is_text(&block);
        leaf.push(block);
        filled += weight;
    }
    // What is left may be too little for a page of its own.
    match leaves.last_mut() {
        Some(last) if !has_text => last.body.extend(leaf),
        _ => leaves.push(Leaf { body: leaf, notes: Vec::new() }),
    }
    leaves
}

/// Whether a block is more than a heading or white space.
fn is_text(node: &Node) -> bool {
    !node.is_blank() && !is_heading(node)
}

fn is_heading(node: &Node) -> bool {
    let name = node.as_element().map(|it| &*it.name);
    matches!(name, Some("h1" | "h2" | "h3" | "h4" | "h5" | "h6"))
}

/// The ids of the notes that a block refers to.
fn references(block: &Node) -> Vec<String> {
    let mut found = Vec::new();
    walk(std::slice::from_ref(block), &mut |it| {
        if it.get("epub:type") == Some("noteref") {
            found.extend(it.get("href").and_then(|it| it.strip_prefix('#')).map(str::to_owned));
        }
    });
    found
}

/// Puts each note on the leaf that refers to it first; one that nothing refers to on the last.
fn place_notes(leaves: &mut [Leaf], notes: Vec<Note>) {
    let mut of_note = BTreeMap::new();
    for (at, leaf) in leaves.iter().enumerate() {
        for id in leaf.body.iter().flat_map(references) {
            of_note.entry(id).or_insert(at);
        }
    }
    let last = leaves.len().saturating_sub(1);
    for note in notes {
        let at = of_note.get(&note.id).copied().unwrap_or(last);
        if let Some(leaf) = leaves.get_mut(at) {
            leaf.notes.push(note);
        }
    }
}

/// Leads links within the text to the pages where their targets stand now. `hrefs` are those of the
/// leaves' pages.
pub(super) fn lead_across(leaves: &mut [Leaf], hrefs: &[String]) {
    if leaves.len() < 2 {
        return;
    }
    let mut leaf_of: BTreeMap<String, usize> = BTreeMap::new();
    for (at, leaf) in leaves.iter().enumerate() {
        let mut note = |it: &Element| {
            if let Some(id) = it.get("id") {
                leaf_of.entry(id.to_owned()).or_insert(at);
            }
        };
        walk(&leaf.body, &mut note);
        for it in &leaf.notes {
            walk(&it.body, &mut note);
        }
        leaf_of.extend(leaf.notes.iter().map(|it| (it.id.clone(), at)));
    }
    for (at, leaf) in leaves.iter_mut().enumerate() {
        let mut lead = |it: &mut Element| {
            let Some(id) = it.get("href").and_then(|it| it.strip_prefix('#')) else { return };
            let Some(&there) = leaf_of.get(id).filter(|it| **it != at) else { return };
            let Some(page) = hrefs.get(there) else { return };
            it.set("href", format!("{page}#{id}"));
        };
        crate::xhtml::walk_mut(&mut leaf.body, &mut lead);
        for note in &mut leaf.notes {
            crate::xhtml::walk_mut(&mut note.body, &mut lead);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn room(bytes: usize) -> LeafRoom {
        LeafRoom::of(bytes, Formulas::Markup)
    }
    use crate::xhtml::{el, text_content};

    fn paragraph(letter: char, length: usize) -> Node {
        el("p").text(letter.to_string().repeat(length)).into()
    }

    fn heading(words: &'static str) -> Node {
        el("h2").text(words).into()
    }

    fn shape(leaves: &[Leaf]) -> Vec<String> {
        let name = |it: &Node| it.as_element().map_or_else(String::new, |it| it.name.to_string());
        leaves.iter().map(|it| it.body.iter().map(name).collect::<Vec<_>>().join(" ")).collect()
    }

    #[test]
    fn a_short_text_is_one_leaf() {
        let leaves = cut(vec![paragraph('a', 50)], Vec::new(), room(100));
        assert_eq!(shape(&leaves), ["p"]);
        assert_eq!(cut(Vec::new(), Vec::new(), room(100)).len(), 1);
    }

    #[test]
    fn leaves_are_about_equal_and_within_the_limit() {
        let blocks: Vec<Node> = (0..30).map(|_| paragraph('a', 93)).collect();
        let leaves = cut(blocks, Vec::new(), room(1100));
        let lengths: Vec<usize> = leaves.iter().map(|it| written_length(&it.body)).collect();
        assert_eq!(lengths, [1000, 1000, 1000]);
    }

    #[test]
    fn a_heading_stays_with_what_it_heads_and_begins_leaves() {
        let p = || paragraph('a', 93);
        let blocks = vec![p(), p(), p(), p(), heading("x"), p(), p(), p(), p(), p()];
        assert_eq!(shape(&cut(blocks, Vec::new(), room(600))), ["p p p p", "h2 p p p p p"]);
        let blocks = vec![p(), p(), p(), p(), p(), heading("x")];
        assert_eq!(shape(&cut(blocks, Vec::new(), room(300))), ["p p p", "p p h2"]);
    }

    #[test]
    fn headings_that_head_nothing_make_no_page() {
        let p = || paragraph('a', 93);
        let headings = |count: usize| (0..count).map(|_| heading("x"));
        assert_eq!(cut(headings(500).collect(), Vec::new(), room(100)).len(), 1);
        let blocks = [p(), p(), p()].into_iter().chain(headings(40)).chain([p()]).collect();
        let leaves = shape(&cut(blocks, Vec::new(), room(300)));
        assert_eq!(leaves.concat().matches("h2").count(), 40);
        assert!(leaves.iter().all(|leaf| leaf.ends_with('p')), "{leaves:?}");
    }

    #[test]
    fn wrappers_are_opened_and_tables_are_not() {
        let rows = || (0..40).map(|_| el("tr").child(el("td").text("字")));
        let table: Node = el("table").children(rows()).into();
        let quote = el("blockquote")
            .attr("id", "q")
            .class("c")
            .children((0..12).map(|_| paragraph('b', 93)));
        let leaves = cut(vec![table, quote.into()], Vec::new(), room(500));
        assert_eq!(shape(&leaves), ["table", "blockquote", "blockquote", "blockquote"]);
        let ids = leaves.iter().flat_map(|it| &it.body).filter_map(Node::as_element);
        let ids: Vec<_> = ids.map(|it| (it.get("id"), it.get("class"))).collect();
        assert_eq!(ids[1..], [(Some("q"), Some("c")), (None, Some("c")), (None, Some("c"))]);
    }

    #[test]
    fn nothing_is_lost_and_no_depth_is_too_deep() {
        let mut deep = paragraph('z', 900);
        for _ in 0..500 {
            deep = el("div").child(paragraph('y', 9)).child(deep).into();
        }
        let before = text_content(std::slice::from_ref(&deep));
        let leaves = cut(vec![deep], Vec::new(), room(700));
        assert!(leaves.len() > 1);
        let after: String = leaves.iter().map(|it| text_content(&it.body)).collect();
        assert_eq!(after, before);
    }

    #[test]
    fn notes_go_with_their_reference_and_links_follow() {
        let reference = |id: &str| {
            el("a")
                .attr("id", format!("{id}-ref"))
                .attr("epub:type", "noteref")
                .attr("href", format!("#{id}"))
        };
        let note = |id: &str| Note {
            id: id.to_owned(),
            label: "1".to_owned(),
            body: vec![paragraph('n', 20)],
        };
        let blocks = vec![
            el("p").attr("id", "top").text("a".repeat(300)).child(reference("n1")).into(),
            el("p").text("b".repeat(300)).child(el("a").attr("href", "#top")).into(),
            el("p").text("c".repeat(300)).child(reference("n2")).child(reference("n1")).into(),
        ];
        let mut leaves = cut(blocks, vec![note("n1"), note("n2"), note("n3")], room(480));
        lead_across(&mut leaves, &["a.xhtml", "a-p2.xhtml", "a-p3.xhtml"].map(str::to_owned));
        let ids: Vec<Vec<&str>> =
            leaves.iter().map(|it| it.notes.iter().map(|it| &*it.id).collect()).collect();
        assert_eq!(ids, [vec!["n1"], vec![], vec!["n2", "n3"]]);
        let mut links = Vec::new();
        for leaf in &leaves {
            walk(&leaf.body, &mut |it| links.extend(it.get("href").map(str::to_owned)));
        }
        assert_eq!(links, ["#n1", "a.xhtml#top", "#n2", "a.xhtml#n1"]);
    }
}
