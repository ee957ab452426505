//! Watches the project's files. What comes within a moment is told at once: editors write a file in several steps.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use heding::beneath::Beneath;
use heding::source::{Listing, Signature, is_article};
use notify::event::ModifyKind;
use notify::{Config, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

/// Nothing may come for so long before it is told what came.
const QUIET: Duration = Duration::from_millis(30);

/// So many events are waited for, whatever comes.
const LONGEST: u32 = 40;

/// How often it is looked where the system does not tell; less often where there is much to look at.
const GLANCE: Duration = Duration::from_millis(250);
const LONG_GLANCE: Duration = Duration::from_secs(2);
const MANY: usize = 5000;

/// Folders beside the settings that decide how books look.
const BESIDE: [&str; 3] = ["styles", "fonts", "covers"];

/// The endings of pictures, and of what articles show of other files.
const SHOWN: [&str; 8] = ["jpg", "jpeg", "png", "gif", "webp", "svg", "bmp", "tiff"];

/// Files that were written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Changes {
    /// Articles and pictures, by their paths below the project's folder.
    pub(super) paths: BTreeSet<String>,
    /// Whether anything else was, which may decide how all books look.
    pub(super) beyond_articles: bool,
}

impl Changes {
    /// Whether nothing was.
    fn is_nothing(&self) -> bool {
        self.paths.is_empty() && !self.beyond_articles
    }

    /// Whether all of them are articles.
    pub(super) fn are_articles(&self) -> bool {
        !self.beyond_articles && self.paths.iter().all(|it| is_article(ending(it)))
    }

    fn add(&mut self, path: &Path, root: &Path, home: &Path) {
        let below = |folder: &Path| path.strip_prefix(folder).ok().and_then(visible);
        match below(root) {
            Some(inside) if is_article(ending(&inside)) => drop(self.paths.insert(inside)),
            Some(inside) if is_shown(&inside) => drop(self.paths.insert(inside)),
            Some(_) => self.beyond_articles = true,
            None => self.beyond_articles |= below(home).is_some(),
        }
    }
}

fn ending(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or("", |(_, it)| it)
}

/// Whether a file is shown by articles, and decides nothing else.
fn is_shown(path: &str) -> bool {
    let is_picture = SHOWN.iter().any(|it| ending(path).eq_ignore_ascii_case(it));
    is_picture && !BESIDE.iter().any(|it| path.starts_with(&format!("{it}/")))
}

/// A path in words; nothing of what is hidden, and of what editors put beside files.
fn visible(path: &Path) -> Option<String> {
    let mut parts = Vec::new();
    for part in path.components() {
        let Component::Normal(name) = part else { return None };
        let name = name.to_str()?;
        // Vim tries whether it may write by a file of this name.
        if name.starts_with('.') || name.ends_with('~') || name == "4913" {
            return None;
        }
        parts.push(name);
    }
    (!parts.is_empty()).then(|| parts.join("/"))
}

/// What tells of changes, and in what.
pub(super) type Told = notify::Result<Event>;

/// The project's folders, watched.
pub(super) struct Watch {
    root: PathBuf,
    home: PathBuf,
    means: Means,
    watched: BTreeSet<PathBuf>,
    events: Sender<Told>,
}

/// How it is known what changes.
enum Means {
    /// The system tells.
    System(Box<RecommendedWatcher>),
    /// It is looked again and again.
    Glances(Glances),
}

impl Watch {
    /// Watches a project's folder and that of its settings; `polls` looks again and again, for file systems that don't
    /// tell. Gives what will tell of changes.
    pub(super) fn new(root: &Path, home: &Path, polls: bool) -> io::Result<(Self, Receiver<Told>)> {
        let (events, receiver) = channel();
        // As the system names them.
        let root = std::path::absolute(root)?;
        let home = std::path::absolute(home)?;
        let own = (!polls).then(|| RecommendedWatcher::new(events.clone(), Config::default()));
        let means = match own {
            Some(Ok(it)) => Means::System(Box::new(it)),
            _ => Means::Glances(Glances::begin(events.clone())?),
        };
        Ok((Self { root, home, means, watched: BTreeSet::new(), events }, receiver))
    }

    /// Watches the folders of these files from here on, and no others.
    pub(super) fn follow(&mut self, listing: &Listing) -> io::Result<()> {
        let wanted = self.folders(listing);
        if let Means::System(watcher) = &mut self.means {
            if watch(watcher, &mut self.watched, &wanted).is_ok() {
                return Ok(());
            }
            // The system watches no more folders: then it is looked again and again.
            self.means = Means::Glances(Glances::begin(self.events.clone())?);
        }
        if let Means::Glances(glances) = &self.means {
            glances.follow(&wanted);
        }
        self.watched = wanted;
        Ok(())
    }

    fn folders(&self, listing: &Listing) -> BTreeSet<PathBuf> {
        let mut folders = BTreeSet::from([self.root.clone(), self.home.clone()]);
        let home = Beneath::open(&self.home);
        for name in BESIDE {
            if home.as_ref().is_ok_and(|it| it.list(Path::new(name)).is_ok()) {
                folders.insert(self.home.join(name));
            }
        }
        for path in listing.articles.iter().chain(&listing.assets) {
            let mut folder = path.folder();
            while !folder.is_empty() && folders.insert(self.root.join(folder)) {
                folder = folder.rfind('/').map_or("", |at| &folder[..at]);
            }
        }
        folders
    }

    /// Which files some events are about.
    fn changes(&self, events: &[Event]) -> Changes {
        let mut changes = Changes::default();
        for event in events.iter().filter(|it| !matches!(it.kind, EventKind::Access(_))) {
            for path in &event.paths {
                changes.add(path, &self.root, &self.home);
            }
        }
        changes
    }

    /// What some events changed, if anything.
    pub(super) fn told(&self, events: &[Event]) -> Option<Changes> {
        Some(self.changes(events)).filter(|it| !it.is_nothing())
    }
}

/// Lets the system watch other folders than it did.
fn watch(
    watcher: &mut RecommendedWatcher,
    watched: &mut BTreeSet<PathBuf>,
    wanted: &BTreeSet<PathBuf>,
) -> notify::Result<()> {
    let gone: Vec<PathBuf> = watched.difference(wanted).cloned().collect();
    for folder in gone {
        // One that is gone is watched by nobody.
        let _ = watcher.unwatch(&folder);
        watched.remove(&folder);
    }
    let new: Vec<PathBuf> = wanted.difference(watched).cloned().collect();
    for folder in new {
        match watcher.watch(&folder, RecursiveMode::NonRecursive) {
            Ok(()) => drop(watched.insert(folder)),
            // It went while it was listed.
            Err(error) if matches!(error.kind, notify::ErrorKind::PathNotFound) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Looks at files again and again, in a thread of its own. notify's own poller knows files by the second in which they
/// were written, and misses what is saved twice in one.
struct Glances(Arc<Mutex<BTreeSet<PathBuf>>>);

impl Glances {
    fn begin(events: Sender<Told>) -> io::Result<Self> {
        let folders = Arc::new(Mutex::new(BTreeSet::new()));
        let own = Arc::downgrade(&folders);
        thread::Builder::new().name("glances".to_owned()).spawn(move || {
            let mut known: Option<BTreeMap<PathBuf, Signature>> = None;
            // Until nobody watches any more.
            while let Some(folders) = own.upgrade() {
                let folders = folders.lock().unwrap_or_else(PoisonError::into_inner).clone();
                let seen = seen(&folders);
                let pause = if seen.len() > MANY { LONG_GLANCE } else { GLANCE };
                let changed = known.as_ref().map(|it| difference(it, &seen)).unwrap_or_default();
                if !changed.is_empty() {
                    let kind = EventKind::Modify(ModifyKind::Any);
                    let event = Event { paths: changed, ..Event::new(kind) };
                    if events.send(Ok(event)).is_err() {
                        return;
                    }
                }
                known = (!folders.is_empty()).then_some(seen);
                thread::sleep(pause);
            }
        })?;
        Ok(Self(folders))
    }

    fn follow(&self, folders: &BTreeSet<PathBuf>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone_from(folders);
    }
}

/// The files of some folders as they are now.
fn seen(folders: &BTreeSet<PathBuf>) -> BTreeMap<PathBuf, Signature> {
    let mut seen = BTreeMap::new();
    for folder in folders {
        let Ok(door) = Beneath::open(folder).map(|it| it.with_second_names(true)) else { continue };
        for entry in door.list(Path::new("")).unwrap_or_default() {
            if let Ok(metadata) = door.metadata(Path::new(&entry.name))
                && (metadata.is_file() || !folders.contains(&folder.join(&entry.name)))
            {
                seen.insert(folder.join(&entry.name), Signature::of(&metadata));
            }
        }
    }
    seen
}

/// What is new, gone, or another file than it was.
fn difference(
    before: &BTreeMap<PathBuf, Signature>,
    now: &BTreeMap<PathBuf, Signature>,
) -> Vec<PathBuf> {
    let new = now.iter().filter(|(path, it)| before.get(*path) != Some(it)).map(|(path, _)| path);
    let gone = before.keys().filter(|path| !now.contains_key(*path));
    new.chain(gone).cloned().collect()
}

/// Waits for events and gives all that come within a moment; nothing once nobody tells any more.
pub(super) fn gather(events: &Receiver<Told>) -> Option<Vec<Event>> {
    let mut gathered: Vec<Event> = events.recv().ok()?.into_iter().collect();
    for _ in 0..LONGEST {
        match events.recv_timeout(QUIET) {
            Ok(event) => gathered.extend(event),
            Err(RecvTimeoutError::Timeout) => break,
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    // What is there already comes along.
    gathered.extend(events.try_iter().flatten());
    Some(gathered)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn what_changed_is_told_by_what_it_decides() {
        let (root, home) = (Path::new("/archive"), Path::new("/settings"));
        for (path, expected, beyond) in [
            ("/archive/a/b.md", Some("a/b.md"), false),
            ("/archive/a.PNG", Some("a.PNG"), false),
            ("/archive/heding.toml", None, true),
            ("/archive/styles/a.svg", None, true),
            ("/archive/styles/a.css", None, true),
            ("/archive/.a.md.swp", None, false),
            ("/archive/.git/HEAD", None, false),
            ("/archive/a.md~", None, false),
            ("/archive/4913", None, false),
            ("/settings/heding.toml", None, true),
            ("/elsewhere/a.md", None, false),
            ("/archive", None, false),
        ] {
            let mut changes = Changes::default();
            changes.add(Path::new(path), root, home);
            assert_eq!(changes.paths.iter().next().map(String::as_str), expected, "{path}");
            assert_eq!(changes.beyond_articles, beyond, "{path}");
            let is_article = expected.is_some_and(|it| it.ends_with("md"));
            assert_eq!(changes.are_articles() && !changes.is_nothing(), is_article, "{path}");
        }
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "a test writes files")]
    fn files_that_are_written_are_told_of_by_the_system() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("a")).unwrap();
        fs::write(dir.path().join("a/b.md"), "one").unwrap();
        let listing = Listing { articles: vec!["a/b.md".into()], ..Listing::default() };
        let (mut watch, events) = Watch::new(dir.path(), dir.path(), false).unwrap();
        watch.follow(&listing).unwrap();
        assert!(matches!(watch.means, Means::System(_)));
        assert_eq!(watch.watched.len(), 2);
        fs::write(dir.path().join("a/b.md"), "two").unwrap();
        let told = loop {
            if let Some(it) = watch.told(&gather(&events).unwrap()) {
                break it;
            }
        };
        assert!(told.paths.contains("a/b.md") && told.are_articles(), "{told:?}");
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "a test writes files")]
    fn where_the_system_does_not_tell_files_are_known_by_what_it_says_of_them() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        for name in ["a.md", "b.md", "c.md"] {
            fs::write(at(name), "one").unwrap();
        }
        fs::create_dir(at("d")).unwrap();
        let folders = BTreeSet::from([dir.path().to_owned(), at("d")]);
        let before = seen(&folders);
        assert!(difference(&before, &seen(&folders)).is_empty());
        // Another file of the same length, a new one, one that is gone, one further down.
        fs::remove_file(at("a.md")).unwrap();
        fs::write(at("a.md"), "two").unwrap();
        fs::write(at("e.md"), "one").unwrap();
        fs::remove_file(at("c.md")).unwrap();
        fs::write(at("d/f.md"), "one").unwrap();
        let expected = ["a.md", "d/f.md", "e.md", "c.md"].map(at);
        assert_eq!(difference(&before, &seen(&folders)), expected);
    }
}
