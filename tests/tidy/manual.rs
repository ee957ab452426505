//! The manual: every page has its place in the book and in the list of pages, and says the same in each language.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::{files, read, report};

const ENGLISH: &str = "docs/guide";
const CHINESE: &str = "docs/zh-Hant";

/// Pages that changed, and whose translation follows. Who can't write the other language names the page here.
const YET_TO_COME: &[&str] = &[];

/// What a page holds that is the same in every language.
#[derive(Debug, Default)]
struct Page {
    /// The levels of headings, and the places that links to them name.
    headings: Vec<(u8, String)>,
    /// The info strings of listings, and their lines without remarks.
    listings: Vec<(String, Vec<String>)>,
    /// Where links and pictures lead: files, and places in them.
    links: Vec<(String, Option<String>)>,
    /// The rows of each table.
    tables: Vec<usize>,
    /// What stands in the text as code.
    code: BTreeSet<String>,
    /// Numbers of two digits or more, outside of listings.
    numbers: BTreeSet<String>,
}

impl Page {
    fn read(path: &Path) -> Self {
        let text = read(path.to_str().unwrap()).replace("\r\n", "\n");
        let mut page = Self::default();
        let mut heading: Option<(u8, String)> = None;
        let mut listing: Option<(String, String)> = None;
        let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
        for event in Parser::new_ext(&text, options) {
            match event {
                Event::Start(Tag::Heading { level, .. }) => {
                    heading = Some((level as u8, String::new()));
                }
                Event::End(TagEnd::Heading(_)) => {
                    page.headings
                        .extend(heading.take().map(|(level, words)| (level, place(&words))));
                }
                Event::Start(Tag::CodeBlock(kind)) => {
                    let info = match kind {
                        CodeBlockKind::Fenced(info) => info.into_string(),
                        CodeBlockKind::Indented => String::new(),
                    };
                    listing = Some((info, String::new()));
                }
                Event::End(TagEnd::CodeBlock) => {
                    page.listings
                        .extend(listing.take().map(|(info, text)| without_remarks(&info, &text)));
                }
                Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                    let (file, place) = match dest_url.split_once('#') {
                        Some((file, place)) => (file, Some(place.to_owned())),
                        None => (dest_url.as_ref(), None),
                    };
                    page.links.push((file.to_owned(), place));
                }
                Event::Start(Tag::Table(_)) => page.tables.push(0),
                Event::Start(Tag::TableRow) => *page.tables.last_mut().unwrap() += 1,
                Event::Text(words) | Event::Code(words) if heading.is_some() => {
                    heading.as_mut().unwrap().1.push_str(&words);
                }
                Event::Code(words) => drop(page.code.insert(words.into_string())),
                Event::Text(words) => match &mut listing {
                    Some((_, text)) => text.push_str(&words),
                    None => page.numbers.extend(numbers(&words)),
                },
                _ => {}
            }
        }
        page
    }

    /// Where its links lead, each with which heading there is meant.
    fn targets(&self, own: &str, pages: &BTreeMap<String, Self>) -> Vec<String> {
        let mut targets: Vec<String> = self
            .links
            .iter()
            .map(|(file, place)| {
                let there = pages.get(if file.is_empty() { own } else { file });
                let at = place.as_ref().map(|place| {
                    there.map_or(Some(0), |it| it.headings.iter().position(|(_, it)| it == place))
                });
                format!("{file} {at:?}")
            })
            .collect();
        targets.sort();
        targets
    }
}

/// What a heading's words become in links to it.
fn place(words: &str) -> String {
    let kept = words.trim().chars().flat_map(char::to_lowercase);
    let kept = kept.filter(|it| it.is_alphanumeric() || matches!(it, ' ' | '-' | '_'));
    kept.map(|it| if it == ' ' { '-' } else { it }).collect()
}

/// A listing without what is said in it for people, which is translated.
fn without_remarks(info: &str, text: &str) -> (String, Vec<String>) {
    let language = info.split(' ').next().unwrap_or_default().to_owned();
    let has_remarks = matches!(&*language, "sh" | "console" | "toml" | "yaml");
    let lines = text.lines().map(|line| match (has_remarks, line.find(" #")) {
        (true, _) if line.starts_with('#') => "",
        (true, Some(at)) => line[..at].trim_end(),
        _ => line,
    });
    (language, lines.map(str::to_owned).collect())
}

fn numbers(words: &str) -> impl Iterator<Item = String> {
    let parts = words.split(|it: char| !it.is_ascii_digit() && it != ',');
    parts.map(|it| it.trim_matches(',').to_owned()).filter(|it| it.len() > 1)
}

/// The pages of a language, by the names of their files.
fn pages(folder: &str) -> BTreeMap<String, Page> {
    let pages = files(Path::new(folder))
        .into_iter()
        .filter(|it| it.extension().is_some_and(|it| it == "md"));
    pages
        .map(|it| (it.file_name().unwrap().to_str().unwrap().to_owned(), Page::read(&it)))
        .collect()
}

#[test]
fn every_page_of_the_manual_has_its_place() {
    let summary = Page::read(Path::new("docs/SUMMARY.md"));
    let mut faults = Vec::new();
    for folder in [ENGLISH, CHINESE] {
        let pages = pages(folder);
        assert!(pages.len() > 30, "{folder} holds the pages");
        let listed: Vec<&str> = pages["README.md"].links.iter().map(|it| it.0.as_str()).collect();
        for page in pages.keys().filter(|it| *it != "README.md") {
            let path = format!("{}/{page}", folder.trim_start_matches("docs/"));
            match summary.links.iter().filter(|it| it.0 == path).count() {
                1 => {}
                count => faults.push(format!("docs/SUMMARY.md names {path} {count} times")),
            }
            if !listed.contains(&page.as_str()) {
                faults.push(format!("{folder}/README.md does not name {page}"));
            }
        }
    }
    report("each page of the manual is in the book and in the list", &faults);
}

#[test]
fn the_manual_says_the_same_in_each_language() {
    let (english, chinese) = (pages(ENGLISH), pages(CHINESE));
    let mut faults = Vec::new();
    for name in chinese.keys().filter(|it| !english.contains_key(*it)) {
        // Which word of ours is which of theirs is a matter of that language alone.
        if name != "glossary.md" {
            faults.push(format!("{CHINESE}/{name} has no page in {ENGLISH}"));
        }
    }
    for (name, page) in english.iter().filter(|it| !YET_TO_COME.contains(&it.0.as_str())) {
        let Some(other) = chinese.get(name) else {
            faults.push(format!("{ENGLISH}/{name} has no page in {CHINESE}"));
            continue;
        };
        let mut differ = |what: &str, left: String, right: String| {
            if left != right {
                faults.push(format!("{CHINESE}/{name}: {what}\n    {left}\n    {right}"));
            }
        };
        let levels = |it: &Page| it.headings.iter().map(|it| it.0).collect::<Vec<_>>();
        differ("headings", format!("{:?}", levels(page)), format!("{:?}", levels(other)));
        differ("tables", format!("{:?}", page.tables), format!("{:?}", other.tables));
        differ("listings", page.listings.len().to_string(), other.listings.len().to_string());
        for (left, right) in page.listings.iter().zip(&other.listings) {
            differ("a listing", format!("{left:?}"), format!("{right:?}"));
        }
        let (mut left, mut right) = (page.targets(name, &english), other.targets(name, &chinese));
        if name == "README.md" {
            // Each leads to the other, and one to what it alone has.
            left.retain(|it| !it.starts_with("../zh-Hant/README.md"));
            right.retain(|it| {
                !it.starts_with("../guide/README.md") && !it.starts_with("glossary.md")
            });
        }
        let only = |of: &[String], than: &[String]| {
            of.iter().filter(|it| !than.contains(it)).cloned().collect::<Vec<_>>().join("; ")
        };
        differ("links", only(&left, &right), only(&right, &left));
        let missing = |ours: &BTreeSet<String>, theirs: &BTreeSet<String>| {
            ours.difference(theirs).cloned().collect::<Vec<_>>().join("` `")
        };
        differ("code is missing", missing(&page.code, &other.code), String::new());
        differ("numbers are missing", missing(&page.numbers, &other.numbers), String::new());
    }
    report("each page of the manual has its translation, whole", &faults);
}
