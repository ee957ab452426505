//! HTML in a text: tags, comments, and elements that are shown or hidden as they are written.

use std::ops::Range;

use memchr::memmem;

use super::{Kind, Part};
use crate::xhtml::ElementKind;

/// The name of a tag, and whether it closes.
fn tag_name(html: &str) -> (&str, bool) {
    let name = html.trim_start_matches('<');
    let (name, closes) = match name.strip_prefix('/') {
        Some(name) => (name, true),
        None => (name, false),
    };
    (name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default(), closes)
}

fn is_verbatim(name: &str) -> bool {
    ElementKind::of(&name.to_ascii_lowercase()).is_verbatim()
}

/// The tags in the lines of a paragraph.
#[derive(Default)]
pub(super) struct Inline {
    /// Where an element began that is shown as it is written.
    open: Option<usize>,
}

impl Inline {
    pub(super) fn tag(&mut self, tag: &str, range: Range<usize>, parts: &mut Vec<Part>) {
        let (name, closes) = tag_name(tag);
        if is_verbatim(name) {
            if !closes {
                self.open.get_or_insert(range.start);
            } else if let Some(start) = self.open.take() {
                parts.push((start..range.end, Kind::Element));
            }
        }
        let kind = if tag.starts_with("<!--") { Kind::Comment } else { Kind::Tag };
        parts.push((range, kind));
    }

    /// The paragraph ends, and with it what is open.
    pub(super) fn end(&mut self) {
        self.open = None;
    }
}

/// The tags of a block of HTML, and whole elements that are shown as they are written.
pub(super) fn block(text: &str, block: Range<usize>, parts: &mut Vec<Part>) {
    let html = &text[block.clone()];
    let bytes = html.as_bytes();
    let mut open = None;
    let mut at = 0;
    while let Some(next) = memchr::memchr(b'<', &bytes[at..]) {
        let start = at + next;
        let (name, closes) = tag_name(&html[start..]);
        let is_comment = html[start..].starts_with("<!--");
        let close: &[u8] = if is_comment { b"-->" } else { b">" };
        let end =
            memmem::find(&bytes[start..], close).map_or(html.len(), |it| start + it + close.len());
        if is_verbatim(name) {
            if !closes {
                open.get_or_insert(start);
            } else if let Some(start) = open.take() {
                parts.push((block.start + start..block.start + end, Kind::Element));
            }
        }
        let kind = if is_comment { Kind::Comment } else { Kind::Tag };
        parts.push((block.start + start..block.start + end, kind));
        at = end;
    }
    if let Some(start) = open {
        parts.push((block.start + start..block.end, Kind::Element));
    }
}
