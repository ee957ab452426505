//! Which attributes elements may have, and with which values.

use std::collections::BTreeSet;

use crate::locale::Language;
use crate::xhtml::{Element, Text};

/// Drops what is not allowed, corrects what can be.
pub(super) fn settle(element: &mut Element, ids: &mut BTreeSet<String>) {
    if !element.attributes.is_empty() {
        if element.name == "math" {
            return;
        }
        let name = element.name.clone();
        if name == "a" && element.get("id").is_none() {
            // Where links led to before there were ids.
            if let Some(anchor) = element.remove("name") {
                element.set("id", anchor);
            }
        }
        if let Some(class) = alignment(element) {
            let others = element.get("class").map(|it| format!("{it} ")).unwrap_or_default();
            element.set("class", format!("{others}{class}"));
        }
        let mut language = None;
        let mut kept: Vec<(Text, Text)> = Vec::with_capacity(element.attributes.len());
        for (attribute, value) in std::mem::take(&mut element.attributes) {
            if kept.iter().any(|(it, _)| *it == attribute) {
                continue;
            }
            if matches!(&*attribute, "lang" | "xml:lang") {
                language = language.or_else(|| Language::parse(&value));
            } else if let Some(value) = checked(&name, &attribute, value, ids) {
                kept.push((attribute, value));
            }
        }
        element.attributes = kept;
        if let Some(language) = language {
            for name in ["xml:lang", "lang"] {
                element.attributes.push((name.into(), language.as_str().to_owned().into()));
            }
        }
    }
    if element.name == "img" && element.get("src").is_some() {
        settle_alternative(element);
    }
}

/// Elements whose text HTML's `align` moves; of pictures and tables it moves them themselves.
const ALIGNED: [&str; 10] = ["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th"];

/// The class for text that is written in the middle, or at the end of the line: `align`, or the style's `text-align`.
fn alignment(element: &Element) -> Option<&'static str> {
    if !ALIGNED.iter().any(|it| element.name == *it) {
        return None;
    }
    let style = element.get("style").unwrap_or_default();
    let declared = style.split(';').filter_map(|it| it.split_once(':'));
    let declared = declared.filter(|(name, _)| name.trim().eq_ignore_ascii_case("text-align"));
    let wanted = declared.map(|(_, value)| value).next_back().or_else(|| element.get("align"))?;
    let word = wanted.trim().split([' ', '!']).next().unwrap_or_default();
    match &*word.to_ascii_lowercase() {
        "center" => Some("ta-c"),
        "right" | "end" => Some("ta-r"),
        _ => None,
    }
}

/// What is read out in the place of a picture: its `alt`, else its title. What has words is no decoration.
fn settle_alternative(picture: &mut Element) {
    if picture.get("alt").is_none() && picture.get("role").is_none() {
        let title = picture.get("title").unwrap_or_default().to_owned();
        picture.attributes.push(("alt".into(), title.into()));
    }
    match picture.get("alt").map(str::trim) {
        None => picture.attributes.push(("alt".into(), "".into())),
        Some("") => {}
        Some(_) => drop(picture.remove("role")),
    }
}

/// The value an attribute may have.
fn checked(
    element: &str,
    attribute: &str,
    value: Text,
    ids: &mut BTreeSet<String>,
) -> Option<Text> {
    let integer = |range: std::ops::RangeInclusive<i64>| {
        let it: i64 = value.trim().trim_end_matches("px").parse().ok()?;
        range.contains(&it).then(|| Text::from(it.to_string()))
    };
    match (element, attribute) {
        (_, "id") => {
            let id = value.trim();
            (is_id(id) && ids.insert(id.to_owned())).then(|| id.to_owned().into())
        }
        (_, "class") => clean_class(value),
        (_, "title") => (!value.trim().is_empty()).then_some(value),
        (_, "dir") => match &*value.to_ascii_lowercase() {
            "ltr" => Some("ltr".into()),
            "rtl" => Some("rtl".into()),
            "auto" if element != "bdo" => Some("auto".into()),
            _ => None,
        },
        (_, "translate") => matches!(&*value, "no" | "yes").then_some(value),
        (_, "aria-label") => (!value.trim().is_empty()).then_some(value),
        (_, "aria-hidden") => matches!(&*value, "true" | "false").then_some(value),
        ("a", "href") => {
            (!value.trim().is_empty() && !is_refused(element, &value)).then_some(value)
        }
        ("a", "epub:type") => matches!(&*value, "noteref" | "backlink").then_some(value),
        ("a", "role") => {
            matches!(&*value, "doc-noteref" | "doc-backlink" | "doc-biblioref").then_some(value)
        }
        ("section", "role") => (value == "doc-bibliography").then_some(value),
        ("a", "rel") => matches!(&*value, "prev" | "next").then_some(value),
        ("img", "src") => {
            (!value.trim().is_empty() && !is_refused(element, &value)).then_some(value)
        }
        ("img", "alt") => Some(value),
        // ARIA 1.2 has two names for it.
        ("img", "role") => {
            matches!(&*value, "presentation" | "none").then(|| "presentation".into())
        }
        ("img", "width" | "height") => integer(0..=100_000),
        ("ol", "start") | ("li", "value") => integer(-1_000_000_000..=1_000_000_000),
        ("ol", "reversed") => Some("reversed".into()),
        ("ol", "type") => matches!(&*value, "1" | "a" | "A" | "i" | "I").then_some(value),
        ("details", "open") => Some("open".into()),
        ("td" | "th", "colspan") => integer(2..=1000),
        ("td" | "th", "rowspan") => integer(2..=1000),
        ("th", "scope") => {
            matches!(&*value, "row" | "col" | "rowgroup" | "colgroup").then_some(value)
        }
        ("time", "datetime") => is_datetime(&value).then(|| value.trim().to_owned().into()),
        _ => None,
    }
}

/// A name in XML's sense, without a colon (Namespaces in XML, production 4). Of letters beyond ASCII
/// only those count that Unicode calls so.
fn is_id(id: &str) -> bool {
    let mut chars = id.chars();
    let starts = chars.next().is_some_and(|c| c.is_alphabetic() || c == '_');
    starts && chars.all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '\u{b7}'))
}

fn clean_class(value: Text) -> Option<Text> {
    let is_plain =
        |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '+' | '#' | '.' | ':' | '/');
    let clean = value.chars().all(|c| is_plain(c) || c == ' ') && !value.trim().is_empty();
    if clean {
        return Some(value);
    }
    let names: Vec<String> = value
        .split_whitespace()
        .map(|it| it.chars().filter(|&c| is_plain(c)).collect::<String>())
        .filter(|it| !it.is_empty())
        .collect();
    (!names.is_empty()).then(|| names.join(" ").into())
}

/// The scheme of an address as browsers read it: in any case, with white space and controls in it.
fn scheme(address: &str) -> String {
    let mut out = String::new();
    for c in address.chars().filter(|&c| c > ' ' && c != '\u{7f}') {
        match c {
            ':' => return out,
            '/' | '?' | '#' => break,
            _ if out.len() > 16 => break,
            _ => out.extend(c.to_lowercase()),
        }
    }
    String::new()
}

/// Whether an element's address runs a program, and goes. A picture may be in its own address.
pub(crate) fn is_refused(element: &str, address: &str) -> bool {
    is_dangerous(address) && !(element == "img" && is_picture_data(address))
}

fn is_dangerous(address: &str) -> bool {
    matches!(&*scheme(address), "javascript" | "vbscript" | "data")
}

fn is_picture_data(address: &str) -> bool {
    address.trim_start().get(..11).is_some_and(|it| it.eq_ignore_ascii_case("data:image/"))
}

/// A date, a time or both, as HTML's `datetime` has them; durations and weeks are left out.
pub(super) fn is_datetime(value: &str) -> bool {
    let value = value.trim();
    match value.split_once(['T', ' ']) {
        Some((date, time)) => date.len() == 10 && is_date(date) && is_time(time, true),
        None => is_date(value) || is_time(value, false),
    }
}

fn is_date(date: &str) -> bool {
    let parts: Vec<&str> = date.split('-').collect();
    let number = |it: &str, length: usize, range: std::ops::RangeInclusive<u32>| {
        it.len() == length
            && it.bytes().all(|it| it.is_ascii_digit())
            && it.parse().is_ok_and(|it| range.contains(&it))
    };
    let days = |year: &str, month: &str| match month {
        "02" => {
            let year: u32 = year.parse().unwrap_or(1);
            if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) {
                29
            } else {
                28
            }
        }
        "04" | "06" | "09" | "11" => 30,
        _ => 31,
    };
    match *parts {
        [year] => number(year, 4, 1..=9999),
        [year, month] => number(year, 4, 1..=9999) && number(month, 2, 1..=12),
        [year, month, day] => {
            number(year, 4, 1..=9999)
                && number(month, 2, 1..=12)
                && number(day, 2, 1..=days(year, month))
        }
        _ => false,
    }
}

fn is_time(time: &str, with_zone: bool) -> bool {
    let (time, zone) = match time.find(['Z', '+', '-']) {
        Some(at) if with_zone => time.split_at(at),
        Some(_) => return false,
        None => (time, ""),
    };
    let is_clock = |it: &str| {
        let mut parts = it.split(':');
        let mut part = |max: u32| {
            parts.next().is_some_and(|it| {
                it.len() == 2
                    && it.bytes().all(|it| it.is_ascii_digit())
                    && it.parse().is_ok_and(|it: u32| it <= max)
            })
        };
        part(23) && part(59) && (it.len() == 5 || part(59)) && parts.next().is_none()
    };
    let (clock, fraction) =
        time.split_once('.').map_or((time, "0"), |(clock, fraction)| (clock, fraction));
    let fraction =
        (1..=3).contains(&fraction.len()) && fraction.bytes().all(|it| it.is_ascii_digit());
    let zone = match zone.as_bytes() {
        [] | [b'Z'] => true,
        [b'+' | b'-', ..] => zone.len() == 6 && is_clock(&zone[1..]),
        _ => false,
    };
    is_clock(clock) && fraction && zone
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_times() {
        for it in [
            "2020",
            "2020-08",
            "2020-02-29",
            "08:30",
            "2020-08-05T08:30:00+08:00",
            "2020-08-05 08:30Z",
        ] {
            assert!(is_datetime(it), "{it}");
        }
        for it in [
            "",
            "昨日",
            "2021-02-29",
            "2020-13",
            "2020-8-5",
            "24:00",
            "2020-08T08:30",
            "2020-08-05T08:30+8",
            "P3D",
        ] {
            assert!(!is_datetime(it), "{it}");
        }
    }

    #[test]
    fn what_stands_in_the_middle_or_at_the_end_of_the_line_stays_there() {
        let p = |name: &'static str, value: &'static str| crate::xhtml::el("p").attr(name, value);
        for (element, expected) in [
            (p("align", "center"), Some("ta-c")),
            (p("align", " RIGHT "), Some("ta-r")),
            (p("align", "justify"), None),
            (p("style", "color: red; Text-Align:center !important"), Some("ta-c")),
            (p("style", "text-align: center; text-align: left").attr("align", "right"), None),
            (p("style", "text-align-last: center"), None),
            (crate::xhtml::el("img").attr("align", "right"), None),
        ] {
            assert_eq!(alignment(&element), expected, "{element:?}");
        }
        let mut cell = crate::xhtml::el("td").class("a").attr("align", "right");
        settle(&mut cell, &mut BTreeSet::new());
        assert_eq!(cell.attributes, [("class".into(), "a ta-r".into())]);
    }

    #[test]
    fn dangerous_addresses_in_any_disguise() {
        for it in [
            "javascript:x",
            " JaVa\tscript:x",
            "\u{1}javascript:x",
            "vbscript:x",
            "data:text/html,x",
        ] {
            assert!(is_dangerous(it), "{it}");
        }
        for it in ["a/b:c", "http://javascript:x", "?javascript:", "#data:", "mailto:a@b", "甲"] {
            assert!(!is_dangerous(it), "{it}");
        }
    }
}
