//! Liquid and Nunjucks: the template languages that Jekyll and Hexo let articles use.

pub(super) mod output;
pub(super) mod tags;
pub(super) mod value;

mod arguments;
mod control;
mod enclosing;
mod single;

use std::ops::Range;

use memchr::memmem;

use crate::article::manuscript::Manuscript;

/// The longest tag that is looked for.
const LONGEST: usize = 2000;

/// A tag: `{% name arguments %}`.
struct Tag<'a> {
    range: Range<usize>,
    name: &'a str,
    arguments: &'a str,
}

/// All tags of a text but those in code.
fn tags<'a>(manuscript: &Manuscript<'a>) -> Vec<Tag<'a>> {
    let text = manuscript.text();
    let bytes = text.as_bytes();
    let mut tags = Vec::new();
    let mut done = 0;
    for at in memmem::find_iter(bytes, b"{%") {
        // `{{%` is Hugo's.
        if at < done || (at > 0 && matches!(bytes[at - 1], b'{' | b'\\')) || manuscript.holds(at) {
            continue;
        }
        let near = &bytes[at + 2..bytes.len().min(at + LONGEST)];
        let Some(length) = memmem::find(near, b"%}") else { continue };
        let Some(inner) = text.get(at + 2..at + 2 + length) else { continue };
        if inner.contains("{%") {
            continue;
        }
        let inner = inner.strip_prefix('-').unwrap_or(inner);
        let inner = inner.strip_suffix('-').unwrap_or(inner).trim();
        let end = inner
            .find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '_' | '-'))
            .unwrap_or(inner.len());
        let (name, arguments) = inner.split_at(end);
        if name.is_empty() {
            continue;
        }
        done = at + length + 4;
        tags.push(Tag { range: at..done, name, arguments: arguments.trim() });
    }
    tags
}

/// What stands between `{% raw %}` and `{% endraw %}`.
fn raw_ranges(tags: &[Tag<'_>]) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut open = None;
    for tag in tags {
        match tag.name {
            "raw" => drop(open.get_or_insert(tag.range.end)),
            "endraw" => {
                if let Some(start) = open.take() {
                    ranges.push(start..tag.range.start);
                }
            }
            _ => {}
        }
    }
    ranges
}
