//! The ways through finished volumes: both tables of contents agree, every link leads somewhere, and
//! each chapter is found by its day, its category and its author.

use std::collections::{BTreeMap, BTreeSet};

use heding::diagnostic::Severity;
use heding::source::{Folder, Memory};
use quick_xml::events::Event;

use crate::support::project::{self, Built};

/// A volume's files as text, by path below the package document's folder.
fn pages(built: &Built, volume: usize) -> BTreeMap<String, String> {
    let package = built.volumes[volume].1.package().unwrap();
    project::unpack(package)
        .into_iter()
        .filter_map(|(path, bytes)| {
            let path = path.strip_prefix("OEBPS/")?.to_owned();
            Some((path, String::from_utf8(bytes).ok()?))
        })
        .collect()
}

/// The hrefs of the pages in reading order.
fn spine(pages: &BTreeMap<String, String>) -> Vec<String> {
    let package = &pages["content.opf"];
    let attribute = |tag: &str, name: &str| {
        let (_, rest) = tag.split_once(&format!(" {name}=\"")).unwrap();
        rest.split_once('"').unwrap().0.to_owned()
    };
    let items: BTreeMap<String, String> = package
        .split("<item ")
        .skip(1)
        .map(|it| format!(" {it}"))
        .map(|it| (attribute(&it, "id"), attribute(&it, "href")))
        .collect();
    let refs = package.split("<itemref ").skip(1).map(|it| format!(" {it}"));
    refs.map(|it| items[&attribute(&it, "idref")].clone()).collect()
}

/// An entry of a table of contents: its depth, what it says, where it leads.
type Entry = (usize, String, String);

/// The entries of nav or NCX, in order: elements called `level` nest them, and `link` with the attribute
/// `target` says where one leads.
fn entries(xml: &str, level: &str, link: &str, target: &str) -> Vec<Entry> {
    let mut reader = quick_xml::Reader::from_str(xml);
    let (mut depth, mut entries, mut label) = (0, Vec::<Entry>::new(), None::<String>);
    let mut is_open = false;
    loop {
        let event = reader.read_event().unwrap();
        match &event {
            Event::Eof => return entries,
            Event::Start(it) | Event::Empty(it) => {
                let name = it.name().into_inner().to_owned();
                if name == level && matches!(event, Event::Start(_)) {
                    depth += 1;
                }
                if name == "text" {
                    (label, is_open) = (Some(String::new()), true);
                }
                if name == link {
                    let href = it.try_get_attribute(target).unwrap();
                    let href = href.unwrap().value.into_owned();
                    // NCX has the label before its target, nav within it.
                    let known = label.take().unwrap_or_default();
                    entries.push((depth, known, href));
                    is_open = name == "a";
                    label = is_open.then(String::new);
                }
            }
            Event::End(it) => {
                let name = it.name().into_inner().to_owned();
                if name == "a"
                    && let (Some(text), Some(last)) = (label.take(), entries.last_mut())
                {
                    last.1 = text;
                }
                is_open &= name != "text";
                if name == level {
                    depth -= 1;
                }
            }
            Event::Text(it) => {
                if let Some(label) = label.as_mut().filter(|_| is_open) {
                    *label += it;
                }
            }
            Event::GeneralRef(it) => {
                if let Some(label) = label.as_mut().filter(|_| is_open) {
                    *label += &format!("&{};", &**it);
                }
            }
            _ => {}
        }
    }
}

fn nav(pages: &BTreeMap<String, String>) -> Vec<Entry> {
    let (_, nav) = pages["nav.xhtml"].split_once("epub:type=\"toc\"").unwrap();
    let (nav, _) = nav.split_once("</nav>").unwrap();
    let (_, nav) = nav.split_once("<ol>").unwrap();
    entries(&format!("<ol>{nav}"), "ol", "a", "href")
}

fn ncx(pages: &BTreeMap<String, String>) -> Vec<Entry> {
    let (_, map) = pages["toc.ncx"].split_once("<navMap>").unwrap();
    let (map, _) = map.split_once("</navMap>").unwrap();
    entries(&format!("<navMap>{map}</navMap>"), "navPoint", "content", "src")
}

/// The sample, and a month of more articles than any page lists.
fn volumes() -> Vec<(String, BTreeMap<String, String>)> {
    let settings = std::fs::read_to_string("content/heding.toml").unwrap();
    let mut volumes = Vec::new();
    for built in [project::build(&Folder::new("content"), &settings, "content"), month("")] {
        assert_eq!(built.diagnostics.iter().filter(|it| it.severity == Severity::Error).count(), 0);
        for at in 0..built.volumes.len() {
            volumes.push((built.volumes[at].0.clone(), pages(&built, at)));
        }
    }
    assert!(volumes.len() >= 4);
    volumes
}

const SURNAMES: [&str; 10] = ["丁", "王", "方", "何", "李", "林", "陳", "梁", "黃", "龍"];

/// 300 articles of ten days, four categories and forty authors; every seventh refers to the next month.
fn month(settings: &str) -> Built {
    let mut files = Memory::default()
        .with("_front/10-note.md", "---\ntitle: 十號\n---\n字。\n")
        .with("_front/2-foreword.md", "---\ntitle: 序\nlang: ja\n---\nかな。[一篇](../0.md)\n")
        .with("_back/afterword.md", "# 跋\n\n![圖](tea.png)\n")
        .with("_back/tea.png", std::fs::read("content/images/tea.png").unwrap())
        .with("_back/old.md", "---\ndraft: true\n---\n字。\n")
        .with("2024-04/next.md", "---\ntitle: 下月的一篇\ndate: 2024-04-02\n---\n字。\n");
    for at in 0..300 {
        let mark = match at {
            7 => "featured: true\nweight: 2\n",
            80 => "featured: true\n",
            200 => "sticky: 5\n",
            201 => "featured: false\nweight: 1\n",
            _ => "",
        };
        let (day, category) = (at / 30 + 1, ["聞", "說", "觀", "Notes"][at % 4]);
        let author = format!("{}{}", SURNAMES[at % 10], at % 40);
        let link = if at % 7 == 0 { "見[下月](../2024-04/next.md)。" } else { "" };
        let text = format!(
            "---\ntitle: 第{at}篇\ndate: 2024-03-{day:02}\nauthor: {author}\n\
             category: {category}\ntags: [標{at}]\n{mark}---\n第{at}篇的文字。{link}\n"
        );
        files = files.with(&format!("2024-03/{at}.md"), text);
    }
    project::build(&files, &format!("language = \"zh-Hant-HK\"\n{settings}"), "month")
}

fn links(page: &str) -> impl Iterator<Item = &str> {
    page.split("<a ").skip(1).filter_map(|it| {
        let (tag, _) = it.split_once('>')?;
        let (_, href) = tag.split_once("href=\"")?;
        Some(href.split_once('"')?.0)
    })
}

#[test]
fn both_tables_of_contents_say_the_same() {
    for (name, pages) in volumes() {
        let nav = nav(&pages);
        assert_eq!(nav, ncx(&pages), "{name}");
        assert!(nav.iter().all(|it| !it.1.trim().is_empty()), "{name}");
        // Sections, chapters, two levels of headings.
        assert!(nav.iter().all(|it| it.0 <= 4), "{name}");
        let spine = spine(&pages);
        let hrefs: BTreeSet<&str> = nav.iter().map(|it| &*it.2).collect();
        let chapters = spine.iter().filter(|it| it.starts_with("a-"));
        assert!(chapters.clone().count() > 0 && chapters.clone().all(|it| hrefs.contains(&**it)));
        let (_, landmarks) = pages["nav.xhtml"].split_once("\"landmarks\"").unwrap();
        let landmarks: Vec<&str> = links(landmarks).collect();
        assert_eq!(landmarks[..2], ["cover.xhtml", "contents.xhtml"], "{name}");
        assert!(landmarks.len() == 3 && landmarks[2].starts_with("d-"), "{landmarks:?}");
    }
}

#[test]
fn every_link_leads_somewhere_and_only_back_to_a_place_in_a_page() {
    for (name, pages) in volumes() {
        let spine = spine(&pages);
        let place = |href: &str| spine.iter().position(|it| it == href);
        for (at, href) in spine.iter().enumerate() {
            for link in links(&pages[href]).filter(|it| !it.contains("://") && !it.contains(':')) {
                let (file, id) = link.split_once('#').unwrap_or((link, ""));
                if file.is_empty() {
                    continue;
                }
                let to = place(file).unwrap_or_else(|| panic!("{name}/{href}: {link}"));
                assert!(id.is_empty() || to < at, "{name}/{href}: {link} is a way forward");
                assert!(id.is_empty() || pages[file].contains(&format!("id=\"{id}\"")), "{link}");
            }
        }
        // From the contents, every page is at most two links away, but for further pages of a list.
        let mut near: BTreeSet<&str> = links(&pages["contents.xhtml"]).collect();
        for href in near.clone() {
            near.extend(links(&pages[href]));
        }
        let near: BTreeSet<&str> = near.iter().map(|it| it.split('#').next().unwrap()).collect();
        for href in &spine {
            let is_found = near.contains(&**href)
                || spine.iter().any(|it| near.contains(&**it) && pages[it].contains(&**href));
            assert!(is_found || ["cover.xhtml", "colophon.xhtml"].contains(&&**href), "{href}");
        }
    }
}

#[test]
fn each_chapter_is_found_by_day_by_category_and_by_author() {
    let pages = pages(&month(""), 0);
    let chapters: BTreeSet<&str> =
        pages.keys().map(String::as_str).filter(|it| it.starts_with("a-")).collect();
    assert_eq!(chapters.len(), 300);
    for prefix in ["d-", "ix-category", "ix-author"] {
        let lists: Vec<&String> =
            pages.iter().filter(|it| it.0.starts_with(prefix)).map(|it| it.1).collect();
        let found: BTreeSet<&str> =
            lists.iter().flat_map(|it| links(it)).filter(|it| it.starts_with("a-")).collect();
        assert_eq!(found, chapters, "{prefix}");
        for list in lists {
            let chapters = links(list).filter(|it| it.starts_with("a-")).count();
            assert!(chapters <= 200 && list.matches("<dt>").count() <= 60, "{prefix}");
        }
    }
    // Not asked for, and every article has a tag of its own.
    assert!(!pages.keys().any(|it| it.starts_with("ix-tag")));
    let authors = &pages["ix-author.xhtml"];
    let heading = |it: &str| authors.find(&format!("<h2>{it}畫</h2>")).unwrap();
    assert!(heading("2") < heading("4") && heading("4") < heading("7"));
    assert!(heading("7") < authors.find("何3").unwrap(), "何 has seven strokes");
}

#[test]
fn a_project_says_which_indexes_it_wants() {
    let indexes = |settings: &str| {
        let pages = pages(&month(settings), 0);
        let names = pages.keys().filter(|it| it.starts_with("ix-"));
        let kind = |it: &String| it.split(['-', '.']).nth(1).unwrap().to_owned();
        names.map(kind).collect::<BTreeSet<String>>().into_iter().collect::<Vec<_>>()
    };
    assert_eq!(indexes(""), ["author", "category"]);
    assert_eq!(indexes("indexes = []"), [""; 0]);
    assert_eq!(indexes("indexes = [\"title\", \"day\", \"tag\"]"), ["tag", "title"]);
    assert_eq!(indexes("sections = \"category\""), ["author", "day"]);
    assert_eq!(indexes("sections = \"category\"\nindexes = [\"category\"]"), [""; 0]);
}

#[test]
fn marked_articles_are_listed_first_the_highest_first() {
    let pages = pages(&month(""), 0);
    let highlights = &pages["highlights.xhtml"];
    let title = |it: &str| highlights.find(&format!(">{it}<"));
    let places = ["第200篇", "第80篇", "第7篇"].map(|it| title(it).unwrap());
    assert!(places.is_sorted(), "{places:?}");
    assert_eq!(highlights.matches("<li>").count(), 3);
    assert!(pages["contents.xhtml"].contains("highlights.xhtml"));
}

#[test]
fn articles_of_other_volumes_are_listed_with_the_chapters_that_refer_to_them() {
    let built = month("");
    let march = pages(&built, 0);
    let list = &march["elsewhere.xhtml"];
    assert!(list.contains("下月的一篇") && list.contains("2024年4月"), "{list}");
    assert_eq!(links(list).filter(|it| it.starts_with("a-")).count(), 3);
    let april = pages(&built, 1);
    assert!(!april.contains_key("elsewhere.xhtml"));
    assert!(april["colophon.xhtml"].contains("<dt>上一冊</dt><dd>2024年3月</dd>"));
    assert!(!march["colophon.xhtml"].contains("上一冊"));
}

#[test]
fn every_volume_holds_the_authors_own_pages_and_the_ledger_each_once() {
    let built = month("");
    let totals = built.totals();
    assert_eq!((totals.files, totals.chapters, totals.matter, totals.excluded), (305, 301, 3, 1));
    let paths: BTreeSet<_> = built.ledger.iter().map(|it| &it.path).collect();
    assert_eq!(paths.len(), built.ledger.len());
    assert_eq!(built.volumes.len(), 2);
    for at in 0..2 {
        let pages = pages(&built, at);
        let spine = spine(&pages);
        let titled = |title: &str| {
            let heading = format!("id=\"heding-title\">{title}</h1>");
            spine.iter().position(|it| pages[it].contains(&heading)).unwrap()
        };
        let contents = spine.iter().position(|it| it == "contents.xhtml").unwrap();
        assert_eq!([titled("序"), titled("十號"), contents], [1, 2, 3]);
        let last = spine.iter().rposition(|it| it.starts_with("a-")).unwrap();
        assert_eq!(titled("跋"), last + 1);
        let foreword = &pages[&spine[1]];
        assert!(foreword.contains("xml:lang=\"ja\"") && foreword.contains("role=\"doc-foreword\""));
        assert!(pages[&spine[last + 1]].contains("<img src=\"images/"));
        let labels: Vec<String> = nav(&pages).into_iter().map(|it| it.1).collect();
        for title in ["序", "十號", "跋"] {
            assert_eq!(labels.iter().filter(|it| *it == title).count(), 1, "{title}");
        }
    }
}
