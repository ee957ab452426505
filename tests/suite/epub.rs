//! Packs small books and reads them back with other people's readers.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use heding::epub::{self, Package};
use heding::publication::{NavPoint, Publication};
use quick_xml::events::Event;
use quick_xml::reader::Reader;

use crate::support::books;

fn pack(publication: Publication) -> Package {
    epub::package(publication).expect("a package")
}

fn bytes(package: &Package) -> Vec<u8> {
    let mut out = Vec::new();
    package.write_to(&mut out).expect("memory takes everything");
    assert_eq!(package.size(), out.len() as u64);
    out
}

/// The files of a book as the `zip` crate reads them.
fn files(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a ZIP archive");
    (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index(at).expect("a file");
            let mut out = Vec::new();
            file.read_to_end(&mut out).expect("a file with the right sum");
            (file.name().to_owned(), out)
        })
        .collect()
}

fn text_of(files: &[(String, Vec<u8>)], name: &str) -> String {
    let (_, bytes) = files.iter().find(|(it, _)| it == name).expect(name);
    String::from_utf8(bytes.clone()).expect("UTF-8")
}

/// The values of an attribute in a document, unescaped.
fn attributes(xml: &str, element: &str, name: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    let mut out = Vec::new();
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Eof => return out,
            Event::Start(it) | Event::Empty(it) if it.name().into_inner() == element => {
                for attribute in it.attributes() {
                    let attribute = attribute.expect("an attribute");
                    if attribute.key.into_inner() == name {
                        let version = quick_xml::XmlVersion::Implicit1_0;
                        let value = attribute.normalized_value(version).expect("a value");
                        out.push(value.into_owned());
                    }
                }
            }
            _ => {}
        }
    }
}

/// Labels and targets in their order, with their depth.
fn flat(points: &[NavPoint], depth: usize, out: &mut Vec<(usize, String, String)>) {
    for it in points {
        out.push((depth, it.label.clone(), it.href.clone()));
        flat(&it.children, depth + 1, out);
    }
}

#[test]
fn every_archive_is_as_ocf_wants_it() {
    for (name, publication) in books::all() {
        let book = bytes(&pack(publication));
        assert_eq!(&book[30..58], b"mimetypeapplication/epub+zip", "{name}");
        let files = files(&book);
        let names: Vec<&str> = files.iter().map(|(it, _)| &**it).collect();
        assert_eq!(names[..2], ["mimetype", "META-INF/container.xml"], "{name}");
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{name}: {names:?}");
        let has_switch = names.contains(&"META-INF/com.apple.ibooks.display-options.xml");
        assert_eq!(has_switch, name == "fonts", "{name}");
    }
}

#[test]
fn every_document_is_well_formed_and_without_control_characters() {
    for (name, publication) in books::all() {
        for (path, bytes) in files(&bytes(&pack(publication))) {
            if ["xml", "opf", "ncx", "xhtml"].iter().any(|it| path.ends_with(it)) {
                let text = String::from_utf8(bytes).expect("UTF-8");
                attributes(&text, "", "");
                let is_control = |it: char| it.is_control() && it != '\n' || it == '\u{fffe}';
                assert!(!text.contains(is_control), "{name}: {path}");
            }
        }
    }
}

#[test]
fn the_manifest_lists_exactly_the_files_that_are_there() {
    for (name, publication) in books::all() {
        let files = files(&bytes(&pack(publication)));
        let package = text_of(&files, "OEBPS/content.opf");
        let listed: BTreeSet<String> = attributes(&package, "item", "href")
            .iter()
            .map(|it| percent_encoding::percent_decode_str(it).decode_utf8_lossy().into_owned())
            .collect();
        let there: BTreeSet<String> = files
            .iter()
            .filter_map(|(it, _)| it.strip_prefix("OEBPS/"))
            .map(str::to_owned)
            .collect();
        let expected: BTreeSet<String> =
            there.iter().filter(|it| *it != "content.opf").cloned().collect();
        assert_eq!(listed, expected, "{name}");

        let ids = attributes(&package, "item", "id");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{name}: {ids:?}");
        for id in attributes(&package, "itemref", "idref") {
            assert!(ids.contains(&id), "{name}: {id}");
        }
        for document in ["OEBPS/nav.xhtml", "OEBPS/toc.ncx"] {
            let text = text_of(&files, document);
            let targets = attributes(&text, "a", "href");
            for target in targets.iter().chain(&attributes(&text, "content", "src")) {
                let path = target.split('#').next().unwrap_or_default();
                assert!(there.contains(path), "{name}: {document} leads to {path}");
            }
        }
    }
}

#[test]
fn nav_and_ncx_are_the_contents() {
    for (name, publication) in books::all() {
        let mut contents = Vec::new();
        flat(&publication.contents, 0, &mut contents);
        if matches!(name, "bare" | "hostile-words") {
            continue;
        }
        let book = bytes(&pack(publication));
        let mut from_nav = Vec::new();
        flat(&epub::inspect(Cursor::new(&book)).expect("a book").contents, 0, &mut from_nav);
        assert_eq!(from_nav, contents, "{name}: nav");

        let mut without_nav = files(&book);
        for (_, bytes) in without_nav.iter_mut().filter(|(it, _)| it == "OEBPS/nav.xhtml") {
            bytes.clear();
        }
        let mut from_ncx = Vec::new();
        flat(
            &epub::inspect(Cursor::new(rezip(&without_nav))).expect("a book").contents,
            0,
            &mut from_ncx,
        );
        assert_eq!(from_ncx, contents, "{name}: NCX");
    }
}

fn rezip(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    use std::io::Write;
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(&**name, zip::write::SimpleFileOptions::default()).expect("a name");
        zip.write_all(bytes).expect("memory takes everything");
    }
    zip.finish().expect("memory takes everything").into_inner()
}

/// Each document in full, so that a change to any statement is seen and read.
#[test]
fn documents_of_a_digest() {
    let files = files(&bytes(&pack(books::digest(heding::publication::Direction::RightToLeft))));
    for name in ["content.opf", "nav.xhtml", "toc.ncx"] {
        insta::assert_snapshot!(name, text_of(&files, &format!("OEBPS/{name}")));
    }
}

#[test]
fn inspection_tells_what_was_packed() {
    let digest = books::digest(heding::publication::Direction::RightToLeft);
    let package = pack(digest);
    let it = epub::inspect(Cursor::new(bytes(&package))).expect("a book");
    assert_eq!(it.title, "例報 2026年10月");
    assert_eq!(it.creators, ["例報編輯部"]);
    assert_eq!(it.languages, ["zh-Hant-HK"]);
    assert_eq!(it.identifier, "urn:uuid:00000000-0000-0000-0000-000000000001");
    assert_eq!(it.publisher.as_deref(), Some("例報社"));
    assert_eq!(it.description.as_deref(), Some("十月的文章。"));
    let series = it.series.expect("a series");
    assert_eq!((&*series.name, series.position.as_deref()), ("例報月刊", Some("10.1")));
    assert_eq!(it.date.as_deref(), Some("2026-11-01T12:00:00Z"));
    assert_eq!(it.modified.as_deref(), Some("2026-01-01T00:00:00Z"));
    assert_eq!(it.direction.as_deref(), Some("rtl"));
    assert_eq!(it.generator.as_deref(), Some("heding"));
    let sufficient = ("accessModeSufficient".to_owned(), "textual".to_owned());
    assert!(it.accessibility.contains(&sufficient), "{:?}", it.accessibility);
    let counts = it.counts;
    assert_eq!((counts.files, counts.pages, counts.spine, counts.contents), (12, 5, 5, 5));
    assert_eq!((counts.images, counts.fonts, counts.sheets), (1, 0, 1));
    let unpacked: u64 = package.entries().iter().map(|it| it.sealed.size).sum();
    assert_eq!(it.unpacked_bytes, unpacked);
}

#[test]
fn hostile_words_arrive_as_they_are() {
    let hostile = books::all().into_iter().find(|(name, _)| *name == "hostile-words");
    let it =
        epub::inspect(Cursor::new(bytes(&pack(hostile.expect("that book").1)))).expect("a book");
    let words = "甲 & <乙> \"丙\" ]]> {{x}} '丁' &amp;";
    assert_eq!(it.title, words);
    assert_eq!(it.creators, [words]);
    assert_eq!(it.series.map(|it| it.name).as_deref(), Some(words));
    assert_eq!(it.contents[0].label, words);
    // A label of nothing is no label; the place stands in for it.
    assert_eq!(it.contents[1].label, "d-1.xhtml");
    assert_eq!(it.contents[1].children.len(), 2);
}

#[test]
fn the_same_book_is_the_same_bytes_on_any_number_of_threads() {
    for (name, publication) in books::all() {
        let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a thread");
        let one = alone.install(|| bytes(&pack(publication.clone())));
        let several = rayon::ThreadPoolBuilder::new().num_threads(3).build().expect("threads");
        assert!(several.install(|| bytes(&pack(publication))) == one, "{name}");
    }
}

#[test]
fn a_book_of_sealed_pages_is_the_same_as_one_of_trees() {
    use heding::publication::Content;
    let trees = books::many(50);
    let mut sealed = trees.clone();
    for it in &mut sealed.resources {
        if let Content::Page(page) = &it.content {
            it.content = Content::Sealed(epub::seal_page(page));
        }
    }
    assert!(bytes(&pack(trees)) == bytes(&pack(sealed)));
}

mod any_bytes {
    use proptest::prelude::*;

    use super::*;

    fn book() -> &'static [u8] {
        static BOOK: std::sync::OnceLock<Vec<u8>> = std::sync::OnceLock::new();
        BOOK.get_or_init(|| {
            bytes(&pack(books::digest(heding::publication::Direction::LeftToRight)))
        })
    }

    proptest! {
        #[test]
        fn are_a_book_or_a_message(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let _ = epub::inspect(Cursor::new(&bytes));
        }

        #[test]
        fn in_a_book_do_not_stop_it(
            changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..20),
            cut in any::<proptest::sample::Index>(),
            is_cut in any::<bool>(),
        ) {
            let mut bytes = book().to_vec();
            for (at, byte) in changes {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
            if is_cut {
                bytes.truncate(cut.index(bytes.len()));
            }
            let _ = epub::inspect(Cursor::new(&bytes));
        }

        #[test]
        fn as_words_or_paths_leave_a_book_well_formed(
            words in any::<String>(),
            href in any::<String>(),
            other in any::<String>(),
        ) {
            let mut book = books::digest(heding::publication::Direction::LeftToRight);
            book.metadata.title = words.clone();
            book.metadata.creator = Some(other.clone());
            book.metadata.subjects = vec![words.clone()];
            book.metadata.contents_label = other.clone();
            if let Some(series) = &mut book.metadata.series {
                series.position = words.clone();
            }
            book.contents[0].label = words.clone();
            book.contents[1].href = href.clone();
            book.landmarks[0].label = words;
            book.landmarks[1].href = other;
            book.resources[0].href = href.clone();
            book.spine[0].href = href;
            let book = bytes(&pack(book));
            for (path, bytes) in files(&book) {
                if path.ends_with(".opf") || path.ends_with(".ncx") || path == "OEBPS/nav.xhtml" {
                    attributes(&String::from_utf8(bytes).expect("UTF-8"), "", "");
                }
            }
            epub::inspect(Cursor::new(&book)).expect("a book");
        }
    }
}
