//! What packages say of what is compiled in.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use serde_json::Value;

const TARGET: &str = "x86_64-unknown-linux-musl";
const FEATURES: &str = "mail,s3";

/// The notices and the list for machines, as `packaging/make` has them made.
fn materials() -> (String, String) {
    let folder = tempfile::tempdir().unwrap();
    let (notices, list) = (folder.path().join("notices"), folder.path().join("list"));
    let output = Command::new("python3")
        .args(["packaging/materials.py", "--target", TARGET, "--features", FEATURES])
        .arg("--notices")
        .arg(&notices)
        .arg("--sbom")
        .arg(&list)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    (fs::read_to_string(notices).unwrap(), fs::read_to_string(list).unwrap())
}

/// The crates that cargo links, by another of its commands.
fn linked() -> BTreeSet<String> {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--edges", "normal,no-proc-macro", "--prefix", "none"])
        .args(["--target", TARGET, "--features", FEATURES])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8(output.stdout).unwrap();
    let crates = tree.lines().filter_map(|line| {
        let mut words = line.split(' ');
        Some(format!("{} {}", words.next()?, words.next()?.trim_start_matches('v')))
    });
    crates.filter(|it| !it.starts_with("heding ")).collect()
}

#[test]
fn packages_name_all_that_is_compiled_in_with_its_licence() {
    let (notices, list) = materials();
    assert_eq!(materials(), (notices.clone(), list.clone()), "they are made twice alike");
    let list: Value = serde_json::from_str(&list).unwrap();
    let listed: BTreeSet<String> = list["components"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| it["type"] == "library")
        .map(|it| {
            assert!(
                it["licenses"][0]["expression"].as_str().is_some_and(|it| !it.is_empty()),
                "{it}"
            );
            assert_eq!(it["hashes"][0]["content"].as_str().unwrap().len(), 64, "{it}");
            format!("{} {}", it["name"].as_str().unwrap(), it["version"].as_str().unwrap())
        })
        .collect();
    let linked = linked();
    assert!(linked.len() > 200, "{linked:?}");
    assert_eq!(listed, linked, "left: heding.cdx.json; right: cargo tree");
    for name in linked {
        assert!(notices.contains(&format!("\n{name}: ")), "THIRD-PARTY.txt has no line on {name}");
    }
    for text in [
        "Permission is hereby granted",
        "Apache License",
        "SIL OPEN FONT LICENSE",
        "Mozilla Public License",
    ] {
        assert!(notices.contains(text), "THIRD-PARTY.txt holds no «{text}»");
    }
}
