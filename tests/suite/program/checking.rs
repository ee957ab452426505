//! What `check` says, of what, and in which form.

use serde_json::Value;

use crate::support::test_project::{Ran, TestProject};

fn letters() -> TestProject {
    TestProject::new()
        .with("letters/heding.toml", "title = \"信\"\n")
        .with(
            "letters/a.md",
            "---\ntitle: 海\ndate: 2020-08-05\n---\n\n見[山](posts/b.md)，見[誰](nowhere.md)。\n",
        )
        .with(
            "letters/posts/b.md",
            "---\ntitle: 山: 水\ndate: 2020-08-06\n---\n\n![](gone.png)\n\n山上的信。\n",
        )
        .with("letters/posts/c d.md", "---\ntitle: 城\ndate: 某日\n---\n\n城裏的信。\n")
}

#[test]
fn the_first_lines_are_what_readers_miss_most() {
    let desk = letters();
    let stdout = desk.run("check letters").exits(1).stdout;
    let first: Vec<&str> = stdout.lines().take(5).collect();
    assert_eq!(first[0], "what readers will miss most:");
    assert!(first[1].contains("front matter can't be read"), "{stdout}");
    assert!(first[2].contains("[date-not-understood]"), "{stdout}");
    assert!(first[3].contains("1  picture is nowhere"), "{stdout}");
    let clean =
        TestProject::new().with("a/a.md", "---\ntitle: 海\ndate: 2020-08-05\n---\n\n海邊的信。\n");
    assert!(clean.run("check a").exits(0).stdout.starts_with("readers will miss nothing"));
}

#[test]
fn files_folders_and_patterns_are_checked_as_they_stand_in_their_project() {
    let desk = letters();
    let told = |command: &str| {
        let ran = desk.run(&format!("{command} --format json"));
        let report: Value = serde_json::from_str(&ran.stdout).unwrap();
        let all = report["diagnostics"].as_array().unwrap();
        let path = |it: &Value| it["path"].as_str().map(str::to_owned);
        let mut paths: Vec<String> = all.iter().filter_map(path).collect();
        paths.dedup();
        (ran.code, paths)
    };
    let of = |paths: &[&str]| paths.iter().map(ToString::to_string).collect::<Vec<_>>();
    // The link to the other article is followed; of the other nothing is said.
    assert_eq!(told("check letters/a.md"), (0, of(&["a.md"])));
    assert_eq!(told("check letters/posts/b.md letters/a.md"), (1, of(&["a.md", "posts/b.md"])));
    assert_eq!(
        told("check letters/posts letters/a.md").1,
        of(&["a.md", "posts/b.md", "posts/c d.md"])
    );
    assert_eq!(told("check letters/posts/*.md").1, of(&["posts/b.md", "posts/c d.md"]));
    let ran = desk.run_fed("check -", "見[誰](nowhere.md)。\n".as_bytes());
    assert!(ran.stdout.contains("link-leads-nowhere"), "{ran:?}");
    desk.run("check letters/none.md letters/a.md").exits(3);
}

#[test]
fn messages_are_given_in_the_forms_of_other_programs() {
    let desk = letters();
    let ran = desk.run("check letters --format github").exits(1);
    let link = "::warning file=letters/a.md,line=6,col=19,endColumn=34,title=link-leads-nowhere::";
    assert!(ran.stdout.lines().any(|it| it.starts_with(link)), "{}", ran.stdout);
    let ran = desk.run("check letters --format sarif").exits(1);
    let log = ran.answer();
    let results = log["runs"][0]["results"].as_array().unwrap();
    let of = |it: &Value| it["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].clone();
    assert!(results.iter().any(|it| of(it) == "letters/posts/c%20d.md"), "{log}");
    // Mistakes in settings and use come in the same form.
    desk.write("letters/heding.toml", "titel = \"信\"\n");
    let log = desk.run("check letters --format sarif").exits(2).answer();
    let result = &log["runs"][0]["results"][0];
    assert_eq!(result["ruleId"], "settings");
    assert_eq!(result["locations"][0]["physicalLocation"]["region"]["startLine"], 1);
    let ran = desk.run("check letters --format github").exits(2);
    assert!(ran.stdout.starts_with("::error file=letters/heding.toml,line=1,col=1"), "{ran:?}");
    assert_eq!(
        desk.run("check missing --format json").exits(3).answer()["error"]["code"],
        "unreadable"
    );
    desk.run("inspect letters/a.md --format sarif").exits(2);
}

#[test]
fn a_code_is_explained() {
    let desk = TestProject::new();
    let ran = desk.run("explain date-not-understood").exits(0);
    assert!(ran.stdout.contains("What to do."), "{ran:?}");
    assert!(desk.run("explain").exits(0).stdout.contains("link-leads-nowhere"));
    desk.run("explain date-not-understod").exits(2).says("did you mean `date-not-understood`?");
    assert_eq!(desk.run("explain usage --format json").exits(0).answer()["code"], "usage");
}

#[test]
fn files_are_mended_only_if_what_they_were_is_kept() {
    let desk = letters().with("letters/big5.md", b"---\ntitle: \xae\xfc\ndate: 2020-08-09\n---\n\n\xae\xfc\xc3\xe4\xaa\xba\xab\x48\xa1\x43\xae\xfc\xc3\xe4\xaa\xba\xab\x48\xa1\x43\n");
    let ran = desk.run("check letters --diff").exits(1);
    assert!(ran.stdout.contains("-title: 山: 水\n+title: \"山: 水\"\n"), "{ran:?}");
    assert!(ran.stderr.contains("2 files would be mended"), "{ran:?}");
    let (before, b) = (desk.files("letters"), desk.bytes("letters/posts/b.md"));
    desk.run("check letters --fix").exits(2).says("git");
    assert_eq!(desk.files("letters"), before);
    let ran = desk.run("check letters --fix --backup kept").exits(0);
    assert_eq!(ran.stdout, "letters/big5.md\nletters/posts/b.md\n");
    assert_eq!(desk.bytes("kept/posts/b.md"), b);
    assert_eq!(
        desk.text("letters/big5.md"),
        "---\ntitle: 海\ndate: 2020-08-09\n---\n\n海邊的信。海邊的信。\n"
    );
    desk.run("check letters --diff").exits(0).says("nothing to mend");
    assert!(!desk.run("check letters").stdout.contains("front-matter-not-understood"));
    // A second folder of copies is not written over.
    desk.write("letters/posts/b.md", &b);
    desk.run("check letters --fix --backup kept").exits(2);
    desk.run("check - --fix --backup kept").exits(2);
}

#[test]
fn a_second_check_of_what_did_not_change_says_the_same() {
    let desk = letters();
    std::fs::write(desk.path("letters/heding.toml"), "cover = false\n").unwrap();
    let first = desk.run("check letters").exits(1);
    let second = desk.run("check letters").exits(1);
    assert_eq!(second.stdout, first.stdout);
    assert!(second.stderr.contains("for nothing changed"), "{second:?}");
    assert!(!desk.run("check letters -v").stderr.contains("for nothing changed"));
    desk.write("letters/posts/b.md", "---\ntitle: 山\ndate: 2020-08-06\n---\n\n山上的信。\n");
    let third = desk.run("check letters").exits(0);
    assert!(!third.stdout.contains("front-matter-not-understood"), "{third:?}");
}

/// What a check says, its seconds left out.
fn told(ran: &Ran) -> (String, String) {
    let seconds = |it: &str| !it.contains(" chapters");
    (ran.stdout.clone(), ran.stderr.lines().filter(|it| seconds(it)).collect())
}

#[test]
fn of_what_changed_alone_a_check_finds_out_anew_what_there_is_to_say() {
    let desk = TestProject::new().with("letters/heding.toml", "cover = false\n");
    let letter = |number: usize, more: &str| {
        let text = format!(
            "---\ntitle: 第{number}封\ndate: 2020-08-{number:02}\n---\n\n見[第二封](2.md)，見[誰](nobody-{number}.md)。\n\n{more}\n"
        );
        desk.write(&format!("letters/{number}.md"), text);
    };
    (1..10).for_each(|number| letter(number, "海邊的信。"));
    let fresh = |more: &str| {
        let cache = format!("elsewhere{}", more.len());
        desk.run(&format!("check letters -v --cache {cache}{more}"))
    };
    let first = desk.run("check letters -v").exits(0);
    assert!(!first.stderr.contains("anew"), "{first:?}");
    letter(3, "### 潮\n\n海邊的信，見[山](gone.md)。");
    let second = desk.run("check letters -v").exits(0);
    assert!(second.stderr.contains(", 1 chapter looked at anew"), "{second:?}");
    assert!(second.stdout.contains("link-leads-nowhere"), "{second:?}");
    assert_eq!(told(&second), told(&fresh("")));
    // An article that others' messages may name, and links may mean.
    desk.write("letters/nobody-4.md", "---\ntitle: 誰\ndate: 2020-08-04\n---\n\n誰寫的信。\n");
    let third = desk.run("check letters -v").exits(0);
    assert_eq!(told(&third), told(&fresh(" ")));
    // Pictures are as they were, and a file that is shown.
    desk.write("letters/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><rect/></svg>");
    desk.write("letters/part.txt", "一段話。\n");
    letter(6, "![圖](a.svg)\n\n{{#include part.txt}}");
    let pictured = desk.run("check letters -v").exits(0);
    assert!(pictured.stderr.contains(", 1 chapter looked at anew"), "{pictured:?}");
    letter(7, "潮水的信。");
    let known = desk.run("check letters -v").exits(0);
    assert!(known.stderr.contains(", 1 chapter looked at anew"), "{known:?}");
    for (file, text) in [("a.svg", "<!doctype html><p>nothing"), ("part.txt", "見[海](sea.md)。\n")]
    {
        desk.write(&format!("letters/{file}"), text);
        let changed = desk.run("check letters -v").exits(0);
        assert!(changed.stderr.contains(", 1 chapter looked at anew"), "{file}: {changed:?}");
        let cache = format!("cache-{file}");
        let fresh = desk.run(&format!("check letters -v --cache {cache}"));
        assert_eq!(told(&changed), told(&fresh), "{file}");
    }
    // Of some files alone nothing is remembered.
    desk.run("check letters/1.md").exits(0);
    letter(5, "又一封。");
    let fourth = desk.run("check letters -v").exits(0);
    assert!(fourth.stderr.contains(", 1 chapter looked at anew"), "{fourth:?}");
    // Letters are counted in what is made.
    let words = desk.run("check letters --words").exits(0);
    assert!(!words.stderr.contains("anew"), "{words:?}");
}
