//! Where things that cost time are kept from one run to the next: fitted pictures, what runs remember.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// Keeps bytes by a key: letters and digits, maybe with `/`, `-` and `.` in it. What it gives back is not trusted:
/// it may have been cut off or changed.
pub trait Store: Sync {
    /// What was kept, if it still is.
    fn get(&self, key: &str) -> Option<Vec<u8>>;

    /// Keeps something. If that is not possible, it is not kept.
    fn put(&self, key: &str, bytes: &[u8]);

    /// Whether something is kept there.
    fn has(&self, key: &str) -> bool {
        self.get(key).is_some()
    }
}

/// Keeps nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoStore;

impl Store for NoStore {
    fn get(&self, _: &str) -> Option<Vec<u8>> {
        None
    }

    fn put(&self, _: &str, _: &[u8]) {}
}

/// Keeps everything in memory.
impl Store for Mutex<BTreeMap<String, Vec<u8>>> {
    fn get(&self, key: &str) -> Option<Vec<u8>> {
        self.lock().unwrap_or_else(PoisonError::into_inner).get(key).cloned()
    }

    fn put(&self, key: &str, bytes: &[u8]) {
        let mut kept = self.lock().unwrap_or_else(PoisonError::into_inner);
        kept.insert(key.to_owned(), bytes.to_vec());
    }
}
