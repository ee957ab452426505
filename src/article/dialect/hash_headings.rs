//! `##標題`: headings without a blank behind their signs, as Hexo's parser of old and many editors take them.

use super::lines;
use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// Two signs at least: one is a tag, `#標籤`. CommonMark wants the blank, so that nothing else is meant by two
/// signs before a word; C's `##` and a shell's `#!` stand in code.
pub(super) struct HashHeadings;

impl Dialect for HashHeadings {
    fn label(&self) -> Label {
        Label {
            name: "hash-heading",
            about: "headings without a blank, `##題`, read as such",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Written(&[Flavour::Marked, Flavour::Kramdown, Flavour::PythonMarkdown])
    }

    fn needs(&self) -> Looks {
        Looks::HASHES
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        let mut edits = Vec::new();
        for (start, line) in lines(manuscript.text()) {
            let content = line.trim_start_matches(' ');
            let indent = line.len() - content.len();
            let rest = content.trim_start_matches('#');
            let signs = content.len() - rest.len();
            let at = start + indent + signs;
            if indent < 4 && (2..=6).contains(&signs) && is_title(rest) && !manuscript.holds(at - 1)
            {
                edits.push(Edit::insert(at, " ".to_owned()));
            }
        }
        edits
    }
}

fn is_title(rest: &str) -> bool {
    let first = rest.chars().next();
    let opens = |c: char| c.is_alphanumeric() || "`*_[（(「『《【〈“‘\"'<".contains(c);
    first.is_some_and(opens) && rest.contains(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn headings_get_their_blank() {
        assert_mends(
            &HashHeadings,
            &[
                ("##第一節\n字", "## 第一節\n字"),
                ("###小節`x`", "### 小節`x`"),
                ("甲\n##Chapter ##\n", "甲\n## Chapter ##\n"),
                (" ####「特點」", " #### 「特點」"),
            ],
        );
    }

    #[test]
    fn tags_code_and_rules_stay() {
        assert_leaves(
            &HashHeadings,
            &[
                "#標籤 不是題",
                "## 題",
                "#######七",
                "####",
                "##---##",
                "甲 ##乙",
                "```\n##x\n```\n",
                "    ##x\n",
                "##\n",
            ],
        );
    }
}
