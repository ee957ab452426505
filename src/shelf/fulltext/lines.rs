//! The text of a page, line by line, each with the place where it stands.

use crate::xhtml::{Element, Node};

/// A line: a paragraph, a heading, an item of a list, a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::shelf) struct PageLine {
    pub text: String,
    /// The id of its element, if that is not the one that the line's number gives it.
    pub id: Option<String>,
}

/// Parts of a page that are no text of the article, by the class they bear: what stands there is told by its metadata,
/// or the same on every page.
const APART: &[&str] = &["bar", "byline", "dateline", "kicker", "pages", "src"];

/// Elements whose text is not read.
const SILENT: &[&str] = &["head", "math", "nav", "script", "style", "svg"];

/// The id of a line by its number on the page, from 0.
pub(super) fn line_id(number: usize) -> String {
    format!("l{number}")
}

/// Reads the lines of an element. Those without an id get one, so that links can lead to them.
pub(in crate::shelf) fn lines(body: &mut Element) -> Vec<PageLine> {
    let mut lines = Vec::new();
    gather(body, &mut lines);
    lines
}

fn gather(element: &mut Element, lines: &mut Vec<PageLine>) {
    let has_class = |it: &str| APART.contains(&it);
    let is_apart = element.get("class").is_some_and(|it| it.split(' ').any(has_class));
    if is_apart || is_silent(element) {
        return;
    }
    // Words that stand in a box beside its blocks are lines of their own.
    let mut children = std::mem::take(&mut element.children);
    let mut words = String::new();
    for node in &mut children {
        match node {
            Node::Element(it) if is_block_of_text(it) => {
                push_line(element, &mut words, lines);
                gather(it, lines);
            }
            _ => push_words(node, &mut words),
        }
    }
    push_line(element, &mut words, lines);
    element.children = children;
}

fn is_silent(element: &Element) -> bool {
    SILENT.contains(&&*element.name)
}

/// Whether it stands among blocks: formulas and drawings stand among words.
fn is_block_of_text(element: &Element) -> bool {
    // A link may stand around blocks.
    let is_around = matches!(&*element.name, "a" | "del" | "ins");
    let is_block = match element.kind().is_phrasing() {
        true => is_around && element.elements().any(is_block_of_text),
        false => true,
    };
    is_block && !is_silent(element)
}

/// The words of what stands in a line, without readings beside them.
fn push_words(node: &Node, out: &mut String) {
    match node {
        Node::Text(it) => out.push_str(it),
        Node::Element(it) if it.name == "br" => out.push('\n'),
        Node::Element(it) if is_silent(it) || matches!(&*it.name, "rp" | "rt") => {}
        Node::Element(it) => it.children.iter().for_each(|it| push_words(it, out)),
    }
}

fn push_line(element: &mut Element, words: &mut String, lines: &mut Vec<PageLine>) {
    let text = words.split_whitespace().collect::<Vec<_>>().join(" ");
    words.clear();
    // The title is known, and stands before all lines.
    if text.is_empty() || element.name == "h1" {
        return;
    }
    let id = match element.get("id") {
        Some(it) => Some(it.to_owned()),
        None => {
            element.set("id", line_id(lines.len()));
            None
        }
    };
    lines.push(PageLine { text, id });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xhtml::{Most, parse_page_within, xml_to_string};

    #[test]
    fn lines_are_what_an_article_says_and_each_has_a_place() {
        let page = "<html><head><title>題</title></head><body><nav>way</nav><h1>題</h1><p class='byline'>文：甲</p><div><p>一<b>二</b> 三</p>
            <p id='own'>四<ruby>五<rt>ご</rt></ruby></p></div><ul><li>六</li><li><p>七</p>八</li></ul>
            <table><tr><td>九</td></tr></table><p> </p><p>十<svg><text>x</text></svg></p></body></html>";
        let most = Most { elements: 99, attributes: 99 };
        let mut body = parse_page_within(page.as_bytes(), most).unwrap();
        let lines = lines(&mut body);
        let texts: Vec<&str> = lines.iter().map(|it| &*it.text).collect();
        assert_eq!(texts, ["一二 三", "四五", "六", "七", "八", "九", "十"]);
        assert_eq!(lines[1].id.as_deref(), Some("own"));
        let written = xml_to_string(&body);
        assert!(
            written.contains("<p id=\"l0\">一") && written.contains("<p id=\"own\">四"),
            "{written}"
        );
        assert!(written.contains("<td id=\"l5\">九"), "{written}");
    }
}
