//! Where pages without a date stand in a book of everything: after the dated ones, in a section of their own, or in
//! one for each folder where they are many.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::SectionKey;
use super::natural::natural;
use crate::archive::{Archive, Record, common_folder, folder_title, own_folder};

/// So many pages are found without folders.
const FEW: usize = 20;
/// A folder with fewer pages has no section.
const FEWEST: usize = 3;
/// Sections are sought no deeper.
const DEEPEST: usize = 8;

/// The sections of the pages without a date.
pub(super) struct UndatedSections {
    /// The folder that all of them lie in.
    above: String,
    /// The folders that have sections, and their titles.
    folders: BTreeMap<String, String>,
}

impl UndatedSections {
    /// The sections of these records.
    pub(super) fn of(archive: &Archive, records: &[usize]) -> Self {
        let path = |at: &usize| archive.records[*at].path.as_str();
        let above = common_folder(records.iter().map(|it| archive.records[*it].path.folder()));
        let mut above = above.unwrap_or_default();
        let count = |above: &str| {
            let mut counts: BTreeMap<String, usize> = BTreeMap::new();
            for folder in records.iter().filter_map(|it| first_folder(path(it), above)) {
                *counts.entry(folder.to_owned()).or_default() += 1;
            }
            counts.retain(|_, count| *count >= FEWEST);
            counts
        };
        let mut counts = BTreeMap::new();
        if records.len() > FEW {
            counts = count(&above);
            // A folder that nearly all lie in tells nothing; those in it do.
            for _ in 0..DEEPEST {
                let Some((only, _)) = counts.first_key_value().filter(|_| counts.len() == 1) else {
                    break;
                };
                let below = count(only);
                if below.is_empty() {
                    break;
                }
                above.clone_from(only);
                counts = below;
            }
        }
        let mut folders: BTreeMap<String, String> = counts
            .into_keys()
            .map(|folder| {
                let title = folder_title(folder.rsplit('/').next().unwrap_or_default());
                (folder, title)
            })
            .collect();
        // A folder is called as its own page is.
        for record in &archive.records {
            if let Some(folder) = own_folder(record.path.as_str())
                && let Some(title) = folders.get_mut(folder)
                && !record.title.trim().is_empty()
                && !record.path.stem().eq_ignore_ascii_case(&record.title)
            {
                record.title.trim().clone_into(title);
            }
        }
        Self { above, folders }
    }

    /// Whether folders have sections.
    pub(super) fn has_folders(&self) -> bool {
        !self.folders.is_empty()
    }

    /// The folder that a page stands under.
    fn folder<'r>(&self, record: &'r Record) -> Option<&'r str> {
        let folder = first_folder(record.path.as_str(), &self.above)?;
        self.folders.contains_key(folder).then_some(folder)
    }

    /// The section of a page.
    pub(super) fn section(&self, record: &Record) -> SectionKey {
        match self.folder(record).and_then(|it| self.folders.get(it)) {
            Some(title) => SectionKey::Part(Some(title.clone())),
            None => SectionKey::Undated,
        }
    }

    /// The order of two pages: by sections, those without a folder last; then by their places in the folders.
    pub(super) fn compare(&self, a: &Record, b: &Record) -> Ordering {
        let sections = match (self.folder(a), self.folder(b)) {
            (Some(a), Some(b)) => natural(a, b).then_with(|| a.cmp(b)),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => Ordering::Equal,
        };
        sections.then_with(|| by_place(a.path.as_str(), b.path.as_str()))
    }
}

/// The folder below `above` that a path lies in.
fn first_folder<'a>(path: &'a str, above: &str) -> Option<&'a str> {
    let rest = match above {
        "" => path,
        above => path.strip_prefix(above)?.strip_prefix('/')?,
    };
    let start = path.len() - rest.len();
    path.get(..start + rest.find('/')?)
}

/// Folder by folder, a folder's own page before the others, numbers by their value.
fn by_place(a: &str, b: &str) -> Ordering {
    let is_own = |path: &str, folder: &str| own_folder(path) == Some(folder);
    let (mut at, shorter) = (0, a.len().min(b.len()));
    while let (Some(next_a), Some(next_b)) = (a[at..].find('/'), b[at..].find('/')) {
        if next_a != next_b || a.get(..at + next_a) != b.get(..at + next_b) {
            break;
        }
        at += next_a + 1;
        if at >= shorter {
            break;
        }
    }
    let folder = a[..at].trim_end_matches('/');
    is_own(b, folder)
        .cmp(&is_own(a, folder))
        .then_with(|| natural(&a[at..], &b[at..]))
        .then_with(|| a.cmp(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_keep_together_and_begin_with_their_own_pages() {
        let mut paths = [
            "b/10.md",
            "b/2.md",
            "b/b.md",
            "a/z/1.md",
            "a/index.md",
            "about.md",
            "a/x.md",
            "b/c/b.md",
        ];
        paths.sort_by(|a, b| by_place(a, b));
        assert_eq!(
            paths,
            [
                "a/index.md",
                "a/x.md",
                "a/z/1.md",
                "about.md",
                "b/b.md",
                "b/2.md",
                "b/10.md",
                "b/c/b.md"
            ]
        );
    }

    #[test]
    fn the_first_folder() {
        assert_eq!(first_folder("a/b/c.md", ""), Some("a"));
        assert_eq!(first_folder("a/b/c.md", "a"), Some("a/b"));
        assert_eq!(first_folder("a/c.md", "a"), None);
        assert_eq!(first_folder("ab/c/d.md", "a"), None);
    }
}
