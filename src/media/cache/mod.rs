//! Pictures of the web on disk: each once by what it is, and what is known of each address beside it.
//!
//! ```text
//! blobs/ab/ab34…            a picture, named by its BLAKE3 digest
//! addresses/cd/cd12….json   what is known of an address, named by the digest of that
//! fitted/ef/ef56…           a picture as a device shows it, named by what it was made of
//! ```
//!
//! Every file is written whole or not at all, so that any number of runs may share a cache and each may be
//! stopped at any time. A picture whose bytes are not those of its name is taken for missing.
//!
//! Behind the folder there may be another store, such as one that many machines share: what the folder lacks
//! is taken from there, and what it gets goes there, too.

mod behind;
mod file;
mod fitted;
mod gc;
mod sidecar;

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::address::identity;
use super::remote::{Lookup, Remote};

pub use gc::{Checked, Collected, Keep};
pub use sidecar::{Dead, Held, Known, Moment, State};

/// A folder of pictures that were fetched. It need not exist before the first one is kept.
#[derive(Clone)]
pub struct Cache {
    root: PathBuf,
    behind: Option<Arc<dyn super::Store + Send>>,
}

impl fmt::Debug for Cache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let behind = self.behind.is_some();
        f.debug_struct("Cache").field("root", &self.root).field("behind", &behind).finish()
    }
}

/// Says to backup programs that all of this can be had again (Cache Directory Tagging Specification).
const TAG: (&str, &[u8]) = (
    "CACHEDIR.TAG",
    b"Signature: 8a477f597d28d172789f06886806bc55\n# Pictures that heding fetched. They can be had again.\n",
);

impl Cache {
    /// The cache in a folder.
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), behind: None }
    }

    /// Where it lies.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// What is known of an address. A picture that is not there any more is not known.
    pub fn find(&self, url: &str) -> Option<Known> {
        let known = self.known(url)?;
        match &known.state {
            State::Held(held) if !self.has(&blob(&held.blake3), held.bytes) => None,
            _ => Some(known),
        }
    }

    fn known(&self, url: &str) -> Option<Known> {
        let url = identity(url);
        let known = sidecar::read(&self.read(&sidecar_of(url))?)?;
        (known.url == url).then_some(known)
    }

    /// Keeps a picture that an address gave.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn keep(&self, url: &str, mut held: Held, bytes: &[u8], now: Moment) -> io::Result<()> {
        let digest = blake3::hash(bytes).to_hex();
        held.blake3 = digest.as_str().to_owned();
        held.bytes = bytes.len() as u64;
        self.tag()?;
        let blob = blob(&held.blake3);
        // One that is there may be damaged; which of the two it is costs a reading.
        if self.read(&blob).is_none_or(|it| it != bytes) {
            self.write(&blob, bytes)?;
        }
        self.note(url, State::Held(held), now)
    }

    /// Marks the folder as a cache.
    fn tag(&self) -> io::Result<()> {
        let (tag, text) = TAG;
        let tag = self.root.join(tag);
        if file::length(&tag).is_some() { Ok(()) } else { file::write(&tag, text) }
    }

    /// Remembers that an address gives no picture. One that is held already stays.
    ///
    /// # Errors
    /// When that can't be written.
    pub fn bury(&self, url: &str, dead: Dead, now: Moment) -> io::Result<()> {
        match self.find(url) {
            Some(Known { state: State::Held(held), .. }) => self.note(url, State::Held(held), now),
            _ => self.note(url, State::Dead(dead), now),
        }
    }

    /// Remembers that a picture was asked about and has not changed.
    ///
    /// # Errors
    /// When that can't be written.
    pub fn confirm(&self, url: &str, now: Moment) -> io::Result<()> {
        match self.find(url) {
            Some(known) => self.note(url, known.state, now),
            None => Ok(()),
        }
    }

    fn note(&self, url: &str, state: State, now: Moment) -> io::Result<()> {
        let url = identity(url);
        let key = sidecar_of(url);
        if self.read(&key).is_some_and(|it| sidecar::is_newer(&it)) {
            return Err(io::Error::other("a newer heding keeps this picture's record"));
        }
        self.write(&key, &sidecar::write(&Known { url: url.to_owned(), checked: now, state })?)
    }

    /// The bytes of a picture, if they are those that were kept.
    fn sound(&self, held: &Held) -> Option<Vec<u8>> {
        let bytes = self.read(&blob(&held.blake3))?;
        (blake3::hash(&bytes).to_hex().as_str() == held.blake3).then_some(bytes)
    }
}

/// Where it lies what is known of an address.
fn sidecar_of(url: &str) -> String {
    let name = blake3::hash(url.as_bytes()).to_hex();
    format!("addresses/{}/{name}.json", &name[..2])
}

/// Where a picture lies.
fn blob(digest: &str) -> String {
    format!("blobs/{}/{digest}", digest.get(..2).unwrap_or("00"))
}

impl Remote for Cache {
    fn get(&self, url: &str) -> Lookup {
        match self.known(url).map(|it| it.state) {
            Some(State::Held(held)) => self.sound(&held).map_or(Lookup::Missing, Lookup::Held),
            Some(State::Dead(dead)) => Lookup::Dead(dead.reason),
            None => Lookup::Missing,
        }
    }

    fn state(&self, url: &str) -> String {
        match self.find(url).map(|it| it.state) {
            Some(State::Held(held)) => held.blake3,
            Some(State::Dead(dead)) => format!("dead: {}", dead.reason),
            None => "missing".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests;
