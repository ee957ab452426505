//! Finds the calls in a text and puts placeholders in their place.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Range;

use memchr::memmem;

use super::frame::Frame;
use super::tag::{self, Kind, Tag};
use super::{Call, Problem, ProblemKind, find, is_known, reference};
use crate::article::manuscript::Manuscript;
use crate::config::Config;
use crate::source::Span;

/// Begins a placeholder: `U+FDD1`, the call's index in decimal digits, `U+FDD2`. A noncharacter that
/// the caller has stripped from the text.
pub const PLACEHOLDER_START: char = '\u{fdd1}';
/// Ends a placeholder.
pub const PLACEHOLDER_END: char = '\u{fdd2}';

/// How deep calls may stand in calls.
pub const MAX_DEPTH: usize = 20;

/// A text whose calls were taken out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extracted<'a> {
    /// The text, with a placeholder for each call. One that has its lines to itself stands in a
    /// paragraph of its own.
    pub text: Cow<'a, str>,
    /// The calls, in the order of their placeholders.
    pub calls: Vec<Call>,
    /// What was wrong; for [`super::report`].
    pub problems: Vec<Problem>,
    /// Where the text was changed: from this offset on, it is the source from that offset on.
    map: Vec<(usize, usize)>,
}

impl Extracted<'_> {
    /// Where in the source stands what is at `at` in the text.
    pub fn to_source(&self, at: usize) -> usize {
        let next = self.map.partition_point(|&(new, _)| new <= at);
        let Some(&(new, old)) = next.checked_sub(1).and_then(|it| self.map.get(it)) else {
            return at;
        };
        let original = old + (at - new);
        self.map.get(next).map_or(original, |&(_, limit)| original.min(limit))
    }

    /// The part of the source that a range of the text came from.
    pub fn span(&self, range: &Range<usize>) -> Span {
        Span::from(self.to_source(range.start)..self.to_source(range.end))
    }
}

/// Takes the calls out of `text`, which begins at byte `offset` of its source and stands inside
/// `depth` other calls. Code is left alone, but for `{{</* … */>}}`, which says itself that it is no
/// call.
pub fn extract<'a>(text: &'a str, offset: usize, depth: usize, config: &Config) -> Extracted<'a> {
    if memmem::find(text.as_bytes(), b"{{").is_none() {
        return Extracted {
            text: Cow::Borrowed(text),
            calls: Vec::new(),
            problems: Vec::new(),
            map: vec![(0, offset)],
        };
    }
    let manuscript = Manuscript::new(text, &config.markdown);
    let mut scanner = Scanner {
        text,
        manuscript: &manuscript,
        offset,
        depth,
        config,
        closers: closing_names(text),
        open: Vec::new(),
        open_names: BTreeMap::new(),
        tags: Vec::new(),
        edits: Vec::new(),
        problems: Vec::new(),
    };
    scanner.scan();
    scanner.finish()
}

/// A change to the text.
struct Edit {
    range: Range<usize>,
    replacement: String,
}

/// An opening tag, and where its closing tag is.
struct Opened {
    tag: Tag,
    close: Option<Range<usize>>,
}

struct Scanner<'a> {
    text: &'a str,
    manuscript: &'a Manuscript<'a>,
    offset: usize,
    depth: usize,
    config: &'a Config,
    /// How many closing tags each name has further down.
    closers: BTreeMap<String, usize>,
    /// The opening tags that may still be closed, as indices of `tags`.
    open: Vec<usize>,
    open_names: BTreeMap<String, usize>,
    tags: Vec<Opened>,
    edits: Vec<Edit>,
    problems: Vec<Problem>,
}

/// How often each name stands in something like a closing tag.
fn closing_names(text: &str) -> BTreeMap<String, usize> {
    let mut names = BTreeMap::new();
    for at in memmem::find_iter(text.as_bytes(), b"{{") {
        let after = text.get(at + 3..).unwrap_or_default();
        if tag::is_start(text.as_bytes(), at)
            && let Some(rest) = after.trim_start().strip_prefix('/')
        {
            let rest = rest.trim_start();
            let end = rest
                .find(|it: char| !it.is_alphanumeric() && !"_-/.".contains(it))
                .unwrap_or(rest.len());
            *names.entry(rest[..end].to_owned()).or_default() += 1;
        }
    }
    names
}

impl Scanner<'_> {
    fn scan(&mut self) {
        let bytes = self.text.as_bytes();
        let mut code = self.manuscript.code().iter().map(|(range, _)| range).peekable();
        let mut at = 0;
        while let Some(found) = memmem::find(&bytes[at..], b"{{").map(|it| at + it) {
            while code.next_if(|it| it.end <= found).is_some() {}
            if let Some(range) = code.next_if(|it| it.start <= found) {
                self.skip_code(range.start.max(at)..range.end);
                at = range.end;
            } else if tag::is_start(bytes, found) && !is_escaped(bytes, found) {
                at = self.tag(found);
            } else {
                at = found + 1;
            }
        }
    }

    /// Code: only the marks of `{{</* … */>}}` are taken off.
    fn skip_code(&mut self, range: Range<usize>) {
        let code = &self.text[range.clone()];
        let starts: Vec<usize> = memmem::find_iter(code.as_bytes(), b"{{").collect();
        let mut done = range.start;
        for start in starts {
            let start = range.start + start;
            if start < done
                || !self.text[start + 2..].starts_with(['<', '%'])
                || !self.text[start + 3..].starts_with("/*")
            {
                continue;
            }
            if let Ok(Tag { range: tag, kind: Kind::Comment(inner), .. }) =
                tag::read(self.text, start)
                && tag.end <= range.end
            {
                done = tag.end;
                self.uncomment(&tag, &inner, true);
            }
        }
    }

    /// `{{</* x */>}}` is meant to be read as `{{< x >}}`.
    fn uncomment(&mut self, tag: &Range<usize>, inner: &Range<usize>, in_code: bool) {
        // Markdown could take `<name>` for an HTML tag.
        let escape = if in_code { "" } else { "\\" };
        let opening = &self.text[tag.start + 2..tag.start + 3];
        self.edits.push(Edit {
            range: tag.start..inner.start,
            replacement: format!("{{{{{escape}{opening}"),
        });
        self.edits.push(Edit { range: inner.end..inner.end + 2, replacement: String::new() });
    }

    /// Reads the tag at `at`; returns where to go on.
    fn tag(&mut self, at: usize) -> usize {
        let tag = match tag::read(self.text, at) {
            Ok(tag) => tag,
            Err(it) => {
                let shown: String =
                    self.text[at..].chars().take_while(|&it| it != '\n').take(24).collect();
                let end = at + shown.len();
                let name = if it.name.is_empty() { shown } else { it.name };
                self.problem(ProblemKind::Malformed, name, at..end);
                return it.end;
            }
        };
        let range = tag.range.clone();
        match &tag.kind {
            Kind::Comment(inner) => {
                let inner = inner.clone();
                self.uncomment(&range, &inner, false);
                range.end
            }
            Kind::Close { name } => {
                let name = name.clone();
                if let Some(count) = self.closers.get_mut(&name) {
                    *count = count.saturating_sub(1);
                }
                self.close(&name, range.clone());
                range.end
            }
            Kind::Open { name, closed, .. } => {
                let has_closer = !closed && self.closers.get(name).is_some_and(|&it| it > 0);
                let name = name.clone();
                self.tags.push(Opened { tag, close: None });
                if !has_closer {
                    return range.end;
                }
                self.open.push(self.tags.len() - 1);
                *self.open_names.entry(name.clone()).or_default() += 1;
                if find(&name).is_some_and(|it| it.raw) {
                    return self.skip_raw(&name, range.end);
                }
                range.end
            }
        }
    }

    /// Goes to the closing tag of a shortcode that holds no Markdown.
    fn skip_raw(&mut self, name: &str, from: usize) -> usize {
        let bytes = self.text.as_bytes();
        for found in memmem::find_iter(&bytes[from..], b"{{") {
            let at = from + found;
            if tag::is_start(bytes, at)
                && self.text[at + 3..].trim_start().starts_with('/')
                && let Ok(Tag { kind: Kind::Close { name: closed }, .. }) = tag::read(self.text, at)
                && closed == name
            {
                return at;
            }
        }
        // Only in code, or malformed: there is no use in looking again.
        self.closers.remove(name);
        from
    }

    fn close(&mut self, name: &str, range: Range<usize>) {
        match self.open_names.get_mut(name) {
            Some(count) if *count > 0 => {}
            _ => {
                self.problem(ProblemKind::Stray, name.to_owned(), range.clone());
                self.tags.push(Opened {
                    tag: Tag { range, percent: false, kind: Kind::Close { name: name.to_owned() } },
                    close: None,
                });
                return;
            }
        }
        // What was opened since and not closed encloses nothing.
        while let Some(opened) = self.open.pop() {
            let Some(Opened { tag: Tag { kind: Kind::Open { name: it, .. }, .. }, close, .. }) =
                self.tags.get_mut(opened)
            else {
                continue;
            };
            if let Some(count) = self.open_names.get_mut(it) {
                *count -= 1;
            }
            if it == name {
                *close = Some(range);
                return;
            }
        }
    }

    fn problem(&mut self, kind: ProblemKind, name: String, range: Range<usize>) {
        let span = Span::from(self.offset + range.start..self.offset + range.end);
        self.problems.push(Problem { kind, name, span });
    }

    /// Makes calls of the outermost tags, and the text without them.
    fn finish(mut self) -> Extracted<'static> {
        let mut calls: Vec<Call> = Vec::new();
        let mut covered = 0;
        let mut made: Vec<Edit> = Vec::new();
        for Opened { tag, close } in std::mem::take(&mut self.tags) {
            if tag.range.start < covered {
                continue;
            }
            let end = close.as_ref().map_or(tag.range.end, |it| it.end);
            covered = end;
            let range = tag.range.start..end;
            let Kind::Open { name, arguments, .. } = tag.kind else {
                made.push(Edit { range, replacement: String::new() });
                continue;
            };
            if self.depth >= MAX_DEPTH {
                self.problem(ProblemKind::TooDeep, name, range.clone());
                made.push(Edit { range, replacement: String::new() });
                continue;
            }
            let own = self.config.shortcodes.contains_key(&name);
            if !own && let Some(text) = reference::text(&name, &arguments) {
                made.push(Edit { range, replacement: text });
                continue;
            }
            if !is_known(&name, self.config) {
                self.problem(ProblemKind::Unknown, name.clone(), tag.range.clone());
            }
            let frame = Frame::around(self.manuscript, &range);
            let mut replacement = String::new();
            if let Some(frame) = &frame {
                replacement.push_str(&frame.before);
            }
            let _ = write!(replacement, "{PLACEHOLDER_START}{}{PLACEHOLDER_END}", calls.len());
            if let Some(frame) = &frame {
                replacement.push_str(&frame.after);
            }
            calls.push(Call {
                name,
                arguments,
                inner: close.as_ref().map(|it| self.text[tag.range.end..it.start].to_owned()),
                inner_start: self.offset + tag.range.end,
                percent: tag.percent,
                alone: frame.is_some(),
                span: Span::from(self.offset + range.start..self.offset + range.end),
            });
            let range = frame.map_or(range, |it| it.range);
            made.push(Edit { range, replacement });
        }
        let (text, map) = self.edited(made);
        Extracted { text: Cow::Owned(text), calls, problems: self.problems, map }
    }

    /// Carries out the edits: `made`, and the scanner's own that are not inside one of those.
    fn edited(&mut self, made: Vec<Edit>) -> (String, Vec<(usize, usize)>) {
        let mut edits = made;
        edits.append(&mut self.edits);
        edits.sort_by_key(|it| (it.range.start, std::cmp::Reverse(it.range.end)));
        let mut out = String::with_capacity(self.text.len());
        let mut map = vec![(0, self.offset)];
        let mut copied = 0;
        for Edit { range, replacement } in edits {
            if range.start < copied {
                continue;
            }
            out.push_str(&self.text[copied..range.start]);
            if !replacement.is_empty() {
                map.push((out.len(), self.offset + range.start));
                out.push_str(&replacement);
            }
            map.push((out.len(), self.offset + range.end));
            copied = range.end;
        }
        out.push_str(&self.text[copied..]);
        (out, map)
    }
}

/// Whether a backslash takes the meaning from what stands at `at`.
fn is_escaped(bytes: &[u8], at: usize) -> bool {
    bytes[..at].iter().rev().take_while(|it| **it == b'\\').count() % 2 == 1
}
