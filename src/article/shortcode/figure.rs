//! Pictures with captions.

use super::{Call, Context, Shortcode};
use crate::xhtml::{Element, Node, el, text};

pub(super) const SHORTCODES: &[Shortcode] = &[
    Shortcode {
        names: &[
            "figure",
            "img",
            "image",
            "picture",
            "photo",
            "screenshot",
            "imgproc",
            "congo-figure",
            "bundle-image",
            "thumbnail",
            "responsive-image",
            "lightbox",
            "figure-light",
        ],
        raw: false,
        expand: figure,
    },
    Shortcode { names: &["gallery", "image-gallery", "carousel"], raw: false, expand: gallery },
];

/// `figure`: src, alt, caption, title, link, attr, attrlink, as in Hugo.
fn figure(call: &Call, context: &Context<'_>) -> Vec<Node> {
    let Some(src) = call.first_named(&["src", "url", "href", "name"]).or_else(|| call.at(0)) else {
        return super::keep(call, context);
    };
    let caption = call
        .named("caption")
        .or_else(|| call.at(2).filter(|_| call.name != "imgproc"))
        .or_else(|| call.inner.as_deref().map(str::trim).filter(|it| !it.is_empty()))
        .map(|it| context.inline(it))
        .unwrap_or_default();
    // Docsy's `imgproc` counts a command and a size behind the name.
    let counted = if call.name == "imgproc" { None } else { call.at(1) };
    let alt = call.named("alt").or(counted).map(str::trim);
    let mut figcaption = el("figcaption");
    if let Some(title) = call.named("title") {
        figcaption = figcaption.child(el("strong").children(context.inline(title)));
        if !caption.is_empty() {
            figcaption = figcaption.child(el("br"));
        }
    }
    figcaption = figcaption.children(caption);
    if let Some(attribution) = call.named("attr") {
        let attribution = context.inline(attribution);
        if !figcaption.children.is_empty() {
            figcaption = figcaption.text(" ");
        }
        figcaption = match call.named("attrlink") {
            Some(link) => figcaption.child(el("a").attr("href", url(link)).children(attribution)),
            None => figcaption.children(attribution),
        };
    }
    let mut picture = el("img").attr("src", url(src));
    if let Some(alt) = alt {
        picture.set("alt", alt.to_owned());
    } else if call.arguments.named.contains_key("alt") && figcaption.children.is_empty() {
        // Nobody writes `alt=""` here but to say that there is nothing to say.
        picture.set("role", "presentation");
    }
    let picture = match call.named("link") {
        Some(link) => el("a").attr("href", url(link)).child(picture),
        None => picture,
    };
    let mut figure = el("figure").child(picture).at(call.span);
    if !super::to_blocks(figcaption.children.clone()).is_empty() {
        figure = figure.child(figcaption);
    }
    vec![figure.into()]
}

/// Whether an argument is the address of a picture.
pub(super) fn is_picture(argument: &str) -> bool {
    const ENDINGS: &[&str] =
        &[".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".bmp", ".tif", ".tiff"];
    let path = argument.split(['?', '#']).next().unwrap_or(argument).to_ascii_lowercase();
    ENDINGS.iter().any(|it| path.len() > it.len() && path.ends_with(it))
        && !path.contains(char::is_whitespace)
}

/// The picture that a call of an unknown name asks for, as `figure` shows it.
pub(super) fn of_file(file: &str, call: &Call, context: &Context<'_>) -> Vec<Node> {
    let mut call = call.clone();
    call.arguments.positional.clear();
    call.arguments.named.insert("src".to_owned(), file.to_owned());
    figure(&call, context)
}

/// `gallery images="a.jpg,b.jpg"`, or Markdown with pictures inside.
fn gallery(call: &Call, context: &Context<'_>) -> Vec<Node> {
    let Some(list) = call.named("images").or_else(|| call.at(0)) else {
        return super::keep(call, context);
    };
    let one = |src: &str| -> Element {
        el("figure").child(el("img").attr("src", url(src))).at(call.span)
    };
    let list = list.trim_matches(['{', '}']);
    let sources = list.split(',').map(str::trim).filter(|it| !it.is_empty());
    let mut nodes: Vec<Node> = Vec::new();
    for source in sources {
        if !nodes.is_empty() {
            nodes.push(text("\n"));
        }
        nodes.push(one(source).into());
    }
    nodes
}

/// An address as an argument: people copy them from HTML, with `&amp;`.
pub(super) fn url(argument: &str) -> String {
    argument.trim().replace("&amp;", "&")
}
