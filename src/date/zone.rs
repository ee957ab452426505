//! Time zones as dates name them.

use chrono::{FixedOffset, NaiveDateTime, Offset, TimeZone};
use chrono_tz::Tz;

/// Abbreviations that mean one offset wherever articles are likely to use them, in minutes east of
/// UTC. `CST` (China, Cuba, North America), `IST` (India, Ireland, Israel) and `BST` are missing on
/// purpose.
const ABBREVIATIONS: &[(&str, i32)] = &[
    ("Z", 0),
    ("UTC", 0),
    ("GMT", 0),
    ("UT", 0),
    ("HKT", 480),
    ("SGT", 480),
    ("MYT", 480),
    ("JST", 540),
    ("KST", 540),
    ("ICT", 420),
    ("CET", 60),
    ("CEST", 120),
    ("EST", -300),
    ("EDT", -240),
    ("MST", -420),
    ("MDT", -360),
    ("PST", -480),
    ("PDT", -420),
    ("AEST", 600),
    ("AEDT", 660),
    ("NZST", 720),
    ("NZDT", 780),
];

/// What a zone written after a time means for that time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Zone {
    /// This far from UTC.
    Offset(FixedOffset),
    /// A zone, but nobody can tell which: the time stays as it is written.
    Ambiguous,
}

/// Reads a zone: `Z`, `+0800`, `+08:00`, `UTC+8`, `HKT`, `Asia/Taipei`, `[Asia/Taipei]`, each perhaps
/// with a remark in brackets after it. Nothing if it is no zone.
pub(super) fn parse(text: &str, local: NaiveDateTime) -> Option<Zone> {
    let text = text.trim();
    if let Some(inside) = text.strip_prefix('[').and_then(|it| it.strip_suffix(']')) {
        return named(inside, local);
    }
    let text = match text.find(['(', '[']) {
        Some(at) if text.ends_with([')', ']']) => text[..at].trim_end(),
        Some(_) => return None,
        None => text,
    };
    for prefix in ["UTC", "GMT"] {
        if let Some(rest) = text.strip_prefix(prefix)
            && rest.starts_with(['+', '-', '\u{2212}'])
        {
            return numeric(rest);
        }
    }
    if text.starts_with(['+', '-', '\u{2212}']) { numeric(text) } else { named(text, local) }
}

fn numeric(text: &str) -> Option<Zone> {
    let sign = if text.starts_with('+') { 1 } else { -1 };
    let digits = text.strip_prefix(['+', '-', '\u{2212}'])?;
    let (hours, minutes) = match digits.split_once(':') {
        Some((hours, minutes)) if minutes.len() == 2 => (hours, minutes),
        Some(_) => return None,
        None if digits.len() == 4 => digits.split_at_checked(2)?,
        None => (digits, "0"),
    };
    let number = |text: &str, most: i32| -> Option<i32> {
        let digits = (1..=2).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit());
        digits.then(|| text.parse().ok())?.filter(|&it| it <= most)
    };
    let seconds = sign * (number(hours, 14)? * 3600 + number(minutes, 59)? * 60);
    FixedOffset::east_opt(seconds).map(Zone::Offset)
}

fn named(name: &str, local: NaiveDateTime) -> Option<Zone> {
    let upper = name.to_ascii_uppercase();
    if let Some((_, minutes)) = ABBREVIATIONS.iter().find(|(it, _)| *it == upper) {
        return FixedOffset::east_opt(minutes * 60).map(Zone::Offset);
    }
    if matches!(&*upper, "CST" | "CDT" | "IST" | "BST") {
        return Some(Zone::Ambiguous);
    }
    let zone: Tz = name.parse().ok()?;
    let moment = zone.from_local_datetime(&local).earliest()?;
    Some(Zone::Offset(moment.offset().fix()))
}
