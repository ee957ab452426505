//! What is true of the book's accessibility.

use super::super::skeleton::{Documents, words};
use super::{property, state};
use crate::publication::{Accessibility, Publication};

/// EPUB Accessibility 1.1 §2 and 1.2 want these of every book; epub-builder says nothing. No claim of
/// conformance is made: someone would have to stand behind it.
pub(super) fn statements(documents: &mut Documents, publication: &Publication) {
    let accessibility = &publication.metadata.accessibility;
    let statements = statements_of(accessibility)
        .into_iter()
        .map(|(name, value)| (name, value.to_owned()))
        .chain(words(&accessibility.summary).map(|it| ("schema:accessibilitySummary", it)));
    state(documents, statements.map(|(name, value)| property(name, value)));
}

fn statements_of(it: &Accessibility) -> Vec<(&'static str, &'static str)> {
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
    out.push(("schema:accessibilityHazard", "none"));
    out
}

#[cfg(test)]
mod tests {
    use super::super::tests::{raw, with, xml};
    use super::*;

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
        let of = |has_images, all_described, has_maths, has_index| {
            let it = Accessibility {
                has_images,
                all_described,
                has_maths,
                has_index,
                summary: String::new(),
            };
            let words: Vec<_> = statements_of(&it).into_iter().map(|(_, value)| value).collect();
            words.join(" ")
        };
        let features = "tableOfContents readingOrder structuralNavigation displayTransformability";
        assert_eq!(of(false, false, false, false), format!("textual textual {features} none"));
        assert_eq!(
            of(true, false, false, false),
            format!("textual visual textual,visual {features} none")
        );
        assert_eq!(
            of(true, true, true, true),
            format!("textual visual textual {features} index alternativeText MathML none")
        );
    }
}
