//! GitBook and HonKit: `book.json` or `.gitbook.yaml`, and `SUMMARY.md`.

use super::{Generator, bare, join, mdbook, summary};
use crate::locale::Language;
use crate::site::files::SiteFiles;
use crate::site::path::{relative, stem};
use crate::site::values::{names, text};
use crate::site::{Site, SitePage};

pub(super) struct GitBook;

impl Generator for GitBook {
    fn name(&self) -> &'static str {
        "gitbook"
    }

    fn marks(&self) -> &'static [&'static str] {
        &["book.json", "SUMMARY.md"]
    }

    fn read(&self, files: &SiteFiles<'_>) -> Option<Site> {
        let settings =
            files.first(&["book.json", ".gitbook.yaml"]).map(|it| it.1).unwrap_or_default();
        let source = text(&settings, &["root"]).and_then(|it| relative(&it)).unwrap_or_default();
        let name =
            text(&settings, &["structure.summary"]).unwrap_or_else(|| "SUMMARY.md".to_owned());
        let list = files.text(&join(&source, &name))?;
        let chapters = summary::read(&list, &source);
        if chapters.is_empty() {
            return None;
        }
        Some(Site {
            title: text(&settings, &["title"]),
            description: text(&settings, &["description"]),
            authors: names(&settings, &["author"]),
            language: text(&settings, &["language"]).as_deref().and_then(Language::meant),
            left_out: mdbook::list_itself(&source),
            statics: vec![source.clone()],
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
            addresses.push(format!("/{}/", super::folder(path)));
        }
        addresses
    }
}
