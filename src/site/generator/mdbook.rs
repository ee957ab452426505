//! mdBook: `book.toml` and `SUMMARY.md`.

use super::{Generator, bare, join, summary};
use crate::locale::Language;
use crate::say;
use crate::site::files::SiteFiles;
use crate::site::path::{relative, stem};
use crate::site::values::{names, text};
use crate::site::{LeftOut, Site, SitePage};

pub(super) struct MdBook;

impl Generator for MdBook {
    fn name(&self) -> &'static str {
        "mdbook"
    }

    fn marks(&self) -> &'static [&'static str] {
        &["book.toml"]
    }

    fn read(&self, files: &SiteFiles<'_>) -> Option<Site> {
        if !files.has("book.toml") && files.inner.is_empty() {
            return None;
        }
        let settings =
            files.values("book.toml").or_else(|| files.has("book.toml").then(Default::default))?;
        let source = text(&settings, &["book.src"]).and_then(|it| relative(&it));
        let source = source.unwrap_or_else(|| "src".to_owned());
        let list = files.text(&join(&source, "SUMMARY.md"));
        let chapters = list.map(|it| summary::read(&it, &source)).unwrap_or_default();
        let url = text(&settings, &["output.html.site-url"]);
        Some(Site {
            options: url.iter().map(|it| ("base".to_owned(), it.clone())).collect(),
            title: text(&settings, &["book.title"]),
            description: text(&settings, &["book.description"]),
            authors: names(&settings, &["book.authors", "book.author"]),
            language: text(&settings, &["book.language"]).as_deref().and_then(Language::meant),
            base_url: url.filter(|it| it.contains("://")),
            statics: vec![source.clone()],
            left_out: list_itself(&source),
            only_listed: !chapters.is_empty(),
            content: vec![source],
            chapters,
            is_book: true,
            ..Site::default()
        })
    }

    fn addresses(&self, site: &Site, page: &SitePage<'_>) -> Vec<String> {
        let path = site.content_path(page.path).unwrap_or(page.path);
        let mut addresses = vec![format!("/{}.html", bare(path))];
        if stem(path).eq_ignore_ascii_case("readme") {
            addresses.push(format!("/{}/index.html", super::folder(path)));
        }
        addresses
    }
}

/// The list of chapters is none.
pub(super) fn list_itself(source: &str) -> Vec<LeftOut> {
    vec![LeftOut {
        pattern: join(source, "SUMMARY.md"),
        rule: "list",
        reason: say!("is the list of the book's chapters"),
    }]
}
