//! Graphviz's language: graphviz.org, «DOT Language». What says how something looks is read as far as it says something.

use crate::say;
use std::collections::BTreeMap;

use super::Undrawn;
use super::graph::{Edge, Graph, Group, Head, Line, Shape};
use super::mermaid::{direction, shortened};

#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    /// A name, or a text in quotation marks.
    Word(String),
    Sign(char),
    /// `->` or `--`.
    Edge(bool),
}

pub(super) fn read(source: &str) -> Result<Graph, Undrawn> {
    let tokens = tokens(source)?;
    let mut reader = Reader { tokens: &tokens, at: 0, graph: Graph::default(), depth: 0 };
    if let Some(Token::Word(it)) = reader.peek()
        && it.eq_ignore_ascii_case("strict")
    {
        reader.at += 1;
    }
    match reader.next() {
        Some(Token::Word(it))
            if matches!(it.to_ascii_lowercase().as_str(), "digraph" | "graph") => {}
        _ => return Err(say!("it begins with neither `digraph` nor `graph`").into()),
    }
    if matches!(reader.peek(), Some(Token::Word(_))) {
        reader.at += 1;
    }
    reader.expect('{')?;
    let defaults = Defaults::default();
    reader.statements(None, defaults)?;
    Ok(reader.graph)
}

fn tokens(source: &str) -> Result<Vec<Token>, Undrawn> {
    let mut found = Vec::new();
    let mut chars = source.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            c if c.is_whitespace() => {}
            '#' => while chars.next_if(|it| *it != '\n').is_some() {},
            '/' if chars.next_if_eq(&'/').is_some() => {
                while chars.next_if(|it| *it != '\n').is_some() {}
            }
            '/' if chars.next_if_eq(&'*').is_some() => {
                let mut last = ' ';
                for it in chars.by_ref() {
                    if last == '*' && it == '/' {
                        break;
                    }
                    last = it;
                }
            }
            '"' => {
                let mut text = String::new();
                loop {
                    match chars.next() {
                        None => return Err(say!("a quotation mark in it is not closed").into()),
                        Some('"') => break,
                        Some('\\') => match chars.next() {
                            Some('n' | 'l' | 'r') => text.push('\n'),
                            Some('\n') | None => {}
                            Some(it) => text.push(it),
                        },
                        Some(it) => text.push(it),
                    }
                }
                found.push(Token::Word(text));
            }
            '<' => {
                // Labels of HTML: their words.
                let (mut depth, mut text, mut in_tag) = (1, String::new(), false);
                for it in chars.by_ref() {
                    match it {
                        '<' => {
                            depth += 1;
                            in_tag = true;
                            if !text.ends_with(['\n', ' ']) {
                                text.push(' ');
                            }
                        }
                        '>' => {
                            depth -= 1;
                            in_tag = false;
                            if depth == 0 {
                                break;
                            }
                        }
                        it if !in_tag => text.push(it),
                        _ => {}
                    }
                }
                found.push(Token::Word(text.split_whitespace().collect::<Vec<_>>().join(" ")));
            }
            '-' if chars.next_if_eq(&'>').is_some() => found.push(Token::Edge(true)),
            '-' if chars.next_if_eq(&'-').is_some() => found.push(Token::Edge(false)),
            '{' | '}' | '[' | ']' | ';' | ',' | '=' | ':' => found.push(Token::Sign(c)),
            c if c.is_alphanumeric() || matches!(c, '_' | '.' | '-') || !c.is_ascii() => {
                let mut word = String::from(c);
                let is_part = |it: &char| {
                    it.is_alphanumeric()
                        || matches!(it, '_' | '.')
                        || !it.is_ascii() && !it.is_whitespace()
                };
                while let Some(it) = chars.next_if(is_part) {
                    word.push(it);
                }
                found.push(Token::Word(word));
            }
            c => return Err(say!("`{character}` can't be read", character = c).into()),
        }
    }
    Ok(found)
}

type Attributes = BTreeMap<String, String>;

#[derive(Debug, Clone, Default)]
struct Defaults {
    node: Attributes,
    edge: Attributes,
}

struct Reader<'t> {
    tokens: &'t [Token],
    at: usize,
    graph: Graph,
    depth: usize,
}

/// Groups in groups further in are no diagram's.
const DEEPEST: usize = 16;

impl Reader<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    fn next(&mut self) -> Option<Token> {
        self.at += 1;
        self.tokens.get(self.at - 1).cloned()
    }

    fn eat(&mut self, sign: char) -> bool {
        let found = self.peek() == Some(&Token::Sign(sign));
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, sign: char) -> Result<(), Undrawn> {
        if self.eat(sign) { Ok(()) } else { Err(say!("a `{sign}` is missing in it", sign).into()) }
    }

    /// Up to the closing brace. Returns the nodes that were met.
    fn statements(
        &mut self,
        group: Option<usize>,
        mut defaults: Defaults,
    ) -> Result<Vec<usize>, Undrawn> {
        self.depth += 1;
        let mut met = Vec::new();
        loop {
            while self.eat(';') || self.eat(',') {}
            if self.eat('}') {
                self.depth -= 1;
                return Ok(met);
            }
            if self.peek().is_none() {
                return Err(say!("a `{sign}` is missing in it", sign = "}").into());
            }
            if self.graph.is_too_large() || self.depth > DEEPEST {
                return Err(say!("it has too many nodes or edges").into());
            }
            if let Some(Token::Word(word)) = self.peek().cloned() {
                let next = self.tokens.get(self.at + 1);
                let small = word.to_ascii_lowercase();
                if next == Some(&Token::Sign('=')) {
                    self.at += 2;
                    if let Some(Token::Word(value)) = self.next() {
                        self.set(&word, &value, group);
                    }
                    continue;
                }
                if matches!(small.as_str(), "node" | "edge" | "graph")
                    && next == Some(&Token::Sign('['))
                {
                    self.at += 1;
                    let attributes = self.attributes()?;
                    match small.as_str() {
                        "node" => defaults.node.extend(attributes),
                        "edge" => defaults.edge.extend(attributes),
                        _ => attributes.iter().for_each(|(key, value)| self.set(key, value, group)),
                    }
                    continue;
                }
            }
            met.extend(self.chain(group, &defaults)?);
        }
    }

    fn set(&mut self, key: &str, value: &str, group: Option<usize>) {
        match (key, group) {
            ("rankdir", None) => {
                self.graph.direction = direction(value).unwrap_or_default();
            }
            ("label", None) => value.clone_into(&mut self.graph.title),
            ("label", Some(group)) => value.clone_into(&mut self.graph.groups[group].label),
            _ => {}
        }
    }

    /// `a -> {b c} -> d [label=x]`
    fn chain(&mut self, group: Option<usize>, defaults: &Defaults) -> Result<Vec<usize>, Undrawn> {
        let (mut from, is_new) = self.operand(group, defaults)?;
        let mut met = from.clone();
        let mut edges: Vec<(Vec<usize>, Vec<usize>, bool)> = Vec::new();
        while let Some(Token::Edge(directed)) = self.peek().cloned() {
            self.at += 1;
            let (to, _) = self.operand(group, defaults)?;
            met.extend(&to);
            edges.push((from, to.clone(), directed));
            from = to;
        }
        let own = if self.peek() == Some(&Token::Sign('[')) {
            self.attributes()?
        } else {
            Attributes::new()
        };
        if edges.is_empty() {
            let mut attributes = if is_new { defaults.node.clone() } else { Attributes::new() };
            attributes.extend(own);
            for at in &met {
                self.look(*at, &attributes);
            }
            return Ok(met);
        }
        let mut attributes = defaults.edge.clone();
        attributes.extend(own);
        let get = |key: &str| attributes.get(key).map(String::as_str).unwrap_or_default();
        for (from, to, directed) in edges {
            let heads = match get("dir") {
                "both" => (Head::Arrow, Head::Arrow),
                "back" => (Head::Arrow, Head::None),
                "none" => (Head::None, Head::None),
                _ if !directed => (Head::None, Head::None),
                _ => (Head::None, head(get("arrowhead"))),
            };
            let line = match get("style") {
                it if it.contains("dashed") || it.contains("dotted") => Line::Dashed,
                it if it.contains("bold") => Line::Thick,
                it if it.contains("invis") => Line::Hidden,
                _ => Line::Plain,
            };
            let label = get("label").trim().to_owned();
            let length = get("minlen").parse().unwrap_or(1);
            self.graph.connect(&from, &to, &Edge { label, line, heads, length, ..Edge::default() });
        }
        Ok(met)
    }

    /// A node, or all nodes of a group; and whether the node is new.
    fn operand(
        &mut self,
        group: Option<usize>,
        defaults: &Defaults,
    ) -> Result<(Vec<usize>, bool), Undrawn> {
        match self.next() {
            Some(Token::Sign('{')) => Ok((self.statements(group, defaults.clone())?, false)),
            Some(Token::Word(word)) if word.eq_ignore_ascii_case("subgraph") => {
                let name = match self.peek() {
                    Some(Token::Word(name)) => {
                        let name = name.clone();
                        self.at += 1;
                        name
                    }
                    _ => String::new(),
                };
                self.expect('{')?;
                // Only what is called so has a frame.
                let inner = match name.starts_with("cluster") {
                    true => {
                        self.graph.groups.push(Group { parent: group, ..Group::default() });
                        Some(self.graph.groups.len() - 1)
                    }
                    false => group,
                };
                Ok((self.statements(inner, defaults.clone())?, false))
            }
            Some(Token::Word(name)) => {
                let is_new = self.graph.find(&name).is_none();
                let at = self.graph.node(&name, group);
                if is_new {
                    self.graph.nodes[at].shape = Shape::Ellipse;
                    self.look(at, &defaults.node);
                }
                // A port: `a:b`, `a:b:n`.
                while self.eat(':') {
                    self.at += 1;
                }
                Ok((vec![at], is_new))
            }
            Some(it) => {
                Err(say!("`{line}` can't be read", line = shortened(&format!("{it:?}"))).into())
            }
            None => Err(say!("it ends too early").into()),
        }
    }

    fn look(&mut self, at: usize, attributes: &Attributes) {
        let node = &mut self.graph.nodes[at];
        if let Some(shape) = attributes.get("shape") {
            node.shape = match shape.as_str() {
                "box" | "rect" | "rectangle" | "square" | "note" | "tab" | "folder"
                | "component" | "record" => Shape::Box,
                "Mrecord" => Shape::Round,
                "diamond" | "Mdiamond" => Shape::Diamond,
                "hexagon" => Shape::Hexagon,
                "cylinder" => Shape::Cylinder,
                "plaintext" | "plain" | "none" => Shape::Plain,
                "point" => Shape::Start,
                "doublecircle" | "box3d" => Shape::Framed,
                _ => Shape::Ellipse,
            };
        }
        if attributes.get("style").is_some_and(|it| it.contains("rounded"))
            && node.shape == Shape::Box
        {
            node.shape = Shape::Round;
        }
        if let Some(label) = attributes.get("label") {
            let is_record = attributes.get("shape").is_some_and(|it| it.ends_with("record"));
            node.label = if is_record { fields(label) } else { label.trim().to_owned() };
        }
    }

    fn attributes(&mut self) -> Result<Attributes, Undrawn> {
        let mut found = Attributes::new();
        while self.eat('[') {
            while !self.eat(']') {
                match self.next() {
                    Some(Token::Word(key)) => {
                        let value = if self.eat('=') { self.next() } else { None };
                        if let Some(Token::Word(value)) = value {
                            found.insert(key, value);
                        }
                    }
                    Some(Token::Sign(',' | ';')) => {}
                    _ => return Err(say!("a `]` is missing in it").into()),
                }
            }
        }
        Ok(found)
    }
}

/// The head of an arrow by its name.
fn head(name: &str) -> Head {
    match name {
        "none" => Head::None,
        "empty" | "onormal" => Head::Triangle,
        "diamond" => Head::Filled,
        "odiamond" => Head::Hollow,
        "dot" | "odot" => Head::Circle,
        "vee" | "open" => Head::Open,
        "crow" => Head::Many,
        _ => Head::Arrow,
    }
}

/// The fields of a record, one below the other: `{<a> x | y}`.
fn fields(label: &str) -> String {
    let mut out = String::new();
    let mut in_port = false;
    for c in label.chars() {
        match c {
            '<' => in_port = true,
            '>' if in_port => in_port = false,
            '{' | '}' => {}
            '|' => out.push('\n'),
            c if !in_port => out.push(c),
            _ => {}
        }
    }
    out.lines().map(str::trim).filter(|it| !it.is_empty()).collect::<Vec<_>>().join("\n")
}
