//! Pages that a site needs and a book does not: search, lists, the page for wrong addresses.

use super::on_site::{Exclusion, OnSite, boolean, extra};
use crate::article::Meta;
use crate::article::prose::{self, Kind};
use crate::cjk;
use crate::say;
use crate::source::SourcePath;

/// What front matter calls such pages under `layout` or `type`.
const LAYOUTS: &[&str] = &[
    "404",
    "search",
    "archives",
    "archive",
    "tags",
    "tag",
    "categories",
    "category",
    "tagcloud",
    "tag-cloud",
    "taxonomy",
    "terms",
    "timeline",
    "sitemap",
    "links",
    "link",
    "friends",
    "friend",
    "flink",
    "guestbook",
    "shuoshuo",
    "bangumi",
    "home",
    "blog",
    "index",
];

/// Names of such pages where nothing else is said.
const NAMES: &[&str] =
    &["404", "search", "archives", "archive", "tags", "categories", "sitemap", "_redirects"];

/// Parts of pages that programs for manuals keep in files of these names.
const PARTS: &[&str] =
    &["_sidebar", "_navbar", "_coverpage", "_footer", "_header", "_404", "_media", "_sidebar_"];

/// Less text than this is none to speak of: Han characters, or a third as much for each letter.
const LITTLE: usize = 60;
/// Less than this is no sentence.
const LEAST: usize = 10;

/// Whether a file is such a page.
pub(super) fn exclusion(
    path: &SourcePath,
    meta: &Meta,
    body: &str,
    place: &OnSite<'_>,
) -> Option<Exclusion> {
    let name = path.stem().to_lowercase();
    if PARTS.contains(&name.as_str()) {
        return Some(("fragment", say!("is a part of the pages of a manual")));
    }
    let words = |key: &str| {
        let value = extra(meta, key).and_then(serde_json::Value::as_str).unwrap_or_default();
        value.trim().to_lowercase()
    };
    let layout = [words("layout"), words("type"), words("template"), words("page")];
    // VuePress makes the front page of a theme of it.
    let is_home = extra(meta, "home").and_then(boolean) == Some(true);
    let is_laid_out =
        is_home || layout.iter().any(|it| LAYOUTS.contains(&it.trim_end_matches(".html")));
    let is_bundle = name == "index" || name == "_index";
    let folder = path.folder().rsplit('/').next().unwrap_or_default().to_lowercase();
    let called = if is_bundle { folder.as_str() } else { name.as_str() };
    let is_high = place.path.matches('/').count() <= 2 && path.as_str().matches('/').count() <= 3;
    let is_named = meta.date.is_none() && is_high && NAMES.contains(&called);
    let is_404 = called == "404" && (is_laid_out || is_high);
    let is_form = is_home || layout.iter().any(|it| NAMES.contains(&it.trim_end_matches(".html")));
    let is_short = || weight(body) < if is_form || is_named { LITTLE } else { LEAST };
    if is_404 || ((is_laid_out || (is_named && place.site.is_some())) && is_short()) {
        let what = layout.iter().find(|it| LAYOUTS.contains(&it.trim_end_matches(".html")));
        let what = what.map_or(called, String::as_str);
        return Some(("site-page", say!("is a page of the site's own: {what}", what)));
    }
    let is_list = matches!(
        called,
        "readme"
            | "recent"
            | "summary"
            | "index"
            | "toc"
            | "contents"
            | "home"
            | "latest"
            | "目錄"
            | "目录"
            | "目次"
    ) && is_list_of_links(body);
    is_list.then(|| ("list", say!("is a list of links to articles: the book has its own")))
}

/// Whether a text has so much prose that it is read for itself.
pub(super) fn is_essay(body: &str) -> bool {
    weight(body) >= LITTLE
}

/// Whether a text has a paragraph, a quotation, a list or a picture, not only headings and code.
pub(super) fn has_sentences(body: &str) -> bool {
    prose::lines(body).any(|(kind, _)| kind != Kind::Heading)
}

/// How much prose a text holds outside of lists and headings, in Han characters.
fn weight(body: &str) -> usize {
    let mut words = String::new();
    let (mut wide, mut letters) = (0, 0);
    for (kind, line) in prose::lines(body) {
        if !matches!(kind, Kind::Text | Kind::Quote) {
            continue;
        }
        words.clear();
        prose::push_words(line, &mut words);
        for c in words.chars() {
            if cjk::is_han(c) || cjk::is_kana(c) || cjk::is_hangul(c) {
                wide += 1;
            } else if c.is_alphabetic() {
                letters += 1;
            }
        }
        if wide + letters / 3 >= LITTLE {
            break;
        }
    }
    wide + letters / 3
}

/// Whether nothing but headings and items that are links to other files stand in a text, two of them at least.
fn is_list_of_links(body: &str) -> bool {
    let (mut links, mut others) = (0, 0);
    for (kind, line) in prose::lines(body) {
        match kind {
            Kind::Heading => {}
            Kind::Item if is_local_link(line) => links += 1,
            // What stands above others.
            Kind::Item if line.chars().count() < 20 => {}
            _ => others += 1,
        }
    }
    links >= 2 && links >= others * 4
}

fn is_local_link(line: &str) -> bool {
    let target = line.split_once("](").map(|it| it.1).unwrap_or_default();
    let is_wiki = line.contains("[[");
    is_wiki || (!target.is_empty() && !target.starts_with("http") && !target.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(path: &str, key: &str, value: &str, body: &str) -> Option<&'static str> {
        let mut meta = Meta { title: "潮".to_owned(), ..Meta::default() };
        if !key.is_empty() {
            meta.extra.insert(key.to_owned(), value.into());
        }
        exclusion(&path.into(), &meta, body, &OnSite::default()).map(|it| it.0)
    }

    #[test]
    fn pages_of_the_site_are_told_from_articles() {
        for (path, key, value, body, expected) in [
            ("content/search.md", "layout", "search", "在此搜尋全站。", Some("site-page")),
            ("tags/index.md", "type", "tags", "", Some("site-page")),
            ("content/404.md", "layout", "404", "找不到。", Some("site-page")),
            ("news/404-bus.md", "", "", "Bus number 404.", None),
            ("_sidebar.md", "", "", "- [a](a.md)", Some("fragment")),
            ("README.md", "", "", "# 文\n\n- [一](a.md)\n- [二](b.md)\n", Some("list")),
            ("README.md", "", "", "# 文\n\n這一頁說的是碼頭。\n\n- [一](a.md)\n", None),
            ("links.md", "", "", "幾個鄰居的網站。", None),
            ("README.md", "home", "true", "歡迎。", Some("site-page")),
            ("notes.md", "home", "false", "歡迎。", None),
        ] {
            assert_eq!(rule(path, key, value, body), expected, "{path}");
        }
    }
}
