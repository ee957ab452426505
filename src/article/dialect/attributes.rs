//! `{: .class}`, `{:toc}`: what kramdown is told about the block or picture beside it.

use memchr::memmem;

use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// Classes and sizes of a site's sheet mean nothing in a book. A list of attributes has a class, an id or
/// `key="value"` in it: Rust's `{:?}` is none. After a picture Pandoc's `{width=50%}` is one, too.
pub(super) struct Attributes;

impl Dialect for Attributes {
    fn label(&self) -> Label {
        Label {
            name: "attribute-list",
            about: "lists of attributes, `{: …}`, left out",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Written(&[Flavour::Kramdown, Flavour::Pandoc])
    }

    fn needs(&self) -> Looks {
        Looks::ATTRIBUTES
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        find(manuscript)
    }
}

fn find(manuscript: &Manuscript<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let bytes = text.as_bytes();
    let mut edits = Vec::new();
    let kramdown = memmem::find_iter(bytes, b"{:").map(|it| (it, 2));
    let pandoc = memmem::find_iter(bytes, b"){").map(|it| (it + 1, 1));
    for (at, head) in kramdown.chain(pandoc) {
        let near = &bytes[at..bytes.len().min(at + 500)];
        let Some(length) = near.iter().position(|it| matches!(it, b'}' | b'\n')) else { continue };
        let Some(inner) = text.get(at + head..at + length) else { continue };
        if near[length] != b'}' || near.get(1..3) == Some(b"::") {
            continue;
        }
        let line = text[..at].rfind('\n').map_or(0, |it| it + 1);
        let after = &text[at + length + 1..];
        let alone = text[line..at].trim_matches([' ', '\t', '>']).is_empty()
            && after.lines().next().is_none_or(|it| it.trim().is_empty());
        let word = matches!(inner.trim(), "toc" | "no_toc" | ":toc" | ".no_toc") && head == 2;
        let fits = match head {
            2 => (word && alone) || is_list(inner),
            _ => is_list(inner) && !inner.starts_with(':'),
        };
        if !fits {
            continue;
        }
        edits.push(Edit::cut(at..at + length + 1));
        // `* TOC` before `{:toc}` only holds its place.
        let before = text[..line].trim_end_matches('\n');
        let holder = before.rfind('\n').map_or(0, |it| it + 1);
        if word
            && inner.contains("toc")
            && !inner.contains("no_")
            && is_placeholder(&before[holder..])
        {
            edits.push(Edit::cut(holder..before.len()));
        }
    }
    if !edits.is_empty() {
        edits.retain(|it| !manuscript.is_verbatim(it.range.start));
    }
    edits
}

fn is_placeholder(line: &str) -> bool {
    let item = line.trim().trim_start_matches(['*', '-', '+', '1', '.']);
    item.len() < line.trim().len()
        && item.trim().chars().count() <= 40
        && item.starts_with([' ', '\t'])
}

/// Whether there is nothing but classes, ids and `key=value`.
fn is_list(inner: &str) -> bool {
    let mut rest = inner.trim();
    let mut any = false;
    while !rest.is_empty() {
        let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | ':' | '/');
        let marked = rest.starts_with(['.', '#']);
        let body = if marked { &rest[1..] } else { rest };
        let end = body.find(|c| !is_name(c)).unwrap_or(body.len());
        if end == 0 || body.starts_with(|c: char| c.is_ascii_digit()) {
            return false;
        }
        let after = &body[end..];
        rest = if marked {
            after
        } else {
            let Some(value) = after.strip_prefix('=') else { return false };
            let mark = value.chars().next().filter(|it| matches!(it, '"' | '\''));
            match mark {
                Some(mark) => match value[1..].find(mark) {
                    Some(end) => &value[end + 2..],
                    None => return false,
                },
                None => {
                    let end = value.find(char::is_whitespace).unwrap_or(value.len());
                    if end == 0 {
                        return false;
                    }
                    &value[end..]
                }
            }
        };
        any = true;
        // `.a.b` and `.a .b` are the same.
        if !rest.is_empty()
            && !rest.starts_with(char::is_whitespace)
            && !rest.starts_with(['.', '#'])
        {
            return false;
        }
        rest = rest.trim_start();
    }
    any
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn lists_go() {
        assert_mends(
            &Attributes,
            &[
                ("甲\n{: .notice--info}\n", "甲\n\n"),
                ("![圖](a.png){:width=\"50%\" .right} 乙", "![圖](a.png) 乙"),
                ("[甲](a.md){:target=\"_blank\"}", "[甲](a.md)"),
                ("# 題 {: #a .b}", "# 題 "),
                ("* TOC\n{:toc}\n\n甲", "\n\n\n甲"),
                ("# 目錄\n{:.no_toc}\n\n1. 目錄\n{:toc}\n", "# 目錄\n\n\n\n\n"),
                ("![圖](a.png){width=50%}", "![圖](a.png)"),
            ],
        );
    }

    #[test]
    fn formats_and_code_stay() {
        assert_leaves(
            &Attributes,
            &[
                "println!(\"{:?}\", err)",
                "{:>8} 與 {:.2}",
                "`{: .a}`",
                "```\n甲\n{:toc}\n```\n",
                "{:}",
                "f(){ return }",
                "甲 {:toc} 乙",
            ],
        );
    }
}
