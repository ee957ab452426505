//! The parser's events become elements.

use std::ops::Range;

use pulldown_cmark::{
    Alignment, BlockQuoteKind, CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Parser, Tag,
    TagEnd,
};

use crate::article::account::Account;
use crate::cjk;
use crate::config::{FormulaHabits, MarkdownOptions};
use crate::formula::{self, Fault, Labels, Macros};
use crate::place::Occurrences;
use crate::source::Span;
use crate::xhtml::{Element, Removal, el};

use super::build::{Build, NeedsHtml};
use super::consumption::Consumption;
use super::embedded;
use super::emphasis::Marked;
use super::footnotes;
use super::info::{self, Info};
use super::marks::{self, BAR, BRACE, SOFT_BREAK};
use super::{maths, removed};

/// What was met on the way and asks for another pass over the tree.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// Line breaks in the source.
    pub(super) soft_breaks: bool,
    /// References to footnotes, or definitions.
    pub(super) footnotes: bool,
    /// Formulas that could not be read: why, and where.
    pub(super) broken_maths: Vec<(Fault, Range<usize>)>,
    /// What formulas are called.
    pub(super) labels: Labels,
    /// What did not come into the tree.
    pub(super) removed: Occurrences<Removal>,
    /// What became of the text's letters, if that was asked for.
    pub(super) account: Account,
}

/// Writes a text to a builder.
pub(super) fn write<B: Build>(
    marked: &Marked<'_>,
    restore: bool,
    options: &MarkdownOptions,
    place: &dyn Fn(Range<usize>) -> Span,
    builder: &mut B,
    weighs: bool,
) -> Result<Seen, NeedsHtml> {
    let mut writer = Writer {
        marked,
        restore: restore || marked.is_marked(),
        ruby: options.ruby,
        only_formulas: options.only_formulas,
        habits: options.formulas,
        place,
        builder,
        seen: Seen::default(),
        macros: Macros::of(&options.macros),
        formula: None,
        html: None,
        picture: None,
        columns: Vec::new(),
        column: 0,
        rows: Rows::None,
        in_cell: false,
        in_term: None,
        block: 0..0,
    };
    let events = Parser::new_ext(&marked.text, super::extensions(options)).into_offset_iter();
    if weighs {
        let mut consumption = Consumption::of(&marked.text);
        for (event, range) in events {
            writer.event(event.clone(), range.clone())?;
            let kept_out = writer.builder.take_kept_out();
            consumption.event(&event, &range, writer.builder.passed(), kept_out);
        }
        writer.seen.account = consumption.finish();
    } else {
        for (event, range) in events {
            writer.event(event, range)?;
        }
    }
    Ok(writer.seen)
}

/// A picture whose description is being read.
struct Picture {
    element: Element,
    alt: String,
    /// Pictures inside of the description.
    nested: usize,
}

/// Which part of a table is open.
#[derive(PartialEq, Eq)]
enum Rows {
    None,
    Head,
    Body,
}

struct Writer<'a, B> {
    marked: &'a Marked<'a>,
    /// Whether text may hold marks.
    restore: bool,
    ruby: bool,
    only_formulas: bool,
    habits: FormulaHabits,
    place: &'a dyn Fn(Range<usize>) -> Span,
    builder: &'a mut B,
    seen: Seen,
    /// What commands of formulas stand for, as far as was read.
    macros: Macros,
    /// A formula in a fence as far as it was read.
    formula: Option<(String, Range<usize>)>,
    /// A block of HTML as far as it was read.
    html: Option<String>,
    picture: Option<Picture>,
    columns: Vec<Alignment>,
    column: usize,
    rows: Rows,
    in_cell: bool,
    /// How many elements are open in the term of a definition; nothing outside of terms.
    in_term: Option<usize>,
    /// Where the paragraph stands that the events belong to.
    block: Range<usize>,
}

impl<B: Build> Writer<'_, B> {
    // Long because each event has an arm.
    fn event(&mut self, event: Event<'_>, range: Range<usize>) -> Result<(), NeedsHtml> {
        if let Some(html) = &mut self.html {
            match event {
                Event::Html(it) | Event::Text(it) | Event::InlineHtml(it) => html.push_str(&it),
                Event::End(TagEnd::HtmlBlock) => {
                    let html = self.html.take().unwrap_or_default();
                    let html = self.restored(html.into());
                    let html = embedded::pictures(&html);
                    self.builder.html_block(&html, self.span(range))?;
                }
                _ => {}
            }
            return Ok(());
        }
        if self.picture.is_some() {
            self.describe(&event);
            return Ok(());
        }
        if let Some((latex, _)) = &mut self.formula {
            match event {
                Event::Text(it) => latex.push_str(&it),
                _ => self.end_formula(),
            }
            return Ok(());
        }
        match event {
            Event::Start(tag) => {
                self.in_term = match (&tag, self.in_term) {
                    (Tag::DefinitionListTitle, _) => Some(0),
                    (Tag::Image { .. }, it) => it,
                    (_, it) => it.map(|it| it + 1),
                };
                self.start(tag, range);
            }
            Event::End(end) => {
                self.in_term = match (end, self.in_term) {
                    (TagEnd::DefinitionListTitle, _) => None,
                    (_, it) => it.map(|it| it.saturating_sub(1)),
                };
                self.end(end);
            }
            Event::Text(it) => self.text(it, &range),
            Event::Code(it) => {
                self.builder.open(el("code").at(self.span(range)));
                let it = self.restored(it);
                self.builder.text(&it);
                self.builder.close();
            }
            Event::InlineMath(it) => self.maths(it, false, range),
            Event::DisplayMath(it) => self.maths(it, true, range),
            Event::Html(it) => {
                let it = self.restored(it);
                self.builder.html_block(&it, self.span(range))?;
            }
            Event::InlineHtml(it) => {
                let it = self.restored(it);
                let rest = self.marked.text.get(range.end..self.block.end).unwrap_or_default();
                self.builder.html_inline(&it, rest, self.span(range))?;
            }
            Event::FootnoteReference(label) => {
                self.seen.footnotes = true;
                let label = self.restored(label).into_string();
                let reference = el("sup").attr(footnotes::REFERENCE, label);
                self.builder.open(reference.at(self.span(range)));
                self.builder.close();
            }
            // Each line above a definition is a term of its own.
            Event::SoftBreak if self.in_term == Some(0) => {
                self.builder.close();
                self.builder.open(el("dt").at(self.span(range)));
            }
            Event::SoftBreak => {
                self.seen.soft_breaks = true;
                self.builder.text(SOFT_BREAK.encode_utf8(&mut [0; 4]));
            }
            Event::HardBreak => self.builder.leaf(el("br").at(self.span(range))),
            Event::Rule => self.builder.leaf(el("hr").at(self.span(range))),
            Event::TaskListMarker(done) => self.builder.text(if done { "☑ " } else { "☐ " }),
        }
        Ok(())
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        let span = self.span(range.clone());
        match tag {
            Tag::Paragraph => self.open_block("p", range, span),
            Tag::Heading { level, id, classes, attrs: _ } => {
                let heading = self.heading(level, id, classes).at(span);
                self.block = range.clone();
                self.builder.open(heading);
            }
            Tag::BlockQuote(None) => self.builder.open(el("blockquote").at(span)),
            Tag::BlockQuote(Some(kind)) => {
                self.builder.open(el("aside").class(notice_class(kind)).at(span));
            }
            Tag::CodeBlock(kind) if info::is_formula(&kind) => {
                self.formula = Some((String::new(), range));
            }
            Tag::CodeBlock(kind) => self.start_code(kind, &range, span),
            Tag::HtmlBlock => self.html = Some(String::new()),
            Tag::List(None) => self.builder.open(el("ul").at(span)),
            Tag::List(Some(start)) => {
                let list = el("ol").at(span);
                let list = if start == 1 { list } else { list.attr("start", start.to_string()) };
                self.builder.open(list);
            }
            Tag::Item => self.open_block("li", range, span),
            Tag::FootnoteDefinition(label) => {
                self.seen.footnotes = true;
                let label = self.restored(label).into_string();
                self.builder.open(el("aside").attr(footnotes::DEFINITION, label).at(span));
            }
            Tag::DefinitionList => self.builder.open(el("dl").at(span)),
            Tag::DefinitionListTitle => self.open_block("dt", range, span),
            Tag::DefinitionListDefinition => self.open_block("dd", range, span),
            Tag::Table(columns) => {
                self.columns = columns;
                self.rows = Rows::None;
                self.builder.open(el("table").at(span));
            }
            Tag::TableHead | Tag::TableRow => self.start_row(tag == Tag::TableHead, span),
            Tag::TableCell => self.start_cell(range, span),
            Tag::Emphasis => self.builder.open(el("em").at(span)),
            Tag::Strong => self.builder.open(el("strong").at(span)),
            Tag::Strikethrough => self.builder.open(el("del").at(span)),
            Tag::Superscript => self.builder.open(el("sup").at(span)),
            Tag::Subscript => self.builder.open(el("sub").at(span)),
            Tag::Link { link_type, dest_url, title, id: _ } => {
                self.start_link(link_type, dest_url, title, span);
            }
            Tag::Image { dest_url, title, .. } => self.start_picture(dest_url, title, span),
            // Front matter is no business of the parser: that option is off.
            Tag::MetadataBlock(_) => {}
        }
    }

    fn heading(
        &self,
        level: HeadingLevel,
        id: Option<CowStr<'_>>,
        classes: Vec<CowStr<'_>>,
    ) -> Element {
        let mut heading = el(heading_name(level));
        if let Some(id) = id {
            heading.set("id", self.restored(id).into_string());
        }
        if !classes.is_empty() {
            let classes: Vec<_> = classes.into_iter().map(|class| self.restored(class)).collect();
            heading.set("class", classes.join(" "));
        }
        heading
    }

    fn start_code(&mut self, kind: CodeBlockKind<'_>, range: &Range<usize>, span: Span) {
        let mut code = el("code").at(span);
        let mut pointed_at = None;
        if let CodeBlockKind::Fenced(info) = kind {
            if removed::is_open_code(&self.marked.text, range) {
                self.seen.removed.note(Removal::OpenCode, Some(span));
            }
            let info = self.restored(info);
            let read = info::read(&info);
            pointed_at = read.classes();
            let Info { language, name, .. } = read;
            if !language.is_empty() {
                code.set("class", format!("language-{language}"));
            }
            if let Some(name) = name {
                self.builder.open(el("p").class("listing-name").at(span));
                self.builder.text(name);
                self.builder.close();
            }
        }
        let pre = el("pre").at(span);
        self.builder.open(match pointed_at {
            Some(lines) => pre.class(lines),
            None => pre,
        });
        self.builder.open(code);
    }

    fn start_row(&mut self, is_head: bool, span: Span) {
        self.column = 0;
        if is_head {
            self.rows = Rows::Head;
            self.builder.open(el("thead").at(span));
        } else if self.rows != Rows::Body {
            self.rows = Rows::Body;
            self.builder.open(el("tbody").at(span));
        }
        self.builder.open(el("tr").at(span));
    }

    fn start_cell(&mut self, range: Range<usize>, span: Span) {
        let mut cell =
            if self.rows == Rows::Head { el("th").attr("scope", "col") } else { el("td") };
        match self.columns.get(self.column) {
            Some(Alignment::Center) => cell.set("class", "ta-c"),
            Some(Alignment::Right) => cell.set("class", "ta-r"),
            _ => {}
        }
        self.block = range.clone();
        self.in_cell = true;
        self.builder.open(cell.at(span));
    }

    fn start_link(&mut self, kind: LinkType, address: CowStr<'_>, title: CowStr<'_>, span: Span) {
        let address = self.restored(address);
        let address = match kind {
            LinkType::Email => format!("mailto:{address}"),
            _ => address.into_string(),
        };
        let mut link = el("a").attr("href", address).at(span);
        if !title.is_empty() {
            link.set("title", self.restored(title).into_string());
        }
        self.builder.open(link);
    }

    fn start_picture(&mut self, address: CowStr<'_>, title: CowStr<'_>, span: Span) {
        let mut element = el("img").attr("src", self.restored(address).into_string()).at(span);
        if !title.is_empty() {
            element.set("title", self.restored(title).into_string());
        }
        self.picture = Some(Picture { element, alt: String::new(), nested: 0 });
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::HtmlBlock | TagEnd::Image | TagEnd::MetadataBlock(_) => {}
            TagEnd::CodeBlock | TagEnd::TableHead => {
                self.builder.close();
                self.builder.close();
            }
            TagEnd::Table => {
                if self.rows == Rows::Body {
                    self.builder.close();
                }
                self.builder.close();
            }
            TagEnd::TableCell => {
                self.column += 1;
                self.in_cell = false;
                self.builder.close();
            }
            _ => self.builder.close(),
        }
    }

    fn open_block(&mut self, name: &'static str, range: Range<usize>, span: Span) {
        self.block = range;
        self.builder.open(el(name).at(span));
    }

    fn text(&mut self, text: CowStr<'_>, range: &Range<usize>) {
        let text = self.restored(text);
        let escaped = self.ruby
            && text.starts_with('{')
            && self.marked.text.as_bytes().get(range.start.wrapping_sub(1)) == Some(&b'\\');
        // In a table a bar has to be written so.
        let bar = self.ruby
            && !self.in_cell
            && text.starts_with('|')
            && self.marked.text.as_bytes().get(range.start.wrapping_sub(1)) == Some(&b'\\');
        if escaped || bar {
            let mark = if bar { BAR } else { BRACE };
            self.builder.text(mark.encode_utf8(&mut [0; 4]));
            self.builder.text(&text[1..]);
        } else {
            self.builder.text(&text);
        }
    }

    /// Gathers the text of a picture's description.
    fn describe(&mut self, event: &Event<'_>) {
        let Some(picture) = &mut self.picture else { return };
        match event {
            Event::Text(it) | Event::Code(it) | Event::InlineMath(it) | Event::DisplayMath(it) => {
                picture.alt.push_str(it);
            }
            Event::SoftBreak | Event::HardBreak if !picture.alt.ends_with(cjk::is_unspaced) => {
                picture.alt.push(' ');
            }
            Event::Start(Tag::Image { .. }) => picture.nested += 1,
            Event::End(TagEnd::Image) if picture.nested > 0 => picture.nested -= 1,
            Event::End(TagEnd::Image) => {
                if let Some(Picture { mut element, alt, .. }) = self.picture.take() {
                    let alt = self.restored(alt.into()).into_string();
                    // Empty brackets say nothing, an empty `alt` that the picture decorates.
                    if !alt.trim().is_empty() {
                        element.attributes.insert(1, ("alt".into(), alt.into()));
                    }
                    self.builder.leaf(element);
                }
            }
            _ => {}
        }
    }

    fn maths(&mut self, latex: CowStr<'_>, display: bool, range: Range<usize>) {
        let latex = self.restored(latex);
        let is_formula =
            display && (maths::is_block(&latex) || self.habits.in_line && maths::is_short(&latex));
        let is_text = self.only_formulas && !is_formula
            || !display && maths::is_price(&latex, &self.marked.text[range.end..]);
        if is_text {
            let marks = if display { "$$" } else { "$" };
            return self.builder.text(&format!("{marks}{latex}{marks}"));
        }
        // What only refers to a formula is a link, once all are known.
        // kramdown leaves formulas of its own as they are.
        let is_own = self.habits.in_line && display;
        let habits = if is_own { FormulaHabits::default() } else { self.habits };
        let latex = maths::unescaped(maths::unquoted(&latex), habits);
        let is_alone = || !self.in_cell && maths::is_alone(&self.marked.text, &self.block, &range);
        let display = display && (!self.habits.in_line || is_alone());
        if !display && formula::REFERENCES.iter().any(|it| latex.trim().starts_with(it)) {
            return self.builder.text(&latex);
        }
        self.formula(&latex, display, range);
    }

    fn end_formula(&mut self) {
        let Some((latex, range)) = self.formula.take() else { return };
        let latex = self.restored(latex.into());
        self.builder.open(el("p").at(self.span(range.clone())));
        self.formula(&latex, true, range);
        self.builder.close();
    }

    fn formula(&mut self, latex: &str, display: bool, range: Range<usize>) {
        match formula::read(latex, display, &mut self.macros, &mut self.seen.labels) {
            Ok(Some(it)) => self.builder.piece(it.at(self.span(range)).into()),
            Ok(None) => {}
            Err(fault) => {
                let place = maths::place_of(&fault, &self.marked.text, &range);
                self.seen.broken_maths.push((fault, self.marked.original(&place)));
                self.builder.open(el("code").at(self.span(range)));
                self.builder.text(latex);
                self.builder.close();
            }
        }
    }

    fn span(&self, range: Range<usize>) -> Span {
        (self.place)(self.marked.original(&range))
    }

    fn restored<'t>(&self, text: CowStr<'t>) -> CowStr<'t> {
        if self.restore { marks::restore(text) } else { text }
    }
}

fn heading_name(level: HeadingLevel) -> &'static str {
    match level {
        HeadingLevel::H1 => "h1",
        HeadingLevel::H2 => "h2",
        HeadingLevel::H3 => "h3",
        HeadingLevel::H4 => "h4",
        HeadingLevel::H5 => "h5",
        HeadingLevel::H6 => "h6",
    }
}

fn notice_class(kind: BlockQuoteKind) -> &'static str {
    match kind {
        BlockQuoteKind::Note => "notice note",
        BlockQuoteKind::Tip => "notice tip",
        BlockQuoteKind::Important => "notice important",
        BlockQuoteKind::Warning => "notice warning",
        BlockQuoteKind::Caution => "notice caution",
    }
}
