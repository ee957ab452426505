//! Drawings and formulas that stand in the text as XML.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::{Call, Context, Shortcode};
use crate::xhtml::{Element, Node, el, parse_xml, text, walk};

pub(super) const SHORTCODES: &[Shortcode] = &[
    Shortcode { names: &["inline-svg"], raw: true, expand: drawing },
    Shortcode { names: &["inline-math"], raw: true, expand: formula },
];

/// The namespace of drawings.
const SVG: &str = "http://www.w3.org/2000/svg";

/// A picture that holds the drawing, described by its title or its words.
fn drawing(call: &Call, _: &Context<'_>) -> Vec<Node> {
    let written = call.inner.as_deref().unwrap_or_default().trim();
    let Ok(mut svg) = parse_xml(written.as_bytes()) else { return Vec::new() };
    let mut words = Vec::new();
    walk(std::slice::from_ref(&Node::Element(svg.clone())), &mut |it| {
        if matches!(&*it.name, "title" | "text" | "desc") {
            words.push(it.text_content().split_whitespace().collect::<Vec<_>>().join(" "));
        }
    });
    if svg.get("xmlns").is_none() {
        svg.attributes.insert(0, ("xmlns".into(), SVG.into()));
    }
    let document = crate::xhtml::xml_to_string(&svg);
    let data = utf8_percent_encode(&document, NON_ALPHANUMERIC);
    let src = format!("data:image/svg+xml,{data}");
    let picture = el("img").attr("src", src).attr("alt", words.join(" ")).at(call.span);
    vec![picture.into()]
}

/// The formula itself; its words if it is no XML.
fn formula(call: &Call, _: &Context<'_>) -> Vec<Node> {
    let written = call.inner.as_deref().unwrap_or_default().trim();
    let read = |it: &str| parse_xml(it.as_bytes()).ok();
    let decoded = written.replace("&nbsp;", "\u{a0}").replace("&InvisibleTimes;", "\u{2062}");
    let Some(mut math) = read(&decoded) else {
        let words: String =
            written.split('<').filter_map(|it| it.split_once('>')).map(|it| it.1).collect();
        return vec![text(words)];
    };
    bare(&mut math);
    let is_block = math.get("display") == Some("block") || call.alone;
    let mut formula = el("math").attr("xmlns", "http://www.w3.org/1998/Math/MathML");
    if is_block {
        formula.set("display", "block");
    }
    vec![formula.children(math.children).at(call.span).into()]
}

/// Names without prefixes, and no namespaces that nobody needs.
fn bare(element: &mut Element) {
    if let Some((_, name)) = element.name.split_once(':') {
        element.name = name.to_owned().into();
    }
    element.attributes.retain(|(name, _)| !name.contains(':') && name != "xmlns");
    element.children.iter_mut().filter_map(Node::as_element_mut).for_each(bare);
}
