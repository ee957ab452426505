//! A graph with labels: what flowcharts, states and Graphviz's files have in common.

use std::collections::BTreeMap;

/// The most nodes and edges of a graph. A page holds no more.
pub(super) const MOST_NODES: usize = 150;
pub(super) const MOST_EDGES: usize = 300;

/// Which way edges lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Direction {
    #[default]
    Down,
    Up,
    Right,
    Left,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Shape {
    #[default]
    Box,
    Round,
    Ellipse,
    Diamond,
    Hexagon,
    Cylinder,
    Framed,
    /// Words without a line around them.
    Plain,
    /// A name, and below it what is in the node, row by row.
    Fields,
    /// A dot: where states begin. A ring: where they end.
    Start,
    End,
}

/// What stands at the end of an edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Head {
    #[default]
    None,
    Arrow,
    /// Two strokes.
    Open,
    /// A large hollow one: what is inherited from.
    Triangle,
    /// A filled rhombus: what has parts. A hollow one: what has others.
    Filled,
    Hollow,
    Circle,
    Cross,
    /// How many, as a crow's foot has it.
    One,
    NoneOrOne,
    Many,
    NoneOrMany,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Line {
    #[default]
    Plain,
    Dashed,
    Thick,
    Hidden,
}

/// A row of a node: what stands in its columns, and how.
#[derive(Debug, Clone, Default)]
pub(super) struct Field {
    pub(super) cells: Vec<String>,
    pub(super) look: Look,
}

/// How words look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Look {
    #[default]
    Plain,
    Bold,
    Italic,
    Underlined,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Node {
    pub(super) label: String,
    /// The rows below the label, with a line above each part.
    pub(super) parts: Vec<Vec<Field>>,
    pub(super) shape: Shape,
    /// The innermost group that it is in.
    pub(super) group: Option<usize>,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Edge {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) label: String,
    pub(super) line: Line,
    pub(super) heads: (Head, Head),
    /// What stands beside its ends.
    pub(super) ends: (String, String),
    /// How many ranks it spans at least.
    pub(super) length: usize,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Group {
    pub(super) label: String,
    pub(super) parent: Option<usize>,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Graph {
    pub(super) title: String,
    pub(super) direction: Direction,
    pub(super) nodes: Vec<Node>,
    pub(super) edges: Vec<Edge>,
    pub(super) groups: Vec<Group>,
    names: BTreeMap<String, usize>,
}

impl Graph {
    /// The node of a name. A new one is labelled by it, and is in the group.
    pub(super) fn node(&mut self, name: &str, group: Option<usize>) -> usize {
        if let Some(at) = self.names.get(name) {
            return *at;
        }
        let at = self.nodes.len();
        self.names.insert(name.to_owned(), at);
        self.nodes.push(Node { label: name.to_owned(), group, ..Node::default() });
        at
    }

    /// The node of a name, if there is one.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        self.names.get(name).copied()
    }

    /// Adds an edge from each node of one list to each of another: `a & b --> c & d`. No more than can be drawn and one,
    /// for two long lists have many.
    pub(super) fn connect(&mut self, from: &[usize], to: &[usize], edge: &Edge) {
        for (from, to) in from.iter().flat_map(|from| to.iter().map(move |to| (*from, *to))) {
            if self.is_too_large() {
                return;
            }
            self.edges.push(Edge { from, to, ..edge.clone() });
        }
    }

    /// Whether there is more of it than can be drawn.
    pub(super) fn is_too_large(&self) -> bool {
        self.nodes.len() > MOST_NODES || self.edges.len() > MOST_EDGES
    }

    /// The groups that a node is in, the innermost first.
    pub(super) fn groups_of(&self, node: usize) -> Vec<usize> {
        let mut found = Vec::new();
        let mut next = self.nodes[node].group;
        while let Some(group) = next.filter(|it| !found.contains(it)) {
            found.push(group);
            next = self.groups[group].parent;
        }
        found
    }
}

/// The way of an edge.
#[derive(Debug, Clone, Default)]
pub(super) struct Path {
    /// Through these points, in the order of the edge.
    pub(super) points: Vec<(f64, f64)>,
    /// Whether it leaves and arrives across ranks horizontally.
    pub(super) sideways: bool,
    /// Where its label stands.
    pub(super) label: (f64, f64),
}
