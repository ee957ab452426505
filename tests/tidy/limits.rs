//! The table of limits in the guide against the constants in the code.

use std::fs;

use super::report;

const PAGE: &str = "docs/guide/limits.md";

/// Files of which every constant is a limit that users meet.
const ALL_OF: &[&str] = &["src/beneath/limits.rs", "src/epub/limit.rs", "src/media/decode/cost.rs"];

#[test]
fn the_guide_says_every_limit_as_the_code_has_it() {
    let page = fs::read_to_string(PAGE).unwrap();
    let mut faults = Vec::new();
    let mut count = 0;
    for row in page.lines().filter(|it| it.starts_with("| ") && it.contains(" `src/")) {
        let cells: Vec<&str> = row.trim_matches(['|', ' ']).split(" | ").collect();
        let names: Vec<&str> = cells[2].split('`').skip(1).step_by(2).collect();
        let [file, name] = names[..] else { panic!("{PAGE}: {row}") };
        let code = fs::read_to_string(file).unwrap_or_default();
        count += 1;
        match constants(&code).find(|(it, _)| *it == name) {
            None => faults.push(format!("{PAGE}: {file} has no {name}")),
            Some((_, value)) if value_of(cells[1]) != value_of(value) => {
                faults.push(format!("{PAGE}: {name} is {value}, not {}", cells[1]));
            }
            Some(_) => {}
        }
    }
    assert!(count > 20, "the rows are not where this test looks for them");
    for file in ALL_OF {
        for (name, _) in constants(&fs::read_to_string(file).unwrap()) {
            if !page.contains(&format!("`{file}` `{name}`")) {
                faults.push(format!("{PAGE}: no row for {name} of {file}"));
            }
        }
    }
    report("the limits in the guide are those in the code", &faults);
}

/// The constants of a file at the left edge, with what they are.
fn constants(code: &str) -> impl Iterator<Item = (&str, &str)> {
    code.lines().filter_map(|line| {
        let visible = line.strip_prefix("pub(super) ").or(line.strip_prefix("pub(crate) "));
        let rest = visible.unwrap_or(line).strip_prefix("const ")?;
        let (name, rest) = rest.split_once(": ")?;
        Some((name, rest.split_once(" = ")?.1.trim_end_matches(';')))
    })
}

/// What `64 << 10`, `200_000`, `Duration::from_secs(10)`, `64 KiB`, `10 s` and `200,000` come to.
fn value_of(text: &str) -> Option<u64> {
    let seconds = text.strip_prefix("Duration::from_secs(").and_then(|it| it.strip_suffix(')'));
    let text = seconds.unwrap_or(text).replace(['_', ','], "");
    if let Some((left, right)) = text.split_once(" << ") {
        return Some(left.parse::<u64>().ok()? << right.parse::<u32>().ok()?);
    }
    let (number, unit) = text.split_once(' ').unwrap_or((&text, ""));
    let number: u64 = number.split('.').next()?.parse().ok()?;
    match unit {
        "" | "s" => Some(number),
        "KiB" => Some(number << 10),
        "MiB" => Some(number << 20),
        "GiB" => Some(number << 30),
        _ => None,
    }
}

#[test]
fn the_tests_of_this_test() {
    for (written, value) in [
        ("64 << 10", 65_536),
        ("200_000", 200_000),
        ("200,000", 200_000),
        ("Duration::from_secs(10)", 10),
        ("10 s", 10),
        ("64 KiB", 65_536),
        ("20.0", 20),
    ] {
        assert_eq!(value_of(written), Some(value), "{written}");
    }
    assert_eq!(value_of("a few"), None);
    let code = "pub(super) const A: usize = 1 << 2;\nconst B: u64 = 3;\n    const C: u8 = 4;";
    assert_eq!(constants(code).collect::<Vec<_>>(), [("A", "1 << 2"), ("B", "3")]);
}
