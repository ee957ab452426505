//! Where front matter begins and ends.

use std::ops::Range;

use super::keys::{self, Field};

/// The language of a block of front matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Yaml,
    Toml,
    Json,
}

/// A block of front matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) format: Format,
    /// What stands between the fences; of a JSON object, all of it.
    pub(super) content: Range<usize>,
    /// Where the text after it begins.
    pub(super) body: usize,
    /// Where the fence is, if none closes the block. `content` then ends at the first empty line.
    pub(super) unclosed: Option<Range<usize>>,
}

/// Finds the front matter of a text. A line of hyphens is a thematic break as well: it counts as a
/// fence only if what follows looks like a key.
pub(super) fn find(text: &str) -> Option<Block> {
    let start =
        text.len() - text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}').len();
    if !(start == 0 || text[..start].ends_with(['\n', '\r', '\u{feff}'])) {
        return None;
    }
    if text[start..].starts_with('{') {
        return json_object(text, start);
    }
    let (opening, content) = line(text, start);
    let Some(mark) = opening.chars().next().filter(|it| matches!(it, '-' | '+' | ';')) else {
        return without_opening(text, start);
    };
    let word = opening.trim_start_matches(mark);
    let fence = &opening[..opening.len() - word.len()];
    let format = match (mark, word.trim()) {
        ('-', "" | "yaml" | "yml") => Format::Yaml,
        ('+', "") | ('-' | '+', "toml") => Format::Toml,
        (';', "") | ('-' | ';', "json") => Format::Json,
        _ => return None,
    };
    if fence.len() < 3 {
        return None;
    }
    if format == Format::Yaml && !begins_with_key(&text[content..]) {
        return empty_block(text, content, fence);
    }
    let mut at = content;
    let mut first_empty = None;
    while at < text.len() {
        let (line, next) = line(text, at);
        let line = line.trim_end();
        if line == fence || (line == "..." && format == Format::Yaml) {
            return Some(Block { format, content: content..at, body: next, unclosed: None });
        }
        if line.is_empty() {
            first_empty.get_or_insert((at, next));
        }
        at = next;
    }
    let (end, body) = first_empty.unwrap_or((text.len(), text.len()));
    let unclosed = Some(start..start + fence.len());
    Some(Block { format, content: content..end, body, unclosed })
}

/// The line that begins at `at`, without its end, and where the next one begins.
pub(super) fn line(text: &str, at: usize) -> (&str, usize) {
    let rest = &text[at..];
    match memchr::memchr(b'\n', rest.as_bytes()) {
        Some(end) => (rest[..end].strip_suffix('\r').unwrap_or(&rest[..end]), at + end + 1),
        None => (rest, text.len()),
    }
}

/// So many lines are looked at for a fence that closes what none opened.
const MOST_LINES: usize = 200;

/// Keys down to the first `---`, or JSON down to `;;;`, with no line above: Hexo's own reader takes both
/// (hexo-front-matter). One line above `---` is a heading of Markdown's, several are one as well: each has to be
/// of a form that keys have, and one of them has to mean something.
fn without_opening(text: &str, start: usize) -> Option<Block> {
    let is_json = text[start..].starts_with('"');
    let (mut at, mut keys, mut known, mut named) = (start, 0, false, false);
    for _ in 0..MOST_LINES {
        if at >= text.len() {
            return None;
        }
        let (line, next) = line(text, at);
        let line = line.trim_end();
        let closes = |mark: char| line.len() >= 3 && line.chars().all(|it| it == mark);
        if closes(';') && is_json || closes('-') && known && (keys > 1 || named) {
            let format = if is_json { Format::Json } else { Format::Yaml };
            return Some(Block { format, content: start..at, body: next, unclosed: None });
        }
        if line.is_empty() {
            return None;
        }
        let goes_on = keys > 0 && (line.starts_with([' ', '\t', '#']) || line.starts_with("- "));
        if !(is_json || goes_on) {
            let (key, ..) = keys::split(line)?;
            let field = keys::field(key).map(|(_, field)| field);
            keys += 1;
            known |= field.is_some();
            named |= matches!(field, Some(Field::Title | Field::Date));
        }
        at = next;
    }
    None
}

/// Two fences with nothing between them.
fn empty_block(text: &str, content: usize, fence: &str) -> Option<Block> {
    let end = text.len() - text[content..].trim_start().len();
    let (closing, body) = line(text, end);
    let block = Block { format: Format::Yaml, content: content..content, body, unclosed: None };
    (closing.trim_end() == fence).then_some(block)
}

/// Whether the first line that says something is `key: value` or begins `{`. After an empty line it
/// has to look like a program's word, and after a remark, which may as well be a heading, one of the
/// keys has to mean something: there may be text between two thematic breaks.
fn begins_with_key(text: &str) -> bool {
    let (mut empty, mut remark) = (false, false);
    let mut lines = text.lines().map(str::trim_end);
    let first = lines.by_ref().find(|line| {
        empty |= line.is_empty();
        remark |= line.starts_with('#');
        !line.is_empty() && !line.starts_with('#')
    });
    let Some(first) = first else { return false };
    let Some((key, ..)) = keys::split(first) else {
        return first.starts_with('{') && !empty && !remark;
    };
    let is_known = |key: &str| keys::field(key).is_some();
    let is_identifier = !key.bytes().any(|it| it.is_ascii_uppercase() || it == b' ' || it > 0x7f);
    is_known(key)
        || (!remark && (!empty || is_identifier))
        || lines
            .take_while(|it| !it.starts_with("---"))
            .any(|it| keys::split(it).is_some_and(|(key, ..)| is_known(key)))
}

/// An object that begins with a key in quotes, up to its closing bracket; the rest of that line must
/// be empty. `{{< … >}}`, `{漢字|かんじ}` and MDX's `{/* … */}` are no objects.
fn json_object(text: &str, start: usize) -> Option<Block> {
    let inside = text[start + 1..].trim_start();
    if !inside.starts_with(['"', '}']) {
        return None;
    }
    let (mut depth, mut in_string, mut escaped) = (0usize, false, false);
    for (at, byte) in text.bytes().enumerate().skip(start) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => depth += 1,
            b'}' | b']' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            let end = at + 1;
            let (rest, body) = line(text, end);
            return rest.trim().is_empty().then_some(Block {
                format: Format::Json,
                content: start..end,
                body,
                unclosed: None,
            });
        }
    }
    let (_, after_key) = inside.get(1..)?.split_once('"')?;
    let unclosed = Some(start..start + 1);
    let block = Block { format: Format::Json, content: start..start, body: start, unclosed };
    after_key.trim_start().starts_with(':').then_some(block)
}
