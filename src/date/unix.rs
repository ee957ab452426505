//! Moments as computers count them.

use chrono::{DateTime, Datelike, FixedOffset, Timelike};

use super::Stamp;

/// Reads seconds, or thousandths of them, since 1970 in UTC (POSIX.1, «Seconds since the Epoch»), as databases export
/// them. Only of years in which articles may have been published on the web: other numbers are no moments.
pub(super) fn parse(text: &str) -> Option<Stamp> {
    if !(9..=13).contains(&text.len()) || !text.bytes().all(|it| it.is_ascii_digit()) {
        return None;
    }
    let number: i64 = text.parse().ok()?;
    let moment = match text.len() {
        13 => DateTime::from_timestamp_millis(number)?,
        9 | 10 => DateTime::from_timestamp(number, 0)?,
        _ => return None,
    };
    let offset = FixedOffset::east_opt(0)?;
    (1990..2100).contains(&moment.year()).then(|| Stamp {
        date: moment.date_naive(),
        time: moment.time().with_nanosecond(0),
        offset: Some(offset),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_and_thousandths() {
        for (text, expected) in [
            ("1596585000", Some("2020-08-04T23:50:00+00:00")),
            ("1596585000123", Some("2020-08-04T23:50:00+00:00")),
            ("946684800", Some("2000-01-01T00:00:00+00:00")),
            ("20200805", None),
            ("200808051230", None),
            ("0000000000", None),
            ("9999999999999", None),
            ("15965850x0", None),
        ] {
            assert_eq!(parse(text).map(|it| it.to_string()).as_deref(), expected, "{text}");
        }
    }
}
