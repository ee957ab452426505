//! Which parts of a Markdown text are code, addresses or tags, so that repairs of words leave them
//! alone. Reads lines and backticks only: for text without either it costs a few searches.

use std::ops::Range;

use memchr::memmem;

/// What a part of a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A block of code between fences, fences included.
    Fenced,
    /// A block of code that is indented.
    Indented,
    /// Code in a line, with its backticks.
    Span,
    /// The address of a link or picture, with its parentheses.
    Target,
    /// An HTML tag, a comment, or an address between angle brackets.
    Tag,
}

/// Parts of a text, ascending and apart.
#[derive(Debug, Default)]
pub(super) struct Verbatim {
    parts: Vec<(Range<usize>, Kind)>,
}

impl Verbatim {
    /// All code of a text.
    pub(super) fn code(text: &str) -> Self {
        let mut parts = Vec::new();
        if may_hold_code(text) {
            Lines { text, parts: &mut parts, unclosed: Vec::new() }.read();
        }
        Self { parts }
    }

    /// All code, addresses and tags of a text.
    pub(super) fn all(text: &str) -> Self {
        let code = Self::code(text);
        let mut parts = Vec::with_capacity(code.parts.len());
        let mut at = 0;
        for (range, kind) in code.parts {
            marks(text, at..range.start, &mut parts);
            at = range.end;
            parts.push((range, kind));
        }
        marks(text, at..text.len(), &mut parts);
        Self { parts }
    }

    /// Whether the byte at `at` belongs to one of the parts.
    pub(super) fn holds(&self, at: usize) -> bool {
        let next = self.parts.partition_point(|(it, _)| it.end <= at);
        self.parts.get(next).is_some_and(|(it, _)| it.start <= at)
    }

    /// The parts.
    pub(super) fn parts(&self) -> impl Iterator<Item = &(Range<usize>, Kind)> {
        self.parts.iter()
    }
}

fn may_hold_code(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr2(b'`', b'\t', bytes).is_some()
        || memmem::find(bytes, b"~~~").is_some()
        || text.starts_with("    ")
        || memmem::find(bytes, b"\n    ").is_some()
}

struct Lines<'a> {
    text: &'a str,
    parts: &'a mut Vec<(Range<usize>, Kind)>,
    /// Runs of backticks that were looked for in vain: their lengths and how far.
    unclosed: Vec<(usize, usize)>,
}

impl Lines<'_> {
    fn read(&mut self) {
        let (mut at, mut after_blank, mut in_list) = (0, true, false);
        while at < self.text.len() {
            let end = line_end(self.text, at);
            let line = self.text.get(at..end).unwrap_or_default();
            let (indent, marker, content) = container(line);
            if content.trim_matches([' ', '\t', '\r', '\n']).is_empty() {
                after_blank = true;
                at = end;
                continue;
            }
            // A footnote's or definition's own paragraphs are indented as an item's are.
            let holds_blocks = marker || content.starts_with("[^") || content.starts_with(": ");
            if holds_blocks {
                in_list = true;
            } else if indent == 0 && after_blank {
                in_list = false;
            }
            if let Some(length) = fence(content) {
                let close = self.fence_end(content, length, end);
                self.parts.push((at..close, Kind::Fenced));
                (at, after_blank) = (close, true);
                continue;
            }
            if indent >= 4 && after_blank && !in_list && !line.trim_start().starts_with('>') {
                self.parts.push((at..end, Kind::Indented));
                at = end;
                continue;
            }
            after_blank = false;
            self.spans(at, end);
            at = end.max(self.parts.last().map_or(0, |(it, _)| it.end));
        }
    }

    /// Where the block ends that a fence of this length opens.
    fn fence_end(&self, opening: &str, length: usize, from: usize) -> usize {
        let mark = opening.as_bytes().first().copied().unwrap_or(b'`');
        let mut at = from;
        while at < self.text.len() {
            let end = line_end(self.text, at);
            let (_, _, content) = container(self.text.get(at..end).unwrap_or_default());
            let content = content.trim_end();
            if content.len() >= length && content.bytes().all(|it| it == mark) {
                return end;
            }
            at = end;
        }
        self.text.len()
    }

    /// Code spans that begin in a line.
    fn spans(&mut self, start: usize, end: usize) {
        let bytes = self.text.as_bytes();
        let mut at = start;
        while let Some(found) = bytes.get(at..end).and_then(|it| memchr::memchr(b'`', it)) {
            let open = at + found;
            let length = bytes[open..].iter().take_while(|&&it| it == b'`').count();
            at = open + length;
            let escaped =
                bytes[..open].iter().rev().take_while(|&&it| it == b'\\').count() % 2 == 1;
            if escaped {
                continue;
            }
            if let Some(close) = self.span_end(at, length) {
                self.parts.push((open..close, Kind::Span));
                at = close;
            }
        }
    }

    fn span_end(&mut self, from: usize, length: usize) -> Option<usize> {
        if self.unclosed.iter().any(|&(it, until)| it == length && from < until) {
            return None;
        }
        let bytes = self.text.as_bytes();
        let paragraph =
            memmem::find(bytes.get(from..)?, b"\n\n").map_or(bytes.len(), |it| from + it);
        let mut at = from;
        while let Some(found) = bytes.get(at..paragraph).and_then(|it| memchr::memchr(b'`', it)) {
            let start = at + found;
            let found = bytes[start..].iter().take_while(|&&it| it == b'`').count();
            at = start + found;
            if found == length {
                return Some(at);
            }
        }
        self.unclosed.push((length, paragraph));
        None
    }
}

fn line_end(text: &str, from: usize) -> usize {
    let rest = text.as_bytes().get(from..).unwrap_or_default();
    memchr::memchr(b'\n', rest).map_or(text.len(), |it| from + it + 1)
}

/// A line's indentation in columns, whether a list's item begins in it, and what follows quotes' and
/// items' marks.
fn container(line: &str) -> (usize, bool, &str) {
    let unindented = line.trim_start_matches([' ', '\t']);
    let blanks = &line[..line.len() - unindented.len()];
    let indent = blanks.bytes().fold(0, |it, c| if c == b'\t' { it / 4 * 4 + 4 } else { it + 1 });
    let mut content = unindented;
    let mut marker = false;
    // So many marks in a line are enough.
    for _ in 0..8 {
        let rest = match content.as_bytes() {
            [b'>', ..] => &content[1..],
            [b'-' | b'+' | b'*', b' ' | b'\t', ..] => {
                marker = true;
                &content[1..]
            }
            [b'0'..=b'9', ..] => {
                let digits = content.bytes().take_while(u8::is_ascii_digit).count();
                match content.as_bytes().get(digits..) {
                    Some([b'.' | b')', b' ' | b'\t' | b'\n' | b'\r', ..]) if digits <= 9 => {
                        marker = true;
                        &content[digits + 1..]
                    }
                    _ => break,
                }
            }
            _ => break,
        };
        content = rest.trim_start_matches([' ', '\t']);
    }
    (indent, marker, content)
}

/// The length of the fence that a line begins with.
fn fence(content: &str) -> Option<usize> {
    let mark = *content.as_bytes().first().filter(|it| matches!(it, b'`' | b'~'))?;
    let length = content.bytes().take_while(|&it| it == mark).count();
    (length >= 3 && (mark == b'~' || !content[length..].contains('`'))).then_some(length)
}

/// Addresses and tags in a part of a text.
fn marks(text: &str, within: Range<usize>, parts: &mut Vec<(Range<usize>, Kind)>) {
    /// Longer ones are none: it keeps a text of nothing but brackets from costing time.
    const LONGEST: usize = 4000;
    let bytes = text.as_bytes();
    let mut at = within.start;
    while let Some(found) = bytes.get(at..within.end).and_then(|it| memchr::memchr2(b'<', b'(', it))
    {
        let start = at + found;
        at = start + 1;
        let reach = within.end.min(start + LONGEST);
        if bytes[start] == b'<' {
            let tag = bytes
                .get(start + 1)
                .is_some_and(|&it| it.is_ascii_alphabetic() || matches!(it, b'/' | b'!' | b'?'));
            let rest = bytes.get(at..reach).unwrap_or_default();
            if tag
                && let Some(end) = memchr::memchr2(b'>', b'<', rest).map(|it| at + it)
                && bytes[end] == b'>'
            {
                parts.push((start..end + 1, Kind::Tag));
                at = end + 1;
            }
        } else if start > within.start && bytes[start - 1] == b']' {
            let mut depth = 0_usize;
            for (offset, &byte) in bytes.get(start..reach).unwrap_or_default().iter().enumerate() {
                match byte {
                    b'(' => depth += 1,
                    b')' => depth -= 1,
                    // A line ends, or the next address begins.
                    b'\n' => break,
                    b']' if bytes.get(start + offset + 1) == Some(&b'(') => break,
                    _ => continue,
                }
                if depth == 0 {
                    at = start + offset + 1;
                    parts.push((start..at, Kind::Target));
                    break;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<(&str, Kind)> {
        Verbatim::all(text).parts().map(|(range, kind)| (&text[range.clone()], *kind)).collect()
    }

    #[test]
    fn code_addresses_and_tags_are_found() {
        use Kind::{Fenced, Indented, Span, Tag, Target};
        for (text, expected) in [
            ("甲 `乙` 丙", &[("`乙`", Span)][..]),
            ("``a ` b`` c", &[("``a ` b``", Span)]),
            ("a `b\n\nc` d", &[]),
            (r"\`a\`", &[]),
            ("a\n\n```x\n`b`\n```\nc", &[("```x\n`b`\n```\n", Fenced)]),
            ("~~~\na", &[("~~~\na", Fenced)]),
            ("> ```\n> a\n> ```\nb", &[("> ```\n> a\n> ```\n", Fenced)]),
            ("甲\n\n    乙\n\n丙", &[("    乙\n", Indented)]),
            ("甲\n    乙", &[]),
            ("- 甲\n\n    乙", &[]),
            ("1. 甲\n\n    乙", &[]),
            ("[^甲]: 乙\n\n    丙", &[]),
            ("甲\n: 乙\n\n    丙", &[]),
            ("\ta", &[("\ta", Indented)]),
            ("[甲](a_(b)) [乙](c)", &[("(a_(b))", Target), ("(c)", Target)]),
            ("甲 <br> <https://a.b> a < b > c", &[("<br>", Tag), ("<https://a.b>", Tag)]),
            ("`[甲](b)` (c)", &[("`[甲](b)`", Span)]),
        ] {
            assert_eq!(parts(text), expected, "{text}");
        }
    }

    #[test]
    fn a_place_is_inside_or_outside() {
        let text = "甲`乙`丙";
        let code = Verbatim::code(text);
        let inside = |c| code.holds(text.find(c).unwrap());
        assert_eq!(['甲', '乙', '丙'].map(inside), [false, true, false]);
    }

    #[test]
    fn hostile_texts_cost_no_time() {
        for piece in ["`", "``` ", "(", "](", "<a", "> ", "` `` ", "    `\n\n"] {
            Verbatim::all(&piece.repeat(20_000));
        }
    }
}
