//! Figures that follow one another without text between them.
//!
//! Evidence: 7,128 files of the archive hold such runs, the longest of 31. Together in one block they can be
//! set and skipped as one.

use crate::article::character::Provenance;
use crate::article::looks::Looks;
use crate::article::repair::{Repair, RepairContext, Work};
use crate::xhtml::{Element, Node, el};

/// Puts them into a block of the class `gallery`.
pub(super) const REPAIR: Repair = Repair {
    name: "gallery",
    about: "figures in a row grouped",
    default: true,
    provenance: Provenance::Any,
    needs: Looks::NONE,
    works: &[Work::Tree(mend)],
};

fn mend(nodes: &mut Vec<Node>, _: &RepairContext<'_>) -> usize {
    let is_picture = |it: &Node| it.as_element().is_some_and(super::is_picture);
    let mut pairs = nodes.iter().filter(|it| !it.is_blank());
    let mut last = false;
    let any = pairs.any(|it| std::mem::replace(&mut last, is_picture(it)) && last);
    if !any {
        return 0;
    }
    let mut out: Vec<Node> = Vec::with_capacity(nodes.len());
    let mut run: Vec<Node> = Vec::new();
    let mut mended = 0;
    for node in std::mem::take(nodes) {
        if is_picture(&node) {
            run.push(node);
        } else if !node.is_blank() || run.is_empty() {
            mended += flush(&mut run, &mut out);
            out.push(node);
        }
    }
    mended += flush(&mut run, &mut out);
    *nodes = out;
    mended
}

fn flush(run: &mut Vec<Node>, out: &mut Vec<Node>) -> usize {
    let figures = std::mem::take(run);
    if figures.len() < 2 {
        out.extend(figures);
        return 0;
    }
    let span = figures.first().and_then(Node::as_element).and_then(|it| it.span);
    out.push(Element { span, ..el("div").class("gallery").children(figures) }.into());
    1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair::trial::{repair, written};

    fn figure(name: &'static str) -> Node {
        el("figure").child(el("img").attr("src", name)).into()
    }

    #[test]
    fn neighbours_are_a_gallery() {
        let mut nodes = vec![figure("a"), figure("b"), el("p").text("甲").into(), figure("c")];
        assert_eq!(repair(&REPAIR, &mut nodes, ""), 1);
        let picture = |name| format!("<figure><img src=\"{name}\"/></figure>");
        assert_eq!(
            written(nodes),
            format!(
                "<div class=\"gallery\">{}{}</div><p>甲</p>{}",
                picture("a"),
                picture("b"),
                picture("c")
            )
        );
    }

    #[test]
    fn lone_figures_and_cards_stay() {
        let card = || Node::from(el("figure").class("card").child(el("img").attr("src", "a")));
        let mut nodes = vec![figure("a"), el("hr").into(), figure("b"), card(), card()];
        let before = nodes.clone();
        assert_eq!(repair(&REPAIR, &mut nodes, ""), 0);
        assert_eq!(nodes, before);
    }
}
