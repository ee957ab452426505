//! `<!--more-->`: where a site's list of articles cuts them off.

use memchr::memmem;

use crate::article::character::Provenance;
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// As a comment the mark is invisible by itself, but the rest of its line counts as HTML and not as
/// Markdown. So it is taken away where something else is on its line.
pub(super) struct Excerpts;

impl Dialect for Excerpts {
    fn label(&self) -> Label {
        Label {
            name: "excerpt-mark",
            about: "marks where a site cuts articles off, `<!--more-->`, left out of their lines",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Any
    }

    fn needs(&self) -> Looks {
        Looks::COMMENT
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        find(manuscript)
    }
}

fn find(manuscript: &Manuscript<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let bytes = text.as_bytes();
    let mut edits = Vec::new();
    for at in memmem::find_iter(bytes, b"<!--") {
        let near = &bytes[at + 4..bytes.len().min(at + 40)];
        let Some(length) = memmem::find(near, b"-->") else { continue };
        let word = text.get(at + 4..at + 4 + length).unwrap_or_default().trim();
        if !["more", "truncate", "excerpt", "more-tag"]
            .iter()
            .any(|it| it.eq_ignore_ascii_case(word))
        {
            continue;
        }
        let end = at + 4 + length + 3;
        let ends = |rest: Option<&str>| rest.is_none_or(|it| it.trim().is_empty());
        if ends(text[..at].rsplit('\n').next()) && ends(text[end..].split('\n').next()) {
            continue;
        }
        if !manuscript.is_verbatim(at) {
            edits.push(Edit::cut(at..end));
        }
    }
    edits
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn the_rest_of_the_line_is_markdown_again() {
        assert_mends(&Excerpts, &[("<!-- more -->**甲**", "**甲**"), ("甲<!--more-->", "甲")]);
    }

    #[test]
    fn other_comments_and_those_alone_stay() {
        assert_leaves(&Excerpts, &["甲\n\n<!--more-->\n\n乙", "`<!--more-->`", "<!-- 更多 -->甲"]);
    }
}
