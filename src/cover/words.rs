//! The words that covers are filled with, and what depends on the volume: its colour, its letters.

use chrono::Datelike;

use super::CoverText;
use super::template::Words;
use crate::date::{Period, PeriodUnit};
use crate::locale::Script;

const PAPER: &str = "#f5f1e8";
const INK: &str = "#1d1c1a";
/// Twelve colours of one lightness, so that the months differ and weigh the same in greyscale.
const COLOURS: [&str; 12] = [
    "#203e64", "#00455a", "#004949", "#014933", "#2b461b", "#433f02", "#543601", "#5d2f19",
    "#5e2b30", "#582c46", "#4c3058", "#393763",
];

/// All words by name. What a volume doesn't have is empty.
pub(super) fn words(cover: &CoverText<'_>) -> Words {
    let (year, numeral) = match cover.period {
        Some(period) => numerals(period),
        None => (None, cover.scope.unwrap_or(cover.extent).to_owned()),
    };
    let dot = &*cover.locale.words.marks.dot;
    let joined =
        |parts: [Option<&str>; 2]| parts.into_iter().flatten().collect::<Vec<_>>().join(dot);
    // What fills the field, or stands as the title, is not said again.
    let scope = cover.scope.filter(|_| cover.period.is_some());
    let extent = Some(cover.extent).filter(|_| cover.period.is_some() || cover.scope.is_some());
    let by = cover.by.filter(|it| it.trim() != cover.title.trim());
    let headline =
        |at: usize| cover.headlines.get(at).map_or_else(String::new, |it| it.trim().to_owned());
    let picture = |at: usize| match at <= cover.pictures {
        true => format!("picture-{at}"),
        false => String::new(),
    };
    let or_empty = |it: Option<&str>| it.unwrap_or_default().to_owned();
    Words::from([
        ("title", cover.title.trim().to_owned()),
        ("year", year.unwrap_or_default()),
        ("numeral", numeral),
        ("scope", or_empty(cover.scope)),
        ("number", or_empty(cover.number)),
        ("extent", cover.extent.to_owned()),
        ("by", or_empty(cover.by)),
        ("issue", joined([scope, cover.number])),
        ("imprint", joined([extent, by])),
        ("headline-1", headline(0)),
        ("headline-2", headline(1)),
        ("headline-3", headline(2)),
        ("picture-1", picture(1)),
        ("picture-2", picture(2)),
        ("picture-3", picture(3)),
        ("picture-4", picture(4)),
        ("language", cover.locale.language.as_str().to_owned()),
        ("families", families(cover).to_owned()),
        ("colour", COLOURS[colour(cover.period) % COLOURS.len()].to_owned()),
        ("paper", PAPER.to_owned()),
        ("ink", INK.to_owned()),
    ])
}

/// What is written small and what large: year and month, year and week, a year alone.
fn numerals(period: Period) -> (Option<String>, String) {
    let start = period.start;
    let year = start.year().to_string();
    match period.unit {
        PeriodUnit::Day => (Some(start.format("%Y-%m").to_string()), start.day().to_string()),
        PeriodUnit::Week => {
            let week = start.iso_week();
            (Some(week.year().to_string()), format!("W{:02}", week.week()))
        }
        PeriodUnit::Month => (Some(year), start.month().to_string()),
        PeriodUnit::Quarter => (Some(year), format!("Q{}", start.month0() / 3 + 1)),
        PeriodUnit::Year => (None, year),
    }
}

/// Neighbouring issues differ in colour.
fn colour(period: Option<Period>) -> usize {
    period.map_or(0, |it| match it.unit {
        PeriodUnit::Day => it.start.day0() as usize,
        PeriodUnit::Week => it.start.iso_week().week0() as usize,
        PeriodUnit::Month | PeriodUnit::Quarter => it.start.month0() as usize,
        PeriodUnit::Year => it.start.year().rem_euclid(12) as usize,
    })
}

/// Serif faces that systems have, for the letters that `script` needs.
fn families(cover: &CoverText<'_>) -> &'static str {
    let region = |it: &str| cover.locale.language.as_str().split('-').any(|part| part == it);
    match cover.locale.language.script() {
        Script::Hant if region("HK") || region("MO") => {
            "'Noto Serif HK','Noto Serif CJK HK','Source Han Serif HC','Songti TC','PMingLiU',serif"
        }
        Script::Hant => {
            "'Noto Serif TC','Noto Serif CJK TC','Source Han Serif TC','Songti TC','PMingLiU',serif"
        }
        Script::Hans => {
            "'Noto Serif SC','Noto Serif CJK SC','Source Han Serif SC','Songti SC','SimSun',serif"
        }
        Script::Japanese => {
            "'Noto Serif JP','Noto Serif CJK JP','Source Han Serif','Hiragino Mincho ProN','Yu Mincho',serif"
        }
        Script::Korean => {
            "'Noto Serif KR','Noto Serif CJK KR','Source Han Serif K','AppleMyungjo','Batang',serif"
        }
        Script::Other => {
            "'Noto Serif','Source Serif 4','Noto Serif CJK TC','Georgia','DejaVu Serif',serif"
        }
    }
}
