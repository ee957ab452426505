//! MkDocs: `mkdocs.yml` with the order of pages in `nav`.

use serde_json::Value;

use super::{Generator, bare, folder};
use crate::locale::Language;
use crate::say;
use crate::site::files::SiteFiles;
use crate::site::path::{join, relative, stem};
use crate::site::values::{at, line, names, text, texts};
use crate::site::{LeftOut, Site, SiteChapter, SitePage};

pub(super) struct MkDocs;

/// Groups of pages nested deeper than this are none.
const DEEPEST: u8 = 12;

impl Generator for MkDocs {
    fn name(&self) -> &'static str {
        "mkdocs"
    }

    fn marks(&self) -> &'static [&'static str] {
        &["mkdocs.yml", "mkdocs.yaml", "zensical.toml"]
    }

    fn read(&self, files: &SiteFiles<'_>) -> Option<Site> {
        let (_, settings) = files.first(&["mkdocs.yml", "mkdocs.yaml", "zensical.toml"])?;
        let settings = settings.get("project").cloned().unwrap_or(settings);
        let docs = text(&settings, &["docs_dir"])
            .and_then(|it| relative(&it))
            .unwrap_or_else(|| "docs".to_owned());
        let mut chapters = Vec::new();
        for it in at(&settings, "nav").and_then(Value::as_array).into_iter().flatten() {
            collect(it, &docs, 0, None, &mut chapters);
        }
        let left_out = texts(&settings, &["exclude_docs"])
            .into_iter()
            .flat_map(|it| it.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
        let left_out = left_out.map(|pattern| LeftOut {
            reason: say!("`exclude_docs` of the site names `{pattern}`", pattern),
            pattern: if pattern.starts_with('/') {
                join(&docs, &pattern)
            } else {
                format!("{docs}/**/{pattern}")
            },
            rule: "ignored",
        });
        Some(Site {
            title: text(&settings, &["site_name"]),
            description: text(&settings, &["site_description"]),
            authors: names(&settings, &["site_author"]),
            language: text(&settings, &["theme.language", "theme.locale"])
                .as_deref()
                .and_then(Language::meant),
            base_url: text(&settings, &["site_url"]),
            statics: vec![docs.clone()],
            left_out: left_out.chain(snippets(&settings, &docs)).collect(),
            is_book: !chapters.is_empty(),
            content: vec![docs],
            chapters,
            ..Site::default()
        })
    }

    /// The extension `nl2br` of Python-Markdown.
    fn keeps_lines(&self, files: &SiteFiles<'_>) -> bool {
        files.any_values(|it| {
            let lists = ["markdown_extensions", "project.markdown_extensions"];
            texts(it, &lists).iter().any(|it| it.rsplit('.').next() == Some("nl2br"))
        })
    }

    fn addresses(&self, site: &Site, page: &SitePage<'_>) -> Vec<String> {
        let path = site.content_path(page.path).unwrap_or(page.path);
        let is_index = ["readme", "index"].iter().any(|it| stem(path).eq_ignore_ascii_case(it));
        vec![if is_index { format!("/{}/", folder(path)) } else { format!("/{}/", bare(path)) }]
    }
}

/// What pages show of files beside them, by PyMdown's extension for snippets: no pages themselves. Where they lie is said,
/// or told by the names that its users give such folders.
fn snippets(settings: &Value, docs: &str) -> Vec<LeftOut> {
    const FOLDERS: &[&str] = &["includes", "snippets", "_includes", "_snippets"];
    let extensions = at(settings, "markdown_extensions").and_then(Value::as_array);
    let options = extensions.into_iter().flatten().find_map(|it| it.get("pymdownx.snippets"));
    let said = |key: &str| options.map(|it| texts(it, &[key])).unwrap_or_default();
    let folders = said("base_path").into_iter().chain(FOLDERS.iter().map(|it| (*it).to_owned()));
    let folders = folders.filter_map(|it| relative(&it)).map(|it| it.trim_matches('/').to_owned());
    // The pages' own folder holds pages.
    let beside = folders.filter(|it| !it.is_empty() && it != "." && it != docs);
    let patterns = beside.map(|it| format!("{it}/**")).chain(said("auto_append"));
    let reason = say!("holds what pages of the site show by snippets");
    patterns.map(|pattern| LeftOut { pattern, rule: "fragment", reason: reason.clone() }).collect()
}

fn collect(it: &Value, docs: &str, level: u8, part: Option<&str>, chapters: &mut Vec<SiteChapter>) {
    let add = |path: &str, title: Option<&str>, chapters: &mut Vec<SiteChapter>| {
        let path = relative(path).filter(|it| !it.contains(':'));
        chapters.extend(path.map(|path| SiteChapter {
            path: join(docs, &path),
            title: title.map(str::to_owned),
            level: level.saturating_sub(1),
            part: part.map(str::to_owned),
        }));
    };
    match it {
        Value::String(path) => add(path, None, chapters),
        Value::Object(map) => {
            for (title, it) in map {
                match it {
                    Value::Array(items) if level < DEEPEST => {
                        let part = part.or(Some(title));
                        items.iter().for_each(|it| collect(it, docs, level + 1, part, chapters));
                    }
                    it => {
                        if let Some(path) = line(it) {
                            add(&path, Some(title), chapters);
                        }
                    }
                }
            }
        }
        _ => {}
    }
}
