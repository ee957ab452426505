//! Listings that are diagrams become drawings. What can't be drawn stays as it is written, and is told.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::article::account::{Accounting, Taker};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::diagram::{self, Undrawn};
use crate::say;
use crate::source::{Source, Span};
use crate::worded;
use crate::wording::Wording;
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
    let marks = [&b"```"[..], b"~~~", b"<pre", b"<div", b"{%", b"{{"];
    let names = [&b"mermaid"[..], b"dot", b"graphviz", b"gv", b"bob", b"ditaa", b"goat"];
    let has_any =
        |of: &[&[u8]]| of.iter().any(|it| memchr::memmem::find(written.as_bytes(), it).is_some());
    if !has_any(&marks) || !has_any(&names) {
        return;
    }
    accounting.watch(Taker::Book(worded!("diagrams")), body, |body| {
        nodes(body, false, source, diagnostics);
    });
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
            Err(Undrawn { reason, row }) => {
                let span = element.span.map(|it| place_of(row.as_ref(), it, source));
                let said = say!("this diagram is shown as it is written: {reason}", reason);
                let said = Diagnostic::note("diagram-not-drawn", said);
                let hint = say!(
                    "of Mermaid's are drawn {kinds}; and Graphviz's graphs, and sketches of svgbob, ditaa and GoAT",
                    kinds = Wording::fixed(diagram::KINDS)
                );
                diagnostics.push(match span {
                    Some(span) => said.hint(hint).at(source, span),
                    None => said.hint(hint).in_file(&source.path),
                });
            }
        }
    }
}

/// Where in a file the line of a diagram stands that can't be drawn; the whole diagram if that is not known. Its number is
/// counted from the line of its fence; where a diagram is written otherwise the first such line is meant.
fn place_of(row: Option<&(usize, String)>, diagram: Span, source: &Source) -> Span {
    let start = diagram.start as usize;
    let Some((number, line)) = row else { return diagram };
    let Some(written) = source.text.get(start..diagram.end as usize) else { return diagram };
    let counted = memchr::memchr_iter(b'\n', written.as_bytes()).nth(number - 1).and_then(|it| {
        let from = it + 1;
        let own = written[from..].lines().next()?;
        Some(from + own.find(line.as_str())?)
    });
    match counted.or_else(|| written.find(line.as_str())) {
        Some(at) => Span::from(start + at..start + at + line.len()),
        None => diagram,
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
    // Pages that draw by a script have the text in a box of its name.
    let is_box = element.name == "div"
        && element.get("class") == Some("mermaid")
        && element.elements().next().is_none();
    if is_box {
        return Some(("mermaid".to_owned(), element.text_content()));
    }
    if element.name != "pre" {
        return None;
    }
    let code = element.first("code").unwrap_or(element);
    let classes = code.get("class").or_else(|| element.get("class"))?;
    let mut names = classes.split(' ').map(|it| it.strip_prefix("language-").unwrap_or(it));
    let language = names.find(|it| diagram::is_language(it))?;
    Some((language.to_owned(), code.text_content()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_that_cannot_be_drawn_is_found() {
        let text = "> ```mermaid\n> graph TD\n>   A ! B\n>   A --> B\n>   A ! B\n> ```\n";
        let source = Source::new("a.md", text);
        let whole = Span::from(0..text.len());
        for (row, from) in [
            (Some((2, "A ! B".to_owned())), 28),
            (Some((4, "A ! B".to_owned())), 50),
            // Not where it was counted: the first one.
            (Some((9, "A ! B".to_owned())), 28),
        ] {
            let found = place_of(row.as_ref(), whole, &source);
            assert_eq!(found, Span::from(from..from + 5), "{row:?}");
        }
        for row in [None, Some((1, "C".to_owned()))] {
            assert_eq!(place_of(row.as_ref(), whole, &source), whole);
        }
    }
}
