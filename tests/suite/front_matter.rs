//! What articles of all generators say about themselves, and what becomes of mistakes.

use std::collections::BTreeMap;

use heding::article::{DateSource, Meta, front_matter, read_meta};
use heding::config::{Config, RawConfig};
use heding::diagnostic::{Diagnostic, Diagnostics, Severity};
use heding::source::Source;
use proptest::prelude::*;

fn config() -> Config {
    let text = "time-zone = \"Asia/Hong_Kong\"\nbase-url = \"https://example.org/\"\n";
    RawConfig::parse(text).unwrap().resolve("test")
}

fn read_at(path: &str, text: &str) -> (Meta, String, Vec<Diagnostic>) {
    let source = Source::new(path, text);
    let mut diagnostics = Diagnostics::default();
    let (meta, body) = front_matter::read(&source, &config(), &mut diagnostics);
    (meta, source.text[body..].to_owned(), diagnostics.into_iter().collect())
}

fn read(text: &str) -> (Meta, String, Vec<Diagnostic>) {
    read_at("a.md", text)
}

/// Reads front matter that nothing is wrong with.
fn meta(text: &str) -> Meta {
    let (meta, body, diagnostics) = read(&format!("---\n{text}\n---\nbody\n"));
    assert_eq!(body, "body\n", "{text}");
    assert!(diagnostics.is_empty(), "{text}: {diagnostics:?}");
    meta
}

fn day(meta: &Meta) -> String {
    meta.date.map(|it| it.stamp.to_string()).unwrap_or_default()
}

#[test]
fn every_generator_in_its_own_words() {
    let cases = [
        // Hugo, YAML and TOML and JSON.
        "---\ntitle: 雨\ndate: 2020-08-05T08:30:00+08:00\nauthors: [林, 陳]\ncategories:\n- 散文\ntags: [夏]\nlang: zh-HK\nslug: rain\ndescription: 下雨的一天\nurl: /rain/\n---\nbody\n",
        "+++\ntitle = \"雨\"\ndate = 2020-08-05T08:30:00+08:00\nauthors = [\"林\", \"陳\"]\ncategories = [\"散文\"]\ntags = [\"夏\"]\nlanguage = \"zh-HK\"\nslug = \"rain\"\nsummary = \"下雨的一天\"\nurl = \"/rain/\"\n+++\nbody\n",
        "{\n\t\"title\": \"雨\",\n\t\"date\": \"2020-08-05T08:30:00+08:00\",\n\t\"authors\": [\"林\", \"陳\"],\n\t\"categories\": [\"散文\"], \"tags\": [\"夏\"], \"locale\": \"zh_HK\", \"slug\": \"rain\", \"excerpt\": \"下雨的一天\", \"url\": \"/rain/\"\n}\nbody\n",
        // Hexo, with nested categories; `;;;` and an object without brackets.
        "---\ntitle: 雨\ndate: 2020/8/5 8:30\nauthor: 林、陳\ncategories:\n  - [散文]\ntags: 夏\nlanguage: zh-HK\nslug: rain\nexcerpt: 下雨的一天\npermalink: rain/\n---\nbody\n",
        ";;;\n\"title\": \"雨\", \"date\": \"2020-08-05 08:30:00\", \"author\": \"林;陳\", \"category\": \"散文\", \"tags\": \"夏\", \"lang\": \"zh-HK\", \"slug\": \"rain\", \"description\": \"下雨的一天\", \"permalink\": \"https://example.org/rain/\"\n;;;\nbody\n",
        // Jekyll, Docusaurus, Obsidian, Pandoc.
        "---\nlayout: post\ntitle: 雨\ndate: 2020-08-05 08:30:00 +0800\nauthor: [林, 陳]\ncategory: 散文\ntags: [夏]\nlang: zh-HK\nslug: /rain/\nexcerpt: 下雨的一天\npermalink: /rain/\n---\nbody\n",
        "\u{feff}\n---\nTitle: 雨\nDate Created: 2020-08-05 08:30\nAuthors:\n  - name: 林\n    url: https://example.com\n  - name: 陳\nCategories: 散文\nTags: '#夏'\nLocale: zh-HK\nslug: rain\nSummary: >-\n  下雨的一天\ncanonical_url: https://example.org/rain/\n...\nbody\n",
        "-----\r\ntitle: '雨'\r\npub-date: 2020年8月5日 上午8時30分\r\nauthor: 林, 陳\r\ncategory: 散文\r\nkeywords: 夏\r\nlang: zh-HK\r\nslug: rain\r\ndescription: 下雨的一天\r\nsource: https://example.org/rain/\r\n-----\r\nbody\n",
    ];
    for text in cases {
        let (meta, body, diagnostics) = read(text);
        assert!(diagnostics.is_empty(), "{text}\n{diagnostics:?}");
        assert_eq!(body, "body\n", "{text}");
        assert_eq!(meta.title, "雨", "{text}");
        assert_eq!(day(&meta), "2020-08-05T08:30:00+08:00", "{text}");
        assert_eq!(meta.authors, ["林", "陳"], "{text}");
        assert_eq!(meta.categories, ["散文"], "{text}");
        assert_eq!(meta.tags, ["夏"], "{text}");
        assert_eq!(meta.language.unwrap().as_str(), "zh-Hant-HK", "{text}");
        assert_eq!(meta.slug.as_deref(), Some("rain"), "{text}");
        assert_eq!(meta.summary.as_deref(), Some("下雨的一天"), "{text}");
        assert_eq!(meta.canonical.as_deref(), Some("https://example.org/rain/"), "{text}");
    }
}

#[test]
fn values_keep_their_spelling() {
    let titles = [
        ("title: 2016", "2016"),
        ("title: 1.10", "1.10"),
        ("title: 007", "007"),
        ("title: yes", "yes"),
        ("title: 0x1F", "0x1F"),
        ("title: true", "true"),
        ("title: \"甲\\u4e59 \\\"丙\\\"\"", "甲乙 \"丙\""),
        ("title: '甲''乙'", "甲'乙"),
        ("title: |\n  甲\n  乙\n", "甲 乙"),
        ("title: 甲\n  乙", "甲 乙"),
        ("title: \"　甲　乙　\"", "甲　乙"),
        ("title: &t 1.10\nother: *t", "1.10"),
        ("title: null", ""),
        ("title: ''", ""),
        ("title:", ""),
    ];
    for (text, title) in titles {
        assert_eq!(meta(text).title, title, "{text}");
    }
    assert_eq!(meta("tags: [3.10, 007]\nx: {a: b}").tags, ["3.10", "007"]);
}

#[test]
fn names_and_terms() {
    let authors = |text: &str| meta(text).authors.join("|");
    assert_eq!(authors("author: 飄楊 & 小鳥"), "飄楊 & 小鳥");
    assert_eq!(authors("author: 記者甲、乙"), "記者甲|乙");
    assert_eq!(authors("author: 林,陳，王"), "林|陳|王");
    assert_eq!(authors("author: Doe, Jane"), "Doe, Jane");
    assert_eq!(authors("author: Doe, Jane; Roe, Jim"), "Doe, Jane|Roe, Jim");
    assert_eq!(authors("author:\n  name: Jane\n  email: j@example.org"), "Jane");
    assert_eq!(authors("author: Jane\nauthors: [Jane, Jim]"), "Jane|Jim");
    let terms = |text: &str| meta(text).categories.join("|");
    assert_eq!(terms("categories:\n  - [甲, 乙]\n  - 丙\n  - [甲]"), "甲|乙|丙");
    assert_eq!(terms("category: 甲, 乙、丙"), "甲|乙|丙");
    assert_eq!(terms("categories: [Machine Learning]"), "Machine Learning");
    assert_eq!(terms("category: null"), "");
}

#[test]
fn drafts() {
    for text in ["draft: true", "draft: yes", "published: false", "status: Draft"] {
        assert!(meta(text).draft, "{text}");
    }
    for text in
        ["draft: false", "published: true", "published: 2020-08-05", "status: live", "hidden: true"]
    {
        assert!(!meta(text).draft, "{text}");
    }
}

#[test]
fn marks_that_put_an_article_first() {
    for (text, place) in [
        ("featured: true", Some(0)),
        ("pinned: yes", Some(0)),
        ("featured: true\nweight: 3", Some(3)),
        ("weight: -2\npin: true", Some(-2)),
        ("sticky: 100", Some(-100)),
        ("top: 1", Some(0)),
        ("sticky: 0", None),
        ("featured: false\nweight: 3", None),
        ("weight: 3", None),
        ("top: images/a.png", None),
    ] {
        assert_eq!(meta(text).featured, place, "{text}");
    }
    assert_eq!(meta("top: images/a.png").extra["top"], "images/a.png");
    assert!(read("---\nhighlight: [3, 4]\n---\n").2.is_empty());
}

#[test]
fn which_date_counts() {
    let date = |path: &str, text: &str| {
        let (meta, ..) = read_at(path, text);
        meta.date.map(|it| (it.stamp.date.to_string(), it.from))
    };
    let found = |day: &str, from| Some((day.to_owned(), from));
    let path = "2019-01-02-a.md";
    let (front, in_path, updated) =
        (DateSource::FrontMatter, DateSource::Path, DateSource::Updated);
    let text = "---\nlastmod: 2021-03-04\ncreated: 2020-08-06\ndate: 2020-08-05\n---\n";
    assert_eq!(date(path, text), found("2020-08-05", front));
    let text = "---\nlastmod: 2021-03-04\ndate: ''\ncreated: 2020-08-06\n---\n";
    assert_eq!(date(path, text), found("2020-08-06", front));
    assert_eq!(date(path, "---\nlastmod: 2021-03-04\n---\n"), found("2019-01-02", in_path));
    assert_eq!(date("a.md", "---\nlastmod: 2021-03-04\n---\n"), found("2021-03-04", updated));
    assert_eq!(date("a.md", "no front matter"), None);
    // The archive's zone decides the day.
    let text = "---\ndate: 2020-07-31T20:00:00Z\n---\n";
    assert_eq!(date("a.md", text), found("2020-08-01", front));
}

#[test]
fn a_date_that_a_program_works_out_is_none() {
    for date in [
        "\"`r Sys.Date()`\"",
        "\"{{ .Date }}\"",
        "\"<% tp.date.now() %>\"",
        "today",
        "last-modified",
    ] {
        let (meta, _, said) = read(&format!("---\ntitle: 甲\ndate: {date}\n---\n\n乙。\n"));
        assert!(meta.date.is_none() && said.is_empty(), "{date}: {said:?}");
    }
}

#[test]
fn ids_stay_when_articles_are_edited_or_moved() {
    let id = |path: &str, text: &str| read_at(path, &format!("---\n{text}\n---\n")).0.id;
    let cases = [
        ("1-1000/article_123.md", "id: abc-1\nurl: https://example.org/article/9/x", "abc-1"),
        ("1-1000/article_123.md", "url: https://example.org/article/9/x", "123"),
        ("posts/post-7.md", "slug: x", "7"),
        ("posts/10234.md", "slug: x", "10234"),
        ("posts/12.md", "slug: x", "x"),
        ("posts/2020.md", "title: x", "posts/2020.md"),
        ("posts/20200805.md", "title: x", "posts/20200805.md"),
        ("posts/chapter-2.md", "title: x", "posts/chapter-2.md"),
        ("a.md", "url: https://example.org/article/9/x", "9"),
        ("a.md", "url: https://example.org/news/9.html", "9"),
        ("a.md", "url: https://example.org/?p=99", "99"),
        (
            "a.md",
            "url: https://example.org/2020/08/05/x\nslug: y",
            "https://example.org/2020/08/05/x",
        ),
        ("a.md", "url: https://example.org/blog/2020/x", "https://example.org/blog/2020/x"),
        ("a.md", "slug: y", "y"),
        ("b/a.md", "title: x", "b/a.md"),
    ];
    for (path, text, expected) in cases {
        assert_eq!(id(path, text), expected, "{path} {text}");
    }
}

#[test]
fn addresses_come_out_of_web_archives() {
    let it = meta(
        "url: https://web.archive.org/web/20210923151158/https://www.example.com/article/5/x\noriginal_url: https://example.com/article/5/x",
    );
    assert_eq!(it.canonical.as_deref(), Some("https://example.com/article/5/x"));
    assert_eq!(
        it.addresses,
        ["https://example.com/article/5/x", "https://www.example.com/article/5/x"]
    );
    let cases = [
        ("https://web.archive.org/web/2021im_/http://a.com/b", "http://a.com/b"),
        ("//web.archive.org/web/2021if_/https://a.com/b", "https://a.com/b"),
        ("/web/20210923151158/https://a.com/b", "https://a.com/b"),
        (
            "https://web.archive.org/web/2021/https://web.archive.org/web/2020/https://a.com/",
            "https://a.com/",
        ),
        ("https://other.org/web/2021/https://a.com/", "https://other.org/web/2021/https://a.com/"),
        ("//a.com/b", "https://a.com/b"),
        ("/b/", "https://example.org/b/"),
        ("b/", "https://example.org/b/"),
    ];
    for (written, unwrapped) in cases {
        let it = meta(&format!("url: {written}"));
        assert_eq!(it.canonical.as_deref(), Some(unwrapped), "{written}");
    }
    let it = meta("url: /b/\naliases: [/old/, https://example.com/older]");
    let all = ["https://example.org/b/", "https://example.org/old/", "https://example.com/older"];
    assert_eq!(it.addresses, all);
    assert!(it.extra.is_empty());
    let it = meta("aliases: [另名]\npermalink: /:year/:title/");
    assert!(it.addresses.is_empty());
    assert_eq!(it.extra.keys().collect::<Vec<_>>(), ["aliases", "permalink"]);
}

#[test]
fn what_nobody_knows_is_kept_as_it_is() {
    let it = meta(
        "emoji: 🚚\npriority: 3\nratio: 1.5\nflag: false\nnone: ~\nnest:\n  a: [1, b]\n  c: {d: \"2\"}",
    );
    let json = serde_json::to_string(&it.extra).unwrap();
    assert_eq!(
        json,
        r#"{"emoji":"🚚","flag":false,"nest":{"a":[1,"b"],"c":{"d":"2"}},"none":null,"priority":3,"ratio":1.5}"#
    );
}

#[test]
fn a_wrong_value_is_one_diagnostic_at_its_place() {
    let cases = [
        ("date: 昨天", "date-not-understood", "昨天"),
        ("date: 2020-02-30", "date-not-understood", "2020-02-30"),
        ("date: \"2020-13-01\"", "date-not-understood", "\"2020-13-01\""),
        ("date: [2020]", "date-not-understood", "["),
        ("lastmod: soon", "date-not-understood", "soon"),
        ("published: maybe", "date-not-understood", "maybe"),
        ("title:\n  甲: 乙", "value-not-understood", "title"),
        ("author: {mail: x}", "value-not-understood", "{"),
        ("tags: [{x: y}]", "value-not-understood", "["),
        ("draft: perhaps", "value-not-understood", "perhaps"),
        ("lang: 岛上的话", "language-not-understood", "岛上的话"),
        ("url: 'mailto:a@example.org'", "address-not-understood", "'mailto:a@example.org'"),
        ("url: two words", "address-not-understood", "two words"),
        ("slug: a\nslug: b", "key-given-twice", "slug"),
        ("x: a\nx: b", "key-given-twice", "x"),
    ];
    for (line, code, marked) in cases {
        let (meta, body, diagnostics) = read(&format!("---\nsubtitle: 副\n{line}\n---\nbody\n"));
        let codes: Vec<_> = diagnostics.iter().map(|it| it.code).collect();
        assert_eq!(codes, [code], "{line}");
        let place = diagnostics[0].place.as_ref().unwrap();
        assert!(place.line >= 3, "{line}: {place:?}");
        let shown = &place.line_text[place.marked.clone()];
        assert!(shown.starts_with(marked), "{line}: {shown}");
        assert_eq!(diagnostics[0].severity, Severity::Warning, "{line}");
        assert!(diagnostics[0].hint.is_some(), "{line}");
        assert_eq!((meta.subtitle.as_deref(), &*body), (Some("副"), "body\n"), "{line}");
    }
}

#[test]
fn the_column_counts_characters() {
    let (.., diagnostics) = read("---\ntitle: 題目\n日: 甲\ndate:   昨天\n---\n");
    let place = diagnostics[0].place.as_ref().unwrap();
    assert_eq!((place.line, place.column), (4, 9));
}

#[test]
fn broken_yaml_is_one_error_and_the_article_stays() {
    let cases = [
        ("title: 甲: 乙", "甲: 乙", "甲: 乙", "quote the value: \"甲: 乙\""),
        ("title: 甲: \"乙\"", "甲: \"乙\"", "甲: \"乙\"", "quote the value: '甲: \"乙\"'"),
        ("title: \"甲", "甲", "\"甲", "close it"),
        ("title: \"甲\" 乙", "\"甲\" 乙", "乙", "quote the whole value"),
        ("title: @甲", "@甲", "@", "quote the value"),
        ("title: `甲`", "`甲`", "`", "quote the value"),
        ("title: 甲\ntags: [乙", "甲", "[乙", "`]`"),
        ("title：甲", "甲", "：", "write `:`"),
        ("title:甲", "甲", ":", "write a blank"),
        ("title: 甲\n  subtitle: 乙", "甲", "subtitle: 乙", "at the margin"),
        ("title: 甲\n乙", "甲", "乙", "`key: value`"),
        ("title: 甲\ntags: [\n  丙,\n]\nx: 丁: 戊", "甲", "丁: 戊", "quote the value"),
    ];
    for (lines, title, marked, hint) in cases {
        let (meta, body, diagnostics) =
            read(&format!("---\n{lines}\ndate: 2020-08-05\n---\nbody\n"));
        let codes: Vec<_> = diagnostics.iter().map(|it| it.code).collect();
        assert_eq!(codes, ["front-matter-not-understood"], "{lines}");
        let it = &diagnostics[0];
        assert_eq!(it.severity, Severity::Error, "{lines}");
        assert!(it.hint.as_ref().unwrap().contains(hint), "{lines}: {it:?}");
        let place = it.place.as_ref().unwrap();
        assert_eq!(&place.line_text[place.marked.clone()], marked, "{lines}");
        assert_eq!(
            (&*meta.title, &*day(&meta), &*body),
            (title, "2020-08-05", "body\n"),
            "{lines}"
        );
    }
}

#[test]
fn broken_toml_and_json_keep_what_they_can() {
    let (meta, body, diagnostics) =
        read("+++\ntitle = \"甲\"\ndate = 2020-08-05\nx = = 1\n+++\nbody\n");
    assert_eq!((&*meta.title, &*day(&meta), &*body), ("甲", "2020-08-05", "body\n"));
    assert_eq!(diagnostics.len(), 1);
    assert_eq!(diagnostics[0].place.as_ref().unwrap().line, 4);
    let (.., body, diagnostics) = read("{\"title\": \"甲\", \"x\": }}\n\nbody\n");
    assert!(body.ends_with("body\n"));
    assert!(diagnostics.len() <= 1);
}

#[test]
fn text_between_thematic_breaks_is_text() {
    let texts = [
        "---\n\nA walk in the rain.\n\n---\n\nMore.\n",
        "---\n# A heading\n\nA walk.\n---\n",
        "---\n\n# A heading\n\nNote: rain.\n\n---\n",
        "---\n\nNote: rain.\n\n---\n",
        "---\n\n\n---\n\n一\n".trim_start_matches("---\n\n\n"),
        "***\ntitle: x\n***\n",
        "--\ntitle: x\n--\n",
        "    ---\n    title: x\n    ---\n",
        "{漢字|かんじ}の話\n",
        "{{< figure src=\"a.jpg\" >}}\n",
        "{/* MDX */}\n",
        "{\"quoted\" words} begin here\n",
        "text\n---\ntitle: x\n---\n",
        "---\n- item\n---\n",
        "---\nNote: rain.\n\nMore.\n",
        "---\n（甲）: 乙\n---\n",
        "+++\nMore.\n",
        "---",
        "",
    ];
    for text in texts {
        let (meta, body, diagnostics) = read(text);
        assert_eq!((&*body, &*meta.title), (text, ""), "{text:?}");
        assert!(diagnostics.is_empty(), "{text:?}: {diagnostics:?}");
    }
}

#[test]
fn a_fence_that_is_never_closed_loses_no_text() {
    let cases = [
        ("---\ntitle: 甲\ndate: 2020-08-05\n\nfirst\n\nlast\n", "first\n\nlast\n"),
        ("---\ntitle: 甲\ndate: 2020-08-05\n\nfirst\n\n---\n\nlast\n", "first\n\n---\n\nlast\n"),
        ("+++\ntitle = '甲'\ndate = 2020-08-05\n\nfirst\n", "first\n"),
        ("{\"title\": \"甲\",\n\nfirst\n", "{\"title\": \"甲\",\n\nfirst\n"),
    ];
    for (text, kept) in cases {
        let (meta, body, diagnostics) = read(text);
        let codes: Vec<_> = diagnostics.iter().map(|it| it.code).collect();
        assert_eq!((codes, &*body), (vec!["front-matter-not-closed"], kept), "{text:?}");
        if !text.starts_with('{') {
            assert_eq!((&*meta.title, &*day(&meta)), ("甲", "2020-08-05"), "{text:?}");
        }
    }
}

#[test]
fn blocks_without_content() {
    for text in
        ["---\n---\nbody", "---\n\n---\nbody", "+++\n+++\nbody", "{}\nbody", "---\nx:\n---\nbody"]
    {
        assert_eq!(read(text).1, "body", "{text:?}");
    }
    let (meta, body, _) = read("---\n\nkanban-plugin: basic\n\n---\nbody");
    assert_eq!((meta.extra.len(), &*body), (1, "body"));
}

#[test]
fn control_characters_are_taken_out_and_columns_survive() {
    let (meta, body, diagnostics) = read(
        "---\ntitle: \"甲\u{8}\u{3}乙\"\n\u{7f}x: \u{81}\nz: {a: \u{10}b}\ndate: \u{3}soon\n---\nbody",
    );
    assert_eq!((&*meta.title, &*body), ("甲乙", "body"));
    assert_eq!(meta.extra["z"], serde_json::json!({"a": "b"}));
    let found: Vec<_> = diagnostics
        .iter()
        .map(|it| (it.code, it.place.as_ref().map(|it| (it.line, it.column)).unwrap()))
        .collect();
    assert_eq!(found, [("control-character", (2, 10)), ("date-not-understood", (5, 7))]);
    assert!(diagnostics[0].message.starts_with("6 "), "{}", diagnostics[0].message);
}

#[test]
fn bombs_are_refused_and_the_article_stays() {
    let mut bomb = "a0: &a0 [x, x]\n".to_owned();
    for level in 1..40 {
        bomb.push_str(&format!("a{level}: &a{level} [*a{0}, *a{0}]\n", level - 1));
    }
    for text in [bomb, format!("a: {}", "[".repeat(20_000)), format!("{}a: b", "- ".repeat(20_000))]
    {
        let (meta, body, diagnostics) = read(&format!("---\ntitle: 甲\n{text}\n---\nbody"));
        assert_eq!((&*meta.title, &*body), ("甲", "body"));
        assert!(diagnostics.iter().any(|it| it.severity == Severity::Error));
    }
    let deep = format!("{{\"title\": {}1{}}}\nbody", "[".repeat(5_000), "]".repeat(5_000));
    assert_eq!(read(&deep).1, "body");
    let deep = format!("+++\ntitle = {}1{}\n+++\nbody", "[".repeat(5_000), "]".repeat(5_000));
    assert_eq!(read(&deep).1, "body");
}

#[test]
fn the_title_comes_from_the_text_or_the_name() {
    let title = |path: &str, text: &str| {
        read_meta(
            &Source::new(path, text),
            &config(),
            &mut BTreeMap::new(),
            &mut Diagnostics::default(),
        )
        .0
        .title
    };
    assert_eq!(title("a.md", "---\ntitle: 甲\n---\n# 乙\n"), "甲");
    assert_eq!(title("a.md", "---\ntitle: ''\n---\n# **乙**\n"), "乙");
    assert_eq!(title("2020-08-05-a-b.md", "text\n"), "a b");
}

proptest! {
    #[test]
    fn any_text_is_read_to_its_end(
        path in "[a-z0-9/._甲-]{0,20}",
        text in "(---|\\+\\+\\+|;;;|\\{)?\n?((title|date|author|tags|x)[:：= ]{0,3}\\PC{0,12}[\n\r\t]{0,2}|[\"'\\[\\]{}甲,:#|>&*-]{0,6}\n?|\\x03){0,8}\n?(---|\\+\\+\\+|;;;|\\}|\\.\\.\\.)?\n?\\PC{0,20}"
    ) {
        let source = Source::new(&*path, text);
        let mut diagnostics = Diagnostics::default();
        let (meta, body) = read_meta(&source, &config(), &mut BTreeMap::new(), &mut diagnostics);
        prop_assert!(source.text.is_char_boundary(body));
        prop_assert!(!meta.title.is_empty() || path.is_empty() || path.ends_with('/'));
        for it in diagnostics.iter() {
            // What was mended in a title that the front matter does not give has no place in it.
            prop_assert!(it.place.is_some() || it.severity == Severity::Note);
            prop_assert!(it.hint.is_some());
        }
    }
}

#[test]
fn lists_hold_each_term_once_and_no_more_than_they_may() {
    let numbered = |count: usize| (0..count).map(|it| format!("標{it}, ")).collect::<String>();
    let most = heding::limits::TERMS.most;
    let meta = meta(&format!("tags: [{}{}]", numbered(most), numbered(most)));
    assert_eq!(meta.tags.len(), most);
    assert_eq!((&*meta.tags[0], &*meta.tags[most - 1]), ("標0", &*format!("標{}", most - 1)));
    for key in ["tags", "authors", "categories"] {
        let (meta, _, diagnostics) = read(&format!("---\n{key}: [{}]\n---\n", numbered(most + 7)));
        let list = match key {
            "tags" => meta.tags,
            "authors" => meta.authors,
            _ => meta.categories,
        };
        assert_eq!(list.len(), most, "{key}");
        let said: Vec<_> = diagnostics.iter().map(|it| (it.code, &*it.message)).collect();
        let message = format!("`{key}` names more than {most}: 7 are left out");
        assert_eq!(said, [("too-many-terms", &*message)]);
        assert_eq!(diagnostics[0].severity, Severity::Warning);
    }
    let aliases = (0..most + 1).map(|it| format!("/{it}, ")).collect::<String>();
    let (meta, _, diagnostics) = read(&format!("---\naliases: [{aliases}]\n---\n"));
    assert_eq!((meta.addresses.len(), diagnostics.len()), (most, 1));
}
