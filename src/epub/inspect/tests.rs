//! What is told of books, of whatever kind.

use std::io::Cursor;

use super::super::ocf::{self, Entry};
use super::super::seal::deflate;
use super::*;

fn book(files: &[(&str, &str)]) -> Vec<u8> {
    let entries: Vec<Entry> = files
        .iter()
        .map(|(name, text)| Entry { name: (*name).to_owned(), sealed: deflate(text.as_bytes()) })
        .collect();
    let mut out = Vec::new();
    ocf::write(&entries, &mut out).unwrap();
    out
}

const CONTAINER: &str = r#"<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
    <rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>"#;

#[test]
fn a_book_of_epub_2_with_prefixes_of_its_own() {
    let opf = r#"<opf:package xmlns:opf="http://www.idpf.org/2007/opf" version="2.0"
        unique-identifier="b"><opf:metadata><opf:dc-metadata>
        <dc:title>舊
        書</dc:title><dc:identifier id="a">x</dc:identifier>
        <dc:identifier id="b">isbn</dc:identifier>
        <dc:creator opf:role="aut">甲</dc:creator><dc:creator>乙</dc:creator>
        <dc:language>zh</dc:language><dc:date>2001</dc:date></opf:dc-metadata>
        <opf:meta name="calibre:series" content="集"/>
        <opf:meta name="calibre:series_index" content="3.0"/></opf:metadata>
        <opf:manifest>
        <opf:item id="n" href="../toc%20.ncx" media-type="application/x-dtbncx+xml"/>
        <opf:item id="p" href="p.html" media-type="application/xhtml+xml"/>
        <opf:item id="f" href="f.otf" media-type="application/vnd.ms-opentype"/>
        <opf:item id="i" href="i.gif" media-type="image/gif"/></opf:manifest>
        <opf:spine toc="n"><opf:itemref idref="p"/></opf:spine></opf:package>"#;
    let ncx = r#"<ncx><navMap><navPoint><navLabel><text> 一 </text></navLabel>
        <content src="p.html"/><navPoint><navLabel><text>二</text></navLabel></navPoint>
        </navPoint></navMap></ncx>"#;
    let bytes =
        book(&[("META-INF/container.xml", CONTAINER), ("OPS/book.opf", opf), ("toc .ncx", ncx)]);
    let it = inspect(Cursor::new(&bytes)).unwrap();
    assert_eq!((&*it.version, &*it.title, &*it.identifier), ("2.0", "舊 書", "isbn"));
    assert_eq!((it.creators, it.languages), (vec!["甲".into(), "乙".into()], vec!["zh".into()]));
    let series = it.series.unwrap();
    assert_eq!((&*series.name, series.position.as_deref()), ("集", Some("3.0")));
    let counts =
        FileCounts { files: 3, pages: 1, spine: 1, images: 1, fonts: 1, sheets: 0, contents: 2 };
    assert_eq!(it.counts, counts);
    assert_eq!(it.contents[0].label, "一");
    assert_eq!(it.contents[0].children[0].label, "二");
    assert_eq!(it.bytes, bytes.len() as u64);
}

#[test]
fn says_in_a_sentence_why_it_is_no_book() {
    let package = |opf: &str| book(&[("META-INF/container.xml", CONTAINER), ("OPS/book.opf", opf)]);
    for (bytes, message) in [
        (b"# not a book".to_vec(), "it is no ZIP archive"),
        (Vec::new(), "it is no ZIP archive"),
        (book(&[("a", "b")]), "META-INF/container.xml can't be read"),
        (book(&[("META-INF/container.xml", "<a/>")]), "META-INF/container.xml names no"),
        (book(&[("META-INF/container.xml", CONTAINER)]), "OPS/book.opf can't be read"),
        (package("<package>"), "OPS/book.opf can't be used"),
    ] {
        let error = inspect(Cursor::new(&bytes)).unwrap_err();
        assert!(error.starts_with(message), "{error}");
    }
    assert_eq!(inspect(Cursor::new(package("<package/>"))).unwrap().counts.files, 2);
}

#[test]
fn a_book_made_to_be_costly_is_refused_with_the_reason() {
    let package = |opf: &str| {
        let bytes = book(&[("META-INF/container.xml", CONTAINER), ("OPS/book.opf", opf)]);
        inspect(Cursor::new(bytes)).map(|it| it.title)
    };
    let many = "<a/>".repeat(limit::ELEMENTS + 1);
    let reason = package(&format!("<package>{many}</package>")).unwrap_err();
    assert_eq!(reason, "OPS/book.opf can't be used: it holds more than 200000 elements");
    let many = " a=''".repeat(limit::ATTRIBUTES + 1);
    let reason = package(&format!("<package{many}/>")).unwrap_err();
    assert_eq!(reason, "OPS/book.opf can't be used: it holds more than 1000000 attributes");
    let long = " ".repeat(limit::DOCUMENT_BYTES as usize);
    let reason = package(&format!("<package>{long}</package>")).unwrap_err();
    assert_eq!(reason, "OPS/book.opf is larger than 32 MiB");

    let names = "<creator>乙</creator>".repeat(1000);
    let title = "甲".repeat(20_000);
    let opf = format!(
        "<package><metadata><title>{title}</title><description>{title}</description>{names}
        </metadata></package>"
    );
    let bytes = book(&[("META-INF/container.xml", CONTAINER), ("OPS/book.opf", &opf)]);
    let it = inspect(Cursor::new(bytes)).unwrap();
    assert_eq!(it.title, format!("{}…", "甲".repeat(341)));
    assert_eq!(it.creators.len(), limit::NAMES);
    assert!(it.description.unwrap().len() <= limit::DESCRIPTION_BYTES + 3);
}

/// A file of nothing, as large as a disk: what is read of it is counted.
struct Sparse {
    at: u64,
    read: std::rc::Rc<std::cell::Cell<u64>>,
}

impl Read for Sparse {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        buffer.fill(0);
        let read = buffer.len().min((SPARSE - self.at) as usize);
        self.at += read as u64;
        self.read.set(self.read.get() + read as u64);
        Ok(read)
    }
}

impl Seek for Sparse {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        self.at = match to {
            SeekFrom::Start(at) => at,
            SeekFrom::End(back) => SPARSE.saturating_add_signed(back),
            SeekFrom::Current(by) => self.at.saturating_add_signed(by),
        };
        Ok(self.at)
    }
}

const SPARSE: u64 = 6_000_000_000;

#[test]
fn of_a_file_of_six_gigabytes_that_is_no_book_little_is_read() {
    let read = std::rc::Rc::default();
    let book = Sparse { at: 0, read: std::rc::Rc::clone(&read) };
    let reason = inspect(book).unwrap_err();
    assert!(reason.contains("list of files"), "{reason}");
    assert!(read.get() <= limit::DIRECTORY_BYTES, "{}", read.get());
}

#[test]
fn paths_are_resolved_in_the_archive() {
    for (folder, href, path) in [
        ("OEBPS/", "nav.xhtml", "OEBPS/nav.xhtml"),
        ("", "nav.xhtml#a", "nav.xhtml"),
        ("a/b/", "../c%20d", "a/c d"),
        ("a/", "../../../x", "x"),
    ] {
        assert_eq!(resolve(folder, href), path);
    }
}
