//! The folder that finished books go to.

use std::io;
use std::path::Path;
use std::sync::OnceLock;

use heding::beneath::{Beneath, Kind};
use heding::binding::{BookStore, Receipt, StoredBook};
use heding::epub::{Leaves, Package};
use heding::say;
use heding::source::Signature;
use heding::wording::Wording;

use crate::failure;
use crate::output;

/// Books up to this size, in bytes, are read at once to take chapters out of them: each chapter would take
/// several small reads.
const SMALL: u64 = 16 << 20;

/// The folder of finished books.
#[derive(Debug)]
pub(crate) struct OutputFolder {
    folder: Beneath,
    /// Whether books are written over files that are none of ours.
    force: bool,
    /// What its one book is called, if the user named it.
    name: Option<String>,
    /// What that book would be called otherwise, once it was put.
    put: OnceLock<String>,
}

impl OutputFolder {
    /// The books in a folder that exists.
    pub(crate) fn new(folder: Beneath, force: bool) -> Self {
        Self { folder, force, name: None, put: OnceLock::new() }
    }

    /// The same for one book, which is called so.
    pub(crate) fn calling_its_one_book(self, name: Option<String>) -> Self {
        Self { name, ..self }
    }

    /// What a book is called here.
    fn called<'a>(&'a self, file: &'a str) -> &'a str {
        self.name.as_deref().unwrap_or(file)
    }
}

impl BookStore for OutputFolder {
    fn has(&self, book: &StoredBook) -> bool {
        let path = Path::new(self.called(&book.file));
        let Ok(file) = self.folder.metadata(path) else { return false };
        let is_same = |sha256| sha256 == book.sha256;
        book.signature == Some(Signature::of(&file))
            || file.len() == book.bytes
                && output::sha256_below(&self.folder, path).is_ok_and(is_same)
    }

    fn put(&self, file: &str, book: &Package) -> Result<Receipt, Wording> {
        if self.name.is_some() && self.put.get_or_init(|| file.to_owned()) != file {
            return Err(say!("it is a second book, and `--out` names one file: name a folder"));
        }
        let path = Path::new(self.called(file));
        let written =
            output::write_book(&self.folder, path, self.force, |sink| book.write_to(sink))
                .map_err(|error| failure::reason(&error))?;
        let signature = self.folder.metadata(path).ok().map(|it| Signature::of(&it));
        let output::Written { unchanged, sha256, bytes } = written;
        let book = StoredBook { file: file.to_owned(), sha256, bytes, signature };
        Ok(Receipt { book, unchanged })
    }

    fn open(&self, book: &StoredBook) -> Option<Leaves> {
        let path = Path::new(self.called(&book.file));
        match book.bytes {
            ..=SMALL => Leaves::open(io::Cursor::new(self.folder.read(path, Kind::Book).ok()?)),
            _ => Leaves::open(io::BufReader::new(self.folder.file(path, Kind::Book).ok()?)),
        }
    }

    fn place(&self, file: &str) -> String {
        let name = self.called(file);
        match self.folder.path() {
            here if here == Path::new(".") => name.to_owned(),
            folder => output::shown(&folder.join(name)),
        }
    }
}
