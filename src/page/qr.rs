//! Codes beside cards: who reads on a screen that can't play films points a telephone at them.

use qrcodegen::{QrCode, QrCodeEcc};

use crate::xhtml::{Element, Node, el, walk};

/// The class of a code's drawing.
const CODE: &str = "qr";

/// The light margin that readers of codes ask for, in modules (ISO/IEC 18004, §6.3.8).
const QUIET_ZONE: i32 = 4;

/// Puts a code into every card that leads to an address on the web.
pub(super) fn add(nodes: &mut [Node]) {
    for element in nodes.iter_mut().filter_map(Node::as_element_mut) {
        let is_card = element.name == "figure"
            && element.get("class").is_some_and(|it| it.split(' ').any(|it| it == "card"));
        if !is_card {
            add(&mut element.children);
        } else if let Some(code) = address(element).and_then(|it| code(&it)) {
            element.children.push(code.into());
        }
    }
}

/// Where a card leads.
fn address(card: &Element) -> Option<String> {
    let mut found = None;
    walk(&card.children, &mut |it| {
        let href = it.get("href").filter(|it| it.starts_with("http"));
        if let Some(href) = href.filter(|_| found.is_none()) {
            found = Some(href.to_owned());
        }
    });
    found
}

/// The code of an address; nothing if it is too long for one. Dark on light whatever the reader's colours
/// are, or no telephone reads it. The link beside it says the same, so it is no content of its own.
fn code(address: &str) -> Option<Element> {
    let code = QrCode::encode_text(address, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let start = x;
            while x < code.size() && code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let (left, top) = (start + QUIET_ZONE, y + QUIET_ZONE);
                path.push_str(&format!("M{left} {top}h{0}v1h-{0}z", x - start));
            }
            x += 1;
        }
    }
    let side = (code.size() + 2 * QUIET_ZONE).to_string();
    let ground = el("rect").attr("width", side.clone()).attr("height", side.clone());
    Some(
        el("svg")
            .attr("xmlns", "http://www.w3.org/2000/svg")
            .class(CODE)
            .attr("viewBox", format!("0 0 {side} {side}"))
            .attr("width", "120")
            .attr("height", "120")
            .attr("aria-hidden", "true")
            .attr("shape-rendering", "crispEdges")
            .child(ground.attr("fill", "#fff"))
            .child(el("path").attr("fill", "#000").attr("d", path)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(href: &str) -> Node {
        let link = el("a").attr("href", href.to_owned()).text("x");
        el("figure").class("card video").child(el("p").child(link)).into()
    }

    fn codes(nodes: &[Node]) -> usize {
        let mut count = 0;
        walk(nodes, &mut |it| count += usize::from(it.get("class") == Some(CODE)));
        count
    }

    #[test]
    fn cards_get_a_code_and_nothing_else_does() {
        let picture = el("figure").child(el("a").attr("href", "https://a.example/"));
        let mut nodes = vec![
            el("blockquote").child(card("https://a.example/watch?v=1")).into(),
            card("clip.mp4"),
            picture.into(),
        ];
        add(&mut nodes);
        assert_eq!(codes(&nodes), 1);
        assert_eq!(codes(&nodes[..1]), 1);
        let mut long = vec![card(&format!("https://a.example/{}", "x".repeat(4000)))];
        add(&mut long);
        assert_eq!(codes(&long), 0);
    }

    #[test]
    fn the_drawing_holds_the_modules() {
        let address = "https://a.example/watch?v=1";
        let drawn = code(address).unwrap();
        let modules = QrCode::encode_text(address, QrCodeEcc::Medium).unwrap();
        let mut dark = vec![false; (modules.size() * modules.size()) as usize];
        for run in drawn.first("path").unwrap().get("d").unwrap().split('M').skip(1) {
            let (x, rest) = run.split_once(' ').unwrap();
            let (y, rest) = rest.split_once('h').unwrap();
            let (length, _) = rest.split_once('v').unwrap();
            let [x, y, length] = [x, y, length].map(|it| it.parse::<i32>().unwrap());
            for x in x..x + length {
                dark[((y - QUIET_ZONE) * modules.size() + x - QUIET_ZONE) as usize] = true;
            }
        }
        let all = (0..modules.size()).flat_map(|y| (0..modules.size()).map(move |x| (x, y)));
        assert!(all.zip(dark).all(|((x, y), dark)| modules.get_module(x, y) == dark));
    }
}
