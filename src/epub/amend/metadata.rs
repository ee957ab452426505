//! What the package document says about the book.

use super::super::skeleton::{Documents, day, said, words};
use super::{child, elements_mut, named, property, refines, state};
use crate::publication::{Direction, Publication};
use crate::xhtml::{Element, Node, el};

/// The package document has words in it (titles, a summary), and nothing says in which language.
pub(super) fn language_of_the_package(documents: &mut Documents, publication: &Publication) {
    documents.package.set("xml:lang", publication.metadata.language.as_str().to_owned());
}

/// 0.8.3 numbers languages and creators with the same ids (`epub-creator-0`); EPUBCheck: RSC-005,
/// duplicate id. Nothing refers to the languages' ones.
pub(super) fn ids_of_languages(documents: &mut Documents, _: &Publication) {
    let Some(metadata) = child(&mut documents.package, "metadata") else { return };
    for it in elements_mut(metadata).filter(|it| it.name == "dc:language") {
        it.remove("id");
    }
}

/// There is no API for a title's type, nor for its form to sort by, by which shelves put `2026-10`
/// after `2026-9`.
pub(super) fn title(documents: &mut Documents, publication: &Publication) {
    const ID: &str = "title";
    let Some(metadata) = child(&mut documents.package, "metadata") else { return };
    let mut statements = vec![refines(ID, "title-type", "main")];
    statements.extend(words(&publication.metadata.title_sort).map(|it| refines(ID, "file-as", it)));
    identify(metadata, "dc:title", ID);
    insert_after(metadata, "dc:title", statements);
}

/// Every creator becomes the author (`aut`). Who collects articles is their editor (`edt`, MARC
/// relators); and there is no API for the form to sort by.
pub(super) fn creator(documents: &mut Documents, publication: &Publication) {
    const ID: &str = "creator";
    let Some(metadata) = child(&mut documents.package, "metadata") else { return };
    metadata.children.retain(|it| {
        !it.as_element().is_some_and(|it| {
            it.get("property") == Some("role")
                && it.get("refines").is_some_and(|it| it.starts_with("#epub-creator-"))
        })
    });
    if let Some(creator) = said(&publication.metadata.creator) {
        identify(metadata, "dc:creator", ID);
        let code = publication.metadata.creator_role.code();
        let role = refines(ID, "role", code).attr("scheme", "marc:relators");
        insert_after(metadata, "dc:creator", vec![role, refines(ID, "file-as", creator)]);
    }
}

/// There is no API for these elements of Dublin Core.
pub(super) fn publisher_source_and_type(documents: &mut Documents, publication: &Publication) {
    let book = &publication.metadata;
    let element = |name: &'static str| move |it: String| el(name).text(it);
    state(documents, said(&book.publisher).map(element("dc:publisher")));
    state(documents, said(&book.source).map(element("dc:source")));
    // The EPUB registry of types has nothing nearer to a volume of collected articles.
    state(documents, [el("dc:type").text("periodical")]);
}

/// There is no API for the terms that say what the book covers: the day of issue, the days of its
/// articles, their number.
pub(super) fn dates_and_extent(documents: &mut Documents, publication: &Publication) {
    let book = &publication.metadata;
    state(documents, book.issued.and_then(day).map(|it| property("dcterms:issued", it)));
    if let Some((first, last)) = book.covers
        && let (Some(first), Some(last)) = (day(first), day(last))
    {
        state(documents, [property("dcterms:temporal", format!("{first}/{last}"))]);
    }
    let extent = match book.articles {
        0 => None,
        1 => Some("1 article".to_owned()),
        more => Some(format!("{more} articles")),
    };
    state(documents, extent.map(|it| property("dcterms:extent", it)));
}

/// The generator is written into nav only.
pub(super) fn generator(documents: &mut Documents, publication: &Publication) {
    let generator = words(&publication.metadata.generator);
    state(documents, generator.map(|it| named("generator", it)));
}

/// Kindle takes the direction of text from this, not from the sheets. `add_metadata_opf` would write
/// it, but escapes attributes as if they were text.
pub(super) fn writing_mode(documents: &mut Documents, publication: &Publication) {
    let mode = match publication.direction {
        Direction::LeftToRight => "horizontal-lr",
        Direction::RightToLeft => "vertical-rl",
    };
    state(documents, [named("primary-writing-mode", mode)]);
}

/// Apple Books shows embedded fonts only if told so, here and in its display options; epub-builder
/// always writes the latter and never this.
pub(super) fn specified_fonts(documents: &mut Documents, publication: &Publication) {
    if publication.resources.iter().any(|it| it.media_type.is_font()) {
        state_for_apple(documents, property("ibooks:specified-fonts", "true"));
    }
}

/// Apple Books scrolls all Chinese and Japanese books sideways, unless told otherwise (Apple Books Asset
/// Guide, «Scrolling in Flowing Books»).
pub(super) fn scroll_axis(documents: &mut Documents, publication: &Publication) {
    if publication.scrolls_as_written {
        let axis = match publication.direction {
            Direction::LeftToRight => "vertical",
            Direction::RightToLeft => "horizontal",
        };
        state_for_apple(documents, property("ibooks:scroll-axis", axis));
    }
}

/// Makes a statement in Apple's vocabulary, whose prefix the package has to declare.
fn state_for_apple(documents: &mut Documents, statement: Element) {
    documents.package.set(
        "prefix",
        "ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/",
    );
    state(documents, [statement]);
}

/// Gives the first element of that name an id.
fn identify(metadata: &mut Element, name: &str, id: &'static str) {
    if let Some(it) = elements_mut(metadata).find(|it| it.name == name) {
        it.set("id", id);
    }
}

fn insert_after(metadata: &mut Element, name: &str, statements: Vec<Element>) {
    let is_it = |it: &Node| it.as_element().is_some_and(|it| it.name == name);
    let at = metadata.children.iter().position(is_it).map_or(metadata.children.len(), |it| it + 1);
    metadata.children.splice(at..at, statements.into_iter().map(Node::from));
}

#[cfg(test)]
mod tests {
    use super::super::tests::{raw, with, xml};
    use super::*;

    /// Each amendment, what upstream lacks (or wrongly has: `!`), and what is there afterwards.
    const CASES: &[(super::super::Amendment, &str, &str)] = &[
        (language_of_the_package, "xml:lang=", "xml:lang=\"zh-Hant-HK\""),
        (
            ids_of_languages,
            "!<dc:language id=\"epub-creator-0\">",
            "<dc:language>zh-Hant-HK</dc:language><dc:language>ja</dc:language>\
             <dc:creator id=\"epub-creator-0\">",
        ),
        (
            title,
            "title-type",
            "<dc:title id=\"title\">例報 2026年10月</dc:title>\
             <meta refines=\"#title\" property=\"title-type\">main</meta>\
             <meta refines=\"#title\" property=\"file-as\">例報 2026-10</meta>",
        ),
        (
            creator,
            "!>aut<",
            "<dc:creator id=\"creator\">編輯部 &amp; 同人</dc:creator>\
             <meta refines=\"#creator\" property=\"role\" scheme=\"marc:relators\">edt</meta>\
             <meta refines=\"#creator\" property=\"file-as\">編輯部 &amp; 同人</meta>",
        ),
        (
            publisher_source_and_type,
            "dc:publisher",
            "<dc:publisher>例報社</dc:publisher><dc:source>https://example.org/</dc:source>\
             <dc:type>periodical</dc:type>",
        ),
        (
            dates_and_extent,
            "dcterms:issued",
            "<meta property=\"dcterms:issued\">2026-11-01</meta>\
             <meta property=\"dcterms:temporal\">2026-10-01/2026-10-31</meta>\
             <meta property=\"dcterms:extent\">2 articles</meta>",
        ),
        (generator, "heding 0", "<meta name=\"generator\" content=\"heding 0\"/>"),
        (
            writing_mode,
            "primary-writing-mode",
            "<meta name=\"primary-writing-mode\" content=\"vertical-rl\"/>",
        ),
        (specified_fonts, "ibooks:", "<meta property=\"ibooks:specified-fonts\">true</meta>"),
        (scroll_axis, "ibooks:", "<meta property=\"ibooks:scroll-axis\">horizontal</meta>"),
    ];

    #[test]
    fn upstream_needs_each_and_each_does_its_work() {
        let before = xml(&raw().package);
        for (amend, lacks, afterwards) in CASES {
            match lacks.strip_prefix('!') {
                Some(has) => assert!(before.contains(has), "upstream no longer has {has}"),
                None => assert!(!before.contains(lacks), "upstream now writes {lacks}"),
            }
            let after = xml(&with(*amend).package);
            assert!(after.contains(afterwards), "{afterwards}\nin {after}");
            if let Some(has) = lacks.strip_prefix('!') {
                assert!(!after.contains(has), "{has}\nstill in {after}");
            }
        }
    }
}
