//! Raw HTML in articles becomes part of the tree, by the HTML Standard's own rules.
//!
//! Markdown's elements and the tags an author wrote go through one and the same tree construction,
//! so that `<div>`, then Markdown, then `</div>` nest as meant. What an article may not hold is kept
//! from it token by token: scripts and the like with all they contain, unknown elements alone.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, Tracer, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{Attribute, LocalName, QualName, TokenizerResult, local_name, ns};

use super::{Element, Node, text};
use crate::source::Span;

/// The most elements that are open or will be opened again at a time. It bounds the depth of the tree,
/// and the time that hostile nesting takes.
const MOST_OPEN: usize = 200;

/// The same, before formatting elements are left out: the standard opens these again in each
/// paragraph until they are closed.
const MOST_OPEN_FOR_FORMATTING: usize = 48;

/// The name of the stand-in for a finished piece of the tree; its number follows. No article can
/// write it.
const PIECE: char = '\u{fdd5}';

/// Whether an article may use an element of this name.
pub fn is_allowed_element(name: &str) -> bool {
    matches!(treatment(name), Treatment::Keep)
}

/// What becomes of an element that an author wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Treatment {
    Keep,
    Rename(&'static str),
    /// The element goes, what it holds stays.
    Unwrap,
    /// The element goes with all it holds. Some are read as text up to their end tag.
    Drop(Option<RawKind>),
    /// A medium from elsewhere: a link takes its place.
    Link(Option<RawKind>),
}

fn treatment(name: &str) -> Treatment {
    use Treatment::{Drop, Keep, Link, Rename, Unwrap};
    match name {
        "a" | "abbr" | "article" | "aside" | "b" | "bdi" | "bdo" | "blockquote" | "br"
        | "caption" | "cite" | "code" | "dd" | "del" | "details" | "dfn" | "div" | "dl" | "dt"
        | "em" | "figcaption" | "figure" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "hr" | "i"
        | "img" | "ins" | "kbd" | "li" | "mark" | "ol" | "p" | "pre" | "q" | "rp" | "rt"
        | "ruby" | "s" | "samp" | "section" | "small" | "span" | "strong" | "sub" | "summary"
        | "sup" | "table" | "tbody" | "td" | "tfoot" | "th" | "thead" | "time" | "tr" | "u"
        | "ul" | "var" | "wbr" => Keep,
        "strike" => Rename("s"),
        "tt" => Rename("code"),
        "acronym" => Rename("abbr"),
        "dir" | "menu" => Rename("ul"),
        "listing" => Rename("pre"),
        "image" => Rename("img"),
        "address" | "center" | "fieldset" | "footer" | "form" | "header" | "hgroup" | "main"
        | "nav" | "search" | "dialog" => Rename("div"),
        "legend" => Rename("p"),
        "script" => Drop(Some(RawKind::ScriptData)),
        "style" | "noembed" | "noframes" | "noscript" => Drop(Some(RawKind::Rawtext)),
        "title" | "textarea" => Drop(Some(RawKind::Rcdata)),
        "datalist" | "math" | "select" | "svg" | "template" => Drop(None),
        "iframe" => Link(Some(RawKind::Rawtext)),
        "applet" | "audio" | "embed" | "object" | "video" => Link(None),
        _ => Unwrap,
    }
}

/// The elements that the standard opens again after they were cut off.
fn is_formatting(name: &str) -> bool {
    matches!(name, "a" | "b" | "code" | "em" | "i" | "s" | "small" | "strong" | "u")
}

fn is_void(name: &str) -> bool {
    super::serialize::VOID.contains(&name)
}

/// Builds a tree from Markdown's elements and raw HTML mixed.
pub struct HtmlBuilder {
    gate: Gate,
    /// The names of the open elements of Markdown; none for those that were left out.
    open: Vec<Option<LocalName>>,
    pieces: Vec<Option<Node>>,
}

impl std::fmt::Debug for HtmlBuilder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("HtmlBuilder").field("open", &self.open).finish_non_exhaustive()
    }
}

impl Default for HtmlBuilder {
    fn default() -> Self {
        let arena = Arena::default();
        let context = arena.create_element(
            QualName::new(None, ns!(html), local_name!("body")),
            Vec::new(),
            ElementFlags::default(),
        );
        let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
        let gate = Gate {
            builder: TreeBuilder::new_for_fragment(arena, context, None, options),
            dropping: RefCell::new(None),
            unended: RefCell::new(Vec::new()),
            slack: Cell::new(0),
            open: Cell::new(0),
        };
        Self { gate, open: Vec::new(), pieces: Vec::new() }
    }
}

impl HtmlBuilder {
    /// Begins an element that Markdown made.
    pub fn open(&mut self, element: Element) {
        let name = LocalName::from(&*element.name);
        if self.gate.is_dropping() || !self.gate.has_room(&name) {
            self.open.push(None);
            return;
        }
        self.open.push(Some(name.clone()));
        self.gate.send_start(name, element);
    }

    /// Ends the element begun last.
    pub fn close(&mut self) {
        let Some(name) = self.open.pop().flatten() else { return };
        if !is_inline(&name) {
            self.gate.end_block();
        }
        self.gate.send_end(name);
    }

    /// Adds an element that has no end.
    pub fn leaf(&mut self, element: Element) {
        if !self.gate.is_dropping() {
            self.gate.send_start(LocalName::from(&*element.name), element);
        }
    }

    /// Adds text.
    pub fn text(&mut self, it: &str) {
        if !self.gate.is_dropping() {
            self.gate.send(Token::CharacterTokens(StrTendril::from(it)));
        }
    }

    /// Adds a finished piece of the tree, which is not rearranged.
    pub fn piece(&mut self, node: Node) {
        if self.gate.is_dropping() {
            return;
        }
        let name = LocalName::from(format!("{PIECE}{}", self.pieces.len()));
        self.pieces.push(Some(node));
        self.gate.send_start(name.clone(), super::el("span"));
        self.gate.send_end(name);
    }

    /// Adds a block of HTML.
    pub fn html_block(&mut self, html: &str, span: Span) {
        // A tag without an end would swallow what follows it in the block.
        let (html, rest) = match html.rfind('<') {
            Some(at) if !html[at..].contains('>') => html.split_at(at),
            _ => (html, ""),
        };
        self.gate.tokenize(html, span);
        self.gate.end_block();
        self.text(rest);
    }

    /// Adds a single tag inside of a paragraph, of which `rest` follows.
    pub fn html_inline(&mut self, tag: &str, rest: &str, span: Span) {
        self.gate.tokenize(tag, span);
        self.gate.give_up_dropping_without_end(rest);
    }

    /// The tree.
    pub fn finish(mut self) -> Vec<Node> {
        self.gate.end_block();
        while !self.open.is_empty() {
            self.close();
        }
        let arena = &self.gate.builder.sink;
        let mut nodes = std::mem::take(&mut *arena.nodes.borrow_mut());
        // The document holds the fragment's root, which holds the contents.
        let root = nodes.first().and_then(|it| it.children.first().copied());
        let contents = root.map(|it| std::mem::take(&mut nodes[it].children)).unwrap_or_default();
        convert(&mut nodes, contents, &mut self.pieces, 0)
    }
}

fn is_inline(name: &str) -> bool {
    matches!(name, "a" | "code" | "del" | "em" | "strong" | "sub" | "sup")
}

/// Moves nodes out of the arena.
fn convert(
    arena: &mut [Slot],
    children: Vec<usize>,
    pieces: &mut [Option<Node>],
    depth: usize,
) -> Vec<Node> {
    let mut out = Vec::with_capacity(children.len());
    for child in children {
        let slot = std::mem::take(&mut arena[child]);
        match slot.data {
            Data::Nothing => {}
            Data::Text(it) => out.push(text(it)),
            Data::Element { name, attributes, span } => {
                if let Some(number) = name.strip_prefix(PIECE) {
                    let piece =
                        number.parse().ok().and_then(|it: usize| pieces.get_mut(it)?.take());
                    out.extend(piece);
                    continue;
                }
                // Twice what the gate lets through is never reached; the stack must not depend on it.
                let children = match depth {
                    ..=400 => convert(arena, slot.children, pieces, depth + 1),
                    _ => Vec::new(),
                };
                let attributes = attributes
                    .into_iter()
                    .map(|it| {
                        (Cow::Owned(it.name.local.to_string()), Cow::Owned(it.value.to_string()))
                    })
                    .collect();
                let name = Cow::Owned(name.to_string());
                out.push(Node::Element(Element { name, attributes, children, span }));
            }
        }
    }
    out
}

/// What is being left out at the moment.
#[derive(Debug)]
struct Dropping {
    name: LocalName,
    /// Elements of that name inside of it.
    depth: usize,
    /// Whether a link to the medium was made.
    linked: bool,
}

/// Stands before the tree construction and decides which tokens reach it.
struct Gate {
    builder: TreeBuilder<Handle, Arena>,
    dropping: RefCell<Option<Dropping>>,
    /// Elements that don't end in this paragraph, found by looking once.
    unended: RefCell<Vec<LocalName>>,
    /// How many elements can be opened before the open ones have to be counted again.
    slack: Cell<usize>,
    open: Cell<usize>,
}

impl Gate {
    fn is_dropping(&self) -> bool {
        self.dropping.borrow().is_some()
    }

    fn end_block(&self) {
        self.dropping.take();
        self.unended.borrow_mut().clear();
    }

    /// Whether one more element may be open.
    fn has_room(&self, name: &str) -> bool {
        let most = if is_formatting(name) { MOST_OPEN_FOR_FORMATTING } else { MOST_OPEN };
        if self.open.get() + (MOST_OPEN_FOR_FORMATTING / 2 - self.slack.get()) >= most
            || self.slack.get() == 0
        {
            let count = Count::default();
            self.builder.trace_handles(&count);
            self.open.set(count.0.get());
            self.slack.set(MOST_OPEN_FOR_FORMATTING / 2);
        }
        self.slack.set(self.slack.get().saturating_sub(1));
        self.open.get() + (MOST_OPEN_FOR_FORMATTING / 2 - self.slack.get()) <= most
    }

    fn send(&self, token: Token) {
        // What the answer could ask for (scripts, raw text, encodings) is not let through.
        let _ = self.builder.process_token(token, 0);
    }

    fn send_start(&self, name: LocalName, element: Element) {
        self.builder.sink.span.set(element.span);
        let attribute = |(name, value): (super::Text, super::Text)| Attribute {
            name: QualName::new(None, ns!(), LocalName::from(&*name)),
            value: StrTendril::from(&*value),
        };
        self.send_tag(
            TagKind::StartTag,
            name,
            element.attributes.into_iter().map(attribute).collect(),
        );
        self.builder.sink.span.set(None);
    }

    fn send_end(&self, name: LocalName) {
        self.send_tag(TagKind::EndTag, name, Vec::new());
    }

    fn send_tag(&self, kind: TagKind, name: LocalName, attrs: Vec<Attribute>) {
        self.send(Token::TagToken(Tag {
            kind,
            name,
            self_closing: false,
            attrs,
            had_duplicate_attributes: false,
        }));
    }

    fn tokenize(&self, html: &str, span: Span) {
        let input = BufferQueue::default();
        input.push_back(StrTendril::from(html));
        let tokenizer = Tokenizer::new(Entrance { gate: self, span }, TokenizerOpts::default());
        while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
        tokenizer.end();
    }

    /// Inside of a paragraph, only what has an end tag there is left out with its contents.
    fn give_up_dropping_without_end(&self, rest: &str) {
        let mut dropping = self.dropping.borrow_mut();
        let Some(name) = dropping.as_ref().map(|it| it.name.clone()) else { return };
        let mut unended = self.unended.borrow_mut();
        if unended.contains(&name) {
            *dropping = None;
        } else if !has_end_tag(rest, &name) {
            unended.push(name);
            *dropping = None;
        }
    }

    /// An author's tag.
    fn tag(&self, tag: Tag, span: Span) -> Option<RawKind> {
        if self.is_dropping() {
            self.tag_in_dropped(&tag, span);
            return None;
        }
        let name = match treatment(&tag.name) {
            Treatment::Keep => tag.name.clone(),
            Treatment::Rename(name) => LocalName::from(name),
            Treatment::Unwrap => return None,
            Treatment::Drop(raw) | Treatment::Link(raw) => {
                if tag.kind == TagKind::EndTag {
                    return None;
                }
                let is_link = matches!(treatment(&tag.name), Treatment::Link(_));
                let linked = is_link && self.link(&tag, span);
                if (tag.self_closing && raw.is_none()) || &*tag.name == "embed" {
                    return None;
                }
                let linked = linked || !is_link;
                *self.dropping.borrow_mut() = Some(Dropping { name: tag.name, depth: 0, linked });
                return raw;
            }
        };
        if tag.kind == TagKind::EndTag {
            self.send_end(name);
            return None;
        }
        if !is_void(&name) && !self.has_room(&name) {
            return None;
        }
        self.builder.sink.span.set(Some(span));
        // XML's way to write an empty element; HTML would leave it open.
        let closed = tag.self_closing && !is_void(&name);
        let is_centre = &*tag.name == "center";
        let mut tag = Tag { name: name.clone(), ..tag };
        if is_centre {
            tag.attrs.push(Attribute {
                name: QualName::new(None, ns!(), local_name!("class")),
                value: StrTendril::from("ta-c"),
            });
        }
        self.send(Token::TagToken(tag));
        self.builder.sink.span.set(None);
        if closed {
            self.send_end(name);
        }
        None
    }

    fn tag_in_dropped(&self, tag: &Tag, span: Span) {
        let mut dropping = self.dropping.borrow_mut();
        let Some(it) = dropping.as_mut() else { return };
        if tag.name != it.name {
            if !it.linked && &*tag.name == "source" && tag.kind == TagKind::StartTag {
                it.linked = self.link(tag, span);
            }
            return;
        }
        match tag.kind {
            TagKind::StartTag if tag.self_closing => {}
            TagKind::StartTag => it.depth += 1,
            TagKind::EndTag if it.depth > 0 => it.depth -= 1,
            TagKind::EndTag => *dropping = None,
        }
    }

    /// Puts a link in the place of a medium. Whether it had an address.
    fn link(&self, tag: &Tag, span: Span) -> bool {
        let address = tag
            .attrs
            .iter()
            .find(|it| matches!(&*it.name.local, "src" | "data"))
            .map(|it| it.value.trim())
            .filter(|it| !it.is_empty());
        let Some(address) = address else { return false };
        let address: Cow<'_, str> = match address.strip_prefix("//") {
            Some(rest) => format!("https://{rest}").into(),
            None => address.into(),
        };
        let paragraph = super::el("p").class("embed").at(span);
        self.send_start(local_name!("p"), paragraph);
        let is_web = address.starts_with("http://") || address.starts_with("https://");
        if is_web {
            self.send_start(
                local_name!("a"),
                super::el("a").attr("href", address.to_string()).at(span),
            );
        }
        self.send(Token::CharacterTokens(StrTendril::from(&*address)));
        if is_web {
            self.send_end(local_name!("a"));
        }
        self.send_end(local_name!("p"));
        true
    }
}

/// Whether `</name` is in the text, in any case.
fn has_end_tag(text: &str, name: &str) -> bool {
    memchr::memmem::find_iter(text.as_bytes(), b"</").any(|at| {
        let rest = &text.as_bytes()[at + 2..];
        rest.get(..name.len()).is_some_and(|it| it.eq_ignore_ascii_case(name.as_bytes()))
    })
}

/// Where the tokens of one piece of raw HTML come in.
struct Entrance<'a> {
    gate: &'a Gate,
    span: Span,
}

impl TokenSink for Entrance<'_> {
    type Handle = Handle;

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<Handle> {
        match token {
            Token::TagToken(tag) => {
                if let Some(raw) = self.gate.tag(tag, self.span) {
                    return TokenSinkResult::RawData(raw);
                }
            }
            Token::CharacterTokens(_) if !self.gate.is_dropping() => self.gate.send(token),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// Counts the elements that a tree construction holds.
#[derive(Default)]
struct Count(Cell<usize>);

impl Tracer for Count {
    type Handle = Handle;

    fn trace_handle(&self, _: &Handle) {
        self.0.set(self.0.get() + 1);
    }
}

/// A node of the tree under construction.
#[derive(Debug, Clone)]
struct Handle {
    at: usize,
    name: QualName,
}

#[derive(Debug, Default)]
struct Slot {
    parent: Option<usize>,
    children: Vec<usize>,
    data: Data,
}

#[derive(Debug, Default)]
enum Data {
    #[default]
    Nothing,
    Text(String),
    Element {
        name: LocalName,
        attributes: Vec<Attribute>,
        span: Option<Span>,
    },
}

/// The tree under construction. The document is its first node.
#[derive(Debug)]
struct Arena {
    nodes: RefCell<Vec<Slot>>,
    /// Where the tag stands that is being processed.
    span: Cell<Option<Span>>,
}

impl Default for Arena {
    fn default() -> Self {
        Self { nodes: RefCell::new(vec![Slot::default()]), span: Cell::new(None) }
    }
}

impl Arena {
    fn insert(&self, data: Data) -> usize {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Slot { data, ..Slot::default() });
        nodes.len() - 1
    }

    fn detach(&self, at: usize) {
        let mut nodes = self.nodes.borrow_mut();
        if let Some(parent) = nodes[at].parent.take() {
            nodes[parent].children.retain(|&it| it != at);
        }
    }

    /// Puts a node among the children of another, before the one at `place`.
    fn put(&self, parent: usize, place: Option<usize>, child: NodeOrText<Handle>) {
        let child = match child {
            NodeOrText::AppendNode(it) => {
                self.detach(it.at);
                it.at
            }
            NodeOrText::AppendText(it) => {
                let mut nodes = self.nodes.borrow_mut();
                let place = place.unwrap_or(nodes[parent].children.len());
                let before = place.checked_sub(1).map(|it| nodes[parent].children[it]);
                if let Some(Data::Text(last)) = before.map(|before| &mut nodes[before].data) {
                    last.push_str(&it);
                    return;
                }
                drop(nodes);
                self.insert(Data::Text(it.to_string()))
            }
        };
        let mut nodes = self.nodes.borrow_mut();
        nodes[child].parent = Some(parent);
        let children = &mut nodes[parent].children;
        children.insert(place.unwrap_or(children.len()).min(children.len()), child);
    }
}

impl TreeSink for Arena {
    type Handle = Handle;
    type Output = ();
    type ElemName<'a> = &'a QualName;

    fn finish(self) {}

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Handle { at: 0, name: QualName::new(None, ns!(), local_name!("")) }
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> &'a QualName {
        &target.name
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, _: ElementFlags) -> Handle {
        let data =
            Data::Element { name: name.local.clone(), attributes: attrs, span: self.span.get() };
        Handle { at: self.insert(data), name }
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        let name = QualName::new(None, ns!(), local_name!(""));
        Handle { at: self.insert(Data::Nothing), name }
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        self.create_comment(StrTendril::new())
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.put(parent.at, None, child);
    }

    fn append_based_on_parent_node(
        &self,
        element: &Handle,
        prev_element: &Handle,
        child: NodeOrText<Handle>,
    ) {
        let has_parent = self.nodes.borrow()[element.at].parent.is_some();
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append(prev_element, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &Handle) -> Handle {
        target.clone()
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        x.at == y.at
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, new_node: NodeOrText<Handle>) {
        if let NodeOrText::AppendNode(it) = &new_node {
            self.detach(it.at);
        }
        let nodes = self.nodes.borrow();
        let Some(parent) = nodes[sibling.at].parent else { return };
        // It is the last one in nearly all cases.
        let place = nodes[parent].children.iter().rposition(|&it| it == sibling.at);
        drop(nodes);
        self.put(parent, place, new_node);
    }

    fn add_attrs_if_missing(&self, target: &Handle, attrs: Vec<Attribute>) {
        if let Data::Element { attributes, .. } = &mut self.nodes.borrow_mut()[target.at].data {
            for attribute in attrs {
                if !attributes.iter().any(|it| it.name == attribute.name) {
                    attributes.push(attribute);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.detach(target.at);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        let mut nodes = self.nodes.borrow_mut();
        let children = std::mem::take(&mut nodes[node.at].children);
        for &child in &children {
            nodes[child].parent = Some(new_parent.at);
        }
        nodes[new_parent.at].children.extend(children);
    }
}
