//! The navigation document.

use super::super::skeleton::{Documents, words};
use super::{child, elements_mut};
use crate::publication::{LandmarkKind, Publication};
use crate::xhtml::{Element, Node, el};

/// Nothing says which language the labels are in; without it Chinese may be shown in Japanese glyphs.
pub(super) fn language(documents: &mut Documents, publication: &Publication) {
    let language = publication.metadata.language.as_str();
    documents.nav.set("xml:lang", language.to_owned());
    documents.nav.set("lang", language.to_owned());
}

/// A sheet is always linked, whether or not there is one; EPUBCheck: RSC-007. Nav is not in the spine
/// and needs none.
pub(super) fn without_missing_sheet(documents: &mut Documents, _: &Publication) {
    let is_sheet = |it: &Node| it.as_element().is_some_and(|it| it.name == "link");
    if let Some(head) = child(&mut documents.nav, "head") {
        head.children.retain(|it| !is_sheet(it));
    }
}

/// The contents hang below the first page, for epub-builder takes them only together with pages.
pub(super) fn contents_off_the_first_page(documents: &mut Documents, _: &Publication) {
    let Some(list) = nav(documents, "toc").and_then(|it| child(it, "ol")) else { return };
    let lifted = elements_mut(list)
        .next()
        .and_then(|it| child(it, "ol"))
        .map(|it| std::mem::take(&mut it.children));
    if let Some(lifted) = lifted {
        list.children = lifted;
    }
}

/// DPUB-ARIA's role tells a screen reader, where EPUB's type tells the reading system.
pub(super) fn role(documents: &mut Documents, _: &Publication) {
    if let Some(nav) = nav(documents, "toc") {
        nav.set("role", "doc-toc");
    }
}

/// Landmarks can only be pages of the contents; without one of those the list is missing (EPUBCheck:
/// RSC-005). They are for the reading system, so they are hidden from the reader.
pub(super) fn landmarks(documents: &mut Documents, publication: &Publication) {
    let items: Vec<Element> = publication
        .landmarks
        .iter()
        .map(|it| {
            let kind = match it.kind {
                LandmarkKind::Cover => "cover",
                LandmarkKind::Contents => "toc",
                LandmarkKind::Body => "bodymatter",
            };
            let label = words(&it.label).unwrap_or_else(|| kind.to_owned());
            let link = el("a").attr("epub:type", kind).attr("href", it.href.clone());
            el("li").child(link.text(label))
        })
        .collect();
    let is_landmarks =
        |it: &Node| it.as_element().is_some_and(|it| it.get("epub:type") == Some("landmarks"));
    let Some(body) = child(&mut documents.nav, "body") else { return };
    body.children.retain(|it| !is_landmarks(it));
    if !items.is_empty() {
        let nav = el("nav").attr("epub:type", "landmarks").attr("hidden", "hidden");
        body.children.push(nav.child(el("ol").children(items)).into());
    }
}

fn nav<'a>(documents: &'a mut Documents, kind: &str) -> Option<&'a mut Element> {
    let body = child(&mut documents.nav, "body")?;
    elements_mut(body).find(|it| it.get("epub:type") == Some(kind))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{amended, publication, raw, with, xml};
    use super::*;

    #[test]
    fn upstream_has_no_language() {
        assert_eq!(raw().nav.get("lang"), None, "no longer");
        assert_eq!(with(language).nav.get("xml:lang"), Some("zh-Hant-HK"));
    }

    #[test]
    fn upstream_links_a_sheet_that_is_not_there() {
        assert!(xml(&raw().nav).contains("stylesheet.css"), "no longer");
        assert!(!xml(&with(without_missing_sheet).nav).contains("stylesheet.css"));
    }

    #[test]
    fn upstream_takes_contents_with_pages_only() {
        let ours = "<ol><li><a href=\"a%20b.xhtml\">甲 &amp; 乙</a>\
                    <ol><li><a href=\"a_b.xhtml\">丙</a></li></ol></li></ol>";
        let before = xml(&raw().nav);
        assert!(before.contains(&format!("<li><a href=\"cover.xhtml\">目錄</a>{ours}</li>")));
        let after = xml(&with(contents_off_the_first_page).nav);
        assert!(after.contains(&format!("</h1>{ours}</nav>")), "{after}");
    }

    #[test]
    fn upstream_has_no_role() {
        assert!(!xml(&raw().nav).contains("doc-toc"), "no longer");
        assert!(xml(&with(role).nav).contains("id=\"toc\" role=\"doc-toc\""));
    }

    #[test]
    fn upstream_leaves_landmarks_without_a_list() {
        let mut raw = raw();
        let has_list = nav(&mut raw, "landmarks").is_some_and(|it| it.first("ol").is_some());
        assert!(!has_list, "no longer");
        assert!(xml(&with(landmarks).nav).ends_with(
            "<nav epub:type=\"landmarks\" hidden=\"hidden\"><ol>\
             <li><a epub:type=\"cover\" href=\"cover.xhtml\">封面</a></li>\
             <li><a epub:type=\"bodymatter\" href=\"a_b.xhtml\">正文</a></li></ol></nav></body></html>"
        ));
    }

    #[test]
    fn a_book_without_contents_leads_to_its_first_page() {
        let nav = xml(&amended(&Publication { contents: Vec::new(), ..publication() }).nav);
        assert!(nav.contains("<li><a href=\"cover.xhtml\">例報 2026年10月</a></li></ol>"), "{nav}");
    }
}
