//! `SUMMARY.md`, the list of chapters of mdBook and GitBook.

use crate::site::SiteChapter;
use crate::site::path::{join, relative};

/// A list holds no more chapters than these.
const MOST: usize = 20_000;

/// Reads a list: headings are parts, items chapters, what is indented below an item stands below it. Paths are
/// relative to `folder`.
pub(super) fn read(text: &str, folder: &str) -> Vec<SiteChapter> {
    let mut chapters: Vec<SiteChapter> = Vec::new();
    let mut part = None;
    // How far the items above the current one are indented.
    let mut indents: Vec<usize> = Vec::new();
    let mut is_first_heading = true;
    for written in text.lines() {
        let line = written.trim();
        if let Some(heading) = line.strip_prefix('#') {
            let heading = heading.trim_matches(['#', ' ']).to_owned();
            // The first one, before all chapters, is the list's own title.
            let is_title = is_first_heading && chapters.is_empty();
            is_first_heading = false;
            part = (!is_title && !heading.is_empty()).then_some(heading);
            indents.clear();
            continue;
        }
        if line.len() > 2
            && line.bytes().all(|it| matches!(it, b'-' | b'*' | b'_' | b' '))
            && !line.contains("- [")
        {
            // A rule ends the parts.
            part = None;
            indents.clear();
            continue;
        }
        let item = ["- ", "* ", "+ ", "-\t", "*\t"].iter().find_map(|it| line.strip_prefix(it));
        let numbered = line
            .split_once(". ")
            .filter(|it| it.0.bytes().all(|it| it.is_ascii_digit()))
            .map(|it| it.1);
        let (Some((title, path)), is_item) =
            (link(item.or(numbered).unwrap_or(line)), item.or(numbered).is_some())
        else {
            continue;
        };
        let indent = written.len() - written.trim_start().len();
        while indents.last().is_some_and(|it| *it >= indent) {
            indents.pop();
        }
        let level = if is_item { u8::try_from(indents.len()).unwrap_or(u8::MAX) } else { 0 };
        indents.push(indent);
        if let Some(path) = path.and_then(|it| relative(&it))
            && chapters.len() < MOST
        {
            chapters.push(SiteChapter {
                path: join(folder, &path),
                title: Some(title),
                level,
                part: part.clone(),
            });
        }
    }
    chapters
}

/// The words and the file of a link that a line begins with.
fn link(line: &str) -> Option<(String, Option<String>)> {
    let rest = line.strip_prefix('[')?;
    let end = rest.find("](")?;
    let title = rest[..end].replace(['*', '`', '\\'], "");
    let target = &rest[end + 2..];
    let target = match target.strip_prefix('<') {
        Some(inside) => inside.split('>').next()?,
        None => target.split([')', ' ']).next()?,
    };
    let target = target.split('#').next().unwrap_or_default();
    let decoded = percent_encoding::percent_decode_str(target).decode_utf8_lossy().into_owned();
    let is_file = !decoded.is_empty() && !decoded.contains("://");
    Some((title.trim().to_owned(), is_file.then_some(decoded)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_gives_order_levels_and_parts() {
        let text = "# 目錄\n\n[前言](title.md)\n\n# 上篇\n\n- [石](a.md)\n  - [粗](b.md)\n  - [細](c%20d.md)\n- [刀](e.md)\n- [還沒]()\n\n---\n\n[附錄](z.md)\n";
        let found = read(text, "src");
        let seen: Vec<_> =
            found.iter().map(|it| (it.path.as_str(), it.level, it.part.as_deref())).collect();
        assert_eq!(
            seen,
            [
                ("src/title.md", 0, None),
                ("src/a.md", 0, Some("上篇")),
                ("src/b.md", 1, Some("上篇")),
                ("src/c d.md", 1, Some("上篇")),
                ("src/e.md", 0, Some("上篇")),
                ("src/z.md", 0, None),
            ]
        );
    }
}
