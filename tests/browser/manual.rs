//! The manual, bound by the program that it is about.

use crate::{assert_accessible, assert_read, bind};

#[test]
fn the_manual_is_shown_in_both_readers() {
    let folder = tempfile::tempdir().unwrap();
    let least = [("pages", 40), ("turns", 100), ("links", 200)];
    assert_read(&bind(&["build", "docs"], folder.path()), &least);
}

#[test]
fn ace_finds_nothing_in_the_manual() {
    let folder = tempfile::tempdir().unwrap();
    assert_accessible(&bind(&["build", "docs"], folder.path()), 40);
}
