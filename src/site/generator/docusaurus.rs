//! Docusaurus: `docusaurus.config.js`.

use std::borrow::Cow;

use serde_json::Value;

use super::{Generator, below, extra, folder, join, stem_of};
use crate::locale::Language;
use crate::say;
use crate::site::files::SiteFiles;
use crate::site::path::{numbered, relative, step};
use crate::site::values::{at, line, people, text, texts};
use crate::site::{LeftOut, Site, SiteLanguage, SitePage};

pub(super) struct Docusaurus;

const SETTINGS: &[&str] = &[
    "docusaurus.config.js",
    "docusaurus.config.ts",
    "docusaurus.config.mjs",
    "docusaurus.config.cjs",
    "docusaurus.config.mts",
    "siteConfig.js",
];

impl Generator for Docusaurus {
    fn name(&self) -> &'static str {
        "docusaurus"
    }

    fn marks(&self) -> &'static [&'static str] {
        &[
            "docusaurus.config.js",
            "docusaurus.config.ts",
            "docusaurus.config.mjs",
            "docusaurus.config.cjs",
            "docusaurus.config.mts",
        ]
    }

    fn read(&self, files: &SiteFiles<'_>) -> Option<Site> {
        let (_, settings) = files.first(SETTINGS)?;
        let mut site = Site {
            title: text(&settings, &["title"]),
            subtitle: text(&settings, &["tagline"]),
            statics: vec!["static".to_owned()],
            ..Site::default()
        };
        let default = text(&settings, &["i18n.defaultLocale"]);
        site.language = default.as_deref().and_then(Language::meant);
        let base = text(&settings, &["baseUrl"]).unwrap_or_default();
        site.options.insert("base".to_owned(), base.clone());
        if let Some(url) = text(&settings, &["url"]) {
            site.base_url =
                Some(format!("{}/{}", url.trim_end_matches('/'), base.trim_start_matches('/')));
        }
        for locale in texts(&settings, &["i18n.locales"]) {
            let content = (Some(&locale) != default.as_ref()).then(|| format!("i18n/{locale}"));
            let language = Language::meant(&locale);
            site.languages
                .insert(locale, SiteLanguage { language, content, ..SiteLanguage::default() });
        }
        site.default_language = default;
        add_plugins(&settings, &mut site);
        let blogs = site.content.iter().filter(|it| is_blog(&site, it)).cloned();
        for blog in blogs.collect::<Vec<_>>() {
            let lists = ["authors.yml", "authors.yaml", "authors.json"];
            let list = lists.iter().map(|it| join(&blog, it)).find(|it| files.has(it));
            if let Some(list) = list.and_then(|it| files.values(&it)) {
                site.people.extend(people(&list));
            }
        }
        // Where one person writes, the site is theirs.
        if site.people.len() == 1 {
            site.authors = site.people.values().cloned().collect();
        }
        for path in files.below("") {
            if let Some(folder) =
                path.strip_suffix("_category_.json").or_else(|| path.strip_suffix("_category_.yml"))
            {
                add_category(files, &path, folder.trim_end_matches('/'), &mut site);
            }
        }
        for pattern in ["**/_*.md", "**/_*.mdx", "docs/**/_*/**"] {
            site.left_out.push(LeftOut {
                pattern: pattern.to_owned(),
                rule: "fragment",
                reason: say!("its name begins with `_`: a part of other pages"),
            });
        }
        Some(site)
    }

    /// A plug-in, since its parser does not.
    fn keeps_lines(&self, files: &SiteFiles<'_>) -> bool {
        files.any_text(|it| it.contains("remark-breaks"))
    }

    fn addresses(&self, site: &Site, page: &SitePage<'_>) -> Vec<String> {
        let (prefix, path) = in_locale(page.path);
        let found = site.content.iter().filter_map(|it| Some((it, below(&path, it)?)));
        let Some((content, inside)) = found.max_by_key(|it| it.0.len()) else { return Vec::new() };
        let route = site.patterns.get(content).map_or(content.as_str(), String::as_str);
        let name = stem_of(inside);
        let mut names = Vec::new();
        if is_blog(site, content) {
            names.extend(of_blog(inside, page));
        } else {
            let folders: Vec<&str> =
                folder(inside).split('/').map(|it| numbered(it).map_or(it, |it| it.1)).collect();
            let folders = folders.join("/");
            let plain = numbered(name).map_or(name, |it| it.1);
            let last = folders.rsplit('/').next().unwrap_or_default();
            let is_index = ["index", "readme"].iter().any(|it| plain.eq_ignore_ascii_case(it))
                || (plain.eq_ignore_ascii_case(last) && !last.is_empty());
            names.extend(page.slug.map(|it| join("", it)));
            names.extend(page.slug.map(|it| join(&folders, it)));
            names.extend(extra(page, "id").map(|it| join(&folders, &it)));
            if !page.id.contains('/') {
                names.push(join(&folders, page.id));
            }
            names.push(if is_index { folders.clone() } else { join(&folders, plain) });
        }
        names.into_iter().map(|it| format!("/{}", join(&join(prefix, route), &it))).collect()
    }

    fn place(&self, site: &Site, page: &SitePage<'_>) -> Option<(String, Option<String>)> {
        let (_, path) = in_locale(page.path);
        let (number, content) =
            site.content.iter().enumerate().find(|(_, it)| below(&path, it).is_some())?;
        if is_blog(site, content) {
            return None;
        }
        let inside = below(&path, content)?;
        let mut key = format!("{number:02}");
        let mut above = content.clone();
        let mut part = None;
        for name in folder(inside).split('/').filter(|it| !it.is_empty()) {
            above = join(&above, name);
            let position =
                site.options.get(&format!("position {above}")).and_then(|it| it.parse().ok());
            key.push_str(&step(
                position.or_else(|| numbered(name).map(|it| f64::from(it.0))),
                name,
                true,
            ));
            if part.is_none() {
                let label = site.options.get(&format!("label {above}")).cloned();
                part = label.or_else(|| Some(numbered(name).map_or(name, |it| it.1).to_owned()));
            }
        }
        let name = stem_of(inside);
        let position = page.extra.get("sidebar_position").and_then(Value::as_f64);
        let is_index = ["index", "readme"].iter().any(|it| name.eq_ignore_ascii_case(it));
        let position = position.or_else(|| numbered(name).map(|it| f64::from(it.0)));
        // A folder's own page opens it.
        key.push_str(&step(if is_index { Some(-1e6) } else { position }, name, false));
        Some((key, part))
    }
}

/// The locale whose translation a file is, and the path of what it translates.
fn in_locale(path: &str) -> (&str, Cow<'_, str>) {
    let Some((locale, rest)) = path.strip_prefix("i18n/").and_then(|it| it.split_once('/')) else {
        return ("", path.into());
    };
    let folders = [
        ("docusaurus-plugin-content-docs/current", "docs"),
        ("docusaurus-plugin-content-blog", "blog"),
        ("docusaurus-plugin-content-pages", "src/pages"),
    ];
    let found = folders.iter().find_map(|(from, to)| Some(join(to, below(rest, from)?)));
    (locale, found.map_or(Cow::Borrowed(path), Cow::Owned))
}

fn is_blog(site: &Site, content: &str) -> bool {
    site.options.get(&format!("kind {content}")).is_some_and(|it| it == "blog")
}

/// `/blog/2024/03/11/name`, or a slug.
fn of_blog(inside: &str, page: &SitePage<'_>) -> Vec<String> {
    let mut names: Vec<String> =
        page.slug.map(|it| it.trim_matches('/').to_owned()).into_iter().collect();
    let path = super::bare(inside).trim_end_matches("/index");
    let name = path.rsplit('/').next().unwrap_or_default();
    let (day, rest) = match crate::date::leading(name) {
        Some((stamp, rest)) => (Some(stamp.date), rest),
        None => (page.date.map(|it| it.date), name),
    };
    if let Some(day) = day {
        names.push(join(&day.format("%Y/%m/%d").to_string(), rest));
    }
    names.push(path.to_owned());
    names
}

/// The folders of docs and blogs that presets and plugins name.
fn add_plugins(settings: &Value, site: &mut Site) {
    let presets = at(settings, "presets").and_then(Value::as_array);
    let plugins = at(settings, "plugins").and_then(Value::as_array);
    let mut add = |kind: &str, default: &str, it: &Value| {
        if it.as_bool() == Some(false) {
            return;
        }
        let path =
            text(it, &["path"]).and_then(|it| relative(&it)).unwrap_or_else(|| default.to_owned());
        let route = text(it, &["routeBasePath"]).unwrap_or_else(|| default.to_owned());
        if !site.content.contains(&path) {
            site.options.insert(format!("kind {path}"), kind.to_owned());
            site.patterns.insert(path.clone(), route.trim_matches('/').to_owned());
            site.content.push(path);
        }
    };
    for preset in presets.into_iter().flatten().filter_map(|it| it.get(1)) {
        for (kind, default) in [("docs", "docs"), ("blog", "blog")] {
            add(kind, default, preset.get(kind).unwrap_or(&Value::Null));
        }
    }
    for plugin in plugins.into_iter().flatten().filter_map(Value::as_array) {
        let name = plugin.first().and_then(line).unwrap_or_default();
        let options = plugin.get(1).unwrap_or(&Value::Null);
        if name.ends_with("content-docs") {
            add("docs", "docs", options);
        } else if name.ends_with("content-blog") {
            add("blog", "blog", options);
        }
    }
    for (kind, default) in [("docs", "docs"), ("blog", "blog"), ("pages", "src/pages")] {
        if !site.options.values().any(|it| it == kind) {
            site.options.insert(format!("kind {default}"), kind.to_owned());
            let route = if kind == "pages" { "" } else { default };
            site.patterns.insert(default.to_owned(), route.to_owned());
            site.content.push(default.to_owned());
        }
    }
    site.content.push("i18n".to_owned());
}

/// `_category_.json`: the name and the place of a folder.
fn add_category(files: &SiteFiles<'_>, path: &str, folder: &str, site: &mut Site) {
    let Some(values) = files.values(path) else { return };
    if let Some(position) = at(&values, "position").and_then(Value::as_f64) {
        site.options.insert(format!("position {folder}"), position.to_string());
    }
    if let Some(label) = text(&values, &["label"]) {
        site.options.insert(format!("label {folder}"), label);
    }
}
