//! Files are written whole or not at all: beside their final place first, and then moved there.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{self, Write};
use std::path::Path;
use std::process;
use std::sync::atomic::{AtomicU64, Ordering};

use super::system::Handle;

/// A file without its final name yet. It goes when it is dropped before it was kept.
#[derive(Debug)]
pub struct Part {
    folder: Handle,
    file: File,
    name: OsString,
    temporary: String,
    is_kept: bool,
}

impl Part {
    /// What the names of such files begin with.
    pub const PREFIX: &'static str = ".heding-";
    /// What they end with.
    pub const SUFFIX: &'static str = ".part";

    pub(super) fn new(folder: Handle, name: &OsStr, mode: u32) -> io::Result<Self> {
        loop {
            let temporary = temporary();
            match folder.create_new(OsStr::new(&temporary), mode) {
                // Another machine's or a killed run's: the next number is free.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
                Ok(file) => {
                    return Ok(Self {
                        folder,
                        file,
                        name: name.to_owned(),
                        temporary,
                        is_kept: false,
                    });
                }
            }
        }
    }

    /// The file, to be written.
    pub fn file(&self) -> &File {
        &self.file
    }

    /// As [`Part::keep`], but only if nothing has that name yet. Says whether it was so.
    ///
    /// # Errors
    /// What the system says.
    pub fn keep_if_new(self) -> io::Result<bool> {
        self.file.sync_all()?;
        match self.folder.link(&self.folder, self.temporary.as_ref(), &self.name) {
            Ok(()) => {}
            // Over a network an answer may be lost, and the second try finds what the first one did.
            Err(error)
                if error.kind() == io::ErrorKind::AlreadyExists
                    && self.folder.is_at(&self.file, self.name.as_ref()) => {}
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(false),
            Err(error) => return Err(error),
        }
        self.folder.settle();
        Ok(true)
    }

    /// Gives the file its final name, in the place of whatever had it; of a link there the link itself is replaced.
    /// `waits` until the disk has both, for what can't be made again.
    ///
    /// # Errors
    /// What the system says.
    pub fn keep(mut self, waits: bool) -> io::Result<()> {
        if waits {
            self.file.sync_all()?;
        }
        self.folder.rename(OsStr::new(&self.temporary), &self.name)?;
        self.is_kept = true;
        if waits {
            self.folder.settle();
        }
        Ok(())
    }
}

/// A name that no other file has while it is written.
fn temporary() -> String {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    format!("{}{}-{number}{}", Part::PREFIX, process::id(), Part::SUFFIX)
}

/// Gives a file a second name, in the place of whatever had it.
pub(super) fn link(from: &Handle, file: &Path, folder: &Handle, name: &OsStr) -> io::Result<()> {
    loop {
        let temporary = temporary();
        match folder.link(from, file, OsStr::new(&temporary)) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
            Ok(()) => {
                let done = folder.rename(OsStr::new(&temporary), name);
                // Of two names of one file the system leaves both.
                let _ = folder.remove(temporary.as_ref());
                return done;
            }
        }
    }
}

impl Write for Part {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if !self.is_kept {
            let _ = self.folder.remove(self.temporary.as_ref());
        }
    }
}
