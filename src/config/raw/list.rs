//! A list in settings, or what would stand in it alone.

use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor};

/// A list; whoever has one thing to say may leave the brackets out.
#[derive(Debug, Clone)]
pub(super) struct List<T>(pub(super) Vec<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(Items(PhantomData))
    }
}

struct Items<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Items<T> {
    type Value = List<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<List<T>, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(items)).map(List)
    }

    fn visit_str<E: serde::de::Error>(self, word: &str) -> Result<List<T>, E> {
        T::deserialize(word.into_deserializer()).map(|it| List(vec![it]))
    }

    fn visit_map<A: MapAccess<'de>>(self, table: A) -> Result<List<T>, A::Error> {
        T::deserialize(MapAccessDeserializer::new(table)).map(|it| List(vec![it]))
    }
}
