//! Jekyll: `_config.yml`, or a folder `_posts`.

use serde_json::Value;

use super::{Generator, below, extra, folder, join, of_date, stem_of};
use crate::locale::Language;
use crate::say;
use crate::site::files::SiteFiles;
use crate::site::path::{bare, filled, matches, words};
use crate::site::values::{ask_for_formulas, at, line, names, people, scalars, text, texts};
use crate::site::{LeftOut, Site, SitePage};
use crate::wording::Wording;

pub(super) struct Jekyll;

const DATE: &str = "/:categories/:year/:month/:day/:title.html";

impl Generator for Jekyll {
    fn name(&self) -> &'static str {
        "jekyll"
    }

    fn marks(&self) -> &'static [&'static str] {
        &["_config.yml", "_config.yaml", "_config.toml", "_posts/", "_layouts/"]
    }

    fn read(&self, files: &SiteFiles<'_>) -> Option<Site> {
        let found = files.first(&["_config.yml", "_config.yaml", "_config.toml"]);
        // A Jupyter book has settings of this name, too.
        if found.is_none() && !files.has_folder("_posts") && !files.has_folder("_layouts") {
            return None;
        }
        let settings = found.map(|it| it.1).unwrap_or_default();
        let source = text(&settings, &["source"]).and_then(|it| crate::site::path::relative(&it));
        let mut site = Site {
            title: text(&settings, &["title", "name", "site_title"]),
            subtitle: text(&settings, &["subtitle", "tagline"]),
            description: text(&settings, &["description"]),
            authors: names(&settings, &["author", "authors"]),
            language: text(&settings, &["lang", "locale", "language"])
                .as_deref()
                .and_then(Language::meant),
            base_url: base_url(&settings),
            time_zone: text(&settings, &["timezone"]),
            formulas: ask_for_formulas(
                &settings,
                &["math", "mathjax", "katex", "use_math", "latex", "enable_math"],
            ),
            content: vec![source.unwrap_or_default()],
            statics: vec![String::new()],
            values: scalars(&settings),
            ..Site::default()
        };
        site.default_language = text(&settings, &["default_lang", "lang"]);
        for key in texts(&settings, &["languages"]) {
            let language = Language::meant(&key);
            site.languages
                .insert(key, crate::site::SiteLanguage { language, ..Default::default() });
        }
        if let Some(pattern) = text(&settings, &["permalink"]) {
            site.patterns.insert(String::new(), pattern);
        }
        let lists = ["_data/authors.yml", "_data/authors.yaml", "_data/people.yml"];
        if let Some(list) = lists.iter().find(|it| files.has(it)).and_then(|it| files.values(it)) {
            site.people = people(&list);
        }
        collections(&settings, &mut site);
        defaults(&settings, &mut site);
        site.left_out.extend(texts(&settings, &["exclude"]).into_iter().map(|pattern| LeftOut {
            reason: say!("`exclude` of the site names `{pattern}`", pattern),
            pattern: exclude(&pattern),
            rule: "ignored",
        }));
        let kept = texts(&settings, &["include"]);
        site.left_out.retain(|it| !kept.iter().any(|kept| matches(&it.pattern, kept)));
        Some(site)
    }

    /// Each of its parsers has a word for it; by default it is off.
    fn keeps_lines(&self, files: &SiteFiles<'_>) -> bool {
        files.any_values(|it| {
            let lists = ["commonmark.options", "redcarpet.extensions"];
            let words = ["HARDBREAKS", "hard_wrap"];
            at(it, "kramdown.hard_wrap") == Some(&Value::Bool(true))
                || texts(it, &lists).iter().any(|it| words.contains(&it.as_str()))
        })
    }

    fn addresses(&self, site: &Site, page: &SitePage<'_>) -> Vec<String> {
        let Some(path) = site.content_path(page.path) else { return Vec::new() };
        let place = Place::of(site, path);
        let own = extra(page, "permalink").filter(|it| it.contains(':') || !it.contains('/'));
        let pattern = own.as_deref().or_else(|| default_of(site, path)).or_else(|| {
            let kind = place.kind();
            site.patterns
                .get(kind)
                .or_else(|| site.patterns.get("").filter(|_| kind == "posts"))
                .map(String::as_str)
        });
        let patterns = match (pattern.map(style), &place) {
            (Some(pattern), _) => vec![pattern],
            (None, Place::Post { .. }) => vec![DATE],
            (None, Place::Collection { .. }) => vec!["/:collection/:path"],
            (None, Place::Page { .. }) => vec!["/:path"],
        };
        let mut addresses = Vec::new();
        for pattern in patterns {
            for categories in place.categories(page) {
                for name in place.names(page) {
                    let value = |it: &str| place.value(it, &name, &categories, page);
                    addresses.extend(filled(pattern, &value).map(|it| tidy(&it)));
                }
            }
        }
        if matches!(place, Place::Page { .. }) {
            addresses.push(tidy(bare(path)));
        }
        addresses
    }

    fn exclusion(&self, site: &Site, page: &SitePage<'_>) -> Option<(&'static str, Wording)> {
        let path = site.content_path(page.path)?;
        let name = page.path.rsplit('/').next().unwrap_or_default();
        let in_posts = folder(path).split('/').any(|it| it == "_posts");
        // Without settings the folder may be Hexo's.
        if in_posts && !site.settings.is_empty() && crate::date::leading(name).is_none() {
            let reason = say!("Jekyll takes no file in `_posts` without a date in its name");
            return Some(("not-rendered", reason));
        }
        let hidden = folder(path).split('/').find(|it| it.starts_with('_'))?;
        let is_known = matches!(hidden, "_posts" | "_drafts")
            || site.options.contains_key(&format!("collection {}", &hidden[1..]));
        // Others may be collections of a site whose settings were not understood; these never are.
        let is_part = matches!(
            hidden,
            "_includes" | "_layouts" | "_sass" | "_data" | "_plugins" | "_templates"
        );
        (is_part && !is_known)
            .then(|| ("fragment", say!("Jekyll makes no pages of `{hidden}`", hidden)))
    }
}

fn base_url(settings: &Value) -> Option<String> {
    let url = text(settings, &["url", "production_url"])?;
    let base = text(settings, &["baseurl", "base_url"]).unwrap_or_default();
    let base = base.trim_matches('/');
    let url = url.trim_end_matches('/');
    Some(if base.is_empty() { format!("{url}/") } else { format!("{url}/{base}/") })
}

fn collections(settings: &Value, site: &mut Site) {
    match at(settings, "collections") {
        Some(Value::Object(map)) => {
            for (name, it) in map {
                site.options.insert(format!("collection {name}"), String::new());
                if let Some(pattern) = text(it, &["permalink"]) {
                    site.patterns.insert(name.clone(), pattern);
                }
            }
        }
        Some(Value::Array(items)) => {
            for name in items.iter().filter_map(line) {
                site.options.insert(format!("collection {name}"), String::new());
            }
        }
        _ => {}
    }
}

/// `defaults`: what files of a path or kind say if they don't say otherwise.
fn defaults(settings: &Value, site: &mut Site) {
    let rules = at(settings, "defaults").and_then(Value::as_array);
    for rule in rules.into_iter().flatten() {
        let path = text(rule, &["scope.path"]).unwrap_or_default();
        let kind = text(rule, &["scope.type"]).unwrap_or_default();
        let folder = match &*kind {
            "" | "pages" => path.clone(),
            kind => join(&path, &format!("_{kind}")),
        };
        if let Some(pattern) = text(rule, &["values.permalink"]) {
            site.patterns.insert(format!("path {folder}"), pattern);
        }
        if let Some(language) = text(rule, &["values.lang"])
            && !folder.is_empty()
        {
            let of = crate::site::SiteLanguage {
                language: Language::meant(&language),
                content: Some(folder.clone()),
                ..Default::default()
            };
            site.languages.insert(format!("{language} {folder}"), of);
        }
        if at(rule, "values.published").and_then(Value::as_bool) == Some(false) {
            site.left_out.push(LeftOut {
                pattern: format!("{}/**", folder.trim_end_matches('/')),
                rule: "draft",
                reason: say!("the site's `defaults` say `published: false`"),
            });
        }
    }
}

/// The pattern that `defaults` give a path: that of the longest folder.
fn default_of<'a>(site: &'a Site, path: &str) -> Option<&'a str> {
    let rules = site.patterns.iter().filter_map(|(key, it)| Some((key.strip_prefix("path ")?, it)));
    let fits = rules.filter(|(folder, _)| {
        below(path, folder).is_some() || path.contains(&format!("/{folder}/"))
    });
    fits.max_by_key(|(folder, _)| folder.len()).map(|(_, it)| it.as_str())
}

/// A form for files that `exclude` names.
fn exclude(pattern: &str) -> String {
    let pattern = pattern.trim_start_matches('/');
    if pattern.contains('*') || pattern.ends_with(".md") || pattern.ends_with(".markdown") {
        pattern.to_owned()
    } else {
        format!("{}/**", pattern.trim_end_matches('/'))
    }
}

/// The pattern behind the name of a style.
fn style(pattern: &str) -> &str {
    match pattern {
        "date" => DATE,
        "pretty" => "/:categories/:year/:month/:day/:title/",
        "ordinal" => "/:categories/:year/:y_day/:title.html",
        "weekdate" => "/:categories/:year/W:week/:short_day/:title.html",
        "none" => "/:categories/:title.html",
        other => other,
    }
}

/// One slash between parts, one at the beginning.
fn tidy(path: &str) -> String {
    let parts: Vec<&str> = path.split('/').filter(|it| !it.is_empty()).collect();
    let end = if path.ends_with('/') && !parts.is_empty() { "/" } else { "" };
    format!("/{}{end}", parts.join("/"))
}

/// What kind of page a file is.
enum Place<'a> {
    Post { above: &'a str, path: &'a str },
    Collection { name: &'a str, path: &'a str },
    Page { path: &'a str },
}

impl<'a> Place<'a> {
    fn of(site: &Site, path: &'a str) -> Self {
        if let Some(at) = path.find("_posts/").filter(|at| *at == 0 || path[..*at].ends_with('/')) {
            return Self::Post { above: path[..at].trim_matches('/'), path: &path[at + 7..] };
        }
        if let Some(at) = path.find("_drafts/").filter(|at| *at == 0 || path[..*at].ends_with('/'))
        {
            return Self::Post { above: path[..at].trim_matches('/'), path: &path[at + 8..] };
        }
        if let Some((name, rest)) = path.strip_prefix('_').and_then(|it| it.split_once('/'))
            && site.options.contains_key(&format!("collection {name}"))
        {
            return Self::Collection { name, path: rest };
        }
        Self::Page { path }
    }

    /// Under which name settings speak of it.
    fn kind(&self) -> &'a str {
        match self {
            Self::Post { .. } => "posts",
            Self::Collection { name, .. } => name,
            Self::Page { .. } => "pages",
        }
    }

    fn path(&self) -> &'a str {
        match self {
            Self::Post { path, .. } | Self::Collection { path, .. } | Self::Page { path } => path,
        }
    }

    /// What `:title` may stand for.
    fn names(&self, page: &SitePage<'_>) -> Vec<String> {
        let name = stem_of(self.path());
        let undated = crate::date::leading(name).map_or(name, |(_, rest)| rest);
        let mut names: Vec<String> = page.slug.map(str::to_owned).into_iter().collect();
        names.push(undated.to_owned());
        names.push(words(undated, ""));
        names.dedup();
        names
    }

    /// What `:categories` may stand for: the folders above `_posts`, and those of the front matter, whose words count
    /// one by one under `categories`.
    fn categories(&self, page: &SitePage<'_>) -> Vec<String> {
        let above = match self {
            Self::Post { above, .. } => *above,
            _ => "",
        };
        let plain = |it: &str| it.to_lowercase();
        let whole: Vec<String> =
            page.categories.iter().map(|it| plain(it).replace(' ', "-")).collect();
        let split: Vec<String> =
            page.categories.iter().flat_map(|it| it.split_whitespace().map(plain)).collect();
        let mut found = vec![join(above, &split.join("/")), join(above, &whole.join("/"))];
        found.dedup();
        found
    }

    fn value(
        &self,
        name: &str,
        title: &str,
        categories: &str,
        page: &SitePage<'_>,
    ) -> Option<String> {
        match name {
            "title" | "slug" | "name" | "basename" => Some(title.to_owned()),
            "categories" | "slugified_categories" | "category" => Some(categories.to_owned()),
            "path" => Some(bare(self.path()).to_owned()),
            "collection" => Some(self.kind().to_owned()),
            "output_ext" => Some(".html".to_owned()),
            name => of_date(name, page).or_else(|| extra(page, name)),
        }
    }
}
