//! What strangers may send, made by code: rooms of cases, and the pieces that cases are made of.

mod addresses;
mod collections;
mod drawings;
mod encodings;
mod front_matter;
mod markup;
mod sites;

use heding::source::Memory;

/// All cases, by what they are about.
pub(crate) const ROOMS: &[(&str, &[Case])] = &[
    ("encodings", encodings::CASES),
    ("front matter", front_matter::CASES),
    ("markup", markup::CASES),
    ("addresses", addresses::CASES),
    ("collections", collections::CASES),
    ("sites", sites::CASES),
    ("drawings", drawings::CASES),
];

/// Files of strangers that try something.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) files: fn() -> Files,
}

/// Paths and bytes.
pub(crate) type Files = Vec<(String, Vec<u8>)>;

/// The settings that all are built with.
pub(crate) const SETTINGS: &str = "language = \"zh-Hant\"\n";

/// The files as a project in memory.
pub(crate) fn memory(files: &Files) -> Memory {
    files.iter().fold(Memory::default(), |it, (path, bytes)| it.with(path, bytes.clone()))
}

/// How deep and how wide things are, where a case says nothing else: built with `HEDING_HOSTILE=whole`, which is for
/// an optimized program, they are ten times what is said here.
pub(crate) const SCALE: usize = match option_env!("HEDING_HOSTILE") {
    Some(_) => 10,
    None => 1,
};

/// So deep or wide.
pub(crate) fn deep() -> usize {
    2_000 * SCALE
}

/// So many letters on end.
pub(crate) fn long() -> usize {
    100_000 * SCALE
}

/// One article.
pub(crate) fn one(text: impl Into<Vec<u8>>) -> Files {
    vec![("a.md".to_owned(), text.into())]
}

/// One article with a title and a day.
pub(crate) fn body(text: impl AsRef<str>) -> Files {
    one(format!("---\ntitle: 甲\ndate: 2024-01-02\n---\n\n{}\n", text.as_ref()))
}

/// One article whose front matter is these lines.
pub(crate) fn front(lines: impl AsRef<str>) -> Files {
    one(format!("---\n{}\n---\n\n甲乙丙。\n", lines.as_ref()))
}

/// An article in Markdown for each number.
pub(crate) fn each(count: usize, article: impl Fn(usize) -> (String, String)) -> Files {
    let files = (0..count).map(article);
    files.map(|(path, text)| (path, text.into_bytes())).collect()
}

/// These files.
pub(crate) fn these<const N: usize>(files: [(&str, &str); N]) -> Files {
    files.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())).to_vec()
}

/// So many times a piece.
pub(crate) fn times(piece: &str) -> String {
    piece.repeat(deep())
}

/// So many of one piece, a text, so many of another.
pub(crate) fn within(open: &str, text: &str, close: &str) -> String {
    format!("{}{text}{}", times(open), times(close))
}

/// A piece for each number.
pub(crate) fn count(piece: impl Fn(usize) -> String) -> String {
    (0..deep()).map(piece).collect()
}

macro_rules! cases {
    ($($name:literal => $files:expr,)*) => {
        /// The cases of this room.
        pub(crate) const CASES: &[super::Case] =
            &[$(super::Case { name: $name, files: || $files },)*];
    };
}
pub(crate) use cases;
