//! What epub-builder writes: package document, nav and NCX of a book, as trees still to be amended.
//!
//! It is given empty files, so that its archive in memory is small, and fixed dates, so that it does
//! not look at the clock. Whatever it can't be told is left to `amend`.

mod points;

use std::io::{Cursor, Read};

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use epub_builder::{EpubBuilder, EpubContent, EpubVersion, TocElement, ZipLibrary};

use crate::publication::{Direction, MediaType, Metadata, Publication};
use crate::xhtml::{Element, Node, parse_xml};

/// The documents that say what a book is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Documents {
    /// `META-INF/container.xml`
    pub container: Element,
    /// `META-INF/com.apple.ibooks.display-options.xml`
    pub display_options: Element,
    /// The package document.
    pub package: Element,
    /// The navigation document.
    pub nav: Element,
    /// The contents for reading systems of EPUB 2.
    pub ncx: Element,
}

/// Lets epub-builder write the documents and reads them back.
pub(super) fn write(publication: &Publication) -> Result<Documents, String> {
    let mut documents = read(publication, points::told(publication))?;
    list_all_pages(&mut documents.package, publication);
    points::list_all(&mut documents, publication);
    Ok(documents)
}

/// The documents as epub-builder writes them, with these contents.
fn read(publication: &Publication, contents: Vec<TocElement>) -> Result<Documents, String> {
    let archive = generate(publication, contents).map_err(|it| it.to_string())?;
    let mut zip = zip::ZipArchive::new(Cursor::new(archive)).map_err(|it| it.to_string())?;
    let mut read = |name: &str| -> Result<Element, String> {
        let mut bytes = Vec::new();
        let mut file = zip.by_name(name).map_err(|it| format!("{name}: {it}"))?;
        file.read_to_end(&mut bytes).map_err(|it| format!("{name}: {it}"))?;
        parse_xml(&bytes).map_err(|it| format!("{name}: {it}"))
    };
    Ok(Documents {
        container: read("META-INF/container.xml")?,
        display_options: read("META-INF/com.apple.ibooks.display-options.xml")?,
        package: read("OEBPS/content.opf")?,
        nav: read("OEBPS/nav.xhtml")?,
        ncx: read("OEBPS/toc.ncx")?,
    })
}

/// How many pages epub-builder is told of. Each costs it a compressor of its own, a third of a megabyte
/// to be cleared; all pages took a twentieth of a run, and those after the second are listed as it is.
const TOLD: usize = 2;

/// Lists the pages that epub-builder was not told of as it lists the last that it was.
fn list_all_pages(package: &mut Element, publication: &Publication) {
    let (told, others) = publication.spine.split_at(publication.spine.len().min(TOLD));
    let Some(last) = told.last().filter(|_| !others.is_empty()) else { return };
    for part in package.children.iter_mut().filter_map(Node::as_element_mut) {
        let at = match &*part.name {
            "manifest" => part.children.iter().position(|it| {
                it.as_element().is_some_and(|it| it.get("href") == Some(&*last.href))
            }),
            "spine" => part.children.iter().rposition(|it| it.as_element().is_some()),
            _ => None,
        };
        let Some(at) = at else { continue };
        let Some(pattern) = part.children[at].as_element().cloned() else { continue };
        let more: Vec<Node> = others
            .iter()
            .map(|page| {
                let mut listed = pattern.clone();
                if listed.get("href").is_some() {
                    listed.set("href", page.href.clone());
                }
                listed.into()
            })
            .collect();
        // Ids and references are given by `amend`, which goes through both lists in their order.
        part.children.splice(at + 1..at + 1, more);
    }
}

fn generate(publication: &Publication, contents: Vec<TocElement>) -> epub_builder::Result<Vec<u8>> {
    let metadata = &publication.metadata;
    let mut builder = EpubBuilder::new(ZipLibrary::new()?)?;
    builder.epub_version(EpubVersion::V33);
    // `epub_direction()` has no effect in 0.8.3; this has.
    builder.metadata(
        "direction",
        match publication.direction {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        },
    )?;
    describe(&mut builder, metadata);

    // The contents can only be given with a page that is in them; ours are a tree of their own, hung
    // on the first page and lifted off it again by `amend`.
    let mut contents = Some(contents);
    for item in publication.spine.iter().take(TOLD) {
        let mut content = EpubContent::new(&*item.href, std::io::empty());
        if let Some(children) = contents.take() {
            content.toc.title = words(&metadata.contents_label).unwrap_or_else(|| "-".to_owned());
            content.toc.children = children;
        }
        builder.add_content(content)?;
    }
    let spine: std::collections::BTreeSet<&str> =
        publication.spine.iter().map(|it| &*it.href).collect();
    let mut has_cover = false;
    for it in &publication.resources {
        if it.media_type == MediaType::Xhtml && spine.contains(&*it.href) {
            continue;
        }
        if !has_cover && it.properties.contains(&"cover-image") {
            has_cover = true;
            builder.add_cover_image(&it.href, std::io::empty(), it.media_type.as_str())?;
        } else {
            builder.add_resource(&it.href, std::io::empty(), it.media_type.as_str())?;
        }
    }
    let mut archive = Vec::new();
    builder.generate(&mut archive)?;
    Ok(archive)
}

fn describe(builder: &mut EpubBuilder<ZipLibrary>, metadata: &Metadata) {
    builder.set_uuid(metadata.identifier);
    // A title may not be empty; the identifier at least tells books apart.
    builder
        .set_title(words(&metadata.title).unwrap_or_else(|| metadata.identifier.urn().to_string()));
    builder.set_languages(
        std::iter::once(&metadata.language)
            .chain(&metadata.more_languages)
            .map(|it| it.as_str().to_owned())
            .collect(),
    );
    builder.set_authors(said(&metadata.creator).into_iter().collect());
    builder.set_description(said(&metadata.description).into_iter().collect());
    builder.set_subjects(metadata.subjects.iter().filter_map(|it| words(it)).collect());
    if let Some(rights) = said(&metadata.rights) {
        builder.set_license(rights);
    }
    builder.set_toc_name(words(&metadata.contents_label).unwrap_or_else(|| "-".to_owned()));
    builder.set_generator(&*metadata.generator);
    builder.set_modified_date(in_four_digits(metadata.modified.to_utc()));
    // Noon in UTC is on the same day nearly everywhere; readers turn a bare date, or midnight, into
    // the day before or after.
    if let Some(noon) = metadata.issued.and_then(|it| it.and_hms_opt(12, 0, 0)) {
        builder.set_publication_date(in_four_digits(noon.and_utc()));
    }
}

/// Text as one line without control characters; nothing if nothing is left of it.
pub(super) fn words(text: &str) -> Option<String> {
    let spaced: String =
        text.chars().filter(|it| !it.is_control() || it.is_ascii_whitespace()).collect();
    let out = spaced.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    (!out.chars().all(char::is_whitespace)).then_some(out)
}

/// Optional text, if it says anything.
pub(super) fn said(text: &Option<String>) -> Option<String> {
    text.as_deref().and_then(words)
}

/// `dcterms:modified` has four digits for the year. A date before or after is as good as none.
fn in_four_digits(moment: DateTime<Utc>) -> DateTime<Utc> {
    if (1..=9999).contains(&moment.year()) { moment } else { DateTime::UNIX_EPOCH }
}

/// A day as package documents write it; nothing if its year hasn't four digits.
pub(super) fn day(date: NaiveDate) -> Option<String> {
    (1..=9999).contains(&date.year()).then(|| date.format("%Y-%m-%d").to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publication::SpineItem;

    #[test]
    fn labels_are_one_clean_line_or_none() {
        for (text, expected) in [
            ("  甲\n\t乙 ", Some("甲 乙")),
            ("甲　乙", Some("甲　乙")),
            ("甲\u{3}乙\u{7f}\u{85}", Some("甲乙")),
            ("", None),
            (" \u{3}　", None),
        ] {
            assert_eq!(words(text).as_deref(), expected, "{text:?}");
        }
    }

    #[test]
    fn pages_beyond_those_that_are_told_are_listed_like_them() {
        let mut publication = crate::epub::amend::tests::publication();
        let page = publication.spine[0].clone();
        publication.spine =
            (0..40).map(|it| SpineItem { href: format!("p{it}.xhtml"), ..page.clone() }).collect();
        let package = write(&publication).unwrap().package;
        let listed: Vec<&str> = package
            .first("manifest")
            .unwrap()
            .elements()
            .filter_map(|it| it.get("href"))
            .filter(|it| it.starts_with('p'))
            .collect();
        let expected: Vec<String> = (0..40).map(|it| format!("p{it}.xhtml")).collect();
        assert_eq!(listed, expected);
        assert_eq!(package.first("spine").unwrap().elements().count(), 40);
    }

    #[test]
    fn years_have_four_digits() {
        let far = NaiveDate::MAX.and_hms_opt(0, 0, 0).unwrap().and_utc();
        assert_eq!(in_four_digits(far), DateTime::UNIX_EPOCH);
        assert_eq!(day(NaiveDate::MIN), None);
    }
}
