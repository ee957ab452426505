//! The door where folders have no handles: each part of a path is looked at before it is opened. Who can change the
//! folder at the very moment may still swap a part; nothing here can prevent that.
#![expect(clippy::disallowed_methods, reason = "this is the door")]

use std::ffi::OsStr;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use super::{Entry, EntryKind, Refusal};

/// The path of a folder.
#[derive(Debug)]
pub(super) struct Handle(PathBuf);

/// How many names a file has: nobody tells here.
pub(super) fn names_of(_: &Metadata) -> u64 {
    1
}

/// A path without its links.
pub(super) fn real(path: &Path) -> io::Result<PathBuf> {
    fs::canonicalize(path)
}

impl Handle {
    pub(super) fn open(root: &Path) -> io::Result<Self> {
        fs::read_dir(root)?;
        Ok(Self(root.to_owned()))
    }

    /// The path on this machine, if no part of it is a link.
    fn seen(&self, path: &Path) -> io::Result<PathBuf> {
        let mut whole = self.0.clone();
        for part in path.iter() {
            whole.push(part);
            match fs::symlink_metadata(&whole) {
                Ok(it) if it.file_type().is_symlink() => return Err(Refusal::Link.into()),
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
        Ok(whole)
    }

    fn seen_file(&self, path: &Path) -> io::Result<PathBuf> {
        let whole = self.seen(path)?;
        match fs::symlink_metadata(&whole) {
            Ok(it) if !it.is_file() => Err(Refusal::NotAFile.into()),
            _ => Ok(whole),
        }
    }

    pub(super) fn open_file(&self, path: &Path) -> io::Result<File> {
        File::open(self.seen_file(path)?)
    }

    pub(super) fn open_lock(&self, path: &Path) -> io::Result<File> {
        let path = self.seen_file(path)?;
        OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)
    }

    pub(super) fn open_end(&self, path: &Path) -> io::Result<File> {
        OpenOptions::new().append(true).create(true).open(self.seen_file(path)?)
    }

    pub(super) fn reopen(&self, path: &Path) -> io::Result<File> {
        OpenOptions::new().append(true).open(self.seen_file(path)?)
    }

    pub(super) fn open_folder(&self, path: &Path) -> io::Result<Self> {
        Self::open(&self.seen(path)?)
    }

    pub(super) fn metadata(&self, path: &Path) -> io::Result<Metadata> {
        fs::metadata(self.seen(path)?)
    }

    pub(super) fn list(&self, folder: &Path) -> io::Result<Vec<Entry>> {
        let entry = |it: fs::DirEntry| {
            let kind = it.file_type()?;
            let is = if kind.is_symlink() {
                EntryKind::Link
            } else if kind.is_dir() {
                EntryKind::Folder
            } else if kind.is_file() {
                EntryKind::File
            } else {
                EntryKind::Special
            };
            Ok(Entry { name: it.file_name(), is })
        };
        fs::read_dir(self.seen(folder)?)?.map(|it| it.and_then(entry)).collect()
    }

    pub(super) fn make_folder(&self, path: &Path) -> io::Result<Self> {
        let whole = self.seen(path)?;
        fs::create_dir_all(&whole)?;
        Ok(Self(whole))
    }

    pub(super) fn create_new(&self, name: &OsStr, _: u32) -> io::Result<File> {
        OpenOptions::new().read(true).write(true).create_new(true).open(self.0.join(name))
    }

    pub(super) fn rename(&self, from: &OsStr, to: &OsStr) -> io::Result<()> {
        fs::rename(self.0.join(from), self.0.join(to))
    }

    pub(super) fn link(&self, from: &Self, file: &Path, name: &OsStr) -> io::Result<()> {
        fs::hard_link(from.seen_file(file)?, self.0.join(name))
    }

    pub(super) fn is_same_as(&self, other: &Self) -> bool {
        let real = |it: &Self| fs::canonicalize(&it.0).ok();
        real(self).is_some_and(|it| Some(it) == real(other))
    }

    pub(super) fn has_entry(&self, path: &Path) -> bool {
        fs::symlink_metadata(self.0.join(path)).is_ok()
    }

    /// Whether an open file is the one of that name: nobody tells here.
    pub(super) fn is_at(&self, _: &File, path: &Path) -> bool {
        self.seen(path).is_ok_and(|it| it.exists())
    }

    pub(super) fn remove(&self, path: &Path) -> io::Result<()> {
        let folder = self.seen(path.parent().unwrap_or(Path::new("")))?;
        fs::remove_file(folder.join(path.file_name().ok_or(Refusal::NotAFile)?))
    }

    pub(super) fn remove_folder(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir(self.seen(path)?)
    }

    pub(super) fn settle(&self) {}
}
