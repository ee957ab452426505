//! Articles in a bucket, copied to the disk before they are read.
//!
//! What was copied before and has the same version there is not copied again, so that its signature stays and
//! the survey need not read it, either.
#![expect(clippy::disallowed_methods, reason = "the command line keeps the copy")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, OpenOptions};
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use heding::diagnostic::Diagnostic;
use serde::{Deserialize, Serialize};
use walkdir::{DirEntry, WalkDir};

use super::{Bucket, Listed, failed};
use crate::failure::Failure;
use crate::output;
use heding::say;

/// How many objects are asked for at a time: waiting is what takes the time.
const AT_ONCE: usize = 16;

/// What was copied: each object's version.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Copied(BTreeMap<String, String>);

impl Copied {
    fn keep(&self, note: &Path) -> Result<(), Failure> {
        let text = serde_json::to_vec(self).unwrap_or_default();
        output::keep(note, &text).map_err(|error| Failure::unwritable(note, &error))
    }
}

/// The folder that has what is under `s3://bucket/prefix` now, in the folder `caches`.
pub(crate) fn mirrored(address: &str, caches: &Path) -> Result<PathBuf, Failure> {
    let rest = address.trim_start_matches("s3://").trim_end_matches('/');
    let bucket = Bucket::open(rest)?;
    let (name, folder) = place(rest, caches);
    fs::create_dir_all(&folder).map_err(|error| Failure::unwritable(&folder, &error))?;
    let _lock = wait_for(&folder.join("lock"))?;
    let copy = Copy { address, root: folder.join(name), bucket };
    copy.update(&folder.join("copied.json"))?;
    Ok(copy.root)
}

/// What the copy is called, which is what a volume without a title is called by, and the folder it is in.
fn place(address: &str, caches: &Path) -> (String, PathBuf) {
    let endpoint = std::env::var_os("AWS_ENDPOINT_URL").unwrap_or_default();
    let mut hasher = blake3::Hasher::new();
    hasher.update(endpoint.as_encoded_bytes()).update(b"\0").update(address.as_bytes());
    let digest = hasher.finalize().to_hex();
    let name = address.rsplit('/').next().unwrap_or(address).to_owned();
    (name, caches.join("buckets").join(&digest[..16]))
}

/// Waits until no other run brings the same copy up to date. Where the system knows no locks it goes on.
fn wait_for(path: &Path) -> Result<File, Failure> {
    let mut options = OpenOptions::new();
    let file = options.create(true).truncate(false).write(true).open(path);
    let file = file.map_err(|error| Failure::unwritable(path, &error))?;
    let _ = file.lock();
    Ok(file)
}

struct Copy<'a> {
    address: &'a str,
    root: PathBuf,
    bucket: Bucket,
}

impl Copy<'_> {
    /// Copies what is new, takes away what is gone.
    fn update(&self, note: &Path) -> Result<(), Failure> {
        let known: Copied =
            fs::read(note).ok().and_then(|it| serde_json::from_slice(&it).ok()).unwrap_or_default();
        let listed = self.bucket.all("").map_err(|fault| {
            failed("unreadable", &say!("can't list {place}", place = self.address), &fault)
        })?;
        let wanted = files(listed);
        if let Some(it) = wanted.iter().find(|it| !is_name_here(&it.name)) {
            let (name, place) = (&it.name, self.address);
            let message = say!("{name} in {place} can't be a file on this system", name, place);
            let said =
                Diagnostic::error("unreadable", message).hint(say!("give it another name there"));
            return Err(Failure::unfit(said));
        }
        if wanted.is_empty() {
            let message = say!("there is nothing in {place}", place = self.address);
            return Err(Failure::unfit(Diagnostic::error("unreadable", message)));
        }
        let is_here = |it: &Listed| {
            known.0.get(&it.name) == Some(&it.version)
                && fs::metadata(self.root.join(&it.name)).is_ok_and(|file| file.len() == it.bytes)
        };
        let (here, missing): (Vec<Listed>, Vec<Listed>) = wanted.into_iter().partition(is_here);
        // What is written over from now on is not what it was noted to be.
        let mut copied = Copied(here.into_iter().map(|it| (it.name, it.version)).collect());
        let is_same = missing.is_empty() && copied.0.len() == known.0.len();
        if !is_same {
            copied.keep(note)?;
            self.clear(&copied);
            copied.0.extend(self.fetch(&missing)?);
            copied.keep(note)?;
        }
        Ok(())
    }

    /// Takes away what is there no more, and what is about to be written anew.
    fn clear(&self, copied: &Copied) {
        let is_file = |it: &DirEntry| it.file_type().is_file();
        for entry in WalkDir::new(&self.root).into_iter().flatten().filter(is_file) {
            let inside = entry.path().strip_prefix(&self.root).ok();
            let name = inside.map(output::shown).unwrap_or_default();
            if !copied.0.contains_key(&name) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    /// Copies objects, several at a time, and gives the version of each.
    fn fetch(&self, missing: &[Listed]) -> Result<BTreeMap<String, String>, Failure> {
        let (next, done) = (AtomicUsize::new(0), Mutex::new(BTreeMap::new()));
        let work = || -> Result<(), Failure> {
            while let Some(it) = missing.get(next.fetch_add(1, Ordering::Relaxed)) {
                match self.copy(it) {
                    Ok(None) => {}
                    Ok(Some(version)) => {
                        let mut done = done.lock().unwrap_or_else(PoisonError::into_inner);
                        done.insert(it.name.clone(), version);
                    }
                    Err(failure) => {
                        // The others stop, too.
                        next.store(missing.len(), Ordering::Relaxed);
                        return Err(failure);
                    }
                }
            }
            Ok(())
        };
        thread::scope(|scope| {
            let workers: Vec<_> =
                (0..AT_ONCE.min(missing.len())).map(|_| scope.spawn(work)).collect();
            workers.into_iter().try_for_each(|it| it.join().unwrap_or_else(|it| resume_unwind(it)))
        })?;
        Ok(done.into_inner().unwrap_or_else(PoisonError::into_inner))
    }

    /// Copies an object; nothing if it went since the list was made.
    fn copy(&self, it: &Listed) -> Result<Option<String>, Failure> {
        let unreadable = |fault| {
            let (name, place) = (&it.name, self.address);
            failed("unreadable", &say!("can't read {name} in {place}", name, place), &fault)
        };
        let Some((bytes, version)) = self.bucket.fetch(&it.name).map_err(unreadable)? else {
            return Ok(None);
        };
        let path = self.root.join(&it.name);
        let folder = output::folder_of(&path);
        fs::create_dir_all(folder)
            .and_then(|()| output::keep(&path, &bytes))
            .map_err(|error| Failure::unwritable(&path, &error))?;
        Ok(Some(version))
    }
}

/// The objects that are files: not the hidden ones, which nobody reads in a folder, either, and not what marks a
/// folder for programs that show buckets as if they had some.
fn files(listed: Vec<Listed>) -> Vec<Listed> {
    let mut folders: BTreeSet<String> = BTreeSet::new();
    for it in &listed {
        folders.extend(it.name.match_indices('/').map(|(at, _)| it.name[..at].to_owned()));
    }
    let is_hidden = |name: &str| name.split('/').any(|it| it.is_empty() || it.starts_with('.'));
    let is_marker = |it: &Listed| it.bytes == 0 && folders.contains(&it.name);
    listed.into_iter().filter(|it| !is_hidden(&it.name) && !is_marker(it)).collect()
}

/// Whether a file can be called so here. On Windows a name may lead elsewhere, or be none.
fn is_name_here(name: &str) -> bool {
    !cfg!(windows) || !name.contains(['\\', ':', '*', '?', '"', '<', '>', '|'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_hidden_or_marks_a_folder_is_no_file() {
        let listed = |(name, bytes): (&str, u64)| Listed {
            name: name.to_owned(),
            version: "1".to_owned(),
            bytes,
        };
        let all = [
            ("a.md", 3),
            ("empty.md", 0),
            ("notes", 0),
            ("notes/10:30 甲.md", 3),
            ("notes/deep", 0),
            ("notes/deep/b.png", 3),
            ("../up.md", 3),
            ("a/../b.md", 3),
            (".git/config", 3),
            ("a//b.md", 3),
        ];
        let files = files(all.map(listed).to_vec());
        let names: Vec<&str> = files.iter().map(|it| &*it.name).collect();
        assert_eq!(names, ["a.md", "empty.md", "notes/10:30 甲.md", "notes/deep/b.png"]);
    }

    #[test]
    fn each_place_has_a_copy_of_its_own() {
        let caches = Path::new("caches");
        let (name, folder) = place("library/letters", caches);
        assert_eq!(name, "letters");
        assert!(folder.starts_with("caches/buckets"));
        assert_ne!(folder, place("library/other/letters", caches).1);
        assert_eq!(place("library", caches).0, "library");
    }
}
