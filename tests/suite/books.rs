//! Whole projects in, one text snapshot of everything that comes out: each folder of `tests/books` is a
//! project; the snapshot holds every file of every volume, then the ledger, then the diagnostics.

use std::fmt::Write as _;
use std::path::Path;

use crate::support::project::{self, Built, build};
use heding::compile::CompiledVolume;
use heding::publication::MediaType;
use heding::source::{Files, Folder};
use heding::volume::ledger::{Fate, LedgerEntry};

#[test]
fn books() {
    insta::glob!("..", "books/*/heding.toml", |settings| {
        let folder = settings.parent().unwrap();
        let built =
            build(&Folder::new(folder), &std::fs::read_to_string(settings).unwrap(), name(folder));
        insta::with_settings!({ omit_expression => true, description => "everything the volumes hold" }, {
            insta::assert_snapshot!(name(folder), show(&built));
        });
    });
}

#[test]
fn every_book_folder_is_tried() {
    for entry in std::fs::read_dir("tests/books").unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("snapshots") {
            assert!(path.join("heding.toml").exists(), "{} has no heding.toml", path.display());
            assert!(!Folder::new(&path).list().unwrap().articles.is_empty());
        }
    }
}

fn name(folder: &Path) -> &str {
    folder.file_name().unwrap().to_str().unwrap()
}

fn show(built: &Built) -> String {
    let mut out = String::new();
    for (name, compiled) in &built.volumes {
        show_volume(name, compiled, &mut out);
    }
    let _ = writeln!(out, "//// ledger");
    for entry in &built.ledger {
        show_fate(entry, &mut out);
    }
    let _ = writeln!(out, "\n//// diagnostics");
    for it in built.diagnostics.iter() {
        let path = it.path.as_ref().map_or("", |it| it.as_str());
        let place =
            it.place.as_ref().map_or(String::new(), |it| format!(":{}:{}", it.line, it.column));
        let _ =
            writeln!(out, "{} [{}] {path}{place} {}", it.severity.as_str(), it.code, it.message);
    }
    out
}

fn show_volume(name: &str, compiled: &CompiledVolume, out: &mut String) {
    let Some(package) = compiled.package() else {
        let _ = writeln!(out, "//// {name}: no book");
        return;
    };
    for (path, bytes) in project::unpack(package) {
        let textual = [".xhtml", ".opf", ".ncx", ".xml"].iter().any(|it| path.ends_with(it));
        let _ = writeln!(out, "//// {name}/{path}");
        if textual {
            // One element a line, so that a change shows as one.
            let text = String::from_utf8(bytes).unwrap();
            let _ = writeln!(out, "{}", text.replace("><", ">\n<").trim_end());
        } else if path == "mimetype" {
            let _ = writeln!(out, "{}", String::from_utf8(bytes).unwrap());
        } else if path.ends_with(MediaType::Css.as_str()) || path.ends_with(".css") {
            let _ = writeln!(out, "<sheet>");
        } else {
            let _ = writeln!(out, "<{} bytes>", bytes.len());
        }
        out.push('\n');
    }
}

fn show_fate(entry: &LedgerEntry, out: &mut String) {
    let _ = match &entry.fate {
        Fate::Chapter { volume, href } => writeln!(out, "{}: chapter {volume} {href}", entry.path),
        Fate::Matter { place } => writeln!(out, "{}: matter {place:?}", entry.path),
        Fate::Duplicate { of, reason } => {
            writeln!(out, "{}: duplicate of {of}: {reason}", entry.path)
        }
        Fate::Excluded { rule, reason } => {
            writeln!(out, "{}: excluded by {rule}: {reason}", entry.path)
        }
        Fate::Failed { reason } => writeln!(out, "{}: failed: {reason}", entry.path),
    };
}
