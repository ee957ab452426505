//! The noncharacters that stand for things in a text while it is being parsed.
//!
//! An article has none of them when parsing begins ([`clean`]), so each of them means what it says here.

use std::borrow::Cow;

use memchr::memmem;
use pulldown_cmark::CowStr;

/// Stands beside a run of delimiters and counts as a letter there.
pub(super) const LETTER: char = '\u{fdd0}';
pub(super) use crate::letters::{PLACEHOLDER_END as CALL_END, PLACEHOLDER_START as CALL_START};
/// A line break in the source that was not meant as one in the text.
pub(super) const SOFT_BREAK: char = '\u{fdd3}';
/// A brace with a backslash before it.
pub(super) const BRACE: char = '\u{fdd4}';
/// A bar with a backslash before it.
pub(super) const BAR: char = '\u{fdd8}';
/// Stands beside a run of delimiters and counts as punctuation there: an Ogham feather mark, for the
/// parser takes no noncharacter for punctuation.
pub(super) const PUNCTUATION: char = '\u{169b}';
/// Stands beside a run of delimiters and counts as white space there: an Ogham space.
pub(super) const SPACE: char = '\u{1680}';

/// Takes the place of an Ogham feather mark that an author wrote.
const WRITTEN_PUNCTUATION: char = '\u{fdd6}';
/// Takes the place of an Ogham space that an author wrote.
const WRITTEN_SPACE: char = '\u{fdd7}';
/// Takes the place of a noncharacter that an author wrote. Never printed.
const NOTHING: char = '\u{fdef}';

/// Makes the marks unambiguous. Keeps the length in bytes, so that offsets stay true.
pub(super) fn clean(text: &str) -> Cow<'_, str> {
    let holds = |prefix: &[u8]| memmem::find(text.as_bytes(), prefix).is_some();
    // U+FDC0–FDFF, U+1680–16BF.
    if !holds(b"\xef\xb7") && !holds(b"\xe1\x9a") {
        return Cow::Borrowed(text);
    }
    Cow::Owned(
        text.chars()
            .map(|c| match c {
                PUNCTUATION => WRITTEN_PUNCTUATION,
                SPACE => WRITTEN_SPACE,
                '\u{fdd0}'..='\u{fdef}' => NOTHING,
                _ => c,
            })
            .collect(),
    )
}

/// Takes the marks beside delimiters away again, and puts back what [`clean`] replaced.
pub(super) fn restore(text: CowStr<'_>) -> CowStr<'_> {
    let marked =
        |c: char| matches!(c, LETTER | PUNCTUATION | SPACE | '\u{fdd6}' | '\u{fdd7}' | NOTHING);
    if !text.contains(marked) {
        return text;
    }
    let restored: String = text
        .chars()
        .filter_map(|c| match c {
            WRITTEN_PUNCTUATION => Some(PUNCTUATION),
            WRITTEN_SPACE => Some(SPACE),
            LETTER | PUNCTUATION | SPACE | NOTHING => None,
            _ => Some(c),
        })
        .collect();
    restored.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_author_wrote_survives_but_for_noncharacters() {
        let written = "甲\u{fdd0}\u{169b}乙\u{1680}，";
        let cleaned = clean(written);
        assert_eq!(cleaned.len(), written.len());
        assert_eq!(&*restore(CowStr::from(cleaned.into_owned())), "甲\u{169b}乙\u{1680}，");
    }
}
