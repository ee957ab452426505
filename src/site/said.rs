//! Where in a site's settings a value stands, and which of their values are none: for people who ask.

use serde_json::Value;

use super::Site;
use crate::locale::Language;
use crate::say;
use crate::worded;
use crate::wording::Wording;

/// Where a value of a site was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saying {
    /// The file, from the input on.
    pub file: String,
    /// Its line, from 1, if the value stands in one as it was read.
    pub line: Option<usize>,
}

/// What settings of sites are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asked {
    /// The title.
    Title,
    /// The second line of the title.
    Subtitle,
    /// A sentence on it.
    Description,
    /// Who writes it.
    Authors,
    /// The language of its pages.
    Language,
    /// Its address.
    Address,
    /// The zone of its clocks.
    TimeZone,
}

impl Asked {
    const ALL: [Self; 7] = [
        Self::Title,
        Self::Subtitle,
        Self::Description,
        Self::Authors,
        Self::Language,
        Self::Address,
        Self::TimeZone,
    ];

    /// The keys under which generators have it, in small letters and without marks.
    fn keys(self) -> &'static [&'static str] {
        match self {
            Self::Title => &["title", "name", "sitetitle", "sitename", "pagetitle", "siteheadline"],
            Self::Subtitle => &["subtitle", "tagline", "slogan", "sitesubtitle"],
            Self::Description => &["description", "desc", "sitedescription", "sitedesc"],
            Self::Authors => &["author", "authors", "name", "authorname", "siteauthor"],
            Self::Language => &[
                "language",
                "lang",
                "locale",
                "languagecode",
                "defaultcontentlanguage",
                "defaultlanguage",
                "defaultlang",
                "defaultlocale",
                "sitelang",
            ],
            Self::Address => &[
                "url",
                "baseurl",
                "siteurl",
                "site",
                "hostname",
                "domain",
                "productionurl",
                "website",
            ],
            Self::TimeZone => &["timezone"],
        }
    }

    /// Whether a word in the settings is what was read of them.
    fn is_in(self, site: &Site, word: &str) -> bool {
        let is = |it: &Option<String>| it.as_deref().is_some_and(|it| it == plain(word));
        match self {
            Self::Title => is(&site.title),
            Self::Subtitle => is(&site.subtitle),
            Self::Description => is(&site.description),
            Self::Authors => site.authors.first().is_some_and(|it| word.contains(it.as_str())),
            Self::Language => {
                site.language.is_some() && Language::meant(word.trim()) == site.language
            }
            Self::Address => {
                let word = word.trim().trim_end_matches('/');
                word.contains('.') && site.base_url.as_ref().is_some_and(|it| it.contains(word))
            }
            Self::TimeZone => is(&site.time_zone),
        }
    }

    fn is_given(self, site: &Site) -> bool {
        match self {
            Self::Title => site.title.is_some(),
            Self::Subtitle => site.subtitle.is_some(),
            Self::Description => site.description.is_some(),
            Self::Authors => !site.authors.is_empty(),
            Self::Language => site.language.is_some(),
            Self::Address => site.base_url.is_some(),
            Self::TimeZone => site.time_zone.is_some(),
        }
    }

    /// What is wrong with a value of one of its keys, if it can't be what it should.
    fn objection(self, value: &Value) -> Option<&'static str> {
        let what = match value {
            Value::Bool(_) => worded!("true or false"),
            Value::Number(_) => worded!("a number"),
            Value::Array(_) => worded!("a list"),
            Value::Object(_) => worded!("a group of keys"),
            Value::Null | Value::String(_) => return None,
        };
        match (self, value) {
            (Self::Authors, Value::Array(_) | Value::Object(_)) => None,
            // A number may be a title, and some settings list their languages.
            (Self::Title | Self::Subtitle | Self::Description, Value::Number(_)) => None,
            (Self::Language, Value::Array(_)) => None,
            _ => Some(what),
        }
    }

    fn wanted(self) -> &'static str {
        match self {
            Self::Title | Self::Subtitle | Self::Description => worded!("a text"),
            Self::Authors => worded!("a name"),
            Self::Language => worded!("a language"),
            Self::Address => worded!("an address"),
            Self::TimeZone => worded!("a zone"),
        }
    }
}

/// A file of settings as it was read.
pub(super) struct Read {
    /// Its path, from the input on.
    pub(super) file: String,
    pub(super) text: String,
    /// What it holds, if it is no program's text.
    pub(super) values: Option<Value>,
}

/// Where the values of a site stand.
pub(super) fn origins(site: &Site, read: &[Read]) -> Vec<(Asked, Saying)> {
    let given = Asked::ALL.into_iter().filter(|it| it.is_given(site));
    let found = given.filter_map(|asked| {
        let mut places = read.iter().filter_map(|it| {
            let at = pairs(&it.text).find(|pair| {
                asked.keys().contains(&&*pair.key()) && asked.is_in(site, pair.word())
            })?;
            Some(Saying { file: it.file.clone(), line: Some(at.line) })
        });
        // A value of several lines, or one that was put together.
        let whole = || {
            let holds = |it: &&Read| pairs(&it.text).any(|it| asked.keys().contains(&&*it.key()));
            let file = read.iter().find(holds)?.file.clone();
            Some(Saying { file, line: None })
        };
        Some((asked, places.next().or_else(whole)?))
    });
    found.collect()
}

/// The values that are no texts where only a text makes sense, of all that the site has no other value for: the file,
/// and what to say of it.
pub(super) fn wrong(site: &Site, read: &[Read]) -> Vec<(String, Wording)> {
    let mut found = Vec::new();
    for it in read {
        let Some(values) = &it.values else { continue };
        for (key, value) in IN.iter().filter_map(|at| group(values, at)).flatten() {
            let plain = folded(key);
            let asked =
                Asked::ALL.into_iter().find(|it| *plain != *"name" && it.keys().contains(&&*plain));
            let Some(asked) = asked.filter(|it| !it.is_given(site)) else { continue };
            // What a site is called in each language is no mistake.
            let Some(what) = asked.objection(value).filter(|_| !is_site(&plain, value)) else {
                continue;
            };
            let line = pairs(&it.text).find(|pair| pair.key() == plain).map(|it| it.line);
            let (what, wanted) = (Wording::fixed(what), Wording::fixed(asked.wanted()));
            let said = match line {
                Some(line) => {
                    say!(
                        "line {line}: `{key}` is {what} where {wanted} belongs",
                        line,
                        key,
                        what,
                        wanted
                    )
                }
                None => say!("`{key}` is {what} where {wanted} belongs", key, what, wanted),
            };
            found.push((it.file.clone(), said));
        }
    }
    found
}

/// Where settings keep what their site is called: at the top, and in these groups.
const IN: &[&str] = &["", "params", "book", "website", "configuration", "extra", "siteMetadata"];

fn group<'a>(values: &'a Value, name: &str) -> Option<&'a serde_json::Map<String, Value>> {
    match name {
        "" => values.as_object(),
        name => values.get(name)?.as_object(),
    }
}

/// Groups of keys that bear a name of another kind of value: `site: {title: …}`, `language: {…}`, `locale: {…}`.
fn is_site(key: &str, value: &Value) -> bool {
    value.is_object() && key != "title"
}

/// A key and what stands after it.
struct Pair<'a> {
    line: usize,
    key: &'a str,
    rest: &'a str,
}

/// No key is longer.
const LONGEST_KEY: usize = 40;

/// What in a text has the form of a key and its value, in whatever format.
fn pairs(text: &str) -> impl Iterator<Item = Pair<'_>> {
    text.lines().enumerate().flat_map(|(number, line)| {
        let marks = line.match_indices([':', '=']).map(|it| it.0);
        marks.filter_map(move |at| {
            let before = line[..at].trim_end().trim_end_matches(['"', '\'', ']']);
            let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
            let start = before
                .rfind(|c| !is_part(c))
                .map_or(0, |it| it + before[it..].chars().next().map_or(0, char::len_utf8));
            let key = &before[start..];
            // A line that is left out by a sign says nothing.
            let is_remark = before[..start].trim_start().starts_with(['#', ';'])
                || before[..start].contains("//");
            (!key.is_empty() && key.len() <= LONGEST_KEY && !is_remark).then_some(Pair {
                line: number + 1,
                key,
                rest: &line[at + 1..],
            })
        })
    })
}

impl<'a> Pair<'a> {
    /// The key without marks and capitals.
    fn key(&self) -> String {
        folded(self.key)
    }

    /// The value, without what encloses it.
    fn word(&self) -> &'a str {
        let rest = self.rest.trim().trim_start_matches(['[', '=', ' ', 'u', 'r']).trim_start();
        let rest = if rest.is_empty() { self.rest.trim() } else { rest };
        let quoted = rest.chars().next().filter(|it| matches!(it, '"' | '\'' | '`'));
        if let Some(quote) = quoted {
            let inside = &rest[1..];
            return inside.find(quote).map_or(inside, |end| &inside[..end]);
        }
        let whole = self.rest.trim();
        let end = whole.find(" #").unwrap_or(whole.len());
        whole[..end].trim_end_matches([',', ' ', '}', ']'])
    }
}

fn folded(key: &str) -> String {
    key.chars().filter(|c| !matches!(c, '_' | '-')).map(|c| c.to_ascii_lowercase()).collect()
}

/// A word as values are read: blanks are one.
fn plain(word: &str) -> String {
    word.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str, asked: Asked) -> Option<Option<usize>> {
        let site = Site {
            title: Some("荷 風".to_owned()),
            authors: vec!["民".to_owned()],
            language: Language::parse("zh-Hant-TW"),
            base_url: Some("https://a.b/log/".to_owned()),
            ..Site::default()
        };
        let read = [Read { file: "x".to_owned(), text: text.to_owned(), values: None }];
        let found = origins(&site, &read).into_iter().find(|it| it.0 == asked)?;
        Some(found.1.line)
    }

    #[test]
    fn values_are_found_in_every_format() {
        for (text, asked, line) in [
            ("a = 1\ntitle = \"荷 風\"\n", Asked::Title, Some(Some(2))),
            ("# title = \"荷 風\"\nsite_name: 荷  風 # 名\n", Asked::Title, Some(Some(2))),
            ("export default { lang: 'x', title: '荷 風', }", Asked::Title, Some(Some(1))),
            ("{\n \"title\": \"荷 風\"\n}", Asked::Title, Some(Some(2))),
            ("SITENAME = u'荷 風'\n", Asked::Title, Some(Some(1))),
            ("title: >\n  荷\n  風\n", Asked::Title, Some(None)),
            ("author:\n  name: 民\n", Asked::Authors, Some(Some(2))),
            ("authors = [\"民\", \"工\"]\n", Asked::Authors, Some(Some(1))),
            ("languageCode = 'zh-tw'\n", Asked::Language, Some(Some(1))),
            ("url: https://a.b\nbaseurl: /log\n", Asked::Address, Some(Some(1))),
            ("x: 荷 風\n", Asked::Title, None),
        ] {
            assert_eq!(place(text, asked), line, "{text}");
        }
    }

    #[test]
    fn a_value_of_another_kind_is_told_with_its_line() {
        let told = |text: &str| {
            let values = super::super::values::yaml(text).ok();
            let read = [Read { file: "x".to_owned(), text: text.to_owned(), values }];
            wrong(&Site::default(), &read).into_iter().map(|it| it.1).collect::<Vec<_>>()
        };
        assert_eq!(told("a: 1\ntitle: [b]\n"), ["line 2: `title` is a list where a text belongs"]);
        assert_eq!(told("authors: 3\n"), ["line 1: `authors` is a number where a name belongs"]);
        assert_eq!(
            told("params:\n  author: true\n"),
            ["line 2: `author` is true or false where a name belongs"]
        );
        for fine in ["title: 1984\n", "language: [en, ja]\n", "site: {title: x}\n", "title:\n"] {
            assert!(told(fine).is_empty(), "{fine}");
        }
    }
}
