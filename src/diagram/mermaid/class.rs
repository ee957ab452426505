//! Mermaid's diagrams of classes: mermaid.js.org, «Class diagrams».

use super::words::{Row, direction, rows, words};
use crate::diagram::Undrawn;
use crate::diagram::graph::{Edge, Field, Graph, Group, Head, Line, Look, Shape};
use crate::diagram::measure::lines_within;
use crate::say;

/// The widest row of a class. What is longer goes on below.
const WIDEST: f64 = 330.0;

/// What is said of a class, beside its name.
#[derive(Debug, Clone, Default)]
struct Said {
    kinds: Vec<String>,
    attributes: Vec<Field>,
    methods: Vec<Field>,
}

#[derive(Default)]
struct Reader {
    graph: Graph,
    /// Of each node, what is said of the class; of notes nothing.
    said: Vec<Said>,
    /// The groups around what is being read.
    open: Vec<usize>,
}

/// Statements that say how something looks or what a click does.
const LOOKS: &[&str] = &["click", "link", "callback", "style", "classDef", "cssClass", "linkStyle"];

pub(super) fn read(text: &str) -> Result<Graph, Undrawn> {
    let mut reader = Reader::default();
    // The class whose body is open.
    let mut body: Option<usize> = None;
    for row in rows(text).skip(1) {
        body = match body {
            Some(_) if row.text == "}" => None,
            Some(class) => {
                let (member, closes) = match row.text.strip_suffix('}') {
                    Some(member) if !member.contains('{') => (member.trim(), true),
                    _ => (row.text, false),
                };
                reader.member(class, member);
                (!closes).then_some(class)
            }
            None => reader.statement(&row)?,
        };
        if reader.graph.is_too_large() {
            return Err(say!("it has too many classes").into());
        }
    }
    Ok(reader.finished())
}

impl Reader {
    /// The node of a class, as an operand names it: `Name`, `Name~T~`, `` `A name` ``, `Name["label"]`.
    fn class(&mut self, written: &str) -> usize {
        let written = written.split(":::").next().unwrap_or_default().trim();
        let (written, label) = match written.split_once('[') {
            Some((name, label)) => {
                (name.trim(), Some(words(label.trim_end().trim_end_matches(']'))))
            }
            None => (written, None),
        };
        let written = written.trim_matches(['`', '"']);
        let name = written.split('~').next().unwrap_or_default();
        let is_new = self.graph.find(name).is_none();
        let at = self.graph.node(name, self.open.last().copied());
        self.said.resize(self.graph.nodes.len(), Said::default());
        let node = &mut self.graph.nodes[at];
        if is_new || written.len() > name.len() {
            node.label = generics(written);
            node.shape = Shape::Fields;
        }
        if let Some(label) = label {
            node.label = label;
        }
        at
    }

    /// Reads a statement. Returns the class whose body it opens.
    fn statement(&mut self, row: &Row<'_>) -> Result<Option<usize>, Undrawn> {
        let (word, rest) = row.text.split_once(char::is_whitespace).unwrap_or((row.text, ""));
        let rest = rest.trim();
        match word {
            "class" => return Ok(self.declared(rest)),
            "namespace" => {
                let name = rest.trim_end_matches('{').trim();
                let label = name.split_once('[').map_or(name, |it| it.1.trim_end_matches(']'));
                let label = words(label.trim_matches('`'));
                self.graph.groups.push(Group {
                    label,
                    parent: self.open.last().copied(),
                    ..Group::default()
                });
                self.open.push(self.graph.groups.len() - 1);
            }
            "}" => drop(self.open.pop()),
            "direction" => self.graph.direction = direction(rest).unwrap_or_default(),
            "note" => self.note(rest),
            it if LOOKS.contains(&it) => {}
            _ if word.starts_with("<<") => {
                let (kind, name) = row.text[2..].split_once(">>").ok_or_else(|| row.fault())?;
                let at = self.class(name.trim());
                self.said[at].kinds.push(kind.trim().to_owned());
            }
            _ => self.relation_or_member(row)?,
        }
        Ok(None)
    }

    /// `class A`, `class A["label"] {`, `class A <<interface>>`, `class A:::x { +b }`
    fn declared(&mut self, rest: &str) -> Option<usize> {
        let (head, body) = rest.split_once('{').map_or((rest, None), |it| (it.0, Some(it.1)));
        let (name, kind) = match head.split_once("<<") {
            Some((name, kind)) => (name, kind.split(">>").next()),
            None => (head, None),
        };
        let at = self.class(name.trim());
        self.said[at].kinds.extend(kind.map(|it| it.trim().to_owned()));
        let body = body?.trim();
        let (member, closes) = body.strip_suffix('}').map_or((body, false), |it| (it, true));
        self.member(at, member.trim());
        (!closes).then_some(at)
    }

    /// `note "words"`, `note for A "words"`
    fn note(&mut self, rest: &str) {
        let (of, label) = match rest.strip_prefix("for ") {
            Some(rest) => rest.split_once('"').map_or((rest, ""), |it| it),
            None => ("", rest),
        };
        let to = (!of.trim().is_empty()).then(|| self.class(of));
        let group = to.and_then(|it| self.graph.nodes[it].group).or(self.open.last().copied());
        let name = format!("note {}", self.graph.nodes.len());
        let from = self.graph.node(&name, group);
        self.said.push(Said::default());
        self.graph.nodes[from].label = words(label.trim_matches('"'));
        if let Some(to) = to {
            self.graph.edges.push(Edge { from, to, line: Line::Dashed, ..Edge::default() });
        }
    }

    /// What stands in a class: an attribute, or a method if there are parentheses.
    fn member(&mut self, class: usize, written: &str) {
        if written.is_empty() {
            return;
        }
        if let Some(kind) = written.strip_prefix("<<") {
            let kind = kind.split(">>").next().unwrap_or_default().trim();
            self.said[class].kinds.push(kind.to_owned());
            return;
        }
        let is_method = written.contains(')');
        // `$` is static, `*` is abstract; either may stand after the parentheses or at the end.
        let mut look = Look::Plain;
        let mut text = written.to_owned();
        for (mark, meant) in [('$', Look::Underlined), ('*', Look::Italic)] {
            if let Some(rest) = text.strip_suffix(mark) {
                (look, text) = (meant, rest.trim_end().to_owned());
            } else if let Some(at) = text.find(&format!("){mark}")) {
                look = meant;
                text.remove(at + 1);
            }
        }
        let text = generics(&words(&text));
        let text = match text.rsplit_once(')') {
            Some((call, gives)) if !gives.trim().is_empty() && is_method => {
                format!("{call}) : {}", gives.trim().trim_start_matches(':').trim_start())
            }
            _ => text,
        };
        let lines = lines_within(&text, WIDEST).into_iter().enumerate().map(|(at, line)| {
            let line = if at == 0 { line } else { format!("\u{2003}{line}") };
            Field { cells: vec![line], look }
        });
        let said = &mut self.said[class];
        if is_method { &mut said.methods } else { &mut said.attributes }.extend(lines);
    }

    /// `A "1" --> "*" B : words`, `A : +member`, or a name alone.
    fn relation_or_member(&mut self, row: &Row<'_>) -> Result<(), Undrawn> {
        if let Some(relation) = Relation::of(row.text) {
            let (name, from) = operand(relation.left, true);
            let (other, to) = operand(relation.right, false);
            if name.is_empty() || other.is_empty() {
                return Err(row.fault());
            }
            let ends = (words(from), words(to));
            let (from, to) = (self.class(name), self.class(other));
            let label = words(relation.label);
            let length = if ends.0.is_empty() && ends.1.is_empty() { 1 } else { 2 };
            let (line, heads) = (relation.line, relation.heads);
            self.graph.edges.push(Edge {
                from,
                to,
                label,
                line,
                heads,
                ends,
                length,
                ..Edge::default()
            });
            return Ok(());
        }
        match row.text.split_once(':') {
            Some((name, member)) if !member.starts_with("::") => {
                let at = self.class(name.trim());
                self.member(at, member.trim());
            }
            _ if row.text.contains(' ') && !row.text.starts_with('`') => return Err(row.fault()),
            _ => drop(self.class(row.text)),
        }
        Ok(())
    }

    fn finished(mut self) -> Graph {
        for (node, said) in self.graph.nodes.iter_mut().zip(self.said) {
            let kinds = said.kinds.iter().map(|it| format!("«{it}»\n")).collect::<String>();
            node.label.insert_str(0, &kinds);
            if !said.attributes.is_empty() || !said.methods.is_empty() {
                node.parts = vec![said.attributes, said.methods];
            }
        }
        self.graph
    }
}

/// A name, and how many there are of it beside it.
fn operand(written: &str, is_left: bool) -> (&str, &str) {
    let written = written.trim();
    let split = match is_left {
        true => written.strip_suffix('"').and_then(|it| it.rsplit_once('"')),
        false => written.strip_prefix('"').and_then(|it| it.split_once('"')).map(|it| (it.1, it.0)),
    };
    split.map_or((written, ""), |(name, count)| (name.trim(), count))
}

/// A line between two classes.
struct Relation<'t> {
    left: &'t str,
    right: &'t str,
    label: &'t str,
    line: Line,
    heads: (Head, Head),
}

/// How lines begin, and how they end. Longer marks come first.
const LEFT: &[(&str, Head)] = &[
    ("<|", Head::Triangle),
    ("()", Head::Circle),
    ("<", Head::Open),
    ("*", Head::Filled),
    (" o", Head::Hollow),
    ("\"o", Head::Hollow),
];
const RIGHT: &[(&str, Head)] = &[
    ("|>", Head::Triangle),
    ("()", Head::Circle),
    (">", Head::Open),
    ("*", Head::Filled),
    ("o ", Head::Hollow),
    ("o\"", Head::Hollow),
];

impl<'t> Relation<'t> {
    fn of(text: &'t str) -> Option<Self> {
        let (at, line) = body(text)?;
        let (mut left, rest) = (&text[..at], &text[at + 2..]);
        let mut heads = (Head::None, Head::None);
        if let Some((mark, head)) = LEFT.iter().find(|it| left.ends_with(it.0)) {
            // A quotation mark or a blank before an `o` is none of it.
            left = &left[..left.len() - mark.trim_start_matches(['"', ' ']).len()];
            heads.0 = *head;
        }
        let mut right = rest;
        if let Some((mark, head)) = RIGHT.iter().find(|it| rest.starts_with(it.0)) {
            right = &rest[mark.trim_end_matches(['"', ' ']).len()..];
            heads.1 = *head;
        }
        let colon = outside(right).find(|(at, c)| {
            *c == ':' && !right[*at..].starts_with("::") && !right[..*at].ends_with(':')
        });
        let (right, label) =
            colon.map_or((right, ""), |(at, _)| (&right[..at], right[at + 1..].trim()));
        Some(Self { left, right, label, line, heads })
    }
}

/// Where the two signs in the middle of a line are, before any colon.
fn body(text: &str) -> Option<(usize, Line)> {
    let mut before: Option<char> = None;
    for (at, c) in outside(text) {
        match (before, c) {
            (Some('-'), '-') => return Some((at - 1, Line::Plain)),
            (Some('.'), '.') => return Some((at - 1, Line::Dashed)),
            (_, ':') if !text[at..].starts_with(":::") && !text[..at].ends_with(':') => {
                return None;
            }
            _ => before = Some(c),
        }
    }
    None
}

/// The characters outside of quotation marks.
fn outside(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut quote = None;
    text.char_indices().filter(move |(_, c)| match (quote, c) {
        (None, '"' | '`') => {
            quote = Some(*c);
            true
        }
        (Some(it), c) if it == *c => {
            quote = None;
            true
        }
        (quote, _) => quote.is_none(),
    })
}

/// `List~int~` as `List<int>`: a tilde opens before a letter, and closes elsewhere.
fn generics(written: &str) -> String {
    let mut out = String::with_capacity(written.len());
    let mut depth = 0_usize;
    let mut chars = written.chars().peekable();
    let mut before = ' ';
    while let Some(c) = chars.next() {
        let opens = before.is_alphanumeric()
            && chars.peek().is_some_and(|it| it.is_alphanumeric() || matches!(it, '_' | '['));
        out.push(match c {
            '~' if opens => {
                depth += 1;
                '<'
            }
            '~' if depth > 0 => {
                depth -= 1;
                '>'
            }
            c => c,
        });
        before = c;
    }
    out
}
