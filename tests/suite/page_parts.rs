//! What stands on pages beside the texts, and how sections stand in one another.

use std::collections::BTreeMap;

use heding::source::Memory;
use heding::volume::Request;

use crate::support::project::{self, build, build_these};

/// The files of a volume's first book as text, by path below the package document's folder.
fn files(built: &project::Built) -> BTreeMap<String, String> {
    let package = built.volumes[0].1.package().unwrap();
    project::unpack(package)
        .into_iter()
        .filter_map(|(path, bytes)| {
            let path = path.strip_prefix("OEBPS/").unwrap_or(&path).to_owned();
            Some((path, String::from_utf8(bytes).ok()?))
        })
        .collect()
}

fn chapter(files: &BTreeMap<String, String>) -> &str {
    files.iter().find(|(path, _)| path.starts_with("a-")).unwrap().1
}

fn letter(head: &str) -> String {
    format!(
        "---\ntitle: 渡輪\ndate: 2020-08-05\n{head}\n---\n\n清晨六時，第一班渡輪還未靠岸，碼頭上已有人在等。\n"
    )
}

fn book(settings: &str, head: &str) -> BTreeMap<String, String> {
    let memory = Memory::default().with("a.md", letter(head));
    let settings = format!("title = \"報\"\nlanguage = \"zh-Hant-HK\"\n{settings}");
    files(&build(&memory, &settings, "bao"))
}

#[test]
fn each_part_of_a_page_has_a_switch() {
    let whole = book("", "url: https://example.org/a\nlicense: CC BY 4.0");
    let has = |files: &BTreeMap<String, String>, mark: &str| {
        files.iter().any(|(path, text)| path.ends_with(".xhtml") && text.contains(mark))
    };
    for (key, mark) in [
        ("bar-above", "文章導覽"),
        ("bar-below", "文末導覽"),
        ("reading-time", "分鐘</span>"),
        ("date-line", "class=\"dateline\"><time"),
        ("summaries", "class=\"s\""),
        ("source-line", "原文："),
        ("rights-line", "授權："),
    ] {
        assert!(has(&whole, mark), "{mark} is shown");
        let without = book(
            &format!("[page]\n{key} = false\n"),
            "url: https://example.org/a\nlicense: CC BY 4.0",
        );
        assert!(!has(&without, mark), "{key} = false leaves {mark} out");
    }
    let bare = book(
        "[page]\nbar-above = false\nbar-below = false\nsource-line = false\nrights-line = false\n",
        "url: https://example.org/a",
    );
    assert!(!chapter(&bare).contains("<footer"), "a foot of nothing is none");
}

#[test]
fn an_article_says_where_it_is_from_and_what_may_be_done_with_it() {
    for (head, expected) in [
        (
            "url: https://web.archive.org/web/20200815075808/https://example.org/a",
            vec![
                "原文：<a href=\"https://example.org/a\">example.org/a</a>・",
                "<a href=\"https://web.archive.org/web/20200815075808/https://example.org/a\">\
                 <time datetime=\"2020-08-15\">2020年8月15日</time>存檔</a>",
            ],
        ),
        (
            "original_url: https://example.org/a\narchive_url: https://archive.ph/AbCdE\narchived_at: 2021-06-24",
            vec![
                "<a href=\"https://archive.ph/AbCdE\"><time datetime=\"2021-06-24\">2021年6月24日",
            ],
        ),
        (
            "url: https://archive.today/AbCdE",
            vec!["存檔：<a href=\"https://archive.today/AbCdE\">"],
        ),
        (
            "license: CC BY-NC-SA 4.0\ncopyright: © 2020 燕子灣",
            vec![
                "版權：© 2020 燕子灣",
                "授權：<a href=\"https://creativecommons.org/licenses/by-nc-sa/4.0/\">\
                 創用CC 姓名標示─非商業性─相同方式分享 4.0 國際</a>",
            ],
        ),
        (
            "copyright: https://creativecommons.org/licenses/by/3.0/hk/deed.zh",
            vec!["創用CC 姓名標示 3.0 HK</a>"],
        ),
        (
            "license: {name: CC BY 4.0, url: 'https://creativecommons.org/licenses/by/4.0/'}",
            vec!["姓名標示 4.0 國際"],
        ),
        ("license: 只供閱讀", vec!["授權：只供閱讀</p>"]),
    ] {
        let files = book("", head);
        let page = files.values().find(|it| expected.iter().all(|words| it.contains(words)));
        assert!(page.is_some(), "{head}: {}", chapter(&files));
    }
    let files = book("", "copyright: true\nlicense: false");
    assert!(files.values().all(|it| !it.contains("版權：") && !it.contains("授權：")));
}

#[test]
fn what_an_article_says_of_itself_is_in_the_ledger_and_in_the_book() {
    let head =
        "url: https://web.archive.org/web/20200815075808/https://example.org/a\nlicense: CC0";
    let memory = Memory::default().with("a.md", letter(head));
    let built = build(&memory, "title = \"報\"\n", "bao");
    let about = built.ledger[0].about.as_ref().unwrap();
    assert_eq!((&*about.title, about.address.as_deref()), ("渡輪", Some("https://example.org/a")));
    assert_eq!(about.date.unwrap().to_string(), "2020-08-05");
    let copy = about.provenance.archived.as_ref().unwrap();
    assert_eq!(copy.captured.unwrap().to_string(), "2020-08-15");
    let held: serde_json::Value =
        serde_json::from_str(&files(&built)["META-INF/heding.json"]).unwrap();
    let article = &held["articles"][0];
    assert_eq!(article["archived"]["captured"], "2020-08-15");
    assert_eq!(
        (&article["licence"], &article["address"]),
        (&"CC0-1.0".into(), &"https://example.org/a".into())
    );
}

/// The contents page of a book of these files, without its blanks.
fn contents(memory: &Memory, settings: &str) -> String {
    let settings = format!("title = \"報\"\nlanguage = \"zh-Hant-HK\"\n{settings}");
    let built = build_these(memory, &settings, "bao", &Request::Whole);
    files(&built)["contents.xhtml"].replace('\n', "")
}

#[test]
fn months_of_many_years_stand_below_their_years() {
    let mut memory = Memory::default();
    for (year, month) in (2008..2021).flat_map(|year| (1..=12).map(move |month| (year, month))) {
        let text = format!("---\ndate: {year}-{month:02}-03\n---\n\n第{year}年{month}月的信。\n");
        memory = memory.with(&format!("{year}-{month}.md"), text);
    }
    let page = contents(&memory, "");
    assert_eq!(page.matches("<ol class=\"run\">").count(), 13, "{page}");
    assert!(page.contains(">2014年</a>") && page.contains(">3月</a>"), "{page}");
    let nav = &files(&build_these(
        &memory,
        "title = \"報\"\nlanguage = \"zh-Hant\"\n",
        "bao",
        &Request::Whole,
    ))["nav.xhtml"];
    let year = nav.split(">2014年</a>").nth(1).unwrap();
    assert!(year.trim_start().starts_with("<ol>"), "years open into months: {}", &year[..200]);
    // Within a year nothing is put below anything.
    let mut year = Memory::default();
    for day in 1..=28 {
        let text = format!("---\ndate: 2020-02-{day:02}\n---\n\n第{day}封信。\n");
        year = year.with(&format!("{day}.md"), text);
    }
    assert!(!contents(&year, "sections = \"day\"\n").contains("class=\"run\""));
}

#[test]
fn sections_are_made_by_folders_and_one_within_the_other() {
    let letter = |date: &str, category: &str| {
        format!("---\ndate: {date}\ncategory: {category}\n---\n\n{date}的信。\n")
    };
    let memory = Memory::default()
        .with("posts/harbour/_index.md", "---\ntitle: 港口\n---\n")
        .with("posts/harbour/1.md", letter("2020-08-01", "甲"))
        .with("posts/harbour/boats/2.md", letter("2021-03-01", "乙"))
        .with("posts/harbour/boats/3/index.md", letter("2021-04-01", "乙"))
        .with("posts/hills/4.md", letter("2020-09-01", "甲"))
        .with("posts/hills/5.md", "---\n---\n\n沒有日期。\n".to_owned());
    let order = |page: &str, names: &[&str]| {
        let at: Vec<usize> = names
            .iter()
            .map(|it| page.find(&format!(">{it}</a>")).unwrap_or_else(|| panic!("{it}: {page}")))
            .collect();
        assert!(at.is_sorted(), "{names:?}: {page}");
    };
    let page = contents(&memory, "sections = \"folder\"\n");
    order(&page, &["港口", "boats", "hills"]);
    assert!(page.contains("3篇"), "a folder's count holds those below it: {page}");
    order(&contents(&memory, "sections = \"year\"\n"), &["2020年", "2021年", "其他頁面"]);
    let page = contents(&memory, "sections = [\"year\", \"month\"]\n");
    order(&page, &["2020年", "8月", "9月", "2021年", "3月", "4月", "其他頁面"]);
    let page = contents(&memory, "sections = [\"category\", \"year\"]\n");
    order(&page, &["乙", "2021年", "甲", "2020年", "未分類", "其他頁面"]);
    let built = build_these(
        &memory,
        "title = \"報\"\nlanguage = \"zh-Hant-HK\"\nsections = [\"category\", \"year\"]\n",
        "bao",
        &Request::Whole,
    );
    for (path, text) in files(&built) {
        if path.ends_with(".xhtml") {
            project::assert_well_formed(&path, &text);
        }
    }
}

#[test]
fn of_an_article_without_a_date_nothing_is_said_again_and_again() {
    let memory = Memory::default().with("a.md", "一封信。\n").with("b.md", "又一封信。\n");
    let built = build(&memory, "title = \"報\"\nlanguage = \"zh-Hant-HK\"\n", "bao");
    let files = files(&built);
    let chapters: Vec<&String> =
        files.iter().filter(|(path, _)| path.starts_with("a-")).map(|it| it.1).collect();
    assert_eq!(chapters.len(), 2);
    assert!(chapters.iter().all(|it| !it.contains("日期不詳・")), "{}", chapters[0]);
}

#[test]
fn pictures_that_are_not_there_stay_in_the_line_they_stand_in() {
    let text = "---\ntitle: 碼頭\n---\n\n船 ![春燕](x.png) <img src=\"y.png\" alt=\"秋雁\"> 港\n";
    let memory = Memory::default().with("a.md", text);
    let built = build(&memory, "title = \"報\"\nlanguage = \"zh-Hant-HK\"\n", "bao");
    let files = files(&built);
    let page = files.iter().find(|(path, _)| path.starts_with("a-")).unwrap().1;
    let line =
        "<p>船 <span class=\"picture\"><span class=\"nb\">2張</span>圖片：春燕、秋雁</span> 港</p>";
    assert!(page.contains(line), "{page}");
}

#[test]
fn four_pictures_that_are_not_there_are_one_line() {
    let gallery = "---\ntitle: 碼頭\ndate: 2020-08-05\n---\n\n照片：\n\n\
                   ![](https://a.example/1.jpg)\n![](https://a.example/2.jpg)\n\n\
                   ![](https://a.example/3.jpg)\n\n![](https://a.example/4.jpg)\n\n完。\n";
    let named = "---\ntitle: 船\ndate: 2020-08-06\n---\n\n\
                 ![春燕](https://a.example/5.jpg)\n\n![秋雁](https://b.example/6.jpg)\n\n\
                 又一張：\n\n![](https://a.example/7.jpg)\n";
    let memory = Memory::default().with("a.md", gallery).with("b.md", named);
    let built = build(&memory, "title = \"報\"\nlanguage = \"zh-Hant-HK\"\n", "bao");
    let files = files(&built);
    let page = |title: &str| {
        let title = format!("<title>{title}</title>");
        files.iter().find(|(path, it)| path.starts_with("a-") && it.contains(&title)).unwrap().1
    };
    let first = page("碼頭");
    assert_eq!(first.matches("class=\"picture\"").count(), 1, "{first}");
    assert!(
        first.contains("4張</span>圖片・a.example：<a href=\"https://a.example/1.jpg\">1</a>、"),
        "{first}"
    );
    let second = page("船");
    assert_eq!(second.matches("class=\"picture\"").count(), 2, "{second}");
    assert!(
        second.contains("2張</span>圖片：<a href=\"https://a.example/5.jpg\">春燕</a>、"),
        "{second}"
    );
    assert!(second.contains("圖片・a.example</a>"), "{second}");
    let (_, volume) = &built.volumes[0];
    let hosts: Vec<(String, usize)> = volume.missing.hosts().into_iter().collect();
    assert_eq!(hosts, [("a.example".to_owned(), 6), ("b.example".to_owned(), 1)]);
}
