//! What EPUBCheck says of whole projects: the sample archive, and the small ones of `tests/books`.

use std::path::{Path, PathBuf};

use heding::config::RawConfig;
use heding::cover::Faces;
use heding::source::Folder;

use super::pages;
use crate::support::epubcheck;
use crate::support::program;
use crate::support::project::{self, Built};

/// Writes each volume to a folder.
pub(crate) fn write(built: &Built, folder: &Path) -> Vec<PathBuf> {
    built
        .volumes
        .iter()
        .map(|(name, compiled)| {
            let path = folder.join(format!("{name}.epub"));
            let package = compiled.package().unwrap();
            std::fs::write(&path, project::bytes(package)).unwrap();
            path
        })
        .collect()
}

#[test]
fn epubcheck_has_nothing_against_the_sample() {
    let settings = std::fs::read_to_string("content/heding.toml").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut books = Vec::new();
    // The letter without a date finds its month by its neighbours, or goes to the undated.
    for (guess, scopes) in [
        (true, vec!["2024-01", "2024-02", "2024-03"]),
        (false, vec!["2024-01", "2024-02", "2024-03", "undated"]),
    ] {
        let mut config = RawConfig::parse(&settings).unwrap().resolve("content");
        assert!(config.cover.is_there());
        config.clean.switches.insert("date-from-neighbours".to_owned(), guess);
        let faces = Faces::default().with_others(fontdb::Database::load_system_fonts);
        let request = project::every_period();
        let built = project::build_as(&Folder::new("content"), &config, &faces, &request);
        let names: Vec<&str> = built.volumes.iter().map(|(name, _)| name.as_str()).collect();
        let expected: Vec<String> = scopes.iter().map(|it| format!("swallow-bay-{it}")).collect();
        assert_eq!(names, expected);
        for (_, compiled) in &built.volumes {
            let files = project::unpack(compiled.package().unwrap());
            assert!(files.iter().any(|(path, _)| path.contains("images/cover.")));
            pages::assert_sound(&files);
        }
        let below = folder.path().join(guess.to_string());
        std::fs::create_dir(&below).unwrap();
        books.extend(write(&built, &below));
    }
    epubcheck::assert_clean(&books);
}

#[test]
fn epubcheck_has_nothing_against_the_small_projects() {
    let folder = tempfile::tempdir().unwrap();
    let mut books = Vec::new();
    for entry in std::fs::read_dir("tests/books").unwrap() {
        let path = entry.unwrap().path();
        let Ok(settings) = std::fs::read_to_string(path.join("heding.toml")) else { continue };
        let name = path.file_name().unwrap().to_str().unwrap();
        let built = project::build(&Folder::new(&path), &settings, name);
        let below = folder.path().join(name);
        std::fs::create_dir(&below).unwrap();
        books.extend(write(&built, &below));
    }
    assert!(!books.is_empty());
    epubcheck::assert_clean(&books);
}

#[test]
fn epubcheck_has_nothing_against_the_manual() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("books");
    let mut heding = program::heding(folder.path());
    let output = heding.args(["build", "docs", "--quiet", "--out"]).arg(&out).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let books = std::fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().path());
    let mut books: Vec<PathBuf> =
        books.filter(|it| it.extension().is_some_and(|it| it == "epub")).collect();
    books.sort();
    assert!(!books.is_empty());
    epubcheck::assert_clean(&books);
}
