//! What is true of the book's accessibility.

use super::super::skeleton::{Documents, words};
use super::{property, state};
use crate::publication::{Accessibility, Direction, MediaType, Publication, Resource};

/// EPUB Accessibility 1.1 §2 and 1.2 want these of every book; epub-builder says nothing. No claim of
/// conformance is made: someone would have to stand behind it.
pub(super) fn statements(documents: &mut Documents, publication: &Publication) {
    let accessibility = &publication.metadata.accessibility;
    // A picture that moves may flash, and nobody here looks.
    let moves = |it: &Resource| matches!(it.media_type, MediaType::Gif | MediaType::Webp);
    let hazard = if publication.resources.iter().any(moves) { "unknown" } else { "none" };
    let statements = statements_of(accessibility, publication.direction)
        .into_iter()
        .chain([("schema:accessibilityHazard", hazard)])
        .map(|(name, value)| (name, value.to_owned()))
        .chain(words(&accessibility.summary).map(|it| ("schema:accessibilitySummary", it)));
    state(documents, statements.map(|(name, value)| property(name, value)));
}

fn statements_of(it: &Accessibility, direction: Direction) -> Vec<(&'static str, &'static str)> {
    const FEATURE: &str = "schema:accessibilityFeature";
    let mut out = vec![("schema:accessMode", "textual")];
    if it.has_images {
        out.push(("schema:accessMode", "visual"));
    }
    // Text alone is enough for the reader unless a picture says what no text does.
    let is_text_enough = !it.has_images || it.all_described;
    out.push((
        "schema:accessModeSufficient",
        if is_text_enough { "textual" } else { "textual,visual" },
    ));
    out.extend(
        ["tableOfContents", "readingOrder", "structuralNavigation", "displayTransformability"]
            .map(|it| (FEATURE, it)),
    );
    if it.has_index {
        out.push((FEATURE, "index"));
    }
    if it.has_images && it.all_described {
        out.push((FEATURE, "alternativeText"));
    }
    if it.has_maths {
        out.push((FEATURE, "MathML"));
    }
    if it.has_drawn_maths {
        out.push((FEATURE, "describedMath"));
    }
    // Schema.org's accessibility vocabulary has these for East Asian texts.
    if it.has_ruby {
        out.push((FEATURE, "rubyAnnotations"));
    }
    if it.may_be_vertical {
        out.push((
            FEATURE,
            match direction {
                Direction::LeftToRight => "horizontalWriting",
                Direction::RightToLeft => "verticalWriting",
            },
        ));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::tests::{amended, publication, raw, with, xml};
    use super::*;
    use crate::publication::Content;

    #[test]
    fn upstream_says_nothing() {
        assert!(!xml(&raw().package).contains("schema:"), "upstream now writes it");
        let package = xml(&with(statements).package);
        assert!(
            package.contains("<meta property=\"schema:accessibilitySummary\">文字可重排。</meta>")
        );
    }

    #[test]
    fn only_what_is_true_is_claimed() {
        let of = |it: Accessibility, direction| {
            let words: Vec<_> =
                statements_of(&it, direction).into_iter().map(|(_, value)| value).collect();
            words.join(" ")
        };
        let nothing = Accessibility::default;
        let features = "tableOfContents readingOrder structuralNavigation displayTransformability";
        for (it, direction, expected) in [
            (nothing(), Direction::LeftToRight, format!("textual textual {features}")),
            (
                Accessibility { has_images: true, ..nothing() },
                Direction::LeftToRight,
                format!("textual visual textual,visual {features}"),
            ),
            (
                Accessibility { may_be_vertical: true, ..nothing() },
                Direction::LeftToRight,
                format!("textual textual {features} horizontalWriting"),
            ),
            (
                Accessibility {
                    has_images: true,
                    all_described: true,
                    has_maths: true,
                    has_drawn_maths: false,
                    has_ruby: true,
                    may_be_vertical: true,
                    has_index: true,
                    summary: String::new(),
                },
                Direction::RightToLeft,
                format!(
                    "textual visual textual {features} index alternativeText MathML \
                     rubyAnnotations verticalWriting"
                ),
            ),
        ] {
            assert_eq!(of(it, direction), expected);
        }
    }

    #[test]
    fn pictures_that_may_move_are_a_hazard_nobody_knows() {
        let hazard = |media_type: Option<MediaType>| {
            let resource = media_type.map(|media_type| Resource {
                href: "images/a".to_owned(),
                media_type,
                properties: Vec::new(),
                content: Content::Bytes(Vec::new()),
            });
            let mut book = publication();
            book.resources.extend(resource);
            let package = xml(&amended(&book).package);
            let at = package.find("accessibilityHazard\">").unwrap();
            package[at..].split(['>', '<']).nth(1).unwrap().to_owned()
        };
        assert_eq!(hazard(None), "none");
        assert_eq!(hazard(Some(MediaType::Png)), "none");
        assert_eq!(hazard(Some(MediaType::Gif)), "unknown");
        assert_eq!(hazard(Some(MediaType::Webp)), "unknown");
    }
}
