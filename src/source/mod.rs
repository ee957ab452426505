//! Stage 1: files become sources. Decides what is input and in which encoding; interprets nothing.
//!
//! [`Folder`] is the only part of the library that touches the disk.

mod composed;
mod draft;
mod encoding;
mod folder;
mod memory;
mod signature;

use std::fmt;
use std::io;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Diagnostic, Diagnostics};

pub use composed::composed;
pub use draft::{Draft, Edit};
pub use encoding::{Decoded, decode};
pub use folder::Folder;
pub use memory::Memory;
pub use signature::Signature;

/// The endings that make a file an article, in lower case.
pub const ARTICLE_EXTENSIONS: &[&str] = &["md", "markdown", "mdx"];

/// A file's path below the input folder, with `/` between its parts on every system.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct SourcePath(Arc<str>);

impl SourcePath {
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

impl From<std::ops::Range<usize>> for Span {
    /// Offsets past 4 GiB are brought back to the largest that fits: no article is that long.
    fn from(range: std::ops::Range<usize>) -> Self {
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self { start: offset(range.start), end: offset(range.end) }
    }
}

/// One article as it was read: its path and its text in UTF-8.
#[derive(Debug, Clone)]
pub struct Source {
    /// Where it lies.
    pub path: SourcePath,
    /// Its text, without a byte order mark.
    pub text: String,
    /// The BLAKE3 digest of its bytes.
    pub digest: blake3::Hash,
}

impl Source {
    /// A source from text in memory.
    pub fn new(path: impl Into<SourcePath>, text: impl Into<String>) -> Self {
        let text = text.into();
        Self { path: path.into(), digest: blake3::hash(text.as_bytes()), text }
    }
}

/// What the input folder holds, in the order of the paths' bytes.
#[derive(Debug, Default)]
pub struct Listing {
    /// The articles.
    pub articles: Vec<SourcePath>,
    /// All other files: pictures and the like. Sorted, too.
    pub assets: Vec<SourcePath>,
    /// Folders and files that could not be looked at, and why.
    pub unreadable: Vec<(SourcePath, String)>,
    /// What was passed over though it may be or hold articles.
    pub passed_over: Vec<PassedOver>,
}

/// A file or folder that is no input because of what it is, not of what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassedOver {
    /// Where it lies.
    pub path: SourcePath,
    /// The rule's name in the ledger.
    pub rule: &'static str,
    /// What the rule saw.
    pub reason: &'static str,
}

/// Where files come from: a folder, or memory.
pub trait Files: Sync {
    /// Everything below the root.
    ///
    /// # Errors
    /// When the root itself can't be read.
    fn list(&self) -> io::Result<Listing>;

    /// The bytes of one listed file.
    ///
    /// # Errors
    /// When the file can't be read.
    fn read(&self, path: &SourcePath) -> io::Result<Vec<u8>>;

    /// How many bytes one listed file has.
    ///
    /// # Errors
    /// When nothing is known of the file.
    fn length(&self, path: &SourcePath) -> io::Result<u64> {
        self.read(path).map(|it| it.len() as u64)
    }

    /// What tells whether a file is as it was, without reading it; nothing where nothing does.
    fn signature(&self, path: &SourcePath) -> Option<Signature> {
        let _ = path;
        None
    }
}

/// Reads and decodes one article. What was odd about its encoding goes to `diagnostics`.
///
/// # Errors
/// The reason, for the ledger, why the file can't become an article.
pub fn read(
    files: &dyn Files,
    path: &SourcePath,
    diagnostics: &mut Diagnostics,
) -> Result<Source, String> {
    let bytes = files.read(path).map_err(|error| unread(&error))?;
    of_bytes(path, blake3::hash(&bytes), bytes, diagnostics)
}

/// Why a file can't be read, for the ledger.
pub fn unread(error: &io::Error) -> String {
    format!("can't be read: {error}")
}

/// Decodes one article from its bytes, whose digest is known.
///
/// # Errors
/// The reason, for the ledger, why the file can't become an article.
pub fn of_bytes(
    path: &SourcePath,
    digest: blake3::Hash,
    bytes: Vec<u8>,
    diagnostics: &mut Diagnostics,
) -> Result<Source, String> {
    let decoded = decode(bytes).map_err(str::to_owned)?;
    let source = Source { path: path.clone(), text: decoded.text, digest };
    for remark in decoded.remarks {
        diagnostics.push(Diagnostic { path: Some(path.clone()), ..remark });
    }
    Ok(source)
}
