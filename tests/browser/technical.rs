//! Formulas, diagrams, listings, tables, notices and references in three languages: the book of `tests/books/technical`.

use std::path::{Path, PathBuf};

use crate::{bind, findings, run};

/// Its lines across the page and down it.
fn books(folder: &Path) -> Vec<PathBuf> {
    ["horizontal", "vertical"]
        .iter()
        .flat_map(|edition| {
            let arguments = ["build", "tests/books/technical", "--no-cover", "--edition", edition];
            bind(&arguments, &folder.join(edition))
        })
        .collect()
}

#[test]
fn what_is_technical_is_shown_in_both_readers() {
    let folder = tempfile::tempdir().unwrap();
    let mut wrong = Vec::new();
    for said in run("walk.mjs", &[], &books(folder.path())) {
        wrong.extend(findings(&said).iter().map(|it| format!("{}: {it}", said["book"])));
        for (reader, walked) in said["readers"].as_object().unwrap() {
            let counts = &walked["counts"];
            for (what, least) in [("pages", 8), ("turns", 20), ("links", 30), ("notes", 1)] {
                let count = counts[what].as_u64().unwrap();
                assert!(count >= least, "{}: {reader} met {count} {what}", said["book"]);
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn ace_finds_nothing_in_what_is_technical() {
    let folder = tempfile::tempdir().unwrap();
    let mut wrong = Vec::new();
    for said in run("ace.mjs", &[], &books(folder.path())) {
        wrong.extend(findings(&said).iter().map(|it| format!("{}: {it}", said["book"])));
        assert!(said["pages"].as_u64().unwrap() > 8, "{said}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
