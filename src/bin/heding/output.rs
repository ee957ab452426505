//! Files are written whole or not at all.

use std::fs::{File, OpenOptions};
use std::io::{self, BufReader, BufWriter, Read, Seek, Write};
use std::path::Path;

use heding::beneath::{Beneath, Kind};
use heding::epub::Finished;
use memchr::memmem;
use sha2::{Digest, Sha256};

/// The folder that books go to, if no other is named.
pub(crate) const BOOKS: &str = "dist";

/// A file as it lies on the disk now.
#[derive(Debug, Clone)]
pub(crate) struct Written {
    /// Whether it lay there already, byte for byte.
    pub(crate) unchanged: bool,
    /// Its SHA-256 in hexadecimal.
    pub(crate) sha256: String,
    /// Its size.
    pub(crate) bytes: u64,
}

/// Writes a file beside its final place and then moves it there. If the same bytes lie there already
/// they are left alone, so that nothing downstream sees a change.
pub(crate) fn write(
    path: &Path,
    content: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<Written> {
    if is_stream(path) {
        return write_through(path, content);
    }
    // Temporary files are for their owner's eyes; books are for whom the umask lets read them.
    write_for(0o666, true, path, content)
}

/// Whether a device, a pipe or a socket has this name: what is moved to its place would put an end to it.
fn is_stream(path: &Path) -> bool {
    path.metadata().is_ok_and(|it| !it.is_file() && !it.is_dir())
}

/// Writes to a device or a pipe.
#[expect(clippy::disallowed_methods, reason = "the user named it, whatever it leads through")]
fn write_through(
    path: &Path,
    content: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<Written> {
    let file = OpenOptions::new().write(true).open(path)?;
    let mut sink = Hashing { inner: BufWriter::new(file), hasher: Sha256::new(), bytes: 0 };
    content(&mut sink)?;
    sink.flush()?;
    let Hashing { hasher, bytes, .. } = sink;
    Ok(Written { unchanged: false, sha256: hexadecimal(&hasher.finalize()), bytes })
}

/// Writes a book as [`write`] does, but not over a file that heding did not make, unless by `force`.
pub(crate) fn write_book(
    folder: &Beneath,
    name: &Path,
    force: bool,
    content: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<Written> {
    if !force && is_foreign(folder, name)? {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    write_in(folder, name, 0o666, true, content)
}

/// Whether a file is there that somebody would miss: one that is no book of ours, not even a damaged one.
fn is_foreign(folder: &Beneath, name: &Path) -> io::Result<bool> {
    let mut file = match folder.file(name, Kind::Book) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        opened => opened?,
    };
    let metadata = file.metadata()?;
    if metadata.len() == 0 {
        return Ok(false);
    }
    if Finished::open(BufReader::new(&file)).is_ok_and(|mut it| it.is_ours()) {
        return Ok(false);
    }
    // The names of its files stand in what is left of a book that was cut off.
    file.rewind()?;
    Ok(!holds_words(&mut file, b"META-INF/heding.")?)
}

/// Writes a file that only its owner may read.
pub(crate) fn write_private(
    path: &Path,
    content: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    if is_stream(path) {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    write_for(0o600, true, path, content).map(|_| ())
}

/// Writes what costs only time if it is lost: whole or not at all, but neither synced nor compared.
pub(crate) fn keep(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let (folder, name) = place(path)?;
    let mut part = folder.part(name, 0o600)?;
    part.write_all(bytes)?;
    part.keep(false)
}

fn write_for(
    mode: u32,
    is_synced: bool,
    path: &Path,
    content: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<Written> {
    let (folder, name) = place(path)?;
    write_in(&folder, name, mode, is_synced, content)
}

/// Writes a file that can be made again at any time: whole or not at all, too, but without waiting until the
/// disk has it. What a failing power supply leaves behind is found to differ and is written again. No part of its
/// path below the folder may be a link.
pub(crate) fn write_below(
    folder: &Beneath,
    path: &Path,
    content: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<Written> {
    write_in(folder, path, 0o666, false, content)
}

fn write_in(
    folder: &Beneath,
    path: &Path,
    mode: u32,
    is_synced: bool,
    content: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<Written> {
    let part = folder.part(path, mode)?;
    let mut sink = Hashing { inner: BufWriter::new(part), hasher: Sha256::new(), bytes: 0 };
    content(&mut sink)?;
    let Hashing { inner, hasher, bytes } = sink;
    let part = inner.into_inner().map_err(io::IntoInnerError::into_error)?;
    let digest = hasher.finalize();
    let sha256 = hexadecimal(&digest);
    let unchanged = holds(folder, path, bytes, &digest);
    if !unchanged {
        part.keep(is_synced)?;
    }
    Ok(Written { unchanged, sha256, bytes })
}

/// The folder that a file lies in.
pub(crate) fn folder_of(path: &Path) -> &Path {
    or_here(path.parent().unwrap_or(Path::new("")))
}

/// A folder by a path that can be opened: the empty one is where the program runs.
pub(crate) fn or_here(path: &Path) -> &Path {
    if path.as_os_str().is_empty() { Path::new(".") } else { path }
}

/// A path that the user named, as a folder, which may be reached through links, and a name in it, which may not.
pub(crate) fn place(path: &Path) -> io::Result<(Beneath, &Path)> {
    let name = path.file_name().ok_or(io::ErrorKind::IsADirectory)?;
    Ok((Beneath::open(folder_of(path))?, Path::new(name)))
}

/// Opens a folder. That of `by_default`, which nobody named, may have come with a project: it must be no link.
pub(crate) fn open_folder(path: &Path, by_default: &str) -> io::Result<Beneath> {
    if path == Path::new(by_default) {
        return Ok(Beneath::open(Path::new("."))?.below(path)?.called(path));
    }
    Beneath::open(path)
}

/// As [`open_folder`], and makes it if it is not there.
#[expect(
    clippy::disallowed_methods,
    reason = "a folder that the user named is made with those above it"
)]
pub(crate) fn make_folder(path: &Path, by_default: &str) -> io::Result<Beneath> {
    if path == Path::new(by_default) {
        return Ok(Beneath::open(Path::new("."))?.make_folder(path)?.called(path));
    }
    std::fs::create_dir_all(path)?;
    Beneath::open(path)
}

/// The SHA-256 of a file in hexadecimal.
pub(crate) fn sha256(path: &Path) -> io::Result<String> {
    let (folder, name) = place(path)?;
    sha256_below(&folder, name)
}

/// As [`sha256`], of a file below a folder. Books on a shelf have two names.
pub(crate) fn sha256_below(folder: &Beneath, path: &Path) -> io::Result<String> {
    folder.file(path, Kind::Book).and_then(hash).map(|it| hexadecimal(&it))
}

/// A path as reports have it, with `/` on every system.
pub(crate) fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// Bytes in hexadecimal.
pub(crate) fn hexadecimal(digest: &[u8]) -> String {
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn holds(folder: &Beneath, path: &Path, bytes: u64, digest: &[u8]) -> bool {
    let same = |file: File| Ok(file.metadata()?.len() == bytes && hash(file)? == digest);
    folder.file(path, Kind::Book).and_then(same).unwrap_or(false)
}

/// Whether a file holds these bytes anywhere; it is read in pieces.
fn holds_words(file: &mut File, words: &[u8]) -> io::Result<bool> {
    let mut buffer = vec![0; 1 << 16];
    let mut kept = 0;
    loop {
        let read = file.read(&mut buffer[kept..])?;
        let filled = kept + read;
        if memmem::find(&buffer[..filled], words).is_some() {
            return Ok(true);
        }
        if read == 0 {
            return Ok(false);
        }
        // The words may begin at the end of one piece.
        let from = filled.saturating_sub(words.len());
        buffer.copy_within(from..filled, 0);
        kept = filled - from;
    }
}

fn hash(mut file: File) -> io::Result<Vec<u8>> {
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(hasher.finalize().to_vec()),
            read => hasher.update(&buffer[..read]),
        }
    }
}

/// Passes bytes on and takes their digest.
struct Hashing<W> {
    inner: W,
    hasher: Sha256,
    bytes: u64,
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(buffer)?;
        self.hasher.update(&buffer[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests lay out folders")]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_file_that_heding_did_not_make_stays() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.epub");
        let folder = Beneath::open(dir.path()).unwrap();
        let name = Path::new("a.epub");
        let write = |force| write_book(&folder, name, force, |sink| sink.write_all(b"new"));
        for (there, is_kept) in
            [(&b"somebody's"[..], true), (b"", false), (b"PK..META-INF/heding.fingerprint", false)]
        {
            fs::write(&path, there).unwrap();
            match write(false) {
                Ok(_) => assert!(!is_kept),
                Err(error) => assert!(is_kept && error.kind() == io::ErrorKind::AlreadyExists),
            }
            assert_eq!(fs::read(&path).unwrap() == there, is_kept);
            assert!(write(true).is_ok());
            assert_eq!(fs::read(&path).unwrap(), b"new");
        }
        fs::remove_file(&path).unwrap();
        assert!(write(false).is_ok(), "there was nothing");
    }

    #[test]
    fn the_same_bytes_are_left_alone_and_an_error_leaves_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.epub");
        let first = write(&path, |sink| sink.write_all(b"abc")).unwrap();
        assert_eq!((first.unchanged, first.bytes), (false, 3));
        assert!(first.sha256.starts_with("ba7816bf8f01cfea"), "{}", first.sha256);
        let made = fs::metadata(&path).unwrap().modified().unwrap();
        assert!(write(&path, |sink| sink.write_all(b"abc")).unwrap().unchanged);
        assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), made);
        assert!(!write(&path, |sink| sink.write_all(b"abd")).unwrap().unchanged);

        let half = |sink: &mut dyn Write| {
            sink.write_all(b"half")?;
            Err(io::Error::other("the disk is full"))
        };
        assert!(write(&path, half).is_err());
        assert_eq!(fs::read(&path).unwrap(), b"abd");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }
}
