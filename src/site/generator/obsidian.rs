//! Obsidian: a folder `.obsidian`.

use serde_json::Value;

use super::{Generator, ignored};
use crate::say;
use crate::site::files::SiteFiles;
use crate::site::path::relative;
use crate::site::values::{at, text, texts};
use crate::site::{LeftOut, Site};

pub(super) struct Obsidian;

impl Generator for Obsidian {
    fn name(&self) -> &'static str {
        "obsidian"
    }

    fn marks(&self) -> &'static [&'static str] {
        &[".obsidian/"]
    }

    fn read(&self, files: &SiteFiles<'_>) -> Option<Site> {
        let settings = files.values(".obsidian/app.json");
        let templates = files.values(".obsidian/templates.json").unwrap_or_default();
        let templater =
            files.values(".obsidian/plugins/templater-obsidian/data.json").unwrap_or_default();
        if settings.is_none()
            && templates.is_null()
            && templater.is_null()
            && files.text(".obsidian/core-plugins.json").is_none()
        {
            return None;
        }
        let settings = settings.unwrap_or_default();
        let mut site = Site::default();
        for folder in [text(&templates, &["folder"]), text(&templater, &["templates_folder"])] {
            let Some(folder) = folder.and_then(|it| relative(&it)).filter(|it| !it.is_empty())
            else {
                continue;
            };
            site.left_out.push(LeftOut {
                pattern: format!("{folder}/**"),
                rule: "template",
                reason: say!("lies in the folder of templates that the vault's settings name"),
            });
        }
        for filter in texts(&settings, &["userIgnoreFilters"]) {
            // Between slashes stands an expression, else the beginning of a path.
            let inside = filter.strip_prefix('/').and_then(|it| it.strip_suffix('/'));
            let expression = inside.map(|it| ignored::expression(files, "userIgnoreFilters", it));
            let is_named = |path: &str| match &expression {
                Some(expression) => expression.as_ref().is_some_and(|it| it.is_match(path)),
                None => path.starts_with(filter.trim_start_matches('/')),
            };
            site.left_out.extend(ignored::by_name(files, "", "userIgnoreFilters", is_named));
        }
        let attachments = text(&settings, &["attachmentFolderPath"]);
        site.statics = vec![String::new()];
        // `./x` is a folder beside each note.
        site.statics
            .extend(attachments.filter(|it| !it.starts_with('.')).and_then(|it| relative(&it)));
        Some(site)
    }

    /// MathJax is a part of it.
    fn reads_formulas(&self, _: &SiteFiles<'_>) -> bool {
        true
    }

    /// Unless its settings ask for CommonMark's own way.
    fn keeps_lines(&self, files: &SiteFiles<'_>) -> bool {
        !files.any_values(|it| at(it, "strictLineBreaks") == Some(&Value::Bool(true)))
    }
}
