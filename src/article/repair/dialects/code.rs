//! Where a text holds code, addresses and tags, which no repair may touch.

use std::ops::Range;

use memchr::memmem;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::article::repair::Clues;
use crate::article::shortcode;

/// The parts of a text that are to be left alone.
pub(super) struct Code {
    verbatim: Ranges,
    addresses: Ranges,
}

/// Ranges in order that don't overlap.
struct Ranges(Vec<Range<usize>>);

impl Ranges {
    fn new(mut ranges: Vec<Range<usize>>) -> Self {
        ranges.sort_unstable_by_key(|it| (it.start, it.end));
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
        let next = self.0.partition_point(|it| it.start <= at);
        next.checked_sub(1).and_then(|it| self.0.get(it)).is_some_and(|it| at < it.end)
    }
}

/// What is found, before it is put in order.
#[derive(Default)]
struct Found {
    verbatim: Vec<Range<usize>>,
    addresses: Vec<Range<usize>>,
}

impl Code {
    /// Finds them: code in any of its forms, HTML tags, addresses, shortcodes' tags and what stands in
    /// shortcodes that hold no Markdown.
    pub(super) fn of(text: &str, clues: &Clues<'_>) -> Self {
        let mut found = Found::default();
        in_markdown(text, clues, &mut found);
        in_addresses(text, &mut found.addresses);
        in_shortcodes(text, &mut found.verbatim);
        Self { verbatim: Ranges::new(found.verbatim), addresses: Ranges::new(found.addresses) }
    }

    /// Whether the byte at `at` belongs to them.
    pub(super) fn holds(&self, at: usize) -> bool {
        self.is_verbatim(at) || self.addresses.hold(at)
    }

    /// Whether the byte at `at` belongs to code or a shortcode's tag, and not just to an address or an
    /// HTML tag.
    pub(super) fn is_verbatim(&self, at: usize) -> bool {
        self.verbatim.hold(at)
    }
}

/// Elements whose contents are shown as they are written.
const VERBATIM: &[&str] = &["code", "kbd", "pre", "samp", "script", "style", "textarea", "tt"];

/// The name of a tag, and whether it closes.
fn tag_name(html: &str) -> (&str, bool) {
    let name = html.trim_start_matches('<');
    let (name, closes) = match name.strip_prefix('/') {
        Some(name) => (name, true),
        None => (name, false),
    };
    (name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default(), closes)
}

fn shows_verbatim(name: &str) -> bool {
    VERBATIM.iter().any(|it| it.eq_ignore_ascii_case(name))
}

fn in_markdown(text: &str, clues: &Clues<'_>, found: &mut Found) {
    let mut options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_GFM;
    if clues.config.markdown.maths {
        options |= Options::ENABLE_MATH;
    }
    // Where an element began that is shown as it is written.
    let mut open = None;
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(_))
            | Event::Code(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => found.verbatim.push(range),
            Event::Start(Tag::HtmlBlock) => in_html(text, range, found),
            Event::InlineHtml(tag) => {
                let (name, closes) = tag_name(&tag);
                if shows_verbatim(name) {
                    if !closes {
                        open.get_or_insert(range.start);
                    } else if let Some(start) = open.take() {
                        found.verbatim.push(start..range.end);
                    }
                }
                found.addresses.push(range);
            }
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item) => open = None,
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) => {
                let written = &text[range.clone()];
                match written.rfind("](") {
                    Some(at) => found.addresses.push(range.start + at..range.end),
                    None if written.starts_with('<') => found.addresses.push(range),
                    None => {}
                }
            }
            _ => {}
        }
    }
}

/// The tags of a block of HTML, and whole elements that are shown as they are written.
fn in_html(text: &str, block: Range<usize>, found: &mut Found) {
    let html = &text[block.clone()];
    let bytes = html.as_bytes();
    let mut open = None;
    let mut at = 0;
    while let Some(next) = memchr::memchr(b'<', &bytes[at..]) {
        let start = at + next;
        let (name, closes) = tag_name(&html[start..]);
        let close: &[u8] = if html[start..].starts_with("<!--") { b"-->" } else { b">" };
        let end =
            memmem::find(&bytes[start..], close).map_or(html.len(), |it| start + it + close.len());
        if shows_verbatim(name) {
            if !closes {
                open.get_or_insert(start);
            } else if let Some(start) = open.take() {
                found.verbatim.push(block.start + start..block.start + end);
            }
        }
        found.addresses.push(block.start + start..block.start + end);
        at = end;
    }
    if let Some(start) = open {
        found.verbatim.push(block.start + start..block.end);
    }
}

/// Addresses that stand bare in the text.
fn in_addresses(text: &str, ranges: &mut Vec<Range<usize>>) {
    let bytes = text.as_bytes();
    for at in memmem::find_iter(bytes, b"://") {
        let scheme =
            bytes[..at].iter().rev().take(12).take_while(|it| it.is_ascii_alphabetic()).count();
        let is_part = |it: &&u8| it.is_ascii_graphic() && !b"<>\"'`)[]}|".contains(it);
        let length = bytes[at..].iter().take_while(is_part).count();
        ranges.push(at - scheme..at + length);
    }
}

fn in_shortcodes(text: &str, ranges: &mut Vec<Range<usize>>) {
    let bytes = text.as_bytes();
    let mut done = 0;
    for at in memmem::find_iter(bytes, b"{{") {
        let (close, mark): (&[u8], _) = match bytes.get(at + 2) {
            _ if at < done => continue,
            Some(b'<') => (b">}}", '<'),
            Some(b'%') => (b"%}}", '%'),
            _ => continue,
        };
        // A tag is shorter than this; without a limit a text of openings would be read again and again.
        let near = &bytes[at..bytes.len().min(at + 4096)];
        let Some(length) = memmem::find(near, close) else { continue };
        done = at + length + close.len();
        let inside = text.get(at + 3..at + length).unwrap_or_default();
        let name = inside.split_whitespace().next().unwrap_or_default();
        if !name.starts_with('/') && shortcode::is_raw(name) {
            let closing = format!("{{{{{mark} /{name} ");
            let tight = format!("{{{{{mark}/{name}");
            let end = [closing.trim_end(), &tight]
                .into_iter()
                .filter_map(|it| memmem::find(&bytes[done..], it.as_bytes()))
                .min();
            done += end.unwrap_or(0);
        }
        ranges.push(at..done);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Meta;
    use crate::config::Config;

    #[test]
    fn code_and_addresses_are_held_and_text_is_not() {
        let config = Config::default_for("x");
        let clues = Clues { meta: &Meta::default(), config: &config };
        for (text, held) in [
            ("甲 X 乙", false),
            ("`X`", true),
            ("```\nX\n```\n", true),
            ("> ```\n> X\n> ```\n", true),
            ("甲\n\n    X\n", true),
            ("- 甲\n\n    X\n", false),
            ("甲 <code>X</code>", true),
            ("甲 <code>乙</code> X", false),
            ("<pre>\nX\n</pre>\n", true),
            ("<div>X</div>\n", false),
            ("<div title=\"X\">甲</div>\n", true),
            ("<!-- X -->", true),
            ("[X](a.md)", false),
            ("[甲](X.md)", true),
            ("見 https://example.org/X", true),
            ("見 https://example.org/ X", false),
            ("{{< a X >}}", true),
            ("{{< a >}}X{{< /a >}}", false),
            ("{{< highlight c >}}\nX\n{{< /highlight >}}", true),
        ] {
            let at = text.find('X').unwrap();
            assert_eq!(Code::of(text, &clues).holds(at), held, "{text}");
        }
    }
}
