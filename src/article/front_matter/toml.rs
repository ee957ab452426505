//! TOML between `+++` fences.

use ::toml::Spanned;
use ::toml::de::{DeTable, DeValue};

use super::value::{Entry, Value};
use super::yaml::Failure;

/// Reads a block. Of one with mistakes, what can be read, and the first mistake.
pub(super) fn read(block: &str) -> (Vec<Entry<'static>>, Option<Failure>) {
    let (table, errors) = DeTable::parse_recoverable(block);
    let failure = errors.first().map(|error| Failure {
        message: error.message().lines().next().unwrap_or_default().to_owned(),
        at: error.span().map_or(0, |it| it.start),
    });
    let entries = table.into_inner().into_iter().map(|(key, value)| Entry {
        key_span: key.span(),
        key: key.into_inner().into_owned().into(),
        span: value.span(),
        value: convert(value),
    });
    (entries.collect(), failure)
}

fn convert(value: Spanned<DeValue<'_>>) -> Value<'static> {
    match value.into_inner() {
        DeValue::String(text) => Value::Text(text.into_owned().into()),
        DeValue::Integer(number) => Value::Plain(number.to_string().into()),
        DeValue::Float(number) => Value::Plain(number.as_str().to_owned().into()),
        DeValue::Boolean(it) => Value::Plain(it.to_string().into()),
        DeValue::Datetime(it) => Value::Text(it.to_string().into()),
        DeValue::Array(items) => Value::List(items.into_iter().map(convert).collect()),
        DeValue::Table(table) => Value::Map(
            table
                .into_iter()
                .map(|(key, value)| (key.into_inner().into_owned().into(), convert(value)))
                .collect(),
        ),
    }
}
