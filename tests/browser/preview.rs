//! The preview in a browser, at three widths: pages, keys, swapping, messages.

use std::process::Command;

use serde_json::Value;

use crate::support::preview::Preview;
use crate::support::test_project::TestProject;

/// Two articles, one of which fills many pages.
fn letters() -> TestProject {
    let paragraph = |at: usize| {
        format!("第{at}段：{}\n\n", "船在漲潮時出海，燈塔的光照着碼頭。".repeat(3 + at % 4))
    };
    let long: String = (0..30).map(paragraph).collect();
    TestProject::new()
        .with("letters/heding.toml", "title = \"信\"\nlanguage = \"zh-Hant\"\ncover = false\n")
        .with("letters/short.md", "---\ntitle: 短信\ndate: 2020-08-05\n---\n\n短。\n")
        .with("letters/long.md", format!("---\ntitle: 長信\ndate: 2020-08-06\n---\n\n{long}"))
}

fn use_it(width: u32, height: u32) {
    let project = letters();
    let preview = Preview::start(&project, &["letters"]);
    preview.read();
    let url = format!("http://{}/{}/", preview.host, preview.key);
    let output = Command::new("node")
        .args(["tests/browser/preview.mjs", &url])
        .arg(project.path("letters"))
        .args([width.to_string(), height.to_string()])
        .output()
        .expect("node starts");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    let said: Value = serde_json::from_slice(&output.stdout).unwrap();
    let findings = said["findings"].as_array().unwrap();
    assert!(findings.is_empty(), "{said:#}");
    assert!(said["counts"]["turns"].as_u64().unwrap() > 20, "{said}");
}

#[test]
fn it_is_used_on_a_wide_screen() {
    use_it(1440, 900);
}

#[test]
fn it_is_used_on_a_tablet() {
    use_it(820, 1180);
}

#[test]
fn it_is_used_on_a_phone() {
    use_it(390, 844);
}
