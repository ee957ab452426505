//! A page that leads from an old address to its chapter, without a server: `find.html?u=ADDRESS`.

use super::address::encoded;
use super::layout::{Layout, Script};
use super::{Collection, File, Shelf, data, fnv::fnv};
use crate::xhtml::el;

/// The page.
pub(super) const PAGE: &str = "find.html";

/// How many addresses a file of them should hold: some ten kilobytes.
const IN_FILE: usize = 64;

/// The page, and the files of addresses: each holds those whose hash ends alike.
pub(super) fn files(shelf: &Shelf, collection: &Collection) -> Vec<File> {
    let count = collection.addresses().count().div_ceil(IN_FILE).max(1).next_power_of_two();
    let mut files: Vec<Vec<[String; 3]>> = vec![Vec::new(); count];
    for (key, place) in collection.addresses() {
        let title = collection.article(place).map(|it| it.title.clone()).unwrap_or_default();
        let path = collection.path_of(place).map(|it| encoded(&it)).unwrap_or_default();
        let at = fnv(key.encode_utf16()) as usize % count;
        files[at].push([key.to_owned(), path, title]);
    }
    let named = files.iter().enumerate();
    let named = named.map(|(at, entries)| data::file(&format!("find/{at}"), entries));
    named.chain([page(shelf, count)]).collect()
}

fn page(shelf: &Shelf, count: usize) -> File {
    let layout = Layout { shelf, path: PAGE };
    let words = &shelf.locale.words.shelf;
    let header = el("header").child(layout.way_back()).child(el("h1").text(words.find.clone()));
    let form = el("form")
        .attr("id", "find")
        .attr("action", PAGE)
        .attr("hidden", "hidden")
        .attr("data-files", count.to_string())
        .attr("data-none", words.no_address.clone())
        .attr("data-failed", words.failed.clone())
        .child(
            el("input")
                .attr("type", "text")
                .attr("name", "u")
                .attr("inputmode", "url")
                .attr("aria-label", words.old_address.clone())
                .attr("placeholder", words.old_address.clone()),
        )
        .text(" ")
        .child(el("button").attr("type", "submit").text(words.find_chapter.clone()));
    let found = el("p").attr("id", "found").attr("role", "status");
    let scriptless = el("noscript").child(el("p").text(words.needs_script.clone()));
    let main = el("main").child(form).child(found).child(scriptless);
    File::new(PAGE, layout.document(&words.find, &[Script::Load, Script::Find], vec![header, main]))
}

#[cfg(test)]
mod tests {
    use super::super::catalogue::tests::shelf;
    use super::super::collection::tests::published;
    use super::super::volume::tests::month;
    use super::*;

    #[test]
    fn every_address_lies_in_the_file_of_its_hash() {
        let articles = (0..200).map(|it| published(it, &format!("https://example.org/p/{it}/x")));
        let collection = Collection::new(vec![(month(2020, 8), articles.collect())]);
        let files = files(&shelf(), &collection);
        assert_eq!(files.len(), 16 + 1);
        let of = |key: &str| {
            let at = fnv(key.encode_utf16()) % 16;
            let file = files.iter().find(|it| it.path == format!("find/{at}.js")).unwrap();
            assert!(file.bytes.len() < 20_000);
            String::from_utf8(file.bytes.clone()).unwrap()
        };
        for key in ["example.org/p/7/x", "example.org/p/7/*", "posts/7.md"] {
            let entry =
                format!("[\"{key}\",\"read/%E4%BE%8B-2020-08/a-00000007.xhtml\",\"燈塔 <7>\"]");
            assert!(of(key).contains(&entry), "{}", of(key));
        }
        let page = files.iter().find(|it| it.path == PAGE).unwrap();
        assert!(String::from_utf8_lossy(&page.bytes).contains("data-files=\"16\""));
    }
}
