//! Control characters in front matter: no YAML parser takes them, so they are set aside and their
//! places remembered.

use std::borrow::Cow;
use std::ops::Range;

use super::value::{Entry, Value};

/// Stands in for a control character while parsing: a noncharacter, which no text may hold and which
/// is one character as well, so that columns stay what they are.
const STAND_IN: char = '\u{fdd0}';

/// A block without control characters.
pub(super) struct Clean<'a> {
    original: &'a str,
    /// With stand-ins, if the original has control characters.
    cleaned: Option<String>,
}

impl<'a> Clean<'a> {
    pub(super) fn new(original: &'a str) -> Self {
        let bytes = original.as_bytes();
        // Without a way out of the loop it runs over many bytes at a time.
        let controls = bytes.iter().fold(0u32, |sum, it| {
            sum + u32::from((*it < b' ' && !matches!(it, b'\n' | b'\r' | b'\t')) || *it == 0x7f)
        });
        // What else is forbidden begins with one of these.
        let suspicious = controls > 0
            || memchr::memchr(0xc2, bytes).is_some()
            || memchr::memmem::find(bytes, b"\xef\xbf").is_some();
        let cleaned = (suspicious && original.contains(is_forbidden)).then(|| {
            original.chars().map(|it| if is_forbidden(it) { STAND_IN } else { it }).collect()
        });
        Self { original, cleaned }
    }

    /// What a parser can read.
    pub(super) fn text(&self) -> &str {
        self.cleaned.as_deref().unwrap_or(self.original)
    }

    /// How many characters were set aside, and where the first is in the original.
    pub(super) fn removed(&self) -> Option<(usize, usize)> {
        self.cleaned.as_ref()?;
        let mut places = self.original.match_indices(is_forbidden).map(|(at, _)| at);
        let first = places.next()?;
        Some((1 + places.count(), first))
    }

    /// The place in the original of a place in [`Clean::text`].
    pub(super) fn origin(&self, at: usize) -> usize {
        let Some(cleaned) = &self.cleaned else { return at.min(self.original.len()) };
        let characters = cleaned.char_indices().take_while(|(it, _)| *it < at).count();
        self.original.char_indices().nth(characters).map_or(self.original.len(), |(it, _)| it)
    }

    /// The entries of a reader with their places in the file, whose block begins at `start`, and
    /// without stand-ins.
    pub(super) fn restore<'b>(&self, mut entries: Vec<Entry<'b>>, start: usize) -> Vec<Entry<'b>> {
        let place = |it: &Range<usize>| start + self.origin(it.start)..start + self.origin(it.end);
        for entry in &mut entries {
            entry.key_span = place(&entry.key_span);
            entry.span = place(&entry.span);
            if self.cleaned.is_some() {
                without(&mut entry.key);
                value_without(&mut entry.value);
            }
        }
        entries
    }
}

/// What YAML 1.2 (section 5.1) forbids.
fn is_forbidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{85}'))
        || matches!(c, '\u{fffe}' | '\u{ffff}')
}

fn value_without(value: &mut Value<'_>) {
    match value {
        Value::Text(text) | Value::Plain(text) => without(text),
        Value::List(items) => items.iter_mut().for_each(value_without),
        Value::Map(entries) => {
            for (key, value) in entries {
                without(key);
                value_without(value);
            }
        }
    }
}

fn without(text: &mut Cow<'_, str>) {
    if text.contains(STAND_IN) {
        *text = text.replace(STAND_IN, "").into();
    }
}
