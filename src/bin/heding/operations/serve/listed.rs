//! Which files are handed out: those that the shelf made, by its own list.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use heding::beneath::{Beneath, Kind};
use heding::shelf::{LIST, listed};

/// The list, as it was when it was last looked at.
#[derive(Default)]
pub(super) struct Listed(Mutex<Reading>);

#[derive(Default)]
struct Reading {
    /// The time and the size of the file that was read.
    version: Option<(SystemTime, u64)>,
    names: Arc<BTreeSet<String>>,
}

impl Listed {
    /// Whether a file of a shelf is on its list. A shelf that was made anew meanwhile has a new one.
    pub(super) fn has(&self, shelf: &Beneath, path: &Path) -> bool {
        let Some(name) = path.to_str() else { return false };
        self.now(shelf).contains(&name.replace('\\', "/"))
    }

    fn now(&self, shelf: &Beneath) -> Arc<BTreeSet<String>> {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let metadata = shelf.metadata(Path::new(LIST)).ok();
        let version = metadata.and_then(|it| Some((it.modified().ok()?, it.len())));
        if last.version != version {
            let list = shelf.read(Path::new(LIST), Kind::List).unwrap_or_default();
            let list = String::from_utf8_lossy(&list);
            let names = listed(&list).map(str::to_owned).collect();
            *last = Reading { version, names: Arc::new(names) };
        }
        Arc::clone(&last.names)
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the tests lay out a shelf")]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn the_list_is_read_again_when_it_changed() {
        let dir = tempfile::tempdir().unwrap();
        let (shelf, list) = (Beneath::open(dir.path()).unwrap(), Listed::default());
        let listed = |name: &str| list.has(&shelf, Path::new(name));
        assert!(!listed("index.html"));
        fs::write(dir.path().join(LIST), "index.html\nbooks/a.epub\n../x\ncut off").unwrap();
        assert!(listed("index.html") && listed("books/a.epub"));
        assert!(!listed("../x") && !listed("cut off"));
        fs::write(dir.path().join(LIST), "books/b.epub\n").unwrap();
        assert!(!listed("index.html") && listed("books/b.epub"));
        fs::remove_file(dir.path().join(LIST)).unwrap();
        assert!(!listed("books/b.epub"));
    }
}
