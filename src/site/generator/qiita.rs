//! Qiita: `qiita.config.json` beside `public/`.

use super::{Generator, split_address};
use crate::locale::Language;
use crate::site::files::SiteFiles;
use crate::site::{Site, SitePage};

pub(super) struct Qiita;

impl Generator for Qiita {
    fn name(&self) -> &'static str {
        "qiita"
    }

    fn marks(&self) -> &'static [&'static str] {
        &["qiita.config.json"]
    }

    fn read(&self, files: &SiteFiles<'_>) -> Option<Site> {
        files.values("qiita.config.json")?;
        Some(Site {
            content: vec!["public".to_owned()],
            base_url: Some("https://qiita.com/".to_owned()),
            language: Language::parse("ja"),
            ..Site::default()
        })
    }

    /// Its parser is told to.
    fn keeps_lines(&self, _: &SiteFiles<'_>) -> bool {
        true
    }

    /// MathJax is a part of it.
    fn reads_formulas(&self, _: &SiteFiles<'_>) -> bool {
        true
    }

    fn addresses(&self, _: &Site, page: &SitePage<'_>) -> Vec<String> {
        vec![format!("/items/{}", page.id)]
    }

    fn path_of(&self, _: &Site, address: &str) -> Option<String> {
        let (host, path) = split_address(address);
        match (host, path.find("/items/")) {
            (None | Some("qiita.com"), Some(at)) => Some(path[at..].to_owned()),
            (None, None) => Some(path.to_owned()),
            _ => None,
        }
    }
}
