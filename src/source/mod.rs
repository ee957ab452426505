//! Stage 1: files become sources. Decides what is input and in which encoding; interprets nothing.
//!
//! [`Folder`] is the only part of the library that touches the disk.

mod composed;
mod draft;
mod encoding;
mod folder;
mod lines;
mod memory;
mod patterns;
mod set_aside;
mod signature;

use std::io;
use std::sync::OnceLock;

use crate::beneath::Refusal;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::say;
use crate::wording::Wording;
use lines::Lines;

pub use crate::place::{SourcePath, Span};
pub use composed::composed;
pub use draft::{Applied, Draft, Edit};
pub use encoding::{Decoded, decode};
pub use folder::Folder;
pub use memory::Memory;
pub use patterns::{Patterns, Verdict};
pub use signature::Signature;

/// The endings that make a file an article, in lower case.
pub const ARTICLE_EXTENSIONS: &[&str] = &["md", "markdown", "mdx", "qmd", "rmd"];

/// Whether a file whose name ends so is an article: `md`, `MD`.
pub fn is_article(extension: &str) -> bool {
    ARTICLE_EXTENSIONS.iter().any(|it| it.eq_ignore_ascii_case(extension))
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
    /// Where its lines begin, once somebody asks.
    lines: OnceLock<Lines>,
}

impl Source {
    /// A source from text in memory.
    pub fn new(path: impl Into<SourcePath>, text: impl Into<String>) -> Self {
        let text = text.into();
        Self {
            path: path.into(),
            digest: blake3::hash(text.as_bytes()),
            text,
            lines: OnceLock::new(),
        }
    }
}

/// What the input folder holds, in the order of the paths' bytes.
#[derive(Debug, Clone, Default)]
pub struct Listing {
    /// The articles.
    pub articles: Vec<SourcePath>,
    /// All other files: pictures and the like. Sorted, too.
    pub assets: Vec<SourcePath>,
    /// Folders and files that could not be looked at, and why.
    pub unreadable: Vec<(SourcePath, Wording)>,
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
    pub reason: Wording,
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

    /// The bytes of a file of settings, listed or not: hidden ones are not listed.
    ///
    /// # Errors
    /// When there is no such file, or it can't be read.
    fn settings(&self, path: &SourcePath) -> io::Result<Vec<u8>> {
        self.read(path)
    }

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
) -> Result<Source, Wording> {
    let bytes = files.read(path).map_err(|error| unread(&error))?;
    of_bytes(path, blake3::hash(&bytes), bytes, diagnostics)
}

/// Why a file can't be read, for the ledger.
pub fn unread(error: &io::Error) -> Wording {
    say!("can't be read: {reason}", reason = said_of(error))
}

/// What the system says of something that failed, or the door to folders of strangers.
pub fn said_of(error: &io::Error) -> Wording {
    match Refusal::of(error) {
        Some(refusal) => refusal.wording(),
        None => Wording::verbatim(error.to_string()),
    }
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
) -> Result<Source, Wording> {
    let decoded = decode(bytes).map_err(Wording::fixed)?;
    let source = Source { path: path.clone(), text: decoded.text, digest, lines: OnceLock::new() };
    for remark in decoded.remarks {
        diagnostics.push(Diagnostic { path: Some(path.clone()), ..remark });
    }
    Ok(source)
}
