//! Lists hold items, lists of definitions terms and definitions.

use std::mem;

use super::lines::{blank, without_blanks_beside_blocks};
use super::{Conformer, Context, attributes};
use crate::xhtml::{Element, Node, el};

impl Conformer {
    pub(super) fn list(
        &mut self,
        mut list: Element,
        children: Vec<Node>,
        below: Context,
        out: &mut Vec<Node>,
    ) {
        let mut items: Vec<Element> = Vec::new();
        // Whether the last item was made for what stood between items.
        let mut made = false;
        for node in children {
            match node {
                it if it.is_blank() && !made => {}
                Node::Element(it) if it.name == "li" => {
                    items.push(it);
                    made = false;
                }
                // A list in a list without an item belongs to the item before.
                Node::Element(it) if matches!(&*it.name, "ul" | "ol") && !items.is_empty() => {
                    if let Some(item) = items.last_mut() {
                        item.children.push(it.into());
                    }
                }
                it => {
                    if !made {
                        items.push(el("li"));
                        made = true;
                    }
                    if let Some(item) = items.last_mut() {
                        item.children.push(it);
                    }
                }
            }
        }
        for mut item in items {
            attributes::settle(&mut item, &mut self.ids);
            if list.name != "ol" {
                item.remove("value");
            }
            let children = mem::take(&mut item.children);
            item.children = without_blanks_beside_blocks(self.flow(children, below.below("li")));
            list.children.push(item.into());
        }
        if !blank(&list.children) {
            out.push(list.into());
        }
    }

    pub(super) fn definitions(
        &mut self,
        mut list: Element,
        children: Vec<Node>,
        below: Context,
        out: &mut Vec<Node>,
    ) {
        let mut parts: Vec<Element> = Vec::new();
        gather(children, &mut parts, below.depth);
        if parts.iter().all(|it| it.name == "dd") {
            // No terms: these are blocks that were indented.
            for part in parts {
                let block = el("div").children(part.children);
                self.element(block, below, out);
            }
            return;
        }
        let mut last = "";
        for mut part in parts {
            let is_term = part.name == "dt";
            attributes::settle(&mut part, &mut self.ids);
            let children = mem::take(&mut part.children);
            part.children = if is_term {
                self.phrasing(children, below.below("dt"))
            } else {
                without_blanks_beside_blocks(self.flow(children, below.below("dd")))
            };
            if last.is_empty() && !is_term {
                list.children.push(el("dt").into());
            }
            last = if is_term { "dt" } else { "dd" };
            list.children.push(part.into());
        }
        if last == "dt" {
            list.children.push(el("dd").into());
        }
        if !blank(&list.children) {
            out.push(list.into());
        }
    }
}

/// The terms and definitions among the children, those in groups included.
fn gather(children: Vec<Node>, parts: &mut Vec<Element>, depth: usize) {
    for node in children {
        match node {
            it if it.is_blank() => {}
            Node::Element(it) if matches!(&*it.name, "dt" | "dd") => parts.push(it),
            Node::Element(it) if it.name == "div" && depth < super::DEEPEST => {
                gather(it.children, parts, depth + 1);
            }
            it => parts.push(el("dd").child(it)),
        }
    }
}
