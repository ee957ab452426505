//! A text that is mended before it is parsed, and remembers where each part of it came from.

use std::borrow::Cow;
use std::ops::Range;

use super::Span;

/// A text with its way back to the source.
#[derive(Debug, Clone)]
pub struct Draft<'a> {
    text: Cow<'a, str>,
    /// From the first offset on, the text is the source from the second on; ascending. The last pair
    /// marks the end of both.
    map: Vec<(usize, usize)>,
}

/// A change to a text: what stands in `range` becomes `with`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The bytes that go.
    pub range: Range<usize>,
    /// What comes in their place.
    pub with: Cow<'static, str>,
}

impl Edit {
    /// Takes something away.
    pub fn cut(range: Range<usize>) -> Self {
        Self { range, with: Cow::Borrowed("") }
    }

    /// Puts something in the place of something else.
    pub fn replace(range: Range<usize>, with: impl Into<Cow<'static, str>>) -> Self {
        Self { range, with: with.into() }
    }

    /// Adds something.
    pub fn insert(at: usize, with: impl Into<Cow<'static, str>>) -> Self {
        Self { range: at..at, with: with.into() }
    }
}

/// Changes that were made to a text. Words may have gone with them, so nobody may pass over it.
#[must_use = "what was taken from a text is named: put it into the account of its article"]
#[derive(Debug)]
pub struct Applied<'a> {
    before: Draft<'a>,
    edits: Vec<Edit>,
}

impl Applied<'_> {
    /// Each change: the range in the text before it, the part of the source that it came from, and what stands there
    /// now.
    pub fn changes(&self) -> impl Iterator<Item = (Range<usize>, Span, &str)> {
        self.edits.iter().map(|it| (it.range.clone(), self.before.span(&it.range), &*it.with))
    }

    /// What stood in a range before the changes.
    pub fn before(&self, range: &Range<usize>) -> &str {
        self.before.text.get(range.clone()).unwrap_or_default()
    }
}

impl<'a> Draft<'a> {
    /// The part of a source that begins at byte `start`, unchanged.
    pub fn new(text: &'a str, start: usize) -> Self {
        Self { text: Cow::Borrowed(text), map: vec![(0, start), (text.len(), start + text.len())] }
    }

    /// The text as it is now.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether it still is the source, letter by letter.
    pub fn is_unchanged(&self) -> bool {
        matches!(self.text, Cow::Borrowed(_))
    }

    /// Makes changes. They are sorted first; one that overlaps an earlier one, or doesn't lie between
    /// characters, is left out. Returns what was taken and what came for it: who changes a text has to say in whose
    /// name.
    pub fn apply(&mut self, mut edits: Vec<Edit>) -> Applied<'a> {
        if edits.is_empty() {
            return Applied { before: Self { text: Cow::Borrowed(""), map: Vec::new() }, edits };
        }
        edits.sort_by_key(|it| (it.range.start, it.range.end));
        let mut text = String::with_capacity(self.text.len());
        let mut map = Vec::with_capacity(self.map.len() + edits.len() * 2);
        let mut copied = 0;
        edits.retain(|Edit { range, with }| {
            if range.start < copied || self.text.get(range.clone()).is_none() {
                return false;
            }
            self.copy(copied..range.start, &mut text, &mut map);
            map.push((text.len(), self.to_source(range.start)));
            text.push_str(with);
            copied = range.end;
            true
        });
        self.copy(copied..self.text.len(), &mut text, &mut map);
        map.push((text.len(), self.to_source(self.text.len())));
        map.dedup_by_key(|it| it.0);
        let before = std::mem::replace(self, Self { text: Cow::Owned(text), map });
        Applied { before, edits }
    }

    fn copy(&self, range: Range<usize>, text: &mut String, map: &mut Vec<(usize, usize)>) {
        // A later pair for the same offset is the truer one: what was cut before it is gone.
        while map.last().is_some_and(|it| it.0 == text.len()) {
            map.pop();
        }
        map.push((text.len(), self.to_source(range.start)));
        let first = self.map.partition_point(|it| it.0 <= range.start);
        for &(new, old) in self.map[first..].iter().take_while(|it| it.0 < range.end) {
            map.push((text.len() + new - range.start, old));
        }
        text.push_str(&self.text[range]);
    }

    /// Where in the source stands what is at `at` now.
    pub fn to_source(&self, at: usize) -> usize {
        let next = self.map.partition_point(|it| it.0 <= at);
        let Some(&(new, old)) = next.checked_sub(1).and_then(|it| self.map.get(it)) else {
            return at;
        };
        let original = old + (at - new);
        self.map.get(next).map_or(original, |&(_, limit)| original.min(limit))
    }

    /// The part of the source that a range came from.
    pub fn span(&self, range: &Range<usize>) -> Span {
        let start = self.to_source(range.start);
        Span::from(start..self.to_source(range.end).max(start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn changes_remember_where_things_were() {
        let source = "front 甲 ** 乙 ** 丙";
        let mut draft = Draft::new(&source[6..], 6);
        let at = |draft: &Draft<'_>, word: &str| draft.to_source(draft.text().find(word).unwrap());
        let blank = draft.text().find(" **").unwrap();
        let _ = draft.apply(vec![Edit::cut(blank..blank + 1)]);
        assert_eq!(draft.text(), "甲** 乙 ** 丙");
        let inner = draft.text().find(" 乙 ").unwrap();
        let _ = draft.apply(vec![Edit::replace(inner..inner + 5, "乙"), Edit::insert(0, "前")]);
        assert_eq!(draft.text(), "前甲**乙** 丙");
        assert_eq!(at(&draft, "甲"), source.find('甲').unwrap());
        assert_eq!(at(&draft, "丙"), source.find('丙').unwrap());
        assert_eq!(draft.to_source(draft.text().len()), source.len());
    }

    proptest! {
        #[test]
        fn what_was_not_changed_is_found_again(text in "[a-z甲乙 ]{0,40}", cuts in prop::collection::vec((0..40_usize, 0..6_usize), 0..6)) {
            let mut draft = Draft::new(&text, 0);
            for (start, length) in cuts {
                let _ = draft.apply(vec![Edit::cut(start..start + length), Edit::insert(start + length, "—")]);
            }
            let mut last = 0;
            for (at, c) in draft.text().char_indices() {
                let source = draft.to_source(at);
                prop_assert!(source >= last);
                last = source;
                if c != '—' {
                    prop_assert!(text[source..].starts_with(c), "{c} at {source} of {text}");
                }
            }
        }
    }
}
