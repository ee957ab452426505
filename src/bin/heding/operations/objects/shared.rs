//! Pictures that many machines share: a bucket behind the cache of each.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use heding::media::Store;

use super::Objects;
use crate::failure::Failure;

/// A place behind the cache of pictures.
#[derive(Debug)]
pub(crate) struct Shared {
    objects: Objects,
    /// What is there, as far as this run knows: most of what is asked for was never fetched.
    keys: Mutex<BTreeSet<String>>,
}

impl Shared {
    /// Looks at what is there.
    pub(crate) fn open(place: &str) -> Result<Self, Failure> {
        let objects = Objects::open(place)?;
        let keys = objects.list("")?.into_iter().collect();
        Ok(Self { objects, keys: Mutex::new(keys) })
    }
}

impl Store for Shared {
    /// A picture that can't be had now is not in this run's books.
    fn get(&self, key: &str) -> Option<Vec<u8>> {
        if self.has(key) { self.objects.get(key).ok().flatten() } else { None }
    }

    fn put(&self, key: &str, bytes: &[u8]) {
        if self.objects.put(key, bytes.to_vec()).is_ok() {
            let mut keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
            keys.insert(key.to_owned());
        }
    }

    fn has(&self, key: &str) -> bool {
        self.keys.lock().unwrap_or_else(PoisonError::into_inner).contains(key)
    }
}
