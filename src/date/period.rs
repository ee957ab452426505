//! Periods: the spans of days that volumes cover, and the grammar in which they are asked for.

use crate::say;
use crate::worded;
use crate::wording::{AsPart, Part, Wording};
use std::fmt;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use serde::{Deserialize, Serialize};

/// A day, week, month, quarter or year. Periods sort by their first day, the shorter one first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Period {
    /// Its first day.
    pub start: NaiveDate,
    /// Its length.
    pub unit: PeriodUnit,
}

/// How long a period is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PeriodUnit {
    /// `2020-08-05`
    Day,
    /// `2020-W32`, from Monday to Sunday, as ISO 8601 counts.
    Week,
    /// `2020-08`
    Month,
    /// `2020-Q3`
    Quarter,
    /// `2020`
    Year,
}

/// What was asked for on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PeriodRequest {
    /// Every period that has articles, and the undated.
    All,
    /// The last period that is over.
    Last,
    /// These periods, ranges spelled out.
    These(Vec<Period>),
}

/// The most periods one request may name: a slip of the pen in a year should not ask for millions.
const MOST_PERIODS: usize = 10_000;

impl PeriodUnit {
    /// All units, the shortest first.
    pub const ALL: [Self; 5] = [Self::Day, Self::Week, Self::Month, Self::Quarter, Self::Year];

    /// The word for it: `day`, `week`, `month`, `quarter` or `year`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Day => worded!("day"),
            Self::Week => worded!("week"),
            Self::Month => worded!("month"),
            Self::Quarter => worded!("quarter"),
            Self::Year => worded!("year"),
        }
    }

    /// The unit that a word stands for.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.as_str().eq_ignore_ascii_case(word))
    }
}

impl fmt::Display for PeriodUnit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Period {
    /// The period of that length that `day` lies in.
    pub fn containing(day: NaiveDate, unit: PeriodUnit) -> Self {
        let first_of = |month| NaiveDate::from_ymd_opt(day.year(), month, 1).unwrap_or(day);
        let start = match unit {
            PeriodUnit::Day => day,
            PeriodUnit::Week => day.week(Weekday::Mon).checked_first_day().unwrap_or(day),
            PeriodUnit::Month => first_of(day.month()),
            PeriodUnit::Quarter => first_of(day.month0() / 3 * 3 + 1),
            PeriodUnit::Year => first_of(1),
        };
        Self { start, unit }
    }

    /// Its last day.
    pub fn end(self) -> NaiveDate {
        self.next().start.pred_opt().unwrap_or(self.start)
    }

    /// Whether a day lies in it.
    pub fn contains(self, day: NaiveDate) -> bool {
        Self::containing(day, self.unit) == self
    }

    /// The period of the same length after it; itself at the end of the calendar.
    #[must_use]
    pub fn next(self) -> Self {
        let start = match self.unit {
            PeriodUnit::Day => self.start.succ_opt(),
            PeriodUnit::Week => self.start.checked_add_days(Days::new(7)),
            PeriodUnit::Month => self.start.checked_add_months(chrono::Months::new(1)),
            PeriodUnit::Quarter => self.start.checked_add_months(chrono::Months::new(3)),
            PeriodUnit::Year => self.start.checked_add_months(chrono::Months::new(12)),
        };
        Self { start: start.unwrap_or(self.start), ..self }
    }

    /// The period of the same length before it; itself at the beginning of the calendar.
    #[must_use]
    pub fn previous(self) -> Self {
        self.start.pred_opt().map_or(self, |day| Self::containing(day, self.unit))
    }

    /// The last period of that length that is over on the day `today`.
    pub fn last_complete(today: NaiveDate, unit: PeriodUnit) -> Self {
        Self::containing(today, unit).previous()
    }

    /// Reads a period's name, whose form is its length: `2020-08-05`, `2020-W32`, `2020-08`,
    /// `2020-Q3`, `2020`. Nothing if it is no such name or there is no such period.
    pub fn parse(name: &str) -> Option<Self> {
        let number = |digits: &str, length: usize| -> Option<u32> {
            (digits.len() == length && digits.bytes().all(|it| it.is_ascii_digit()))
                .then(|| digits.parse().ok())?
        };
        let mut parts = name.split('-');
        let year = i32::try_from(number(parts.next()?, 4)?).ok().filter(|&it| it > 0)?;
        let (second, third) = (parts.next(), parts.next());
        if parts.next().is_some() {
            return None;
        }
        let (unit, start) = match (second, third) {
            (None, _) => (PeriodUnit::Year, NaiveDate::from_ymd_opt(year, 1, 1)),
            (Some(part), None) => match part.chars().next()? {
                'W' | 'w' => (
                    PeriodUnit::Week,
                    NaiveDate::from_isoywd_opt(year, number(&part[1..], 2)?, Weekday::Mon),
                ),
                'Q' | 'q' => {
                    let quarter = number(&part[1..], 1).filter(|it| (1..=4).contains(it))?;
                    (PeriodUnit::Quarter, NaiveDate::from_ymd_opt(year, quarter * 3 - 2, 1))
                }
                _ => (PeriodUnit::Month, NaiveDate::from_ymd_opt(year, number(part, 2)?, 1)),
            },
            (Some(month), Some(day)) => {
                (PeriodUnit::Day, NaiveDate::from_ymd_opt(year, number(month, 2)?, number(day, 2)?))
            }
        };
        Some(Self { start: start?, unit })
    }
}

impl fmt::Display for Period {
    /// The name that the grammar reads: `2020-08`, `2020-W32`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = (self.start.year(), self.start.month());
        match self.unit {
            PeriodUnit::Day => write!(f, "{year:04}-{month:02}-{:02}", self.start.day()),
            PeriodUnit::Week => {
                let week = self.start.iso_week();
                write!(f, "{:04}-W{:02}", week.year(), week.week())
            }
            PeriodUnit::Month => write!(f, "{year:04}-{month:02}"),
            PeriodUnit::Quarter => write!(f, "{year:04}-Q{}", month.div_ceil(3)),
            PeriodUnit::Year => write!(f, "{year:04}"),
        }
    }
}

impl AsPart for Period {
    fn as_part(&self) -> Part {
        Part::Text(self.to_string())
    }
}

impl PeriodRequest {
    /// Reads a request: `all`, `last`, or periods and ranges such as `2020-01..2020-06` with commas
    /// between them.
    ///
    /// # Errors
    /// A sentence for the person who wrote it.
    pub fn parse(text: &str) -> Result<Self, Wording> {
        match text.trim() {
            word if word.eq_ignore_ascii_case("all") => return Ok(Self::All),
            word if word.eq_ignore_ascii_case("last") => return Ok(Self::Last),
            _ => {}
        }
        let mut periods = Vec::new();
        for item in text.split(',').map(str::trim) {
            match item.split_once("..") {
                Some((first, last)) => {
                    let range = (named(first.trim())?, named(last.trim())?);
                    add_range(&mut periods, item, range)?;
                }
                None => add(&mut periods, named(item)?)?,
            }
        }
        Ok(Self::These(each_once(periods)))
    }

    /// The same days, cut into periods of this length: each that has one of them, whole. `all` and `last` have no
    /// length of their own.
    ///
    /// # Errors
    /// A sentence for the person who wrote it, if that would be too many.
    pub fn cut_into(self, unit: PeriodUnit) -> Result<Self, Wording> {
        let Self::These(asked) = self else { return Ok(self) };
        let mut periods = Vec::new();
        for it in asked {
            let mut period = Period::containing(it.start, unit);
            let end = it.end();
            loop {
                add(&mut periods, period)?;
                let next = period.next();
                if next.start > end || next == period {
                    break;
                }
                period = next;
            }
        }
        Ok(Self::These(each_once(periods)))
    }
}

/// As the command line has it: `all`, `last`, or the names with commas between them.
impl fmt::Display for PeriodRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All => f.write_str("all"),
            Self::Last => f.write_str("last"),
            Self::These(periods) => {
                let names: Vec<String> = periods.iter().map(ToString::to_string).collect();
                f.write_str(&names.join(","))
            }
        }
    }
}

fn each_once(mut periods: Vec<Period>) -> Vec<Period> {
    let mut seen = std::collections::BTreeSet::new();
    periods.retain(|it| seen.insert(*it));
    periods
}

/// The period of a name whose numbers are short of a zero, or have other signs between them: `2020-8`, `2020/08`,
/// `202008`, `Q3-2020`.
fn meant(name: &str) -> Option<Period> {
    let parts: Vec<&str> = name.split(['-', '/', '.', '_', ' ']).collect();
    let padded = |it: &&str| match it.len() {
        1 if it.bytes().all(|it| it.is_ascii_digit()) => format!("0{it}"),
        _ => (*it).to_owned(),
    };
    let joined = |parts: &[&str]| parts.iter().map(padded).collect::<Vec<_>>().join("-");
    let mut turned = parts.clone();
    turned.reverse();
    let digits = name.len() == 6 && name.bytes().all(|it| it.is_ascii_digit());
    let run_together = digits.then(|| format!("{}-{}", &name[..4], &name[4..]));
    let tried = [Some(joined(&parts)), Some(joined(&turned)), run_together];
    tried.into_iter().flatten().find_map(|it| Period::parse(&it))
}

fn named(name: &str) -> Result<Period, Wording> {
    Period::parse(name).ok_or_else(|| {
        let alone = ["all", "last"].iter().any(|it| it.eq_ignore_ascii_case(name));
        let shown: String = name.chars().take(40).collect();
        if alone {
            say!("`{shown}` stands alone, not in a list or range", shown)
        } else if name.is_empty() {
            say!("a period is missing: try `2020-08`, `last` or `all`")
        } else if let Some(meant) = meant(name) {
            say!("`{shown}` is no period: did you mean `{meant}`?", shown, meant)
        } else {
            say!("`{shown}` is no period: try `2020-08`, `2020-W32`, `2020-08-05`, `2020-Q3`, `2020`, \
                 a range such as `2020-01..2020-06`, `last` or `all`", shown)
        }
    })
}

fn add_range(
    periods: &mut Vec<Period>,
    range: &str,
    (first, last): (Period, Period),
) -> Result<(), Wording> {
    if first.unit != last.unit {
        return Err(say!(
            "`{range}` begins with a {begin} and ends with a {end}: both ends need the same form",
            range,
            begin = Wording::fixed(first.unit.as_str()),
            end = Wording::fixed(last.unit.as_str())
        ));
    }
    if last < first {
        return Err(say!(
            "`{range}` ends before it begins: try `{last}..{first}`",
            range,
            last,
            first
        ));
    }
    let mut period = first;
    loop {
        add(periods, period)?;
        if period >= last {
            return Ok(());
        }
        period = period.next();
    }
}

fn add(periods: &mut Vec<Period>, period: Period) -> Result<(), Wording> {
    if periods.len() >= MOST_PERIODS {
        return Err(say!("that is more than {most} periods", most = MOST_PERIODS));
    }
    periods.push(period);
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_form_is_a_length() {
        let cases = [
            ("2020-08-05", PeriodUnit::Day, "2020-08-05", "2020-08-05"),
            ("2020-W32", PeriodUnit::Week, "2020-08-03", "2020-08-09"),
            ("2020-W53", PeriodUnit::Week, "2020-12-28", "2021-01-03"),
            ("2021-W01", PeriodUnit::Week, "2021-01-04", "2021-01-10"),
            ("2020-02", PeriodUnit::Month, "2020-02-01", "2020-02-29"),
            ("2020-12", PeriodUnit::Month, "2020-12-01", "2020-12-31"),
            ("2020-Q3", PeriodUnit::Quarter, "2020-07-01", "2020-09-30"),
            ("2020-Q4", PeriodUnit::Quarter, "2020-10-01", "2020-12-31"),
            ("2020", PeriodUnit::Year, "2020-01-01", "2020-12-31"),
        ];
        for (name, unit, start, end) in cases {
            let period = Period::parse(name).unwrap();
            assert_eq!((period.unit, period.start), (unit, day(start)), "{name}");
            assert_eq!(period.end(), day(end), "{name}");
            assert_eq!(period.to_string(), name);
        }
    }

    #[test]
    fn what_is_no_period() {
        let names = [
            "",
            "0",
            "20",
            "0000",
            "2020-",
            "2020-8",
            "2020-13",
            "2020-00",
            "2021-W53",
            "2020-W00",
            "2020-W1",
            "2020-Q0",
            "2020-Q5",
            "2020-02-30",
            "2020-2-3",
            "2020-08-05-06",
            "+202-08",
            "2020-🙂",
            "２０２０",
        ];
        for name in names {
            assert_eq!(Period::parse(name), None, "{name}");
        }
    }

    #[test]
    fn the_last_complete_period_is_over() {
        let cases = [
            (PeriodUnit::Day, "2019-12-31"),
            (PeriodUnit::Week, "2019-W52"),
            (PeriodUnit::Month, "2019-12"),
            (PeriodUnit::Quarter, "2019-Q4"),
            (PeriodUnit::Year, "2019"),
        ];
        for (unit, name) in cases {
            assert_eq!(Period::last_complete(day("2020-01-01"), unit).to_string(), name);
        }
    }

    #[test]
    fn requests() {
        let these = |text: &str| match PeriodRequest::parse(text) {
            Ok(PeriodRequest::These(it)) => {
                it.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
            }
            other => panic!("{text}: {other:?}"),
        };
        assert_eq!(PeriodRequest::parse(" last "), Ok(PeriodRequest::Last));
        assert_eq!(PeriodRequest::parse("ALL"), Ok(PeriodRequest::All));
        assert_eq!(these("2020-08"), "2020-08");
        assert_eq!(these("2020-03, 2020-01,2020-03"), "2020-03 2020-01");
        assert_eq!(these("2019-11..2020-02"), "2019-11 2019-12 2020-01 2020-02");
        assert_eq!(these("2020-W52..2021-W01"), "2020-W52 2020-W53 2021-W01");
        assert_eq!(these("2020-Q4 .. 2021-Q1,2022"), "2020-Q4 2021-Q1 2022");
        assert_eq!(these("2020-08..2020-08"), "2020-08");
    }

    #[test]
    fn a_length_cuts_what_was_asked_for() {
        let cut = |text: &str, unit| {
            PeriodRequest::parse(text).unwrap().cut_into(unit).map(|it| it.to_string())
        };
        for (text, unit, expected) in [
            ("2024-01..2024-12", PeriodUnit::Year, "2024"),
            ("2023-11..2024-02", PeriodUnit::Year, "2023,2024"),
            ("2024-05", PeriodUnit::Quarter, "2024-Q2"),
            ("2024-Q1", PeriodUnit::Month, "2024-01,2024-02,2024-03"),
            ("2024-02", PeriodUnit::Week, "2024-W05,2024-W06,2024-W07,2024-W08,2024-W09"),
            ("2024-02-28..2024-03-01,2024-03", PeriodUnit::Month, "2024-02,2024-03"),
            ("all", PeriodUnit::Year, "all"),
            ("last", PeriodUnit::Day, "last"),
        ] {
            assert_eq!(cut(text, unit).as_deref(), Ok(expected), "{text}");
        }
        assert!(cut("1900..2100", PeriodUnit::Day).unwrap_err().contains("more than 10000"));
    }

    #[test]
    fn refused_requests_say_why() {
        let cases = [
            ("", "missing"),
            ("2020-01,", "missing"),
            ("..2020-01", "missing"),
            ("August", "`August` is no period"),
            ("2020-01..2020-Q2", "begins with a month and ends with a quarter"),
            ("2020-06..2020-01", "try `2020-01..2020-06`"),
            ("2020-01,last", "stands alone"),
            ("0001-01-01..9999-12-31", "more than 10000"),
        ];
        for (text, part) in cases {
            let message = PeriodRequest::parse(text).unwrap_err();
            assert!(message.contains(part), "{text}: {message}");
        }
    }

    proptest! {
        #[test]
        fn periods_tile_the_calendar(days in 0..3_000_000i32, unit in 0..5usize) {
            let day = NaiveDate::from_num_days_from_ce_opt(400 + days).unwrap();
            let period = Period::containing(day, PeriodUnit::ALL[unit]);
            prop_assert!(period.start <= day && day <= period.end());
            prop_assert!(period.contains(day));
            prop_assert_eq!(period.next().start, period.end().succ_opt().unwrap());
            prop_assert_eq!(period.next().previous(), period);
            prop_assert_eq!(Period::parse(&period.to_string()), Some(period));
        }

        #[test]
        fn any_text_is_a_request_or_a_message(text in "\\PC*|[0-9QW.,-]{0,24}") {
            match PeriodRequest::parse(&text) {
                Ok(_) => {}
                Err(message) => prop_assert!(!message.is_empty()),
            }
        }
    }
}
