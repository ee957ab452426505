//! Elements with parts of their own kind: ruby, figures, details.

use std::mem;

use super::lines::{
    blank, extend_joined, paragraphs, push_if_filled, without_blanks_beside_blocks,
};
use super::{Conformer, Context, attributes};
use crate::xhtml::{Element, Node, el};

impl Conformer {
    pub(super) fn ruby(
        &mut self,
        mut ruby: Element,
        children: Vec<Node>,
        below: Context,
        out: &mut Vec<Node>,
    ) {
        let mut base = Vec::new();
        for node in children {
            match node {
                Node::Element(it) if it.name == "rt" => {
                    let mut rt = it;
                    attributes::settle(&mut rt, &mut self.ids);
                    rt.children = self.phrasing(mem::take(&mut rt.children), below);
                    let base = self.phrasing(mem::take(&mut base), below);
                    if blank(&base) || blank(&rt.children) {
                        // A reading of nothing, or no reading.
                        extend_joined(base, &mut ruby.children);
                        extend_joined(rt.children, &mut ruby.children);
                        continue;
                    }
                    extend_joined(base, &mut ruby.children);
                    for part in [el("rp").text("（"), rt, el("rp").text("）")] {
                        ruby.children.push(part.into());
                    }
                }
                Node::Element(it) if it.name == "rp" => {}
                Node::Element(it) if it.name == "rtc" => base.extend(it.children),
                it if it.is_blank() && base.is_empty() => {}
                it => base.push(it),
            }
        }
        let rest = self.phrasing(base, below);
        let reads = ruby.elements().any(|it| it.name == "rt");
        // All that follows the last reading has none: it goes after the element.
        if reads {
            let last = ruby
                .children
                .iter()
                .rposition(|it| it.as_element().is_some_and(|it| it.name == "rp"));
            let after = ruby.children.split_off(last.map_or(0, |it| it + 1));
            let first = ruby
                .children
                .iter()
                .position(|it| it.as_element().is_some_and(|it| it.name == "rp"));
            if first == Some(0) {
                extend_joined(ruby.children, out);
            } else {
                out.push(ruby.into());
            }
            extend_joined(after, out);
        } else {
            extend_joined(ruby.children, out);
        }
        extend_joined(rest, out);
    }

    pub(super) fn figure(
        &mut self,
        mut figure: Element,
        children: Vec<Node>,
        below: Context,
        out: &mut Vec<Node>,
    ) {
        let mut caption = None;
        let mut caption_first = false;
        let mut rest = Vec::new();
        for node in children {
            match node {
                Node::Element(it) if it.name == "figcaption" && caption.is_none() => {
                    caption_first = rest.iter().all(Node::is_blank);
                    caption = Some(it);
                }
                it => rest.push(it),
            }
        }
        let rest = without_blanks_beside_blocks(self.flow(rest, below));
        let rest: Vec<_> = if rest.iter().all(|it| it.is_blank() || is_image(it)) {
            rest.into_iter().filter(|it| !it.is_blank()).collect()
        } else {
            rest
        };
        let caption = caption.and_then(|mut it| {
            attributes::settle(&mut it, &mut self.ids);
            let children = mem::take(&mut it.children);
            it.children =
                without_blanks_beside_blocks(self.flow(children, below.below("figcaption")));
            (!blank(&it.children)).then_some(it)
        });
        match (blank(&rest), caption) {
            (true, None) => {}
            // A caption without a picture is a paragraph.
            (true, Some(caption)) => out.extend(paragraphs(caption.children)),
            (false, caption) => {
                figure.children = rest;
                if let Some(caption) = caption {
                    let at = if caption_first { 0 } else { figure.children.len() };
                    figure.children.insert(at, caption.into());
                }
                out.push(figure.into());
            }
        }
    }

    pub(super) fn details(
        &mut self,
        mut details: Element,
        children: Vec<Node>,
        below: Context,
        out: &mut Vec<Node>,
    ) {
        let mut summary = None;
        let mut rest = Vec::new();
        for node in children {
            match node {
                Node::Element(it) if it.name == "summary" && summary.is_none() => {
                    summary = Some(it);
                }
                it => rest.push(it),
            }
        }
        let summary = summary.and_then(|mut it| {
            attributes::settle(&mut it, &mut self.ids);
            let children = mem::take(&mut it.children);
            it.children = self.phrasing(children, below);
            (!blank(&it.children)).then_some(it)
        });
        details.children = paragraphs(self.flow(rest, below));
        match summary {
            Some(summary) => {
                details.children.insert(0, summary.into());
                out.push(details.into());
            }
            // Nothing to open it by.
            None => {
                details.name = "div".into();
                details.remove("open");
                push_if_filled(details, out);
            }
        }
    }
}

fn is_image(node: &Node) -> bool {
    node.as_element().is_some_and(|it| it.name == "img")
}
