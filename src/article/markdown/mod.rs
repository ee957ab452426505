//! Markdown becomes XHTML nodes.
//!
//! ```text
//! text ─marks, emphasis─▶ marked text ─events─▶ tree ─calls, soft_breaks, ruby, figure, footnotes, headings─▶ conform
//! ```
//! An article without raw HTML takes a plain builder; with it, one that follows the HTML Standard.
//! Both give the same tree for the same Markdown.

mod build;
mod calls;
mod embedded;
mod emphasis;
mod events;
mod figure;
mod footnotes;
mod headings;
mod marks;
mod maths;
mod mdx;
mod ruby;
mod soft_breaks;
mod tidy;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;

use crate::article::Note;
use crate::article::repair::{self, Counts, RepairContext};
use crate::article::shortcode::{self, Call, Problem};
use crate::config::MarkdownOptions;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{Draft, Source, Span};
use crate::xhtml::{HtmlBuilder, Node, conform, el};

use pulldown_cmark::Options;

use build::{NeedsHtml, PlainBuilder};
use calls::Calls;
use events::Seen;

/// The text of an article as nodes.
#[derive(Debug, Default)]
pub struct Rendered {
    /// The blocks.
    pub body: Vec<Node>,
    /// The footnotes.
    pub notes: Vec<Note>,
}

/// So many messages of one kind are enough for one article.
const MOST_OF_A_KIND: usize = 20;

/// Renders an article's text, which was mended before.
pub fn render(
    source: &Source,
    draft: &Draft<'_>,
    context: &RepairContext<'_>,
    counts: &mut Counts,
    diagnostics: &mut Diagnostics,
) -> Rendered {
    let config = context.config;
    let mut start = 0;
    if source.path.extension().eq_ignore_ascii_case("mdx") {
        start = mdx::text_start(draft.text());
        if start > 0 {
            let note =
                Diagnostic::note("mdx-code-left-out", "the program lines at the top are left out");
            diagnostics.push(note.at(source, draft.span(&(0..start))));
        }
    }
    let text = marks::clean(draft.text().get(start..).unwrap_or_default());
    let extracted = shortcode::extract(&text, start, 0, config);
    let to_source = |span: Span| draft.span(&(span.start as usize..span.end as usize));
    let place = |range: Range<usize>| to_source(extracted.span(&range));
    let (body, seen) = tree(&extracted.text, &config.markdown, &place);
    for (reason, range) in &seen.broken_maths {
        let it = Diagnostic::warning(
            "maths-not-understood",
            format!("this formula can't be read: {reason}"),
        );
        let it = it.hint("correct the LaTeX; until then the book shows it as it is written");
        diagnostics.push(it.at(source, place(range.clone())));
    }
    let setting = Setting { source, written: draft.text(), context };
    let problems = RefCell::new(extracted.problems);
    let mut calls = Shortcodes { setting, calls: extracted.calls, depth: 0, problems: &problems };
    let rendered = finish(body, &seen, &mut calls, setting, counts, diagnostics);
    let mut problems = problems.into_inner();
    for problem in &mut problems {
        problem.span = to_source(problem.span);
    }
    shortcode::report(&problems, source, diagnostics);
    rendered
}

/// What an article's text is read with.
#[derive(Clone, Copy)]
struct Setting<'a> {
    source: &'a Source,
    /// The whole text, to which calls' places refer.
    written: &'a str,
    context: &'a RepairContext<'a>,
}

/// The shortcodes that were called in a text.
struct Shortcodes<'a> {
    setting: Setting<'a>,
    calls: Vec<Call>,
    /// How many calls the text stands in.
    depth: usize,
    problems: &'a RefCell<Vec<Problem>>,
}

impl Calls for Shortcodes<'_> {
    fn written(&self, index: usize) -> Option<&str> {
        let Span { start, end } = self.calls.get(index)?.span;
        self.setting.written.get(start as usize..end as usize)
    }

    fn expand(&mut self, index: usize) -> Vec<Node> {
        let Self { setting, calls, depth, problems } = self;
        let Some(call) = calls.get(index) else { return Vec::new() };
        let render = |text: &str| inside(text, call, *depth + 1, *setting, problems);
        let RepairContext { config, meta, .. } = *setting.context;
        shortcode::expand(call, &shortcode::Context { config, meta, render: &render })
    }
}

/// The Markdown inside a call, with the calls in it.
fn inside(
    text: &str,
    call: &Call,
    depth: usize,
    setting: Setting<'_>,
    problems: &RefCell<Vec<Problem>>,
) -> Vec<Node> {
    let RepairContext { config, .. } = *setting.context;
    let options = &config.markdown;
    // What stands in an article was cleaned with it; an argument that came from elsewhere was not.
    let text = marks::clean(text);
    let extracted = shortcode::extract_inside(&text, call, depth, config);
    let (mut nodes, seen) = tree(&extracted.text, options, &|range| extracted.span(&range));
    problems.borrow_mut().extend(extracted.problems);
    calls::expand(&mut nodes, &mut Shortcodes { setting, calls: extracted.calls, depth, problems });
    settle_text(&mut nodes, &seen, options, &text);
    nodes
}

/// The dialect: CommonMark and what most writers expect beside it. No smart punctuation, which turns
/// CJK quotation marks into Latin ones, and no subscript, which takes `~`.
pub(in crate::article) fn extensions(options: &MarkdownOptions) -> Options {
    let mut it = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_SUPERSCRIPT
        | Options::ENABLE_GFM;
    if options.maths {
        it |= Options::ENABLE_MATH;
    }
    it
}

/// The tree of a text as the parser sees it, before the conventions of a chapter are applied to it.
pub fn parse(text: &str, options: &MarkdownOptions) -> Vec<Node> {
    let text = marks::clean(text);
    let (mut nodes, seen) = tree(&text, options, &Span::from);
    settle_text(&mut nodes, &seen, options, &text);
    nodes
}

/// Builds the tree of a cleaned text.
fn tree(
    text: &str,
    options: &MarkdownOptions,
    place: &dyn Fn(Range<usize>) -> Span,
) -> (Vec<Node>, Seen) {
    let marked = emphasis::mark(text);
    // Only a text that `clean` had to copy can hold marks of its own, but it doesn't say so.
    let restore = memchr::memmem::find(text.as_bytes(), b"\xef\xb7").is_some();
    let mut plain = PlainBuilder::default();
    match events::write(&marked, restore, options, place, &mut plain) {
        Ok(seen) => (plain.finish(), seen),
        Err(NeedsHtml) => through_html(&marked, restore, options, place),
    }
}

fn through_html(
    marked: &emphasis::Marked<'_>,
    restore: bool,
    options: &MarkdownOptions,
    place: &dyn Fn(Range<usize>) -> Span,
) -> (Vec<Node>, Seen) {
    let mut html = HtmlBuilder::default();
    let seen = events::write(marked, restore, options, place, &mut html).unwrap_or_default();
    (html.finish(), seen)
}

/// What concerns the text and not the blocks: line breaks and ruby.
fn settle_text(nodes: &mut Vec<Node>, seen: &Seen, options: &MarkdownOptions, text: &str) {
    if options.ruby && text.contains("|") && text.contains('{') {
        ruby::apply(nodes);
    }
    if seen.soft_breaks {
        soft_breaks::resolve(nodes);
    }
}

fn finish(
    mut body: Vec<Node>,
    seen: &Seen,
    calls: &mut dyn Calls,
    setting: Setting<'_>,
    counts: &mut Counts,
    diagnostics: &mut Diagnostics,
) -> Rendered {
    let Setting { source, context, .. } = setting;
    let RepairContext { meta, config, .. } = *context;
    calls::expand(&mut body, calls);
    embedded::cards(&mut body, config);
    settle_text(&mut body, seen, &config.markdown, &source.text);
    figure::mark_decorations(&mut body);
    tidy::blocks(&mut body);
    repair::tree(&mut body, source, context, counts, diagnostics);
    let mut ids = headings::ids(&body);
    let mut notes = Vec::new();
    if seen.footnotes {
        let (collected, orphans) = footnotes::collect(&mut body, &mut ids);
        notes = collected;
        for span in orphans.into_iter().take(MOST_OF_A_KIND) {
            let it = Diagnostic::warning(
                "footnote-without-reference",
                "nothing refers to this footnote",
            );
            let it = it.hint("put its mark into the text; until then it stands at the end");
            diagnostics.push(it.at(source, span));
        }
    }
    let fragments = headings::settle(&mut body, &meta.title, &mut ids);
    for note in &mut notes {
        headings::settle(&mut note.body, "", &mut ids);
    }
    let mut rendered = conform_together(body, notes);
    let mut ids = headings::ids(&rendered.body);
    for note in &rendered.notes {
        ids.insert(note.id.clone());
        ids.extend(headings::ids(&note.body));
    }
    let trees =
        std::iter::once(&mut rendered.body).chain(rendered.notes.iter_mut().map(|it| &mut it.body));
    let mut told = BTreeSet::new();
    for tree in trees {
        for (span, fragment) in headings::link(tree, &ids, &fragments) {
            if told.len() == MOST_OF_A_KIND || !told.insert(fragment.clone()) {
                continue;
            }
            let message = format!("no place in this article is called “{fragment}”");
            let it = Diagnostic::warning("link-to-nowhere", message);
            diagnostics.push(match span {
                Some(span) => it.at(source, span),
                None => it.in_file(&source.path),
            });
        }
    }
    rendered
}

/// Conforms body and notes as the one document that they will be part of, for ids are unique in it.
fn conform_together(body: Vec<Node>, notes: Vec<Note>) -> Rendered {
    if notes.is_empty() {
        return Rendered { body: conform(body), notes };
    }
    let mut all = body;
    let count = notes.len();
    let labels: Vec<_> = notes.iter().map(|it| (it.id.clone(), it.label.clone())).collect();
    // A placeholder keeps a note without words from being dropped.
    for note in notes {
        let keeper = el("hr");
        all.push(el("section").attr("id", note.id).child(keeper).children(note.body).into());
    }
    let mut all = conform(all);
    let sections = all.split_off(all.len().saturating_sub(count));
    let notes = sections.into_iter().zip(labels).map(|(section, (id, label))| {
        let body = match section {
            Node::Element(it) => it.children.into_iter().skip(1).collect(),
            Node::Text(_) => Vec::new(),
        };
        Note { id, label, body }
    });
    Rendered { notes: notes.collect(), body: all }
}

#[cfg(test)]
mod tests;
