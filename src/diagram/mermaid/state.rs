//! Mermaid's diagrams of states: mermaid.js.org, «State diagrams».

use super::words::{Row, direction, rows, words};
use crate::diagram::Undrawn;
use crate::diagram::graph::{Edge, Graph, Group, Head, Line, Node, Shape};
use crate::say;

pub(super) fn read(text: &str) -> Result<Graph, Undrawn> {
    let mut graph = Graph::default();
    let mut open: Vec<usize> = Vec::new();
    // The node of a note whose words go on.
    let mut note: Option<usize> = None;
    for row in rows(text).skip(1) {
        let line = row.text;
        if let Some(at) = note {
            if line == "end note" {
                note = None;
            } else {
                let label = &mut graph.nodes[at].label;
                *label = format!("{label}\n{}", words(line)).trim().to_owned();
            }
            continue;
        }
        let group = open.last().copied();
        let word = line.split_whitespace().next().unwrap_or_default();
        match word {
            "direction" if open.is_empty() => {
                graph.direction = direction(line["direction".len()..].trim()).unwrap_or_default();
            }
            "direction" | "classDef" | "class" | "style" | "accTitle:" | "accDescr:" | "hide"
            | "scale" | "--" => {}
            "}" => drop(open.pop()),
            "note" => note = read_note(&row, &mut graph, group)?,
            "state" => state(line["state".len()..].trim(), &mut graph, &mut open),
            _ if line.contains("-->") => transition(&row, &mut graph, group)?,
            _ => match line.split_once(':') {
                Some((name, label)) => {
                    let at = graph.node(name.trim(), group);
                    graph.nodes[at].shape = Shape::Round;
                    graph.nodes[at].label = words(label);
                }
                None if !line.contains(' ') => {
                    let at = graph.node(line, group);
                    graph.nodes[at].shape = Shape::Round;
                }
                None => return Err(row.fault()),
            },
        }
        if graph.is_too_large() {
            return Err(say!("it has too many states").into());
        }
    }
    graph.lead_to_groups();
    Ok(graph)
}

/// `"words" as a`, `a <<choice>>`, `a {`
fn state(rest: &str, graph: &mut Graph, open: &mut Vec<usize>) {
    let (rest, opens) = match rest.strip_suffix('{') {
        Some(rest) => (rest.trim(), true),
        None => (rest, false),
    };
    let (label, name) = match rest.split_once(" as ") {
        Some((label, name)) => (words(label), name.trim()),
        None => (words(rest), rest.trim().trim_matches('"')),
    };
    let parent = open.last().copied();
    if opens {
        graph.groups.push(Group { name: name.to_owned(), label, parent });
        open.push(graph.groups.len() - 1);
        return;
    }
    let (name, kind) = name.split_once("<<").unwrap_or((name, ""));
    let at = graph.node(name.trim(), parent);
    let kind = kind.trim_end_matches(">>");
    let (label, shape) = match kind {
        "choice" => (" ".to_owned(), Shape::Diamond),
        "fork" | "join" => (" ".to_owned(), Shape::Box),
        _ => (label, Shape::Round),
    };
    graph.nodes[at] = Node { label, shape, group: parent, ..Node::default() };
}

/// `a --> b : words`; `[*]` is where states begin, or end.
fn transition(row: &Row<'_>, graph: &mut Graph, group: Option<usize>) -> Result<(), Undrawn> {
    let line = row.text;
    let (from, rest) = line.split_once("-->").unwrap_or((line, ""));
    let (to, label) = rest.split_once(':').unwrap_or((rest, ""));
    let (from, to) = (from.trim(), to.trim());
    if from.is_empty() || to.is_empty() {
        return Err(row.fault());
    }
    let mut end = |name: &str, shape: Shape| {
        let is_mark = name == "[*]";
        let name = if is_mark { format!("{shape:?} {group:?}") } else { name.to_owned() };
        let is_new = graph.find(&name).is_none();
        let at = graph.node(&name, group);
        if is_mark {
            graph.nodes[at].shape = shape;
            graph.nodes[at].label = String::new();
        } else if is_new {
            graph.nodes[at].shape = Shape::Round;
        }
        at
    };
    let (from, to) = (end(from, Shape::Start), end(to, Shape::End));
    let label = words(label);
    let heads = (Head::None, Head::Arrow);
    graph.edges.push(Edge { from, to, label, heads, length: 1, ..Edge::default() });
    Ok(())
}

/// `note right of a : words`, or words in the lines below.
fn read_note(
    row: &Row<'_>,
    graph: &mut Graph,
    group: Option<usize>,
) -> Result<Option<usize>, Undrawn> {
    let (head, label) = row.text.split_once(':').unwrap_or((row.text, ""));
    let Some((_, of)) = head.split_once(" of ") else {
        return Err(row.fault());
    };
    let from = graph.node(of.trim(), group);
    let name = format!("note {}", graph.nodes.len());
    let to = graph.node(&name, graph.nodes[from].group);
    graph.nodes[to].shape = Shape::Box;
    graph.nodes[to].label = words(label);
    graph.edges.push(Edge { from, to, line: Line::Dashed, length: 1, ..Edge::default() });
    Ok(label.trim().is_empty().then_some(to))
}
