//! Fences of `csv`: values between commas, shown as the table that they are.

use super::lines;
use crate::article::character::Provenance;
use crate::article::csv;
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::article::verbatim::Fence;
use crate::source::Edit;

/// On paper nobody can sort or copy them, and in columns they can be read. What is no table, or too wide for one, stays
/// a listing; so does one whose fence says more than `csv`.
pub(super) struct CsvTables;

impl Dialect for CsvTables {
    fn label(&self) -> Label {
        Label {
            name: "csv-table",
            about: "fences of values between commas, `csv`, made tables",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Any
    }

    fn needs(&self) -> Looks {
        Looks::FENCE
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        let text = manuscript.text();
        let mut edits = Vec::new();
        if memchr::memmem::find(text.as_bytes(), b"sv").is_none() {
            return edits;
        }
        // The fence that is open, and where a table would begin, with what separates its cells.
        let mut open: Option<(Fence, Option<Opening>)> = None;
        for (start, line) in lines(text) {
            match open {
                None => {
                    let fence = Fence::opened_by(line.trim_start());
                    let opening =
                        |separator| Opening { begin: start, end: start + line.len(), separator };
                    let table = separator(line).map(opening);
                    open = fence.map(|it| (it, table));
                }
                Some((fence, table)) if fence.is_closed_by(line.trim_start()) => {
                    open = None;
                    let Some(Opening { begin, end, separator }) = table else { continue };
                    let body = text.get(end + 1..start).unwrap_or_default();
                    if let Some(rows) = csv::rows(body, separator) {
                        edits.push(Edit::replace(begin..start + line.len(), table_of(&rows)));
                    }
                }
                Some(_) => {}
            }
        }
        edits
    }
}

/// The line of a fence of values.
struct Opening {
    begin: usize,
    end: usize,
    separator: char,
}

/// What separates the cells below a fence at the margin.
fn separator(line: &str) -> Option<char> {
    let mark = line.chars().next().filter(|it| matches!(it, '`' | '~'))?;
    match line.trim_start_matches(mark).trim().trim_matches(['{', '}', '.']) {
        it if it.eq_ignore_ascii_case("csv") => Some(','),
        it if it.eq_ignore_ascii_case("tsv") => Some('\t'),
        _ => None,
    }
}

/// The table in Markdown's own form, its first row the head.
fn table_of(rows: &[Vec<String>]) -> String {
    let mut out = String::new();
    for (number, row) in rows.iter().enumerate() {
        out.push('|');
        for cell in row {
            out.push(' ');
            for c in cell.chars() {
                match c {
                    '\n' => out.push_str("<br>"),
                    c if "\\`*_[]<>|~^$&#@:{}=+!".contains(c) => out.extend(['\\', c]),
                    c => out.push(c),
                }
            }
            out.push_str(" |");
        }
        out.push('\n');
        if number == 0 {
            // Columns of numbers stand flush with their ends.
            for column in 0..row.len() {
                let is_number = |it: &Vec<String>| {
                    let cell = it[column].trim_start_matches(['-', '+']);
                    !cell.is_empty()
                        && cell.chars().all(|c| c.is_ascii_digit() || ".,%".contains(c))
                };
                out.push_str(if rows[1..].iter().all(is_number) { "|--:" } else { "|---" });
            }
            out.push_str("|\n");
        }
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn values_in_columns() {
        assert_mends(
            &CsvTables,
            &[
                (
                    "```csv\n港,票\n中*環,12\n\"坪,洲\",9\n```\n後",
                    "| 港 | 票 |\n|---|--:|\n| 中\\*環 | 12 |\n| 坪,洲 | 9 |\n後",
                ),
                ("~~~ {.tsv}\na\tb\nc\td\n~~~", "| a | b |\n|---|---|\n| c | d |"),
            ],
        );
    }

    #[test]
    fn what_is_no_table_stays() {
        assert_leaves(
            &CsvTables,
            &[
                "```csv\na,b\nc\n```",
                "```csv title=\"a.csv\"\na,b\nc,d\n```",
                "- x\n\n  ```csv\n  a,b\n  c,d\n  ```",
                "```js\na,b\nc,d\n```",
                "````\n```csv\na,b\nc,d\n```\n````",
            ],
        );
    }
}
