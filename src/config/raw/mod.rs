//! The settings as they may be written: every field optional, unknown keys refused.

mod acting;
mod cover;
mod deliver;
mod list;
mod markdown;
mod notify;
mod overrule;
mod pictures;
mod selection;
mod series;
mod shelf;

use std::collections::BTreeMap;

use serde::Deserialize;

use super::script::{RawScript, ScriptWord};
use super::{
    Boilerplate, Clean, Config, Fetch, Flavour, FontChoice, Images, IndexKind, IndexOrder, Indexes,
    Limits, Order, PageParts, RunConfig, Sections, Selection, ShortcodeRule,
};
use crate::date::PeriodUnit;
use crate::diagnostic::Severity;
use crate::locale::{Language, Writing};
use crate::site::Sites;
use crate::source::Span;

pub use acting::Act;
use cover::RawCover;
use list::List;
use pictures::{RawFetching, RawFitting};
use selection::RawSelection;
use series::{Overruled, RawSeries};

/// Covers have room for no more.
const MOST_HEADLINES: usize = 3;

/// `heding.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct RawConfig {
    title: Option<String>,
    slug: Option<String>,
    language: Option<Checked<Language>>,
    time_zone: Option<Checked<chrono_tz::Tz>>,
    creator: Option<String>,
    publisher: Option<String>,
    rights: Option<String>,
    description: Option<String>,
    base_url: Option<Checked<HttpUrl>>,
    series_uri: Option<String>,
    period: Option<PeriodUnit>,
    sections: Option<Sections>,
    order: Option<Order>,
    indexes: Option<List<IndexKind>>,
    index_order: Option<IndexOrder>,
    drafts: Option<bool>,
    languages: Option<RawLanguages>,
    editions: Option<List<Writing>>,
    scripts: Option<List<ScriptWord>>,
    profiles: Option<List<String>>,
    split: RawSplit,
    select: RawSelection,
    series: Vec<RawSeries>,
    cover: Option<RawCover>,
    images: Option<Images>,
    fetch: Option<Fetch>,
    fetching: RawFetching,
    fitting: RawFitting,
    cover_headlines: Option<usize>,
    qr_codes: Option<bool>,
    fonts: Option<List<RawFont>>,
    flavour: Option<RawFlavour>,
    dialects: BTreeMap<String, bool>,
    markdown: markdown::RawMarkdown,
    maths: markdown::RawMaths,
    page: PageParts,
    links: RawLinks,
    clean: RawClean,
    script: RawScript,
    lint: BTreeMap<String, RawLint>,
    shortcodes: BTreeMap<String, RawShortcode>,
    shelf: shelf::RawShelf,
    notify: notify::RawNotify,
    mail: deliver::RawMail,
    deliver: Vec<deliver::RawDelivery>,
    params: BTreeMap<String, toml::Value>,
    #[serde(skip)]
    sites: Sites,
    #[serde(skip)]
    wanted_languages: Vec<Language>,
    #[serde(skip)]
    wanted: Selection,
    #[serde(skip)]
    wanted_series: Vec<String>,
    #[serde(skip)]
    overruled: Overruled,
}

/// One flavour of Markdown, or several.
#[derive(Debug, Clone, Deserialize)]
#[serde(
    untagged,
    expecting = "a flavour is one or several of `commonmark`, `gfm`, `goldmark`, `kramdown`, `marked`, `markdown-it`, \
                 `mdx`, `python-markdown`, `pandoc`, `obsidian`, `zenn`, `aozora`"
)]
enum RawFlavour {
    One(Flavour),
    Several(Vec<Flavour>),
}

impl RawFlavour {
    fn resolve(self) -> Vec<Flavour> {
        match self {
            Self::One(it) => vec![it],
            Self::Several(them) => them,
        }
    }
}

/// What becomes of a site in several languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Languages {
    /// Each has books of its own.
    Apart,
    /// All stand in one.
    Together,
}

/// What becomes of them, or which are wanted.
#[derive(Debug, Clone, Deserialize)]
#[serde(
    untagged,
    expecting = "`languages` is `\"apart\"`, `\"together\"` or language tags, `\"ja\"`, `[\"ja\", \"en\"]`"
)]
enum RawLanguages {
    Manner(Languages),
    This(Checked<Language>),
    These(Vec<Checked<Language>>),
}

/// A family's name, or `{ family = "…", bold = true }`.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged, expecting = "a font is a family's name or `{ family = \"…\", bold = true }`")]
enum RawFont {
    Family(String),
    Table(RawFamily),
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct RawFamily {
    family: String,
    bold: Option<bool>,
}

impl RawFont {
    fn resolve(self) -> FontChoice {
        match self {
            Self::Family(family) => FontChoice { family, bold: false },
            Self::Table(it) => FontChoice { family: it.family, bold: it.bold.unwrap_or(false) },
        }
    }
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
struct RawLinks {
    unwrap: Option<Vec<String>>,
}

/// `[clean]`: the switch of each repair under its name; passages in the place of one of them.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct RawClean {
    boilerplate: Option<RawPassages>,
    #[serde(flatten)]
    switches: BTreeMap<String, bool>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(
    untagged,
    expecting = "`boilerplate` is `false` or a list of passages, each `[[clean.boilerplate]]` with a `pattern`"
)]
enum RawPassages {
    Switch(bool),
    These(Vec<RawBoilerplate>),
}

impl RawClean {
    /// `dialects` are switches, too: those of marks that others read.
    fn resolve(self, dialects: BTreeMap<String, bool>) -> Clean {
        let mut clean = Clean { switches: self.switches, boilerplate: Vec::new() };
        clean.switches.extend(dialects);
        match self.boilerplate {
            Some(RawPassages::Switch(on)) => {
                clean.switches.insert("boilerplate".to_owned(), on);
            }
            Some(RawPassages::These(passages)) => {
                let passage = |it: RawBoilerplate| Boilerplate {
                    pattern: it.pattern,
                    until_end: it.until_end.unwrap_or(false),
                };
                clean.boilerplate = passages.into_iter().map(passage).collect();
            }
            None => {}
        }
        clean
    }
}

/// The value of a rule under `[lint]`.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(
    untagged,
    expecting = "a rule is `false` or one of `\"error\"`, `\"warning\"`, `\"note\"`, `\"off\"`"
)]
enum RawLint {
    Switch(bool),
    Severity(SeverityWord),
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum SeverityWord {
    Error,
    Warning,
    Note,
    Off,
}

/// The rules that are not as they are by themselves.
fn lint(rules: BTreeMap<String, RawLint>) -> BTreeMap<String, Option<Severity>> {
    let severity = |it| match it {
        RawLint::Switch(true) => None,
        RawLint::Switch(false) | RawLint::Severity(SeverityWord::Off) => Some(None),
        RawLint::Severity(SeverityWord::Error) => Some(Some(Severity::Error)),
        RawLint::Severity(SeverityWord::Warning) => Some(Some(Severity::Warning)),
        RawLint::Severity(SeverityWord::Note) => Some(Some(Severity::Note)),
    };
    rules.into_iter().filter_map(|(name, it)| Some((name, severity(it)?))).collect()
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct RawBoilerplate {
    pattern: String,
    until_end: Option<bool>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
enum RawShortcode {
    Keep(bool),
    Drop(bool),
    Like(String),
    Markdown(String),
}

/// The indexes that are wanted, each once.
fn indexes(wanted: Option<List<IndexKind>>) -> Indexes {
    let Some(List(wanted)) = wanted else { return Indexes::Auto };
    let mut kinds = Vec::new();
    for kind in wanted {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    Indexes::These(kinds)
}

/// `[split]`: how large a book may be.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
struct RawSplit {
    articles: Option<AtLeastOne>,
    megabytes: Option<Positive>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(try_from = "i64")]
struct AtLeastOne(usize);

impl TryFrom<i64> for AtLeastOne {
    type Error = &'static str;

    fn try_from(number: i64) -> Result<Self, Self::Error> {
        match usize::try_from(number) {
            Ok(number) if number > 0 => Ok(Self(number)),
            _ => Err("it is one at least"),
        }
    }
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(try_from = "f64")]
struct Positive(f64);

impl TryFrom<f64> for Positive {
    type Error = &'static str;

    fn try_from(number: f64) -> Result<Self, Self::Error> {
        if number > 0.0 && number.is_finite() {
            Ok(Self(number))
        } else {
            Err("a size is more than 0")
        }
    }
}

/// A value that is checked while the file is read, so that the error has its place.
#[derive(Debug, Clone)]
struct Checked<T>(T);

impl<'de, T: FromWord> Deserialize<'de> for Checked<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = String::deserialize(deserializer)?;
        T::from_word(&word).map(Self).map_err(serde::de::Error::custom)
    }
}

trait FromWord: Sized {
    fn from_word(word: &str) -> Result<Self, String>;
}

impl FromWord for Language {
    fn from_word(word: &str) -> Result<Self, String> {
        Self::parse(word)
            .ok_or_else(|| format!("`{word}` is no language tag; try `zh-Hant-HK`, `ja` or `en`"))
    }
}

impl FromWord for chrono_tz::Tz {
    fn from_word(word: &str) -> Result<Self, String> {
        word.parse().map_err(|_| format!("`{word}` is no time zone; try `Asia/Hong_Kong`"))
    }
}

/// An absolute http or https URL.
#[derive(Debug, Clone)]
struct HttpUrl(String);

impl FromWord for HttpUrl {
    fn from_word(word: &str) -> Result<Self, String> {
        match url::Url::parse(word) {
            Ok(url) if matches!(url.scheme(), "http" | "https") => Ok(Self(url.into())),
            _ => Err(format!("`{word}` is no web address; try `https://example.org/`")),
        }
    }
}

/// Why a settings file could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigError {
    /// What is wrong.
    pub message: String,
    /// Where in the file.
    pub span: Option<Span>,
}

impl std::fmt::Display for ConfigError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for ConfigError {}

impl RawConfig {
    /// Reads the text of a `heding.toml`.
    ///
    /// # Errors
    /// When the text is not TOML, holds a key that doesn't exist or a value that can't be.
    pub fn parse(text: &str) -> Result<Self, ConfigError> {
        toml::from_str(text).map_err(|error| ConfigError {
            message: error.message().to_owned(),
            span: error.span().map(Span::from),
        })
    }

    /// What the sites' own settings say, for all that is not written.
    #[must_use]
    pub fn with_sites(mut self, mut sites: Sites) -> Self {
        if let Some(url) = &self.base_url {
            sites.lie_at(&url.0.0);
        }
        if let Some(site) = sites.main() {
            let between = if site.authors.iter().all(|it| it.is_ascii()) { ", " } else { "、" };
            let authors = Some(site.authors.join(between)).filter(|it| !it.is_empty());
            self.title = self.title.or_else(|| site.title.clone());
            self.creator = self.creator.or(authors);
            let description = site.description.clone().or_else(|| site.subtitle.clone());
            self.description = self.description.or(description);
            let zone = site.time_zone.as_deref().and_then(|it| it.parse().ok());
            self.time_zone = self.time_zone.or(zone.map(Checked));
            let url = site.base_url.as_deref().and_then(|it| HttpUrl::from_word(it).ok());
            self.base_url = self.base_url.or(url.map(Checked));
        }
        self.sites = sites;
        self
    }

    // Long because each setting has its line, and no two have anything to do with one another.
    /// What the settings mean for a project in a folder of this name.
    pub fn resolve(self, folder_name: &str) -> Config {
        let title = self.title.unwrap_or_else(|| folder_name.to_owned());
        let slug = slug(self.slug.as_deref().unwrap_or(folder_name));
        let base_url = self.base_url.map(|it| it.0.0);
        let (series, overruled) = (self.series, self.overruled);
        let wanted_series = self.wanted_series;
        let asks_for_languages = !self.wanted_languages.is_empty();
        let whole = Config {
            series_uri: self
                .series_uri
                .or_else(|| base_url.clone())
                .unwrap_or_else(|| format!("urn:heding:{slug}")),
            whole_title: None,
            title,
            slug,
            language: self.language.map(|it| it.0),
            time_zone: self.time_zone.map(|it| it.0),
            creator: self.creator,
            publisher: self.publisher,
            rights: self.rights,
            description: self.description,
            base_url,
            period: self.period.unwrap_or(PeriodUnit::Month),
            sections: self.sections.unwrap_or_default(),
            order: self.order.unwrap_or(Order::Ascending),
            indexes: indexes(self.indexes),
            index_order: self.index_order,
            languages_apart: !matches!(
                self.languages,
                Some(RawLanguages::Manner(Languages::Together))
            ),
            languages: match (self.wanted_languages, self.languages) {
                (wanted, Some(RawLanguages::These(these))) if wanted.is_empty() => {
                    these.into_iter().map(|it| it.0).collect()
                }
                (wanted, Some(RawLanguages::This(one))) if wanted.is_empty() => vec![one.0],
                (wanted, _) => wanted,
            },
            drafts: self.drafts.unwrap_or(false),
            limits: Limits {
                articles: self.split.articles.map(|it| it.0),
                bytes: self.split.megabytes.map(|it| (it.0 * 1_000_000.0) as u64),
            },
            selection: self.select.resolve().overruled_by(self.wanted.clone()),
            series: Vec::new(),
            is_one_book: false,
            cover: self.cover.map(RawCover::resolve).unwrap_or_default(),
            images: self.images,
            fitting: self.fitting.resolve(),
            qr_codes: self.qr_codes.unwrap_or(false),
            cover_headlines: self.cover_headlines.unwrap_or(MOST_HEADLINES).min(MOST_HEADLINES),
            fonts: self.fonts.into_iter().flat_map(|it| it.0).map(RawFont::resolve).collect(),
            flavours: self.flavour.map(RawFlavour::resolve).unwrap_or_default(),
            markdown: self.markdown.resolve(self.maths),
            page: self.page,
            unwrap_hosts: self.links.unwrap.unwrap_or_else(|| vec!["web.archive.org".to_owned()]),
            clean: self.clean.resolve(self.dialects),
            script: self.script.resolve(),
            lint: lint(self.lint),
            shortcodes: self
                .shortcodes
                .into_iter()
                .map(|(name, it)| (name, it.resolve()))
                .collect(),
            run: RunConfig {
                asks_for_languages,
                editions: self
                    .editions
                    .map(|it| it.0)
                    .filter(|it| !it.is_empty())
                    .unwrap_or_else(|| vec![Writing::Horizontal]),
                scripts: self.scripts.map(|it| it.0).filter(|it| !it.is_empty()).map_or_else(
                    || vec![None],
                    |it| it.into_iter().map(ScriptWord::target).collect(),
                ),
                profiles: self
                    .profiles
                    .map(|it| it.0)
                    .filter(|it| !it.is_empty())
                    .unwrap_or_else(|| vec!["generic".to_owned()]),
                fetch: self.fetch.unwrap_or_default(),
                fetching: self.fetching.resolve(),
                shelf: self.shelf.resolve(),
                notify: self.notify.resolve(),
                mail: self.mail.resolve(),
                deliver: self.deliver.into_iter().map(deliver::RawDelivery::resolve).collect(),
            },
            sites: self.sites,
            params: self.params.into_iter().map(|(name, it)| (name, plain(&it))).collect(),
        };
        let of = |it: RawSeries| it.resolve(&whole, overruled);
        let is_wanted = |it: &Config| {
            wanted_series.is_empty() || wanted_series.iter().any(|name| it.is_called(name))
        };
        let series = series.into_iter().map(of).filter(is_wanted).collect();
        Config { series, ..whole }.of_part(&self.wanted)
    }
}

impl RawShortcode {
    fn resolve(self) -> ShortcodeRule {
        match self {
            Self::Keep(true) | Self::Drop(false) => ShortcodeRule::Keep,
            Self::Drop(true) | Self::Keep(false) => ShortcodeRule::Drop,
            Self::Like(name) => ShortcodeRule::Like(name),
            Self::Markdown(text) => ShortcodeRule::Markdown(text),
        }
    }
}

fn plain(value: &toml::Value) -> String {
    match value {
        toml::Value::String(it) => it.clone(),
        other => other.to_string(),
    }
}

/// A name that every file system takes: what is neither letter nor digit becomes a hyphen.
pub(super) fn slug(name: &str) -> String {
    let mut slug = String::new();
    for c in name.chars() {
        if c.is_alphanumeric() || c == '_' {
            slug.extend(c.to_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    match slug {
        "" => "volume".to_owned(),
        device if is_device(device) => format!("{device}-volume"),
        slug => slug.to_owned(),
    }
}

/// Whether Windows takes a file of this name, whatever its ending, for a device (Microsoft, «Naming Files,
/// Paths, and Namespaces»).
fn is_device(name: &str) -> bool {
    let port = name.strip_prefix("com").or_else(|| name.strip_prefix("lpt"));
    let numbered = port.is_some_and(|it| {
        let mut number = it.chars();
        matches!((number.next(), number.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
    });
    numbered || matches!(name, "con" | "prn" | "aux" | "nul")
}

#[cfg(test)]
mod tests;
