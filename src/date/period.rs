//! Periods: the spans of days that volumes cover, and the grammar in which they are asked for.

use std::fmt;

use chrono::{Datelike, NaiveDate};

/// A day, week, month, quarter or year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// Its length.
    pub unit: PeriodUnit,
    /// Its first day.
    pub start: NaiveDate,
}

/// How long a period is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

impl Period {
    /// The period of that length that `day` lies in.
    pub fn containing(day: NaiveDate, unit: PeriodUnit) -> Self {
        let first_of = |month| NaiveDate::from_ymd_opt(day.year(), month, 1).unwrap_or(day);
        let start = match unit {
            PeriodUnit::Month => first_of(day.month()),
            _ => day,
        };
        Self { unit, start }
    }

    /// Its last day.
    pub fn end(self) -> NaiveDate {
        self.start
    }
}

impl fmt::Display for Period {
    /// The name that the grammar reads: `2020-08`, `2020-W32`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.start.format("%Y-%m"))
    }
}
