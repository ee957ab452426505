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
        let is_caption = |it: &Node| it.as_element().is_some_and(|it| it.name == "figcaption");
        if children.iter().filter(|it| is_caption(it)).count() > 1 {
            return self.figures(figure, children, below, out);
        }
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
            (true, Some(caption)) => {
                let mut words = paragraphs(caption.children);
                let first = words.iter_mut().find_map(Node::as_element_mut);
                if let (Some(id), Some(first)) = (figure.remove("id"), first)
                    && first.get("id").is_none()
                {
                    first.set("id", id.into_owned());
                }
                out.extend(words);
            }
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

    /// A figure has one caption. One with several is several: each caption belongs to what stands before it, or
    /// behind it if the first stands before everything.
    fn figures(
        &mut self,
        figure: Element,
        children: Vec<Node>,
        below: Context,
        out: &mut Vec<Node>,
    ) {
        let is_caption = |it: &Node| it.as_element().is_some_and(|it| it.name == "figcaption");
        let above = children.iter().find(|it| !it.is_blank()).is_some_and(is_caption);
        let mut groups: Vec<Vec<Node>> = vec![Vec::new()];
        for node in children {
            let caption = is_caption(&node);
            if caption && above && groups.last().is_some_and(|it| !it.iter().all(Node::is_blank)) {
                groups.push(Vec::new());
            }
            if let Some(group) = groups.last_mut() {
                group.push(node);
            }
            if caption && !above {
                groups.push(Vec::new());
            }
        }
        let mut attributes = figure.attributes;
        for group in groups.into_iter().filter(|it| !it.iter().all(Node::is_blank)) {
            let own = Element { attributes: attributes.clone(), ..el("figure") };
            // An id is the first one's alone.
            attributes.retain(|(name, _)| name != "id");
            self.figure(Element { span: figure.span, ..own }, group, below, out);
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
                // Many reading systems can't open what is closed: it would be lost.
                details.set("open", "open");
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
