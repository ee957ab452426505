//! Makes any tree one that EPUB's schema for XHTML accepts.
//!
//! The rules are those of the HTML Standard's content models, as far as EPUBCheck enforces them: its
//! `mod/html5/*.rnc` and `epub-xhtml-30.sch`. Words are never dropped: what may not stand where it
//! stands moves out, or its frame goes.

use std::collections::BTreeSet;
use std::mem;

use super::element::{ElementKind, Model, Place, is_block};
use super::{Element, Node, el, text};
use lines::{
    blank, extend_joined, flatten, paragraphs, push_if_filled, push_joined, shallow_text,
    split_around_blocks, without_blanks_beside_blocks,
};

mod attributes;
mod compounds;
mod lines;
mod lists;
mod tables;

pub(crate) use attributes::is_refused;

/// Elements nested deeper than this become their text.
const DEEPEST: usize = 200;

/// Rearranges `nodes`, the contents of a body, as little as it takes to conform to EPUB 3.3 content
/// documents: children where their parents allow them, attributes with legal values, each id once.
pub fn conform(nodes: Vec<Node>) -> Vec<Node> {
    let mut conformer = Conformer { ids: BTreeSet::new() };
    let nodes = conformer.flow(nodes, Context::default());
    paragraphs(nodes)
}

fn model(name: &str) -> (Place, Model) {
    let kind = ElementKind::of(name);
    (kind.place, kind.model)
}

/// What is above the place that is being looked at.
#[derive(Debug, Clone, Copy, Default)]
struct Context {
    depth: usize,
    in_link: bool,
    in_dfn: bool,
    in_caption: bool,
    /// White space means something.
    in_pre: bool,
}

impl Context {
    fn below(self, name: &str) -> Self {
        Self {
            depth: self.depth + 1,
            in_link: self.in_link || name == "a",
            in_dfn: self.in_dfn || name == "dfn",
            in_caption: self.in_caption || name == "caption",
            in_pre: self.in_pre || name == "pre",
        }
    }
}

struct Conformer {
    ids: BTreeSet<String>,
}

impl Conformer {
    /// Makes nodes into ones that may stand among blocks: each block is right in itself, and what
    /// stands in lines holds no blocks.
    fn flow(&mut self, nodes: Vec<Node>, context: Context) -> Vec<Node> {
        match &*nodes {
            [] => return nodes,
            [Node::Text(it)] if !it.is_empty() => return nodes,
            _ => {}
        }
        let mut out = Vec::with_capacity(nodes.len());
        let mut nodes = nodes.into_iter().peekable();
        while let Some(node) = nodes.next() {
            let Node::Element(element) = node else {
                push_joined(node, &mut out);
                continue;
            };
            // Parts without their parent get one, together with those that follow.
            let parent = match &*element.name {
                "li" => Some(("ul", &["li"][..])),
                "dt" | "dd" => Some(("dl", &["dt", "dd"][..])),
                _ => None,
            };
            match parent {
                Some((parent, parts)) => {
                    let mut list = el(parent).child(element);
                    let is_part = |node: &Node| match node {
                        Node::Element(it) => parts.contains(&&*it.name),
                        Node::Text(_) => node.is_blank(),
                    };
                    while let Some(part) = nodes.next_if(is_part) {
                        list.children.push(part);
                    }
                    self.element(list, context, &mut out);
                }
                None => self.element(element, context, &mut out),
            }
        }
        out
    }

    /// The same, without any blocks.
    fn phrasing(&mut self, nodes: Vec<Node>, context: Context) -> Vec<Node> {
        let nodes = self.flow(nodes, context);
        if nodes.iter().any(is_block) { flatten(nodes) } else { nodes }
    }

    fn element(&mut self, mut element: Element, context: Context, out: &mut Vec<Node>) {
        if context.depth >= DEEPEST {
            let flat = shallow_text(mem::take(&mut element.children));
            if !flat.is_empty() {
                push_joined(text(flat), out);
            }
            return;
        }
        let (place, model) = self.settle_name(&mut element, context);
        match place {
            Place::Nowhere => {
                // Without its frame its text could run into its neighbours'; that is the author's doing.
                let children = mem::take(&mut element.children);
                let context = Context { depth: context.depth + 1, ..context };
                extend_joined(self.flow(children, context), out);
                return;
            }
            Place::Part => return self.stray_part(element, context, out),
            Place::Block | Place::Line => {}
        }
        attributes::settle(&mut element, &mut self.ids);
        let below = context.below(&element.name);
        let children = mem::take(&mut element.children);
        match model {
            Model::Empty => push_void(element, out),
            Model::Maths => {
                element.children = children;
                out.push(element.into());
            }
            Model::Flow => {
                element.children = without_blanks_beside_blocks(self.flow(children, below));
                push_if_filled(element, out);
            }
            Model::Blocks => {
                element.children = paragraphs(self.flow(children, below));
                push_if_filled(element, out);
            }
            Model::Phrasing => {
                let children = self.flow(children, below);
                push_phrasing(element, children, out);
            }
            Model::Transparent => {
                element.children = without_blanks_beside_blocks(self.flow(children, below));
                push_transparent(element, out);
            }
            Model::List => self.list(element, children, below, out),
            Model::Definitions => self.definitions(element, children, below, out),
            Model::Table => self.table(element, children, below, out),
            Model::Ruby => self.ruby(element, children, below, out),
            Model::Figure => self.figure(element, children, below, out),
            Model::Details => self.details(element, children, below, out),
        }
    }

    /// Some elements are right under conditions only; else they become the plain ones they resemble.
    fn settle_name(&mut self, element: &mut Element, context: Context) -> (Place, Model) {
        let replacement = match &*element.name {
            "a" if context.in_link => "span",
            "dfn" if context.in_dfn => "span",
            "bdo" if !matches!(element.get("dir"), Some("ltr" | "rtl")) => "span",
            "time" if !element.get("datetime").is_some_and(attributes::is_datetime) => "span",
            "details" if context.in_link => "div",
            "table" if context.in_caption => "div",
            "header" | "footer" | "nav" => "div",
            _ => return model(&element.name),
        };
        if replacement == "span" {
            element.remove("href");
        }
        element.name = replacement.into();
        model(replacement)
    }

    /// Parts without their parent.
    fn stray_part(&mut self, mut element: Element, context: Context, out: &mut Vec<Node>) {
        match &*element.name {
            // Brackets around a reading that is no reading any more.
            "rp" => {}
            "rt" | "td" | "th" | "tr" | "thead" | "tbody" | "tfoot" => {
                element.name = if element.name == "rt" { "span" } else { "div" }.into();
                self.element(element, context, out);
            }
            _ => {
                element.name = "div".into();
                self.element(element, context, out);
            }
        }
    }
}

/// An element that holds nothing. A picture without an address is its words; a title stays beside them.
fn push_void(element: Element, out: &mut Vec<Node>) {
    if element.name != "img" || element.get("src").is_some() {
        out.push(element.into());
        return;
    }
    let Some(words) = words_instead(&element).map(|it| it.trim().to_owned()) else { return };
    match element.get("title").filter(|_| element.get("alt").is_some_and(is_filled)) {
        Some(title) => {
            let title = title.to_owned();
            out.push(el("span").attr("title", title).child(text(words)).into());
        }
        None => push_joined(text(words), out),
    }
}

/// The words that stand for a picture which has no address that it may have: what describes it, else its title.
pub(crate) fn words_instead(element: &Element) -> Option<&str> {
    let has_address = |it: &str| is_filled(it) && !is_refused("img", it);
    if element.name != "img" || element.get("src").is_some_and(has_address) {
        return None;
    }
    let mut words = ["alt", "title"].into_iter().filter_map(|it| element.get(it));
    words.find(|it| is_filled(it))
}

fn is_filled(value: &str) -> bool {
    !value.trim().is_empty()
}

/// An element that holds lines: blocks in a paragraph or a part of a line cut it in two, in others they
/// become lines.
fn push_phrasing(mut element: Element, children: Vec<Node>, out: &mut Vec<Node>) {
    if !children.iter().any(is_block) {
        element.children = children;
        push_if_filled(element, out);
    } else if element.kind().is_phrasing() || element.name == "p" {
        split_around_blocks(&element, children, out);
    } else {
        element.children = flatten(children);
        push_if_filled(element, out);
    }
}

/// A link, or a mark of an edit, around what its parent may have.
fn push_transparent(element: Element, out: &mut Vec<Node>) {
    // A link around blocks that hold nothing holds nothing.
    let holds_nothing = element.children.iter().any(is_block)
        && blank(&element.children)
        && element.get("id").is_none();
    if holds_nothing {
        return;
    }
    if element.attributes.is_empty() && element.name == "a" {
        extend_joined(element.children, out);
    } else {
        push_if_filled(element, out);
    }
}

#[cfg(test)]
mod tests;
