//! VitePress and VuePress: `.vitepress/config.ts`, `.vuepress/config.js`.

use serde_json::Value;

use super::{FORMULA_PLUGINS, Generator, bare, folder, names_any, sidebar};
use crate::locale::Language;
use crate::say;
use crate::site::files::SiteFiles;
use crate::site::path::{join, relative, stem};
use crate::site::values::{at, names, text, texts};
use crate::site::{LeftOut, Site, SiteLanguage, SitePage};

pub(super) struct VuePress;

impl Generator for VuePress {
    fn name(&self) -> &'static str {
        "vuepress"
    }

    fn marks(&self) -> &'static [&'static str] {
        &[".vitepress/", ".vuepress/"]
    }

    fn read(&self, files: &SiteFiles<'_>) -> Option<Site> {
        let mut found = None;
        for folder in [".vitepress", ".vuepress"] {
            for name in [
                "config.ts",
                "config.js",
                "config.mts",
                "config.mjs",
                "config.yml",
                "config/index.ts",
                "config/index.js",
            ] {
                found = found.or_else(|| files.values(&format!("{folder}/{name}")));
            }
        }
        let settings = found?;
        let source = text(&settings, &["srcDir", "sourceDir"])
            .and_then(|it| relative(&it))
            .unwrap_or_default();
        let mut site = Site {
            title: text(&settings, &["title", "locales./.title", "locales.root.title"]),
            description: text(&settings, &["description", "locales./.description"]),
            authors: names(&settings, &["author", "themeConfig.author", "themeConfig.blog.name"]),
            language: text(&settings, &["lang", "locales./.lang", "locales.root.lang"])
                .as_deref()
                .and_then(Language::meant),
            base_url: text(
                &settings,
                &["sitemap.hostname", "hostname", "themeConfig.hostname", "themeConfig.domain"],
            ),
            statics: vec![
                join(&source, "public"),
                join(&source, ".vuepress/public"),
                source.clone(),
            ],
            content: vec![source.clone()],
            ..Site::default()
        };
        let base = text(&settings, &["base"]).unwrap_or_default();
        site.options.insert("base".to_owned(), base.clone());
        if let Some(url) = &site.base_url
            && base.len() > 1
        {
            site.base_url =
                Some(format!("{}/{}", url.trim_end_matches('/'), base.trim_start_matches('/')));
        }
        for (key, it) in at(&settings, "locales").and_then(Value::as_object).into_iter().flatten() {
            let key = key.trim_matches('/');
            if matches!(key, "" | "root") {
                continue;
            }
            let language = text(it, &["lang"]).unwrap_or_else(|| key.to_owned());
            let language = SiteLanguage {
                language: Language::meant(&language),
                title: text(it, &["title"]),
                content: Some(join(&source, key)),
                ..SiteLanguage::default()
            };
            site.languages.insert(key.to_owned(), language);
        }
        site.chapters = sidebar::read(&settings, &source);
        site.left_out = texts(&settings, &["srcExclude", "exclude"])
            .into_iter()
            .map(|pattern| LeftOut {
                reason: say!("`srcExclude` of the site names `{pattern}`", pattern),
                pattern: join(&source, &pattern),
                rule: "ignored",
            })
            .collect();
        Some(site)
    }

    /// `markdown.breaks`, which is handed to markdown-it.
    fn keeps_lines(&self, files: &SiteFiles<'_>) -> bool {
        files.any_values(|it| at(it, "markdown.breaks") == Some(&Value::Bool(true)))
    }

    /// An option of VitePress's own, or a plug-in.
    fn reads_formulas(&self, files: &SiteFiles<'_>) -> bool {
        let options = ["math: true", "katex: true", "mathjax: true"];
        names_any(files, &options) || names_any(files, FORMULA_PLUGINS)
    }

    fn addresses(&self, site: &Site, page: &SitePage<'_>) -> Vec<String> {
        let path = site.content_path(page.path).unwrap_or(page.path);
        let is_index = ["readme", "index"].iter().any(|it| stem(path).eq_ignore_ascii_case(it));
        let page =
            if is_index { format!("/{}/", folder(path)) } else { format!("/{}.html", bare(path)) };
        vec![page, format!("/{}", bare(path))]
    }
}
