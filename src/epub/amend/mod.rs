//! What epub-builder 0.8.3 can't be told or gets wrong, put right in the trees of its documents.
//!
//! One function per amendment, with its reason. Each has a test that looks at epub-builder's own
//! output first, and so fails when upstream no longer needs the amendment.

mod accessibility;
mod guide;
mod manifest;
mod metadata;
mod nav;
mod ncx;
mod series;

use super::skeleton::Documents;
use crate::publication::Publication;
use crate::xhtml::{Element, Node, el, text};

/// A change to the documents of a book.
type Amendment = fn(&mut Documents, &Publication);

const AMENDMENTS: &[Amendment] = &[
    metadata::language_of_the_package,
    metadata::ids_of_languages,
    metadata::title,
    metadata::creator,
    metadata::publisher_source_and_type,
    metadata::dates_and_extent,
    series::collection,
    series::calibre,
    accessibility::statements,
    metadata::generator,
    metadata::writing_mode,
    metadata::specified_fonts,
    metadata::scroll_axis,
    manifest::without_missing_sheet,
    manifest::ids,
    manifest::hrefs_and_properties,
    manifest::pages_off_the_main_order,
    guide::landmarks,
    nav::language,
    nav::without_missing_sheet,
    nav::contents_off_the_first_page,
    nav::role,
    nav::landmarks,
    ncx::language,
    ncx::title,
    ncx::contents_off_the_first_page,
    ncx::reading_order,
    ncx::head,
    lines,
];

/// Makes all amendments.
pub(super) fn all(documents: &mut Documents, publication: &Publication) {
    for amend in AMENDMENTS {
        amend(documents, publication);
    }
}

/// One element a line, so that people can read the documents and compare two of them. epub-builder's
/// own indentation went when they were read, and amendments would not have had it.
fn lines(documents: &mut Documents, _: &Publication) {
    for document in [
        &mut documents.container,
        &mut documents.display_options,
        &mut documents.package,
        &mut documents.nav,
        &mut documents.ncx,
    ] {
        break_lines(document);
    }
}

fn break_lines(element: &mut Element) {
    elements_mut(element).for_each(break_lines);
    // An only child stays where it is, and so does all that stands beside text.
    if element.children.len() > 1 && element.elements().count() == element.children.len() {
        let children = std::mem::take(&mut element.children);
        element.children.extend(children.into_iter().flat_map(|it| [text("\n"), it]));
        element.children.push(text("\n"));
    }
}

/// The child elements, to be changed.
fn elements_mut(parent: &mut Element) -> impl Iterator<Item = &mut Element> {
    parent.children.iter_mut().filter_map(Node::as_element_mut)
}

/// The child of that name, to be changed.
fn child<'a>(parent: &'a mut Element, name: &str) -> Option<&'a mut Element> {
    elements_mut(parent).find(|it| it.name == name)
}

/// Adds statements to the package document's metadata.
fn state(documents: &mut Documents, statements: impl IntoIterator<Item = Element>) {
    if let Some(metadata) = child(&mut documents.package, "metadata") {
        metadata.children.extend(statements.into_iter().map(Node::from));
    }
}

/// A statement of EPUB 3.
fn property(name: &'static str, value: impl Into<crate::xhtml::Text>) -> Element {
    el("meta").attr("property", name).text(value)
}

/// A statement of EPUB 3 about another.
fn refines(id: &'static str, name: &'static str, value: impl Into<crate::xhtml::Text>) -> Element {
    el("meta").attr("refines", format!("#{id}")).attr("property", name).text(value)
}

/// A statement of EPUB 2, which many reading systems still look for.
fn named(name: &'static str, value: impl Into<crate::xhtml::Text>) -> Element {
    el("meta").attr("name", name).attr("content", value)
}

#[cfg(test)]
pub(in crate::epub) mod tests {
    use chrono::NaiveDate;
    use uuid::Uuid;

    use super::*;
    use crate::date::Stamp;
    use crate::locale::Language;
    use crate::publication::{
        Accessibility, Content, CreatorRole, Direction, Landmark, LandmarkKind, MediaType,
        Metadata, NavPoint, Resource, Series, SpineItem,
    };
    use crate::xhtml::xml_to_string;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    pub(in crate::epub) fn point(label: &str, href: &str, children: Vec<NavPoint>) -> NavPoint {
        NavPoint { label: label.to_owned(), href: href.to_owned(), children }
    }

    /// A book that has everything.
    pub(in crate::epub) fn publication() -> Publication {
        let resource = |href: &str, media_type, properties: &[&'static str]| Resource {
            href: href.to_owned(),
            media_type,
            properties: properties.to_vec(),
            content: Content::Bytes(Vec::new()),
        };
        Publication {
            metadata: Metadata {
                identifier: Uuid::from_u128(7),
                title: "例報 2026年10月".to_owned(),
                title_sort: "例報 2026-10".to_owned(),
                language: Language::parse("zh-Hant-HK").unwrap(),
                more_languages: vec![Language::parse("ja").unwrap()],
                creator: Some("編輯部 & 同人".to_owned()),
                creator_role: CreatorRole::Editor,
                publisher: Some("例報社".to_owned()),
                rights: Some("各篇版權屬原作者".to_owned()),
                description: Some("十月的文章。".to_owned()),
                source: Some("https://example.org/".to_owned()),
                subjects: vec!["本地".to_owned(), "國際".to_owned()],
                covers: Some((day(2026, 10, 1), day(2026, 10, 31))),
                modified: Stamp::day(day(2026, 10, 31)),
                issued: Some(day(2026, 11, 1)),
                articles: 2,
                series: Some(Series {
                    name: "例報 <月刊>".to_owned(),
                    identifier: Uuid::from_u128(8),
                    position: "10.1".to_owned(),
                }),
                accessibility: Accessibility {
                    has_images: true,
                    all_described: true,
                    has_maths: true,
                    has_drawn_maths: false,
                    has_ruby: true,
                    may_be_vertical: true,
                    has_index: true,
                    summary: "文字可重排。".to_owned(),
                },
                generator: "heding 0".to_owned(),
                contents_label: "目錄".to_owned(),
            },
            resources: vec![
                resource("cover.xhtml", MediaType::Xhtml, &[]),
                resource("a b.xhtml", MediaType::Xhtml, &["mathml", "svg"]),
                resource("a_b.xhtml", MediaType::Xhtml, &[]),
                resource("css/base.css", MediaType::Css, &[]),
                resource("images/cover.jpg", MediaType::Jpeg, &["cover-image"]),
                resource("fonts/f.otf", MediaType::Otf, &[]),
            ],
            spine: [("cover.xhtml", false), ("a b.xhtml", true), ("a_b.xhtml", true)]
                .map(|(href, linear)| SpineItem { href: href.to_owned(), linear })
                .to_vec(),
            contents: vec![point("甲 & 乙", "a%20b.xhtml", vec![point("丙", "a_b.xhtml", vec![])])],
            landmarks: vec![
                Landmark {
                    kind: LandmarkKind::Cover,
                    label: "封面".to_owned(),
                    href: "cover.xhtml".to_owned(),
                },
                Landmark {
                    kind: LandmarkKind::Body,
                    label: "正文".to_owned(),
                    href: "a_b.xhtml".to_owned(),
                },
            ],
            direction: Direction::RightToLeft,
            scrolls_as_written: true,
            fingerprint: None,
            holdings: None,
        }
    }

    /// What epub-builder makes of it by itself.
    pub(super) fn raw() -> Documents {
        super::super::skeleton::write(&publication()).unwrap()
    }

    /// The same, amended once.
    pub(super) fn with(amend: Amendment) -> Documents {
        let mut documents = raw();
        amend(&mut documents, &publication());
        documents
    }

    /// The same with all amendments.
    pub(super) fn amended(publication: &Publication) -> Documents {
        let mut documents = super::super::skeleton::write(publication).unwrap();
        all(&mut documents, publication);
        documents
    }

    /// A document without its declaration and line ends.
    pub(super) fn xml(element: &Element) -> String {
        xml_to_string(element).lines().skip(1).collect()
    }

    #[test]
    fn what_epub_builder_does_well_is_left_to_it() {
        let package = xml(&raw().package);
        for it in [
            "<dc:identifier id=\"epub-id-1\">urn:uuid:00000000-0000-0000-0000-000000000007<",
            "<dc:date>2026-11-01T12:00:00Z<",
            "<meta property=\"dcterms:modified\">2026-10-31T00:00:00Z<",
            "<dc:subject>本地</dc:subject><dc:subject>國際</dc:subject>",
            "<dc:rights>各篇版權屬原作者<",
            "<dc:description>十月的文章。<",
            "page-progression-direction=\"rtl\"",
            "<meta name=\"cover\" content=\"cover-image\"/>",
        ] {
            assert!(package.contains(it), "{it} in {package}");
        }
    }

    #[test]
    fn each_statement_and_each_entry_has_a_line() {
        let documents = amended(&publication());
        let package = xml_to_string(&documents.package);
        assert!(package.contains("\n<dc:type>periodical</dc:type>\n"), "{package}");
        let nav = xml_to_string(&documents.nav);
        assert!(nav.contains("\n<ol><li><a href=\"a_b.xhtml\">丙</a></li></ol>\n"), "{nav}");
        assert!(!xml_to_string(&raw().package).contains("</dc:title>\n"), "lines came back");
    }

    #[test]
    fn a_book_of_nothing_does_not_stop_it() {
        let empty = Publication {
            resources: Vec::new(),
            spine: Vec::new(),
            contents: Vec::new(),
            landmarks: Vec::new(),
            ..publication()
        };
        let documents = amended(&empty);
        assert!(documents.package.first("spine").is_some());
    }
}
