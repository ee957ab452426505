//! What front matter says, whatever format it is written in.

use crate::worded;
use std::borrow::Cow;
use std::ops::Range;

use serde_json::Number;

/// A key and its value, each with its place in bytes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry<'a> {
    pub(super) key: Cow<'a, str>,
    pub(super) key_span: Range<usize>,
    pub(super) value: Value<'a>,
    pub(super) span: Range<usize>,
}

/// A value. What is not in quotes stays as it is written, so that the title `1.10` keeps its zero.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value<'a> {
    /// Certainly text.
    Text(Cow<'a, str>),
    /// Written without quotes: text, a number, a boolean or nothing.
    Plain(Cow<'a, str>),
    List(Vec<Value<'a>>),
    Map(Vec<(Cow<'a, str>, Value<'a>)>),
}

impl Value<'_> {
    /// The text of a text, number or boolean; nothing for nothing.
    pub(super) fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Plain(text) => (!is_null(text)).then_some(text),
            Self::List(_) | Self::Map(_) => None,
        }
    }

    /// Whether it says nothing: `null`, empty text, an empty list or map.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::Plain(text) => is_null(text),
            Self::List(items) => items.iter().all(Self::is_empty),
            Self::Map(entries) => entries.is_empty(),
        }
    }

    /// The value under a key of a map.
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Map(entries) => entries.iter().find(|(it, _)| it == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// What it is, for messages.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) | Self::Plain(_) => worded!("text"),
            Self::List(_) => worded!("a list"),
            Self::Map(_) => worded!("a group of keys"),
        }
    }

    pub(super) fn to_json(&self) -> serde_json::Value {
        match self {
            Self::Text(text) => serde_json::Value::String(text.to_string()),
            Self::Plain(text) => plain_to_json(text),
            Self::List(items) => items.iter().map(Self::to_json).collect(),
            Self::Map(entries) => {
                entries.iter().map(|(key, it)| (key.to_string(), it.to_json())).collect()
            }
        }
    }
}

fn is_null(plain: &str) -> bool {
    matches!(plain, "" | "~" | "null" | "Null" | "NULL")
}

/// What a word without quotes means in YAML 1.2's core schema (section 10.3.2).
fn plain_to_json(text: &str) -> serde_json::Value {
    match text {
        _ if is_null(text) => return serde_json::Value::Null,
        "true" | "True" | "TRUE" => return true.into(),
        "false" | "False" | "FALSE" => return false.into(),
        _ => {}
    }
    let digits = text.trim_start_matches(['+', '-']);
    let looks_numeric = digits.starts_with(|c: char| c.is_ascii_digit() || c == '.');
    let integer = || text.strip_prefix('+').unwrap_or(text).parse::<i64>().ok().map(Number::from);
    let float = || text.parse::<f64>().ok().and_then(Number::from_f64);
    let leading_zero =
        digits.len() > 1 && digits.starts_with('0') && digits.bytes().all(|it| it.is_ascii_digit());
    match looks_numeric && !leading_zero {
        true => integer().or_else(float).map_or_else(|| text.into(), serde_json::Value::Number),
        false => text.into(),
    }
}
