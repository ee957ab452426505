//! YAML with explanations: the tree of a document, each key with what there is to say about it.
//!
//! Scalars are written by the YAML library; it puts comments after keys, where people don't look for them, so
//! lines and indentation are made here.

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Node {
    /// A text.
    Text(String),
    /// A whole number.
    Number(i64),
    /// Yes or no.
    Flag(bool),
    /// A sequence.
    List(Vec<Node>),
    /// A mapping.
    Map(Vec<Entry>),
}

/// A key with its value.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    remark: String,
    key: String,
    value: Node,
}

/// A key with its value.
pub(super) fn entry(key: &str, value: impl Into<Node>) -> Entry {
    Entry { remark: String::new(), key: key.to_owned(), value: value.into() }
}

impl Entry {
    /// The same, with an explanation above it.
    pub(super) fn because(mut self, remark: &str) -> Self {
        remark.clone_into(&mut self.remark);
        self
    }
}

impl From<&str> for Node {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Node {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for Node {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl<const N: usize> From<[Entry; N]> for Node {
    fn from(entries: [Entry; N]) -> Self {
        Self::Map(entries.into())
    }
}

impl From<Vec<Entry>> for Node {
    fn from(entries: Vec<Entry>) -> Self {
        Self::Map(entries)
    }
}

impl From<Vec<Node>> for Node {
    fn from(items: Vec<Node>) -> Self {
        Self::List(items)
    }
}

/// Writes a document.
pub(super) fn write(document: &[Entry]) -> String {
    let mut text = String::new();
    map(document, 0, &mut text);
    text
}

fn map(entries: &[Entry], depth: usize, text: &mut String) {
    for entry in entries {
        for line in entry.remark.lines() {
            indent(depth, text);
            text.push_str(&format!("# {line}\n"));
        }
        indent(depth, text);
        // GitHub's `on` is a word for yes in old YAML, and everybody writes it plain.
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
        match entry.key.chars().all(is_plain) {
            true => text.push_str(&entry.key),
            false => text.push_str(&scalar(&entry.key.as_str().into())),
        }
        text.push(':');
        match &entry.value {
            Node::Map(inside) if !inside.is_empty() => {
                text.push('\n');
                map(inside, depth + 1, text);
            }
            Node::List(items) if !items.is_empty() => {
                text.push('\n');
                for item in items {
                    list_item(item, depth + 1, text);
                }
            }
            value => {
                text.push(' ');
                text.push_str(&scalar(value));
                text.push('\n');
            }
        }
    }
}

fn list_item(item: &Node, depth: usize, text: &mut String) {
    let mut inside = String::new();
    match item {
        Node::Map(entries) if !entries.is_empty() => map(entries, depth + 1, &mut inside),
        other => inside.push_str(&scalar(other)),
    }
    let mut is_dashed = false;
    for line in inside.lines() {
        let rest = line.trim_start();
        if is_dashed {
            text.push_str(line);
        } else {
            // What is remarked on the first key stands above the dash.
            indent(depth, text);
            is_dashed = !rest.starts_with('#');
            text.push_str(if is_dashed { "- " } else { "" });
            text.push_str(rest);
        }
        text.push('\n');
    }
}

fn indent(depth: usize, text: &mut String) {
    text.extend(std::iter::repeat_n("  ", depth));
}

fn scalar(value: &Node) -> String {
    let options = serde_yaml::ser_options! { prefer_block_scalars: false };
    let written = match value {
        Node::Text(it) => serde_yaml::to_string_with_options(it, options),
        Node::Number(it) => serde_yaml::to_string(it),
        Node::Flag(it) => serde_yaml::to_string(it),
        Node::List(_) => Ok("[]".to_owned()),
        Node::Map(_) => Ok("{}".to_owned()),
    };
    written.unwrap_or_default().trim_end_matches('\n').to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::shell::HOSTILE;
    use super::*;

    #[test]
    fn remarks_stand_above_what_they_explain() {
        let steps = vec![
            Node::from([entry("run", "a").because("why\nand how"), entry("if", "b").because("c")]),
            Node::from([entry("run", "d"), entry("with", [entry("path", "e").because("f")])]),
            Node::from("g"),
        ];
        let document = [
            entry("on", [entry("cron", "17 3 1 * *")]).because("when"),
            entry("steps", steps),
            entry("n", 1),
            entry("no", false),
        ];
        let expected = "# when\non:\n  cron: 17 3 1 * *\nsteps:\n  # why\n  # and how\n  - run: a\n    # c\n    if: b\n  \
            - run: d\n    with:\n      # f\n      path: e\n  - g\nn: 1\nno: false\n";
        assert_eq!(write(&document), expected);
        let empty = [entry("a", Vec::<Node>::new()), entry("b", Vec::<Entry>::new())];
        assert_eq!(write(&empty), "a: []\nb: {}\n");
    }

    #[test]
    fn every_text_is_read_as_it_was() {
        for text in
            HOSTILE.iter().chain(&["on", "# x", "12:30:00", "0x10", "~", "- a", "{a}", "a #b"])
        {
            let list = vec![Node::from(*text), Node::from([entry("b", *text)])];
            let written = write(&[entry("a", *text), entry("c", list)]);
            let read: serde_json::Value = serde_yaml::from_str(&written).unwrap();
            assert_eq!(read, serde_json::json!({"a": text, "c": [text, {"b": text}]}), "{written}");
        }
    }
}
