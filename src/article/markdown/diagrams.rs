//! Listings that are diagrams become drawings. What can't be drawn stays as it is written, and is told.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::article::account::{Accounting, Taker};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::diagram;
use crate::source::Source;
use crate::xhtml::{Element, Node, el, xml_to_string};

/// Draws all diagrams of a tree, if a text may have some.
pub(super) fn draw(
    body: &mut Vec<Node>,
    written: &str,
    source: &Source,
    accounting: Accounting<'_>,
    diagnostics: &mut Diagnostics,
) {
    // Where listings come from: fences, HTML, tags and shortcodes.
    let marks = [&b"```"[..], b"~~~", b"<pre", b"{%", b"{{"];
    let names = [&b"mermaid"[..], b"dot", b"graphviz", b"gv", b"bob", b"ditaa", b"goat"];
    let has_any =
        |of: &[&[u8]]| of.iter().any(|it| memchr::memmem::find(written.as_bytes(), it).is_some());
    if !has_any(&marks) || !has_any(&names) {
        return;
    }
    accounting.watch(Taker::Book("diagrams"), body, |body| nodes(body, false, source, diagnostics));
}

fn nodes(nodes: &mut [Node], in_figure: bool, source: &Source, diagnostics: &mut Diagnostics) {
    for element in nodes.iter_mut().filter_map(Node::as_element_mut) {
        let Some((language, text)) = diagram_of(element) else {
            if element.name != "pre" {
                let in_figure = element.name == "figure";
                self::nodes(&mut element.children, in_figure, source, diagnostics);
            }
            continue;
        };
        match diagram::draw(&language, &text) {
            Ok(svg) => {
                let document = xml_to_string(&svg);
                let data = utf8_percent_encode(&document, NON_ALPHANUMERIC);
                let picture = el("img").attr("src", format!("data:image/svg+xml,{data}"));
                let picture = picture.attr("alt", alternative(&svg, &text));
                let span = element.span;
                *element = match in_figure {
                    true => Element { span, ..picture },
                    false => Element { span, ..el("figure").child(Element { span, ..picture }) },
                };
            }
            Err(reason) => {
                let said = format!("this diagram is shown as it is written: {reason}");
                let said = Diagnostic::note("diagram-not-drawn", said);
                let hint = format!(
                    "of Mermaid's are drawn {}; and Graphviz's graphs, and sketches of svgbob, ditaa and GoAT",
                    diagram::KINDS
                );
                diagnostics.push(match element.span {
                    Some(span) => said.hint(hint).at(source, span),
                    None => said.hint(hint).in_file(&source.path),
                });
            }
        }
    }
}

/// Who can't see a drawing is told what its author says of it, or what it was drawn from.
fn alternative(svg: &Element, text: &str) -> String {
    let said: Vec<String> = ["title", "desc"]
        .iter()
        .filter_map(|it| svg.first(it))
        .map(Element::text_content)
        .collect();
    if said.is_empty() { text.trim().to_owned() } else { said.join("\n") }
}

/// The language and the text of a listing that is a diagram.
fn diagram_of(element: &Element) -> Option<(String, String)> {
    if element.name != "pre" {
        return None;
    }
    let code = element.first("code").unwrap_or(element);
    let classes = code.get("class").or_else(|| element.get("class"))?;
    let mut names = classes.split(' ').map(|it| it.strip_prefix("language-").unwrap_or(it));
    let language = names.find(|it| diagram::is_language(it))?;
    Some((language.to_owned(), code.text_content()))
}
