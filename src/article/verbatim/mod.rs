//! What stands in a text as it is written: code, formulas, HTML, addresses, shortcodes' tags.
//!
//! The one answer to «what is code here?»: dialects, repairs and shortcodes all ask it. It is the parser's
//! own, with what the parser can't know: the insides of shortcodes that hold no Markdown, elements such as
//! `<pre>`, and addresses. Front matter is cut off before ([`super::front_matter`]).

mod html;
mod markdown;
mod shortcodes;

use std::ops::Range;

use memchr::memmem;

use crate::article::looks::Looks;
use crate::config::MarkdownOptions;

/// What a part of a text is that is taken as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A block of code between fences, fences included.
    Fenced,
    /// A block of code that is indented, from the beginning of its first line on.
    Indented,
    /// The same inside a list, a quotation or a note.
    IndentedInside,
    /// Code in a line, with its backticks.
    Span,
    /// A formula, with its marks.
    Formula,
    /// An element whose contents are shown, or hidden, as they are written: `<pre>…</pre>`.
    Element,
    /// A comment.
    Comment,
    /// A shortcode's tag; with its inside, if that is no Markdown.
    Shortcode,
    /// An HTML tag.
    Tag,
    /// The address of a link or picture, or one that stands in the text.
    Address,
}

impl Kind {
    /// Whether Markdown says that it is code.
    fn is_code(self) -> bool {
        matches!(self, Self::Fenced | Self::Indented | Self::IndentedInside | Self::Span)
    }

    /// Whether it may be in the middle of a sentence that is to be mended.
    fn is_in_prose(self) -> bool {
        matches!(self, Self::Tag | Self::Comment | Self::Address)
    }
}

/// A part of a text and what it is.
pub type Part = (Range<usize>, Kind);

/// What the parser says of a text.
#[derive(Debug, Default)]
struct Found {
    parts: Vec<Part>,
    /// The items of lists.
    items: Vec<Range<usize>>,
}

/// The parts of a text that are taken as they are written.
#[derive(Debug, Default)]
pub struct Verbatim {
    /// Code blocks and spans, ascending and apart.
    code: Vec<Part>,
    /// Code and all else that is no prose, ascending and apart.
    verbatim: Ranges,
    /// Addresses and tags, ascending and apart.
    marks: Ranges,
    /// Items of lists, ascending and apart.
    items: Ranges,
}

impl Verbatim {
    /// Finds them.
    pub fn of(text: &str, options: &MarkdownOptions) -> Self {
        let Found { mut parts, items } = shortcodes::with_markdown(text, options);
        let code = parts.iter().filter(|(_, kind)| kind.is_code()).cloned().collect();
        addresses(text, &mut parts);
        let (marks, verbatim): (Vec<Part>, _) =
            parts.into_iter().partition(|(_, kind)| kind.is_in_prose());
        Self {
            code,
            verbatim: Ranges::of(verbatim),
            marks: Ranges::of(marks),
            items: Ranges::new(items),
        }
    }

    /// Code blocks and spans, ascending and apart.
    pub fn code(&self) -> &[Part] {
        &self.code
    }

    /// Whether the byte at `at` belongs to code or something else that is no prose.
    pub fn is_verbatim(&self, at: usize) -> bool {
        self.verbatim.hold(at)
    }

    /// Whether something of a range does.
    pub fn touches(&self, range: &Range<usize>) -> bool {
        self.verbatim.touch(range)
    }

    /// Whether the byte at `at` belongs to an item of a list.
    pub fn is_in_list(&self, at: usize) -> bool {
        self.items.hold(at)
    }

    /// Whether the byte at `at` belongs to any part, an address or a tag as well.
    pub fn holds(&self, at: usize) -> bool {
        self.is_verbatim(at) || self.marks.hold(at)
    }
}

/// Whether a text may hold anything that is no prose. In one without backticks, tabs and the like all is.
pub fn may_be_verbatim(text: &str, looks: Looks, options: &MarkdownOptions) -> bool {
    looks.has_any(Looks::ANGLE.and(Looks::BRACES))
        || (options.maths && memchr::memchr(b'$', text.as_bytes()).is_some())
        || may_hold_code(text, looks)
}

/// Whether a text may hold code.
pub fn may_hold_code(text: &str, looks: Looks) -> bool {
    const MARKS: Looks = Looks::TICK.and(Looks::TILDES).and(Looks::TAB);
    looks.has_any(MARKS) || memmem::find(text.as_bytes(), b"    ").is_some()
}

/// Whether a text may hold addresses or tags beside.
pub fn may_be_marked(looks: Looks) -> bool {
    looks.has_any(Looks::ANGLE.and(Looks::LINK).and(Looks::ADDRESS))
}

/// The fence of a block of code, for lines that the parser doesn't see as they will be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fence {
    mark: u8,
    length: usize,
}

impl Fence {
    /// The fence that a line opens, the line without its indentation.
    pub fn opened_by(line: &str) -> Option<Self> {
        let mark = *line.as_bytes().first().filter(|it| matches!(it, b'`' | b'~'))?;
        let length = line.bytes().take_while(|it| *it == mark).count();
        let is_fence = length >= 3 && (mark == b'~' || !line[length..].contains('`'));
        is_fence.then_some(Self { mark, length })
    }

    /// Whether such a line closes it.
    pub fn is_closed_by(self, line: &str) -> bool {
        let line = line.trim_end();
        line.len() >= self.length && line.bytes().all(|it| it == self.mark)
    }
}

/// Ranges in order that don't overlap.
#[derive(Debug, Default)]
struct Ranges(Vec<Range<usize>>);

impl Ranges {
    fn of(parts: Vec<Part>) -> Self {
        Self::new(parts.into_iter().map(|(range, _)| range).collect())
    }

    fn new(mut ranges: Vec<Range<usize>>) -> Self {
        ranges.sort_unstable_by_key(|range| (range.start, range.end));
        let mut merged: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
        for range in ranges {
            match merged.last_mut() {
                Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
                _ => merged.push(range),
            }
        }
        Self(merged)
    }

    fn hold(&self, at: usize) -> bool {
        self.touch(&(at..at + 1))
    }

    fn touch(&self, range: &Range<usize>) -> bool {
        let next = self.0.partition_point(|part| part.end <= range.start);
        self.0.get(next).is_some_and(|part| part.start < range.end.max(range.start + 1))
    }
}

/// Addresses that stand bare in the text.
fn addresses(text: &str, parts: &mut Vec<Part>) {
    let bytes = text.as_bytes();
    let mut done = 0;
    for at in memmem::find_iter(bytes, b"://") {
        if at < done {
            continue;
        }
        let scheme =
            bytes[..at].iter().rev().take(12).take_while(|it| it.is_ascii_alphabetic()).count();
        let is_part = |it: &&u8| it.is_ascii_graphic() && !b"<>\"'`)[]}|".contains(it);
        let length = bytes[at..].iter().take_while(is_part).count();
        // Emphasis ends behind an address, not in it.
        let marks = bytes[at..at + length].iter().rev().take_while(|it| b"*_~".contains(it));
        done = at + length;
        parts.push((at - scheme..done - marks.count(), Kind::Address));
    }
}

#[cfg(test)]
mod tests;
