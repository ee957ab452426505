//! The contents for reading systems of EPUB 2, which side-loaded Kobo and Nook books still need.

use std::collections::BTreeMap;

use super::super::skeleton::Documents;
use super::{child, elements_mut};
use crate::publication::Publication;
use crate::xhtml::{Element, el};

/// Nothing says which language the labels are in.
pub(super) fn language(documents: &mut Documents, publication: &Publication) {
    documents.ncx.set("xml:lang", publication.metadata.language.as_str().to_owned());
}

/// The document's title is that of the contents, not of the book.
pub(super) fn title(documents: &mut Documents, _: &Publication) {
    let title = documents
        .package
        .first("metadata")
        .and_then(|it| it.first("dc:title"))
        .map(Element::text_content)
        .unwrap_or_default();
    if let Some(it) = child(&mut documents.ncx, "docTitle") {
        it.children = vec![el("text").text(title).into()];
    }
}

/// The contents hang below the first page, for epub-builder takes them only together with pages.
pub(super) fn contents_off_the_first_page(documents: &mut Documents, _: &Publication) {
    let Some(map) = child(&mut documents.ncx, "navMap") else { return };
    let Some(page) = elements_mut(map).next() else { return };
    let is_point = |it: &Element| it.name == "navPoint";
    if page.elements().any(is_point) {
        let mut lifted = std::mem::take(&mut page.children);
        lifted.retain(|it| it.as_element().is_some_and(is_point));
        map.children = lifted;
    }
}

/// Each point counts as the next place in the book, and those that we list (`skeleton`) not at all. Points that lead to one place are one in the
/// reading order (NCX §3.1.1.2; EPUBCheck: RSC-005).
pub(super) fn reading_order(documents: &mut Documents, _: &Publication) {
    fn number(parent: &mut Element, count: &mut usize, places: &mut BTreeMap<String, usize>) {
        for point in elements_mut(parent).filter(|it| it.name == "navPoint") {
            *count += 1;
            let place = point.first("content").and_then(|it| it.get("src")).unwrap_or_default();
            let next = places.len() + 1;
            let order = *places.entry(place.to_owned()).or_insert(next);
            point.set("id", format!("p{count}"));
            point.set("playOrder", order.to_string());
            number(point, count, places);
        }
    }
    if let Some(map) = child(&mut documents.ncx, "navMap") {
        number(map, &mut 0, &mut BTreeMap::new());
    }
}

/// The identifier is missing, and the depth is always said to be 1.
pub(super) fn head(documents: &mut Documents, publication: &Publication) {
    fn depth(parent: &Element) -> usize {
        let points = parent.elements().filter(|it| it.name == "navPoint");
        points.map(|it| 1 + depth(it)).max().unwrap_or(0)
    }
    let depth = documents.ncx.first("navMap").map_or(1, depth).max(1);
    let meta = |name: &'static str, content: String| {
        el("meta").attr("name", name).attr("content", content).into()
    };
    let Some(head) = child(&mut documents.ncx, "head") else { return };
    head.children = vec![
        // The same as the package document's unique identifier (EPUBCheck: NCX-001).
        meta("dtb:uid", publication.metadata.identifier.urn().to_string()),
        meta("dtb:depth", depth.to_string()),
        meta("dtb:totalPageCount", "0".to_owned()),
        meta("dtb:maxPageNumber", "0".to_owned()),
    ];
}

#[cfg(test)]
mod tests {
    use super::super::tests::{amended, point, publication, raw, with, xml};
    use super::*;

    #[test]
    fn upstream_has_no_language() {
        assert_eq!(raw().ncx.get("xml:lang"), None, "no longer");
        assert_eq!(with(language).ncx.get("xml:lang"), Some("zh-Hant-HK"));
    }

    #[test]
    fn upstream_calls_the_book_contents() {
        assert!(xml(&raw().ncx).contains("<docTitle><text>目錄</text>"), "no longer");
        assert!(xml(&with(title).ncx).contains("<docTitle><text>例報 2026年10月</text>"));
    }

    #[test]
    fn upstream_takes_contents_with_pages_only() {
        let labels = |it: &Element| xml(it).matches("<text>目錄</text>").count();
        assert_eq!(labels(raw().ncx.first("navMap").unwrap()), 1, "no longer");
        let after = with(contents_off_the_first_page).ncx;
        let map = after.first("navMap").unwrap();
        assert_eq!((labels(map), map.elements().count()), (0, 1));
        assert!(xml(map).contains("<text>甲 &amp; 乙</text>"), "{}", xml(map));
    }

    #[test]
    fn upstream_says_depth_one_and_no_identifier() {
        let before = xml(&raw().ncx);
        assert!(before.contains("name=\"dtb:depth\" content=\"1\""), "no longer");
        assert!(!before.contains("dtb:uid"), "no longer");
        let after = xml(&amended(&publication()).ncx);
        assert!(after.contains("name=\"dtb:depth\" content=\"2\""), "{after}");
        assert!(after.contains("content=\"urn:uuid:00000000-0000-0000-0000-000000000007\""));
    }

    #[test]
    fn points_are_numbered_by_their_places() {
        let contents = vec![
            point("甲", "a.xhtml", vec![point("乙", "a.xhtml", vec![])]),
            point("丙", "b.xhtml", vec![]),
        ];
        let publication = Publication { contents, ..publication() };
        let orders = |ncx: &Element| -> Vec<String> {
            let xml = xml(ncx);
            xml.split("playOrder=\"").skip(1).map(|it| it[..1].to_owned()).collect()
        };
        let raw = super::super::super::skeleton::write(&publication).unwrap();
        assert_eq!(orders(&raw.ncx), ["1", "2", "2", "2"], "no longer");
        assert_eq!(orders(&amended(&publication).ncx), ["1", "1", "2"]);
    }
}
