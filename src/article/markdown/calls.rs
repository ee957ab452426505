//! Shortcodes' calls: while the text is parsed, a number stands for each; here they come back.

use std::collections::BTreeSet;

use crate::xhtml::{Node, text, text_content};

use super::marks::{CALL_END, CALL_START};

/// What stands behind the numbers in a text.
pub(super) trait Calls {
    /// The call as the author wrote it.
    fn written(&self, index: usize) -> Option<&str>;
    /// What it becomes.
    fn expand(&mut self, index: usize) -> Vec<Node>;
}

/// Replaces all numbers in a tree: by what the call becomes, in attributes by the text of that, in
/// code by the call itself.
pub(super) fn expand(nodes: &mut Vec<Node>, calls: &mut dyn Calls) {
    Expander { calls, used: BTreeSet::new() }.nodes(nodes);
}

struct Expander<'a> {
    calls: &'a mut dyn Calls,
    /// A call is expanded once, whatever the text says.
    used: BTreeSet<usize>,
}

/// A part of a text.
enum Part<'a> {
    Text(&'a str),
    Call(usize),
}

impl Expander<'_> {
    fn nodes(&mut self, nodes: &mut Vec<Node>) {
        if nodes.iter().any(|it| matches!(it, Node::Text(it) if it.contains(CALL_START))) {
            for node in std::mem::take(nodes) {
                match node {
                    Node::Text(it) if it.contains(CALL_START) => {
                        for part in parts(&it) {
                            match part {
                                Part::Text(it) => nodes.push(text(it.to_owned())),
                                Part::Call(index) => nodes.extend(self.take(index)),
                            }
                        }
                    }
                    it => nodes.push(it),
                }
            }
        }
        for element in nodes.iter_mut().filter_map(Node::as_element_mut) {
            for (_, value) in &mut element.attributes {
                if value.contains(CALL_START) {
                    *value = self.flat(value, false).into();
                }
            }
            if element.kind().is_code() {
                self.code(&mut element.children);
            } else {
                self.nodes(&mut element.children);
            }
        }
    }

    fn code(&mut self, nodes: &mut [Node]) {
        for node in nodes {
            match node {
                Node::Element(it) => self.code(&mut it.children),
                Node::Text(it) if it.contains(CALL_START) => *it = self.flat(it, true).into(),
                Node::Text(_) => {}
            }
        }
    }

    fn flat(&mut self, it: &str, as_written: bool) -> String {
        let mut out = String::new();
        for part in parts(it) {
            match part {
                Part::Text(it) => out.push_str(it),
                Part::Call(index) if as_written => {
                    out.push_str(self.calls.written(index).unwrap_or_default());
                }
                Part::Call(index) => out.push_str(text_content(&self.take(index)).trim()),
            }
        }
        out
    }

    fn take(&mut self, index: usize) -> Vec<Node> {
        if self.used.insert(index) { self.calls.expand(index) } else { Vec::new() }
    }
}

fn parts(it: &str) -> impl Iterator<Item = Part<'_>> {
    it.split_inclusive(CALL_END).flat_map(|piece| {
        let call = piece.strip_suffix(CALL_END).and_then(|it| it.rsplit_once(CALL_START));
        let (before, call) =
            match call.and_then(|(before, index)| Some((before, index.parse().ok()?))) {
                Some((before, index)) => (before, Some(Part::Call(index))),
                None => (piece, None),
            };
        (!before.is_empty()).then_some(Part::Text(before)).into_iter().chain(call)
    })
}
