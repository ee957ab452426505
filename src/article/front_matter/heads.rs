//! Heads without fences: Pandoc's lines of `%`, and the lines `Title: 題` of Pelican, MultiMarkdown and Nikola.

use std::ops::Range;

use super::fence;
use super::keys::{self, Field};
use super::value::{Entry, Value};

/// So many lines a head may have.
const MOST_LINES: usize = 100;

/// What such a head says, and where the text below it begins; nothing if there is none.
pub(super) fn read(text: &str) -> Option<(Vec<Entry<'_>>, usize)> {
    let blank = |c: char| c.is_whitespace() || c == '\u{feff}';
    let start = text.len() - text.trim_start_matches(blank).len();
    match text[start..].bytes().next()? {
        // Pandoc's has to be the very beginning of a file.
        b'%' if is_title_block(text, start) => Some(title_block(text, start)),
        b'<' => in_comment(text, start),
        it if it.is_ascii_alphabetic() => key_lines(text, start),
        _ => None,
    }
}

/// Whether Pandoc's block begins: at the very beginning, and with one sign. Two begin a comment of Obsidian's.
fn is_title_block(text: &str, start: usize) -> bool {
    let next = text[start + 1..].chars().next();
    text[..start].chars().all(|it| it == '\u{feff}') && next.is_none_or(char::is_whitespace)
}

/// Pandoc's «title block»: title, authors and date behind a `%` each; lines that go on are indented. Any of them
/// may be empty.
fn title_block(text: &str, start: usize) -> (Vec<Entry<'_>>, usize) {
    let mut entries = Vec::new();
    let mut at = start;
    for key in ["title", "author", "date"] {
        let (first, mut next) = fence::line(text, at);
        let Some(first) = first.strip_prefix('%') else { break };
        let span = at..at + 1 + first.len();
        let mut lines = vec![first.trim()];
        while next < text.len() {
            let (line, after) = fence::line(text, next);
            if !line.starts_with([' ', '\t']) || line.trim().is_empty() {
                break;
            }
            lines.push(line.trim());
            next = after;
        }
        at = next;
        lines.retain(|it| !it.is_empty());
        let value = match key {
            _ if lines.is_empty() => continue,
            "author" => {
                let names = lines.iter().flat_map(|it| it.split(';')).map(str::trim);
                let names = names.filter(|it| !it.is_empty());
                Value::List(names.map(|it| Value::Text(it.into())).collect())
            }
            _ => Value::Text(lines.join(" ").into()),
        };
        entries.push(Entry { key: key.into(), key_span: span.clone(), value, span });
    }
    (entries, at)
}

/// Nikola's: a comment of lines `.. title: 題`.
fn in_comment(text: &str, start: usize) -> Option<(Vec<Entry<'_>>, usize)> {
    let (opening, mut at) = fence::line(text, start);
    if opening.trim_end() != "<!--" {
        return None;
    }
    let mut entries = Vec::new();
    for _ in 0..MOST_LINES {
        let (line, next) = fence::line(text, at);
        let content = line.trim();
        if content == "-->" {
            return (!entries.is_empty()).then_some((entries, next));
        }
        if !content.is_empty() {
            let rest = content.strip_prefix("..")?.trim_start();
            let begin = at + line.len() - line.trim_start().len() + content.len() - rest.len();
            let (key, colon, value) = keys::split(rest)?;
            entries.push(entry(key, begin, colon, value));
        }
        if next >= text.len() {
            return None;
        }
        at = next;
    }
    None
}

/// Python-Markdown's «Meta-Data»: keys of ASCII down to the first empty line, lines that go on indented by four.
/// A letter may begin with `To: somebody`, too: one line has to be the title, and all others keys that mean
/// something or that such sites have. Where a date or a name of the site's stands beside the title, it is a head beyond
/// doubt, whatever else there is.
fn key_lines(text: &str, start: usize) -> Option<(Vec<Entry<'_>>, usize)> {
    /// Keys of Pelican's and its themes' that mean nothing here.
    const OTHERS: &[&str] = &[
        "template",
        "save_as",
        "series",
        "cover",
        "image",
        "thumbnail",
        "comments",
        "translation",
    ];
    let mut entries: Vec<Entry<'_>> = Vec::new();
    let mut all_known = true;
    let mut at = start;
    for _ in 0..MOST_LINES {
        let (line, next) = fence::line(text, at);
        if at >= text.len() || line.trim().is_empty() {
            let title = entries.iter().any(|it| is(&it.key, Field::Title) && !it.value.is_empty());
            let of_site = [Field::Date, Field::Slug, Field::Categories, Field::Tags];
            let is_sure =
                || entries.iter().any(|it| of_site.iter().any(|field| is(&it.key, *field)));
            return (title && (all_known || is_sure())).then_some((entries, next));
        }
        if line.starts_with("    ") || line.starts_with('\t') {
            let last = entries.last_mut()?;
            let so_far = last.value.as_text().unwrap_or_default();
            last.value = Value::Text(format!("{so_far} {}", line.trim()).trim().to_owned().into());
        } else {
            let (key, colon, value) = keys::split(line)?;
            let is_name = key.bytes().all(|it| it.is_ascii_alphanumeric() || b"_-".contains(&it));
            let is_known =
                keys::field(key).is_some() || OTHERS.contains(&key.to_ascii_lowercase().as_str());
            if !is_name || line[colon..].starts_with('：') {
                return None;
            }
            all_known &= is_known;
            entries.push(entry(key, at, colon, value));
        }
        at = next;
    }
    None
}

fn is(key: &str, wanted: Field) -> bool {
    keys::field(key).is_some_and(|(_, field)| field == wanted)
}

/// The entry of a line that begins at `start`. What has commas is a list where a list is wanted.
fn entry<'a>(key: &'a str, start: usize, colon: usize, value: &'a str) -> Entry<'a> {
    let shown = value.trim();
    let begin = start + colon + 1 + (value.len() - value.trim_start().len());
    let span: Range<usize> = begin..begin + shown.len();
    let unquoted = ['"', '\''].iter().find_map(|it| shown.strip_prefix(*it)?.strip_suffix(*it));
    let field = keys::field(key).map(|(_, field)| field);
    let value = match (field, unquoted) {
        (_, Some(text)) => Value::Text(text.into()),
        (Some(Field::Tags), None) => split(shown, ','),
        // A name may have a comma of its own, where several names are there it has not.
        (Some(Field::Authors), None) if shown.contains(';') => split(shown, ';'),
        (Some(Field::Authors), None) => split(shown, ','),
        (Some(Field::Title | Field::Summary), None) => Value::Text(shown.into()),
        _ => Value::Plain(shown.into()),
    };
    let span = if span.is_empty() { start..start + colon } else { span };
    Entry { key: key.into(), key_span: start..start + colon, value, span }
}

fn split(text: &str, mark: char) -> Value<'_> {
    let parts = text.split(mark).map(str::trim).filter(|it| !it.is_empty());
    Value::List(parts.map(|it| Value::Text(it.into())).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Option<(Vec<String>, &str)> {
        let (entries, at) = read(text)?;
        let shown = entries.iter().map(|it| format!("{}={}", it.key, it.value.to_json()));
        Some((shown.collect(), &text[at..]))
    }

    #[test]
    fn pandocs_title_block() {
        for (text, said, rest) in [
            (
                "% 潮\n  汐\n% 甲; 乙\n  丙\n% 2018-05-06\n字\n",
                &["title=\"潮 汐\"", "author=[\"甲\",\"乙\",\"丙\"]", "date=\"2018-05-06\""][..],
                "字\n",
            ),
            ("% 潮\n\n字\n", &["title=\"潮\""], "\n字\n"),
            ("%\n% 甲\n\n字\n", &["author=[\"甲\"]"], "\n字\n"),
            ("% 潮", &["title=\"潮\""], ""),
        ] {
            let said: Vec<String> = said.iter().map(|it| (*it).to_owned()).collect();
            assert_eq!(shown(text), Some((said, rest)), "{text}");
        }
        assert_eq!(shown("\n% 潮\n"), None);
        assert_eq!(shown("# 題\n\n% 潮\n"), None);
    }

    #[test]
    fn lines_of_keys() {
        for (text, said, rest) in [
            (
                "Title: 潮\nDate: 2017-03-04 08:20\nTags: 甲, 乙\nSummary: 一\n    二\nSlug: a\n\n字\n",
                &[
                    "Title=\"潮\"",
                    "Date=\"2017-03-04 08:20\"",
                    "Tags=[\"甲\",\"乙\"]",
                    "Summary=\"一 二\"",
                    "Slug=\"a\"",
                ][..],
                "字\n",
            ),
            ("title: 潮\n\n字\n", &["title=\"潮\""], "字\n"),
            (
                "title: 潮\nDate: 2017-03-04\nEmail:  a@a.example\nGithub: a\n\n字\n",
                &["title=\"潮\"", "Date=\"2017-03-04\"", "Email=\"a@a.example\"", "Github=\"a\""],
                "字\n",
            ),
            (
                "<!--\n.. title: 潮\n.. tags: 甲, 乙\n-->\n\n字\n",
                &["title=\"潮\"", "tags=[\"甲\",\"乙\"]"],
                "\n字\n",
            ),
        ] {
            let said: Vec<String> = said.iter().map(|it| (*it).to_owned()).collect();
            assert_eq!(shown(text), Some((said, rest)), "{text}");
        }
    }

    #[test]
    fn letters_and_prose_stay() {
        for text in [
            "致: 各位\n內容: 潮\n\n字\n",
            "To: everybody\nSubject: tide\n\n字\n",
            "Note: the tide turns\n\n字\n",
            "Date: today\n\n字\n",
            "Title: 潮\n字\n",
            "Title: 潮\nThey said: no\n\n字\n",
            "<!--\n潮\n-->\n字\n",
            "字",
            "",
        ] {
            assert_eq!(shown(text), None, "{text}");
        }
    }
}
