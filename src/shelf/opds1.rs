//! OPDS 1.2: feeds in Atom. <https://specs.opds.io/opds-1.2>

use chrono::{DateTime, SecondsFormat, Utc};
use uuid::Uuid;

use super::catalogue::{Entries, Feed, ROOT, Way};
use super::{ATOM, File, JSON, Shelf, ShelfVolume};
use crate::xhtml::{Element, el, xml_to_string};

const NAVIGATION: &str = "application/atom+xml;profile=opds-catalog;kind=navigation";
const ACQUISITION: &str = "application/atom+xml;profile=opds-catalog;kind=acquisition";

/// Anyone may take the book (OPDS 1.2 §8.4.1).
pub(super) const OPEN_ACCESS: &str = "http://opds-spec.org/acquisition/open-access";
const IMAGE: &str = "http://opds-spec.org/image";
const THUMBNAIL: &str = "http://opds-spec.org/image/thumbnail";

/// A page of a feed as a file.
pub(super) fn file(shelf: &Shelf, feed: &Feed<'_>) -> File {
    let path = feed.path(feed.page.0, ATOM);
    let kind = match feed.entries {
        Entries::Ways(_) => NAVIGATION,
        Entries::Volumes(_) => ACQUISITION,
    };
    let to = |rel: &'static str, target: &str, kind: &'static str| {
        link(rel, shelf.link(&path, target), kind)
    };
    let mut root = head(shelf, &feed.title, feed.updated)
        .attr("xmlns:opds", "http://opds-spec.org/2010/catalog")
        .child(el("id").text(feed.identifier(shelf).urn().to_string()))
        .child(to("self", &path, kind))
        .child(to("start", &format!("{ROOT}.{ATOM}"), NAVIGATION));
    if let Some(up) = feed.up {
        root = root.child(to("up", &format!("{up}.{ATOM}"), NAVIGATION));
    }
    // The same in the newer format, for programs that know it.
    root = root.child(to("alternate", &feed.path(feed.page.0, JSON), "application/opds+json"));
    for (rel, page) in feed.neighbours() {
        root = root.child(to(rel, &feed.path(page, ATOM), kind));
    }
    let root = match &feed.entries {
        Entries::Ways(ways) => root.children(ways.iter().map(|it| way(shelf, &path, it))),
        Entries::Volumes(volumes) => {
            root.children(volumes.iter().map(|it| volume(shelf, &path, it)))
        }
    };
    File::new(path, xml_to_string(&root))
}

/// What every feed in Atom begins with: RFC 4287 §4.1.1 wants an author of each entry or of the feed.
pub(super) fn head(shelf: &Shelf, title: &str, updated: DateTime<Utc>) -> Element {
    let author = shelf.creator.as_ref().unwrap_or(&shelf.title);
    el("feed")
        .attr("xmlns", "http://www.w3.org/2005/Atom")
        .attr("xmlns:dcterms", "http://purl.org/dc/terms/")
        .attr("xml:lang", shelf.locale.language.as_str().to_owned())
        .child(el("title").text(title.to_owned()))
        .child(el("updated").text(moment(updated)))
        .child(el("author").child(el("name").text(author.clone())))
}

/// An entry of a navigation feed (§2.2).
fn way(shelf: &Shelf, from: &str, way: &Way) -> Element {
    let path = format!("{}.{ATOM}", way.stem);
    let id = Uuid::new_v5(&shelf.identifier, way.stem.as_bytes());
    let kind = if way.is_navigation { NAVIGATION } else { ACQUISITION };
    el("entry")
        .child(el("title").text(way.title.clone()))
        .child(el("id").text(id.urn().to_string()))
        .child(el("updated").text(moment(way.updated)))
        .child(el("content").attr("type", "text").text(way.extent.clone()))
        .child(link(way.rel, shelf.link(from, &path), kind))
}

/// An entry of an acquisition feed (§5.1).
fn volume(shelf: &Shelf, from: &str, volume: &ShelfVolume) -> Element {
    // What a browser shows of it; RFC 4287 §4.1.2 wants an alternate where there is no content.
    let page = shelf.link(from, &volume.page_path(1));
    let mut entry = description(volume).child(link("alternate", page, "text/html"));
    for (rel, picture) in [(IMAGE, volume.cover.as_ref()), (THUMBNAIL, volume.small_cover())] {
        if let Some(it) = picture {
            let href = shelf.link(from, &it.path);
            entry = entry.child(link(rel, href, it.media_type.clone()));
        }
    }
    for book in &volume.books {
        let href = shelf.link(from, &book.path());
        let link = link(OPEN_ACCESS, href, book.media_type())
            .attr("title", shelf.edition_label(book))
            .attr("length", book.bytes.to_string());
        entry = entry.child(link);
    }
    entry
}

/// What an entry in Atom says of a volume, but for links.
pub(super) fn description(volume: &ShelfVolume) -> Element {
    let it = &volume.imprint;
    // The entry's own, and not the book's: OPDS 1.2 §5.1.1.
    let id = Uuid::new_v5(&Uuid::NAMESPACE_URL, it.identifier.as_bytes());
    let mut entry = el("entry")
        .child(el("title").text(it.title.clone()))
        .child(el("id").text(id.urn().to_string()))
        .child(el("updated").text(moment(it.modified)));
    for creator in &it.creators {
        entry = entry.child(el("author").child(el("name").text(creator.clone())));
    }
    if let Some(day) = volume.issued() {
        entry = entry
            .child(el("published").text(format!("{day}T00:00:00Z")))
            .child(el("dcterms:issued").text(day.to_string()));
    }
    for language in &it.languages {
        entry = entry.child(el("dcterms:language").text(language.to_string()));
    }
    entry = entry.child(el("dcterms:identifier").text(it.identifier.clone()));
    if let Some(publisher) = &it.publisher {
        entry = entry.child(el("dcterms:publisher").text(publisher.clone()));
    }
    for subject in &it.subjects {
        let category = el("category").attr("term", subject.clone()).attr("label", subject.clone());
        entry = entry.child(category);
    }
    match &it.description {
        Some(it) => entry.child(el("summary").attr("type", "text").text(it.clone())),
        None => entry,
    }
}

/// A link in Atom.
pub(super) fn link(
    rel: &'static str,
    href: String,
    media_type: impl Into<crate::xhtml::Text>,
) -> Element {
    el("link").attr("rel", rel).attr("href", href).attr("type", media_type)
}

/// A moment as RFC 3339 has it.
pub(super) fn moment(it: DateTime<Utc>) -> String {
    it.to_rfc3339_opts(SecondsFormat::Secs, true)
}

#[cfg(test)]
mod tests {
    use super::super::catalogue::feeds;
    use super::super::catalogue::tests::shelf;
    use super::super::volume::tests::month;
    use super::*;
    use crate::xhtml::parse_xml;

    fn named<'a>(files: &'a [File], path: &str) -> &'a str {
        std::str::from_utf8(&files.iter().find(|it| it.path == path).unwrap().bytes).unwrap()
    }

    #[test]
    fn feeds_hold_what_the_specification_asks_for() {
        let shelf = shelf();
        let volumes = [month(2020, 8), month(2019, 7)];
        let files: Vec<File> = feeds(&shelf, &volumes).iter().map(|it| file(&shelf, it)).collect();
        for it in &files {
            let feed = parse_xml(&it.bytes).unwrap();
            for name in ["id", "title", "updated", "author"] {
                assert_eq!(feed.elements().filter(|it| it.name == name).count(), 1, "{name}");
            }
            let rels = |element: &Element| -> Vec<String> {
                let links = element.elements().filter(|it| it.name == "link");
                links.filter_map(|it| it.get("rel").map(str::to_owned)).collect()
            };
            assert!(
                rels(&feed).contains(&"self".to_owned())
                    && rels(&feed).contains(&"start".to_owned())
            );
            let entries: Vec<&Element> = feed.elements().filter(|it| it.name == "entry").collect();
            assert!(!entries.is_empty(), "{}", it.path);
            let is_acquisition = feed.elements().any(|it| {
                it.get("rel") == Some("self")
                    && it.get("type").is_some_and(|it| it.ends_with("acquisition"))
            });
            for entry in entries {
                for name in ["id", "title", "updated"] {
                    assert!(entry.first(name).is_some(), "{}: {name}", it.path);
                }
                let books = rels(entry).iter().filter(|it| *it == OPEN_ACCESS).count();
                assert_eq!(books, if is_acquisition { 2 } else { 0 });
            }
        }
        let root = named(&files, "opds.atom");
        assert!(
            root.contains(
                "<link rel=\"http://opds-spec.org/sort/new\" href=\"opds/new.atom\" \
            type=\"application/atom+xml;profile=opds-catalog;kind=acquisition\"/>"
            ),
            "{root}"
        );
        let year = named(&files, "opds/year-2020.atom");
        for part in [
            "<dcterms:issued>2020-08-31</dcterms:issued>",
            "<summary type=\"text\">月刊 &lt;一&gt;</summary>",
            "rel=\"http://opds-spec.org/image\" href=\"../covers/%E4%BE%8B-2020-08.jpg\" type=\"image/jpeg\"",
            "href=\"../books/%E4%BE%8B-2020-08-vertical.epub\" type=\"application/epub+zip\" title=\"直排\"",
            "<updated>2020-08-31T08:00:00Z</updated>",
        ] {
            assert!(year.contains(part), "{part}\n{year}");
        }
    }

    #[test]
    fn links_are_absolute_where_the_shelf_knows_its_address() {
        let shelf = Shelf { base_url: Some("https://example.org/shelf/".to_owned()), ..shelf() };
        let volumes = [month(2020, 8)];
        for it in feeds(&shelf, &volumes) {
            let feed = parse_xml(&file(&shelf, &it).bytes).unwrap();
            crate::xhtml::walk(&feed.children, &mut |it| {
                let href = it.get("href").unwrap_or("https://example.org/shelf/");
                assert!(href.starts_with("https://example.org/shelf/"), "{href}");
            });
        }
    }
}
