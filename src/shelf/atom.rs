//! An Atom feed of the newest volumes, for feed readers (RFC 4287).

use uuid::Uuid;

use super::address::{ATOM, FRONT};
use super::catalogue::updated;
use super::opds1::{description, head, link};
use super::{File, Shelf, ShelfVolume};
use crate::xhtml::{el, xml_to_string};

/// The feed as a file.
pub(super) fn file(shelf: &Shelf, volumes: &[ShelfVolume]) -> File {
    let newest: Vec<&ShelfVolume> = volumes.iter().take(shelf.page_size).collect();
    let id = Uuid::new_v5(&shelf.identifier, ATOM.as_bytes());
    let media_type = "application/atom+xml";
    let mut root = head(shelf, &shelf.title, updated(&newest))
        .child(el("id").text(id.urn().to_string()))
        .child(link("self", shelf.link(ATOM, ATOM), media_type))
        .child(link("alternate", shelf.link(ATOM, FRONT), "text/html"));
    for volume in newest {
        let page = shelf.link(ATOM, &volume.page_path(1));
        let mut entry = description(volume).child(link("alternate", page, "text/html"));
        for book in &volume.books {
            let href = shelf.link(ATOM, &book.path());
            let enclosure = link("enclosure", href, book.media_type())
                .attr("title", shelf.edition_label(book))
                .attr("length", book.bytes.to_string());
            entry = entry.child(enclosure);
        }
        root = root.child(entry);
    }
    File::new(ATOM, xml_to_string(&root))
}

#[cfg(test)]
mod tests {
    use super::super::catalogue::tests::shelf;
    use super::super::volume::tests::month;
    use super::*;
    use crate::xhtml::parse_xml;

    #[test]
    fn the_newest_volumes_with_their_pages_and_books() {
        let volumes: Vec<ShelfVolume> = (1..=7).rev().map(|it| month(2020, it)).collect();
        let feed = parse_xml(&file(&shelf(), &volumes).bytes).unwrap();
        let entries: Vec<_> = feed.elements().filter(|it| it.name == "entry").collect();
        assert_eq!(entries.len(), 5);
        let links: Vec<_> = entries[0]
            .elements()
            .filter(|it| it.name == "link")
            .map(|it| (it.get("rel").unwrap(), it.get("href").unwrap()))
            .collect();
        let expected = [
            ("alternate", "volumes/%E4%BE%8B-2020-07.html"),
            ("enclosure", "books/%E4%BE%8B-2020-07.epub"),
            ("enclosure", "books/%E4%BE%8B-2020-07-vertical.epub"),
        ];
        assert_eq!(links, expected);
    }
}
