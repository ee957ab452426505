//! The form of `heding.toml` as JSON Schema (draft 2020-12), read off the very types that read it.
//!
//! A deserializer that has no input notes what each type asks for: a text, a number, one of several words, a table of
//! keys. It is sent down one branch of the settings after the other, for a type that was refused once asks no further.

use std::cell::RefCell;

use serde::Deserialize;
use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};
use serde_json::{Map, Value, json};

use super::RawConfig;

/// The settings' schema.
pub fn schema() -> Value {
    let mut schema = of::<RawConfig>(&mut Vec::new());
    for (path, written) in several_forms() {
        if let Some(found) = schema.pointer_mut(path) {
            *found = written;
        }
    }
    if let Some(whole) = schema.as_object_mut() {
        whole.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
        whole.insert("title".to_owned(), json!("heding.toml"));
    }
    schema
}

/// Values that may be written in several forms: their types look at what is there before they ask for anything.
fn several_forms() -> Vec<(&'static str, Value)> {
    let text = json!({"type": "string"});
    let texts = json!({"type": "array", "items": {"type": "string"}});
    let cover = json!({"oneOf": [{"type": "boolean"}, text]});
    let sections = json!({"oneOf": [text, texts]});
    vec![
        ("/properties/cover", cover.clone()),
        ("/properties/series/items/properties/cover", cover),
        ("/properties/sections", sections.clone()),
        ("/properties/series/items/properties/sections", sections.clone()),
        ("/properties/flavour", sections),
        ("/properties/languages", json!({"anyOf": [{"enum": ["apart", "together"]}, text, texts]})),
        (
            "/properties/fonts/items",
            json!({"oneOf": [text, {"type": "object", "required": ["family"]}]}),
        ),
    ]
}

/// What a type asks for, on its way down.
#[derive(Debug, Clone, PartialEq)]
enum Step {
    List,
    Table,
    Struct(&'static [&'static str]),
    Choice(&'static [&'static str]),
    Word,
    Leaf(Value),
}

/// The schema of what lies at a place: one number for each struct or choice above it.
fn of<T: for<'de> Deserialize<'de>>(place: &mut Vec<usize>) -> Value {
    let asked = RefCell::new(Vec::new());
    let scout = Scout { place, asked: &asked };
    // It has no input, so it always ends early.
    let _ = T::deserialize(scout);
    let steps = asked.into_inner();
    let is_fork = |it: &Step| matches!(it, Step::Struct(_) | Step::Choice(_));
    let forks = steps.iter().enumerate().filter(|(_, it)| is_fork(it)).map(|(at, _)| at);
    let from = match place.len() {
        0 => 0,
        above => forks.skip(above - 1).map(|it| it + 1).next().unwrap_or(steps.len()),
    };
    let own = steps.get(from..).unwrap_or_default();
    let mut schema = match own.last() {
        Some(Step::Leaf(leaf)) => leaf.clone(),
        Some(Step::Struct(fields)) => {
            let properties = below::<T>(place, fields);
            json!({"type": "object", "properties": properties, "additionalProperties": false})
        }
        Some(Step::Choice(words)) => choice(words, below::<T>(place, words)),
        Some(Step::Word) => json!({"const": true}),
        _ => json!({}),
    };
    for step in own.iter().rev() {
        match step {
            Step::List => schema = json!({"type": "array", "items": schema}),
            Step::Table => schema = json!({"type": "object", "additionalProperties": schema}),
            _ => {}
        }
    }
    schema
}

/// The schema of each branch.
fn below<T: for<'de> Deserialize<'de>>(
    place: &mut Vec<usize>,
    names: &[&str],
) -> Map<String, Value> {
    let mut found = Map::new();
    for (at, name) in names.iter().enumerate() {
        place.push(at);
        found.insert((*name).to_owned(), of::<T>(place));
        place.pop();
    }
    found
}

/// One of several words, or of tables with one key.
fn choice(words: &[&str], branches: Map<String, Value>) -> Value {
    if branches.values().all(|it| it.get("const").is_some()) {
        return json!({"enum": words});
    }
    let tables = branches.into_iter().map(|(name, inner)| {
        let mut own = Map::new();
        own.insert(name, inner);
        json!({"type": "object", "properties": own, "additionalProperties": false, "minProperties": 1})
    });
    json!({"oneOf": tables.collect::<Vec<_>>()})
}

/// It was asked enough.
#[derive(Debug)]
struct Stop;

impl std::fmt::Display for Stop {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("there is no input")
    }
}

impl std::error::Error for Stop {}

impl Error for Stop {
    fn custom<T: std::fmt::Display>(_: T) -> Self {
        Self
    }
}

/// Notes what is asked for, and answers nothing.
#[derive(Clone, Copy)]
struct Scout<'a> {
    /// Which way to take at each fork from here on.
    place: &'a [usize],
    asked: &'a RefCell<Vec<Step>>,
}

impl Scout<'_> {
    fn note(&self, step: Step) {
        self.asked.borrow_mut().push(step);
    }

    fn leaf<T>(&self, schema: Value) -> Result<T, Stop> {
        self.note(Step::Leaf(schema));
        Err(Stop)
    }

    /// The way from a fork on, if there is one to take.
    fn ahead(self) -> Option<(usize, Self)> {
        let (first, rest) = self.place.split_first()?;
        Some((*first, Self { place: rest, ..self }))
    }
}

macro_rules! leaves {
    ($($method:ident => $schema:expr),* $(,)?) => {
        $(fn $method<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Stop> {
            self.leaf($schema)
        })*
    };
}

impl<'de> Deserializer<'de> for Scout<'_> {
    type Error = Stop;

    leaves! {
        deserialize_any => json!({}),
        deserialize_ignored_any => json!({}),
        deserialize_identifier => json!({"type": "string"}),
        deserialize_bool => json!({"type": "boolean"}),
        deserialize_i8 => json!({"type": "integer"}),
        deserialize_i16 => json!({"type": "integer"}),
        deserialize_i32 => json!({"type": "integer"}),
        deserialize_i64 => json!({"type": "integer"}),
        deserialize_u8 => json!({"type": "integer", "minimum": 0}),
        deserialize_u16 => json!({"type": "integer", "minimum": 0}),
        deserialize_u32 => json!({"type": "integer", "minimum": 0}),
        deserialize_u64 => json!({"type": "integer", "minimum": 0}),
        deserialize_f32 => json!({"type": "number"}),
        deserialize_f64 => json!({"type": "number"}),
        deserialize_char => json!({"type": "string"}),
        deserialize_str => json!({"type": "string"}),
        deserialize_string => json!({"type": "string"}),
        deserialize_bytes => json!({"type": "string"}),
        deserialize_byte_buf => json!({"type": "string"}),
        deserialize_unit => json!({"type": "null"}),
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_some(self)
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: V,
    ) -> Result<V::Value, Stop> {
        self.leaf(json!({}))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Stop> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.note(Step::List);
        visitor.visit_seq(One { scout: self, key: "" })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Stop> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.note(Step::Table);
        visitor.visit_map(One { scout: self, key: "name" })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        self.note(Step::Struct(fields));
        let (at, scout) = self.ahead().ok_or(Stop)?;
        visitor.visit_map(One { scout, key: fields.get(at).ok_or(Stop)? })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        words: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        self.note(Step::Choice(words));
        let (at, scout) = self.ahead().ok_or(Stop)?;
        visitor.visit_enum(One { scout, key: words.get(at).ok_or(Stop)? })
    }
}

/// One item, key or word, and what lies behind it.
struct One<'a> {
    scout: Scout<'a>,
    key: &'static str,
}

impl<'de> SeqAccess<'de> for One<'_> {
    type Error = Stop;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Stop> {
        seed.deserialize(self.scout).map(Some)
    }
}

impl<'de> MapAccess<'de> for One<'_> {
    type Error = Stop;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Stop> {
        let key: StrDeserializer<'_, Stop> = self.key.into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Stop> {
        seed.deserialize(self.scout)
    }
}

impl<'de> EnumAccess<'de> for One<'_> {
    type Error = Stop;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Stop> {
        let word: StrDeserializer<'_, Stop> = self.key.into_deserializer();
        Ok((seed.deserialize(word)?, self))
    }
}

impl<'de> VariantAccess<'de> for One<'_> {
    type Error = Stop;

    fn unit_variant(self) -> Result<(), Stop> {
        self.scout.note(Step::Word);
        Err(Stop)
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Stop> {
        seed.deserialize(self.scout)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Stop> {
        self.scout.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        self.scout.deserialize_struct("", fields, visitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_has_the_keys_that_are_read_with_what_they_take() {
        let schema = schema();
        let error = RawConfig::parse("x = 1").unwrap_err();
        let keys: Vec<&str> = error.message.split('`').skip(3).step_by(2).collect();
        let found: Vec<&String> = schema["properties"].as_object().unwrap().keys().collect();
        assert_eq!(found.len(), keys.len());
        let at = |path: &str| {
            schema.pointer(path).unwrap_or_else(|| panic!("{path}: {schema:#}")).clone()
        };
        assert_eq!(at("/properties/title"), json!({"type": "string"}));
        assert_eq!(at("/properties/order"), json!({"enum": ["ascending", "descending"]}));
        assert_eq!(at("/properties/indexes/items/enum/0"), "day");
        assert_eq!(at("/properties/split/properties/articles"), json!({"type": "integer"}));
        assert_eq!(at("/properties/series/items/properties/title"), json!({"type": "string"}));
        assert_eq!(at("/properties/dialects/additionalProperties"), json!({"type": "boolean"}));
        let forms = at("/properties/shortcodes/additionalProperties/oneOf");
        let keeps = |it: &Value| it["properties"]["keep"] == json!({"type": "boolean"});
        assert!(forms.as_array().unwrap().iter().any(keeps), "{forms:#}");
    }
}
