//! The forms in which people and programs write dates.

use chrono::{NaiveDate, NaiveTime};

use super::Stamp;
use super::cursor::Cursor;
use super::zone::{self, Zone};

/// The years that an article may be of.
const YEARS: std::ops::RangeInclusive<i32> = 1800..=2200;

/// No date is longer; longer text is not looked at.
const LONGEST: usize = 120;

/// Names of eras and the year before their first. `R2.8.5` counts, `R2` alone does not.
const ERAS: &[(&str, i32)] = &[
    ("中華民國", 1911),
    ("中华民国", 1911),
    ("民國", 1911),
    ("民国", 1911),
    ("令和", 2018),
    ("平成", 1988),
    ("昭和", 1925),
    ("大正", 1911),
    ("明治", 1867),
    ("㋿", 2018),
    ("㍻", 1988),
    ("㍼", 1925),
    ("㍽", 1911),
    ("㍾", 1867),
];
const ERA_LETTERS: &[(char, i32)] =
    &[('R', 2018), ('H', 1988), ('S', 1925), ('T', 1911), ('M', 1867)];

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const WEEKDAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Words before or after a time, and what they do to its hour.
const DAY_HALVES: &[(&str, Half)] = &[
    ("上午", Half::Morning),
    ("早上", Half::Morning),
    ("凌晨", Half::Morning),
    ("清晨", Half::Morning),
    ("午前", Half::Morning),
    ("오전", Half::Morning),
    ("中午", Half::Noon),
    ("正午", Half::Noon),
    ("下午", Half::Afternoon),
    ("傍晚", Half::Afternoon),
    ("晚上", Half::Afternoon),
    ("午後", Half::Afternoon),
    ("오후", Half::Afternoon),
    ("a.m.", Half::Morning),
    ("p.m.", Half::Afternoon),
    ("am", Half::Morning),
    ("pm", Half::Afternoon),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    /// Around twelve: `中午12時30分`, `中午1時`.
    Noon,
    Afternoon,
}

/// Reads a date in any of the forms articles use. Nothing if it is none of them, or no such day is.
///
/// Fractions of a second are dropped. A zone that several places share an abbreviation for, such as
/// `CST`, is passed over.
pub fn parse(text: &str) -> Option<Stamp> {
    // Typesetters and word processors bend the marks around a value, which then are a part of it.
    let text = text.trim().trim_matches(['“', '”', '‘', '’', '「', '」']);
    if let Some(date) = iso_day(text) {
        return Some(Stamp::day(date));
    }
    if let Some(stamp) = super::unix::parse(text) {
        return Some(stamp);
    }
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    let text = half_width(text);
    let mut at = Cursor::new(&text);
    skip_weekday(&mut at);
    let date = date(&mut at)?;
    skip_weekday(&mut at);
    at.skip_blanks();
    if at.is_done() {
        return Some(Stamp::day(date));
    }
    // Jekyll's `2023-03-09 +0800`: the day that is written, wherever that is.
    let zone = at.rest();
    if zone.starts_with(['+', '-']) && zone::parse(zone, date.and_time(NaiveTime::MIN)).is_some() {
        return Some(Stamp::day(date));
    }
    let _ = at.eat("T") || at.eat("t") || at.eat(",") || at.eat("at ") || at.eat("_");
    at.skip_blanks();
    let time = time(&mut at)?;
    at.skip_blanks();
    if at.is_done() {
        return Some(Stamp { date, time: Some(time), offset: None });
    }
    let offset = match zone::parse(at.rest(), date.and_time(time))? {
        Zone::Offset(offset) => Some(offset),
        Zone::Ambiguous => None,
    };
    Some(Stamp { date, time: Some(time), offset })
}

/// `2020-08-05` and nothing else: what most articles say, read without a copy.
fn iso_day(text: &str) -> Option<NaiveDate> {
    let bytes: &[u8; 10] = text.as_bytes().try_into().ok()?;
    if bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let number = |digits: &[u8]| {
        digits
            .iter()
            .try_fold(0u32, |sum, it| it.is_ascii_digit().then(|| sum * 10 + u32::from(it - b'0')))
    };
    day(number(&bytes[..4])?, number(&bytes[5..7])?, number(&bytes[8..])?)
}

/// A day that exists, in a year that articles are of.
pub(super) fn day(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    let year = i32::try_from(year).ok().filter(|it| YEARS.contains(it))?;
    NaiveDate::from_ymd_opt(year, month, day)
}

fn half_width(text: &str) -> String {
    let narrow = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{3000}' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\t' => ' ',
        '\u{2010}' | '\u{2011}' => '-',
        '號' | '号' => '日',
        _ => c,
    };
    text.chars().map(narrow).collect()
}

fn date(at: &mut Cursor<'_>) -> Option<NaiveDate> {
    if let Some((_, before)) = ERAS.iter().find(|(name, _)| at.eat(name)) {
        at.skip_blanks();
        let year = if at.eat("元") { 1 } else { number(at, 3)? };
        return year_of_era(*before, year).and_then(|year| after_year(at, year, true));
    }
    if let Some(&(letter, before)) = ERA_LETTERS.iter().find(|(it, _)| at.peek() == Some(*it)) {
        let mut ahead = at.clone();
        ahead.eat_char(letter);
        if let Some(found) = at_most(&mut ahead, 2)
            .and_then(|year| year_of_era(before, year))
            .and_then(|year| after_year(&mut ahead, year, false))
        {
            *at = ahead;
            return Some(found);
        }
    }
    if at.peek().is_some_and(|it| it.is_ascii_alphabetic()) {
        return month_first(at);
    }
    let mut ahead = at.clone();
    if let Some(found) = day_first(&mut ahead) {
        *at = ahead;
        return Some(found);
    }
    let mut ahead = at.clone();
    if let Some(digits) = ahead.digits(8, 8)
        && !ahead.peek().is_some_and(|it| it.is_ascii_digit())
    {
        *at = ahead;
        let number: u32 = digits.parse().ok()?;
        return day(number / 10_000, number / 100 % 100, number % 100);
    }
    let start = at.rest();
    let year = number(at, 4)?;
    let digits = start.chars().count() - at.rest().chars().count();
    match digits {
        4 => after_year(at, year, true),
        // A year of the Republic: `109年8月5日`. One of two digits could be anything.
        3 => after_year(at, year_of_era(1911, year)?, true),
        _ => None,
    }
}

fn year_of_era(before: i32, year: u32) -> Option<u32> {
    (year > 0).then_some(year)?.checked_add(u32::try_from(before).ok()?)
}

/// Month and day, after a year: `年8月5日`, `-8-5`, `/08/05`, `.8.5`.
fn after_year(at: &mut Cursor<'_>, year: u32, words: bool) -> Option<NaiveDate> {
    at.skip_blanks();
    if words && (at.eat("年") || at.eat("년")) {
        at.skip_blanks();
        let month = number(at, 2)?;
        at.skip_blanks();
        (at.eat("月") || at.eat("월")).then_some(())?;
        at.skip_blanks();
        let of_month = number(at, 2)?;
        at.skip_blanks();
        (at.eat("日") || at.eat("일")).then_some(())?;
        return day(year, month, of_month);
    }
    let separator = ['-', '/', '.'].into_iter().find(|it| at.eat_char(*it))?;
    at.skip_blanks();
    let month = at_most(at, 2)?;
    at.skip_blanks();
    at.eat_char(separator).then_some(())?;
    at.skip_blanks();
    let found = day(year, month, at_most(at, 2)?)?;
    // Korean writes a last one, too: `2020. 8. 5.`
    let _ = separator == '.' && at.eat_char('.');
    (!at.peek().is_some_and(|it| it.is_ascii_digit())).then_some(found)
}

/// `Aug 5, 2020`, `August 5th 2020`, and JavaScript's `Aug 05 2020`.
fn month_first(at: &mut Cursor<'_>) -> Option<NaiveDate> {
    let month = month_name(at)?;
    at.skip_blanks();
    let of_month = ordinal(at)?;
    let _ = at.eat(",");
    at.skip_blanks();
    day(year_of_four(at)?, month, of_month)
}

/// `5 August 2020`, `5th of August, 2020`, `05-Aug-2020`.
fn day_first(at: &mut Cursor<'_>) -> Option<NaiveDate> {
    let of_month = ordinal(at)?;
    at.skip_blanks();
    let _ = at.eat("-") || at.eat("of ");
    let month = month_name(at)?;
    let _ = at.eat("-") || at.eat(",");
    at.skip_blanks();
    day(year_of_four(at)?, month, of_month)
}

fn year_of_four(at: &mut Cursor<'_>) -> Option<u32> {
    let digits = at.digits(4, 4)?;
    (!at.peek().is_some_and(|it| it.is_ascii_digit())).then(|| digits.parse().ok())?
}

fn ordinal(at: &mut Cursor<'_>) -> Option<u32> {
    let number = at_most(at, 2)?;
    let _ = ["st", "nd", "rd", "th"].iter().any(|it| at.eat(it));
    Some(number)
}

fn month_name(at: &mut Cursor<'_>) -> Option<u32> {
    let word = at.word();
    let index = named_by(word, &MONTHS)?;
    let _ = at.eat(".");
    u32::try_from(index + 1).ok()
}

/// Which name a word is or, from three letters on, begins.
fn named_by(word: &str, names: &[&str]) -> Option<usize> {
    let word = word.to_ascii_lowercase();
    if word.len() < 3 {
        return None;
    }
    names.iter().position(|it| it.starts_with(&*word))
}

/// `Wed,`, `Wednesday`, `星期三`, `（三）`, `水曜日`.
fn skip_weekday(at: &mut Cursor<'_>) {
    at.skip_blanks();
    let mut ahead = at.clone();
    let _ = ahead.eat(",");
    ahead.skip_blanks();
    let bracket = ahead.eat("(");
    let day = |it: &mut Cursor<'_>| {
        "一二三四五六日天月火水木金土월화수목금토일".chars().any(|c| it.eat_char(c))
    };
    let found = if ["星期", "週", "周", "禮拜", "礼拜"].iter().any(|it| ahead.eat(it)) {
        day(&mut ahead)
    } else if ahead.peek().is_some_and(|it| it.is_ascii_alphabetic()) {
        named_by(ahead.word(), &WEEKDAYS).is_some() && {
            let _ = ahead.eat(".");
            true
        }
    } else {
        let found = day(&mut ahead);
        found && (ahead.eat("曜日") || ahead.eat("曜") || ahead.eat("요일") || bracket)
    };
    if found && (!bracket || ahead.eat(")")) {
        let _ = ahead.eat(",");
        ahead.skip_blanks();
        *at = ahead;
    }
}

fn time(at: &mut Cursor<'_>) -> Option<NaiveTime> {
    let mut half = day_half(at);
    at.skip_blanks();
    let hour = number(at, 2)?;
    at.skip_blanks();
    let (mut minute, mut second) = (0, 0);
    if at.eat("時") || at.eat("时") || at.eat("點") || at.eat("点") || at.eat("시") {
        at.skip_blanks();
        if at.eat("半") {
            minute = 30;
        } else if let Some(found) = counted(at, &["分", "분"]) {
            minute = found;
            at.skip_blanks();
            second = counted(at, &["秒", "초"]).unwrap_or(0);
        }
    } else if at.eat(":") {
        minute = at.digits(2, 2)?.parse().ok()?;
        if at.eat(":") {
            second = at.digits(2, 2)?.parse().ok()?;
            fraction(at);
        }
    } else if let Some(rest) = at.digits(2, 4).filter(|it| it.len() != 3) {
        // ISO 8601's basic format: `T0830`, `T083000`.
        minute = rest[..2].parse().ok()?;
        second = rest[2..].parse().unwrap_or(0);
        fraction(at);
    } else if half.is_none() {
        // `8 pm`: a number alone is no time.
        at.skip_blanks();
        half = day_half(at);
        half?;
    }
    at.skip_blanks();
    let half = half.or_else(|| day_half(at));
    let hour = match half {
        Some(_) if hour == 0 => 0,
        Some(Half::Morning) if hour == 12 => 0,
        Some(Half::Afternoon) if hour < 12 => hour + 12,
        Some(Half::Noon) if hour < 3 => hour + 12,
        _ => hour,
    };
    // RFC 3339 has leap seconds; no clock here has.
    let second = if second == 60 { 59 } else { second };
    NaiveTime::from_hms_opt(hour, minute, second)
}

fn counted(at: &mut Cursor<'_>, units: &[&str]) -> Option<u32> {
    let mut ahead = at.clone();
    let found = number(&mut ahead, 2)?;
    ahead.skip_blanks();
    units.iter().any(|it| ahead.eat(it)).then(|| {
        *at = ahead;
        found
    })
}

fn fraction(at: &mut Cursor<'_>) {
    let mut ahead = at.clone();
    if (ahead.eat(".") || ahead.eat(",")) && ahead.digits(1, 12).is_some() {
        *at = ahead;
    }
}

fn day_half(at: &mut Cursor<'_>) -> Option<Half> {
    let mut ahead = at.clone();
    let (_, half) = DAY_HALVES.iter().find(|(word, _)| ahead.eat_ignoring_case(word))?;
    // `America/New_York` does not begin with a time before noon.
    if ahead.peek().is_some_and(|it| it.is_ascii_alphabetic()) {
        return None;
    }
    *at = ahead;
    Some(*half)
}

fn at_most(at: &mut Cursor<'_>, digits: usize) -> Option<u32> {
    at.digits(1, digits)?.parse().ok()
}

/// A number in digits or in Chinese characters: `8`, `08`, `八`, `十二`, `二十五`, `二〇二〇`.
fn number(at: &mut Cursor<'_>, most_digits: usize) -> Option<u32> {
    if at.peek().is_some_and(|it| it.is_ascii_digit()) {
        return at_most(at, most_digits);
    }
    let (mut tens, mut ones, mut count) = (None, 0u32, 0usize);
    while let Some(c) = at.peek() {
        match (han_digit(c), c) {
            (Some(digit), _) if count < 4 => ones = ones * 10 + digit,
            (None, '十') if tens.is_none() && count < 2 => {
                tens = Some(if count == 0 { 1 } else { ones });
                ones = 0;
            }
            (None, '百') if tens.is_none() && count <= 1 => {
                at.eat_char(c);
                return hundreds(at, if count == 0 { 1 } else { ones });
            }
            _ => break,
        }
        at.eat_char(c);
        count += 1;
    }
    (count > 0).then(|| tens.map_or(ones, |tens: u32| tens * 10 + ones))
}

/// `百零九`, `百一十`: years of the Republic go past a hundred.
fn hundreds(at: &mut Cursor<'_>, hundreds: u32) -> Option<u32> {
    let _ = at.eat_char('零') || at.eat_char('〇');
    let rest = if at.peek().is_some_and(|it| han_digit(it).is_some() || it == '十') {
        number(at, 2)?
    } else {
        0
    };
    (rest < 100).then_some(hundreds * 100 + rest)
}

fn han_digit(c: char) -> Option<u32> {
    if c == '零' {
        return Some(0);
    }
    "〇一二三四五六七八九".chars().position(|it| it == c).and_then(|it| u32::try_from(it).ok())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn days() {
        let forms = [
            "2020-08-05",
            "2020-8-5",
            " 2020/08/05 ",
            "2020.8.5",
            "2020. 8. 5.",
            "20200805",
            "２０２０－０８－０５",
            "2020年8月5日",
            "2020年08月05日",
            "２０２０年８月５日",
            "2020 年 8 月 5 日",
            "2020年8月5號",
            "2020年8月5日（星期三）",
            "2020年8月5日 星期三",
            "2020年8月5日(水)",
            "2020年8月5日水曜日",
            "二〇二〇年八月五日",
            "二零二零年八月五日",
            "民國109年8月5日",
            "民国109年8月5日",
            "中華民國一百零九年八月五日",
            "民國一〇九年八月五日",
            "109年8月5日",
            "109/8/5",
            "令和2年8月5日",
            "令和二年八月五日",
            "R2.8.5",
            "R02/08/05",
            "2020년 8월 5일",
            "2020년 8월 5일 수요일",
            "Aug 5, 2020",
            "August 5th, 2020",
            "Aug. 5 2020",
            "5 August 2020",
            "05-Aug-2020",
            "5th of August, 2020",
            "Wednesday, August 5, 2020",
            "Wed 5 Aug 2020",
        ];
        for form in forms {
            let found = parse(form).map(|it| it.to_string());
            assert_eq!(found.as_deref(), Some("2020-08-05"), "{form}");
        }
        let others = [
            ("令和元年5月1日", "2019-05-01"),
            ("平成31年4月30日", "2019-04-30"),
            ("昭和64年1月7日", "1989-01-07"),
            ("H7.1.17", "1995-01-17"),
            ("二〇二〇年十二月三十一日", "2020-12-31"),
            ("二〇二〇年十月二十日", "2020-10-20"),
            ("民國百年十月十日", "2011-10-10"),
            ("民國元年1月1日", "1912-01-01"),
            ("May 1, 1800", "1800-05-01"),
        ];
        for (form, day) in others {
            assert_eq!(parse(form).map(|it| it.to_string()).as_deref(), Some(day), "{form}");
        }
    }

    #[test]
    fn times_and_zones() {
        let cases = [
            ("2020-08-05T08:30:15Z", "2020-08-05T08:30:15+00:00"),
            ("2020-08-05T08:30:15.123456789+08:00", "2020-08-05T08:30:15+08:00"),
            ("2020-08-05 08:30:15 +0800", "2020-08-05T08:30:15+08:00"),
            ("2020-08-05 08:30:15+0800", "2020-08-05T08:30:15+08:00"),
            ("2020-08-05 08:30:15 +08", "2020-08-05T08:30:15+08:00"),
            ("2020-08-05 08:30:15-0330", "2020-08-05T08:30:15-03:30"),
            ("2020-08-05t08:30:60z", "2020-08-05T08:30:59+00:00"),
            ("20200805T083015Z", "2020-08-05T08:30:15+00:00"),
            ("2020-8-5 8:30", "2020-08-05T08:30:00"),
            ("2020/8/5 08:30:15", "2020-08-05T08:30:15"),
            ("2020-08-05 08:30 Asia/Taipei", "2020-08-05T08:30:00+08:00"),
            ("2020-08-05 08:30 America/New_York", "2020-08-05T08:30:00-04:00"),
            ("2020-08-05T08:30:15+08:00[Asia/Taipei]", "2020-08-05T08:30:15+08:00"),
            ("2020-08-05 08:30 HKT", "2020-08-05T08:30:00+08:00"),
            ("2020-08-05 08:30 JST", "2020-08-05T08:30:00+09:00"),
            ("2020-08-05 08:30 CST", "2020-08-05T08:30:00"),
            ("2020-08-05 08:30 UTC+8", "2020-08-05T08:30:00+08:00"),
            ("2020-08-05 12:05 am", "2020-08-05T00:05:00"),
            ("2020-08-05 12:05 PM", "2020-08-05T12:05:00"),
            ("Aug 5, 2020 8:30 p.m.", "2020-08-05T20:30:00"),
            ("Aug 5, 2020 at 8 pm", "2020-08-05T20:00:00"),
            ("Wed, 05 Aug 2020 08:30:15 +0800", "2020-08-05T08:30:15+08:00"),
            ("Wed, 5 Aug 2020 08:30 GMT", "2020-08-05T08:30:00+00:00"),
            (
                "Wed Aug 05 2020 08:30:15 GMT+0800 (China Standard Time)",
                "2020-08-05T08:30:15+08:00",
            ),
            ("2020年8月5日 上午8時30分", "2020-08-05T08:30:00"),
            ("2020年8月5日下午8時30分15秒", "2020-08-05T20:30:15"),
            ("2020年8月5日 中午12時", "2020-08-05T12:00:00"),
            ("二〇二〇年八月五日晚上八時半", "2020-08-05T20:30:00"),
            ("2020年8月5日（水） 20時30分", "2020-08-05T20:30:00"),
            ("令和2年8月5日 午後8時30分", "2020-08-05T20:30:00"),
            ("２０２０年８月５日　２０：３０", "2020-08-05T20:30:00"),
            ("2020년 8월 5일 오후 8시 30분", "2020-08-05T20:30:00"),
        ];
        for (form, expected) in cases {
            assert_eq!(parse(form).map(|it| it.to_string()).as_deref(), Some(expected), "{form}");
        }
    }

    #[test]
    fn what_is_no_date() {
        let forms = [
            "",
            "yesterday",
            "2020",
            "2020-08",
            "2020-Q3",
            "2020-02-30",
            "2021-02-29",
            "2020-13-01",
            "2020-00-01",
            "1799-12-31",
            "2201-01-01",
            "20201301",
            "2020080",
            "202008055",
            "2020-08/05",
            "2020-08-055",
            "2020-08-05 25:00",
            "2020-08-05 08:61",
            "2020-08-05 8",
            "2020-08-05 08:30:61",
            "2020-08-05 08:30 Mars/Olympus",
            "2020-08-05 08:30 +99:00",
            "2020-08-05 and more",
            "8/5/2020",
            "05.08.2020",
            "20年8月5日",
            "R2",
            "民國0年1月1日",
            "Ma 5, 2020",
            "Augustus 5, 2020",
            "2020年8月",
            "2020年13月5日",
            "二〇二〇年八月",
            "五日",
            "99999999999",
            "1.2.3",
        ];
        for form in forms {
            assert_eq!(parse(form), None, "{form}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_date_or_none(
            text in "\\PC{0,40}|[0-9年月日/. :T+Z-]{0,30}|[民國令和元一二三十百〇0-9年月日]{0,16}"
        ) {
            if let Some(stamp) = parse(&text) {
                prop_assert_eq!(parse(&stamp.to_string()), Some(stamp));
            }
        }
    }
}
