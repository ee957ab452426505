//! `{: .class}`, `{:toc}`: what kramdown is told about the block or picture beside it.

use std::ops::Range;

use memchr::memmem;

use super::lines;

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
            about: "lists of attributes, `{: …}`, left out, their names kept as places",
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

/// The longest list.
const LONGEST: usize = 500;

fn find(manuscript: &Manuscript<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let bytes = text.as_bytes();
    let blocks = blocks(text);
    let mut edits = Vec::new();
    // Pandoc's heading without a number.
    for at in memmem::find_iter(bytes, b" {-}") {
        let line = text[..at].rfind('\n').map_or(0, |it| it + 1);
        let ends_line = text[at + 4..].lines().next().is_none_or(|it| it.trim().is_empty());
        if text[line..].starts_with('#') && ends_line && !manuscript.is_verbatim(at) {
            edits.push(Edit::cut(at..at + 4));
        }
    }
    let kramdown = memmem::find_iter(bytes, b"{:").map(|it| (it, 2));
    let pandoc = [b"){", b"]{", b"`{"].into_iter();
    let pandoc = pandoc.flat_map(|it| memmem::find_iter(bytes, it).map(|it| (it + 1, 1)));
    for (at, head) in kramdown.chain(pandoc) {
        let near = &bytes[at..bytes.len().min(at + LONGEST)];
        let Some(length) = near.iter().position(|it| matches!(it, b'}' | b'\n')) else { continue };
        let Some(inner) = text.get(at + head..at + length) else { continue };
        if near[length] != b'}' || near.get(1..3) == Some(b"::") || manuscript.is_verbatim(at) {
            continue;
        }
        let list = at..at + length + 1;
        if head == 1 {
            pandoc_list(manuscript, list, inner, &mut edits);
            continue;
        }
        let line = text[..at].rfind('\n').map_or(0, |it| it + 1);
        let after = &text[list.end..];
        let ends_line = after.lines().next().is_none_or(|it| it.trim().is_empty());
        let alone = text[line..at].trim_matches([' ', '\t', '>']).is_empty() && ends_line;
        let word = matches!(inner.trim(), "toc" | "no_toc" | ":toc" | ".no_toc");
        if !((word && alone) || is_list(inner)) {
            continue;
        }
        let place = id(inner).map(|it| (it, placed(text, &list, alone, ends_line, &blocks)));
        match place {
            Some((id, Place::Heading(at))) => {
                edits.push(Edit::insert(at, format!(" {{#{id}}}")));
                edits.push(Edit::cut(list));
            }
            Some((id, Place::Start(at))) if !manuscript.holds(at) => {
                edits.push(Edit::insert(at, anchor(id)));
                edits.push(Edit::cut(list));
            }
            Some((id, Place::Here)) => edits.push(Edit::replace(list, anchor(id))),
            _ => edits.push(Edit::cut(list)),
        }
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
    edits
}

/// Pandoc's lists behind a picture or a link, words in brackets, or code.
fn pandoc_list(
    manuscript: &Manuscript<'_>,
    list: Range<usize>,
    inner: &str,
    edits: &mut Vec<Edit>,
) {
    let text = manuscript.text();
    if inner.starts_with(':') || !is_list(inner) {
        return;
    }
    match text.as_bytes()[list.start - 1] {
        b'`' if inner.trim_start().starts_with('.') => edits.push(Edit::cut(list)),
        b']' => {
            let line = text[..list.start].rfind('\n').map_or(0, |it| it + 1);
            let mut near = list.start.saturating_sub(LONGEST).max(line);
            while !text.is_char_boundary(near) {
                near += 1;
            }
            let Some(open) = text[near..list.start].rfind('[').map(|it| near + it) else { return };
            let is_other = open > 0 && matches!(text.as_bytes()[open - 1], b'!' | b'[' | b'\\');
            let words = &text[open + 1..list.start - 1];
            if !is_other && !words.is_empty() && !words.starts_with('^') {
                let place = id(inner).map(anchor).unwrap_or_default();
                edits.push(Edit::replace(open..open + 1, place));
                edits.push(Edit::cut(list.start - 1..list.end));
            }
        }
        b')' => {
            let place = id(inner).map(anchor).unwrap_or_default();
            edits.push(Edit::replace(list, place));
        }
        _ => {}
    }
}

/// Where the name that a list gives has to stand.
enum Place {
    /// At the end of a heading's line.
    Heading(usize),
    /// At the beginning of the block.
    Start(usize),
    /// In place of the list.
    Here,
}

fn placed(
    text: &str,
    list: &Range<usize>,
    alone: bool,
    ends_line: bool,
    blocks: &[usize],
) -> Place {
    let start = |at: usize| blocks[..blocks.partition_point(|it| *it <= at)].last().copied();
    let line = text[..list.start].rfind('\n').map_or(0, |it| it + 1);
    if alone && line > 0 {
        let Some(block) = start(line - 1) else { return Place::Here };
        let first = text[block..].split('\n').next().unwrap_or_default();
        let content = first.trim_start_matches([' ', '>']);
        if content.starts_with('#') {
            return Place::Heading(block + first.trim_end().len());
        }
        let words = content.trim_start_matches(['*', '-', '+', '|', ' ']);
        return Place::Start(block + first.len() - words.len());
    }
    let before = &text[line..list.start];
    if ends_line && before.trim_start().starts_with('#') {
        return Place::Heading(line + before.trim_end().len());
    }
    Place::Here
}

/// Where blocks begin: behind an empty line, and below a heading or a list of attributes.
fn blocks(text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let mut is_open = false;
    for (start, line) in lines(text) {
        let content = line.trim();
        if content.is_empty() {
            is_open = false;
        } else if !content.starts_with("{:") {
            if !is_open || content.starts_with('#') {
                found.push(start);
            }
            is_open = !content.starts_with('#');
        }
    }
    found
}

/// The id that a list gives.
fn id(inner: &str) -> Option<&str> {
    let mut words = inner.split([' ', '\t', '.']).filter(|it| !it.contains('='));
    let id = words.find_map(|it| it.strip_prefix('#')).filter(|it| !it.is_empty());
    id.filter(|it| !it.contains(['"', '<', '>', '}', '#']))
}

fn anchor(id: &str) -> String {
    format!("<a id=\"{id}\"></a>")
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
                ("# 題 {: #a .b}", "# 題 {#a} "),
                ("## 題\n{: .b #a}\n\n字", "## 題 {#a}\n\n\n字"),
                ("一\n二\n{: #a}\n", "<a id=\"a\"></a>一\n二\n\n"),
                ("- 一\n- 二\n{: #a}\n", "- <a id=\"a\"></a>一\n- 二\n\n"),
                ("*字*{: #a}詞", "*字*<a id=\"a\"></a>詞"),
                ("[小字]{.smallcaps}、[名]{#a}", "小字、<a id=\"a\"></a>名"),
                ("`a = 1`{.python}", "`a = 1`"),
                ("# 前言 {-}\n字", "# 前言\n字"),
                ("* TOC\n{:toc}\n\n甲", "\n\n\n甲"),
                ("# 目錄\n{:.no_toc}\n\n1. 目錄\n{:toc}\n", "# 目錄\n\n\n\n\n"),
                ("![圖](a.png){width=50%}", "![圖](a.png)"),
                ("見 ![圖](a.png){#a width=50%}", "見 ![圖](a.png)<a id=\"a\"></a>"),
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
                "[甲]{乙}",
                "[甲][1]{x}",
                "甲 {:toc} 乙",
            ],
        );
    }
}
