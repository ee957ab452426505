//! Trees as strings, for comparison with what other programs make of the same text.

use heding::source::Span;
use heding::xhtml::{Element, HtmlBuilder, Node};

/// The tree of HTML that another program wrote: built like raw HTML in an article, so that both sides
/// are trees of the same vocabulary.
pub(crate) fn of_html(html: &str) -> Vec<Node> {
    let mut builder = HtmlBuilder::for_text(html);
    // The line end after the last block is none of the text, but would reopen what was left open.
    builder.html_block(html.trim_end(), Span::default());
    builder.finish()
}

fn is_block(node: &Node) -> bool {
    node.as_element().is_some_and(|it| {
        matches!(
            &*it.name,
            "p" | "h1"
                | "h2"
                | "h3"
                | "h4"
                | "h5"
                | "h6"
                | "ul"
                | "ol"
                | "li"
                | "blockquote"
                | "pre"
                | "hr"
                | "div"
                | "table"
                | "tr"
                | "td"
                | "th"
                | "tbody"
                | "thead"
                | "br"
                | "section"
                | "aside"
                | "dl"
        )
    })
}

/// A tree as a string, without what makes no difference.
pub(crate) fn normal(nodes: &[Node]) -> String {
    let mut out = String::new();
    write_normal(nodes, true, false, &mut out);
    out
}

fn write_normal(nodes: &[Node], in_block: bool, in_pre: bool, out: &mut String) {
    for (at, node) in nodes.iter().enumerate() {
        match node {
            Node::Text(it) if in_pre => out.push_str(it),
            // All that an element holds which was left open at the end of a block.
            Node::Text(_) if node.is_blank() && nodes.len() == 1 => {}
            Node::Text(it) => {
                let mut it = &**it;
                if nodes[..at].last().map_or(in_block, is_block) {
                    it = it.trim_start();
                }
                if nodes.get(at + 1).map_or(in_block, is_block) {
                    it = it.trim_end();
                }
                out.push_str(it);
            }
            Node::Element(it) => write_element(it, in_pre || it.name == "pre", out),
        }
    }
}

fn write_element(element: &Element, in_pre: bool, out: &mut String) {
    // Without words it is left to `conform`, which knows what has no need of them.
    let is_said = |name: &str, value: &str| name != "alt" || !value.is_empty();
    let mut attributes: Vec<String> = element
        .attributes
        .iter()
        .filter(|(name, value)| is_said(name, value))
        .map(|(name, value)| {
            let value =
                percent_encoding::percent_decode_str(value).decode_utf8_lossy().into_owned();
            format!(" {name}={value:?}")
        })
        .collect();
    attributes.sort();
    out.push_str(&format!("<{}{}>", element.name, attributes.concat()));
    write_normal(&element.children, is_block(&Node::Element(element.clone())), in_pre, out);
    out.push_str(&format!("</{}>", element.name));
}
