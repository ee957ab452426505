//! YAML in full, read by serde-saphyr. JSON is read here as well: YAML 1.2 contains it.

use std::fmt;
use std::ops::Range;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::{DuplicateKeyPolicy, NonFiniteFloatPolicy, Spanned};

use super::value::{Entry, Value};

/// Why a block could not be read.
#[derive(Debug)]
pub(super) struct Failure {
    pub(super) message: String,
    /// The place in the block, in bytes.
    pub(super) at: usize,
}

/// Reads a block that holds one mapping, or nothing. YAML knows no indents of tabs; Hexo takes them for blanks, so they
/// are blanks if it can't be read otherwise.
pub(super) fn read(block: &str) -> Result<Vec<Entry<'static>>, Failure> {
    strictly(block).or_else(|failure| match with_blanks(block) {
        Some(blanks) => strictly(&blanks).map_err(|_| failure),
        None => Err(failure),
    })
}

/// The same block, byte by byte, with blanks for the tabs that its lines begin with.
fn with_blanks(block: &str) -> Option<String> {
    let is_indented = |it: &str| it.trim_start_matches(' ').starts_with('\t');
    block.lines().any(is_indented).then(|| {
        let line = |it: &str| {
            let rest = it.trim_start_matches([' ', '\t']);
            format!("{}{rest}", " ".repeat(it.len() - rest.len()))
        };
        block.split_inclusive('\n').map(line).collect()
    })
}

fn strictly(block: &str) -> Result<Vec<Entry<'static>>, Failure> {
    let options = serde_yaml::options! {
        budget: serde_yaml::budget! {
            max_depth: 24,
            flow_nesting_limit: 24,
            max_nodes: 20_000,
            max_events: 60_000,
            max_aliases: 200,
            max_recorded_anchor_events: 20_000,
        },
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        non_finite_float_policy: NonFiniteFloatPolicy::AsString,
        strict_booleans: true,
        ignore_binary_tag_for_string: true,
        emit_comments: false,
    };
    let root: Spanned<Node> =
        serde_yaml::from_str_with_options(block, options).map_err(|error| {
            let error = error.without_snippet();
            let at = error.location().map_or(0, |it| offset(block, it.line(), it.column()));
            let message = error.to_string();
            let message = message.lines().next().unwrap_or_default();
            let end = message.rfind(" at line ").unwrap_or(message.len());
            Failure { message: message[..end].to_owned(), at }
        })?;
    match root.value {
        Node::Map(entries) => Ok(entries.into_iter().map(|it| entry(block, it)).collect()),
        Node::Scalar(text) if text.is_empty() => Ok(Vec::new()),
        _ => Err(Failure { message: "there are no keys in it".to_owned(), at: 0 }),
    }
}

/// Reads a JSON object, whose brackets Hexo leaves out.
pub(super) fn read_object(block: &str) -> Result<Vec<Entry<'static>>, Failure> {
    if block.trim_start().starts_with('{') {
        return read(block);
    }
    let back = |at: usize| at.saturating_sub(1).min(block.len());
    match read(&format!("{{{block}}}")) {
        Ok(mut entries) => {
            for it in &mut entries {
                it.key_span = back(it.key_span.start)..back(it.key_span.end);
                it.span = back(it.span.start)..back(it.span.end);
            }
            Ok(entries)
        }
        Err(failure) => Err(Failure { at: back(failure.at), ..failure }),
    }
}

/// A node as the parser types it.
enum Node {
    Text(String),
    /// Null, a boolean or a number in the parser's spelling.
    Scalar(String),
    List(Vec<Spanned<Node>>),
    Map(Vec<(Spanned<Node>, Spanned<Node>)>),
}

fn entry(block: &str, (key, value): (Spanned<Node>, Spanned<Node>)) -> Entry<'static> {
    let key_span = span(block, &key);
    let mut value_span = span(block, &value);
    // A list without brackets has no first character of its own.
    if value_span.is_empty() {
        value_span = key_span.clone();
    }
    Entry { key: name(block, key).into(), key_span, value: convert(block, value), span: value_span }
}

fn name(block: &str, key: Spanned<Node>) -> String {
    match convert(block, key) {
        Value::Text(text) | Value::Plain(text) => text.into_owned(),
        Value::List(_) | Value::Map(_) => String::new(),
    }
}

fn convert(block: &str, node: Spanned<Node>) -> Value<'static> {
    let written = block.get(span(block, &node)).unwrap_or_default();
    match node.value {
        Node::Text(text) => Value::Text(text.into()),
        Node::Scalar(parsed) => {
            let as_written = !written.is_empty() && !written.contains(char::is_whitespace);
            Value::Plain(if as_written { written.to_owned() } else { parsed }.into())
        }
        Node::List(items) => Value::List(items.into_iter().map(|it| convert(block, it)).collect()),
        Node::Map(entries) => Value::Map(
            entries
                .into_iter()
                .map(|(key, value)| (name(block, key).into(), convert(block, value)))
                .collect(),
        ),
    }
}

fn span(block: &str, node: &Spanned<Node>) -> Range<usize> {
    let span = node.defined.span();
    let number = |it: Option<u64>| it.and_then(|it| usize::try_from(it).ok()).unwrap_or(0);
    let start = number(span.byte_offset()).min(block.len());
    let end = start.saturating_add(number(span.byte_len())).min(block.len());
    if matches!(node.value, Node::Scalar(_) | Node::Text(_)) {
        // A block scalar's span has the line ends after it.
        let length = block.get(start..end).map_or(0, |it| it.trim_end().len());
        return start..start + length;
    }
    start..end
}

/// The byte at a line and column, both from 1, columns in characters.
fn offset(block: &str, line: u64, column: u64) -> usize {
    let number = |it: u64| usize::try_from(it.saturating_sub(1)).unwrap_or(usize::MAX);
    let start: usize = block.split_inclusive('\n').take(number(line)).map(str::len).sum();
    let rest = &block[start..];
    start + rest.char_indices().nth(number(column)).map_or(rest.len(), |(at, _)| at)
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyNode)
    }
}

struct AnyNode;

impl<'de> Visitor<'de> for AnyNode {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("keys and values")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Scalar(String::new()))
    }

    fn visit_bool<E>(self, it: bool) -> Result<Node, E> {
        Ok(Node::Scalar(it.to_string()))
    }

    fn visit_i64<E>(self, it: i64) -> Result<Node, E> {
        Ok(Node::Scalar(it.to_string()))
    }

    fn visit_u64<E>(self, it: u64) -> Result<Node, E> {
        Ok(Node::Scalar(it.to_string()))
    }

    fn visit_f64<E>(self, it: f64) -> Result<Node, E> {
        Ok(Node::Scalar(it.to_string()))
    }

    fn visit_str<E>(self, it: &str) -> Result<Node, E> {
        Ok(Node::Text(it.to_owned()))
    }

    fn visit_string<E>(self, it: String) -> Result<Node, E> {
        Ok(Node::Text(it))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Node::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Node::Map(entries))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tabs_before_lines_are_blanks() {
        let entries = read("title: 潮\ntags:\n\t- 甲\n\t- 乙\n").unwrap();
        let shown: Vec<_> = entries.iter().map(|it| it.value.to_json().to_string()).collect();
        assert_eq!(shown, ["\"潮\"", "[\"甲\",\"乙\"]"]);
        assert!(read("a:\n\tb: {\n").is_err());
    }
}
