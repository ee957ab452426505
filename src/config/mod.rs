//! The project's settings: what they mean. `raw` holds what may be written in `heding.toml`.

mod cover;
mod deliver;
mod flavour;
mod notify;
mod page;
mod pictures;
mod raw;
mod run;
mod schema;
mod script;
mod secret;
mod sections;
mod selection;

use std::collections::BTreeMap;

use chrono_tz::Tz;
use serde::{Deserialize, Serialize, Serializer};

use crate::date::PeriodUnit;
use crate::diagnostic::Severity;
use crate::locale::{IndexOrder, Language};
use crate::script::Rules;
use crate::site::Sites;
use crate::source::SourcePath;

pub use cover::CoverChoice;
pub use deliver::{Delivery, Mail, Security, Sent, Way};
pub use flavour::Flavour;
pub use notify::{Notify, Occasion};
pub use page::PageParts;
pub use pictures::{Fetch, Fetching, FittingChoice, Images, PictureSource};
pub use raw::{Act, ConfigError, RawConfig};
pub use run::{RunConfig, ShelfSettings};
pub use schema::schema;
pub use script::AS_WRITTEN;
pub use secret::Secret;
pub use sections::{Grouping, Sections};
pub use selection::Selection;

/// All settings, each with its value: nothing has to be defaulted again by code that reads it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Config {
    /// The series' title. The input folder's name if it was not given.
    pub title: String,
    /// What the whole is called, if the command line asks for a part of it.
    pub whole_title: Option<String>,
    /// The first part of volumes' file names.
    pub slug: String,
    /// The language of the generated words. Found out from the articles if it was not given.
    pub language: Option<Language>,
    /// The zone whose midnight ends a day. Without one, dates count as they are written.
    #[serde(serialize_with = "zone_name")]
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
    /// Whether a site in several languages gives books of its own for each of them.
    pub languages_apart: bool,
    /// The languages whose articles are bound; all if none is named.
    pub languages: Vec<Language>,
    /// Whether drafts become chapters.
    pub drafts: bool,
    /// How texts are put into another script.
    pub script: Rules,
    /// How large a book may be before it is cut into parts.
    pub limits: Limits,
    /// Which articles books are made of.
    pub selection: Selection,
    /// The series that are made in the place of one from all articles, each with all of its settings.
    pub series: Vec<Self>,
    /// Whether it is one book, whichever periods are asked for.
    pub is_one_book: bool,
    /// What covers show.
    pub cover: CoverChoice,
    /// What becomes of pictures, if it is not left to the profiles.
    pub images: Option<Images>,
    /// What their screens take, if not what the profiles say.
    pub fitting: FittingChoice,
    /// How many titles of articles it announces.
    pub cover_headlines: usize,
    /// Whether films, maps and other cards have a code beside their address.
    pub qr_codes: bool,
    /// The families that books embed, the first one first.
    pub fonts: Vec<FontChoice>,
    /// What the articles are written in, if it is not left to what is found: the first is the parser's.
    pub flavours: Vec<Flavour>,
    /// How Markdown is read.
    pub markdown: MarkdownOptions,
    /// Hosts of web archives whose prefix is taken off links.
    pub unwrap_hosts: Vec<String>,
    /// The project's own shortcodes, by name.
    pub shortcodes: BTreeMap<String, ShortcodeRule>,
    /// What stands on pages beside the texts.
    pub page: PageParts,
    /// What is mended and cleaned away.
    pub clean: Clean,
    /// Rules of quality whose severity the project sets, by name. `None` switches one off.
    pub lint: BTreeMap<String, Option<Severity>>,
    /// What the site generators' own settings say, below all that is written in `heding.toml`.
    pub sites: Sites,
    /// What a run does with books: nothing of it is in one.
    #[serde(skip)]
    pub run: RunConfig,
    /// Values for the `param` shortcode.
    pub params: BTreeMap<String, String>,
}

impl Config {
    /// Whether each line break within a paragraph of this article is one in the book: as the settings say, else as
    /// those do who read what they say it is written in, else as the program of its site does; if there is one.
    pub fn keeps_lines(&self, path: &SourcePath) -> Option<bool> {
        let of_site = || self.sites.of(path).map(|it| it.site.keeps_lines);
        let of_flavour = self.flavours.first().map(|it| it.keeps_lines());
        self.markdown.keep_lines.or(of_flavour).or_else(of_site)
    }

    /// Whether a series is meant by this name: that of its files, or its title.
    pub fn is_called(&self, name: &str) -> bool {
        self.title == name || self.slug.eq_ignore_ascii_case(name)
    }

    /// A digest of all settings that decide what is in a book of a given edition. Whatever is added to them is in
    /// it, too.
    pub fn digest(&self) -> String {
        // Nothing in it can fail to be written.
        let bytes = postcard::to_allocvec(self).unwrap_or_default();
        blake3::hash(&bytes).to_hex().to_string()
    }
}

fn zone_name<S: Serializer>(zone: &Option<Tz>, serializer: S) -> Result<S::Ok, S::Error> {
    zone.map(|it| it.name()).serialize(serializer)
}

/// A family that books embed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FontChoice {
    /// The family's name, or that of a file in the project's folder `fonts`.
    pub family: String,
    /// Whether its bold face is embedded, too.
    pub bold: bool,
}

/// How large a book may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize)]
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

/// The order of chapters by date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// The oldest first.
    Ascending,
    /// The newest first.
    Descending,
}

/// The ways into a volume beside its own order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Indexes {
    /// The other of day and category, and the authors, where enough articles name them.
    Auto,
    /// These.
    These(Vec<IndexKind>),
}

/// What an index lists a volume's chapters by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MarkdownOptions {
    /// Whether `$…$` and `$$…$$` are mathematics.
    pub maths: bool,
    /// Whether only blocks between `$$` with a command of LaTeX's in them are: lone dollar signs are prices.
    pub only_formulas: bool,
    /// What the site's own Markdown makes of them.
    pub formulas: FormulaHabits,
    /// Whether `{漢字|かんじ}` is ruby.
    pub ruby: bool,
    /// Whether each line break within a paragraph is one in the book; nothing if the site's program decides.
    pub keep_lines: Option<bool>,
    /// What commands of formulas stand for, beside those of LaTeX, by their names.
    pub macros: BTreeMap<String, String>,
}

impl Default for MarkdownOptions {
    /// As it is read where nothing is set.
    fn default() -> Self {
        Self {
            maths: false,
            only_formulas: false,
            formulas: FormulaHabits::default(),
            ruby: true,
            keep_lines: None,
            macros: BTreeMap::new(),
        }
    }
}

/// What a kind of Markdown makes of formulas before LaTeX sees them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct FormulaHabits {
    /// Whether `$$…$$` is a formula wherever it stands, and stands by itself only if it is alone in its paragraph:
    /// kramdown's manual, «Math Blocks».
    pub in_line: bool,
    /// Whether backslashes before signs are taken, so that authors write two: `\\{`.
    pub escaped: bool,
}

/// What is mended and cleaned away.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Clean {
    /// Repairs that the project switches on or off, by name.
    pub switches: BTreeMap<String, bool>,
    /// Passages to take away, beside those that are found by counting.
    pub boilerplate: Vec<Boilerplate>,
}

/// A passage to take away from every article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Boilerplate {
    /// A block goes if it holds these words.
    pub pattern: String,
    /// Whether everything after it goes, too.
    pub until_end: bool,
}

impl Clean {
    /// Whether the project asks for a repair by its name: then it is done whatever is known of the archive.
    pub fn asks_for(&self, name: &str) -> bool {
        self.switches.get(name) == Some(&true)
    }

    /// Whether a repair is done, given whether it is by default.
    pub fn is_on(&self, name: &str, default: bool) -> bool {
        self.switches.get(name).copied().unwrap_or(default)
    }
}

/// What a project's own shortcode becomes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_a_book_is_in_the_digest_and_what_a_run_does_is_not() {
        let digest = |settings: &str| RawConfig::parse(settings).unwrap().resolve("a").digest();
        let usual = digest("");
        for settings in [
            "title = \"港灣\"",
            "time-zone = \"Asia/Hong_Kong\"",
            "period = \"week\"",
            "fonts = [\"Noto Serif CJK HK\"]",
            "[lint]\nheading-jump = \"off\"",
            "[split]\narticles = 6",
            "[markdown]\nruby = false",
            "[page]\nsummaries = false",
            "sections = [\"year\", \"month\"]",
        ] {
            assert_ne!(digest(settings), usual, "{settings}");
        }
        for settings in ["editions = [\"vertical\"]", "[shelf]\npage-size = 7"] {
            assert_eq!(digest(settings), usual, "{settings}");
        }
    }
}
