//! `[TOC]`: where a site puts a list of an article's headings. The book has its own contents.

use super::lines;
use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// Alone on its line it is a mark: in Python-Markdown, Typora and GitLab in brackets, in VuePress in two, in
/// MultiMarkdown in braces, in markdown-it's plugins behind a sign.
pub(super) struct ContentsMarks;

impl Dialect for ContentsMarks {
    fn label(&self) -> Label {
        Label {
            name: "contents-mark",
            about: "marks for lists of contents, `[TOC]`, left out",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Written(&[
            Flavour::PythonMarkdown,
            Flavour::MarkdownIt,
            Flavour::Gfm,
            Flavour::Obsidian,
            Flavour::Marked,
        ])
    }

    fn needs(&self) -> Looks {
        Looks::CONTENTS
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        let mut edits = Vec::new();
        for (start, line) in lines(manuscript.text()) {
            let content = line.trim();
            if content.len() <= 12 && is_mark(content) {
                let at = start + line.len() - line.trim_start().len();
                if !manuscript.holds(at) {
                    edits.push(Edit::cut(at..at + content.len()));
                }
            }
        }
        edits
    }
}

fn is_mark(line: &str) -> bool {
    const MARKS: &[&str] =
        &["[toc]", "[[toc]]", "[[_toc_]]", "{{toc}}", "@[toc]", "[[toc:]]", "${toc}"];
    MARKS.iter().any(|it| it.eq_ignore_ascii_case(line))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn marks_go() {
        assert_mends(
            &ContentsMarks,
            &[("[TOC]\n\n甲", "\n\n甲"), ("甲\n\n[[toc]]\n", "甲\n\n\n"), ("@[toc]", "")],
        );
    }

    #[test]
    fn words_code_and_definitions_stay() {
        assert_leaves(
            &ContentsMarks,
            &["甲 [TOC] 乙", "`[TOC]`", "```\n[TOC]\n```\n", "[toc]: a.md", "[[目錄]]"],
        );
    }
}
