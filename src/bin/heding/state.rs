//! Where runs of a project remember one another: a folder of files below the folder of caches.
//!
//! ```text
//! runs/ab12…/survey                what the survey saw
//! runs/ab12…/citizen-news-2020-08.json    what a volume was made from, and its books
//! runs/ab12…/checks/…                     what checks saw and found out
//! ```
//!
//! What is in them is the library's matter ([`RunMemory`]). None of it is needed.
#![expect(
    clippy::disallowed_methods,
    reason = "the command line keeps its state, and asks the clock"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use heding::binding::RunMemory;
use heding::media::Store;

use crate::output;

/// The state of a project's runs that write to one folder.
#[derive(Debug)]
pub(crate) struct RunFolder {
    folder: PathBuf,
    /// Where it is remembered what volumes were made from.
    volumes: PathBuf,
    /// Where else to look for what a survey saw, if none is remembered here.
    surveyed: Option<PathBuf>,
    /// When the run began, in nanoseconds from 1970.
    began: i64,
}

impl RunFolder {
    /// The state of a project, its settings and the folder it writes to, below the folder of caches.
    pub(crate) fn of(caches: &Path, project: &Path, settings: Option<&Path>, out: &Path) -> Self {
        let mut hasher = blake3::Hasher::new();
        for path in [Some(project), settings, Some(out)] {
            let path = path.map(|path| {
                let real = fs::canonicalize(path).or_else(|_| std::path::absolute(path));
                real.unwrap_or_else(|_| path.to_owned())
            });
            let path = path.unwrap_or_default();
            hasher.update(path.as_os_str().as_encoded_bytes()).update(b"\0");
        }
        let key = hasher.finalize().to_hex();
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let began = i64::try_from(now.as_nanos()).unwrap_or(i64::MAX);
        let folder = caches.join("runs").join(&key[..16]);
        Self { volumes: folder.clone(), folder, surveyed: None, began }
    }

    /// The same, but that what volumes were made from is remembered in a folder of its own.
    pub(crate) fn with_volumes_in(self, volumes: PathBuf) -> Self {
        Self { volumes, ..self }
    }

    /// The state of checks, which write no books: they take over what runs saw of the files, and leave nothing to them.
    pub(crate) fn of_checks(&self) -> Self {
        let folder = self.folder.join("checks");
        let surveyed = Some(self.folder.clone());
        Self { volumes: folder.clone(), folder, surveyed, began: self.began }
    }

    /// What earlier runs remember, and this one will.
    pub(crate) fn memory(&self) -> RunMemory<'_> {
        RunMemory::new(self, self.began)
    }

    /// Names with an ending are those of volumes.
    fn path(&self, name: &str) -> PathBuf {
        if name.contains('.') { self.volumes.join(name) } else { self.folder.join(name) }
    }
}

impl Store for RunFolder {
    fn get(&self, name: &str) -> Option<Vec<u8>> {
        let elsewhere = self.surveyed.as_ref().filter(|_| !name.contains('.'));
        let bytes = fs::read(self.path(name)).ok();
        bytes.or_else(|| fs::read(elsewhere?.join(name)).ok())
    }

    /// What can't be remembered is found out again the next time.
    fn put(&self, name: &str, bytes: &[u8]) {
        let path = self.path(name);
        if fs::create_dir_all(output::folder_of(&path)).is_ok() {
            let _ = output::keep(&path, bytes);
        }
    }

    fn has(&self, name: &str) -> bool {
        self.path(name).is_file()
    }
}
