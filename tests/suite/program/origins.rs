//! What the program says of where its values come from: `-v`, and `init` in a folder that holds articles.

use crate::support::test_project::TestProject;

const SITE: &str = "baseURL = 'https://a.test/'\ntitle = '荷風'\nlanguageCode = 'en-us'\n[params]\nauthor = '民'\n";
const POST: &str = "---\ndate: 2024-03-11\n---\n\n渡輪今天照常開出，島上的人都在碼頭等船。大家說這是很久沒有的好天氣。\n\n![](https://a.test/boat.png)\n";

fn site() -> TestProject {
    TestProject::new().with("site/hugo.toml", SITE).with("site/content/posts/a.md", POST)
}

#[test]
fn every_value_is_told_with_its_origin() {
    let desk = site();
    let ran = desk.run("build site -v --no-cover").exits(0);
    for line in [
        "  title: 荷風 (from hugo.toml, line 2)",
        "  creator: 民 (from hugo.toml, line 5)",
        "  base-url: https://a.test/ (from hugo.toml, line 1)",
        "  language: zh-Hant (from the articles: 1 of 1; hugo.toml, line 3 says en-US)",
    ] {
        assert!(ran.stderr.contains(line), "{line}\n{}", ran.transcript());
    }
    let desk = desk.with("site/heding.toml", "# ours\ntitle = \"選集\"\n");
    let ran = desk.run("build site -v --no-cover").exits(0);
    assert!(
        ran.stderr.contains("title: 選集 (from site/heding.toml, line 2)"),
        "{}",
        ran.transcript()
    );
    let quiet = desk.run("build site --no-cover").exits(0);
    assert!(!quiet.stderr.contains("settings:"), "{}", quiet.transcript());
}

#[test]
fn init_says_what_it_found_and_changes_nothing_by_it() {
    let desk = site();
    let before = desk.run("build site --no-cover --report before.json").exits(0);
    let made = desk.run("init site").exits(0);
    assert!(
        made.stderr
            .contains("found: a site of Hugo, 1 article in zh-Hant, 2024, 1 picture on the web")
            && (made.stderr.contains("heding media fetch site") || cfg!(not(feature = "fetch"))),
        "{}",
        made.transcript()
    );
    let text = String::from_utf8(desk.bytes("site/heding.toml")).unwrap();
    assert!(text.contains("# From hugo.toml, line 2.\n#title = \"荷風\"\n"), "{text}");
    assert!(!text.lines().any(|it| it.starts_with("language")), "{text}");
    let after = desk.run("build site --no-cover --report after.json").exits(0);
    let book = |report: &str| desk.json(report)["volumes"][0]["sha256"].clone();
    assert_eq!(
        book("before.json"),
        book("after.json"),
        "{}{}",
        before.transcript(),
        after.transcript()
    );
}

#[test]
fn settings_of_a_site_in_a_wrong_form_cost_no_run() {
    for (path, text, told) in [
        ("site/_config.yml/x", "", "it is no regular file"),
        ("site/_config.yml", "title: [\n", "is no YAML from line"),
        ("site/_config.yml", "title: [灣]\n", "line 1: `title` is a list where a text belongs"),
    ] {
        let desk = TestProject::new()
            .with(path, text)
            .with("site/_posts/2024-01-01-a.md", "# 甲\n\n字。\n");
        let ran = desk.run("build site --no-cover").exits(0);
        let words = ran.stderr.replace('\n', " ");
        assert!(words.contains(told), "{told}\n{}", ran.transcript());
    }
}
