//! Where the nodes of a graph stand: in ranks, as Sugiyama, Tagawa and Toda have it (1981).
//!
//! Edges that lead back are turned round for the time being; each node stands a rank below all that lead to it; nodes in
//! a rank are put in an order with few crossings by the mean of their neighbours' places; then each is moved as near to
//! its neighbours as the others let it. Every step is bounded, and none depends on anything but the text.

use super::graph::{Direction, Edge, Graph, Path, Shape};
use super::measure::{lines_of, size, size_of};

/// Between nodes of a rank, and between ranks.
const BESIDE: f64 = 34.0;
const BELOW: f64 = 46.0;

/// How often orders and places are looked at again.
const SWEEPS: usize = 12;

/// The places of a graph's nodes, their centres, and of its edges.
#[derive(Debug, Default)]
pub(super) struct Placed {
    pub(super) nodes: Vec<(f64, f64)>,
    pub(super) paths: Vec<Path>,
}

/// What stands in a rank: a node, or an edge that passes through.
#[derive(Debug, Clone)]
struct Item {
    rank: usize,
    /// Across and along the ranks.
    size: (f64, f64),
    /// How much of the rank it takes: the name of a group may be wider than what is in it.
    room: f64,
    place: f64,
    above: Vec<usize>,
    below: Vec<usize>,
    group: Option<usize>,
}

/// Finds them.
pub(super) fn place(graph: &Graph) -> Placed {
    let is_sideways = matches!(graph.direction, Direction::Left | Direction::Right);
    let turned = |it: (f64, f64)| if is_sideways { (it.1, it.0) } else { it };
    let turned_round = backward(graph);
    let ranks = ranks(graph, &turned_round);
    let outermost = |it: usize| graph.groups_of(it).last().copied();
    let mut items: Vec<Item> = graph
        .nodes
        .iter()
        .enumerate()
        .map(|(at, node)| {
            let (rank, size) = (ranks[at], turned(size(node)));
            let names = graph.groups_of(at).into_iter().filter(|_| !is_sideways);
            let names = names.map(|it| size_of(&lines_of(&graph.groups[it].label)).0 - 12.0);
            Item {
                rank,
                size,
                room: names.fold(size.0, f64::max),
                place: 0.0,
                above: Vec::new(),
                below: Vec::new(),
                group: outermost(at),
            }
        })
        .collect();
    // The items that each edge goes through, from the upper end to the lower one.
    let mut ways: Vec<Vec<usize>> = Vec::with_capacity(graph.edges.len());
    for (edge, back) in graph.edges.iter().zip(&turned_round) {
        let (upper, lower) = if *back { (edge.to, edge.from) } else { (edge.from, edge.to) };
        let mut way = vec![upper];
        if upper != lower {
            let middle = ranks[upper].midpoint(ranks[lower]);
            for rank in ranks[upper] + 1..ranks[lower] {
                let labelled = rank == middle && !edge.label.is_empty();
                let size =
                    if labelled { turned(size_of(&lines_of(&edge.label))) } else { (6.0, 1.0) };
                let group = outermost(upper).filter(|it| outermost(lower) == Some(*it));
                way.push(items.len());
                items.push(Item {
                    rank,
                    size,
                    room: size.0,
                    place: 0.0,
                    above: Vec::new(),
                    below: Vec::new(),
                    group,
                });
            }
            way.push(lower);
        }
        for pair in way.windows(2) {
            items[pair[0]].below.push(pair[1]);
            items[pair[1]].above.push(pair[0]);
        }
        ways.push(way);
    }
    let mut order = ordered(&items);
    for sweep in 0..SWEEPS {
        sweep_order(&items, &mut order, sweep % 2 == 0);
    }
    settle_places(&mut items, &order);
    finish(graph, &items, &order, &ways, &turned_round)
}

/// Which edges lead back to where they come from.
fn backward(graph: &Graph) -> Vec<bool> {
    let mut back = vec![false; graph.edges.len()];
    let mut leaving: Vec<Vec<usize>> = vec![Vec::new(); graph.nodes.len()];
    for (at, edge) in graph.edges.iter().enumerate() {
        leaving[edge.from].push(at);
    }
    // 0 unseen, 1 open, 2 done.
    let mut state = vec![0_u8; graph.nodes.len()];
    for root in 0..graph.nodes.len() {
        if state[root] != 0 {
            continue;
        }
        state[root] = 1;
        let mut stack = vec![(root, 0)];
        while let Some((node, next)) = stack.last_mut() {
            let Some(edge) = leaving[*node].get(*next).copied() else {
                state[*node] = 2;
                stack.pop();
                continue;
            };
            *next += 1;
            let to = graph.edges[edge].to;
            match state[to] {
                1 => back[edge] = true,
                0 => {
                    state[to] = 1;
                    stack.push((to, 0));
                }
                _ => {}
            }
        }
    }
    back
}

/// How many ranks an edge spans at least: a label needs one of its own.
fn length(edge: &Edge) -> usize {
    edge.length.clamp(1, 8).max(if edge.label.is_empty() { 1 } else { 2 })
}

fn ranks(graph: &Graph, back: &[bool]) -> Vec<usize> {
    let count = graph.nodes.len();
    let ends = |at: usize| {
        let edge = &graph.edges[at];
        if back[at] { (edge.to, edge.from) } else { (edge.from, edge.to) }
    };
    let mut entering = vec![0_usize; count];
    let mut leaving: Vec<Vec<usize>> = vec![Vec::new(); count];
    for at in 0..graph.edges.len() {
        let (upper, lower) = ends(at);
        if upper != lower {
            entering[lower] += 1;
            leaving[upper].push(at);
        }
    }
    let mut ranks = vec![0; count];
    let mut ready: Vec<usize> = (0..count).filter(|it| entering[*it] == 0).collect();
    let mut order = Vec::with_capacity(count);
    let mut next = 0;
    while let Some(node) = ready.get(next).copied() {
        next += 1;
        order.push(node);
        for edge in &leaving[node] {
            let lower = ends(*edge).1;
            ranks[lower] = ranks[lower].max(ranks[node] + length(&graph.edges[*edge]));
            entering[lower] -= 1;
            if entering[lower] == 0 {
                ready.push(lower);
            }
        }
    }
    // What nothing leads to stands right above what it leads to.
    for node in order.into_iter().rev() {
        let is_root = (0..graph.edges.len()).all(|it| ends(it).1 != node || ends(it).0 == node);
        let nearest = leaving[node].iter().map(|it| ranks[ends(*it).1] - length(&graph.edges[*it]));
        if let Some(rank) = nearest.min().filter(|_| is_root) {
            ranks[node] = rank;
        }
    }
    ranks
}

/// The items of each rank in the order in which they are written.
fn ordered(items: &[Item]) -> Vec<Vec<usize>> {
    let ranks = items.iter().map(|it| it.rank).max().unwrap_or_default() + 1;
    let mut order = vec![Vec::new(); ranks];
    // From each root down, so that what belongs together is met together.
    let mut seen = vec![false; items.len()];
    for root in 0..items.len() {
        let mut stack = vec![root];
        while let Some(at) = stack.pop() {
            if !std::mem::replace(&mut seen[at], true) {
                order[items[at].rank].push(at);
                stack.extend(items[at].below.iter().rev().filter(|it| !seen[**it]));
            }
        }
    }
    order
}

fn sweep_order(items: &[Item], order: &mut [Vec<usize>], down: bool) {
    let mut place = vec![0.0; items.len()];
    let put = |rank: &[usize], place: &mut Vec<f64>| {
        for (at, item) in rank.iter().enumerate() {
            place[*item] = at as f64;
        }
    };
    order.iter().for_each(|it| put(it, &mut place));
    let ranks: Vec<usize> =
        if down { (0..order.len()).collect() } else { (0..order.len()).rev().collect() };
    for rank in ranks {
        let mean = |it: usize| {
            let near = if down { &items[it].above } else { &items[it].below };
            let sum: f64 = near.iter().map(|it| place[*it]).sum();
            if near.is_empty() { place[it] } else { sum / near.len() as f64 }
        };
        let means: Vec<(usize, f64)> = order[rank].iter().map(|it| (*it, mean(*it))).collect();
        // Those of a group stand together.
        let of_group = |group: usize| {
            let all: Vec<f64> =
                means.iter().filter(|it| items[it.0].group == Some(group)).map(|it| it.1).collect();
            all.iter().sum::<f64>() / all.len().max(1) as f64
        };
        let mut keyed: Vec<(f64, usize, f64, usize)> = means
            .iter()
            .map(|(it, mean)| match items[*it].group {
                Some(group) => (of_group(group), group + 1, *mean, *it),
                None => (*mean, 0, *mean, *it),
            })
            .collect();
        keyed.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)).then(a.2.total_cmp(&b.2)));
        order[rank] = keyed.into_iter().map(|it| it.3).collect();
        put(&order[rank], &mut place);
    }
}

/// The room between two items that stand side by side: more where a group ends.
fn apart(items: &[Item], left: usize, right: usize) -> f64 {
    let (a, b) = (&items[left], &items[right]);
    match a.group == b.group {
        true => f64::midpoint(a.size.0, b.size.0) + BESIDE,
        false => f64::midpoint(a.room, b.room) + BESIDE + 40.0,
    }
}

fn settle_places(items: &mut [Item], order: &[Vec<usize>]) {
    for rank in order {
        let mut at = 0.0;
        for (number, item) in rank.iter().enumerate() {
            if number > 0 {
                at += apart(items, rank[number - 1], *item);
            }
            items[*item].place = at;
        }
    }
    for sweep in 0..SWEEPS * 2 {
        let down = sweep % 2 == 0;
        let ranks: Vec<usize> =
            if down { (0..order.len()).collect() } else { (0..order.len()).rev().collect() };
        for rank in ranks {
            let wanted: Vec<f64> = order[rank]
                .iter()
                .map(|it| {
                    let item = &items[*it];
                    let near = if down { &item.above } else { &item.below };
                    let near = if near.is_empty() && sweep > 1 {
                        if down { &item.below } else { &item.above }
                    } else {
                        near
                    };
                    let sum: f64 = near.iter().map(|it| items[*it].place).sum();
                    if near.is_empty() { item.place } else { sum / near.len() as f64 }
                })
                .collect();
            let offsets: Vec<f64> = order[rank]
                .iter()
                .enumerate()
                .scan(0.0, |at, (number, item)| {
                    if number > 0 {
                        *at += apart(items, order[rank][number - 1], *item);
                    }
                    Some(*at)
                })
                .collect();
            for (number, place) in nearest(&wanted, &offsets).into_iter().enumerate() {
                items[order[rank][number]].place = place;
            }
        }
    }
}

/// The places nearest to those wanted, in their order and with the room between them that the offsets have: isotonic
/// regression, by pooling adjacent violators.
pub(super) fn nearest(wanted: &[f64], offsets: &[f64]) -> Vec<f64> {
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for (want, offset) in wanted.iter().zip(offsets) {
        pools.push((want - offset, 1));
        while let [.., (a, n), (b, m)] = pools[..] {
            if a <= b {
                break;
            }
            pools.truncate(pools.len() - 2);
            pools.push(((a * n as f64 + b * m as f64) / (n + m) as f64, n + m));
        }
    }
    let values = pools.into_iter().flat_map(|(value, count)| std::iter::repeat_n(value, count));
    values.zip(offsets).map(|(it, offset)| it + offset).collect()
}

fn finish(
    graph: &Graph,
    items: &[Item],
    order: &[Vec<usize>],
    ways: &[Vec<usize>],
    back: &[bool],
) -> Placed {
    // Frames of groups need room above them.
    let between = if graph.groups.is_empty() { BELOW } else { BELOW + 34.0 };
    let mut along = Vec::with_capacity(order.len());
    let mut at = 0.0;
    for rank in order {
        let height = rank.iter().map(|it| items[*it].size.1).fold(0.0, f64::max);
        along.push((at + height / 2.0, height));
        at += height + between;
    }
    let total = at - between;
    let turned = |across: f64, along: f64| match graph.direction {
        Direction::Down => (across, along),
        Direction::Up => (across, total - along),
        Direction::Right => (along, across),
        Direction::Left => (total - along, across),
    };
    let is_sideways = matches!(graph.direction, Direction::Left | Direction::Right);
    let centre = |it: usize| (items[it].place, along[items[it].rank].0);
    let ports = ports(graph, items, ways);
    let nodes = (0..graph.nodes.len()).map(centre).map(|(a, b)| turned(a, b)).collect();
    let paths = ways.iter().zip(&graph.edges).zip(back).enumerate().map(|(number, it)| {
        let ((way, edge), back) = it;
        let mut points: Vec<(f64, f64)> = Vec::new();
        if let [only] = way[..] {
            // Back to itself: a loop at its side.
            let (a, b) = centre(only);
            let (width, height) = items[only].size;
            let (side, out) = (a + width / 2.0, a + width / 2.0 + 28.0);
            points.extend([
                (side, b - height / 6.0),
                (out, b - height / 6.0),
                (out, b + height / 6.0),
                (side, b + height / 6.0),
            ]);
            let points: Vec<_> = points.into_iter().map(|it| turned(it.0, it.1)).collect();
            let label = turned(out + size_of(&lines_of(&edge.label)).0 / 2.0, b);
            return Path { points, sideways: !is_sideways, label };
        }
        let (first, last) = (way[0], way[way.len() - 1]);
        let (a, b) = centre(first);
        points.push((a + ports[number].0, b + items[first].size.1 / 2.0));
        let inner = &way[1..way.len() - 1];
        for it in inner {
            let (a, b) = centre(*it);
            let half = along[items[*it].rank].1 / 2.0;
            // Straight through the rank, past what is higher there.
            points.extend([(a, b - half), (a, b + half)]);
        }
        let (a, b) = centre(last);
        points.push((a + ports[number].1, b - items[last].size.1 / 2.0));
        let middle = inner.get(inner.len() / 2).map(|it| centre(*it));
        let middle = inner
            .iter()
            .find(|it| items[**it].size.1 > 1.0 || items[**it].size.0 > 6.0)
            .map(|it| centre(*it))
            .or(middle)
            .unwrap_or_else(|| {
                let (first, last) = (points[0], points[points.len() - 1]);
                (f64::midpoint(first.0, last.0), f64::midpoint(first.1, last.1))
            });
        let mut points: Vec<_> = points.into_iter().map(|it| turned(it.0, it.1)).collect();
        if *back {
            points.reverse();
        }
        Path { points, sideways: is_sideways, label: turned(middle.0, middle.1) }
    });
    Placed { nodes, paths: paths.collect() }
}

/// How far from the middle of its upper node each edge leaves, and of its lower one arrives. All do so in the middle but
/// at nodes with fields, the heads of whose edges must not lie on one another.
fn ports(graph: &Graph, items: &[Item], ways: &[Vec<usize>]) -> Vec<(f64, f64)> {
    let mut ports = vec![(0.0, 0.0); ways.len()];
    if graph.nodes.iter().all(|it| it.shape != Shape::Fields) {
        return ports;
    }
    // At each node, where each edge leads that leaves it or arrives.
    let mut leaving: Vec<Vec<(f64, usize)>> = vec![Vec::new(); graph.nodes.len()];
    let mut arriving = leaving.clone();
    for (number, way) in ways.iter().enumerate().filter(|it| it.1.len() > 1) {
        leaving[way[0]].push((items[way[1]].place, number));
        arriving[way[way.len() - 1]].push((items[way[way.len() - 2]].place, number));
    }
    let mut spread = |edges: &mut Vec<(f64, usize)>, width: f64, leaves: bool| {
        edges.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let step = (width * 0.8 / edges.len().max(1) as f64).min(36.0);
        let half = edges.len().saturating_sub(1) as f64 / 2.0;
        for (at, (_, number)) in edges.iter().enumerate() {
            let offset = (at as f64 - half) * step;
            if leaves { ports[*number].0 = offset } else { ports[*number].1 = offset }
        }
    };
    for at in (0..graph.nodes.len()).filter(|it| graph.nodes[*it].shape == Shape::Fields) {
        spread(&mut leaving[at], items[at].size.0, true);
        spread(&mut arriving[at], items[at].size.0, false);
    }
    ports
}
