//! Figures: read without the HTML parser where they are written in the one way that archives write
//! them in by the ten thousand, and made from paragraphs that hold nothing but pictures. What only
//! decorates is told from them.

use std::borrow::Cow;

use crate::article::plain;
use crate::source::Span;
use crate::xhtml::{Element, Node, el, text, text_content};

/// Reads a block of `<figure><img src="…" alt="…"><figcaption>…</figcaption></figure>`, once or more
/// often. Nothing if anything else is in it.
pub(super) fn read(html: &str, span: Span) -> Option<Vec<Element>> {
    let mut figures = Vec::new();
    let mut rest = html.trim_start();
    while !rest.is_empty() {
        let (figure, after) = read_one(rest, span)?;
        figures.push(figure);
        rest = after.trim_start();
    }
    Some(figures)
}

fn read_one(html: &str, span: Span) -> Option<(Element, &str)> {
    let mut rest = html.strip_prefix("<figure>")?.trim_start().strip_prefix("<img ")?;
    let mut img = el("img").at(span);
    loop {
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix('>').or_else(|| rest.strip_prefix("/>")) {
            rest = after.trim_start();
            break;
        }
        let name = if rest.starts_with("src=\"") { "src" } else { "alt" };
        let (value, after) = rest.strip_prefix(name)?.strip_prefix("=\"")?.split_once('"')?;
        if img.get(name).is_some() || !after.starts_with([' ', '>', '/']) {
            return None;
        }
        img.attributes.push((name.into(), Cow::Owned(decode(value)?.into_owned())));
        rest = after;
    }
    let mut figure = el("figure").at(span).child(img);
    if let Some(caption) = rest.strip_prefix("<figcaption>") {
        let (caption, after) = caption.split_once('<')?;
        rest = after.strip_prefix("/figcaption>")?.trim_start();
        let caption = text(decode(caption)?.into_owned());
        if !caption.is_blank() {
            figure.children.push(el("figcaption").at(span).child(caption).into());
        }
    }
    Some((figure, rest.strip_prefix("</figure>")?))
}

/// Text with its character references replaced, as far as they are the common ones.
fn decode(text: &str) -> Option<Cow<'_, str>> {
    if !text.contains(['&', '\r', '\0']) {
        return Some(Cow::Borrowed(text));
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['&', '\r', '\0']) {
        out.push_str(&rest[..at]);
        let (name, after) = rest[at..].strip_prefix('&')?.split_once(';')?;
        out.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" | "#39" => '\'',
            "nbsp" => '\u{a0}',
            _ => return None,
        });
        rest = after;
    }
    out.push_str(rest);
    Some(Cow::Owned(out))
}

/// Marks pictures as decoration whose author wrote `alt=""`, as the HTML Standard has it (§4.8.4.4.8).
///
/// In a figure that means nothing: it is there to be referred to (§4.4.12), and content systems write
/// `alt=""` for whatever has no words. A link around nothing else needs words, too.
pub(super) fn mark_decorations(nodes: &mut [Node]) {
    for element in nodes.iter_mut().filter_map(Node::as_element_mut) {
        match &*element.name {
            "img" if element.get("alt").is_some_and(|it| it.trim().is_empty()) => {
                element.set("role", "presentation");
            }
            "figure" => {}
            "a" if text_content(&element.children).trim().is_empty() => {}
            _ => mark_decorations(&mut element.children),
        }
    }
}

/// The figures of a paragraph that holds pictures, linked or not, and nothing else. A picture's
/// title becomes its caption.
pub(super) fn from_paragraph(paragraph: &mut Element) -> Option<Vec<Element>> {
    let mut any = false;
    for node in &paragraph.children {
        match node {
            Node::Element(it) if is_picture(it) => any = true,
            Node::Text(it)
                if it.chars().all(|c| c.is_whitespace() || c == super::marks::SOFT_BREAK) => {}
            _ => return None,
        }
    }
    if !any {
        return None;
    }
    let span = paragraph.span;
    let figures = paragraph.children.drain(..).filter_map(|node| match node {
        Node::Element(mut picture) => {
            let title = image_of(&mut picture).and_then(|it| it.remove("title"));
            let mut figure = Element { span, ..el("figure").child(picture) };
            if let Some(title) = title.filter(|it| !it.trim().is_empty()) {
                figure
                    .children
                    .push(Element { span, ..el("figcaption").text(plain::title(&title)) }.into());
            }
            Some(figure)
        }
        Node::Text(_) => None,
    });
    Some(figures.collect())
}

fn is_picture(element: &Element) -> bool {
    match (&*element.name, &*element.children) {
        ("img", _) => !matches!(element.get("role"), Some("presentation" | "none")),
        ("a", [Node::Element(it)]) => it.name == "img",
        _ => false,
    }
}

fn image_of(picture: &mut Element) -> Option<&mut Element> {
    if picture.name == "img" {
        return Some(picture);
    }
    picture.children.first_mut().and_then(Node::as_element_mut)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_to_string(html: &str) -> Option<String> {
        let figures = read(html, Span::default())?;
        Some(crate::xhtml::xml_to_string(&el("x").children(figures)).lines().skip(1).collect())
    }

    #[test]
    fn the_common_shape() {
        let html = "<figure>\n<img src=\"a 圖.jpg\" alt=\"\">\n<figcaption>甲 &amp; 乙</figcaption>\n</figure>\n";
        assert_eq!(
            read_to_string(&html.repeat(2)).unwrap(),
            format!(
                "<x>{0}{0}</x>",
                "<figure><img src=\"a 圖.jpg\" alt=\"\"/><figcaption>甲 &amp; 乙</figcaption></figure>"
            )
        );
    }

    #[test]
    fn anything_else_is_left_to_the_html_parser() {
        for html in [
            "<figure>\n<img src=\"a.jpg\" onerror=\"x\">\n</figure>",
            "<figure><img src=\"a.jpg\"><figcaption><b>x</b></figcaption></figure>",
            "<figure><img src=\"a.jpg\"><figcaption>&copy;</figcaption></figure>",
            "<figure><img src=\"a.jpg\" src=\"b.jpg\"></figure>",
            "<figure><img src=\"a.jpg\"></figure> text",
            "<figure><img src=\"a.jpg\">",
        ] {
            assert_eq!(read_to_string(html), None, "{html}");
        }
    }
}
