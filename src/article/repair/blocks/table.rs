//! Tables whose rows were broken inside a cell, and rows that are longer than the head.
//!
//! An exporter wrote a break inside of a cell as one in the text: the row ends there for every parser, and
//! the rest of the table becomes text. GFM drops cells beyond the head's. Evidence: of 801 tables in the
//! archive 274 hold a broken row and 258 rows of different lengths.

use std::ops::Range;

use memchr::memmem;

use crate::article::character::{Damage, Provenance};
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Repair, RepairContext, Work};
use crate::source::Edit;

/// Joins broken rows.
pub(super) const BROKEN: Repair = Repair {
    name: "broken-row",
    about: "rows of tables joined that were broken inside a cell",
    default: true,
    provenance: Provenance::Damaged(&[Damage::Exporter]),
    needs: Looks::BAR,
    works: &[Work::Text(join)],
};

/// Widens the head to the longest row.
pub(super) const WIDE: Repair = Repair {
    name: "wide-row",
    about: "tables widened so that cells beyond their head are not lost",
    default: true,
    provenance: Provenance::Damaged(&[Damage::Exporter]),
    needs: Looks::BAR,
    works: &[Work::Text(widen)],
};

/// A row is broken into so many lines at most.
const MOST_LINES: usize = 60;

/// The lines of a text, without their ends.
fn lines(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    let line = |it: &str| {
        let range = start..start + it.trim_end_matches(['\n', '\r']).len();
        start += it.len();
        range
    };
    text.split_inclusive('\n').map(line).collect()
}

/// The lines between heads and bodies, with how many cells they have.
fn delimiters(manuscript: &Manuscript<'_>, lines: &[Range<usize>]) -> Vec<(usize, usize)> {
    let text = manuscript.text();
    let delimiter = |(at, range): (usize, &Range<usize>)| {
        let line = text[range.clone()].trim();
        let inner = line.strip_prefix('|')?.strip_suffix('|')?;
        let is_rule = |cell: &str| {
            let cell = cell.trim();
            let rule = cell.strip_prefix(':').unwrap_or(cell);
            let rule = rule.strip_suffix(':').unwrap_or(rule);
            !rule.is_empty() && rule.bytes().all(|it| it == b'-')
        };
        let all = inner.split('|').all(is_rule) && !manuscript.is_verbatim(range.start);
        all.then(|| (at, inner.split('|').count()))
    };
    lines.iter().enumerate().filter_map(delimiter).collect()
}

fn may_hold_table(text: &str) -> bool {
    memchr::memchr(b'|', text.as_bytes()).is_some()
        && (memmem::find(text.as_bytes(), b"---").is_some()
            || memmem::find(text.as_bytes(), b"|-").is_some())
}

/// The bars between cells.
fn bars(line: &str) -> usize {
    let bytes = line.as_bytes();
    memchr::memchr_iter(b'|', bytes)
        .filter(|&at| bytes[..at].iter().rev().take_while(|&&it| it == b'\\').count() % 2 == 0)
        .count()
}

fn join(manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    if !may_hold_table(text) {
        return Vec::new();
    }
    let lines = lines(text);
    let mut edits = Vec::new();
    let mut done = 0;
    for (rule, cells) in delimiters(manuscript, &lines) {
        if rule < done {
            continue;
        }
        if let Some(first) = head(text, &lines, done, rule, cells) {
            edits.extend(joined(text, &lines[first..rule]));
        }
        let mut at = rule + 1;
        while let Some(last) = row(text, &lines, at, cells) {
            edits.extend(joined(text, &lines[at..=last]));
            at = last + 1;
        }
        done = at;
    }
    edits
}

/// Where the head begins whose last line stands before `rule`.
fn head(
    text: &str,
    lines: &[Range<usize>],
    from: usize,
    rule: usize,
    cells: usize,
) -> Option<usize> {
    let mut found = 0;
    for at in (from.max(rule.saturating_sub(MOST_LINES))..rule).rev() {
        let line = &text[lines[at].clone()];
        found += bars(line);
        if line.is_empty() || found > cells + 1 {
            return None;
        }
        if found == cells + 1 && line.trim_start().starts_with('|') {
            return Some(at);
        }
    }
    None
}

/// The last line of the row that begins at line `at`, if it is one.
fn row(text: &str, lines: &[Range<usize>], at: usize, cells: usize) -> Option<usize> {
    let begins = text[lines.get(at)?.clone()].trim_start().starts_with('|');
    let mut found = 0;
    for (line, range) in lines.iter().enumerate().skip(at).take(MOST_LINES) {
        let content = &text[range.clone()];
        // A line with nothing at all ends a table; one with blanks was a break.
        if !begins || content.is_empty() {
            return None;
        }
        found += bars(content);
        let ends = content.trim_end().ends_with('|');
        if ends && (found > cells || line == at) {
            return Some(line);
        }
        if found > cells + 1 {
            return None;
        }
    }
    None
}

/// The changes that make one line of several.
fn joined(text: &str, lines: &[Range<usize>]) -> Vec<Edit> {
    let filled = lines.iter().filter(|it| !text[(*it).clone()].trim().is_empty());
    let filled: Vec<&Range<usize>> = filled.collect();
    let join = |pair: &[&Range<usize>]| {
        let [before, after] = pair else { return None };
        let (first, second) = (&text[(*before).clone()], &text[(*after).clone()]);
        let end = before.start + first.trim_end().len();
        let start = after.end - second.trim_start().len();
        let beside_bar = first.trim_end().ends_with('|') || second.trim_start().starts_with('|');
        Some(Edit::replace(end..start, if beside_bar { " " } else { "<br>" }))
    };
    filled.windows(2).filter_map(join).collect()
}

fn widen(manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    if !may_hold_table(text) {
        return Vec::new();
    }
    let lines = lines(text);
    let mut edits = Vec::new();
    for (rule, cells) in delimiters(manuscript, &lines) {
        let Some(head) = rule.checked_sub(1).map(|it| &lines[it]) else { continue };
        let is_row = |line: &str| line.starts_with('|') && line.ends_with('|') && line.len() > 1;
        if !is_row(text[head.clone()].trim()) || bars(&text[head.clone()]) != cells + 1 {
            continue;
        }
        let rows = lines[rule + 1..].iter().map(|it| text[it.clone()].trim());
        let rows = rows.take_while(|it| it.starts_with('|'));
        let longest = rows.map(|it| bars(it.trim_end_matches(['|', ' ']))).max().unwrap_or(0);
        // More columns than a table can have are something else.
        if let more @ 1..=30 = longest.saturating_sub(cells) {
            let end = |range: &Range<usize>| range.start + text[range.clone()].trim_end().len();
            edits.push(Edit::insert(end(head), "  |".repeat(more)));
            edits.push(Edit::insert(end(&lines[rule]), " --- |".repeat(more)));
        }
    }
    edits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair::trial::{mended, parsed, written};

    #[test]
    fn rows_become_whole() {
        for (text, expected) in [
            (
                "| 甲   \n （乙） | 丙 |\n| --- | --- |\n| 一   \n 二 | 三 |\n| 四 | 五 |\n\n後",
                "| 甲<br>（乙） | 丙 |\n| --- | --- |\n| 一<br>二 | 三 |\n| 四 | 五 |\n\n後",
            ),
            (
                "| 甲 | 乙 | 丙 |\n| --- | --- | --- |\n| 一 | 7   \n   \n | 9   \n （二） |",
                "| 甲 | 乙 | 丙 |\n| --- | --- | --- |\n| 一 | 7 | 9<br>（二） |",
            ),
        ] {
            let found = mended(&BROKEN, text);
            assert_eq!(found, expected);
            assert!(!written(parsed(&found)).contains('|'), "{found}");
        }
    }

    #[test]
    fn whole_tables_and_other_lines_stay() {
        for text in [
            "| 甲 | 乙 |\n| --- | --- |\n| 一 |\n| 二 | 三 |",
            "| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |\n後文",
            "| 甲\n\n乙 |\n| --- |",
            "| 甲 | 乙 |\n| --- | --- |\n| 一   \n\n二 | 三 |",
            "甲 | 乙\n--- | ---\n一 | 二",
            "甲 | 乙   \n丙 |",
            "```\n| 甲 |\n| --- |\n| 一\n二 |\n```",
        ] {
            assert_eq!(mended(&BROKEN, text), text);
        }
    }

    #[test]
    fn no_cell_is_lost() {
        let text = "| 甲 |\n| --- |\n| 一 | 二 |";
        assert_eq!(mended(&WIDE, text), "| 甲 |  |\n| --- | --- |\n| 一 | 二 |");
        for text in ["| 甲 |\n| --- |\n| 一 | |", "| 甲 | 乙 |\n| --- | --- |\n| 一 |", "甲 | 乙"]
        {
            assert_eq!(mended(&WIDE, text), text);
        }
    }

    #[test]
    fn hostile_texts_cost_no_time() {
        for piece in ["| a\n", "| - |\n", "|-|\n| a\n", "| a |\n| - |\n| b\n"] {
            mended(&BROKEN, &piece.repeat(5_000));
            mended(&WIDE, &piece.repeat(5_000));
        }
    }
}
