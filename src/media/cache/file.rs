//! The cache's files: written whole or not at all.
#![expect(clippy::disallowed_methods, reason = "the cache lies on the disk")]

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

/// What the name of a file ends in that is not whole yet.
pub(super) const PART: &str = ".part";

/// The bytes of a file, if it can be read.
pub(super) fn read(path: &Path) -> Option<Vec<u8>> {
    fs::read(path).ok()
}

/// Whether there is a folder.
pub(super) fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// How long a file is, if there is one.
pub(super) fn length(path: &Path) -> Option<u64> {
    fs::metadata(path).ok().filter(fs::Metadata::is_file).map(|it| it.len())
}

/// When a file was written, in seconds after the beginning of 1970.
pub(super) fn written(path: &Path) -> Option<i64> {
    let time = fs::metadata(path).ok()?.modified().ok()?;
    let since = time.duration_since(std::time::UNIX_EPOCH).ok()?;
    i64::try_from(since.as_secs()).ok()
}

/// Writes a file beside its final place and moves it there when it is on the disk.
pub(super) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_and(path, bytes, File::sync_all)
}

/// The same without waiting until it is on the disk.
pub(super) fn write_soon(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_and(path, bytes, |_| Ok(()))
}

fn write_and(
    path: &Path,
    bytes: &[u8],
    then: impl FnOnce(&File) -> io::Result<()>,
) -> io::Result<()> {
    /// No two files of a process have the same name while they are written.
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let part = folder.join(format!(".{}-{number}{PART}", std::process::id()));
    let written = File::create(&part).and_then(|mut file| {
        file.write_all(bytes)?;
        then(&file)
    });
    let moved = written.and_then(|()| fs::rename(&part, path));
    if moved.is_err() {
        // What is left of it is collected later if it can't be now.
        let _ = fs::remove_file(&part);
    }
    moved
}

/// Takes a file away. One that is gone already is as good.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// The files two folders below one, sorted; none if there is no such folder.
pub(super) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for inner in entries(folder) {
        files.extend(entries(&inner));
    }
    files.sort();
    files
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).into_iter().flatten().flatten().map(|it| it.path()).collect()
}
