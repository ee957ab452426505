//! Watches the project's files. What comes within a moment is told at once: editors write a file in several steps.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use heding::beneath::Beneath;
use heding::source::{Listing, is_article};
use notify::{Config, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

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

/// The project's folders, watched.
pub(super) struct Watch {
    root: PathBuf,
    home: PathBuf,
    watcher: Box<dyn Watcher + Send>,
    watched: BTreeSet<PathBuf>,
    /// Whether it is looked again and again, since the system does not tell.
    pub(super) polls: bool,
    events: Sender<notify::Result<notify::Event>>,
}

impl Watch {
    /// Watches a project's folder and that of its settings; `polls` looks again and again, for file systems that don't
    /// tell. Gives what will tell of changes.
    pub(super) fn new(
        root: &Path,
        home: &Path,
        polls: bool,
    ) -> notify::Result<(Self, Receiver<notify::Result<notify::Event>>)> {
        let (events, receiver) = channel();
        // As the system names them.
        let root = std::path::absolute(root).unwrap_or_else(|_| root.to_owned());
        let home = std::path::absolute(home).unwrap_or_else(|_| home.to_owned());
        let own = if polls { None } else { system(events.clone()) };
        let (watcher, polls) = match own {
            Some(it) => (it, false),
            None => (glances(events.clone(), 0)?, true),
        };
        Ok((Self { root, home, watcher, watched: BTreeSet::new(), polls, events }, receiver))
    }

    /// Watches the folders of these files from here on, and no others.
    pub(super) fn follow(&mut self, listing: &Listing) -> notify::Result<()> {
        let wanted = self.folders(listing);
        if let Err(error) = self.watch(&wanted) {
            if self.polls {
                return Err(error);
            }
            // The system watches no more folders: then it is looked again and again.
            let files = listing.articles.len() + listing.assets.len();
            (self.watcher, self.polls) = (glances(self.events.clone(), files)?, true);
            self.watched.clear();
            self.watch(&wanted)?;
        }
        Ok(())
    }

    fn watch(&mut self, wanted: &BTreeSet<PathBuf>) -> notify::Result<()> {
        let gone: Vec<PathBuf> = self.watched.difference(wanted).cloned().collect();
        for folder in gone {
            // One that is gone is watched by nobody.
            let _ = self.watcher.unwatch(&folder);
            self.watched.remove(&folder);
        }
        let new: Vec<PathBuf> = wanted.difference(&self.watched).cloned().collect();
        for folder in new {
            match self.watcher.watch(&folder, RecursiveMode::NonRecursive) {
                Ok(()) => drop(self.watched.insert(folder)),
                // It went while it was listed.
                Err(error) if matches!(error.kind, notify::ErrorKind::PathNotFound) => {}
                Err(error) => return Err(error),
            }
        }
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
    pub(super) fn changes(&self, events: &[notify::Event]) -> Changes {
        let mut changes = Changes::default();
        for event in events.iter().filter(|it| !matches!(it.kind, EventKind::Access(_))) {
            for path in &event.paths {
                changes.add(path, &self.root, &self.home);
            }
        }
        changes
    }
}

fn system(events: Sender<notify::Result<notify::Event>>) -> Option<Box<dyn Watcher + Send>> {
    let watcher = RecommendedWatcher::new(events, Config::default()).ok()?;
    Some(Box::new(watcher))
}

fn glances(
    events: Sender<notify::Result<notify::Event>>,
    files: usize,
) -> notify::Result<Box<dyn Watcher + Send>> {
    let pause = if files > MANY { LONG_GLANCE } else { GLANCE };
    let config = Config::default().with_poll_interval(pause).with_follow_symlinks(false);
    Ok(Box::new(PollWatcher::new(events, config)?))
}

/// Waits for events and gives all that come within a moment; nothing once nobody tells any more.
pub(super) fn gather(
    events: &Receiver<notify::Result<notify::Event>>,
) -> Option<Vec<notify::Event>> {
    let mut gathered: Vec<notify::Event> = events.recv().ok()?.into_iter().collect();
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

/// What some events changed, if anything.
pub(super) fn told(watch: &Watch, events: &[notify::Event]) -> Option<Changes> {
    Some(watch.changes(events)).filter(|it| !it.is_nothing())
}

#[cfg(test)]
mod tests {
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
    fn files_that_are_written_are_told_of_by_the_system_and_by_looking() {
        use std::fs;
        for polls in [false, true] {
            let dir = tempfile::tempdir().unwrap();
            fs::create_dir(dir.path().join("a")).unwrap();
            fs::write(dir.path().join("a/b.md"), "one").unwrap();
            let listing = Listing { articles: vec!["a/b.md".into()], ..Listing::default() };
            let (mut watch, events) = Watch::new(dir.path(), dir.path(), polls).unwrap();
            watch.follow(&listing).unwrap();
            assert_eq!(watch.polls, polls);
            assert_eq!(watch.watched.len(), 2);
            fs::write(dir.path().join("a/b.md"), "two, which is longer").unwrap();
            let told = loop {
                if let Some(it) = told(&watch, &gather(&events).unwrap()) {
                    break it;
                }
            };
            assert!(told.paths.contains("a/b.md") && told.are_articles(), "{told:?}");
        }
    }
}
