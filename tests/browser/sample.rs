//! The sample archive in all its editions.

use std::fs;
use std::path::{Path, PathBuf};

use crate::{assert_accessible, assert_read, bind};

/// A volume of each kind: horizontal, vertical with a font of its own, for Kobo, in parts.
fn books(folder: &Path) -> Vec<PathBuf> {
    let vertical = ["--edition", "vertical", "--font", "Noto Serif CJK HK"];
    let mut settings = fs::read_to_string("content/heding.toml").unwrap();
    settings.push_str("\n[split]\narticles = 8\n");
    let split = folder.join("split.toml");
    fs::write(&split, settings).unwrap();
    let split = ["--config", split.to_str().unwrap()];
    let kinds: [(&str, &str, &[&str], usize); 4] = [
        ("horizontal", "2024-01", &[], 1),
        ("vertical", "2024-02", &vertical, 1),
        ("kobo", "2024-03", &["--profile", "kobo"], 1),
        ("split", "2024-03", &split, 2),
    ];
    let mut all = Vec::new();
    for (kind, period, options, expected) in kinds {
        let arguments: Vec<&str> =
            ["digest", period, "content"].iter().chain(options).copied().collect();
        let out = folder.join(kind);
        let made = bind(&arguments, &out);
        assert_eq!(made.len(), expected, "{kind}: {made:?}");
        all.extend(made);
    }
    all
}

#[test]
fn two_reading_systems_show_all_of_it_and_every_link_leads_where_it_should() {
    let folder = tempfile::tempdir().unwrap();
    let least = [("pages", 10), ("turns", 20), ("links", 60), ("glyphs", 500)];
    assert_read(&books(folder.path()), &least);
}

#[test]
fn ace_finds_nothing_to_hinder_anyone() {
    let folder = tempfile::tempdir().unwrap();
    assert_accessible(&books(folder.path()), 10);
}
