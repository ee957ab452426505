//! The points of the contents, in nav and NCX.
//!
//! epub-builder writes a list of contents twice, each level indented by copying all that is below it, deflates both
//! and has them inflated and read again: a twenty-fifth of a run. So it is told of one point, and the others are
//! listed as it lists that one.

use epub_builder::TocElement;

use super::{Documents, words};
use crate::publication::{NavPoint, Publication};
use crate::xhtml::{Element, Node, el};

/// The point that epub-builder is told of: the first. A nav document without any is invalid, so the first page
/// stands in where there are no contents.
pub(super) fn told(publication: &Publication) -> Vec<TocElement> {
    let first = match (publication.contents.first(), publication.spine.first()) {
        (Some(point), _) => TocElement::new(&*point.href, label(point)),
        (None, Some(page)) => {
            let title = words(&publication.metadata.title);
            TocElement::new(&*page.href, title.unwrap_or_else(|| page.href.clone()))
        }
        (None, None) => return Vec::new(),
    };
    vec![first]
}

/// What a point is called. One without a label would vanish from nav with all that is below it, but not from the NCX.
pub(super) fn label(point: &NavPoint) -> String {
    words(&point.label).unwrap_or_else(|| point.href.clone())
}

/// Lists all points in nav and NCX as the one that was told. Both still hang below the first page.
pub(super) fn list_all(documents: &mut Documents, publication: &Publication) {
    if publication.contents.is_empty() {
        return;
    }
    let in_nav = descend(&mut documents.nav, &["body", "nav", "ol", "li", "ol"]);
    fill(in_nav, "li", &publication.contents, &mut |parent, children| {
        parent.children.push(el("ol").children(children).into());
    });
    let in_ncx = descend(&mut documents.ncx, &["navMap", "navPoint"]);
    fill(in_ncx, "navPoint", &publication.contents, &mut |parent, children| {
        parent.children.extend(children.into_iter().map(Node::from));
    });
}

/// The first element on this way down.
fn descend<'a>(root: &'a mut Element, names: &[&str]) -> Option<&'a mut Element> {
    names.iter().try_fold(root, |parent, name| {
        parent.children.iter_mut().filter_map(Node::as_element_mut).find(|it| it.name == **name)
    })
}

/// Puts a copy of the last element of a name for each of the points into its place.
fn fill(
    list: Option<&mut Element>,
    name: &str,
    points: &[NavPoint],
    hang: &mut impl FnMut(&mut Element, Vec<Element>),
) {
    let Some(list) = list else { return };
    let is_point = |it: &Node| it.as_element().is_some_and(|it| it.name == *name);
    let Some(at) = list.children.iter().rposition(is_point) else { return };
    let Node::Element(pattern) = list.children.remove(at) else { return };
    let listed = points.iter().map(|it| Node::from(copy(&pattern, it, hang)));
    list.children.splice(at..at, listed.collect::<Vec<_>>());
}

/// The pattern, made into another point with all that is below it.
fn copy(
    pattern: &Element,
    point: &NavPoint,
    hang: &mut impl FnMut(&mut Element, Vec<Element>),
) -> Element {
    let mut out = pattern.clone();
    set(&mut out, &label(point), &point.href);
    if !point.children.is_empty() {
        let children = point.children.iter().map(|it| copy(pattern, it, hang)).collect();
        hang(&mut out, children);
    }
    out
}

/// Says where a point leads, and what it is called.
fn set(element: &mut Element, label: &str, href: &str) {
    for name in ["href", "src"] {
        if element.get(name).is_some() {
            element.set(name, href.to_owned());
        }
    }
    for child in &mut element.children {
        match child {
            Node::Text(text) => *text = label.to_owned().into(),
            Node::Element(it) => set(it, label, href),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::epub::amend;
    use crate::epub::amend::tests::{point, publication};

    /// As epub-builder takes it.
    fn entry(point: &NavPoint) -> TocElement {
        let mut out = TocElement::new(&*point.href, label(point));
        out.children = point.children.iter().map(entry).collect();
        out
    }

    #[test]
    fn points_are_listed_as_epub_builder_lists_them() {
        let deep = point("丁 <&> \"戊\"", "d.xhtml#a", vec![point("己", "e%20f.xhtml", vec![])]);
        let contents = vec![
            point(
                "甲",
                "a.xhtml",
                vec![point("乙", "b.xhtml", vec![]), point(" ", "c&.xhtml", vec![deep])],
            ),
            point("庚", "g.xhtml", vec![]),
        ];
        for contents in [contents, vec![point("甲", "a.xhtml", vec![])], vec![]] {
            let publication = Publication { contents, ..publication() };
            let told: Vec<TocElement> = match publication.contents.is_empty() {
                true => told(&publication),
                false => publication.contents.iter().map(entry).collect(),
            };
            let mut expected = super::super::read(&publication, told).unwrap();
            super::super::list_all_pages(&mut expected.package, &publication);
            let mut listed = super::super::write(&publication).unwrap();
            amend::all(&mut expected, &publication);
            amend::all(&mut listed, &publication);
            assert_eq!(listed, expected);
        }
    }
}
