//! `^1a2b3c` at the end of a block: the name by which Obsidian's links find it.

use memchr::memchr_iter;

use super::lines;
use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// One vault has 287. A name has at least four characters and stands at the
/// end of its line behind a blank or alone on it: a power such as `x ^2` and a face such as `^_^` are none.
pub(super) struct BlockIds;

impl Dialect for BlockIds {
    fn label(&self) -> Label {
        Label { name: "block-id", about: "names of blocks, `^1a2b3c`, left out", default: true }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Written(&[Flavour::Obsidian])
    }

    fn needs(&self) -> Looks {
        Looks::CARET
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        find(manuscript)
    }
}

fn find(manuscript: &Manuscript<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    if memchr_iter(b'^', text.as_bytes()).next().is_none() {
        return Vec::new();
    }
    let mut edits = Vec::new();
    for (start, line) in lines(text) {
        let line = line.trim_end();
        let Some(at) = line.rfind('^') else { continue };
        let (before, id) = (&line[..at], &line[at + 1..]);
        let is_part = |it: u8| it.is_ascii_alphanumeric() || it == b'-';
        let is_id = id.len() >= 4 && id.bytes().all(is_part) && has_shape(id);
        let kept = before.trim_end();
        if !is_id || (kept.len() == before.len() && !before.is_empty()) {
            continue;
        }
        if !manuscript.holds(start + at) {
            edits.push(Edit::cut(start + kept.len()..start + line.len()));
        }
    }
    edits
}

/// Whether it has a letter or, as the names that reading apps make have, two hyphens: no power is so.
fn has_shape(id: &str) -> bool {
    id.bytes().any(|it| it.is_ascii_alphabetic()) || memchr_iter(b'-', id.as_bytes()).count() >= 2
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn names_go() {
        assert_mends(
            &BlockIds,
            &[
                ("甲 ^bd07bd\n乙", "甲\n乙"),
                ("### 題 ^10500316-7zWAf", "### 題"),
                ("甲 ^4-21996-22203", "甲"),
                ("> 引\n\n^quote-of-day\n", "> 引\n\n\n"),
            ],
        );
    }

    #[test]
    fn powers_and_faces_stay() {
        assert_leaves(
            &BlockIds,
            &[
                "x ^2",
                "x ^1000",
                "x ^20-3",
                "甲 ^_^",
                "Ctrl ^C",
                "甲^bd07bd",
                "`a ^bd07bd`",
                "    ^bd07bd\n",
                "上標^甲乙丙丁^",
            ],
        );
    }
}
