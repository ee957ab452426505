//! `{++甲++}{--乙--}{~~丙~>丁~~}{==戊==}{>>己<<}`: CriticMarkup, what an editor put in, took out and said.

use memchr::memmem;

use crate::article::character::Provenance;
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// <https://github.com/CriticMarkup/CriticMarkup-toolkit>: all of it is shown, as its own previews do: what was put in
/// underlined, what was taken out struck, remarks small. Nothing else is written so, thus it is read anywhere.
pub(super) struct Critic;

impl Dialect for Critic {
    fn label(&self) -> Label {
        Label {
            name: "critic-markup",
            about: "an editor's changes and remarks, `{++…++}`, shown as such",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Any
    }

    fn needs(&self) -> Looks {
        Looks::CRITIC
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        find(manuscript)
    }
}

/// What each change begins and ends with, and what it becomes.
const CHANGES: &[(&str, &str, &str, &str)] = &[
    ("{++", "++}", "<ins>", "</ins>"),
    ("{--", "--}", "<del>", "</del>"),
    ("{~~", "~~}", "<del>", "</ins>"),
    ("{==", "==}", "<mark>", "</mark>"),
    ("{>>", "<<}", "<small>", "</small>"),
];

/// The longest change: a paragraph.
const LONGEST: usize = 6000;

fn find(manuscript: &Manuscript<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let bytes = text.as_bytes();
    let mut edits = Vec::new();
    let mut done = 0;
    for at in memchr::memchr_iter(b'{', bytes) {
        let before = at.checked_sub(1).map(|it| bytes[it]);
        if at < done || matches!(before, Some(b'{' | b'\\' | b'$' | b'#' | b'%')) {
            continue;
        }
        let change = CHANGES.iter().find(|(begins, ..)| bytes[at..].starts_with(begins.as_bytes()));
        let Some((_, ends, open, close)) = change else { continue };
        if manuscript.holds(at) {
            continue;
        }
        let inner = at + 3;
        let near = &bytes[inner..bytes.len().min(inner + LONGEST)];
        let Some(length) = memmem::find(near, ends.as_bytes()) else { continue };
        let end = inner + length;
        let Some(inside) = text.get(inner..end) else { continue };
        // Over paragraphs no element of a line goes.
        if inside.contains("\n\n") || inside.contains("\n\r\n") || manuscript.is_verbatim(end) {
            continue;
        }
        let middle = inside.find("~>").filter(|_| *ends == "~~}");
        if *ends == "~~}" && middle.is_none() {
            continue;
        }
        edits.push(Edit::replace(at..inner, *open));
        if let Some(middle) = middle {
            edits.push(Edit::replace(inner + middle..inner + middle + 2, "</del><ins>"));
        }
        edits.push(Edit::replace(end..end + 3, *close));
        done = end + 3;
    }
    edits
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn what_editors_write() {
        assert_mends(
            &Critic,
            &[
                ("船{++全部++}取消。", "船<ins>全部</ins>取消。"),
                ("船{--全部--}取消。", "船<del>全部</del>取消。"),
                ("{~~北~>南~~}線", "<del>北</del><ins>南</ins>線"),
                ("{==北線==}{>>何時？<<}", "<mark>北線</mark><small>何時？</small>"),
            ],
        );
    }

    #[test]
    fn templates_and_code_stay() {
        assert_leaves(
            &Critic,
            &[
                "`{++甲++}`",
                "{{-- 註 --}}",
                "{++甲",
                "{~~甲~~}",
                "{++甲\n\n乙++}",
                "${--i--}",
                "\\{++甲++}",
                "{%-- 甲 --}",
            ],
        );
    }
}
