//! Eleventy: `.eleventy.js` or `eleventy.config.js`, what the site is called in `_data`.

use serde_json::Value;

use super::{Generator, bare, extra, join};
use crate::locale::Language;
use crate::say;
use crate::site::files::SiteFiles;
use crate::site::path::relative;
use crate::site::values::{merge, names, text};
use crate::site::{LeftOut, Site, SitePage};

pub(super) struct Eleventy;

const SETTINGS: &[&str] = &[
    "eleventy.config.js",
    ".eleventy.js",
    "eleventy.config.mjs",
    "eleventy.config.cjs",
    ".eleventy.cjs",
    "eleventy.config.ts",
];
const SAID: &[&str] = &["site", "metadata", "meta", "siteMeta", "config", "global"];

impl Generator for Eleventy {
    fn name(&self) -> &'static str {
        "eleventy"
    }

    fn marks(&self) -> &'static [&'static str] {
        &[
            "eleventy.config.js",
            "eleventy.config.mjs",
            "eleventy.config.cjs",
            "eleventy.config.ts",
            "package.json",
        ]
    }

    fn read(&self, files: &SiteFiles<'_>) -> Option<Site> {
        let (_, settings) = files.first(SETTINGS)?;
        let input =
            text(&settings, &["dir.input"]).and_then(|it| relative(&it)).unwrap_or_default();
        let data = text(&settings, &["dir.data"]).unwrap_or_else(|| "_data".to_owned());
        let includes = text(&settings, &["dir.includes"]).unwrap_or_else(|| "_includes".to_owned());
        let data = join(&input, data.trim_start_matches("../"));
        let mut said = Value::Null;
        for name in SAID {
            for ending in ["json", "js", "cjs", "mjs", "yaml", "yml", "toml"] {
                let values = files.values(&format!("{data}/{name}.{ending}"));
                merge(&mut said, values.unwrap_or_default());
            }
        }
        let folders =
            [join(&input, includes.trim_start_matches("../")), join(&input, "_layouts"), data];
        let left_out = folders.into_iter().map(|folder| LeftOut {
            pattern: format!("{folder}/**"),
            rule: "fragment",
            reason: say!("lies in a folder of parts and data"),
        });
        Some(Site {
            title: text(&said, &["title", "name", "siteName", "site.title"]),
            subtitle: text(&said, &["subtitle", "tagline"]),
            description: text(&said, &["description"]),
            authors: names(&said, &["author", "authors", "authorName"]),
            language: text(&said, &["language", "lang", "locale"])
                .as_deref()
                .and_then(Language::meant),
            base_url: text(&said, &["url", "base", "baseUrl", "siteUrl", "site.url"]),
            statics: vec![
                input.clone(),
                join(&input, "public"),
                join(&input, "static"),
                "public".to_owned(),
                "static".to_owned(),
            ],
            left_out: left_out.collect(),
            content: vec![input],
            ..Site::default()
        })
    }

    /// As markdown-it is told to.
    fn keeps_lines(&self, files: &SiteFiles<'_>) -> bool {
        files.any_text(|it| it.contains("breaks: true"))
    }

    fn addresses(&self, site: &Site, page: &SitePage<'_>) -> Vec<String> {
        let path =
            bare(site.content_path(page.path).unwrap_or(page.path)).trim_end_matches("/index");
        let name = path.rsplit('/').next().unwrap_or_default();
        // Dates at the beginning of names are no part of addresses.
        let undated = crate::date::leading(name).map_or(name, |(_, rest)| rest);
        let folder = super::folder(path);
        let mut names: Vec<String> = extra(page, "permalink").into_iter().collect();
        names.push(join(folder, undated));
        names.push(join(folder, name));
        names.extend(page.slug.map(|it| join(folder, it)));
        names.into_iter().map(|it| format!("/{}/", it.trim_matches('/'))).collect()
    }
}
