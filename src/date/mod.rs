//! Dates as articles write them, and the periods that volumes cover.

mod cursor;
mod parse;
mod path;
mod period;
mod unix;
mod zone;

use serde::{Serialize, Serializer};
use std::fmt;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, Offset, TimeZone, Utc};
use chrono_tz::Tz;

pub use parse::parse;
pub use path::{in_path, leading};
pub use period::{Period, PeriodRequest, PeriodUnit};

/// A date as an article gives it: a day, perhaps a time of day, perhaps an offset from UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Stamp {
    /// The day, on the clock of `offset` or else of the archive.
    pub date: NaiveDate,
    /// The time of day, if it was given.
    pub time: Option<NaiveTime>,
    /// The offset from UTC, if it was given.
    #[serde(serialize_with = "in_seconds")]
    pub offset: Option<FixedOffset>,
}

fn in_seconds<S: Serializer>(offset: &Option<FixedOffset>, to: S) -> Result<S::Ok, S::Error> {
    offset.map(|it| it.local_minus_utc()).serialize(to)
}

impl Stamp {
    /// A day without a time.
    pub fn day(date: NaiveDate) -> Self {
        Self { date, time: None, offset: None }
    }

    /// The same moment on the clock of `zone`. A stamp without an offset is on that clock already
    /// and only learns the offset; one without a time stays the day it is.
    #[must_use]
    pub fn in_zone(self, zone: Option<Tz>) -> Self {
        let (Some(zone), Some(time)) = (zone, self.time) else { return self };
        let local = self.date.and_time(time);
        let moment = match self.offset {
            Some(offset) => {
                offset.from_local_datetime(&local).single().map(|it| it.with_timezone(&zone))
            }
            // A time that a clock change skips or repeats is taken as the earlier of the two.
            None => zone.from_local_datetime(&local).earliest(),
        };
        match moment {
            Some(it) => Self {
                date: it.date_naive(),
                time: Some(it.time()),
                offset: Some(it.offset().fix()),
            },
            None => self,
        }
    }

    /// Whether it is second zero of computers' clocks, which programs write when they know no date.
    pub fn is_zero(self) -> bool {
        self.to_utc().timestamp() == 0
    }

    /// The moment in UTC. A day without a time counts from its midnight, and a missing offset as none.
    pub fn to_utc(self) -> DateTime<Utc> {
        let local = self.date.and_time(self.time.unwrap_or_default());
        match self.offset {
            Some(offset) => local.checked_sub_offset(offset).unwrap_or(local).and_utc(),
            None => local.and_utc(),
        }
    }
}

impl PartialOrd for Stamp {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Stamp {
    /// By day, then time; one without a time comes before the day's others.
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let key = |it: &Self| (it.date, it.time, it.offset.map(|it| it.local_minus_utc()));
        key(self).cmp(&key(other))
    }
}

impl fmt::Display for Stamp {
    /// As `datetime` attributes want it: `2020-08-05`, `2020-08-05T08:30:00+08:00`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.date.format("%Y-%m-%d"))?;
        if let Some(time) = self.time {
            write!(f, "T{}", time.format("%H:%M:%S"))?;
            if let Some(offset) = self.offset {
                write!(f, "{offset}")?;
            }
        }
        Ok(())
    }
}
