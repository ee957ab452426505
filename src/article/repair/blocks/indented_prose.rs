//! Paragraphs indented by four blanks or more, which Markdown takes for code.
//!
//! Typists indent Chinese paragraphs with blanks. Evidence: 3 files of the archive, none of which holds
//! code. It is done only in articles without any other code, and only if all that is indented begins with
//! a Han character, kana or wide punctuation.

use crate::article::repair::verbatim::{Kind, Verbatim};
use crate::article::repair::{Clues, Repair, Work};
use crate::cjk;
use crate::source::Edit;

/// Takes the blanks away.
pub(super) const REPAIR: Repair = Repair {
    name: "indented-prose",
    about: "indented Chinese paragraphs are no code",
    default: true,
    work: Work::Text(mend),
};

fn mend(text: &str, _: &Clues<'_>) -> Vec<Edit> {
    if !text.starts_with("    ") && memchr::memmem::find(text.as_bytes(), b"\n    ").is_none() {
        return Vec::new();
    }
    let mut edits = Vec::new();
    for (range, kind) in Verbatim::code(text).parts() {
        let line = text.get(range.clone()).unwrap_or_default();
        let words = line.trim_start_matches([' ', '\t']);
        let prose = words.starts_with(cjk::is_unspaced)
            && words.chars().filter(|&it| cjk::is_unspaced(it)).count() > words.chars().count() / 2;
        if *kind != Kind::Indented || !prose {
            return Vec::new();
        }
        edits.push(Edit::cut(range.start..range.start + line.len() - words.len()));
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
        assert_eq!(mended(&REPAIR.work, text), "甲\n\n乙說話。\n丙也說。\n\n丁");
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
            assert_eq!(mended(&REPAIR.work, text), text);
        }
    }
}
