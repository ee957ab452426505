//! Pictures of the web on disk: each once by what it is, and what is known of each address beside it.
//!
//! ```text
//! blobs/ab/ab34…            a picture, named by its BLAKE3 digest
//! addresses/cd/cd12….json   what is known of an address, named by the digest of that
//! fitted/ef/ef56…           a picture as a device shows it, named by what it was made of
//! ```
//!
//! What is known of an address is known from somebody: its own host, a web archive, a mirror. A project sees what
//! those gave whom it names itself, and nothing else (docs/decisions/0031).
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
mod givers;
mod sidecar;

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::address::identity;
use super::remote::{Lookup, MISSING, Remote};
use crate::config::PictureSource;
use givers::{Givers, giver};

pub use gc::{Checked, Collected, Keep};
pub use sidecar::{Dead, Held, Known, Moment, State};

/// A folder of pictures that were fetched. It need not exist before the first one is kept.
#[derive(Clone)]
pub struct Cache {
    root: PathBuf,
    behind: Option<Arc<dyn super::Store + Send>>,
    givers: Givers,
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
        Self { root: root.into(), behind: None, givers: Givers::default() }
    }

    /// The same as a project sees it that asks for pictures in these places, and takes these hosts for web
    /// archives.
    #[must_use]
    pub fn seen_by(self, sources: &[PictureSource], archives: &[String]) -> Self {
        Self { givers: Givers::new(sources, archives), ..self }
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
        let record = |key: &str| sidecar::read(&self.read(key)?).filter(|it| it.url == url);
        for giver in self.givers.of(url) {
            // What lies there from times when everything did is somebody else's.
            let known = record(&sidecar_of(url, &giver)).filter(|it| it.is_from(&giver));
            if known.is_some() {
                return known;
            }
        }
        record(&dead_of(url, &self.givers)).filter(|it| matches!(it.state, State::Dead(_)))
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
        let key = match &state {
            State::Held(held) => sidecar_of(url, &giver(url, &held.source)),
            State::Dead(_) => dead_of(url, &self.givers),
        };
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

/// Where it lies what somebody gave for an address. The address's own host has the place that is named by the
/// address alone.
fn sidecar_of(url: &str, giver: &str) -> String {
    match giver {
        "" => addressed(url),
        _ => addressed(&format!("{giver}\n{url}")),
    }
}

/// Where it lies that none of these givers had anything.
fn dead_of(url: &str, givers: &Givers) -> String {
    addressed(&format!("{}\n\n{url}", givers.named()))
}

fn addressed(what: &str) -> String {
    let name = blake3::hash(what.as_bytes()).to_hex();
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
            None => MISSING.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests;
