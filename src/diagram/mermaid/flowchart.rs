//! Mermaid's flowcharts: mermaid.js.org, «Flowcharts – Basic Syntax».

use std::ops::Range;

use super::words::{Row, direction, words};
use crate::diagram::Undrawn;
use crate::diagram::graph::{Edge, Graph, Group, Head, Line, Shape};
use crate::say;

/// Statements: lines, or parts of a line between semicolons, outside of quotation marks and brackets.
fn statements(text: &str) -> Vec<Row<'_>> {
    let mut found = Vec::new();
    // The line that is read.
    let mut number = 1;
    let mut add = |range: Range<usize>| {
        let written = &text[range];
        let content = written.trim_start();
        let before = &written[..written.len() - content.len()];
        let own = number + before.matches('\n').count();
        number += written.matches('\n').count();
        if !content.is_empty() {
            found.push(Row { number: own, indent: 0, text: content.trim_end() });
        }
    };
    let (mut from, mut quoted, mut depth) = (0, false, 0_i32);
    for (at, c) in text.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '[' | '(' | '{' if !quoted => depth += 1,
            ']' | ')' | '}' if !quoted => depth -= 1,
            // The end of a line belongs to what follows, so that all are counted.
            '\n' if !quoted || depth <= 0 => {
                add(from..at);
                (from, quoted, depth) = (at, false, 0);
            }
            ';' if !quoted && depth <= 0 => {
                add(from..at);
                from = at + 1;
            }
            _ => {}
        }
    }
    add(from..text.len());
    found
}

/// Statements that say how something looks or what a click does.
const LOOKS: &[&str] = &[
    "classDef",
    "class",
    "style",
    "linkStyle",
    "click",
    "accTitle",
    "accTitle:",
    "accDescr",
    "accDescr:",
    "direction",
];

pub(super) fn read(text: &str) -> Result<Graph, Undrawn> {
    let mut graph = Graph::default();
    let mut open: Vec<usize> = Vec::new();
    let mut statements = statements(text).into_iter();
    let head = statements.next().map_or("", |it| it.text);
    let mut head = head.split_whitespace().skip(1);
    let first = head.next().unwrap_or_default();
    graph.direction = direction(first).unwrap_or_default();
    for row in statements {
        let statement = row.text;
        let word = statement.split_whitespace().next().unwrap_or_default();
        if word == "subgraph" {
            let rest = statement["subgraph".len()..].trim();
            let (name, label) = match rest.split_once('[') {
                Some((name, label)) => (name.trim(), label.trim_end_matches(']')),
                None => (rest, rest),
            };
            let label = words(if label.is_empty() { name } else { label });
            graph.groups.push(Group { name: name.to_owned(), label, parent: open.last().copied() });
            open.push(graph.groups.len() - 1);
        } else if word == "end" {
            open.pop();
        } else if !LOOKS.contains(&word) {
            let mut reader = Reader { row, at: 0, graph: &mut graph, group: open.last().copied() };
            reader.statement()?;
        }
        if graph.is_too_large() {
            return Err(say!("it has too many nodes or edges").into());
        }
    }
    graph.lead_to_groups();
    Ok(graph)
}

struct Reader<'t, 'g> {
    row: Row<'t>,
    at: usize,
    graph: &'g mut Graph,
    group: Option<usize>,
}

/// How nodes' shapes begin and end. Longer marks come first.
const SHAPES: &[(&str, &str, Shape)] = &[
    ("(((", ")))", Shape::Ellipse),
    ("([", "])", Shape::Round),
    ("[[", "]]", Shape::Framed),
    ("[(", ")]", Shape::Cylinder),
    ("((", "))", Shape::Ellipse),
    ("{{", "}}", Shape::Hexagon),
    ("[/", "/]", Shape::Box),
    ("[/", "\\]", Shape::Box),
    ("[\\", "\\]", Shape::Box),
    ("[\\", "/]", Shape::Box),
    ("[", "]", Shape::Box),
    ("(", ")", Shape::Round),
    ("{", "}", Shape::Diamond),
    (">", "]", Shape::Box),
];

impl<'t> Reader<'t, '_> {
    fn rest(&self) -> &'t str {
        &self.row.text[self.at..]
    }

    fn blanks(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start().len();
    }

    fn eat(&mut self, token: &str) -> bool {
        let found = self.rest().starts_with(token);
        self.at += if found { token.len() } else { 0 };
        found
    }

    /// `a & b --> c -- words --> d`
    fn statement(&mut self) -> Result<(), Undrawn> {
        let mut from = self.nodes()?;
        loop {
            self.blanks();
            if self.rest().is_empty() {
                return Ok(());
            }
            self.skip_name_of_link();
            let link = self.link().ok_or_else(|| self.row.fault())?;
            self.blanks();
            let to = self.nodes()?;
            self.graph.connect(&from, &to, &link);
            from = to;
        }
    }

    fn nodes(&mut self) -> Result<Vec<usize>, Undrawn> {
        let mut found = Vec::new();
        loop {
            self.blanks();
            found.push(self.node()?);
            self.blanks();
            if !self.eat("&") {
                return Ok(found);
            }
        }
    }

    fn node(&mut self) -> Result<usize, Undrawn> {
        let rest = self.rest();
        let mut end = 0;
        for (at, c) in rest.char_indices() {
            let next = rest[at + c.len_utf8()..].chars().next();
            let joins = matches!(c, '-' | '.' | ':' | '/')
                && at > 0
                && next.is_some_and(char::is_alphanumeric);
            // `A--text` and `A-.->` are links.
            if !(c.is_alphanumeric()
                || matches!(c, '_' | '#' | '\'' | '$')
                || joins
                || (!c.is_ascii() && !c.is_whitespace()))
            {
                break;
            }
            end = at + c.len_utf8();
        }
        if end == 0 {
            return Err(self.row.fault());
        }
        let name = &rest[..end];
        self.at += end;
        let node = self.graph.node(name, self.group);
        if let Some((label, shape)) = self.shape() {
            self.graph.nodes[node].label = label;
            self.graph.nodes[node].shape = shape;
        }
        if self.eat(":::") {
            let class = self.rest().find(|c: char| !(c.is_alphanumeric() || "_-".contains(c)));
            self.at += class.unwrap_or(self.rest().len());
        }
        Ok(node)
    }

    fn shape(&mut self) -> Option<(String, Shape)> {
        let rest = self.rest();
        if let Some(inside) = rest.strip_prefix("@{") {
            let end = inside.find('}')?;
            self.at += end + 3;
            let value = |key: &str| {
                let after =
                    inside[..end].split_once(key)?.1.trim_start().strip_prefix(':')?.trim_start();
                let quoted = after.strip_prefix('"').and_then(|it| it.split('"').next());
                quoted.or_else(|| after.split(',').next()).map(str::trim)
            };
            let shape = match value("shape").unwrap_or_default() {
                "rounded" | "stadium" | "event" | "pill" => Shape::Round,
                "circle" | "circ" | "dbl-circ" | "ellipse" => Shape::Ellipse,
                "diam" | "diamond" | "decision" | "question" => Shape::Diamond,
                "hex" | "hexagon" => Shape::Hexagon,
                "cyl" | "database" | "cylinder" | "db" => Shape::Cylinder,
                "subproc" | "subprocess" | "fr-rect" => Shape::Framed,
                "text" => Shape::Plain,
                _ => Shape::Box,
            };
            return Some((words(value("label")?), shape));
        }
        for (open, close, shape) in SHAPES {
            let Some(inside) = rest.strip_prefix(open) else { continue };
            let from = if inside.trim_start().starts_with('"') {
                let begin = inside.find('"')? + 1;
                begin + inside[begin..].find('"')? + 1
            } else {
                0
            };
            let Some(end) = inside[from..].find(close).map(|it| from + it) else { continue };
            // A shorter mark within belongs to another shape.
            if open.len() == 1 && inside[from..end].contains('\n') && from == 0 {
                continue;
            }
            self.at += open.len() + end + close.len();
            return Some((words(&inside[..end]), *shape));
        }
        None
    }

    /// `e1@-->`: a name by which other lines say how a link looks.
    fn skip_name_of_link(&mut self) {
        let rest = self.rest();
        let length = rest.find(|it: char| !(it.is_alphanumeric() || it == '_')).unwrap_or(0);
        if length > 0 && rest[length..].starts_with('@') {
            self.at += length + 1;
        }
    }

    fn link(&mut self) -> Option<Edge> {
        let mut link = Edge { length: 1, ..Edge::default() };
        link.heads.0 = match self.rest() {
            it if it.starts_with('<') => Head::Arrow,
            it if it.starts_with("o-") || it.starts_with("o=") => Head::Circle,
            it if it.starts_with("x-") || it.starts_with("x=") => Head::Cross,
            _ => Head::None,
        };
        self.at += usize::from(link.heads.0 != Head::None);
        let rest = self.rest();
        let mark = rest.chars().next()?;
        match mark {
            '~' => {
                let count = rest.chars().take_while(|it| *it == '~').count();
                self.at += count;
                link.line = Line::Hidden;
                return (count >= 3).then_some(link);
            }
            '-' | '=' => {}
            _ => return None,
        }
        link.line = match (mark, rest.starts_with("-.")) {
            ('=', _) => Line::Thick,
            (_, true) => Line::Dashed,
            _ => Line::Plain,
        };
        let body = |it: &str| match link.line {
            Line::Dashed => {
                let dots = it[1..].chars().take_while(|c| *c == '.').count();
                1 + dots + usize::from(it[1 + dots..].starts_with('-'))
            }
            _ => it.chars().take_while(|c| *c == mark).count(),
        };
        let length = body(rest);
        let after = &rest[length..];
        // Whatever follows: `A---oB` ends in a circle at `B`.
        let head = |it: &str| match it.chars().next() {
            Some('>') => Head::Arrow,
            Some('o') => Head::Circle,
            Some('x') => Head::Cross,
            _ => Head::None,
        };
        let is_whole = match link.line {
            Line::Dashed => rest[..length].ends_with('-'),
            _ => length > 2,
        };
        let minimal = if link.line == Line::Dashed { 3 } else { 2 };
        if head(after) != Head::None && (is_whole || length >= 2 && link.line != Line::Dashed) {
            self.at += length + 1;
            link.heads.1 = head(after);
            link.length = length - minimal + 1;
        } else if is_whole {
            self.at += length;
            link.length = (length - minimal).max(1);
        } else {
            // `-- words -->`, `-. words .->`, `== words ==>`
            let closing = match link.line {
                Line::Dashed => ".-",
                Line::Thick => "==",
                _ => "--",
            };
            let end = after.find(closing)?;
            link.label = words(&after[..end]);
            let close = &after[end..];
            let run = close.chars().take_while(|c| *c == '-' || *c == '=' || *c == '.').count();
            link.heads.1 = head(&close[run..]);
            link.length = (run + 1).saturating_sub(minimal).max(1);
            self.at += length + end + run + usize::from(link.heads.1 != Head::None);
        }
        self.blanks();
        if self.rest().starts_with('|') {
            let inside = &self.rest()[1..];
            let end = inside.find('|')?;
            link.label = words(&inside[..end]);
            self.at += end + 2;
        }
        Some(link)
    }
}
