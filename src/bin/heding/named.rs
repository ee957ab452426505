//! Files, folders and patterns that are named in the place of one folder: for `check`, which editors and hooks run on
//! what they have at hand.
#![expect(clippy::disallowed_methods, reason = "the user names files, whatever they lead through")]

use std::path::{Component, Path, PathBuf};

use heding::diagnostic::Diagnostic;
use heding::source::{Patterns, SourcePath, is_article};

use crate::destination::STREAM;
use crate::failure::Failure;
use crate::{output, settings};
use heding::say;

/// What marks the root of a project.
const ROOTS: &[&str] = &[
    settings::FILE_NAME,
    ".git",
    ".obsidian",
    "hugo.toml",
    "hugo.yaml",
    "_config.yml",
    "mkdocs.yml",
    "book.toml",
    "quarto.yml",
    "_quarto.yml",
    "docusaurus.config.js",
    "docusaurus.config.ts",
    "astro.config.mjs",
];

/// So many folders above what is named a project's root is looked for.
const HIGHEST: usize = 8;

/// A project, and the files of it that are meant.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Named {
    /// The root of their project.
    pub(crate) root: PathBuf,
    /// Patterns of their paths from there.
    pub(crate) patterns: Vec<String>,
}

/// The files that names stand for; nothing if it is one folder, or what stands for one.
pub(crate) fn find(names: &[PathBuf]) -> Result<Option<Named>, Failure> {
    let [one] = names else { return gathered(names).map(Some) };
    let is_article = is_article(&one.extension().unwrap_or_default().to_string_lossy());
    match is_pattern(one) || (one.is_file() && is_article) {
        true => gathered(names).map(Some),
        false => Ok(None),
    }
}

/// The root of the project that an article lies in, and its path from there; nothing if it is in none.
pub(crate) fn project_of(article: &Path) -> Option<(PathBuf, SourcePath)> {
    let whole = plain(&std::path::absolute(article).ok()?);
    let root = root_above(output::folder_of(&whole))?;
    let below = whole.strip_prefix(root).ok()?.to_str()?.replace('\\', "/");
    Some((from_here(root), SourcePath::new(below)))
}

/// The nearest folder that is the root of a project: this one, or one above it.
fn root_above(folder: &Path) -> Option<&Path> {
    let is_root = |it: &&Path| ROOTS.iter().any(|name| it.join(name).exists());
    folder.ancestors().take(HIGHEST).find(is_root)
}

/// Whether a name is a pattern that no shell has replaced by what it matches.
fn is_pattern(name: &Path) -> bool {
    !name.exists() && name.to_string_lossy().contains(['*', '?', '['])
}

fn gathered(names: &[PathBuf]) -> Result<Named, Failure> {
    let mut all = Vec::new();
    for name in names {
        if name == Path::new(STREAM) {
            let said = Diagnostic::error("usage", say!("standard input stands alone"));
            return Err(Failure::usage(said.hint(say!("check it by itself: `heding check -`"))));
        }
        let whole = std::path::absolute(name).map_err(|error| Failure::unreadable(name, &error))?;
        if !is_pattern(name) && !whole.exists() {
            return Err(Failure::unreadable(name, &std::io::ErrorKind::NotFound.into()));
        }
        all.push((plain(&whole), is_pattern(name)));
    }
    let folder_of = |(path, is_pattern): &(PathBuf, bool)| match is_pattern {
        true => path.ancestors().find(|it| !is_odd(it)).unwrap_or(path).to_owned(),
        false if path.is_dir() => path.clone(),
        false => output::folder_of(path).to_owned(),
    };
    let mut common = all.first().map(folder_of).unwrap_or_default();
    for it in &all {
        let folder = folder_of(it);
        while !folder.starts_with(&common) && common.pop() {}
    }
    let root = root_above(&common).unwrap_or(&common).to_owned();
    let patterns = all.iter().map(|(path, is_pattern)| {
        let below = path.strip_prefix(&root).unwrap_or(path).to_string_lossy().replace('\\', "/");
        match (is_pattern, below.is_empty()) {
            (_, true) => "*".to_owned(),
            (true, _) => format!("/{below}"),
            (false, _) => Patterns::literal(&below),
        }
    });
    Ok(Named { patterns: patterns.collect(), root: from_here(&root) })
}

fn is_odd(path: &Path) -> bool {
    path.to_string_lossy().contains(['*', '?', '['])
}

/// A path without `.` and `..`.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                plain.pop();
            }
            part => plain.push(part),
        }
    }
    plain
}

/// A folder as people see it from where they are.
fn from_here(folder: &Path) -> PathBuf {
    let here = std::env::current_dir().unwrap_or_default();
    match folder.strip_prefix(&here) {
        Ok(below) if below.as_os_str().is_empty() => PathBuf::from("."),
        Ok(below) => below.to_owned(),
        Err(_) => folder.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn what_is_named_is_found_in_its_project() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path();
        fs::create_dir_all(root.join("posts/deep")).unwrap();
        for name in ["heding.toml", "posts/a.md", "posts/deep/[b].md"] {
            fs::write(root.join(name), "").unwrap();
        }
        let named = |names: &[&str]| {
            let names: Vec<PathBuf> = names.iter().map(|it| root.join(it)).collect();
            find(&names).unwrap().map(|it| (it.root == root, it.patterns))
        };
        let pattern = |it: &str| it.to_owned();
        assert_eq!(named(&["posts"]), None);
        assert_eq!(named(&["posts/a.md"]), Some((true, vec![pattern("/posts/a.md")])));
        assert_eq!(
            named(&["posts/deep/../deep/[b].md", "posts/deep"]),
            Some((true, vec![pattern("/posts/deep/\\[b\\].md"), pattern("/posts/deep")]))
        );
        assert_eq!(named(&["posts/*.md"]), Some((true, vec![pattern("/posts/*.md")])));
        assert!(find(&[root.join("none.md"), root.join("posts")]).is_err());
    }
}
