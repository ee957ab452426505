//! The options that several commands share.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use clap::builder::PossibleValuesParser;
use clap::{Args, ValueEnum, ValueHint};
use heding::config::{Fetch, Images};
use heding::date::{PeriodRequest, PeriodUnit};
use heding::diagnostic::Diagnostic;
use heding::locale::{Language, Writing};

use crate::failure::Failure;
use crate::selection::SelectionOptions;
use crate::words::UiLanguage;
use crate::words::{self, tell};
use heding::say;

/// How to do it: the options of every command.
#[derive(Debug, Args)]
#[command(next_help_heading = "Manner")]
pub(crate) struct GlobalOptions {
    /// What standard output holds: text for people; one JSON report for programs; what checkers say, for GitHub's
    /// runners or as SARIF.
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Format::Text, global = true)]
    pub(crate) format: Format,
    /// When messages are coloured; auto: on a terminal, unless NO_COLOR is set.
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = When::Auto, global = true)]
    pub(crate) color: When,
    /// How many threads work; without it, as many as there are cores.
    #[arg(long, short = 'j', value_name = "N", global = true)]
    jobs: Option<NonZeroUsize>,
    /// The language that heding speaks: en, zh-Hant, zh-Hans or ja; without it, that of the system.
    #[arg(long, value_name = "LANGUAGE", value_parser = UiLanguage::parse, global = true)]
    ui_lang: Option<UiLanguage>,
    /// Show errors only.
    #[arg(long, short, global = true)]
    pub(crate) quiet: bool,
    /// Show every message, and notes on what was mended.
    #[arg(long, short, global = true, conflicts_with = "quiet")]
    pub(crate) verbose: bool,
}

impl GlobalOptions {
    /// Those of whoever says nothing.
    pub(crate) fn usual() -> Self {
        Self {
            format: Format::Text,
            color: When::Auto,
            jobs: None,
            ui_lang: None,
            quiet: false,
            verbose: false,
        }
    }

    /// Sets up the threads that read and render articles.
    pub(crate) fn start_threads(&self) -> Result<(), Failure> {
        let jobs = self.jobs.map_or(0, NonZeroUsize::get);
        rayon::ThreadPoolBuilder::new().num_threads(jobs).build_global().map_err(|error| {
            Failure::usage(Diagnostic::error(
                "threads",
                say!("can't start threads: {error}", error = error.to_string()),
            ))
        })
    }
}

/// Where a project lies: the options of every command that reads articles.
#[derive(Debug, Clone, Args)]
pub(crate) struct ProjectPlace {
    /// The folder of articles; or one article, a `.zip` or `.tar.gz`, `-` for standard input, `s3://BUCKET/PREFIX`.
    #[arg(value_name = "DIR", default_value = ".", value_hint = ValueHint::AnyPath)]
    pub(crate) dir: PathBuf,
    /// The settings; without it, DIR/heding.toml if there is one.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) config: Option<PathBuf>,
    /// The folder of finished books, never read for articles; or one book's file, `name.epub`; or `-`, standard output.
    #[arg(long, value_name = "PLACE", default_value = "dist", value_hint = ValueHint::AnyPath)]
    pub(crate) out: PathBuf,
    #[command(flatten)]
    pub(crate) select: SelectionOptions,
    /// Embed this font; can be given several times. Beats `fonts` in the settings.
    #[arg(long = "font", value_name = "NAME")]
    pub(crate) fonts: Vec<String>,
    /// Make this edition, `horizontal` or `vertical`; can be given several times. Beats `editions` in
    /// the settings.
    #[arg(long = "edition", value_name = "NAME", value_enum)]
    pub(crate) editions: Vec<Lines>,
    /// Set books in this Chinese script; can be given several times. Beats `scripts` in the settings.
    #[arg(long = "script", value_name = "LANGUAGE", value_parser = script_names())]
    pub(crate) scripts: Vec<String>,
    /// Make books for this kind of device; can be given several times. Beats `profiles` in the settings.
    #[arg(long = "profile", value_name = "NAME", value_parser = profile_names())]
    pub(crate) profiles: Vec<String>,
    /// Bind the articles in this language only, `ja`; can be given several times. Beats `languages` in the
    /// settings.
    #[arg(long = "lang", value_name = "LANGUAGE", value_parser = language)]
    pub(crate) languages: Vec<Language>,
    /// Draw no cover.
    #[arg(long)]
    pub(crate) no_cover: bool,
    /// What becomes of pictures. Beats `images` in the settings.
    #[arg(long, value_name = "WHAT", value_enum)]
    pub(crate) images: Option<ImagesChoice>,
    /// Which pictures on the web are fetched before a book is made. Beats `fetch` in the settings.
    #[arg(long, value_name = "WHICH", value_enum)]
    pub(crate) fetch: Option<FetchChoice>,
    /// Ask no network for anything, as `--fetch never`.
    #[arg(long, conflicts_with = "fetch")]
    pub(crate) offline: bool,
    /// The folder of fetched pictures, shared by all projects, or `s3://BUCKET/PREFIX`, shared by machines;
    /// without it, the user's cache.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) cache: Option<PathBuf>,
}

/// What becomes of pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ImagesChoice {
    Embed,
    Link,
    None,
}

impl From<ImagesChoice> for Images {
    fn from(choice: ImagesChoice) -> Self {
        match choice {
            ImagesChoice::Embed => Self::Embed,
            ImagesChoice::Link => Self::Link,
            ImagesChoice::None => Self::None,
        }
    }
}

/// Which pictures on the web are fetched before a book is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FetchChoice {
    Never,
    Missing,
    Refresh,
}

impl From<FetchChoice> for Fetch {
    fn from(choice: FetchChoice) -> Self {
        match choice {
            FetchChoice::Never => Self::Never,
            FetchChoice::Missing => Self::Missing,
            FetchChoice::Refresh => Self::Refresh,
        }
    }
}

/// Which way lines run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Lines {
    Horizontal,
    Vertical,
}

impl From<Lines> for Writing {
    fn from(lines: Lines) -> Self {
        match lines {
            Lines::Horizontal => Self::Horizontal,
            Lines::Vertical => Self::Vertical,
        }
    }
}

fn language(word: &str) -> Result<Language, String> {
    Language::meant(word).ok_or_else(|| tell!("it is no language tag; try `zh-Hant`, `ja` or `en`"))
}

/// The periods that a word asks for.
pub(crate) fn periods(word: &str) -> Result<PeriodRequest, String> {
    PeriodRequest::parse(word).map_err(|it| words::of(&it))
}

fn script_names() -> PossibleValuesParser {
    let tags = heding::script::TARGETS.iter().map(|it| it.tag);
    PossibleValuesParser::new(std::iter::once(heding::config::AS_WRITTEN).chain(tags))
}

fn profile_names() -> PossibleValuesParser {
    PossibleValuesParser::new(heding::profile::PROFILES.iter().map(|it| it.name))
}

/// The accounts that can be asked for beside the books.
#[derive(Debug, Args)]
#[command(next_help_heading = "Accounts")]
pub(crate) struct Accounts {
    /// Write a report on volumes, ledger and messages as JSON; `-` is standard output.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) report: Option<PathBuf>,
    /// Write what became of each input file as JSON Lines; `-` is standard output.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) ledger: Option<PathBuf>,
    /// Write books and accounts over files of their names that heding did not make.
    #[arg(long)]
    pub(crate) force: bool,
}

/// The options that make a run leave word of itself.
#[derive(Debug, Args)]
#[command(next_help_heading = "Accounts")]
pub(crate) struct Telling {
    /// Append a line of JSON on this run to a file. Beats `log` under `[notify]` in the settings.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) log: Option<PathBuf>,
    /// Log this run and tell of it as `[notify]` in the settings says.
    #[arg(long)]
    pub(crate) notify: bool,
}

/// The day that counts as today.
#[derive(Debug, Args)]
pub(crate) struct Today {
    /// The day that counts as today, or a moment such as 2020-09-01T00:30+08:00; without it, the clock's.
    #[arg(long = "now", value_name = "DATE", value_parser = Now::parse)]
    now: Option<Now>,
}

impl Today {
    /// Today, on the clock of the archive's zone or else of UTC. The only place where a run asks the clock
    /// for what it does.
    #[expect(clippy::disallowed_methods, reason = "`last` means before today; the library is told")]
    pub(crate) fn date(&self, zone: Option<chrono_tz::Tz>) -> NaiveDate {
        match self.now {
            Some(now) => now.date(zone),
            None => Now::Moment(DateTime::<Utc>::from(std::time::SystemTime::now())).date(zone),
        }
    }
}

/// What counts as now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Now {
    /// A day, in whatever zone the archive is.
    Day(NaiveDate),
    /// A moment, whose day depends on the zone.
    Moment(DateTime<Utc>),
}

impl Now {
    fn parse(text: &str) -> Result<Self, String> {
        if let Ok(day) = text.parse() {
            return Ok(Self::Day(day));
        }
        // RFC 3339, and without seconds, as people write it.
        let moment = DateTime::parse_from_rfc3339(text)
            .or_else(|_| DateTime::parse_from_str(text, "%Y-%m-%dT%H:%M%:z"))
            .or_else(|_| {
                NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%MZ")
                    .map(|it| it.and_utc().fixed_offset())
            });
        moment.map(|it| Self::Moment(it.to_utc())).map_err(|_| {
            tell!("a date is written `2020-08-05`, a moment `2020-08-05T08:30:00+08:00`")
        })
    }

    fn date(self, zone: Option<chrono_tz::Tz>) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::Moment(it) => it.with_timezone(&zone.unwrap_or(chrono_tz::UTC)).date_naive(),
        }
    }
}

/// What standard output holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Text,
    /// One report.
    Json,
    /// Commands that GitHub's runners show beside the lines they are about.
    Github,
    /// A log in SARIF 2.1.0, for whatever gathers what checkers say.
    Sarif,
}

/// When to colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum When {
    Auto,
    Always,
    Never,
}

/// What `last` and `all` cut an archive into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Length {
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

impl From<Length> for PeriodUnit {
    fn from(length: Length) -> Self {
        match length {
            Length::Day => Self::Day,
            Length::Week => Self::Week,
            Length::Month => Self::Month,
            Length::Quarter => Self::Quarter,
            Length::Year => Self::Year,
        }
    }
}

/// The periods that were asked for, in the length that the command line names, if it names one.
pub(crate) fn in_length(
    wanted: &PeriodRequest,
    length: Option<Length>,
) -> Result<PeriodRequest, Failure> {
    let Some(length) = length else { return Ok(wanted.clone()) };
    let cut = wanted.clone().cut_into(length.into());
    cut.map_err(|message| Failure::usage(Diagnostic::error("usage", message)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_another_day_elsewhere() {
        let day = |now: &str, zone: &str| {
            let zone = zone.parse().ok();
            Now::parse(now).map(|it| it.date(zone).to_string())
        };
        for (now, zone, expected) in [
            ("2020-09-01", "Asia/Hong_Kong", "2020-09-01"),
            ("2020-08-31T15:59:59Z", "Asia/Hong_Kong", "2020-08-31"),
            ("2020-08-31T16:00:00Z", "Asia/Hong_Kong", "2020-09-01"),
            ("2020-08-31T16:00Z", "", "2020-08-31"),
            ("2020-09-01T00:30+08:00", "", "2020-08-31"),
            ("2020-09-01T03:59:59Z", "America/New_York", "2020-08-31"),
            ("2020-09-01T04:00:00Z", "America/New_York", "2020-09-01"),
            // After clocks went back, midnight is an hour later.
            ("2020-12-01T04:59:59Z", "America/New_York", "2020-11-30"),
            ("2020-12-01T05:00:00Z", "America/New_York", "2020-12-01"),
            // Half an hour and a quarter off the hour; the first and the last zones of a day.
            ("2020-08-31T18:30:00Z", "Asia/Kolkata", "2020-09-01"),
            ("2020-08-31T18:15:00Z", "Asia/Kathmandu", "2020-09-01"),
            ("2020-08-31T10:00:00Z", "Pacific/Kiritimati", "2020-09-01"),
            ("2020-09-01T11:00:00Z", "Pacific/Niue", "2020-09-01"),
            ("2020-09-01T10:59:59Z", "Pacific/Niue", "2020-08-31"),
            // Samoa had no 30 December 2011.
            ("2011-12-30T09:59:59Z", "Pacific/Apia", "2011-12-29"),
            ("2011-12-30T10:00:00Z", "Pacific/Apia", "2011-12-31"),
            ("2020-02-28T16:00:00Z", "Asia/Hong_Kong", "2020-02-29"),
        ] {
            assert_eq!(day(now, zone).as_deref(), Ok(expected), "{now} {zone}");
        }
        for wrong in ["2020-08-31T16:00", "2020-08-31 16", "yesterday", "2020-02-30", "16:00Z", ""]
        {
            assert!(Now::parse(wrong).is_err(), "{wrong}");
        }
    }
}
