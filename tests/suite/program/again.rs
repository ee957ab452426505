//! Runs one after the other over a folder that changes between them: what is made again, why, and what is
//! left alone.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::ops::Deref;
use std::process::{Command, Stdio};
use std::time::{Duration, SystemTime};

use serde_json::Value;

use crate::support::test_project::TestProject;

/// A project of three months, digested again and again.
struct Months {
    project: TestProject,
    /// What all runs are told.
    always: &'static str,
}

/// What a run did.
#[derive(Debug)]
struct DigestRun {
    code: i32,
    stderr: String,
    report: Value,
}

impl Deref for Months {
    type Target = TestProject;

    fn deref(&self) -> &TestProject {
        &self.project
    }
}

impl Months {
    /// Three months, two articles each; the last one links to the first.
    fn new() -> Self {
        let months = Self { project: TestProject::new(), always: "--no-cover" };
        for (number, day) in [
            (1, "2020-08-05"),
            (2, "2020-08-06"),
            (3, "2020-09-01"),
            (4, "2020-09-02"),
            (5, "2020-10-01"),
            (6, "2020-10-02"),
        ] {
            let link = if number == 6 { "先看[第一封](1.md)。" } else { "" };
            months.write(&letter(number), article(number, day, link));
        }
        months.write("letters/heding.toml", "title = \"港灣信札\"\nslug = \"letters\"\n");
        months
    }

    fn quietly(&self, words: &str) -> Command {
        let mut command = self.command();
        command.args(words.split_whitespace());
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        command
    }

    /// Makes all digests.
    fn run(&self, more: &str) -> DigestRun {
        let report = self.path("report.json");
        let _ = fs::remove_file(&report);
        let words =
            format!("digest all letters --out dist --report report.json {} {more}", self.always);
        let output = self.quietly(&words).output().unwrap();
        let report = fs::read(&report).map(|it| serde_json::from_slice(&it).unwrap());
        DigestRun {
            code: output.status.code().unwrap_or(-1),
            stderr: String::from_utf8(output.stderr).unwrap(),
            report: report.unwrap_or(Value::Null),
        }
    }

    /// The books, their bytes and when they were written.
    fn books(&self) -> BTreeMap<String, (Vec<u8>, SystemTime)> {
        let entries = fs::read_dir(self.path("dist")).unwrap().map(Result::unwrap);
        let book = |it: fs::DirEntry| {
            let bytes = fs::read(it.path()).unwrap();
            let modified = it.metadata().unwrap().modified().unwrap();
            (it.file_name().into_string().unwrap(), (bytes, modified))
        };
        entries.map(book).collect()
    }
}

impl DigestRun {
    /// What became of each volume: `2020-08 written`.
    fn statuses(&self) -> Vec<String> {
        let volumes = self.report["volumes"].as_array().unwrap();
        let text = |it: &Value| it.as_str().unwrap_or_default().to_owned();
        volumes.iter().map(|it| text(&it["period"]) + " " + &text(&it["status"])).collect()
    }

    /// The volumes that were made, and why.
    fn made(&self) -> BTreeMap<String, String> {
        let volumes = self.report["volumes"].as_array().unwrap();
        let text = |it: &Value| it.as_str().unwrap_or_default().to_owned();
        let made = volumes.iter().filter(|it| it["status"] == "written");
        made.map(|it| (text(&it["period"]), text(&it["why"]))).collect()
    }
}

fn letter(number: u32) -> String {
    format!("letters/{number}.md")
}

fn article(number: u32, day: &str, more: &str) -> String {
    format!("---\ntitle: 第{number}封信\ndate: {day}\n---\n\n這是第{number}封，寫在{day}。{more}\n")
}

const UNCHANGED: [&str; 3] = ["2020-08 unchanged", "2020-09 unchanged", "2020-10 unchanged"];

#[test]
fn what_has_not_changed_is_left_alone() {
    let desk = Months::new();
    let first = desk.run("");
    assert_eq!(first.code, 0, "{first:?}");
    assert_eq!(first.made().len(), 3);
    let books = desk.books();

    let second = desk.run("");
    assert_eq!((second.code, second.statuses()), (0, UNCHANGED.map(str::to_owned).to_vec()));
    assert_eq!(desk.books(), books, "neither bytes nor times");
    // The accounts of what was left alone are those of what was made.
    for part in ["ledger", "repairs"] {
        assert_eq!(first.report[part], second.report[part], "{part}");
    }
    for (a, b) in first.report["volumes"]
        .as_array()
        .unwrap()
        .iter()
        .zip(second.report["volumes"].as_array().unwrap())
    {
        for part in
            ["name", "path", "sha256", "bytes", "chapters", "sections", "repairs", "pictures"]
        {
            assert_eq!(a[part], b[part], "{part}");
        }
    }

    // The same bytes with another time.
    let touched = File::options().append(true).open(desk.path(&letter(1))).unwrap();
    touched.set_modified(SystemTime::now()).unwrap();
    assert_eq!(desk.run("").made(), BTreeMap::new());
    assert_eq!(desk.books(), books);

    // All that earlier runs remember.
    fs::remove_dir_all(desk.path(".home")).unwrap();
    let again = desk.run("");
    assert_eq!((again.code, again.made()), (0, BTreeMap::new()));
    assert_eq!(desk.books(), books, "made again, and the same: not written");

    assert_eq!(desk.run("--again").made(), BTreeMap::new(), "compiled, and the same");
    assert_eq!(desk.books(), books);
}

#[test]
fn what_readers_will_miss_is_told_of_what_is_left_alone_too() {
    let desk = Months::new();
    let missed = "readers will miss: 1 picture that is nowhere, 2 links that lead nowhere";
    desk.write(&letter(1), article(1, "2020-08-05", "見[山](gone.md)。\n\n![海](gone.png)"));
    desk.write(&letter(6), article(6, "2020-10-02", "見[海](away.md)。"));
    assert!(desk.run("").stderr.contains(missed));
    let again = desk.run("");
    assert!(again.made().is_empty() && again.stderr.contains(missed), "{again:?}");
    assert!(!again.stderr.contains("warning["), "it is not said once more: {again:?}");
    assert!(again.stderr.contains("next: `heding check letters`"), "{again:?}");
    desk.write(&letter(6), article(6, "2020-10-02", ""));
    let mended = desk.run("");
    assert!(mended.stderr.contains("nowhere, 1 link that leads nowhere"), "{mended:?}");
}

#[test]
fn what_has_changed_is_made_again_and_nothing_else() {
    let desk = Months::new();
    assert_eq!(desk.run("").code, 0);
    let made = |what: &str| {
        let ran = desk.run("");
        assert_eq!(ran.code, 0, "{what}: {ran:?}");
        let made = ran.made();
        for (_, why) in made.iter().filter(|it| !it.1.ends_with("is new")) {
            assert!(ran.stderr.contains(why.as_str()), "{what}: {why} is not in {}", ran.stderr);
        }
        assert_eq!(desk.run("").made(), BTreeMap::new(), "{what}: once is enough");
        made
    };
    let only = |period: &str, why: &str| BTreeMap::from([(period.to_owned(), why.to_owned())]);

    desk.write(&letter(3), article(3, "2020-09-01", "又添一句。"));
    assert_eq!(made("a changed text"), only("2020-09", "article 1 changed (3.md)"));

    desk.write(&letter(7), article(7, "2020-08-20", ""));
    assert_eq!(made("one more in an old month"), only("2020-08", "article 1 added (7.md)"));

    fs::remove_file(desk.path(&letter(7))).unwrap();
    assert_eq!(made("one less"), only("2020-08", "article 1 gone (7.md)"));

    // Its text is as it was, but October names it.
    desk.write(&letter(1), article(1, "2020-08-05", "").replace("第1封信", "頭一封信"));
    let expected = BTreeMap::from([
        ("2020-08".to_owned(), "article 1 changed (1.md)".to_owned()),
        ("2020-10".to_owned(), "articles of other volumes that it links to changed".to_owned()),
    ]);
    assert_eq!(made("a title that is linked to"), expected);

    desk.write(&letter(4), article(4, "2020-11-02", ""));
    let moved = made("a date that moved");
    assert_eq!(moved["2020-09"], "article 1 gone (4.md)");
    assert_eq!(moved["2020-11"], "it is new");
    assert_eq!(moved.len(), 2, "{moved:?}");

    // A month before all others moves them in the series.
    desk.write(&letter(8), article(8, "2019-01-01", ""));
    let first = made("an earlier month");
    assert_eq!(first["2019-01"], "it is new");
    assert_eq!(first["2020-08"], "its place in the series or the order of its articles changed");
    assert_eq!(first.len(), 5, "{first:?}");

    desk.write("letters/styles/base.css", "p { margin: 0 }\n");
    let styled = made("a style sheet");
    assert!(styled.values().all(|it| it == "style sheets, templates or fonts changed"));
    assert_eq!(styled.len(), 5, "{styled:?}");

    desk.write("letters/heding.toml", "title = \"海灣信札\"\nslug = \"letters\"\n");
    let set = made("a setting");
    assert!(set.values().all(|it| it == "the settings changed"), "{set:?}");
    assert_eq!(set.len(), 5, "{set:?}");
}

#[test]
fn a_picture_belongs_to_what_its_volume_is_made_from() {
    let desk = Months::new();
    desk.write("letters/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><rect/></svg>");
    desk.write(&letter(3), article(3, "2020-09-01", "\n\n![圖](a.svg)\n\n![缺](late.svg)"));
    assert_eq!(desk.run("").code, 0);
    assert_eq!(desk.run("").made(), BTreeMap::new());
    let only = BTreeMap::from([("2020-09".to_owned(), "pictures changed".to_owned())]);

    desk.write("letters/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><circle/></svg>");
    assert_eq!(desk.run("").made(), only, "other bytes");
    desk.write("letters/other.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    assert_eq!(desk.run("").made(), BTreeMap::new(), "nobody asks for it");
    desk.write("letters/late.svg", "<svg xmlns='http://www.w3.org/2000/svg'><rect/></svg>");
    assert_eq!(desk.run("").made(), only, "what was missing is there");
    fs::remove_file(desk.path("letters/a.svg")).unwrap();
    assert_eq!(desk.run("").made(), only, "what was there is missing");
}

#[test]
fn a_file_that_an_article_shows_belongs_to_its_volume_too() {
    let desk = Months::new();
    desk.write("letters/code.rs", "fn first() {}\n");
    let shows = "\n\n```rust\n{{#include code.rs}}\n{{#include late.rs}}\n```\n";
    desk.write(&letter(3), article(3, "2020-09-01", shows));
    desk.write(&letter(5), article(5, "2020-10-01", "\n\n![圖](broken.png)"));
    desk.write("letters/broken.png", "<!doctype html><p>not found");
    assert_eq!(desk.run("").code, 0);
    let august = desk.run("");
    assert_eq!(august.made(), BTreeMap::new(), "{august:?}");
    let only = |month: &str| BTreeMap::from([(month.to_owned(), "pictures changed".to_owned())]);

    desk.write("letters/code.rs", "fn second() {}\n");
    assert_eq!(desk.run("").made(), only("2020-09"), "another text");
    desk.write("letters/late.rs", "fn late() {}\n");
    assert_eq!(desk.run("").made(), only("2020-09"), "what was missing is there");
    assert_eq!(desk.run("").made(), BTreeMap::new());
    desk.write("letters/broken.png", "<svg xmlns='http://www.w3.org/2000/svg'><rect/></svg>");
    assert_eq!(desk.run("").made(), only("2020-10"), "what was no picture is one");
    let fresh = desk.quietly("digest all letters --no-cover --out fresh --cache fresh-cache");
    assert!({ fresh }.output().unwrap().status.success());
    for (name, (bytes, _)) in desk.books() {
        assert!(fs::read(desk.path(&format!("fresh/{name}"))).unwrap() == bytes, "{name}");
    }
}

#[test]
fn a_book_that_is_gone_or_damaged_is_made_again() {
    let desk = Months::new();
    desk.run("");
    let books = desk.books();
    let bytes = |it: &BTreeMap<String, (Vec<u8>, SystemTime)>| {
        it.iter().map(|(name, it)| (name.clone(), it.0.clone())).collect::<Vec<_>>()
    };
    let august = desk.path("dist/letters-2020-08.epub");
    let expected =
        BTreeMap::from([("2020-08".to_owned(), "its file is gone or was changed".to_owned())]);

    fs::remove_file(&august).unwrap();
    assert_eq!(desk.run("").made(), expected);
    let mut damaged = fs::read(&august).unwrap();
    let middle = damaged.len() / 2;
    damaged[middle] ^= 1;
    fs::write(&august, &damaged).unwrap();
    assert_eq!(desk.run("").made(), expected);
    assert_eq!(bytes(&desk.books()), bytes(&books));

    // Moved there and back: another file with the same bytes.
    fs::copy(&august, desk.path("dist/copy")).unwrap();
    fs::rename(desk.path("dist/copy"), &august).unwrap();
    assert_eq!(desk.run("").made(), BTreeMap::new());

    // What is remembered is not trusted either.
    for entry in walkdir::WalkDir::new(desk.path(".home")).into_iter().flatten() {
        if entry.file_type().is_file() {
            fs::write(entry.path(), b"{\"form\":1,").unwrap();
        }
    }
    let ran = desk.run("");
    assert_eq!((ran.code, ran.made()), (0, BTreeMap::new()), "{ran:?}");
    assert_eq!(bytes(&desk.books()), bytes(&books));
}

/// Of a volume that is made again only what changed is made: the rest is in its last book.
#[test]
fn what_has_not_changed_in_a_volume_is_taken_from_its_book() {
    let desk = Months { always: "--edition horizontal --edition vertical", ..Months::new() };
    desk.run("");
    desk.write(&letter(1), article(1, "2020-08-05", "改了一句。"));
    let reused = |ran: &DigestRun| {
        let volumes = ran.report["volumes"].as_array().unwrap().iter();
        let made = volumes.filter(|it| it["status"] == "written" || it["why"].is_string());
        made.map(|it| it["reused"].as_u64().unwrap_or_default()).collect::<Vec<_>>()
    };
    assert_eq!(reused(&desk.run("")), [1, 1]);
    let books = desk.books();
    assert_eq!(reused(&desk.run("--again")), [0_u64; 0]);
    assert_eq!(desk.books(), books, "the same as without what was taken");
    // A book that was changed by somebody gives nothing.
    let name = books.keys().find(|it| it.contains("2020-08") && !it.contains("vertical")).unwrap();
    let mut bytes = books[name].0.clone();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    desk.write(&format!("dist/{name}"), bytes);
    assert_eq!(reused(&desk.run("")), [0]);
    assert_eq!(desk.books()[name].0, books[name].0);
    // Nor does a title leave its neighbours as they were. The letter that links to it has one, too.
    desk.write(&letter(1), article(1, "2020-08-05", "改了一句。").replace("封信", "封長信"));
    assert_eq!(reused(&desk.run("")), [0, 0, 1, 1]);
}

#[test]
fn every_edition_counts() {
    let desk = Months::new();
    let both = "--edition horizontal --edition vertical";
    desk.run(both);
    let books = desk.books();
    assert_eq!(books.len(), 6);
    assert_eq!(desk.run(both).made(), BTreeMap::new());
    // Each edition's bytes are the same whichever others are made beside it.
    assert_eq!(desk.run("--edition vertical --again").made(), BTreeMap::new());
    assert_eq!(desk.books(), books);
    let vertical = books.keys().find(|it| it.contains("2020-08") && it.contains("vertical"));
    fs::remove_file(desk.path("dist").join(vertical.unwrap())).unwrap();
    assert_eq!(desk.run(both).made().len(), 1);
    assert_eq!(desk.books().len(), 6);
}

#[test]
fn one_run_at_a_time_writes_to_a_folder() {
    let desk = Months::new();
    fs::create_dir(desk.path("dist")).unwrap();
    let path = desk.path("dist/.heding.lock");
    fs::write(&path, "process 4711 on harbour\n").unwrap();
    let lock = File::options().read(true).write(true).open(&path).unwrap();
    lock.lock().unwrap();
    let ran = desk.run("");
    assert_eq!(ran.code, 3, "{ran:?}");
    assert!(ran.stderr.contains("process 4711 on harbour"), "{}", ran.stderr);
    drop(lock);
    // The file alone holds nothing.
    assert_eq!(desk.run("").code, 0);
    assert_eq!(desk.books().len(), 3, "no lock is left behind");
}

#[test]
fn a_run_that_is_killed_leaves_old_books_or_new_ones() {
    let desk = Months::new();
    desk.run("");
    let old = desk.books();
    for number in 1..=6 {
        let day = ["2020-08-05", "2020-09-01", "2020-10-01"][(number as usize - 1) / 2];
        desk.write(&letter(number), article(number, day, "全都改了。"));
    }
    let other = tempfile::tempdir().unwrap();
    let undisturbed = format!("digest all letters --no-cover --out {}", other.path().display());
    assert!(desk.quietly(&undisturbed).output().unwrap().status.success());
    let new = |name: &str| fs::read(other.path().join(name)).unwrap();

    for moment in 0..40 {
        let mut child = desk.quietly("digest all letters --out dist --no-cover").spawn().unwrap();
        std::thread::sleep(Duration::from_millis(moment * 7 % 150));
        child.kill().unwrap();
        child.wait().unwrap();
        for (name, (bytes, _)) in desk.books().iter().filter(|it| it.0.ends_with(".epub")) {
            assert!(*bytes == old[name].0 || *bytes == new(name), "{name} at moment {moment}");
        }
    }
    assert_eq!(desk.run("").code, 0);
    let books = desk.books();
    assert_eq!(books.len(), 3, "nothing half-written is left: {:?}", books.keys());
    assert!(books.iter().all(|(name, (bytes, _))| *bytes == new(name)));
    assert_eq!(desk.run("").made(), BTreeMap::new());
}

#[test]
#[cfg(unix)]
fn a_folder_that_takes_no_files_harms_nothing() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Months::new();
    desk.run("");
    let books = desk.books();
    desk.write(&letter(1), article(1, "2020-08-05", "改了。"));
    fs::set_permissions(desk.path("dist"), fs::Permissions::from_mode(0o555)).unwrap();
    // The superuser may write anywhere.
    let is_refused = fs::write(desk.path("dist/probe"), "").is_err();
    let ran = desk.run("");
    fs::set_permissions(desk.path("dist"), fs::Permissions::from_mode(0o755)).unwrap();
    if is_refused {
        assert_eq!(ran.code, 3, "{ran:?}");
        assert!(ran.stderr.contains("dist"), "{}", ran.stderr);
        assert_eq!(desk.books(), books);
    } else {
        assert_eq!(ran.code, 0, "{ran:?}");
    }
}

/// What can happen to a folder of articles: each changes something that pages elsewhere may depend on.
fn disturb(
    desk: &Months,
    chance: &mut impl FnMut(usize) -> usize,
    step: usize,
    kinds: usize,
) -> String {
    let number = chance(12) as u32 + 1;
    let month = chance(4) + 6;
    let day = format!("2020-{month:02}-{:02}", chance(27) + 1);
    let path = letter(number);
    let other = chance(12) + 1;
    let footer = "\n\n---\n\n請支持港灣，訂閱我們的每月通訊。";
    match chance(kinds) {
        0 => desk.write(&path, article(number, &day, &format!("改於第{step}步。"))),
        1 => desk.write(&path, article(number, &day, "").replace("封信", "封長信")),
        2 => drop(fs::remove_file(desk.path(&path))),
        3 => desk.write(&path, article(number, &day, &format!("見[另一封]({other}.md)。"))),
        4 => desk.write(&path, article(number, &day, &format!("見[[第{other}封信]]。"))),
        5 => desk.write(&path, article(number, &day, footer)),
        // A heading, and a link to one that may be there.
        13 => {
            desk.write(&path, article(number, &day, &format!("\n\n## 第{}節\n\n文。", chance(3))));
        }
        14 => {
            let link = format!("見[其中一節]({other}.md#第{}節)。", chance(3));
            desk.write(&path, article(number, &day, &link));
        }
        15 => desk.write(&path, article(number, &day, "\n\n{{#include part.txt}}")),
        16 => desk.write(&path, article(number, &day, &format!("\n\n![[{other}]]\n"))),
        17 => desk.write("letters/part.txt", format!("一段在第{step}步寫的話。\n")),
        18 => desk.write("letters/pictures/a.svg", "<!doctype html><p>nothing"),
        // The same words under another number.
        6 => drop(fs::copy(desk.path(&letter(other as u32)), desk.path(&path))),
        // No date: its neighbours tell.
        7 => desk.write(&path, article(number, &day, "").replace("\ndate:", "\nwas:")),
        8 => desk.write(&path, article(number, &day, "\n\n![圖](pictures/a.svg)")),
        9 => {
            let shape = ["rect", "circle", "path"][chance(3)];
            let folder = ["letters", "letters/static"][chance(2)];
            let drawing = format!("<svg xmlns='http://www.w3.org/2000/svg'><{shape}/></svg>");
            desk.write(&format!("{folder}/pictures/a.svg"), drawing);
        }
        10 => drop(fs::remove_dir_all(desk.path("letters/pictures"))),
        11 => desk.write("letters/_front/a.md", format!("---\ntitle: 前言\n---\n\n第{step}步。\n")),
        _ => {
            let english = "The harbour was quiet that morning and the ferries waited for the fog. ";
            let text = article(number, &day, "").replace("這是", &english.repeat(8));
            desk.write(&path, text);
        }
    }
    format!("step {step}, {path}")
}

/// Whatever happens to the folder, a run that remembers makes the books that one without any memory makes.
#[test]
fn remembering_changes_nothing() {
    let (left_alone, reused) = disturbed(&Months::new(), 60, 19);
    assert!(left_alone > 60, "only {left_alone} volumes were left alone");
    assert!(reused > 10, "only {reused} chapters were taken from earlier books");
}

#[test]
fn remembering_changes_nothing_in_any_edition() {
    let always = "--no-cover --edition horizontal --edition vertical --profile generic --profile kobo \
                  --script as-written --script zh-Hans";
    let (_, reused) = disturbed(&Months { always, ..Months::new() }, 12, 15);
    assert!(reused > 5, "only {reused} chapters were taken from earlier books");
}

/// Disturbs a folder so many times, in so many ways. Counts the volumes that were left alone, and the chapters that were taken
/// from earlier books.
fn disturbed(desk: &Months, steps: usize, kinds: usize) -> (usize, u64) {
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    let mut chance = move |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    let mut done = Vec::new();
    let (mut left_alone, mut reused) = (0, 0);
    for step in 0..steps {
        done.push(disturb(desk, &mut chance, step, kinds));
        let ran = desk.run("");
        assert!(ran.code < 2, "{done:?}: {ran:?}");
        let fresh = tempfile::tempdir().unwrap();
        let words = format!(
            "digest all letters {} --out {} --cache {}",
            desk.always,
            fresh.path().join("dist").display(),
            fresh.path().join("cache").display()
        );
        assert!(desk.quietly(&words).output().unwrap().status.code().unwrap() < 2);
        let volumes = ran.report["volumes"].as_array().unwrap();
        left_alone += volumes.iter().filter(|it| it["status"] == "unchanged").count();
        reused += volumes.iter().filter_map(|it| it["reused"].as_u64()).sum::<u64>();
        for volume in volumes {
            let path = volume["path"].as_str().unwrap();
            let remembered = fs::read(desk.path(path)).unwrap();
            assert!(
                remembered == fs::read(fresh.path().join(path)).unwrap(),
                "{path} is another without memory, after {done:#?}"
            );
        }
        let names = fs::read_dir(fresh.path().join("dist")).unwrap().count();
        assert_eq!(names, volumes.len(), "{done:?}");
    }
    (left_alone, reused)
}
