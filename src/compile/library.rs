//! Files and notes that articles show beside their own text.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::inputs::Inputs;
use crate::archive::{Asking, Lookups};
use crate::article::library::{Library, Passage};
use crate::media;
use crate::source::{self, SourcePath};

/// A file of more bytes is no text to be shown.
const LONGEST: u64 = 2_000_000;

/// The project's files for one article, and which of them it was shown.
pub(super) struct ProjectLibrary<'a> {
    inputs: Inputs<'a>,
    names: Asking<'a>,
    shown: RefCell<BTreeMap<SourcePath, Option<blake3::Hash>>>,
}

/// What an article was made from beside its own text.
pub(super) struct Shown {
    pub(super) names: Lookups,
    /// Each file, and the digest of those that could be read.
    pub(super) files: BTreeMap<SourcePath, Option<blake3::Hash>>,
}

impl<'a> ProjectLibrary<'a> {
    pub(super) fn of(inputs: Inputs<'a>) -> Self {
        let names = Asking::new(&inputs.archive.addresses);
        Self { inputs, names, shown: RefCell::default() }
    }

    pub(super) fn into_shown(self) -> Shown {
        Shown { names: self.names.into_lookups(), files: self.shown.into_inner() }
    }

    /// The text at a path from the project's root. What lies in hidden folders is nobody's to show, but for what a
    /// site's own folder holds.
    fn text(&self, path: &str) -> Option<Passage> {
        let is_hidden = |part: &str| {
            part.starts_with('.') && !matches!(part, ".vuepress" | ".vitepress") || part.is_empty()
        };
        if path.split('/').any(is_hidden) || path.contains(['\\', '\0', ':']) {
            return None;
        }
        let path = SourcePath::from(path);
        let files = self.inputs.files;
        let bytes = match files.length(&path) {
            Ok(length) if length <= LONGEST => files.read(&path).ok(),
            _ => None,
        };
        let digest = match &bytes {
            Some(bytes) => Some(blake3::hash(bytes)),
            // Too large to be shown; it may be smaller the next time.
            None => media::digest(files, &path),
        };
        self.shown.borrow_mut().insert(path.clone(), digest);
        let text = source::decode(bytes?).ok()?.text;
        Some(Passage { path: path.into(), text })
    }

    /// The first that is there of a path below a folder and all folders above it.
    fn above(&self, folder: &str, path: &str) -> Option<Passage> {
        let mut folder = folder;
        loop {
            let found = self.text(&join(folder, path)?);
            if found.is_some() || folder.is_empty() {
                return found;
            }
            folder = folder.rsplit_once('/').map_or("", |(above, _)| above);
        }
    }
}

/// The path of a file from a folder on. Nothing if it leaves the project, or is its folder.
fn join(folder: &str, path: &str) -> Option<String> {
    SourcePath::joined(folder, path).filter(|it| !it.is_empty())
}

impl Library for ProjectLibrary<'_> {
    fn file(&self, folder: &str, path: &str) -> Option<Passage> {
        if let Some(rest) = path.strip_prefix("@/").or_else(|| path.strip_prefix('/')) {
            return self.above(folder, rest);
        }
        if let Some((name, rest)) = path.strip_prefix('@').and_then(|it| it.split_once('/')) {
            let below = |site: &str| self.above(folder, &format!("{site}/{name}/{rest}"));
            return below(".vuepress")
                .or_else(|| below(".vitepress"))
                .or_else(|| self.above(folder, &format!("{name}/{rest}")));
        }
        self.text(&join(folder, path)?).or_else(|| self.text(&join("", path)?))
    }

    fn part(&self, folder: &str, parts: &str, path: &str) -> Option<Passage> {
        self.above(folder, format!("{parts}/{path}").trim_start_matches('/'))
    }

    fn note(&self, folder: &str, name: &str) -> Option<Passage> {
        let last = name.rsplit('/').next().unwrap_or(name);
        let last = last.strip_suffix(".md").unwrap_or(last);
        let record = join(folder, name)
            .and_then(|it| self.names.at_path(&it))
            .or_else(|| self.names.at_path(name))
            .or_else(|| self.names.at_slug(last))
            .or_else(|| self.names.at_title(name))?;
        let path = self.inputs.archive.records[record].path.clone();
        self.text(path.as_str())
    }

    fn nearest(&self, name: &str, of: &str) -> Vec<String> {
        let archive = self.inputs.archive;
        let near = archive.nearest(name, of).into_iter();
        near.map(|it| format!("`{}`", archive.records[it.record].path)).collect()
    }
}
