//! The folder of a shelf: what the shelf made in it, and nothing else, is replaced and taken away.
#![expect(clippy::disallowed_methods, reason = "the command line writes the shelf")]

use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use heding::diagnostic::Diagnostic;
use heding::shelf::{File, LIST, listed};
use serde::Serialize;

use crate::failure::Failure;
use crate::output;

/// The folder of a shelf while it is made.
pub(super) struct Store {
    root: PathBuf,
    /// What earlier runs made.
    owned: BTreeSet<String>,
    made: Mutex<Made>,
}

#[derive(Default)]
struct Made {
    paths: BTreeSet<String>,
    list: Option<fs::File>,
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
    pub(super) fn open(root: &Path, books: &Path) -> Result<Self, Failure> {
        let unwritable = |error| Failure::unwritable(root, &error);
        fs::create_dir_all(root).map_err(unwritable)?;
        let real = |path| fs::canonicalize(path).map_err(unwritable);
        if real(root)? == real(books)? {
            let message = "the shelf can't be made in the folder of the books themselves";
            return Err(Failure::usage(
                Diagnostic::error("usage", message).hint("name another with --out"),
            ));
        }
        let list = match fs::read_to_string(root.join(LIST)) {
            Ok(list) => list,
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(Failure::unreadable(&root.join(LIST), &error)),
        };
        let owned = listed(&list).map(str::to_owned).collect();
        Ok(Self { root: root.to_owned(), owned, made: Mutex::default() })
    }

    /// Writes a file, unless the same bytes lie there already.
    pub(super) fn write(&self, file: &File) -> Result<(), Failure> {
        let path = self.claim(&file.path)?;
        let written = output::write_derived(&path, |sink| sink.write_all(&file.bytes))
            .map_err(|error| Failure::unwritable(&path, &error))?;
        self.count(!written.unchanged);
        Ok(())
    }

    /// Whether an earlier run made a file, and its bytes are these.
    pub(super) fn holds(&self, file: &File) -> bool {
        let path = self.root.join(&file.path);
        self.owned.contains(&file.path) && fs::read(path).is_ok_and(|it| it == file.bytes)
    }

    /// Keeps a file as an earlier run made it; says whether there is one.
    pub(super) fn keep(&self, name: &str) -> Result<bool, Failure> {
        let is_there = self.owned.contains(name) && self.root.join(name).is_file();
        if is_there {
            self.claim(name)?;
            self.count(false);
        }
        Ok(is_there)
    }

    /// Puts a book into the shelf: the same file under a second name, or a copy where that can't be.
    pub(super) fn link(&self, name: &str, book: &Path) -> Result<(), Failure> {
        let path = self.claim(name)?;
        let failed = |error| Failure::unwritable(&path, &error);
        if is_same_file(book, &path) {
            self.count(false);
            return Ok(());
        }
        let folder = path.parent().unwrap_or(&self.root);
        let linked = tempfile::Builder::new()
            .prefix(output::PART_PREFIX)
            .suffix(output::PART_SUFFIX)
            .make_in(folder, |it| fs::hard_link(book, it));
        match linked {
            Ok(link) => {
                link.into_temp_path().persist(&path).map_err(|error| failed(error.error))?;
                self.count(true);
            }
            Err(_) => {
                let mut source =
                    fs::File::open(book).map_err(|error| Failure::unreadable(book, &error))?;
                let copied =
                    output::write_derived(&path, |sink| io::copy(&mut source, sink).map(|_| ()));
                self.count(!copied.map_err(failed)?.unchanged);
            }
        }
        Ok(())
    }

    /// Takes away what earlier runs made and this one did not.
    pub(super) fn finish(self) -> Result<Tally, Failure> {
        let made = self.made.into_inner().unwrap_or_else(PoisonError::into_inner);
        let Made { paths, mut tally, .. } = made;
        for stale in self.owned.difference(&paths) {
            let path = self.root.join(stale);
            match fs::remove_file(&path) {
                Ok(()) => tally.removed += 1,
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(Failure::unwritable(&path, &error)),
            }
            // The folder, too, if nothing is left in it; that it can't be removed is no fault.
            if let Some(folder) = path.parent().filter(|it| *it != self.root) {
                let _ = fs::remove_dir(folder);
            }
        }
        let list = self.root.join(LIST);
        let lines: String = paths.iter().map(|it| format!("{it}\n")).collect();
        output::write(&list, |sink| sink.write_all(lines.as_bytes()))
            .map_err(|error| Failure::unwritable(&list, &error))?;
        Ok(tally)
    }

    /// Makes sure that a path is the shelf's own, and that its folder exists.
    fn claim(&self, name: &str) -> Result<PathBuf, Failure> {
        let path = self.root.join(name);
        let failed = |error| Failure::unwritable(&path, &error);
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        let is_new = made.paths.insert(name.to_owned());
        if is_new && !self.owned.contains(name) {
            if fs::symlink_metadata(&path).is_ok() {
                return Err(failed(io::ErrorKind::AlreadyExists.into()));
            }
            if made.list.is_none() {
                // A path is written there before its file is made, so that a run that is cut off leaves
                // nothing that the next would not know.
                let mut options = OpenOptions::new();
                let list = options.create(true).append(true).open(self.root.join(LIST));
                made.list = Some(list.map_err(failed)?);
            }
            if let Some(list) = &mut made.list {
                list.write_all(format!("{name}\n").as_bytes()).map_err(failed)?;
            }
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(failed)?;
        }
        Ok(path)
    }

    fn count(&self, is_written: bool) {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        match is_written {
            true => made.tally.written += 1,
            false => made.tally.unchanged += 1,
        }
    }
}

#[cfg(unix)]
fn is_same_file(a: &Path, b: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let identity = |path| fs::symlink_metadata(path).map(|it| (it.dev(), it.ino())).ok();
    identity(a).is_some_and(|it| Some(it) == identity(b))
}

#[cfg(not(unix))]
fn is_same_file(_: &Path, _: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> File {
        File { path: path.to_owned(), bytes: text.as_bytes().to_vec() }
    }

    #[test]
    fn only_what_the_shelf_made_is_replaced_or_taken_away() {
        let dir = tempfile::tempdir().unwrap();
        let (root, books) = (dir.path().join("shelf"), dir.path().join("dist"));
        fs::create_dir_all(&books).unwrap();
        fs::write(books.join("a.epub"), "book").unwrap();
        let run = |files: &[File]| -> Result<Tally, Failure> {
            let store = Store::open(&root, &books)?;
            store.link("books/a.epub", &books.join("a.epub"))?;
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
        let store = Store::open(&root, &books).unwrap();
        assert!(store.holds(&file("index.html", "3")) && !store.holds(&file("index.html", "4")));
        assert!(!store.holds(&file("notes.txt", "mine")), "it is somebody else's");
        assert!(store.keep("index.html").unwrap() && !store.keep("notes.txt").unwrap());
        store.link("books/a.epub", &books.join("a.epub")).unwrap();
        assert_eq!(store.finish().unwrap(), tally(0, 2, 0));

        // The run that was refused is made good by the next, and a book that was bound again is found.
        fs::remove_file(books.join("a.epub")).unwrap();
        fs::write(books.join("a.epub"), "new book").unwrap();
        assert_eq!(run(&[file("index.html", "3")]).unwrap(), tally(1, 1, 0));
        assert_eq!(fs::read_to_string(root.join("books/a.epub")).unwrap(), "new book");
    }

    #[test]
    fn the_books_own_folder_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        assert!(Store::open(dir.path(), dir.path()).is_err());
    }
}
