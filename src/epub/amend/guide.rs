//! EPUB 2's guide, which old Kindle tools take the cover and the start of the text from.

use super::super::skeleton::{Documents, words};
use super::child;
use crate::publication::{LandmarkKind, Publication};
use crate::xhtml::{Node, el};

/// The guide always names nav as the contents. Nav is not a page to look at; the book has its own.
pub(super) fn landmarks(documents: &mut Documents, publication: &Publication) {
    let references: Vec<Node> = publication
        .landmarks
        .iter()
        .map(|it| {
            let kind = match it.kind {
                LandmarkKind::Cover => "cover",
                LandmarkKind::Contents => "toc",
                LandmarkKind::Body => "text",
            };
            let title = words(&it.label).unwrap_or_else(|| kind.to_owned());
            let reference = el("reference").attr("type", kind).attr("title", title);
            reference.attr("href", it.href.clone()).into()
        })
        .collect();
    if references.is_empty() {
        // An empty guide is an error.
        let is_guide = |it: &Node| it.as_element().is_some_and(|it| it.name == "guide");
        documents.package.children.retain(|it| !is_guide(it));
    } else if let Some(guide) = child(&mut documents.package, "guide") {
        guide.children = references;
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{amended, publication, raw, with, xml};
    use super::*;

    #[test]
    fn upstream_points_to_nav() {
        let guide = |it: &Documents| it.package.first("guide").map(xml).unwrap_or_default();
        assert!(guide(&raw()).contains("href=\"nav.xhtml\""), "no longer");
        assert_eq!(
            guide(&with(landmarks)),
            "<guide><reference type=\"cover\" title=\"封面\" href=\"cover.xhtml\"/>\
             <reference type=\"text\" title=\"正文\" href=\"a_b.xhtml\"/></guide>"
        );
        let without = Publication { landmarks: Vec::new(), ..publication() };
        assert_eq!(guide(&amended(&without)), "");
    }
}
