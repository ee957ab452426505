//! Trees become XML. The only place that writes markup, and that decides which characters may be in it.

use super::{Element, Node};

/// The elements of HTML that have no content and no end tag.
pub(super) const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

/// An XHTML page: declaration, doctype, root. Empty elements that HTML doesn't call void get an end
/// tag, for readers that parse pages as HTML.
pub fn page_to_string(root: &Element) -> String {
    let mut out = String::with_capacity(4096);
    out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n");
    write(root, true, &mut out);
    out.push('\n');
    out
}

/// A page for browsers, which take it as HTML: without a declaration, which only XML has.
pub fn html_to_string(root: &Element) -> String {
    let mut out = String::with_capacity(4096);
    out.push_str("<!DOCTYPE html>\n");
    write(root, true, &mut out);
    out.push('\n');
    out
}

/// Some nodes as they stand within a page, for Markdown that holds HTML.
pub fn nodes_to_string(nodes: &[Node]) -> String {
    let mut out = String::new();
    for node in nodes {
        match node {
            Node::Element(it) => write(it, true, &mut out),
            Node::Text(it) => escape(it, false, &mut out),
        }
    }
    out
}

/// Any other XML document: declaration, root.
pub fn xml_to_string(root: &Element) -> String {
    let mut out = String::with_capacity(4096);
    out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    write(root, false, &mut out);
    out.push('\n');
    out
}

fn write(element: &Element, html: bool, out: &mut String) {
    out.push('<');
    out.push_str(&element.name);
    for (name, value) in &element.attributes {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        escape(value, true, out);
        out.push('"');
    }
    if element.children.is_empty() && (!html || VOID.contains(&&*element.name)) {
        out.push_str("/>");
        return;
    }
    out.push('>');
    for child in &element.children {
        match child {
            Node::Element(it) => write(it, html, out),
            Node::Text(it) => escape(it, false, out),
        }
    }
    out.push_str("</");
    out.push_str(&element.name);
    out.push('>');
}

/// Escapes text and drops what the `Char` production of XML 1.0 (§2.2) leaves out: C0 controls but
/// tab and line ends, U+FFFE and U+FFFF. Other noncharacters are legal but useless and go, too.
fn escape(text: &str, attribute: bool, out: &mut String) {
    let bytes = text.as_bytes();
    let (mut copied, mut at) = (0, 0);
    while let Some(found) = bytes[at..].iter().position(|it| IS_SPECIAL[usize::from(*it)]) {
        at += found;
        let (replacement, length) = match bytes[at] {
            b'&' => ("&amp;", 1),
            b'<' => ("&lt;", 1),
            b'>' => ("&gt;", 1),
            b'"' if attribute => ("&quot;", 1),
            b'\n' | b'\t' if attribute => (" ", 1),
            0..0x20 | 0x7f if !matches!(bytes[at], b'\n' | b'\t') => ("", 1),
            // U+FDD0..U+FDEF and U+FFFE, U+FFFF.
            0xef if matches!(
                bytes[at..],
                [_, 0xb7, 0x90..=0xaf, ..] | [_, 0xbf, 0xbe..=0xbf, ..]
            ) =>
            {
                ("", 3)
            }
            _ => {
                at += 1;
                continue;
            }
        };
        out.push_str(&text[copied..at]);
        out.push_str(replacement);
        at += length;
        copied = at;
    }
    out.push_str(&text[copied..]);
}

/// The bytes that [`escape`] has to look at: those of characters that it may replace.
const IS_SPECIAL: [bool; 256] = {
    let mut special = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        special[byte] =
            byte < 0x20 || matches!(byte as u8, b'&' | b'<' | b'>' | b'"' | 0x7f | 0xef);
        byte += 1;
    }
    special
};

#[cfg(test)]
mod tests {
    use super::super::{el, text};
    use super::*;

    #[test]
    fn escapes_and_strips() {
        let root = el("p")
            .attr("title", "a\"<\n&")
            .child(text("甲\u{3}<\u{fffe}\u{fdd0}乙\u{ffff}\r\n]]>"));
        assert_eq!(
            xml_to_string(&root).lines().skip(1).collect::<Vec<_>>().join("⏎"),
            "<p title=\"a&quot;&lt; &amp;\">甲&lt;乙⏎]]&gt;</p>"
        );
    }

    #[test]
    fn only_void_elements_of_a_page_are_written_without_an_end_tag() {
        let root = el("p").child(el("br")).child(el("a"));
        assert!(page_to_string(&root).ends_with("<p><br/><a></a></p>\n"));
        assert!(xml_to_string(&root).ends_with("<p><br/><a/></p>\n"));
    }
}
