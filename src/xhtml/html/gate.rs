//! Decides which tokens reach the tree construction.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use html5ever::interface::{ElementFlags, Tracer, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{Attribute, LocalName, QualName, TokenizerResult, local_name, ns};

use super::arena::{Arena, Handle};
use super::attributes::without_long_tags;
use super::removal::Removal;
use crate::letters::Letters;
use crate::limits::{DEPTH, FORMATTING_DEPTH};
use crate::place::{Occurrences, Span};
use crate::xhtml::serialize::VOID;
use crate::xhtml::{EMBEDDED, Element, Passed, Text, el, is_read};

/// The most elements that are open or will be opened again at a time. It bounds the depth of the tree,
/// and the time that hostile nesting takes.
const MOST_OPEN: usize = DEPTH.most;

/// The same, before formatting elements are left out: the standard opens these again in each
/// paragraph until they are closed.
const MOST_OPEN_FOR_FORMATTING: usize = FORMATTING_DEPTH.most;

/// What becomes of an element that an author wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Treatment {
    Keep,
    Rename(&'static str),
    /// The element goes, what it holds stays.
    Unwrap,
    /// The element goes with all it holds. Some are read as text up to their end tag.
    Drop(Option<RawKind>),
    /// A medium from elsewhere: a link takes its place.
    Link(Option<RawKind>),
}

pub(super) fn treatment(name: &str) -> Treatment {
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
        "style" | "noembed" | "noframes" => Drop(Some(RawKind::Rawtext)),
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
    VOID.contains(&name)
}

/// What is being left out at the moment.
#[derive(Debug)]
struct Dropping {
    name: LocalName,
    /// Elements of that name inside of it.
    depth: usize,
    /// What is lost with it; nothing if a link to the medium was made.
    removal: Option<Removal>,
    span: Span,
}

/// Stands before the tree construction and decides which tokens reach it.
pub(super) struct Gate {
    pub(super) builder: TreeBuilder<Handle, Arena>,
    dropping: RefCell<Option<Dropping>>,
    /// Elements that don't end in this paragraph, found by looking once.
    unended: RefCell<Vec<LocalName>>,
    /// How many elements can be opened before the open ones have to be counted again.
    slack: Cell<usize>,
    open: Cell<usize>,
    /// Whether what comes is a tag in a line of text.
    pub(super) in_line: Cell<bool>,
    /// What did not pass.
    removed: RefCell<Occurrences<Removal>>,
    /// The letters that passed and those that did not, if anybody wants to know.
    pub(super) scales: Option<Scales>,
}

/// The letters that came to a gate.
#[derive(Debug, Default)]
pub(super) struct Scales {
    /// Those that passed.
    passed: Cell<Passed>,
    /// Whether the text ended within the number of a placeholder.
    is_number: Cell<bool>,
    /// Those that did not, by what they were part of.
    kept_out: RefCell<BTreeMap<Removal, Letters>>,
}

impl Scales {
    /// The letters of text and those of attributes that passed so far.
    pub(super) fn passed(&self) -> Passed {
        self.passed.get()
    }

    pub(super) fn take_kept_out(&self) -> BTreeMap<Removal, Letters> {
        self.kept_out.take()
    }

    pub(super) fn pass(&self, more: Passed) {
        self.passed.set(self.passed.get().and(more));
    }

    fn token(&self, token: &Token) {
        let more = match token {
            Token::CharacterTokens(it) => {
                let mut is_number = self.is_number.get();
                let text = Letters::of_piece(it, &mut is_number);
                self.is_number.set(is_number);
                Passed { text, ..Passed::default() }
            }
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                let read = tag.attrs.iter().filter(|it| is_read(&it.name.local));
                let attributes = read.map(|it| Letters::beside_placeholders(&it.value)).sum();
                Passed { attributes, ..Passed::default() }
            }
            _ => return,
        };
        self.pass(more);
    }

    pub(super) fn keep_out(&self, kind: Removal, letters: Letters) {
        *self.kept_out.borrow_mut().entry(kind).or_default() += letters;
    }
}

impl Gate {
    pub(super) fn new() -> Self {
        let arena = Arena::default();
        let context = arena.create_element(
            QualName::new(None, ns!(html), local_name!("body")),
            Vec::new(),
            ElementFlags::default(),
        );
        let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
        Self {
            builder: TreeBuilder::new_for_fragment(arena, context, None, options),
            dropping: RefCell::new(None),
            unended: RefCell::new(Vec::new()),
            slack: Cell::new(0),
            in_line: Cell::new(false),
            open: Cell::new(0),
            removed: RefCell::default(),
            scales: None,
        }
    }

    pub(super) fn take_removed(&self) -> Occurrences<Removal> {
        self.removed.take()
    }

    pub(super) fn remove(&self, kind: Removal, span: Option<Span>) {
        self.removed.borrow_mut().note(kind, span);
    }

    pub(super) fn is_dropping(&self) -> bool {
        self.dropping.borrow().is_some()
    }

    /// Notes letters that go with the element that is being left out.
    pub(super) fn keep_out(&self, letters: impl FnOnce() -> Letters) {
        if let Some(scales) = &self.scales {
            let removal = self.dropping.borrow().as_ref().and_then(|it| it.removal);
            scales.keep_out(removal.unwrap_or(Removal::MediumAsCard), letters());
        }
    }

    pub(super) fn end_block(&self) {
        if let Some(dropping) = self.dropping.take() {
            self.tell(&dropping);
            self.remove(Removal::OpenElement, Some(dropping.span));
        }
        self.unended.borrow_mut().clear();
    }

    /// Says what was lost with an element that is passed.
    fn tell(&self, dropping: &Dropping) {
        if let Some(kind) = dropping.removal {
            self.remove(kind, Some(dropping.span));
        }
    }

    /// Whether one more element may be open.
    pub(super) fn has_room(&self, name: &str) -> bool {
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

    pub(super) fn send(&self, token: Token) {
        self.scales.iter().for_each(|it| it.token(&token));
        // What the answer could ask for (scripts, raw text, encodings) is not let through.
        let _ = self.builder.process_token(token, 0);
    }

    pub(super) fn send_start(&self, name: LocalName, element: Element) {
        self.builder.sink.span.set(element.span);
        let attribute = |(name, value): (Text, Text)| Attribute {
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

    pub(super) fn send_end(&self, name: LocalName) {
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

    pub(super) fn tokenize(&self, html: &str, span: Span) {
        let (html, long) = without_long_tags(html);
        for _ in 0..long {
            self.remove(Removal::TooManyAttributes, Some(span));
        }
        let input = BufferQueue::default();
        input.push_back(StrTendril::from(&*html));
        let tokenizer = Tokenizer::new(Entrance { gate: self, span }, TokenizerOpts::default());
        while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
        tokenizer.end();
    }

    /// Inside of a paragraph, only what has an end tag there is left out with its contents.
    pub(super) fn give_up_dropping_without_end(&self, rest: &str) {
        let mut dropping = self.dropping.borrow_mut();
        let Some(name) = dropping.as_ref().map(|it| it.name.clone()) else { return };
        let mut unended = self.unended.borrow_mut();
        let ends = !unended.contains(&name) && has_end_tag(rest, &name);
        if !ends {
            if !unended.contains(&name) {
                unended.push(name);
            }
            if let Some(Dropping { span, .. }) = dropping.take() {
                self.remove(Removal::StrayTag, Some(span));
            }
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
            Treatment::Unwrap => {
                let kind = Removal::of_unwrapped(&tag.name);
                let is_own = matches!(kind, Some(Removal::CustomElement | Removal::UnknownTag));
                if tag.kind == TagKind::StartTag && is_own {
                    self.words_of(&tag, span);
                }
                if let Some(kind) = Removal::of_unwrapped(&tag.name)
                    && tag.kind == TagKind::StartTag
                {
                    self.remove(kind, Some(span));
                }
                return None;
            }
            Treatment::Drop(raw) | Treatment::Link(raw) => {
                if tag.kind == TagKind::EndTag {
                    return None;
                }
                let embeds = &*tag.name == "script" && self.embedded_by(&tag, span);
                let is_link = embeds || matches!(treatment(&tag.name), Treatment::Link(_));
                let linked = embeds || is_link && self.link(&tag, span);
                let removal = match (is_link, linked) {
                    (true, true) => None,
                    (true, false) => Some(Removal::MediumWithoutAddress),
                    (false, _) => Some(Removal::of_dropped(&tag.name)),
                };
                if (tag.self_closing && raw.is_none()) || &*tag.name == "embed" {
                    removal.into_iter().for_each(|kind| self.remove(kind, Some(span)));
                    return None;
                }
                *self.dropping.borrow_mut() =
                    Some(Dropping { name: tag.name, depth: 0, removal, span });
                return raw;
            }
        };
        if tag.kind == TagKind::EndTag {
            self.send_end(name);
            return None;
        }
        self.embedded_by(&tag, span);
        if &*tag.name == "form" {
            self.remove(Removal::Form, Some(span));
        }
        if !is_void(&name) && !self.has_room(&name) {
            self.remove(Removal::TooDeep, Some(span));
            return None;
        }
        self.builder.sink.span.set(Some(span));
        // XML's way to write an empty element; HTML would leave it open.
        let closed = tag.self_closing && !is_void(&name);
        let is_centre = &*tag.name == "center";
        let mut tag = Tag { name: name.clone(), ..tag };
        if &*name == "img" {
            settle_lazy(&mut tag);
        }
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
            if it.removal == Some(Removal::MediumWithoutAddress)
                && &*tag.name == "source"
                && tag.kind == TagKind::StartTag
                && self.link(tag, span)
            {
                it.removal = None;
            }
            return;
        }
        match tag.kind {
            TagKind::StartTag if tag.self_closing => {}
            TagKind::StartTag => it.depth += 1,
            TagKind::EndTag if it.depth > 0 => it.depth -= 1,
            TagKind::EndTag => {
                let passed = dropping.take();
                passed.iter().for_each(|it| self.tell(it));
            }
        }
    }

    /// The words that a site's own element has in its attributes: what a reader of the page would see.
    fn words_of(&self, tag: &Tag, span: Span) {
        const WORDS: &[&str] = &[
            "title",
            "text",
            "label",
            "heading",
            "header",
            "summary",
            "caption",
            "quote",
            "message",
            "description",
            "alt",
            "author",
        ];
        let said = |name: &str| {
            let named = tag.attrs.iter().find(|it| &*it.name.local == name);
            named
                .map(|it| it.value.trim())
                .filter(|it| !it.is_empty() && it.contains(char::is_alphabetic))
        };
        let mut words: Vec<&str> = WORDS.iter().filter_map(|it| said(it)).collect();
        words.dedup();
        words.retain(|it| !matches!(*it, "true" | "false"));
        let address = ["href", "url", "link", "src"]
            .into_iter()
            .filter_map(said)
            .find(|it| it.contains("://"));
        if words.is_empty() && address.is_none() {
            return;
        }
        let (name, around) = match self.in_line.get() {
            true => (local_name!("span"), el("span")),
            false => (local_name!("p"), el("p")),
        };
        self.send_start(name.clone(), around.at(span));
        if let Some(address) = address {
            let shown = if words.is_empty() { address } else { words.remove(0) };
            self.send_start(local_name!("a"), el("a").attr("href", address.to_owned()).at(span));
            self.send(Token::CharacterTokens(StrTendril::from(shown)));
            self.send_end(local_name!("a"));
        }
        for (at, it) in words.iter().enumerate() {
            let before = if at > 0 || address.is_some() { " " } else { "" };
            self.send(Token::CharacterTokens(StrTendril::from(format!("{before}{it}"))));
        }
        self.send_end(name);
    }

    /// Puts a card before what a script would put into the page. Whether there is anything.
    fn embedded_by(&self, tag: &Tag, span: Span) -> bool {
        if tag.attrs.is_empty() {
            return false;
        }
        let Some(address) = script_address(tag) else { return false };
        self.remove(Removal::MediumAsCard, Some(span));
        let paragraph = el("p").class(EMBEDDED).attr("data-medium", "iframe");
        self.send_start(local_name!("p"), paragraph.at(span));
        self.send(Token::CharacterTokens(StrTendril::from(&*address)));
        self.send_end(local_name!("p"));
        true
    }

    /// Puts a paragraph in the place of a medium, with its address and what is said of it. Whether it
    /// had an address.
    fn link(&self, tag: &Tag, span: Span) -> bool {
        let said = |names: &[&str]| {
            let named = tag.attrs.iter().find(|it| names.contains(&&*it.name.local));
            named.map(|it| it.value.trim()).filter(|it| !it.is_empty())
        };
        let Some(address) = said(&["src", "data", "data-src"]) else { return false };
        self.remove(Removal::MediumAsCard, Some(span));
        let whole = |address: &str| match address.strip_prefix("//") {
            Some(rest) => format!("https://{rest}"),
            None => address.to_owned(),
        };
        let address = whole(address);
        let mut paragraph = el("p").class(EMBEDDED).attr("data-medium", tag.name.to_string());
        if let Some(title) = said(&["title", "aria-label"]) {
            paragraph.set("data-title", title.to_owned());
        }
        if let Some(poster) = said(&["poster"]) {
            paragraph.set("data-poster", whole(poster));
        }
        self.send_start(local_name!("p"), paragraph.at(span));
        self.send(Token::CharacterTokens(StrTendril::from(&*address)));
        self.send_end(local_name!("p"));
        true
    }
}

/// The page of what a script or a place for one embeds: a listing, a pen, a recording.
fn script_address(tag: &Tag) -> Option<String> {
    let said = |name: &str| {
        let named = tag.attrs.iter().find(|it| &*it.name.local == name);
        named.map(|it| it.value.trim()).filter(|it| !it.is_empty())
    };
    let is_word =
        |it: &&str| it.bytes().all(|it| it.is_ascii_alphanumeric() || b"-_".contains(&it));
    if let Some(id) = said("data-gist-id").filter(is_word) {
        return Some(format!("https://gist.github.com/{id}"));
    }
    if let Some(hash) = said("data-slug-hash").filter(is_word) {
        let user = said("data-user").filter(is_word).unwrap_or("anon");
        return Some(format!("https://codepen.io/{user}/pen/{hash}"));
    }
    if &*tag.name == "div" && said("class").is_some_and(|it| it.starts_with("fb-")) {
        return said("data-href").filter(|it| it.starts_with("https://")).map(str::to_owned);
    }
    if &*tag.name != "script" {
        return None;
    }
    if let Some(id) = said("data-id").filter(is_word)
        && said("class").is_some_and(|it| it.contains("speakerdeck"))
    {
        return Some(format!("https://speakerdeck.com/player/{id}"));
    }
    let src = said("src")?;
    let path = src.strip_prefix("https:").or_else(|| src.strip_prefix("http:")).unwrap_or(src);
    let path = path.strip_prefix("//")?;
    let path = path.split('?').next().unwrap_or(path);
    if path.starts_with("gist.github.com/") {
        return path.strip_suffix(".js").map(|it| format!("https://{it}"));
    }
    if path.starts_with("asciinema.org/a/") {
        return path.strip_suffix(".js").map(|it| format!("https://{it}"));
    }
    if let Some(rest) = path.strip_prefix("jsfiddle.net/") {
        let page = rest.split("/embed").next().unwrap_or(rest);
        return Some(format!("https://jsfiddle.net/{page}/"));
    }
    None
}

/// A picture that a script loads when it is scrolled to has its address elsewhere.
fn settle_lazy(tag: &mut Tag) {
    const NAMES: &[&str] =
        &["data-src", "data-original", "data-lazy-src", "data-actualsrc", "data-lazyload"];
    let real =
        tag.attrs.iter().find(|it| NAMES.contains(&&*it.name.local) && !it.value.trim().is_empty());
    let Some(real) = real.map(|it| it.value.clone()) else { return };
    match tag.attrs.iter_mut().find(|it| &*it.name.local == "src") {
        Some(src) => src.value = real,
        None => tag
            .attrs
            .push(Attribute { name: QualName::new(None, ns!(), local_name!("src")), value: real }),
    }
}

/// Whether `</name` is in the text, in any case.
fn has_end_tag(text: &str, name: &str) -> bool {
    memchr::memmem::find_iter(text.as_bytes(), b"</").any(|at| {
        let rest = &text.as_bytes()[at + 2..];
        rest.get(..name.len()).is_some_and(|it| it.eq_ignore_ascii_case(name.as_bytes()))
    })
}

/// Whether a comment, without its marks, is one that Internet Explorer took for markup.
pub(super) fn is_conditional(comment: &str) -> bool {
    comment.trim_start().starts_with("[if ")
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
            Token::CommentToken(it) if is_conditional(&it) => {
                self.gate.remove(Removal::ConditionalComment, Some(self.span));
            }
            Token::DoctypeToken(_) => self.gate.remove(Removal::DocumentType, Some(self.span)),
            Token::CharacterTokens(_) if !self.gate.is_dropping() => self.gate.send(token),
            Token::CharacterTokens(it) => self.gate.keep_out(|| Letters::beside_placeholders(&it)),
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
