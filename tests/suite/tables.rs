//! Tables in the documents that list what the program knows: each row is there, and says the same.
//! Examples come out as they say.

#[path = "../trees/mod.rs"]
mod trees;

use heding::article;
use heding::article::repair;
use heding::config::Config;
use heding::diagnostic::Diagnostics;
use heding::lint::RULES;
use heding::source::Source;

#[test]
fn the_page_on_rules_has_every_rule() {
    let page = include_str!("../../docs/lints.md");
    let rows: Vec<String> = RULES
        .iter()
        .map(|it| format!("| `{}` | {} | {} |", it.code, it.severity.as_str(), it.about))
        .collect();
    assert_rows(page, &rows);
}

#[test]
fn the_page_on_repairs_has_every_repair() {
    let page = include_str!("../../docs/repairs.md");
    let rows: Vec<String> = repair::labels()
        .map(|it| {
            let default = if it.default { "on" } else { "off" };
            format!("| `{}` | {} | {default} |", it.name, it.about)
        })
        .collect();
    assert_rows(page, &rows);
}

#[test]
fn the_examples_of_repairs_come_out_so() {
    let page = include_str!("../../docs/repairs.md");
    let mut examples = 0;
    for example in page.split("\n### `").skip(1) {
        let (name, rest) = example.split_once('`').unwrap();
        let fenced = |kind: &str| {
            let (_, block) = rest.split_once(&format!("```{kind}\n")).unwrap();
            block.split_once("\n```").unwrap().0.to_owned()
        };
        let source = Source::new("example.md", fenced("markdown"));
        let config = Config::default_for("example");
        let article =
            article::parse(&source, &config, &Default::default(), &mut Diagnostics::default());
        assert!(article.repairs.contains_key(name), "{name} had nothing to mend");
        let shown = trees::normal(&article.body);
        assert_eq!(shown, fenced("html").replace('\n', ""), "{name}");
        examples += 1;
    }
    assert!(examples >= 3);
}

/// Fails unless the rows of a page's tables begin as these do, in this order. Prints the rows as they
/// should be, to be pasted.
#[track_caller]
fn assert_rows(page: &str, rows: &[String]) {
    let found: Vec<&str> = page.lines().filter(|it| it.starts_with("| `")).collect();
    let same =
        found.len() == rows.len() && found.iter().zip(rows).all(|(it, row)| it.starts_with(row));
    assert!(same, "the rows should begin so:\n{}\n", rows.join("\n"));
}
