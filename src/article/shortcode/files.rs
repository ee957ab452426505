//! Trees of files: nested lists, as those have them that are written in Markdown.

use super::{Call, Context, Shortcode};
use crate::xhtml::{Element, Node, el};

pub(super) const SHORTCODES: &[Shortcode] = &[
    Shortcode {
        names: &["filetree/container"],
        raw: false,
        expand: |call, context| match items(call, context) {
            items if items.is_empty() => Vec::new(),
            items => vec![el("ul").class(TREE).children(items).at(call.span).into()],
        },
    },
    Shortcode { names: &["filetree/folder", "filetree/file"], raw: false, expand: folder },
];

/// The class of a list of files, by which folders find what is in them.
const TREE: &str = "files";

/// A folder with what is in it, or a file: a list of one, which whatever it is in makes a part of its own.
fn folder(call: &Call, context: &Context<'_>) -> Vec<Node> {
    let Some(name) = call.get("name", 0) else { return context.inner(call) };
    let is_folder = call.inner.is_some();
    let mark = if is_folder && !name.ends_with('/') { "/" } else { "" };
    let mut item = el("li").text(format!("{name}{mark}"));
    let inside = items(call, context);
    if !inside.is_empty() {
        item = item.child(el("ul").class(TREE).children(inside));
    }
    vec![el("ul").class(TREE).child(item).at(call.span).into()]
}

/// The items of all lists of files in a call.
fn items(call: &Call, context: &Context<'_>) -> Vec<Node> {
    let Some(inner) = &call.inner else { return Vec::new() };
    // How far a line is indented says nothing here, and would make a listing of it. As many line breaks as there were
    // blanks, for the calls inside are known by their places.
    // A list in Markdown means something by it.
    let is_list = inner.trim_start().starts_with(['-', '*', '+']);
    let mut at_start = true;
    let flat = inner.chars().map(|c| {
        let is_indent = !is_list && at_start && matches!(c, ' ' | '\t');
        at_start = c == '\n' || is_indent;
        if is_indent { '\n' } else { c }
    });
    let mut found = Vec::new();
    collect((context.render)(&flat.collect::<String>()), &mut found);
    found
}

fn collect(nodes: Vec<Node>, found: &mut Vec<Node>) {
    for node in nodes {
        match node {
            Node::Element(it) if it.name == "ul" => found.extend(it.children),
            Node::Element(Element { children, name, .. }) if name == "p" => {
                collect(children, found);
            }
            it if it.is_blank() => {}
            it => found.push(el("li").child(it).into()),
        }
    }
}
