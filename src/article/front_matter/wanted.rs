//! What the values of front matter have to be: a text, a day, a name, a list of terms, and what is said where they are not.

use std::borrow::Cow;

use super::address;
use super::value::Value;
use crate::cjk;
use crate::config::Config;
use crate::date::{self, Stamp};
use crate::worded;

/// Why a value is not what its key wants: a code and what would be right.
pub(super) struct Wrong {
    pub(super) code: &'static str,
    pub(super) wanted: &'static str,
    pub(super) hint: &'static str,
}

pub(super) const NO_TEXT: Wrong = Wrong {
    code: "value-not-understood",
    wanted: worded!("text"),
    hint: worded!("write the text after the key, in quotation marks if it holds punctuation"),
};
pub(super) const NO_NAMES: Wrong = Wrong {
    code: "value-not-understood",
    wanted: worded!("a name or a list of names"),
    hint: worded!("write one name, or a list such as `[甲, 乙]`"),
};
pub(super) const NO_DATE: Wrong = Wrong {
    code: "date-not-understood",
    wanted: worded!("a date"),
    hint: worded!("write it as `2020-08-05` or `2020-08-05T08:30:00+08:00`"),
};
/// What people write who don't know the date yet.
pub(super) const NO_DAY: &[&str] = &[
    "false", "no", "none", "null", "tbd", "tba", "n/a", "na", "-", "?", "unknown", "待定", "未定",
    "不詳", "不详", "미정",
];

/// Whether a program was to put the day of the build in its place: R Markdown's `` `r Sys.Date()` ``, templates'
/// `{{ .Date }}`, Quarto's `today` and `last-modified`.
pub(super) fn is_worked_out(text: &str) -> bool {
    let text = text.trim();
    let by_r = text.strip_prefix("`r ").is_some_and(|it| it.ends_with('`'));
    let by_template = text.starts_with("{{") && text.ends_with("}}")
        || text.starts_with("<%") && text.ends_with("%>");
    by_r || by_template || ["today", "now", "last-modified"].contains(&text)
}

pub(super) const NO_BOOLEAN: Wrong = Wrong {
    code: "value-not-understood",
    wanted: worded!("true or false"),
    hint: worded!("write `true` or `false`"),
};
pub(super) const NO_LANGUAGE: Wrong = Wrong {
    code: "language-not-understood",
    wanted: worded!("a language tag"),
    hint: worded!("write a tag such as `zh-Hant-HK`, `ja` or `en`"),
};
pub(super) const NO_ADDRESS: Wrong = Wrong {
    code: "address-not-understood",
    wanted: worded!("an address"),
    hint: worded!("write it with `https://`, or from the site's root on with `/`"),
};

pub(super) fn text(value: &Value<'_>) -> Result<String, &'static Wrong> {
    value.as_text().map(|it| it.trim().to_owned()).ok_or(&NO_TEXT)
}

pub(super) fn one_line(value: &Value<'_>) -> Result<String, &'static Wrong> {
    let text = value.as_text().ok_or(&NO_TEXT)?.trim();
    let breaks = |c: char| matches!(c, '\n' | '\r' | '\t');
    Ok(if text.contains(breaks) {
        text.split(breaks).map(str::trim).filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
    } else {
        text.to_owned()
    })
}

pub(super) fn stamp(value: &Value<'_>, config: &Config) -> Result<Stamp, &'static Wrong> {
    // Docusaurus' `last_update: { date: …, author: … }`.
    if let Value::Map(entries) = value
        && let Some((_, date)) = entries.iter().find(|it| it.0 == "date")
    {
        return stamp_of(date, config);
    }
    stamp_of(value, config)
}

pub(super) fn stamp_of(value: &Value<'_>, config: &Config) -> Result<Stamp, &'static Wrong> {
    let stamp = value.as_text().and_then(date::parse).ok_or(&NO_DATE)?;
    Ok(stamp.in_zone(config.time_zone))
}

pub(super) fn boolean(value: &Value<'_>) -> Option<bool> {
    let word = value.as_text()?.trim();
    let is = |words: &[&str]| words.iter().any(|it| it.eq_ignore_ascii_case(word));
    match word {
        _ if is(&["true", "yes", "on", "y", "1"]) => Some(true),
        _ if is(&["false", "no", "off", "n", "0"]) => Some(false),
        _ => None,
    }
}

pub(super) fn whole_number(value: &Value<'_>) -> Option<i64> {
    value.as_text()?.trim().parse().ok()
}

/// What is stated of rights: words, a list of them, or a group with a name and an address; no switch.
pub(super) fn stated(value: &Value<'_>) -> Option<String> {
    let words = match value {
        Value::List(items) => items.iter().filter_map(stated).collect::<Vec<_>>().join(" "),
        Value::Map(_) => {
            let of = |key| value.get(key).and_then(Value::as_text).map(str::trim);
            let named =
                [of("name"), of("title"), of("type"), of("text")].into_iter().flatten().next();
            let address = [of("url"), of("link"), of("href")].into_iter().flatten().next();
            named.into_iter().chain(address).collect::<Vec<_>>().join(" ")
        }
        _ if boolean(value).is_some() => return None,
        _ => one_line(value).ok()?,
    };
    Some(words).filter(|it| !it.is_empty() && !matches!(&**it, "null" | "~"))
}

/// Whether a statement is an address, or a licence's name and nothing else.
pub(super) fn is_bare(words: &str) -> bool {
    address::is_absolute(words)
        || words.is_ascii() && words.len() < 24 && words.to_ascii_lowercase().starts_with("cc")
}

/// Names: one, several, or groups of keys with a `name` in each.
pub(super) fn authors(value: &Value<'_>) -> Result<Vec<String>, &'static Wrong> {
    match value {
        Value::List(items) => {
            let mut names = Vec::new();
            for item in items.iter().filter(|it| !it.is_empty()) {
                match item {
                    Value::Map(_) => names.push(name(item)?),
                    _ => names.push(item.as_text().ok_or(&NO_NAMES)?.trim().to_owned()),
                }
            }
            Ok(names)
        }
        Value::Map(_) => Ok(vec![name(value)?]),
        Value::Text(_) | Value::Plain(_) => {
            Ok(split_names(value.as_text().unwrap_or_default().trim()))
        }
    }
}

/// A name without the links of Markdown in it, `[癸](https://example.org)`, and without the address of mail behind it,
/// `癸 <gui@example.org>`, as version control has it.
pub(super) fn without_link(name: String) -> String {
    if !name.contains(['(', '<']) {
        return name;
    }
    let mut rest = name.as_str();
    let mut out = String::with_capacity(name.len());
    while let Some((before, label, after)) = link(rest) {
        out.push_str(before);
        out.push_str(label);
        rest = after;
    }
    out.push_str(rest);
    let mail = out.rfind('<').filter(|at| {
        let inside = out[at + 1..].trim_end().strip_suffix('>');
        inside.is_some_and(|it| it.contains('@') && !it.contains(char::is_whitespace))
    });
    if let Some(at) = mail.filter(|at| !out[..*at].trim().is_empty()) {
        out.truncate(at);
    }
    out.trim().to_owned()
}

/// The first link of a text: what stands before it, its words, what stands behind.
fn link(text: &str) -> Option<(&str, &str, &str)> {
    let middle = text.find("](")?;
    let open = text[..middle].rfind('[')?;
    let end = middle + text[middle..].find(')')?;
    let label = text[open + 1..middle].trim();
    (!label.is_empty()).then(|| (&text[..open], label, &text[end + 1..]))
}

/// The name in a group of keys: Docusaurus' `{name: 癸, url: …}` and `{label: 港, permalink: …}`, Quarto's and Pandoc's
/// `{name: {given: …, family: …}}`, and `{癸: https://…}` with nothing else in it.
pub(super) fn name(group: &Value<'_>) -> Result<String, &'static Wrong> {
    const KEYS: &[&str] =
        &["name", "label", "title", "literal", "text", "nickname", "fullname", "full_name"];
    /// What an address may be called that nobody is.
    const PLACES: &[&str] =
        &["", "url", "link", "href", "homepage", "website", "web", "avatar", "image", "github"];
    let text = |group: &Value<'_>, key: &str| {
        let text = group.get(key).and_then(Value::as_text).map(str::trim);
        text.filter(|it| !it.is_empty()).map(str::to_owned)
    };
    let of_parts = |group: &Value<'_>| match (text(group, "given"), text(group, "family")) {
        (Some(given), Some(family)) if family.starts_with(cjk::is_unspaced) => {
            Some(format!("{family}{given}"))
        }
        (Some(given), Some(family)) => Some(format!("{given} {family}")),
        (given, family) => family.or(given),
    };
    let inner = || {
        let inner = group.get("name")?;
        text(inner, "literal").or_else(|| of_parts(inner))
    };
    let only_key = || match group {
        Value::Map(entries) => match entries.as_slice() {
            [(key, it)] if it.as_text().is_some_and(address::is_absolute) => {
                Some(key.trim().to_owned()).filter(|it| !PLACES.contains(&it.as_str()))
            }
            _ => None,
        },
        _ => None,
    };
    let named = KEYS.iter().find_map(|key| text(group, key));
    named.or_else(|| of_parts(group)).or_else(inner).or_else(only_key).ok_or(&NO_NAMES)
}

/// Splits where a separator can be nothing else: `、` and semicolons; commas only between names in
/// CJK scripts, for `Doe, Jane` is one name. `&` may be part of a name, too.
pub(super) fn split_names(text: &str) -> Vec<String> {
    let split = |separators: &[char]| -> Vec<String> {
        let parts = text.split(separators).map(str::trim).filter(|it| !it.is_empty());
        parts.map(str::to_owned).collect()
    };
    let in_cjk =
        |it: &String| it.starts_with(|c| cjk::is_han(c) || cjk::is_kana(c) || cjk::is_hangul(c));
    let at_commas = split(&[',', '，', '、', ';', '；']);
    if at_commas.iter().all(in_cjk) { at_commas } else { split(&['、', ';', '；']) }
}

/// Categories and tags: lists, Hexo's lists of lists, and text with commas.
pub(super) fn terms(value: &Value<'_>) -> Result<Vec<String>, &'static Wrong> {
    let mut terms = Vec::new();
    match value {
        Value::List(items) => collect_terms(items, &mut terms)?,
        Value::Map(_) => terms.push(name(value)?),
        Value::Text(_) | Value::Plain(_) => {
            let text = value.as_text().unwrap_or_default();
            let parts = text.split([',', '，', '、', ';', '；']).map(term);
            terms.extend(parts.filter(|it| !it.is_empty()));
        }
    }
    Ok(terms)
}

pub(super) fn collect_terms(
    items: &[Value<'_>],
    terms: &mut Vec<String>,
) -> Result<(), &'static Wrong> {
    for item in items.iter().filter(|it| !it.is_empty()) {
        match item {
            // Both parsers limit how deep lists lie in lists.
            Value::List(items) => collect_terms(items, terms)?,
            Value::Map(_) => terms.push(name(item)?),
            Value::Text(_) | Value::Plain(_) => {
                terms.push(term(item.as_text().unwrap_or_default()));
            }
        }
    }
    Ok(())
}

/// A term without the `#` that some write before tags.
pub(super) fn term(text: &str) -> String {
    let text: Cow<'_, str> = text.trim().into();
    text.strip_prefix('#').unwrap_or(&text).trim().to_owned()
}
