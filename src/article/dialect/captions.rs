//! `: The tides {#tbl-tides}`, `Table: (\#tab:tides) The tides`: captions before or behind a table.

use std::ops::Range;

use super::attribute_list::at_start;
use super::labels::bookdown;
use super::{lines, quoted};
use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// Pandoc's manual, «Extension: table_captions». A line that begins with a colon is a definition as well: a caption has a
/// table beside it.
pub(super) struct TableCaptions;

impl Dialect for TableCaptions {
    fn label(&self) -> Label {
        Label {
            name: "table-caption",
            about: "captions of tables, `: words`, `Table: words`, put into them",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Written(&[Flavour::Pandoc])
    }

    fn needs(&self) -> Looks {
        Looks::CAPTION
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        let all: Vec<(usize, &str)> = lines(manuscript.text()).collect();
        let mut edits = Vec::new();
        let mut at = 0;
        while at < all.len() {
            let found = words(all[at].1).filter(|_| !manuscript.is_verbatim(all[at].0));
            match found.and_then(|it| caption(&all, at, it)) {
                Some((range, with)) => {
                    at = range.end;
                    let (last, line) = all[range.end - 1];
                    edits.push(Edit::replace(all[range.start].0..last + line.len(), with));
                }
                None => at += 1,
            }
        }
        edits
    }
}

/// The longest caption, and how far off its table may begin or end, in lines.
const MOST: usize = 20;

/// What follows the mark that a line begins with.
fn words(line: &str) -> Option<&str> {
    let content = line.trim_start_matches(' ');
    if line.len() - content.len() > 3 {
        return None;
    }
    let rest = content
        .strip_prefix(':')
        .or_else(|| content.strip_prefix("Table:").or_else(|| content.strip_prefix("table:")))?;
    let is_words = rest.starts_with([' ', '\t']) && !rest.trim_start().is_empty();
    is_words.then(|| rest.trim_start())
}

/// The caption that begins in a line: its lines, and what comes for them.
fn caption(all: &[(usize, &str)], at: usize, first: &str) -> Option<(Range<usize>, String)> {
    let is_empty = |at: usize| all.get(at).is_none_or(|it| it.1.trim().is_empty());
    let mut end = at + 1;
    while !is_empty(end) && end - at < MOST && !begins_table(all, end) {
        end += 1;
    }
    // Its table ends above it, or begins below.
    let above = (0..at).rev().take(3).find(|it| !is_empty(*it));
    let below = (end..all.len()).take(3).find(|it| !is_empty(*it));
    let follows = above.is_some_and(|it| ends_table(all, it));
    let precedes = || is_empty(at.wrapping_sub(1)) && below.is_some_and(|it| begins_table(all, it));
    if !follows && !precedes() {
        return None;
    }
    let mut words = first.to_owned();
    for (_, line) in &all[at + 1..end] {
        words.push('\n');
        words.push_str(line.trim());
    }
    let mut label = None;
    let mut shown = words.trim();
    if let Some((id, length)) = bookdown(shown) {
        label = Some(id.to_owned());
        shown = shown[length..].trim_start();
    }
    if let Some(open) = shown.rfind('{')
        && let Some((list, length)) = at_start(&shown[open..])
        && open + length == shown.len()
    {
        label = list.id.map(str::to_owned).or(label);
        shown = shown[..open].trim_end();
    }
    let gap = |at: usize| if is_empty(at) { "" } else { "\n" };
    let name = label.as_deref().map(quoted).unwrap_or_default();
    let with = match (shown, &label) {
        // Attributes alone say how the table looks.
        ("", None) => String::new(),
        _ => format!(
            "{}{{{{% table-caption {name} %}}}}\n{shown}\n{{{{% /table-caption %}}}}{}",
            gap(at.wrapping_sub(1)),
            gap(end)
        )
        .replace("caption  %", "caption %"),
    };
    Some((at..end, with))
}

/// Whether a line consists of hyphens in columns.
fn is_rule(line: &str) -> bool {
    let line = line.trim();
    line.len() > 3 && line.bytes().all(|it| matches!(it, b'-' | b' ')) && line.contains("--")
}

/// Whether a table of any form begins with a line.
fn begins_table(all: &[(usize, &str)], at: usize) -> bool {
    let line = |at: usize| all.get(at).map_or("", |it| it.1.trim());
    let is_bar_rule = |it: &str| {
        it.contains('|') && it.contains('-') && it.bytes().all(|it| b"|-: \t+".contains(&it))
    };
    let first = line(at);
    first.starts_with("+-") && first.ends_with('+')
        || first.to_ascii_lowercase().starts_with("<table")
        || first.contains('|') && is_bar_rule(line(at + 1))
        || is_bar_rule(first)
        || is_rule(first)
        || !first.is_empty() && line(at + 1).contains("-- -") && is_rule(line(at + 1))
}

/// Whether a table of any form ends with a line.
fn ends_table(all: &[(usize, &str)], at: usize) -> bool {
    let last = all[at].1.trim();
    if last.starts_with('+') && last.ends_with('+')
        || last.ends_with("</table>")
        || last.ends_with("/numbered %}}")
        || is_rule(last) && (last.contains(' ') || last.len() >= 10)
    {
        return true;
    }
    // The line of dashes may stand far above; the block is one of bars, or of columns below hyphens.
    let block = all[..=at].iter().rev().take_while(|it| !it.1.trim().is_empty()).take(2_000);
    let mut block = block.map(|it| it.1.trim());
    match last.contains('|') {
        true => block.any(|it| it.contains('-') && it.bytes().all(|it| b"|-: \t+".contains(&it))),
        false => block.any(|it| is_rule(it) && it.contains("- -")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn captions_stand_beside_tables() {
        assert_mends(
            &TableCaptions,
            &[
                (
                    "| a | b |\n|---|---|\n| 1 | 2 |\n\n: 潮汐 {#tbl-a .striped}\n\n後",
                    "| a | b |\n|---|---|\n| 1 | 2 |\n\n{{% table-caption \"tbl-a\" %}}\n潮汐\n{{% /table-caption %}}\n\n後",
                ),
                (
                    "Table: (\\#tab:a) 潮\n汐\n\n| a |\n|---|\n| 1 |",
                    "{{% table-caption \"tab:a\" %}}\n潮\n汐\n{{% /table-caption %}}\n\n| a |\n|---|\n| 1 |",
                ),
                (
                    "a | b\n--|--\n1 | 2\n: 潮汐",
                    "a | b\n--|--\n1 | 2\n\n{{% table-caption %}}\n潮汐\n{{% /table-caption %}}",
                ),
                (
                    "港   船\n---- ----\n中環 三\n\nTable: 潮汐",
                    "港   船\n---- ----\n中環 三\n\n{{% table-caption %}}\n潮汐\n{{% /table-caption %}}",
                ),
                ("| a |\n|---|\n| 1 |\n\n: {.striped}\n", "| a |\n|---|\n| 1 |\n\n\n"),
            ],
        );
    }

    #[test]
    fn definitions_and_sentences_stay() {
        assert_leaves(
            &TableCaptions,
            &[
                "港\n: 泊船之處",
                "港\n\n: 泊船之處",
                "Table: 沒有表",
                "```\n| a |\n|---|\n\n: b\n```",
                ":::note\n字\n:::",
                "    : 碼",
            ],
        );
    }
}
