//! Where in the input something stands: in which file, at which bytes, and on which line for people.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::wording::{AsPart, Part};

/// A file's path below the input folder, with `/` between its parts on every system.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct SourcePath(Arc<str>);

impl SourcePath {
    /// A path from a folder on, without `.` and `..`. Nothing if it leaves the input folder.
    pub fn joined(folder: &str, path: &str) -> Option<String> {
        let mut parts: Vec<&str> = Vec::new();
        for part in folder.split('/').chain(path.split('/')) {
            match part {
                "" | "." => {}
                ".." => drop(parts.pop()?),
                part => parts.push(part),
            }
        }
        Some(parts.join("/"))
    }

    /// A path as written, relative to the input folder.
    pub fn new(path: impl Into<Arc<str>>) -> Self {
        Self(path.into())
    }

    /// The whole path.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last part: `article_5.md` of `1-1000/article_5.md`.
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or_default()
    }

    /// The last part without its ending: `article_5`.
    pub fn stem(&self) -> &str {
        let name = self.file_name();
        name.rfind('.').filter(|&at| at > 0).map_or(name, |at| &name[..at])
    }

    /// The ending as written, without its dot, or nothing.
    pub fn extension(&self) -> &str {
        let name = self.file_name();
        name.rfind('.').filter(|&at| at > 0).map_or("", |at| &name[at + 1..])
    }

    /// The whole path without its ending. What begins with a dot has none: `.devcontainer` is not called nothing.
    pub fn without_ending(&self) -> &str {
        &self.0[..self.0.len() - self.file_name().len() + self.stem().len()]
    }

    /// The folder that holds the file, without a final `/`; empty at the top.
    pub fn folder(&self) -> &str {
        self.0.rfind('/').map_or("", |at| &self.0[..at])
    }
}

impl fmt::Display for SourcePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsPart for SourcePath {
    fn as_part(&self) -> Part {
        Part::Text(self.to_string())
    }
}

impl fmt::Debug for SourcePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, f)
    }
}

impl From<String> for SourcePath {
    fn from(path: String) -> Self {
        Self::new(path)
    }
}

impl From<SourcePath> for String {
    fn from(path: SourcePath) -> Self {
        path.as_str().to_owned()
    }
}

impl From<&str> for SourcePath {
    fn from(path: &str) -> Self {
        Self::new(path)
    }
}

/// A range of bytes in the text of one source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// From `start` up to, not including, `end`.
    pub fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }
}

impl From<Range<usize>> for Span {
    /// Offsets past 4 GiB are brought back to the largest that fits: no article is that long.
    fn from(range: Range<usize>) -> Self {
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self { start: offset(range.start), end: offset(range.end) }
    }
}

/// A place in a source file, for people: lines and columns count from 1, columns count characters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
    /// The line without its ending; of a long one what stands around the marked text, with `…` where
    /// it is cut.
    pub line_text: String,
    /// Where the marked text begins and ends, in bytes of `line_text`.
    pub marked: Range<usize>,
}

/// How often something was met, and where first.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Places {
    /// How often.
    pub count: usize,
    /// The first place that is known.
    pub first: Option<Span>,
}

/// Things met in an article by their kinds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrences<K>(BTreeMap<K, Places>);

impl<K> Default for Occurrences<K> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<K: Ord + Copy> Occurrences<K> {
    /// Adds one.
    pub fn note(&mut self, kind: K, span: Option<Span>) {
        let places = self.0.entry(kind).or_default();
        places.count += 1;
        places.first = places.first.or(span);
    }

    /// Takes over those of another part of the article, whose places `place` finds in the source.
    pub fn append(&mut self, other: &Self, place: impl Fn(Span) -> Span) {
        for (kind, theirs) in &other.0 {
            let ours = self.0.entry(*kind).or_default();
            ours.count += theirs.count;
            ours.first = ours.first.or(theirs.first.map(&place));
        }
    }

    /// The kinds in their order, each with its places.
    pub fn iter(&self) -> impl Iterator<Item = (K, Places)> {
        self.0.iter().map(|(kind, places)| (*kind, *places))
    }
}

#[cfg(test)]
mod tests {
    use super::SourcePath;

    #[test]
    fn what_begins_with_a_dot_has_no_ending() {
        for (path, bare) in [
            ("a/b.zh.md", "a/b.zh"),
            (".devcontainer", ".devcontainer"),
            ("a.b/.c", "a.b/.c"),
            ("a.b/c", "a.b/c"),
        ] {
            assert_eq!(SourcePath::from(path).without_ending(), bare);
        }
    }

    #[test]
    fn a_path_never_leaves_the_root() {
        assert_eq!(SourcePath::joined("a/b", "../c.png").as_deref(), Some("a/c.png"));
        assert_eq!(SourcePath::joined("a", "./b//c.png").as_deref(), Some("a/b/c.png"));
        assert_eq!(SourcePath::joined("a", "../../etc/passwd"), None);
    }
}
