//! Tables whose rows were broken inside a cell, and rows that are longer than the head.
//!
//! An exporter wrote a break inside of a cell as one in the text: the row ends there for every parser, and
//! the rest of the table becomes text. GFM drops cells beyond the head's. Evidence: of 801 tables in the
//! archive 274 hold a broken row and 258 rows of different lengths.

use std::ops::Range;

use memchr::memmem;

use crate::article::character::{Damage, Flavour, Provenance};
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
    // Cells beyond the head are words, whoever wrote them.
    provenance: Provenance::Any,
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
    let holds = |it: u8| memchr::memchr(it, text.as_bytes()).is_some();
    holds(b'|') && holds(b'-')
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
        // A bar at the margin begins a row of its own: the one above lacks its last.
        if line > at && content.starts_with('|') {
            return Some(line - 1).filter(|it| *it == at || found > 0).map(|_| at);
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
    for rule in 1..lines.len() {
        let Some(count) = rule_cells(unquoted(&text[lines[rule].clone()])) else { continue };
        let (head, line) = (&lines[rule - 1], &lines[rule]);
        if cells(unmarked(&text[head.clone()])) != Some(count) || manuscript.is_verbatim(line.start)
        {
            continue;
        }
        let rows = lines[rule + 1..].iter().map(|it| unquoted(&text[it.clone()]).trim());
        let rows = rows.take_while(|it| !it.is_empty() && !begins_block(it));
        let longest = rows.filter_map(cells_with_words).max().unwrap_or(0);
        // More columns than a table can have are something else.
        if let more @ 1..=30 = longest.saturating_sub(count) {
            for (range, cell, bare) in [(head, "  |", " |"), (line, " --- |", " |")] {
                let content = text[range.clone()].trim_end();
                let closed = if content.ends_with('|') { "" } else { bare };
                let with = format!("{closed}{}", cell.repeat(more));
                edits.push(Edit::insert(range.start + content.len(), with));
            }
        }
    }
    edits
}

/// A line without the marks of the quotations it stands in.
fn unquoted(line: &str) -> &str {
    line.trim_start_matches([' ', '\t', '>'])
}

/// The same without those of the items and notes that it begins.
fn unmarked(line: &str) -> &str {
    let mut line = unquoted(line);
    loop {
        let note = line.strip_prefix("[^").and_then(|it| it.split_once("]:")).map(|it| it.1);
        match behind_item_mark(line).or(note) {
            Some(rest) => line = unquoted(rest),
            None => return line,
        }
    }
}

/// What stands behind the mark of an item of a list, from the blank on.
fn behind_item_mark(line: &str) -> Option<&str> {
    let digits = line.trim_start_matches(|it: char| it.is_ascii_digit());
    let numbered = (digits.len() < line.len()).then(|| digits.strip_prefix(['.', ')']));
    let rest = line.strip_prefix(['-', '*', '+']).or(numbered.flatten())?;
    rest.starts_with([' ', '\t']).then_some(rest)
}

/// Whether a line below a table is no row of it, for a block begins there. Any other is one, even without a bar (GFM 0.29,
/// example 201).
fn begins_block(line: &str) -> bool {
    let heading = line.trim_start_matches('#');
    line.starts_with('>')
        || ["```", "~~~", "***", "---"].iter().any(|it| line.starts_with(it))
        || heading.len() < line.len() && heading.starts_with([' ', '\t'])
        || behind_item_mark(line).is_some()
}

/// A row's text without its outer bars.
fn inner(row: &str) -> &str {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    match row.strip_suffix('|') {
        Some(rest) if !rest.ends_with('\\') => rest,
        _ => row,
    }
}

/// The cells of a row; nothing for a line without any bar.
fn cells(row: &str) -> Option<usize> {
    let is_row = bars(row) > 0 && row.trim().len() > 1;
    is_row.then(|| bars(inner(row)) + 1)
}

/// The same without empty cells at its end.
fn cells_with_words(row: &str) -> Option<usize> {
    cells(row).map(|_| bars(inner(row).trim_end_matches(['|', ' '])) + 1)
}

/// The cells of a line of dashes.
fn rule_cells(line: &str) -> Option<usize> {
    let is_rule = |cell: &str| {
        let cell = cell.trim();
        let rule = cell.strip_prefix(':').unwrap_or(cell);
        let rule = rule.strip_suffix(':').unwrap_or(rule);
        !rule.is_empty() && rule.bytes().all(|it| it == b'-')
    };
    let is_one = line.contains('|') && inner(line).split('|').all(is_rule);
    is_one.then(|| inner(line).split('|').count())
}

/// Rules that have another number of cells than their heads, or none above them, as kramdown reads them.
pub(super) const RULES: Repair = Repair {
    name: "table-rule",
    about: "tables read whose line of dashes has another number of cells, or heads nothing",
    default: true,
    provenance: Provenance::Written(&[Flavour::Kramdown, Flavour::PythonMarkdown]),
    needs: Looks::BAR,
    works: &[Work::Text(rules)],
};

fn rules(manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let lines = lines(text);
    let line = |at: usize| lines.get(at).map(|it| text[it.clone()].trim()).unwrap_or_default();
    let is_row = |it: &str| it.len() > 2 && it.starts_with('|') && it.ends_with('|');
    let mut edits = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let start = at;
        while at < lines.len() && is_row(line(at)) {
            at += 1;
        }
        if at == start {
            at += 1;
            continue;
        }
        let above = start.checked_sub(1).map(line).unwrap_or_default();
        if !above.is_empty() || manuscript.holds(lines[start].start) {
            continue;
        }
        let rows = start..at;
        let Some(count) = cells(line(start)).filter(|it| *it > 1) else { continue };
        let first_rule = rows.clone().find(|it| rule_cells(line(*it)).is_some());
        let same = rows.clone().all(|it| cells(line(it)) == Some(count));
        let indent = lines[start].start + text[lines[start].clone()].len()
            - text[lines[start].clone()].trim_start().len();
        match first_rule {
            // Dashes at the very beginning head nothing.
            Some(rule) if rule == start && rows.len() > 1 => {
                let with = format!("|{}\n", "  |".repeat(count));
                edits.push(Edit::insert(indent, with));
            }
            Some(rule) if rule == start + 1 => {
                let wanted = rule_cells(line(rule)).unwrap_or_default();
                if wanted < count {
                    let end = lines[rule].start + text[lines[rule].clone()].trim_end().len();
                    edits.push(Edit::insert(end, "---|".repeat(count - wanted)));
                }
            }
            // Rows alone are a table, too.
            None if rows.len() > 1 && same => {
                let (head, dashes) = ("  |".repeat(count), "---|".repeat(count));
                edits.push(Edit::insert(indent, format!("|{head}\n|{dashes}\n")));
            }
            _ => {}
        }
    }
    edits
}

/// Tabs in the line of dashes: GitHub's parser and micromark take them for blanks, the one here for the end of a table.
pub(super) const TABS: Repair = Repair {
    name: "tab-in-table-rule",
    about: "tables read whose line of dashes holds tabs",
    default: true,
    provenance: Provenance::Any,
    needs: Looks::TAB,
    works: &[Work::Text(blanks)],
};

fn blanks(manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let mut edits = Vec::new();
    for range in lines(text) {
        let line = &text[range.clone()];
        let written = line.trim();
        if !written.contains('\t')
            || rule_cells(written).is_none()
            || manuscript.is_verbatim(range.start)
        {
            continue;
        }
        let start = range.start + line.len() - line.trim_start().len();
        let tabs = memchr::memchr_iter(b'\t', written.as_bytes()).map(|it| start + it);
        edits.extend(tabs.map(|it| Edit::replace(it..it + 1, " ")));
    }
    edits
}

/// Bars in code, ruby and links by name that would divide cells.
pub(super) const BARS: Repair = Repair {
    name: "bar-in-cell",
    about: "bars in code, ruby and links by name that ended a cell of a table",
    default: true,
    provenance: Provenance::Any,
    needs: Looks::BAR,
    works: &[Work::Text(guard)],
};

/// A row has more cells than its head only if its bars in code count: kramdown doesn't count them, and no reader
/// wants them to. Ruby's bar never divides.
fn guard(manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    if !may_hold_table(text) {
        return Vec::new();
    }
    let lines = lines(text);
    let mut edits = Vec::new();
    for rule in 1..lines.len() {
        let Some(count) = rule_cells(&text[lines[rule].clone()]) else { continue };
        if manuscript.is_verbatim(lines[rule].start) {
            continue;
        }
        let rows = lines[rule + 1..].iter().take_while(|it| !text[(*it).clone()].trim().is_empty());
        for row in rows.map_while(|it| cells(&text[it.clone()]).map(|_| it)) {
            let written = &text[row.clone()];
            let inside = inside_bars(written);
            let found = cells(written).unwrap_or_default();
            if !inside.is_empty() && found > count && found - inside.len() <= count {
                edits.extend(inside.iter().map(|it| Edit::insert(row.start + it, "\\")));
            }
        }
    }
    edits
}

/// Where bars stand in code, in ruby and in links by name.
fn inside_bars(row: &str) -> Vec<usize> {
    let bytes = row.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = memchr::memchr3(b'`', b'{', b'[', &bytes[at..]).map(|it| at + it) {
        let run = bytes[next..].iter().take_while(|it| **it == bytes[next]).count();
        let close: &[u8] = match bytes[next] {
            b'`' => &bytes[next..next + run],
            b'{' if run == 1 => b"}",
            b'[' if run == 2 => b"]]",
            _ => {
                at = next + run;
                continue;
            }
        };
        let start = next + run;
        let Some(length) = memmem::find(&bytes[start..], close) else {
            at = start;
            continue;
        };
        let inside = &row[start..start + length];
        let is_ruby = close != b"}" || inside.split('|').all(|it| !it.is_empty() && !it.is_ascii());
        if is_ruby {
            let bars = memchr::memchr_iter(b'|', inside.as_bytes()).map(|it| start + it);
            found.extend(bars.filter(|it| bytes[it - 1] != b'\\'));
        }
        at = start + length + close.len();
    }
    found
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
    fn rows_without_a_last_bar_stay() {
        let text = "| 甲 | 乙 |\n|---|---|\n| 一 | 二：\n| 三 | 四 |\n| 五 | 六\n| 七 | 八 |";
        assert_eq!(mended(&BROKEN, text), text);
    }

    #[test]
    fn rules_of_kramdown() {
        for (text, expected) in [
            ("| a | b | c |\n|:--|\n| 1 | 2 | 3 |", "| a | b | c |\n|:--|---|---|\n| 1 | 2 | 3 |"),
            ("|:--|--|\n| 1 | 2 |", "|  |  |\n|:--|--|\n| 1 | 2 |"),
            ("| 1 | 2 |\n| 3 | 4 |", "|  |  |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |"),
        ] {
            assert_eq!(mended(&RULES, text), expected);
        }
        for text in
            ["| 1 | 2 |", "|x|\n|y|", "字\n| 1 | 2 |\n| 3 | 4 |", "| a | b |\n|---|---|\n| 1 | 2 |"]
        {
            assert_eq!(mended(&RULES, text), text);
        }
    }

    #[test]
    fn heads_are_as_wide_as_the_longest_row_whatever_their_rule() {
        for (rule, wider) in [
            ("|---|---|", "|---|---| --- |"),
            ("|:-:|:-:|", "|:-:|:-:| --- |"),
            ("| - | -: |", "| - | -: | --- |"),
        ] {
            let text = format!("| a | b |\n{rule}\n| 1 | 2 | 3 |");
            let expected = format!("| a | b |  |\n{wider}\n| 1 | 2 | 3 |");
            assert_eq!(mended(&WIDE, &text), expected);
        }
    }

    #[test]
    fn tables_in_items_quotations_and_notes_are_widened_too() {
        for text in [
            "* | a | b |\n  |---|---|\n  | 1 | 2 | 3 |",
            "12. - | a | b |\n      |---|---|\n      | 1 | 2 | 3 |",
            ">> a | b\n>> -|-\n>> 1 | 2 | 3",
            "[^1]: | a | b |\n    |---|---|\n    | 1 | 2 | 3 |",
        ] {
            assert!(written(parsed(&mended(&WIDE, text))).contains('3'), "{text}");
        }
    }

    #[test]
    fn tabs_in_rules_are_blanks() {
        assert_eq!(
            mended(&TABS, "| 甲\t| 乙 |\n|:--\t|---\t|\n| 1 | 2 |"),
            "| 甲\t| 乙 |\n|:-- |--- |\n| 1 | 2 |"
        );
        for text in ["\t|---|---|", "|---|---|", "甲\t| 乙", "```\n|--\t|--|\n```"] {
            assert_eq!(mended(&TABS, text), text);
        }
    }

    #[test]
    fn bars_inside_of_something_divide_nothing() {
        let head = "| a | b |\n|---|---|\n";
        for (row, expected) in [
            ("| `x | y` | 甲 |", "| `x \\| y` | 甲 |"),
            ("| `||` | 甲 |", "| `\\|\\|` | 甲 |"),
            ("| {漢字|かんじ} | 甲 |", "| {漢字\\|かんじ} | 甲 |"),
            ("| [[甲|乙]] | 丙 |", "| [[甲\\|乙]] | 丙 |"),
            ("| `x | y` |", "| `x | y` |"),
            ("| `x \\| y` | 甲 |", "| `x \\| y` | 甲 |"),
        ] {
            assert_eq!(mended(&BARS, &format!("{head}{row}")), format!("{head}{expected}"));
        }
    }

    #[test]
    fn no_cell_is_lost() {
        for (text, expected) in [
            ("甲 | 乙 |\n---|---|\n一 | 二 | 三", "甲 | 乙 |  |\n---|---| --- |\n一 | 二 | 三"),
            ("甲 | 乙\n---|---\n一 | 二 | 三", "甲 | 乙 |  |\n---|--- | --- |\n一 | 二 | 三"),
        ] {
            assert_eq!(mended(&WIDE, text), expected);
        }
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
