//! Front matter that costs, lies or breaks out.

use super::{body, cases, count, deep, each, front, long, one, times, within};

/// Anchors that multiply by nine at each level.
fn laughs() -> String {
    let levels = (1..10).map(|at| {
        let of = vec![format!("*a{}", at - 1); 9].join(", ");
        format!("a{at}: &a{at} [{of}]\n")
    });
    format!("a0: &a0 [lol, lol]\n{}title: *a9\n", levels.collect::<String>())
}

cases! {
    "a bomb of aliases" => front(laughs()),
    "an alias of itself" => front("title: &a [*a]\ntags: *a"),
    "an alias of nothing" => front("title: *nothing\ndate: 2024-01-02"),
    "a merge of itself" => front("a: &a\n  <<: *a\n  b: 1\ntitle: 甲"),
    "a tag that makes objects" => front("title: !!python/object/apply:os.system [\"touch x\"]"),
    "tags of all sorts" => front("title: !!binary aGVk\ndate: !!timestamp 2024-01-02\ntags: !!set {甲, 乙}"),
    "lists in lists" => front(format!("title: 甲\ntags: {}", within("[", "乙", "]"))),
    "lists never closed" => front(format!("title: 甲\ntags: {}", times("["))),
    "maps in maps" => front(format!("title: 甲\nparams: {}", within("{a: ", "乙", "}"))),
    "blocks in blocks" => front(format!("title: 甲\n{}", (0..deep() / 10).map(|it| format!("{}a:\n", " ".repeat(it))).collect::<String>())),
    "questions in questions" => front(times("? ")),
    "dashes in dashes" => front(times("- ")),
    "many documents" => front(times("title: 甲\n...\n--- \n")),
    "never closed" => one(format!("---\ntitle: 甲\n{}", count(|at| format!("第{at}行\n")))),
    "only fences" => one(times("---\n")),
    "many keys" => front(format!("title: 甲\n{}", count(|at| format!("k{at}: v\n")))),
    "one key many times" => front(times("title: 甲\n")),
    "many tags" => front(format!("title: 甲\ntags: [{}]", count(|at| format!("標{at}, ")))),
    "a title of very many letters" => front(format!("title: {}", "甲".repeat(long()))),
    "a title of markup" => front("title: '<script>alert(1)</script>]]>&amp;\"''<!--'\ndate: 2024-01-02"),
    "a title of lines" => front("title: \"甲\\n乙\\r\\n丙\\0丁\\u2028戊\""),
    "a title of numbers" => front("title: 0x1F\nauthor: 1e999\ncategory: .nan\ntags: [~, true, 2024-01-02, 1_000]"),
    "a title that is a map" => front("title: {甲: 乙}\nauthor: {name: {first: 丙}}\ndate: {year: 2024}"),
    "a tag that is a path" => front("title: 甲\ntags: ['../../etc/passwd', 'a/b', 'CON', '.', '..', '']"),
    "a slug that climbs" => front("title: 甲\nslug: ../../../../etc/passwd\nurl: /../../x\npermalink: //evil.example/a"),
    "an address that is a program" => front("title: 甲\nurl: 'javascript:alert(1)'\noriginal_url: 'data:text/html,<script>alert(1)</script>'\ncanonicalURL: 'file:///etc/passwd'"),
    "a cover that climbs" => front("title: 甲\ncover: ../../../../etc/passwd\nimage: /etc/passwd\nbanner: 'file:///etc/passwd'"),
    "a language of nobody" => front("title: 甲\nlang: '\"><x>'\nlanguage: zz-Zzzz-ZZ-x-evil"),
    "a bibliography that climbs" => front("title: 甲\nbibliography: [../../../../etc/passwd, /etc/passwd, refs.bib]\ncsl: http://evil.example/x.csl"),
    "macros that call themselves" => one("---\ntitle: 甲\nmath: true\nmacros:\n  \\a: '\\a\\a'\n  \\b: '\\c'\n  \\c: '\\b\\b'\n---\n\n$\\a + \\b$\n"),
    "a weight beyond numbers" => front("title: 甲\nweight: 999999999999999999999999\norder: -1e308\nseries_order: .inf"),
    "tabs for blanks" => front("title: 甲\n\ttags: 乙\n\t- 丙"),
    "a colon in everything" => front("title: 甲: 乙: 丙\nauthor: : : :\ntags: : - :"),
    "quotes never closed" => front("title: \"甲\nauthor: '乙\ndate: 2024-01-02"),
    "a block never ending" => front("title: |\n 甲\nsummary: >-\n\n\n 乙"),
    "TOML that nests" => one(format!("+++\ntitle = \"甲\"\ntags = {}\n+++\n\n乙。\n", within("[", "", "]"))),
    "TOML with long keys" => one(format!("+++\ntitle = \"甲\"\n{} = 1\n+++\n\n乙。\n", "a.".repeat(deep()) + "b")),
    "TOML never closed" => one("+++\ntitle = \"甲\"\n\n乙。\n"),
    "TOML with a date of its own" => one("+++\ntitle = '甲'\ndate = 2024-13-45T99:99:99Z\n+++\n\n乙。\n"),
    "JSON that nests" => one(format!("{{\"title\": \"甲\", \"a\": {}}}\n\n乙。\n", within("[", "", "]"))),
    "JSON with one key twice" => one("{\"title\": \"甲\", \"title\": \"乙\", \"date\": 1e400}\n\n丙。\n"),
    "JSON never closed" => one("{\"title\": \"甲\",\n\n乙。\n"),
    "Hexo's without a fence" => one("title: 甲\ndate: 2024-01-02\n---\n\n乙。\n"),
    "fences of another kind" => one(";;;\n{\"title\": \"甲\"}\n;;;\n\n乙。\n"),
    "the year zero" => front("title: 甲\ndate: 0000-00-00"),
    "the thirtieth of February" => front("title: 甲\ndate: 2024-02-30"),
    "the end of time" => front("title: 甲\ndate: 9999-12-31T23:59:60+23:59"),
    "a year of five digits" => front("title: 甲\ndate: 12024-01-02"),
    "a date before Christ" => front("title: 甲\ndate: -0044-03-15"),
    "a date as a number" => front("title: 甲\ndate: 1704153600\nlastmod: -62135596800"),
    "a number beyond dates" => front("title: 甲\ndate: 99999999999999999999"),
    "a date of words" => front("title: 甲\ndate: yesterday, or so"),
    "a date in a title of a thousand digits" => front(format!("title: '{}'", "20240102".repeat(1000))),
    "a zone that is none" => front("title: 甲\ndate: 2024-01-02 03:04:05 +9999 (甲)"),
    "all dates there are" => each(400, |at| (format!("{at}.md"), format!("---\ntitle: 甲{at}\ndate: {:04}-{:02}-{:02}\n---\n\n第{at}篇。\n", at * 25, at % 14, at % 33))),
    "front matter twice" => one("---\ntitle: 甲\n---\n---\ntitle: 乙\ndraft: true\n---\n\n丙。\n"),
    "front matter in the midst" => body("甲。\n\n---\ntitle: 乙\ndraft: true\n---\n\n丙。"),
}
