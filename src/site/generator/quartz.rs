//! Quartz: `quartz.config.ts`, notes below `content`.

use super::{Generator, bare};
use crate::locale::Language;
use crate::say;
use crate::site::files::SiteFiles;
use crate::site::values::{text, texts};
use crate::site::{LeftOut, Site, SitePage};

pub(super) struct Quartz;

impl Generator for Quartz {
    fn name(&self) -> &'static str {
        "quartz"
    }

    fn marks(&self) -> &'static [&'static str] {
        &["quartz.config.ts"]
    }

    fn read(&self, files: &SiteFiles<'_>) -> Option<Site> {
        let settings = files.values("quartz.config.ts")?;
        let base = text(&settings, &["configuration.baseUrl"]);
        let left_out =
            texts(&settings, &["configuration.ignorePatterns"]).into_iter().map(|pattern| {
                LeftOut {
                    reason: say!("`ignorePatterns` of the site name `{pattern}`", pattern),
                    pattern: format!("content/**/{pattern}/**"),
                    rule: "ignored",
                }
            });
        // Whoever copies Quartz to write in it has its manual, too.
        let manual = LeftOut {
            pattern: "docs/**".to_owned(),
            rule: "ignored",
            reason: say!("is Quartz's own manual, which no site shows"),
        };
        Some(Site {
            title: text(&settings, &["configuration.pageTitle"]),
            language: text(&settings, &["configuration.locale"])
                .as_deref()
                .and_then(Language::meant),
            base_url: base.map(|it| format!("https://{}/", it.trim_end_matches('/'))),
            content: vec!["content".to_owned()],
            statics: vec!["content".to_owned(), "quartz/static".to_owned()],
            left_out: left_out.chain([manual]).collect(),
            ..Site::default()
        })
    }

    /// A plug-in, since its parser does not.
    fn keeps_lines(&self, files: &SiteFiles<'_>) -> bool {
        files.any_text(|it| it.contains("HardLineBreaks("))
    }

    fn addresses(&self, site: &Site, page: &SitePage<'_>) -> Vec<String> {
        let path = bare(site.content_path(page.path).unwrap_or(page.path));
        vec![format!("/{}", path.replace(' ', "-")), format!("/{path}")]
    }
}
