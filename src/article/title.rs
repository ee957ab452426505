//! The title of an article whose front matter has none.

use crate::source::SourcePath;

/// The text of the first heading of level 1.
pub(super) fn find(text: &str) -> Option<String> {
    let line = text.lines().find_map(|line| line.strip_prefix("# "))?;
    let title = line.trim().trim_end_matches('#').trim_end();
    (!title.is_empty()).then(|| title.to_owned())
}

/// The file's name; its folder's, for a page bundle's `index.md`.
pub(super) fn from_path(path: &SourcePath) -> String {
    match path.stem() {
        "index" if !path.folder().is_empty() => {
            path.folder().rsplit('/').next().unwrap_or_default().to_owned()
        }
        stem => stem.to_owned(),
    }
}
