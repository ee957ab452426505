//! A graph with labels: what flowcharts, states and Graphviz's files have in common.

use std::collections::{BTreeMap, BTreeSet};

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
    /// Half an arrow, on the left of its direction or on the right, filled or one stroke.
    LeftHalf,
    RightHalf,
    LeftStroke,
    RightStroke,
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
    /// The groups at whose frames it begins and ends, rather than at the nodes in them.
    pub(super) frames: (Option<usize>, Option<usize>),
    /// How many ranks it spans at least.
    pub(super) length: usize,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Group {
    /// What edges that lead to the whole of it call it, if anything.
    pub(super) name: String,
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

    /// Lets edges that name a group lead to its frame: in the layout they lead to a node of it, to where it begins and
    /// from where it ends.
    pub(super) fn lead_to_groups(&mut self) {
        let named: Vec<(usize, usize)> = (0..self.groups.len())
            .filter_map(|group| Some((*self.names.get(&self.groups[group].name)?, group)))
            .collect();
        let mut stands_for: BTreeMap<usize, usize> = BTreeMap::new();
        for (node, group) in named {
            // A node in a group of its own name is no more than that.
            if self.groups_of(node).contains(&group) {
                continue;
            }
            let is_in = |it: &usize| *it != node && self.groups_of(*it).contains(&group);
            let inside: Vec<usize> = (0..self.nodes.len()).filter(is_in).collect();
            let is_mark = |it: &&usize| matches!(self.nodes[**it].shape, Shape::Start | Shape::End);
            let (Some(first), Some(last)) = (inside.first(), inside.last()) else { continue };
            let from = inside.iter().rev().find(|it| !is_mark(it)).unwrap_or(last);
            for edge in &mut self.edges {
                if edge.to == node {
                    (edge.to, edge.frames.1) = (*first, Some(group));
                }
                if edge.from == node {
                    (edge.from, edge.frames.0) = (*from, Some(group));
                }
            }
            stands_for.insert(node, group);
        }
        self.leave_out(&stands_for.into_keys().collect());
    }

    /// Takes nodes out to which no edge leads.
    fn leave_out(&mut self, nodes: &BTreeSet<usize>) {
        let mut number = 0;
        let mut numbers = Vec::with_capacity(self.nodes.len());
        self.nodes = std::mem::take(&mut self.nodes)
            .into_iter()
            .enumerate()
            .filter_map(|(at, node)| {
                numbers.push(number);
                let stays = !nodes.contains(&at);
                number += usize::from(stays);
                stays.then_some(node)
            })
            .collect();
        for edge in &mut self.edges {
            (edge.from, edge.to) = (numbers[edge.from], numbers[edge.to]);
        }
        self.names.retain(|_, at| !nodes.contains(at));
        self.names.values_mut().for_each(|it| *it = numbers[*it]);
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
