//! The folder that finished books go to.
#![expect(clippy::disallowed_methods, reason = "the command line writes the books")]

use std::fs;
use std::io;
use std::path::PathBuf;

use heding::binding::{BookStore, Receipt, StoredBook};
use heding::epub::{Leaves, Package};
use heding::source::Signature;

use crate::failure;
use crate::output;

/// Books up to this size, in bytes, are read at once to take chapters out of them: each chapter would take
/// several small reads.
const SMALL: u64 = 16 << 20;

/// The folder of finished books.
#[derive(Debug)]
pub(crate) struct OutputFolder {
    folder: PathBuf,
    /// Whether books are written over files that are none of ours.
    force: bool,
}

impl OutputFolder {
    /// The books in a folder that exists.
    pub(crate) fn new(folder: impl Into<PathBuf>, force: bool) -> Self {
        Self { folder: folder.into(), force }
    }
}

impl BookStore for OutputFolder {
    fn has(&self, book: &StoredBook) -> bool {
        let path = self.folder.join(&book.file);
        let Ok(file) = fs::metadata(&path) else { return false };
        book.signature == Some(Signature::of(&file))
            || file.len() == book.bytes && output::sha256(&path).is_ok_and(|it| it == book.sha256)
    }

    fn put(&self, file: &str, book: &Package) -> Result<Receipt, String> {
        let path = self.folder.join(file);
        let written = output::write_book(&path, self.force, |sink| book.write_to(sink))
            .map_err(|error| failure::reason(&error))?;
        let signature = fs::metadata(&path).ok().map(|it| Signature::of(&it));
        let output::Written { unchanged, sha256, bytes } = written;
        let book = StoredBook { file: file.to_owned(), sha256, bytes, signature };
        Ok(Receipt { book, unchanged })
    }

    fn open(&self, book: &StoredBook) -> Option<Leaves> {
        let path = self.folder.join(&book.file);
        match book.bytes {
            ..=SMALL => Leaves::open(io::Cursor::new(fs::read(&path).ok()?)),
            _ => Leaves::open(io::BufReader::new(fs::File::open(&path).ok()?)),
        }
    }

    fn place(&self, file: &str) -> String {
        output::shown(&self.folder.join(file))
    }
}
