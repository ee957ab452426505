//! What may be named in the place of a folder of articles: one article, an archive file, standard input.
#![expect(
    clippy::disallowed_methods,
    reason = "the user names the input, whatever it leads through"
)]

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, BufReader, Read, Write};
use std::path::{Path, PathBuf};

use heding::beneath::Beneath;
use heding::diagnostic::{Diagnostic, Diagnostics};
use heding::say;
use heding::source::{SourcePath, decode, is_article};
use tempfile::TempDir;
use zip::result::ZipError;

use crate::destination::STREAM;
use crate::failure::Failure;
use crate::interrupt;
use crate::named;

/// What an article is called that comes through standard input.
const STDIN_NAME: &str = "stdin.md";

/// The most bytes that an archive may unpack to, and the most files in it.
const MOST_BYTES: u64 = 16_000_000_000;
const MOST_FILES: usize = 1_000_000;
/// The most bytes of one of its files.
const MOST_OF_ONE: u64 = 256_000_000;
/// The most bytes of an article that comes through standard input, or of an archive there.
const MOST_OF_STDIN: u64 = 4_000_000_000;

/// A folder of articles, wherever it came from.
pub(crate) struct Input {
    /// The folder.
    pub(crate) dir: PathBuf,
    /// The one article that is meant, if not all of them are.
    pub(crate) only: Option<SourcePath>,
    /// What a book of it is called if nothing else says so; the folder's name if nothing is known.
    pub(crate) name: Option<String>,
    /// The folder that it was unpacked to, which goes with it.
    pub(crate) unpacked: Option<TempDir>,
    /// What was not taken out of an archive's file, for it leads out of it.
    pub(crate) left_out: Vec<String>,
}

impl Input {
    /// What a name on the command line stands for.
    pub(crate) fn of(named: &Path) -> Result<Self, Failure> {
        if named == Path::new(STREAM) {
            return Self::of_stdin();
        }
        if named.is_dir() || !named.is_file() {
            return Ok(Self::folder(named));
        }
        let name = named.file_name().and_then(OsStr::to_str).unwrap_or_default();
        if let Some((stem, form)) = Form::of(name) {
            let file = File::open(named).map_err(|error| Failure::unreadable(named, &error))?;
            let unreadable = |error: &io::Error| Failure::unreadable(named, error);
            return Self::unpack(form, file, stem.to_owned(), &unreadable);
        }
        let path = SourcePath::new(name);
        if !is_article(path.extension()) {
            return Err(unfit(named));
        }
        let name = Some(path.stem().to_owned());
        // Its pictures may lie anywhere in its project.
        let (dir, only) = named::project_of(named)
            .unwrap_or_else(|| (crate::output::folder_of(named).to_owned(), path));
        Ok(Self { only: Some(only), name, ..Self::folder(&dir) })
    }

    fn folder(dir: &Path) -> Self {
        Self { dir: dir.to_owned(), only: None, name: None, unpacked: None, left_out: Vec::new() }
    }

    /// An article, or an archive, told by its first bytes.
    fn of_stdin() -> Result<Self, Failure> {
        let unreadable = |error: io::Error| Failure::stdin(&error);
        let mut bytes = Vec::new();
        io::stdin().lock().take(MOST_OF_STDIN).read_to_end(&mut bytes).map_err(unreadable)?;
        let form = match &*bytes {
            [b'P', b'K', 3, 4, ..] => Some(Form::Zip),
            [0x1f, 0x8b, ..] => Some(Form::TarGz),
            _ if bytes.get(257..262) == Some(b"ustar") => Some(Form::Tar),
            _ => None,
        };
        let folder = scratch()?;
        let own = Beneath::open(folder.path()).map_err(unreadable)?;
        if let Some(form) = form {
            write(&own, "input", &bytes).map_err(unreadable)?;
            let file = File::open(folder.path().join("input")).map_err(unreadable)?;
            return Self::unpack(form, file, "input".to_owned(), &Failure::stdin);
        }
        if bytes.iter().all(u8::is_ascii_whitespace) {
            let said = Diagnostic::error("input", say!("standard input is empty"));
            return Err(Failure::usage(
                said.hint(say!("it takes one article, or a zip or tar archive")),
            ));
        }
        write(&own, STDIN_NAME, &bytes).map_err(unreadable)?;
        let (only, name) = (Some(STDIN_NAME.into()), Some("input".to_owned()));
        Ok(Self { only, name, ..Self::folder(folder.path()) }.unpacked_to(folder))
    }

    /// Where its files lie, for messages.
    pub(crate) fn shown(&self, named: &Path) -> PathBuf {
        match (&self.only, &self.unpacked) {
            // What came through standard input has no place of its own.
            (Some(_), Some(_)) => PathBuf::from("."),
            (Some(_), None) => self.dir.clone(),
            (None, _) => named.to_owned(),
        }
    }

    /// Says what was not unpacked.
    pub(crate) fn tell_left_out(&self, remarks: &mut Diagnostics) {
        let Some(first) = self.left_out.first() else { return };
        let said = match self.left_out.len() - 1 {
            0 => say!("`{first}`: what leads out of an archive is not unpacked", first),
            more => say!(
                "`{first}` and {more} more: what leads out of an archive is not unpacked",
                first,
                more
            ),
        };
        let said = Diagnostic::warning("entry-left-out", said);
        remarks.push(said.hint(say!("pack the folder that holds the articles, without links")));
    }

    fn unpacked_to(self, folder: TempDir) -> Self {
        Self { unpacked: Some(folder), ..self }
    }

    fn unpack(
        form: Form,
        file: File,
        stem: String,
        unreadable: &dyn Fn(&io::Error) -> Failure,
    ) -> Result<Self, Failure> {
        // What is unpacked is taken away again, unless the program is ended at once.
        interrupt::listen();
        let folder = scratch()?;
        let unreadable = |error: io::Error| match error.kind() {
            io::ErrorKind::Interrupted => Failure::stopped(),
            _ => unreadable(&error),
        };
        let door = Beneath::open(folder.path()).map_err(unreadable)?;
        let mut room = Room { door, bytes: 0, files: 0, left_out: Vec::new() };
        let file = BufReader::new(file);
        match form {
            Form::Zip => room.take_zip(file),
            Form::Tar => room.take_tar(file),
            Form::TarGz => room.take_tar(flate2::read::MultiGzDecoder::new(file)),
        }
        .map_err(unreadable)?;
        // Archives of repositories hold one folder, which is the one that is meant.
        let entries = Beneath::open(folder.path()).and_then(|it| it.list(Path::new("")));
        let inner = match entries.map_err(unreadable)?.as_slice() {
            [one] if folder.path().join(&one.name).is_dir() => Some(one.name.clone()),
            _ => None,
        };
        let dir = inner.map_or_else(|| folder.path().to_owned(), |it| folder.path().join(it));
        let left_out = room.left_out;
        Ok(Self { name: Some(stem), left_out, ..Self::folder(&dir) }.unpacked_to(folder))
    }
}

/// The forms of archives that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Zip,
    Tar,
    TarGz,
}

impl Form {
    /// What a file's name tells of its form, and the name without its ending.
    fn of(name: &str) -> Option<(&str, Self)> {
        let endings = [
            (".zip", Self::Zip),
            (".tar", Self::Tar),
            (".tar.gz", Self::TarGz),
            (".tgz", Self::TarGz),
        ];
        endings.into_iter().find_map(|(ending, form)| {
            let at =
                name.len().checked_sub(ending.len()).filter(|at| name.is_char_boundary(*at))?;
            (at > 0 && name[at..].eq_ignore_ascii_case(ending)).then(|| (&name[..at], form))
        })
    }
}

fn unfit(named: &Path) -> Failure {
    let path = named.display();
    let message = say!("{path} is neither a folder nor an article nor an archive", path);
    let name = named.to_string_lossy().to_lowercase();
    let hint = if [".xz", ".bz2", ".zst", ".7z", ".rar"].iter().any(|it| name.ends_with(it)) {
        say!("archives are read as .zip, .tar or .tar.gz; unpack this one, and name its folder")
    } else if name.ends_with(".epub") {
        say!("`heding inspect {path}` shows what is in a book", path = named.display())
    } else {
        say!("name a folder, a .md file, a .zip, .tar or .tar.gz, or - for standard input")
    };
    Failure::usage(Diagnostic::error("input", message).hint(hint))
}

fn scratch() -> Result<TempDir, Failure> {
    let made = tempfile::Builder::new().prefix("heding-input-").tempdir();
    made.map_err(|error| Failure::unwritable(&std::env::temp_dir(), &error))
}

fn write(folder: &Beneath, path: &str, bytes: &[u8]) -> io::Result<()> {
    let mut part = folder.part(Path::new(path), 0o600)?;
    part.write_all(bytes)?;
    part.keep(false)
}

/// The folder that an archive is unpacked to, and how much went there.
struct Room {
    door: Beneath,
    bytes: u64,
    files: usize,
    /// Files that lead out of it.
    left_out: Vec<String>,
}

impl Room {
    fn take_zip(&mut self, file: impl Read + io::Seek) -> io::Result<()> {
        let mut archive = zip::ZipArchive::new(file).map_err(|error| match error {
            ZipError::InvalidArchive(_) => {
                io::Error::other(say!("it is no zip archive, or the end of it is missing"))
            }
            other => other.into(),
        })?;
        for at in 0..archive.len() {
            let mut entry = archive.by_index(at)?;
            if entry.is_file() && !entry.is_symlink() {
                let name = name(entry.name_raw());
                self.take(&name, &mut entry)?;
            }
        }
        Ok(())
    }

    fn take_tar(&mut self, file: impl Read) -> io::Result<()> {
        let mut archive = tar::Archive::new(file);
        for entry in archive.entries()? {
            let mut entry = entry?;
            // Links, devices and pipes are no articles, and lead who knows where.
            let name = name(&entry.path_bytes());
            if entry.header().entry_type().is_file() {
                self.take(&name, &mut entry)?;
            } else if is_article(SourcePath::new(&*name).extension()) {
                self.left_out.push(name);
            }
        }
        Ok(())
    }

    /// Takes a file, unless its path leads elsewhere or it is none of the project's.
    fn take(&mut self, name: &str, content: &mut dyn Read) -> io::Result<()> {
        let is_machinery = |it: &str| matches!(it, ".git" | "__MACOSX" | "node_modules");
        let leads_away = name.starts_with('/') || name.contains('\0') || name.contains(':');
        let Some(path) = SourcePath::joined("", name).filter(|it| !it.is_empty() && !leads_away)
        else {
            self.left_out.push(name.to_owned());
            return Ok(());
        };
        if path.split('/').any(is_machinery) {
            return Ok(());
        }
        if interrupt::is_asked() {
            return Err(io::ErrorKind::Interrupted.into());
        }
        self.files += 1;
        let mut bytes = Vec::new();
        content.take(MOST_OF_ONE + 1).read_to_end(&mut bytes)?;
        self.bytes += bytes.len() as u64;
        if bytes.len() as u64 > MOST_OF_ONE || self.bytes > MOST_BYTES || self.files > MOST_FILES {
            return Err(io::Error::other(say!(
                "it unpacks to more than is read: {path} is file {number} after {megabytes} MB",
                path,
                number = self.files,
                megabytes = self.bytes / 1_000_000
            )));
        }
        if let Some((folder, _)) = path.rsplit_once('/') {
            self.door.make_folder(Path::new(folder))?;
        }
        write(&self.door, &path, &bytes)
    }
}

/// A name as it was meant: zips of other systems hold names in the encoding of their language.
fn name(raw: &[u8]) -> String {
    let name = match decode(raw.to_vec()) {
        Ok(decoded) => decoded.text,
        Err(_) => String::from_utf8_lossy(raw).into_owned(),
    };
    name.replace('\\', "/")
}

/// Refuses what is no folder on this disk, nor a file in one, where files are to be changed.
pub(crate) fn only_folders(named: &Path) -> Result<(), Failure> {
    let name = named.file_name().and_then(OsStr::to_str).unwrap_or_default();
    if named != Path::new(STREAM) && (named.is_dir() || Form::of(name).is_none()) {
        return Ok(());
    }
    let said = Diagnostic::error("fix", say!("only files in folders can be mended"));
    Err(Failure::usage(said.hint(say!("unpack it first, and name the folder"))))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn endings_tell_the_form_of_an_archive() {
        for (name, expected) in [
            ("letters.zip", Some(("letters", Form::Zip))),
            ("信.TAR.GZ", Some(("信", Form::TarGz))),
            ("a.b.tgz", Some(("a.b", Form::TarGz))),
            ("a.tar", Some(("a", Form::Tar))),
            (".zip", None),
            ("a.tar.xz", None),
            ("a.md", None),
        ] {
            assert_eq!(Form::of(name), expected, "{name}");
        }
    }

    #[test]
    fn what_leads_out_of_an_archive_is_not_unpacked() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("in");
        fs::create_dir(&inner).unwrap();
        let door = Beneath::open(&inner).unwrap();
        let mut room = Room { door, bytes: 0, files: 0, left_out: Vec::new() };
        for name in
            ["../a.md", "/etc/b.md", "C:/c.md", "a/../../d.md", ".git/e.md", "x/./f.md", "甲/g.md"]
        {
            room.take(name, &mut &b"text"[..]).unwrap();
        }
        assert_eq!(room.files, 2);
        assert_eq!(room.left_out, ["../a.md", "/etc/b.md", "C:/c.md", "a/../../d.md"]);
        assert!(inner.join("x/f.md").is_file() && inner.join("甲/g.md").is_file());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn names_in_other_encodings_are_read() {
        let (big5, ..) = encoding_name("燕子灣的信/第一封信.md");
        assert_eq!(name(&big5), "燕子灣的信/第一封信.md");
        assert_eq!(name("港\\灣.md".as_bytes()), "港/灣.md");
    }

    fn encoding_name(text: &str) -> (Vec<u8>, bool) {
        let (bytes, _, failed) = encoding_rs::BIG5.encode(text);
        (bytes.into_owned(), failed)
    }
}
