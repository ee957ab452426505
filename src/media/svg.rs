//! SVG drawings become safe to embed: what runs, moves, or asks for other files is taken out.
//!
//! EPUB 3.3 (§6.2) takes SVG 1.1 and 2 as they are, and reading systems run their scripts and fetch what
//! they refer to. A drawing here is a picture: of its elements and attributes those stay that draw.

use std::collections::{BTreeMap, BTreeSet};

use super::repeats::{self, SHAPES, STEPS};
use crate::say;
use crate::wording::Wording;
use crate::xhtml::{Element, Node, parse_xml, xml_to_string};

/// The namespace of SVG.
const SVG: &str = "http://www.w3.org/2000/svg";
/// The namespace of the links in SVG 1.1.
const XLINK: &str = "http://www.w3.org/1999/xlink";

/// The elements that draw, or are there for those that do (SVG 2, appendix «Element Index», without
/// scripting, animation, embedded content and links).
const DRAWING: &[&str] = &[
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "filter",
    "g",
    "image",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "stop",
    "style",
    "svg",
    "switch",
    "symbol",
    "text",
    "textPath",
    "title",
    "tspan",
    "use",
];

/// Makes a drawing safe, and its XML well-formed.
///
/// # Errors
/// Why it is no drawing that can be embedded.
pub(super) fn sanitize(bytes: &[u8]) -> Result<Vec<u8>, Wording> {
    let root = parse_xml(bytes)
        .map_err(|it| say!("an SVG drawing that can't be read: {reason}", reason = it))?;
    if local(&root.name) != "svg" {
        return Err(say!("an XML document of <{name}>, not a drawing", name = root.name));
    }
    let mut root = drawing(root).ok_or_else(|| say!("an SVG drawing without anything in it"))?;
    let drawn = repeats::drawn(&root);
    if drawn.shapes > SHAPES {
        return Err(say!(
            "an SVG drawing that repeats itself to more than {most} shapes",
            most = SHAPES
        ));
    }
    if drawn.steps > STEPS {
        return Err(say!("an SVG drawing with more than {steps} steps of filters", steps = STEPS));
    }
    let names = Names::of(&root);
    names.apply(&mut root);
    if !draws(&root) {
        return Err(say!(
            "an SVG drawing of which nothing is left without scripts and other files"
        ));
    }
    root.attributes.retain(|(name, _)| !name.starts_with("xmlns"));
    root.attributes.insert(0, ("xmlns".into(), SVG.into()));
    root.attributes.insert(1, ("xmlns:xlink".into(), XLINK.into()));
    Ok(xml_to_string(&root).into_bytes())
}

/// A name without its prefix.
fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// An element without what does not draw; nothing if it is of that kind itself.
fn drawing(element: Element) -> Option<Element> {
    let Element { name, attributes, children, span } = element;
    // The prefix that some programs put before all of SVG's names. Others are those programs' own.
    let name = match name.split_once(':') {
        None => name,
        Some(("svg", local)) => local.to_owned().into(),
        Some(_) => return None,
    };
    let is_step = repeats::is_step(&name);
    if !is_step && !DRAWING.contains(&&*name) || name == "feImage" {
        return None;
    }
    if is_step && !attributes.iter().all(|(name, value)| is_cheap(name, value)) {
        return None;
    }
    let attributes: Vec<_> =
        attributes.into_iter().filter(|(name, value)| is_harmless(name, value)).collect();
    let mut out = Element { name, attributes, children: Vec::new(), span };
    if out.name == "image" && href(&out).is_none() {
        return None;
    }
    if out.name == "style" {
        let sheet = Element { children, ..out.clone() }.text_content();
        return is_own_sheet(&sheet).then(|| out.text(sheet));
    }
    let keeps_text = matches!(&*out.name, "text" | "tspan" | "textPath" | "title" | "desc");
    for child in children {
        match child {
            // A link's words and shapes are part of the picture.
            Node::Element(it) if local(&it.name) == "a" => {
                let group = if keeps_text { "tspan" } else { "g" };
                out.children.extend(drawing(Element { name: group.into(), ..it }).map(Node::from));
            }
            Node::Element(it) => out.children.extend(drawing(it).map(Node::from)),
            Node::Text(_) if keeps_text => out.children.push(child),
            Node::Text(_) => {}
        }
    }
    Some(out)
}

/// Whether a step of a filter with this attribute is done in good time by readers: as `decode::cost` has it for pictures
/// that are drawn here.
fn is_cheap(name: &str, value: &str) -> bool {
    let numbers = value.split([' ', ',', '\t', '\n']).filter(|it| !it.is_empty());
    let all_up_to = |most: f32| {
        numbers.clone().all(|it| it.parse::<f32>().is_ok_and(|number| number.abs() <= most))
    };
    match name {
        "numOctaves" | "order" => all_up_to(10.0),
        "radius" => all_up_to(20.0),
        _ => true,
    }
}

fn is_harmless(name: &str, value: &str) -> bool {
    match name {
        "href" | "xlink:href" => is_own_address(value),
        "xml:space" | "xml:lang" => true,
        _ if name.contains(':') || name.starts_with("xmlns") => false,
        _ => {
            let name = name.to_ascii_lowercase();
            !name.starts_with("on")
                && !matches!(&*name, "xmlns" | "base" | "target" | "requiredextensions")
                && !name.starts_with("data-")
                && is_own_sheet(value)
        }
    }
}

/// Whether an address leads to a place in the drawing, or is a picture in itself.
fn is_own_address(address: &str) -> bool {
    let address = address.trim();
    let pictures = ["data:image/png;base64,", "data:image/jpeg;base64,", "data:image/gif;base64,"];
    address.strip_prefix('#').is_some_and(|it| !it.is_empty())
        || pictures.iter().any(|it| address.starts_with(it))
}

/// Whether a style refers to nothing outside the drawing.
fn is_own_sheet(css: &str) -> bool {
    // An escape may hide any word.
    if css.contains('\\') {
        return false;
    }
    let css = css.to_ascii_lowercase();
    let own = |after: &str| after.trim_start().trim_start_matches(['\'', '"']).starts_with('#');
    !css.contains("@import")
        && !css.contains("expression(")
        && !css.contains("javascript:")
        && !css.contains("image-set(")
        && css.split("url(").skip(1).all(own)
}

fn href(element: &Element) -> Option<&str> {
    element.get("href").or_else(|| element.get("xlink:href"))
}

/// Whether anything is to be seen.
fn draws(element: &Element) -> bool {
    let shape = |it: &str| {
        matches!(
            it,
            "circle"
                | "ellipse"
                | "image"
                | "line"
                | "path"
                | "polygon"
                | "polyline"
                | "rect"
                | "text"
                | "use"
        )
    };
    element.elements().any(|it| shape(&it.name) || draws(it))
}

/// The ids of a drawing. Each stands once and is a name (XML 1.0 §3.3.1, «ID»), or gets another.
struct Names {
    given: BTreeMap<String, String>,
}

impl Names {
    fn of(root: &Element) -> Self {
        let mut given = BTreeMap::new();
        let mut free = 0_usize;
        let mut taken = BTreeSet::new();
        each(root, &mut |it| {
            taken.extend(it.get("id").map(str::to_owned));
        });
        each(root, &mut |it| {
            let Some(id) = it.get("id") else { return };
            given.entry(id.to_owned()).or_insert_with(|| {
                if is_name(id) {
                    return id.to_owned();
                }
                loop {
                    free += 1;
                    let name = format!("i{free}");
                    if !taken.contains(&name) {
                        return name;
                    }
                }
            });
        });
        Self { given }
    }

    fn apply(&self, root: &mut Element) {
        let mut seen = BTreeSet::new();
        self.rename(root, &mut seen);
    }

    fn rename(&self, element: &mut Element, seen: &mut BTreeSet<String>) {
        let given = &self.given;
        element.attributes.retain_mut(|(name, value)| {
            if name == "id" {
                let Some(new) = given.get(&**value) else { return false };
                *value = new.clone().into();
                return seen.insert(new.clone());
            }
            if matches!(&**name, "href" | "xlink:href") {
                let Some(id) = value.trim().strip_prefix('#') else { return true };
                // A place that is not there.
                let Some(new) = given.get(id) else { return false };
                *value = format!("#{new}").into();
                return true;
            }
            if value.contains("url(") {
                for (old, new) in given.iter().filter(|(old, new)| old != new) {
                    *value = value.replace(&format!("#{old})"), &format!("#{new})")).into();
                }
            }
            true
        });
        for child in element.children.iter_mut().filter_map(Node::as_element_mut) {
            self.rename(child, seen);
        }
        let dangling = |it: &Node| {
            it.as_element().is_some_and(|it| {
                matches!(&*it.name, "use" | "image" | "textPath") && href(it).is_none()
            })
        };
        element.children.retain(|it| !dangling(it));
    }
}

fn each<'a>(element: &'a Element, visit: &mut impl FnMut(&'a Element)) {
    visit(element);
    for child in element.elements() {
        each(child, visit);
    }
}

/// A name without a colon, as EPUB's schemas ask of ids.
fn is_name(id: &str) -> bool {
    id.starts_with(|c: char| c.is_alphabetic() || c == '_')
        && id.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clean(inside: &str) -> String {
        let drawing = format!(
            "<?xml version=\"1.0\"?><!DOCTYPE svg><svg xmlns='{SVG}' viewBox='0 0 9 9'>{inside}</svg>"
        );
        match sanitize(drawing.as_bytes()) {
            Ok(it) => {
                let it = String::from_utf8(it).unwrap();
                let start = it.find("viewBox=\"0 0 9 9\"").unwrap() + 18;
                it[start..it.rfind("</svg>").unwrap()].to_owned()
            }
            Err(error) => format!("error: {error}"),
        }
    }

    #[test]
    fn what_draws_stays() {
        for it in [
            "<path d=\"M0 0L9 9\" fill=\"url(#a)\" id=\"p\"/>",
            "<defs><linearGradient id=\"a\"><stop offset=\"1\"/></linearGradient></defs><rect width=\"9\" style=\"fill:url(#a)\"/>",
            "<text x=\"1\" xml:lang=\"zh\">渡<tspan dy=\"1\">輪</tspan></text>",
            "<style>.a{fill:#123}</style><g class=\"a\"><circle r=\"3\"/></g>",
            "<g id=\"g\"><line x2=\"3\"/></g><use xlink:href=\"#g\"/>",
            "<image href=\"data:image/png;base64,AAAA\"/>",
            "<filter id=\"f\"><feGaussianBlur stdDeviation=\"2\"/></filter><rect filter=\"url(#f)\"/>",
        ] {
            assert_eq!(clean(it), it);
        }
    }

    #[test]
    fn what_runs_moves_or_fetches_goes() {
        let rect = "<rect/>";
        for it in [
            "<script>alert(1)</script><rect/>",
            "<rect onclick=\"alert(1)\" onLoad=\"x()\"/>",
            "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject><rect/>",
            "<rect><animate attributeName=\"x\"/><set/></rect>",
            "<image href=\"https://a.example/a.png\"/><rect/>",
            "<image href=\"data:image/svg+xml;base64,AAAA\"/><rect/>",
            "<rect fill=\"url(https://a.example/#a)\"/>",
            "<rect style=\"fill:u\\72l(//a.example)\"/>",
            "<style>@import 'https://a.example/a.css';</style><rect/>",
            "<style><![CDATA[a{background:url(\"//a.example\")}]]></style><rect/>",
            "<use href=\"other.svg#a\"/><use href=\"#gone\"/><rect/>",
            "<metadata><rdf:RDF/></metadata><sodipodi:namedview/><rect inkscape:label=\"x\"/>",
            "<feImage href=\"a.png\"/><iframe src=\"x\"/><rect/>",
            "<svg:script/>甲<svg:rect/>",
        ] {
            assert_eq!(clean(it), rect, "{it}");
        }
        assert_eq!(clean("<a href=\"javascript:x()\"><rect/></a>"), "<g><rect/></g>");
        assert_eq!(
            clean("<text><a href=\"https://a.example\">字</a></text>"),
            "<text><tspan>字</tspan></text>"
        );
    }

    #[test]
    fn filters_that_no_reader_ends_with_go() {
        for step in [
            "<feTurbulence numOctaves=\"100000000\"/>",
            "<feMorphology operator=\"dilate\" radius=\"3 300\"/>",
            "<feConvolveMatrix order=\"90\"/>",
            "<feMorphology radius=\"NaN\"/>",
        ] {
            let drawing =
                |step: &str| format!("<filter id=\"f\">{step}</filter><rect filter=\"url(#f)\"/>");
            assert_eq!(clean(&drawing(step)), drawing("").replace("></filter>", "/>"));
        }
        let blur = "<feGaussianBlur stdDeviation=\"2\"/>".repeat(60);
        let uses = "<rect filter=\"url(#f)\"/>".repeat(20);
        let heavy = clean(&format!("<filter id=\"f\">{blur}</filter>{uses}"));
        assert!(heavy.contains("steps of filters"), "{heavy}");
    }

    #[test]
    fn a_drawing_that_repeats_itself_without_end_is_refused() {
        let bomb = |level: &dyn Fn(usize) -> String, last: &str| {
            let levels: String = (1..=11).map(level).collect();
            clean(&format!("<g id=\"l0\"><rect/></g>{levels}{last}"))
        };
        let uses = |it: usize| {
            format!("<g id=\"l{it}\">{}</g>", format!("<use href=\"#l{}\"/>", it - 1).repeat(10))
        };
        let patterns = |it: usize| {
            let rect = format!("<rect fill=\"url(#l{})\"/>", it - 1);
            format!("<pattern id=\"l{it}\">{}</pattern>", rect.repeat(10))
        };
        for drawing in [bomb(&uses, ""), bomb(&patterns, "<rect fill=\"url('#l11')\"/>")] {
            assert!(
                drawing.contains("more than 100000 shapes"),
                "{}",
                &drawing[..99.min(drawing.len())]
            );
        }
        // A circle draws nothing, and a long chain is no deep one.
        let circle = "<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g><rect/>";
        assert_eq!(clean(circle), circle);
        let chain: String = (1..20_000)
            .map(|it| format!("<g id=\"c{it}\"><use href=\"#c{}\"/></g>", it - 1))
            .collect();
        assert!(
            !clean(&format!("<g id=\"c0\"><rect/></g>{chain}"))
                .starts_with("error: an SVG drawing that can't")
        );
    }

    #[test]
    fn ids_are_names_and_stand_once() {
        assert_eq!(
            clean(
                "<g id=\"1 a\"><rect/></g><g id=\"i1\"/><g id=\"i1\"/><use href=\"#1 a\"/><rect fill=\"url(#1 a)\"/>"
            ),
            "<g id=\"i2\"><rect/></g><g id=\"i1\"/><g/><use href=\"#i2\"/><rect fill=\"url(#i2)\"/>"
        );
    }

    #[test]
    fn what_is_no_drawing_is_named() {
        for (bytes, reason) in [
            ("<svg", "can't be read"),
            ("<html><svg/></html>", "<html>"),
            ("<svg><script/></svg>", "nothing is left"),
            ("<svg/>", "nothing is left"),
        ] {
            let error = sanitize(bytes.as_bytes()).unwrap_err();
            assert!(error.contains(reason), "{bytes}: {error}");
        }
    }
}
