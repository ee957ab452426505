//! Links between articles: to other volumes, in several languages, to files whose names are kept in
//! another form than they are written in.

use heding::diagnostic::{Diagnostic, Severity};
use heding::limits::MESSAGES;
use heding::source::Memory;

use crate::support::project::{Built, build, unpack};

/// The page of the chapter that holds a text.
fn page(built: &Built, text: &str) -> String {
    let packages = built.volumes.iter().filter_map(|(_, it)| it.package());
    let pages = packages.flat_map(unpack).filter(|(name, _)| name.contains("/a-"));
    let mut pages = pages.map(|(_, bytes)| String::from_utf8(bytes).unwrap());
    pages.find(|it| it.contains(text)).unwrap()
}

#[test]
fn the_foot_of_a_chapter_names_the_articles_of_other_volumes() {
    let article = |title: &str, date: &str, address: &str, text: &str| {
        format!("---\ntitle: {title}\ndate: {date}\nurl: {address}\n---\n\n{text}\n")
    };
    let text = "渡輪的[第一封信](https://a.example/1/)與[同一封](https://a.example/1/#b)，[第二封](second.md)，[第四封](fourth.md)。";
    let files = Memory::default()
        .with("first.md", article("信之一", "2024-01-05", "https://a.example/1", "船來。"))
        .with("second.md", "---\ntitle: 信之二\ndate: 2024-02-05\n---\n\n船去。\n")
        .with("third.md", article("信之三", "2024-03-05", "https://a.example/3", text))
        .with("fourth.md", article("信之四", "2024-03-06", "https://a.example/4", "船停。"));
    let built = build(&files, "title = \"例報\"\nlanguage = \"zh-Hant\"\n", "x");
    let page = page(&built, "渡輪的");
    let (_, foot) = page.split_once("<footer").unwrap();
    assert!(
        foot.contains("見另一冊《例報 2024年1月》：<a href=\"https://a.example/1\">信之一</a></p>"),
        "{foot}"
    );
    assert!(foot.contains("見另一冊《例報 2024年2月》：<span>信之二</span></p>"), "{foot}");
    assert_eq!(foot.matches("見另一冊").count(), 2, "{foot}");
    let other = self::page(&built, "船停");
    assert!(!other.contains("見另一冊"), "{other}");
}

#[test]
fn folders_tell_languages_and_links_stay_in_theirs() {
    let text = |title: &str, words: &str| format!("---\ntitle: {title}\n---\n\n{words}\n");
    let files = Memory::default()
        .with("content/en/tea.md", text("Tea", "Short words. See [water](/water)."))
        .with("content/en/water.md", text("Water", "Cold."))
        .with("content/ja/tea.md", text("茶", "茶。[水](/water)を見る。"))
        .with("content/ja/water.md", text("水", "冷。"));
    let built = build(&files, "language = \"en\"\nlanguages = \"together\"\n", "x");
    for (of, to, language) in [("茶。", "冷。", Some("ja")), ("Short", "Cold", None)] {
        let (from, to) = (page(&built, of), page(&built, to));
        let root = from.split_once("<html").unwrap().1.split_once('>').unwrap().0;
        assert_eq!(root.contains("lang=\"ja\""), language.is_some(), "{root}");
        let title = to.split_once("<title>").unwrap().1.split_once('<').unwrap().0;
        let href = from.split_once("<div class=\"body\">").unwrap().1;
        let href = href.split_once("href=\"").unwrap().1.split_once('"').unwrap().0;
        let pages = unpack(built.volumes[0].1.package().unwrap());
        let (_, led_to) =
            pages.iter().find(|(name, _)| name.ends_with(&format!("/{href}"))).unwrap();
        assert!(
            std::str::from_utf8(led_to).unwrap().contains(&format!("<title>{title}<")),
            "{href}"
        );
    }
}

#[test]
fn composed_and_decomposed_names_are_the_same() {
    let png = include_bytes!("../books/zenn/images/boat.png");
    // `café` and `が` with marks of their own, and composed.
    for (stored, written) in [("cafe\u{301}", "caf\u{e9}"), ("\u{304c}", "\u{304b}\u{3099}")] {
        let text = format!("# 一\n\n看[信]({written}.md)。\n\n![]({written}.png)\n");
        let files = Memory::default()
            .with("a.md", text)
            .with(&format!("{stored}.md"), "# 二\n\n信。\n")
            .with(&format!("{stored}.png"), &png[..]);
        let built = build(&files, "language = \"zh-Hant\"\n", "x");
        let page = page(&built, "看");
        assert!(page.contains("<a href=\"a-"), "{page}");
        assert!(page.contains("src=\"images/"), "{page}");
    }
}

/// A volume of one article.
fn of(front_matter: &str, text: &str, settings: &str) -> Built {
    let files =
        Memory::default().with("a.md", format!("---\ntitle: 渡輪\n{front_matter}---\n\n{text}\n"));
    build(&files, &format!("language = \"zh-Hant\"\n{settings}"), "x")
}

/// What is said of a code.
fn said<'a>(built: &'a Built, code: &str) -> Vec<&'a Diagnostic> {
    built.diagnostics.iter().filter(|it| it.code == code).collect()
}

#[test]
fn every_repair_of_an_address_is_counted_and_told() {
    let text = "見[甲](ttp://a.example/1)、[乙](ttp://a.example/2)、[丙](https://a.example/%zz)、\
        [丁](www.b.example)、[戊]()與![](hxxp://a.example/x.png)。";
    let built = of("url: www.c.example/ferry\n", text, "");
    let repairs = &built.volumes[0].1.repairs;
    for (code, count) in [("address-scheme", 4), ("address-percent", 1), ("empty-address", 1)] {
        assert_eq!(repairs.get(code), Some(&count), "{code}: {repairs:?}");
        let said = said(&built, code);
        assert_eq!(said.len(), 1, "{said:?}");
        assert_eq!(said[0].severity, Severity::Note);
        assert_eq!(said[0].place.as_ref().unwrap().line, 6);
    }
    assert!(said(&built, "address-scheme")[0].message.ends_with("(4 places)"));
    let page = page(&built, "見");
    assert!(page.contains("href=\"http://a.example/1\"") && page.contains("/%25zz\""), "{page}");
}

#[test]
fn a_repair_of_addresses_that_is_switched_off_leaves_words() {
    let off = "[clean]\naddress-scheme = false\n";
    let built = of("", "見[甲](ttp://a.example/1)與[乙](https://a.example/2)。", off);
    let page = page(&built, "見");
    assert!(!page.contains("http://a.example/1") && page.contains("https://a.example/2"), "{page}");
    let said = said(&built, "link-leads-nowhere");
    assert_eq!(said.len(), 1);
    assert!(said[0].message.contains("`address-scheme`"), "{said:?}");
}

#[test]
fn a_picture_beside_an_article_of_the_web_is_looked_for_there() {
    let text = "見![甲](pic/x.png)與[乙](b/c.html)。";
    let built = of("url: https://a.example/news/rain/\n", text, "");
    let page = page(&built, "見");
    for address in ["https://a.example/news/rain/pic/x.png", "https://a.example/news/rain/b/c.html"]
    {
        assert!(page.contains(address), "{address} in {page}");
    }
    assert!(said(&built, "picture-not-found").is_empty());
    // Without an address of its own it is nowhere.
    let built = of("", text, "");
    let said = said(&built, "picture-not-found");
    assert_eq!(said.len(), 1);
    assert!(said[0].message.ends_with("pic/x.png: no such file"), "{said:?}");
}

#[test]
fn an_address_of_the_article_that_leads_nowhere_is_told() {
    let built = of("url: https://exa$mple/\n", "甲。", "");
    assert_eq!(said(&built, "address-not-understood").len(), 1);
}

#[test]
fn a_long_line_costs_no_more_than_a_window_for_each_message() {
    let built = of("", &"![](x.png)乙".repeat(2000), "");
    let said = said(&built, "picture-not-found");
    assert_eq!(said.len(), MESSAGES.most + 1);
    assert_eq!(said[MESSAGES.most].message, "1980 more like this in the file");
    let places: Vec<_> = said.iter().filter_map(|it| it.place.as_ref()).collect();
    assert_eq!(places.len(), MESSAGES.most);
    for (at, place) in places.iter().enumerate() {
        assert_eq!((place.line, place.column), (5, 1 + 11 * at as u32));
        assert!(place.line_text.chars().count() <= 162, "{place:?}");
        assert!(place.line_text[place.marked.clone()].starts_with("![](x.png)"), "{place:?}");
    }
}
