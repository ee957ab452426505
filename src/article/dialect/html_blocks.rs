//! HTML in Markdown as other parsers read it: `markdown="1"`, tags that nothing closes, Markdown right below a block.

use std::cell::OnceCell;
use std::ops::Range;

use memchr::memmem;

use super::lines;
use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::source::Edit;

/// Elements that begin a block of HTML (CommonMark 0.31, §4.6, the sixth kind).
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "dd",
    "details",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "iframe",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "pre",
];

fn is_block(name: &str) -> bool {
    BLOCKS.iter().any(|it| it.eq_ignore_ascii_case(name))
}

/// The longest tag.
const LONGEST: usize = 1000;

/// A tag that begins at a byte.
struct Tag<'a> {
    range: Range<usize>,
    name: &'a str,
    closes: bool,
}

fn tag(text: &str, at: usize) -> Option<Tag<'_>> {
    let inside = text[at..].strip_prefix('<')?;
    let closes = inside.starts_with('/');
    let name = inside.strip_prefix('/').unwrap_or(inside);
    let length = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let end = memchr::memchr(b'>', &text.as_bytes()[at..text.len().min(at + LONGEST)])?;
    let range = at..at + end + 1;
    (length > 0).then_some(Tag { range, name: &name[..length], closes })
}

/// kramdown's, PHP Markdown Extra's and Python-Markdown's attribute that asks for Markdown inside of an element.
/// CommonMark reads it between empty lines.
pub(super) struct MarkdownInHtml;

impl Dialect for MarkdownInHtml {
    fn label(&self) -> Label {
        Label {
            name: "markdown-in-html",
            about: "Markdown in elements with `markdown=\"1\"` read",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Written(&[Flavour::Kramdown, Flavour::PythonMarkdown, Flavour::Pandoc])
    }

    fn needs(&self) -> Looks {
        Looks::ANGLE
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        let text = manuscript.text();
        let mut edits = Vec::new();
        for at in memmem::find_iter(text.as_bytes(), b" markdown").take(MOST) {
            let Some(attribute) = attribute(text, at) else { continue };
            let near = text.floor_char_boundary(at.saturating_sub(LONGEST));
            let Some(open) = text[near..at].rfind('<').map(|it| near + it) else { continue };
            let Some(tag) = tag(text, open) else { continue };
            if tag.closes || tag.range.end < attribute.end || manuscript.is_verbatim(open) {
                continue;
            }
            edits.push(Edit::cut(attribute));
            if !is_block(tag.name) {
                continue;
            }
            edits.push(Edit::insert(tag.range.end, "\n\n"));
            if let Some(close) = closing(text, &tag) {
                edits.push(Edit::insert(close, "\n\n"));
                outdent(text, tag.range.end..close, &mut edits);
            }
        }
        edits
    }
}

/// So many places are looked at in one text.
const MOST: usize = 500;

/// ` markdown="1"`, or the name alone.
fn attribute(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = &text[at + " markdown".len()..];
    let value = ["=\"1\"", "='1'", "=1", "=\"block\"", "=\"span\"", "='block'", "='span'"];
    let length = match value.iter().find(|it| rest.starts_with(**it)) {
        Some(value) => value.len(),
        None => rest.starts_with(['>', ' ']).then_some(0)?,
    };
    Some(at..at + " markdown".len() + length)
}

/// Where the element ends that a tag opens.
fn closing(text: &str, open: &Tag<'_>) -> Option<usize> {
    let mut depth = 1;
    for found in memchr::memchr_iter(b'<', &text.as_bytes()[open.range.end..]) {
        let at = open.range.end + found;
        let Some(tag) = tag(text, at).filter(|it| it.name.eq_ignore_ascii_case(open.name)) else {
            continue;
        };
        depth = if tag.closes { depth - 1 } else { depth + 1 };
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

/// Takes away the indentation that all lines of an element have.
fn outdent(text: &str, inside: Range<usize>, edits: &mut Vec<Edit>) {
    let start = inside.start;
    let all = || {
        let lines = lines(&text[inside.clone()]).map(move |(at, line)| (start + at, line));
        lines.filter(|(_, line)| !line.trim().is_empty()).skip_while(move |(at, _)| *at == start)
    };
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let common = all().map(|(_, line)| indent(line)).min().unwrap_or(0);
    if common > 0 {
        edits.extend(all().map(|(at, _)| Edit::cut(at..at + common)));
    }
}

/// In kramdown a block of HTML ends with its closing tag, in CommonMark at the next empty line: Markdown in between
/// would be shown raw.
pub(super) struct BelowHtml;

impl Dialect for BelowHtml {
    fn label(&self) -> Label {
        Label {
            name: "markdown-below-html",
            about: "Markdown right below a block of HTML read",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Written(&[Flavour::Kramdown, Flavour::PythonMarkdown, Flavour::Marked])
    }

    fn needs(&self) -> Looks {
        Looks::ANGLE
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        let text = manuscript.text();
        let mut edits = Vec::new();
        // How many elements are open in the block of HTML; none outside of one.
        let mut depth: Option<usize> = None;
        let mut ended = false;
        let mut before_is_empty = true;
        for (start, line) in lines(text) {
            let content = line.trim_start();
            // What most lines are: text, within no block of HTML and behind none.
            if depth.is_none() && !ended && !content.starts_with('<') {
                before_is_empty = content.is_empty();
                continue;
            }
            let indent = line.len() - content.len();
            let begins_block = std::mem::replace(&mut before_is_empty, content.is_empty()) || ended;
            // A tag of a line, `</br>`, is a part of the text to all of these parsers.
            let is_in_line = tag(text, start + indent).is_some_and(|it| !is_block(it.name));
            let is_text = !content.is_empty() && !content.starts_with('|');
            if ended && is_text && (!content.starts_with('<') || is_in_line) {
                edits.push(Edit::insert(start, "\n"));
            }
            // Alone on its line it would begin a block of HTML.
            let is_break = is_in_line
                && begins_block
                && indent < 4
                && depth.is_none()
                && is_lone_break(content);
            let follows =
                text[start + line.len()..].strip_prefix('\n').and_then(|it| it.lines().next());
            if is_break
                && follows
                    .is_some_and(|it| !it.trim().is_empty() && !it.trim_start().starts_with('<'))
                && !manuscript.holds_code(start + indent)
            {
                edits.push(Edit::insert(start + line.len(), "\n"));
            }
            ended = false;
            let begins = tag(text, start + indent)
                .filter(|it| !it.closes && is_block(it.name) && indent < 4);
            if depth.is_none() && (begins.is_none() || manuscript.holds_code(start + indent)) {
                continue;
            }
            // An empty line ends the block, however many elements are open in it (CommonMark 0.31, §4.6).
            if content.is_empty() {
                depth = None;
                continue;
            }
            let open = tags(text, start..start + line.len(), depth.unwrap_or(0));
            depth = open;
            if depth == Some(0) {
                ended = line.trim_end().ends_with('>');
                depth = None;
            }
        }
        edits
    }
}

/// A line that is one break or one picture and nothing else.
fn is_lone_break(content: &str) -> bool {
    let content = content.trim_end();
    let name = content.trim_start_matches(['<', '/']);
    let end = name.find(|it: char| !it.is_ascii_alphanumeric()).unwrap_or(name.len());
    let is_one = content.find('>') == Some(content.len() - 1);
    is_one && matches!(&*name[..end].to_ascii_lowercase(), "br" | "img")
}

/// How many elements are open behind some tags; nothing if more were closed than are open.
fn tags(text: &str, line: Range<usize>, mut depth: usize) -> Option<usize> {
    for found in memchr::memchr_iter(b'<', text[line.clone()].as_bytes()) {
        let Some(tag) = tag(text, line.start + found).filter(|it| is_block(it.name)) else {
            continue;
        };
        let is_alone = text[tag.range.clone()].ends_with("/>");
        match tag.closes {
            true => depth = depth.checked_sub(1)?,
            false if !is_alone => depth += 1,
            false => {}
        }
    }
    Some(depth)
}

/// Tags that exporters open before Markdown and never close. Nothing of that name is closed further down, so that no
/// element can be meant, whatever the archive.
pub(super) struct OpenTags;

impl Dialect for OpenTags {
    fn label(&self) -> Label {
        Label {
            name: "open-tag",
            about: "tags before Markdown that nothing closes made Markdown",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Any
    }

    fn needs(&self) -> Looks {
        Looks::ANGLE
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        let text = manuscript.text();
        let mut edits = Vec::new();
        // From here on nothing of that name is closed any more.
        let last_close =
            |name: &str| memmem::rfind(text.as_bytes(), format!("</{name}").as_bytes());
        let names = ["h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "blockquote"];
        // Looked for when it is asked: most texts have no such tag.
        let closed = [const { OnceCell::new() }; 10];
        let mut all = lines(text).peekable();
        while let Some((start, line)) = all.next() {
            let Some(tag) = tag(text, start).filter(|it| !it.closes) else { continue };
            let Some(number) = names.iter().position(|it| it.eq_ignore_ascii_case(tag.name)) else {
                continue;
            };
            let rest = text[tag.range.end.min(start + line.len())..start + line.len()].trim();
            let ends = all.peek().is_none_or(|(_, it)| it.trim().is_empty());
            if !(ends || number >= 7) {
                continue;
            }
            let is_last = closed[number]
                .get_or_init(|| last_close(names[number]))
                .is_none_or(|it| it < start);
            let is_list =
                rest.starts_with(['-', '*', '+']) || rest.starts_with(|c: char| c.is_ascii_digit());
            let fits = match number {
                0..=5 => !rest.is_empty() && !rest.contains('<'),
                6 => {
                    !rest.is_empty() && !rest.contains("</") && rest.contains(['*', '[', '`', '_'])
                }
                7 | 8 => is_list,
                _ => !rest.is_empty() && !rest.contains('<'),
            };
            if !(is_last && fits)
                || tag.range.end > start + line.len()
                || manuscript.is_verbatim(start)
            {
                continue;
            }
            let with = match number {
                0..=5 => format!("{} ", "#".repeat(number + 1)),
                9 => "> ".to_owned(),
                _ => String::new(),
            };
            edits.push(Edit::replace(tag.range, with));
        }
        edits
    }
}

/// Blanks in tags that are none of HTML's, as editors paste them: the tag would be text.
pub(super) struct BlanksInTags;

impl Dialect for BlanksInTags {
    fn label(&self) -> Label {
        Label {
            name: "blank-in-tag",
            about: "hard blanks inside of tags made blanks",
            default: true,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Any
    }

    fn needs(&self) -> Looks {
        Looks::ANGLE
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        let text = manuscript.text();
        let is_hard =
            |c: char| matches!(c, '\u{a0}' | '\u{3000}' | '\u{2000}'..='\u{200a}' | '\u{202f}');
        let mut edits = Vec::new();
        // What most texts have none of, or have far from any tag.
        let blanks = [b"\xc2\xa0".as_slice(), b"\xe3\x80\x80", b"\xe2\x80"];
        if !blanks.iter().any(|it| memmem::find(text.as_bytes(), it).is_some()) {
            return edits;
        }
        for at in memchr::memchr_iter(b'<', text.as_bytes()) {
            let Some(Tag { range, name, .. }) = tag(text, at) else { continue };
            if !text[range.clone()].contains(is_hard) {
                continue;
            }
            let after = text[at..].trim_start_matches(['<', '/']).get(name.len()..);
            let begins = after
                .is_some_and(|it| it.starts_with(|c: char| is_hard(c) || " >/\n\t".contains(c)));
            let known =
                is_block(name) || crate::xhtml::is_allowed_element(&name.to_ascii_lowercase());
            if !begins || !known || manuscript.is_verbatim(at) {
                continue;
            }
            let mut quote = None;
            for (place, c) in text[range.clone()].char_indices() {
                match (quote, c) {
                    (Some(open), c) if c == open => quote = None,
                    (None, '"' | '\'') => quote = Some(c),
                    (None, c) if is_hard(c) => {
                        let place = at + place;
                        edits.push(Edit::replace(place..place + c.len_utf8(), " "));
                    }
                    _ => {}
                }
            }
        }
        edits
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn markdown_that_is_asked_for() {
        assert_mends(
            &MarkdownInHtml,
            &[
                (
                    "<div class=\"a\" markdown=\"1\">\n**甲**\n</div>",
                    "<div class=\"a\">\n\n\n**甲**\n\n\n</div>",
                ),
                (
                    "<summary markdown=\"span\">**甲**</summary>",
                    "<summary>\n\n**甲**\n\n</summary>",
                ),
                ("<span markdown=\"1\">*甲*</span>", "<span>*甲*</span>"),
                ("<div markdown>\n  - 甲\n</div>", "<div>\n\n\n- 甲\n\n\n</div>"),
            ],
        );
        assert_leaves(
            &MarkdownInHtml,
            &["`<div markdown=\"1\">`", "甲 markdown 乙", "<div>\n甲\n</div>"],
        );
    }

    #[test]
    fn blocks_end_where_they_are_closed() {
        assert_mends(
            &BelowHtml,
            &[
                ("<ul>\n<li>甲</li>\n</ul>\n### 題\n字", "<ul>\n<li>甲</li>\n</ul>\n\n### 題\n字"),
                (
                    "<table><tr><td>甲</td></tr></table>\n1. 乙",
                    "<table><tr><td>甲</td></tr></table>\n\n1. 乙",
                ),
                (
                    "<figure>\n<img src=\"a\">\n</figure>\n</br>\n**甲**\n乙",
                    "<figure>\n<img src=\"a\">\n</figure>\n\n</br>\n\n**甲**\n乙",
                ),
                (
                    "<details>\n\n<summary>題</summary>\n**乙**\n\n</details>",
                    "<details>\n\n<summary>題</summary>\n\n**乙**\n\n</details>",
                ),
                ("甲\n\n<br>\n**乙**", "甲\n\n<br>\n\n**乙**"),
                ("<img src=\"a\" />\n*乙*", "<img src=\"a\" />\n\n*乙*"),
            ],
        );
        assert_leaves(
            &BelowHtml,
            &[
                "<div>\n### 原樣\n</div>",
                "<div>\n<p>甲</p>\n乙\n</div>",
                "<ul>\n</ul>\n\n甲",
                "```\n<ul></ul>\n甲\n```",
                "甲\n<b>乙</b>\n丙",
                "甲\n<br>\n乙",
                "<br>\n\n乙",
                "<br>乙\n丙",
                "<br>\n<b>乙</b>",
            ],
        );
    }

    #[test]
    fn tags_that_nothing_closes() {
        assert_mends(
            &OpenTags,
            &[
                ("<h3 class=\"a\">材料\n\n字", "### 材料\n\n字"),
                ("<p class=\"a\">**甲**：\n\n字", "**甲**：\n\n字"),
                ("<ul class=\"a\">- 甲\n- 乙\n", "- 甲\n- 乙\n"),
            ],
        );
        assert_leaves(
            &OpenTags,
            &["<h3>甲</h3>\n\n字", "<p>甲\n<p>乙\n", "<p>甲\n\n乙", "<ul><li>甲\n\n", "`<h3>甲`"],
        );
    }

    #[test]
    fn hard_blanks() {
        assert_mends(
            &BlanksInTags,
            &[
                ("<div\u{a0}class=\"x\u{a0}y\">甲</div>", "<div class=\"x\u{a0}y\">甲</div>"),
                ("<br\u{a0}/>", "<br />"),
            ],
        );
        assert_leaves(&BlanksInTags, &["a <\u{a0}b", "<甲\u{a0}乙>", "甲\u{a0}乙"]);
    }
}
