//! The headings of a chapter, for the contents of reading programs.

use crate::xhtml::Node;

/// The headings of the first two levels of a text, but for those in quotations, boxes and lists.
pub(super) fn collect(nodes: &[Node], out: &mut Vec<(u8, String, String)>) {
    for element in nodes.iter().filter_map(Node::as_element) {
        match (&*element.name, element.get("id")) {
            ("h2" | "h3", Some(id)) => {
                let mut words = String::new();
                words_of(&element.children, &mut words);
                let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
                if !words.is_empty() {
                    out.push((element.name.as_bytes()[1] - b'0', words, id.to_owned()));
                }
            }
            ("div" | "section" | "article", _) => collect(&element.children, out),
            _ => {}
        }
    }
}

/// The words of a heading, without marks of notes and readings.
fn words_of(nodes: &[Node], out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(it) => out.push_str(it),
            Node::Element(it) if it.get("epub:type") == Some("noteref") => {}
            Node::Element(it) if matches!(&*it.name, "rt" | "rp") => {}
            Node::Element(it) if it.name == "img" => out.push_str(it.get("alt").unwrap_or("")),
            Node::Element(it) => words_of(&it.children, out),
        }
    }
}
