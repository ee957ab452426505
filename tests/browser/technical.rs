//! Formulas, diagrams, listings, tables, notices and references in three languages: the book of `tests/books/technical`.

use std::path::{Path, PathBuf};

use crate::{assert_accessible, assert_read, bind};

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
    let least = [("pages", 8), ("turns", 20), ("links", 30), ("notes", 1)];
    assert_read(&books(folder.path()), &least);
}

#[test]
fn ace_finds_nothing_in_what_is_technical() {
    let folder = tempfile::tempdir().unwrap();
    assert_accessible(&books(folder.path()), 8);
}
