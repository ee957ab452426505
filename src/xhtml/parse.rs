//! XML becomes a tree: what epub-builder wrote, what others put into their books, drawings.

use crate::say;
use crate::wording::Wording;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::{Element, Node, el, text};

/// No document of a book nests deeper; a tree is walked by recursion, so its depth must have an end.
const DEPTH: usize = 200;

/// Reads an XML document in UTF-8, or in UTF-16 with a byte order mark. White space between elements
/// is left out, unknown entities stay as they are written.
///
/// # Errors
/// Where it is no XML, or nests too deep.
pub fn parse_xml(bytes: &[u8]) -> Result<Element, Wording> {
    parse_xml_within(bytes, Most { elements: usize::MAX, attributes: usize::MAX })
}

/// How large a tree may become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Most {
    /// The most elements.
    pub elements: usize,
    /// The most attributes that they have together.
    pub attributes: usize,
}

/// Reads an XML document that may be anyone's: a tree takes far more room than its document.
///
/// # Errors
/// As [`parse_xml`], and when the tree would be larger than it may.
pub fn parse_xml_within(bytes: &[u8], most: Most) -> Result<Element, Wording> {
    parse(bytes, most, without_blanks)
}

/// Reads a page that may be anyone's. Blanks between elements stay: in a line of text they part words.
///
/// # Errors
/// As [`parse_xml_within`].
pub fn parse_page_within(bytes: &[u8], most: Most) -> Result<Element, Wording> {
    parse(bytes, most, |it| it)
}

fn parse(bytes: &[u8], most: Most, close: fn(Element) -> Element) -> Result<Element, Wording> {
    let mut left = most;
    let (document, _, _) = encoding_rs::UTF_8.decode(bytes);
    let mut reader = Reader::from_str(&document);
    let mut open: Vec<Element> = Vec::new();
    loop {
        let event = reader.read_event().map_err(|it| Wording::verbatim(it.to_string()))?;
        let closed = match event {
            Event::Start(start) if open.len() < DEPTH => {
                open.push(element(&start, &mut left, most)?);
                continue;
            }
            Event::Start(_) => return Err(say!("elements nest deeper than {most}", most = DEPTH)),
            Event::Empty(start) => element(&start, &mut left, most)?,
            Event::End(_) => match open.pop() {
                Some(it) => it,
                None => return Err(say!("an end tag without a start tag")),
            },
            Event::Text(it) => {
                push_text(&mut open, &it.xml10_content());
                continue;
            }
            Event::CData(it) => {
                push_text(&mut open, &it);
                continue;
            }
            Event::GeneralRef(it) => {
                match it.resolve_char_ref() {
                    Ok(Some(character)) => push_text(&mut open, character.encode_utf8(&mut [0; 4])),
                    _ => match predefined(&it) {
                        Some(character) => push_text(&mut open, character),
                        None => push_text(&mut open, &format!("&{};", &*it)),
                    },
                }
                continue;
            }
            Event::Eof => return Err(say!("the document ends too early")),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => continue,
        };
        let closed = close(closed);
        match open.last_mut() {
            Some(parent) => parent.children.push(closed.into()),
            None => return Ok(closed),
        }
    }
}

fn element(start: &BytesStart<'_>, left: &mut Most, most: Most) -> Result<Element, Wording> {
    left.elements = left
        .elements
        .checked_sub(1)
        .ok_or_else(|| say!("it holds more than {most} elements", most = most.elements))?;
    let mut out = el(start.name().into_inner().to_owned());
    // Without the check that attributes differ, which is quadratic.
    for attribute in start.attributes().with_checks(false).flatten() {
        left.attributes = left
            .attributes
            .checked_sub(1)
            .ok_or_else(|| say!("it holds more than {most} attributes", most = most.attributes))?;
        let value = match attribute.normalized_value(XmlVersion::Implicit1_0) {
            Ok(it) => it.into_owned(),
            Err(_) => attribute.value.clone().into_owned(),
        };
        out.attributes.push((attribute.key.into_inner().to_owned().into(), value.into()));
    }
    Ok(out)
}

fn push_text(open: &mut [Element], more: &str) {
    let Some(parent) = open.last_mut() else { return };
    match parent.children.last_mut() {
        Some(Node::Text(it)) => it.to_mut().push_str(more),
        _ => parent.children.push(text(more.to_owned())),
    }
}

/// The entities of XML 1.0 §4.6.
fn predefined(name: &str) -> Option<&'static str> {
    Some(match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => return None,
    })
}

/// Takes away the white space that only indents: in elements that hold other elements.
fn without_blanks(mut element: Element) -> Element {
    if element.elements().next().is_some() {
        element.children.retain(|it| !it.is_blank());
    }
    element
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xhtml::xml_to_string;

    fn round(xml: &str) -> String {
        match parse_xml(xml.as_bytes()) {
            Ok(it) => xml_to_string(&it).lines().skip(1).collect(),
            Err(error) => format!("error: {error}"),
        }
    }

    #[test]
    fn a_page_keeps_the_blanks_between_its_words() {
        let most = Most { elements: 9, attributes: 9 };
        let page = parse_page_within(b"<p><em>a</em> <em>b</em>\n</p>", most).unwrap();
        assert_eq!(page.text_content(), "a b\n");
        assert!(parse_page_within(b"<p><a/><a/><a/><a/><a/><a/><a/><a/><a/></p>", most).is_err());
    }

    #[test]
    fn reads_what_the_serializer_writes() {
        for (xml, expected) in [
            (
                "<?xml version='1.0'?><!DOCTYPE a><a b = 'c&amp;\"'>\n <d/>\n</a>",
                "<a b=\"c&amp;&quot;\"><d/></a>",
            ),
            ("<a>甲&lt;&#x4e59;&#19993;<![CDATA[<&]]></a>", "<a>甲&lt;乙丙&lt;&amp;</a>"),
            ("<a>x&nbsp;y</a>", "<a>x&amp;nbsp;y</a>"),
            ("<a><!-- no -->x<?no?></a>", "<a>x</a>"),
        ] {
            assert_eq!(round(xml), expected, "{xml}");
        }
    }

    #[test]
    fn says_why_it_can_not_read() {
        for xml in ["", "text", "<a>", "</a>", "<a></b>", "<a", "<a>&x</a>"] {
            assert!(round(xml).starts_with("error: "), "{xml}: {}", round(xml));
        }
        let deep = "<a>".repeat(100_000);
        assert_eq!(round(&deep), "error: elements nest deeper than 200");
    }

    #[test]
    fn reads_utf_16() {
        let bytes: Vec<u8> =
            "\u{feff}<a>甲</a>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(parse_xml(&bytes).unwrap().text_content(), "甲");
    }
}
