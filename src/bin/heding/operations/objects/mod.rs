//! Where work that is spread over machines leaves its results: a folder that they share, or a bucket.

mod folder;
mod key;
mod mirror;
#[cfg(feature = "s3")]
mod s3;
#[cfg(not(feature = "s3"))]
#[path = "no_s3.rs"]
mod s3;
mod shared;

use std::io;

use heding::diagnostic::Diagnostic;

use crate::failure::{self, Failure};
use folder::Folder;
use heding::say;
use heding::wording::Wording;
use s3::Bucket;

pub(crate) use mirror::mirrored;
pub(crate) use shared::Shared;

/// A place for finished work, shared by machines: a folder, or a bucket of an S3-like storage.
#[derive(Debug)]
pub(crate) struct Objects {
    name: String,
    place: Place,
}

#[derive(Debug)]
enum Place {
    Folder(Folder),
    Bucket(Bucket),
}

/// An object of a bucket.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Listed {
    /// What it is called, after the prefix.
    name: String,
    /// What tells it from what was there before.
    version: String,
    bytes: u64,
}

/// Why a place did not do what it was asked to; it follows a colon.
#[derive(Debug)]
struct Fault {
    reason: Wording,
    hint: Option<Wording>,
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self { reason: failure::reason(&error), hint: None }
    }
}

impl Objects {
    /// `s3://bucket/prefix`, or a folder (made when something is first put there).
    pub(crate) fn open(place: &str) -> Result<Self, Failure> {
        let wrong = |message: Wording| {
            let hint = say!("name a folder, or a bucket: s3://bucket/prefix");
            Err(Failure::usage(Diagnostic::error("place", message).hint(hint)))
        };
        match place.split_once("://") {
            _ if place.is_empty() => wrong(say!("no place is named for finished work")),
            Some(("s3", rest)) => {
                let bucket = Bucket::open(rest)?;
                let name = format!("s3://{}", rest.trim_end_matches('/'));
                Ok(Self { name, place: Place::Bucket(bucket) })
            }
            // Of the rest nothing is told: a password may be in it.
            Some((scheme, _)) if scheme.bytes().all(|it| it.is_ascii_alphanumeric()) => {
                wrong(say!("finished work can't be put where {scheme}:// leads", scheme))
            }
            _ => Ok(Self { name: place.to_owned(), place: Place::Folder(Folder::new(place)) }),
        }
    }

    /// Puts a file there under a key such as `objects/ab12.epub`, replacing an old one.  Whole or not at all.
    pub(crate) fn put(&self, key: &str, bytes: Vec<u8>) -> Result<(), Failure> {
        self.check(key)?;
        match &self.place {
            Place::Folder(it) => it.put(key, &bytes).map_err(Fault::from),
            Place::Bucket(it) => it.put(key, bytes),
        }
        .map_err(|fault| self.unwritable(key, &fault))
    }

    /// Puts one there if there is none of that key yet; says whether it was the first.  Atomic among any number
    /// of processes and machines.
    ///
    /// After an error it is open whether it was put there, as an answer may have been lost for good.
    pub(crate) fn create(&self, key: &str, bytes: Vec<u8>) -> Result<bool, Failure> {
        self.check(key)?;
        match &self.place {
            Place::Folder(it) => it.create(key, &bytes).map_err(Fault::from),
            Place::Bucket(it) => it.create(key, bytes),
        }
        .map_err(|fault| self.unwritable(key, &fault))
    }

    /// The bytes under a key; None if there are none.
    pub(crate) fn get(&self, key: &str) -> Result<Option<Vec<u8>>, Failure> {
        self.check(key)?;
        match &self.place {
            Place::Folder(it) => it.get(key).map_err(Fault::from),
            Place::Bucket(it) => it.get(key),
        }
        .map_err(|fault| {
            let place = self.name();
            failed("unreadable", &say!("can't read {name} in {place}", name = key, place), &fault)
        })
    }

    /// The keys that begin with a prefix, sorted.
    pub(crate) fn list(&self, prefix: &str) -> Result<Vec<String>, Failure> {
        if !key::is_prefix(prefix) {
            return Err(self.refused(prefix));
        }
        let mut keys = match &self.place {
            Place::Folder(it) => it.list(prefix).map_err(Fault::from),
            Place::Bucket(it) => it.list(prefix),
        }
        .map_err(|fault| {
            failed("unreadable", &say!("can't list {place}", place = self.name()), &fault)
        })?;
        keys.sort_unstable();
        Ok(keys)
    }

    /// What it is called, for messages: never with a secret in it.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    fn check(&self, key: &str) -> Result<(), Failure> {
        if key::is_key(key) { Ok(()) } else { Err(self.refused(key)) }
    }

    fn refused(&self, key: &str) -> Failure {
        // Whatever is in it, it stays on its line.
        let (key, place) = (format!("{key:?}"), self.name());
        let message = say!("{key} can't be a name in {place}", key, place);
        let hint = say!(
            "letters, digits and - _ . = make a name; / parts them; none begins or ends with a dot"
        );
        Failure::usage(Diagnostic::error("key", message).hint(hint))
    }

    fn unwritable(&self, key: &str, fault: &Fault) -> Failure {
        let place = self.name();
        failed("unwritable", &say!("can't put {name} into {place}", name = key, place), fault)
    }
}

fn failed(code: &'static str, what: &Wording, fault: &Fault) -> Failure {
    let mut diagnostic =
        Diagnostic::error(code, say!("{what}: {reason}", what, reason = &fault.reason));
    if let Some(hint) = &fault.hint {
        diagnostic = diagnostic.hint(hint.clone());
    }
    Failure::unfit(diagnostic)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::failure::FailureKind;

    #[test]
    fn a_place_is_a_folder_or_a_bucket() {
        for place in ["", "gs://bucket/a", "http://amy:s3cret@a.example/b", "ftp://s3cret@b"] {
            let failure = Objects::open(place).unwrap_err();
            assert_eq!(failure.kind, FailureKind::Usage, "{place}");
            assert!(!failure.diagnostic.message.contains("s3cret"), "{failure:?}");
        }
        for place in ["books", "./a b", "C:\\books"] {
            assert_eq!(Objects::open(place).unwrap().name(), place);
        }
    }

    #[test]
    #[cfg(not(feature = "s3"))]
    fn without_the_feature_it_is_told_how_to_get_it() {
        let failure = Objects::open("s3://bucket/a").unwrap_err();
        assert_eq!(failure.kind, FailureKind::Usage);
        assert!(format!("{failure:?}").contains("--features s3"), "{failure:?}");
    }

    #[test]
    fn a_key_that_climbs_out_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let objects = Objects::open(dir.path().join("in").to_str().unwrap()).unwrap();
        for key in ["../a", "a/../../a", "/a", "a//b", "a\\b", "a\nb", ".heding-1.part"] {
            let usage = |failure: Failure| {
                assert_eq!(failure.kind, FailureKind::Usage, "{key:?}");
                assert!(!failure.diagnostic.message.contains('\n'), "{failure:?}");
            };
            usage(objects.put(key, b"x".to_vec()).unwrap_err());
            usage(objects.create(key, b"x".to_vec()).unwrap_err());
            usage(objects.get(key).unwrap_err());
        }
        assert_eq!(objects.list("../").unwrap_err().kind, FailureKind::Usage);
        assert!(dir.path().read_dir().unwrap().next().is_none());
    }

    #[test]
    fn a_failure_names_the_place_the_key_and_the_reason() {
        let dir = tempfile::tempdir().unwrap();
        let objects = Objects::open(dir.path().to_str().unwrap()).unwrap();
        objects.put("a", b"x".to_vec()).unwrap();
        let failure = objects.put("a/b", b"x".to_vec()).unwrap_err();
        assert_eq!(failure.kind, FailureKind::Disk);
        let place = dir.path().display();
        let message = &failure.diagnostic.message;
        assert!(message.starts_with(&format!("can't put a/b into {place}: ")), "{message}");
    }
}
