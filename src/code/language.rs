//! What may be said of a language: how its comments and strings look, and which words are its own.

/// What kind of text a listing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Words, strings, comments.
    Program,
    /// The same within tags.
    Markup,
    /// Lines that came and went.
    Diff,
    /// What was typed behind prompts, and what was answered.
    Session,
}

/// How a string begins and ends.
#[derive(Debug, Clone, Copy)]
pub(super) struct Quote {
    pub(super) open: &'static str,
    pub(super) close: &'static str,
    /// Whether a backslash takes the next character's meaning.
    pub(super) escapes: bool,
    /// Whether it may have lines.
    pub(super) lines: bool,
    /// The most bytes inside, if there is little: a character.
    pub(super) most: Option<usize>,
}

pub(super) const fn quote(open: &'static str, close: &'static str) -> Quote {
    Quote { open, close, escapes: true, lines: false, most: None }
}

pub(super) const fn long(open: &'static str, close: &'static str) -> Quote {
    Quote { open, close, escapes: true, lines: true, most: None }
}

pub(super) const fn raw(open: &'static str, close: &'static str) -> Quote {
    Quote { open, close, escapes: false, lines: true, most: None }
}

pub(super) const DOUBLE: Quote = quote("\"", "\"");
pub(super) const SINGLE: Quote = quote("'", "'");
/// A character, where the mark has another meaning, too: lifetimes, primes.
pub(super) const CHARACTER: Quote = Quote { most: Some(10), ..SINGLE };
pub(super) const BOTH: &[Quote] = &[DOUBLE, SINGLE];
pub(super) const WITH_CHARACTER: &[Quote] = &[DOUBLE, CHARACTER];
pub(super) const TRIPLE: &[Quote] = &[long("\"\"\"", "\"\"\""), long("'''", "'''"), DOUBLE, SINGLE];
pub(super) const SCRIPT: &[Quote] = &[DOUBLE, SINGLE, long("`", "`")];
pub(super) const SHELL: &[Quote] = &[long("\"", "\""), raw("'", "'")];
pub(super) const LISP: &[Quote] = &[long("\"", "\"")];

pub(super) const SLASHES: &[&str] = &["//"];
pub(super) const HASH: &[&str] = &["#"];
pub(super) const DASHES: &[&str] = &["--"];
pub(super) const STARS: &[(&str, &str)] = &[("/*", "*/")];

/// What is known of a language.
pub(super) struct Language {
    /// Its names, in small letters.
    pub(super) names: &'static [&'static str],
    pub(super) shape: Shape,
    pub(super) line_comments: &'static [&'static str],
    /// Whether those begin only behind a blank: `$#` is none.
    pub(super) spaced_comments: bool,
    pub(super) block_comments: &'static [(&'static str, &'static str)],
    pub(super) quotes: &'static [Quote],
    /// The bytes that quotes begin with.
    pub(super) first_of_quotes: &'static [u8],
    pub(super) words: &'static str,
    /// Whether capitals and small letters are the same in words.
    pub(super) ignores_case: bool,
    /// Signs before names: `$x`, `@Override`.
    pub(super) sigils: &'static [u8],
    /// What belongs to words beside letters, digits and `_`.
    pub(super) in_words: &'static [u8],
    /// What stands behind a key that begins a line.
    pub(super) key: Option<u8>,
    /// Whether names of types begin with capitals.
    pub(super) capital_types: bool,
    /// Whether `#word` at the beginning of a line is one of the language's.
    pub(super) directives: bool,
}

pub(super) const PLAIN: Language = Language {
    names: &[],
    shape: Shape::Program,
    line_comments: &[],
    spaced_comments: false,
    block_comments: &[],
    quotes: BOTH,
    first_of_quotes: b"\"'`[{<",
    words: "",
    ignores_case: false,
    sigils: b"",
    in_words: b"",
    key: None,
    capital_types: false,
    directives: false,
};

/// Languages that look like C: `//`, `/* */`, types with capitals.
pub(super) const LIKE_C: Language = Language {
    line_comments: SLASHES,
    block_comments: STARS,
    quotes: WITH_CHARACTER,
    capital_types: true,
    ..PLAIN
};
