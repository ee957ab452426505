//! The rules by which a file is no article. Each has a name that the ledger shows.

use super::Place;
use crate::article::Meta;
use crate::config::Config;
use crate::source::SourcePath;

/// The rule that leaves a file out and what it saw, if one does.
pub(super) fn exclusion(
    path: &SourcePath,
    meta: &Meta,
    body: &str,
    config: &Config,
) -> Option<(&'static str, String)> {
    let name = path.stem().to_lowercase();
    let in_folder = |folders: &[&str]| path.folder().split('/').any(|it| folders.contains(&it));
    if name == "_index" || name.starts_with("_index.") {
        return Some(("section-index", "describes a section of a Hugo site".to_owned()));
    }
    let first = name.split('.').next().unwrap_or_default();
    if meta.date.is_none() && REPOSITORY_FILES.contains(&first) {
        return Some(("repository-file", format!("`{}` is about the folder", path.file_name())));
    }
    if in_folder(&["archetypes", "scaffolds", "layouts", "_templates"]) {
        return Some(("template", "lies in a folder of templates".to_owned()));
    }
    if !config.drafts && (meta.draft || in_folder(&["_drafts"])) {
        return Some(("draft", "is marked as a draft".to_owned()));
    }
    if is_empty(body, &meta.title) {
        return Some(("empty", "has neither text nor pictures".to_owned()));
    }
    None
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
const REPOSITORY_FILES: &[&str] =
    &["readme", "license", "licence", "changelog", "contributing", "code_of_conduct", "security"];

/// Whether nothing but the title, repeated as a heading, and rules stand in the text.
fn is_empty(body: &str, title: &str) -> bool {
    body.lines().all(|line| {
        let line =
            line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\u{200b}');
        line.is_empty()
            || line.strip_prefix('#').is_some_and(|it| {
                let it = it.trim_matches(|c: char| c == '#' || c.is_whitespace());
                it.is_empty() || it == title.trim()
            })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(path: &str, meta: &Meta, body: &str) -> Option<&'static str> {
        exclusion(&path.into(), meta, body, &Config::default_for("x")).map(|(rule, _)| rule)
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
        let cases = [
            ("posts/_index.md", &meta, "字", Some("section-index")),
            ("posts/_index.zh-tw.md", &meta, "字", Some("section-index")),
            ("posts/index.md", &meta, "字", None),
            ("README.md", &meta, "字", Some("repository-file")),
            ("sub/Readme.zh.md", &meta, "字", Some("repository-file")),
            ("readme-notes.md", &meta, "字", None),
            ("archetypes/default.md", &meta, "字", Some("template")),
            ("a.md", &draft, "字", Some("draft")),
            ("_drafts/a.md", &meta, "字", Some("draft")),
            ("a.md", &meta, "\n# 茶\n\n \u{200b}\n", Some("empty")),
            ("a.md", &meta, "\n# 別的題目\n", None),
            ("a.md", &meta, "{{< video src=\"x\" >}}", None),
            ("a.md", &meta, "![](a.png)", None),
        ];
        for (path, meta, body, expected) in cases {
            assert_eq!(rule(path, meta, body), expected, "{path} {body:?}");
        }
    }
}
