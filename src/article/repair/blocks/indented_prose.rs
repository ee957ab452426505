//! Paragraphs indented by four blanks or more, which Markdown takes for code.
//!
//! Typists indent Chinese paragraphs with blanks. Evidence: 3 files of the archive, none of which holds
//! code. It is done only in articles without any other code, and only if all that is indented begins with
//! a Han character, kana or wide punctuation.

use crate::article::character::{Damage, Provenance};
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Repair, RepairContext, Work};
use crate::article::verbatim::Kind;
use crate::cjk;
use crate::source::Edit;

/// Takes the blanks away.
pub(super) const REPAIR: Repair = Repair {
    name: "indented-prose",
    about: "indented Chinese paragraphs are no code",
    default: true,
    provenance: Provenance::Damaged(&[Damage::Typist]),
    needs: Looks::INDENT,
    works: &[Work::Text(mend)],
};

fn mend(manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let mut edits = Vec::new();
    for (range, kind) in manuscript.code() {
        if *kind != Kind::Indented {
            return Vec::new();
        }
        let mut start = range.start;
        for line in text.get(range.clone()).unwrap_or_default().split_inclusive('\n') {
            let words = line.trim_start_matches([' ', '\t']);
            let unspaced = words.chars().filter(|&it| cjk::is_unspaced(it)).count();
            let is_prose =
                words.starts_with(cjk::is_unspaced) && unspaced > words.chars().count() / 2;
            if is_prose {
                edits.push(Edit::cut(start..start + line.len() - words.len()));
            } else if !words.trim().is_empty() {
                return Vec::new();
            }
            start += line.len();
        }
    }
    edits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair::trial::mended;

    #[test]
    fn prose_is_no_code() {
        let text = "甲\n\n    乙說話。\n    丙也說。\n\n丁";
        assert_eq!(mended(&REPAIR, text), "甲\n\n乙說話。\n丙也說。\n\n丁");
    }

    #[test]
    fn code_stays() {
        for text in [
            "甲\n\n    let 甲 = 1;\n",
            "甲 `b`\n\n    乙說話。\n",
            "    甲說\n\n```\nb\n```",
            "- 甲\n\n    乙說話。",
            "[^一]: 甲\n\n    乙說話。",
            "甲\n\n    甲 = 1 + 2 + 3 + 4 + 5\n",
        ] {
            assert_eq!(mended(&REPAIR, text), text);
        }
    }
}
