//! The cache's folder, and the store behind it if there is one.

use std::io;
use std::sync::Arc;

use super::{Cache, file};
use crate::media::Store;

impl Cache {
    /// With another store behind the folder. Its keys are as the folder's files are called.
    #[must_use]
    pub fn before(self, behind: Arc<dyn Store + Send>) -> Self {
        Self { behind: Some(behind), ..self }
    }

    /// Whether anything can be in it.
    pub fn is_there(&self) -> bool {
        self.behind.is_some() || file::is_folder(&self.root)
    }

    /// A file, by its path in the folder.
    pub(super) fn read(&self, key: &str) -> Option<Vec<u8>> {
        let path = self.root.join(key);
        file::read(&path).or_else(|| {
            let bytes = self.behind.as_ref()?.get(key)?;
            // If it can't be kept here it is asked for again.
            let _ = self.tag().and_then(|()| file::write_soon(&path, &bytes));
            Some(bytes)
        })
    }

    /// Writes a file, and has it kept in the store behind.
    pub(super) fn write(&self, key: &str, bytes: &[u8]) -> io::Result<()> {
        file::write(&self.root.join(key), bytes)?;
        self.behind.iter().for_each(|it| it.put(key, bytes));
        Ok(())
    }

    /// Whether a file is there, as far as can be told without reading it.
    pub(super) fn has(&self, key: &str, length: u64) -> bool {
        file::length(&self.root.join(key)) == Some(length)
            || self.behind.as_ref().is_some_and(|it| it.has(key))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::sync::Mutex;

    use super::*;
    use crate::media::Remote;
    use crate::media::cache::{Held, Moment};
    use crate::media::remote::Lookup;

    #[derive(Default)]
    struct Memory(Mutex<BTreeMap<String, Vec<u8>>>);

    impl Store for Memory {
        fn get(&self, key: &str) -> Option<Vec<u8>> {
            self.0.lock().unwrap().get(key).cloned()
        }

        fn put(&self, key: &str, bytes: &[u8]) {
            self.0.lock().unwrap().insert(key.to_owned(), bytes.to_vec());
        }
    }

    #[test]
    fn what_one_machine_keeps_is_at_hand_on_another() {
        const URL: &str = "https://a.example/b.png";
        let dir = tempfile::tempdir().unwrap();
        let memory = Arc::new(Memory::default());
        let cache = |name: &str| Cache::at(dir.path().join(name)).before(memory.clone());
        let (one, other) = (cache("one"), cache("other"));
        assert!(other.find(URL).is_none());
        let held = Held { source: URL.to_owned(), ..Held::default() };
        one.keep(URL, held, b"picture", Moment::of_unix(0)).unwrap();
        Store::put(&one, "abc", b"fitted");
        assert_eq!(memory.0.lock().unwrap().len(), 3);
        assert!(other.find(URL).is_some());
        assert_eq!(Remote::get(&other, URL), Lookup::Held(b"picture".to_vec()));
        assert_eq!(Store::get(&other, "abc").as_deref(), Some(&b"fitted"[..]));
        // From now on it is here, too.
        memory.0.lock().unwrap().clear();
        assert_eq!(Remote::get(&other, URL), Lookup::Held(b"picture".to_vec()));
        assert_eq!(Store::get(&other, "abc").as_deref(), Some(&b"fitted"[..]));
    }
}
