//! Files are written whole or not at all.
#![expect(clippy::disallowed_methods, reason = "the command line writes the books")]

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Seek, Write};
use std::path::Path;

use heding::epub::Finished;
use memchr::memmem;
use sha2::{Digest, Sha256};

/// What the name of a file begins and ends with while it is written.
pub(crate) const PART_PREFIX: &str = ".heding-";
pub(crate) const PART_SUFFIX: &str = ".part";

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
    // Temporary files are for their owner's eyes; books are for whom the umask lets read them.
    write_for(0o666, true, path, content)
}

/// Writes a book as [`write`] does, but not over a file that heding did not make, unless by `force`.
pub(crate) fn write_book(
    path: &Path,
    force: bool,
    content: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<Written> {
    if !force && is_foreign(path)? {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    write(path, content)
}

/// Whether a file is there that somebody would miss: one that is no book of ours, not even a damaged one.
fn is_foreign(path: &Path) -> io::Result<bool> {
    let mut file = match File::open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        opened => opened?,
    };
    let metadata = file.metadata()?;
    if metadata.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if metadata.len() == 0 {
        return Ok(false);
    }
    if Finished::open(BufReader::new(&file)).is_ok_and(|mut it| it.is_ours()) {
        return Ok(false);
    }
    // The names of its files stand in what is left of a book that was cut off.
    file.rewind()?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(memmem::find(&bytes, b"META-INF/heding.").is_none())
}

/// Writes a file that can be made again at any time: whole or not at all, too, but without waiting until the
/// disk has it. What a failing power supply leaves behind is found to differ and is written again.
pub(crate) fn write_derived(
    path: &Path,
    content: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<Written> {
    write_for(0o666, false, path, content)
}

/// Writes a file that only its owner may read.
pub(crate) fn write_private(
    path: &Path,
    content: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    write_for(0o600, true, path, content).map(|_| ())
}

/// Writes what costs only time if it is lost: whole or not at all, but neither synced nor compared.
pub(crate) fn keep(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = folder_of(path);
    let mut file = temporary(folder, 0o600)?;
    file.write_all(bytes)?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

fn write_for(
    mode: u32,
    is_synced: bool,
    path: &Path,
    content: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<Written> {
    let folder = folder_of(path);
    let file = temporary(folder, mode)?;
    let mut sink = Hashing { inner: BufWriter::new(file), hasher: Sha256::new(), bytes: 0 };
    content(&mut sink)?;
    let Hashing { inner, hasher, bytes } = sink;
    let file = inner.into_inner().map_err(io::IntoInnerError::into_error)?;
    let digest = hasher.finalize();
    let sha256 = hexadecimal(&digest);
    let unchanged = holds(path, bytes, &digest);
    if !unchanged {
        if is_synced {
            file.as_file().sync_all()?;
        }
        file.persist(path).map_err(|error| error.error)?;
        if is_synced {
            settle(path);
        }
    }
    Ok(Written { unchanged, sha256, bytes })
}

/// Waits until the disk has a file's new name, too. Windows has no such thing, and some file systems refuse: the
/// file is whole under the one name or the other.
#[cfg_attr(not(unix), expect(unused_variables, reason = "Windows can't"))]
pub(crate) fn settle(path: &Path) {
    #[cfg(unix)]
    let _ = File::open(folder_of(path)).and_then(|it| it.sync_all());
}

/// The folder that a file lies in.
pub(crate) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A file without a name of its own yet, for who `mode` and the umask let read it. It goes when it is dropped.
#[cfg_attr(not(unix), expect(unused_variables, reason = "modes are of Unix"))]
pub(crate) fn temporary(folder: &Path, mode: u32) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PART_PREFIX).suffix(PART_SUFFIX);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(mode));
    builder.tempfile_in(folder)
}

/// The SHA-256 of a file in hexadecimal.
pub(crate) fn sha256(path: &Path) -> io::Result<String> {
    File::open(path).and_then(hash).map(|it| hexadecimal(&it))
}

/// A path as reports have it, with `/` on every system.
pub(crate) fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// Bytes in hexadecimal.
pub(crate) fn hexadecimal(digest: &[u8]) -> String {
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn holds(path: &Path, bytes: u64, digest: &[u8]) -> bool {
    fs::metadata(path).is_ok_and(|it| it.is_file() && it.len() == bytes)
        && File::open(path).and_then(hash).is_ok_and(|it| it == digest)
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
mod tests {
    use super::*;

    #[test]
    fn a_file_that_heding_did_not_make_stays() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.epub");
        let write = |force| write_book(&path, force, |sink| sink.write_all(b"new"));
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
