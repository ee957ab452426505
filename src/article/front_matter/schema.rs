//! The front matter as JSON Schema, from the table of keys.

use serde_json::{Map, Value, json};

use super::keys::{Field, KEYS};

/// The schema of front matter: the keys that mean something here, as most programs spell them. Others are allowed.
pub fn schema() -> Value {
    let mut properties = Map::new();
    for (key, field) in KEYS {
        properties.insert((*key).to_owned(), of(*field));
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Front matter",
        "description": "Keys are read in any case, with hyphens, underscores and blanks or without.",
        "type": "object",
        "properties": properties,
    })
}

fn of(field: Field) -> Value {
    let text = json!({"type": "string"});
    let names = json!({"oneOf": [{"type": "string"}, {"type": "array"}, {"type": "object"}]});
    let (mut schema, about) = match field {
        Field::Title => (text, "the title"),
        Field::Subtitle => (text, "its second line"),
        Field::Id => (
            json!({"type": ["string", "integer"]}),
            "what stays the same when the article is edited or moved",
        ),
        Field::Date => (text, "when it was published: 2020-08-05, or 2020-08-05T08:30:00+08:00"),
        Field::Published => {
            (json!({"type": ["boolean", "string"]}), "whether, or when, it was published")
        }
        Field::Updated => (text, "when it was last changed"),
        Field::Authors => (names, "who wrote it"),
        Field::Categories => (names, "its categories, the main one first"),
        Field::Tags => (names, "its tags"),
        Field::Draft => (json!({"type": "boolean"}), "whether it is not meant to be published yet"),
        Field::Status => (text, "draft, if it is not meant to be published yet"),
        Field::Language => (text, "its language: zh-Hant-HK, ja, en"),
        Field::Slug => (text, "its short name in addresses"),
        Field::Summary => (text, "what it is about"),
        Field::Address => (text, "where it was published"),
        Field::Archived => (text, "where a web archive has a copy of it, or when that was made"),
        Field::Rights => (text, "whose it is"),
        Field::Licence => (text, "what may be done with it"),
        Field::Aliases => (names, "former addresses; in Obsidian other titles"),
        Field::Featured => {
            (json!({"type": ["boolean", "integer"]}), "whether it is put before others")
        }
        Field::Weight => (json!({"type": "number"}), "its place in a list: the lower the earlier"),
        Field::Citation => (json!({}), "where it is to be cited from"),
    };
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("description".to_owned(), json!(about));
    }
    schema
}
