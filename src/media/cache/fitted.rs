//! Pictures as they were fitted to devices, kept beside those that were fetched: they can be made again.

use super::{Cache, file};
use crate::media::Store;

fn fitted(key: &str) -> String {
    let folder: String = key.chars().take(2).collect();
    format!("fitted/{folder}/{key}")
}

impl Store for Cache {
    fn get(&self, key: &str) -> Option<Vec<u8>> {
        self.read(&fitted(key))
    }

    /// Without waiting for the disk: an entry that is not whole is known by its digest, and made anew.
    fn put(&self, key: &str, bytes: &[u8]) {
        // Without a cache the picture is made anew next time.
        let key = fitted(key);
        let _ = self.tag().and_then(|()| file::write_soon(&self.root.join(&key), bytes));
        self.behind.iter().for_each(|it| it.put(&key, bytes));
    }
}
