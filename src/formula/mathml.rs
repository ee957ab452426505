//! LaTeX becomes MathML, as part of the tree.

use pulldown_latex::config::DisplayMode;
use pulldown_latex::{Parser, RenderConfig, Storage, push_mathml};
use quick_xml::events::{BytesStart, Event};

use super::Fault;
use crate::say;
use crate::wording::Wording;
use crate::xhtml::{Element, Node, el, text};

/// The namespace of MathML 3.
pub(super) const NAMESPACE: &str = "http://www.w3.org/1998/Math/MathML";

/// Elements nested deeper than this make a formula unreadable: for people and, later, for programs.
const DEEPEST: usize = 60;

/// A formula as a `math` element.
///
/// # Errors
/// Why it is none.
pub(super) fn convert(latex: &str, display: bool) -> Result<Element, Fault> {
    let storage = Storage::new();
    let events: Vec<_> =
        Parser::new(latex, &storage).collect::<Result<_, _>>().map_err(|error| {
            Fault::new(Wording::verbatim(error.to_string().lines().next().unwrap_or_default()))
        })?;
    let config = RenderConfig {
        display_mode: if display { DisplayMode::Block } else { DisplayMode::Inline },
        annotation: None,
        ..RenderConfig::default()
    };
    let mut xml = String::new();
    let events = events.into_iter().map(Ok::<_, std::convert::Infallible>);
    push_mathml(&mut xml, events, config)
        .map_err(|error| Fault::new(Wording::verbatim(error.to_string())))?;
    let mut math =
        parse(&escaped(&xml)).ok_or_else(|| Fault::new(say!("its MathML can't be read")))?;
    settle(&mut math);
    if !display {
        math.remove("display");
    }
    math.set("xmlns", NAMESPACE);
    Ok(math)
}

/// How many parts an element of MathML has, if that is fixed (MathML 3 §3.1.3).
pub fn parts_of(name: &str) -> Option<usize> {
    Some(match name {
        "mfrac" | "mroot" | "msub" | "msup" | "munder" | "mover" => 2,
        "msubsup" | "munderover" => 3,
        _ => return None,
    })
}

/// Makes a row of what has too few or too many parts: the converter takes `\color` in a script for one.
fn settle(element: &mut Element) {
    element.children.iter_mut().filter_map(Node::as_element_mut).for_each(settle);
    if parts_of(&element.name).is_some_and(|it| it != element.elements().count()) {
        element.name = "mrow".into();
        element.attributes.clear();
    }
}

/// The converter writes the operators `<` and `&` as they are. No tag begins where they stand.
fn escaped(xml: &str) -> String {
    let mut out = String::with_capacity(xml.len());
    for (at, c) in xml.char_indices() {
        let next = xml[at + c.len_utf8()..].chars().next();
        match c {
            '<' if !next.is_some_and(|it| it.is_ascii_alphabetic() || it == '/') => {
                out.push_str("&lt;");
            }
            '&' if !next.is_some_and(|it| it.is_ascii_alphabetic() || it == '#') => {
                out.push_str("&amp;");
            }
            c => out.push(c),
        }
    }
    out
}

/// Reads the XML that the converter wrote.
fn parse(xml: &str) -> Option<Element> {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut open: Vec<Element> = Vec::new();
    loop {
        let closed = match reader.read_event().ok()? {
            Event::Start(tag) => {
                if open.len() > DEEPEST {
                    return None;
                }
                open.push(element(&tag)?);
                continue;
            }
            Event::Empty(tag) => element(&tag)?,
            Event::End(_) => open.pop()?,
            Event::Text(it) => {
                push_text(&mut open, &it);
                continue;
            }
            Event::GeneralRef(it) => {
                let c = match it.resolve_char_ref().ok()? {
                    Some(c) => c,
                    None => match &*it {
                        "amp" => '&',
                        "lt" => '<',
                        "gt" => '>',
                        "quot" => '"',
                        "apos" => '\'',
                        // A blank at the edge of a text in the formula.
                        "nbsp" => '\u{a0}',
                        _ => return None,
                    },
                };
                push_text(&mut open, c.encode_utf8(&mut [0; 4]));
                continue;
            }
            Event::Eof => return None,
            _ => continue,
        };
        match open.last_mut() {
            Some(parent) => parent.children.push(closed.into()),
            None => return Some(closed),
        }
    }
}

fn push_text(open: &mut [Element], it: &str) {
    let Some(parent) = open.last_mut() else { return };
    match parent.children.last_mut() {
        Some(Node::Text(last)) => last.to_mut().push_str(it),
        _ => parent.children.push(text(it.to_owned())),
    }
}

/// An element with those of its attributes that MathML 3 knows; colours and sizes in a `style` are
/// the converter's.
fn element(tag: &BytesStart<'_>) -> Option<Element> {
    let mut element = el(tag.local_name().as_ref().to_owned());
    for attribute in tag.attributes() {
        let attribute = attribute.ok()?;
        let name: String = attribute.key.as_ref().to_owned();
        if matches!(&*name, "style" | "class" | "xmlns" | "id") {
            continue;
        }
        let value =
            attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok()?.into_owned();
        if matches!(&*name, "displaystyle" | "scriptlevel") && element.name == "mrow" {
            // MathML Core allows these everywhere, MathML 3 on an element of their own.
            element.name = "mstyle".into();
        }
        element.attributes.push((name.into(), value.into()));
    }
    if !matches!(&*element.name, "mstyle" | "math") {
        element.attributes.retain(|(name, _)| !matches!(&**name, "displaystyle" | "scriptlevel"));
    }
    Some(element)
}

#[cfg(test)]
mod tests {
    use super::super::LONGEST;
    use super::*;

    #[test]
    fn a_fraction() {
        let math = convert("\\frac{1}{x < 2}", false).unwrap();
        let mut names = Vec::new();
        crate::xhtml::walk(&[Node::Element(math.clone())], &mut |it| {
            names.push(it.name.to_string());
        });
        assert_eq!(math.get("xmlns"), Some(NAMESPACE));
        assert!(names.contains(&"mfrac".to_owned()), "{names:?}");
        assert_eq!(math.text_content().replace(char::is_whitespace, ""), "1x<2");
    }

    #[test]
    fn texts_with_blanks_at_their_edges() {
        let math = convert("x \\text{ if } y", false).unwrap();
        assert!(math.text_content().contains("\u{a0}if\u{a0}"), "{}", math.text_content());
    }

    #[test]
    fn what_is_no_latex_is_said() {
        assert!(convert("\\frac{1", false).is_err());
        assert!(convert("\\nosuchcommand", true).is_err());
    }

    #[test]
    fn each_element_has_as_many_parts_as_it_may() {
        for latex in [
            r"\sum_\color{red}{1 \le k \le n} a_k",
            r"\sum_{k=1}^{n} \frac{a}{b} \sqrt[3]{x} x_1^2",
            r"\Theta(n^k \log^p n)",
        ] {
            let math = convert(latex, true).unwrap();
            crate::xhtml::walk(std::slice::from_ref(&Node::Element(math)), &mut |it| {
                let fits = parts_of(&it.name).is_none_or(|count| count == it.elements().count());
                assert!(fits, "{} in {latex}", it.name);
            });
        }
    }

    #[test]
    fn deep_nesting_fits_the_stack() {
        for piece in [
            "{",
            "\\frac",
            "\\frac1",
            "\\sqrt",
            "\\left(",
            "x^",
            "\\begin{a}",
            "\\text{",
            "\\hat",
            "\\mathbf{",
        ] {
            let _ = convert(&piece.repeat(LONGEST / piece.len()), true);
            let closed = piece.repeat(LONGEST / (piece.len() + 1))
                + &"}".repeat(LONGEST / (piece.len() + 1));
            let _ = convert(&closed, true);
        }
    }
}
