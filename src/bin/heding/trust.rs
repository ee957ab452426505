//! Whose settings may act: send requests, run programs, write into other folders.
//!
//! ```text
//! named by --config ──────────────────────────────▶ all that they say counts
//! found in a folder ── trusted, and as they were ─▶ all that they say counts
//!                   └─ else ──────────────────────▶ what describes books counts; what acts is passed over, and told
//! ```
//!
//! `heding trust DIR` notes a digest of what acts in a folder of the user's own. It covers the programs of the
//! project that are named there, so that whoever changes one of them is not trusted for it.
#![expect(clippy::disallowed_methods, reason = "the user's own folder, where trust is kept")]

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use heding::beneath::{Beneath, Kind};
use heding::config::Act;
use heding::diagnostic::{Diagnostic, Diagnostics};
use heding::say;
use heding::source::Source;
use heding::wording::{Joint, Wording};

use crate::cache;
use crate::failure::Failure;
use crate::output;

/// The settings that act and don't count, and how they would.
#[derive(Debug, Clone)]
pub(crate) struct Untrusted {
    /// Which.
    acts: Vec<Act>,
    /// The folder that can be trusted.
    folder: PathBuf,
    /// The settings, for messages.
    source: Source,
}

impl Untrusted {
    /// Nothing is.
    pub(crate) fn nothing() -> Self {
        Self::new(Vec::new(), Path::new(""), Source::new("", ""))
    }

    /// Those of settings that were found in a folder, and whom nobody trusts.
    pub(crate) fn new(acts: Vec<Act>, folder: &Path, source: Source) -> Self {
        Self { acts, folder: folder.to_owned(), source }
    }

    /// The same without what the command line says itself.
    #[must_use]
    pub(crate) fn without(mut self, key: &str) -> Self {
        self.acts.retain(|it| it.key != key);
        self
    }

    /// One of them alone, where the others would not have been asked.
    #[must_use]
    pub(crate) fn only(mut self, key: &str) -> Self {
        self.acts.retain(|it| it.key == key);
        self
    }

    /// What there is to say of them, if there are any.
    pub(crate) fn warning(&self) -> Option<Diagnostic> {
        let first = self.acts.first()?;
        let message = say!(
            "{keys} would reach beyond this folder, and nobody has said that it may: passed over",
            keys = self.keys()
        );
        let said = Diagnostic::warning("not-trusted", message).hint(self.hint());
        Some(said.at(&self.source, first.span))
    }

    /// Tells of them as of this file: messages on a project's files name them from its folder.
    pub(crate) fn tell(&self, file: &str, messages: &mut Diagnostics) {
        self.warning().into_iter().for_each(|it| messages.push(it.in_file(&file.into())));
    }

    /// One line on them, in English, for a file that another program reads; nothing if there are none.
    pub(crate) fn sentence(&self) -> Option<String> {
        let path = &self.source.path;
        (!self.acts.is_empty())
            .then(|| format!("Passed over in {path}: {}; {}", self.keys(), self.hint()))
    }

    /// Refuses to go on if what was asked for is among them.
    pub(crate) fn refuse(&self, key: &str, asked: &str) -> Result<(), Failure> {
        let Some(act) = self.acts.iter().find(|it| it.key == key) else { return Ok(()) };
        let message = say!(
            "{asked} does what `{key}` says, and nobody has said that these settings may do it",
            asked,
            key
        );
        let refused = Diagnostic::error("not-trusted", message).hint(self.hint());
        Err(Failure::usage(refused.at(&self.source, act.span)))
    }

    fn keys(&self) -> Wording {
        let keys: Vec<String> = self.acts.iter().map(|it| format!("`{}`", it.key)).collect();
        match keys.as_slice() {
            [first @ .., last] if !first.is_empty() => {
                let keys = Wording::list(first, Joint::Comma);
                say!("{keys} and {last}", keys, last)
            }
            _ => Wording::verbatim(keys.concat()),
        }
    }

    fn hint(&self) -> Wording {
        let folder = output::shown(output::or_here(&self.folder));
        let path = &self.source.path;
        say!(
            "`heding trust {folder}` shows what they do and lets them; `--config {path}` does for one command",
            folder,
            path
        )
    }
}

/// Whether somebody trusted these settings as they are.
pub(crate) fn is_trusted(settings: &Path, acts: &[Act]) -> bool {
    let noted = || fs::read_to_string(place(settings)?).ok();
    noted().is_some_and(|it| it.lines().next() == Some(&digest(settings, acts)))
}

/// Notes that they are trusted as they are.
pub(crate) fn trust(settings: &Path, acts: &[Act]) -> Result<(), Failure> {
    let path = place(settings).ok_or_else(homeless)?;
    let unwritable = |error: &io::Error| Failure::unwritable(&path, error);
    fs::create_dir_all(output::folder_of(&path)).map_err(|error| unwritable(&error))?;
    // The second line is for people who look at the folder.
    let note = format!("{}\n{}\n", digest(settings, acts), absolute(settings).display());
    output::write_private(&path, |sink| sink.write_all(note.as_bytes()))
        .map_err(|error| unwritable(&error))
}

/// Takes trust back. Tells whether there was any.
pub(crate) fn forget(settings: &Path) -> Result<bool, Failure> {
    let path = place(settings).ok_or_else(homeless)?;
    match fs::remove_file(&path) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(Failure::unwritable(&path, &error)),
    }
}

fn homeless() -> Failure {
    let message =
        say!("there is no place to note whom you trust: neither HOME nor XDG_STATE_HOME is set");
    let hint = say!("name the settings with `--config` each time");
    Failure::usage(Diagnostic::error("not-trusted", message).hint(hint))
}

/// A digest of what acts, and of those files beside the settings that it would run.
fn digest(settings: &Path, acts: &[Act]) -> String {
    let mut hasher = blake3::Hasher::new();
    let mut add = |part: &[u8]| {
        hasher.update(&(part.len() as u64).to_le_bytes()).update(part);
    };
    let home = output::folder_of(settings);
    let home = Beneath::open(output::or_here(home));
    for act in acts {
        add(act.key.as_bytes());
        add(act.value.as_bytes());
        for word in &act.words {
            let word: PathBuf = Path::new(word).components().collect();
            let word = word.strip_prefix(".").unwrap_or(&word);
            let file = home.as_ref().map(|it| it.read(word, Kind::Picture));
            match file {
                Ok(Ok(bytes)) => add(&bytes),
                // A word that names no file, or something that is none; the digest tells the two apart.
                Ok(Err(error)) => add(error.kind().to_string().as_bytes()),
                Err(_) => {}
            }
        }
    }
    hasher.finalize().to_hex().to_string()
}

/// Where it is noted whether these settings are trusted.
fn place(settings: &Path) -> Option<PathBuf> {
    let key = blake3::hash(absolute(settings).as_os_str().as_encoded_bytes()).to_hex();
    Some(of_user()?.join("heding").join("trusted").join(&key[..32]))
}

fn absolute(path: &Path) -> PathBuf {
    let real = fs::canonicalize(path).or_else(|_| std::path::absolute(path));
    real.unwrap_or_else(|_| path.to_owned())
}

/// The user's folder of states.
fn of_user() -> Option<PathBuf> {
    cache::folder_of_user("XDG_STATE_HOME", ".local/state", "Library/Application Support")
}
