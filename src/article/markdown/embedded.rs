//! Players, maps and frames that an author embedded as HTML become cards, as those of shortcodes do.

use std::borrow::Cow;

use crate::article::shortcode::{Card, kind_of, medium_of, page_of};
use crate::config::Config;
use crate::link::Target;
use crate::xhtml::{EMBEDDED, Element, Node, el, text};

/// Makes a card of each stand-in that the tree holds.
pub(super) fn cards(nodes: &mut [Node], config: &Config) {
    for element in nodes.iter_mut().filter_map(Node::as_element_mut) {
        if let Some(mut stand_in) = pictured_medium(element) {
            *element = card(&mut stand_in, config);
        } else if element.name == "p" && element.get("class") == Some(EMBEDDED) {
            *element = card(element, config);
        } else {
            cards(&mut element.children, config);
        }
    }
}

/// A film or a recording in the marks of a picture, `![](a.mp4)`, as Obsidian, GitHub and Markdown's media plug-ins
/// read them: the stand-in of a paragraph that holds nothing else.
fn pictured_medium(paragraph: &Element) -> Option<Element> {
    let [Node::Element(picture)] = paragraph.children.as_slice() else { return None };
    if paragraph.name != "p" || picture.name != "img" {
        return None;
    }
    let address = picture.get("src")?;
    let path = address.split(['?', '#']).next().unwrap_or_default();
    // Sites of films hold pictures, too.
    let pictures = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".bmp"];
    let is_picture = || pictures.iter().any(|it| path.to_ascii_lowercase().ends_with(it));
    let medium = medium_of(path).or_else(|| match kind_of(address) {
        it @ ("video" | "audio") if !is_picture() => Some(it),
        _ => None,
    })?;
    let stand_in = el("p").class(EMBEDDED).attr("data-medium", medium).text(address.to_owned());
    let stand_in = match picture.get("alt").map(str::trim).filter(|it| !it.is_empty()) {
        Some(words) => stand_in.attr("data-title", words.to_owned()),
        None => stand_in,
    };
    Some(Element { span: paragraph.span, ..stand_in })
}

/// HTML in which Markdown's pictures are pictures: a block of HTML holds no Markdown, but nobody means `![…](…)` in it
/// as it is written.
pub(super) fn pictures(html: &str) -> Cow<'_, str> {
    let is_listing =
        ["<pre", "<code", "<script", "<!--", "<textarea"].iter().any(|it| html.contains(it));
    if is_listing || !html.contains("![") {
        return Cow::Borrowed(html);
    }
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find("![") {
        let (before, picture) = rest.split_at(at);
        out.push_str(before);
        match picture_tag(picture) {
            Some((tag, length)) => {
                out.push_str(&tag);
                rest = &picture[length..];
            }
            None => {
                out.push_str("![");
                rest = &picture[2..];
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The longest picture.
const LONGEST: usize = 2000;

/// The tag for `![words](address "title")`, and how long it is written.
fn picture_tag(text: &str) -> Option<(String, usize)> {
    let near = &text[..text.floor_char_boundary(LONGEST)];
    let (words, rest) = near.strip_prefix("![")?.split_once("](")?;
    let (inside, _) = rest.split_once(')')?;
    if words.contains(['[', ']', '\n', '<']) || inside.contains(['<', '\n']) {
        return None;
    }
    let (address, title) = match inside.trim().split_once([' ', '\t']) {
        Some((address, title)) => (address, title.trim().trim_matches(['"', '\''])),
        None => (inside.trim(), ""),
    };
    let escaped = |it: &str| it.replace('&', "&amp;").replace('"', "&quot;");
    let title = match title {
        "" => String::new(),
        it => format!(" title=\"{}\"", escaped(it)),
    };
    let tag = format!("<img src=\"{}\" alt=\"{}\"{title}>", escaped(address), escaped(words));
    Some((tag, 2 + words.len() + 2 + inside.len() + 1))
}

fn card(stand_in: &mut Element, config: &Config) -> Element {
    let span = stand_in.span;
    let address = stand_in.text_content();
    let target = page_of(&address, &config.unwrap_hosts);
    let kind = match (stand_in.get("data-medium"), &target) {
        (Some("audio"), _) => "audio",
        (Some("video" | "source"), _) => "video",
        (_, Target::Web(page)) => kind_of(page),
        _ => "page",
    };
    let title = stand_in.remove("data-title").map(text);
    let poster = stand_in.remove("data-poster").map(String::from);
    let card = Card { kind, target: Some(target), title: title.into_iter().collect(), poster };
    let card = card.into_element().unwrap_or_else(|| el("p").text(address));
    Element { span, ..card }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_of_markdown_in_html() {
        for (html, expected) in [
            ("<a>\n ![甲](p.png)\n</a>", "<a>\n <img src=\"p.png\" alt=\"甲\">\n</a>"),
            ("<td>![](q.png \"題\")</td>", "<td><img src=\"q.png\" alt=\"\" title=\"題\"></td>"),
            ("<pre>![](q.png)</pre>", "<pre>![](q.png)</pre>"),
            ("<td>![甲](</td>", "<td>![甲](</td>"),
        ] {
            assert_eq!(pictures(html), expected);
        }
    }
}
