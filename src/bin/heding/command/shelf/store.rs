//! The folder of a shelf: what the shelf made in it, and nothing else, is replaced and taken away.

use std::collections::BTreeSet;
use std::fs::{File, Metadata};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use heding::beneath::{Beneath, Kind};
use heding::diagnostic::Diagnostic;
use heding::shelf::File as ShelfFile;
use heding::shelf::{LIST, listed};
use serde::Serialize;

use crate::failure::Failure;
use crate::output;
use heding::say;

/// Files up to this size are compared in memory before they are written.
const SMALL: usize = 1 << 20;

/// The folder of a shelf while it is made.
pub(super) struct Store {
    root: Beneath,
    books: Beneath,
    /// What earlier runs made.
    owned: BTreeSet<String>,
    made: Mutex<Made>,
}

#[derive(Default)]
struct Made {
    paths: BTreeSet<String>,
    list: Option<File>,
    tally: Tally,
}

/// What became of the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub(super) struct Tally {
    pub(super) written: usize,
    pub(super) unchanged: usize,
    pub(super) removed: usize,
}

impl Store {
    /// Opens the folder, or makes it. It may not be the one that the books lie in.
    pub(super) fn open(root: &Path, books: &Beneath) -> Result<Self, Failure> {
        let unwritable = |error| Failure::unwritable(root, &error);
        let folder = output::make_folder(root, super::OUT).map_err(unwritable)?;
        if folder.is_same_as(books) {
            let message = say!("the shelf can't be made in the folder of the books themselves");
            return Err(Failure::usage(
                Diagnostic::error("usage", message).hint(say!("name another with --out")),
            ));
        }
        let list = match folder.read(Path::new(LIST), Kind::List) {
            Ok(list) => String::from_utf8_lossy(&list).into_owned(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(Failure::unreadable(&root.join(LIST), &error)),
        };
        let owned = listed(&list).map(str::to_owned).collect();
        Ok(Self { root: folder, books: books.clone(), owned, made: Mutex::default() })
    }

    /// Writes a file, unless the same bytes lie there already.
    pub(super) fn write(&self, file: &ShelfFile) -> Result<(), Failure> {
        self.claim(&file.path)?;
        let path = Path::new(&file.path);
        // Most files are small and the same as before: to read one costs less than to write another.
        if file.bytes.len() <= SMALL && self.holds(file) {
            self.count(false);
            return Ok(());
        }
        let written = output::write_below(&self.root, path, |sink| sink.write_all(&file.bytes))
            .map_err(|error| self.unwritable(path, &error))?;
        self.count(!written.unchanged);
        Ok(())
    }

    /// Whether an earlier run made a file, and its bytes are these.
    pub(super) fn holds(&self, file: &ShelfFile) -> bool {
        let path = Path::new(&file.path);
        let has_length = |it: &Metadata| it.len() == file.bytes.len() as u64;
        self.owned.contains(&file.path)
            && self.root.metadata(path).is_ok_and(|it| has_length(&it))
            && self.root.read(path, Kind::Picture).is_ok_and(|it| it == file.bytes)
    }

    /// Keeps a file as an earlier run made it; says whether there is one.
    pub(super) fn keep(&self, name: &str) -> Result<bool, Failure> {
        let is_there = self.owned.contains(name) && self.root.has_file(Path::new(name));
        if is_there {
            self.claim(name)?;
            self.count(false);
        }
        Ok(is_there)
    }

    /// Keeps all files whose paths begin so as an earlier run made them; says whether there are any and none is missing.
    pub(super) fn keep_below(&self, folder: &str) -> Result<bool, Failure> {
        let all: Vec<&String> = self.below(folder).collect();
        if all.is_empty() || !all.iter().all(|it| self.root.has_file(Path::new(it))) {
            return Ok(false);
        }
        for name in all {
            self.claim(name)?;
            self.count(false);
        }
        Ok(true)
    }

    /// Whether no earlier run made anything below a folder.
    pub(super) fn is_empty_below(&self, folder: &str) -> bool {
        self.below(folder).next().is_none()
    }

    /// What earlier runs made whose paths begin so.
    fn below(&self, folder: &str) -> impl Iterator<Item = &String> {
        self.owned.range(folder.to_owned()..).take_while(move |it| it.starts_with(folder))
    }

    /// The path of the folder, for messages.
    pub(super) fn path(&self) -> &Path {
        self.root.path()
    }

    /// The bytes of a file that an earlier run made, or this one: from a byte on, so many at most.
    pub(super) fn read(&self, name: &str, start: u64, most: usize) -> Result<Vec<u8>, Failure> {
        let path = Path::new(name);
        let read = || -> io::Result<Vec<u8>> {
            let mut file = self.root.file(path, Kind::Record)?;
            file.seek(SeekFrom::Start(start))?;
            let mut bytes = Vec::new();
            file.take(most as u64).read_to_end(&mut bytes)?;
            Ok(bytes)
        };
        read().map_err(|error| Failure::unreadable(&self.root.path().join(path), &error))
    }

    /// Whether an earlier run made a file of this name.
    pub(super) fn has_own(&self, name: &str) -> bool {
        self.owned.contains(name) && self.root.has_file(Path::new(name))
    }

    /// Puts a book into the shelf: the same file under a second name, or a copy where that can't be.
    pub(super) fn link(&self, name: &str, book: &Path) -> Result<(), Failure> {
        self.claim(name)?;
        let path = Path::new(name);
        let is_there = |file| self.root.is_at(&file, path);
        let source = self.books.file(book, Kind::Book);
        let mut source = source.map_err(|error| Failure::unreadable(book, &error))?;
        if source.try_clone().is_ok_and(is_there) {
            self.count(false);
            return Ok(());
        }
        if self.root.link(book, &self.books, path).is_ok() {
            self.count(true);
            return Ok(());
        }
        let copied =
            output::write_below(&self.root, path, |sink| io::copy(&mut source, sink).map(|_| ()));
        self.count(!copied.map_err(|error| self.unwritable(path, &error))?.unchanged);
        Ok(())
    }

    /// Takes away what earlier runs made and this one did not.
    pub(super) fn finish(self) -> Result<Tally, Failure> {
        let made = self.made.into_inner().unwrap_or_else(PoisonError::into_inner);
        let Made { paths, mut tally, .. } = made;
        for stale in self.owned.difference(&paths) {
            let path = Path::new(stale);
            match self.root.remove(path) {
                Ok(()) => tally.removed += 1,
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => {
                    return Err(Failure::unwritable(&self.root.path().join(path), &error));
                }
            }
            // The folders, too, if nothing is left in them; that one can't be removed is no fault.
            let folders = path.ancestors().skip(1).filter(|it| !it.as_os_str().is_empty());
            let _ = folders.into_iter().try_for_each(|it| self.root.remove_folder(it));
        }
        let lines: String = paths.iter().map(|it| format!("{it}\n")).collect();
        let list = Path::new(LIST);
        output::write_below(&self.root, list, |sink| sink.write_all(lines.as_bytes()))
            .map_err(|error| Failure::unwritable(&self.root.path().join(list), &error))?;
        Ok(tally)
    }

    /// Makes sure that a path is the shelf's own, and that its folder exists.
    fn claim(&self, name: &str) -> Result<(), Failure> {
        let path = Path::new(name);
        let failed = |error: io::Error| self.unwritable(path, &error);
        // The list holds one path a line, and is read by others.
        if name.chars().any(char::is_control) {
            return Err(failed(io::ErrorKind::InvalidFilename.into()));
        }
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        let is_new = made.paths.insert(name.to_owned());
        if let Some(folder) = path.parent().filter(|it| !it.as_os_str().is_empty()) {
            self.root.make_folder(folder).map_err(failed)?;
        }
        if is_new && !self.owned.contains(name) {
            if self.root.has_entry(path) {
                return Err(failed(io::ErrorKind::AlreadyExists.into()));
            }
            if made.list.is_none() {
                // A path is written there before its file is made, so that a run that is cut off leaves
                // nothing that the next would not know.
                made.list = Some(self.root.append(Path::new(LIST)).map_err(failed)?);
            }
            if let Some(list) = &mut made.list {
                list.write_all(format!("{name}\n").as_bytes()).map_err(failed)?;
            }
        }
        Ok(())
    }

    fn unwritable(&self, path: &Path, error: &io::Error) -> Failure {
        Failure::unwritable(&self.root.path().join(path), error)
    }

    fn count(&self, is_written: bool) {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        match is_written {
            true => made.tally.written += 1,
            false => made.tally.unchanged += 1,
        }
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests lay out folders")]
mod tests {
    use std::fs;

    use super::*;

    fn file(path: &str, text: &str) -> ShelfFile {
        ShelfFile { path: path.to_owned(), bytes: text.as_bytes().to_vec() }
    }

    #[test]
    fn only_what_the_shelf_made_is_replaced_or_taken_away() {
        let dir = tempfile::tempdir().unwrap();
        let (root, books) = (dir.path().join("shelf"), dir.path().join("dist"));
        fs::create_dir_all(&books).unwrap();
        fs::write(books.join("a.epub"), "book").unwrap();
        let run = |files: &[ShelfFile]| -> Result<Tally, Failure> {
            let store = Store::open(&root, &Beneath::open(&books).unwrap())?;
            store.link("books/a.epub", Path::new("a.epub"))?;
            files.iter().try_for_each(|it| store.write(it))?;
            store.finish()
        };
        let tally = |written, unchanged, removed| Tally { written, unchanged, removed };
        let files = [file("index.html", "1"), file("years/2001.html", "2")];
        assert_eq!(run(&files).unwrap(), tally(3, 0, 0));
        assert_eq!(run(&files).unwrap(), tally(0, 3, 0));

        fs::write(root.join("years/mine.html"), "mine").unwrap();
        fs::write(root.join("notes.txt"), "mine").unwrap();
        assert_eq!(run(&[file("index.html", "3")]).unwrap(), tally(1, 1, 1));
        assert!(!root.join("years/2001.html").exists() && root.join("years/mine.html").exists());
        let refused = run(&[file("index.html", "3"), file("notes.txt", "4")]).unwrap_err();
        assert!(refused.diagnostic.message.contains("in the way"), "{refused:?}");
        assert_eq!(fs::read_to_string(root.join("notes.txt")).unwrap(), "mine");

        // What is kept stays, though nobody makes it again.
        let store = Store::open(&root, &Beneath::open(&books).unwrap()).unwrap();
        assert!(store.holds(&file("index.html", "3")) && !store.holds(&file("index.html", "4")));
        assert!(!store.holds(&file("notes.txt", "mine")), "it is somebody else's");
        assert!(store.keep("index.html").unwrap() && !store.keep("notes.txt").unwrap());
        store.link("books/a.epub", Path::new("a.epub")).unwrap();
        assert_eq!(store.finish().unwrap(), tally(0, 2, 0));

        // Folders are kept whole or not at all.
        let files = [file("index.html", "3"), file("read/a/1", "1"), file("read/a/2", "2")];
        assert_eq!(run(&files).unwrap(), tally(2, 2, 0));
        let open = || Store::open(&root, &Beneath::open(&books).unwrap()).unwrap();
        assert!(open().keep_below("read/a/").unwrap());
        assert!(!open().keep_below("read/b/").unwrap());
        assert_eq!(open().read("read/a/2", 0, 9).unwrap(), b"2");
        assert_eq!(open().read("index.html", 1, 9).unwrap(), b"");
        fs::remove_file(root.join("read/a/1")).unwrap();
        assert!(!open().keep_below("read/a/").unwrap());
        assert_eq!(run(&[file("index.html", "3")]).unwrap(), tally(0, 2, 1));

        // The run that was refused is made good by the next, and a book that was bound again is found.
        fs::remove_file(books.join("a.epub")).unwrap();
        fs::write(books.join("a.epub"), "new book").unwrap();
        assert_eq!(run(&[file("index.html", "3")]).unwrap(), tally(1, 1, 0));
        assert_eq!(fs::read_to_string(root.join("books/a.epub")).unwrap(), "new book");
    }

    #[test]
    fn the_books_own_folder_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        assert!(Store::open(dir.path(), &Beneath::open(dir.path()).unwrap()).is_err());
    }
}
