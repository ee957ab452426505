//! A finished volume of ours, read back: what it says of itself, its cover, and what it holds.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Seek};

use chrono::{DateTime, NaiveDate, Utc};

use super::inspect::{Archive, Inspection, SeriesPlace, describe, local, name, part, resolve};
use super::limit::{self, COVER_BYTES, FINGERPRINT_BYTES};
use crate::locale::{Language, Writing};
use crate::publication::Holdings;
use crate::say;
use crate::wording::Wording;
use crate::xhtml::{Element, Most, parse_page_within};

/// What [`crate::page`] writes as the generator of every book, before its version.
const GENERATOR: &str = "heding ";

/// A finished volume, opened.
pub struct Finished<R> {
    archive: Archive<R>,
    package: Element,
    folder: String,
}

/// What the package document of a volume says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackageMetadata {
    /// The unique identifier: of this edition of the volume.
    pub identifier: String,
    /// The title.
    pub title: String,
    /// The title in a form that sorts.
    pub sort_title: String,
    /// Who put it together.
    pub creators: Vec<String>,
    /// The languages, the main one first.
    pub languages: Vec<Language>,
    /// The publisher.
    pub publisher: Option<String>,
    /// The description.
    pub description: Option<String>,
    /// What it is about.
    pub subjects: Vec<String>,
    /// Its place in its series.
    pub series: Option<SeriesPlace>,
    /// The identifier of the series.
    pub series_identifier: Option<String>,
    /// `dcterms:issued`
    pub issued: Option<NaiveDate>,
    /// The days that it covers: `dcterms:temporal`.
    pub covers: Option<(NaiveDate, NaiveDate)>,
    /// `dcterms:modified`
    pub modified: DateTime<Utc>,
    /// How many articles it says it holds: `dcterms:extent`.
    pub articles: usize,
    /// Which way its lines run.
    pub writing: Writing,
}

/// The picture on the cover.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoverPicture {
    /// Its type: `image/jpeg`.
    pub media_type: String,
    /// The picture.
    pub bytes: Vec<u8>,
}

/// A file of a book, as its package document lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedFile {
    /// Where it lies beside the package document, decoded.
    pub href: String,
    /// Its type: `application/xhtml+xml`.
    pub media_type: String,
}

impl<R: Read + Seek> Finished<R> {
    /// Opens a book.
    ///
    /// # Errors
    /// One sentence on why it is no book that can be read.
    pub fn open(book: R) -> Result<Self, Wording> {
        let mut archive = Archive::open(book)?;
        let (package, path) = archive.package()?;
        let folder = path.rfind('/').map_or("", |at| &path[..=at]).to_owned();
        let spine = part(&package, "spine").map_or(0, |it| it.elements().count());
        if spine > limit::SPINE {
            return Err(say!("its reading order has more than {it} entries", it = limit::SPINE));
        }
        Ok(Self { archive, package, folder })
    }

    /// A digest of all that the book was made from, if it tells.
    pub fn fingerprint(&mut self) -> Option<String> {
        let bytes = self.archive.beginning(super::FINGERPRINT, FINGERPRINT_BYTES, |_| false)?;
        String::from_utf8(bytes).ok()
    }

    /// What the package document says; nothing if it is no volume of ours.
    pub fn imprint(&self) -> Option<PackageMetadata> {
        let metadata = part(&self.package, "metadata")?;
        let mut stated = Inspection::default();
        describe(&self.package, metadata, &mut stated);
        if !stated.generator.as_deref().unwrap_or_default().starts_with(GENERATOR) {
            return None;
        }
        let property = |wanted: &str, about: Option<&str>| {
            let mut all = metadata.elements().filter(|it| it.get("property") == Some(wanted));
            let one = all.find(|it| it.get("refines") == about)?;
            Some(name(&one.text_content())).filter(|it| !it.is_empty())
        };
        let named = |wanted: &str| metadata.elements().find(|it| it.get("name") == Some(wanted));
        let is_vertical = named("primary-writing-mode")
            .and_then(|it| it.get("content"))
            .is_some_and(|it| it.starts_with("vertical"));
        let extent = property("dcterms:extent", None).unwrap_or_default();
        let title = stated.title;
        Some(PackageMetadata {
            identifier: stated.identifier,
            sort_title: property("file-as", Some("#title")).unwrap_or_else(|| title.clone()),
            title,
            creators: stated.creators,
            languages: stated.languages.iter().filter_map(|it| Language::parse(it)).collect(),
            publisher: stated.publisher,
            description: stated.description,
            subjects: metadata
                .elements()
                .filter(|it| local(it) == "subject")
                .map(|it| name(&it.text_content()))
                .take(limit::NAMES)
                .collect(),
            series: stated.series,
            series_identifier: property("dcterms:identifier", Some("#series")),
            issued: property("dcterms:issued", None).and_then(|it| it.parse().ok()),
            covers: property("dcterms:temporal", None).and_then(|it| days(&it)),
            modified: stated.modified.and_then(|it| it.parse().ok()).unwrap_or_default(),
            articles: extent.split(' ').next().and_then(|it| it.parse().ok()).unwrap_or_default(),
            writing: if is_vertical { Writing::Vertical } else { Writing::Horizontal },
        })
    }

    /// The picture on the cover, if there is one.
    pub fn cover(&mut self) -> Option<CoverPicture> {
        let item = part(&self.package, "manifest")?.elements().find(|it| {
            let properties = it.get("properties").unwrap_or_default();
            properties.split_ascii_whitespace().any(|it| it == "cover-image")
        })?;
        let media_type = item.get("media-type")?.to_owned();
        let path = resolve(&self.folder, item.get("href")?);
        let bytes = self.archive.beginning(&path, COVER_BYTES + 1, |_| false)?;
        (bytes.len() <= COVER_BYTES).then_some(CoverPicture { media_type, bytes })
    }

    /// The files that the package document lists, in its order, each once. What lies outside its folder, or has a
    /// name that leads elsewhere, is none.
    pub fn files(&self) -> Vec<ListedFile> {
        let mut seen = BTreeSet::new();
        let items = part(&self.package, "manifest").into_iter().flat_map(Element::elements);
        let listed = items.filter_map(|it| {
            let path = resolve(&self.folder, it.get("href")?);
            let href = path.strip_prefix(&self.folder)?.to_owned();
            let media_type = it.get("media-type")?.to_ascii_lowercase();
            (is_path(&href) && seen.insert(href.clone())).then_some(ListedFile { href, media_type })
        });
        listed.collect()
    }

    /// The pages in reading order, by their hrefs.
    pub fn spine(&self) -> Vec<String> {
        let items = part(&self.package, "manifest").into_iter().flat_map(Element::elements);
        let hrefs: BTreeMap<&str, &str> =
            items.filter_map(|it| Some((it.get("id")?, it.get("href")?))).collect();
        let entries = part(&self.package, "spine").into_iter().flat_map(Element::elements);
        let hrefs = entries.filter_map(|it| hrefs.get(it.get("idref")?));
        let paths = hrefs.map(|it| resolve(&self.folder, it));
        paths.filter_map(|it| it.strip_prefix(&self.folder).map(str::to_owned)).collect()
    }

    /// From now on as much is read as it takes to lay out all pages of a book.
    pub fn lay_out(&mut self) {
        self.archive.allow(limit::LAID_OUT_BYTES);
    }

    /// The bytes of a file, by its href.
    ///
    /// # Errors
    /// One sentence on why it can't be read.
    pub fn file(&mut self, href: &str) -> Result<Vec<u8>, Wording> {
        let path = format!("{}{href}", self.folder);
        let most = limit::FILE_BYTES;
        let bytes = self.archive.beginning(&path, most + 1, |_| false);
        match bytes {
            Some(bytes) if bytes.len() <= most => Ok(bytes),
            Some(_) => Err(say!("{href} is larger than {most} MiB", href, most = most >> 20)),
            None => Err(say!("{href} can't be read", href)),
        }
    }

    /// A page as a tree, by its href.
    ///
    /// # Errors
    /// One sentence on why it can't be read.
    pub fn page(&mut self, href: &str) -> Result<Element, Wording> {
        let bytes = self.file(href)?;
        let most = Most { elements: limit::ELEMENTS, attributes: limit::ATTRIBUTES };
        parse_page_within(&bytes, most).map_err(|it| say!("{href} can't be used: {it}", href, it))
    }

    /// What the book says that it holds.
    ///
    /// # Errors
    /// Why it can't be told: it is more than is read of a book.
    pub fn holdings(&mut self) -> Result<Option<Holdings>, Wording> {
        self.archive.holdings()
    }

    /// Whether the book is one that heding made, by any of the signs that its versions left.
    pub fn is_ours(&mut self) -> bool {
        self.archive.has(super::HOLDINGS)
            || self.archive.has(super::FINGERPRINT)
            || self.imprint().is_some()
    }
}

/// Whether it is a path that lies below the folder it is read from, on any system.
fn is_path(href: &str) -> bool {
    let leads = |c: char| matches!(c, '\\' | ':') || c.is_control();
    let is_name = |it: &str| !it.is_empty() && !it.starts_with('.') && !it.contains(leads);
    href.split('/').all(is_name)
}

/// The two days of `2020-08-01/2020-08-31`.
fn days(interval: &str) -> Option<(NaiveDate, NaiveDate)> {
    let (first, last) = interval.split_once('/')?;
    Some((first.parse().ok()?, last.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::super::ocf::{self, Entry};
    use super::super::seal::deflate;
    use super::*;

    const CONTAINER: &str = r#"<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>"#;

    fn open(opf: &str, files: &[(&str, &str)]) -> Finished<Cursor<Vec<u8>>> {
        Finished::open(Cursor::new(book(opf, files))).unwrap()
    }

    fn book(opf: &str, files: &[(&str, &str)]) -> Vec<u8> {
        let all = [("META-INF/container.xml", CONTAINER), ("OEBPS/content.opf", opf)];
        let entries: Vec<Entry> = all
            .iter()
            .chain(files)
            .map(|(name, text)| Entry {
                name: (*name).to_owned(),
                sealed: deflate(text.as_bytes()),
            })
            .collect();
        let mut bytes = Vec::new();
        ocf::write(&entries, &mut bytes).unwrap();
        bytes
    }

    const OPF: &str = r##"<package xmlns="http://www.idpf.org/2007/opf" unique-identifier="b">
        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:identifier id="b">urn:x:1</dc:identifier><dc:title id="title">例報 8月</dc:title>
        <meta refines="#title" property="file-as">例報 2020-08</meta>
        <dc:language>zh-Hant</dc:language><dc:subject>海</dc:subject><dc:subject>山</dc:subject>
        <meta property="dcterms:modified">2020-08-30T01:02:03Z</meta>
        <meta property="dcterms:issued">2020-08-31</meta>
        <meta property="dcterms:temporal">2020-08-01/2020-08-31</meta>
        <meta property="dcterms:extent">2 articles</meta>
        <meta property="belongs-to-collection" id="series">例報</meta>
        <meta refines="#series" property="group-position">3</meta>
        <meta refines="#series" property="dcterms:identifier">urn:x:0</meta>
        <meta name="generator" content="heding 9.9"/>
        <meta name="primary-writing-mode" content="vertical-rl"/></metadata>
        <manifest><item id="c" href="images/c.png" media-type="image/png" properties="cover-image"/>
        <item id="x" href="d-20200801.xhtml"/><item id="y" href="a-20200801-0000aaaa.xhtml"/>
        <item id="y2" href="a-20200801-0000aaaa-2.xhtml"/>
        <item id="z" href="a-undated-0000bbbb.xhtml"/></manifest>
        <spine><itemref idref="x"/><itemref idref="z"/><itemref idref="y"/><itemref idref="y2"/>
        </spine></package>"##;

    #[test]
    fn what_a_volume_says_of_itself() {
        let it = open(OPF, &[]).imprint().unwrap();
        assert_eq!((&*it.title, &*it.sort_title), ("例報 8月", "例報 2020-08"));
        assert_eq!((it.articles, it.writing), (2, Writing::Vertical));
        assert_eq!(it.subjects, ["海", "山"]);
        assert_eq!(it.modified.to_rfc3339(), "2020-08-30T01:02:03+00:00");
        assert_eq!(it.issued, NaiveDate::from_ymd_opt(2020, 8, 31));
        assert_eq!(it.covers.map(|it| it.0), NaiveDate::from_ymd_opt(2020, 8, 1));
        assert_eq!(it.series_identifier.as_deref(), Some("urn:x:0"));
        assert_eq!(it.series.and_then(|it| it.position).as_deref(), Some("3"));
    }

    #[test]
    fn a_book_of_another_program_is_none_of_ours() {
        assert_eq!(open(&OPF.replace("heding 9.9", "calibre 9"), &[]).imprint(), None);
        assert_eq!(open("<package/>", &[]).imprint(), None);
    }

    #[test]
    fn what_a_book_says_that_it_holds() {
        let text = r#"{"form":1,"generator":"heding 9.9","series":{"identifier":"urn:x:0","title":"例報"},
            "volume":{"key":"2020-08","name":"例-2020-08","period":"2020-08","first":"2020-08-01",
            "last":"2020-08-31","number":3,"part":null},"edition":{"script":"as-written",
            "writing":"vertical","profile":"kobo"},"articles":[{"href":"a.xhtml","title":"風","date":null,
            "authors":["甲"],"categories":[],"address":null,"path":"a.md"}],"more":1}"#;
        let holdings =
            |text: &str| open(OPF, &[("META-INF/heding.json", text)]).holdings().unwrap();
        let it = holdings(text).unwrap();
        assert_eq!((&*it.volume.key, &*it.edition.profile), ("2020-08", "kobo"));
        assert_eq!(
            (&*it.articles[0].title, &it.articles[0].authors[..]),
            ("風", &["甲".to_owned()][..])
        );
        assert_eq!(holdings(&text.replace("\"form\":1", "\"form\":2")), None, "a form of tomorrow");
        assert_eq!(holdings("{"), None);
        assert_eq!(open(OPF, &[]).holdings(), Ok(None));
        // Names as long as a book's own, and no more of them.
        let long = format!("\"title\":\"{}\"", "風".repeat(20_000));
        let many = format!("\"authors\":[{}\"甲\"]", "\"甲\",".repeat(1000));
        let text = text.replace("\"title\":\"風\"", &long).replace("\"authors\":[\"甲\"]", &many);
        let it = holdings(&text).unwrap();
        assert_eq!(it.articles[0].authors.len(), limit::NAMES);
        assert!(it.articles[0].title.len() <= limit::NAME_BYTES + 3);
        let blank = " ".repeat(limit::HOLDINGS_BYTES);
        let reason = open(OPF, &[("META-INF/heding.json", &blank)]).holdings().unwrap_err();
        assert_eq!(reason, "what it says that it holds is larger than 32 MiB");
    }

    #[test]
    fn a_reading_order_without_end_is_refused() {
        let refused = |entries: usize| {
            let opf = format!("<package><spine>{}</spine></package>", "<itemref/>".repeat(entries));
            Finished::open(Cursor::new(book(&opf, &[]))).err()
        };
        assert_eq!(refused(limit::SPINE), None);
        let reason = "its reading order has more than 100000 entries";
        assert_eq!(refused(limit::SPINE + 1).as_deref(), Some(reason));
    }

    #[test]
    fn all_that_is_read_of_a_book_has_one_limit() {
        let mut archive =
            Archive::open(Cursor::new(book(OPF, &[("long", &" ".repeat(1 << 20))]))).unwrap();
        let most = (limit::UNPACKED_BYTES >> 20) as usize;
        let read =
            (0..most + 9).filter(|_| archive.beginning("long", 1 << 20, |_| false).is_some());
        assert_eq!(read.count(), most);
        let reason = archive.package().unwrap_err();
        assert!(reason.contains("more than 256 MiB of it would have to be unpacked"), "{reason}");
    }

    #[test]
    fn its_files_lie_below_its_folder_and_are_listed_once() {
        let opf = OPF
            .replace("a-20200801-0000aaaa-2.xhtml", "../../etc/x")
            .replace("d-20200801.xhtml", ".hidden/x")
            .replace("a-undated-0000bbbb.xhtml", "a-20200801-0000aaaa.xhtml");
        let opf = opf.replace("<item id", "<item media-type=\"Application/XHTML+xml\" id");
        let mut book = open(&opf, &[("OEBPS/a-20200801-0000aaaa.xhtml", "<p>a <b>b</b> </p>")]);
        let files: Vec<String> = book.files().into_iter().map(|it| it.href).collect();
        assert_eq!(files, ["images/c.png", "a-20200801-0000aaaa.xhtml"]);
        assert_eq!(book.files()[1].media_type, "application/xhtml+xml");
        let page = book.page("a-20200801-0000aaaa.xhtml").unwrap();
        assert_eq!(page.text_content(), "a b ");
        assert_eq!(book.file("none").unwrap_err(), "none can't be read");
        let spine = open(OPF, &[]).spine();
        assert_eq!(spine.len(), 4);
        assert_eq!(spine[0], "d-20200801.xhtml");
    }

    #[test]
    fn our_books_are_told_from_those_of_others() {
        let foreign = OPF.replace("heding 9.9", "calibre 9");
        assert!(open(OPF, &[]).is_ours(), "by its generator");
        assert!(open(&foreign, &[("META-INF/heding.fingerprint", "x")]).is_ours());
        assert!(open(&foreign, &[("META-INF/heding.json", "{}")]).is_ours());
        assert!(!open(&foreign, &[]).is_ours());
    }

    #[test]
    fn the_cover_is_what_the_manifest_calls_so() {
        let mut book = open(OPF, &[("OEBPS/images/c.png", "png")]);
        let cover = CoverPicture { media_type: "image/png".to_owned(), bytes: b"png".to_vec() };
        assert_eq!(book.cover(), Some(cover));
        assert_eq!(open(OPF, &[]).cover(), None);
    }
}
