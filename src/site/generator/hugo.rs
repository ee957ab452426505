//! Hugo: `hugo.toml`, `config.toml` and their like, or a folder `config/_default`.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Generator, below, extra, folder, folders, ignored, join, of_date};
use crate::locale::Language;
use crate::say;
use crate::site::files::SiteFiles;
use crate::site::path::{filled, relative, sanitized, stem};
use crate::site::values::{ask_for_formulas, at, merge, names, scalars, text, texts};
use crate::site::{LeftOut, Site, SiteLanguage, SitePage};

pub(super) struct Hugo;

const OWN: &[&str] = &["hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json"];
const OLD: &[&str] = &["config.toml", "config.yaml", "config.yml", "config.json"];
const DEFAULTS: &str = "config/_default";

impl Generator for Hugo {
    fn name(&self) -> &'static str {
        "hugo"
    }

    fn marks(&self) -> &'static [&'static str] {
        &[
            "hugo.toml",
            "hugo.yaml",
            "hugo.yml",
            "hugo.json",
            "config.toml",
            "config.yaml",
            "config.yml",
            "config.json",
            "config/_default/",
        ]
    }

    fn read(&self, files: &SiteFiles<'_>) -> Option<Site> {
        let settings = settings(files)?;
        let mut site = site(&settings);
        site.left_out = ignored(files, &settings, &site.content);
        Some(site)
    }

    /// `hardWraps` of its parser, which is off unless it is switched on.
    fn keeps_lines(&self, files: &SiteFiles<'_>) -> bool {
        let keys = ["markup.goldmark.renderer.hardWraps", "goldmark.renderer.hardWraps"];
        files.any_values(|it| keys.iter().any(|key| at(it, key) == Some(&Value::Bool(true))))
    }

    fn addresses(&self, site: &Site, page: &SitePage<'_>) -> Vec<String> {
        Page::of(site, page).map_or_else(Vec::new, |it| it.addresses(site, page))
    }
}

/// All settings in one value; nothing if there are none that are Hugo's.
fn settings(files: &SiteFiles<'_>) -> Option<Value> {
    let mut settings = Value::Null;
    let own = OWN.iter().any(|it| files.has(it));
    if let Some((_, values)) = files.first(OWN) {
        settings = values;
    } else if !own
        && OLD.iter().any(|it| files.has(it))
        && let Some((_, values)) = files.first(OLD).filter(|(_, it)| is_hugos(it, files))
    {
        settings = values;
    }
    let mut has_defaults = false;
    for name in files.below(DEFAULTS) {
        let Some((name, ending)) = name.rsplit_once('.') else { continue };
        if !matches!(ending, "toml" | "yaml" | "yml" | "json") || name.contains('/') {
            continue;
        }
        let Some(values) = files.values(&format!("{DEFAULTS}/{name}.{ending}")) else { continue };
        has_defaults = true;
        let (key, language) = name.split_once('.').map_or((name, None), |(a, b)| (a, Some(b)));
        let mut values = values;
        if !matches!(key, "hugo" | "config") {
            values = serde_json::json!({ key: values });
        }
        if let Some(language) = language {
            let inner = if key == "languages" { values[key].take() } else { values };
            values = serde_json::json!({ "languages": { language: inner } });
        }
        merge(&mut settings, values);
    }
    (!settings.is_null() || has_defaults || own).then_some(settings)
}

/// Whether settings of a common name are Hugo's.
fn is_hugos(values: &Value, files: &SiteFiles<'_>) -> bool {
    let Some(map) = values.as_object() else { return false };
    let has = |key: &str| map.keys().any(|it| it.eq_ignore_ascii_case(key));
    if map.contains_key("base_url") || map.contains_key("chapters") {
        return false;
    }
    let keys = [
        "baseURL",
        "languageCode",
        "defaultContentLanguage",
        "permalinks",
        "markup",
        "contentDir",
        "buildDrafts",
        "enableRobotsTXT",
        "params",
        "theme",
        "taxonomies",
        "paginate",
        "pagination",
    ];
    let known = keys.iter().filter(|it| has(it)).count();
    known >= 2
        || has("baseURL")
        || (known + usize::from(has("title")) > 0
            && (files.has_folder("content") || files.has_folder("archetypes")))
}

fn site(settings: &Value) -> Site {
    let language = default_language(settings);
    let in_language = |key: &str| match &language {
        Some(language) => vec![format!("languages.{language}.{key}"), key.to_owned()],
        None => vec![key.to_owned()],
    };
    let first = |keys: &[&str]| {
        let paths: Vec<String> = keys.iter().flat_map(|it| in_language(it)).collect();
        text(settings, &paths.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let code = first(&["locale", "languageCode"]).or_else(|| language.clone());
    let languages = languages(settings);
    let mut content = folders(settings, &["contentDir"], "content");
    let mut statics = folders(settings, &["staticDir"], "static");
    statics.extend(folders(settings, &["assetDir"], "assets"));
    for mount in at(settings, "module.mounts").and_then(Value::as_array).into_iter().flatten() {
        let (Some(source), Some(target)) = (text(mount, &["source"]), text(mount, &["target"]))
        else {
            continue;
        };
        let Some(source) = relative(&source) else { continue };
        match target.split('/').next() {
            Some("content") => content.push(source),
            Some("static" | "assets") => statics.push(source),
            _ => {}
        }
    }
    content.extend(languages.values().filter_map(|it| it.content.clone()));
    content.dedup();
    Site {
        title: first(&["title"]),
        subtitle: first(&["params.subtitle", "params.slogan"]),
        description: first(&["params.description", "description"]),
        authors: authors(settings, language.as_deref()),
        language: code.and_then(|it| Language::meant(&it)),
        base_url: first(&["baseURL"]),
        time_zone: first(&["timeZone"]),
        content,
        statics,
        languages,
        patterns: patterns(settings),
        // Hugo's names of parameters know no case.
        values: scalars(settings).into_iter().map(|(key, it)| (key.to_lowercase(), it)).collect(),
        default_language: language,
        formulas: ask_for_formulas(
            settings,
            &[
                "params.math",
                "params.katex",
                "params.mathjax",
                "params.page.math",
                "markup.goldmark.extensions.passthrough",
            ],
        ),
        ..Site::default()
    }
}

/// What `ignoreFiles` matches anywhere in a path, and what mounts leave out.
fn ignored(files: &SiteFiles<'_>, settings: &Value, content: &[String]) -> Vec<LeftOut> {
    let expressions: Vec<_> = texts(settings, &["ignoreFiles"])
        .iter()
        .filter_map(|it| ignored::expression(files, "ignoreFiles", it))
        .collect();
    let mut left_out = Vec::new();
    if !expressions.is_empty() {
        // Hugo asks of whole paths, which begin with the folders above the site.
        let is_named = |path: &str| {
            let whole = format!("/{path}");
            expressions.iter().any(|it| it.is_match(&whole))
        };
        for folder in content {
            left_out.extend(ignored::by_name(files, folder, "ignoreFiles", is_named));
        }
    }
    for mount in at(settings, "module.mounts").and_then(Value::as_array).into_iter().flatten() {
        let source = text(mount, &["source"]).and_then(|it| relative(&it)).unwrap_or_default();
        for pattern in texts(mount, &["excludeFiles"]) {
            left_out.push(LeftOut {
                pattern: join(&source, &pattern),
                rule: "ignored",
                reason: say!("`excludeFiles` of a mount names `{pattern}`", pattern),
            });
        }
    }
    left_out
}

fn default_language(settings: &Value) -> Option<String> {
    let named = text(settings, &["defaultContentLanguage"]);
    named.or_else(|| {
        let languages = at(settings, "languages")?.as_object()?;
        let weight = |it: &Value| at(it, "weight").and_then(Value::as_i64).unwrap_or(i64::MAX);
        if languages.contains_key("en") && languages.values().all(|it| weight(it) == i64::MAX) {
            return Some("en".to_owned());
        }
        languages.iter().min_by_key(|(_, it)| weight(it)).map(|(key, _)| key.clone())
    })
}

fn authors(settings: &Value, language: Option<&str>) -> Vec<String> {
    let keys = ["params.author", "params.authors", "author", "authors", "params.authorName"];
    let language = language.unwrap_or("-");
    let paths: Vec<String> = keys
        .iter()
        .map(|it| format!("languages.{language}.{it}"))
        .chain(keys.map(str::to_owned))
        .collect();
    names(settings, &paths.iter().map(String::as_str).collect::<Vec<_>>())
}

fn languages(settings: &Value) -> BTreeMap<String, SiteLanguage> {
    let map = at(settings, "languages").and_then(Value::as_object);
    let read = |(key, it): (&String, &Value)| {
        let code = text(it, &["locale", "languageCode"]).unwrap_or_else(|| key.clone());
        let language = SiteLanguage {
            language: Language::meant(&code).or_else(|| Language::meant(key)),
            title: text(it, &["title"]),
            authors: names(it, &["params.author", "params.authors"]),
            content: text(it, &["contentDir"]).and_then(|it| relative(&it)),
        };
        (key.to_lowercase(), language)
    };
    map.into_iter().flatten().map(read).collect()
}

/// `permalinks`: by section, under `page` in newer settings.
fn patterns(settings: &Value) -> BTreeMap<String, String> {
    let mut patterns = BTreeMap::new();
    for map in ["permalinks", "permalinks.page"] {
        let map = at(settings, map).and_then(Value::as_object);
        for (section, pattern) in map.into_iter().flatten() {
            if let Value::String(pattern) = pattern {
                patterns.insert(section.trim_matches('/').to_lowercase(), pattern.clone());
            }
        }
    }
    patterns
}

/// Where a page lies among the site's.
struct Page<'a> {
    /// The folders below the pages' root.
    folder: &'a str,
    /// The name of the file without ending and language, or that of its bundle.
    name: &'a str,
    is_section: bool,
    /// The key of its language.
    language: Option<String>,
}

impl<'a> Page<'a> {
    fn of(site: &Site, page: &SitePage<'a>) -> Option<Self> {
        let mut path = site.content_path(page.path)?;
        let by_folder = site
            .languages
            .iter()
            .find(|(_, it)| it.content.as_deref().is_some_and(|it| below(page.path, it).is_some()));
        let mut language = by_folder.map(|(key, _)| key.clone());
        if by_folder.is_none()
            && let Some((first, rest)) = path.split_once('/')
            && site.languages.contains_key(&first.to_lowercase())
        {
            language = Some(first.to_lowercase());
            path = rest;
        }
        let mut name = stem(path);
        if let Some((before, last)) = name.rsplit_once('.') {
            let key = last.to_lowercase();
            if site.languages.contains_key(&key) || Language::of_suffix(last).is_some() {
                name = before;
                language = Some(key);
            }
        }
        let mut folder = folder(path);
        let is_section = name == "_index";
        if name == "index" || is_section {
            name = folder.rsplit('/').next().unwrap_or_default();
            folder = super::folder(folder);
        }
        Some(Self { folder, name, is_section, language })
    }

    fn addresses(&self, site: &Site, page: &SitePage<'_>) -> Vec<String> {
        let section = self.folder.split('/').next().unwrap_or_default().to_lowercase();
        let mut paths = Vec::new();
        let pattern = site.patterns.get(&section).or_else(|| site.patterns.get(""));
        if let Some(pattern) = pattern.filter(|_| !self.is_section) {
            paths.extend(filled(pattern, &|name| self.value(name, page)));
        }
        let name = page.slug.filter(|_| !self.is_section).unwrap_or(self.name);
        paths.push(sanitized(&join(self.folder, name)));
        // Its plain address stays one, for links that were written before it had a slug.
        paths.push(sanitized(&join(self.folder, self.name)));
        let prefix = self.language.as_deref().filter(|it| {
            site.default_language.as_deref().is_none_or(|default| !default.eq_ignore_ascii_case(it))
        });
        let with = |path: &String| format!("/{}/", join(prefix.unwrap_or_default(), path));
        let mut addresses: Vec<String> = paths.iter().map(with).collect();
        if let (None, Some(default)) = (prefix, &site.default_language) {
            // `defaultContentLanguageInSubdir`.
            addresses.extend(paths.iter().map(|it| format!("/{}/", join(default, it))));
        }
        addresses
    }

    fn value(&self, name: &str, page: &SitePage<'_>) -> Option<String> {
        let slug = page.slug.map(str::to_owned);
        match name {
            "slug" => Some(slug.unwrap_or_else(|| sanitized(page.title))),
            "slugorfilename" | "slugorcontentbasename" => {
                Some(slug.unwrap_or_else(|| sanitized(self.name)))
            }
            "title" => Some(sanitized(page.title)),
            "filename" | "contentbasename" => Some(sanitized(self.name)),
            "section" => Some(sanitized(self.folder.split('/').next().unwrap_or_default())),
            "sections" => Some(sanitized(self.folder)),
            "sectionslug" | "sectionslugs" => Some(sanitized(self.folder)),
            name if name.starts_with("sections[") => Some(sanitized(&slice(self.folder, name))),
            name => of_date(name, page).map(|it| it.to_lowercase()).or_else(|| extra(page, name)),
        }
    }
}

/// `:sections[1:]`, `:sections[:2]`, `:sections[0]`, `:sections[last]`.
fn slice(folder: &str, name: &str) -> String {
    let parts: Vec<&str> = folder.split('/').filter(|it| !it.is_empty()).collect();
    let inside = name.trim_start_matches("sections[").trim_end_matches(']');
    let number = |it: &str| match it {
        "last" => parts.len().saturating_sub(1),
        it => it.parse().unwrap_or(0).min(parts.len()),
    };
    let (from, to) = match inside.split_once(':') {
        Some((from, "")) => (number(from), parts.len()),
        Some((from, to)) => (number(from), number(to)),
        None => (number(inside), number(inside) + 1),
    };
    parts.get(from..to.min(parts.len())).unwrap_or_default().join("/")
}

#[cfg(test)]
mod tests {
    use super::slice;

    #[test]
    fn sections_can_be_cut() {
        assert_eq!(slice("a/b/c", "sections[1:]"), "b/c");
        assert_eq!(slice("a/b/c", "sections[:2]"), "a/b");
        assert_eq!(slice("a/b/c", "sections[last]"), "c");
        assert_eq!(slice("a", "sections[1:]"), "");
        assert_eq!(slice("a", "sections[5:9]"), "");
    }
}
