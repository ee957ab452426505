//! The volume's place in its series. Libraries read either of two forms; some neither the other.

use super::super::skeleton::{Documents, words};
use super::{named, property, refines, state};
use crate::publication::Publication;

/// EPUB 3.3 §D.3.3. There is `MetadataOpfV3` for it, but that writes its text unescaped, and its
/// `add_refines()` sets the id instead.
pub(super) fn collection(documents: &mut Documents, publication: &Publication) {
    const ID: &str = "series";
    let Some(series) = &publication.metadata.series else { return };
    let Some(name) = words(&series.name) else { return };
    let mut statements = vec![
        property("belongs-to-collection", name).attr("id", ID),
        refines(ID, "collection-type", "series"),
    ];
    statements.extend(words(&series.position).map(|it| refines(ID, "group-position", it)));
    statements.push(refines(ID, "dcterms:identifier", series.identifier.urn().to_string()));
    state(documents, statements);
}

/// calibre's own form, which Calibre-Web and many readers know as the only one. `MetadataOpf` would
/// write it, but a quote in the name ends its attribute.
pub(super) fn calibre(documents: &mut Documents, publication: &Publication) {
    let Some(series) = &publication.metadata.series else { return };
    let Some(name) = words(&series.name) else { return };
    let position = words(&series.position).map(|it| named("calibre:series_index", it));
    state(documents, std::iter::once(named("calibre:series", name)).chain(position));
}

#[cfg(test)]
mod tests {
    use epub_builder::{EpubBuilder, EpubContent, MetadataOpf, MetadataOpfV3, ZipLibrary};

    use super::super::tests::{with, xml};
    use super::*;

    /// What `add_metadata_opf` makes of a statement, if it can be read at all.
    fn upstream(configure: impl FnOnce(&mut EpubBuilder<ZipLibrary>)) -> Option<String> {
        let mut builder = EpubBuilder::new(ZipLibrary::new().unwrap()).unwrap();
        builder.epub_version(epub_builder::EpubVersion::V33);
        builder.add_content(EpubContent::new("a.xhtml", &b""[..]).title("a")).unwrap();
        configure(&mut builder);
        let mut out = Vec::new();
        builder.generate(&mut out).unwrap();
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(out)).unwrap();
        let mut opf = Vec::new();
        std::io::Read::read_to_end(&mut zip.by_name("OEBPS/content.opf").unwrap(), &mut opf)
            .unwrap();
        crate::xhtml::parse_xml(&opf).ok().map(|it| xml(&it))
    }

    #[test]
    fn upstream_does_not_escape_statements() {
        let statement = upstream(|it| {
            let meta = MetadataOpfV3::new("belongs-to-collection".into(), "例報 <月刊>".into());
            it.add_metadata_opf(Box::new(meta));
        });
        assert_eq!(statement, None, "MetadataOpfV3 now escapes its content");
        let quoted = upstream(|it| {
            let meta =
                MetadataOpf { name: "calibre:series".into(), content: "例 \"x\" <報>".into() };
            it.add_metadata_opf(Box::new(meta));
        });
        let is_right = quoted.is_some_and(|it| it.contains("content=\"例 &quot;x&quot;"));
        assert!(!is_right, "MetadataOpf now escapes attributes");
    }

    #[test]
    fn both_forms_say_name_and_position() {
        let package = xml(&with(collection).package);
        let expected = "<meta property=\"belongs-to-collection\" id=\"series\">例報 &lt;月刊&gt;</meta>\
             <meta refines=\"#series\" property=\"collection-type\">series</meta>\
             <meta refines=\"#series\" property=\"group-position\">10.1</meta>\
             <meta refines=\"#series\" property=\"dcterms:identifier\">\
             urn:uuid:00000000-0000-0000-0000-000000000008</meta>";
        assert!(package.contains(expected), "{package}");
        let package = xml(&with(calibre).package);
        let expected = "<meta name=\"calibre:series\" content=\"例報 &lt;月刊&gt;\"/>\
             <meta name=\"calibre:series_index\" content=\"10.1\"/>";
        assert!(package.contains(expected), "{package}");
    }
}
