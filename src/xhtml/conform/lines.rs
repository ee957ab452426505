//! What stands in lines: joined, wrapped into paragraphs, cut around blocks.

use std::mem;

use super::{Model, Place, is_block, model};
use crate::xhtml::{Element, Node, el};

/// Whether nothing is to be seen of some nodes.
pub(super) fn blank(nodes: &[Node]) -> bool {
    nodes.iter().all(|node| match node {
        Node::Text(_) => node.is_blank(),
        Node::Element(it) => {
            !matches!(&*it.name, "img" | "hr" | "math" | "td" | "th")
                && it.get("id").is_none()
                && blank(&it.children)
        }
    })
}

pub(super) fn push_if_filled(element: Element, out: &mut Vec<Node>) {
    let white_space_counts =
        matches!(model(&element.name), (Place::Line, _)) || element.name == "pre";
    let filled = if white_space_counts {
        !element.children.is_empty() || element.get("id").is_some()
    } else if element.get("id").is_some()
        && !(element.kind().holds_lines() && element.name != "pre")
    {
        true
    } else {
        !blank(&element.children)
    };
    if filled {
        out.push(element.into());
    }
}

/// Adds a node; text joins text.
pub(super) fn push_joined(node: Node, out: &mut Vec<Node>) {
    match (node, out.last_mut()) {
        (Node::Text(it), _) if it.is_empty() => {}
        (Node::Text(it), Some(Node::Text(last))) => last.to_mut().push_str(&it),
        (node, _) => out.push(node),
    }
}

pub(super) fn extend_joined(nodes: Vec<Node>, out: &mut Vec<Node>) {
    for node in nodes {
        push_joined(node, out);
    }
}

/// Wraps what stands in lines between blocks into paragraphs, and drops white space between blocks.
pub(super) fn paragraphs(nodes: Vec<Node>) -> Vec<Node> {
    if nodes.iter().all(is_block) {
        return nodes;
    }
    let mut out = Vec::with_capacity(nodes.len());
    let mut line = Vec::new();
    for node in nodes {
        if is_block(&node) {
            push_line(&mut line, &mut out);
            out.push(node);
        } else {
            line.push(node);
        }
    }
    push_line(&mut line, &mut out);
    out
}

fn push_line(line: &mut Vec<Node>, out: &mut Vec<Node>) {
    let mut line = mem::take(line);
    if blank(&line) {
        return;
    }
    // Line ends of the source, which are no more than white space.
    if let Some(Node::Text(first)) = line.first_mut()
        && first.starts_with(|c: char| c.is_ascii_whitespace())
    {
        *first = first.trim_ascii_start().to_owned().into();
    }
    if let Some(Node::Text(last)) = line.last_mut()
        && last.ends_with(|c: char| c.is_ascii_whitespace())
    {
        *last = last.trim_ascii_end().to_owned().into();
    }
    line.retain(|it| !matches!(it, Node::Text(it) if it.is_empty()));
    out.push(el("p").children(line).into());
}

/// Drops white space that stands before, after or between blocks.
pub(super) fn without_blanks_beside_blocks(nodes: Vec<Node>) -> Vec<Node> {
    if !nodes.iter().any(is_block) {
        return nodes;
    }
    let mut out: Vec<Node> = Vec::with_capacity(nodes.len());
    let mut line: Vec<Node> = Vec::new();
    for node in nodes {
        if is_block(&node) {
            if !line.iter().all(Node::is_blank) {
                out.append(&mut line);
            }
            line.clear();
            out.push(node);
        } else {
            line.push(node);
        }
    }
    if !line.iter().all(Node::is_blank) {
        out.append(&mut line);
    }
    out
}

/// Cuts an element that may not hold blocks into pieces before, between and after them.
pub(super) fn split_around_blocks(frame: &Element, children: Vec<Node>, out: &mut Vec<Node>) {
    let mut piece = frame.clone();
    let is_paragraph = frame.name == "p";
    let mut line = Vec::new();
    let mut finish = |line: &mut Vec<Node>, out: &mut Vec<Node>| {
        let line = mem::take(line);
        if blank(&line) {
            if !is_paragraph {
                extend_joined(line, out);
            }
            return;
        }
        let mut next = piece.clone();
        next.remove("id");
        let mut element = mem::replace(&mut piece, next);
        element.children = line;
        out.push(element.into());
    };
    for node in children {
        if !is_block(&node) {
            line.push(node);
            continue;
        }
        finish(&mut line, out);
        match node {
            // Bold around a paragraph becomes bold inside of it.
            Node::Element(mut block)
                if !is_paragraph && model(&block.name) == (Place::Block, Model::Phrasing) =>
            {
                let mut inside = mem::take(&mut block.children);
                finish(&mut inside, &mut block.children);
                push_if_filled(block, out);
            }
            it => out.push(it),
        }
    }
    finish(&mut line, out);
}

/// Takes the frames of blocks away until only lines are left; breaks keep them apart.
pub(super) fn flatten(nodes: Vec<Node>) -> Vec<Node> {
    let mut out = Vec::new();
    let mut broken = true;
    flatten_into(nodes, &mut out, &mut broken);
    while out.last().is_some_and(|it| it.as_element().is_some_and(|it| it.name == "br")) {
        out.pop();
    }
    out
}

fn flatten_into(nodes: Vec<Node>, out: &mut Vec<Node>, broken: &mut bool) {
    for node in nodes {
        match node {
            Node::Element(it) if is_block(&Node::Element(el(it.name.clone()))) => {
                if !*broken {
                    out.push(el("br").into());
                    *broken = true;
                }
                flatten_into(it.children, out, broken);
                if !*broken {
                    out.push(el("br").into());
                    *broken = true;
                }
            }
            Node::Element(mut it) => {
                if model(&it.name).1 == Model::Transparent && it.children.iter().any(is_block) {
                    it.children = flatten(it.children);
                    if it.children.is_empty() && it.get("id").is_none() {
                        continue;
                    }
                }
                *broken = it.name == "br";
                out.push(it.into());
            }
            it => {
                *broken &= it.is_blank();
                push_joined(it, out);
            }
        }
    }
}

/// The text of a tree of any depth, taken apart without recursion.
pub(super) fn shallow_text(nodes: Vec<Node>) -> String {
    let mut out = String::new();
    let mut waiting: Vec<Node> = nodes;
    waiting.reverse();
    while let Some(node) = waiting.pop() {
        match node {
            Node::Text(it) => out.push_str(&it),
            Node::Element(mut it) => waiting.extend(mem::take(&mut it.children).into_iter().rev()),
        }
    }
    out
}
