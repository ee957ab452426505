//! What an expression of Liquid's comes to: a value of the site, the article or the text itself, put through filters.
//!
//! Values and filters as Liquid's and Jekyll's references have them, those of them that make texts. Nothing is run, and
//! nothing is known of the day on which a site is made.

use chrono::format::{Item, StrftimeItems};

use crate::article::markdown;
use crate::article::repair::RepairContext;
use crate::config::MarkdownOptions;
use crate::source::SourcePath;
use crate::xhtml::{Node, letters_of, nodes_to_string};
use crate::{cjk, date};

/// The longest value that is made.
const LONGEST: usize = 20_000;

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) enum Value {
    Text(String),
    List(Vec<String>),
}

impl Value {
    /// As it is put into a text: Liquid sets the texts of a list side by side.
    pub(in super::super) fn into_text(self) -> String {
        match self {
            Self::Text(text) => text,
            Self::List(texts) => texts.concat(),
        }
    }

    fn of_json(value: &serde_json::Value) -> Option<Self> {
        let scalar = |value: &serde_json::Value| match value {
            serde_json::Value::String(it) => Some(it.clone()),
            serde_json::Value::Number(it) => Some(it.to_string()),
            serde_json::Value::Bool(it) => Some(it.to_string()),
            _ => None,
        };
        match value {
            serde_json::Value::Array(all) => {
                all.iter().map(scalar).collect::<Option<_>>().map(Self::List)
            }
            value => scalar(value).map(Self::Text),
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// What a name stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) enum Named {
    /// This.
    Known(Value),
    /// Nothing: it is the article's or the site's to say, and they don't.
    Absent,
    /// What only the site's program knows, or nobody.
    Unknown,
}

impl From<Option<Value>> for Named {
    fn from(value: Option<Value>) -> Self {
        value.map_or(Self::Absent, Self::Known)
    }
}

/// What the site and the article say under a name.
pub(in super::super) fn named(name: &str, context: &RepairContext<'_>) -> Named {
    let RepairContext { meta, config, .. } = context;
    let text = |it: Option<&str>| Named::from(it.map(Value::from));
    let list = |it: &[String]| Named::Known(Value::List(it.to_vec()));
    let of_front_matter = |name: &str| Named::from(meta.extra.get(name).and_then(Value::of_json));
    if let Some(name) = name.strip_prefix("page.") {
        return match name {
            "title" => text(Some(&meta.title)),
            "subtitle" => text(meta.subtitle.as_deref()),
            "author" => text(meta.authors.first().map(String::as_str)),
            "description" | "excerpt" | "summary" => text(meta.summary.as_deref()),
            "date" => Named::from(meta.date.map(|it| Value::Text(it.stamp.to_string()))),
            "lang" | "language" => {
                Named::from(meta.language.as_ref().map(|it| Value::Text(it.to_string())))
            }
            "draft" => Named::from(meta.draft.then(|| Value::from("true"))),
            "tags" => list(&meta.tags),
            "categories" => list(&meta.categories),
            "category" => text(meta.categories.first().map(String::as_str)),
            "permalink" | "url" => {
                meta.canonical.as_deref().map_or(Named::Unknown, |it| Named::Known(Value::from(it)))
            }
            "path" | "content" | "id" | "collection" | "layout" | "next" | "previous" => {
                Named::Unknown
            }
            name => of_front_matter(name),
        };
    }
    match name {
        // Addresses from the site's root on are resolved with all others.
        "site.baseurl" | "site.url" | "site.root" | "config.root" | "config.url" | "url.base"
        | "site.baseUrl" => text(Some("")),
        "site.title" | "config.title" => {
            text(Some(config.whole_title.as_ref().unwrap_or(&config.title)))
        }
        // Eleventy hands articles their own front matter as it is.
        own if context.character.generator.as_deref() == Some("eleventy") => match own {
            "title" => text(Some(&meta.title)),
            "description" => text(meta.summary.as_deref()),
            own => match of_front_matter(own) {
                Named::Absent => Named::Unknown,
                found => found,
            },
        },
        own => {
            let key = own.strip_prefix("site.").or_else(|| own.strip_prefix("config."));
            let said = key.and_then(|key| {
                let of = config.sites.of(&SourcePath::new(context.path));
                let site = of.map(|it| it.site).or_else(|| config.sites.main())?;
                site.values.get(key).map(|it| Value::from(it.as_str()))
            });
            let author = || match own {
                "site.author" | "config.author" => {
                    meta.authors.first().map(|it| it.as_str().into())
                }
                _ => None,
            };
            said.or_else(author).map_or(Named::Unknown, Named::Known)
        }
    }
}

/// A text in quotation marks.
pub(in super::super) fn string(expression: &str) -> Option<&str> {
    let mark = expression.chars().next().filter(|it| matches!(it, '"' | '\''))?;
    expression.get(1..)?.strip_suffix(mark).filter(|it| !it.contains(mark))
}

/// Whether an expression has filters.
pub(in super::super) fn has_filters(expression: &str) -> bool {
    parts(expression, '|').nth(1).is_some()
}

/// The value of an expression: `page.title | upcase`. Nothing if it asks for what is not known, or for a filter that
/// makes no text.
pub(in super::super) fn evaluate(expression: &str, named: &dyn Fn(&str) -> Named) -> Option<Value> {
    let mut parts = parts(expression, '|');
    let mut value = operand(parts.next()?, named);
    for filter in parts {
        let (name, arguments) = filter.split_once(':').unwrap_or((filter, ""));
        let arguments: Option<Vec<String>> = self::parts(arguments, ',')
            .filter(|it| !it.is_empty())
            .map(|it| match operand(it, named) {
                Named::Known(it) => Some(it.into_text()),
                Named::Absent | Named::Unknown => None,
            })
            .collect();
        let arguments = arguments?;
        let first = arguments.first().map_or("", String::as_str);
        value = match (name.trim(), value) {
            ("default", Named::Absent) => Named::Known(Value::from(first)),
            ("default", Named::Known(Value::Text(it))) if it.is_empty() || it == "false" => {
                Named::Known(Value::from(first))
            }
            ("default", value) => value,
            (name, Named::Known(value)) => Named::Known(filtered(name, value, &arguments)?),
            (_, value) => value,
        };
        if matches!(&value, Named::Known(Value::Text(it)) if it.len() > LONGEST) {
            return None;
        }
    }
    match value {
        Named::Known(value) => Some(value),
        // A page would show nothing; an article on templates is more likely to speak of it.
        Named::Absent | Named::Unknown => None,
    }
}

/// What stands between separators that are not within quotation marks.
fn parts(text: &str, separator: char) -> impl Iterator<Item = &str> {
    let mut mark = None;
    let split = text.split(move |c| match mark {
        Some(open) => {
            if c == open {
                mark = None;
            }
            false
        }
        None if matches!(c, '"' | '\'') => {
            mark = Some(c);
            false
        }
        None => c == separator,
    });
    split.map(str::trim)
}

fn operand(written: &str, named: &dyn Fn(&str) -> Named) -> Named {
    if let Some(text) = string(written) {
        return Named::Known(Value::from(text));
    }
    let is_number = written.parse::<f64>().is_ok_and(f64::is_finite)
        && written.starts_with(|c: char| c.is_ascii_digit() || c == '-');
    if is_number || matches!(written, "true" | "false") {
        return Named::Known(Value::from(written));
    }
    match written {
        "nil" | "null" | "empty" | "blank" => Named::Absent,
        // A place in a list: `page.tags[0]`, `page.tags.first`.
        name => match named(name) {
            Named::Unknown => element(name, named).unwrap_or(Named::Unknown),
            found => found,
        },
    }
}

/// One of a list.
fn element(name: &str, named: &dyn Fn(&str) -> Named) -> Option<Named> {
    let (list, place) = match name.strip_suffix(']').and_then(|it| it.split_once('[')) {
        Some((list, place)) => (list, place),
        None => name.rsplit_once('.')?,
    };
    let Named::Known(value) = named(list) else { return None };
    Some(match (place, value) {
        ("size", Value::List(all)) => Named::Known(Value::Text(all.len().to_string())),
        ("size", Value::Text(it)) => Named::Known(Value::Text(it.chars().count().to_string())),
        ("first", Value::List(all)) => all.into_iter().next().map(Value::Text).into(),
        ("last", Value::List(all)) => all.into_iter().next_back().map(Value::Text).into(),
        (place, Value::List(all)) => {
            all.into_iter().nth(place.parse().ok()?).map(Value::Text).into()
        }
        _ => return None,
    })
}

// Long because there are that many filters.
fn filtered(name: &str, value: Value, arguments: &[String]) -> Option<Value> {
    let first = arguments.first().map_or("", String::as_str);
    let second = arguments.get(1).map_or("", String::as_str);
    // What is made of a list.
    let text = match (name, value) {
        ("join", Value::List(all)) => {
            let between = arguments.first().map_or(" ", String::as_str);
            return Some(Value::Text(all.join(between)));
        }
        ("array_to_sentence_string", Value::List(all)) => return Some(Value::Text(sentence(&all))),
        ("first", Value::List(all)) => all.into_iter().next().unwrap_or_default(),
        ("last", Value::List(all)) => all.into_iter().next_back().unwrap_or_default(),
        ("size", Value::List(all)) => all.len().to_string(),
        ("sort", Value::List(mut all)) => {
            all.sort();
            return Some(Value::List(all));
        }
        ("reverse", Value::List(mut all)) => {
            all.reverse();
            return Some(Value::List(all));
        }
        ("uniq", Value::List(all)) => {
            let mut seen = std::collections::BTreeSet::new();
            return Some(Value::List(
                all.into_iter().filter(|it| seen.insert(it.clone())).collect(),
            ));
        }
        (_, Value::List(_)) => return None,
        ("split", Value::Text(text)) => {
            let parts = text.split(first).filter(|it| !it.is_empty());
            return Some(Value::List(parts.map(str::to_owned).collect()));
        }
        (_, Value::Text(text)) => text,
    };
    Some(Value::Text(match name {
        // What a site makes of its own addresses leads there all the same.
        "relative_url"
        | "absolute_url"
        | "uri_escape"
        | "url_for"
        | "url"
        | "asset_url"
        | "safe"
        | "first"
        | "last"
        | "join"
        | "raw"
        | "normalize_whitespace"
        | "smartify" => text,
        "escape" | "escape_once" | "xml_escape" | "h" => {
            text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
        }
        "size" => text.chars().count().to_string(),
        "prepend" => format!("{first}{text}"),
        "append" => format!("{text}{first}"),
        "upcase" | "upper" => text.to_uppercase(),
        "downcase" | "lower" => text.to_lowercase(),
        "capitalize" => capitalized(&text),
        "strip" | "trim" => text.trim().to_owned(),
        "lstrip" => text.trim_start().to_owned(),
        "rstrip" => text.trim_end().to_owned(),
        "strip_newlines" => text.replace(['\n', '\r'], ""),
        "newline_to_br" => text.replace('\n', "<br />\n"),
        "strip_html" => without_tags(&text),
        "replace" if !first.is_empty() => text.replace(first, second),
        "replace_first" if !first.is_empty() => text.replacen(first, second, 1),
        "remove" if !first.is_empty() => text.replace(first, ""),
        "remove_first" if !first.is_empty() => text.replacen(first, "", 1),
        "truncate" => {
            let most = first.parse().unwrap_or(50);
            truncated(&text, most, arguments.get(1).map_or("...", String::as_str))
        }
        "markdownify" => html(&text),
        "date" => formatted(&text, first)?,
        "date_to_string" => formatted(&text, "%d %b %Y")?,
        "date_to_long_string" => formatted(&text, "%d %B %Y")?,
        "date_to_xmlschema" => text,
        "plus" | "minus" | "times" | "divided_by" | "modulo" => {
            computed(name, text.trim().parse().ok()?, first.trim().parse().ok()?)?
        }
        "slugify" => slug(&text),
        _ => return None,
    }))
}

/// `甲, 乙, and 丙`
fn sentence(all: &[String]) -> String {
    match all {
        [] => String::new(),
        [one] => one.clone(),
        [one, other] => format!("{one} and {other}"),
        [most @ .., last] => format!("{}, and {last}", most.join(", ")),
    }
}

fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars.flat_map(char::to_lowercase)).collect()
    })
}

fn without_tags(text: &str) -> String {
    let mut inside = false;
    let outside = text.chars().filter(|c| match c {
        '<' => {
            inside = true;
            false
        }
        '>' if inside => {
            inside = false;
            false
        }
        _ => !inside,
    });
    outside.collect()
}

/// At most so many characters, what stands for the rest included.
fn truncated(text: &str, most: usize, rest: &str) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept = most.saturating_sub(rest.chars().count());
    text.chars().take(kept).chain(rest.chars()).collect()
}

/// Liquid's arithmetic is of whole numbers as long as both are.
fn computed(name: &str, left: i64, right: i64) -> Option<String> {
    let result = match name {
        "plus" => left.checked_add(right),
        "minus" => left.checked_sub(right),
        "times" => left.checked_mul(right),
        "divided_by" => left.checked_div_euclid(right),
        _ => left.checked_rem_euclid(right),
    };
    result.map(|it| it.to_string())
}

/// Jekyll's default way: letters and digits of any script, hyphens between them.
fn slug(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !cjk::is_letter(c)).filter(|it| !it.is_empty());
    words.collect::<Vec<_>>().join("-")
}

/// A date in the form that `strftime` names (C17, §7.27.3.5); nothing of `now`, which nobody here knows.
fn formatted(text: &str, form: &str) -> Option<String> {
    let stamp = date::parse(text)?;
    let items: Vec<Item<'_>> = StrftimeItems::new(form).collect();
    if items.is_empty() || items.iter().any(|it| matches!(it, Item::Error)) {
        return None;
    }
    let local = stamp.date.and_time(stamp.time.unwrap_or_default());
    let mut out = String::new();
    // Forms that ask for a zone fail, where none is known.
    std::fmt::write(&mut out, format_args!("{}", local.format_with_items(items.iter()))).ok()?;
    Some(out)
}

/// Markdown as HTML; of a single paragraph what is in it.
fn html(text: &str) -> String {
    let options = MarkdownOptions::default();
    let mut nodes = markdown::parse(text, &options);
    if let [Node::Element(only)] = nodes.as_mut_slice()
        && only.name == "p"
    {
        nodes = std::mem::take(&mut only.children);
    }
    match letters_of(&nodes).is_nothing() {
        true => text.to_owned(),
        false => nodes_to_string(&nodes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(expression: &str) -> Option<String> {
        let named = |name: &str| match name {
            "page.title" => Named::Known(Value::from("the Ferry")),
            "page.tags" => Named::Known(Value::List(vec!["甲".to_owned(), "乙".to_owned()])),
            "page.date" => Named::Known(Value::from("2021-02-03T04:05:06")),
            "page.none" => Named::Absent,
            _ => Named::Unknown,
        };
        evaluate(expression, &named).map(Value::into_text)
    }

    #[test]
    fn filters_as_the_references_have_them() {
        for (expression, expected) in [
            ("page.title", "the Ferry"),
            ("page.title | upcase", "THE FERRY"),
            ("page.title | capitalize", "The ferry"),
            ("page.title | replace: 'the', \"a|b, c\"", "a|b, c Ferry"),
            (
                "page.title | remove: \"the \" | append: '!' | prepend: page.title",
                "the FerryFerry!",
            ),
            ("page.title | truncate: 6", "the..."),
            ("page.title | truncate: 4, '…'", "the…"),
            ("page.title | split: ' ' | last", "Ferry"),
            ("page.title | slugify", "the-ferry"),
            ("page.title | size", "9"),
            ("page.title.size", "9"),
            ("page.tags | join: '、'", "甲、乙"),
            ("page.tags | array_to_sentence_string", "甲 and 乙"),
            ("page.tags[1]", "乙"),
            ("page.tags.first", "甲"),
            ("page.date | date: \"%Y年%-m月%-d日\"", "2021年2月3日"),
            ("page.date | date_to_string", "03 Feb 2021"),
            ("page.date | date_to_long_string", "03 February 2021"),
            ("page.none | default: 'x'", "x"),
            ("page.title | default: 'x'", "the Ferry"),
            ("3 | plus: 4 | times: 2", "14"),
            ("'**甲** &' | markdownify", "<strong>甲</strong> &amp;"),
            ("'<b>' | escape", "&lt;b&gt;"),
        ] {
            assert_eq!(value(expression).as_deref(), Some(expected), "{expression}");
        }
    }

    #[test]
    fn what_is_not_known_is_not_made_up() {
        for expression in [
            "site.posts",
            "page.none",
            "page.title | weigh",
            "page.title | append: other",
            "'now' | date: '%Y'",
            "page.date | date: '%z'",
            "page.date | date: '%Q'",
            "3 | divided_by: 0",
            "page.title | plus: 1",
            "page.tags[9999999999999999999999]",
            "",
        ] {
            assert_eq!(value(expression), None, "{expression}");
        }
    }
}
