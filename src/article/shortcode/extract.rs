//! Finds the calls in a text and puts placeholders in their place.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::fmt::Write as _;
use std::ops::Range;
use std::rc::Rc;

use memchr::memmem;

use super::frame::Frame;
use super::scan::{self, Opened, Scan};
use super::tag::Kind;
use super::{Call, Problem, ProblemKind, is_known, reference};
use crate::article::manuscript::Manuscript;
use crate::config::Config;
use crate::source::{Edit, Span};

// A placeholder is the call's index in decimal digits between two noncharacters, which the caller has stripped from
// the text.
pub use crate::letters::{PLACEHOLDER_END, PLACEHOLDER_START};

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

/// The part of a scanned text that stands inside of a call: its tags are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Inside {
    scan: Rc<Scan>,
    /// The part in the text that was scanned.
    range: Range<usize>,
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
    let (scan, problems) = scan::scan(&manuscript, offset);
    let inside = Inside { scan: Rc::new(scan), range: 0..text.len() };
    let written = OnceCell::from(manuscript);
    Extractor { text, offset, depth, config, inside, written, calls: Vec::new(), problems }.finish()
}

/// The same for `text` inside of a call, as `call.inner` has it, whole or in part: its tags were found
/// with the call. What else a call has rendered is scanned.
pub fn extract_inside<'a>(
    text: &'a str,
    call: &Call,
    depth: usize,
    config: &Config,
) -> Extracted<'a> {
    let inner = call.inner.as_deref().unwrap_or_default();
    let start = text.as_ptr().addr().checked_sub(inner.as_ptr().addr());
    match (start, &call.inside) {
        (Some(start), Some(Inside { scan, range })) if start + text.len() <= inner.len() => {
            let begin = range.start + start;
            let inside = Inside { scan: Rc::clone(scan), range: begin..begin + text.len() };
            let (offset, written) = (call.inner_start + start, OnceCell::new());
            let (calls, problems) = (Vec::new(), Vec::new());
            Extractor { text, offset, depth, config, inside, written, calls, problems }.finish()
        }
        _ => extract(text, call.inner_start, depth, config),
    }
}

/// Takes the calls out of a text whose tags are known.
struct Extractor<'a, 'c> {
    text: &'a str,
    offset: usize,
    depth: usize,
    config: &'c Config,
    inside: Inside,
    /// The text by itself, if that was needed.
    written: OnceCell<Manuscript<'c>>,
    calls: Vec<Call>,
    problems: Vec<Problem>,
}

impl<'a: 'c, 'c> Extractor<'a, 'c> {
    /// Makes calls of the outermost tags, and the text without them.
    fn finish(mut self) -> Extracted<'a> {
        let Inside { scan, range: part } = self.inside.clone();
        let (tags, edits) = scan.within(&part);
        if tags.is_empty() && edits.is_empty() {
            let map = vec![(0, self.offset)];
            let (calls, problems) = (self.calls, self.problems);
            return Extracted { text: Cow::Borrowed(self.text), calls, problems, map };
        }
        let mut made: Vec<Edit> = Vec::with_capacity(tags.len() + edits.len());
        let mut covered = 0;
        for opened in tags {
            let range = &opened.tag.range;
            if range.start < covered {
                continue;
            }
            covered = opened.close.as_ref().map_or(range.end, |it| it.end);
            made.push(self.take_out(opened, &part));
        }
        let shifted = |it: &Edit| Edit {
            range: it.range.start - part.start..it.range.end - part.start,
            with: it.with.clone(),
        };
        made.extend(edits.iter().map(shifted));
        let (text, map) = self.edited(made);
        Extracted { text: Cow::Owned(text), calls: self.calls, problems: self.problems, map }
    }

    /// The change that puts a placeholder in the place of the call that a tag opens.
    fn take_out(&mut self, Opened { tag, close }: &Opened, part: &Range<usize>) -> Edit {
        let here = |at: usize| at - part.start;
        let tag_range = here(tag.range.start)..here(tag.range.end);
        let range = tag_range.start..close.as_ref().map_or(tag_range.end, |it| here(it.end));
        let Kind::Open { name, arguments, .. } = &tag.kind else { return Edit::cut(range) };
        if self.depth >= MAX_DEPTH {
            self.problem(ProblemKind::TooDeep, name, &range);
            return Edit::cut(range);
        }
        let own = self.config.shortcodes.contains_key(name);
        if !own && let Some(text) = reference::text(name, arguments) {
            return Edit::replace(range, text);
        }
        if !is_known(name, self.config) {
            self.problem(ProblemKind::Unknown, name, &tag_range);
        }
        let frame = Frame::around(self.text, &range, &|at| self.is_in_list(at));
        let (before, after) =
            frame.as_ref().map_or(("", ""), |it| (it.before.as_str(), it.after.as_str()));
        let mut with = before.to_owned();
        let _ = write!(with, "{PLACEHOLDER_START}{}{PLACEHOLDER_END}", self.calls.len());
        with.push_str(after);
        let inner = close.as_ref().map(|it| tag.range.end..it.start);
        self.calls.push(Call {
            name: name.clone(),
            arguments: arguments.clone(),
            inner: inner.clone().map(|it| self.text[here(it.start)..here(it.end)].to_owned()),
            inner_start: self.offset + tag_range.end,
            inside: inner.map(|range| Inside { scan: Rc::clone(&self.inside.scan), range }),
            percent: tag.percent,
            alone: frame.is_some(),
            span: self.span(&range),
        });
        Edit::replace(frame.map_or(range, |it| it.range), with)
    }

    /// Whether the byte at `at` belongs to an item of a list in this very text.
    fn is_in_list(&self, at: usize) -> bool {
        let options = &self.config.markdown;
        self.written.get_or_init(|| Manuscript::new(self.text, options)).is_in_list(at)
    }

    fn span(&self, range: &Range<usize>) -> Span {
        Span::from(self.offset + range.start..self.offset + range.end)
    }

    fn problem(&mut self, kind: ProblemKind, name: &str, range: &Range<usize>) {
        self.problems.push(Problem { kind, name: name.to_owned(), span: self.span(range) });
    }

    /// Carries out the edits but for those inside of others.
    fn edited(&self, mut edits: Vec<Edit>) -> (String, Vec<(usize, usize)>) {
        edits.sort_by_key(|it| (it.range.start, std::cmp::Reverse(it.range.end)));
        let mut out = String::with_capacity(self.text.len());
        let mut map = vec![(0, self.offset)];
        let mut copied = 0;
        for Edit { range, with } in edits {
            if range.start < copied {
                continue;
            }
            out.push_str(&self.text[copied..range.start]);
            if !with.is_empty() {
                map.push((out.len(), self.offset + range.start));
                out.push_str(&with);
            }
            map.push((out.len(), self.offset + range.end));
            copied = range.end;
        }
        out.push_str(&self.text[copied..]);
        (out, map)
    }
}
