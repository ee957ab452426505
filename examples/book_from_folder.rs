//! A book from a folder: `cargo run --example book_from_folder -- content book.epub`.
//!
//! The store is a file of the caller's choice, to show what one is: somewhere that a book can be put.
#![expect(clippy::disallowed_methods, reason = "an example that writes its book to the disk")]

use std::fs;
use std::io;
use std::path::PathBuf;

use heding::binding::{BookStore, Receipt, StoredBook};
use heding::config::Config;
use heding::diagnostic::{Diagnostics, Severity};
use heding::epub::Package;
use heding::source::Folder;
use heding::wording::Wording;
use heding::{Project, Request};

/// One file, for the one book that is made.
struct OneFile(PathBuf);

impl BookStore for OneFile {
    fn has(&self, _: &StoredBook) -> bool {
        // Nothing is remembered of earlier runs, so nobody asks.
        false
    }

    fn put(&self, file: &str, book: &Package) -> Result<Receipt, Wording> {
        let mut bytes = Vec::new();
        let written = book.write_to(&mut bytes).and_then(|()| fs::write(&self.0, &bytes));
        written.map_err(|error| Wording::verbatim(error.to_string()))?;
        let (file, bytes) = (file.to_owned(), bytes.len() as u64);
        let book = StoredBook { file, sha256: String::new(), bytes, signature: None };
        Ok(Receipt { book, unchanged: false })
    }

    fn place(&self, _: &str) -> String {
        self.0.display().to_string()
    }
}

fn main() -> io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().unwrap_or_else(|| "content".to_owned());
    let book = arguments.next().unwrap_or_else(|| "book.epub".to_owned());

    let files = Folder::new(&folder);
    let config =
        Config { cover: heding::config::CoverChoice::None, ..Config::default_for(&folder) };
    let project = Project::new(&files, &config);
    let mut messages = Diagnostics::default();
    let run = heding::build(&project, &Request::Whole, &OneFile(book.into()), &(), &mut messages)?;

    let mut out = io::stderr().lock();
    for message in messages.iter().filter(|it| it.severity > Severity::Note) {
        io::Write::write_all(&mut out, format!("{}\n", message.message).as_bytes())?;
    }
    for volume in run.volumes {
        let path = volume.file.path.unwrap_or_default();
        let line = format!("{} chapters in {path}\n", volume.chapters);
        io::Write::write_all(&mut out, line.as_bytes())?;
    }
    Ok(())
}
