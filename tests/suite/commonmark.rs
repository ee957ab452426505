//! The examples of the CommonMark specification.
//!
//! What is compared is the tree before a chapter's conventions (levels of headings, figures) are
//! applied to it. The expected HTML goes through the same construction and whitelist as raw HTML in
//! an article, so that both sides are trees of the same vocabulary; addresses are compared decoded,
//! for the specification's renderer encodes them and ours leaves that to a later stage; white space
//! beside blocks is no part of the comparison.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use heding::article::markdown;
use heding::config::Config;

use crate::support::trees;

/// Examples that our dialect reads otherwise, and why.
const OUTSIDE_OUR_DIALECT: &[(u32, &str)] = &[];

#[derive(serde::Deserialize)]
struct Example {
    example: u32,
    markdown: String,
    html: String,
}

#[test]
fn all_examples_but_those_listed() {
    let examples: Vec<Example> =
        serde_json::from_str(include_str!("../data/commonmark-0.31.2.json")).unwrap();
    assert_eq!(examples.len(), 652);
    let mut listed: BTreeMap<u32, &str> = OUTSIDE_OUR_DIALECT.iter().copied().collect();
    let mut report = String::new();
    let options = Config::default_for("test").markdown;
    for Example { example, markdown, html } in &examples {
        let ours = trees::normal(&markdown::parse(markdown, &options));
        let expected = trees::normal(&trees::of_html(html));
        match (ours == expected, listed.remove(example)) {
            (true, None) | (false, Some(_)) => {}
            (true, Some(reason)) => {
                writeln!(report, "{example} passes, though listed ({reason})").unwrap();
            }
            (false, None) => {
                writeln!(
                    report,
                    "{example}: {markdown:?}\n  ours     {ours}\n  expected {expected}"
                )
                .unwrap();
            }
        }
    }
    assert!(report.is_empty(), "\n{report}");
    assert!(listed.is_empty(), "no such examples: {listed:?}");
}
