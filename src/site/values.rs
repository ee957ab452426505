//! The values of settings, in whatever format they are written.

use std::collections::BTreeMap;

use serde_json::Value;

use super::literal;

/// Longer texts are no titles or names.
const LONGEST: usize = 2000;

/// Reads a file of settings by its ending. The error says where it stops to be readable, and quotes nothing.
pub(super) fn parse(name: &str, text: &str) -> Result<Value, String> {
    match name.rsplit('.').next().unwrap_or_default() {
        "toml" => toml(text),
        "json" => json(text),
        "yml" | "yaml" => yaml(text),
        "py" => Ok(literal::of_python(text)),
        _ => Ok(literal::of_script(text)),
    }
}

fn toml(text: &str) -> Result<Value, String> {
    let table: toml::Table = toml::from_str(text).map_err(|error| {
        let at = error.span().map_or(0, |it| it.start);
        let line = text.get(..at).map_or(1, |it| it.matches('\n').count() + 1);
        format!("is no TOML from line {line} on")
    })?;
    Ok(serde_json::to_value(table).unwrap_or_default())
}

fn json(text: &str) -> Result<Value, String> {
    serde_json::from_str(text)
        .or_else(|error: serde_json::Error| {
            // Comments and commas at ends are common in files that people write.
            match literal::of_script(text) {
                Value::Object(map) if !map.is_empty() => Ok(Value::Object(map)),
                _ => Err(error),
            }
        })
        .map_err(|error| format!("is no JSON from line {} on", error.line()))
}

/// Reads YAML.
pub(super) fn yaml(text: &str) -> Result<Value, String> {
    let options = serde_yaml::options! {
        budget: serde_yaml::budget! {
            max_depth: 24,
            flow_nesting_limit: 24,
            max_nodes: 50_000,
            max_events: 150_000,
            max_aliases: 200,
            max_recorded_anchor_events: 20_000,
        },
        duplicate_keys: serde_yaml::DuplicateKeyPolicy::FirstWins,
        strict_booleans: true,
        emit_comments: false,
    };
    let read = |text: &str| serde_yaml::from_str_with_options::<Value>(text, options.clone());
    let whole = read(text).or_else(|_| read(&without_tags(text)));
    whole.map_err(|error| {
        let line = error.location().map_or(1, |it| it.line());
        format!("is no YAML from line {line} on")
    })
}

/// The text without `!!python/name:x` and `!ENV`, which are calls of programs.
fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        match line.find(" !") {
            Some(at) => {
                out.push_str(&line[..at]);
                let rest = &line[at + 1..];
                let end = rest.find(' ').unwrap_or(rest.len());
                out.push_str(&rest[end..]);
            }
            None => out.push_str(line),
        }
        out.push('\n');
    }
    out
}

/// The value at a path of keys: `languages.ja.title`. Letter case does not matter.
pub(super) fn at<'a>(value: &'a Value, path: &str) -> Option<&'a Value> {
    let mut value = value;
    for key in path.split('.') {
        let map = value.as_object()?;
        value = map
            .get(key)
            .or_else(|| map.iter().find(|(it, _)| it.eq_ignore_ascii_case(key)).map(|it| it.1))?;
    }
    (!value.is_null()).then_some(value)
}

/// The texts and numbers of settings by their keys, those of nested ones with dots between.
pub(super) fn scalars(value: &Value) -> BTreeMap<String, String> {
    /// So many of one site.
    const MOST: usize = 500;
    /// So deep.
    const DEEPEST: usize = 5;
    let mut found = BTreeMap::new();
    let mut left = vec![(String::new(), value, 0)];
    while let Some((key, value, depth)) = left.pop() {
        match value {
            Value::Object(map) if depth < DEEPEST => {
                let below = |name: &str| match key.is_empty() {
                    true => name.to_owned(),
                    false => format!("{key}.{name}"),
                };
                left.extend(map.iter().map(|(name, it)| (below(name), it, depth + 1)));
            }
            value => found.extend(line(value).map(|it| (key, it))),
        }
        if found.len() >= MOST {
            break;
        }
    }
    found
}

/// A text of one line at one of these paths: the first that is there.
pub(super) fn text(value: &Value, paths: &[&str]) -> Option<String> {
    paths.iter().find_map(|path| line(at(value, path)?))
}

/// A value as a text of one line.
pub(super) fn line(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    let is_text = !text.is_empty()
        && text.len() <= LONGEST
        && !["{{", "{%", "<%", "${"].iter().any(|it| text.contains(it));
    is_text.then_some(text)
}

/// The names of people at one of these paths: one, a list, groups of keys with a `name`.
pub(super) fn names(value: &Value, paths: &[&str]) -> Vec<String> {
    let found = paths.iter().find_map(|path| {
        let mut names = Vec::new();
        collect_names(at(value, path)?, &mut names);
        (!names.is_empty()).then_some(names)
    });
    found.unwrap_or_default()
}

fn collect_names(value: &Value, names: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().take(20).for_each(|it| collect_names(it, names)),
        Value::Object(map) => {
            if let Some(name) = map.get("name").or_else(|| map.get("Name")) {
                collect_names(name, names);
            }
        }
        _ => names.extend(line(value).and_then(|it| person(&it))),
    }
}

/// The names of people by the keys that front matter gives.
pub(super) fn people(value: &Value) -> BTreeMap<String, String> {
    let all = value.as_object().into_iter().flatten().take(1000);
    let named = all.filter_map(|(key, it)| {
        let name = text(it, &["name", "display_name"]).or_else(|| line(it))?;
        Some((key.clone(), name))
    });
    named.collect()
}

/// A name without the mail address that stands beside it.
fn person(name: &str) -> Option<String> {
    let bare = match (name.find('<'), name.rfind('>')) {
        (Some(open), Some(close)) if open < close && name[open..close].contains('@') => {
            &name[..open]
        }
        _ => name,
    };
    let bare = bare.trim();
    let is_default = ["john doe", "your name", "author", "example author", "yourname"]
        .iter()
        .any(|it| it.eq_ignore_ascii_case(bare));
    let is_name = !bare.contains('@') && !bare.contains("://");
    (!bare.is_empty() && is_name && !is_default).then(|| bare.to_owned())
}

/// Texts at one of these paths: one or a list.
pub(super) fn texts(value: &Value, paths: &[&str]) -> Vec<String> {
    let found = paths.iter().find_map(|path| at(value, path));
    match found {
        Some(Value::Array(items)) => items.iter().filter_map(line).collect(),
        Some(one) => line(one).into_iter().collect(),
        None => Vec::new(),
    }
}

/// Whether settings ask for formulas on all pages: a key of a theme's or an extension's says yes.
pub(super) fn ask_for_formulas(settings: &Value, paths: &[&str]) -> bool {
    paths.iter().any(|path| match at(settings, path) {
        Some(Value::Bool(it)) => *it,
        Some(Value::String(it)) => {
            ["true", "katex", "mathjax", "mathjs"].iter().any(|name| it.eq_ignore_ascii_case(name))
        }
        // A group of keys is on unless it says that it is off, or only where pages ask for it.
        Some(Value::Object(it)) => {
            let says = |key: &str| it.get(key).and_then(Value::as_bool);
            says("enable").unwrap_or(false)
                && says("per_page") != Some(true)
                && says("every_page") != Some(false)
        }
        _ => false,
    })
}

/// Puts `from` below what is already there; what is there counts.
pub(super) fn merge(into: &mut Value, from: Value) {
    match (into, from) {
        (Value::Object(into), Value::Object(from)) => {
            for (key, value) in from {
                match into.get_mut(&key) {
                    Some(old) => merge(old, value),
                    None => drop(into.insert(key, value)),
                }
            }
        }
        (into @ Value::Null, from) => *into = from,
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_named_in_many_ways() {
        let names = |text: &str| names(&yaml(text).unwrap(), &["author", "authors"]);
        assert_eq!(names("author: 阿潮"), ["阿潮"]);
        assert_eq!(names("author:\n  name: Harbour\n  email: a@b.c"), ["Harbour"]);
        assert_eq!(names("authors: [\"甲 <a@b.c>\", {name: 乙}, x@y.z]"), ["甲", "乙"]);
        assert!(names("author: John Doe").is_empty());
    }

    #[test]
    fn tags_that_call_programs_are_passed_over() {
        let text = "site_name: 手冊\nx: !!python/name:a.b.c\ny: !ENV [A, b]\n";
        assert_eq!(super::text(&yaml(text).unwrap(), &["site_name"]).as_deref(), Some("手冊"));
    }

    #[test]
    fn errors_say_where_and_quote_nothing() {
        let error = parse("a.toml", "title = \"x\"\nsecret = word word\n").unwrap_err();
        assert_eq!(error, "is no TOML from line 2 on");
        assert!(parse("a.yml", "a: [1\nsecret: x").unwrap_err().starts_with("is no YAML"));
    }
}
