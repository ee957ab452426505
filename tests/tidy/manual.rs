//! The manual: every page has its place in the book and in the list of pages.

use std::path::Path;

use pulldown_cmark::{Event, Parser, Tag};

use super::{files, read, report};

/// The folder of the pages.
const PAGES: &str = "docs/guide";

/// Where the links of a page lead.
fn links(path: &str) -> Vec<String> {
    let text = read(path);
    let links = Parser::new(&text).filter_map(|event| match event {
        Event::Start(Tag::Link { dest_url, .. }) => Some(dest_url.into_string()),
        _ => None,
    });
    links.collect()
}

#[test]
fn every_page_of_the_manual_has_its_place() {
    let (book, list) = (links("docs/SUMMARY.md"), links("docs/guide/README.md"));
    let mut faults = Vec::new();
    let mut pages = files(Path::new(PAGES));
    pages.retain(|it| it.extension().is_some_and(|it| it == "md"));
    assert!(pages.len() > 30, "{PAGES} holds the pages");
    for page in
        pages.iter().filter_map(|it| it.file_name()?.to_str()).filter(|it| *it != "README.md")
    {
        let count = book.iter().filter(|it| **it == format!("guide/{page}")).count();
        if count != 1 {
            faults.push(format!("docs/SUMMARY.md names guide/{page} {count} times"));
        }
        if !list.iter().any(|it| it == page) {
            faults.push(format!("{PAGES}/README.md does not name {page}"));
        }
    }
    report("each page of the manual is in the book and in the list", &faults);
}
