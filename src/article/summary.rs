//! An author's own summary as the text that it shows: it is Markdown or HTML.

use crate::article::markdown;
use crate::article::plain::{LONGEST, decoded, may_be_marked};
use crate::config::MarkdownOptions;
use crate::xhtml::{Node, is_block};

/// A summary, which is Markdown or HTML, as the text that it shows.
pub(super) fn read(written: &str, options: &MarkdownOptions) -> String {
    if written.len() > LONGEST || !may_be_marked(written) && !written.contains('_') {
        return written.to_owned();
    }
    let text = decoded(written);
    let mut shown = String::new();
    words(&markdown::parse(&text, options), &mut shown);
    let shown = shown.trim();
    if shown.is_empty() { written.to_owned() } else { shown.to_owned() }
}

fn words(nodes: &[Node], out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(it) => out.push_str(it),
            Node::Element(it) if matches!(&*it.name, "rt" | "rp") => {}
            Node::Element(it) if it.name == "img" => out.push_str(it.get("alt").unwrap_or("")),
            Node::Element(it) => {
                words(&it.children, out);
                if is_block(node) || it.name == "br" {
                    out.push('\n');
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summaries_are_read() {
        let options = MarkdownOptions::default();
        for (written, shown) in [
            (
                "見**北線**與[時刻表](https://ferry.example/)，用`ferry`查。",
                "見北線與時刻表，用ferry查。",
            ),
            ("<p>南線 &amp; 東線</p>", "南線 & 東線"),
            ("一 < 二", "一 < 二"),
            ("snake_case_name", "snake_case_name"),
        ] {
            assert_eq!(read(written, &options), shown, "{written}");
        }
    }
}
