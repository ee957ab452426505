//! Lines of stars between which wide blanks stand: a break to their author, text to CommonMark.
//!
//! Evidence: 22 such lines in the sample of the archive.

use crate::article::character::{Damage, Provenance};
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Repair, RepairContext, Work};
use crate::source::Edit;

/// Makes breaks of them.
pub(super) const REPAIR: Repair = Repair {
    name: "star-line",
    about: "lines of stars made breaks",
    default: true,
    provenance: Provenance::Damaged(&[Damage::Typist]),
    needs: Looks::STARS,
    works: &[Work::Text(mend)],
};

fn mend(manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let bytes = text.as_bytes();
    let mut edits = Vec::new();
    let mut done = 0;
    for at in memchr::memmem::find_iter(bytes, "***") {
        if at < done {
            continue;
        }
        let start = memchr::memrchr(b'\n', &bytes[..at]).map_or(0, |it| it + 1);
        done = memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |it| at + it);
        let Some(line) = text.get(start..done) else { continue };
        let stars = line.trim();
        let only_stars = stars.chars().all(|it| it == '*' || it.is_whitespace());
        if only_stars
            && !stars.is_ascii()
            && !line.starts_with("    ")
            && !manuscript.is_verbatim(at)
        {
            edits.push(Edit::replace(start..done, "***"));
        }
    }
    edits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair::trial::mended;

    #[test]
    fn stars_apart_are_a_break() {
        for (text, expected) in
            [("甲\n\n***　***\n\n乙", "甲\n\n***\n\n乙"), (" ***\u{a0} ***  ", "***")]
        {
            assert_eq!(mended(&REPAIR, text), expected);
        }
    }

    #[test]
    fn breaks_and_text_stay() {
        for text in ["***", "* * *", "*** ***", "****", "***甲***　乙", "`***　***` 甲"] {
            assert_eq!(mended(&REPAIR, text), text);
        }
    }
}
