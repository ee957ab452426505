//! Hexo: `_config.yml` beside `source/`.

use serde_json::Value;

use super::{Generator, below, extra, folder, folders, join, of_date, stem_of};
use crate::locale::Language;
use crate::say;
use crate::site::files::SiteFiles;
use crate::site::path::{bare, filled, words};
use crate::site::values::{ask_for_formulas, at, names, scalars, text, texts};
use crate::site::{LeftOut, Site, SitePage};
use crate::wording::Wording;

pub(super) struct Hexo;

const DEFAULT_PATTERN: &str = ":year/:month/:day/:title/";

impl Generator for Hexo {
    fn name(&self) -> &'static str {
        "hexo"
    }

    fn marks(&self) -> &'static [&'static str] {
        &["_config.yml", "_config.yaml", "scaffolds/", "source/_posts/"]
    }

    fn read(&self, files: &SiteFiles<'_>) -> Option<Site> {
        let found = files.first(&["_config.yml", "_config.yaml"]);
        let settings = found.map(|it| it.1).unwrap_or_default();
        let source = text(&settings, &["source_dir"]).unwrap_or_else(|| "source".to_owned());
        let is_hexos = at(&settings, "new_post_name").is_some()
            || at(&settings, "source_dir").is_some()
            || at(&settings, "skip_render").is_some()
            || files.has_folder(&format!("{source}/_posts"))
            || (files.has_folder("scaffolds") && files.has_folder(&source))
            || files.text("package.json").is_some_and(|it| it.contains("\"hexo\""));
        if !is_hexos {
            return None;
        }
        let language = texts(&settings, &["language"]).into_iter().next();
        let languages = texts(&settings, &["language"]);
        let mut site = Site {
            title: text(&settings, &["title"]),
            subtitle: text(&settings, &["subtitle"]),
            description: text(&settings, &["description"]),
            authors: names(&settings, &["author"]),
            language: language.as_deref().and_then(Language::meant),
            base_url: text(&settings, &["url"]),
            time_zone: text(&settings, &["timezone"]),
            content: folders(&settings, &["source_dir"], "source"),
            statics: folders(&settings, &["source_dir"], "source"),
            default_language: language,
            formulas: ask_for_formulas(&settings, &["math", "mathjax", "katex"]),
            values: scalars(&settings),
            ..Site::default()
        };
        if languages.len() > 1 {
            for it in languages {
                let language = Language::meant(&it);
                site.languages
                    .insert(it, crate::site::SiteLanguage { language, ..Default::default() });
            }
        }
        let pattern = text(&settings, &["permalink"]).unwrap_or_else(|| DEFAULT_PATTERN.to_owned());
        site.patterns.insert(String::new(), pattern);
        for (key, default) in
            [("new_post_name", ":title.md"), ("default_category", "uncategorized")]
        {
            let value = text(&settings, &[key]).unwrap_or_else(|| default.to_owned());
            site.options.insert(key.to_owned(), value);
        }
        if let (Some(url), Some(root)) = (&site.base_url, text(&settings, &["root"]))
            && root.len() > 1
            && !url.trim_end_matches('/').ends_with(root.trim_matches('/'))
        {
            site.base_url =
                Some(format!("{}/{}/", url.trim_end_matches('/'), root.trim_matches('/')));
        }
        site.left_out = left_out(&settings, &site.content[0]);
        Some(site)
    }

    /// All of its renderers for Markdown but Pandoc's do, unless they are told not to.
    fn keeps_lines(&self, files: &SiteFiles<'_>) -> bool {
        let off = ["marked.breaks", "markdown.breaks", "markdown.render.breaks", "kramed.breaks"];
        let is_off = |it: &Value| off.iter().any(|key| at(it, key) == Some(&Value::Bool(false)));
        let pandocs = |it: &str| {
            it.contains("\"hexo-renderer-pandoc\"") && !it.contains("\"hexo-renderer-marked\"")
        };
        !files.any_values(is_off) && !files.text("package.json").is_some_and(|it| pandocs(&it))
    }

    fn addresses(&self, site: &Site, page: &SitePage<'_>) -> Vec<String> {
        let Some(path) = site.content_path(page.path) else { return Vec::new() };
        let mut addresses: Vec<String> = extra(page, "permalink")
            .map(|it| format!("/{}", it.trim_start_matches('/')))
            .into_iter()
            .collect();
        match below(path, "_posts") {
            Some(path) => {
                let pattern = site.patterns.get("").map_or(DEFAULT_PATTERN, String::as_str);
                for name in page.slug.map(str::to_owned).into_iter().chain(names_of(path)) {
                    let value = |it: &str| value(it, &name, site, page);
                    addresses.extend(
                        filled(pattern, &value)
                            .map(|it| format!("/{}", it.trim_start_matches('/'))),
                    );
                }
            }
            None => addresses.push(format!("/{}", bare(path))),
        }
        addresses
    }

    fn exclusion(&self, site: &Site, page: &SitePage<'_>) -> Option<(&'static str, Wording)> {
        let path = site.content_path(page.path)?;
        // Hexo reads no other folder that begins so as pages.
        let hidden = folder(path)
            .split('/')
            .find(|it| it.starts_with('_') && !matches!(*it, "_posts" | "_drafts"))?;
        let rule = if hidden == "_discarded" { "draft" } else { "not-rendered" };
        Some((rule, say!("Hexo makes no pages of `{hidden}`", hidden)))
    }
}

/// What `skip_render` and `exclude` name: paths below the source folder.
fn left_out(settings: &Value, source: &str) -> Vec<LeftOut> {
    let mut found = Vec::new();
    for (key, rule) in
        [("skip_render", "not-rendered"), ("exclude", "ignored"), ("ignore", "ignored")]
    {
        for pattern in texts(settings, &[key]) {
            let reason = say!("`{key}` of the site names `{pattern}`", key, pattern);
            let pattern = pattern.trim_start_matches('/').to_owned();
            let whole = below(&pattern, source).map(str::to_owned).unwrap_or(pattern);
            found.push(LeftOut { pattern: join(source, &whole), rule, reason: reason.clone() });
        }
    }
    found
}

/// What `:title` may stand for: the path below `_posts`, with the date at its beginning and without.
fn names_of(path: &str) -> Vec<String> {
    let whole = bare(path);
    let name = stem_of(path);
    let mut names = vec![whole.to_owned()];
    if let Some((_, rest)) = crate::date::leading(name)
        && !rest.is_empty()
    {
        names.insert(0, join(folder(path), rest));
    }
    names
}

fn value(name: &str, title: &str, site: &Site, page: &SitePage<'_>) -> Option<String> {
    let last = title.rsplit('/').next().unwrap_or_default();
    match name {
        "title" => Some(title.to_owned()),
        "name" => Some(last.to_owned()),
        "post_title" => Some(words(page.title, "_")),
        "category" => {
            let named = page.categories.join("/");
            let none = || site.options.get("default_category").cloned();
            if named.is_empty() { none() } else { Some(named.replace(' ', "-")) }
        }
        "id" => Some(page.id.to_owned()),
        "lang" => extra(page, "lang").or_else(|| site.default_language.clone()),
        name => of_date(name, page).or_else(|| extra(page, name)),
    }
}
