//! What `check` said last, for when nothing changed since: tens of thousands of articles are not compiled again to say
//! the same.
//!
//! All that decides what is said is in a key: the program, the settings, the options, each file by its signature, the
//! pictures that were fetched. A file that was written to in the last moments may be written to again unseen; then
//! nothing is remembered.
#![expect(clippy::disallowed_methods, reason = "the clock, and the folder of fetched pictures")]

use std::fs;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use heding::media::Store;
use heding::source::{Files, Signature};
use serde::{Deserialize, Serialize};

use crate::failure::{Failure, Outcome};
use crate::project::OpenProject;
use crate::terminal::{Said, Terminal};

/// Its name among what runs remember.
const NAME: &str = "check";
/// So long a file must have been left alone, in nanoseconds: clocks of file systems tick in up to two seconds.
const QUIET: i64 = 2_500_000_000;

/// What was said, and of what.
#[derive(Debug, Serialize, Deserialize)]
struct LastCheck {
    key: [u8; 32],
    seconds: String,
    is_faulty: bool,
    said: Vec<Said>,
}

/// What decides what a check says; nothing if it can't be told from outside. `asked` are its options.
pub(crate) fn key(project: &OpenProject, asked: &str) -> Option<[u8; 32]> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    let before = i64::try_from(now.as_nanos()).ok()? - QUIET;
    let mut hasher = blake3::Hasher::new();
    let mut add = |bytes: &[u8]| {
        hasher.update(&(bytes.len() as u64).to_le_bytes()).update(bytes);
    };
    add(project.project().basis().digest().as_bytes());
    add(asked.as_bytes());
    for (name, bytes) in &project.assets.covers {
        add(name.as_bytes());
        add(blake3::hash(bytes).as_bytes());
    }
    let listing = project.folder.list().ok()?;
    for path in listing.articles.iter().chain(&listing.assets) {
        let signature = project.folder.signature(path).filter(|it| it.is_older_than(before))?;
        add(path.as_str().as_bytes());
        add(&postcard::to_allocvec(&signature).ok()?);
    }
    for it in &listing.passed_over {
        add(it.path.as_str().as_bytes());
        add(it.reason.as_bytes());
    }
    // What was fetched lies in folders below the cache's, by the beginnings of names.
    for folder in folders(project.cache.root()) {
        add(&postcard::to_allocvec(&folder).ok()?);
    }
    Some(*hasher.finalize().as_bytes())
}

/// The signatures of a folder and of those in it.
fn folders(root: &Path) -> Vec<Signature> {
    let of = |path: &Path| fs::metadata(path).ok().map(|it| Signature::of(&it));
    let inner = fs::read_dir(root).into_iter().flatten().flatten();
    let mut inner: Vec<_> = inner.map(|it| it.path()).filter(|it| it.is_dir()).collect();
    inner.sort();
    of(root).into_iter().chain(inner.iter().filter_map(|it| of(it))).collect()
}

/// Says again what was said, if nothing changed since.
pub(crate) fn again(
    project: &OpenProject,
    key: &[u8; 32],
    terminal: &Terminal,
) -> Result<Option<Outcome>, Failure> {
    let bytes = project.state.get(NAME).unwrap_or_default();
    let last = postcard::from_bytes::<LastCheck>(&bytes).ok().filter(|it| it.key == *key);
    let Some(last) = last else { return Ok(None) };
    let now = format!("in {:.1} s, for nothing changed", terminal.elapsed().as_secs_f64());
    for it in last.said {
        match it {
            Said::Answer(text) => terminal.answer(&text)?,
            Said::Remark(text) => terminal.say(&text.replacen(&last.seconds, &now, 1)),
        }
    }
    Ok(Some(if last.is_faulty { Outcome::Faulty } else { Outcome::Done }))
}

/// Remembers what was said. `seconds` is how long it says that it took.
pub(crate) fn keep(
    project: &OpenProject,
    key: [u8; 32],
    seconds: f64,
    outcome: Outcome,
    said: Vec<Said>,
) {
    let is_faulty = match outcome {
        Outcome::Done => false,
        Outcome::Faulty => true,
        Outcome::Unwritten | Outcome::Stopped => return,
    };
    let last = LastCheck { key, seconds: format!("in {seconds:.1} s"), is_faulty, said };
    if let Ok(bytes) = postcard::to_allocvec(&last) {
        project.state.put(NAME, &bytes);
    }
}
