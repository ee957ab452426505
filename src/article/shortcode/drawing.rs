//! Drawings and formulas that stand in the text as XML.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::{Call, Context, Shortcode};
use crate::formula::parts_of;
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
    let children = settled(std::mem::take(&mut math.children), "math");
    if children.is_empty() {
        return Vec::new();
    }
    let is_block = math.get("display") == Some("block") || call.alone;
    let mut formula = el("math").attr("xmlns", "http://www.w3.org/1998/Math/MathML");
    if is_block {
        formula.set("display", "block");
    }
    vec![formula.children(children).at(call.span).into()]
}

/// Elements of MathML that hold text (MathML 3 §3.2), and nothing else here.
const TOKENS: &[&str] = &["mi", "mn", "mo", "ms", "mtext"];

/// Elements that hold others.
const GROUPS: &[&str] = &[
    "mrow",
    "mfrac",
    "msqrt",
    "mroot",
    "mstyle",
    "mpadded",
    "mphantom",
    "mfenced",
    "menclose",
    "msub",
    "msup",
    "msubsup",
    "munder",
    "mover",
    "munderover",
    "mtable",
    "mtr",
    "mtd",
];

/// Attributes that say how a formula looks. None leads anywhere.
const ATTRIBUTES: &[&str] = &[
    "accent",
    "accentunder",
    "close",
    "columnalign",
    "columnspacing",
    "fence",
    "largeop",
    "linethickness",
    "lspace",
    "mathvariant",
    "maxsize",
    "minsize",
    "movablelimits",
    "notation",
    "open",
    "rowspacing",
    "rspace",
    "separator",
    "separators",
    "stretchy",
    "symmetric",
];

/// The parts of a formula as books may hold them: elements of MathML by their names without prefixes, text in
/// elements for text; of everything else the text alone.
fn settled(nodes: Vec<Node>, parent: &str) -> Vec<Node> {
    let mut out = Vec::with_capacity(nodes.len());
    for node in nodes {
        match node {
            Node::Text(it) if it.trim().is_empty() => {}
            Node::Text(it) => out.push(el("mtext").text(it.trim().to_owned()).into()),
            Node::Element(it) => part(it, parent, &mut out),
        }
    }
    out
}

fn part(element: Element, parent: &str, out: &mut Vec<Node>) {
    let name = element.name.rsplit(':').next().unwrap_or_default().to_owned();
    match &*name {
        "annotation" | "annotation-xml" | "script" | "style" => return,
        "mspace" => return out.push(el("mspace").attr("width", "0.3em").into()),
        _ => {}
    }
    let looks = |of: &Element, mut to: Element| {
        for (name, value) in &of.attributes {
            if ATTRIBUTES.contains(&&**name) && !value.contains(['(', ':', '\\']) {
                to.set(name.to_string(), value.to_string());
            }
        }
        to
    };
    if let Some(token) = TOKENS.iter().find(|it| **it == name) {
        let words = element.text_content();
        return out.push(looks(&element, el(*token).text(words.trim().to_owned())).into());
    }
    let group = GROUPS.iter().find(|it| **it == name);
    let stands_right = match &*name {
        "mtr" => parent == "mtable",
        "mtd" => parent == "mtr",
        _ => true,
    };
    let Some(name) = group.filter(|_| stands_right) else {
        return out.extend(settled(element.children, parent));
    };
    let like = looks(&element, el(*name));
    let mut children = settled(element.children, name);
    // What stands in a table without a row or a cell gets one.
    let is = |node: &Node, name: &str| node.as_element().is_some_and(|it| it.name == name);
    let cell = |it: Node| if is(&it, "mtd") { it } else { el("mtd").child(it).into() };
    let row = |it: Node| {
        if is(&it, "mtr") { it } else { el("mtr").child(el("mtd").child(it)).into() }
    };
    match *name {
        "mtable" => children = children.into_iter().map(row).collect(),
        "mtr" => children = children.into_iter().map(cell).collect(),
        _ => {}
    }
    let fits = parts_of(name).is_none_or(|it| it == children.len());
    let element = if fits { like } else { el("mrow") };
    out.push(element.children(children).into());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xhtml::xml_to_string;

    fn settled_in(xml: &str) -> String {
        let math = parse_xml(xml.as_bytes()).unwrap();
        let math = el("math").children(settled(math.children, "math"));
        let (_, out) =
            xml_to_string(&math).split_once("<math").map(|(a, b)| (a.len(), b.to_owned())).unwrap();
        out.trim_end().trim_start_matches('>').trim_end_matches("</math>").to_owned()
    }

    #[test]
    fn formulas_are_what_books_may_hold() {
        for (written, expected) in [
            ("<math><mi>x</mi></math>", "<mi>x</mi>"),
            ("<math>甲<mi>x</mi></math>", "<mtext>甲</mtext><mi>x</mi>"),
            (
                "<m:math xmlns:m=\"m\"><m:mfrac><m:mn>1</m:mn><m:mn>2</m:mn></m:mfrac></m:math>",
                "<mfrac><mn>1</mn><mn>2</mn></mfrac>",
            ),
            ("<math><mfrac><mn>1</mn></mfrac></math>", "<mrow><mn>1</mn></mrow>"),
            (
                "<math><semantics><mi>x</mi><annotation>x^2</annotation></semantics></math>",
                "<mi>x</mi>",
            ),
            ("<math><mtd><mi>x</mi></mtd></math>", "<mi>x</mi>"),
            (
                "<math><mi onclick=\"a()\" href=\"javascript:a\" mathvariant=\"bold\">x</mi></math>",
                "<mi mathvariant=\"bold\">x</mi>",
            ),
            (
                "<math><mtext><a href=\"http://a.b\">x</a></mtext><script>y</script></math>",
                "<mtext>x</mtext>",
            ),
        ] {
            assert_eq!(settled_in(written), expected, "{written}");
        }
    }
}
