//! The forms in which people and programs write dates.

use chrono::NaiveDate;

use super::Stamp;

/// Reads a date in any of the forms articles use. Nothing if it is none of them.
pub fn parse(text: &str) -> Option<Stamp> {
    NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d").ok().map(Stamp::day)
}

/// The date in a file's name or folders: `2020-08-05-title.md`, `2020/08/05/index.md`.
pub fn in_path(_path: &str) -> Option<Stamp> {
    None
}
