//! Raw HTML in articles becomes part of the tree, by the HTML Standard's own rules.
//!
//! Markdown's elements and the tags an author wrote go through one and the same tree construction,
//! so that `<div>`, then Markdown, then `</div>` nest as meant. What an article may not hold is kept
//! from it token by token: scripts and the like with all they contain, unknown elements alone.

mod arena;
mod attributes;
mod gate;
mod removal;
mod words;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use html5ever::LocalName;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::Token;

use super::{Element, Node, el, letters_in_attributes, text, words_instead};
use crate::letters::Letters;
use crate::place::{Occurrences, Span};
use arena::{Data, Slot};
use gate::{Gate, Scales, Treatment, treatment};

pub use removal::Removal;

/// The name of the stand-in for a finished piece of the tree; its number follows. No article can
/// write it.
const PIECE: char = '\u{fdd5}';

/// Letters that came into a tree: those of its text, and those of what describes pictures and links.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Passed {
    /// In the text.
    pub text: Letters,
    /// In attributes.
    pub attributes: Letters,
}

impl Passed {
    /// Those of some nodes.
    pub fn of(nodes: &[Node]) -> Self {
        Self::by(nodes, |it| Self { attributes: letters_in_attributes(it), ..Self::default() })
    }

    /// Those of some nodes as a chapter shows them: what describes a picture without an address is text.
    pub fn as_shown(nodes: &[Node]) -> Self {
        Self::by(nodes, |it| {
            let words = words_instead(it).map_or(Letters::NONE, Letters::beside_placeholders);
            Self { text: words, attributes: letters_in_attributes(it) - words }
        })
    }

    fn by(nodes: &[Node], own: fn(&Element) -> Self) -> Self {
        let of = |node: &Node| match node {
            Node::Text(it) => Self { text: Letters::beside_placeholders(it), ..Self::default() },
            Node::Element(it) => own(it).and(Self::by(&it.children, own)),
        };
        nodes.iter().map(of).fold(Self::default(), Self::and)
    }

    /// Those of two.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { text: self.text + other.text, attributes: self.attributes + other.attributes }
    }

    /// Both together.
    pub fn all(self) -> Letters {
        self.text + self.attributes
    }
}

/// The class of the paragraph that stands for an embedded medium until it is known what to make of it.
/// Its text is the address; `data-medium` is the element's name, `data-title` and `data-poster` are what
/// the author said of it.
pub const EMBEDDED: &str = "embed";

/// Whether an article may use an element of this name.
pub fn is_allowed_element(name: &str) -> bool {
    matches!(treatment(name), Treatment::Keep)
}

/// Builds a tree from Markdown's elements and raw HTML mixed.
pub struct HtmlBuilder {
    gate: Gate,
    /// The names of the open elements of Markdown; none for those that were left out.
    open: Vec<Option<LocalName>>,
    pieces: Vec<Option<Node>>,
    /// The names of the elements that the text closes anywhere.
    closed: BTreeSet<String>,
}

impl std::fmt::Debug for HtmlBuilder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("HtmlBuilder").field("open", &self.open).finish_non_exhaustive()
    }
}

impl Default for HtmlBuilder {
    fn default() -> Self {
        let (open, pieces, closed) = (Vec::new(), Vec::new(), BTreeSet::new());
        Self { gate: Gate::new(), open, pieces, closed }
    }
}

impl HtmlBuilder {
    /// Weighs what comes in from now on.
    #[must_use]
    pub fn weighing(mut self, weighs: bool) -> Self {
        self.gate.scales = weighs.then(Scales::default);
        self
    }

    /// The letters that came into the tree so far, if they are weighed.
    pub fn passed(&self) -> Passed {
        self.gate.scales.as_ref().map(Scales::passed).unwrap_or_default()
    }

    /// The letters that did not, since this was last asked, by what they were part of.
    pub fn take_kept_out(&self) -> BTreeMap<Removal, Letters> {
        self.gate.scales.as_ref().map(Scales::take_kept_out).unwrap_or_default()
    }

    /// For a text: what it never closes may be no element.
    pub fn for_text(text: &str) -> Self {
        Self { closed: words::closed_names(text), ..Self::default() }
    }

    /// Begins an element that Markdown made.
    pub fn open(&mut self, element: Element) {
        let name = LocalName::from(&*element.name);
        let is_too_deep = !self.gate.is_dropping() && !self.gate.has_room(&name);
        if is_too_deep {
            self.gate.remove(Removal::TooDeep, element.span);
        }
        if self.gate.is_dropping() || is_too_deep {
            self.gate.keep_out(|| letters_in_attributes(&element));
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
        if self.gate.is_dropping() {
            self.gate.keep_out(|| letters_in_attributes(&element));
        } else {
            self.gate.send_start(LocalName::from(&*element.name), element);
        }
    }

    /// Adds text.
    pub fn text(&mut self, it: &str) {
        if self.gate.is_dropping() {
            self.gate.keep_out(|| Letters::beside_placeholders(it));
        } else {
            self.gate.send(Token::CharacterTokens(StrTendril::from(it)));
        }
    }

    /// Adds a finished piece of the tree, which is not rearranged.
    pub fn piece(&mut self, node: Node) {
        let weight = || Passed::of(std::slice::from_ref(&node));
        if self.gate.is_dropping() {
            return self.gate.keep_out(|| weight().all());
        }
        if let Some(scales) = &self.gate.scales {
            scales.pass(weight());
        }
        let name = LocalName::from(format!("{PIECE}{}", self.pieces.len()));
        self.pieces.push(Some(node));
        self.gate.send_start(name.clone(), el("span"));
        self.gate.send_end(name);
    }

    /// Adds a block of HTML.
    pub fn html_block(&mut self, html: &str, span: Span) {
        let (shown, hidden) = words::without_scripts(html);
        if let Some(scales) = &self.gate.scales {
            let hidden = Letters::beside_placeholders(html) - Letters::beside_placeholders(&shown);
            scales.keep_out(Removal::HiddenText, hidden);
        }
        let html = shown;
        if hidden {
            self.gate.remove(Removal::HiddenText, Some(span));
        }
        let (html, declared) = words::without_declarations(&html);
        declared.into_iter().for_each(|it| self.gate.remove(it, Some(span)));
        let html = &*words::settled(&html, &self.closed);
        // A comment or a tag without an end would swallow what follows it in the block.
        let (html, rest) = match (open_comment(html), html.rfind('<')) {
            (Some(at), _) => {
                self.gate.remove(Removal::OpenComment, Some(span));
                html.split_at(at)
            }
            (None, Some(at)) if !html[at..].contains('>') => html.split_at(at),
            _ => (html, ""),
        };
        self.gate.tokenize(html, span);
        self.gate.end_block();
        self.text(rest);
    }

    /// Adds a single tag inside of a paragraph, of which `rest` follows.
    pub fn html_inline(&mut self, tag: &str, rest: &str, span: Span) {
        if words::is_word(tag, &self.closed) || tag.starts_with("<?") && words::is_in_code(rest) {
            return self.text(tag);
        }
        let (tag, declared) = words::without_declarations(tag);
        declared.into_iter().for_each(|it| self.gate.remove(it, Some(span)));
        self.gate.in_line.set(true);
        self.gate.tokenize(&tag, span);
        self.gate.in_line.set(false);
        self.gate.give_up_dropping_without_end(rest);
    }

    /// What did not come into the tree so far.
    pub fn take_removed(&mut self) -> Occurrences<Removal> {
        self.gate.take_removed()
    }

    /// The tree.
    pub fn finish(mut self) -> Vec<Node> {
        self.gate.end_block();
        while !self.open.is_empty() {
            self.close();
        }
        // Text in a table waits for what follows it.
        self.gate.send(Token::EOFToken);
        let arena = &self.gate.builder.sink;
        let mut nodes = std::mem::take(&mut *arena.nodes.borrow_mut());
        // The document holds the fragment's root, which holds the contents.
        let root = nodes.first().and_then(|it| it.children.first().copied());
        let contents = root.map(|it| std::mem::take(&mut nodes[it].children)).unwrap_or_default();
        convert(&mut nodes, contents, &mut self.pieces, 0)
    }
}

/// Whether a block of HTML is one comment and nothing else that was for one browser only.
pub fn is_conditional_comment(html: &str) -> bool {
    html.trim_start().strip_prefix("<!--").is_some_and(gate::is_conditional)
}

/// Where the last comment in a block of HTML begins, if it has no end.
fn open_comment(html: &str) -> Option<usize> {
    // `<!-->` is a whole comment.
    html.rfind("<!--").filter(|at| {
        let rest = &html[at + 2..];
        !rest.contains("-->") && !rest.contains("--!>")
    })
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
