//! Where finished books go: a folder, one file, standard output.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use heding::diagnostic::Diagnostic;
use heding::say;
use heding::wording::Wording;

use crate::failure::Failure;
use crate::output;

/// What stands for standard input or standard output in the place of a path.
pub(crate) const STREAM: &str = "-";

/// Where finished books go, as the user named it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Destination {
    /// A folder, under the names that they have.
    Folder(PathBuf),
    /// One book, as this file.
    File {
        /// The folder that it lies in.
        folder: PathBuf,
        /// Its name.
        name: String,
    },
    /// One book, to standard output.
    Stdout,
}

impl Destination {
    /// What a path means: `-` is standard output, and what ends in `.epub` a file, unless it is a folder.
    #[expect(clippy::disallowed_methods, reason = "the user named it, whatever it leads through")]
    pub(crate) fn of(path: &Path) -> Self {
        if path == Path::new(STREAM) {
            return Self::Stdout;
        }
        let is_epub = path
            .extension()
            .and_then(OsStr::to_str)
            .is_some_and(|it| it.eq_ignore_ascii_case("epub"));
        match path.file_name().and_then(OsStr::to_str) {
            Some(name) if is_epub && !path.is_dir() => {
                Self::File { folder: output::folder_of(path).to_owned(), name: name.to_owned() }
            }
            _ => Self::Folder(path.to_owned()),
        }
    }

    /// Refuses to put several books into one file.
    pub(crate) fn fit(&self, books: usize) -> Result<(), Failure> {
        let what = match self {
            Self::Folder(_) => return Ok(()),
            Self::File { name, .. } => say!("`{name}` is one file", name),
            Self::Stdout => say!("standard output is one file"),
        };
        if books <= 1 {
            return Ok(());
        }
        let said =
            Diagnostic::error("usage", say!("{what}, and {books} books come of this", what, books));
        Err(Failure::usage(said.hint(say!("name a folder, or ask for one volume in one edition"))))
    }
}

/// As people see it: `dist`, `books/a.epub`, `standard output`.
impl From<&Destination> for Wording {
    fn from(it: &Destination) -> Self {
        match it {
            Destination::Folder(path) => Self::verbatim(path.to_string_lossy()),
            Destination::File { folder, name } if folder == Path::new(".") => Self::verbatim(name),
            Destination::File { folder, name } => {
                Self::verbatim(folder.join(name).to_string_lossy())
            }
            Destination::Stdout => say!("standard output"),
        }
    }
}
