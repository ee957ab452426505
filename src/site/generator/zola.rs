//! Zola: a `config.toml` with `base_url`.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Generator, extra, folder, join};
use crate::locale::Language;
use crate::say;
use crate::site::files::SiteFiles;
use crate::site::path::{stem, words};
use crate::site::values::{ask_for_formulas, at, names, text};
use crate::site::{LeftOut, Site, SiteLanguage, SitePage};
use crate::wording::Wording;

pub(super) struct Zola;

impl Generator for Zola {
    fn name(&self) -> &'static str {
        "zola"
    }

    fn marks(&self) -> &'static [&'static str] {
        &["config.toml", "zola.toml"]
    }

    fn read(&self, files: &SiteFiles<'_>) -> Option<Site> {
        let (_, settings) = files.first(&["zola.toml", "config.toml"])?;
        settings.get("base_url")?;
        let language = text(&settings, &["default_language"]);
        Some(Site {
            title: text(&settings, &["title", "extra.title"]),
            subtitle: text(&settings, &["extra.subtitle"]),
            description: text(&settings, &["description", "extra.description"]),
            authors: names(&settings, &["author", "extra.author", "extra.authors", "authors"]),
            language: language.as_deref().and_then(Language::meant),
            base_url: text(&settings, &["base_url"]),
            content: vec!["content".to_owned()],
            statics: vec!["static".to_owned(), "content".to_owned()],
            languages: languages(&settings),
            default_language: language,
            left_out: ignored(&settings),
            formulas: ask_for_formulas(
                &settings,
                &["extra.math", "extra.katex", "extra.mathjax", "extra.latex", "markdown.math"],
            ),
            ..Site::default()
        })
    }

    fn addresses(&self, site: &Site, page: &SitePage<'_>) -> Vec<String> {
        let Some(path) = site.content_path(page.path) else { return Vec::new() };
        let mut name = stem(path);
        let mut prefix = "";
        if let Some((before, last)) = name.rsplit_once('.')
            && site.languages.contains_key(last)
        {
            (name, prefix) = (before, last);
        }
        let mut folder = folder(path);
        if matches!(name, "index" | "_index") {
            name = folder.rsplit('/').next().unwrap_or_default();
            folder = super::folder(folder);
        }
        let undated = crate::date::leading(name).map_or(name, |(_, rest)| rest);
        let name = page.slug.map_or_else(|| words(undated, "._"), str::to_owned);
        let mut addresses = Vec::new();
        if let Some(path) = extra(page, "path") {
            addresses.push(format!("/{}/", join(prefix, &path)));
        }
        let sections: Vec<String> = folder.split('/').map(|it| words(it, "._")).collect();
        addresses.push(format!("/{}/", join(prefix, &join(&sections.join("/"), &name))));
        for alias in page.extra.get("aliases").and_then(Value::as_array).into_iter().flatten() {
            addresses.extend(alias.as_str().map(|it| format!("/{}", it.trim_start_matches('/'))));
        }
        addresses
    }

    fn exclusion(&self, _: &Site, page: &SitePage<'_>) -> Option<(&'static str, Wording)> {
        let is_off = page.extra.get("render").and_then(Value::as_bool) == Some(false);
        is_off.then(|| ("not-rendered", say!("says `render = false`")))
    }
}

fn languages(settings: &Value) -> BTreeMap<String, SiteLanguage> {
    let map = at(settings, "languages").and_then(Value::as_object);
    let read = |(key, it): (&String, &Value)| {
        let language = SiteLanguage {
            language: Language::meant(key),
            title: text(it, &["title"]),
            ..SiteLanguage::default()
        };
        (key.clone(), language)
    };
    map.into_iter().flatten().map(read).collect()
}

fn ignored(settings: &Value) -> Vec<LeftOut> {
    let patterns = crate::site::values::texts(settings, &["ignored_content"]);
    patterns
        .into_iter()
        .map(|it| LeftOut {
            reason: say!("`ignored_content` of the site names `{it}`", it),
            pattern: if it.contains('/') {
                join("content", &it)
            } else {
                format!("content/**/{it}")
            },
            rule: "ignored",
        })
        .collect()
}
