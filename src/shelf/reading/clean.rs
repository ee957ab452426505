//! What must not be in a page that browsers open: what runs, asks for something or fills in forms. A book may be
//! anyone's, whatever it says of itself; heding's own have none of it.

use crate::xhtml::{Element, Node};

/// Elements that go with all that is in them, in pages and in drawings.
const FORBIDDEN: &[&str] = &[
    "animate",
    "animateMotion",
    "animateTransform",
    "applet",
    "base",
    "button",
    "embed",
    "foreignObject",
    "form",
    "frame",
    "frameset",
    "handler",
    "iframe",
    "input",
    "listener",
    "object",
    "param",
    "portal",
    "script",
    "select",
    "set",
    "template",
    "textarea",
];

/// Attributes that hold an address.
const ADDRESSES: &[&str] =
    &["action", "background", "cite", "data", "formaction", "href", "poster", "src", "to"];

/// Schemes that a link may have.
const SCHEMES: &[&str] = &["http", "https", "ftp", "mailto", "tel"];

/// Takes them out of an element and all below it.
pub(super) fn clean(element: &mut Element) {
    let is_stylesheet = |it: &Element| it.get("rel") == Some("stylesheet");
    element.children.retain(|node| {
        let Node::Element(it) = node else { return true };
        let name = local(&it.name);
        let is_forbidden = FORBIDDEN.iter().any(|one| one.eq_ignore_ascii_case(name));
        let is_order = name.eq_ignore_ascii_case("meta") && it.get("http-equiv").is_some();
        !(is_forbidden || is_order || (name.eq_ignore_ascii_case("link") && !is_stylesheet(it)))
    });
    element.attributes.retain(|(name, value)| {
        let name = local(name).to_ascii_lowercase();
        let is_address = ADDRESSES.contains(&&*name);
        !name.starts_with("on")
            && !matches!(&*name, "srcdoc" | "srcset" | "ping" | "target")
            && (!is_address || leads_somewhere(value))
    });
    element.children.iter_mut().filter_map(Node::as_element_mut).for_each(clean);
}

/// Whether an address may stand: one without a scheme, or with one that runs nothing. Pictures in the page itself may,
/// too, if they are no drawings.
fn leads_somewhere(address: &str) -> bool {
    // Browsers pass over these anywhere in an address.
    let plain: String = address.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    let end = plain.find(['/', '?', '#']).unwrap_or(plain.len());
    let Some((scheme, rest)) = plain[..end].split_once(':') else { return true };
    SCHEMES.iter().any(|it| it.eq_ignore_ascii_case(scheme))
        || scheme.eq_ignore_ascii_case("data")
            && rest.to_ascii_lowercase().starts_with("image")
            && !plain.to_ascii_lowercase().starts_with("data:image/svg")
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xhtml::{parse_xml, xml_to_string};

    #[test]
    fn what_runs_or_asks_is_taken_out() {
        for (before, after) in [
            ("<p>a<script>b</script><x:script>c</x:script></p>", "<p>a</p>"),
            ("<p onclick='x()' ONLOAD='y' id='z'/>", "<p id=\"z\"/>"),
            ("<a href='java&#10;script:x()'>a</a>", "<a>a</a>"),
            ("<a xlink:href='JavaScript:x()'>a</a>", "<a>a</a>"),
            ("<a href='data:text/html,x'>a</a>", "<a>a</a>"),
            ("<img src='data:image/svg+xml,x'/>", "<img/>"),
            ("<img src='data:image/png;base64,x'/>", "<img src=\"data:image/png;base64,x\"/>"),
            ("<a href='mailto:a@b.c'/>", "<a href=\"mailto:a@b.c\"/>"),
            ("<a href='a.xhtml?b:c#d:e'/>", "<a href=\"a.xhtml?b:c#d:e\"/>"),
            ("<a href='https://a.example/:x'/>", "<a href=\"https://a.example/:x\"/>"),
            ("<p><iframe src='a'/><form action='b'><p/></form></p>", "<p/>"),
            ("<head><meta http-equiv='refresh' content='0'/><base href='x'/></head>", "<head/>"),
            (
                "<head><link rel='stylesheet' href='a'/><link rel='preload' href='b'/></head>",
                "<head><link rel=\"stylesheet\" href=\"a\"/></head>",
            ),
            (
                "<svg><set to='x'/><foreignObject><p/></foreignObject><path d=''/></svg>",
                "<svg><path d=\"\"/></svg>",
            ),
        ] {
            let mut it = parse_xml(before.as_bytes()).unwrap();
            clean(&mut it);
            assert_eq!(xml_to_string(&it).lines().nth(1), Some(after), "{before}");
        }
    }
}
