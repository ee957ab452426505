//! Blanks at the beginning of paragraphs and of lines after a break.
//!
//! Authors indent with `　　`, with no-break spaces, or leave a blank after a break; the book indents by its
//! sheet. Evidence: the exporter left a blank after 12,380 of the archive's 108,920 breaks. Verse keeps its
//! own indentation, code is not looked at, nor what looks like code that somebody wrote as text: blanks other than
//! `　` before a line without a word of Chinese, Japanese or Korean.

use crate::article::character::{Damage, Provenance};
use crate::article::looks::Looks;
use crate::article::repair::{Repair, Work};
use crate::cjk;
use crate::xhtml::{Element, ElementKind, Node, text_content};

/// Takes the blanks away.
pub(super) const REPAIR: Repair = Repair {
    name: "typed-indent",
    about: "blanks at the beginning of paragraphs dropped",
    default: true,
    provenance: Provenance::Damaged(&[Damage::Typist]),
    needs: Looks::NONE,
    works: &[Work::Tree(|nodes, _| mend(nodes))],
};

fn mend(nodes: &mut [Node]) -> usize {
    let mut mended = 0;
    for element in nodes.iter_mut().filter_map(Node::as_element_mut) {
        match &*element.name {
            "math" => {}
            _ if element.is_code() => {}
            name if ElementKind::of(name).holds_lines() || name == "figcaption" => {
                mended += paragraph(element);
            }
            "li" | "td" | "th" | "dt" | "dd" => {
                mended +=
                    usize::from(strip_prose(&mut element.children)) + mend(&mut element.children);
            }
            _ if !element.children.is_empty() => mended += mend(&mut element.children),
            _ => {}
        }
    }
    mended
}

fn paragraph(element: &mut Element) -> usize {
    if element.get("class") == Some("verse") {
        return 0;
    }
    let mut mended = usize::from(strip_prose(&mut element.children));
    for at in 1..element.children.len() {
        if element.children[at - 1].as_element().is_some_and(|it| it.name == "br") {
            mended += usize::from(strip_prose(&mut element.children[at..]));
        }
    }
    mended
}

/// Takes blanks off the beginning of a line, unless it may be one of code.
fn strip_prose(nodes: &mut [Node]) -> bool {
    let end = nodes.iter().position(|it| it.as_element().is_some_and(|it| it.name == "br"));
    let line = text_content(&nodes[..end.unwrap_or(nodes.len())]);
    let words = line.trim_start_matches(is_blank);
    let is_east_asian = |c: char| cjk::is_unspaced(c) || cjk::is_hangul(c);
    // Highlighters put each word of a program into a span.
    let first = nodes.iter().find(|it| !it.is_blank()).and_then(Node::as_element);
    let is_coloured = first.is_some_and(|it| it.name == "span" && it.get("style").is_some());
    let is_prose = words.is_empty() || words.contains(is_east_asian) && !is_coloured;
    let blanks = &line[..line.len() - words.len()];
    if !is_prose && !blanks.is_ascii() && !blanks.contains('\u{3000}') {
        return false;
    }
    strip(nodes)
}

/// Takes blanks off the beginning of some nodes. Returns whether any were more than Markdown's own.
fn strip(nodes: &mut [Node]) -> bool {
    let mut typed = false;
    for node in nodes {
        match node {
            Node::Text(text) => {
                let rest = text.trim_start_matches(is_blank);
                let blanks = &text[..text.len() - rest.len()];
                typed |= !blanks.is_ascii();
                let done = !rest.is_empty();
                if !blanks.is_empty() {
                    *text = rest.to_owned().into();
                }
                if done {
                    return typed;
                }
            }
            Node::Element(it)
                if matches!(&*it.name, "strong" | "em" | "b" | "i" | "a" | "span") =>
            {
                return typed | strip(&mut it.children);
            }
            Node::Element(_) => return typed,
        }
    }
    typed
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{a0}' | '\u{3000}' | '\u{2002}'..='\u{200a}' | '\u{202f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair::trial::{parsed, rendered, repair, written};

    #[test]
    fn blanks_go() {
        for (text, expected) in [
            ("　　甲", "<p>甲</p>"),
            ("\u{a0}\u{a0} **甲**", "<p><strong>甲</strong></p>"),
            ("**　甲**乙", "<p>**　甲**乙</p>"),
            ("- 　甲", "<ul><li>甲</li></ul>"),
            ("甲  \n　乙", "<p>甲<br/>乙</p>"),
            ("\u{a0}\u{a0} int 甲;", "<p>int 甲;</p>"),
            ("\u{a0}\u{a0} before insert", "<p>\u{a0}\u{a0} before insert</p>"),
            ("\u{a0}\u{a0}}", "<p>\u{a0}\u{a0}}</p>"),
            ("\u{a0} <span>甲</span>", "<p><span>甲</span></p>"),
        ] {
            assert_eq!(rendered(&REPAIR, text), expected);
        }
    }

    #[test]
    fn verse_code_and_blanks_inside_stay() {
        let mut nodes = parsed("甲\n\n```\n　乙\n```\n\n丙　丁");
        let before = written(nodes.clone());
        assert_eq!(repair(&REPAIR, &mut nodes, ""), 0);
        assert_eq!(written(nodes), before);
        let verse = crate::xhtml::el("p").class("verse").text("　甲");
        let mut nodes = vec![verse.clone().into()];
        repair(&REPAIR, &mut nodes, "");
        assert_eq!(nodes, [verse.into()]);
    }
}
