//! `==字==`: words that are marked as with a pen.

use memchr::memmem;

use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// Obsidian, Typora and others write it so. Comparisons have blanks inside or letters outside:
/// `a == b`, `a==b`.
pub(super) struct Highlights;

impl Dialect for Highlights {
    fn label(&self) -> Label {
        Label { name: "highlight", about: "highlights, `==…==`, marked", default: true }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Habit(&[Flavour::Obsidian, Flavour::MarkdownIt])
    }

    fn needs(&self) -> Looks {
        Looks::EQUALS
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        find(manuscript)
    }
}

fn find(manuscript: &Manuscript<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let bytes = text.as_bytes();
    let mut edits = Vec::new();
    let mut open: Option<usize> = None;
    for at in memmem::find_iter(bytes, b"==") {
        let single = bytes.get(at + 2) != Some(&b'=') && (at == 0 || bytes[at - 1] != b'=');
        if !single {
            open = None;
            continue;
        }
        if manuscript.holds(at) {
            continue;
        }
        if let Some(start) = open
            && let Some(inner) = text.get(start + 2..at)
            && !inner.contains('\n')
            && !inner.ends_with(|c: char| c.is_whitespace() || is_opening(c))
            && inner.contains(char::is_alphanumeric)
            && !is_comparison(inner)
            && !text[at + 2..].starts_with(is_operand)
        {
            edits.push(Edit::replace(start..start + 2, "<mark>"));
            edits.push(Edit::replace(at..at + 2, "</mark>"));
            open = None;
            continue;
        }
        let opens = !text[..at]
            .ends_with(|c: char| is_operand(c) || matches!(c, '!' | '<' | '>' | ')' | ']'))
            && text[at + 2..]
                .chars()
                .next()
                .is_some_and(|it| !(it.is_whitespace() || is_closing(it)));
        open = opens.then_some(at);
    }
    edits
}

/// Whether what stands between two signs is the middle of two comparisons, `if x ==y and z== 0`: several words, the
/// first and the last of which are names of one letter, or numbers.
fn is_comparison(inner: &str) -> bool {
    let is_name = |it: Option<&str>| {
        it.is_some_and(|it| {
            it.len() == 1 && it.is_ascii() || it.bytes().all(|it| it.is_ascii_digit())
        })
    };
    let mut words = inner.split_ascii_whitespace();
    is_name(words.next()) && is_name(words.next_back())
}

/// What nothing marked ends with: behind it `==` is the sign that is spoken of.
fn is_opening(c: char) -> bool {
    "“‘「『（(《〈【［[".contains(c)
}

/// What nothing marked begins with: `==》` and `==>` are arrows, `==）` ends a remark.
fn is_closing(c: char) -> bool {
    "”’」』）)》〉】］]>，。、；：！？,.;:!?|".contains(c)
}

fn is_operand(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '$' | '"' | '\'')
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn marked_words() {
        assert_mends(
            &Highlights,
            &[
                ("茶是==很好==的", "茶是<mark>很好</mark>的"),
                ("==**茶**，水==。", "<mark>**茶**，水</mark>。"),
                ("==甲==與==乙==", "<mark>甲</mark>與<mark>乙</mark>"),
            ],
        );
    }

    #[test]
    fn comparisons_rules_and_code_stay() {
        assert_leaves(
            &Highlights,
            &[
                "若 a == b 且 c == d",
                "燒水==》燙杯==》投茶",
                "山泉==>鐵壺==>紫砂",
                "用“==”號；這裏的“==”比的是地址",
                "相等的(==)，以及（== null或者）。（==）",
                "a==b && c==d",
                "if x ==y and z== 0",
                "x ==1 or y== 2",
                "題\n==\n甲\n==\n",
                "===甲===",
                "`==甲==`",
                "https://example.org/?a==&b==",
                "==甲\n乙==",
                "== 甲 ==",
                "[甲](https://example.org/?id==1==)",
            ],
        );
    }
}
