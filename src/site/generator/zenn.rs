//! Zenn: folders `articles` and `books`, a book's settings in its `config.yaml`.

use serde_json::Value;

use super::{Generator, below, split_address};
use crate::say;
use crate::site::files::SiteFiles;
use crate::site::path::{bare, natural};
use crate::site::values::{at, line, text};
use crate::site::{LeftOut, Site, SiteChapter, SitePage};

pub(super) struct Zenn;

impl Generator for Zenn {
    fn name(&self) -> &'static str {
        "zenn"
    }

    fn marks(&self) -> &'static [&'static str] {
        &["articles/", "books/"]
    }

    fn read(&self, files: &SiteFiles<'_>) -> Option<Site> {
        let mut books: Vec<(String, Value)> = Vec::new();
        for path in files.below("books") {
            let Some((book, name)) = path.split_once('/') else { continue };
            if matches!(name, "config.yaml" | "config.yml")
                && let Some(settings) = files.values(&format!("books/{path}"))
                && ["chapters", "published", "price", "summary", "topics"]
                    .iter()
                    .any(|it| settings.get(it).is_some())
            {
                books.push((book.to_owned(), settings));
            }
        }
        let is_zenns = !books.is_empty()
            || files.text("package.json").is_some_and(|it| it.contains("zenn-cli"))
            || has_article(files);
        if !is_zenns {
            return None;
        }
        let mut site = Site {
            content: vec!["articles".to_owned(), "books".to_owned()],
            statics: vec![String::new()],
            base_url: Some("https://zenn.dev/".to_owned()),
            ..Site::default()
        };
        for (book, settings) in books {
            add_book(&mut site, files, &book, &settings);
        }
        Some(site)
    }

    /// Its parser is told to.
    fn keeps_lines(&self, _: &SiteFiles<'_>) -> bool {
        true
    }

    /// KaTeX is a part of it.
    fn reads_formulas(&self, _: &SiteFiles<'_>) -> bool {
        true
    }

    fn addresses(&self, _: &Site, page: &SitePage<'_>) -> Vec<String> {
        match below(page.path, "books").and_then(|it| it.split_once('/')) {
            Some((book, chapter)) => {
                let chapter = bare(chapter);
                let bare = numbered(chapter).map_or(chapter, |it| it.1);
                vec![
                    format!("/books/{book}/viewer/{bare}"),
                    format!("/books/{book}/viewer/{chapter}"),
                ]
            }
            None => vec![format!("/{}", bare(page.path))],
        }
    }

    /// Addresses begin with the user's name, or `p` and a publication's.
    fn path_of(&self, _: &Site, address: &str) -> Option<String> {
        let (host, path) = split_address(address);
        if host.is_some_and(|it| it != "zenn.dev") {
            return None;
        }
        let at = ["/articles/", "/books/"].iter().filter_map(|it| path.find(it)).min();
        match (at, host) {
            (Some(at), _) => Some(path[at..].to_owned()),
            (None, None) => Some(path.to_owned()),
            (None, Some(_)) => None,
        }
    }
}

/// Whether `articles` holds one with the keys that Zenn asks for.
fn has_article(files: &SiteFiles<'_>) -> bool {
    let is_slug = |it: &str| {
        (12..=50).contains(&it.len())
            && it.bytes().all(|it| {
                it.is_ascii_lowercase() || it.is_ascii_digit() || matches!(it, b'-' | b'_')
            })
    };
    let mut articles =
        files.below("articles").filter(|it| it.ends_with(".md") && is_slug(bare(it)));
    articles.next().and_then(|it| files.text(&format!("articles/{it}"))).is_some_and(|text| {
        let head = text.get(..text.len().min(600)).unwrap_or_default();
        head.contains("\nemoji:") && head.contains("\ntype:")
    })
}

fn add_book(site: &mut Site, files: &SiteFiles<'_>, book: &str, settings: &Value) {
    let title = text(settings, &["title"]).unwrap_or_else(|| book.to_owned());
    if at(settings, "published").and_then(Value::as_bool) == Some(false) {
        site.left_out.push(LeftOut {
            pattern: format!("books/{book}/**"),
            rule: "draft",
            reason: say!("the settings of the book `{title}` say `published: false`", title),
        });
    }
    let listed = at(settings, "chapters").and_then(Value::as_array);
    let names: Vec<String> = match listed {
        Some(listed) => listed.iter().filter_map(line).collect(),
        None => {
            let files = files.below(&format!("books/{book}"));
            let mut names: Vec<String> =
                files.filter(|it| it.ends_with(".md")).map(|it| bare(&it).to_owned()).collect();
            names.sort_by_key(|it| natural(it));
            names
        }
    };
    if listed.is_some() {
        site.left_out.extend(unlisted(files, book, &names));
    }
    site.chapters.extend(names.into_iter().map(|name| SiteChapter {
        path: format!("books/{book}/{name}"),
        title: None,
        level: 0,
        part: Some(title.clone()),
    }));
}

/// Chapters that a book's list leaves out are not shown.
fn unlisted(files: &SiteFiles<'_>, book: &str, listed: &[String]) -> Vec<LeftOut> {
    let files = files.below(&format!("books/{book}"));
    let left_out =
        files.filter(|it| it.ends_with(".md") && !listed.iter().any(|name| name == bare(it)));
    let rule = |it: String| LeftOut {
        pattern: format!("books/{book}/{it}"),
        rule: "not-listed",
        reason: say!("the book's list of chapters does not name it"),
    };
    left_out.map(rule).collect()
}

/// `1.hajime`
fn numbered(name: &str) -> Option<(&str, &str)> {
    let (number, rest) = name.split_once('.')?;
    number.bytes().all(|it| it.is_ascii_digit()).then_some((number, rest))
}
