//! `heding config`: what the settings come to and where each value stands; their form, for editors.

use std::collections::BTreeMap;
use std::fmt::Write;

use clap::{Args, ValueEnum};
use heding::config::RunConfig;
use heding::diagnostic::Diagnostics;
use heding::source::Files;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use super::init::template::TEMPLATE;
use crate::failure::{Failure, Outcome};
use crate::options::{Format, ProjectPlace};
use crate::origins::{self, KnownValue};
use crate::project::OpenProject;
use crate::report;
use crate::terminal::Terminal;
use crate::words::{self, padded};
use heding::say;
use heding::wording::Wording;

const EXAMPLES: &str = "\
Examples:
  heding config letters                     each value, and where it stands
  heding config --schema > heding.schema.json          for editors: the form of heding.toml
  heding config --schema front-matter > article.schema.json   and of front matter";

/// Options of `config`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct ConfigOptions {
    #[command(flatten)]
    place: ProjectPlace,
    /// Print the form of the settings, or of front matter, as JSON Schema.
    #[arg(long, value_enum, value_name = "OF", num_args = 0..=1, default_missing_value = "settings")]
    schema: Option<Form>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    Settings,
    FrontMatter,
}

/// A value and where it stands.
#[derive(Debug, Serialize)]
struct Row {
    key: String,
    value: Value,
    #[serde(serialize_with = "in_english")]
    from: Wording,
}

fn in_english<S: Serializer>(it: &Wording, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(it.english())
}

/// Prints the values, or a schema.
pub(crate) fn run(options: &ConfigOptions, terminal: &Terminal) -> Result<Outcome, Failure> {
    if let Some(form) = options.schema {
        let schema = match form {
            Form::Settings => described(heding::config::schema()),
            Form::FrontMatter => heding::article::front_matter::schema(),
        };
        terminal.answer(&report::json(&schema)?)?;
        return Ok(Outcome::Done);
    }
    let mut project = OpenProject::open(&options.place, None)?;
    project.known = told_by_articles(&project, terminal).unwrap_or(project.known);
    let rows = rows(&project);
    let text = match terminal.format {
        Format::Text => table(&rows),
        _ => report::json(&rows)?,
    };
    terminal.answer(&text)?;
    Ok(Outcome::Done)
}

/// What is known, with what the articles tell; nothing if they can't be listed.
fn told_by_articles(open: &OpenProject, terminal: &Terminal) -> Option<Vec<KnownValue>> {
    terminal.expect_files(open.folder.list().map_or(0, |it| it.articles.len()));
    let project = open.project().with_memory(open.memory().leaving_nothing());
    let archive = project.survey(terminal, &mut Diagnostics::default()).ok()?;
    Some(origins::with_archive(open.known.clone(), &open.config, &archive))
}

/// Each key with its value, in the order of the keys.
fn rows(project: &OpenProject) -> Vec<Row> {
    let mut values = BTreeMap::new();
    // Nothing in the settings can fail to be written.
    if let Ok(Value::Object(whole)) = serde_json::to_value(&project.config) {
        flatten("", &whole, &mut values);
    }
    let RunConfig { editions, scripts, profiles, .. } = &project.config.run;
    let tag = |it: &Option<&heding::script::Target>| it.map_or("as-written", |it| it.tag);
    let words = |it: Vec<&str>| Value::from(it);
    values.insert("editions".to_owned(), words(editions.iter().map(|it| it.as_str()).collect()));
    values.insert("scripts".to_owned(), words(scripts.iter().map(tag).collect()));
    values.insert("profiles".to_owned(), words(profiles.iter().map(String::as_str).collect()));
    // What the articles tell.
    for it in &project.known {
        if let Some(value) = values.get_mut(it.key).filter(|value| value.is_null()) {
            *value = Value::from(it.value.clone());
        }
    }
    let of = |(key, value): (String, Value)| {
        let known = project.known.iter().find(|it| it.key == key);
        let line = project.written.lines.get(&key);
        let from = match (line, known) {
            (Some(line), _) => {
                say!("{file}, line {line}", file = &project.written.file, line = *line)
            }
            (None, Some(known)) => known.from.clone(),
            (None, None) => say!("without it"),
        };
        Row { key, value, from }
    };
    values.into_iter().map(of).collect()
}

/// The keys of settings under the names that they have in `heding.toml`.
fn flatten(above: &str, values: &Map<String, Value>, all: &mut BTreeMap<String, Value>) {
    for (name, value) in values {
        // A choice with something in it: only that something is written.
        let is_choice = name.starts_with(|c: char| c.is_ascii_uppercase());
        if is_choice && !above.is_empty() {
            all.insert(above.to_owned(), value.clone());
            continue;
        }
        let name = name.replace('_', "-");
        let key = match (above, name.as_str()) {
            ("", "selection") => "select".to_owned(),
            ("", "limits") => "split".to_owned(),
            ("", "flavours") => "flavour".to_owned(),
            ("", "unwrap-hosts") => "links.unwrap".to_owned(),
            ("split", "bytes") => "split.megabytes".to_owned(),
            ("clean", "switches") => "clean".to_owned(),
            // What they come to stands under other keys.
            ("", "sites" | "is-one-book" | "languages-apart" | "whole-title") => continue,
            ("", _) => name,
            (above, _) => format!("{above}.{name}"),
        };
        match value {
            Value::Object(inner) if !inner.is_empty() => flatten(&key, inner, all),
            Value::Object(_) => {}
            Value::String(word) => {
                let word = match word.as_str() {
                    "None" => Value::from(false),
                    "Drawn" | "Keep" | "Drop" => Value::from(true),
                    "Auto" => Value::from("auto"),
                    "Composed" => Value::from("composed"),
                    word => Value::from(word),
                };
                all.insert(key, word);
            }
            value => {
                all.insert(key, value.clone());
            }
        }
    }
}

fn table(rows: &[Row]) -> String {
    let mut text = String::new();
    let shown = |value: &Value| match value {
        Value::Null => "—".to_owned(),
        Value::Array(them) if them.is_empty() => "—".to_owned(),
        value => value.to_string(),
    };
    for Row { key, value, from } in rows {
        let _ = writeln!(text, "{key:<28} {} {}", padded(&shown(value), 34), words::of(from));
    }
    text
}

/// The schema with what the template of `init` says of each key: what stands above each says what it is.
fn described(mut schema: Value) -> Value {
    let mut about = String::new();
    let mut table = String::new();
    for line in TEMPLATE.lines() {
        let bare = line.strip_prefix('#').unwrap_or(line);
        if let Some(sentence) = line.strip_prefix("# ") {
            if !about.is_empty() {
                about.push(' ');
            }
            about += sentence;
        } else if let Some(name) = bare.strip_prefix('[') {
            table = name.trim_matches(['[', ']']).to_owned();
            about.clear();
        } else if let Some((key, _)) = bare.split_once(" = ") {
            let parts = table.split('.').filter(|it| !it.is_empty()).chain([key]);
            let path: String = parts.map(|it| format!("/properties/{it}")).collect();
            if let Some(Value::Object(found)) = schema.pointer_mut(&path)
                && !about.is_empty()
            {
                found.insert("description".to_owned(), Value::from(about.clone()));
            }
        } else if line.is_empty() {
            about.clear();
        }
    }
    schema
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn editors_are_told_what_keys_are() {
        let schema = described(heding::config::schema());
        let about = |path: &str| {
            schema.pointer(path).and_then(|it| it["description"].as_str()).unwrap_or_default()
        };
        assert!(about("/properties/title").starts_with("What the series is called."));
        assert!(about("/properties/period").contains("week"), "{}", about("/properties/period"));
    }
}
