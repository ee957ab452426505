//! One run at a time writes to a folder.

use std::fs::{File, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::Path;

use heding::beneath::{Beneath, Kind, Part};
use heding::diagnostic::Diagnostic;
use heding::say;

use crate::failure::{self, Failure};

/// Hidden, so that neither people nor shelves see it.
const NAME: &str = ".heding.lock";

/// A folder that no other run writes to until this is dropped. The system keeps the lock, so that it goes
/// when its holder does, however that ends. What a killed run leaves is taken over.
#[derive(Debug)]
pub(crate) struct Lock {
    /// Nothing where the file system knows no locks.
    file: Option<File>,
    folder: Beneath,
}

impl Lock {
    /// Locks a folder that exists, and clears away what runs that were killed left half-written.
    pub(crate) fn take(folder: &Beneath) -> Result<Self, Failure> {
        let unwritable = |error| Failure::unwritable(folder.path(), &error);
        let name = Path::new(NAME);
        loop {
            let mut file = folder.open_lock(name).map_err(unwritable)?;
            match hold(&file).map_err(unwritable)? {
                // Its last holder may have taken the file away since it was opened here.
                Hold::Taken if !folder.is_at(&file, name) => continue,
                Hold::Taken => {}
                Hold::Elsewhere => return Err(held(folder.path(), &mut file)),
                Hold::Unknown => return Ok(Self { file: None, folder: folder.clone() }),
            }
            // What it says is for people; the lock holds without.
            let _ = file.set_len(0).and_then(|()| writeln!(file, "{}", holder()));
            clear(folder);
            return Ok(Self { file: Some(file), folder: folder.clone() });
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // While it is held: whoever opened it meanwhile sees that it is gone.
        if self.file.is_some() {
            let _ = self.folder.remove(Path::new(NAME));
        }
    }
}

/// Who has the lock on a file after one was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hold {
    /// This program, as long as the file is open; the system takes it back, however the program ends.
    Taken,
    /// Another program.
    Elsewhere,
    /// Nobody can tell: some network file systems know no locks. Better one run without than none at all.
    Unknown,
}

/// Asks for the lock on a file, and doesn't wait for it.
pub(crate) fn hold(file: &File) -> io::Result<Hold> {
    match file.try_lock() {
        Ok(()) => Ok(Hold::Taken),
        Err(TryLockError::WouldBlock) => Ok(Hold::Elsewhere),
        Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {
            Ok(Hold::Unknown)
        }
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Who holds the lock, for the people who find it held.
fn holder() -> String {
    let kernel = Beneath::open(Path::new("/proc/sys/kernel"));
    let host = kernel.and_then(|it| it.read(Path::new("hostname"), Kind::Secret));
    let host = String::from_utf8(host.unwrap_or_default()).unwrap_or_default();
    let process = format!("process {}", std::process::id());
    match host.trim() {
        "" => process,
        host => format!("{process} on {host}"),
    }
}

fn held(folder: &Path, file: &mut File) -> Failure {
    let mut by = String::new();
    let _ = file.rewind().and_then(|()| file.take(200).read_to_string(&mut by));
    let note = by.lines().next().unwrap_or_default();
    let process = note.strip_prefix("process ").map(|it| it.split_once(" on ").ok_or(it));
    let run = match process {
        None if note.is_empty() => say!("another run"),
        None => say!("another run ({note})", note),
        Some(Err(process)) => say!("another run (process {process})", process),
        Some(Ok((process, host))) => {
            say!("another run (process {process} on {host})", process, host)
        }
    };
    let message = say!("{run} is writing to {folder}", run, folder = folder.display());
    let hint = say!("wait until it is done, or write to another folder with `--out`");
    Failure {
        kind: failure::FailureKind::Disk,
        diagnostic: Box::new(Diagnostic::error("locked", message).hint(hint)),
    }
}

/// Takes away what was half-written when a run was killed. Only who holds the lock may.
fn clear(folder: &Beneath) {
    for entry in folder.list(Path::new("")).unwrap_or_default() {
        let name = entry.name.to_string_lossy();
        if name.starts_with(Part::PREFIX) && name.ends_with(Part::SUFFIX) {
            let _ = folder.remove(Path::new(&entry.name));
        }
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests lay out folders")]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_folder_is_locked_once_and_cleared_of_what_a_killed_run_left() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join(".heding-1a2b.part"), "half").unwrap();
        fs::write(dir.path().join("a.epub"), "whole").unwrap();
        let folder = Beneath::open(dir.path()).unwrap();
        let lock = Lock::take(&folder).unwrap();
        assert!(!dir.path().join(".heding-1a2b.part").exists());
        assert!(dir.path().join("a.epub").exists());
        let failure = Lock::take(&folder).unwrap_err();
        let id = std::process::id().to_string();
        assert!(failure.diagnostic.message.contains(&id), "{}", failure.diagnostic.message);
        drop(lock);
        let names = || fs::read_dir(dir.path()).unwrap().count();
        assert_eq!(names(), 1, "nothing but the book");
        // A killed run leaves its file, and no lock on it.
        fs::write(dir.path().join(NAME), "process 1").unwrap();
        Lock::take(&folder).unwrap();
        assert_eq!(names(), 1);
    }
}
