//! `| 行`: lines that stay lines, as Pandoc and reStructuredText have them.

use super::lines;
use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// Pandoc's manual, «Line blocks»: each line begins with a bar and a blank, blanks behind count, and a line that begins
/// with a blank goes on with the one before. A row of a table has bars in it, too.
pub(super) struct LineBlocks;

impl Dialect for LineBlocks {
    fn label(&self) -> Label {
        Label { name: "line-block", about: "lines behind bars kept as lines", default: true }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Habit(&[Flavour::Pandoc])
    }

    fn needs(&self) -> Looks {
        Looks::BAR
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        find(manuscript)
    }
}

fn find(manuscript: &Manuscript<'_>) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut block: Vec<(usize, &str)> = Vec::new();
    let mut follows_text = false;
    // The block ends with the text, too.
    for (start, line) in lines(manuscript.text()).chain([(manuscript.text().len(), "")]) {
        let goes_on = !block.is_empty() && line.starts_with(' ') && !line.trim().is_empty();
        if goes_on || is_line(line) && !follows_text && !manuscript.is_verbatim(start) {
            block.push((start, line));
            continue;
        }
        let ended = std::mem::take(&mut block);
        if line.trim().is_empty() {
            set(&ended, &mut edits);
        }
        follows_text = !line.trim().is_empty();
    }
    edits
}

/// A bar, a blank and no other bar.
fn is_line(line: &str) -> bool {
    let Some(rest) = line.strip_prefix('|') else { return false };
    (rest.is_empty() || rest.starts_with(' ')) && !rest.contains('|')
}

fn set(block: &[(usize, &str)], edits: &mut Vec<Edit>) {
    let words = block.iter().filter(|(_, it)| it.contains(char::is_alphanumeric)).count();
    if words < 2 {
        return;
    }
    for (number, (start, line)) in block.iter().enumerate() {
        let next_goes_on = block.get(number + 1).is_some_and(|(_, it)| it.starts_with(' '));
        if let Some(rest) = line.strip_prefix('|') {
            let rest = rest.strip_prefix(' ').unwrap_or(rest);
            let blanks = rest.len() - rest.trim_start().len();
            let with =
                if rest.trim().is_empty() { "&#160;".to_owned() } else { "&#160;".repeat(blanks) };
            let end = start + line.len() - rest.len() + blanks;
            edits.push(Edit::replace(*start..end, with));
        }
        if number + 1 < block.len() && !next_goes_on {
            let end = start + line.trim_end().len();
            let end = end.max(start + line.len() - line.trim_start_matches(['|', ' ']).len());
            edits.push(Edit::replace(end..start + line.len(), "\\"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn lines_stay_lines() {
        assert_mends(
            &LineBlocks,
            &[
                ("| 潮來\n| 潮去\n", "潮來\\\n潮去\n"),
                (
                    "甲\n\n| 潮來\n|   潮去\n|\n| 又來",
                    "甲\n\n潮來\\\n&#160;&#160;潮去\\\n&#160;\\\n又來",
                ),
                ("| 潮來得\n  早\n| 潮去\n\n乙", "潮來得\n  早\\\n潮去\n\n乙"),
            ],
        );
    }

    #[test]
    fn tables_and_code_stay() {
        assert_leaves(
            &LineBlocks,
            &[
                "| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n",
                "| 甲\n|---\n| 乙\n",
                "| 甲\n",
                "甲\n| 乙\n| 丙\n",
                "```\n| 甲\n| 乙\n```\n",
                "|甲\n|乙\n",
                "| 甲\n| 乙\n丙\n",
            ],
        );
    }
}
