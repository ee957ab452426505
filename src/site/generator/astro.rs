//! Astro: `astro.config.mjs`, pages below `src/content` and `src/pages`.

use super::{Generator, bare, join};
use crate::locale::Language;
use crate::site::files::SiteFiles;
use crate::site::values::{merge, names, text};
use crate::site::{Site, SitePage};

pub(super) struct Astro;

/// Where themes keep what a site is called.
const SAID: &[&str] = &[
    "src/config.ts",
    "src/consts.ts",
    "src/site.config.ts",
    "src/config/index.ts",
    "src/constants.ts",
    "src/siteConfig.ts",
    "src/data/site.ts",
    "src/site-config.ts",
    "src/config.mjs",
    "src/consts.js",
    "src/config/config.json",
];

impl Generator for Astro {
    fn name(&self) -> &'static str {
        "astro"
    }

    fn marks(&self) -> &'static [&'static str] {
        &["astro.config.mjs", "astro.config.ts", "astro.config.js", "astro.config.mts"]
    }

    fn read(&self, files: &SiteFiles<'_>) -> Option<Site> {
        let (_, mut settings) = files.first(&[
            "astro.config.mjs",
            "astro.config.ts",
            "astro.config.js",
            "astro.config.mts",
        ])?;
        for name in SAID {
            if let Some(text) = files.text(name) {
                merge(&mut settings, crate::site::literal::of_script(&text));
                merge(&mut settings, crate::site::literal::constants_of(&text));
            }
        }
        let site = text(&settings, &["site", "SITE.website", "website", "SITE_URL"]);
        let base = text(&settings, &["base"]).unwrap_or_default();
        let content = ["src/content", "src/pages", "src/data"].map(str::to_owned).to_vec();
        Some(Site {
            title: text(
                &settings,
                &["title", "SITE_TITLE", "SITE.title", "siteTitle", "SITE_NAME", "site.title"],
            ),
            subtitle: text(&settings, &["subtitle", "SITE_SUBTITLE"]),
            description: text(&settings, &["description", "desc", "SITE_DESCRIPTION", "SITE.desc"]),
            authors: names(&settings, &["author", "AUTHOR", "SITE_AUTHOR", "SITE.author"]),
            language: text(
                &settings,
                &["lang", "locale", "LANG", "SITE_LANG", "i18n.defaultLocale", "defaultLocale"],
            )
            .as_deref()
            .and_then(Language::meant),
            base_url: site
                .map(|it| format!("{}/{}", it.trim_end_matches('/'), base.trim_start_matches('/'))),
            statics: vec!["public".to_owned(), "src/assets".to_owned()],
            content,
            ..Site::default()
        })
    }

    /// A plug-in, since its parser does not.
    fn keeps_lines(&self, files: &SiteFiles<'_>) -> bool {
        files.any_text(|it| it.contains("remark-breaks"))
    }

    fn addresses(&self, site: &Site, page: &SitePage<'_>) -> Vec<String> {
        let path =
            bare(site.content_path(page.path).unwrap_or(page.path)).trim_end_matches("/index");
        let mut names = vec![path.to_owned()];
        if let Some(slug) = page.slug {
            names.insert(0, join(super::folder(path), slug));
            names.push(slug.to_owned());
        }
        // Starlight keeps its pages in a collection of its own, blogs often serve theirs from `posts`.
        if let Some((first, rest)) = path.split_once('/') {
            names.push(rest.to_owned());
            if matches!(first, "blog" | "post" | "posts") {
                names.extend(["blog", "post", "posts"].iter().map(|it| join(it, rest)));
                names.extend(
                    page.slug.iter().flat_map(|slug| ["blog", "posts"].map(|it| join(it, slug))),
                );
            }
        }
        // A collection has a folder a language, routes begin with the language: `docs/ja/a` is at `/ja/docs/a`.
        let parts: Vec<&str> = path.split('/').collect();
        let of_language =
            |it: &&str| it.len() <= 8 && Language::meant(&it.replace('_', "-")).is_some();
        if let Some(at) = parts.iter().position(of_language).filter(|at| *at > 0) {
            let others = parts.iter().enumerate().filter(|it| it.0 != at).map(|it| *it.1);
            names.push(std::iter::once(parts[at]).chain(others).collect::<Vec<_>>().join("/"));
        }
        names.into_iter().map(|it| format!("/{it}/")).collect()
    }
}
