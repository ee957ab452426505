//! The title of an article whose front matter has none.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::{language, plain};
use crate::date;
use crate::source::SourcePath;

/// The text of the first heading of level 1 that stands in no quote, list or code.
pub(super) fn find(text: &str) -> Option<String> {
    let options =
        Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
    let mut depth = 0usize;
    let mut title: Option<String> = None;
    let mut in_reading = false;
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) if depth == 0 => {
                title = Some(String::new());
                in_reading = false;
            }
            Event::End(TagEnd::Heading(HeadingLevel::H1)) if title.is_some() => {
                let found = title.take();
                let found = found.map(|it| plain::without_readings(without_attributes(&it)));
                let found = found.map(|it| plain::without_names(&it).into_owned());
                if found.as_ref().is_some_and(|it| !it.is_empty()) {
                    return found;
                }
            }
            // A reading over a word is no part of it.
            Event::InlineHtml(tag) if title.is_some() => {
                let tag = tag.to_ascii_lowercase();
                if tag.starts_with("<rt") || tag.starts_with("<rp") {
                    in_reading = true;
                } else if tag.starts_with("</r") || tag.starts_with("<r") {
                    in_reading = false;
                }
            }
            Event::Text(_) if in_reading => {}
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Text(part) | Event::Code(part) => {
                if let Some(title) = &mut title {
                    title.push_str(&part);
                }
            }
            Event::SoftBreak | Event::HardBreak => {
                if let Some(title) = &mut title {
                    title.push(' ');
                }
            }
            _ => {}
        }
    }
    None
}

/// Takes off `{#id .class}` at the end.
fn without_attributes(title: &str) -> &str {
    let title = title.trim();
    match title.rfind('{') {
        Some(at)
            if title.ends_with('}')
                && title[at + 1..].trim_start().starts_with(['#', '.', '-']) =>
        {
            title[..at].trim_end()
        }
        _ => title,
    }
}

/// The file's name; its folder's, for a page bundle's `index.md`. A date at its beginning goes, and
/// the hyphens of an ASCII name become blanks.
pub(super) fn from_path(path: &SourcePath) -> String {
    let stem = language::in_name(path).map_or(path.stem(), |(name, _)| name);
    let name = match stem {
        "index" | "_index" if !path.folder().is_empty() => {
            path.folder().rsplit('/').next().unwrap_or_default()
        }
        stem => stem,
    };
    let title = match date::leading(name) {
        Some((_, rest)) if !rest.is_empty() => rest,
        Some(_) => return name.to_owned(),
        None => name,
    };
    if !title.is_ascii() {
        return title.to_owned();
    }
    let words: Vec<&str> = title.split(['-', '_', ' ']).filter(|it| !it.is_empty()).collect();
    if words.is_empty() { name.to_owned() } else { words.join(" ") }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_first_heading_of_level_one() {
        let cases = [
            ("# 甲\n\n# 乙\n", Some("甲")),
            ("text\n\n   # 甲 ##  \n", Some("甲")),
            ("## 一\n\n# 甲\n", Some("甲")),
            ("    # code\n\n# 甲\n", Some("甲")),
            ("```md\n# code\n```\n\n# 甲\n", Some("甲")),
            ("~~~~\n~~~\n# code\n~~~~\n# 甲\n", Some("甲")),
            ("> # 引\n\n- # 項\n\n# 甲\n", Some("甲")),
            ("<!--\n# no\n-->\n# 甲\n", Some("甲")),
            ("甲\n===\n", Some("甲")),
            ("甲\n乙\n=\n", Some("甲 乙")),
            ("甲\n---\n", None),
            ("# **甲** 與 [乙](https://example.org/) `丙` ~~丁~~\n", Some("甲 與 乙 丙 丁")),
            ("# 甲 {#a .b}\n", Some("甲")),
            ("# 甲 {乙}\n", Some("甲 {乙}")),
            ("#\n\n# 甲\n", Some("甲")),
            ("#甲\n", None),
            ("####### 甲\n", None),
            ("", None),
        ];
        for (text, title) in cases {
            assert_eq!(find(text).as_deref(), title, "{text:?}");
        }
    }

    #[test]
    fn names_of_files() {
        let cases = [
            ("a.md", "a"),
            ("2020-08-05-a-long_walk.md", "a long walk"),
            ("a-long-walk.md", "a long walk"),
            ("20200805-雨-後.md", "雨-後"),
            ("雨-後_a.md", "雨-後_a"),
            ("2020-08-05.md", "2020-08-05"),
            ("posts/rainy-day/index.md", "rainy day"),
            ("posts/2020-08-05-rainy-day/index.md", "rainy day"),
            ("index.md", "index"),
            ("-.md", "-"),
        ];
        for (path, title) in cases {
            assert_eq!(from_path(&path.into()), title, "{path}");
        }
    }

    proptest! {
        #[test]
        fn any_text_has_a_title_or_none(text in "\\PC{0,60}|[#=`~> \n甲a{}.-]{0,60}") {
            if let Some(title) = find(&text) {
                prop_assert!(!title.is_empty());
            }
            let _ = from_path(&text.as_str().into());
        }
    }
}
