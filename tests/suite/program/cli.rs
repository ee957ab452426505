//! The command line as people and programs meet it: what it prints, writes and returns.

use std::fs;

use serde_json::Value;

use crate::support::test_project::{Ran, TestProject};

/// Two months of articles, one of them undated, one a draft.
fn with_letters(project: TestProject) -> TestProject {
    project
        .with("letters/a.md", "---\ntitle: 海\ndate: 2020-08-05\n---\n\n海邊的信。\n")
        .with("letters/b.md", "---\ntitle: 山\ndate: 2020-08-06 09:30\n---\n\n山上的信。\n")
        .with("letters/c.md", "---\ntitle: 城\ndate: 2020-09-01\n---\n\n城裏的信。\n")
        .with("letters/d.md", "---\ntitle: 夢\n---\n\n沒有日期的信。\n")
        .with("letters/e.md", "---\ntitle: 霧\ndate: 2020-08-07\ndraft: true\n---\n\n未寫完。\n")
}

/// A folder with those letters.
fn letters() -> TestProject {
    with_letters(TestProject::new())
}

#[track_caller]
fn matches(name: &str, ran: &Ran) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, ran.transcript()));
}

// -- wrong use --

#[test]
fn help() {
    let desk = TestProject::new();
    for command in [
        "", "init", "build", "digest", "check", "fonts", "shelf", "deliver", "schedule", "plan",
        "work", "reduce", "trust", "inspect", "explain",
    ] {
        let name = if command.is_empty() { "heding" } else { command };
        matches(&format!("help-{name}"), &desk.run(&format!("{command} --help")).exits(0));
    }
    assert_eq!(
        desk.run("--version").exits(0).stdout,
        format!("heding {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn what_is_no_command_or_period_is_explained() {
    let desk = letters();
    matches("unknown-command", &desk.run("bind letters").exits(2));
    matches("wrong-period", &desk.run("digest 2020-13 letters").exits(2));
    matches("wrong-date", &desk.run("digest last letters --now yesterday").exits(2));
    matches("two-on-stdout", &desk.run("check letters --format json --ledger -").exits(2));
    // Alone it tells what there is, and what to do.
    let here = desk.run("").exits(0);
    assert!(here.stdout.starts_with("found: 4 articles in "), "{here:?}");
    assert!(here.stdout.contains("heding digest all"), "{here:?}");
    TestProject::new().run("").exits(2).says("no command was given");
    desk.run("build letters -q -v").exits(2);
    desk.run("build letters --jobs 0").exits(2);
}

#[test]
fn mistakes_in_the_settings_have_their_place() {
    let settings = "# 設定\ntitle = \"海港來信\"\ntitel = \"x\"\n";
    let desk = letters().with("letters/heding.toml", settings);
    matches("unknown-key", &desk.run("build letters").exits(2));
    let desk = desk.with("letters/heding.toml", "title = \"海港來信\nlanguage = \"zh\"\n");
    matches("broken-settings", &desk.run("build letters").exits(2));
    let desk = desk.with("letters/heding.toml", "[clean]\nrevision = false\n");
    matches("unknown-repair", &desk.run("build letters").exits(2));
    let desk = desk.with("other.toml", "time-zone = \"Asia/Kowloon\"\n");
    matches("wrong-zone", &desk.run("build letters --config other.toml").exits(2));
    let desk = desk.with("big5.toml", b"title = \"\xa4\xa4\"\n");
    matches("settings-in-big5", &desk.run("build letters --config big5.toml").exits(2));
    assert_eq!(desk.names("dist"), [""; 0]);
}

#[test]
fn what_cannot_be_read_is_named() {
    let desk = TestProject::new().with("a.md", "text").with("a.txt", "text").with("dist", "a file");
    matches("no-folder", &desk.run("build letters").exits(3));
    matches("no-settings", &desk.run("build . --config missing.toml").exits(3));
    matches("not-a-folder", &desk.run("build a.txt").exits(2));
    matches("period-for-a-folder", &desk.run("build 2020-08").exits(3));
    matches("no-book", &desk.run("inspect missing.epub").exits(3));
    matches("not-a-book", &desk.run("inspect a.md").exits(3));
}

// -- init --

#[test]
fn a_new_project_builds_at_once() {
    for language in ["en", "zh-Hant-HK", "zh-Hans", "ja", "ko"] {
        let desk = TestProject::new();
        let made =
            desk.run(&format!("init letters --language {language} --now 2020-08-05")).exits(0);
        let ran = desk.run("build letters --no-cover --format json").exits(0);
        let report: Value = serde_json::from_str(&ran.stdout).unwrap();
        assert_eq!(report["volumes"][0]["chapters"], 2, "{}", ran.transcript());
        assert_eq!(report["diagnostics"], Value::Array(Vec::new()), "{}", ran.transcript());
        if language == "en" {
            matches("init", &made);
        }
    }
}

#[test]
fn init_overwrites_nothing() {
    let desk = TestProject::new().with("letters/heding.toml", "title = \"mine\"\n");
    matches("init-twice", &desk.run("init letters").exits(2));
    assert_eq!(desk.names("letters"), ["heding.toml"]);
    // A folder that holds articles gets settings only.
    let desk = TestProject::new().with("mine.md", "text");
    desk.run("init").exits(0);
    assert_eq!(desk.names("."), ["heding.toml", "mine.md"]);
}

// -- books --

#[test]
fn a_volume_a_month_and_its_accounts() {
    let desk = letters();
    let ran = desk.run("digest all letters --no-cover --report r.json --ledger l.jsonl").exits(0);
    let names = ["letters-2020-08.epub", "letters-2020-09.epub", "letters-undated.epub"];
    assert_eq!(desk.names("dist"), names);
    matches("digest-all", &ran);

    let report = desk.json("r.json");
    let periods = |key: &str| -> Vec<Value> {
        report["volumes"].as_array().unwrap().iter().map(|it| it[key].clone()).collect()
    };
    assert_eq!(periods("period"), ["2020-08", "2020-09", "undated"]);
    assert_eq!(periods("status"), ["written"; 3]);
    assert_eq!(periods("chapters"), [2, 1, 1]);
    for volume in report["volumes"].as_array().unwrap() {
        let bytes = desk.bytes(volume["path"].as_str().unwrap());
        assert_eq!(volume["bytes"], bytes.len());
        assert_eq!(volume["sha256"], sha256(&bytes));
    }
    let totals = &report["ledger"];
    assert_eq!((&totals["files"], &totals["chapters"]), (&5.into(), &4.into()));
    assert_eq!((&totals["excluded"], &totals["failed"]), (&1.into(), &0.into()));

    let ledger = desk.lines("l.jsonl");
    let paths: Vec<&str> = ledger.iter().map(|it| it["path"].as_str().unwrap()).collect();
    assert_eq!(paths, ["a.md", "b.md", "c.md", "d.md", "e.md"]);
    assert_eq!(ledger[0]["fate"], "chapter");
    assert_eq!(ledger[0]["volume"], "letters-2020-08");
    assert!(ledger[0]["href"].as_str().unwrap().ends_with(".xhtml"));
    assert_eq!(ledger[4]["fate"], "excluded");
    assert!(ledger[4]["rule"].is_string() && ledger[4].get("href").is_none());
}

#[test]
fn editions_in_other_scripts_tell_what_they_changed() {
    let article = "---\ntitle: 後來\ndate: 2024-01-05\n---\n\n\
                   計畫的畫面上，頭髮乾淨，衞生署的船到碼頭後大家都回家了。\n";
    let desk = TestProject::new().with("letters/a.md", article);
    let scripts = "--script as-written --script zh-Hans-CN";
    let ran = desk.run(&format!("digest all letters {scripts} --report r.json -v")).exits(0);
    assert_eq!(desk.names("dist"), ["letters-2024-01-zh-Hans-CN.epub", "letters-2024-01.epub"]);
    let report = desk.json("r.json");
    let volumes = report["volumes"].as_array().unwrap();
    assert_eq!(
        (&volumes[0]["script"], &volumes[1]["script"]),
        (&"as-written".into(), &"zh-Hans-CN".into())
    );
    assert!(volumes[0].get("conversion").is_none());
    let conversion = &volumes[1]["conversion"];
    assert_eq!((&conversion["tables"], &conversion["version"]), (&"hk2s".into(), &"1.4.2".into()));
    let changes = conversion["changes"].as_array().unwrap();
    let of = |from: &str| changes.iter().find(|it| it["from"] == from).unwrap();
    assert_eq!((&of("計畫")["to"], &of("後")["count"]), (&"计划".into(), &2.into()));
    assert_eq!(of("衞")["to"], "卫");
    assert_eq!(of("畫")["others"][0], "划");
    assert_eq!(of("畫")["path"], "a.md");
    assert_eq!(of("頭")["context"], "計畫的畫面上，頭髮乾淨，衞生署的");
    assert!(ran.stderr.contains("畫 → 画, or 划"), "{}", ran.stderr);

    let unknown = desk.run("build letters --script ja").exits(2);
    assert!(unknown.stderr.contains("zh-Hant-TW"), "{}", unknown.stderr);
}

#[test]
fn every_form_of_period_names_its_volumes() {
    let desk = letters();
    for (request, names) in [
        ("2020-08", &["letters-2020-08.epub"][..]),
        ("2020-08,2020-09", &["letters-2020-08.epub", "letters-2020-09.epub"]),
        ("2020-07..2020-12", &["letters-2020-08.epub", "letters-2020-09.epub"]),
        ("2020-W32", &["letters-2020-W32.epub"]),
        ("2020-Q3", &["letters-2020-Q3.epub"]),
        ("2020", &["letters-2020.epub"]),
        ("last --now 2020-09-01", &["letters-2020-08.epub"]),
        ("last --now 2020-09-01 --period week", &[]),
    ] {
        let ran = desk.run(&format!("digest {request} --out o -- letters"));
        assert_eq!(desk.names("o"), names, "{}", ran.transcript());
        assert_eq!(ran.code, i32::from(names.is_empty()), "{}", ran.transcript());
        let _ = fs::remove_dir_all(desk.path("o"));
    }
}

#[test]
fn what_has_not_changed_is_left_alone() {
    let desk = letters();
    desk.run("digest all letters --no-cover --jobs 1 --report 1.json").exits(0);
    let written = |name| fs::metadata(desk.path(name)).unwrap().modified().unwrap();
    let before = written("dist/letters-2020-08.epub");
    desk.run("digest all letters --no-cover --jobs 2 --report 2.json").exits(0);
    assert_eq!(written("dist/letters-2020-08.epub"), before);
    let (mut first, second) = (desk.json("1.json"), desk.json("2.json"));
    assert_eq!(second["volumes"][0]["status"], "unchanged");
    // Nothing else differs.
    for volume in first["volumes"].as_array_mut().unwrap() {
        volume["status"] = "unchanged".into();
        assert_eq!(volume.as_object_mut().unwrap().remove("why"), Some("it is new".into()));
    }
    assert_eq!(first, second);

    let changed = "---\ntitle: 海\ndate: 2020-08-05\n---\n\n改過的信。\n";
    let desk = desk.with("letters/a.md", changed);
    desk.run("digest all letters --no-cover --report 3.json").exits(0);
    let third = desk.json("3.json");
    assert_eq!(third["volumes"][0]["status"], "written");
    assert_eq!(third["volumes"][1]["status"], "unchanged");
}

#[test]
fn books_inside_the_input_folder_are_not_read() {
    let desk =
        TestProject::new().with("a.md", "甲").with("dist/old.md", "乙").with("out/b/c.md", "丙");
    let ledger_of = |command: &str| -> Vec<String> {
        desk.run(&format!("{command} --ledger l.jsonl")).exits(0);
        let ledger = desk.lines("l.jsonl");
        let paths = ledger.iter().map(|it| it["path"].as_str().unwrap().to_owned());
        // The program's own folders in this test.
        paths.filter(|it| it != ".home").collect()
    };
    assert_eq!(ledger_of("build"), ["a.md", "out/b/c.md"]);
    assert_eq!(ledger_of("build --out out/b"), ["a.md", "dist/old.md"]);
    assert_eq!(ledger_of("build --out ."), ["a.md", "dist/old.md", "out/b/c.md"]);
}

#[test]
fn only_broken_files_make_no_book() {
    let desk = TestProject::new().with("letters/a.md", [0; 64]).with("letters/b.md", "");
    let ran = desk.run("digest all letters --no-cover --report r.json --ledger l.jsonl").exits(1);
    matches("only-broken", &ran);
    assert_eq!(desk.names("dist"), [""; 0]);
    assert_eq!(desk.json("r.json")["volumes"], Value::Array(Vec::new()));
    let ledger = desk.lines("l.jsonl");
    assert_eq!(ledger.len(), 2);
    assert!(ledger.iter().all(|it| it["reason"].is_string() && it["fate"] != "chapter"));
}

#[test]
fn an_empty_folder_makes_no_book() {
    let desk = TestProject::new().with("letters/picture.png", "");
    matches("no-articles", &desk.run("build letters").exits(1));
}

#[test]
fn an_article_in_another_encoding_is_kept_and_reported() {
    let bytes = b"---\ntitle: letter\ndate: 2020-08-05\n---\n\nA broken \xff byte, kept.\n";
    let desk = TestProject::new().with("letters/a.md", bytes);
    let ran = desk.run("build letters --no-cover --report r.json");
    assert_eq!(desk.names("dist"), ["letters.epub"], "{}", ran.transcript());
    let report = desk.json("r.json");
    let diagnostics = report["diagnostics"].as_array().unwrap();
    assert!(diagnostics.iter().any(|it| it["path"] == "a.md"), "{report}");
    for diagnostic in diagnostics {
        let keys: Vec<&String> = diagnostic.as_object().unwrap().keys().collect();
        assert_eq!(
            keys,
            ["code", "column", "end_column", "hint", "line", "message", "path", "severity"]
        );
    }
}

#[test]
fn a_folder_that_cannot_be_written_is_an_error_of_its_own() {
    let desk = letters().with("dist", "a file");
    let ran = desk.run("build letters").exits(3);
    assert!(ran.stderr.contains("can't write dist"), "{}", ran.transcript());
    // A volume whose place is taken fails; the others go on.
    let desk = letters().with("dist/letters-2020-08.epub/x", "");
    let ran = desk.run("digest all letters --report r.json").exits(3);
    let report = desk.json("r.json");
    assert_eq!(report["volumes"][0]["status"], "failed", "{}", ran.transcript());
    assert!(report["volumes"][0]["reason"].is_string());
    assert_eq!(report["volumes"][1]["status"], "written");
}

#[test]
fn check_writes_nothing_and_reports_by_rule() {
    let odd = "---\ntitle: 甲: 乙\ndate: 五月初五\n---\n\n文。\n";
    let desk =
        letters().with("letters/x.md", odd).with("letters/y.md", odd).with("letters/z.md", odd);
    let ran = desk.run("check letters --no-cover");
    matches("check", &ran);
    assert_eq!(desk.names("."), ["letters"]);
    let json: Value =
        serde_json::from_str(&desk.run("check letters --no-cover --format json").stdout).unwrap();
    assert_eq!(json["command"], "check");
    assert_eq!(json["volumes"][0]["status"], "checked");
    assert_eq!(json["ledger"]["files"], 8);
    assert_eq!(json["repairs"]["revisions"], 2);
    assert_eq!(json["rules"][0]["code"], "front-matter-not-understood");
    assert_eq!(json["rules"][0]["count"], 3);
}

#[test]
fn check_lists_every_changed_place() {
    let text = "---\ndate: 2020-08-08\n---\n\n我 **今早** 到了。\n\n![甲|200](a.png)\n";
    let desk = letters().with("letters/f.md", text);
    let ran = desk.run("check letters --no-cover --words --format json");
    let json: Value = serde_json::from_str(&ran.stdout).unwrap();
    let letters = &json["letters"];
    assert_eq!(letters["unaccounted"], 0, "{}", ran.transcript());
    let place = |name: &str| {
        let all = letters["changes"].as_array().unwrap().iter();
        all.filter(|it| it["name"] == name && it["path"] == "f.md")
            .map(|it| (it["line"].as_u64(), it["before"].as_str().unwrap().to_owned()))
            .collect::<Vec<_>>()
    };
    assert_eq!(place("picture-size"), [(Some(7), "|200".to_owned())]);
    let blanks = ["我 ", " 到了。"].map(|it| (Some(5), it.to_owned()));
    assert_eq!(place("blank-beside-mark"), blanks);
    assert!(desk.run("check letters --no-cover --words").stdout.contains("0  unaccounted"));
}

#[test]
fn quiet_shows_errors_only_and_verbose_everything() {
    let desk = letters();
    assert_eq!(desk.run("build letters -q").exits(0).stderr, "");
    let ran = desk.run("build letters --no-cover -v").exits(0);
    assert!(ran.stderr.contains("1 file left out\n"), "{}", ran.transcript());
    assert_eq!(ran.stdout, "dist/letters.epub\n");
    // What was mended is no news for a timer.
    let desk = desk.with("letters/f.md", "---\ndate: 2020-08-08\n---\n\n我 **今早** 到了。\n");
    let ran = desk.run("build letters --no-cover -v").exits(0);
    assert!(ran.stderr.contains("mended:\n"), "{}", ran.transcript());
    assert!(ran.stderr.contains("  blank-beside-mark  blanks between"), "{}", ran.transcript());
    assert!(!desk.run("build letters --no-cover").exits(0).stderr.contains("mended"));
}

#[test]
fn colours_and_json_go_where_they_are_wanted() {
    let desk = letters();
    assert!(!desk.run("build missing").exits(3).stderr.contains('\u{1b}'));
    assert!(desk.run("build missing --color always").exits(3).stderr.contains('\u{1b}'));
    // A document on standard output stands there alone, and is the same as in a file.
    let ran = desk.run("build letters --no-cover --report -").exits(0);
    desk.run("build letters --no-cover --report r.json").exits(0);
    let written = String::from_utf8(desk.bytes("r.json")).unwrap();
    let first = ran.stdout.replace(",\n      \"why\": \"it is new\"", "");
    assert_eq!(first.replace("\"written\"", "\"unchanged\""), written);
    assert_eq!(desk.run("build letters --no-cover --format json").stdout, written);
    let ran = desk.run("build letters --ledger -").exits(0);
    assert_eq!(ran.stdout.lines().count(), 5, "{}", ran.transcript());
}

#[test]
fn the_projects_own_sheets_are_in_its_books() {
    let desk = letters();
    let sheets = || {
        desk.run("build letters").exits(0);
        let ran = desk.run("inspect dist/letters.epub --format json").exits(0);
        let json: Value = serde_json::from_str(&ran.stdout).unwrap();
        json["counts"]["sheets"].as_u64().unwrap()
    };
    let without = sheets();
    // With settings or without: the folder is the project's.
    desk.write("letters/styles/own.css", "p { color: red }");
    assert_eq!(sheets(), without + 1);
    desk.write("letters/heding.toml", "");
    assert_eq!(sheets(), without + 1);
}

#[test]
fn inspect_tells_what_is_in_a_book() {
    let settings = "title = \"海港來信\"\nlanguage = \"zh-Hant-HK\"\n";
    let desk = letters().with("letters/heding.toml", settings);
    desk.run("digest 2020-08 letters").exits(0);
    let ran = desk.run("inspect dist/letters-2020-08.epub").exits(0);
    assert!(ran.stdout.contains("海港來信"), "{}", ran.transcript());
    assert!(ran.stdout.contains("zh-Hant-HK"), "{}", ran.transcript());
    let ran = desk.run("inspect dist/letters-2020-08.epub --format json").exits(0);
    let json: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert!(json["title"].as_str().unwrap().contains("海港來信"));
}

#[cfg(unix)]
#[test]
fn a_reader_that_leaves_early_is_no_error() {
    use std::process::Stdio;
    let desk = letters();
    let mut child = desk
        .command()
        .args(["check", "letters", "--ledger", "-"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
}

#[cfg(unix)]
#[test]
fn books_can_be_read_by_whom_the_umask_lets() {
    use std::os::unix::fs::PermissionsExt;
    let desk = letters();
    desk.run("build letters").exits(0);
    let mode = |path| fs::metadata(desk.path(path)).unwrap().permissions().mode();
    assert_eq!(mode("dist/letters.epub"), mode("letters/a.md"));
}

fn sha256(bytes: &[u8]) -> String {
    use sha2::Digest;
    sha2::Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
