//! The lines of a source, counted once, and its places as messages show them.

use super::{Source, Span};
use crate::diagnostic::Diagnostic;
use crate::place::Place;

/// So many characters of a line are shown around what is marked: two lines of a terminal. A message must not
/// cost as much as the text that it is about.
const WINDOW: usize = 160;

/// Stands where a line was cut.
const CUT: char = '…';

/// After so many bytes the characters are counted anew, so that no column is counted through a whole line.
const STEP: usize = 1024;

/// Where the lines of a text begin, and how many characters stand before some of its bytes.
#[derive(Debug, Clone)]
pub(super) struct Lines {
    /// The first byte of each line.
    starts: Vec<usize>,
    /// How many characters begin before every [`STEP`]th byte.
    characters: Vec<usize>,
}

impl Lines {
    fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let starts = std::iter::once(0).chain(memchr::memchr_iter(b'\n', bytes).map(|it| it + 1));
        let mut count = 0;
        let characters = std::iter::once(0).chain(bytes.chunks(STEP).map(|chunk| {
            count += beginnings(chunk);
            count
        }));
        Self { starts: starts.collect(), characters: characters.collect() }
    }

    /// How many characters begin before a byte.
    fn characters_before(&self, text: &str, at: usize) -> usize {
        let step = (at / STEP).min(self.characters.len().saturating_sub(1));
        let counted = self.characters.get(step).copied().unwrap_or_default();
        counted + beginnings(text.as_bytes().get(step * STEP..at).unwrap_or_default())
    }

    /// The number of the line that holds a byte, from 0, and its first and last byte without its ending.
    fn line(&self, text: &str, at: usize) -> (usize, std::ops::Range<usize>) {
        let number = self.starts.partition_point(|start| *start <= at).saturating_sub(1);
        let start = self.starts.get(number).copied().unwrap_or_default();
        let end = self.starts.get(number + 1).map_or(text.len(), |next| next - 1);
        (number, start..start + text[start..end].trim_end_matches('\r').len())
    }
}

/// How many characters begin in some bytes.
fn beginnings(bytes: &[u8]) -> usize {
    // Sums that fit into a byte are made many at a time.
    let of_chunk =
        |chunk: &[u8]| -> u8 { chunk.iter().map(|byte| u8::from((*byte as i8) >= -0x40)).sum() };
    bytes.chunks(128).map(|chunk| usize::from(of_chunk(chunk))).sum()
}

impl Source {
    /// A span as people find it. One past the end of the text marks its end.
    pub fn place(&self, span: Span) -> Place {
        let text = &*self.text;
        let lines = self.lines.get_or_init(|| Lines::of(text));
        let start = text.floor_char_boundary(span.start as usize);
        let end = text.floor_char_boundary(span.end as usize).max(start);
        let (number, line) = lines.line(text, start);
        let column =
            lines.characters_before(text, start) - lines.characters_before(text, line.start);
        let marked = start.min(line.end)..end.min(line.end);
        let shown = window(text, &line, &marked, |at| lines.characters_before(text, at));
        let mut line_text = String::with_capacity(shown.len() + 2 * CUT.len_utf8());
        if shown.start > line.start {
            line_text.push(CUT);
        }
        let by = line_text.len();
        line_text.push_str(&text[shown.clone()]);
        if shown.end < line.end {
            line_text.push(CUT);
        }
        let offset = |at: usize| at.min(shown.end) - shown.start + by;
        Place {
            line: u32::try_from(number + 1).unwrap_or(u32::MAX),
            column: u32::try_from(column + 1).unwrap_or(u32::MAX),
            line_text,
            marked: offset(marked.start)..offset(marked.end),
        }
    }
}

impl Diagnostic {
    /// Marks a span of a source. A span past the end of the text marks its end.
    #[must_use]
    pub fn at(mut self, source: &Source, span: Span) -> Self {
        self.path = Some(source.path.clone());
        self.place = Some(source.place(span));
        self
    }
}

/// The part of a line to show: all of it, or [`WINDOW`] characters with what is marked in their middle.
fn window(
    text: &str,
    line: &std::ops::Range<usize>,
    marked: &std::ops::Range<usize>,
    characters_before: impl Fn(usize) -> usize,
) -> std::ops::Range<usize> {
    let count = |range: std::ops::Range<usize>| {
        characters_before(range.end) - characters_before(range.start)
    };
    if count(line.clone()) <= WINDOW {
        return line.clone();
    }
    let (before, inside, after) =
        (count(line.start..marked.start), count(marked.clone()), count(marked.end..line.end));
    // What one side does not need is the other's.
    let free = WINDOW.saturating_sub(inside);
    let back = before.min((free / 2).max(free.saturating_sub(after)));
    let forth = WINDOW - back;
    let start = match back.checked_sub(1) {
        Some(last) => text[line.start..marked.start].char_indices().rev().nth(last),
        None => None,
    };
    let start = start.map_or(marked.start, |(at, _)| line.start + at);
    let end = text[marked.start..line.end].char_indices().nth(forth);
    let end = end.map_or(line.end, |(at, _)| marked.start + at);
    // A letter keeps its marks: those at the beginning of the window belong to one that is not shown.
    let start = start
        + text[start..marked.start]
            .char_indices()
            .find(|(_, c)| !is_joined(*c))
            .map_or(marked.start - start, |(at, _)| at);
    let mut end = end;
    while let Some(c) = text[end..line.end].chars().next().filter(|c| is_joined(*c)) {
        match text[marked.start..end].chars().next_back() {
            Some(last) if end - last.len_utf8() > marked.start => end -= last.len_utf8(),
            _ => {
                end += c.len_utf8();
                break;
            }
        }
    }
    start..end
}

/// Whether a character is shown together with the one before it.
fn is_joined(c: char) -> bool {
    use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};
    !c.is_ascii()
        && (matches!(c, '\u{200d}' | '\u{1f3fb}'..='\u{1f3ff}')
            || c.general_category_group() == GeneralCategoryGroup::Mark)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::say;
    use proptest::prelude::*;

    /// Counted from the beginning of the text.
    fn counted(text: &str, at: usize) -> (u32, u32) {
        let line_start = text[..at].rfind('\n').map_or(0, |it| it + 1);
        let lines = text[..at].matches('\n').count();
        (1 + lines as u32, 1 + text[line_start..at].chars().count() as u32)
    }

    #[test]
    fn columns_count_characters_and_lines_count_from_one() {
        let source = Source::new("a.md", "題目\r\n甲乙丙\n");
        let at = source.text.find('丙').unwrap() as u32;
        let place =
            Diagnostic::warning("x", say!("y")).at(&source, Span::new(at, at + 3)).place.unwrap();
        assert_eq!((place.line, place.column), (2, 3));
        assert_eq!(&place.line_text[place.marked], "丙");
        assert_eq!(place.line_text, "甲乙丙");
    }

    #[test]
    fn a_span_past_the_end_or_inside_a_character_is_brought_back() {
        let source = Source::new("a.md", "甲");
        assert_eq!(source.place(Span::new(2, 99)).column, 1);
        assert_eq!(source.place(Span::new(9, 1)).line, 1);
        assert_eq!(Source::new("a.md", "").place(Span::new(0, 3)).line_text, "");
    }

    #[test]
    fn of_a_long_line_a_window_around_the_span_is_shown() {
        let text = format!("題\n{}丁{}\r\n尾", "甲乙".repeat(5000), "丙".repeat(10_000));
        let source = Source::new("a.md", text);
        let at = source.text.find('丁').unwrap();
        let place = source.place(Span::from(at..at + 3));
        assert_eq!((place.line, place.column), (2, 10_001));
        assert_eq!(place.line_text.chars().count(), WINDOW + 2);
        assert!(place.line_text.starts_with('…') && place.line_text.ends_with("丙…"));
        assert_eq!(&place.line_text[place.marked], "丁");
        // At the ends of the line there is one cut.
        let place = source.place(Span::from(4..7));
        assert!(place.line_text.starts_with('甲') && place.line_text.ends_with('…'));
        assert_eq!((place.column, &place.line_text[place.marked]), (1, "甲"));
        let last = source.text.find('\r').unwrap() - 3;
        let place = source.place(Span::from(last..last + 3));
        assert!(place.line_text.starts_with('…') && place.line_text.ends_with('丙'));
        assert_eq!(place.line_text.chars().count(), WINDOW + 1);
        // A span longer than the window is shown from its beginning on.
        let place = source.place(Span::from(at..source.text.len()));
        assert!(place.line_text.starts_with("…丁"), "{}", place.line_text);
        assert_eq!(place.line_text[place.marked].chars().count(), WINDOW);
    }

    #[test]
    fn letters_keep_their_marks() {
        let text = "e\u{301}".repeat(1000);
        let source = Source::new("a.md", text);
        for at in 0..9 {
            let place = source.place(Span::from(900 + 3 * at..903 + 3 * at));
            let inside = place.line_text.trim_matches(CUT);
            assert!(inside.starts_with('e') && inside.ends_with('\u{301}'), "{inside:?}");
        }
        let only_marks = Source::new("a.md", "\u{301}".repeat(1000));
        assert!(only_marks.place(Span::from(500..502)).line_text.len() <= 2 * WINDOW + 8);
    }

    proptest! {
        #[test]
        fn places_are_those_that_counting_finds(
            text in "[a甲é\u{301}\n\r]{0,40}",
            times in 1_usize..80,
            start in 0_usize..4000,
            length in 0_usize..400,
        ) {
            let source = Source::new("a.md", text.repeat(times));
            let place = source.place(Span::from(start..start + length));
            let start = source.text.floor_char_boundary(start);
            prop_assert_eq!((place.line, place.column), counted(&source.text, start));
            prop_assert!(place.line_text.chars().count() <= WINDOW + 3);
            let marked = &place.line_text[place.marked.clone()];
            prop_assert!(source.text[start..].starts_with(marked), "{marked:?}");
        }
    }
}
