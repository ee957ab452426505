//! A finished volume of ours, read back: what it says of itself, its cover, and its articles.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Seek};

use chrono::{DateTime, NaiveDate, Utc};
use memchr::memmem;

use super::inspect::{
    Archive, Inspection, SeriesPlace, describe, local, name, part, push, resolve,
};
use super::limit::{self, COVER_BYTES, FINGERPRINT_BYTES, HEAD_BYTES};
use crate::locale::{Language, Writing};
use crate::xhtml::{Element, parse_xml, walk};

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
pub struct Imprint {
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
pub struct Cover {
    /// Its type: `image/jpeg`.
    pub media_type: String,
    /// The picture.
    pub bytes: Vec<u8>,
}

/// An article of a finished volume, as the head of its chapter shows it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FinishedArticle {
    /// What tells it from the others of the volume.
    pub id: String,
    /// The title.
    pub title: String,
    /// The authors.
    pub authors: Vec<String>,
    /// The category, or several between dots.
    pub category: Option<String>,
    /// The day.
    pub date: Option<NaiveDate>,
}

impl<R: Read + Seek> Finished<R> {
    /// Opens a book.
    ///
    /// # Errors
    /// One sentence on why it is no book that can be read.
    pub fn open(book: R) -> Result<Self, String> {
        let mut archive = Archive::open(book)?;
        let (package, path) = archive.package()?;
        let folder = path.rfind('/').map_or("", |at| &path[..=at]).to_owned();
        let spine = part(&package, "spine").map_or(0, |it| it.elements().count());
        if spine > limit::SPINE {
            return Err(format!("its reading order has more than {} entries", limit::SPINE));
        }
        Ok(Self { archive, package, folder })
    }

    /// A digest of all that the book was made from, if it tells.
    pub fn fingerprint(&mut self) -> Option<String> {
        let bytes = self.archive.beginning(super::FINGERPRINT, FINGERPRINT_BYTES, |_| false)?;
        String::from_utf8(bytes).ok()
    }

    /// What the package document says; nothing if it is no volume of ours.
    pub fn imprint(&self) -> Option<Imprint> {
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
        Some(Imprint {
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
    pub fn cover(&mut self) -> Option<Cover> {
        let item = part(&self.package, "manifest")?.elements().find(|it| {
            let properties = it.get("properties").unwrap_or_default();
            properties.split_ascii_whitespace().any(|it| it == "cover-image")
        })?;
        let media_type = item.get("media-type")?.to_owned();
        let path = resolve(&self.folder, item.get("href")?);
        let bytes = self.archive.beginning(&path, COVER_BYTES + 1, |_| false)?;
        (bytes.len() <= COVER_BYTES).then_some(Cover { media_type, bytes })
    }

    /// The articles in reading order, each once and from the head of its chapter.
    ///
    /// # Errors
    /// Why they can't be told: too much would have to be read for it.
    pub fn articles(&mut self) -> Result<Vec<FinishedArticle>, String> {
        let manifest = part(&self.package, "manifest");
        let hrefs: BTreeMap<&str, &str> = manifest
            .into_iter()
            .flat_map(Element::elements)
            .filter_map(|it| Some((it.get("id")?, it.get("href")?)))
            .collect();
        let mut seen = BTreeSet::new();
        let spine = part(&self.package, "spine").into_iter().flat_map(Element::elements);
        let chapters: Vec<(FinishedArticle, String)> = spine
            .filter_map(|it| hrefs.get(it.get("idref")?))
            .filter_map(|href| Some((chapter(href)?, resolve(&self.folder, href))))
            .filter(|(_, path)| seen.insert(path.clone()))
            .collect();
        let mut articles = Vec::with_capacity(chapters.len());
        for (mut article, path) in chapters {
            let is_enough = |bytes: &[u8]| memmem::find(bytes, HEAD_END).is_some();
            if let Some(bytes) = self.archive.beginning(&path, HEAD_BYTES, is_enough) {
                read_head(&bytes, &mut article);
            }
            self.archive.is_within_limits()?;
            articles.push(article);
        }
        Ok(articles)
    }
}

/// The article whose first page a file is, going by its name: `a-20240105-1f2e3d4c.xhtml`
/// (docs/decisions/0008). The further pages of a long chapter have a number after that.
fn chapter(href: &str) -> Option<FinishedArticle> {
    let mut parts = href.strip_suffix(".xhtml")?.split('-');
    let (Some("a"), Some(day), Some(id), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return None;
    };
    let date = NaiveDate::parse_from_str(day, "%Y%m%d").ok();
    Some(FinishedArticle { id: id.to_owned(), date, ..FinishedArticle::default() })
}

const HEAD_END: &[u8] = b"</header>";

/// Reads the head of a chapter, a whole element of its page; or else the page's title.
fn read_head(page: &[u8], article: &mut FinishedArticle) {
    let element = |start: &[u8], end: &[u8]| {
        let from = memmem::find(page, start)?;
        let to = from + memmem::find(&page[from..], end)? + end.len();
        parse_xml(&page[from..to]).ok()
    };
    if let Some(title) = element(b"<title", b"</title>") {
        article.title = name(&title.text_content());
    }
    let Some(head) = element(b"<header", HEAD_END) else { return };
    walk(&head.children, &mut |it| {
        let text = || Some(name(&it.text_content())).filter(|it| !it.is_empty());
        match (&*it.name, it.get("class")) {
            ("h1", _) => article.title = text().unwrap_or_default(),
            ("span", Some("author")) => {
                text().into_iter().for_each(|it| push(&mut article.authors, it));
            }
            ("p", Some("kicker")) => article.category = text(),
            _ => {}
        }
    });
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
        Finished::open(Cursor::new(bytes)).unwrap()
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
    fn articles_in_reading_order_with_what_their_heads_show() {
        let page = r#"<html><head><title>Ａ</title></head><body><nav>x</nav><header class="head">
            <p class="kicker">山</p><h1><span class="koboSpan">風<br/>雨</span></h1>
            <p class="byline">文：<span class="author"><span>甲</span></span>、<span
            class="author">乙</span></p></header><p>an unclosed "#;
        let files = [
            ("OEBPS/a-20200801-0000aaaa.xhtml", page),
            ("OEBPS/a-undated-0000bbbb.xhtml", "<title>丙"),
        ];
        let articles = open(OPF, &files).articles().unwrap();
        assert_eq!(articles.len(), 2);
        assert_eq!(
            (&*articles[0].id, articles[0].date, &*articles[0].title),
            ("0000bbbb", None, "")
        );
        let it = &articles[1];
        assert_eq!((&*it.title, it.category.as_deref()), ("風 雨", Some("山")));
        assert_eq!(it.authors, ["甲", "乙"]);
        assert_eq!(it.date, NaiveDate::from_ymd_opt(2020, 8, 1));
    }

    #[test]
    fn a_chapter_that_the_reading_order_repeats_is_one_article() {
        let again = r#"<itemref idref="y"/>"#.repeat(20_000);
        let opf = OPF.replace("<itemref idref=\"y\"/>", &again);
        let page = format!("<title>{}</title>", "甲".repeat(20_000));
        let files = [("OEBPS/a-20200801-0000aaaa.xhtml", &*page)];
        let articles = open(&opf, &files).articles().unwrap();
        assert_eq!(articles.len(), 2);
        assert!(articles.iter().all(|it| it.title.len() <= limit::NAME_BYTES + 3));
    }

    #[test]
    fn a_book_that_would_have_to_be_unpacked_for_long_is_told_of() {
        let chapters = 2 * limit::UNPACKED_BYTES as usize / HEAD_BYTES;
        let (mut items, mut spine) = (String::new(), String::new());
        let mut entries = Vec::new();
        let page = deflate(" ".repeat(HEAD_BYTES).as_bytes());
        for at in 0..chapters {
            items += &format!("<item id='i{at}' href='a-undated-{at:08x}.xhtml'/>");
            spine += &format!("<itemref idref='i{at}'/>");
            let name = format!("OEBPS/a-undated-{at:08x}.xhtml");
            entries.push(Entry { name, sealed: page.clone() });
        }
        let opf = format!("<package><manifest>{items}</manifest><spine>{spine}</spine></package>");
        for (name, text) in [("META-INF/container.xml", CONTAINER), ("OEBPS/content.opf", &*opf)] {
            entries.push(Entry { name: name.to_owned(), sealed: deflate(text.as_bytes()) });
        }
        let mut bytes = Vec::new();
        ocf::write(&entries, &mut bytes).unwrap();
        let reason = Finished::open(Cursor::new(bytes)).unwrap().articles().unwrap_err();
        assert_eq!(reason, "more than 256 MiB of it would have to be unpacked");

        let long = "<itemref/>".repeat(limit::SPINE + 1);
        let opf = format!("<package><spine>{long}</spine></package>");
        let book = |opf: &str| {
            let all = [("META-INF/container.xml", CONTAINER), ("OEBPS/content.opf", opf)];
            let entry = |(name, text): &(&str, &str)| Entry {
                name: (*name).to_owned(),
                sealed: deflate(text.as_bytes()),
            };
            let mut bytes = Vec::new();
            ocf::write(&all.iter().map(entry).collect::<Vec<_>>(), &mut bytes).unwrap();
            Finished::open(Cursor::new(bytes)).err()
        };
        assert_eq!(book(&opf).unwrap(), "its reading order has more than 100000 entries");
    }

    #[test]
    fn the_cover_is_what_the_manifest_calls_so() {
        let mut book = open(OPF, &[("OEBPS/images/c.png", "png")]);
        let cover = Cover { media_type: "image/png".to_owned(), bytes: b"png".to_vec() };
        assert_eq!(book.cover(), Some(cover));
        assert_eq!(open(OPF, &[]).cover(), None);
    }
}
