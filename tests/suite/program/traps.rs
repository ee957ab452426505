//! Every name that the program opens in folders of others, and what may lie there in the place of a file.
//!
//! Whatever it is: the run ends by itself, what lies outside is left as it is, and nothing of it is in what the run
//! says or makes. What a run says of each is in a table, `snapshots/traps.snap`.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::support::test_project::{TestProject, all_files};

/// What nobody inside may see.
const SECRET: &str = "KEY=wK7rNq2pXv";

/// What may lie in a name's place.
#[derive(Clone, Copy)]
enum Trap {
    LinkToFile,
    LinkToFolder,
    LinkToDevice,
    Fifo,
    SecondName,
    Sparse,
    Folder,
}

const TRAPS: [(&str, Trap); 7] = [
    ("link to a file", Trap::LinkToFile),
    ("link to a folder", Trap::LinkToFolder),
    ("link to /dev/zero", Trap::LinkToDevice),
    ("FIFO", Trap::Fifo),
    ("second name", Trap::SecondName),
    ("3 GB of nothing", Trap::Sparse),
    ("folder", Trap::Folder),
];

const BUILD: &str = "build letters --notify";
const SHELF: &str = "shelf dist";
const DELIVER: &str = "deliver dist --config letters/heding.toml";

/// The names, and the command that opens each.
const NAMES: &[(&str, &str)] = &[
    ("letters/heding.toml", "build letters"),
    ("letters/a.md", BUILD),
    ("letters/_front/foreword.md", BUILD),
    ("letters/harbour.png", BUILD),
    ("letters/styles", BUILD),
    ("letters/styles/own.css", BUILD),
    ("letters/styles/cover.svg", BUILD),
    ("letters/fonts", BUILD),
    ("letters/fonts/own.ttf", BUILD),
    ("letters/runs.jsonl", BUILD),
    ("dist", BUILD),
    ("dist/.heding.lock", BUILD),
    ("dist/letters.epub", BUILD),
    ("dist/other.epub", SHELF),
    ("shelf", SHELF),
    ("shelf/.heding-shelf", SHELF),
    ("shelf/index.html", SHELF),
    ("shelf/books", SHELF),
    ("shelf/books/letters.epub", SHELF),
    ("dist/.heding-delivered.json", DELIVER),
    ("dist/.heding-delivered.json.lock", DELIVER),
    ("inbox/letters.epub", DELIVER),
];

impl Trap {
    fn lay(self, desk: &TestProject, name: &str) {
        let place = desk.path(name);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        if place.is_dir() {
            fs::remove_dir_all(&place).unwrap();
        } else if place.exists() {
            fs::remove_file(&place).unwrap();
        }
        match self {
            Self::LinkToFile => symlink(desk.path("outside/secret"), place).unwrap(),
            Self::LinkToFolder => symlink(desk.path("outside"), place).unwrap(),
            Self::LinkToDevice => symlink("/dev/zero", place).unwrap(),
            Self::Fifo => assert!(Command::new("mkfifo").arg(place).status().unwrap().success()),
            Self::SecondName => fs::hard_link(desk.path("outside/secret"), place).unwrap(),
            Self::Sparse => fs::File::create(place).unwrap().set_len(3_000_000_000).unwrap(),
            Self::Folder => fs::create_dir(place).unwrap(),
        }
    }
}

/// A project with everything that is opened, and a folder that is nobody's business.
fn desk() -> TestProject {
    let desk = TestProject::new()
        .with("letters/a.md", "---\ntitle: 海\ndate: 2020-08-05\n---\n\n海邊的信。![港](harbour.png)\n")
        .with("letters/b.md", "---\ntitle: 山\ndate: 2020-08-06\n---\n\n山上的信。\n")
        .with(
            "letters/heding.toml",
            "title = \"信\"\n[notify]\nlog = \"runs.jsonl\"\n[[deliver]]\nkind = \"folder\"\nto = \"../inbox\"\n",
        )
        .with("inbox/note", "")
        .with("outside/secret", SECRET)
        .with("outside/thesis.odt", SECRET);
    desk.trust("letters");
    desk
}

/// Runs a command and waits for its end, but not for ever. Returns its code and all that it said.
fn run(desk: &TestProject, command: &str) -> (Option<i32>, String) {
    let mut heding = desk.command();
    heding.args(command.split(' ')).stdin(Stdio::null());
    let (sender, ended) = mpsc::channel();
    thread::spawn(move || sender.send(heding.output().unwrap()));
    let Ok(output) = ended.recv_timeout(Duration::from_secs(60)) else {
        return (None, "it does not end".to_owned());
    };
    let said = [output.stderr, output.stdout].map(|it| String::from_utf8_lossy(&it).into_owned());
    (output.status.code(), said.concat())
}

/// Whether the secret is in a file, or in one that a book holds.
fn shows_secret(bytes: &[u8]) -> bool {
    let holds = |bytes: &[u8]| bytes.windows(SECRET.len()).any(|it| it == SECRET.as_bytes());
    let Ok(mut book) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) else {
        return holds(bytes);
    };
    (0..book.len()).any(|at| {
        let mut bytes = Vec::new();
        book.by_index(at).is_ok_and(|mut it| it.read_to_end(&mut bytes).is_ok()) && holds(&bytes)
    })
}

/// The files that a run made, without following what was laid there.
fn made(desk: &TestProject) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![desk.root().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let kind = fs::symlink_metadata(&path).unwrap();
            let name = path.strip_prefix(desk.root()).unwrap().to_string_lossy().into_owned();
            if kind.is_dir() && name != "outside" && name != ".home" {
                folders.push(path);
            } else if kind.is_file() && kind.len() < 100_000_000 {
                files.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    files
}

/// What was said, in few words: the code, and the codes of the messages.
fn gist(code: i32, said: &str) -> String {
    let severities = ["error[", "warning["];
    let told = said.lines().filter_map(|line| {
        let rest = severities.iter().find_map(|it| line.strip_prefix(it))?;
        Some(rest.split_once(']')?.0)
    });
    let mut told: Vec<&str> = told.collect();
    // Which faces this machine has is no matter here.
    told.retain(|it| *it != "cover-no-font");
    told.dedup();
    format!("{code} {}", told.join(" ")).trim_end().to_owned()
}

fn assert_harmless(desk: &TestProject, name: &str, trap: Trap, said: &str) {
    let outside = all_files(&desk.path("outside"));
    assert_eq!(outside.len(), 2, "{outside:?}");
    assert!(outside.values().all(|it| it == SECRET.as_bytes()), "what lies outside was written to");
    assert!(!said.contains(SECRET), "{said}");
    // A second name of an article's file is read: in backups that share files among their copies.
    let is_read = matches!(trap, Trap::SecondName)
        && Path::new(name).extension().is_some_and(|it| it == "md");
    for (path, bytes) in made(desk) {
        let is_trap = path == name || path.starts_with(&format!("{name}/"));
        assert!(is_trap || is_read || !shows_secret(&bytes), "{path} shows it");
    }
}

#[test]
fn no_name_is_a_way_out() {
    let mut table = String::new();
    for (name, command) in NAMES {
        table += &format!("{name} ({})\n", command.split(' ').next().unwrap());
        for (what, trap) in TRAPS {
            let desk = desk();
            if *command != BUILD && !command.starts_with("build") {
                let (code, said) = run(&desk, "build letters");
                assert_eq!(code, Some(0), "{said}");
            }
            trap.lay(&desk, name);
            let (code, said) = run(&desk, command);
            let Some(code @ 0..=3) = code else { panic!("{name}, {what}: {code:?}\n{said}") };
            assert_harmless(&desk, name, trap, &said);
            table += &format!("    {what:18} {}\n", gist(code, &said));
        }
    }
    insta::with_settings!({ snapshot_path => "snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("traps", table);
    });
}
