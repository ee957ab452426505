//! What is old, damaged or no longer known of is taken out of the cache.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use super::sidecar::{self, is_digest};
use super::{Cache, Known, Moment, State, file, identity};

/// What stays in the cache.
#[derive(Debug, Clone, Default)]
pub struct Keep {
    /// The addresses that stay whatever their age, since a project needs them.
    pub needed: BTreeSet<String>,
    /// How many days after they were last asked for the others stay; without it, for ever.
    pub days: Option<i64>,
    /// How many bytes of pictures may stay; the oldest go first. Without it, any number.
    pub bytes: Option<u64>,
    /// Whether it is only told what would go.
    pub only_tell: bool,
}

/// What was taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Collected {
    /// Pictures.
    pub pictures: usize,
    /// Their bytes.
    pub bytes: u64,
    /// Records of addresses.
    pub addresses: usize,
    /// Files that were never finished, and pictures fitted to devices that are old.
    pub parts: usize,
    /// Pictures that stay.
    pub left: usize,
    /// Their bytes.
    pub left_bytes: u64,
}

/// What is in the cache, after every file was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Checked {
    /// Pictures whose bytes are right.
    pub sound: usize,
    /// Their bytes.
    pub bytes: u64,
    /// Addresses whose picture is right.
    pub held: usize,
    /// Addresses that are known to give none.
    pub dead: usize,
    /// Addresses whose picture is missing or damaged, and which would be fetched again.
    pub lost: Vec<String>,
    /// Pictures that are damaged.
    pub damaged: usize,
    /// Records that can't be read.
    pub unreadable: usize,
    /// Records that a later heding wrote.
    pub newer: usize,
    /// Pictures that no address leads to.
    pub orphans: usize,
}

/// A file that was written less than an hour ago may belong to a run that is under way.
const GRACE: i64 = 3600;

/// Everything in the cache, by what it is.
#[derive(Default)]
struct Inventory {
    known: Vec<(PathBuf, Known)>,
    blobs: BTreeMap<String, PathBuf>,
    parts: Vec<PathBuf>,
    unreadable: Vec<PathBuf>,
    newer: usize,
}

impl Inventory {
    fn of(cache: &Cache) -> Self {
        let mut all = Self::default();
        for path in file::files(&cache.root.join("addresses")) {
            match (is_part(&path), file::read(&path)) {
                (true, _) => all.parts.push(path),
                (_, Some(bytes)) if sidecar::is_newer(&bytes) => all.newer += 1,
                (_, bytes) => match bytes.as_deref().and_then(sidecar::read) {
                    Some(known) => all.known.push((path, known)),
                    None => all.unreadable.push(path),
                },
            }
        }
        for path in file::files(&cache.root.join("blobs")) {
            let name = path.file_name().and_then(|it| it.to_str()).unwrap_or_default();
            if is_part(&path) {
                all.parts.push(path);
            } else if is_digest(name) {
                all.blobs.insert(name.to_owned(), path);
            }
        }
        all
    }
}

fn is_part(path: &Path) -> bool {
    path.to_string_lossy().ends_with(file::PART)
}

impl Cache {
    /// Reads everything in the cache and tells what is right.
    pub fn check(&self) -> Checked {
        let all = Inventory::of(self);
        let mut checked =
            Checked { newer: all.newer, unreadable: all.unreadable.len(), ..Checked::default() };
        let mut sound = BTreeSet::new();
        for (digest, path) in &all.blobs {
            match file::read(path) {
                Some(bytes) if blake3::hash(&bytes).to_hex().as_str() == digest => {
                    checked.sound += 1;
                    checked.bytes += bytes.len() as u64;
                    sound.insert(digest.as_str());
                }
                _ => checked.damaged += 1,
            }
        }
        let mut led_to = BTreeSet::new();
        for (_, known) in &all.known {
            match &known.state {
                State::Dead(_) => checked.dead += 1,
                State::Held(held) => {
                    led_to.insert(held.blake3.as_str());
                    if sound.contains(held.blake3.as_str()) {
                        checked.held += 1;
                    } else {
                        checked.lost.push(known.url.clone());
                    }
                }
            }
        }
        checked.orphans = sound.difference(&led_to).count();
        checked.lost.sort();
        checked
    }

    /// Takes out what need not be kept: damaged pictures, those that no address leads to, what is older or
    /// more than `keep` allows, and records of dead addresses that would be asked again anyway.
    ///
    /// # Errors
    /// When a file can't be taken away.
    pub fn collect(&self, keep: &Keep, now: Moment) -> io::Result<Collected> {
        let needed: BTreeSet<&str> = keep.needed.iter().map(|it| identity(it)).collect();
        let all = Inventory::of(self);
        let mut gone = Gone { only_tell: keep.only_tell, now, told: Collected::default() };
        for path in all.parts.iter().chain(&all.unreadable) {
            gone.part(path)?;
        }
        // What was fitted to devices can be made again; that it was asked for is not noted.
        for path in file::files(&self.root.join("fitted")) {
            let written = Moment::of_unix(file::written(&path).unwrap_or_default());
            if keep.days.is_some_and(|days| written.plus_days(days) < now) {
                gone.part(&path)?;
            }
        }
        // The newest first: what does not fit any more is the oldest.
        let mut known = all.known;
        known.sort_by(|(_, a), (_, b)| (b.checked, &b.url).cmp(&(a.checked, &a.url)));
        known.sort_by_key(|(_, it)| !needed.contains(it.url.as_str()));
        let mut blobs: BTreeMap<&str, u64> = BTreeMap::new();
        let (mut wanted, mut bytes) = (BTreeSet::new(), 0_u64);
        for (digest, path) in &all.blobs {
            let sound = file::read(path).filter(|it| blake3::hash(it).to_hex().as_str() == digest);
            blobs.extend(sound.map(|it| (digest.as_str(), it.len() as u64)));
        }
        for (path, it) in &known {
            let old = keep.days.is_some_and(|days| it.checked.plus_days(days) < now);
            let stays = match &it.state {
                State::Dead(dead) => dead.until >= now,
                State::Held(held) => match blobs.get(held.blake3.as_str()) {
                    None => false,
                    Some(_) if needed.contains(it.url.as_str()) => true,
                    Some(_) if wanted.contains(&held.blake3) => !old,
                    Some(length) => {
                        !old && keep.bytes.is_none_or(|most| bytes.saturating_add(*length) <= most)
                    }
                },
            };
            match &it.state {
                State::Held(held) if stays => {
                    if wanted.insert(held.blake3.clone()) {
                        bytes += blobs.get(held.blake3.as_str()).copied().unwrap_or_default();
                    }
                }
                _ if stays => {}
                _ => gone.address(path)?,
            }
        }
        let led_to: BTreeSet<&str> = known.iter().filter_map(|(_, it)| it.blob()).collect();
        for (digest, path) in &all.blobs {
            let known = led_to.contains(digest.as_str());
            // What a later heding's records lead to is not known here.
            let may_go = all.newer == 0 || known || !blobs.contains_key(digest.as_str());
            if !wanted.contains(digest) && may_go {
                gone.picture(path, known)?;
            }
        }
        gone.told.left = wanted.len();
        gone.told.left_bytes = bytes;
        Ok(gone.told)
    }
}

/// Takes files away and counts them.
struct Gone {
    only_tell: bool,
    now: Moment,
    told: Collected,
}

impl Gone {
    fn part(&mut self, path: &Path) -> io::Result<()> {
        if self.is_fresh(path) {
            return Ok(());
        }
        self.told.parts += 1;
        self.remove(path)
    }

    fn address(&mut self, path: &Path) -> io::Result<()> {
        self.told.addresses += 1;
        self.remove(path)
    }

    fn picture(&mut self, path: &Path, known: bool) -> io::Result<()> {
        // A picture is written before the record that leads to it.
        if !known && self.is_fresh(path) {
            return Ok(());
        }
        self.told.pictures += 1;
        self.told.bytes += file::length(path).unwrap_or_default();
        self.remove(path)
    }

    fn is_fresh(&self, path: &Path) -> bool {
        file::written(path).is_some_and(|it| it > self.now.unix() - GRACE)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        if self.only_tell { Ok(()) } else { file::remove(path) }
    }
}
