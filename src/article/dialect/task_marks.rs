//! Obsidian's tasks with marks of their own: `- [/] …`, `- [-] …`, `- [>] …`.

use memchr::memmem;

use super::lines;
use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// To Obsidian any character but a blank ticks a task's box; what it means beyond that is a theme's affair.
pub(super) struct TaskMarks;

impl Dialect for TaskMarks {
    fn label(&self) -> Label {
        Label {
            name: "task-mark",
            about: "tasks with marks of their own, `[/]`, made tasks with a tick",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Habit(&[Flavour::Obsidian])
    }

    fn needs(&self) -> Looks {
        Looks::NONE
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        let text = manuscript.text();
        let mut edits = Vec::new();
        if memmem::find(text.as_bytes(), b"] ").is_none() {
            return edits;
        }
        for (start, line) in lines(text) {
            let content = line.trim_start_matches([' ', '\t', '>']);
            let at = start + line.len() - content.len();
            let Some(rest) = behind_bullet(content) else { continue };
            let mut chars = rest.strip_prefix('[').unwrap_or_default().chars();
            // A single character of another script is a word in brackets.
            let is_mark = |it: &char| it.is_ascii_graphic() && !"xX[]".contains(*it);
            let Some(mark) = chars.next().filter(is_mark) else { continue };
            if chars.as_str().starts_with("] ") && !manuscript.holds(at) {
                let place = at + content.len() - rest.len() + 1;
                edits.push(Edit::replace(place..place + mark.len_utf8(), "x"));
            }
        }
        edits
    }
}

/// What stands behind the mark of a list's item.
fn behind_bullet(content: &str) -> Option<&str> {
    let digits = content.bytes().take_while(u8::is_ascii_digit).count();
    let rest = match digits {
        0 => content.strip_prefix(['-', '*', '+'])?,
        _ => content[digits..].strip_prefix(['.', ')'])?,
    };
    rest.strip_prefix(' ').map(|it| it.trim_start_matches(' '))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn any_mark_is_a_tick() {
        assert_mends(
            &TaskMarks,
            &[
                ("- [/] 甲\n  * [-] 乙\n", "- [x] 甲\n  * [x] 乙\n"),
                ("> 1. [>] 甲", "> 1. [x] 甲"),
                ("+ [!] 甲", "+ [x] 甲"),
            ],
        );
        assert_leaves(
            &TaskMarks,
            &[
                "- [ ] 甲",
                "- [x] 甲",
                "- [甲](b)",
                "- [甲] 丙",
                "- [甲乙] 丙",
                "[/] 甲",
                "```\n- [/] a\n```",
                "- [[甲]] ",
            ],
        );
    }
}
