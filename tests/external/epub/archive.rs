//! The real archive that heding was made for: 9,705 articles of a closed newspaper, and ten sources of
//! other kinds. They are not ours to hand on. `HEDING_ARCHIVE` says where they lie, if they do; then
//! `./test` runs these tests, too.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use heding::source::{Folder, SourcePath};
use heding::volume::Request;
use heding::volume::ledger::Fate;
use walkdir::WalkDir;

use super::pages;
use super::projects::write;
use crate::support::epubcheck;
use crate::support::project::{self, Built};

fn folder(name: &str) -> PathBuf {
    let archive = std::env::var("HEDING_ARCHIVE");
    PathBuf::from(archive.expect("HEDING_ARCHIVE says where the archive lies")).join(name)
}

/// The articles below a folder, counted without our own code.
fn article_files(folder: &Path) -> usize {
    let endings = ["md", "markdown", "mdx"];
    let is_article = |path: &Path| {
        path.extension().and_then(|it| it.to_str()).is_some_and(|it| endings.contains(&it))
    };
    let visible = |it: &walkdir::DirEntry| !it.file_name().to_str().unwrap().starts_with('.');
    WalkDir::new(folder)
        .into_iter()
        .filter_entry(visible)
        .filter(|it| it.as_ref().is_ok_and(|it| it.file_type().is_file() && is_article(it.path())))
        .count()
}

/// Each file is in the ledger once, and each chapter of the ledger in its book.
fn assert_adds_up(built: &Built, files: usize) {
    let totals = built.totals();
    assert_eq!(totals.files, files);
    let fates =
        totals.chapters + totals.matter + totals.duplicates + totals.excluded + totals.failed;
    assert_eq!(fates, files, "{totals:?}");
    assert!(built.ledger.windows(2).all(|it| it[0].path < it[1].path), "a file stands there twice");

    let named: BTreeSet<&SourcePath> =
        built.diagnostics.iter().filter_map(|it| it.path.as_ref()).collect();
    let mut chapters = BTreeSet::new();
    for entry in &built.ledger {
        match &entry.fate {
            Fate::Chapter { volume, href } => {
                assert!(chapters.insert((volume.as_str(), href.as_str())), "{volume} {href} twice");
            }
            Fate::Failed { reason } => {
                assert!(named.contains(&entry.path), "{} failed unsaid: {reason}", entry.path);
            }
            Fate::Matter { .. } | Fate::Duplicate { .. } | Fate::Excluded { .. } => {}
        }
    }
    for (name, compiled) in &built.volumes {
        let of_ledger: BTreeSet<&str> =
            chapters.iter().filter(|(volume, _)| volume == name).map(|(_, href)| *href).collect();
        assert_eq!(of_ledger.len(), compiled.chapters, "{name}");
        let files = project::unpack(compiled.package().unwrap());
        let in_book: BTreeSet<&str> =
            files.iter().filter_map(|(path, _)| path.rsplit('/').next()).collect();
        assert!(of_ledger.is_subset(&in_book), "{name} lacks a chapter");
    }
    let in_volumes: usize = built.volumes.iter().map(|(_, it)| it.chapters).sum();
    assert_eq!(in_volumes, totals.chapters);
}

#[test]
#[ignore = "needs the real archive: HEDING_ARCHIVE"]
fn the_newspaper() {
    let folder = folder("citizen-news");
    let built = project::build(&Folder::new(&folder), "", "citizen-news");
    assert_eq!(built.volumes.len(), 17);
    assert_adds_up(&built, article_files(&folder));
    for (_, compiled) in &built.volumes {
        pages::assert_sound(&project::unpack(compiled.package().unwrap()));
    }
    let shelf = tempfile::tempdir().unwrap();
    // Volumes of one newspaper are alike, and EPUBCheck takes longer for them than all else here: every third.
    let books: Vec<PathBuf> = write(&built, shelf.path()).into_iter().step_by(3).collect();
    epubcheck::assert_clean(&books);
}

/// Binds every archive of a folder, each with its own site's settings alone, and gives their books to EPUBCheck.
fn assert_clean_books_of(group: &str, expected: usize) {
    let shelf = tempfile::tempdir().unwrap();
    let mut books = Vec::new();
    for entry in std::fs::read_dir(folder(group)).unwrap() {
        let folder = entry.unwrap().path();
        let name = folder.file_name().unwrap().to_str().unwrap();
        let built = project::build_these(&Folder::new(&folder), "", name, &Request::Whole);
        assert_adds_up(&built, article_files(&folder));
        books.extend(write(&built, shelf.path()));
    }
    assert_eq!(books.len(), expected);
    epubcheck::assert_clean(&books);
}

#[test]
#[ignore = "needs the real archive: HEDING_ARCHIVE"]
fn the_other_sources() {
    // One site is in six languages, one in three.
    assert_clean_books_of("other-sources", 13);
}

#[test]
#[ignore = "needs the real archive: HEDING_ARCHIVE"]
fn the_more_sources() {
    assert_clean_books_of("more-sources", 4);
}
