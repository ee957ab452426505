//! A graph as a drawing: frames, edges, nodes, one above the other.

use super::Fault;
use super::graph::{Graph, Line, MOST_EDGES, MOST_NODES, Shape};
use super::layout::{self, Placed};
use super::svg::{Anchor, Canvas, GAP, lines_of, size, size_of};
use crate::xhtml::Element;

/// Draws a graph.
pub(super) fn draw(graph: &Graph) -> Result<Element, Fault> {
    if graph.nodes.is_empty() {
        return Err("there is nothing in it".to_owned());
    }
    if graph.is_too_large() {
        return Err(format!("it has more than {MOST_NODES} nodes or {MOST_EDGES} edges"));
    }
    let placed = layout::place(graph);
    let mut canvas = Canvas::default();
    draw_groups(graph, &placed, &mut canvas)?;
    for (edge, path) in graph.edges.iter().zip(&placed.paths) {
        if edge.line != Line::Hidden {
            canvas.path(path, edge.line, edge.heads);
        }
    }
    canvas.name_frames();
    for (edge, path) in graph.edges.iter().zip(&placed.paths) {
        if !edge.label.is_empty() {
            let lines = lines_of(&edge.label);
            let (width, height) = size_of(&lines);
            let (x, y) = path.label;
            canvas.patch(x - width / 2.0 - 3.0, y - height / 2.0, width + 6.0, height);
            canvas.text(x, y, &lines, Anchor::Middle);
        }
    }
    for (node, (x, y)) in graph.nodes.iter().zip(&placed.nodes) {
        canvas.node(node.shape, *x, *y, size(node));
        if !matches!(node.shape, Shape::Start | Shape::End) {
            canvas.text(*x, *y, &lines_of(&node.label), Anchor::Middle);
        }
    }
    Ok(canvas.finish())
}

/// Frames around groups, the outermost first. They can't be drawn where others stand among those of a group.
fn draw_groups(graph: &Graph, placed: &Placed, canvas: &mut Canvas) -> Result<(), Fault> {
    for number in 0..graph.groups.len() {
        let depth = depth_of(graph, number);
        let mut frame: Option<[f64; 4]> = None;
        for (at, node) in graph.nodes.iter().enumerate() {
            let groups = graph.groups_of(at);
            let Some(inner) = groups.iter().position(|it| *it == number) else { continue };
            let ((x, y), (width, height)) = (placed.nodes[at], size(node));
            let room = 14.0 + 16.0 * inner as f64;
            let own = [
                x - width / 2.0 - room,
                y - height / 2.0 - room - GAP * (inner + 1) as f64,
                x + width / 2.0 + room,
                y + height / 2.0 + room,
            ];
            frame = Some(match frame {
                None => own,
                Some([left, top, right, bottom]) => {
                    [left.min(own[0]), top.min(own[1]), right.max(own[2]), bottom.max(own[3])]
                }
            });
        }
        let Some(mut frame) = frame else { continue };
        let (width, _) = size_of(&lines_of(&graph.groups[number].label));
        let missing = width + 16.0 - (frame[2] - frame[0]);
        if missing > 0.0 {
            frame[0] -= missing / 2.0;
            frame[2] += missing / 2.0;
        }
        let [left, top, right, bottom] = frame;
        for (at, node) in graph.nodes.iter().enumerate() {
            let ((x, y), (width, height)) = (placed.nodes[at], size(node));
            let is_within = x + width / 2.0 > left
                && x - width / 2.0 < right
                && y + height / 2.0 > top
                && y - height / 2.0 < bottom;
            if is_within && !graph.groups_of(at).contains(&number) {
                return Err(
                    "the groups in it can't be drawn apart from what stands beside them".to_owned()
                );
            }
        }
        canvas.frame_later(depth, frame, &graph.groups[number].label);
    }
    canvas.draw_frames();
    Ok(())
}

fn depth_of(graph: &Graph, group: usize) -> usize {
    let (mut depth, mut at) = (0, graph.groups[group].parent);
    while let Some(parent) = at.filter(|_| depth < graph.groups.len()) {
        depth += 1;
        at = graph.groups[parent].parent;
    }
    depth
}
