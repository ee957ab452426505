//! One run at a time writes to a folder.
#![expect(clippy::disallowed_methods, reason = "the command line locks the folder of the books")]

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

use heding::diagnostic::Diagnostic;

use crate::failure::{self, Failure};
use crate::output::{PART_PREFIX, PART_SUFFIX};

/// Hidden, so that neither people nor shelves see it.
const NAME: &str = ".heding.lock";

/// A folder that no other run writes to until this is dropped. The system keeps the lock, so that it goes
/// when its holder does, however that ends. What a killed run leaves is taken over.
#[derive(Debug)]
pub(crate) struct Lock {
    /// Nothing where the file system knows no locks.
    file: Option<File>,
    path: PathBuf,
}

impl Lock {
    /// Locks a folder that exists, and clears away what runs that were killed left half-written.
    pub(crate) fn take(folder: &Path) -> Result<Self, Failure> {
        let path = folder.join(NAME);
        loop {
            let mut file = OpenOptions::new()
                .read(true)
                .write(true)
                .create(true)
                .truncate(false)
                .open(&path)
                .map_err(|error| Failure::unwritable(folder, &error))?;
            match hold(&file).map_err(|error| Failure::unwritable(folder, &error))? {
                // Its last holder may have taken the file away since it was opened here.
                Hold::Taken if !is_at(&file, &path) => continue,
                Hold::Taken => {}
                Hold::Elsewhere => return Err(held(folder, &mut file)),
                Hold::Unknown => return Ok(Self { file: None, path }),
            }
            // What it says is for people; the lock holds without.
            let _ = file.set_len(0).and_then(|()| writeln!(file, "{}", holder()));
            clear(folder);
            return Ok(Self { file: Some(file), path });
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // While it is held: whoever opened it meanwhile sees that it is gone.
        if self.file.is_some() {
            let _ = fs::remove_file(&self.path);
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

/// Whether the file is still the one of that name.
pub(crate) fn is_at(file: &File, path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let number = |it: fs::Metadata| (it.dev(), it.ino());
        let of_file = file.metadata().map(number).ok();
        of_file.is_some() && of_file == fs::metadata(path).map(number).ok()
    }
    #[cfg(not(unix))]
    {
        file.metadata().is_ok() && path.exists()
    }
}

/// Who holds the lock, for the people who find it held.
fn holder() -> String {
    let host = fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    let process = format!("process {}", std::process::id());
    match host.trim() {
        "" => process,
        host => format!("{process} on {host}"),
    }
}

fn held(folder: &Path, file: &mut File) -> Failure {
    let mut by = String::new();
    let _ = file.rewind().and_then(|()| file.take(200).read_to_string(&mut by));
    let by = match by.lines().next().unwrap_or_default() {
        "" => "another run".to_owned(),
        by => format!("another run ({by})"),
    };
    let message = format!("{by} is writing to {}", folder.display());
    let hint = "wait until it is done, or write to another folder with `--out`";
    Failure {
        kind: failure::FailureKind::Disk,
        diagnostic: Box::new(Diagnostic::error("locked", message).hint(hint)),
    }
}

/// Takes away what was half-written when a run was killed. Only who holds the lock may.
fn clear(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(PART_PREFIX) && name.ends_with(PART_SUFFIX) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_locked_once_and_cleared_of_what_a_killed_run_left() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join(".heding-1a2b.part"), "half").unwrap();
        fs::write(dir.path().join("a.epub"), "whole").unwrap();
        let lock = Lock::take(dir.path()).unwrap();
        assert!(!dir.path().join(".heding-1a2b.part").exists());
        assert!(dir.path().join("a.epub").exists());
        let failure = Lock::take(dir.path()).unwrap_err();
        let id = std::process::id().to_string();
        assert!(failure.diagnostic.message.contains(&id), "{}", failure.diagnostic.message);
        drop(lock);
        let names = || fs::read_dir(dir.path()).unwrap().count();
        assert_eq!(names(), 1, "nothing but the book");
        // A killed run leaves its file, and no lock on it.
        fs::write(dir.path().join(NAME), "process 1").unwrap();
        Lock::take(dir.path()).unwrap();
        assert_eq!(names(), 1);
    }
}
