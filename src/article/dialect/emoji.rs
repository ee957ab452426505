//! `:tada:`: emoji by their names, as GitHub, Hugo, markdown-it and Python-Markdown's extensions read them.

use crate::article::character::Provenance;
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// The names are GitHub's, which all others took over. Those of icons, as Material for MkDocs has them, stand for no
/// character: they go. No letter, digit or colon stands beside the mark: `10:100:5` is
/// a ratio.
pub(super) struct Emoji;

impl Dialect for Emoji {
    fn label(&self) -> Label {
        Label { name: "emoji-name", about: "names of emoji, `:tada:`, made emoji", default: true }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Any
    }

    fn needs(&self) -> Looks {
        Looks::EMOJI
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        find(manuscript)
    }
}

/// The longest name.
const LONGEST: usize = 60;

fn find(manuscript: &Manuscript<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let bytes = text.as_bytes();
    let mut edits = Vec::new();
    let mut done = 0;
    for at in memchr::memchr_iter(b':', bytes) {
        if at < done {
            continue;
        }
        let is_part = |it: &u8| it.is_ascii_alphanumeric() || matches!(it, b'_' | b'+' | b'-');
        let length = bytes[at + 1..].iter().take(LONGEST).take_while(|it| is_part(it)).count();
        let end = at + length + 2;
        if length < 2 || bytes.get(end - 1) != Some(&b':') {
            continue;
        }
        let Some(name) = text.get(at + 1..end - 1) else { continue };
        let icon = icon(name);
        let Some(shown) = icon.or_else(|| emojis::get_by_shortcode(name).map(|it| it.as_str()))
        else {
            continue;
        };
        let is_glued = |it: Option<&u8>| {
            it.is_some_and(|it| {
                it.is_ascii_alphanumeric() || matches!(it, b':' | b'/' | b'_' | b'\\')
            })
        };
        let before = at.checked_sub(1).and_then(|it| bytes.get(it));
        if is_glued(before) || is_glued(bytes.get(end)) || manuscript.holds(at) {
            continue;
        }
        // How an icon looks goes with it.
        let look = icon.and_then(|_| attributes(&text[end..])).unwrap_or(0);
        edits.push(Edit::replace(at..end + look, shown));
        done = end + look;
    }
    edits
}

/// What stands for an icon of the sets that Material for MkDocs has, by its name: a mark where it means one, or else
/// nothing, for it is no word.
fn icon(name: &str) -> Option<&'static str> {
    const SETS: &[&str] = &["material-", "fontawesome-", "octicons-", "simple-"];
    let name = SETS.iter().find_map(|it| name.strip_prefix(it)).filter(|it| it.len() > 1)?;
    let has = |word: &str| name.split('-').any(|it| it == word);
    Some(if has("check") {
        "✓"
    } else if has("close") || has("xmark") || has("times") || name.starts_with("x-") {
        "✗"
    } else {
        ""
    })
}

/// How long the list of attributes is that a text begins with, `{ .lg }`.
fn attributes(text: &str) -> Option<usize> {
    const LONGEST: usize = 120;
    let inside = text.strip_prefix('{')?;
    let end = inside.bytes().take(LONGEST).position(|it| matches!(it, b'}' | b'{' | b'\n'))?;
    let is_list =
        inside[..end].trim_start().starts_with(['.', '#', ':']) || inside[..end].contains('=');
    (inside.as_bytes()[end] == b'}' && is_list).then_some(end + 2)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn names_become_emoji() {
        assert_mends(
            &Emoji,
            &[
                ("開船了:tada:！", "開船了🎉！"),
                (":warning: 停航", "⚠️ 停航"),
                (":+1: :100:", "👍 💯"),
                (":material-clock:{ .lg } 七時 :octicons-check-24:", " 七時 ✓"),
                (":fontawesome-solid-xmark:", "✗"),
                ("甲:tada: :+1:乙", "甲🎉 👍乙"),
                (":boat: 北線\n:train: 南線", "⛵ 北線\n🚋 南線"),
            ],
        );
    }

    #[test]
    fn ratios_and_code_stay() {
        assert_leaves(
            &Emoji,
            &[
                "10:100:5",
                "a:tada:b",
                "`:tada:`",
                "std::move::tada",
                ":no-such-name:",
                "https://a.example/:tada:/",
                "[甲](:tada:)",
                ":x:y",
            ],
        );
    }
}
