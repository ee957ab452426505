//! The project's settings: what they mean. `raw` holds what may be written in `heding.toml`.

mod deliver;
mod notify;
mod pictures;
mod raw;
mod script;
mod secret;

use std::collections::BTreeMap;

use chrono_tz::Tz;
use serde::Deserialize;

use crate::date::PeriodUnit;
use crate::diagnostic::Severity;
use crate::locale::{IndexOrder, Language, Writing};
use crate::script::{Rules, Target};

pub use deliver::{Delivery, Mail, Security, Sent, Way};
pub use notify::{Notify, Occasion};
pub use pictures::{Fetch, Fetching, FittingChoice, Images, PictureSource};
pub use raw::{ConfigError, RawConfig};
pub use script::AS_WRITTEN;
pub use secret::Secret;

/// All settings, each with its value: nothing has to be defaulted again by code that reads it.
#[derive(Debug, Clone, PartialEq)]
pub struct Config {
    /// The series' title. The input folder's name if it was not given.
    pub title: String,
    /// The first part of volumes' file names.
    pub slug: String,
    /// The language of the generated words. Found out from the articles if it was not given.
    pub language: Option<Language>,
    /// The zone whose midnight ends a day. Without one, dates count as they are written.
    pub time_zone: Option<Tz>,
    /// Who puts the volumes together.
    pub creator: Option<String>,
    /// The publisher.
    pub publisher: Option<String>,
    /// A note on rights.
    pub rights: Option<String>,
    /// A sentence on the series.
    pub description: Option<String>,
    /// Where the articles were published; makes links without a host absolute.
    pub base_url: Option<String>,
    /// What the volumes' identifiers are made from, beside the period. The base URL or else the slug.
    pub series_uri: String,
    /// What `last` and `all` cut into.
    pub period: PeriodUnit,
    /// How chapters are grouped.
    pub sections: Sections,
    /// The order of chapters by date.
    pub order: Order,
    /// The ways into a volume beside its own order.
    pub indexes: Indexes,
    /// How Chinese names are ordered in indexes, if not as the language usually has it.
    pub index_order: Option<IndexOrder>,
    /// Whether drafts become chapters.
    pub drafts: bool,
    /// Which ways of writing each volume is set in, one edition for each.
    pub editions: Vec<Writing>,
    /// Which scripts each volume is set in, one edition for each; nothing for texts as they are written.
    pub scripts: Vec<Option<&'static Target>>,
    /// How texts are put into another script.
    pub script: Rules,
    /// The names of the profiles that each edition is made for.
    pub profiles: Vec<String>,
    /// How large a book may be before it is cut into parts.
    pub limits: Limits,
    /// Whether a cover picture is drawn.
    pub cover: bool,
    /// What becomes of pictures, if it is not left to the profiles.
    pub images: Option<Images>,
    /// When pictures on the web are fetched.
    pub fetch: Fetch,
    /// How they are fetched, and where they are kept.
    pub fetching: Fetching,
    /// What their screens take, if not what the profiles say.
    pub fitting: FittingChoice,
    /// How many titles of articles it announces.
    pub cover_headlines: usize,
    /// Whether films, maps and other cards have a code beside their address.
    pub qr_codes: bool,
    /// The families that books embed, the first one first.
    pub fonts: Vec<FontChoice>,
    /// How Markdown is read.
    pub markdown: MarkdownOptions,
    /// Hosts of web archives whose prefix is taken off links.
    pub unwrap_hosts: Vec<String>,
    /// The project's own shortcodes, by name.
    pub shortcodes: BTreeMap<String, ShortcodeRule>,
    /// What is mended and cleaned away.
    pub clean: Clean,
    /// Rules of quality whose severity the project sets, by name. `None` switches one off.
    pub lint: BTreeMap<String, Option<Severity>>,
    /// How the shelf is made.
    pub shelf: ShelfSettings,
    /// Who is told how a run ended.
    pub notify: Notify,
    /// The server that takes mail.
    pub mail: Option<Mail>,
    /// Where finished volumes are sent.
    pub deliver: Vec<Delivery>,
    /// Values for the `param` shortcode.
    pub params: BTreeMap<String, String>,
}

impl Config {
    /// A digest of all settings that decide what is in a book of a given edition: not which editions there
    /// are, nor where pictures come from, nor what becomes of finished books.
    pub fn digest(&self) -> String {
        let of_books = Self {
            editions: Vec::new(),
            scripts: Vec::new(),
            profiles: Vec::new(),
            fetch: Fetch::Never,
            fetching: Fetching::default(),
            shelf: ShelfSettings { title: None, base_url: None, page_size: 0, out: None },
            notify: Notify::default(),
            mail: None,
            deliver: Vec::new(),
            ..self.clone()
        };
        // Every setting is in what `Debug` writes, those that are yet to come, too.
        blake3::hash(format!("{of_books:?}").as_bytes()).to_hex().to_string()
    }
}

/// `[shelf]`: how the catalogue of finished volumes is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShelfSettings {
    /// Its title, if it is another than the project's.
    pub title: Option<String>,
    /// Where it will be found on the web, if its feeds shall say so.
    pub base_url: Option<String>,
    /// How many volumes a page of a feed has.
    pub page_size: usize,
    /// The folder to make it in, seen from the settings.
    pub out: Option<String>,
}

/// A family that books embed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FontChoice {
    /// The family's name, or that of a file in the project's folder `fonts`.
    pub family: String,
    /// Whether its bold face is embedded, too.
    pub bold: bool,
}

/// How large a book may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Limits {
    /// The most articles.
    pub articles: Option<usize>,
    /// The most bytes of its file.
    pub bytes: Option<u64>,
}

impl Limits {
    /// No limits.
    pub const NONE: Self = Self { articles: None, bytes: None };

    /// The stricter of both, limit by limit.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        fn least<T: Ord>(a: Option<T>, b: Option<T>) -> Option<T> {
            a.into_iter().chain(b).min()
        }
        Self {
            articles: least(self.articles, other.articles),
            bytes: least(self.bytes, other.bytes),
        }
    }
}

/// How chapters are grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sections {
    /// By day in a volume of a week, month or quarter; by month in a longer one; none in a day's.
    Auto,
    /// One section a day.
    Day,
    /// One section a week.
    Week,
    /// One section a month.
    Month,
    /// One section a category.
    Category,
    /// No sections.
    None,
}

/// The order of chapters by date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// The oldest first.
    Ascending,
    /// The newest first.
    Descending,
}

/// The ways into a volume beside its own order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Indexes {
    /// The other of day and category, and the authors, where enough articles name them.
    Auto,
    /// These.
    These(Vec<IndexKind>),
}

/// What an index lists a volume's chapters by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum IndexKind {
    /// The day.
    Day,
    /// The categories.
    Category,
    /// The authors.
    Author,
    /// The tags.
    Tag,
    /// The titles.
    Title,
}

impl IndexKind {
    /// The word for it in settings and file names.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Category => "category",
            Self::Author => "author",
            Self::Tag => "tag",
            Self::Title => "title",
        }
    }
}

/// How Markdown is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkdownOptions {
    /// Whether `$…$` and `$$…$$` are mathematics.
    pub maths: bool,
    /// Whether `{漢字|かんじ}` is ruby.
    pub ruby: bool,
}

/// What is mended and cleaned away.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Clean {
    /// Repairs that the project switches on or off, by name.
    pub switches: BTreeMap<String, bool>,
    /// Passages to take away, beside those that are found by counting.
    pub boilerplate: Vec<Boilerplate>,
}

/// A passage to take away from every article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Boilerplate {
    /// A block goes if it holds these words.
    pub pattern: String,
    /// Whether everything after it goes, too.
    pub until_end: bool,
}

impl Clean {
    /// Whether a repair is done, given whether it is by default.
    pub fn is_on(&self, name: &str, default: bool) -> bool {
        self.switches.get(name).copied().unwrap_or(default)
    }
}

/// What a project's own shortcode becomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShortcodeRule {
    /// Its inside stays, the code goes.
    Keep,
    /// Code and inside go.
    Drop,
    /// Treated as the built-in shortcode of this name.
    Like(String),
    /// Replaced by Markdown, in which `{{ name }}`, `{{ 0 }}` and `{{ inner }}` stand for parameters
    /// and inside.
    Markdown(String),
}

impl Config {
    /// The settings of a project that gives none, in a folder of this name.
    pub fn default_for(folder_name: &str) -> Self {
        RawConfig::default().resolve(folder_name)
    }
}
