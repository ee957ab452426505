//! The parts of a program's text that are set apart when people read it: comments, strings, keywords, names.
//!
//! ```text
//! language, text ─known─▶ Known ─lexer─▶ Marks
//! ```
//! No grammar is read: a table says of each language how its comments and strings look and which words are its own
//! (`programs`, `formats`), and one loop over the bytes does the rest (`lexer`). docs/decisions/0038-listings.md has the reasons.

mod formats;
mod known;
mod language;
mod lexer;
mod programs;

use std::ops::Range;

/// Begins the class of a listing that says which of its lines the author points at: `lines-1.3-5`.
pub const POINTED_AT: &str = "lines-";
/// The same for lines that came.
pub const CAME: &str = "came-";
/// The same for lines that went.
pub const WENT: &str = "went-";
/// Begins the class of a listing whose lines have numbers, and says the first: `numbers-1`.
pub const NUMBERS: &str = "numbers-";

/// What a part of a listing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// A word of the language's own, or a tag.
    Keyword,
    /// What no machine reads.
    Comment,
    /// Text, or a character.
    String,
    /// A number, or a value that has a name: `true`.
    Value,
    /// The name of a type.
    Type,
    /// A key, an attribute, a variable with a sign of its own.
    Name,
    /// A line that came.
    Inserted,
    /// A line that went.
    Deleted,
    /// What somebody typed after a prompt.
    Typed,
}

/// A part of a listing and where it stands, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Where.
    pub range: Range<usize>,
    /// What it is.
    pub part: Part,
}

/// The parts of a listing, one after the other; nothing if nothing is known of the language.
pub fn marks(language: &str, text: &str) -> Option<Vec<Mark>> {
    known::find(language).map(|it| lexer::marks(it, text))
}

#[cfg(test)]
mod tests;
