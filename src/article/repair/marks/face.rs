//! Faces that begin a line and would be a quotation: `>_<`.
//!
//! Evidence: a title and two texts of the archive; the rule is so narrow that nothing else fits it.

use memchr::memmem;

use crate::article::character::Provenance;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Repair, RepairContext, Work};
use crate::source::Edit;

/// Keeps faces as text.
pub(super) const REPAIR: Repair = Repair {
    name: "face",
    about: "faces like >_< kept as text",
    default: true,
    provenance: Provenance::Any,
    needs: Looks::QUOTE,
    works: &[Work::Text(mend)],
};

/// What stands between the eyes.
const MOUTHS: &[u8] = b"_.-~oOwW^ ";

fn mend(manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let bytes = text.as_bytes();
    if !text.starts_with('>') && memmem::find(bytes, b"\n>").is_none() {
        return Vec::new();
    }
    let starts = std::iter::once(0).chain(memmem::find_iter(bytes, b"\n>").map(|it| it + 1));
    let faces: Vec<usize> = starts.filter(|&at| is_face(&bytes[at..])).collect();
    if faces.is_empty() {
        return Vec::new();
    }
    faces
        .into_iter()
        .filter(|&at| !manuscript.is_verbatim(at))
        .map(|at| Edit::insert(at, r"\"))
        .collect()
}

fn is_face(line: &[u8]) -> bool {
    let Some((b'>', rest)) = line.split_first() else { return false };
    let mouth = rest.iter().take_while(|it| MOUTHS.contains(it)).count();
    // `> - <>` is a list in a quotation.
    let is_item = rest.starts_with(b" - ");
    (1..=3).contains(&mouth)
        && !is_item
        && rest[..mouth].iter().any(|&it| it != b' ')
        && rest.get(mouth) == Some(&b'<')
        && !rest.get(mouth + 1).is_some_and(|it| it.is_ascii_alphabetic() || *it == b'/')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair::trial::mended;

    #[test]
    fn faces_are_text() {
        assert_eq!(mended(&REPAIR, ">_<\n甲\n>.< 乙"), "\\>_<\n甲\n\\>.< 乙");
    }

    #[test]
    fn quotations_stay() {
        for text in
            ["> 甲", ">甲", "> <b>甲</b>", ">-<br>", "> <", "> - <> 甲", "甲 >_<", "```\n>_<\n```"]
        {
            assert_eq!(mended(&REPAIR, text), text);
        }
    }
}
