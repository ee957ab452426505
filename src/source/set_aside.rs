//! What a walk through a folder sets aside: what `.gitignore` and `.hedingignore` name, and what programs put there.
//!
//! Both are about articles. Pictures in a folder that is set aside are found all the same, for many sites keep those out
//! of their repositories, or lay them where generated pages go; only what a package manager installed is not looked
//! into at all.

use std::path::Path;

use super::patterns::{IGNORE_FILES, Patterns, Verdict};
use crate::beneath::{Beneath, Kind};
use crate::say;
use crate::worded;
use crate::wording::Wording;

/// A rule's name in the ledger, and what it saw.
pub(super) type Reason = (&'static str, Wording);

/// Folders that package managers fill, wherever they lie.
const INSTALLED: &[&str] = &["node_modules", "bower_components"];

/// Folders that programs fill if one of these files lies beside them.
const FILLED: &[(&str, &[&str], &str)] = &[
    (
        "vendor",
        &[
            "Gemfile",
            "composer.json",
            "go.mod",
            "package.json",
            "_config.yml",
            "Cargo.toml",
            "vendor/modules.txt",
        ],
        worded!("holds what a package manager installed"),
    ),
    (
        "public",
        &[
            "hugo.toml",
            "hugo.yaml",
            "hugo.json",
            "config.toml",
            "config.yaml",
            "config.yml",
            "_config.yml",
            "gatsby-config.js",
            "gatsby-config.ts",
            "package.json",
            "public/index.html",
        ],
        worded!("holds the pages that a site's program makes"),
    ),
    (
        "_site",
        &["_config.yml", "package.json", "_site/index.html"],
        worded!("holds the pages that a site's program makes"),
    ),
];

/// The folders from the root down to where the walk is.
#[derive(Default)]
pub(super) struct SetAside(Vec<Level>);

struct Level {
    /// How deep its folder lies below the root.
    depth: usize,
    /// Its folder's path, with `/` at the end unless it is the root.
    prefix: String,
    patterns: Option<Patterns>,
    /// Why none of the articles in it is read, and whether that was said.
    without_articles: Option<(Reason, bool)>,
}

/// What becomes of a file or folder.
pub(super) enum Found {
    /// It is read.
    Kept,
    /// A folder of which only the pictures count, or an article that is none.
    Aside(Reason),
    /// A folder that is not looked into.
    Closed(Reason),
}

impl SetAside {
    /// Leaves the folders that an entry of this depth does not lie in.
    pub(super) fn leave(&mut self, depth: usize) {
        while self.0.last().is_some_and(|it| it.depth >= depth) {
            self.0.pop();
        }
    }

    /// Enters a folder, and reads what its files of patterns say. `aside` is why its articles are not read, if they
    /// are not.
    pub(super) fn enter(
        &mut self,
        door: &Beneath,
        path: &str,
        depth: usize,
        aside: Option<Reason>,
    ) {
        let prefix = if path.is_empty() { String::new() } else { format!("{path}/") };
        let texts = IGNORE_FILES.map(|name| {
            let bytes = door.read(Path::new(&format!("{prefix}{name}")), Kind::Settings);
            (name, bytes.map(|it| String::from_utf8_lossy(&it).into_owned()).unwrap_or_default())
        });
        let are_there = texts.iter().any(|(_, text)| !text.is_empty());
        let texts = texts.iter().map(|(name, text)| (*name, text.as_str()));
        let patterns = if are_there { Patterns::of_files(texts) } else { None };
        let without_articles = aside.map(|it| (it, false));
        self.0.push(Level { depth, prefix, patterns, without_articles });
    }

    /// What becomes of an entry.
    pub(super) fn judge(&self, door: &Beneath, path: &str, is_folder: bool) -> Found {
        for level in self.0.iter().rev() {
            let Some(patterns) = &level.patterns else { continue };
            let below = path.strip_prefix(level.prefix.as_str()).unwrap_or(path);
            match patterns.verdict(below, is_folder) {
                Verdict::Unsaid => {}
                Verdict::TakenBack => return Found::Kept,
                Verdict::Matches { pattern, from } => {
                    let file = format!("{}{}", level.prefix, from.unwrap_or_default());
                    return Found::Aside((
                        "ignored",
                        say!("matches `{pattern}` of {file}", pattern, file),
                    ));
                }
            }
        }
        if is_folder { installed(door, path) } else { Found::Kept }
    }

    /// The folder in which no article is read, if the walk is in one and that was not said yet: the outermost.
    pub(super) fn untold(&mut self) -> Option<(String, Reason)> {
        let level = self.0.iter_mut().find(|it| it.without_articles.is_some())?;
        let (reason, is_told) = level.without_articles.as_mut()?;
        let is_news = !std::mem::replace(is_told, true);
        is_news.then(|| (level.prefix.trim_end_matches('/').to_owned(), reason.clone()))
    }

    /// Whether no article is read where the walk is.
    pub(super) fn is_without_articles(&self) -> bool {
        self.0.iter().any(|it| it.without_articles.is_some())
    }
}

/// Whether a program filled a folder.
fn installed(door: &Beneath, path: &str) -> Found {
    let name = path.rsplit('/').next().unwrap_or(path);
    if INSTALLED.contains(&name) {
        return Found::Closed(("generated", say!("holds what a package manager installed")));
    }
    let Some((_, signs, what)) = FILLED.iter().find(|it| it.0 == name) else { return Found::Kept };
    let beside = &path[..path.len() - name.len()];
    let is_there = |sign: &&str| door.has_file(Path::new(&format!("{beside}{sign}")));
    match signs.iter().find(|it| is_there(it)) {
        Some(_) => Found::Aside(("generated", Wording::fixed(what))),
        None => Found::Kept,
    }
}
