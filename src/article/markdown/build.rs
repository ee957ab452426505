//! What the parser's events are written to: a plain tree, or the HTML Standard's tree construction
//! for articles that hold raw HTML.

use std::collections::BTreeMap;

use crate::letters::Letters;
use crate::limits::DEPTH;
use crate::place::Occurrences;
use crate::source::Span;
use crate::xhtml::{
    Element, HtmlBuilder, Node, Passed, Removal, el, is_conditional_comment, letters_in_attributes,
    text,
};

use super::figure;

/// The raw HTML needs more than this builder can do.
#[derive(Debug)]
pub(super) struct NeedsHtml;

/// Takes a document element by element.
pub(super) trait Build {
    /// Begins an element.
    fn open(&mut self, element: Element);
    /// Ends the element begun last.
    fn close(&mut self);
    /// Adds an element that has no end.
    fn leaf(&mut self, element: Element);
    /// Adds text.
    fn text(&mut self, text: &str);
    /// Adds a finished piece of the tree that nothing may rearrange.
    fn piece(&mut self, node: Node);
    /// Adds the HTML of a block.
    fn html_block(&mut self, html: &str, span: Span) -> Result<(), NeedsHtml>;
    /// Adds a tag inside of a paragraph, of which `rest` follows.
    fn html_inline(&mut self, html: &str, rest: &str, span: Span) -> Result<(), NeedsHtml>;
    /// The letters that came into the tree so far, if they are weighed.
    fn passed(&self) -> Passed;
    /// Those that did not, since this was last asked.
    fn take_kept_out(&mut self) -> BTreeMap<Removal, Letters>;
}

/// Builds a tree from elements that are nested as they should be.
#[derive(Debug, Default)]
pub(super) struct PlainBuilder {
    roots: Vec<Node>,
    open: Vec<Element>,
    text: String,
    too_deep: usize,
    removed: Occurrences<Removal>,
    passed: Option<Passed>,
}

impl PlainBuilder {
    /// Weighs what comes in, if it should.
    pub(super) fn weighing(weighs: bool) -> Self {
        Self { passed: weighs.then(Passed::default), ..Self::default() }
    }

    fn pass(&mut self, more: impl FnOnce() -> Passed) {
        if let Some(passed) = &mut self.passed {
            *passed = passed.and(more());
        }
    }

    /// The tree.
    pub(super) fn finish(mut self) -> Vec<Node> {
        while !self.open.is_empty() {
            self.close();
        }
        self.flush();
        self.roots
    }

    /// What did not come into the tree so far.
    pub(super) fn removed(&self) -> &Occurrences<Removal> {
        &self.removed
    }

    fn push(&mut self, node: Node) {
        self.open.last_mut().map_or(&mut self.roots, |it| &mut it.children).push(node);
    }

    fn flush(&mut self) {
        if !self.text.is_empty() {
            let it = text(self.text.as_str().to_owned());
            self.text.clear();
            self.push(it);
        }
    }
}

impl Build for PlainBuilder {
    fn open(&mut self, element: Element) {
        self.flush();
        self.pass(|| Passed { attributes: letters_in_attributes(&element), ..Passed::default() });
        // Elements further in are not opened; what they hold stays.
        if self.open.len() < DEPTH.most {
            self.open.push(element);
        } else {
            self.removed.note(Removal::TooDeep, element.span);
            self.too_deep += 1;
        }
    }

    fn close(&mut self) {
        self.flush();
        if self.too_deep > 0 {
            self.too_deep -= 1;
        } else if let Some(element) = self.open.pop() {
            self.push(Node::Element(element));
        }
    }

    fn leaf(&mut self, element: Element) {
        self.piece(Node::Element(element));
    }

    fn text(&mut self, text: &str) {
        self.pass(|| Passed { text: Letters::beside_placeholders(text), ..Passed::default() });
        self.text.push_str(text);
    }

    fn piece(&mut self, node: Node) {
        self.pass(|| Passed::of(std::slice::from_ref(&node)));
        self.flush();
        self.push(node);
    }

    fn html_block(&mut self, html: &str, span: Span) -> Result<(), NeedsHtml> {
        if is_comment(html) {
            if is_conditional_comment(html) {
                self.removed.note(Removal::ConditionalComment, Some(span));
            }
            return Ok(());
        }
        let figures = figure::read(html, span).ok_or(NeedsHtml)?;
        self.flush();
        for figure in figures {
            self.piece(Node::Element(figure));
        }
        Ok(())
    }

    fn html_inline(&mut self, html: &str, _rest: &str, span: Span) -> Result<(), NeedsHtml> {
        if matches!(html, "<br>" | "<br/>" | "<br />") {
            self.leaf(el("br").at(span));
            Ok(())
        } else {
            Err(NeedsHtml)
        }
    }

    fn passed(&self) -> Passed {
        self.passed.unwrap_or_default()
    }

    fn take_kept_out(&mut self) -> BTreeMap<Removal, Letters> {
        BTreeMap::new()
    }
}

impl Build for HtmlBuilder {
    fn open(&mut self, element: Element) {
        self.open(element);
    }

    fn close(&mut self) {
        self.close();
    }

    fn leaf(&mut self, element: Element) {
        self.leaf(element);
    }

    fn text(&mut self, text: &str) {
        self.text(text);
    }

    fn piece(&mut self, node: Node) {
        self.piece(node);
    }

    fn html_block(&mut self, html: &str, span: Span) -> Result<(), NeedsHtml> {
        self.html_block(html, span);
        Ok(())
    }

    fn html_inline(&mut self, html: &str, rest: &str, span: Span) -> Result<(), NeedsHtml> {
        self.html_inline(html, rest, span);
        Ok(())
    }

    fn passed(&self) -> Passed {
        HtmlBuilder::passed(self)
    }

    fn take_kept_out(&mut self) -> BTreeMap<Removal, Letters> {
        HtmlBuilder::take_kept_out(self)
    }
}

/// One comment and nothing else.
fn is_comment(html: &str) -> bool {
    html.trim()
        .strip_prefix("<!--")
        .and_then(|it| it.strip_suffix("-->"))
        .is_some_and(|it| !it.contains("--") && !it.starts_with(['>', '-']))
}
