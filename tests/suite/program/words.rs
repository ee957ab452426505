//! What the program says in other languages than English.

use crate::support::test_project::{Ran, TestProject};

fn archive() -> TestProject {
    TestProject::new()
        .with("a/heding.toml", "title = \"信\"\nlanguage = \"zh-Hant\"\n")
        .with(
            "a/a.md",
            "---\ntitle: 海\ndate: 某日\n---\n\n見[誰](nowhere.md)。![](gone.png)<script>x</script>\n",
        )
        .with("a/b.md", "---\ntitle: 山: 水\ndate: 2020-08-06\n---\n\n山上的信。$\\nosuch{x}$\n")
        .with("a/c.md", "---\ntitle: 城\ndate: 2020-09-01\ndraft: true\n---\n\n城裏的信。\n")
        .with("a/d.md", "---\ntitle: 島\ndate: 2020-09-02\n---\n\n島上的信。{{< nosuch >}}\n\n見https://example.org/x，![](https://example.org/a.png)與**粗。**字。\n\n```mermaid\nsankey\n```\n")
}

/// What is shown to people without what is the same in every language: code, codes, names of files, what was written.
fn words_of(ran: &Ran) -> Vec<String> {
    let mut left = Vec::new();
    for line in ran.stdout.lines().chain(ran.stderr.lines()) {
        // Lines of articles that are quoted, where they stand.
        if line.trim_start().starts_with("-->") || line.contains(" | ") {
            continue;
        }
        let outside: Vec<&str> = line.split('`').step_by(2).collect();
        // Commands in columns of their own.
        let parts = outside.iter().flat_map(|it| it.split("  ")).map(str::trim);
        left.extend(parts.filter(|it| !it.starts_with("heding ")).map(str::to_owned));
    }
    left
}

/// Three English words in a row.
fn english(text: &str) -> bool {
    let is_word = |it: &str| it.len() > 1 && it.bytes().all(|it| it.is_ascii_lowercase());
    let words: Vec<&str> = text.split_whitespace().collect();
    words.windows(3).any(|three| three.iter().all(|it| is_word(it.trim_end_matches(':'))))
}

#[test]
fn no_screen_holds_english_when_another_language_is_spoken() {
    let desk = archive();
    let mut faults = Vec::new();
    for language in ["zh-Hant", "zh-Hans", "ja"] {
        for command in [
            "",
            "--help",
            "help digest",
            "digest --help",
            "preview -h",
            "check a -v",
            "check a --words",
            "build a --out one",
            "digest all a --out dist -v",
            "digest all a --out dist",
            "digest 2020-13 a",
            "digest b",
            "build none",
            "build a --colour always",
            "config a",
            "explain",
            "explain date-not-understood",
            "explain misplaced-bold",
            "explain nosuch",
            "inspect one/a.epub",
            "shelf dist",
            "plan digest all a --out plan",
            "media status a",
            "fonts a",
            "trust a",
        ] {
            let ran = desk.run(&format!("{command} --ui-lang {language}"));
            let left = words_of(&ran).into_iter().filter(|it| english(it));
            faults.extend(left.map(|it| format!("{command} --ui-lang {language}: {it}")));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_language_is_the_users_or_the_one_that_is_named() {
    let desk = archive();
    let begins = |ran: Ran| ran.stdout.lines().next().unwrap_or_default().to_owned();
    let in_english = begins(desk.run("check a --ui-lang en"));
    let in_japanese = begins(desk.run("check a --ui-lang ja"));
    assert_ne!(in_english, in_japanese);
    // What a check remembers is said in the language of whoever asks again.
    assert_eq!(begins(desk.run("check a --ui-lang=ja_JP.UTF-8")), in_japanese);
    assert_eq!(begins(desk.run("check a")), in_english);
    let refused = desk.run("check a --ui-lang tlh").exits(2);
    assert!(refused.stderr.contains("`zh-Hant`"), "{refused:?}");
}

#[test]
fn what_programs_read_is_english_everywhere() {
    for command in ["check a --format json", "check a --format sarif", "check a --format github"] {
        let plain = archive().run(command);
        let spoken = archive().run(&format!("{command} --ui-lang zh-Hant"));
        assert_eq!(spoken.stdout, plain.stdout, "{command}");
    }
    let desk = archive();
    desk.run("digest all a --out one --ledger one.jsonl --report one.json");
    desk.run("digest all a --out two --ledger two.jsonl --report two.json --ui-lang ja");
    assert_eq!(desk.text("one.jsonl"), desk.text("two.jsonl"));
    let books = |folder: &str| desk.bytes(&format!("{folder}/a-2020-08.epub"));
    assert_eq!(books("one"), books("two"));
}
