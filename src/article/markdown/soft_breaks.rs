//! Line breaks in the source: nothing between two characters of scripts without word spaces, else
//! white space. Where the site shows them as breaks they are such in the book.

use std::collections::VecDeque;

use crate::cjk;
use crate::xhtml::{Element, Node, el};

use super::marks::SOFT_BREAK;

/// Resolves all marked line breaks. Looks through tags inside of a paragraph.
pub(super) fn resolve(nodes: &mut [Node]) {
    let mut reader = Reader::default();
    reader.read(nodes);
    reader.end_line();
    write(nodes, &mut reader.joins);
}

/// Makes elements of the marked line breaks, but for those beside pictures, which stand by themselves anyway, and
/// beside breaks that are elements already.
pub(super) fn keep(nodes: &mut Vec<Node>) {
    for node in nodes.iter_mut() {
        if let Node::Element(it) = node {
            keep(&mut it.children);
        }
    }
    let is_marked = |it: &Node| matches!(it, Node::Text(text) if text.contains(SOFT_BREAK));
    if !nodes.iter().any(is_marked) {
        return;
    }
    let stands_alone = |it: Option<&Node>| {
        it.and_then(Node::as_element).is_some_and(|it| match &*it.name {
            "img" | "br" => true,
            "math" => it.get("display") == Some("block"),
            _ => false,
        })
    };
    let mut kept = Vec::with_capacity(nodes.len() + 2);
    let mut rest = std::mem::take(nodes).into_iter().peekable();
    while let Some(node) = rest.next() {
        let Node::Text(text) = &node else {
            kept.push(node);
            continue;
        };
        let lines: Vec<&str> = text.split(SOFT_BREAK).collect();
        let mut soft = String::new();
        for (at, line) in lines.iter().enumerate() {
            if at > 0 {
                let before = if soft.is_empty() { kept.last() } else { None };
                let ends = at + 1 == lines.len() && line.is_empty();
                let after = if ends { rest.peek() } else { None };
                if stands_alone(before) || stands_alone(after) {
                    soft.push(SOFT_BREAK);
                } else {
                    if !soft.is_empty() {
                        kept.push(Node::Text(std::mem::take(&mut soft).into()));
                    }
                    kept.push(Node::Element(el("br")));
                }
            }
            soft.push_str(line);
        }
        if !soft.is_empty() {
            kept.push(Node::Text(soft.into()));
        }
    }
    *nodes = kept;
}

/// Elements that text runs through without a break.
fn is_inline(element: &Element) -> bool {
    let kind = element.kind();
    kind.is_phrasing() && !kind.is_void() && !kind.is_maths()
}

#[derive(Default)]
struct Reader {
    /// The last visible character of the line.
    last: Option<char>,
    /// The last one that belongs to some scripts and not to others.
    last_letter: Option<char>,
    /// Breaks since then.
    waiting: usize,
    /// For each break, whether it vanishes.
    joins: VecDeque<bool>,
}

impl Reader {
    fn read(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Text(text) => text.chars().for_each(|c| self.push(c)),
                Node::Element(it) if it.name == "rt" || it.name == "rp" => {}
                Node::Element(it) if is_inline(it) => self.read(&it.children),
                Node::Element(it) => {
                    self.end_line();
                    self.read(&it.children);
                    self.end_line();
                }
            }
        }
    }

    fn push(&mut self, c: char) {
        if c == SOFT_BREAK {
            self.waiting += 1;
            return;
        }
        if self.waiting > 0 {
            let joins = self.last.is_some_and(|last| self.joins(last, c));
            self.settle(joins);
        }
        self.last = Some(c);
        if !cjk::is_shared_sign(c) {
            self.last_letter = Some(c);
        }
    }

    /// Whether no white space stands between two characters. A sign that all scripts have goes with its
    /// neighbour.
    fn joins(&self, last: char, next: char) -> bool {
        let follows = |it: char| cjk::is_unspaced(it) || cjk::is_shared_sign(it);
        let is_shared = cjk::is_shared_sign(last) && cjk::is_shared_sign(next);
        match is_shared {
            true => self.last_letter.is_some_and(cjk::is_unspaced),
            false => {
                follows(last) && follows(next) && (cjk::is_unspaced(last) || cjk::is_unspaced(next))
            }
        }
    }

    fn end_line(&mut self) {
        self.settle(false);
        self.last = None;
        self.last_letter = None;
    }

    fn settle(&mut self, joins: bool) {
        self.joins.extend(std::iter::repeat_n(joins, self.waiting));
        self.waiting = 0;
    }
}

fn write(nodes: &mut [Node], joins: &mut VecDeque<bool>) {
    for node in nodes {
        match node {
            // Never read, so never broken.
            Node::Element(it) if it.name == "rt" || it.name == "rp" => {}
            Node::Element(it) => write(&mut it.children, joins),
            Node::Text(text) if text.contains(SOFT_BREAK) => {
                let mut out = String::with_capacity(text.len());
                for c in text.chars() {
                    if c != SOFT_BREAK {
                        out.push(c);
                    } else if joins.pop_front() != Some(true) {
                        out.push('\n');
                    }
                }
                *text = out.into();
            }
            Node::Text(_) => {}
        }
    }
}
