//! Lines that look like the definition of a link, and vanish for it.
//!
//! `[註]: 見下文` at the beginning of a line is such a definition in CommonMark: nothing is shown of it.
//! It is one only if what follows is an address. Evidence: 9 files of the archive lose such a line.

use memchr::memmem;

use crate::article::character::Provenance;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Repair, RepairContext, Work};
use crate::source::Edit;

/// Keeps such lines as text.
pub(super) const REPAIR: Repair = Repair {
    name: "false-definition",
    about: "lines like “[note]: words” kept as text",
    default: true,
    provenance: Provenance::Any,
    needs: Looks::DEFINITION,
    works: &[Work::Text(mend)],
};

fn mend(manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let bytes = text.as_bytes();
    let mut edits = Vec::new();
    for at in memmem::find_iter(bytes, b"]:") {
        let start = memchr::memrchr(b'\n', &bytes[..at]).map_or(0, |it| it + 1);
        let line = &text[start..];
        let open = start + line.len() - line.trim_start_matches(' ').len();
        let label = text.get(open..at).unwrap_or_default();
        if open > start + 3 || !label.starts_with('[') || label[1..].contains(['[', ']']) {
            continue;
        }
        let rest = text.get(at + 2..).unwrap_or_default();
        let after = rest.split_once('\n').map_or(rest, |(line, _)| line).trim();
        // A footnote's or an abbreviation's definition, or one that a look at the next line decides.
        if label.starts_with("[^") || after.is_empty() || begins_with_address(after) {
            continue;
        }
        if !manuscript.is_verbatim(open) {
            edits.push(Edit::insert(open, r"\"));
        }
    }
    edits
}

/// Whether it may be an address: with a scheme, a path, a fragment, a file's or host's name.
fn begins_with_address(text: &str) -> bool {
    // In angle brackets, or what a shortcode or a template says.
    if text.starts_with('<') || text.starts_with("{{") || text.starts_with("{%") {
        return true;
    }
    let word = text.split([' ', '\t']).next().unwrap_or_default();
    let ascii = word.bytes().take_while(u8::is_ascii).count();
    let word = &word[..ascii];
    word.starts_with(['/', '#', '.', '?'])
        || word.contains("://")
        || word.starts_with("mailto:")
        || (word.contains(['/', '.']) && !word.ends_with(['/', '.']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair::trial::mended;

    #[test]
    fn words_are_no_address() {
        for (text, expected) in [
            ("[註]: 見下文", r"\[註]: 見下文"),
            ("甲\n\n  [1]: 報告第3頁。\n", "甲\n\n  \\[1]: 報告第3頁。\n"),
            ("[Smith]: see above.", r"\[Smith]: see above."),
        ] {
            assert_eq!(mended(&REPAIR, text), expected);
        }
    }

    #[test]
    fn definitions_stay() {
        for text in [
            "[1]: https://example.org/甲",
            "[a]: /b",
            "[a]: b.html \"c\"",
            "[a]: <b c>",
            "[a]: {{< ref \"b.md\" >}}",
            "[//]: # (a comment)",
            "[^1]: 註",
            "[a]:\n/b",
            "甲 [乙]: 丙",
            "    [a]: b",
            "```\n[註]: 見下文\n```",
        ] {
            assert_eq!(mended(&REPAIR, text), text);
        }
    }
}
