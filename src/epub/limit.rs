//! How much is read of a finished book. It may be anyone's, and made to cost memory and time.

use std::io::{self, Read, Seek, SeekFrom};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// The most bytes that an archive's list of files is read of: a hundred thousand files and more.
pub(super) const DIRECTORY_BYTES: u64 = 16 << 20;

/// The most bytes that are read of a book for all that is asked of it.
pub(super) const READ_BYTES: u64 = 1 << 30;

/// The most bytes that are unpacked of a book for all that is asked of it.
pub(super) const UNPACKED_BYTES: u64 = 256 << 20;

/// The most bytes that are read, and unpacked, of a book whose pages are laid out for a browser.
pub(super) const LAID_OUT_BYTES: u64 = 4 << 30;

/// The most bytes of a page, a sheet, a face or a picture that is laid out so.
pub(super) const FILE_BYTES: usize = 64 << 20;

/// The most bytes of a document that describes a book.
pub(super) const DOCUMENT_BYTES: u64 = 32 << 20;

/// The most elements of such a document, and the most attributes that they have together.
pub(super) const ELEMENTS: usize = 200_000;
pub(super) const ATTRIBUTES: usize = 1_000_000;

/// The most entries of a reading order.
pub(super) const SPINE: usize = 100_000;

/// The most bytes of a name: a title, an author, a label.
pub(super) const NAME_BYTES: usize = 1 << 10;

/// The most bytes of a description.
pub(super) const DESCRIPTION_BYTES: usize = 16 << 10;

/// The most names of a kind: authors, languages, subjects.
pub(super) const NAMES: usize = 100;

/// The largest cover that is taken out of a book.
pub(super) const COVER_BYTES: usize = 32 << 20;

/// A fingerprint is a line.
pub(super) const FINGERPRINT_BYTES: usize = 1 << 10;

/// The most bytes of what a book says that it holds: a hundred thousand articles take less.
pub(super) const HOLDINGS_BYTES: usize = 32 << 20;

/// A text as far as it may be long, cut between characters.
pub(super) fn cut(mut text: String, most: usize) -> String {
    if text.len() > most {
        let end = (0..=most).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
        text.truncate(end);
        text.push('…');
    }
    text
}

/// How many bytes may still be read.
#[derive(Debug, Clone, Default)]
pub(super) struct Meter(Arc<AtomicU64>);

impl Meter {
    pub(super) fn allow(&self, most: u64) {
        self.0.store(most, Ordering::Relaxed);
    }

    pub(super) fn left(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// A book of which no more is read than its meter allows.
pub(super) struct Metered<R> {
    book: R,
    meter: Meter,
}

impl<R> Metered<R> {
    pub(super) fn new(book: R, meter: &Meter) -> Self {
        Self { book, meter: meter.clone() }
    }
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = self.meter.left();
        if left == 0 && !buffer.is_empty() {
            return Err(io::Error::other("too much would have to be read"));
        }
        let most = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
        let read = self.book.read(buffer.get_mut(..most).unwrap_or_default())?;
        self.meter.allow(left.saturating_sub(read as u64));
        Ok(read)
    }
}

impl<R: Seek> Seek for Metered<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.book.seek(to)
    }
}
