//! Ways out of the program: nothing that strangers wrote steers a terminal, in whatever it is shown.

use crate::support::test_project::TestProject;

/// Escapes of a terminal in 7 and in 8 bits, and what turns lines around.
const HOSTILE: &str = "A\u{1b}[2JB\u{7f}C\u{9b}31mD\u{9d}0;E\u{9c}F\u{202e}G\u{2066}H\u{61c}I\u{200e}\
    J\u{200f}K\u{2028}L\u{2029}M\u{feff}N";

fn steers(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t'))
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(c, '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[track_caller]
fn assert_harmless(from: &str, text: &str) {
    let found: Vec<char> = text.chars().filter(|c| steers(*c)).collect();
    assert!(found.is_empty(), "{from}: {found:?} in {text}");
}

/// A project with such texts wherever it may hold text.
fn hostile() -> TestProject {
    let in_toml: String = HOSTILE.chars().map(|c| format!("\\u{:04X}", u32::from(c))).collect();
    let settings = format!(
        "title = \"{in_toml}\"\nslug = \"sea\"\ncreator = \"{in_toml}\"\ncover = false\nperiod = \"month\"\n"
    );
    TestProject::new()
        .with("heding.toml", settings)
        .with("a.md", format!("---\ntitle: 海 {HOSTILE}\ndate: 2020-08-05\n---\n\n信{HOSTILE}。\n"))
        .with("b.md", format!("---\ntitle: [{HOSTILE}\ndate: 2020-08-06\n---\n\n{HOSTILE}\n"))
        .with(
            "c.md",
            format!("---\ntitle: 山\ndate: 2020-08-{HOSTILE}\n---\n\n{{{{< {HOSTILE} >}}}}\n"),
        )
        .with("styles/z.css", format!("p{{ background: url(\"https://a.example/{HOSTILE}\") }}\n"))
}

#[test]
fn no_way_out_shows_what_steers_a_terminal() {
    let project = hostile();
    for command in [
        "check",
        "check -v",
        "check --format json",
        "digest 2020-08 -v --report report.json --ledger ledger.jsonl --log runs.jsonl",
        "digest 2020-08 --format json --force",
        "build --out whole",
        "build --out whole --report -",
        "build --out whole --ledger -",
        "inspect dist/sea-2020-08.epub",
        "inspect dist/sea-2020-08.epub -v --format json",
        "shelf",
        "shelf --format json",
        "schedule systemd",
        "schedule cron",
        "schedule github",
        "schedule kubernetes",
        "schedule systemd --format json",
        "schedule systemd --write units",
        "plan --format json",
        "media status",
    ] {
        let ran = project.run(command);
        assert_harmless(command, &ran.transcript());
    }
    for file in ["report.json", "ledger.jsonl", "runs.jsonl"] {
        assert_harmless(file, &project.text(file));
    }
    let units = project.names("units");
    assert!(!units.is_empty());
    for unit in units {
        assert_harmless(&unit, &project.text(&format!("units/{unit}")));
    }
    // JSON says the same in escapes.
    let title = &project.run("inspect dist/sea-2020-08.epub --format json").answer()["creators"][0];
    assert!(title.as_str().unwrap().contains('\u{202e}'), "{title}");
}

#[test]
fn settings_that_are_wrong_are_quoted_without_it() {
    for settings in [
        format!("title = {HOSTILE}\n"),
        "title = \"x\"\nno = \"\u{9b}31m\u{202e}\"\n".to_owned(),
        "slug = [\"\u{9d}0;x\u{9c}\"]\n".to_owned(),
    ] {
        let project = TestProject::new().with("heding.toml", settings).with("a.md", "海。\n");
        let ran = project.run("check");
        assert_harmless("heding.toml", &ran.transcript());
        assert!(!ran.stderr.is_empty());
    }
}

#[test]
fn a_sheet_that_asks_for_something_outside_is_named_and_books_go_without_it() {
    let project = TestProject::with_letters("").with(
        "letters/styles/zz.css",
        "p { color: red }\n@import url(https://a.example/x.css);\nq { background: url(file:///etc/hosts) }\n",
    );
    let ran = project.run("build letters").exits(0);
    assert!(ran.stderr.contains("styles/zz.css:2:1"), "{}", ran.stderr);
    let ran = ran.says("the sheet asks for https://a.example/x.css");
    ran.says("the sheet asks for file:///etc/hosts");
    let book = project.names("dist").into_iter().find(|it| it.ends_with(".epub")).unwrap();
    let mut book =
        zip::ZipArchive::new(std::io::Cursor::new(project.bytes(&format!("dist/{book}")))).unwrap();
    let mut sheet = String::new();
    let mut file = book.by_name("OEBPS/css/zz.css").unwrap();
    std::io::Read::read_to_string(&mut file, &mut sheet).unwrap();
    assert_eq!(sheet, "p { color: red }\n\nq { background: none }\n");
}

#[test]
fn a_name_that_is_a_device_elsewhere_is_no_files_name() {
    for (slug, file) in [
        ("CON", "con-volume.epub"),
        ("nul", "nul-volume.epub"),
        ("com1", "com1-volume.epub"),
        ("LPT³", "lpt³-volume.epub"),
        ("aux. ", "aux-volume.epub"),
        ("con-2", "con-2.epub"),
        ("com10", "com10.epub"),
        ("icon", "icon.epub"),
    ] {
        let project = TestProject::with_letters(&format!("slug = \"{slug}\"\n"));
        project.run("build letters --quiet").exits(0);
        assert_eq!(project.names("dist"), [file], "{slug}");
    }
}
