//! The words a book generates in one language, as `locales/*.toml` hold them, and how they are put
//! together: dates, periods, counts, lists.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

use super::{Bucket, Language, Script};
use crate::date::{Period, PeriodUnit, Stamp};

/// A language and its generated words. Made once for a book.
#[derive(Debug, Clone, PartialEq)]
pub struct Locale {
    /// The language of the book, more exact than the words' file: `zh-Hant-HK`.
    pub language: Language,
    /// The words.
    pub words: Words,
}

/// All words of a language. `{…}` stands for what is put in.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Dates and periods.
    pub dates: Dates,
    /// Counted things.
    pub counts: CountsWords,
    /// What stands between words.
    pub marks: Marks,
    /// What pages and links are called.
    pub pages: Pages,
    /// Words of the indexes.
    pub indexes: IndexesWords,
    /// Words around an article's text.
    pub chapter: ChapterWords,
    /// What licences are called.
    pub licences: LicencesWords,
    /// What the kinds of alerts are called.
    pub alerts: Alerts,
    /// What things with numbers are called, by the keys of their kinds.
    pub labels: BTreeMap<String, String>,
    /// Words of the cover.
    pub cover: CoverWords,
    /// Words of the colophon.
    pub colophon: ColophonWords,
    /// Sentences of the package document.
    pub metadata: MetadataWords,
    /// Sentences of the accessibility summary.
    pub accessibility: AccessibilityWords,
    /// What the repairs did that a reader should know of, by their names.
    pub mended: BTreeMap<String, String>,
    /// What the scripts of Chinese are called, by the words for its standards.
    pub scripts: BTreeMap<String, String>,
    /// Words of the shelf's pages and feeds.
    pub shelf: ShelfWords,
    /// The names of the rules that leave files out, as the colophon shows them.
    pub rules: BTreeMap<String, String>,
}

/// Dates and periods.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Dates {
    pub months: [String; 12],
    /// From Monday.
    pub weekdays: [String; 7],
    pub day: String,
    pub day_plain: String,
    pub day_of_year: String,
    pub day_brief: String,
    pub moment: String,
    pub week: String,
    pub month: String,
    pub quarter: String,
    pub year: String,
    pub days: String,
    pub unknown: String,
    pub approximate: String,
    pub updated: String,
}

/// Counted things.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountsWords {
    pub articles: Plural,
    pub minutes: Plural,
    pub hours: Plural,
    pub pictures: Plural,
}

/// A phrase with a number in it. Languages without a form for one have only `other`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plural {
    one: Option<String>,
    other: String,
}

/// What stands between words.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Marks {
    pub comma: String,
    pub dot: String,
    /// Between sentences.
    pub space: String,
    pub page_of: String,
    pub range: String,
}

/// What pages and links are called.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Pages {
    pub untitled: String,
    pub uncategorised: String,
    pub cover: String,
    pub contents: String,
    pub articles: String,
    /// What has no date, after all that has.
    pub others: String,
    pub colophon: String,
    pub authors: String,
    pub highlights: String,
    pub elsewhere: String,
    pub previous: String,
    pub next: String,
    /// The way to the page before of a long chapter, by its number.
    pub page_before: String,
    /// The way to the page after, likewise.
    pub page_after: String,
    pub chapter_bar: String,
    pub chapter_foot_bar: String,
    pub index_bar: String,
    pub index_foot_bar: String,
    pub index_pages: String,
    pub text_begins: String,
    pub empty_volume: String,
}

/// Words of the indexes.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndexesWords {
    pub day: String,
    pub category: String,
    pub author: String,
    pub tag: String,
    pub title: String,
    /// The way from an author's name to what is said about the author.
    pub biography: String,
    /// A heading for characters of so many strokes.
    pub strokes: String,
    /// A heading for Han characters where they are not told apart.
    pub han: String,
    /// A heading for all else.
    pub other: String,
}

/// Words around an article's text.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ChapterWords {
    pub by: String,
    pub category: String,
    pub tags: String,
    pub original: String,
    /// Beside the original: a copy in a web archive, with the day on which it was made.
    pub archived: String,
    pub archived_undated: String,
    /// Where the original's address is not known.
    pub archive: String,
    pub licence: String,
    pub rights: String,
    pub about_author: String,
    pub mentioned_in: String,
    pub notes: String,
    pub image: String,
    /// What a program said, below it.
    pub output: String,
    pub other_volume: String,
    /// The languages that an article is to be read in as well.
    pub also_in: String,
    pub empty: String,
    /// What follows the title on a long chapter's second page and those after.
    pub continued: String,
}

/// What the licences of Creative Commons are called: the words of their deeds.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LicencesWords {
    pub name: String,
    pub by: String,
    pub nc: String,
    pub nd: String,
    pub sa: String,
    pub joiner: String,
    /// What follows the version of one that is adapted to no jurisdiction.
    pub international: String,
    pub zero: String,
    pub mark: String,
}

/// What alerts are called: GitHub's five kinds.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alerts {
    pub note: String,
    pub tip: String,
    pub important: String,
    pub warning: String,
    pub caution: String,
}

/// Words of the cover.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoverWords {
    pub alt: String,
    pub number: String,
}

/// Words of the colophon.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ColophonWords {
    pub title: String,
    pub period: String,
    pub number: String,
    pub previous: String,
    pub articles: String,
    pub creator: String,
    pub author: String,
    pub publisher: String,
    pub source: String,
    pub rights: String,
    pub identifier: String,
    pub digest: String,
    pub program: String,
    pub made: String,
    pub ledger: String,
    pub file: String,
    pub count: String,
    pub chapters: String,
    pub duplicates: String,
    pub excluded: String,
    pub failed: String,
    pub total: String,
    pub failures: String,
    pub more: String,
    pub mended: String,
    pub places: String,
    pub converted: String,
    pub converted_in_part: String,
}

/// Sentences of the package document.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct MetadataWords {
    pub description: String,
    pub description_undated: String,
    pub description_whole: String,
}

/// Sentences of the accessibility summary.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct AccessibilityWords {
    pub text: String,
    pub index: String,
    pub images_described: String,
    pub images_undescribed: String,
    pub maths: String,
    pub drawn_maths: String,
}

/// Words of the shelf's pages and feeds.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ShelfWords {
    pub volumes: Plural,
    /// Before the title of the newest volume.
    pub latest: String,
    pub newest: String,
    pub by_year: String,
    pub by_series: String,
    /// Before the title of the next newer volume.
    pub newer: String,
    /// Before the title of the next older volume.
    pub older: String,
    /// The name of the vertical edition.
    pub vertical: String,
    /// Before the names of the feeds.
    pub feeds: String,
    pub search: String,
    pub search_for: String,
    pub searching: String,
    pub nothing: String,
    pub more: String,
    pub failed: String,
    /// How many results are shown, and how many articles more may be some.
    pub shown: String,
    /// What is said of the ways to indexes and from old addresses.
    pub more_ways: String,
    /// The choice of no series in particular.
    pub all_series: String,
    /// The choice of no year in particular.
    pub all_years: String,
    /// What leads to a volume's pages in the browser.
    pub read: String,
    /// What is said of the ways to the volumes before and after one.
    pub neighbours: String,
    /// What is said of the ways from a page of a volume to the shelf.
    pub way_back: String,
    /// The title of the page that leads from old addresses to chapters.
    pub find: String,
    pub old_address: String,
    /// The button of that page.
    pub find_chapter: String,
    pub no_address: String,
    pub needs_script: String,
    /// What books for a kind of device are called, by the names of the profiles.
    pub profiles: BTreeMap<String, String>,
}

/// Each tradition's file.
fn file(script: Script) -> &'static str {
    match script {
        Script::Hant => include_str!("../../../locales/zh-Hant.toml"),
        Script::Hans => include_str!("../../../locales/zh-Hans.toml"),
        Script::Japanese => include_str!("../../../locales/ja.toml"),
        Script::Korean => include_str!("../../../locales/ko.toml"),
        Script::Other => include_str!("../../../locales/en.toml"),
    }
}

impl Locale {
    /// The words for a book in `language`: those of its typographic tradition, else English.
    #[expect(clippy::expect_used, reason = "the files are part of the program; a test parses each")]
    pub fn of(language: &Language) -> Self {
        // By way of a table: read from the text itself, each of these structures is compiled three times.
        let table: toml::Table = file(language.script()).parse().expect("embedded words are TOML");
        let words = table.try_into().expect("embedded words are complete");
        Self { language: language.clone(), words }
    }

    /// A day, with year and weekday: `2020年8月5日（三）`.
    pub fn day(&self, date: NaiveDate) -> String {
        self.date(&self.words.dates.day, date)
    }

    /// A day of a year that need not be said: `8月5日（三）`.
    pub fn day_of_year(&self, date: NaiveDate) -> String {
        self.date(&self.words.dates.day_of_year, date)
    }

    /// A day without its weekday: `2020年8月5日`.
    pub fn day_plain(&self, date: NaiveDate) -> String {
        self.date(&self.words.dates.day_plain, date)
    }

    /// A day in as few characters as possible: `8月5日`.
    pub fn day_brief(&self, date: NaiveDate) -> String {
        self.date(&self.words.dates.day_brief, date)
    }

    /// A day and, if it is known, the time: `2020年8月5日（三） 08:30`.
    pub fn stamp(&self, stamp: Stamp) -> String {
        let date = self.day(stamp.date);
        match stamp.time {
            Some(time) => {
                let time = time.format("%H:%M").to_string();
                fill(&self.words.dates.moment, &[("date", &date), ("time", &time)])
            }
            None => date,
        }
    }

    /// A period's name: `2020年8月`, `2020年第32週`.
    pub fn period(&self, period: Period) -> String {
        let dates = &self.words.dates;
        match period.unit {
            PeriodUnit::Day => self.day(period.start),
            PeriodUnit::Week => {
                let week = period.start.iso_week();
                let (year, week) = (week.year().to_string(), week.week().to_string());
                fill(&dates.week, &[("year", &year), ("week", &week)])
            }
            PeriodUnit::Month => self.date(&dates.month, period.start),
            PeriodUnit::Quarter => {
                let (year, quarter) = (period.start.year(), period.start.month0() / 3 + 1);
                let values = [("year", &*year.to_string()), ("quarter", &*quarter.to_string())];
                fill(&dates.quarter, &values)
            }
            PeriodUnit::Year => self.date(&dates.year, period.start),
        }
    }

    /// From one day to another, or the day if they are the same.
    pub fn days(&self, first: NaiveDate, last: NaiveDate) -> String {
        if first == last {
            return self.day(first);
        }
        let (first, last) = (self.day(first), self.day(last));
        fill(&self.words.dates.days, &[("first", &first), ("last", &last)])
    }

    /// `724篇`
    pub fn articles(&self, count: usize) -> String {
        self.words.counts.articles.of(count)
    }

    /// `約4分鐘`, and from two hours on `約9小時`.
    pub fn minutes(&self, minutes: u32) -> String {
        match minutes {
            0..120 => self.words.counts.minutes.of(minutes as usize),
            _ => self.words.counts.hours.of((minutes as usize + 30) / 60),
        }
    }

    /// Several things in a row: `甲、乙`.
    pub fn list(&self, items: &[String]) -> String {
        items.join(&self.words.marks.comma)
    }

    /// What a heading of an index is called.
    pub fn bucket(&self, bucket: Bucket) -> String {
        let words = &self.words.indexes;
        match bucket {
            Bucket::Strokes(count) => fill(&words.strokes, &[("count", &count.to_string())]),
            Bucket::Zhuyin(it) | Bucket::Hangul(it) | Bucket::Kana(it) | Bucket::Letter(it) => {
                it.to_string()
            }
            Bucket::Han => words.han.clone(),
            Bucket::Other => words.other.clone(),
        }
    }

    /// Which of several pages: `（1／3）`; nothing if there is only one.
    pub fn page_of(&self, page: usize, pages: usize) -> String {
        if pages <= 1 {
            return String::new();
        }
        let values = [("page", &*page.to_string()), ("pages", &*pages.to_string())];
        fill(&self.words.marks.page_of, &values)
    }

    /// The name of a rule that leaves files out; the rule's own if there is none in this language.
    pub fn rule<'a>(&'a self, rule: &'a str) -> &'a str {
        self.words.rules.get(rule).map_or(rule, String::as_str)
    }

    fn date(&self, pattern: &str, date: NaiveDate) -> String {
        let dates = &self.words.dates;
        let month = &dates.months[date.month0() as usize % 12];
        let weekday = &dates.weekdays[date.weekday().num_days_from_monday() as usize % 7];
        let (year, day) = (date.year().to_string(), date.day().to_string());
        fill(pattern, &[("year", &year), ("month", month), ("day", &day), ("weekday", weekday)])
    }
}

impl Plural {
    /// The phrase for a number.
    pub fn of(&self, count: usize) -> String {
        let pattern = self.one.as_ref().filter(|_| count == 1).unwrap_or(&self.other);
        fill(pattern, &[("count", &number(count))])
    }
}

/// A number with a comma at each thousand, as all five languages write it.
pub fn number(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// Puts values in the place of `{names}`. A name without a value stays as it is.
pub fn fill(pattern: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(pattern.len() + 16);
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let value = after.split_once('}').and_then(|(name, tail)| {
            values.iter().find(|(it, _)| *it == name).map(|(_, value)| (*value, tail))
        });
        match value {
            Some((value, tail)) => {
                out.push_str(value);
                rest = tail;
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests;
