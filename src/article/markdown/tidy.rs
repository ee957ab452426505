//! Blocks as chapters have them: pictures alone in a paragraph become figures, tables without a
//! title row lose the empty one.

use crate::xhtml::{Element, Node};

use super::figure;

/// Tidies blocks and all blocks in them.
pub(super) fn blocks(nodes: &mut Vec<Node>) {
    for node in std::mem::take(nodes) {
        match node {
            Node::Element(mut element) => {
                if element.name == "p" {
                    if let Some(figures) = figure::from_paragraph(&mut element) {
                        nodes.extend(figures.into_iter().map(Node::Element));
                        continue;
                    }
                } else if element.name == "table" {
                    table(&mut element);
                }
                if !element.kind().holds_lines() {
                    blocks(&mut element.children);
                }
                nodes.push(element.into());
            }
            it => nodes.push(it),
        }
    }
}

/// Markdown can't write a table without a head, so an empty one is none.
fn table(table: &mut Element) {
    table.children.retain(|node| {
        node.as_element().is_none_or(|it| it.name != "thead" || holds_anything(&it.children))
    });
}

fn holds_anything(nodes: &[Node]) -> bool {
    nodes.iter().any(|node| match node {
        Node::Text(_) => !node.is_blank(),
        Node::Element(it) => it.name == "img" || holds_anything(&it.children),
    })
}
