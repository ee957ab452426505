//! Where finished books go.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::{Mutex, PoisonError};

use sha2::{Digest, Sha256};

use crate::epub::{Leaves, Package};
use crate::source::Signature;
use crate::wording::Wording;

/// Where finished books go: a folder, memory, a bucket.
pub trait BookStore: Sync {
    /// Whether a book lies here as it was put.
    fn has(&self, book: &StoredBook) -> bool;

    /// Puts a book in the place of an earlier one of its name. One that lies there already, byte for byte, is left
    /// alone.
    ///
    /// # Errors
    /// The reason, for people, why it could not be put.
    fn put(&self, file: &str, book: &Package) -> Result<Receipt, Wording>;

    /// Opens a book that lies here, to take out of it what comes out the same; nothing where that is not possible.
    fn open(&self, book: &StoredBook) -> Option<Leaves> {
        let _ = book;
        None
    }

    /// Where a book lies or will lie, for people and reports.
    fn place(&self, file: &str) -> String {
        file.to_owned()
    }
}

/// A book as it lies in a store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredBook {
    /// The name of its file.
    pub file: String,
    /// Its SHA-256 in hexadecimal.
    pub sha256: String,
    /// Its size.
    pub bytes: u64,
    /// What tells that it is as it was without reading it, where something does.
    pub signature: Option<Signature>,
}

/// What became of a book that was put.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// How it lies there.
    pub book: StoredBook,
    /// Whether it lay there already, byte for byte.
    pub unchanged: bool,
}

/// Books in memory: for tests, and for programs that send them on.
#[derive(Debug, Default)]
pub struct BooksInMemory(Mutex<BTreeMap<String, Vec<u8>>>);

impl BooksInMemory {
    /// The bytes of all books by the names of their files.
    pub fn into_books(self) -> BTreeMap<String, Vec<u8>> {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    /// The bytes of a book.
    pub fn get(&self, file: &str) -> Option<Vec<u8>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(file).cloned()
    }
}

impl BookStore for BooksInMemory {
    fn has(&self, book: &StoredBook) -> bool {
        self.get(&book.file).is_some_and(|bytes| sha256(&bytes) == book.sha256)
    }

    fn put(&self, file: &str, book: &Package) -> Result<Receipt, Wording> {
        let mut bytes = Vec::new();
        book.write_to(&mut bytes).map_err(|error| Wording::verbatim(error.to_string()))?;
        let book = StoredBook {
            file: file.to_owned(),
            sha256: sha256(&bytes),
            bytes: bytes.len() as u64,
            signature: None,
        };
        let mut books = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let unchanged = books.get(file) == Some(&bytes);
        books.insert(file.to_owned(), bytes);
        Ok(Receipt { book, unchanged })
    }

    fn open(&self, book: &StoredBook) -> Option<Leaves> {
        Leaves::open(Cursor::new(self.get(&book.file)?))
    }
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
