//! Finds the tags of a text, those inside of others as well, and which of them belong together.

use std::collections::BTreeMap;
use std::ops::Range;

use memchr::memmem;

use super::tag::{self, Kind, Tag};
use super::{Problem, ProblemKind, find};
use crate::article::manuscript::Manuscript;
use crate::source::{Edit, Span};

/// An opening tag, and where its closing tag is.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Opened {
    pub(super) tag: Tag,
    pub(super) close: Option<Range<usize>>,
}

/// What was found in a text, in order.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Scan {
    /// Its tags. A closing one stands among them if it closes nothing.
    pub(super) tags: Vec<Opened>,
    /// What is to be changed beside: the marks of `{{</* … */>}}`.
    pub(super) edits: Vec<Edit>,
}

impl Scan {
    /// What begins in a part of the text.
    pub(super) fn within(&self, part: &Range<usize>) -> (&[Opened], &[Edit]) {
        let tag = |at: usize| self.tags.partition_point(|it| it.tag.range.start < at);
        let edit = |at: usize| self.edits.partition_point(|it| it.range.start < at);
        let tags = self.tags.get(tag(part.start)..tag(part.end)).unwrap_or_default();
        (tags, self.edits.get(edit(part.start)..edit(part.end)).unwrap_or_default())
    }
}

/// Scans a text that begins at byte `offset` of its source.
pub(super) fn scan(manuscript: &Manuscript<'_>, offset: usize) -> (Scan, Vec<Problem>) {
    #[cfg(test)]
    SCANNED.with(|it| it.set(it.get() + manuscript.text().len()));
    let mut scanner = Scanner {
        text: manuscript.text(),
        manuscript,
        offset,
        closers: closing_names(manuscript.text()),
        open: Vec::new(),
        open_names: BTreeMap::new(),
        tags: Vec::new(),
        edits: Vec::new(),
        problems: Vec::new(),
    };
    scanner.scan();
    (Scan { tags: scanner.tags, edits: scanner.edits }, scanner.problems)
}

struct Scanner<'a> {
    text: &'a str,
    manuscript: &'a Manuscript<'a>,
    offset: usize,
    /// How many closing tags each name has further down.
    closers: BTreeMap<String, usize>,
    /// The opening tags that may still be closed, as indices of `tags`.
    open: Vec<usize>,
    open_names: BTreeMap<String, usize>,
    tags: Vec<Opened>,
    edits: Vec<Edit>,
    problems: Vec<Problem>,
}

#[cfg(test)]
thread_local! {
    /// How many bytes were scanned on this thread: tests of growth count them.
    pub(in crate::article) static SCANNED: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
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
            with: format!("{{{{{escape}{opening}").into(),
        });
        self.edits.push(Edit::cut(inner.end..inner.end + 2));
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
}

/// Whether a backslash takes the meaning from what stands at `at`.
fn is_escaped(bytes: &[u8], at: usize) -> bool {
    bytes[..at].iter().rev().take_while(|it| **it == b'\\').count() % 2 == 1
}
