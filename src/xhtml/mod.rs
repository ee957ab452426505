//! The tree that every document of a book is built from, and the one serializer that writes it.
//!
//! XHTML pages, the package document, the NCX and the container file are all such trees; nothing
//! is pasted into markup. What XML 1.0 forbids is stripped when text is written, in `serialize`.

mod conform;
mod element;
mod html;
mod parse;
mod serialize;

use std::borrow::Cow;

use crate::letters::Letters;
use crate::source::Span;

pub use conform::conform;
pub(crate) use conform::{is_refused, words_instead};
pub use element::ElementKind;
pub(crate) use element::is_block;
pub use html::{
    EMBEDDED, HtmlBuilder, Passed, Removal, is_allowed_element, is_conditional_comment,
};
pub use parse::{Most, parse_page_within, parse_xml, parse_xml_within};
pub use serialize::{html_to_string, nodes_to_string, page_to_string, xml_to_string};

/// Text in a tree: borrowed where it stands in the program, owned where it comes from an article.
pub type Text = Cow<'static, str>;

/// A node of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Text, escaped when written.
    Text(Text),
}

/// An element, its attributes in written order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    /// The tag's name, with its prefix if it has one: `p`, `dc:title`.
    pub name: Text,
    /// The attributes' names and values.
    pub attributes: Vec<(Text, Text)>,
    /// The contents.
    pub children: Vec<Node>,
    /// Where it was written, if an author wrote it.
    pub span: Option<Span>,
}

/// Starts an element: `el("p").class("note").text("…")`.
pub fn el(name: impl Into<Text>) -> Element {
    Element { name: name.into(), attributes: Vec::new(), children: Vec::new(), span: None }
}

/// A text node.
pub fn text(text: impl Into<Text>) -> Node {
    Node::Text(text.into())
}

impl Element {
    /// Sets an attribute, replacing one of that name.
    #[must_use]
    pub fn attr(mut self, name: impl Into<Text>, value: impl Into<Text>) -> Self {
        self.set(name, value);
        self
    }

    /// Sets the class attribute.
    #[must_use]
    pub fn class(self, value: impl Into<Text>) -> Self {
        self.attr("class", value)
    }

    /// Adds a child.
    #[must_use]
    pub fn child(mut self, node: impl Into<Node>) -> Self {
        self.children.push(node.into());
        self
    }

    /// Adds children.
    #[must_use]
    pub fn children<N: Into<Node>>(mut self, nodes: impl IntoIterator<Item = N>) -> Self {
        self.children.extend(nodes.into_iter().map(Into::into));
        self
    }

    /// Adds text.
    #[must_use]
    pub fn text(self, it: impl Into<Text>) -> Self {
        self.child(text(it))
    }

    /// Notes where the element was written.
    #[must_use]
    pub fn at(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(it, _)| it == name).map(|(_, value)| &**value)
    }

    /// Sets an attribute, replacing one of that name.
    pub fn set(&mut self, name: impl Into<Text>, value: impl Into<Text>) {
        let (name, value) = (name.into(), value.into());
        match self.attributes.iter_mut().find(|(it, _)| *it == name) {
            Some((_, old)) => *old = value,
            None => self.attributes.push((name, value)),
        }
    }

    /// Takes an attribute away and returns its value.
    pub fn remove(&mut self, name: &str) -> Option<Text> {
        let at = self.attributes.iter().position(|(it, _)| it == name)?;
        Some(self.attributes.remove(at).1)
    }

    /// The child elements.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(Node::as_element)
    }

    /// The first child element of that name.
    pub fn first(&self, name: &str) -> Option<&Element> {
        self.elements().find(|it| it.name == name)
    }

    /// The text of the element and all below it.
    pub fn text_content(&self) -> String {
        let mut out = String::new();
        push_text(&self.children, &mut out);
        out
    }
}

impl Node {
    /// The element, if it is one.
    pub fn as_element(&self) -> Option<&Element> {
        match self {
            Self::Element(it) => Some(it),
            Self::Text(_) => None,
        }
    }

    /// The element, if it is one.
    pub fn as_element_mut(&mut self) -> Option<&mut Element> {
        match self {
            Self::Element(it) => Some(it),
            Self::Text(_) => None,
        }
    }

    /// Whether it is text of nothing but white space.
    pub fn is_blank(&self) -> bool {
        matches!(self, Self::Text(it) if it.chars().all(char::is_whitespace))
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

/// The text of some nodes and all below them.
pub fn text_content(nodes: &[Node]) -> String {
    let mut out = String::new();
    push_text(nodes, &mut out);
    out
}

fn push_text(nodes: &[Node], out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(it) => out.push_str(it),
            Node::Element(it) if it.name == "br" => out.push('\n'),
            Node::Element(it) if it.name == "rp" || it.name == "rt" => {}
            Node::Element(it) => push_text(&it.children, out),
        }
    }
}

/// The letters of all text in some nodes, and of what describes pictures and links. Numbers that stand for what was
/// taken out are none.
pub fn letters_of(nodes: &[Node]) -> Letters {
    Passed::of(nodes).all()
}

/// The letters of an element's attributes that a reader may meet.
pub fn letters_in_attributes(element: &Element) -> Letters {
    let read = element.attributes.iter().filter(|(name, _)| is_read(name));
    read.map(|(_, value)| Letters::beside_placeholders(value)).sum()
}

/// Whether an attribute holds words.
pub(crate) fn is_read(attribute: &str) -> bool {
    matches!(attribute, "alt" | "title")
}

/// The bytes that nodes take when they are written, less what escaping adds.
pub fn written_length(nodes: &[Node]) -> usize {
    let of = |node: &Node| match node {
        Node::Text(it) => it.len(),
        Node::Element(it) => {
            let attributes = it.attributes.iter().map(|(name, value)| name.len() + value.len() + 4);
            let tags =
                if it.children.is_empty() { it.name.len() + 3 } else { 2 * it.name.len() + 5 };
            tags + attributes.sum::<usize>() + written_length(&it.children)
        }
    };
    nodes.iter().map(of).sum()
}

/// Calls `visit` for each element, parents before children.
pub fn walk<'a>(nodes: &'a [Node], visit: &mut impl FnMut(&'a Element)) {
    for element in nodes.iter().filter_map(Node::as_element) {
        visit(element);
        walk(&element.children, visit);
    }
}

/// Calls `visit` for each element, parents before children; it may change them.
pub fn walk_mut(nodes: &mut [Node], visit: &mut impl FnMut(&mut Element)) {
    for element in nodes.iter_mut().filter_map(Node::as_element_mut) {
        visit(element);
        walk_mut(&mut element.children, visit);
    }
}
