//! Markdown becomes XHTML nodes.
//!
//! ```text
//! text ─marks, emphasis─▶ marked text ─events─▶ tree ─calls, soft_breaks, ruby, figure, footnotes, headings─▶ conform
//! ```
//! An article without raw HTML takes a plain builder; with it, one that follows the HTML Standard.
//! Both give the same tree for the same Markdown.

mod borrowed;
mod build;
mod calls;
mod embedded;
mod emphasis;
mod events;
mod figure;
mod footnotes;
mod headings;
mod info;
mod marks;
pub(in crate::article) mod maths;
pub mod names;
mod removed;
pub(in crate::article) mod ruby;
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
use crate::place::Occurrences;
use crate::source::{Draft, Source, Span};
use crate::xhtml::{HtmlBuilder, Node, Removal, conform, el};

use pulldown_cmark::Options;

use borrowed::{Definitions, tree_of_part};
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
    /// The line of the title, if it holds more than words: readings, marks of notes.
    pub headline: Vec<Node>,
}

/// Renders an article's text, which was mended before.
pub fn render(
    source: &Source,
    draft: &Draft<'_>,
    context: &RepairContext<'_>,
    counts: &mut Counts,
    diagnostics: &mut Diagnostics,
) -> Rendered {
    let config = context.config;
    let text = marks::clean(draft.text());
    let extracted = shortcode::extract(&text, 0, 0, config);
    let to_source = |span: Span| draft.span(&(span.start as usize..span.end as usize));
    let place = |range: Range<usize>| to_source(extracted.span(&range));
    let definitions = match extracted.calls.is_empty() {
        true => Definitions::default(),
        false => Definitions::of(&text, &config.markdown),
    };
    let (body, mut seen) = tree_of_part(&extracted.text, &definitions, &config.markdown, &place);
    seen.footnotes |= definitions.has_notes();
    for (reason, range) in &seen.broken_maths {
        let it = Diagnostic::warning(
            "maths-not-understood",
            format!("this formula can't be read: {reason}"),
        );
        let it = it.hint("correct the LaTeX; until then the book shows it as it is written");
        diagnostics.push(it.at(source, place(range.clone())));
    }
    let setting = Setting { source, written: draft.text(), definitions: &definitions, context };
    let met = RefCell::new(Met { problems: extracted.problems, ..Met::default() });
    let mut calls = Shortcodes { setting, calls: extracted.calls, depth: 0, met: &met };
    let rendered = finish(body, &seen, &mut calls, setting, counts, diagnostics);
    let Met { mut problems, removed: inside } = met.into_inner();
    for problem in &mut problems {
        problem.span = to_source(problem.span);
    }
    shortcode::report(&problems, source, diagnostics);
    let mut removed = seen.removed;
    removed.append(&inside, to_source);
    removed::tell(&removed, source, diagnostics);
    rendered
}

/// What an article's text is read with.
#[derive(Clone, Copy)]
struct Setting<'a> {
    source: &'a Source,
    /// The whole text, to which calls' places refer.
    written: &'a str,
    /// What is defined anywhere in it.
    definitions: &'a Definitions,
    context: &'a RepairContext<'a>,
}

/// What was met in the texts that calls enclose, with places in the text that holds the calls.
#[derive(Default)]
struct Met {
    problems: Vec<Problem>,
    removed: Occurrences<Removal>,
}

/// The shortcodes that were called in a text.
struct Shortcodes<'a> {
    setting: Setting<'a>,
    calls: Vec<Call>,
    /// How many calls the text stands in.
    depth: usize,
    met: &'a RefCell<Met>,
}

impl Calls for Shortcodes<'_> {
    fn written(&self, index: usize) -> Option<&str> {
        let Span { start, end } = self.calls.get(index)?.span;
        self.setting.written.get(start as usize..end as usize)
    }

    fn expand(&mut self, index: usize) -> Vec<Node> {
        let Self { setting, calls, depth, met } = self;
        let Some(call) = calls.get(index) else { return Vec::new() };
        let render = |text: &str| inside(text, call, *depth + 1, *setting, met);
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
    met: &RefCell<Met>,
) -> Vec<Node> {
    let RepairContext { config, .. } = *setting.context;
    let options = &config.markdown;
    // What stands in an article was cleaned with it; an argument that came from elsewhere was not.
    let text = marks::clean(text);
    let extracted = shortcode::extract_inside(&text, call, depth, config);
    let (mut nodes, seen) = tree_of_part(&extracted.text, setting.definitions, options, &|range| {
        extracted.span(&range)
    });
    met.borrow_mut().problems.extend(extracted.problems);
    met.borrow_mut().removed.append(&seen.removed, |span| span);
    calls::expand(&mut nodes, &mut Shortcodes { setting, calls: extracted.calls, depth, met });
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

/// A title's line as nodes: its words and their readings.
pub(in crate::article) fn line(text: &str, options: &MarkdownOptions) -> Vec<Node> {
    let options = MarkdownOptions { maths: false, only_formulas: false, ..options.clone() };
    let nodes = parse(text, &options);
    headings::conform_line(headings::line(nodes))
}

/// Builds the tree of a cleaned text.
fn tree(
    text: &str,
    options: &MarkdownOptions,
    place: &dyn Fn(Range<usize>) -> Span,
) -> (Vec<Node>, Seen) {
    let marked = emphasis::mark(text, options.only_formulas);
    // Only a text that `clean` had to copy can hold marks of its own, but it doesn't say so.
    let restore = memchr::memmem::find(text.as_bytes(), b"\xef\xb7").is_some();
    let mut plain = PlainBuilder::default();
    match events::write(&marked, restore, options, place, &mut plain) {
        Ok(mut seen) => {
            seen.removed.append(plain.removed(), |span| span);
            (plain.finish(), seen)
        }
        Err(NeedsHtml) => through_html(&marked, restore, options, place),
    }
}

fn through_html(
    marked: &emphasis::Marked<'_>,
    restore: bool,
    options: &MarkdownOptions,
    place: &dyn Fn(Range<usize>) -> Span,
) -> (Vec<Node>, Seen) {
    let mut html = HtmlBuilder::for_text(&marked.text);
    let mut seen = events::write(marked, restore, options, place, &mut html).unwrap_or_default();
    seen.removed.append(&html.take_removed(), |span| span);
    (html.finish(), seen)
}

/// What concerns the text and not the blocks: line breaks and ruby.
fn settle_text(nodes: &mut Vec<Node>, seen: &Seen, options: &MarkdownOptions, text: &str) {
    if options.ruby && memchr::memchr2(b'{', b'|', text.as_bytes()).is_some() {
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
    let names = names::settle(&mut body);
    let mut ids = headings::ids(&body);
    let mut notes = Vec::new();
    if seen.footnotes {
        let (collected, orphans) = footnotes::collect(&mut body, &mut ids);
        notes = collected;
        for span in orphans {
            let it = Diagnostic::warning(
                "footnote-without-reference",
                "nothing refers to this footnote",
            );
            let it = it.hint("put its mark into the text; until then it stands at the end");
            diagnostics.push(it.at(source, span));
        }
    }
    let headings::Settled { mut fragments, headline } =
        headings::settle(&mut body, &meta.title, &mut ids);
    for (name, id) in names {
        fragments.entry(name).or_insert(id);
    }
    for note in &mut notes {
        headings::settle(&mut note.body, "", &mut ids);
    }
    let mut check = removed::Check::default();
    check.nodes(&body);
    notes.iter().for_each(|note| check.nodes(&note.body));
    check.tell(source, config, counts, diagnostics);
    let mut rendered = conform_together(body, notes);
    rendered.headline = headings::conform_line(headline);
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
            if !told.insert(fragment.clone()) {
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
        return Rendered { body: conform(body), notes, headline: Vec::new() };
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
    Rendered { notes: notes.collect(), body: all, headline: Vec::new() }
}

#[cfg(test)]
mod tests;
