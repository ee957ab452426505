//! What programs that are not ours make of a shelf: Thorium's parser of feeds, and Chromium.

use std::process::{Command, Output};

use serde_json::{Value, json};

use super::{Desk, Server};

/// Runs a script of this folder with node. `./test` says where the tools are.
fn node(script: &str, server: &Server, arguments: &[&str]) -> Output {
    let tools = std::env::var("HEDING_SHELF_TOOLS").unwrap_or_else(|_| panic!("run by ./test"));
    let script = format!("{}/tests/shelf_external/{script}", env!("CARGO_MANIFEST_DIR"));
    let url = format!("http://{}/", server.1);
    let output =
        Command::new("node").args([&*script, &tools, &url]).args(arguments).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{}{said}", String::from_utf8_lossy(&output.stdout));
    output
}

#[test]
fn a_reading_app_finds_every_book_in_three_steps() {
    let desk = Desk::new();
    let server = Server::start(&desk, &[], None);
    let found: Value = serde_json::from_slice(&node("client.cjs", &server, &[]).stdout).unwrap();
    let books = |format: &str| found[format].as_object().map(|it| it.len());
    assert_eq!((books("atom"), books("json")), (Some(7), Some(7)), "{found}");
    assert_eq!(found["atom"], found["json"]);
}

#[test]
fn the_page_works_in_a_browser_with_and_without_a_script() {
    let desk = Desk::new();
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
    });
    node("page.mjs", &server, &[&queries.to_string()]);
}
