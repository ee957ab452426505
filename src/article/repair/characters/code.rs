//! Where code stands in a text: it is shown as it is written.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::source::Edit;

/// Leaves out the changes that touch code. Only a text that needs changes is searched for code.
pub(super) fn spare(text: &str, mut edits: Vec<Edit>) -> Vec<Edit> {
    if edits.is_empty() || !may_hold_code(text) {
        return edits;
    }
    let ranges = ranges(text);
    edits.retain(|edit| {
        let next = ranges.partition_point(|it| it.end <= edit.range.start);
        ranges.get(next).is_none_or(|it| edit.range.end <= it.start)
    });
    edits
}

pub(super) fn may_hold_code(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr3(b'`', b'~', b'\t', bytes).is_some()
        || memchr::memmem::find(bytes, b"    ").is_some()
}

/// Code spans and code blocks, ascending.
fn ranges(text: &str) -> Vec<Range<usize>> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
    Parser::new_ext(text, options)
        .into_offset_iter()
        .filter(|(event, _)| matches!(event, Event::Code(_) | Event::Start(Tag::CodeBlock(_))))
        .map(|(_, range)| range)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_outside_of_code_is_changed() {
        let text = "甲x `x` 乙x\n\n```\nx\n```\n\n    x\n\n| x | `x` |\n|---|---|\n| x | x |\n";
        let places: Vec<usize> = text.match_indices('x').map(|(at, _)| at).collect();
        let edits = places.iter().map(|at| Edit::cut(*at..at + 1)).collect();
        let left: Vec<usize> = spare(text, edits).iter().map(|it| it.range.start).collect();
        let expected: Vec<usize> = [0, 2, 5, 7, 8].iter().map(|it| places[*it]).collect();
        assert_eq!(left, expected);
    }
}
