//! A cover as a file of the book, drawn now or taken from the last one.

use std::collections::BTreeMap;

use crate::publication::Resource;

/// A cover as a file of the book.
pub(super) struct CoverFile {
    pub(super) resource: Resource,
    /// The machine's faces that it is drawn with, and a digest of each one's file.
    pub(super) faces: BTreeMap<String, String>,
}
