//! A folder on disk. The one place where the library reads files.
#![expect(clippy::disallowed_methods, reason = "this is the module that reads the disk")]

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::{ARTICLE_EXTENSIONS, Files, Listing, Signature, SourcePath};

/// A folder of articles.
#[derive(Debug, Clone)]
pub struct Folder {
    root: PathBuf,
    left_out: Vec<PathBuf>,
}

impl Folder {
    /// The folder at `root`.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), left_out: Vec::new() }
    }

    /// Leaves out a folder or file, such as the one that books are written to.
    #[must_use]
    pub fn without(mut self, path: impl Into<PathBuf>) -> Self {
        self.left_out.push(path.into());
        self
    }

    fn source_path(&self, path: &Path) -> Option<SourcePath> {
        let parts: Option<Vec<&str>> =
            path.strip_prefix(&self.root).ok()?.iter().map(|part| part.to_str()).collect();
        Some(SourcePath::new(parts?.join("/")))
    }
}

impl Files for Folder {
    /// Hidden folders and files, symbolic links and what [`Folder::without`] names are passed over.
    fn list(&self) -> io::Result<Listing> {
        fs::read_dir(&self.root)?;
        let mut listing = Listing::default();
        let wanted = |entry: &walkdir::DirEntry| {
            entry.depth() == 0
                || !(entry.file_name().to_string_lossy().starts_with('.')
                    || self.left_out.iter().any(|it| it == entry.path()))
        };
        for entry in WalkDir::new(&self.root).into_iter().filter_entry(wanted) {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let path = error.path().unwrap_or(&self.root).to_owned();
                    let shown = path.strip_prefix(&self.root).unwrap_or(&path).to_string_lossy();
                    listing.unreadable.push((SourcePath::new(&*shown), error.to_string()));
                    continue;
                }
            };
            if !entry.file_type().is_file() {
                continue;
            }
            let extension =
                entry.path().extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
            let article = ARTICLE_EXTENSIONS.contains(&extension.as_str());
            match self.source_path(entry.path()) {
                Some(path) if article => listing.articles.push(path),
                Some(path) => listing.assets.push(path),
                None if article => listing.unreadable.push((
                    SourcePath::new(&*entry.path().to_string_lossy()),
                    "its name is not UTF-8".to_owned(),
                )),
                None => {}
            }
        }
        listing.articles.sort();
        listing.assets.sort();
        Ok(listing)
    }

    fn read(&self, path: &SourcePath) -> io::Result<Vec<u8>> {
        fs::read(self.root.join(path.as_str()))
    }

    fn length(&self, path: &SourcePath) -> io::Result<u64> {
        fs::metadata(self.root.join(path.as_str())).map(|it| it.len())
    }

    fn signature(&self, path: &SourcePath) -> Option<Signature> {
        fs::metadata(self.root.join(path.as_str())).ok().map(|it| Signature::of(&it))
    }
}
