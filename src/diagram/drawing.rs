//! A graph as a drawing: frames, edges, nodes, one above the other.

use super::Fault;
use super::graph::{Edge, Graph, Line, Look, MOST_EDGES, MOST_NODES, Node, Path, Shape};
use super::layout::{self, Placed};
use super::measure::{COLUMN, HEIGHT, PART, columns_of, lines_of, size, size_of, width_of};
use super::svg::{Anchor, Canvas, GAP};

/// Draws a graph.
pub(super) fn draw(graph: &Graph) -> Result<Canvas, Fault> {
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
        ends(edge, path, &mut canvas);
    }
    for (node, (x, y)) in graph.nodes.iter().zip(&placed.nodes) {
        canvas.node(node.shape, *x, *y, size(node));
        match node.shape {
            Shape::Start | Shape::End => {}
            Shape::Fields => fields(node, *x, *y, &mut canvas),
            _ => canvas.text(*x, *y, &lines_of(&node.label), Anchor::Middle),
        }
    }
    canvas.entitle(&graph.title);
    Ok(canvas)
}

/// What stands beside the ends of an edge: so far from the node that the head has room.
fn ends(edge: &Edge, path: &Path, canvas: &mut Canvas) {
    let (Some(first), Some(last)) = (path.points.first(), path.points.last()) else { return };
    let inward = |from: &(f64, f64), to: Option<&(f64, f64)>| match to {
        Some(to) if path.sideways => (to.0 - from.0).signum(),
        Some(to) => (to.1 - from.1).signum(),
        None => 1.0,
    };
    let second = path.points.get(1);
    let before = path.points.len().checked_sub(2).and_then(|it| path.points.get(it));
    for (label, at, way) in
        [(&edge.ends.0, first, inward(first, second)), (&edge.ends.1, last, inward(last, before))]
    {
        if !label.is_empty() {
            let (x, y, anchor) = match path.sideways {
                true if way > 0.0 => (at.0 + 6.0, at.1 - 10.0, Anchor::Start),
                true => (at.0 - 6.0, at.1 - 10.0, Anchor::End),
                false => (at.0 + 9.0, at.1 + way * 11.0, Anchor::Start),
            };
            canvas.text(x, y, &lines_of(label), anchor);
        }
    }
}

/// The name of a node and its rows.
fn fields(node: &Node, x: f64, y: f64, canvas: &mut Canvas) {
    let (width, height) = size(node);
    let (left, right, top) = (x - width / 2.0, x + width / 2.0, y - height / 2.0);
    let lines = lines_of(&node.label);
    let named = size_of(&lines).1;
    // Above the name itself there may be what kind it is of, in guillemets.
    let kinds = lines.iter().take_while(|it| it.starts_with('«')).count();
    let (kinds, names) = lines.split_at(kinds.min(lines.len() - 1));
    let above = kinds.len() as f64 * HEIGHT;
    if !kinds.is_empty() {
        canvas.text(x, top + 7.0 + above / 2.0, kinds, Anchor::Middle);
    }
    let middle = top + 7.0 + above + (named - above) / 2.0;
    canvas.words(x, middle, names, Anchor::Middle, Look::Bold);
    let columns = columns_of(&node.parts);
    let spare = width - columns.iter().map(|it| it + COLUMN).sum::<f64>();
    let spare = spare.max(0.0) / columns.len().max(1) as f64;
    let mut at = top + named + 14.0;
    for part in &node.parts {
        canvas.line((left, at), (right, at), Line::Plain);
        at += PART / 2.0;
        for field in part {
            let mut from = left + COLUMN / 2.0;
            for (cell, column) in field.cells.iter().zip(&columns) {
                let line = std::slice::from_ref(cell);
                if width_of(cell) > 0.0 {
                    canvas.words(from, at + HEIGHT / 2.0, line, Anchor::Start, field.look);
                }
                from += column + COLUMN + spare;
            }
            at += HEIGHT;
        }
        at += PART / 2.0;
    }
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
