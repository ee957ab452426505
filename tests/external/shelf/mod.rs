//! What programs that are not ours make of a shelf: Thorium's parser of feeds, Jing with the grammar of Atom, and
//! Chromium.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};

use crate::support::shelf::{Server, bound};
use crate::support::test_project::all_files;

/// Runs a script of this folder with node. `./test` says where the tools are.
fn node(script: &str, server: &Server, arguments: &[&str]) -> Output {
    let tools = std::env::var("HEDING_SHELF_TOOLS").unwrap_or_else(|_| panic!("run by ./test"));
    let script = format!("{}/tests/external/shelf/{script}", env!("CARGO_MANIFEST_DIR"));
    let url = format!("http://{}/", server.address);
    let output =
        Command::new("node").args([&*script, &tools, &url]).args(arguments).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{}{said}", String::from_utf8_lossy(&output.stdout));
    output
}

#[test]
fn a_reading_app_finds_every_book_in_three_steps() {
    let desk = bound();
    let server = Server::start(&desk, &[], None);
    let found: Value = serde_json::from_slice(&node("client.cjs", &server, &[]).stdout).unwrap();
    let books = |format: &str| found[format].as_object().map(|it| it.len());
    assert_eq!((books("atom"), books("json")), (Some(7), Some(7)), "{found}");
    assert_eq!(found["atom"], found["json"]);
}

#[test]
fn the_page_works_in_a_browser_with_and_without_a_script() {
    let desk = bound();
    let server = Server::start(&desk, &[], None);
    let all = ["Ferry times", "燈塔 <A & B>", "颱風前夕", "冬至的湯"];
    let queries = json!({
        "燈塔": ["燈塔 <A & B>"],
        "塔": ["燈塔 <A & B>"],
        "陳燕": all,
        "陳燕 前夕": ["颱風前夕"],
        "FERRY": ["Ferry times"],
        "tim": ["Ferry times"],
        "imes": [],
        "塔燈": [],
        "ｆｅｒｒｙ": ["Ferry times"],
        "灯塔": ["燈塔 <A & B>"],
        "台风": ["颱風前夕"],
        "短文": all,
        "\"times ferry\"": [],
        "短文，船票": ["颱風前夕"],
    });
    let folder = desk.path("shelf");
    node("page.mjs", &server, &[&folder.to_string_lossy(), &queries.to_string()]);
}

/// What Jing and a script say of feeds: nothing, or which rules of Atom and OPDS they break.
fn judged(root: &Path, base: &str, feeds: &[PathBuf]) -> Result<(), String> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/external/shelf/atom.py");
    let mut judge = Command::new("python3");
    verdict(judge.arg(script).arg("--root").arg(root).args(["--base", base]).args(feeds))
}

/// What a program says that ends with 0 for nothing and with 1 for something.
fn verdict(judge: &mut Command) -> Result<(), String> {
    let output = judge.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    match output.status.code() {
        Some(0) => Ok(()),
        Some(1) => Err(said),
        _ => panic!("{output:?}"),
    }
}

#[test]
fn feeds_are_as_atom_and_opds_have_them() {
    for base in ["https://example.org/b/", "https://example.org/a%20b/"] {
        let desk = bound();
        desk.write("shelf.toml", format!("[shelf]\nbase-url = \"{base}\"\npage-size = 2\n"));
        desk.run("shelf dist --config shelf.toml --out web").exits(0);
        let root = desk.path("web");
        let all = all_files(&root).into_keys().filter(|it| it.ends_with(".atom"));
        let feeds: Vec<PathBuf> = all.map(|it| root.join(it)).collect();
        assert!(feeds.len() > 5, "{feeds:?}");
        assert_eq!(judged(&root, base, &feeds), Ok(()));
        // The judge is one that says no.
        let sound = desk.text("web/opds/new.atom");
        for (what, by) in [
            ("<published>2020", "<published>soon"),
            ("type=\"text/html\"", "type=\"html\""),
            (" rel=\"alternate\"", " rel=\"related\""),
            ("<author><name>編者</name></author>", ""),
        ] {
            assert!(sound.contains(what), "{what}: {sound}");
            desk.write("web/opds/new.atom", sound.replace(what, by));
            assert!(judged(&root, base, &[root.join("opds/new.atom")]).is_err(), "{what}");
        }
    }
}

#[test]
fn feeds_in_json_are_as_opds_has_them() {
    let tools =
        std::env::var("HEDING_AUTOMATION_TOOLS").unwrap_or_else(|_| panic!("run by ./test"));
    let desk = bound();
    desk.run("digest 2020-07 --no-cover --again --quiet").exits(0);
    desk.run("shelf dist --out web").exits(0);
    let judged = |feeds: &[PathBuf]| {
        let mut judge = Command::new(format!("{tools}/bin/check-jsonschema"));
        let schema = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/external/shelf/opds2.schema.json");
        verdict(judge.args(["--schemafile", schema]).args(feeds))
    };
    let root = desk.path("web");
    let is_feed = |it: &String| it.starts_with("opds") || it.starts_with("volumes/");
    let all = all_files(&root).into_keys().filter(|it| it.ends_with(".json") && is_feed(it));
    let feeds: Vec<PathBuf> = all.map(|it| root.join(it)).collect();
    assert!(feeds.len() > 8, "{feeds:?}");
    assert_eq!(judged(&feeds), Ok(()));
    // The judge is one that says no.
    let sound = desk.text("web/opds/new.json");
    assert!(sound.contains("covers/none.gif"), "one volume has no cover");
    for (what, by) in [
        ("\"rel\":\"self\"", "\"rel\":\"other\""),
        ("image/gif", "image/svg+xml"),
        ("acquisition/open-access", "acquisition/none"),
        ("\"identifier\"", "\"number\""),
    ] {
        assert!(sound.contains(what), "{what}: {sound}");
        desk.write("web/opds/new.json", sound.replace(what, by));
        assert!(judged(&[root.join("opds/new.json")]).is_err(), "{what}");
    }
}
