//! What has a number, and captions of tables: calls that dialects make of the marks of Quarto, bookdown and Pandoc.

use super::{Call, Context, Shortcode, to_blocks};
use crate::article::crossref::{CAPTION, Kind, LABEL, REFERENCES, Shape, TITLE, label};
use crate::cjk;
use crate::xhtml::{Element, Node, el, is_block, text};

pub(super) const SHORTCODES: &[Shortcode] = &[
    Shortcode { names: &["numbered"], raw: false, expand: numbered },
    Shortcode { names: &["table-caption"], raw: false, expand: table_caption },
];

/// `{{% numbered "fig-boats" id="fig:boats" name="…" %}}`: the first argument is a label, or a kind's key alone.
fn numbered(call: &Call, context: &Context<'_>) -> Vec<Node> {
    let written = call.at(0).unwrap_or_default();
    if written == "refs" {
        // What is empty doesn't stay; the list will be in it.
        let place = el("section").class("references").attr(REFERENCES, "");
        return vec![place.children(to_blocks(context.inner(call))).at(call.span).into()];
    }
    let blocks = unwrapped(to_blocks(context.inner(call)));
    let known = label(written).or_else(|| Some((Kind::of_key(written)?, format!("{written}-"))));
    let Some((kind, label)) = known else { return blocks };
    let named = call.named("name").map(|it| context.inline(it));
    let mut blocks = blocks;
    if let Some(caption) = call.named("caption") {
        blocks.push(el("p").children(context.inline(caption)).into());
    }
    let element = match kind.shape {
        Shape::Figure | Shape::Equation | Shape::Section => figure(blocks, "figure"),
        Shape::Table => table(blocks),
        Shape::Listing => listing(blocks, named.unwrap_or_default()),
        Shape::Environment => environment(kind, blocks, named),
    };
    let mut element = element.attr(LABEL, label).at(call.span);
    if let Some(id) = call.named("id") {
        element.set("id", id.to_owned());
    }
    vec![element.into()]
}

/// Blocks that calls became, without the paragraphs that the calls stood in.
fn unwrapped(blocks: Vec<Node>) -> Vec<Node> {
    let is_frame = |it: &Element| {
        let holds_block = it.children.iter().any(is_block);
        it.name == "p" && holds_block && it.children.iter().all(|it| it.is_blank() || is_block(it))
    };
    let mut out = Vec::with_capacity(blocks.len());
    for block in blocks {
        match block {
            Node::Element(it) if is_frame(&it) => out.extend(it.children),
            it => out.push(it),
        }
    }
    out
}

/// The place for a number.
fn place() -> Element {
    el("span").attr(TITLE, "")
}

/// Pictures, or whatever else is shown, with the last paragraph as its caption; without one, with the words of the only
/// picture.
fn figure(blocks: Vec<Node>, class: &str) -> Element {
    let mut blocks: Vec<Node> = blocks.into_iter().filter(|it| !it.is_blank()).collect();
    let is_words =
        |it: &Node| it.as_element().is_some_and(|it| it.name == "p" && pictures_of(it).is_none());
    let caption = if blocks.last().is_some_and(is_words) { blocks.pop() } else { None };
    let mut shown = Vec::with_capacity(blocks.len());
    for block in blocks {
        match block {
            Node::Element(it) if it.name == "p" => match pictures_of(&it) {
                Some(pictures) => shown.extend(pictures),
                None => shown.push(it.into()),
            },
            it => shown.push(it),
        }
    }
    let words = match caption {
        Some(Node::Element(it)) => it.children,
        _ => words_of_only_picture(&shown),
    };
    let figure =
        if class == "figure" { el("figure") } else { el("figure").class(class.to_owned()) };
    figure.children(shown).child(el("figcaption").child(place()).children(words))
}

/// The pictures of a paragraph that holds nothing else.
fn pictures_of(paragraph: &Element) -> Option<Vec<Node>> {
    let is_picture = |it: &Element| it.name == "img" || it.name == "a" && it.first("img").is_some();
    let only = paragraph.children.iter().all(|it| match it {
        Node::Element(it) => is_picture(it),
        Node::Text(it) => {
            it.chars().all(|c| c.is_whitespace() || ('\u{fdd0}'..='\u{fdef}').contains(&c))
        }
    });
    let pictures = paragraph.elements().filter(|it| is_picture(it)).cloned().map(Node::Element);
    let pictures: Vec<Node> = pictures.collect();
    (only && !pictures.is_empty()).then_some(pictures)
}

fn words_of_only_picture(shown: &[Node]) -> Vec<Node> {
    match shown {
        [Node::Element(it)] if it.name == "img" => {
            it.get("alt").map(|it| text(it.to_owned())).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// A table with its caption; more than one, or none, with a caption below.
fn table(blocks: Vec<Node>) -> Element {
    let is_table = |it: &Node| it.as_element().is_some_and(|it| it.name == "table");
    let holds_words = |it: &Node| it.as_element().is_some_and(|it| it.name == "p");
    let all: Vec<Node> = blocks.into_iter().filter(|it| !it.is_blank()).collect();
    let is_plain = all.iter().filter(|it| is_table(it)).count() == 1
        && all.len() <= 2
        && all.iter().all(|it| is_table(it) || holds_words(it));
    if !is_plain {
        return figure(all, "table");
    }
    let (mut table, mut words) = (el("table"), Vec::new());
    for node in all {
        match node {
            Node::Element(it) if it.name == "table" => table = it,
            Node::Element(it) => words = it.children,
            Node::Text(_) => {}
        }
    }
    let own =
        table.children.iter().position(|it| it.as_element().is_some_and(|it| it.name == "caption"));
    if let Some(at) = own
        && let Node::Element(own) = table.children.remove(at)
        && words.is_empty()
    {
        words = own.children;
    }
    table.children.insert(0, el("caption").child(place()).children(words).into());
    table
}

/// A listing with a name above it.
fn listing(blocks: Vec<Node>, name: Vec<Node>) -> Element {
    let mut blocks = blocks;
    let is_name =
        |it: &Node| it.as_element().is_some_and(|it| it.get("class") == Some("listing-name"));
    let mut words = name;
    if let Some(at) = blocks.iter().position(is_name)
        && let Node::Element(own) = blocks.remove(at)
        && words.is_empty()
    {
        words = own.children;
    }
    let name = el("p").class("listing-name").child(place()).children(words);
    el("div").class("listing").child(name).children(blocks)
}

/// A theorem: its number, and the name that it has, begin its text.
fn environment(kind: &Kind, blocks: Vec<Node>, name: Option<Vec<Node>>) -> Element {
    let mut beginning: Vec<Node> = vec![place().into()];
    if let Some(name) = name {
        let first = crate::xhtml::text_content(&name).chars().next();
        let (open, close) =
            if first.is_some_and(cjk::is_unspaced) { ("（", "）") } else { (" (", ")") };
        beginning.push(text(open));
        beginning.extend(name);
        beginning.push(text(close));
    }
    let mut blocks: Vec<Node> = blocks.into_iter().filter(|it| !it.is_blank()).collect();
    match blocks.first_mut().and_then(Node::as_element_mut) {
        Some(first) if first.name == "p" => {
            beginning.push(text("\u{2003}"));
            beginning.append(&mut first.children);
            first.children = beginning;
        }
        _ => blocks.insert(0, el("p").children(beginning).into()),
    }
    let class = match kind.class {
        "theorem" => "theorem".to_owned(),
        other => format!("theorem {other}"),
    };
    el("div").class(class).children(blocks)
}

/// `{{% table-caption "tbl-tides" id="tbl:tides" %}}words{{% /table-caption %}}`, which finds its table later.
fn table_caption(call: &Call, context: &Context<'_>) -> Vec<Node> {
    let words = context.inner(call);
    let words = super::unwrap_paragraph(words);
    let mut paragraph = el("p").attr(CAPTION, "").children(words).at(call.span);
    if let Some(written) = call.at(0) {
        if let Some((_, label)) = label(written) {
            paragraph.set(LABEL, label);
        }
        paragraph.set("id", written.to_owned());
    }
    vec![paragraph.into()]
}
