//! What programs that are not ours say of packages made by hand.

use std::path::{Path, PathBuf};
use std::process::Command;

use heding::epub;
use heding::publication::{Content, MediaType, Publication, Resource};

use crate::support::{books, epubcheck};

fn write(publication: Publication, path: &Path) {
    let package = epub::package(publication).expect("a package");
    let mut file = std::fs::File::create(path).expect("a file");
    package.write_to(&mut file).expect("a disk with room");
}

/// Every book, written to a folder.
fn shelf() -> (tempfile::TempDir, Vec<PathBuf>) {
    let folder = tempfile::tempdir().expect("a folder");
    let paths = books::all()
        .into_iter()
        .map(|(name, publication)| {
            let path = folder.path().join(format!("{name}.epub"));
            write(publication, &path);
            path
        })
        .collect();
    (folder, paths)
}

#[test]
fn epubcheck_has_nothing_against_any_book() {
    let (_folder, paths) = shelf();
    epubcheck::assert_clean(&paths);
}

/// So that the test above can be believed.
#[test]
fn epubcheck_finds_what_is_wrong() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("wrong.epub");
    let mut book = books::bare();
    book.resources[0].content = Content::Bytes(b"<html><p></html>".to_vec());
    write(book, &path);
    let findings = epubcheck::check(std::slice::from_ref(&path));
    assert!(findings.iter().any(|it| it.message.starts_with("FATAL RSC-016")), "{findings:?}");
    assert!(findings.iter().all(|it| it.book == path), "{findings:?}");
}

#[test]
fn python_reads_every_archive() {
    let (folder, mut paths) = shelf();
    let mut book = books::bare();
    book.resources.extend((0..66_000).map(|it| Resource {
        href: format!("data/{it}.txt"),
        media_type: MediaType::Plain,
        properties: Vec::new(),
        content: Content::Bytes(it.to_string().into_bytes()),
    }));
    let large = folder.path().join("more-than-65535-files.epub");
    write(book, &large);
    paths.push(large);
    let script = "
import sys, zipfile
for path in sys.argv[1:]:
    with zipfile.ZipFile(path) as book:
        assert book.testzip() is None, path
        for entry in book.infolist():
            assert entry.date_time == (1980, 1, 1, 0, 0, 0), (path, entry)
            assert entry.extra == b'' and entry.external_attr >> 16 == 0o100644, (path, entry)
print(len(zipfile.ZipFile(sys.argv[-1]).infolist()))
";
    let output =
        Command::new("python3").args(["-c", script]).args(paths).output().expect("python3");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    // mimetype, container, package document, nav, NCX, one page.
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), "66006");
}

/// Far more pages than a volume has: growth by the square would not come to an end here.
#[test]
fn large_books_are_packed() {
    let package = epub::package(books::many(50_000)).expect("a package");
    assert!(package.entries().len() > 50_000);
}
