//! Parts of an archive, several books out of one, and where books go.

use std::fs;

use serde_json::Value;

use crate::support::test_project::TestProject;

/// Letters with tags, authors and categories, over two years, in two languages.
fn letters(settings: &str) -> TestProject {
    let ja = "波止場の朝はいつも静かで、船の汽笛だけが遠くまで聞こえてくるのです。";
    TestProject::new()
        .with("letters/a.md", "---\ntitle: 海\nlang: zh-Hant\ndate: 2019-03-05\ntags: [Ferry, 海]\nauthor: 陳\ncategories: [news/harbour]\n---\n\n海邊的信。見[山](b.md)。\n")
        .with("letters/b.md", "---\ntitle: 山\nlang: zh-Hant\ndate: 2020-08-06\ntags: [山]\nauthor: 李\ncategories: [news]\n---\n\n山上的信。\n")
        .with("letters/c.md", "---\ntitle: 城\nlang: zh-Hant\ndate: 2020-09-01\ntags: [ferry]\nauthor: 陳\ncategories: [life]\n---\n\n城裏的信。\n")
        .with("letters/old/d.md", "---\ntitle: 夢\nlang: zh-Hant\n---\n\n沒有日期的信。\n")
        .with("letters/e.md", format!("---\ntitle: 波止場\ndate: 2020-09-02\n---\n\n{ja}\n"))
        .with("letters/heding.toml", format!("title = \"信\"\ncover = false\n{settings}"))
}

/// The titles that became chapters, and the rule of each file that did not.
fn fates(desk: &TestProject, command: &str) -> Vec<String> {
    let ran = desk.run(&format!("{command} --ledger -"));
    assert!(ran.code <= 1, "{ran:?}");
    let fate = |line: &str| {
        let line: Value = serde_json::from_str(line).unwrap();
        let of = |key: &str| line[key].as_str().unwrap_or_default().to_owned();
        let path = of("path").replace(".md", "");
        match &*of("fate") {
            "chapter" => format!("{path} is in {}", of("volume")),
            "excluded" => format!("{path}: {}", of("rule")),
            other => format!("{path}: {other}"),
        }
    };
    ran.stdout.lines().map(fate).collect()
}

#[test]
fn each_option_takes_what_it_names_and_the_ledger_says_why_not() {
    let desk = letters("");
    for (options, name, expected) in [
        (
            "--tag ferry",
            "tag-ferry",
            [
                "a is in letters",
                "b: other-tag",
                "c is in letters",
                "e: other-tag",
                "old/d: other-tag",
            ],
        ),
        (
            "--author 李",
            "by-李",
            [
                "a: other-author",
                "b is in letters",
                "c: other-author",
                "e: other-author",
                "old/d: other-author",
            ],
        ),
        (
            "--category news",
            "in-news",
            [
                "a is in letters",
                "b is in letters",
                "c: other-category",
                "e: other-category",
                "old/d: other-category",
            ],
        ),
        (
            "--from 2020-08-06 --to 2020-08",
            "from-2020-08-06-to-2020-08",
            ["a: too-early", "b is in letters", "c: too-late", "e: too-late", "old/d: undated"],
        ),
        (
            "--lang ja",
            "ja",
            [
                "a: other-language",
                "b: other-language",
                "c: other-language",
                "e is in letters",
                "old/d: other-language",
            ],
        ),
        (
            "--exclude old/ --exclude [ab].md",
            "without-old-without-ab-md-619d3da2",
            ["a: excluded", "b: excluded", "c is in letters", "e is in letters", "old/d: excluded"],
        ),
        (
            "--include old --include /c.md",
            "of-old-of-c-md",
            [
                "a: not-included",
                "b: not-included",
                "c is in letters",
                "e: not-included",
                "old/d is in letters",
            ],
        ),
        (
            "--tag ferry --from 2020",
            "tag-ferry-from-2020",
            ["a: too-early", "b: other-tag", "c is in letters", "e: other-tag", "old/d: other-tag"],
        ),
    ] {
        // A part has names of its own: the book of the whole stays what it is.
        let expected = expected.map(|it| it.replace("letters", &format!("letters-{name}")));
        assert_eq!(fates(&desk, &format!("build letters {options}")), expected, "{options}");
    }
    assert!(!desk.path("dist/letters.epub").exists());
    // A part has files and links of its own: what is left out is linked to no more.
    desk.run("check letters --tag ferry").exits(0);
    desk.run("build letters --tag nothing").exits(1);
    desk.run("build letters --from 2020-13").exits(2);
    desk.run("build letters --exclude a{b").exits(2);
}

#[test]
fn settings_select_and_the_command_line_beats_them() {
    let desk = letters("[select]\ntags = \"ferry\"\nfrom = 2020\n");
    let ferries =
        ["a: too-early", "b: other-tag", "c is in letters", "e: other-tag", "old/d: other-tag"];
    assert_eq!(fates(&desk, "build letters"), ferries);
    let of_mountains = [
        "a: other-tag",
        "b is in letters-tag-山",
        "c: other-tag",
        "e: other-tag",
        "old/d: other-tag",
    ];
    assert_eq!(fates(&desk, "build letters --tag 山"), of_mountains);
}

const SERIES: &str = "\
period = \"year\"
[[series]]
title = \"渡輪\"
slug = \"ferries\"
select = { tags = [\"ferry\"] }

[[series]]
title = \"新聞\"
period = \"whole\"
profiles = [\"kobo\"]
select = { categories = [\"news\"] }
";

#[test]
fn series_are_made_of_one_reading_each_with_its_own_ledger() {
    let desk = letters(SERIES);
    let ran = desk.run("digest all letters --ledger ledger.jsonl").exits(0);
    let made: Vec<&str> = ran.stdout.lines().collect();
    assert_eq!(
        made,
        ["dist/ferries-2019.epub", "dist/ferries-2020.epub", "dist/letters-新聞.kepub.epub"],
        "{ran:?}"
    );
    let ledger = fs::read_to_string(desk.path("ledger.jsonl")).unwrap();
    let of = |series: &str, path: &str| {
        let line = ledger.lines().map(|it| serde_json::from_str::<Value>(it).unwrap());
        let mut of = line.filter(|it| it["series"] == series && it["path"] == path);
        let found = of.next().unwrap();
        assert!(of.next().is_none(), "{series} {path} is there twice");
        found["rule"].as_str().unwrap_or_else(|| found["volume"].as_str().unwrap()).to_owned()
    };
    assert_eq!(of("ferries", "a.md"), "ferries-2019");
    assert_eq!(of("ferries", "b.md"), "other-tag");
    assert_eq!(of("letters-新聞", "b.md"), "letters-新聞");
    assert_eq!(of("letters-新聞", "c.md"), "other-category");
    assert_eq!(ledger.lines().count(), 10);
    // Nothing changed, nothing is made; one series changes, the other is left alone.
    let again = desk.run("digest all letters --report -").exits(0);
    let statuses = |stdout: &str| {
        let report: Value = serde_json::from_str(stdout).unwrap();
        let volumes = report["volumes"].as_array().unwrap().clone();
        volumes.iter().map(|it| it["status"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(statuses(&again.stdout), ["unchanged"; 3]);
    // One of them, under any of its names; another is not known.
    let one = desk.run("digest all letters --series 渡輪 --out ones").exits(0);
    assert_eq!(one.stdout.lines().count(), 2);
    let unknown = desk.run("digest all letters --series ferrys").exits(2);
    assert!(unknown.stderr.contains("did you mean `ferries`?"), "{unknown:?}");
    // The length that the command line names counts for all.
    let months = desk.run("digest all letters --period month --out months").exits(0);
    assert!(months.stdout.contains("ferries-2019-03.epub"), "{months:?}");
}

#[test]
fn one_book_goes_into_a_file_or_to_standard_output() {
    let desk = letters("").with("mine.epub", "not yours");
    let ran = desk.run("build letters --out books/my.epub").exits(0);
    assert_eq!(ran.stdout, "books/my.epub\n");
    let book = fs::read(desk.path("books/my.epub")).unwrap();
    assert!(book.starts_with(b"PK"));
    // The second run finds it again.
    let again = desk.run("build letters --out books/my.epub --report -").exits(0);
    assert!(again.stdout.contains("\"unchanged\""), "{again:?}");
    let poured =
        desk.command().args(["build", "letters", "--out", "-", "-q"]).output().unwrap().stdout;
    assert!(poured == book, "{} bytes, not {}", poured.len(), book.len());
    assert!(!desk.path("-").exists());
    // Several books don't fit one file; what is not heding's stays.
    let several = desk.run("digest all letters --out my.epub").exits(2);
    assert!(
        several.stderr.contains("`my.epub` is one file, and 4 books come of this"),
        "{several:?}"
    );
    desk.run("build letters --out mine.epub").exits(3);
    assert_eq!(fs::read_to_string(desk.path("mine.epub")).unwrap(), "not yours");
    desk.run("build letters --out mine.epub --force").exits(0);
    desk.run("build letters --out - --format json").exits(2);
}

#[test]
fn a_range_is_cut_into_the_length_that_is_asked_for() {
    let desk = letters("");
    let ran = desk.run("digest 2019-01..2020-12 letters --period year").exits(0);
    assert_eq!(ran.stdout, "dist/letters-2019.epub\ndist/letters-2020.epub\n");
}

/// A tar file of one file, as the form has it.
fn tar(path: &str, bytes: &[u8]) -> Vec<u8> {
    let mut head = [0u8; 512];
    head[..path.len()].copy_from_slice(path.as_bytes());
    head[100..108].copy_from_slice(b"0000644\0");
    head[124..136].copy_from_slice(format!("{:011o}\0", bytes.len()).as_bytes());
    head[136..148].copy_from_slice(b"00000000000\0");
    head[148..156].copy_from_slice(b"        ");
    head[156] = b'0';
    head[257..265].copy_from_slice(b"ustar\x0000");
    let sum: u32 = head.iter().map(|it| u32::from(*it)).sum();
    head[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    let mut file = head.to_vec();
    file.extend(bytes);
    file.resize(file.len().next_multiple_of(512) + 1024, 0);
    file
}

#[test]
fn one_article_an_archive_and_standard_input_stand_in_the_place_of_a_folder() {
    let text = "---\ntitle: 渡輪\ndate: 2020-08-05\n---\n\n船在漲潮時出海。\n";
    let desk = TestProject::new()
        .with("notes/ferry.md", text)
        .with("notes/other.md", "# 別的\n\n不在書裏。\n")
        .with("letters.tar", tar("letters/a.md", text.as_bytes()))
        .with("letters.rar", "Rar!");
    let built = |command: &str| desk.run(command).exits(0).stdout.trim().to_owned();
    assert_eq!(built("build notes/ferry.md"), "dist/ferry.epub");
    let inspected = desk.run("inspect dist/ferry.epub").exits(0);
    assert!(
        inspected.stdout.contains("渡輪") && !inspected.stdout.contains("別的"),
        "{inspected:?}"
    );
    assert_eq!(built("build letters.tar --out of-tar"), "of-tar/letters.epub");
    assert_eq!(built("digest 2020-08 letters.tar --out of-tar"), "of-tar/letters-2020-08.epub");
    let of_stdin = |bytes: &[u8]| {
        let ran = desk.run_fed("build - --out in.epub", bytes);
        assert_eq!(ran.code, 0, "{ran:?}");
        desk.run("inspect in.epub").exits(0).stdout
    };
    assert!(of_stdin(text.as_bytes()).contains("渡輪"));
    assert!(of_stdin(&tar("letters/a.md", text.as_bytes())).contains("渡輪"));
    let refused = desk.run("build letters.rar").exits(2);
    assert!(refused.stderr.contains("unpack this one"), "{refused:?}");
    desk.run("build dist/ferry.epub").exits(2).says("heding inspect");
    desk.run("build nowhere.md").exits(3);
}

#[test]
fn who_finds_nothing_is_told_what_there_is() {
    let article = |day: &str, more: &str| {
        format!("---\ntitle: 信\ndate: {day}\n{more}---\n\n一封{day}的信。\n")
    };
    let desk = TestProject::new()
        .with("site/hugo.toml", "title = \"島\"\n[params]\nauthor = \"阿民\"\n")
        .with("site/content/posts/a.md", article("2020-08-05", "tags: [渡輪, 潮]\n"))
        .with("site/content/posts/b.md", article("2020-09-06", "tags: [渡輪]\nauthor: 阿英\n"));
    desk.run("build site --tag 山")
        .exits(1)
        .says("no article has the tag `山`")
        .says("the tags are `渡輪` (2), `潮` (1)");
    desk.run("build site --category x").exits(1).says("no article says anything of categories");
    desk.run("digest last site --now 2021-03-01")
        .exits(1)
        .says("the newest article is of 2020-09-06: `heding digest 2020-09`");
    // Articles that name no author are by the one of their site.
    let ran = desk.run("digest all site --author 阿民 --no-cover").exits(0);
    assert_eq!(ran.stdout, "dist/site-by-阿民-2020-08.epub\n");
    let ran = desk.run("digest all site --author 阿英 --no-cover").exits(0);
    assert_eq!(ran.stdout, "dist/site-by-阿英-2020-09.epub\n");
    // A schedule is on the clock of the site's zone.
    desk.write("site/hugo.toml", "title = \"島\"\ntimeZone = \"Asia/Taipei\"\n");
    assert!(desk.run("schedule systemd site").exits(0).stdout.contains("Asia/Taipei"));
}

#[test]
fn who_takes_one_thing_for_another_is_told_what_was_meant() {
    let desk = letters("languages = \"ja\"\n");
    // One word stands for a list of it.
    let japanese = fates(&desk, "build letters");
    assert_eq!(japanese[3], "e is in letters");
    desk.run("digest letters")
        .exits(2)
        .says("the period comes first, then the folder: `all letters`");
    desk.run("digest .").exits(2).says("`all .`");
    desk.run("digest nonsense").exits(2);
    // A folder is what to build, wherever it lies.
    desk.run("letters").exits(2).says("for what lies there: `heding build letters`");
    desk.run("../elsewhere/letters").exits(2).says("`heding build ../elsewhere/letters`");
    desk.run("build letters --from 2021 --to 2020")
        .exits(2)
        .says("`--from 2021` is after `--to 2020`")
        .says("`--from 2020 --to 2021`");
    desk.run("build letters --from 2020 --to 2030").exits(0);
    // A log is added to, but not to what is none.
    desk.write("notes.md", "# Notes\n");
    desk.run("build letters --log notes.md").exits(3).says("it holds no lines of JSON");
    assert_eq!(desk.text("notes.md"), "# Notes\n");
    desk.run("build letters --log runs.jsonl").exits(0);
    desk.run("build letters --log runs.jsonl").exits(0);
    assert_eq!(desk.text("runs.jsonl").lines().count(), 2);
}

/// Twelve letters of one author, and one of a guest.
fn blog(settings: &str) -> TestProject {
    let desk = TestProject::new().with("blog/heding.toml", format!("cover = false\n{settings}"));
    for month in 1..13 {
        let by = if month == 7 { "客" } else { "陳大文" };
        let text = format!(
            "---\ntitle: 信{month}\ndate: 2020-{month:02}-01\nauthor: {by}\n---\n\n海邊的信，第{month}封。\n"
        );
        desk.write(&format!("blog/{month}.md"), text);
    }
    desk
}

#[test]
fn the_author_of_nearly_all_articles_is_the_author_of_the_book() {
    let desk = blog("");
    let config = desk.run("config blog").exits(0);
    let line = config.stdout.lines().find(|it| it.starts_with("creator")).unwrap();
    assert!(line.contains("\"陳大文\"") && line.contains("11 of 12"), "{line}");
    // Every volume has it, the guest's too, and a run that makes one alone makes the same one.
    desk.run("digest all blog").exits(0);
    let july = desk.run("inspect dist/blog-2020-07.epub").exits(0);
    assert!(july.stdout.contains("陳大文"), "{july:?}");
    desk.run("digest 2020-07 blog --out alone").exits(0);
    let bytes = |it: &str| fs::read(desk.path(it)).unwrap();
    assert!(bytes("alone/blog-2020-07.epub") == bytes("dist/blog-2020-07.epub"));
    // A guest becomes the author of most: all volumes are made again.
    for month in 1..4 {
        let text = format!(
            "---\ntitle: 信{month}\ndate: 2020-{month:02}-01\nauthor: 客\n---\n\n海邊的信，第{month}封。\n"
        );
        desk.write(&format!("blog/{month}.md"), text);
    }
    desk.run("digest all blog").exits(0);
    assert!(!desk.run("inspect dist/blog-2020-09.epub").stdout.contains("陳大文 "));
    let nobody = desk.run("config blog").exits(0);
    assert!(nobody.stdout.lines().any(|it| it.starts_with("creator") && it.contains('—')));
    let settled = blog("creator = \"港灣書局\"\n");
    let config = settled.run("config blog").exits(0);
    assert!(config.stdout.contains("\"港灣書局\"") && !config.stdout.contains("陳大文"));
}
