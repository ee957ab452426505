//! Quarto: `_quarto.yml`; bookdown and Jupyter Book, whose books are listed in the same way.

use serde_json::Value;

use super::{Generator, bare};
use crate::locale::Language;
use crate::say;
use crate::site::files::SiteFiles;
use crate::site::path::relative;
use crate::site::values::{at, names, text, texts};
use crate::site::{LeftOut, Site, SiteChapter, SitePage};
use crate::wording::Wording;

pub(super) struct Quarto;

/// Parts nested deeper than this are none.
const DEEPEST: u8 = 8;

impl Generator for Quarto {
    fn name(&self) -> &'static str {
        "quarto"
    }

    fn marks(&self) -> &'static [&'static str] {
        &["_quarto.yml", "_quarto.yaml", "_bookdown.yml", "_toc.yml"]
    }

    fn read(&self, files: &SiteFiles<'_>) -> Option<Site> {
        if let Some((_, settings)) = files.first(&["_quarto.yml", "_quarto.yaml"]) {
            return Some(quarto(&settings));
        }
        if let Some(settings) = files.values("_bookdown.yml") {
            return Some(bookdown(files, &settings));
        }
        let list =
            files.values("_toc.yml").filter(|it| it.get("root").is_some() || it.is_array())?;
        Some(jupyter(files, &list))
    }

    /// An extension of Pandoc's Markdown.
    fn keeps_lines(&self, files: &SiteFiles<'_>) -> bool {
        files.any_text(|it| it.contains("+hard_line_breaks"))
    }

    /// Pandoc's Markdown has them.
    fn reads_formulas(&self, _: &SiteFiles<'_>) -> bool {
        true
    }

    fn addresses(&self, _: &Site, page: &SitePage<'_>) -> Vec<String> {
        vec![format!("/{}.html", bare(page.path))]
    }

    /// Files and folders whose names begin so are there to be included.
    fn exclusion(&self, site: &Site, page: &SitePage<'_>) -> Option<(&'static str, Wording)> {
        // The two folders of a book's own pages are ours.
        let is_ours = ["_front/", "_back/"].iter().any(|it| page.path.starts_with(it));
        let hidden = page.path.split('/').find(|it| it.starts_with('_') && !is_ours)?;
        let is_named = site.chapter(page.path).is_some();
        (!is_named).then(|| ("fragment", say!("Quarto makes no pages of `{hidden}`", hidden)))
    }
}

fn quarto(settings: &Value) -> Site {
    let mut chapters = Vec::new();
    for list in ["book.chapters", "book.appendices"] {
        for it in at(settings, list).and_then(Value::as_array).into_iter().flatten() {
            collect(it, 0, None, &mut chapters);
        }
    }
    let is_book = !chapters.is_empty();
    let is_listed = is_book && text(settings, &["project.type"]).as_deref() == Some("book");
    Site {
        title: text(settings, &["book.title", "website.title", "title", "manuscript.title"]),
        subtitle: text(settings, &["book.subtitle", "subtitle"]),
        description: text(settings, &["book.description", "website.description"]),
        authors: names(settings, &["book.author", "author", "website.author"]),
        language: text(settings, &["lang"]).as_deref().and_then(Language::meant),
        base_url: text(settings, &["book.site-url", "website.site-url"]),
        statics: vec![String::new()],
        left_out: output(settings).into_iter().collect(),
        only_listed: is_listed,
        bibliography: texts(settings, &["bibliography"]),
        citation_style: text(settings, &["csl"]),
        chapters,
        is_book,
        ..Site::default()
    }
}

/// The folder that finished pages are written to, where Quarto copies what they were made of.
fn output(settings: &Value) -> Option<LeftOut> {
    let folder = text(settings, &["project.output-dir"]).as_deref().and_then(relative)?;
    Some(LeftOut {
        reason: say!("`output-dir` of the site is `{folder}`: it holds what is finished", folder),
        pattern: format!("{folder}/**"),
        rule: "ignored",
    })
}

fn collect(it: &Value, level: u8, part: Option<&str>, chapters: &mut Vec<SiteChapter>) {
    let mut add = |path: &str, title: Option<String>| {
        if let Some(path) = relative(path) {
            chapters.push(SiteChapter { path, title, level, part: part.map(str::to_owned) });
        }
    };
    match it {
        Value::String(path) => add(path, None),
        Value::Object(_) => {
            let title = text(it, &["part", "text", "title", "caption"]);
            let path = text(it, &["file", "href"]);
            if let Some(path) = &path {
                add(path, text(it, &["text", "title"]));
            }
            let mut title = title;
            // A part may be called by the file that opens it.
            if let Some(opening) =
                title.clone().filter(|it| it.ends_with(".qmd") || it.ends_with(".md"))
            {
                add(&opening, None);
                title = None;
            }
            let items = ["chapters", "sections"].iter().find_map(|key| at(it, key)?.as_array());
            if level < DEEPEST {
                let part = if path.is_some() { part } else { title.as_deref().or(part) };
                let level = level + u8::from(path.is_some());
                items.into_iter().flatten().for_each(|it| collect(it, level, part, chapters));
            }
        }
        _ => {}
    }
}

fn bookdown(files: &SiteFiles<'_>, settings: &Value) -> Site {
    let listed = texts(settings, &["rmd_files"]);
    let chapters = listed.into_iter().filter_map(|it| {
        Some(SiteChapter { path: relative(&it)?, title: None, level: 0, part: None })
    });
    let chapters: Vec<SiteChapter> = chapters.collect();
    // Title and authors stand at the head of the first page.
    let index = files.text("index.Rmd").or_else(|| files.text("index.rmd")).unwrap_or_default();
    let head =
        index.strip_prefix("---").and_then(|it| it.split("\n---").next()).unwrap_or_default();
    let head = crate::site::values::yaml(head).unwrap_or_default();
    Site {
        title: text(&head, &["title"]),
        subtitle: text(&head, &["subtitle"]),
        description: text(&head, &["description"]),
        authors: names(&head, &["author"]),
        language: text(&head, &["lang"]).as_deref().and_then(Language::meant),
        // YAML of R escapes the colon: `https\\://…`.
        // The colon is escaped for LaTeX.
        base_url: text(&head, &["url"]).map(|it| it.replace(r"\:", ":")),
        bibliography: texts(&head, &["bibliography"]),
        citation_style: text(&head, &["csl"]),
        statics: vec![String::new()],
        chapters,
        is_book: true,
        ..Site::default()
    }
}

fn jupyter(files: &SiteFiles<'_>, list: &Value) -> Site {
    let settings = files.values("_config.yml").unwrap_or_default();
    let mut chapters = Vec::new();
    if let Some(root) = text(list, &["root"]) {
        chapters.push(SiteChapter { path: root, title: None, level: 0, part: None });
    }
    let items = list.as_array().or_else(|| at(list, "chapters")?.as_array());
    items.into_iter().flatten().for_each(|it| collect(it, 0, None, &mut chapters));
    for part in at(list, "parts").and_then(Value::as_array).into_iter().flatten() {
        collect(part, 0, None, &mut chapters);
    }
    Site {
        title: text(&settings, &["title"]),
        authors: names(&settings, &["author"]),
        language: text(&settings, &["sphinx.config.language", "html.language"])
            .as_deref()
            .and_then(Language::meant),
        base_url: text(&settings, &["html.baseurl"]),
        statics: vec![String::new()],
        chapters,
        is_book: true,
        ..Site::default()
    }
}
