//! `++字++`: words that were put in, as markdown-it's plugin and HackMD have them.

use memchr::memmem;

use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// Programs count so, `i++`, and two languages are called so: the mark opens behind no letter or digit of ASCII's, and
/// what it encloses neither begins nor ends with a single letter.
pub(super) struct Inserted;

impl Dialect for Inserted {
    fn label(&self) -> Label {
        Label { name: "inserted", about: "words put in, `++…++`, underlined", default: true }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Habit(&[Flavour::MarkdownIt])
    }

    fn needs(&self) -> Looks {
        Looks::PLUSES
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
    let mut done = 0;
    for at in memmem::find_iter(bytes, b"++") {
        let single = bytes.get(at + 2) != Some(&b'+')
            && (at == 0 || !matches!(bytes[at - 1], b'+' | b'\\' | b'{'))
            && bytes.get(at + 2) != Some(&b'}');
        if at < done || !single || manuscript.holds(at) {
            continue;
        }
        if let Some(start) = open
            && let Some(inside) = text.get(start + 2..at)
            && is_text(inside)
            && !text[at + 2..].starts_with(|c: char| c.is_ascii_alphanumeric())
        {
            edits.push(Edit::replace(start..start + 2, "<ins>"));
            edits.push(Edit::replace(at..at + 2, "</ins>"));
            (open, done) = (None, at + 2);
            continue;
        }
        let behind = |c: char| c.is_ascii_alphanumeric() || matches!(c, ')' | ']' | '_');
        let opens = !text[..at].ends_with(behind)
            && text[at + 2..]
                .starts_with(|c: char| !c.is_whitespace() && !",.;)，。、；）".contains(c));
        open = opens.then_some(at);
    }
    edits
}

fn is_text(inside: &str) -> bool {
    let letter = |it: &str| it.len() == 1 && it.bytes().all(|it| it.is_ascii_alphanumeric());
    let is_part = |c: char| !(c.is_ascii_alphanumeric() || c == '_');
    let first = inside.split(is_part).next().unwrap_or_default();
    let last = inside.rsplit(is_part).next().unwrap_or_default();
    !inside.contains('\n')
        && !inside.ends_with(char::is_whitespace)
        && inside.contains(char::is_alphanumeric)
        && !letter(first)
        && !letter(last)
}

/// `++ctrl+c++`: keys, as PyMdown's extension of that name has them.
pub(super) struct Keys;

impl Dialect for Keys {
    fn label(&self) -> Label {
        Label { name: "keys", about: "keys to press, `++ctrl+c++`, set as keys", default: true }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Written(&[Flavour::PythonMarkdown])
    }

    fn needs(&self) -> Looks {
        Looks::PLUSES
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        let text = manuscript.text();
        let bytes = text.as_bytes();
        let mut edits = Vec::new();
        let mut done = 0;
        for at in memmem::find_iter(bytes, b"++") {
            let before = at.checked_sub(1).map(|it| bytes[it]);
            let is_free =
                before.is_none_or(|it| !it.is_ascii_alphanumeric() && !b"+\\{".contains(&it));
            if at < done || !is_free || manuscript.holds(at) {
                continue;
            }
            let is_part = |it: &u8| it.is_ascii_alphanumeric() || matches!(it, b'+' | b'-' | b'"');
            let length = bytes[at + 2..].iter().take(60).take_while(|it| is_part(it)).count();
            let Some(inside) = text[at + 2..at + 2 + length].strip_suffix("++") else { continue };
            let keys: Option<Vec<String>> = inside.split('+').map(key).collect();
            if let Some(keys) = keys {
                done = at + 2 + length;
                edits.push(Edit::replace(at..done, keys.join("+")));
            }
        }
        edits
    }
}

/// A key by its name, in a capital.
fn key(name: &str) -> Option<String> {
    const NAMES: &[&str] = &[
        "alt",
        "arrow",
        "backspace",
        "caps",
        "cmd",
        "command",
        "control",
        "ctrl",
        "del",
        "delete",
        "down",
        "end",
        "enter",
        "esc",
        "escape",
        "fn",
        "home",
        "insert",
        "left",
        "lock",
        "menu",
        "meta",
        "minus",
        "num",
        "option",
        "page",
        "pg",
        "plus",
        "print",
        "return",
        "right",
        "screen",
        "shift",
        "slash",
        "space",
        "super",
        "tab",
        "up",
        "win",
        "windows",
        "comma",
        "period",
        "question",
        "mark",
        "scroll",
        "pause",
        "break",
        "equal",
    ];
    let quoted = name.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
    let is_function =
        |it: &str| it.strip_prefix('f').is_some_and(|it| it.parse::<u8>().is_ok_and(|it| it < 25));
    let is_key = |it: &str| it.len() == 1 || NAMES.contains(&it) || is_function(it);
    let lower = name.to_ascii_lowercase();
    let fits = quoted.is_some_and(|it| !it.is_empty())
        || lower.split('-').all(|it| !it.is_empty() && is_key(it));
    let capital = |it: &str| {
        let (first, rest) = it.split_at(it.len().min(1));
        format!("{}{rest}", first.to_ascii_uppercase())
    };
    let shown = quoted
        .map_or_else(|| lower.split('-').map(capital).collect::<Vec<_>>().join(" "), str::to_owned);
    fits.then(|| format!("<kbd>{shown}</kbd>"))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn words_put_in() {
        assert_mends(
            &Inserted,
            &[
                ("船期++全部++取消。", "船期<ins>全部</ins>取消。"),
                ("++**北線**，南線++。", "<ins>**北線**，南線</ins>。"),
                ("++two words++ and ++more++", "<ins>two words</ins> and <ins>more</ins>"),
            ],
        );
    }

    #[test]
    fn keys_to_press() {
        assert_mends(
            &Keys,
            &[
                ("按++enter++。", "按<kbd>Enter</kbd>。"),
                ("++ctrl+alt+f4++", "<kbd>Ctrl</kbd>+<kbd>Alt</kbd>+<kbd>F4</kbd>"),
                ("++x++ ++page-up++", "<kbd>X</kbd> <kbd>Page Up</kbd>"),
                ("++\"Fn\"++", "<kbd>Fn</kbd>"),
            ],
        );
        assert_leaves(&Keys, &["C++11++", "++words++", "`++x++`", "i++ and j++", "++"]);
    }

    #[test]
    fn languages_counting_and_code_stay() {
        assert_leaves(
            &Inserted,
            &[
                "C++與C++的不同",
                "i++;j++",
                "用 ++i 或 i++ 皆可",
                "++i 與 ++j",
                "`++甲++`",
                "+++甲+++",
                "++ 甲 ++",
                "++甲\n乙++",
                "https://a.example/++甲++",
                "notepad++ 與 ++",
                "{++甲++}",
            ],
        );
    }
}
