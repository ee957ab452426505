//! A graph as a drawing: frames, edges, nodes, one above the other.

use super::Undrawn;
use super::graph::{Direction, Edge, Graph, Line, Look, MOST_EDGES, MOST_NODES, Node, Path, Shape};
use super::layout::{self, Placed};
use super::measure::{COLUMN, HEIGHT, PART, columns_of, lines_of, size, size_of, width_of};
use super::svg::{Anchor, Canvas, GAP};
use crate::say;

/// The widest drawing whose words can be read on a page, in pixels.
const WIDEST: f64 = 560.0;

/// Draws a graph. One that leads to the side and would be wider than a page leads down it, if it is narrower then.
pub(super) fn draw(graph: &Graph) -> Result<Canvas, Undrawn> {
    let canvas = drawn(graph);
    let down = match graph.direction {
        Direction::Right => Direction::Down,
        Direction::Left => Direction::Up,
        Direction::Down | Direction::Up => return canvas,
    };
    let width = canvas.as_ref().map_or(f64::MAX, Canvas::width);
    if width <= WIDEST {
        return canvas;
    }
    let mut turned = graph.clone();
    turned.direction = down;
    match drawn(&turned) {
        Ok(other) if other.width() < width * 0.75 => Ok(other),
        _ => canvas,
    }
}

fn drawn(graph: &Graph) -> Result<Canvas, Undrawn> {
    if graph.nodes.is_empty() {
        return Err(say!("there is nothing in it").into());
    }
    if graph.is_too_large() {
        return Err(say!(
            "it has more than {most_nodes} nodes or {most_edges} edges",
            most_nodes = MOST_NODES,
            most_edges = MOST_EDGES
        )
        .into());
    }
    let mut placed = layout::place(graph);
    let mut canvas = Canvas::default();
    let frames = draw_groups(graph, &placed, &mut canvas)?;
    for (edge, path) in graph.edges.iter().zip(&mut placed.paths) {
        let frame = |it: Option<usize>| frames.get(it?).copied().flatten();
        if let Some(frame) = frame(edge.frames.1) {
            end_at(&mut path.points, frame, path.sideways);
        }
        if let Some(frame) = frame(edge.frames.0) {
            path.points.reverse();
            end_at(&mut path.points, frame, path.sideways);
            path.points.reverse();
        }
    }
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

/// Lets a way that leads to a node in a frame end at the frame.
fn end_at(points: &mut Vec<(f64, f64)>, [left, top, right, bottom]: [f64; 4], sideways: bool) {
    let is_within = |it: &(f64, f64)| it.0 > left && it.0 < right && it.1 > top && it.1 < bottom;
    while points.len() > 2 && is_within(&points[points.len() - 2]) {
        points.pop();
    }
    let Some([before, last]) = points.last_chunk().copied() else { return };
    if is_within(&before) {
        return;
    }
    // On the side of the frame that it comes from.
    let is_beside = before.1 > top && before.1 < bottom;
    let is_above = before.0 > left && before.0 < right;
    let at = if is_beside || sideways && !is_above {
        let y = if is_beside { before.1 } else { last.1.clamp(top, bottom) };
        (if before.0 <= left { left } else { right }, y)
    } else {
        let x = if is_above && sideways { before.0 } else { last.0.clamp(left, right) };
        (x, if before.1 <= top { top } else { bottom })
    };
    points.pop();
    points.push(at);
}

/// Frames around groups, the outermost first, each as it lies. They can't be drawn where others stand among those of a
/// group.
fn draw_groups(
    graph: &Graph,
    placed: &Placed,
    canvas: &mut Canvas,
) -> Result<Vec<Option<[f64; 4]>>, Undrawn> {
    let mut frames = vec![None; graph.groups.len()];
    for (number, own_frame) in frames.iter_mut().enumerate() {
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
                return Err(say!(
                    "the groups in it can't be drawn apart from what stands beside them"
                )
                .into());
            }
        }
        canvas.frame_later(depth, frame, &graph.groups[number].label);
        *own_frame = Some(frame);
    }
    canvas.draw_frames();
    Ok(frames)
}

fn depth_of(graph: &Graph, group: usize) -> usize {
    let (mut depth, mut at) = (0, graph.groups[group].parent);
    while let Some(parent) = at.filter(|_| depth < graph.groups.len()) {
        depth += 1;
        at = graph.groups[parent].parent;
    }
    depth
}
