//! Grades with stars: `5*` and `5**`, the best of Hong Kong's diploma of secondary education.
//!
//! Two of them in a paragraph make what stands between them bold. Evidence: some 109 such grades in the
//! archive, 35 of them in a text with another. They are grades, and no ends of bold text, if as pairs
//! they would have to begin some.

use std::ops::Range;

use memchr::memmem;

use crate::article::character::Provenance;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Repair, RepairContext, Work};
use crate::source::Edit;

/// Keeps such grades as text.
pub(super) const REPAIR: Repair = Repair {
    name: "grade-stars",
    about: "grades like 5** kept as text",
    default: true,
    provenance: Provenance::Any,
    needs: Looks::STAR,
    works: &[Work::Text(mend)],
};

fn mend(manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let bytes = text.as_bytes();
    let mut edits = Vec::new();
    let mut done = 0;
    for at in memmem::find_iter(bytes, b"5*") {
        if at < done || run(bytes, at + 1).is_none_or(|it| !it.is_grade) {
            continue;
        }
        let start = memmem::rfind(&bytes[done..at], b"\n\n").map_or(done, |it| done + it);
        let end = memmem::find(&bytes[at..], b"\n\n").map_or(bytes.len(), |it| at + it);
        done = end;
        grades(manuscript, start..end, &mut edits);
    }
    edits
}

/// Escapes the grades of a paragraph, if that is what they are.
fn grades(manuscript: &Manuscript<'_>, paragraph: Range<usize>, edits: &mut Vec<Edit>) {
    let (bytes, Range { start, end }) = (manuscript.text().as_bytes(), paragraph);
    let mut runs = Vec::new();
    let mut at = start;
    while let Some(found) = memchr::memchr(b'*', &bytes[at..end]) {
        let Some(run) = run(bytes, at + found) else { break };
        at = run.start + run.length;
        // An item of a list.
        let marker = run.length == 1 && bytes.get(at) == Some(&b' ') && {
            bytes[..run.start].iter().rev().find(|it| **it != b' ').is_none_or(|it| *it == b'\n')
        };
        if !marker && !manuscript.holds(run.start) {
            runs.push(run);
        }
    }
    if runs.iter().any(|it| it.length > 2) {
        return;
    }
    for length in [1, 2] {
        let runs: Vec<&Run> = runs.iter().filter(|it| it.length == length).collect();
        let grades = || runs.iter().enumerate().filter(|(_, it)| it.is_grade);
        let others = runs.len() - grades().count();
        let all_close = grades().all(|(at, _)| at % 2 == 1);
        if others.is_multiple_of(2) && !(all_close && runs.len().is_multiple_of(2)) {
            for (_, run) in grades() {
                let stars = if length == 1 { r"\*" } else { r"\*\*" };
                edits.push(Edit::replace(run.start..run.start + length, stars));
            }
        }
    }
}

struct Run {
    start: usize,
    length: usize,
    is_grade: bool,
}

/// The stars that begin at `start`.
fn run(bytes: &[u8], start: usize) -> Option<Run> {
    let length = bytes.get(start..)?.iter().take_while(|&&it| it == b'*').count();
    let letter = |it: Option<&u8>| it.is_some_and(u8::is_ascii_alphanumeric);
    let five = start.checked_sub(1).filter(|&it| bytes[it] == b'5');
    let alone = five.is_some_and(|it| {
        let before = it.checked_sub(1).and_then(|it| bytes.get(it));
        !letter(before) && !matches!(before, Some(b'.' | b','))
    });
    let is_grade = alone && length <= 2 && !letter(bytes.get(start + length));
    (length > 0).then_some(Run { start, length, is_grade })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair::trial::mended;

    #[test]
    fn grades_are_text() {
        for (text, expected) in [
            ("七科5**的人，另一位5**。", r"七科5\*\*的人，另一位5\*\*。"),
            ("**狀元** 有5**，他有5*", r"**狀元** 有5\*\*，他有5\*"),
            ("甲 5** 乙", r"甲 5\*\* 乙"),
        ] {
            assert_eq!(mended(&REPAIR, text), expected);
        }
    }

    #[test]
    fn emphasis_and_products_stay() {
        for text in [
            "**七科5**",
            "**甲5** 和 **乙5** 丙",
            "**七科5**的人有5**",
            "5*3*2",
            "15** 和 15**",
            "`5**` 和 `5**`",
            "* 甲5",
            "5***",
        ] {
            assert_eq!(mended(&REPAIR, text), text);
        }
    }
}
