//! Shortcodes' tags, and what stands in shortcodes that hold no Markdown. Where that has fences of its own,
//! the parser must not see them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use memchr::memmem;

use super::{Found, Kind, Part, markdown};
use crate::article::shortcode;
use crate::config::MarkdownOptions;

/// So often a text is parsed again because a shortcode hides code from the parser, or ends it.
const MOST_ROUNDS: usize = 8;
/// The longest tag; without a limit a text of openings would be read again and again.
const LONGEST: usize = 4096;

/// A tag of a shortcode.
struct Tag<'a> {
    range: Range<usize>,
    name: &'a str,
    closes: bool,
}

/// The parser's parts of a text, and the shortcodes outside of its code.
pub(super) fn with_markdown(text: &str, options: &MarkdownOptions) -> Found {
    let tags = tags(text);
    let mut found = markdown::read(text, options);
    if tags.is_empty() {
        return found;
    }
    let listings = Listings::of(&tags);
    let mut seen: Cow<'_, str> = Cow::Borrowed(text);
    for _ in 0..MOST_ROUNDS {
        let Some(hidden) = first_hidden(text, &tags, &listings, &found.parts) else { break };
        seen = Cow::Owned(without(&seen, hidden));
        found = markdown::read(&seen, options);
    }
    let code: Vec<Range<usize>> = code(&found.parts).cloned().collect();
    let mut done = 0;
    for (at, tag) in tags.iter().enumerate() {
        if tag.range.start < done || holds(&code, tag.range.start) {
            continue;
        }
        done = listings.end(&tags, at).unwrap_or(tag.range.end);
        found.parts.push((tag.range.start..done, Kind::Shortcode));
    }
    found
}

fn code(parts: &[Part]) -> impl Iterator<Item = &Range<usize>> {
    parts.iter().filter(|(_, kind)| kind.is_code()).map(|(range, _)| range)
}

fn holds(ranges: &[Range<usize>], at: usize) -> bool {
    let next = ranges.partition_point(|it| it.end <= at);
    ranges.get(next).is_some_and(|it| it.start <= at)
}

/// All tags of a text, in code or not.
fn tags(text: &str) -> Vec<Tag<'_>> {
    let bytes = text.as_bytes();
    let mut tags = Vec::new();
    let mut done = 0;
    for at in memmem::find_iter(bytes, b"{{") {
        let close: &[u8] = match bytes.get(at + 2) {
            _ if at < done => continue,
            Some(b'<') => b">}}",
            Some(b'%') => b"%}}",
            _ => continue,
        };
        let near = &bytes[at..bytes.len().min(at + LONGEST)];
        let Some(length) = memmem::find(near, close) else { continue };
        done = at + length + close.len();
        let inside = text.get(at + 3..at + length).unwrap_or_default().trim();
        let (closes, inside) = match inside.strip_prefix('/') {
            Some(rest) => (true, rest.trim_start()),
            None => (false, inside),
        };
        let name = inside.split_whitespace().next().unwrap_or_default();
        tags.push(Tag { range: at..done, name, closes });
    }
    tags
}

/// For each tag that opens a shortcode whose inside is no Markdown, the tag that closes it.
struct Listings(BTreeMap<usize, usize>);

impl Listings {
    fn of(tags: &[Tag<'_>]) -> Self {
        let mut closers: BTreeMap<&str, usize> = BTreeMap::new();
        let mut ends = BTreeMap::new();
        for (at, tag) in tags.iter().enumerate().rev() {
            if tag.closes {
                closers.insert(tag.name, at);
            } else if shortcode::is_raw(tag.name)
                && let Some(close) = closers.get(tag.name)
            {
                ends.insert(at, *close);
            }
        }
        Self(ends)
    }

    /// Where the inside of the listing ends that a tag opens.
    fn end(&self, tags: &[Tag<'_>], at: usize) -> Option<usize> {
        self.0.get(&at).map(|close| tags[*close].range.start)
    }
}

/// What the parser must not see, though it took it for code: the inside of a listing in which code begins
/// that goes on behind it; a fence in a shortcode that is never closed and hides the shortcode's end; that
/// end itself, if it is indented.
fn first_hidden(
    text: &str,
    tags: &[Tag<'_>],
    listings: &Listings,
    parts: &[Part],
) -> Option<Range<usize>> {
    let mut code = parts.iter().filter(|(_, kind)| kind.is_code()).peekable();
    // How many shortcodes of each name are open.
    let mut open: BTreeMap<&str, usize> = BTreeMap::new();
    let mut done = 0;
    for (at, tag) in tags.iter().enumerate() {
        if tag.range.start < done {
            continue;
        }
        while let Some((range, kind)) = code.next_if(|(range, _)| range.start <= tag.range.start) {
            done = range.end;
            let mut hidden = tags[at..].iter().take_while(|it| it.range.start < range.end);
            let mut hides_end = || hidden.any(|it| it.closes && open.contains_key(it.name));
            match kind {
                Kind::Fenced => {
                    let block = &text[range.clone()];
                    if hides_end() && markdown::is_unclosed_fence(block) {
                        let line = memchr::memchr(b'\n', block.as_bytes());
                        return Some(range.start..line.map_or(range.end, |it| range.start + it));
                    }
                }
                Kind::Indented | Kind::IndentedInside if hides_end() => return Some(range.clone()),
                _ => {}
            }
        }
        if tag.range.start < done {
            continue;
        }
        if let Some(end) = listings.end(tags, at) {
            while let Some((range, _)) = code.next_if(|(range, _)| range.start < end) {
                if range.end > end {
                    return Some(tag.range.end..end);
                }
            }
            done = end;
        } else if tag.closes {
            if let Some(count) = open.get_mut(tag.name) {
                *count -= 1;
                if *count == 0 {
                    open.remove(tag.name);
                }
            }
        } else {
            *open.entry(tag.name).or_default() += 1;
        }
    }
    None
}

/// A text with something in it made letters, line by line and of the same length.
fn without(text: &str, range: Range<usize>) -> String {
    let is_kept = |it: u8| matches!(it, b'\n' | b'\r');
    let masked: String = text[range.clone()]
        .bytes()
        .map(|it| if is_kept(it) { char::from(it) } else { 'x' })
        .collect();
    [&text[..range.start], &masked, &text[range.end..]].concat()
}
