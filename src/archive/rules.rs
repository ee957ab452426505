//! The rules by which a file is no article. Each has a name that the ledger shows.

use super::Place;
use super::machinery;
use super::on_site::{Exclusion, OnSite, boolean, extra};
use super::templates;
use crate::article::Meta;
use crate::config::Config;
use crate::date;
use crate::say;
use crate::source::SourcePath;
use crate::wording::Wording;

/// The rule that leaves a file out and what it saw, if one does.
pub(super) fn exclusion(
    path: &SourcePath,
    meta: &Meta,
    body: &str,
    place: &OnSite<'_>,
    config: &Config,
) -> Option<Exclusion> {
    if let Some(excluded) = &place.excluded
        && !(config.drafts && excluded.0 == "draft")
    {
        return Some(excluded.clone());
    }
    section_index(path, body)
        .or_else(|| repository_file(path, meta, body, place).map(|it| ("repository-file", it)))
        .or_else(|| templates::exclusion(path, meta, body, place))
        .or_else(|| withdrawn(path, meta, config))
        .or_else(|| machinery::exclusion(path, meta, body, place))
        .or_else(|| {
            is_empty(body, &meta.title).then(|| ("empty", say!("has neither text nor pictures")))
        })
}

/// Hugo's page of a section, if it holds no essay: the book has its own lists.
fn section_index(path: &SourcePath, body: &str) -> Option<Exclusion> {
    let name = path.stem().to_lowercase();
    let is_index = name == "_index" || name.starts_with("_index.");
    (is_index && !machinery::is_essay(body))
        .then(|| ("section-index", say!("describes a section of a site")))
}

/// A file that people put beside the code of a repository, at its root. Elsewhere a manual may have pages of
/// these names.
fn repository_file(
    path: &SourcePath,
    meta: &Meta,
    body: &str,
    place: &OnSite<'_>,
) -> Option<Wording> {
    let name = path.stem().to_lowercase();
    let first = name.split('.').next().unwrap_or_default();
    if meta.date.is_some() || !REPOSITORY_FILES.contains(&first) {
        return None;
    }
    let is_at_root = path.folder().is_empty()
        || place.site.is_some_and(|_| !place.path.contains('/'))
        || path.folder().split('/').any(|it| it == ".github");
    let is_page = match place.site {
        Some(site) if first == "readme" => site.is_readme_a_page(&place.path),
        Some(site) => place.is_content() && (place.path.contains('/') || site.is_book),
        None => false,
    };
    // What has not one sentence says how to build something.
    let is_bare = first == "readme" && !machinery::has_sentences(body);
    let is_machinery =
        is_bare || (!is_page && (is_at_root || (place.site.is_some() && !place.is_content())));
    is_machinery.then(|| say!("`{name}` is about the folder", name = path.file_name()))
}

/// What the author has not published, or no more.
fn withdrawn(path: &SourcePath, meta: &Meta, config: &Config) -> Option<Exclusion> {
    let is = |key: &str, value: bool| extra(meta, key).and_then(boolean) == Some(value);
    if !config.drafts {
        if meta.draft || path.folder().split('/').any(|it| it == "_drafts") {
            return Some(("draft", say!("is marked as a draft")));
        }
        let is_private = ["private", "noindex", "unpublished"].iter().any(|it| is(it, true))
            || ["public", "publish", "visible"].iter().any(|it| is(it, false))
            || extra(meta, "visibility").and_then(serde_json::Value::as_str) == Some("private");
        if is_private {
            return Some(("private", say!("says that it is not for the public")));
        }
    }
    if is_expired(meta) {
        return Some(("expired", say!("says that it expired before it was published")));
    }
    let build = ["build", "_build"].iter().find_map(|it| extra(meta, it));
    if is("headless", true) || build.is_some_and(is_never_rendered) {
        return Some((
            "fragment",
            say!("is a part of other pages: it says that it is not rendered"),
        ));
    }
    None
}

/// Whether the day on which it expires is no later than its own: a way to take a page back. All else that settings
/// of sites say of the future and the past needs a clock, which decides no book (docs/decisions/0034).
fn is_expired(meta: &Meta) -> bool {
    let keys = ["expiryDate", "expiry_date", "unpublishDate", "expires"];
    let day = keys.iter().find_map(|it| date::parse(extra(meta, it)?.as_str()?));
    let published = meta.date.map(|it| it.stamp.date);
    day.zip(published).is_some_and(|(expires, published)| expires.date <= published)
}

/// Whether Hugo's `build` says that no page is made.
pub(super) fn is_never_rendered(build: &serde_json::Value) -> bool {
    let render = build.get("render");
    render.and_then(serde_json::Value::as_str) == Some("never")
        || render.and_then(boolean) == Some(false)
}

/// Where a file stands if it is no article but a page of the volumes themselves: a foreword, an
/// afterword. Only files directly in the two folders at the top are.
pub(super) fn matter(path: &SourcePath) -> Option<Place> {
    match path.folder() {
        "_front" => Some(Place::Front),
        "_back" => Some(Place::Back),
        _ => None,
    }
}

/// Files that people put beside articles to say something about the folder.
const REPOSITORY_FILES: &[&str] = &[
    "readme",
    "license",
    "licence",
    "changelog",
    "contributing",
    "code_of_conduct",
    "security",
    // What programs that write programs are told.
    "agents",
    "claude",
    "gemini",
    "copilot-instructions",
];

/// Whether nothing but the title, repeated as a heading, rules and marks for lists stand in the text.
fn is_empty(body: &str, title: &str) -> bool {
    let mut is_comment = false;
    body.lines().all(|line| {
        let line =
            line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\u{200b}');
        if is_comment || line.starts_with("<!--") {
            is_comment = !line.contains("-->");
            return is_comment || line.ends_with("-->");
        }
        line.is_empty()
            || is_mark_for_contents(line)
            || line.strip_prefix('#').is_some_and(|it| {
                let it = it.trim_matches(|c: char| c == '#' || c.is_whitespace());
                it.is_empty() || it == title.trim()
            })
    })
}

/// `[TOC]`, `{:toc}` and the line before it: where a generator puts a list of headings.
fn is_mark_for_contents(line: &str) -> bool {
    if line.len() > 24 {
        return false;
    }
    let plain = line.to_lowercase();
    let plain = plain.trim_start_matches(['*', '-', '+', ' ', '1', '.']);
    matches!(
        plain,
        "toc"
            | "{:toc}"
            | "[toc]"
            | "[[toc]]"
            | "{:.no_toc}"
            | "{: .no_toc }"
            | "<!-- toc -->"
            | "@[toc]"
            | "[[_toc_]]"
            | "{{toc}}"
            | "{:toc .toc}"
            | "{{< toc >}}"
            | "{{% toc %}}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{DateSource, Dated};

    fn rule(path: &str, meta: &Meta, body: &str) -> Option<&'static str> {
        let config = Config::default_for("x");
        exclusion(&path.into(), meta, body, &OnSite::default(), &config).map(|(rule, _)| rule)
    }

    #[test]
    fn only_the_two_folders_at_the_top_hold_matter() {
        for (path, place) in [
            ("_front/foreword.md", Some(Place::Front)),
            ("_back/1.md", Some(Place::Back)),
            ("2024/_front/a.md", None),
            ("_front/drafts/a.md", None),
            ("front/a.md", None),
            ("_front.md", None),
        ] {
            assert_eq!(matter(&path.into()), place, "{path}");
        }
    }

    #[test]
    fn each_rule_and_what_it_leaves_alone() {
        let meta = Meta { title: "茶".to_owned(), ..Meta::default() };
        let draft = Meta { draft: true, ..meta.clone() };
        let until = |day: &str| Meta {
            date: Some(Dated {
                stamp: date::parse("2024-03-11").unwrap(),
                from: DateSource::FrontMatter,
            }),
            extra: [("expiryDate".to_owned(), day.into())].into(),
            ..meta.clone()
        };
        let (expired, expires) = (until("2024-03-11"), until("2024-04-01T00:00:00+08:00"));
        let cases = [
            ("posts/_index.md", &meta, "字", Some("section-index")),
            ("posts/_index.zh-tw.md", &meta, "字", Some("section-index")),
            ("posts/index.md", &meta, "字", None),
            ("README.md", &meta, "字", Some("repository-file")),
            ("sub/Readme.zh.md", &meta, "字", None),
            ("sub/license.md", &meta, "字", None),
            ("AGENTS.md", &meta, "字", Some("repository-file")),
            ("CLAUDE.local.md", &meta, "字", Some("repository-file")),
            ("posts/claude.md", &meta, "字", None),
            ("readme-notes.md", &meta, "字", None),
            ("archetypes/default.md", &meta, "字", Some("template")),
            ("a.md", &draft, "字", Some("draft")),
            ("_drafts/a.md", &meta, "字", Some("draft")),
            ("a.md", &expired, "字", Some("expired")),
            ("a.md", &expires, "字", None),
            ("a.md", &meta, "\n# 茶\n\n \u{200b}\n", Some("empty")),
            ("a.md", &meta, "* TOC\n{:toc}\n", Some("empty")),
            ("a.md", &meta, "\n# 別的題目\n", None),
            ("a.md", &meta, "{{< video src=\"x\" >}}", None),
            ("a.md", &meta, "![](a.png)", None),
        ];
        for (path, meta, body, expected) in cases {
            assert_eq!(rule(path, meta, body), expected, "{path} {body:?}");
        }
    }
}
