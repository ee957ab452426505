//! Fences of code that begin inside an item of a list and whose other lines stand at the margin.

use super::lines;
use crate::article::character::Provenance;
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::article::verbatim::Fence;
use crate::source::Edit;

/// CommonMark ends such a block with its item, at the first line that stands further left: the closing fence then
/// opens another block, and what follows is turned inside out. Old parsers took the block as it was meant. The
/// lines get the indentation of the fence that opened it.
pub(super) struct ListFences;

impl Dialect for ListFences {
    fn label(&self) -> Label {
        Label {
            name: "fence-in-list",
            about: "code in lists that was written at the margin put into its item",
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
        find(manuscript.text())
    }
}

/// So many lines such a block may have.
const MOST_LINES: usize = 400;

fn find(text: &str) -> Vec<Edit> {
    let all: Vec<(usize, &str)> = lines(text).collect();
    let mut edits = Vec::new();
    // Where the text of the open item begins, in columns.
    let mut item: Option<usize> = None;
    let mut at = 0;
    while let Some((_, line)) = all.get(at) {
        at += 1;
        let content = line.trim_start();
        if content.is_empty() {
            continue;
        }
        let indent = columns(line);
        if let Some(width) = marker(content) {
            item = Some(indent + width);
            // A fence right behind the marker opens a block, too: its end opens none.
            let mut inside = content;
            while let Some(rest) = marker(inside).and_then(|it| inside.get(it..)) {
                inside = rest.trim_start();
            }
            if let Some(fence) = Fence::opened_by(inside) {
                let rest = &all[at..all.len().min(at + MOST_LINES)];
                let end = rest.iter().position(|(_, it)| fence.is_closed_by(it.trim_start()));
                at += end.map_or(0, |it| it + 1);
            }
            continue;
        }
        let Some(fence) = Fence::opened_by(content) else {
            item = item.filter(|_| indent > 0);
            continue;
        };
        let rest = &all[at..all.len().min(at + MOST_LINES)];
        let Some(length) = rest.iter().position(|(_, it)| fence.is_closed_by(it.trim_start()))
        else {
            continue;
        };
        let block = &rest[..=length];
        let stands_left =
            |(_, it): &(usize, &str)| !it.trim().is_empty() && columns(it) < indent.min(2);
        if item.is_some_and(|it| indent >= 2 && indent < it + 4) && block.iter().any(stands_left) {
            let margin = &line[..line.len() - content.len()];
            let lines = block.iter().filter(|(_, it)| !it.trim().is_empty());
            // A line that is indented like the fence already stays.
            let lines = lines.filter(|(_, it)| !it.starts_with(margin));
            edits.extend(lines.map(|(start, _)| Edit::insert(*start, margin.to_owned())));
        } else {
            item = item.filter(|_| indent > 0);
        }
        at += length + 1;
    }
    edits
}

/// How far a line is indented.
fn columns(line: &str) -> usize {
    let blanks = line.bytes().take_while(|it| matches!(it, b' ' | b'\t'));
    blanks.fold(0, |column, it| if it == b'\t' { column / 4 * 4 + 4 } else { column + 1 })
}

/// How wide the marker of an item is, with the blank behind it.
fn marker(content: &str) -> Option<usize> {
    let digits = content.bytes().take_while(u8::is_ascii_digit).count();
    let mark = if digits > 0 { digits + 1 } else { 1 };
    let sign = content.as_bytes().get(mark - 1)?;
    let is_marker = match digits {
        0 => matches!(sign, b'*' | b'-' | b'+'),
        1..=9 => matches!(sign, b'.' | b')'),
        _ => false,
    };
    (is_marker && content[mark..].starts_with([' ', '\t'])).then_some(mark + 1)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn lines_at_the_margin_go_into_the_item() {
        assert_mends(
            &ListFences,
            &[
                (
                    "  * 甲\n\n\t```\na\n  b\n```\n  * 乙\n",
                    "  * 甲\n\n\t```\n\ta\n\t  b\n\t```\n  * 乙\n",
                ),
                ("1. 甲\n   ```sh\nls\n   ```\n", "1. 甲\n   ```sh\n   ls\n   ```\n"),
            ],
        );
    }

    #[test]
    fn blocks_as_they_should_be_stay() {
        assert_leaves(
            &ListFences,
            &[
                "- 甲\n\n  ```\n  a\n  ```\n",
                "```\n- 甲\n\t```\n```\n",
                "- 甲\n\n乙\n\n  ```\na\n```\n",
                "- 甲\n\n  ```\na\n",
                "- 甲\n```\na\n```\n",
                "- 甲\n  - ```\n    a\n    ```\n\n乙\n\n```\nb\n```\n",
                "- - ~~~ sh\n    a\n    ~~~\n- 乙\n\n丙\n\n~~~\nb\n~~~\n",
            ],
        );
    }
}
