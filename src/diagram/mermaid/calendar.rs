//! Dates and spans of time as Gantt charts write them: day.js's formats to read, d3's to write.

use std::collections::BTreeSet;

use chrono::format::{Item, StrftimeItems};
use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveDateTime, TimeDelta};

/// Neither before the year 1 nor after 9999.
fn within(date: NaiveDateTime) -> Option<NaiveDateTime> {
    (1..=9999).contains(&date.year()).then_some(date)
}

/// Reads a date in a format of day.js: `YYYY-MM-DD HH:mm`. What a format leaves out is that of the first moment of 1970,
/// for no clock is asked.
pub(super) fn read(written: &str, format: &str) -> Option<NaiveDateTime> {
    let written = written.trim();
    match format.trim() {
        "X" => return seconds(written, 1000.0),
        "x" => return seconds(written, 1.0),
        _ => {}
    }
    in_format(written, format.trim())
        .or_else(|| in_format(written, "YYYY-MM-DD HH:mm:ss"))
        .or_else(|| in_format(written, "YYYY-MM-DD"))
        .or_else(|| in_format(written, "YYYY-MM"))
        .or_else(|| in_format(written, "YYYY").filter(|_| written.len() == 4))
        .and_then(within)
}

fn seconds(written: &str, milliseconds: f64) -> Option<NaiveDateTime> {
    let value = written.parse::<f64>().ok().filter(|it| it.is_finite())? * milliseconds;
    #[expect(clippy::cast_possible_truncation, reason = "a cast of a float saturates")]
    let date = DateTime::from_timestamp_millis(value as i64)?;
    within(date.naive_utc())
}

/// The parts of a format. Longer ones come first.
const PARTS: &[&str] =
    &["YYYY", "SSS", "YY", "MM", "DD", "HH", "hh", "mm", "ss", "Y", "M", "D", "H", "h", "m", "s"];

fn in_format(written: &str, format: &str) -> Option<NaiveDateTime> {
    let (mut rest, mut format) = (written, format);
    let (mut year, mut month, mut day) = (1970, 1, 1);
    let (mut hour, mut minute, mut second, mut milli) = (0, 0, 0, 0);
    while let Some(sign) = format.chars().next() {
        if let Some(part) = PARTS.iter().find(|it| format.starts_with(**it)) {
            format = &format[part.len()..];
            let most = part.len().max(2);
            let count = rest.bytes().take(most).take_while(u8::is_ascii_digit).count();
            let value: u32 = rest[..count].parse().ok()?;
            rest = &rest[count..];
            match part.as_bytes()[0] {
                b'Y' if part.len() == 2 => year = 2000 + i32::try_from(value).ok()?,
                b'Y' => year = i32::try_from(value).ok()?,
                b'M' => month = value,
                b'D' => day = value,
                b'H' | b'h' => hour = value,
                b'm' => minute = value,
                b's' => second = value,
                _ => milli = value,
            }
        } else {
            rest = rest.strip_prefix(sign)?;
            format = &format[sign.len_utf8()..];
        }
    }
    if !rest.is_empty() {
        return None;
    }
    NaiveDate::from_ymd_opt(year, month, day)?.and_hms_milli_opt(hour, minute, second, milli)
}

/// How long something lasts, or how far ticks are apart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Span {
    Milliseconds(i64),
    Months(u32),
}

const SECOND: i64 = 1000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
pub(super) const DAY: i64 = 24 * HOUR;
pub(super) const WEEK: i64 = 7 * DAY;

impl Span {
    /// `3d`, `1.5h`, `2M`; `1week` and `15minute`, as intervals of ticks have it.
    pub(super) fn read(written: &str) -> Option<Self> {
        let written = written.trim();
        let at = written.find(|it: char| !(it.is_ascii_digit() || it == '.'))?;
        let (count, unit) = written.split_at(at);
        let count: f64 = count.parse().ok().filter(|it| (0.0..1e7).contains(it))?;
        let unit = match unit {
            "ms" | "millisecond" => 1,
            "s" | "second" => SECOND,
            "m" | "min" | "minute" => MINUTE,
            "h" | "hour" => HOUR,
            "d" | "day" => DAY,
            "w" | "week" => WEEK,
            "M" | "month" if count.fract() == 0.0 => return Some(Self::Months(whole(count))),
            "y" | "year" if count.fract() == 0.0 => return Some(Self::Months(whole(count * 12.0))),
            "M" | "month" => 30 * DAY,
            "y" | "year" => 365 * DAY,
            _ => return None,
        };
        #[expect(clippy::cast_possible_truncation, reason = "less than 10 million years")]
        Some(Self::Milliseconds((count * unit as f64) as i64))
    }

    /// What comes so long after a date.
    pub(super) fn after(self, date: NaiveDateTime) -> Option<NaiveDateTime> {
        match self {
            Self::Milliseconds(it) => date.checked_add_signed(TimeDelta::milliseconds(it)),
            Self::Months(it) => date.checked_add_months(Months::new(it)),
        }
        .and_then(within)
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast saturates")]
fn whole(count: f64) -> u32 {
    count as u32
}

/// Days on which nothing is done.
#[derive(Debug, Default)]
pub(super) struct Excluded {
    weekdays: [bool; 7],
    days: BTreeSet<NaiveDate>,
    included: BTreeSet<NaiveDate>,
    /// `friday` or `saturday`: the first day of the weekend.
    begins_on_friday: bool,
    weekends: bool,
}

impl Excluded {
    /// `weekends`, `sunday`, `2024-12-25`, with blanks or commas between them.
    pub(super) fn add(&mut self, written: &str, format: &str) {
        let is_one = format.contains(' ').then(|| read(written, format)).flatten();
        for word in written.split([',', ' ']).filter(|it| !it.is_empty() && is_one.is_none()) {
            match (word, word.to_ascii_lowercase().parse::<chrono::Weekday>()) {
                ("weekends", _) => self.weekends = true,
                (_, Ok(day)) => self.weekdays[day.num_days_from_monday() as usize] = true,
                _ => self.days.extend(read(word, format).map(|it| it.date())),
            }
        }
        self.days.extend(is_one.map(|it| it.date()));
    }

    pub(super) fn include(&mut self, written: &str, format: &str) {
        let words = written.split([',', ' ']).filter(|it| !it.is_empty());
        self.included.extend(words.filter_map(|it| read(it, format)).map(|it| it.date()));
    }

    pub(super) fn begin_weekends(&mut self, day: &str) {
        self.begins_on_friday = day.trim().eq_ignore_ascii_case("friday");
    }

    pub(super) fn is_empty(&self) -> bool {
        !self.weekends && self.days.is_empty() && self.weekdays == [false; 7]
    }

    pub(super) fn has(&self, day: NaiveDate) -> bool {
        let number = day.weekday().num_days_from_monday() as usize;
        let weekend = if self.begins_on_friday { 4..6 } else { 5..7 };
        !self.included.contains(&day)
            && (self.weekends && weekend.contains(&number)
                || self.weekdays[number]
                || self.days.contains(&day))
    }

    /// When something that takes so long ends, if it rests on these days: each is added to it.
    pub(super) fn stretched(&self, start: NaiveDateTime, end: NaiveDateTime) -> NaiveDateTime {
        let (mut at, mut end) = (start, end);
        let mut count = 0;
        while at < end && count < LONGEST && !self.is_empty() {
            if self.has(at.date()) {
                end = end.checked_add_days(Days::new(1)).and_then(within).unwrap_or(end);
            }
            let Some(next) = at.checked_add_days(Days::new(1)) else { break };
            at = next;
            count += 1;
        }
        end
    }
}

/// The most days that are looked at one by one.
pub(super) const LONGEST: usize = 2000;

/// A date as d3 writes it: `%Y-%m-%d`. Nothing if the format is none.
pub(super) fn written(date: NaiveDateTime, format: &str) -> Option<String> {
    let format = format.replace("%L", "%3f");
    let items: Vec<Item<'_>> = StrftimeItems::new(&format).collect();
    // A date of no zone has none to write, and would fail.
    let zones = ["%z", "%Z", "%:z", "%+", "%c"];
    let is_sound = !items.contains(&Item::Error) && zones.iter().all(|it| !format.contains(it));
    is_sound.then(|| date.format_with_items(items.into_iter()).to_string())
}

/// Steps between ticks, the shortest first.
const STEPS: &[Span] = &[
    Span::Milliseconds(1),
    Span::Milliseconds(2),
    Span::Milliseconds(5),
    Span::Milliseconds(10),
    Span::Milliseconds(20),
    Span::Milliseconds(50),
    Span::Milliseconds(100),
    Span::Milliseconds(200),
    Span::Milliseconds(500),
    Span::Milliseconds(SECOND),
    Span::Milliseconds(2 * SECOND),
    Span::Milliseconds(5 * SECOND),
    Span::Milliseconds(15 * SECOND),
    Span::Milliseconds(30 * SECOND),
    Span::Milliseconds(MINUTE),
    Span::Milliseconds(2 * MINUTE),
    Span::Milliseconds(5 * MINUTE),
    Span::Milliseconds(15 * MINUTE),
    Span::Milliseconds(30 * MINUTE),
    Span::Milliseconds(HOUR),
    Span::Milliseconds(3 * HOUR),
    Span::Milliseconds(6 * HOUR),
    Span::Milliseconds(12 * HOUR),
    Span::Milliseconds(DAY),
    Span::Milliseconds(2 * DAY),
    Span::Milliseconds(WEEK),
    Span::Milliseconds(2 * WEEK),
    Span::Months(1),
    Span::Months(2),
    Span::Months(3),
    Span::Months(6),
    Span::Months(12),
    Span::Months(24),
    Span::Months(60),
    Span::Months(120),
    Span::Months(240),
    Span::Months(600),
    Span::Months(1200),
    Span::Months(6000),
];

/// The ticks between two dates: no more than so many, at a step that was asked for if they are not more.
pub(super) fn ticks(
    (from, to): (NaiveDateTime, NaiveDateTime),
    most: usize,
    asked: Option<Span>,
) -> Vec<NaiveDateTime> {
    let at = |step: Span| ticks_of((from, to), most, step);
    asked.and_then(at).or_else(|| STEPS.iter().find_map(|it| at(*it))).unwrap_or_default()
}

fn ticks_of(
    (from, to): (NaiveDateTime, NaiveDateTime),
    most: usize,
    step: Span,
) -> Option<Vec<NaiveDateTime>> {
    let mut at = match step {
        Span::Milliseconds(0) | Span::Months(0) => return None,
        Span::Milliseconds(it) => {
            // Weeks begin on Mondays; the first day of 1970 was a Thursday.
            let shift = if it % WEEK == 0 { 4 * DAY } else { 0 };
            let since = from.and_utc().timestamp_millis() - shift;
            let first = since.div_euclid(it).checked_add(i64::from(since.rem_euclid(it) > 0))?;
            DateTime::from_timestamp_millis(first.checked_mul(it)? + shift)?.naive_utc()
        }
        Span::Months(it) => {
            let months = u32::try_from(from.year()).ok()? * 12 + from.month0();
            let month = months / it * it;
            let year = i32::try_from(month / 12).ok()?.max(1);
            let first = NaiveDate::from_ymd_opt(year, month % 12 + 1, 1)?.and_hms_opt(0, 0, 0)?;
            if first < from { step.after(first)? } else { first }
        }
    };
    let mut found = Vec::new();
    while at <= to {
        if found.len() == most {
            return None;
        }
        found.push(at);
        at = step.after(at)?;
    }
    Some(found)
}
