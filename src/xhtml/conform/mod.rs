//! Makes any tree one that EPUB's schema for XHTML accepts.
//!
//! The rules are those of the HTML Standard's content models, as far as EPUBCheck enforces them: its
//! `mod/html5/*.rnc` and `epub-xhtml-30.sch`. Words are never dropped: what may not stand where it
//! stands moves out, or its frame goes.

use std::collections::BTreeSet;
use std::mem;

use super::{Element, Node, el, text};

mod attributes;
mod lists;
mod tables;

/// Elements nested deeper than this become their text.
const DEEPEST: usize = 200;

/// Rearranges `nodes`, the contents of a body, as little as it takes to conform to EPUB 3.3 content
/// documents: children where their parents allow them, attributes with legal values, each id once.
pub fn conform(nodes: Vec<Node>) -> Vec<Node> {
    let mut conformer = Conformer { ids: BTreeSet::new() };
    let nodes = conformer.flow(nodes, Context::default());
    paragraphs(nodes)
}

/// Which children an element may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Model {
    /// Blocks and text.
    Flow,
    /// Blocks; text becomes paragraphs.
    Blocks,
    /// Text and what stands in a line with it.
    Phrasing,
    /// What the parent may have.
    Transparent,
    /// Nothing.
    Empty,
    List,
    Definitions,
    Table,
    Ruby,
    Figure,
    Details,
    /// MathML, made by the compiler itself.
    Maths,
}

/// Where an element may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Among blocks.
    Block,
    /// In a line of text, too.
    Line,
    /// Only in its own kind of parent.
    Part,
    /// Nowhere: it is not part of the vocabulary.
    Nowhere,
}

fn model(name: &str) -> (Place, Model) {
    use Place::{Block, Line, Nowhere, Part};
    match name {
        "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "pre" => (Block, Model::Phrasing),
        "blockquote" | "section" | "article" | "aside" => (Block, Model::Blocks),
        "div" | "header" | "footer" | "nav" => (Block, Model::Flow),
        "hr" => (Block, Model::Empty),
        "ul" | "ol" => (Block, Model::List),
        "dl" => (Block, Model::Definitions),
        "table" => (Block, Model::Table),
        "figure" => (Block, Model::Figure),
        "details" => (Block, Model::Details),
        "a" | "ins" | "del" => (Line, Model::Transparent),
        "br" | "img" | "wbr" => (Line, Model::Empty),
        "ruby" => (Line, Model::Ruby),
        "math" => (Line, Model::Maths),
        "abbr" | "b" | "bdi" | "bdo" | "cite" | "code" | "dfn" | "em" | "i" | "kbd" | "mark"
        | "q" | "s" | "samp" | "small" | "span" | "strong" | "sub" | "sup" | "time" | "u"
        | "var" => (Line, Model::Phrasing),
        "li" | "dt" | "dd" | "caption" | "thead" | "tbody" | "tfoot" | "tr" | "td" | "th"
        | "rt" | "rp" | "figcaption" | "summary" => (Part, Model::Flow),
        _ => (Nowhere, Model::Flow),
    }
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
        if matches!(*nodes, [] | [Node::Text(_)]) {
            return nodes;
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
            Model::Empty => {
                if element.name == "img" && element.get("src").is_none() {
                    let alt = element.get("alt").unwrap_or_default().trim().to_owned();
                    if !alt.is_empty() {
                        push_joined(text(alt), out);
                    }
                } else {
                    out.push(element.into());
                }
            }
            Model::Maths => {
                element.children = children;
                out.push(element.into());
            }
            Model::Flow | Model::Blocks => {
                let children = self.flow(children, below);
                element.children = match model {
                    Model::Blocks => paragraphs(children),
                    _ => without_blanks_beside_blocks(children),
                };
                push_if_filled(element, out);
            }
            Model::Phrasing => {
                let children = self.flow(children, below);
                if !children.iter().any(is_block) {
                    element.children = children;
                    push_if_filled(element, out);
                } else if place == Place::Line || element.name == "p" {
                    split_around_blocks(&element, children, out);
                } else {
                    element.children = flatten(children);
                    push_if_filled(element, out);
                }
            }
            Model::Transparent => {
                element.children = without_blanks_beside_blocks(self.flow(children, below));
                if element.attributes.is_empty() && element.name == "a" {
                    extend_joined(element.children, out);
                } else {
                    push_if_filled(element, out);
                }
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

    fn ruby(
        &mut self,
        mut ruby: Element,
        children: Vec<Node>,
        below: Context,
        out: &mut Vec<Node>,
    ) {
        let mut base = Vec::new();
        for node in children {
            match node {
                Node::Element(it) if it.name == "rt" => {
                    let mut rt = it;
                    attributes::settle(&mut rt, &mut self.ids);
                    rt.children = self.phrasing(mem::take(&mut rt.children), below);
                    let base = self.phrasing(mem::take(&mut base), below);
                    if blank(&base) || blank(&rt.children) {
                        // A reading of nothing, or no reading.
                        extend_joined(base, &mut ruby.children);
                        extend_joined(rt.children, &mut ruby.children);
                        continue;
                    }
                    extend_joined(base, &mut ruby.children);
                    for part in [el("rp").text("（"), rt, el("rp").text("）")] {
                        ruby.children.push(part.into());
                    }
                }
                Node::Element(it) if it.name == "rp" => {}
                Node::Element(it) if it.name == "rtc" => base.extend(it.children),
                it if it.is_blank() && base.is_empty() => {}
                it => base.push(it),
            }
        }
        let rest = self.phrasing(base, below);
        let reads = ruby.elements().any(|it| it.name == "rt");
        // All that follows the last reading has none: it goes after the element.
        if reads {
            let last = ruby
                .children
                .iter()
                .rposition(|it| it.as_element().is_some_and(|it| it.name == "rp"));
            let after = ruby.children.split_off(last.map_or(0, |it| it + 1));
            let first = ruby
                .children
                .iter()
                .position(|it| it.as_element().is_some_and(|it| it.name == "rp"));
            if first == Some(0) {
                extend_joined(ruby.children, out);
            } else {
                out.push(ruby.into());
            }
            extend_joined(after, out);
        } else {
            extend_joined(ruby.children, out);
        }
        extend_joined(rest, out);
    }

    fn figure(
        &mut self,
        mut figure: Element,
        children: Vec<Node>,
        below: Context,
        out: &mut Vec<Node>,
    ) {
        let mut caption = None;
        let mut caption_first = false;
        let mut rest = Vec::new();
        for node in children {
            match node {
                Node::Element(it) if it.name == "figcaption" && caption.is_none() => {
                    caption_first = rest.iter().all(Node::is_blank);
                    caption = Some(it);
                }
                it => rest.push(it),
            }
        }
        let rest = without_blanks_beside_blocks(self.flow(rest, below));
        let rest: Vec<_> = if rest.iter().all(|it| it.is_blank() || is_image(it)) {
            rest.into_iter().filter(|it| !it.is_blank()).collect()
        } else {
            rest
        };
        let caption = caption.and_then(|mut it| {
            attributes::settle(&mut it, &mut self.ids);
            let children = mem::take(&mut it.children);
            it.children =
                without_blanks_beside_blocks(self.flow(children, below.below("figcaption")));
            (!blank(&it.children)).then_some(it)
        });
        match (blank(&rest), caption) {
            (true, None) => {}
            // A caption without a picture is a paragraph.
            (true, Some(caption)) => out.extend(paragraphs(caption.children)),
            (false, caption) => {
                figure.children = rest;
                if let Some(caption) = caption {
                    let at = if caption_first { 0 } else { figure.children.len() };
                    figure.children.insert(at, caption.into());
                }
                out.push(figure.into());
            }
        }
    }

    fn details(
        &mut self,
        mut details: Element,
        children: Vec<Node>,
        below: Context,
        out: &mut Vec<Node>,
    ) {
        let mut summary = None;
        let mut rest = Vec::new();
        for node in children {
            match node {
                Node::Element(it) if it.name == "summary" && summary.is_none() => {
                    summary = Some(it);
                }
                it => rest.push(it),
            }
        }
        let summary = summary.and_then(|mut it| {
            attributes::settle(&mut it, &mut self.ids);
            let children = mem::take(&mut it.children);
            it.children = self.phrasing(children, below);
            (!blank(&it.children)).then_some(it)
        });
        details.children = paragraphs(self.flow(rest, below));
        match summary {
            Some(summary) => {
                details.children.insert(0, summary.into());
                out.push(details.into());
            }
            // Nothing to open it by.
            None => {
                details.name = "div".into();
                details.remove("open");
                push_if_filled(details, out);
            }
        }
    }
}

/// Whether a node stands among blocks. A link around blocks does, too.
pub(crate) fn is_block(node: &Node) -> bool {
    let Node::Element(element) = node else { return false };
    match model(&element.name) {
        (_, Model::Transparent) => element.children.iter().any(is_block),
        (place, _) => place != Place::Line,
    }
}

fn is_image(node: &Node) -> bool {
    node.as_element().is_some_and(|it| it.name == "img")
}

/// Whether nothing is to be seen of some nodes.
fn blank(nodes: &[Node]) -> bool {
    nodes.iter().all(|node| match node {
        Node::Text(_) => node.is_blank(),
        Node::Element(it) => {
            !matches!(&*it.name, "img" | "hr" | "math" | "td" | "th")
                && it.get("id").is_none()
                && blank(&it.children)
        }
    })
}

fn push_if_filled(element: Element, out: &mut Vec<Node>) {
    let white_space_counts =
        matches!(model(&element.name), (Place::Line, _)) || element.name == "pre";
    let filled = if white_space_counts {
        !element.children.is_empty() || element.get("id").is_some()
    } else if element.get("id").is_some()
        && !matches!(&*element.name, "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
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
fn push_joined(node: Node, out: &mut Vec<Node>) {
    match (node, out.last_mut()) {
        (Node::Text(it), Some(Node::Text(last))) => last.to_mut().push_str(&it),
        (node, _) => out.push(node),
    }
}

fn extend_joined(nodes: Vec<Node>, out: &mut Vec<Node>) {
    for node in nodes {
        push_joined(node, out);
    }
}

/// Wraps what stands in lines between blocks into paragraphs, and drops white space between blocks.
fn paragraphs(nodes: Vec<Node>) -> Vec<Node> {
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
    out.push(el("p").children(line).into());
}

/// Drops white space that stands before, after or between blocks.
fn without_blanks_beside_blocks(nodes: Vec<Node>) -> Vec<Node> {
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
fn split_around_blocks(frame: &Element, children: Vec<Node>, out: &mut Vec<Node>) {
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
fn flatten(nodes: Vec<Node>) -> Vec<Node> {
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
fn shallow_text(nodes: Vec<Node>) -> String {
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

#[cfg(test)]
mod tests;
