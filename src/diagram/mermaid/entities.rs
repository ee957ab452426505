//! Mermaid's diagrams of entities and their relations: mermaid.js.org, «Entity Relationship Diagrams».

use super::words::{Row, direction, rows, words};
use crate::diagram::Undrawn;
use crate::diagram::graph::{Edge, Field, Graph, Head, Line, Shape};
use crate::diagram::measure::lines_within;
use crate::say;

/// The widest comment. What is longer goes on below.
const WIDEST: f64 = 220.0;

/// What joins two entities: the line between how many there may be of each.
const LINES: &[(&str, Line)] = &[
    ("--", Line::Plain),
    ("..", Line::Dashed),
    (".-", Line::Dashed),
    ("-.", Line::Dashed),
    (" optionally to ", Line::Dashed),
    (" to ", Line::Plain),
];

/// How many there may be, in signs or in words. Longer ones come first.
const COUNTS: &[(&str, Head)] = &[
    ("zero or more", Head::NoneOrMany),
    ("zero or many", Head::NoneOrMany),
    ("one or more", Head::Many),
    ("one or many", Head::Many),
    ("one or zero", Head::NoneOrOne),
    ("zero or one", Head::NoneOrOne),
    ("only one", Head::One),
    ("many(0)", Head::NoneOrMany),
    ("many(1)", Head::Many),
    ("many", Head::NoneOrMany),
    ("0+", Head::NoneOrMany),
    ("1+", Head::Many),
    ("|o", Head::NoneOrOne),
    ("o|", Head::NoneOrOne),
    ("||", Head::One),
    ("}o", Head::NoneOrMany),
    ("o{", Head::NoneOrMany),
    ("}|", Head::Many),
    ("|{", Head::Many),
    ("1", Head::One),
    ("u", Head::None),
];

/// Statements that say how something looks.
const LOOKS: &[&str] = &["style", "classDef", "class", "title"];

pub(super) fn read(text: &str) -> Result<Graph, Undrawn> {
    let mut graph = Graph::default();
    let mut open: Option<usize> = None;
    for row in rows(text).skip(1) {
        let word = row.text.split_whitespace().next().unwrap_or_default();
        match open {
            Some(_) if row.text == "}" => open = None,
            Some(at) => {
                let (text, closes) = match row.text.strip_suffix('}') {
                    Some(text) => (text, true),
                    None => (row.text, false),
                };
                attribute(text, &mut graph.nodes[at].parts[0]);
                if closes {
                    open = None;
                }
            }
            None if word == "direction" => {
                graph.direction = direction(row.text[word.len()..].trim()).unwrap_or_default();
            }
            None if LOOKS.contains(&word) && !row.text.ends_with('{') => {}
            None if relation(&row, &mut graph)? => {}
            None => open = declared(&row, &mut graph)?,
        }
        if graph.is_too_large() {
            return Err(say!("it has too many entities").into());
        }
    }
    for node in &mut graph.nodes {
        without_empty_columns(&mut node.parts);
    }
    Ok(graph)
}

/// The node of an entity: `NAME`, `"a name"`, `name[Label]`, `name:::class`.
fn entity(written: &str, graph: &mut Graph) -> usize {
    let written = written.trim();
    let (name, rest) = match written.strip_prefix('"').and_then(|it| it.split_once('"')) {
        Some(it) => it,
        None => written.split_at(written.find(['[', ':', ' ']).unwrap_or(written.len())),
    };
    let at = graph.node(name, None);
    graph.nodes[at].shape = Shape::Fields;
    if let Some(label) = rest.trim_start().strip_prefix('[').and_then(|it| it.split(']').next()) {
        graph.nodes[at].label = words(label);
    }
    at
}

/// `NAME`, or `NAME {` and what stands in it. Returns the entity that is left open.
fn declared(row: &Row<'_>, graph: &mut Graph) -> Result<Option<usize>, Undrawn> {
    let from = row.text.strip_prefix('"').and_then(|it| it.find('"')).map_or(0, |it| it + 2);
    let (name, body) = match row.text[from..].find('{') {
        Some(at) => (&row.text[..from + at], Some(row.text[from + at + 1..].trim())),
        None => (row.text, None),
    };
    let is_one = from > 0 || name.contains(['[', ':']) || !name.trim().contains(' ');
    if name.trim().is_empty() || !is_one {
        return Err(row.fault());
    }
    let at = entity(name, graph);
    let Some(body) = body else { return Ok(None) };
    if graph.nodes[at].parts.is_empty() {
        graph.nodes[at].parts.push(Vec::new());
    }
    let (text, closes) = body.strip_suffix('}').map_or((body, false), |it| (it, true));
    attribute(text, &mut graph.nodes[at].parts[0]);
    Ok((!closes).then_some(at))
}

/// `A ||--o{ B : words`. Returns whether it is one.
fn relation(row: &Row<'_>, graph: &mut Graph) -> Result<bool, Undrawn> {
    let text = row.text;
    let mut in_quotes = false;
    for (at, c) in text.char_indices() {
        in_quotes ^= c == '"';
        if in_quotes || !matches!(c, '-' | '.' | ' ') {
            continue;
        }
        let Some((mark, line)) = LINES.iter().find(|it| text[at..].starts_with(it.0)) else {
            continue;
        };
        let (left, right) = (text[..at].trim_end(), text[at + mark.len()..].trim_start());
        let before = COUNTS.iter().find_map(|(count, head)| {
            let rest = left.strip_suffix(count)?;
            let is_apart = !count.starts_with(char::is_alphanumeric) || rest.ends_with([' ', '"']);
            is_apart.then_some((rest, *head))
        });
        let after = COUNTS.iter().find_map(|it| Some((right.strip_prefix(it.0)?, it.1)));
        let (Some((name, from)), Some((rest, to))) = (before, after) else { continue };
        let quoted = rest.trim_start().strip_prefix('"').and_then(|it| it.find('"'));
        let begin = quoted.map_or(0, |it| rest.len() - rest.trim_start().len() + it + 2);
        let colon = rest[begin..].match_indices(':').map(|it| begin + it.0);
        let colon = colon
            .into_iter()
            .find(|it| !rest[*it..].starts_with("::") && !rest[..*it].ends_with(':'));
        let (other, label) = colon.map_or((rest, ""), |it| (&rest[..it], &rest[it + 1..]));
        if name.trim().is_empty() || other.trim().is_empty() {
            return Err(row.fault());
        }
        let (upper, lower) = (entity(name, graph), entity(other, graph));
        graph.edges.push(Edge {
            from: upper,
            to: lower,
            label: words(label),
            line: *line,
            heads: (from, to),
            length: 1,
            ..Edge::default()
        });
        return Ok(true);
    }
    Ok(false)
}

/// `type name PK, FK "comment"`
fn attribute(text: &str, fields: &mut Vec<Field>) {
    let text = text.trim();
    if text.is_empty() {
        return;
    }
    let (head, comment) = text.split_once('"').unwrap_or((text, ""));
    let mut head = head.split_whitespace();
    let kind = generics(head.next().unwrap_or_default());
    let name = head.next().unwrap_or_default().to_owned();
    let keys = head.collect::<Vec<_>>().join(" ");
    let comment = words(comment.trim_end_matches('"'));
    let mut first = vec![kind, name, keys];
    for line in lines_within(&comment, WIDEST) {
        let mut cells = std::mem::take(&mut first);
        cells.resize(3, String::new());
        cells.push(line);
        fields.push(Field { cells, ..Field::default() });
    }
}

/// `type~T~` as `type<T>`.
fn generics(kind: &str) -> String {
    match kind.split_once('~').and_then(|(name, rest)| Some((name, rest.strip_suffix('~')?))) {
        Some((name, inner)) => format!("{name}<{inner}>"),
        None => kind.to_owned(),
    }
}

/// Columns in which nothing stands take no room.
fn without_empty_columns(parts: &mut [Vec<Field>]) {
    for part in parts {
        for column in (0..4).rev() {
            if part.iter().all(|it| it.cells.get(column).is_none_or(String::is_empty)) {
                for field in part.iter_mut().filter(|it| it.cells.len() > column) {
                    field.cells.remove(column);
                }
            }
        }
    }
}
