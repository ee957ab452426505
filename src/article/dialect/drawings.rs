//! `<svg>` and `<math>` in the text: drawings become pictures of the book, formulas stay what they are.

use memchr::memmem;

use crate::article::character::Provenance;
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// Both are XML of their own, which Markdown must not see. They become calls that hold them as they are written.
pub(super) struct Drawings;

impl Dialect for Drawings {
    fn label(&self) -> Label {
        Label {
            name: "drawing",
            about: "drawings and formulas in the text, `<svg>`, `<math>`, kept",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Any
    }

    fn needs(&self) -> Looks {
        Looks::ANGLE
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        let mut edits = Vec::new();
        for name in ["svg", "math"] {
            find(manuscript, name, &mut edits);
        }
        edits
    }
}

fn find(manuscript: &Manuscript<'_>, name: &str, edits: &mut Vec<Edit>) {
    let text = manuscript.text();
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let closings = memmem::Finder::new(close.as_bytes());
    let mut done = 0;
    for at in memmem::find_iter(text.as_bytes(), open.as_bytes()) {
        let after = text.as_bytes().get(at + open.len());
        let is_tag = after.is_some_and(|it| it.is_ascii_whitespace() || *it == b'>');
        if at < done || !is_tag || manuscript.is_verbatim(at) {
            continue;
        }
        let Some(length) = closings.find(&text.as_bytes()[at..]) else { return };
        done = at + length + close.len();
        edits.push(Edit::insert(at, format!("{{{{< inline-{name} >}}}}")));
        edits.push(Edit::insert(done, format!("{{{{< /inline-{name} >}}}}")));
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn what_is_drawn_is_held_as_it_is_written() {
        assert_mends(
            &Drawings,
            &[
                (
                    "甲 <svg width=\"4\"><g/></svg> 乙",
                    "甲 {{< inline-svg >}}<svg width=\"4\"><g/></svg>{{< /inline-svg >}} 乙",
                ),
                (
                    "<math><mi>x</mi></math>",
                    "{{< inline-math >}}<math><mi>x</mi></math>{{< /inline-math >}}",
                ),
            ],
        );
    }

    #[test]
    fn code_and_open_tags_stay() {
        assert_leaves(
            &Drawings,
            &["`<svg></svg>`", "<svg>", "```\n<svg></svg>\n```\n", "<mathjax></math>"],
        );
    }
}
