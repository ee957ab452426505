//! The list of the book's files, and the spine's references to it.

use std::collections::{BTreeMap, BTreeSet};

use super::super::skeleton::Documents;
use super::{child, elements_mut};
use crate::link::PATH_SET;
use crate::publication::{Publication, Resource};
use crate::xhtml::Element;

/// A sheet is always listed, `stylesheet.css`, whether or not there is one; EPUBCheck: RSC-001.
pub(super) fn without_missing_sheet(documents: &mut Documents, publication: &Publication) {
    let Some(manifest) = child(&mut documents.package, "manifest") else { return };
    if publication.resources.iter().all(|it| it.href != MISSING_SHEET) {
        let is_missing = |it: &Element| it.get("href") == Some(MISSING_SHEET);
        manifest.children.retain(|it| !it.as_element().is_some_and(is_missing));
    }
}

const MISSING_SHEET: &str = "stylesheet.css";

/// Ids are made from hrefs so that `a b.xhtml` and `a_b.xhtml` get the same one; EPUBCheck: RSC-005.
/// They may also hold characters that XML 1.0 takes only in its fifth edition.
pub(super) fn ids(documents: &mut Documents, publication: &Publication) {
    let mut ids = Ids::default();
    let mut by_href = BTreeMap::new();
    let mut cover = None;
    let manifest = child(&mut documents.package, "manifest");
    for item in manifest.into_iter().flat_map(elements_mut) {
        let Some(href) = item.get("href").map(str::to_owned) else { continue };
        let id = match item.get("id") {
            // epub-builder's own, which others refer to.
            Some(it @ ("nav" | "ncx")) => it.to_owned(),
            _ => ids.next(&href),
        };
        if item.get("properties") == Some("cover-image") {
            cover = Some(id.clone());
        }
        item.set("id", id.clone());
        by_href.insert(href, id);
    }
    // The references came from the spine in its order; what they say can't be told apart.
    let spine = child(&mut documents.package, "spine");
    for (reference, page) in spine.into_iter().flat_map(elements_mut).zip(&publication.spine) {
        if let Some(id) = by_href.get(&page.href) {
            reference.set("idref", id.clone());
        }
    }
    let metadata = child(&mut documents.package, "metadata");
    let statements = metadata.into_iter().flat_map(elements_mut);
    for it in statements.filter(|it| it.get("name") == Some("cover")) {
        if let Some(cover) = &cover {
            it.set("content", cover.clone());
        }
    }
}

/// Only the cover image can get a property; pages need theirs (`mathml`, `svg`, `remote-resources`;
/// EPUBCheck: OPF-014). And a path is written where EPUB wants a URL.
pub(super) fn hrefs_and_properties(documents: &mut Documents, publication: &Publication) {
    let resources: BTreeMap<&str, &Resource> =
        publication.resources.iter().map(|it| (&*it.href, it)).collect();
    let manifest = child(&mut documents.package, "manifest");
    for item in manifest.into_iter().flat_map(elements_mut) {
        let Some(resource) = item.get("href").and_then(|it| resources.get(it)) else { continue };
        let mut seen = BTreeSet::new();
        let properties: Vec<_> =
            resource.properties.iter().copied().filter(|it| seen.insert(*it)).collect();
        if !properties.is_empty() {
            item.set("properties", properties.join(" "));
        }
        item.set("href", url_of(&resource.href));
    }
}

/// There is no API for pages that are no part of the main reading order.
pub(super) fn pages_off_the_main_order(documents: &mut Documents, publication: &Publication) {
    let spine = child(&mut documents.package, "spine");
    let references = spine.into_iter().flat_map(elements_mut).zip(&publication.spine);
    for (reference, _) in references.filter(|(_, it)| !it.linear) {
        reference.set("linear", "no");
    }
}

/// A path as a relative URL: what the URL Standard's path percent-encode set names, and `%` itself.
/// Characters beyond ASCII may stay.
pub(super) fn url_of(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for character in path.chars() {
        let mut buffer = [0; 4];
        match &*character.encode_utf8(&mut buffer) {
            it if it.is_ascii() => {
                out.extend(percent_encoding::utf8_percent_encode(it, PATH_SET));
            }
            it => out.push_str(it),
        }
    }
    out
}

/// Gives out ids: what can be read of an href, numbered if it was given out before.
#[derive(Default)]
struct Ids {
    taken: BTreeSet<String>,
    /// How often the same words were asked for, so that finding a free number does not begin anew.
    asked: BTreeMap<String, usize>,
}

impl Ids {
    fn next(&mut self, href: &str) -> String {
        // `f-` keeps clear of the ids in the metadata and of digits in front.
        let mut words = "f-".to_owned();
        words.extend(href.chars().map(|it| {
            if it.is_ascii_alphanumeric() || matches!(it, '-' | '_' | '.') { it } else { '-' }
        }));
        let asked = self.asked.entry(words.clone()).or_default();
        loop {
            *asked += 1;
            let id = if *asked == 1 { words.clone() } else { format!("{words}-{asked}") };
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{amended, publication, raw, with, xml};
    use super::*;

    fn manifest(documents: &Documents) -> &Element {
        documents.package.first("manifest").unwrap()
    }

    #[test]
    fn upstream_lists_a_sheet_that_is_not_there() {
        assert!(xml(manifest(&raw())).contains(MISSING_SHEET), "no longer");
        assert!(!xml(manifest(&with(without_missing_sheet))).contains(MISSING_SHEET));
    }

    #[test]
    fn upstream_gives_two_files_one_id() {
        let of = |it: &Documents| -> Vec<String> {
            manifest(it).elements().map(|it| it.get("id").unwrap().to_owned()).collect()
        };
        let before = of(&raw());
        assert!(before.iter().collect::<BTreeSet<_>>().len() < before.len(), "no longer");
        let after = of(&with(ids));
        assert_eq!(after.iter().collect::<BTreeSet<_>>().len(), after.len(), "{after:?}");
    }

    #[test]
    fn references_lead_where_they_led() {
        let documents = amended(&publication());
        let spine = documents.package.first("spine").unwrap();
        let hrefs: Vec<_> = spine
            .elements()
            .map(|reference| {
                let items = manifest(&documents);
                let id = reference.get("idref");
                items
                    .elements()
                    .find(|it| it.get("id") == id)
                    .and_then(|it| it.get("href"))
                    .unwrap()
            })
            .collect();
        assert_eq!(hrefs, ["cover.xhtml", "a%20b.xhtml", "a_b.xhtml"]);
        let package = xml(&documents.package);
        assert!(package.contains("<meta name=\"cover\" content=\"f-images-cover.jpg\"/>"));
        assert!(
            package.contains("id=\"f-images-cover.jpg\" href=\"images/cover.jpg\""),
            "{package}"
        );
    }

    #[test]
    fn upstream_has_no_properties_for_pages_and_writes_paths() {
        let before = xml(manifest(&raw()));
        assert!(!before.contains("mathml") && before.contains("href=\"a b.xhtml\""), "no longer");
        let after = xml(manifest(&with(hrefs_and_properties)));
        assert!(after.contains("href=\"a%20b.xhtml\" properties=\"mathml svg\""), "{after}");
    }

    #[test]
    fn upstream_knows_the_main_order_only() {
        assert!(!xml(&raw().package).contains("linear"), "no longer");
        let after = xml(&with(pages_off_the_main_order).package);
        assert_eq!(after.matches("linear=\"no\"").count(), 1, "{after}");
    }

    #[test]
    fn ids_are_names_and_never_repeat() {
        let mut ids = Ids::default();
        let given =
            ["1.xhtml", "甲.xhtml", "乙.xhtml", "-.xhtml-2", "a/b", "a-b"].map(|it| ids.next(it));
        assert_eq!(
            given,
            ["f-1.xhtml", "f--.xhtml", "f--.xhtml-2", "f--.xhtml-2-2", "f-a-b", "f-a-b-2"]
        );
    }

    #[test]
    fn paths_become_urls() {
        for (path, url) in
            [("a/b.jpg", "a/b.jpg"), ("圖 1.jpg", "圖%201.jpg"), ("100%#?.jpg", "100%25%23%3F.jpg")]
        {
            assert_eq!(url_of(path), url);
        }
    }
}
