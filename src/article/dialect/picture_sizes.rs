//! `![](a.png =250x)`, `![甲|300](a.png)`: how wide a picture was to be on a site.

use memchr::memmem;

use super::wikilinks::is_size;
use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// Zenn, HackMD and Obsidian write sizes so. The first isn't Markdown: the picture would be lost. A
/// page decides by itself how wide a picture may be.
pub(super) struct PictureSizes;

impl Dialect for PictureSizes {
    fn label(&self) -> Label {
        Label { name: "picture-size", about: "sizes in pictures' marks left out", default: true }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Written(&[Flavour::Zenn, Flavour::MarkdownIt, Flavour::Obsidian])
    }

    fn needs(&self) -> Looks {
        Looks::LINK
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        find(manuscript)
    }
}

fn find(manuscript: &Manuscript<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let bytes = text.as_bytes();
    let mut edits = Vec::new();
    for at in memmem::find_iter(bytes, b"](") {
        let line_end = memchr::memchr(b'\n', &bytes[at..bytes.len().min(at + 2000)])
            .map_or(bytes.len().min(at + 2000), |it| at + it);
        let Some(end) = memchr::memchr(b')', &bytes[at..line_end]).map(|it| at + it) else {
            continue;
        };
        if let Some(size) = memmem::rfind(&bytes[at..end], b" =").map(|it| at + it)
            && is_written_size(&bytes[size + 2..end])
        {
            edits.push(Edit::cut(size..end));
        }
        // Not farther back than a description is long.
        let from = at.saturating_sub(12);
        if let Some(bar) = memchr::memrchr(b'|', &bytes[from..at]).map(|it| from + it)
            && std::str::from_utf8(&bytes[bar + 1..at]).is_ok_and(is_size)
            && is_picture(bytes, bar)
        {
            edits.push(Edit::cut(bar - usize::from(bytes[bar - 1] == b'\\')..at));
        }
    }
    if !edits.is_empty() {
        edits.retain(|it| !manuscript.is_verbatim(it.range.start));
    }
    edits
}

/// `250x`, `250x100`, `x100`, `50%x`
fn is_written_size(size: &[u8]) -> bool {
    size.contains(&b'x')
        && size.iter().any(u8::is_ascii_digit)
        && size.iter().all(|it| it.is_ascii_digit() || matches!(it, b'x' | b'*' | b'%'))
}

/// Whether the description that goes on before `at` is a picture's.
fn is_picture(bytes: &[u8], at: usize) -> bool {
    let start = bytes[..at].iter().rev().take(500).position(|it| matches!(it, b'[' | b'\n'));
    let bracket = start.map(|it| at - 1 - it);
    bracket.is_some_and(|it| it > 0 && bytes[it] == b'[' && bytes[it - 1] == b'!')
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn sizes_go() {
        assert_mends(
            &PictureSizes,
            &[
                ("![圖](https://example.org/a.png =250x)", "![圖](https://example.org/a.png)"),
                ("![](a.png =250x100) 與 ![](b.png =x20)", "![](a.png) 與 ![](b.png)"),
                ("![圖|300](a.png)", "![圖](a.png)"),
                ("![300|300x200](a.png)", "![300](a.png)"),
                ("| ![圖\\|300](a.png) |", "| ![圖](a.png) |"),
            ],
        );
    }

    #[test]
    fn other_equals_signs_and_bars_stay() {
        assert_leaves(
            &PictureSizes,
            &[
                "[甲](b =c)",
                "`![](a.png =250x)`",
                "[甲|300](a.md)",
                "![甲|乙](a.png)",
                "![](a.png \"b =2\")",
            ],
        );
    }
}
