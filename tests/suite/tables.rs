//! Tables in the documents that list what the program knows: each row is there, and says the same.

use heding::article::repair;
use heding::lint::RULES;

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

/// Fails unless the rows of a page's tables begin as these do, in this order. Prints the rows as they
/// should be, to be pasted.
#[track_caller]
fn assert_rows(page: &str, rows: &[String]) {
    let found: Vec<&str> = page.lines().filter(|it| it.starts_with("| `")).collect();
    let same =
        found.len() == rows.len() && found.iter().zip(rows).all(|(it, row)| it.starts_with(row));
    assert!(same, "the rows should begin so:\n{}\n", rows.join("\n"));
}
