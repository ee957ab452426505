//! Books as their readers have them: foliate-js and epub.js in Chromium walk through the sample archive, and
//! Ace by DAISY judges it; and the preview as people use it. Needs the feature `full-tests`; see `./test`.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]
#![expect(
    clippy::disallowed_methods,
    reason = "these books go to other programs by way of the disk"
)]

mod broken;
mod manual;
mod preview;
mod sample;
#[path = "../support"]
#[expect(dead_code, reason = "other targets use the rest")]
mod support {
    pub(crate) mod preview;
    pub(crate) mod program;
    pub(crate) mod shelf;
    pub(crate) mod test_project;
}
mod technical;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use support::program;

/// Makes books with the program; gives them in the order of their names.
fn bind(arguments: &[&str], out: &Path) -> Vec<PathBuf> {
    let output = program::heding(Path::new(env!("CARGO_TARGET_TMPDIR")))
        .args(arguments)
        .arg("--quiet")
        .arg("--out")
        .arg(out)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut books: Vec<PathBuf> =
        fs::read_dir(out).unwrap().map(|entry| entry.unwrap().path()).collect();
    books.sort();
    assert!(!books.is_empty());
    books
}

/// Runs a script of this folder over books. Gives what it says of each, in their order.
fn run(script: &str, options: &[&str], books: &[PathBuf]) -> Vec<Value> {
    let tools = std::env::var("HEDING_BROWSER_TOOLS").expect(
        "HEDING_BROWSER_TOOLS says where the packages of tests/browser/package.json are installed; \
         `./test` sets it",
    );
    assert!(Path::new(&tools).join("node_modules").is_dir(), "there is no {tools}/node_modules");
    let output = Command::new("node")
        .arg(format!("tests/browser/{script}"))
        .args(options)
        .args(books)
        .output()
        .expect("node starts");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{script}: {errors}");
    let lines: Vec<Value> = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).expect(line))
        .collect();
    assert_eq!(lines.len(), books.len(), "{script} looked at each book: {errors}");
    lines
}

/// The strings of a list.
fn strings(list: &Value) -> Vec<String> {
    list.as_array().unwrap().iter().map(|it| it.as_str().unwrap().to_owned()).collect()
}

/// What a script found in one book, each with the reader that it was found in.
fn findings(said: &Value) -> Vec<String> {
    let Some(readers) = said["readers"].as_object() else { return strings(&said["findings"]) };
    let mut all = strings(&said["between"]);
    for (reader, walked) in readers {
        all.extend(strings(&walked["findings"]).iter().map(|it| format!("{reader}: {it}")));
    }
    all
}

/// Lets both readers go through books: they find nothing wrong, and meet no fewer than so many of each thing.
fn assert_read(books: &[PathBuf], least: &[(&str, u64)]) {
    let mut wrong = Vec::new();
    for said in run("walk.mjs", &[], books) {
        wrong.extend(findings(&said).iter().map(|it| format!("{}: {it}", said["book"])));
        for (reader, walked) in said["readers"].as_object().unwrap() {
            for (what, least) in least {
                let count = walked["counts"][what].as_u64().unwrap();
                assert!(count >= *least, "{}: {reader} met {count} {what}", said["book"]);
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Lets Ace judge books: it finds nothing, in more than so many pages.
fn assert_accessible(books: &[PathBuf], pages: u64) {
    let mut wrong = Vec::new();
    for said in run("ace.mjs", &[], books) {
        wrong.extend(findings(&said).iter().map(|it| format!("{}: {it}", said["book"])));
        assert!(said["pages"].as_u64().unwrap() > pages, "{said}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
