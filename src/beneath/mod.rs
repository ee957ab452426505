//! One door to folders that strangers may have laid out: a cloned project, an output folder, a shelf, a store.
//!
//! A folder that came with `git clone` may hold links to any file of its user, FIFOs, devices, files without end.
//! Whoever reads, writes, locks, appends to or removes anything below such a folder does it through [`Beneath`]:
//! no part of a path below the root may be a link, a file must be a regular one with one name, it is opened without
//! waiting and judged by its handle, and what is read has a limit by its [`Kind`]. The root itself is named by the
//! user and may be reached through links.
//!
//! On Linux the kernel walks the path (`openat2` with `RESOLVE_BENEATH` and `RESOLVE_NO_SYMLINKS`), so that a link
//! swapped in between listing and reading is found, too; elsewhere on Unix each part is opened by itself with
//! `O_NOFOLLOW`. Windows has no such calls: there each part is looked at before it is opened.

mod limits;
mod part;
#[cfg(not(unix))]
#[path = "by_looking.rs"]
mod system;
#[cfg(unix)]
#[path = "by_handle.rs"]
mod system;
#[cfg(all(test, unix))]
mod tests;

use crate::say;
use crate::wording::Wording;
use std::error::Error;
use std::ffi::OsString;
use std::fmt;
use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

pub use limits::Kind;
pub use part::Part;

/// A folder that was opened once; everything below it is reached through its handle.
#[derive(Debug, Clone)]
pub struct Beneath {
    root: Arc<system::Handle>,
    path: PathBuf,
    takes_second_names: bool,
}

/// What lies in a folder, by its own kind: a link is a link, wherever it leads.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Its name.
    pub name: OsString,
    /// What it is.
    pub is: EntryKind,
}

/// What something in a folder is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    /// A regular file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link.
    Link,
    /// A FIFO, a socket, a device.
    Special,
}

/// Why the door stays shut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It, or a part of its path, is a symbolic link.
    Link,
    /// It is no regular file: a folder, a FIFO, a socket, a device.
    NotAFile,
    /// The file has more than one name (hard links).
    SecondName,
    /// The file holds more bytes than are read of its kind.
    TooLarge {
        /// The most that is read.
        limit: u64,
    },
    /// The path leads out of the folder: it begins with `/` or holds `..`.
    Outside,
}

impl Refusal {
    /// The same in words.
    pub fn wording(&self) -> Wording {
        match self {
            Self::Link => say!("it is reached through a symbolic link, and none is followed there"),
            Self::NotAFile => say!("it is no regular file"),
            Self::SecondName => say!("the file has a second name (a hard link)"),
            Self::TooLarge { limit } => say!(
                "it is larger than {size} MB, the most that is read of its kind",
                size = limit / 1_000_000
            ),
            Self::Outside => say!("its path leads out of the folder"),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.wording())
    }
}

impl Error for Refusal {}

impl From<Refusal> for io::Error {
    fn from(refusal: Refusal) -> Self {
        Self::new(io::ErrorKind::PermissionDenied, refusal)
    }
}

impl Refusal {
    /// The refusal that an error stands for, if it does.
    pub fn of(error: &io::Error) -> Option<Self> {
        error.get_ref()?.downcast_ref().copied()
    }
}

impl Beneath {
    /// Opens the root: a path that the user named, whose own links are followed.
    ///
    /// # Errors
    /// If there is no such folder or it can't be opened.
    pub fn open(root: &Path) -> io::Result<Self> {
        let handle = system::Handle::open(root)?;
        Ok(Self { root: Arc::new(handle), path: root.to_owned(), takes_second_names: false })
    }

    /// The bytes of a file that the user named, itself reached through links if need be. Devices and what has no end
    /// are refused all the same.
    ///
    /// # Errors
    /// A [`Refusal`], or what the system says.
    pub fn read_named(path: &Path, kind: Kind) -> io::Result<Vec<u8>> {
        let real = system::real(path)?;
        let name = real.file_name().ok_or(Refusal::NotAFile)?;
        let folder = Self::open(real.parent().unwrap_or(Path::new("/")))?;
        folder.with_second_names(true).read(Path::new(name), kind)
    }

    /// Reads files of several names, too: in backups that share files among their copies.
    #[must_use]
    pub fn with_second_names(mut self, taken: bool) -> Self {
        self.takes_second_names = taken;
        self
    }

    /// The same, called by another path in messages.
    #[must_use]
    pub fn called(mut self, path: &Path) -> Self {
        path.clone_into(&mut self.path);
        self
    }

    /// The path that the root was opened by, for messages.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// A [`Refusal`], or what the system says.
    pub fn read(&self, path: &Path, kind: Kind) -> io::Result<Vec<u8>> {
        let limit = kind.limit();
        let file = self.file(path, kind)?;
        let length = file.metadata()?.len();
        let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
        // One byte more than is allowed: the file may be growing.
        file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > limit {
            return Err(Refusal::TooLarge { limit }.into());
        }
        Ok(bytes)
    }

    /// A file, opened for reading and found to be a regular one, of one name, within its limit.
    ///
    /// # Errors
    /// A [`Refusal`], or what the system says.
    pub fn file(&self, path: &Path, kind: Kind) -> io::Result<File> {
        let file = self.root.open_file(&inside(path)?)?;
        let metadata = file.metadata()?;
        judge(&metadata, self.takes_second_names || kind.may_have_second_names())?;
        let limit = kind.limit();
        if metadata.len() > limit {
            return Err(Refusal::TooLarge { limit }.into());
        }
        Ok(file)
    }

    /// What is known of a regular file without opening it: its length, its times, how many names it has.
    ///
    /// # Errors
    /// A [`Refusal`], or what the system says.
    pub fn metadata(&self, path: &Path) -> io::Result<Metadata> {
        let metadata = self.root.metadata(&inside(path)?)?;
        judge(&metadata, true)?;
        Ok(metadata)
    }

    /// Gives a file that lies elsewhere a second name here, in the place of whatever had that name.
    ///
    /// # Errors
    /// A [`Refusal`], or what the system says: not every file system has second names, and none across disks.
    pub fn link(&self, file: &Path, from: &Self, path: &Path) -> io::Result<()> {
        let path = inside(path)?;
        let name = path.file_name().ok_or(Refusal::NotAFile)?;
        let folder = self.root.open_folder(path.parent().unwrap_or(Path::new("")))?;
        from.metadata(file)?;
        part::link(&from.root, &inside(file)?, &folder, name)
    }

    /// Whether both are the same folder, whatever they are called.
    pub fn is_same_as(&self, other: &Self) -> bool {
        self.root.is_same_as(&other.root)
    }

    /// Whether anything has that name: a file, a folder, a link.
    pub fn has_entry(&self, path: &Path) -> bool {
        inside(path).is_ok_and(|path| self.root.has_entry(&path))
    }

    /// Whether a regular file lies there.
    pub fn has_file(&self, path: &Path) -> bool {
        self.metadata(path).is_ok()
    }

    /// What lies in a folder, in the order of the names; the empty path is the root.
    ///
    /// # Errors
    /// A [`Refusal`], or what the system says.
    pub fn list(&self, folder: &Path) -> io::Result<Vec<Entry>> {
        let mut entries = self.root.list(&inside(folder)?)?;
        entries.sort();
        Ok(entries)
    }

    /// A folder below, as a root of its own.
    ///
    /// # Errors
    /// A [`Refusal`], or what the system says.
    pub fn below(&self, folder: &Path) -> io::Result<Self> {
        let handle = self.root.open_folder(&inside(folder)?)?;
        Ok(Self { root: Arc::new(handle), path: self.path.join(folder), ..self.clone() })
    }

    /// As [`Beneath::below`], and makes the folder and those above it if they are not there.
    ///
    /// # Errors
    /// A [`Refusal`], or what the system says.
    pub fn make_folder(&self, folder: &Path) -> io::Result<Self> {
        let handle = self.root.make_folder(&inside(folder)?)?;
        Ok(Self { root: Arc::new(handle), path: self.path.join(folder), ..self.clone() })
    }

    /// A file that is being written beside its final place, for whom `mode` and the umask let read it.
    ///
    /// # Errors
    /// A [`Refusal`], or what the system says.
    pub fn part(&self, path: &Path, mode: u32) -> io::Result<Part> {
        let path = inside(path)?;
        let folder = path.parent().unwrap_or(Path::new(""));
        let name = path.file_name().ok_or(Refusal::NotAFile)?;
        Part::new(self.root.open_folder(folder)?, name, mode)
    }

    /// Opens a file to lock it, and makes it if it is not there. What it holds is left as it is.
    ///
    /// # Errors
    /// A [`Refusal`], or what the system says.
    pub fn open_lock(&self, path: &Path) -> io::Result<File> {
        let file = self.root.open_lock(&inside(path)?)?;
        judge(&file.metadata()?, false)?;
        Ok(file)
    }

    /// Whether an open file is still the one of that name.
    pub fn is_at(&self, file: &File, path: &Path) -> bool {
        inside(path).is_ok_and(|path| self.root.is_at(file, &path))
    }

    /// Opens a file to write at its end, and makes it if it is not there.
    ///
    /// # Errors
    /// A [`Refusal`], or what the system says.
    pub fn append(&self, path: &Path) -> io::Result<File> {
        let file = self.root.open_end(&inside(path)?)?;
        judge(&file.metadata()?, false)?;
        Ok(file)
    }

    /// Opens a file that is there to write at its end.
    ///
    /// # Errors
    /// A [`Refusal`], or what the system says.
    pub fn reopen(&self, path: &Path) -> io::Result<File> {
        let file = self.root.reopen(&inside(path)?)?;
        judge(&file.metadata()?, false)?;
        Ok(file)
    }

    /// Takes away a file; of a link the link itself.
    ///
    /// # Errors
    /// A [`Refusal`], or what the system says.
    pub fn remove(&self, path: &Path) -> io::Result<()> {
        self.root.remove(&inside(path)?)
    }

    /// Takes away a folder that is empty.
    ///
    /// # Errors
    /// A [`Refusal`], or what the system says.
    pub fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.root.remove_folder(&inside(path)?)
    }
}

/// The path without its `.` parts, if it stays inside.
fn inside(path: &Path) -> io::Result<PathBuf> {
    let mut inside = PathBuf::new();
    for part in path.components() {
        match part {
            Component::Normal(name) => inside.push(name),
            Component::CurDir => {}
            Component::ParentDir | Component::RootDir | Component::Prefix(_) => {
                return Err(Refusal::Outside.into());
            }
        }
    }
    Ok(inside)
}

/// Whether what was opened is a file to be touched.
fn judge(metadata: &Metadata, takes_second_names: bool) -> Result<(), Refusal> {
    if !metadata.is_file() {
        return Err(Refusal::NotAFile);
    }
    if !takes_second_names && system::names_of(metadata) > 1 {
        return Err(Refusal::SecondName);
    }
    Ok(())
}
