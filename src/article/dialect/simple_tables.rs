//! Tables without bars: columns stand below lines of hyphens, as Pandoc has them.

use std::ops::Range;

use memchr::memmem;

use super::lines;
use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::cjk;
use crate::source::Edit;

/// Pandoc's manual, «Extension: simple_tables» and «Extension: multiline_tables». The hyphens say where columns are;
/// whether the words above stand flush with them, how they are aligned. A table of one column looks like a heading and
/// is left alone.
pub(super) struct SimpleTables;

impl Dialect for SimpleTables {
    fn label(&self) -> Label {
        Label {
            name: "simple-table",
            about: "tables whose columns stand below hyphens, `---- ---`, read",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Written(&[Flavour::Pandoc])
    }

    fn needs(&self) -> Looks {
        Looks::NONE
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        find(manuscript)
    }
}

/// The longest table, in lines.
const MOST: usize = 2000;

fn find(manuscript: &Manuscript<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    if memmem::find(text.as_bytes(), b"-- ").is_none() {
        return Vec::new();
    }
    let all: Vec<(usize, &str)> = lines(text).collect();
    let mut edits = Vec::new();
    let mut at = 0;
    while at < all.len() {
        let (start, line) = all[at];
        let found = (hyphens(line).is_some_and(|it| it.len() > 1)
            && !manuscript.is_verbatim(start))
        .then(|| table(&all, at))
        .flatten();
        match found {
            Some((range, written)) => {
                let from = all[range.start].0;
                let (last, line) = all[range.end - 1];
                edits.push(Edit::replace(from..last + line.len(), written));
                at = range.end;
            }
            None => at += 1,
        }
    }
    edits
}

/// The columns that a line of hyphens marks, in columns of a terminal; nothing if it holds anything else.
fn hyphens(line: &str) -> Option<Vec<Range<usize>>> {
    let line = line.trim_end();
    let only = line.bytes().all(|it| matches!(it, b'-' | b' '));
    if !only || line.is_empty() || line.len() - line.trim_start().len() > 24 {
        return None;
    }
    let mut columns = Vec::new();
    let mut begin = None;
    for (at, byte) in line.bytes().chain([b' ']).enumerate() {
        match (byte, begin) {
            (b'-', None) => begin = Some(at),
            (b' ', Some(from)) => {
                columns.push(from..at);
                begin = None;
            }
            _ => {}
        }
    }
    columns.iter().all(|it| it.len() > 1).then_some(columns)
}

/// Whether a line is one run of hyphens, as stands above and below a table of several lines a row.
fn is_frame(line: &str, columns: &[Range<usize>]) -> bool {
    let width = columns.last().map_or(0, |it| it.end);
    hyphens(line).is_some_and(|it| it.len() == 1 && it[0].len() + 4 > width)
}

/// The table that a line of hyphens belongs to: its lines, and how it is written with bars.
fn table(all: &[(usize, &str)], rule: usize) -> Option<(Range<usize>, String)> {
    let columns = hyphens(all[rule].1)?;
    let is_empty = |at: usize| all.get(at).is_none_or(|it| it.1.trim().is_empty());
    // Above it stand the words of the head, and above them an empty line or the frame.
    let mut top = rule;
    while top > 0 && rule - top < 6 && !is_empty(top - 1) && !is_frame(all[top - 1].1, &columns) {
        top -= 1;
    }
    let head: Vec<&str> = all[top..rule].iter().map(|it| it.1).collect();
    let framed = top > 0 && is_frame(all[top - 1].1, &columns) && !head.is_empty();
    let headless = head.is_empty();
    if !framed && head.len() > 1 {
        return None;
    }
    let begin = if framed { top - 1 } else { top };
    let (mut rows, mut row): (Vec<Vec<&str>>, Vec<&str>) = Default::default();
    let mut at = rule + 1;
    let closed = loop {
        let Some((_, line)) = all.get(at).filter(|_| at - rule < MOST) else { break false };
        let is_rule = || hyphens(line).is_some_and(|it| it == columns);
        if is_frame(line, &columns) || !framed && is_rule() {
            at += 1;
            break true;
        }
        match (line.trim().is_empty(), framed) {
            (true, false) => break false,
            (true, true) => rows.push(std::mem::take(&mut row)),
            (false, true) => row.push(line),
            (false, false) => rows.push(vec![line]),
        }
        at += 1;
    };
    rows.push(row);
    rows.retain(|it| !it.is_empty());
    if rows.is_empty() || ((framed || headless) && !closed) {
        return None;
    }
    let cells = |lines: &[&str]| -> Option<Vec<String>> {
        let mut cells = vec![String::new(); columns.len()];
        for line in lines {
            for (cell, part) in cells.iter_mut().zip(cut(line, &columns)?) {
                if !cell.is_empty() && !part.is_empty() {
                    cell.push(' ');
                }
                cell.push_str(part);
            }
        }
        Some(cells.into_iter().map(|it| it.replace('|', "\\|")).collect())
    };
    let aligned = if headless { rows[0].first().copied()? } else { head.first().copied()? };
    let marks: Vec<&str> = columns.iter().map(|it| alignment(aligned, it)).collect();
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let mut out = match headless {
        true => line(&vec![String::new(); columns.len()]),
        false => line(&cells(&head)?),
    };
    out.push_str(&format!("|{}|\n", marks.join("|")));
    for row in &rows {
        out.push_str(&line(&cells(row)?));
    }
    out.truncate(out.trim_end().len());
    Some((begin..at, out))
}

/// How many columns a character takes.
fn width(c: char) -> usize {
    if cjk::is_unspaced(c) || cjk::is_hangul(c) { 2 } else { 1 }
}

/// The parts of a line below each column: from its hyphens to those of the next. Nothing if a word stands across.
fn cut<'a>(line: &'a str, columns: &[Range<usize>]) -> Option<Vec<&'a str>> {
    let mut parts = Vec::with_capacity(columns.len());
    let mut place = 0;
    let mut begin = 0;
    let mut ends = columns.iter().skip(1).map(|it| it.start);
    let mut end = ends.next();
    for (at, c) in line.char_indices() {
        if end.is_some_and(|it| place >= it) {
            // A word that goes on where another column begins is none of a table's.
            if line[..at].ends_with(|c: char| !c.is_whitespace()) && !c.is_whitespace() {
                return None;
            }
            parts.push(line[begin..at].trim());
            begin = at;
            end = ends.next();
        }
        place += width(c);
    }
    parts.push(line[begin..].trim());
    parts.resize(columns.len(), "");
    Some(parts)
}

/// How the words of a column are aligned, given a line of them: flush with the hyphens at one side or the other.
fn alignment(line: &str, column: &Range<usize>) -> &'static str {
    let mut place = 0;
    let (mut first, mut last) = (None, 0);
    for c in line.chars() {
        if column.contains(&place) && !c.is_whitespace() {
            first = first.or(Some(place));
            last = place + width(c);
        }
        place += width(c);
    }
    match (first, last) {
        (None, _) => "---",
        (Some(first), last) => match (first == column.start, last >= column.end) {
            (true, true) => "---",
            (true, false) => ":--",
            (false, true) => "--:",
            (false, false) => ":-:",
        },
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn columns_below_hyphens() {
        assert_mends(
            &SimpleTables,
            &[
                (
                    "  Right Left    Center    Default\n------- ------ ---------- -------\n     12 12        12      12\n    123 123       a|b     12\n\n字",
                    "| Right | Left | Center | Default |\n|--:|:--|:-:|---|\n| 12 | 12 | 12 | 12 |\n| 123 | 123 | a\\|b | 12 |\n\n字",
                ),
                (
                    "港   船\n---- ----\n中環 三\n---- ----\n\n字",
                    "| 港 | 船 |\n|:--|:--|\n| 中環 | 三 |\n\n字",
                ),
                (
                    "港   船\n---- ----\n中環 三\n坪洲 二",
                    "| 港 | 船 |\n|:--|:--|\n| 中環 | 三 |\n| 坪洲 | 二 |",
                ),
                (
                    "甲\n\n---- ----\n12   乙\n---- ----\n\n丙",
                    "甲\n\n|  |  |\n|:--|:--|\n| 12 | 乙 |\n\n丙",
                ),
            ],
        );
    }

    #[test]
    fn rows_of_several_lines() {
        assert_mends(
            &SimpleTables,
            &[(
                "-------------------\nFerry      Second\nname       head\n---------- --------\nPeng       one\nChau       two\n\nMui Wo     three\n-------------------\n",
                "| Ferry name | Second head |\n|:--|:--|\n| Peng Chau | one two |\n| Mui Wo | three |\n",
            )],
        );
    }

    #[test]
    fn what_is_no_table_stays() {
        assert_leaves(
            &SimpleTables,
            &[
                "甲\n---\n乙",
                "甲\n\n- - -\n\n乙",
                "甲\n\n--- ---\n\n乙",
                "| a | b |\n|---|---|\n",
                "    a b\n    -- --\n    c d\n",
                "```\na    b\n---- ----\nc    d\n```",
                "甲乙丙丁戊己庚\n---- ----\n甲乙丙丁戊己庚",
                "甲\n乙\n---- ----\n丙   丁\n",
            ],
        );
    }
}
