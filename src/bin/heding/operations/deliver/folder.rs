//! Puts books into a folder that somebody watches: calibre-web-automated, a device that is synchronised.
#![expect(clippy::disallowed_methods, reason = "the command line looks whether a disk is there")]

use std::io;
use std::path::Path;

use heding::beneath::{Beneath, Kind};
use heding::say;
use heding::wording::Wording;

use crate::failure::reason;
use crate::output;

/// Copies a file into a folder, whole or not at all: under another name, to the disk, and then by its own. A
/// folder that isn't there is not made: what it stands for may not be mounted.
pub(super) fn put(file: &Path, folder: &Path, name: &str) -> Result<(), Wording> {
    if !folder.is_dir() {
        return Err(say!("there is no such folder; it is not made, for its disk may be missing"));
    }
    copy(file, folder, name).map_err(|error| reason(&error))
}

fn copy(file: &Path, folder: &Path, name: &str) -> io::Result<()> {
    let (books, book) = output::place(file)?;
    let mut from = books.file(book, Kind::Book)?;
    let folder = Beneath::open(folder)?;
    let name = Path::new(name);
    let mut part = folder.part(name, 0o666)?;
    io::copy(&mut from, &mut part)?;
    // The name has to be on the disk, too, before it is remembered that the book is there.
    part.keep(true)?;
    // Some that watch a folder wait for a file of that name to be closed by its writer, and a new name alone is
    // no such thing. Others have taken it away by now.
    match folder.reopen(name) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_book_is_there_whole_or_not_at_all() {
        let dir = tempfile::tempdir().unwrap();
        let (file, inbox) = (dir.path().join("a.epub"), dir.path().join("in"));
        fs::write(&file, "abc").unwrap();
        assert!(put(&file, &inbox, "甲.epub").unwrap_err().contains("no such folder"));
        assert!(!inbox.exists());
        fs::create_dir(&inbox).unwrap();
        put(&file, &inbox, "甲.epub").unwrap();
        assert_eq!(fs::read(inbox.join("甲.epub")).unwrap(), b"abc");
        fs::write(&file, "abcd").unwrap();
        put(&file, &inbox, "甲.epub").unwrap();
        assert_eq!(fs::read(inbox.join("甲.epub")).unwrap(), b"abcd");
        assert!(put(&dir.path().join("missing"), &inbox, "乙.epub").is_err());
        assert_eq!(fs::read_dir(&inbox).unwrap().count(), 1);
    }
}
