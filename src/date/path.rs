//! Dates in the names of files and folders.

use chrono::NaiveDate;

use super::Stamp;
use super::parse::day;

/// The date in a file's name or folders: `2020-08-05-title.md`, `20200805.md`, `2020/08/05/index.md`.
///
/// The name says more than the folders, the inner folder more than the outer. A year and month alone
/// are no date. Eight digits are one only at the start of a name, so that numbers of articles are
/// left alone.
pub fn in_path(path: &str) -> Option<Stamp> {
    let mut parts: Vec<&str> = path.split('/').collect();
    if let Some(name) = parts.last_mut() {
        *name = name.rfind('.').filter(|&at| at > 0).map_or(*name, |at| &name[..at]);
    }
    for end in (1..=parts.len()).rev() {
        let found = in_name(parts[end - 1])
            .or_else(|| in_folders(&parts[..end]))
            .or_else(|| in_folders_and_name(&parts[..end]));
        if let Some(date) = found {
            return Some(Stamp::day(date));
        }
    }
    None
}

/// The date that a name begins with, and the rest of the name after it and what parts them.
pub fn leading(name: &str) -> Option<(Stamp, &str)> {
    let (date, length) = dashed(name).or_else(|| compact(name)).or_else(|| worded(name))?;
    let rest = name[length..].trim_start_matches(['-', '_', '.', ' ', '\u{3000}']);
    Some((Stamp::day(date), rest))
}

fn in_name(name: &str) -> Option<NaiveDate> {
    if let Some((stamp, _)) = leading(name) {
        return Some(stamp.date);
    }
    let starts = name.char_indices().filter(|(at, c)| {
        c.is_ascii_digit() && !name[..*at].ends_with(|before: char| before.is_ascii_alphanumeric())
    });
    starts
        .map(|(at, _)| &name[at..])
        .find_map(|rest| dashed(rest).or_else(|| worded(rest)))
        .map(|(date, _)| date)
}

/// `2020`, `08`, `05` as the last three parts.
fn in_folders(parts: &[&str]) -> Option<NaiveDate> {
    let [.., year, month, of_month] = parts else { return None };
    let short = |it: &str| (1..=2).contains(&it.len());
    let fits = year.len() == 4 && short(month) && short(of_month);
    fits.then(|| day(digits(year)?, digits(month)?, digits(of_month)?))?
}

/// `2020` as a folder and `08-05` or `08-05-title` below it, as Docusaurus has them; `2020`, `08` and `05-title`.
fn in_folders_and_name(parts: &[&str]) -> Option<NaiveDate> {
    let [.., folder, name] = parts else { return None };
    let (first, rest) = two_digits(name)?;
    if let Some(year) = year(folder) {
        let (of_month, _) = two_digits(rest.strip_prefix(['-', '_'])?)?;
        return day(year, first, of_month);
    }
    let [.., year_folder, _, _] = parts else { return None };
    let month = two_digits(folder).filter(|(_, rest)| rest.is_empty())?.0;
    if rest.is_empty() { None } else { day(year(year_folder)?, month, first) }
}

fn year(folder: &str) -> Option<u32> {
    (folder.len() == 4).then(|| digits(folder)).flatten()
}

/// A number of two digits at the beginning, and what follows it: nothing, or `-title`.
fn two_digits(name: &str) -> Option<(u32, &str)> {
    let number = name.get(..2).and_then(digits)?;
    let rest = &name[2..];
    (rest.is_empty() || rest.starts_with(['-', '_'])).then_some((number, rest))
}

/// `2020-08-05`, `2020_08_05`, `2020.08.05`, with nothing more of a number after it.
fn dashed(name: &str) -> Option<(NaiveDate, usize)> {
    let separator = name.get(4..5).filter(|it| matches!(*it, "-" | "_" | "."))?;
    let year = digits(name.get(..4)?)?;
    let month = digits(name.get(5..7)?)?;
    let same = name.get(7..8)? == separator;
    let of_month = digits(name.get(8..10)?)?;
    (same && ends_a_number(&name[10..])).then(|| Some((day(year, month, of_month)?, 10)))?
}

/// `20200805` and nothing more of a word after it. A smaller range of years than elsewhere: most
/// numbers of eight digits are no dates.
fn compact(name: &str) -> Option<(NaiveDate, usize)> {
    let number = digits(name.get(..8)?)?;
    let ends = !name[8..].starts_with(|c: char| c.is_ascii_alphanumeric());
    let found = day(number / 10_000, number / 100 % 100, number % 100)?;
    (ends && (1970..2100).contains(&(number / 10_000))).then_some((found, 8))
}

/// `2020年8月5日`
fn worded(name: &str) -> Option<(NaiveDate, usize)> {
    let (last, _) = name.char_indices().take(12).find(|(_, c)| *c == '日')?;
    let end = last + '日'.len_utf8();
    let text = name.get(..end).filter(|it| it.contains('年'))?;
    Some((super::parse(text)?.date, end))
}

fn ends_a_number(rest: &str) -> bool {
    !rest.starts_with(|c: char| c.is_ascii_digit())
}

fn digits(text: &str) -> Option<u32> {
    text.bytes().all(|it| it.is_ascii_digit()).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_and_folders() {
        let paths = [
            "2020-08-05-title.md",
            "_posts/2020-08-05-title.md",
            "2020-08-05.md",
            "2020_08_05.md",
            "2020.08.05 title.md",
            "2020-08-05題目.md",
            "20200805.md",
            "20200805-title.md",
            "20200805_title.md",
            "2020/08/05/index.md",
            "2020/8/5/title.md",
            "2020/08/05.md",
            "blog/2020/08/05/a/b.md",
            "2020-08-05-title/index.md",
            "posts/20200805/index.md",
            "日記/2020年8月5日.md",
            "日記 2020-08-05.md",
            "weekly-2020-08-05.md",
            "1999/2020-08-05.md",
            "2020-08-05-12.md",
            "週報（2020年8月5日）.md",
            "blog/2020/08-05-title.md",
            "2020/08-05.md",
            "notes/2020/08/05-title.md",
        ];
        for path in paths {
            let found = in_path(path).map(|it| it.to_string());
            assert_eq!(found.as_deref(), Some("2020-08-05"), "{path}");
        }
    }

    #[test]
    fn numbers_that_are_no_dates() {
        let paths = [
            "",
            "a.md",
            "2020-08.md",
            "2020/08/title.md",
            "2020/08/index.md",
            "2020.md",
            "article_20200805123.md",
            "article_20200805.md",
            "a20200805.md",
            "20200805a.md",
            "202008051.md",
            "18990101.md",
            "2020-02-30.md",
            "2020-08-051.md",
            "12020-08-05.md",
            "2020-08_05.md",
            "1-1000/article_5.md",
            "2020/13/05/a.md",
            "blog/2020/14-40-size.md",
            "course/01-02-tools.md",
            "2020/08/12.5-title.md",
            "12/08/05/a.md",
            "v1.2020.08.05",
            "8月5日.md",
        ];
        for path in paths {
            // A version is no ending: what follows its last dot is cut off with the ending.
            assert_eq!(in_path(path), None, "{path}");
        }
    }

    #[test]
    fn what_follows_a_leading_date() {
        assert_eq!(leading("2020-08-05-a-b").map(|it| it.1), Some("a-b"));
        assert_eq!(leading("2020年8月5日　題目").map(|it| it.1), Some("題目"));
        assert_eq!(leading("20200805").map(|it| it.1), Some(""));
        assert_eq!(leading("a-2020-08-05"), None);
    }

    proptest! {
        #[test]
        fn any_path_has_a_date_or_none(path in "\\PC{0,40}|[0-9/._日年月-]{0,30}") {
            let _ = in_path(&path);
            if let Some((_, rest)) = leading(&path) {
                prop_assert!(path.ends_with(rest));
            }
        }
    }
}
