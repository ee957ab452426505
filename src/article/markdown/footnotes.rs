//! Footnotes: collected, numbered by their first reference, linked.

use std::collections::{BTreeMap, BTreeSet};
use std::mem;

use crate::article::Note;
use crate::source::Span;
use crate::xhtml::{Element, Node, el, text};

/// The attribute that marks an `aside` as the definition of the note of this label. No article can
/// write it.
pub(super) const DEFINITION: &str = "\u{fdd5}note";
/// The attribute that marks a `sup` as the reference to the note of this label.
pub(super) const REFERENCE: &str = "\u{fdd5}reference";

/// Takes the notes out of the body and replaces the references by links. Returns, too, where notes
/// stood to which nothing refers; they come last.
pub(super) fn collect(body: &mut Vec<Node>, ids: &mut BTreeSet<String>) -> (Vec<Note>, Vec<Span>) {
    let mut definitions = Vec::new();
    take_definitions(body, &mut definitions);
    let mut numbering = Numbering { prefix: free_prefix(ids), ..Numbering::default() };
    for (at, (label, _)) in definitions.iter().enumerate() {
        numbering.defined.entry(key(label)).or_insert(at);
    }
    numbering.link(body);
    let mut notes: Vec<(usize, Vec<Node>)> = Vec::new();
    let mut orphans = Vec::new();
    let mut next_orphan = 0;
    loop {
        // Notes may refer to notes.
        while let Some(&definition) = numbering.order.get(notes.len()) {
            let mut contents = mem::take(&mut definitions[definition].1.children);
            numbering.link(&mut contents);
            notes.push((definition, contents));
        }
        let Some(orphan) = (next_orphan..definitions.len()).find(|it| !numbering.has(*it)) else {
            break;
        };
        next_orphan = orphan + 1;
        orphans.extend(definitions[orphan].1.span);
        // A reference of its own, so that the way back from the note leads somewhere.
        let reference = numbering.refer_to(orphan, definitions[orphan].1.span);
        body.push(el("p").child(reference).into());
    }
    let notes = notes.into_iter().enumerate().map(|(at, (_, body))| {
        let number = at + 1;
        let id = numbering.id(number);
        ids.insert(id.clone());
        Note { id, label: number.to_string(), body }
    });
    (notes.collect(), orphans)
}

fn take_definitions(nodes: &mut Vec<Node>, out: &mut Vec<(String, Element)>) {
    let is_definition =
        |node: &Node| node.as_element().is_some_and(|it| it.get(DEFINITION).is_some());
    if nodes.iter().any(is_definition) {
        for node in mem::take(nodes) {
            match node {
                Node::Element(mut it) if it.get(DEFINITION).is_some() => {
                    let label = it.remove(DEFINITION).unwrap_or_default().into_owned();
                    let at = out.len();
                    out.push((label, el("aside")));
                    take_definitions(&mut it.children, out);
                    out[at].1 = it;
                }
                it => nodes.push(it),
            }
        }
    }
    for element in nodes.iter_mut().filter_map(Node::as_element_mut) {
        take_definitions(&mut element.children, out);
    }
}

/// Labels differ neither by case nor by white space.
fn key(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// A beginning for ids that no id in the article has.
fn free_prefix(ids: &BTreeSet<String>) -> String {
    let mut prefix = "note".to_owned();
    while ids.iter().any(|it| it.strip_prefix(&prefix).is_some_and(|it| it.starts_with('-'))) {
        prefix.push('s');
    }
    prefix
}

#[derive(Default)]
struct Numbering {
    prefix: String,
    /// Definitions by label.
    defined: BTreeMap<String, usize>,
    /// Definitions in the order of their first reference.
    order: Vec<usize>,
    /// The number of each definition, and how often it was referred to.
    numbers: BTreeMap<usize, (usize, usize)>,
}

impl Numbering {
    fn has(&self, definition: usize) -> bool {
        self.numbers.contains_key(&definition)
    }

    fn id(&self, number: usize) -> String {
        format!("{}-{number}", self.prefix)
    }

    fn refer_to(&mut self, definition: usize, span: Option<Span>) -> Element {
        let (number, references) = *self
            .numbers
            .entry(definition)
            .and_modify(|(_, references)| *references += 1)
            .or_insert_with(|| {
                self.order.push(definition);
                (self.order.len(), 1)
            });
        let id = self.id(number);
        let own_id = match references {
            1 => format!("{id}-ref"),
            _ => format!("{id}-ref-{references}"),
        };
        let link = el("a")
            .class("ref")
            .attr("id", own_id)
            .attr("epub:type", "noteref")
            .attr("role", "doc-noteref")
            .attr("href", format!("#{id}"))
            .child(el("sup").text(number.to_string()));
        Element { span, ..link }
    }

    fn link(&mut self, nodes: &mut [Node]) {
        for node in nodes {
            let Node::Element(element) = node else { continue };
            let Some(label) = element.get(REFERENCE) else {
                self.link(&mut element.children);
                continue;
            };
            match self.defined.get(&key(label)) {
                Some(&definition) => *element = self.refer_to(definition, element.span),
                None => *node = text(format!("[^{label}]")),
            }
        }
    }
}
