//! Ruby: `{漢字|かんじ}` for a word, `{漢字|かん|じ}` for each character.

use crate::cjk;
use crate::xhtml::{Element, Node, el, text};

use super::marks::{BAR, BRACE};

/// Replaces what is written as ruby, but not in code.
pub(super) fn apply(nodes: &mut Vec<Node>) {
    let wanted = |node: &Node| matches!(node, Node::Text(it) if may_be_ruby(it));
    if nodes.iter().any(wanted) {
        let mut out = Vec::with_capacity(nodes.len() + 2);
        for node in nodes.drain(..) {
            match node {
                Node::Text(it) if may_be_ruby(&it) => split(&it, &mut out),
                it => out.push(it),
            }
        }
        *nodes = out;
    }
    for element in nodes.iter_mut().filter_map(Node::as_element_mut) {
        let is_code = element.kind().is_code() || element.kind().is_maths();
        if is_code {
            restore_braces(&mut element.children);
        } else if element.name != "ruby" {
            apply(&mut element.children);
        }
    }
}

/// Whether a text holds a brace, or perhaps one of the signs in the place of a mark, which all begin with two bytes.
fn may_be_ruby(text: &str) -> bool {
    const SIGN: &[u8] = b"\xef\xb7";
    let text = text.as_bytes();
    memchr::memchr(b'{', text).is_some() || memchr::memmem::find(text, SIGN).is_some()
}

fn restore_braces(nodes: &mut [Node]) {
    for node in nodes {
        match node {
            Node::Text(it) if it.contains([BRACE, BAR]) => *it = restored(it).into(),
            Node::Text(_) => {}
            Node::Element(it) => restore_braces(&mut it.children),
        }
    }
}

/// The signs that marks stand for.
fn restored(text: &str) -> String {
    text.replace(BRACE, "{").replace(BAR, "|")
}

fn split(it: &str, out: &mut Vec<Node>) {
    let mut plain = String::new();
    let mut rest = it;
    while let Some(at) = rest.find('{') {
        plain.push_str(&rest[..at]);
        // `{{` begins a template's expression, not ruby.
        let doubled = rest[at + 1..].starts_with('{');
        let ruby = if doubled { None } else { read(&rest[at + 1..]) };
        match ruby {
            Some((ruby, length)) => {
                push_plain(&mut plain, out);
                out.push(ruby.into());
                rest = &rest[at + 1 + length..];
            }
            None => {
                let end = at + 1 + usize::from(doubled);
                plain.push_str(&rest[at..end]);
                rest = &rest[end..];
            }
        }
    }
    plain.push_str(rest);
    push_plain(&mut plain, out);
}

fn push_plain(plain: &mut String, out: &mut Vec<Node>) {
    if !plain.is_empty() {
        out.push(text(restored(plain)));
        plain.clear();
    }
}

/// The longest ruby worth looking for, in bytes: it keeps a text of braces from taking long.
const LONGEST: usize = 300;

/// Reads `漢字|かんじ}`. Returns the element and how long it is written.
fn read(it: &str) -> Option<(Element, usize)> {
    let end = it.bytes().take(LONGEST).position(|it| matches!(it, b'}' | b'{' | b'\n'))?;
    if it.as_bytes()[end] != b'}' {
        return None;
    }
    let (base, readings) = it[..end].split_once('|')?;
    let readable =
        |c| cjk::is_han(c) || cjk::is_kana(c) || cjk::is_hangul(c) || cjk::is_bopomofo(c);
    // A word in Latin letters may have a reading in kana.
    let is_read = base.contains(readable) || readings.contains(cjk::is_kana);
    if !is_read || base.is_empty() || readings.trim().is_empty() {
        return None;
    }
    let readings: Vec<&str> = readings.split('|').collect();
    let bases = match &*readings {
        [_] => vec![base],
        _ => characters(base),
    };
    if bases.len() != readings.len() {
        return None;
    }
    let mut ruby = el("ruby");
    for (base, reading) in bases.into_iter().zip(readings) {
        ruby = ruby
            .text(restored(base))
            .child(el("rp").text("（"))
            .child(el("rt").text(restored(reading)))
            .child(el("rp").text("）"));
    }
    Some((ruby, end + 1))
}

/// The word of ruby that a text begins with, and how long it is written with its readings.
pub(in crate::article) fn base(text: &str) -> Option<(String, usize)> {
    let inside = text.strip_prefix('{')?;
    let (ruby, length) = read(inside)?;
    Some((ruby.text_content(), 1 + length))
}

/// Characters, each with the marks and variation selectors that follow it.
fn characters(it: &str) -> Vec<&str> {
    let joins = |c: char| matches!(c, '\u{300}'..='\u{36f}' | '\u{3099}' | '\u{309a}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}');
    let starts: Vec<usize> =
        it.char_indices().filter(|&(at, c)| at == 0 || !joins(c)).map(|(at, _)| at).collect();
    let ends = starts.iter().skip(1).copied().chain([it.len()]);
    starts.iter().zip(ends).map(|(&start, end)| &it[start..end]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xhtml::xml_to_string;

    fn applied(it: &str) -> String {
        let mut nodes = vec![text(it.to_owned())];
        apply(&mut nodes);
        let xml = xml_to_string(&el("x").children(nodes));
        let xml: String = xml.lines().skip(1).collect();
        xml.replace("<rp>（</rp><rt>", "[").replace("</rt><rp>）</rp>", "]")
    }

    #[test]
    fn words_and_characters() {
        for (written, expected) in [
            ("{漢字|かんじ}", "<x><ruby>漢字[かんじ]</ruby></x>"),
            ("あ{漢字|かん|じ}い", "<x>あ<ruby>漢[かん]字[じ]</ruby>い</x>"),
            ("{葛\u{e0100}城|かつら|ぎ}", "<x><ruby>葛\u{e0100}[かつら]城[ぎ]</ruby></x>"),
            ("{a|b} {{漢|x}} {漢|} {漢", "<x>{a|b} {{漢|x}} {漢|} {漢</x>"),
            ("{漢字|か|ん|じ}", "<x>{漢字|か|ん|じ}</x>"),
            ("\u{fdd4}漢字|かんじ}", "<x>{漢字|かんじ}</x>"),
            ("{a\u{fdd8}b|せん} \u{fdd8}", "<x><ruby>a|b[せん]</ruby> |</x>"),
        ] {
            assert_eq!(applied(written), expected, "{written}");
        }
    }
}
