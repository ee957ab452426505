//! The last books of a volume, and what a run leaves for the next one to know of them.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::codes::{KnownCodes, note_named};
use crate::epub::Leaves;

/// A change of what is cached wants another number.
const FORM: u8 = 5;

/// A digest of everything that some part of a book is made from.
pub(super) type Key = [u8; 32];

/// The last books of a volume, and what is known of what is in them.
#[derive(Debug)]
pub struct PreviousBuild {
    notes: HashMap<Key, Arc<[u8]>>,
    books: Books,
    pub(super) codes: KnownCodes,
}

/// Books by their files' names.
#[derive(Debug)]
enum Books {
    These(BTreeMap<String, Leaves>),
    /// Every book, and nothing in it.
    Hollow(Leaves),
}

/// What a later run has to know to take parts out of a volume's books.
#[derive(Debug, Clone, Default)]
pub struct ChapterCache(Vec<Note>);

/// What is known of a chapter, or of what surrounds them.
#[derive(Debug, Clone)]
pub(super) struct Note {
    pub(super) key: Key,
    pub(super) bytes: Arc<[u8]>,
}

impl PreviousBuild {
    /// Takes the bytes that [`ChapterCache::to_bytes`] gave, and the books by their files' names. Whatever is
    /// damaged counts as not there.
    pub fn new(cache: &[u8], books: BTreeMap<String, Leaves>) -> Self {
        Self {
            notes: read(cache).unwrap_or_default(),
            books: Books::These(books),
            codes: note_named,
        }
    }

    /// The same where books were only compiled to see whether they can be, and none is kept.
    pub fn of_check(cache: &[u8]) -> Self {
        let books = Books::Hollow(Leaves::hollow());
        Self { notes: read(cache).unwrap_or_default(), books, codes: note_named }
    }

    /// With the codes of all messages that may have been cached; else chapters of which there was more to say than
    /// what was mended are made anew.
    #[must_use]
    pub fn knowing(self, codes: KnownCodes) -> Self {
        Self { codes, ..self }
    }

    /// What is known under a key.
    pub(super) fn note(&self, key: &Key) -> Option<&Arc<[u8]>> {
        self.notes.get(key)
    }

    /// The book of a file's name.
    pub(super) fn book(&self, file_name: &str) -> Option<&Leaves> {
        match &self.books {
            Books::These(books) => books.get(file_name),
            Books::Hollow(leaves) => Some(leaves),
        }
    }
}

fn read(bytes: &[u8]) -> Option<HashMap<Key, Arc<[u8]>>> {
    let (form, mut rest) = postcard::take_from_bytes::<u8>(bytes).ok()?;
    let mut notes = HashMap::new();
    while form == FORM && !rest.is_empty() {
        let ((key, bytes), more) = postcard::take_from_bytes::<(Key, &[u8])>(rest).ok()?;
        notes.insert(key, bytes.into());
        rest = more;
    }
    Some(notes)
}

impl ChapterCache {
    /// Adds that of another part of the volume.
    pub fn append(&mut self, mut other: Self) {
        self.0.append(&mut other.0);
    }

    /// The bytes for [`PreviousBuild::new`].
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = vec![FORM];
        for Note { key, bytes } in &self.0 {
            let note: (&Key, &[u8]) = (key, bytes);
            // Nothing in it can fail to be written.
            out.extend(postcard::to_allocvec(&note).unwrap_or_default());
        }
        out
    }

    pub(super) fn push(&mut self, note: Option<Note>) {
        self.0.extend(note);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_damaged_counts_as_not_there() {
        let mut cache = ChapterCache::default();
        for at in 0..3 {
            cache.push(Some(Note { key: [at; 32], bytes: vec![at; 5].into() }));
        }
        let bytes = cache.to_bytes();
        let knows = |bytes: &[u8], at: u8| {
            PreviousBuild::new(bytes, BTreeMap::new()).note(&[at; 32]).is_some()
        };
        assert!((0..3).all(|at| knows(&bytes, at)) && !knows(&bytes, 3));
        assert!(!knows(&bytes[..bytes.len() - 1], 0), "cut off");
        assert!(!knows(&[&[FORM + 1][..], &bytes[1..]].concat(), 0), "of another form");
        assert!(!knows(&[], 0));
    }
}
