//! Parts of a text that is shown elsewhere: lines by their numbers, regions, sections, blocks.

use std::ops::Range;

use super::lines;
use crate::article::verbatim::Fence;

/// Lines by their numbers, `2`, `2:3`, `:3`, `2:`, or those between anchors.
pub(super) fn chosen<'a>(all: &[&'a str], part: &str) -> Vec<&'a str> {
    let (from, to) = part.split_once(':').unwrap_or((part, part));
    let number = |it: &str| it.parse::<usize>().ok();
    if number(from).is_none() && number(to).is_none() && !from.is_empty() {
        let begin = all.iter().position(|it| it.trim_end().ends_with(&format!("ANCHOR: {from}")));
        let end = all.iter().position(|it| it.trim_end().ends_with(&format!("ANCHOR_END: {from}")));
        let Some(begin) = begin else { return Vec::new() };
        return all[begin + 1..end.unwrap_or(all.len()).max(begin + 1)].to_vec();
    }
    let first = number(from).unwrap_or(1).max(1) - 1;
    let last = number(to).unwrap_or(all.len()).min(all.len());
    all.get(first..last).map(<[&str]>::to_vec).unwrap_or_default()
}

/// The lines between the marks of a region.
pub(super) fn region<'a>(all: &[&'a str], name: &str) -> Vec<&'a str> {
    let is = |line: &str, mark: &str| {
        line.split_once(mark).is_some_and(|(_, it)| {
            it.trim().trim_end_matches("-->").trim_end_matches("*/").trim() == name
        })
    };
    let Some(begin) = all.iter().position(|it| is(it, "#region")) else { return Vec::new() };
    let rest = &all[begin + 1..];
    let end = rest.iter().position(|it| is(it, "#endregion") || it.trim().ends_with("#endregion"));
    rest[..end.unwrap_or(rest.len())].to_vec()
}

/// The level and the words of a heading.
fn heading(line: &str) -> Option<(usize, &str)> {
    let title = line.trim_start_matches('#');
    let level = line.len() - title.len();
    ((1..=6).contains(&level) && title.starts_with(' ')).then(|| (level, title.trim()))
}

fn letters(words: &str) -> String {
    words.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The text from a heading on to the next one of its level.
pub(super) fn section(text: &str, name: &str) -> Option<String> {
    let wanted = letters(name);
    let mut found: Option<(usize, usize)> = None;
    let mut fence: Option<Fence> = None;
    for (start, line) in lines(text) {
        match fence {
            Some(open) if open.is_closed_by(line.trim()) => fence = None,
            Some(_) => continue,
            None => fence = Fence::opened_by(line.trim_start()),
        }
        let Some((level, words)) = heading(line) else { continue };
        match found {
            None if letters(words) == wanted => found = Some((start, level)),
            Some((begin, open)) if level <= open => {
                return Some(text[begin..start].trim().to_owned());
            }
            _ => {}
        }
    }
    found.map(|(begin, _)| text[begin..].trim().to_owned())
}

/// The block that bears a name, without it.
pub(super) fn block_of(text: &str, id: &str) -> Option<String> {
    let mark = format!("^{id}");
    let mut begin = 0;
    let mut last: Option<Range<usize>> = None;
    for (start, line) in lines(text) {
        let content = line.trim();
        if content.is_empty() {
            if begin < start {
                last = Some(begin..start);
            }
            begin = start + line.len() + 1;
            continue;
        }
        if content == mark {
            return last.map(|it| text[it].trim().to_owned());
        }
        if let Some(rest) =
            line.trim_end().strip_suffix(&mark).filter(|it| it.ends_with([' ', '\t']))
        {
            // An item is a block of its own.
            let is_item = line.trim_start().starts_with(['-', '*', '+']);
            let from = if is_item { start } else { begin };
            return Some(text[from..start + rest.len()].trim().to_owned());
        }
    }
    None
}

/// A file's text below its front matter.
pub(super) fn body(file: &str) -> &str {
    let text = file.trim_start_matches('\u{feff}');
    let Some(rest) = text.strip_prefix("---\n").or_else(|| text.strip_prefix("---\r\n")) else {
        return text;
    };
    match rest.find("\n---") {
        Some(end) => rest[end + 4..].split_once('\n').map_or("", |(_, it)| it),
        None => text,
    }
}
