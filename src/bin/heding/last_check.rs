//! What `check` said last, for when nothing changed since: tens of thousands of articles are not compiled again to say
//! the same.
//!
//! All that decides what is said is in a key: the program, the settings, the options, each file by its signature, the
//! pictures that were fetched. A file that was written to in the last moments may be written to again unseen: of such a
//! file the bytes decide.
#![expect(clippy::disallowed_methods, reason = "the clock, and the folder of fetched pictures")]

use std::fs;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use heding::media::Store;
use heding::source::{Files, Signature, SourcePath};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::binding::Bound;
use crate::failure::{Failure, Outcome};
use crate::project::OpenProject;
use crate::report;
use crate::terminal::{Said, Terminal};
use crate::words::{self, tell};

/// Its name among what runs remember.
const NAME: &str = "check";
/// So long a file must have been left alone, in nanoseconds: clocks of file systems tick in up to two seconds.
const QUIET: i64 = 2_500_000_000;

/// What was said, and of what.
#[derive(Debug, Serialize, Deserialize)]
struct LastCheck {
    /// Of all but the files.
    key: [u8; 32],
    files: Vec<KnownFile>,
    /// The faces of the machine that covers were drawn with, and digests of their files.
    faces: Vec<KnownFace>,
    seconds: String,
    is_faulty: bool,
    said: Vec<Said>,
}

/// What stands for all faces, among the names of single ones.
const ALL_FACES: &str = "*";

type KnownFace = (String, Option<String>);

/// A file as it was when a check began.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct KnownFile {
    path: String,
    signature: Signature,
    /// The digest of its bytes, if it was so young that it may be written to again without its signature telling.
    digest: Option<[u8; 32]>,
}

/// What decides what a check says.
#[derive(Debug)]
pub(crate) struct CheckState {
    key: [u8; 32],
    files: Vec<KnownFile>,
    faces: Vec<KnownFace>,
}

impl CheckState {
    /// What it is now; nothing if it can't be told from outside. `asked` are the check's options.
    pub(crate) fn of(project: &OpenProject, asked: &str) -> Option<Self> {
        let mut hasher = blake3::Hasher::new();
        let mut add = |bytes: &[u8]| {
            hasher.update(&(bytes.len() as u64).to_le_bytes()).update(bytes);
        };
        add(project.project().basis().digest().as_bytes());
        add(asked.as_bytes());
        add(words::spoken().tag().as_bytes());
        for (name, bytes) in &project.assets.covers {
            add(name.as_bytes());
            add(blake3::hash(bytes).as_bytes());
        }
        let listing = project.folder.list().ok()?;
        for it in &listing.passed_over {
            add(it.path.as_str().as_bytes());
            add(it.reason.as_bytes());
        }
        // What was fetched lies in folders below the cache's, by the beginnings of names.
        for folder in folders(project.cache.root()) {
            add(&postcard::to_allocvec(&folder).ok()?);
        }
        let before = now()? - QUIET;
        let known = |path: &SourcePath| {
            let signature = project.folder.signature(path)?;
            let digest = match signature.is_older_than(before) {
                true => None,
                false => Some(digest(project, path)?),
            };
            Some(KnownFile { path: path.as_str().to_owned(), signature, digest })
        };
        let files: Vec<&SourcePath> = listing.articles.iter().chain(&listing.assets).collect();
        let files = files.into_par_iter().map(known).collect::<Option<_>>()?;
        Some(Self { key: *hasher.finalize().as_bytes(), files, faces: Vec::new() })
    }

    /// With the faces of the machine that covers were drawn with, as they are now; with all there are, if some were
    /// lacking.
    pub(crate) fn with_faces(self, bound: &Bound, project: &OpenProject) -> Self {
        let lacks_some = bound.findings.worst_first().any(|it| it.1 == "cover-no-font");
        let all = lacks_some.then(|| ALL_FACES.to_owned());
        let now = |it: String| {
            let digest = face_digest(&it, project);
            (it, digest)
        };
        Self { faces: bound.faces.iter().cloned().chain(all).map(now).collect(), ..self }
    }

    /// Whether nothing changed since a check.
    fn is_as_of(&self, last: &LastCheck, project: &OpenProject) -> bool {
        let is_same = |(now, then): (&KnownFile, &KnownFile)| {
            // Equal signatures prove nothing of a file that was young then: its bytes do.
            now.path == then.path
                && now.signature == then.signature
                && then.digest.is_none_or(|then| match now.digest {
                    Some(now) => now == then,
                    None => digest(project, &SourcePath::new(&*now.path)) == Some(then),
                })
        };
        let mut faces = last.faces.iter();
        self.key == last.key
            && faces.all(|(name, then)| face_digest(name, project) == *then)
            && self.files.len() == last.files.len()
            && self.files.par_iter().zip(&last.files).all(is_same)
    }
}

fn face_digest(name: &str, project: &OpenProject) -> Option<String> {
    let faces = &project.assets.faces;
    if name == ALL_FACES { faces.digest_of_all() } else { faces.digest_of(name) }
}

fn digest(project: &OpenProject, path: &SourcePath) -> Option<[u8; 32]> {
    project.folder.read(path).ok().map(|it| *blake3::hash(&it).as_bytes())
}

/// In nanoseconds from 1970.
fn now() -> Option<i64> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    i64::try_from(now.as_nanos()).ok()
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
    state: &CheckState,
    terminal: &Terminal,
) -> Result<Option<Outcome>, Failure> {
    let bytes = project.state.get(NAME).unwrap_or_default();
    let last = postcard::from_bytes::<LastCheck>(&bytes).ok();
    let Some(mut last) = last.filter(|it| state.is_as_of(it, project)) else { return Ok(None) };
    if last.files != state.files {
        // Files that were young then have grown old: the next check need not read them.
        last.files.clone_from(&state.files);
        remember(project, &last);
    }
    let seconds = report::seconds(terminal.elapsed().as_secs_f64());
    let now = tell!("in {seconds} s, for nothing changed", seconds);
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
    state: CheckState,
    seconds: f64,
    outcome: Outcome,
    said: Vec<Said>,
) {
    let is_faulty = match outcome {
        Outcome::Done => false,
        Outcome::Faulty => true,
        Outcome::Unwritten | Outcome::Stopped => return,
    };
    let CheckState { key, files, faces } = state;
    let seconds = report::lasted(seconds);
    remember(project, &LastCheck { key, files, faces, seconds, is_faulty, said });
}

fn remember(project: &OpenProject, last: &LastCheck) {
    if let Ok(bytes) = postcard::to_allocvec(last) {
        project.state.put(NAME, &bytes);
    }
}
