//! `{::comment}…{:/comment}`: kramdown's extensions, and `^`, its mark at the end of a block.

use std::ops::Range;

use memchr::memmem;

use super::lines;
use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// kramdown's syntax, «Extensions» and «EOB Marker»: comments are not shown, `nomarkdown` is HTML as it stands,
/// options speak to the program.
pub(super) struct Extensions;

impl Dialect for Extensions {
    fn label(&self) -> Label {
        Label {
            name: "kramdown-extension",
            about: "kramdown's comments and extensions, `{::…}`, read",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Written(&[Flavour::Kramdown])
    }

    fn needs(&self) -> Looks {
        Looks::ATTRIBUTES.and(Looks::CARET)
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        let mut edits = Vec::new();
        if manuscript.looks().has_any(Looks::ATTRIBUTES) {
            extensions(manuscript, &mut edits);
        }
        if manuscript.looks().has_any(Looks::CARET) {
            ends_of_blocks(manuscript, &mut edits);
        }
        edits
    }
}

/// The longest tag.
const LONGEST: usize = 300;

fn extensions(manuscript: &Manuscript<'_>, edits: &mut Vec<Edit>) {
    let text = manuscript.text();
    let bytes = text.as_bytes();
    let mut done = 0;
    // Once nothing closes an extension, nothing will further down.
    let mut is_open = true;
    for at in memmem::find_iter(bytes, b"{::") {
        if at < done || manuscript.is_verbatim(at) {
            continue;
        }
        let near = &bytes[at..bytes.len().min(at + LONGEST)];
        let Some(length) = near.iter().position(|it| matches!(it, b'}' | b'\n')) else { continue };
        let Some(inside) = text.get(at + 3..at + length) else { continue };
        let (name, _) = inside.split_once([' ', '/']).unwrap_or((inside, ""));
        if near[length] != b'}' || !matches!(name, "comment" | "nomarkdown" | "options") {
            continue;
        }
        let opening = at..at + length + 1;
        done = opening.end;
        if inside.ends_with('/') || name == "options" {
            edits.push(Edit::cut(opening));
            continue;
        }
        let Some(closing) = closing(text, opening.end, name).filter(|_| is_open) else {
            is_open = false;
            continue;
        };
        done = closing.end;
        if name == "comment" {
            edits.push(Edit::cut(at..closing.end));
        } else {
            let raw = &text[opening.end..closing.start];
            edits.push(Edit::replace(at..closing.end, as_it_stands(raw)));
        }
    }
}

/// HTML in which no Markdown is read: its marks become references.
fn as_it_stands(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut in_tag = false;
    for c in html.chars() {
        in_tag = (in_tag || c == '<') && c != '>';
        match c {
            '*' | '_' | '`' | '[' | ']' | '~' if !in_tag => {
                out.push_str(&format!("&#{};", u32::from(c)));
            }
            _ => out.push(c),
        }
    }
    out
}

/// `{:/name}` or `{:/}`.
fn closing(text: &str, from: usize, name: &str) -> Option<Range<usize>> {
    memmem::find_iter(&text.as_bytes()[from..], b"{:/").find_map(|it| {
        let at = from + it;
        let rest = &text[at + 3..];
        let rest = rest.strip_prefix(name).unwrap_or(rest);
        rest.starts_with('}').then(|| at..text.len() - rest.len() + 1)
    })
}

/// A `^` alone between two blocks.
fn ends_of_blocks(manuscript: &Manuscript<'_>, edits: &mut Vec<Edit>) {
    let mut before_is_empty = true;
    let mut waiting: Option<usize> = None;
    for (start, line) in lines(manuscript.text()) {
        let is_empty = line.trim().is_empty();
        if let Some(at) = waiting.take().filter(|_| is_empty) {
            edits.push(Edit::replace(at..at + 1, "<!-- -->"));
        }
        if line.trim_end() == "^" && before_is_empty && !manuscript.is_verbatim(start) {
            waiting = Some(start);
        }
        before_is_empty = is_empty;
    }
    if let Some(at) = waiting {
        edits.push(Edit::cut(at..at + 1));
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn extensions_of_kramdown() {
        assert_mends(
            &Extensions,
            &[
                ("甲\n\n{::comment}\n乙\n{:/comment}\n\n丙", "甲\n\n\n\n丙"),
                ("甲{::comment}乙{:/}丙", "甲丙"),
                (
                    "{::nomarkdown}<b title=\"*\">粗*星*</b>{:/}",
                    "<b title=\"*\">粗&#42;星&#42;</b>",
                ),
                ("{::options toc_levels=\"2\" /}\n甲", "\n甲"),
                ("- 甲\n\n^\n\n- 乙", "- 甲\n\n<!-- -->\n\n- 乙"),
            ],
        );
    }

    #[test]
    fn code_and_other_signs_stay() {
        assert_leaves(
            &Extensions,
            &[
                "`{::comment}`",
                "{::other}甲{:/}",
                "{::comment}甲",
                "^ 甲",
                "甲\n^\n",
                "x^2",
                "std{::a}",
            ],
        );
    }
}
