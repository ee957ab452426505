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
mod consumption;
mod diagrams;
mod embedded;
mod emphasis;
mod events;
mod figure;
mod footnotes;
mod headings;
pub(in crate::article) mod info;
mod marks;
pub(in crate::article) mod maths;
pub mod names;
mod refer;
mod removed;
pub(in crate::article) mod ruby;
mod soft_breaks;
mod tidy;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

use crate::article::Note;
use crate::article::account::{Accounting, Taker};
use crate::article::crossref::Labelled;
use crate::article::repair::{self, Counts, RepairContext};
use crate::article::shortcode::{self, Call, Problem};
use crate::config::MarkdownOptions;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::formula::Fault;
use crate::letters::Letters;
use crate::place::Occurrences;
use crate::source::{Draft, Source, Span};
use crate::worded;
use crate::xhtml::{HtmlBuilder, Node, Passed, Removal, conform, el, letters_of};

use pulldown_cmark::Options;

use crate::say;
use borrowed::{Definitions, tree_of_part};
use build::{Build, NeedsHtml, PlainBuilder};
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
    /// What links may call places whose ids are others, and these; none for the beginning.
    pub places: BTreeMap<String, String>,
    /// What has a label, for references of other articles.
    pub labels: BTreeMap<String, Labelled>,
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
    let accounting = context.accounting;
    account_for_calls(accounting, &text, &extracted.text);
    let to_source = |span: Span| draft.span(&(span.start as usize..span.end as usize));
    let place = |range: Range<usize>| to_source(extracted.span(&range));
    let definitions = match extracted.calls.is_empty() {
        true => Definitions::default(),
        false => Definitions::of(&text, &config.markdown),
    };
    let options = &config.markdown;
    let (body, mut seen) = tree_of_part(&extracted.text, &definitions, options, &place, accounting);
    seen.footnotes |= definitions.has_notes();
    for (Fault { reason, .. }, range) in &seen.broken_maths {
        let it = Diagnostic::warning(
            "maths-not-understood",
            say!("this formula can't be read: {reason}", reason),
        );
        let hint = say!(
            "correct the LaTeX, or say under `[maths.macros]` in heding.toml what a command of your site's stands \
                    for; until then the book shows it as it is written"
        );
        let it = it.hint(hint);
        diagnostics.push(it.at(source, place(range.clone())));
    }
    let keeps_lines = config.keeps_lines(&source.path);
    let keeps_lines = keeps_lines.unwrap_or_else(|| context.character.keeps_lines());
    let definitions = &definitions;
    let setting = Setting { source, keeps_lines, written: draft.text(), definitions, context };
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
    /// Whether line breaks within a paragraph stay.
    keeps_lines: bool,
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
    let RepairContext { config, accounting, .. } = *setting.context;
    let options = &config.markdown;
    // What stands in an article was cleaned with it; an argument that came from elsewhere was not.
    let text = marks::clean(text);
    let extracted = shortcode::extract_inside(&text, call, depth, config);
    // What went with the call comes back; what is made of it goes, to come again where the call puts it.
    accounting.note(|it| it.exchange(Taker::Shortcode, Letters::NONE, Letters::of(&text)));
    account_for_calls(accounting, &text, &extracted.text);
    let place = |range| extracted.span(&range);
    let (mut nodes, seen) =
        tree_of_part(&extracted.text, setting.definitions, options, &place, accounting);
    met.borrow_mut().problems.extend(extracted.problems);
    met.borrow_mut().removed.append(&seen.removed, |span| span);
    let mut calls = Shortcodes { setting, calls: extracted.calls, depth, met };
    accounting.watch(Taker::Shortcode, &mut nodes, |nodes| calls::expand(nodes, &mut calls));
    let settle = |nodes: &mut Vec<Node>| {
        settle_text(nodes, &seen, options, setting.keeps_lines, &text);
    };
    accounting.watch(LINES, &mut nodes, settle);
    accounting.note(|it| it.exchange(Taker::Shortcode, letters_of(&nodes), Letters::NONE));
    nodes
}

/// Notes what went out of a text with the calls in it.
fn account_for_calls(accounting: Accounting<'_>, text: &str, without: &str) {
    accounting.note(|it| {
        let left = Letters::beside_placeholders(without);
        it.exchange(Taker::Shortcode, Letters::of(text), left);
    });
}

/// Whose the titles are that come or go with an element: one that is cut in two says twice what describes it, and one
/// that holds nothing, or may not stand where it does, takes its title along.
fn titles_of_elements(before: Passed, after: Passed) -> Taker {
    Taker::Markup(match (after.attributes - before.attributes).count() {
        ..0 => "titles of elements that go",
        _ => "tags opened again",
    })
}

/// What has no right to any letter.
const LINES: Taker = Taker::Nobody(worded!("line breaks and readings"));

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
    let (mut nodes, seen) = tree(&text, options, &Span::from, Accounting::OFF);
    settle_text(&mut nodes, &seen, options, false, &text);
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
    accounting: Accounting<'_>,
) -> (Vec<Node>, Seen) {
    let marked = emphasis::mark(text, options.only_formulas);
    // Only a text that `clean` had to copy can hold marks of its own, but it doesn't say so.
    let restore = memchr::memmem::find(text.as_bytes(), b"\xef\xb7").is_some();
    let weighs = accounting.is_on();
    let mut plain = PlainBuilder::weighing(weighs);
    let (nodes, passed, seen) =
        match events::write(&marked, restore, options, place, &mut plain, weighs) {
            Ok(mut seen) => {
                seen.removed.append(plain.removed(), |span| span);
                let passed = plain.passed();
                (plain.finish(), passed, seen)
            }
            Err(NeedsHtml) => through_html(&marked, restore, options, place, weighs),
        };
    accounting.note(|it| {
        it.add(&seen.account);
        let built = Passed::of(&nodes);
        it.exchange(Taker::Nobody(worded!("the tree")), passed.text, built.text);
        it.exchange(titles_of_elements(passed, built), passed.attributes, built.attributes);
    });
    (nodes, seen)
}

fn through_html(
    marked: &emphasis::Marked<'_>,
    restore: bool,
    options: &MarkdownOptions,
    place: &dyn Fn(Range<usize>) -> Span,
    weighs: bool,
) -> (Vec<Node>, Passed, Seen) {
    let mut html = HtmlBuilder::for_text(&marked.text).weighing(weighs);
    let written = events::write(marked, restore, options, place, &mut html, weighs);
    let mut seen = written.unwrap_or_default();
    seen.removed.append(&html.take_removed(), |span| span);
    let passed = html.passed();
    (html.finish(), passed, seen)
}

/// What concerns the text and not the blocks: line breaks and ruby.
fn settle_text(
    nodes: &mut Vec<Node>,
    seen: &Seen,
    options: &MarkdownOptions,
    keeps_lines: bool,
    text: &str,
) {
    if options.ruby && memchr::memchr2(b'{', b'|', text.as_bytes()).is_some() {
        ruby::apply(nodes);
    }
    if seen.soft_breaks {
        if keeps_lines {
            soft_breaks::keep(nodes);
        }
        soft_breaks::resolve(nodes);
    }
}

// Long because the steps follow one another here, each weighed in its own name.
fn finish(
    mut body: Vec<Node>,
    seen: &Seen,
    calls: &mut dyn Calls,
    setting: Setting<'_>,
    counts: &mut Counts,
    diagnostics: &mut Diagnostics,
) -> Rendered {
    let Setting { source, context, keeps_lines, written, .. } = setting;
    let RepairContext { meta, config, .. } = *context;
    let books = context.accounting;
    books.watch(Taker::Shortcode, &mut body, |body| calls::expand(body, calls));
    books.watch(Taker::Book(worded!("cards")), &mut body, |body| embedded::cards(body, config));
    books.watch(LINES, &mut body, |body| {
        settle_text(body, seen, &config.markdown, keeps_lines, &source.text);
    });
    books.watch(Taker::Markup(worded!("marks in captions")), &mut body, |body| {
        figure::mark_decorations(body);
        tidy::blocks(body);
    });
    repair::tree(&mut body, source, context, counts, diagnostics);
    diagrams::draw(&mut body, written, source, books, diagnostics);
    if !seen.labels.is_empty() {
        books.watch(Taker::Markup(worded!("references to formulas")), &mut body, |body| {
            seen.labels.link(body);
        });
    }
    let mut places = names::settle(&mut body);
    let mut ids = headings::ids(&body);
    let mut notes = Vec::new();
    if seen.footnotes {
        let before = books.weigh(&body);
        let (collected, orphans) = footnotes::collect(&mut body, &mut ids);
        notes = collected;
        let after = || notes.iter().map(|it| letters_of(&it.body)).sum::<Letters>();
        books.note(|it| {
            it.exchange(
                Taker::Book(worded!("marks of notes")),
                before,
                letters_of(&body) + after(),
            );
        });
        for span in orphans {
            let it = Diagnostic::warning(
                "footnote-without-reference",
                say!("nothing refers to this footnote"),
            );
            let it = it.hint(say!("put its mark into the text; until then it stands at the end"));
            diagnostics.push(it.at(source, span));
        }
    }
    let title = Taker::Book(worded!("title said again"));
    let headings::Settled { of_title, headline } =
        books.watch(title, &mut body, |body| headings::settle(body, &meta.title, &mut ids));
    headings::name_terms(&mut body, &mut ids);
    let of = (source, written, context);
    let labels = refer::refer(&mut body, &mut notes, &seen.labels, of, diagnostics);
    for name in of_title {
        places.entry(name).or_default();
    }
    for note in &mut notes {
        let levels = Taker::Nobody(worded!("headings in notes"));
        books.watch(levels, &mut note.body, |body| headings::settle(body, "", &mut ids));
    }
    let mut check = removed::Check::default();
    check.nodes(&body);
    notes.iter().for_each(|note| check.nodes(&note.body));
    check.tell(source, config, counts, diagnostics);
    let passed = |body: &[Node], notes: &[Note]| {
        let notes = notes.iter().map(|it| Passed::as_shown(&it.body));
        notes.fold(Passed::as_shown(body), Passed::and)
    };
    let before = if books.is_on() { passed(&body, &notes) } else { Passed::default() };
    let mut rendered = conform_together(body, notes);
    books.note(|it| {
        let after = passed(&rendered.body, &rendered.notes);
        it.shown = after.all();
        it.exchange(Taker::Nobody(worded!("rules of a chapter")), before.text, after.text);
        it.exchange(titles_of_elements(before, after), before.attributes, after.attributes);
    });
    rendered.headline = headings::conform_line(headline);
    (rendered.places, rendered.labels) = (places, labels);
    rendered
}

/// Conforms body and notes as the one document that they will be part of, for ids are unique in it.
fn conform_together(body: Vec<Node>, notes: Vec<Note>) -> Rendered {
    if notes.is_empty() {
        return Rendered { body: conform(body), notes, ..Rendered::default() };
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
    Rendered { notes: notes.collect(), body: all, ..Rendered::default() }
}

#[cfg(test)]
mod tests;
