//! Settings that act: those that reach beyond the folder and the books that are made of it. Whoever opens a folder
//! that somebody else wrote has not asked for what they do.

use std::path::{Component, Path};

use toml::Value;
use toml::de::DeTable;

use super::{ConfigError, RawConfig};
use crate::source::Span;

/// A setting that acts: it sends requests, runs programs, or writes into other folders than that of the books.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// Its key, with the table's before it: `fetching.allow-hosts`.
    pub key: String,
    /// What it says, as TOML on one line.
    pub value: String,
    /// The words of the commands in it: programs, and what they are told.
    pub words: Vec<String>,
    /// Where it stands.
    pub span: Span,
}

/// How much of a table acts.
enum Reach {
    /// The table as a whole: its keys mean nothing without one another.
    Whole,
    /// Each of its keys.
    Keys,
    /// This one of its keys, which names a folder, if that lies outside.
    Folder(&'static str),
}

/// The settings that act, in the order in which they are told.
const ACTING: &[(&str, Reach)] = &[
    ("fetch", Reach::Whole),
    ("fetching", Reach::Keys),
    ("shelf", Reach::Folder("out")),
    ("notify", Reach::Whole),
    ("mail", Reach::Whole),
    ("deliver", Reach::Whole),
];

impl RawConfig {
    /// Whether a path that settings name leads out of their folder, or is the address of a bucket.
    pub fn leads_outside(path: &Path) -> bool {
        let stays = |it: Component<'_>| matches!(it, Component::Normal(_) | Component::CurDir);
        path.to_str().is_none_or(|it| it.contains("://")) || !path.components().all(stays)
    }

    /// Of the settings that [`parse`](Self::parse) gave for this text, sets apart what acts: the settings without it,
    /// and what it was.
    ///
    /// # Errors
    /// If what is left can't be read by itself.
    pub fn set_apart(self, text: &str) -> Result<(Self, Vec<Act>), ConfigError> {
        let table: Result<toml::Table, _> = text.parse();
        let (Ok(mut table), Ok(places)) = (table, DeTable::parse(text)) else {
            return Ok((self, Vec::new()));
        };
        let mut acts = Vec::new();
        for (name, reach) in ACTING {
            take(&mut table, places.get_ref(), name, reach, &mut acts);
        }
        if acts.is_empty() {
            return Ok((self, acts));
        }
        // As a text once more: read from a table, all settings would be compiled anew.
        let describing = Self::parse(&table.to_string());
        Ok((describing.map_err(|it| ConfigError { span: None, ..it })?, acts))
    }
}

/// Takes what acts under a name out of the settings.
fn take(
    table: &mut toml::Table,
    places: &DeTable<'_>,
    name: &str,
    reach: &Reach,
    acts: &mut Vec<Act>,
) {
    let place = places.get_key_value(name).map(|(key, _)| Span::from(key.span()));
    let inner = places.get(name).and_then(|it| it.get_ref().as_table());
    let place_of = |key: &str| {
        let own = inner.and_then(|it| it.get_key_value(key)).map(|(key, _)| Span::from(key.span()));
        own.or(place).unwrap_or(Span::from(0..0))
    };
    match reach {
        Reach::Whole => {
            let asks_nothing = |it: &Value| it.as_str() == Some("never");
            let Some(value) = table.remove(name).filter(|it| !asks_nothing(it)) else { return };
            acts.push(Act::new(name.to_owned(), &value, place_of("")));
        }
        Reach::Keys | Reach::Folder(_) => {
            let Some(Value::Table(inside)) = table.get_mut(name) else { return };
            let acting = |key: &str, value: &Value| match reach {
                Reach::Folder(only) => {
                    *only == key
                        && value.as_str().is_some_and(|it| RawConfig::leads_outside(Path::new(it)))
                }
                _ => true,
            };
            let keys = inside.iter().filter(|(key, value)| acting(key, value));
            let keys: Vec<String> = keys.map(|it| it.0.clone()).collect();
            for key in keys {
                let Some(value) = inside.remove(&key) else { continue };
                acts.push(Act::new(format!("{name}.{key}"), &value, place_of(&key)));
            }
        }
    }
}

impl Act {
    fn new(key: String, value: &Value, span: Span) -> Self {
        let mut words = Vec::new();
        gather_commands(value, &mut words);
        Self { key, value: value.to_string(), words, span }
    }
}

/// The words under each `command`. Tables of settings that were read are no deeper than their form.
fn gather_commands(value: &Value, words: &mut Vec<String>) {
    match value {
        Value::Table(table) => {
            for (key, inner) in table {
                match inner {
                    Value::Array(command) if key == "command" => {
                        words.extend(command.iter().filter_map(Value::as_str).map(str::to_owned));
                    }
                    _ => gather_commands(inner, words),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|it| gather_commands(it, words)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Fetch;

    fn apart(text: &str) -> (crate::config::Config, Vec<Act>) {
        let (raw, acts) = RawConfig::parse(text).unwrap().set_apart(text).unwrap();
        (raw.resolve("x"), acts)
    }

    #[test]
    fn what_acts_is_set_apart_from_what_describes() {
        let text = "title = \"港灣\"\nfetch = \"missing\"\n[fetching]\nallow-hosts = [\"127.0.0.1:9\"]\n\
            cache = \"../elsewhere\"\n[shelf]\ntitle = \"架\"\nout = \"/srv\"\n[notify]\nwhen = \"failure\"\n\
            command = [\"sh\", \"hook.sh\"]\n[mail]\nserver = \"m.example\"\nfrom = \"a@b.example\"\n\
            [[deliver]]\nkind = \"command\"\ncommand = [\"./send\", \"-q\"]\n";
        let (config, acts) = apart(text);
        let keys: Vec<&str> = acts.iter().map(|it| &*it.key).collect();
        assert_eq!(
            keys,
            [
                "fetch",
                "fetching.allow-hosts",
                "fetching.cache",
                "shelf.out",
                "notify",
                "mail",
                "deliver"
            ]
        );
        assert_eq!(&text[acts[1].span.start as usize..acts[1].span.end as usize], "allow-hosts");
        assert_eq!(acts[1].value, "[\"127.0.0.1:9\"]");
        assert_eq!(acts[4].words, ["sh", "hook.sh"]);
        assert_eq!(acts[6].words, ["./send", "-q"]);
        let whole = RawConfig::parse("title = \"港灣\"\n[shelf]\ntitle = \"架\"\n").unwrap();
        assert_eq!(config, whole.resolve("x"));
    }

    #[test]
    fn settings_that_only_describe_stay_whole() {
        for text in
            ["", "title = \"甲\"\n", "fetch = \"never\"\n[shelf]\npage-size = 7\nout = \"web/a\"\n"]
        {
            let (config, acts) = apart(text);
            assert!(acts.is_empty(), "{text}: {acts:?}");
            assert_eq!(config.run.fetch, Fetch::Never);
            assert_eq!(config, RawConfig::parse(text).unwrap().resolve("x"), "{text}");
        }
    }

    #[test]
    fn what_acts_is_checked_though_it_is_set_apart() {
        assert!(RawConfig::parse("[notify]\nwhen = \"sometimes\"\n").is_err());
        assert!(RawConfig::parse("[[deliver]]\nkind = \"mail\"\n").is_err());
    }
}
