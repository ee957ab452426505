//! Files in memory: for tests, and for programs that have their articles elsewhere.

use std::collections::BTreeMap;
use std::io;

use super::{Files, Listing, SourcePath, is_article};

/// A folder that exists only in memory.
#[derive(Debug, Default, Clone)]
pub struct Memory(BTreeMap<SourcePath, Vec<u8>>);

impl Memory {
    /// Adds a file: `Memory::default().with("a.md", "text")`.
    #[must_use]
    pub fn with(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.0.insert(path.into(), bytes.into());
        self
    }
}

impl Files for Memory {
    fn list(&self) -> io::Result<Listing> {
        let mut listing = Listing::default();
        for path in self.0.keys() {
            if is_article(path.extension()) {
                listing.articles.push(path.clone());
            } else {
                listing.assets.push(path.clone());
            }
        }
        Ok(listing)
    }

    fn read(&self, path: &SourcePath) -> io::Result<Vec<u8>> {
        self.0.get(path).cloned().ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))
    }
}
