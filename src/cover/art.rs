//! The drawing: the title above on paper, the period large below on a field of colour, both held by
//! a stitched binding at the left, as bound volumes are.
//!
//! Reads in greyscale and at 120 pixels: two tones far apart, and one numeral that fills the field.

use chrono::Datelike;

use super::CoverText;
use super::lines::{balance, force, width};
use crate::date::{Period, PeriodUnit};
use crate::locale::Script;
use crate::xhtml::{Element, el};

/// The picture's size; readers' guides ask for 1600 × 2400 or more.
pub(super) const WIDTH: u32 = 1600;
/// See [`WIDTH`].
pub(super) const HEIGHT: u32 = 2560;

const PAPER: &str = "#f5f1e8";
const INK: &str = "#1d1c1a";
/// Twelve colours of one lightness, so that the months differ and weigh the same in greyscale.
const FIELDS: [&str; 12] = [
    "#203e64", "#00455a", "#004949", "#014933", "#2b461b", "#433f02", "#543601", "#5d2f19",
    "#5e2b30", "#582c46", "#4c3058", "#393763",
];

/// Where text begins, and the most room it has.
const LEFT: f32 = 270.0;
const ROOM: f32 = 1190.0;
/// The size of a numeral that fills the field.
const MOST_NUMERAL: f32 = 960.0;
/// Where the field begins.
const FIELD: f32 = 1060.0;

/// Draws the cover as an SVG document.
pub(super) fn draw(cover: &CoverText<'_>) -> Element {
    let field = FIELDS[colour(cover.period) % FIELDS.len()];
    let size = (WIDTH.to_string(), HEIGHT.to_string());
    let mut svg = el("svg")
        .attr("xmlns", "http://www.w3.org/2000/svg")
        .attr("width", size.0)
        .attr("height", size.1)
        .attr("viewBox", format!("0 0 {WIDTH} {HEIGHT}"))
        .attr("xml:lang", cover.locale.language.as_str().to_owned())
        .attr("font-family", families(cover.locale.language.script(), cover))
        .attr("font-weight", "700")
        .child(rect(0.0, 0.0, WIDTH as f32, HEIGHT as f32, PAPER))
        .child(rect(0.0, FIELD, WIDTH as f32, HEIGHT as f32 - FIELD, field));
    svg = binding(svg, field);
    svg = title(svg, cover.title, field);
    svg = period(svg, cover);
    foot(svg, cover)
}

/// A thread sewn through the volume's edge.
fn binding(mut svg: Element, field: &'static str) -> Element {
    let (edge, holes) = (150.0, 5);
    let step = HEIGHT as f32 / holes as f32;
    svg = svg.child(rect(edge, 0.0, 5.0, FIELD, field)).child(rect(
        edge,
        FIELD,
        5.0,
        HEIGHT as f32 - FIELD,
        PAPER,
    ));
    for hole in 0..holes {
        let y = step * (hole as f32 + 0.5);
        let colour = if y < FIELD { field } else { PAPER };
        svg = svg.child(rect(0.0, y, edge, 5.0, colour));
    }
    svg
}

/// The title as large as a few lines of it can be.
fn title(mut svg: Element, title: &str, field: &'static str) -> Element {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    // Longer titles than this can't be read on a cover anyway, and breaking them takes time.
    let title: String = title.chars().filter(|c| !c.is_control()).take(120).collect();
    let sizes = [(300.0, 1), (250.0, 2), (210.0, 2), (176.0, 3), (146.0, 3), (120.0, 4), (96.0, 6)];
    let smallest = (96.0, 6);
    let (size, lines) = sizes
        .into_iter()
        .find_map(|(size, most)| Some((size, balance(&title, ROOM / size, most)?)))
        .unwrap_or_else(|| (smallest.0, force(&title, ROOM / smallest.0, smallest.1)));
    let leading = size * 1.25;
    let mut y = 180.0 + size * 0.88;
    for line in lines {
        svg = svg.child(text(LEFT, y, size, INK, line));
        y += leading;
    }
    svg.child(rect(LEFT, FIELD - 88.0, 160.0, 12.0, field))
}

/// The period's numeral, with its year above; what else is known of the volume if it has no period.
fn period(mut svg: Element, cover: &CoverText<'_>) -> Element {
    let (small, large) = match cover.period {
        Some(period) => numerals(period),
        None => (None, cover.scope.unwrap_or(cover.extent).to_owned()),
    };
    // Digits and capitals of these faces are about 0.73 em high, other letters less than that.
    let height = 0.73;
    // A Q has a tail that needs its room below.
    let most = if large.starts_with('Q') { 660.0 } else { MOST_NUMERAL };
    let size = (ROOM / width(&large).max(1.0)).min(most);
    let middle = FIELD + if small.is_some() { 790.0 } else { 590.0 };
    if let Some(small) = small {
        svg = svg.child(text(LEFT, FIELD + 280.0, 190.0, PAPER, small));
    }
    // Large letters stand off by more than small ones: they are moved back to the edge of the text.
    svg.child(text(LEFT - size * 0.045, middle + size * height / 2.0, size, PAPER, large))
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

/// Two lines at the foot: what the numeral means with the number, and how much there is.
fn foot(mut svg: Element, cover: &CoverText<'_>) -> Element {
    let dot = &*cover.locale.words.marks.dot;
    let joined =
        |parts: [Option<&str>; 2]| parts.into_iter().flatten().collect::<Vec<_>>().join(dot);
    // What fills the field, or stands as the title, is not said again.
    let scope = cover.scope.filter(|_| cover.period.is_some());
    let extent = Some(cover.extent).filter(|_| cover.period.is_some() || cover.scope.is_some());
    let by = cover.by.filter(|it| it.trim() != cover.title.trim());
    let lines = [joined([scope, cover.number]), joined([extent, by])];
    let mut y = HEIGHT as f32 - 200.0;
    for (line, most) in lines.into_iter().zip([84.0_f32, 64.0]) {
        if line.is_empty() {
            continue;
        }
        let size = (ROOM / width(&line).max(1.0)).min(most);
        svg = svg.child(text(LEFT, y, size, PAPER, line));
        y += 104.0;
    }
    svg
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
fn families(script: Script, cover: &CoverText<'_>) -> &'static str {
    let region = |it: &str| cover.locale.language.as_str().split('-').any(|part| part == it);
    match script {
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

fn rect(x: f32, y: f32, width: f32, height: f32, fill: &'static str) -> Element {
    el("rect")
        .attr("x", number(x))
        .attr("y", number(y))
        .attr("width", number(width))
        .attr("height", number(height))
        .attr("fill", fill)
}

fn text(x: f32, y: f32, size: f32, fill: &'static str, it: String) -> Element {
    el("text")
        .attr("x", number(x))
        .attr("y", number(y))
        .attr("font-size", number(size))
        .attr("fill", fill)
        .text(it)
}

/// Whole pixels: the same on every machine.
fn number(it: f32) -> String {
    format!("{}", it.round() as i32)
}
