//! Front matter that is written so that every program reads it as it was meant.

use std::collections::{BTreeMap, BTreeSet};

use heding::article;
use heding::config::Config;
use heding::date::{self, Stamp};
use heding::diagnostic::{Diagnostic, Diagnostics};
use heding::source::Source;

use super::Mending;

/// Keys whose values are days.
const DATES: &[&str] = &[
    "date",
    "updated",
    "lastmod",
    "modified",
    "published",
    "pubdate",
    "publishdate",
    "created",
    "created_at",
    "updated_at",
    "published_at",
    "last_modified_at",
];

/// So many lines of one front matter are mended.
const MOST: usize = 40;

/// Mends what can't be read, if all of it can be read then; else gives the text as it was.
pub(super) fn mended(text: String, config: &Config, done: &mut Vec<Mending>) -> String {
    let Some(first) = fault(&text, config) else { return text };
    let mut now = text.clone();
    let mut fault_now = Some(first);
    // A line that is no better for being mended is not mended again.
    let mut lines = BTreeSet::new();
    for _ in 0..MOST {
        let Some(said) = fault_now else {
            done.push(Mending::FrontMatter);
            return now;
        };
        let next = match said.code {
            "front-matter-not-closed" => closed(&now),
            _ => {
                let line = said.place.as_ref().map(|it| it.line as usize);
                line.filter(|it| lines.insert(*it)).and_then(|it| with_line(&now, it))
            }
        };
        let Some(next) = next.filter(|it| *it != now) else { break };
        now = next;
        fault_now = fault(&now, config);
    }
    text
}

/// What is wrong with the front matter, if something is.
fn fault(text: &str, config: &Config) -> Option<Diagnostic> {
    let source = Source::new("x.md", text);
    let mut said = Diagnostics::default();
    article::read_meta(&source, config, &mut BTreeMap::new(), &mut said);
    said.into_iter().find(|it| it.code.starts_with("front-matter-not-"))
}

/// A text whose line of a number is quoted, or parted from its key, as YAML wants it.
fn with_line(text: &str, number: usize) -> Option<String> {
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    let line = lines.get_mut(number.checked_sub(1)?)?;
    *line = mended_line(line)?;
    Some(lines.join("\n"))
}

fn mended_line(line: &str) -> Option<String> {
    let (line, ending) = match line.strip_suffix('\r') {
        Some(line) => (line, "\r"),
        None => (line, ""),
    };
    let indent = line.len() - line.trim_start().len();
    if line[..indent].contains('\t') {
        return Some(format!("{}{}{ending}", line[..indent].replace('\t', "  "), &line[indent..]));
    }
    let (key, value) = match (line.find(':'), line.find('：')) {
        (narrow, Some(wide)) if narrow.is_none_or(|it| wide < it) => {
            return Some(format!(
                "{}: {}{ending}",
                &line[..wide],
                line[wide + '：'.len_utf8()..].trim_start()
            ));
        }
        (Some(at), _) => (&line[..at], &line[at + 1..]),
        (None, _) => return None,
    };
    if !value.is_empty() && !value.starts_with([' ', '\t']) {
        return Some(format!("{key}: {value}{ending}"));
    }
    let value = value.trim();
    if value.is_empty() || value.starts_with(['|', '>']) {
        return None;
    }
    // A mark that opens and does not close, or closes too early, was meant as a letter.
    Some(format!("{key}: \"{}\"{ending}", value.replace('\\', "\\\\").replace('"', "\\\"")))
}

/// A text with the line that ends its front matter: before the first empty one, if all before that are keys.
fn closed(text: &str) -> Option<String> {
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let bare = line.trim_end();
        if number > 0 {
            if bare.is_empty() {
                let ending = if line.ends_with("\r\n") { "\r\n" } else { "\n" };
                return (number > 1).then(|| format!("{}---{ending}{}", &text[..at], &text[at..]));
            }
            let is_more = bare.starts_with([' ', '\t', '-', '#']);
            let is_key = bare.split_once(':').is_some_and(|(key, _)| {
                !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || "-_".contains(c))
            });
            if !is_more && !is_key {
                return None;
            }
        } else if bare != "---" {
            return None;
        }
        at += line.len();
    }
    None
}

/// Writes days as every program reads them, where their meaning is beyond doubt.
pub(super) fn with_dates(text: String, done: &mut Vec<Mending>) -> String {
    if !text.starts_with("---") {
        return text;
    }
    let mut now = String::with_capacity(text.len());
    let mut is_inside = true;
    let mut is_changed = false;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let bare = line.trim_end_matches(['\n', '\r']);
        is_inside &= number == 0 || !matches!(bare.trim_end(), "---" | "...");
        match dated(bare).filter(|_| is_inside && number > 0) {
            Some(mended) => {
                now += &mended;
                now += &line[bare.len()..];
                is_changed = true;
            }
            None => now += line,
        }
    }
    if is_changed && !is_inside {
        done.push(Mending::Date);
        return now;
    }
    text
}

/// A line of a day in another form than the usual.
fn dated(line: &str) -> Option<String> {
    let (key, value) = line.split_once(':')?;
    if !DATES.contains(&key.to_ascii_lowercase().as_str()) {
        return None;
    }
    let value = value.trim();
    let bare = value.trim_matches(['"', '\'']);
    // Whoever writes the year last may mean the day or the month first.
    let is_doubtful = bare.contains('/')
        && !bare.get(..4).is_some_and(|it| it.bytes().all(|b| b.is_ascii_digit()));
    if is_doubtful || is_usual(bare) || value.contains(" #") {
        return None;
    }
    let stamp = date::parse(bare)?;
    Some(format!("{key}: {}", written(stamp)))
}

/// Whether a day is written as `2020-08-05`, with a time and an offset or without.
fn is_usual(text: &str) -> bool {
    let bytes = text.as_bytes();
    let digits = |range: std::ops::Range<usize>| {
        bytes.get(range).is_some_and(|it| it.iter().all(u8::is_ascii_digit))
    };
    digits(0..4) && digits(5..7) && digits(8..10) && bytes[4] == b'-' && bytes[7] == b'-'
}

fn written(stamp: Stamp) -> String {
    let Stamp { date, time, offset } = stamp;
    match (time, offset) {
        (None, _) => date.to_string(),
        (Some(time), None) => format!("{date} {}", time.format("%H:%M:%S")),
        (Some(time), Some(offset)) => format!("{date}T{}{offset}", time.format("%H:%M:%S")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(text: &str) -> (String, Vec<Mending>) {
        let mut done = Vec::new();
        let config = Config::default_for("x");
        let now = mended(text.to_owned(), &config, &mut done);
        (with_dates(now, &mut done), done)
    }

    #[test]
    fn what_was_meant_is_written_so_that_it_is_read() {
        for (before, after) in [
            ("---\ntitle: 山: 水\n---\n\nx\n", "---\ntitle: \"山: 水\"\n---\n\nx\n"),
            ("---\r\ntitle: @山\r\n---\r\n", "---\r\ntitle: \"@山\"\r\n---\r\n"),
            (
                "---\ntitle: \"山\" 水\ntags: [a]\n---\n",
                "---\ntitle: \"\\\"山\\\" 水\"\ntags: [a]\n---\n",
            ),
            (
                "---\ntitle: 山: 水\ndate: 2020年8月5日\n---\n",
                "---\ntitle: \"山: 水\"\ndate: 2020-08-05\n---\n",
            ),
            (
                "---\ntitle: 山\ndate: 2020-08-05\n\n信。\n",
                "---\ntitle: 山\ndate: 2020-08-05\n---\n\n信。\n",
            ),
            ("---\ndate: 2020/8/5 8:30\n---\n", "---\ndate: 2020-08-05 08:30:00\n---\n"),
        ] {
            let (now, done) = both(before);
            assert_eq!(now, after);
            assert!(!done.is_empty());
            // A second time there is nothing to do.
            assert_eq!(both(&now), (now.clone(), Vec::new()));
        }
        for same in [
            "---\ntitle: 山\ndate: 05/08/2020\n---\n",
            "---\ntitle: 山\ndate: 2020-08-05T08:30:00+08:00\n---\n",
            "沒有。\ndate: 2020年8月5日\n",
            "---\ntitle: [山\n  x: {\n---\n",
        ] {
            assert_eq!(both(same), (same.to_owned(), Vec::new()));
        }
    }
}
