//! Which files are handed out: those that the shelf made, by its own list.
#![expect(clippy::disallowed_methods, reason = "the server reads the shelf")]

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use heding::shelf::{LIST, listed};

/// The longest list that is read: a million paths.
const MOST_BYTES: u64 = 64 << 20;

/// The list, as it was when it was last looked at.
pub(super) struct Listed {
    path: PathBuf,
    read: Mutex<Reading>,
}

#[derive(Default)]
struct Reading {
    /// The time and the size of the file that was read.
    version: Option<(SystemTime, u64)>,
    names: Arc<BTreeSet<String>>,
}

impl Listed {
    pub(super) fn of(root: &Path) -> Self {
        Self { path: root.join(LIST), read: Mutex::default() }
    }

    /// Whether a file is on the list. A shelf that was made anew meanwhile has a new one.
    pub(super) fn has(&self, path: &Path) -> bool {
        let Some(name) = path.to_str() else { return false };
        self.now().contains(&name.replace('\\', "/"))
    }

    fn now(&self) -> Arc<BTreeSet<String>> {
        let mut last = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        let version = fs::symlink_metadata(&self.path)
            .ok()
            .filter(fs::Metadata::is_file)
            .and_then(|it| Some((it.modified().ok()?, it.len())));
        if last.version != version {
            let names = version.and_then(|_| self.read_names()).unwrap_or_default();
            *last = Reading { version, names: Arc::new(names) };
        }
        Arc::clone(&last.names)
    }

    fn read_names(&self) -> Option<BTreeSet<String>> {
        let mut list = String::new();
        File::open(&self.path).ok()?.take(MOST_BYTES).read_to_string(&mut list).ok()?;
        Some(listed(&list).map(str::to_owned).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_read_again_when_it_changed() {
        let dir = tempfile::tempdir().unwrap();
        let listed = Listed::of(dir.path());
        assert!(!listed.has(Path::new("index.html")));
        fs::write(dir.path().join(LIST), "index.html\nbooks/a.epub\n../x\ncut off").unwrap();
        assert!(listed.has(Path::new("index.html")) && listed.has(Path::new("books/a.epub")));
        assert!(!listed.has(Path::new("../x")) && !listed.has(Path::new("cut off")));
        fs::write(dir.path().join(LIST), "books/b.epub\n").unwrap();
        assert!(!listed.has(Path::new("index.html")) && listed.has(Path::new("books/b.epub")));
        fs::remove_file(dir.path().join(LIST)).unwrap();
        assert!(!listed.has(Path::new("books/b.epub")));
    }
}
