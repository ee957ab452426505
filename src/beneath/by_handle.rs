//! The door on Unix: by handles of folders, one system call or one for each part of a path.

use std::ffi::OsStr;
use std::fs::{File, Metadata};
use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use rustix::fs::{self, AtFlags, CWD, Dir, FileType, Mode, OFlags};
use rustix::io::Errno;

use super::{Entry, EntryKind, Refusal};

/// An open folder.
#[derive(Debug)]
pub(super) struct Handle(OwnedFd);

const FOLDER: OFlags = OFlags::RDONLY.union(OFlags::DIRECTORY).union(OFlags::CLOEXEC);
/// Nothing is waited for: opening a FIFO would, until somebody writes to it.
const FILE: OFlags = OFlags::NONBLOCK.union(OFlags::NOCTTY).union(OFlags::CLOEXEC);

/// How many names a file has.
pub(super) fn names_of(metadata: &Metadata) -> u64 {
    metadata.nlink()
}

/// A path without its links.
pub(super) fn real(path: &Path) -> io::Result<PathBuf> {
    std::fs::canonicalize(path)
}

impl Handle {
    pub(super) fn open(root: &Path) -> io::Result<Self> {
        Ok(Self(fs::openat(CWD, root, FOLDER, Mode::empty())?))
    }

    pub(super) fn open_file(&self, path: &Path) -> io::Result<File> {
        self.at(path, OFlags::RDONLY | FILE, Mode::empty()).map(File::from)
    }

    pub(super) fn open_lock(&self, path: &Path) -> io::Result<File> {
        let flags = OFlags::RDWR | OFlags::CREATE | FILE;
        self.at(path, flags, Mode::from_raw_mode(0o666)).map(File::from)
    }

    pub(super) fn open_end(&self, path: &Path) -> io::Result<File> {
        let flags = OFlags::WRONLY | OFlags::APPEND | OFlags::CREATE | FILE;
        self.at(path, flags, Mode::from_raw_mode(0o666)).map(File::from)
    }

    pub(super) fn reopen(&self, path: &Path) -> io::Result<File> {
        self.at(path, OFlags::WRONLY | OFlags::APPEND | FILE, Mode::empty()).map(File::from)
    }

    pub(super) fn open_folder(&self, path: &Path) -> io::Result<Self> {
        if path.as_os_str().is_empty() {
            return Ok(Self(self.0.try_clone()?));
        }
        Ok(Self(self.at(path, FOLDER, Mode::empty())?))
    }

    pub(super) fn metadata(&self, path: &Path) -> io::Result<Metadata> {
        // Linux can name a file without opening it. Elsewhere it is opened: FIFOs don't wait.
        #[cfg(target_os = "linux")]
        let flags = OFlags::PATH | OFlags::CLOEXEC;
        #[cfg(not(target_os = "linux"))]
        let flags = OFlags::RDONLY | FILE;
        File::from(self.at(path, flags, Mode::empty())?).metadata()
    }

    pub(super) fn list(&self, folder: &Path) -> io::Result<Vec<Entry>> {
        let folder = self.open_folder(folder)?;
        let mut entries = Vec::new();
        for entry in Dir::read_from(&folder.0)? {
            let entry = entry?;
            let name = OsStr::from_bytes(entry.file_name().to_bytes());
            if name == "." || name == ".." {
                continue;
            }
            let file_type = match entry.file_type() {
                // Some file systems don't say.
                FileType::Unknown => {
                    let stat = fs::statat(&folder.0, name, AtFlags::SYMLINK_NOFOLLOW)?;
                    FileType::from_raw_mode(stat.st_mode)
                }
                known => known,
            };
            let is = match file_type {
                FileType::RegularFile => EntryKind::File,
                FileType::Directory => EntryKind::Folder,
                FileType::Symlink => EntryKind::Link,
                _ => EntryKind::Special,
            };
            entries.push(Entry { name: name.to_owned(), is });
        }
        Ok(entries)
    }

    pub(super) fn make_folder(&self, path: &Path) -> io::Result<Self> {
        let mut folder = Self(self.0.try_clone()?);
        for name in path.iter() {
            match fs::mkdirat(&folder.0, name, Mode::from_raw_mode(0o777)) {
                Ok(()) | Err(Errno::EXIST) => {}
                Err(error) => return Err(error.into()),
            }
            folder = Self(open_one(folder.0.as_fd(), name, FOLDER, Mode::empty())?);
        }
        Ok(folder)
    }

    pub(super) fn create_new(&self, name: &OsStr, mode: u32) -> io::Result<File> {
        let flags = OFlags::RDWR | OFlags::CREATE | OFlags::EXCL | FILE;
        open_one(self.0.as_fd(), name, flags, Mode::from_raw_mode(mode)).map(File::from)
    }

    pub(super) fn rename(&self, from: &OsStr, to: &OsStr) -> io::Result<()> {
        Ok(fs::renameat(&self.0, from, &self.0, to)?)
    }

    pub(super) fn link(&self, from: &Self, file: &Path, name: &OsStr) -> io::Result<()> {
        let old = file.file_name().ok_or(Refusal::NotAFile)?;
        let folder = from.open_folder(file.parent().unwrap_or(Path::new("")))?;
        Ok(fs::linkat(&folder.0, old, &self.0, name, AtFlags::empty())?)
    }

    pub(super) fn is_same_as(&self, other: &Self) -> bool {
        let number = |it: &Self| fs::fstat(&it.0).map(|stat| (stat.st_dev, stat.st_ino)).ok();
        number(self).is_some_and(|it| Some(it) == number(other))
    }

    pub(super) fn has_entry(&self, path: &Path) -> bool {
        let Some(name) = path.file_name() else { return true };
        let folder = self.open_folder(path.parent().unwrap_or(Path::new("")));
        folder.is_ok_and(|it| fs::statat(&it.0, name, AtFlags::SYMLINK_NOFOLLOW).is_ok())
    }

    /// Whether an open file is the one of that name.
    pub(super) fn is_at(&self, file: &File, path: &Path) -> bool {
        let number = |it: Metadata| (it.dev(), it.ino());
        let of_file = file.metadata().map(number).ok();
        of_file.is_some() && of_file == self.metadata(path).map(number).ok()
    }

    pub(super) fn remove(&self, path: &Path) -> io::Result<()> {
        self.unlink(path, AtFlags::empty())
    }

    pub(super) fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.unlink(path, AtFlags::REMOVEDIR)
    }

    pub(super) fn settle(&self) {
        let _ = fs::fsync(&self.0);
    }

    fn unlink(&self, path: &Path, flags: AtFlags) -> io::Result<()> {
        let name = path.file_name().ok_or(Refusal::NotAFile)?;
        let folder = self.open_folder(path.parent().unwrap_or(Path::new("")))?;
        Ok(fs::unlinkat(&folder.0, name, flags)?)
    }

    /// As [`Handle::open_file`], where the kernel can't walk the path by itself.
    #[cfg(test)]
    pub(super) fn open_file_part_by_part(&self, path: &Path) -> io::Result<File> {
        part_by_part(self.0.as_fd(), path, OFlags::RDONLY | FILE, Mode::empty()).map(File::from)
    }

    /// Opens what a path leads to, if no part of it is a link.
    fn at(&self, path: &Path, flags: OFlags, mode: Mode) -> io::Result<OwnedFd> {
        #[cfg(target_os = "linux")]
        if let Some(opened) = in_one_call(self.0.as_fd(), path, flags, mode) {
            return opened;
        }
        part_by_part(self.0.as_fd(), path, flags, mode)
    }
}

/// What `openat2` says; nothing where the kernel does not know it (before 5.6) or a sandbox forbids it.
#[cfg(target_os = "linux")]
fn in_one_call(
    root: BorrowedFd<'_>,
    path: &Path,
    flags: OFlags,
    mode: Mode,
) -> Option<io::Result<OwnedFd>> {
    use rustix::fs::ResolveFlags;
    use std::sync::atomic::{AtomicBool, Ordering};

    static IS_MISSING: AtomicBool = AtomicBool::new(false);
    /// The kernel asks to try again if folders are moved about meanwhile.
    const TRIES: usize = 16;

    if IS_MISSING.load(Ordering::Relaxed) {
        return None;
    }
    let resolve = ResolveFlags::BENEATH | ResolveFlags::NO_SYMLINKS | ResolveFlags::NO_MAGICLINKS;
    // Without O_NOFOLLOW: with it and O_PATH, a link at the end would be opened itself.
    for _ in 0..TRIES {
        match fs::openat2(root, path, flags, mode, resolve) {
            Err(Errno::AGAIN | Errno::INTR) => {}
            Err(Errno::NOSYS | Errno::PERM) => {
                IS_MISSING.store(true, Ordering::Relaxed);
                return None;
            }
            Err(error) => return Some(Err(refused(error))),
            Ok(opened) => return Some(Ok(opened)),
        }
    }
    None
}

fn part_by_part(
    root: BorrowedFd<'_>,
    path: &Path,
    flags: OFlags,
    mode: Mode,
) -> io::Result<OwnedFd> {
    let Some(name) = path.file_name() else { return Err(Refusal::NotAFile.into()) };
    let mut opened: Option<OwnedFd> = None;
    for part in path.parent().into_iter().flat_map(Path::iter) {
        let folder = opened.as_ref().map_or(root, AsFd::as_fd);
        opened = Some(open_one(folder, part, FOLDER, Mode::empty())?);
    }
    open_one(opened.as_ref().map_or(root, AsFd::as_fd), name, flags, mode)
}

/// Opens one name in a folder, unless it is a link.
fn open_one(
    folder: BorrowedFd<'_>,
    name: &OsStr,
    flags: OFlags,
    mode: Mode,
) -> io::Result<OwnedFd> {
    loop {
        match fs::openat(folder, name, flags | OFlags::NOFOLLOW, mode) {
            Err(Errno::INTR) => {}
            // A link to be opened as a folder is "not a folder".
            Err(Errno::NOTDIR) if is_link(folder, name) => return Err(Refusal::Link.into()),
            Err(error) => return Err(refused(error)),
            Ok(opened) if flags.contains(OFlags::PATH) && is_link(folder, name) => {
                drop(opened);
                return Err(Refusal::Link.into());
            }
            Ok(opened) => return Ok(opened),
        }
    }
}

fn is_link(folder: BorrowedFd<'_>, name: &OsStr) -> bool {
    fs::statat(folder, name, AtFlags::SYMLINK_NOFOLLOW)
        .is_ok_and(|stat| FileType::from_raw_mode(stat.st_mode) == FileType::Symlink)
}

fn refused(error: Errno) -> io::Error {
    match error {
        Errno::LOOP => Refusal::Link.into(),
        Errno::XDEV => Refusal::Outside.into(),
        // A FIFO that nobody reads, a socket: opened to be written to.
        Errno::NXIO => Refusal::NotAFile.into(),
        error => error.into(),
    }
}
