//! Pictures as they were fitted to devices, kept beside those that were fetched: they can be made again.

use std::path::PathBuf;

use super::{Cache, file};
use crate::media::Store;

impl Cache {
    fn fitted(&self, key: &str) -> PathBuf {
        let folder: String = key.chars().take(2).collect();
        self.root.join("fitted").join(folder).join(key)
    }
}

impl Store for Cache {
    fn get(&self, key: &str) -> Option<Vec<u8>> {
        file::read(&self.fitted(key))
    }

    /// Without waiting for the disk: an entry that is not whole is known by its digest, and made anew.
    fn put(&self, key: &str, bytes: &[u8]) {
        // Without a cache the picture is made anew next time.
        let _ = self.tag().and_then(|()| file::write_soon(&self.fitted(key), bytes));
    }
}
