//! The files of a finished book as they lie in it, deflated and summed: what comes out the same need not be
//! written and deflated again.

use std::fmt;
use std::io::{Read, Seek};
use std::sync::{Arc, Mutex, PoisonError};

use zip::{CompressionMethod, ZipArchive};

use super::FOLDER;
use crate::publication::Sealed;

/// What a book is read from.
pub trait Readable: Read + Seek + Send {}

impl<T: Read + Seek + Send> Readable for T {}

/// A finished book of ours, opened to take files out of it; or what stands for one where no book is wanted.
pub struct Leaves(Kept);

enum Kept {
    Archive(Mutex<ZipArchive<Box<dyn Readable>>>),
    /// The files were made and not kept.
    Nothing,
}

impl fmt::Debug for Leaves {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Leaves").finish_non_exhaustive()
    }
}

impl Leaves {
    /// Opens a book; nothing if it is none.
    pub fn open(book: impl Readable + 'static) -> Option<Self> {
        let archive = ZipArchive::new(Box::new(book) as Box<dyn Readable>).ok()?;
        Some(Self(Kept::Archive(Mutex::new(archive))))
    }

    /// Stands for a book of which nothing was kept: it has every file that is asked for, and nothing in it. For who only
    /// looks, and writes no book.
    pub(crate) fn hollow() -> Self {
        Self(Kept::Nothing)
    }

    /// The file of an href, if it is there with this sum.
    pub(crate) fn get(&self, href: &str, crc32: u32) -> Option<Sealed> {
        self.file(&format!("{FOLDER}{href}"), crc32)
    }

    /// The file of a name in the archive, if it is there with this sum.
    pub(crate) fn file(&self, name: &str, crc32: u32) -> Option<Sealed> {
        let Kept::Archive(archive) = &self.0 else {
            return Some(Sealed { data: Arc::default(), deflated: true, crc32, size: 0 });
        };
        let mut archive = archive.lock().unwrap_or_else(PoisonError::into_inner);
        let at = archive.index_for_name(name)?;
        let mut file = archive.by_index_raw(at).ok()?;
        let deflated = match file.compression() {
            CompressionMethod::Stored => false,
            CompressionMethod::Deflated => true,
            _ => return None,
        };
        if file.crc32() != crc32 {
            return None;
        }
        let (size, length) = (file.size(), file.compressed_size());
        let mut data = Vec::with_capacity(usize::try_from(length).ok()?.min(1 << 20));
        file.read_to_end(&mut data).ok()?;
        (data.len() as u64 == length).then(|| Sealed { data: data.into(), deflated, crc32, size })
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;
    use crate::epub::{Entry, ocf, seal};
    use crate::publication::MediaType;

    #[test]
    fn files_come_out_as_they_went_in() {
        let sealed = [
            seal("海".repeat(500).as_bytes(), MediaType::Xhtml),
            seal(&[1, 2, 3], MediaType::Jpeg),
        ];
        let names = ["OEBPS/a.xhtml", "OEBPS/images/a.jpg"];
        let entries: Vec<Entry> = names
            .iter()
            .zip(&sealed)
            .map(|(name, it)| Entry { name: (*name).to_owned(), sealed: it.clone() })
            .collect();
        let mut book = Vec::new();
        ocf::write(&entries, &mut book).unwrap();
        let leaves = Leaves::open(Cursor::new(book)).unwrap();
        assert_eq!(leaves.get("a.xhtml", sealed[0].crc32).as_ref(), Some(&sealed[0]));
        assert_eq!(leaves.get("images/a.jpg", sealed[1].crc32).as_ref(), Some(&sealed[1]));
        assert_eq!(leaves.get("a.xhtml", 1), None);
        assert_eq!(leaves.get("b.xhtml", sealed[0].crc32), None);
        assert!(Leaves::open(Cursor::new(b"no book")).is_none());
    }
}
