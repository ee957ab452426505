//! Mermaid's mind maps: mermaid.js.org, «Mindmap». Drawn as a tree from the left to the right, which a page has more room
//! for than for one that grows to all sides.

use super::words::{rows, words};
use crate::diagram::Undrawn;
use crate::diagram::graph::{Head, Line, MOST_NODES, Node, Path, Shape};
use crate::diagram::measure::{lines_of, size};
use crate::diagram::svg::{Anchor, Canvas};
use crate::say;

/// Between a node and those beside it, and those below.
const BESIDE: f64 = 36.0;
const BELOW: f64 = 10.0;

struct Branch {
    indent: usize,
    /// How far from the root, and from what it branches off.
    depth: usize,
    parent: Option<usize>,
    node: Node,
    /// How high it is with all that branches off it, how high that is alone, and where it begins.
    height: f64,
    within: f64,
    top: f64,
}

/// How nodes' shapes begin and end. Longer marks come first.
const SHAPES: &[(&str, &str, Shape)] = &[
    ("((", "))", Shape::Ellipse),
    ("))", "((", Shape::Hexagon),
    ("{{", "}}", Shape::Hexagon),
    ("(", ")", Shape::Round),
    (")", "(", Shape::Ellipse),
    ("[", "]", Shape::Box),
];

pub(super) fn draw(text: &str) -> Result<Canvas, Undrawn> {
    let mut tree = read(text)?;
    place(&mut tree);
    Ok(drawn(&tree))
}

fn read(text: &str) -> Result<Vec<Branch>, Undrawn> {
    let mut tree: Vec<Branch> = Vec::new();
    // The nodes above the one that is read.
    let mut open: Vec<usize> = Vec::new();
    let mut lines = rows(text).skip(1);
    while let Some(row) = lines.next() {
        if row.text.starts_with("::icon(") || row.text.starts_with(":::") {
            continue;
        }
        let mut written = row.text.to_owned();
        // Words between `"` and "`" may go on for lines.
        if written.contains("\"`") && !written.contains("`\"") {
            for more in lines.by_ref() {
                written.push('\n');
                written.push_str(more.text);
                if more.text.contains("`\"") {
                    break;
                }
            }
        }
        while open.last().is_some_and(|it| tree[*it].indent >= row.indent) {
            open.pop();
        }
        let parent = open.last().copied();
        if parent.is_none() && !tree.is_empty() {
            return Err(row.because(&say!("a mind map has one root, and this is beside it")));
        }
        open.push(tree.len());
        let depth = parent.map_or(0, |it| tree[it].depth + 1);
        let node = node(&written);
        let (indent, height) = (row.indent, size(&node).1);
        tree.push(Branch { indent, depth, parent, node, height, within: 0.0, top: 0.0 });
        if tree.len() > MOST_NODES {
            return Err(say!("it has more than {most_nodes} nodes", most_nodes = MOST_NODES).into());
        }
    }
    if tree.is_empty() { Err(say!("there is nothing in it").into()) } else { Ok(tree) }
}

/// `name[words]`, or words alone.
fn node(written: &str) -> Node {
    let begin = written.find(['(', ')', '{', '[']).unwrap_or(written.len());
    let found = SHAPES.iter().find_map(|(open, close, shape)| {
        let inside = written[begin..].strip_prefix(open)?;
        Some((inside.rfind(close).map(|it| &inside[..it])?, *shape))
    });
    let (label, shape) = found.unwrap_or((written, Shape::Round));
    Node { label: words(label), shape, ..Node::default() }
}

/// Finds where each branch stands: below one another, each beside the middle of what branches off it.
fn place(tree: &mut [Branch]) {
    for at in (0..tree.len()).rev() {
        let own = tree[at].height.max(tree[at].within - BELOW);
        tree[at].height = own;
        if let Some(parent) = tree[at].parent {
            tree[parent].within += own + BELOW;
        }
    }
    // Where the next one of each begins.
    let mut next: Vec<f64> = vec![0.0; tree.len()];
    for at in 0..tree.len() {
        if let Some(parent) = tree[at].parent {
            tree[at].top = next[parent];
            next[parent] += tree[at].height + BELOW;
        }
        let spare = tree[at].height - (tree[at].within - BELOW).max(0.0);
        next[at] = tree[at].top + spare / 2.0;
    }
}

fn drawn(tree: &[Branch]) -> Canvas {
    let mut canvas = Canvas::default();
    let deepest = tree.iter().map(|it| it.depth).max().unwrap_or_default();
    let mut widths = vec![0.0_f64; deepest + 1];
    for it in tree {
        widths[it.depth] = widths[it.depth].max(size(&it.node).0);
    }
    let mut lefts = vec![0.0; deepest + 1];
    for depth in 1..=deepest {
        lefts[depth] = lefts[depth - 1] + widths[depth - 1] + BESIDE;
    }
    let place = |it: &Branch| {
        let (width, height) = size(&it.node);
        (lefts[it.depth] + width / 2.0, it.top + it.height / 2.0, width, height)
    };
    for it in tree {
        let Some(parent) = it.parent else { continue };
        let ((x, y, width, _), (to, low, own, _)) = (place(&tree[parent]), place(it));
        let points = vec![(x + width / 2.0, y), (to - own / 2.0, low)];
        let path = Path { points, sideways: true, label: (x, y) };
        canvas.path(&path, Line::Plain, (Head::None, Head::None));
    }
    for it in tree {
        let (x, y, width, height) = place(it);
        canvas.node(it.node.shape, x, y, (width, height));
        canvas.text(x, y, &lines_of(&it.node.label), Anchor::Middle);
    }
    canvas
}
