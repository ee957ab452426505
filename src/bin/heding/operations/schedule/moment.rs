//! When a run is due: shortly after a period ends, on the clock of the archive's zone.

use chrono::{Datelike, Months, NaiveDate, NaiveTime, Offset, TimeZone, Timelike};
use chrono_tz::Tz;
use heding::date::PeriodUnit;

/// When a run is due.
#[derive(Debug, Clone, Copy)]
pub(super) struct Moment {
    /// Whose end it follows.
    pub(super) unit: PeriodUnit,
    /// The time of day.
    pub(super) at: NaiveTime,
    /// On whose clock.
    pub(super) zone: Tz,
}

/// The days of a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Day {
    /// Every day.
    Every,
    /// The day of the week, counted from Sunday as cron does.
    OfWeek(u32),
    /// The day of the month, counted from 1.
    OfMonth(u32),
}

const WEEKDAYS: [&str; 7] =
    ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

impl Moment {
    /// As `systemd.time(7)` writes it.
    pub(super) fn on_calendar(self) -> String {
        let date = match self.unit {
            PeriodUnit::Day => "*-*-*",
            PeriodUnit::Week => "Mon *-*-*",
            PeriodUnit::Month => "*-*-01",
            PeriodUnit::Quarter => "*-01,04,07,10-01",
            PeriodUnit::Year => "*-01-01",
        };
        format!("{date} {} {}", self.at.format("%H:%M:%S"), self.zone)
    }

    /// The five fields of `crontab(5)`, on the zone's own clock.
    pub(super) fn cron(self) -> String {
        fields(self.at.hour(), self.at.minute(), self.unit, day(self.unit, 0), false)
    }

    /// The same, and once more the day after, for a clock that may be ahead of the archive's: at the time of
    /// the first run its period may not have ended there.
    pub(super) fn cron_twice(self) -> String {
        fields(self.at.hour(), self.at.minute(), self.unit, day(self.unit, 0), true)
    }

    /// The five fields on the clock of UTC, never before the period has ended in the zone, whatever the zone's
    /// clock is set to in the year of `today`. Cron knows no last day of a month, so a run that is due on one
    /// is put off until the first minutes of the next day.
    pub(super) fn cron_in_utc(self, today: NaiveDate) -> String {
        let minutes = i64::from(self.at.hour() * 60 + self.at.minute());
        // The clock that is furthest behind is the last to have ended a period.
        let offset = self.offsets(today).min().unwrap_or(0);
        let most = self.offsets(today).max().unwrap_or(0);
        // Where clocks change, a run late in the evening must not slip past midnight: a day would be left out.
        let latest = 24 * 60 - 1 - (most - offset);
        let minutes = if self.unit == PeriodUnit::Day { minutes.min(latest) } else { minutes };
        let due = minutes - offset;
        let (days, minute_of_day) = (due.div_euclid(24 * 60), due.rem_euclid(24 * 60));
        let is_early = days < 0
            && matches!(self.unit, PeriodUnit::Month | PeriodUnit::Quarter | PeriodUnit::Year);
        let (days, minute_of_day) =
            if is_early { (0, minutes % 60) } else { (days, minute_of_day) };
        let hour = u32::try_from(minute_of_day / 60).unwrap_or(0);
        let minute = u32::try_from(minute_of_day % 60).unwrap_or(0);
        fields(hour, minute, self.unit, day(self.unit, days), false)
    }

    /// How far the zone's clock is ahead of UTC, in minutes, in each month from that of `today`.
    fn offsets(self, today: NaiveDate) -> impl Iterator<Item = i64> {
        (0..12).filter_map(move |months| {
            let day = today.with_day(1)?.checked_add_months(Months::new(months))?;
            let offset = self.zone.offset_from_utc_date(&day).fix().local_minus_utc();
            Some(i64::from(offset) / 60)
        })
    }

    /// The months of the runs, all if none is named; the day of the month or of the week, Monday being 1.
    pub(super) fn days(self) -> (&'static [u32], Option<u32>, Option<u32>) {
        match self.unit {
            PeriodUnit::Day => (&[], None, None),
            PeriodUnit::Week => (&[], None, Some(1)),
            PeriodUnit::Month => (&[], Some(1), None),
            PeriodUnit::Quarter => (&[1, 4, 7, 10], Some(1), None),
            PeriodUnit::Year => (&[1], Some(1), None),
        }
    }

    /// When, in words.
    pub(super) fn words(self) -> String {
        let day = match self.unit {
            PeriodUnit::Day => "every day",
            PeriodUnit::Week => "on Mondays",
            PeriodUnit::Month => "on the first of each month",
            PeriodUnit::Quarter => "on the first of January, April, July and October",
            PeriodUnit::Year => "on the first of January",
        };
        format!("{day} at {} in {}", self.at.format("%H:%M"), self.zone)
    }
}

/// The day of a run that many days after the first one of the period.
fn day(unit: PeriodUnit, after: i64) -> Day {
    match unit {
        PeriodUnit::Day => Day::Every,
        PeriodUnit::Week => Day::OfWeek(u32::try_from((1 + after).rem_euclid(7)).unwrap_or(1)),
        _ => Day::OfMonth(u32::try_from(1 + after).unwrap_or(1)),
    }
}

fn fields(hour: u32, minute: u32, unit: PeriodUnit, day: Day, twice: bool) -> String {
    let months = match unit {
        PeriodUnit::Quarter => "1,4,7,10",
        PeriodUnit::Year => "1",
        _ => "*",
    };
    let once_or_twice = |it: u32| if twice { format!("{it},{}", it + 1) } else { it.to_string() };
    let (of_month, of_week) = match day {
        Day::Every => ("*".to_owned(), "*".to_owned()),
        Day::OfWeek(it) => ("*".to_owned(), once_or_twice(it)),
        Day::OfMonth(it) => (once_or_twice(it), "*".to_owned()),
    };
    format!("{minute} {hour} {of_month} {months} {of_week}")
}

/// When the five fields are due, for people who read them.
pub(super) fn spoken(fields: &str) -> String {
    let mut parts = fields.split(' ');
    let mut part = || parts.next().unwrap_or("*");
    let (minute, hour, of_month, month, of_week) = (part(), part(), part(), part(), part());
    let day = match (of_month, of_week) {
        ("*", "*") => "every day".to_owned(),
        ("*", it) => match it.parse::<usize>().ok().and_then(|it| WEEKDAYS.get(it)) {
            Some(name) => format!("on {name}s"),
            None => format!("on the days {it} of the week"),
        },
        (it, _) if month == "*" => format!("on day {it} of each month"),
        (it, _) => format!("on day {it} of the months {month}"),
    };
    format!("{day} at {hour:0>2}:{minute:0>2}")
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Days, Duration, Utc, Weekday};
    use heding::date::Period;

    use super::*;

    fn moment(unit: PeriodUnit, at: &str, zone: &str) -> Moment {
        let at = NaiveTime::parse_from_str(at, "%H:%M").unwrap();
        Moment { unit, at, zone: zone.parse().unwrap() }
    }

    #[test]
    fn each_scheduler_has_its_own_words_for_it() {
        let day: NaiveDate = "2024-05-05".parse().unwrap();
        for (unit, at, zone, calendar, cron, utc) in [
            // In Hong Kong it is still the month before in UTC: cron can't say its last day.
            (
                PeriodUnit::Month,
                "03:17",
                "Asia/Hong_Kong",
                "*-*-01 03:17:00 Asia/Hong_Kong",
                "17 3 1 * *",
                "17 0 1 * *",
            ),
            (
                PeriodUnit::Month,
                "08:30",
                "Asia/Hong_Kong",
                "*-*-01 08:30:00 Asia/Hong_Kong",
                "30 8 1 * *",
                "30 0 1 * *",
            ),
            (
                PeriodUnit::Month,
                "03:17",
                "America/Los_Angeles",
                "*-*-01 03:17:00 America/Los_Angeles",
                "17 3 1 * *",
                "17 11 1 * *",
            ),
            (
                PeriodUnit::Month,
                "22:00",
                "America/Los_Angeles",
                "*-*-01 22:00:00 America/Los_Angeles",
                "0 22 1 * *",
                "0 6 2 * *",
            ),
            (PeriodUnit::Month, "03:17", "UTC", "*-*-01 03:17:00 UTC", "17 3 1 * *", "17 3 1 * *"),
            (
                PeriodUnit::Week,
                "03:17",
                "Asia/Tokyo",
                "Mon *-*-* 03:17:00 Asia/Tokyo",
                "17 3 * * 1",
                "17 18 * * 0",
            ),
            (
                PeriodUnit::Day,
                "03:17",
                "Asia/Kolkata",
                "*-*-* 03:17:00 Asia/Kolkata",
                "17 3 * * *",
                "47 21 * * *",
            ),
            (
                PeriodUnit::Quarter,
                "03:17",
                "Europe/London",
                "*-01,04,07,10-01 03:17:00 Europe/London",
                "17 3 1 1,4,7,10 *",
                "17 3 1 1,4,7,10 *",
            ),
            (
                PeriodUnit::Year,
                "03:17",
                "Asia/Seoul",
                "*-01-01 03:17:00 Asia/Seoul",
                "17 3 1 1 *",
                "17 0 1 1 *",
            ),
        ] {
            let moment = moment(unit, at, zone);
            assert_eq!(moment.on_calendar(), calendar);
            assert_eq!(moment.cron(), cron, "{calendar}");
            assert_eq!(moment.cron_in_utc(day), utc, "{calendar}");
        }
        assert_eq!(moment(PeriodUnit::Month, "03:17", "Asia/Tokyo").cron_twice(), "17 3 1,2 * *");
        assert_eq!(moment(PeriodUnit::Week, "03:17", "Asia/Tokyo").cron_twice(), "17 3 * * 1,2");
        assert_eq!(spoken("17 0 1 * *"), "on day 1 of each month at 00:17");
        assert_eq!(spoken("17 18 * * 0"), "on Sundays at 18:17");
    }

    /// The moments from a day on at which the five fields are due, on the clock of UTC.
    fn due(fields: &str, from: NaiveDate, days: u64) -> Vec<DateTime<Utc>> {
        let parts: Vec<&str> = fields.split(' ').collect();
        let fits = |part: &str, value: u32| {
            part == "*" || part.split(',').any(|it| it.parse() == Ok(value))
        };
        (0..days)
            .map(|it| from + Days::new(it))
            .filter(|it| {
                fits(parts[2], it.day())
                    && fits(parts[3], it.month())
                    && fits(parts[4], it.weekday().num_days_from_sunday())
            })
            .map(|it| {
                it.and_hms_opt(parts[1].parse().unwrap(), parts[0].parse().unwrap(), 0)
                    .unwrap()
                    .and_utc()
            })
            .collect()
    }

    #[test]
    fn in_utc_every_period_is_bound_once_and_soon_after_its_end() {
        let from: NaiveDate = "2024-01-01".parse().unwrap();
        for zone in [
            "UTC",
            "Asia/Hong_Kong",
            "Asia/Kathmandu",
            "Europe/London",
            "America/New_York",
            "America/Los_Angeles",
            "Australia/Lord_Howe",
            "Pacific/Kiritimati",
            "Pacific/Niue",
        ] {
            for at in ["00:00", "00:05", "03:17", "12:00", "23:59"] {
                for unit in PeriodUnit::ALL {
                    let moment = moment(unit, at, zone);
                    let runs = due(&moment.cron_in_utc(from), from, 800);
                    let bound: Vec<Period> = runs
                        .iter()
                        .map(|run| {
                            let today = run.with_timezone(&moment.zone).date_naive();
                            Period::last_complete(today, unit)
                        })
                        .collect();
                    let label = format!("{unit} {at} {zone}: {}", moment.cron_in_utc(from));
                    assert!(!bound.is_empty(), "{label}");
                    for pair in bound.windows(2) {
                        assert_eq!(pair[0].next(), pair[1], "{label}");
                    }
                    for (run, period) in runs.iter().zip(&bound) {
                        let local = run.with_timezone(&moment.zone).naive_local();
                        let late = local - period.next().start.and_hms_opt(0, 0, 0).unwrap();
                        let asked = moment.at.signed_duration_since(NaiveTime::MIN);
                        assert!(late >= Duration::zero(), "{label}");
                        assert!(late <= asked + Duration::hours(15), "{label}: {late}");
                    }
                }
            }
        }
        assert_eq!(from.weekday(), Weekday::Mon);
    }
}
