//! Chapters that the list of a site names though they are not there: of mdBook's `SUMMARY.md`, Zenn's `config.yaml`,
//! MkDocs' `nav`.

use std::collections::{BTreeMap, BTreeSet};

use super::Archive;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Diagnostics, with_nearest};
use crate::limits::MESSAGES;
use crate::say;
use crate::source::{self, Files, Source, SourcePath, Span};

/// Says which are missing, where the list names them, and what may have been meant.
pub(super) fn tell(
    archive: &Archive,
    files: &dyn Files,
    config: &Config,
    diagnostics: &mut Diagnostics,
) {
    let sites = || config.sites.all().iter().filter(|it| !it.chapters.is_empty());
    if sites().next().is_none() {
        return;
    }
    let bare = |path: &str| -> String {
        let name = path.rfind('/').map_or(0, |at| at + 1);
        let end = path[name..].rfind('.').filter(|at| *at > 0).map_or(path.len(), |at| name + at);
        path[..end].to_owned()
    };
    let paths = archive.records.iter().map(|it| it.path.as_str());
    let known: BTreeSet<String> = paths.flat_map(|it| [it.to_owned(), bare(it)]).collect();
    let mut lists: BTreeMap<&str, Option<Source>> = BTreeMap::new();
    let mut told = 0;
    for site in sites() {
        for chapter in &site.chapters {
            let Some(path) = site.input_path(&chapter.path) else { continue };
            if known.contains(&path) || archive.has_asset(&path) {
                continue;
            }
            told += 1;
            let Some(list) = nearest_list(&site.settings, &path) else { continue };
            let message =
                say!("the list of chapters names `{path}`, and there is no such article", path);
            let said = Diagnostic::warning("chapter-not-found", message);
            // Beyond that messages are only counted.
            if told > MESSAGES.most {
                diagnostics.push(said.in_file(&list.into()));
                continue;
            }
            let nearest = archive.nearest(&path, "").into_iter();
            let nearest: Vec<String> =
                nearest.map(|it| format!("`{}`", archive.records[it.record].path)).collect();
            let said = said.hint(with_nearest(say!("the book does without it"), &nearest));
            let source = lists.entry(list).or_insert_with(|| read(files, list));
            let place = source.as_ref().and_then(|it| Some((it, place(&it.text, &path)?)));
            diagnostics.push(match place {
                Some((source, span)) => said.at(source, span),
                None => said.in_file(&list.into()),
            });
        }
    }
}

/// The file of settings in the innermost folder that a chapter lies in.
fn nearest_list<'a>(settings: &'a [String], path: &str) -> Option<&'a str> {
    let folder = |it: &str| it.rfind('/').map_or(0, |at| at + 1);
    let above = settings.iter().filter(|it| path.starts_with(&it[..folder(it)]));
    above.max_by_key(|it| folder(it)).or_else(|| settings.first()).map(String::as_str)
}

fn read(files: &dyn Files, path: &str) -> Option<Source> {
    let path = SourcePath::from(path);
    let decoded = source::decode(files.settings(&path).ok()?).ok()?;
    Some(Source::new(path.as_str(), decoded.text))
}

/// Where a list names a path: by as many of its last parts as it can.
fn place(text: &str, path: &str) -> Option<Span> {
    let starts = std::iter::once(0).chain(path.match_indices('/').map(|(at, _)| at + 1));
    let is_end = |it: Option<char>| it.is_none_or(|it| !it.is_alphanumeric() && it != '-');
    starts.take(20).map(|at| &path[at..]).find_map(|name| {
        let mut found = text.match_indices(name).map(|(at, _)| at..at + name.len());
        let whole = |it: &std::ops::Range<usize>| {
            is_end(text[..it.start].chars().next_back()) && is_end(text[it.end..].chars().next())
        };
        found.find(whole).map(Span::from)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_names_its_chapters_in_its_own_way() {
        let text = "# 目錄\n\n- [信](letters.md)\n- [島](isles/north-west.md)\n- 1\n- 12\n";
        for (path, found) in [
            ("src/letters.md", Some("letters.md")),
            ("src/isles/north-west.md", Some("isles/north-west.md")),
            ("books/x/12", Some("12")),
            ("src/north.md", None),
        ] {
            let span = place(text, path);
            let written = span.map(|it| &text[it.start as usize..it.end as usize]);
            assert_eq!(written, found, "{path}");
        }
    }

    #[test]
    fn the_innermost_list_is_the_chapters_own() {
        let settings = ["book.toml".to_owned(), "src/SUMMARY.md".to_owned()];
        assert_eq!(nearest_list(&settings, "src/a.md"), Some("src/SUMMARY.md"));
        assert_eq!(nearest_list(&settings, "a.md"), Some("book.toml"));
    }
}
