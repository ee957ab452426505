//! A folder on disk. The one place where the library reads files.
#![expect(clippy::disallowed_methods, reason = "this is the module that reads the disk")]

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use walkdir::{DirEntry, WalkDir};

use crate::beneath::{Beneath, Kind};
use crate::say;
use crate::wording::Wording;

use super::set_aside::{Found, Reason, SetAside};
use super::{Files, Listing, PassedOver, Signature, SourcePath};

/// So deep below one article's folder its pictures are looked for, and among so many files.
const MOST_BESIDE: usize = 4;
const MOST_FILES_BESIDE: usize = 20_000;

/// A folder of articles.
#[derive(Debug, Clone)]
pub struct Folder {
    root: PathBuf,
    left_out: Vec<PathBuf>,
    /// The one article that is read, if not all are.
    only: Option<SourcePath>,
    /// What it held when it was listed, for whoever lists it again.
    listing: Option<Arc<Listing>>,
    /// The way to its files, opened with the first.
    door: Arc<OnceLock<Beneath>>,
}

impl Folder {
    /// The folder at `root`.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self {
            root: root.into(),
            left_out: Vec::new(),
            only: None,
            listing: None,
            door: Arc::default(),
        }
    }

    /// Reads one article alone, and the pictures beside it: of a folder that was listed, those that it held then.
    #[must_use]
    pub fn only(self, article: SourcePath) -> Self {
        let beside = |known: Arc<Listing>| {
            let assets = known.assets.iter().take(MOST_FILES_BESIDE).cloned().collect();
            Arc::new(Listing { articles: vec![article.clone()], assets, ..Listing::default() })
        };
        let listing = self.listing.map(beside);
        Self { only: Some(article), listing, ..self }
    }

    /// Leaves out a folder or file, such as the one that books are written to.
    #[must_use]
    pub fn without(mut self, path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        if let Some(listing) = &mut self.listing {
            let is_kept = |it: &SourcePath| !self.root.join(it.as_str()).starts_with(&path);
            let listing = Arc::make_mut(listing);
            listing.articles.retain(is_kept);
            listing.assets.retain(is_kept);
            listing.unreadable.retain(|it| is_kept(&it.0));
            listing.passed_over.retain(|it| is_kept(&it.path));
        }
        self.left_out.push(path);
        self
    }

    /// Lists it once for all that follows: an archive has tens of thousands of files, and a run asks for them twice.
    ///
    /// # Errors
    /// When the folder can't be read.
    pub fn listed(self) -> io::Result<Self> {
        let listing = Some(Arc::new(self.list()?));
        Ok(Self { listing, ..self })
    }

    /// Lists it anew, whatever it held when it was listed before.
    ///
    /// # Errors
    /// When the folder can't be read.
    pub fn listed_again(self) -> io::Result<Self> {
        Self { listing: None, ..self }.listed()
    }

    /// Articles and pictures may have second names: backups share files among their copies.
    fn door(&self) -> io::Result<&Beneath> {
        if let Some(door) = self.door.get() {
            return Ok(door);
        }
        let door = Beneath::open(&self.root)?.with_second_names(true);
        Ok(self.door.get_or_init(|| door))
    }

    fn source_path(&self, path: &Path) -> Option<SourcePath> {
        let parts: Option<Vec<&str>> =
            path.strip_prefix(&self.root).ok()?.iter().map(|part| part.to_str()).collect();
        Some(SourcePath::new(parts?.join("/")))
    }

    /// One article, and what lies in its folder and in those below it: not in a whole home for the sake of one page.
    fn list_beside(&self, only: &SourcePath) -> io::Result<Listing> {
        let mut listing = Listing { articles: vec![only.clone()], ..Listing::default() };
        let walk = WalkDir::new(&self.root).max_depth(MOST_BESIDE).into_iter();
        let entries = walk.filter_entry(|it| it.depth() == 0 || passed_over(it).is_none());
        let files = entries.flatten().filter(|it| it.file_type().is_file() && !is_article(it));
        let paths = files.take(MOST_FILES_BESIDE).filter_map(|it| self.source_path(it.path()));
        listing.assets.extend(paths);
        listing.assets.sort();
        Ok(listing)
    }

    /// Enters a folder. Tells whether it is to be looked into at all.
    fn enter(&self, entry: &DirEntry, aside: &mut SetAside, listing: &mut Listing) -> bool {
        let (Some(path), Ok(door)) = (self.source_path(entry.path()), self.door()) else {
            return true;
        };
        let reason = match aside.judge(door, path.as_str(), true) {
            Found::Kept => None,
            Found::Aside(reason) => Some(reason),
            Found::Closed(reason) => {
                listing.passed_over.extend(self.named(entry, reason));
                return false;
            }
        };
        aside.enter(door, path.as_str(), entry.depth(), reason);
        true
    }

    /// Takes a file, unless it is an article that is set aside.
    fn take_file(&self, entry: &DirEntry, aside: &mut SetAside, listing: &mut Listing) {
        let is_article = is_article(entry);
        if is_article {
            if let Some((folder, (rule, reason))) = aside.untold() {
                let path = SourcePath::new(folder);
                listing.passed_over.push(PassedOver { path, rule, reason });
            }
            if aside.is_without_articles() {
                return;
            }
        }
        let path = self.source_path(entry.path());
        if is_article
            && let (Some(path), Ok(door)) = (&path, self.door())
            && let Found::Aside(reason) = aside.judge(door, path.as_str(), false)
        {
            listing.passed_over.extend(self.named(entry, reason));
            return;
        }
        match path {
            Some(path) if is_article => listing.articles.push(path),
            Some(path) => listing.assets.push(path),
            None if is_article => listing.unreadable.push((
                SourcePath::new(&*entry.path().to_string_lossy()),
                say!("its name is not UTF-8"),
            )),
            None => {}
        }
    }

    /// What was passed over, if it may be or hold articles.
    fn named(&self, entry: &DirEntry, (rule, reason): Reason) -> Option<PassedOver> {
        let is_folder = || fs::metadata(entry.path()).is_ok_and(|it| it.is_dir());
        let path = (is_article(entry) || is_folder()).then(|| entry.path())?;
        let below = path.strip_prefix(&self.root).unwrap_or(path);
        let parts: Vec<_> = below.iter().map(|it| it.to_string_lossy()).collect();
        Some(PassedOver { path: SourcePath::new(parts.join("/")), rule, reason })
    }
}

/// The rule by which something is no input, if one is.
fn passed_over(entry: &DirEntry) -> Option<Reason> {
    let kind = entry.file_type();
    let reason = if entry.path_is_symlink() {
        ("symbolic-link", say!("is a symbolic link: what it leads to may lie outside the folder"))
    } else if entry.file_name().to_string_lossy().starts_with('.') {
        (
            "hidden",
            match kind.is_dir() {
                true => say!("is a hidden folder, with all that is in it"),
                false => say!("is a hidden file"),
            },
        )
    } else if !kind.is_file() && !kind.is_dir() {
        ("not-a-file", say!("is no file but a pipe, a socket or a device"))
    } else {
        return None;
    };
    Some(reason)
}

fn is_article(entry: &DirEntry) -> bool {
    super::is_article(&entry.path().extension().unwrap_or_default().to_string_lossy())
}

impl Files for Folder {
    /// Symbolic links, hidden folders and files and what is no file are passed over, and so are articles that
    /// `.gitignore` or `.hedingignore` names or that programs put there. Articles among them are named, and folders
    /// once for all that is in them. What [`Folder::without`] names is not there.
    fn list(&self) -> io::Result<Listing> {
        if let Some(listing) = &self.listing {
            return Ok(Listing::clone(listing));
        }
        fs::read_dir(&self.root)?;
        if let Some(only) = &self.only {
            return self.list_beside(only);
        }
        let door = self.door()?;
        let mut listing = Listing::default();
        let mut aside = SetAside::default();
        aside.enter(door, "", 0, None);
        let mut entries = WalkDir::new(&self.root).into_iter();
        while let Some(entry) = entries.next() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let path = error.path().unwrap_or(&self.root).to_owned();
                    let shown = path.strip_prefix(&self.root).unwrap_or(&path).to_string_lossy();
                    listing
                        .unreadable
                        .push((SourcePath::new(&*shown), Wording::verbatim(error.to_string())));
                    continue;
                }
            };
            if entry.depth() == 0 {
                continue;
            }
            aside.leave(entry.depth());
            let is_folder = entry.file_type().is_dir();
            let is_left_out = self.left_out.iter().any(|it| it == entry.path());
            let passed = if is_left_out { None } else { passed_over(&entry) };
            if is_left_out || passed.is_some() {
                listing.passed_over.extend(passed.and_then(|it| self.named(&entry, it)));
                if is_folder {
                    entries.skip_current_dir();
                }
            } else if is_folder {
                if !self.enter(&entry, &mut aside, &mut listing) {
                    entries.skip_current_dir();
                }
            } else {
                self.take_file(&entry, &mut aside, &mut listing);
            }
        }
        listing.articles.sort();
        listing.assets.sort();
        listing.passed_over.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(listing)
    }

    fn read(&self, path: &SourcePath) -> io::Result<Vec<u8>> {
        let is_article = super::is_article(path.extension());
        let kind = if is_article { Kind::Article } else { Kind::Picture };
        self.door()?.read(Path::new(path.as_str()), kind)
    }

    fn settings(&self, path: &SourcePath) -> io::Result<Vec<u8>> {
        self.door()?.read(Path::new(path.as_str()), Kind::Settings)
    }

    fn length(&self, path: &SourcePath) -> io::Result<u64> {
        self.door()?.metadata(Path::new(path.as_str())).map(|it| it.len())
    }

    fn signature(&self, path: &SourcePath) -> Option<Signature> {
        let metadata = self.door().ok()?.metadata(Path::new(path.as_str())).ok()?;
        Some(Signature::of(&metadata))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn what_is_no_input_is_named_once() {
        use std::os::unix::fs::symlink;
        use std::os::unix::net::UnixListener;

        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        for folder in [".git/hooks", "a/.obsidian", "dist"] {
            fs::create_dir_all(at(folder)).unwrap();
        }
        for file in
            ["a/1.md", "a/.2.md", ".git/3.md", ".git/hooks/4.md", ".ignore", "dist/5.md", "b.png"]
        {
            fs::write(at(file), "字").unwrap();
        }
        symlink(at("a/1.md"), at("link.md")).unwrap();
        symlink(at("nowhere"), at("broken.MD")).unwrap();
        symlink(at("b.png"), at("c.png")).unwrap();
        symlink(at("a"), at("folder")).unwrap();
        let _socket = UnixListener::bind(at("pipe.md")).unwrap();
        let listing = Folder::new(dir.path()).without(at("dist")).list().unwrap();
        let passed = listing.passed_over.iter().map(|it| (it.path.as_str(), it.rule));
        assert_eq!(
            passed.collect::<Vec<_>>(),
            [
                (".git", "hidden"),
                ("a/.2.md", "hidden"),
                ("a/.obsidian", "hidden"),
                ("broken.MD", "symbolic-link"),
                ("folder", "symbolic-link"),
                ("link.md", "symbolic-link"),
                ("pipe.md", "not-a-file"),
            ]
        );
        assert_eq!(listing.articles, ["a/1.md".into()]);
        assert_eq!(listing.assets, ["b.png".into()]);
    }

    #[test]
    fn what_is_ignored_or_generated_is_named_once_and_its_pictures_are_found() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        let files = [
            (".gitignore", "drafts/\n*.tmp.md\n/media\n"),
            (".hedingignore", "!kept.tmp.md\n"),
            ("a.md", ""),
            ("b.tmp.md", ""),
            ("kept.tmp.md", ""),
            ("drafts/c.md", ""),
            ("drafts/deep/d.md", ""),
            ("drafts/e.png", ""),
            ("media/f.png", ""),
            ("notes/.gitignore", "!drafts/\n"),
            ("notes/drafts/g.md", ""),
            ("node_modules/x/README.md", ""),
            ("node_modules/x/h.png", ""),
            ("hugo.toml", ""),
            ("public/i.md", ""),
            ("public/j.png", ""),
            ("notes/public/k.md", ""),
            ("vendor/l.md", ""),
        ];
        for (name, text) in files {
            fs::create_dir_all(at(name).parent().unwrap()).unwrap();
            fs::write(at(name), text).unwrap();
        }
        let listing = Folder::new(dir.path()).list().unwrap();
        let passed = listing.passed_over.iter().map(|it| (it.path.as_str(), it.rule, &*it.reason));
        assert_eq!(
            passed.collect::<Vec<_>>(),
            [
                ("b.tmp.md", "ignored", "matches `*.tmp.md` of .gitignore"),
                ("drafts", "ignored", "matches `drafts/` of .gitignore"),
                ("node_modules", "generated", "holds what a package manager installed"),
                ("public", "generated", "holds the pages that a site's program makes"),
            ]
        );
        let names = |all: &[SourcePath]| all.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(
            names(&listing.articles),
            ["a.md", "kept.tmp.md", "notes/drafts/g.md", "notes/public/k.md", "vendor/l.md"]
        );
        assert_eq!(
            names(&listing.assets),
            ["drafts/e.png", "hugo.toml", "media/f.png", "public/j.png"]
        );
    }

    #[test]
    fn one_article_of_a_listed_folder_has_the_pictures_that_were_listed() {
        let dir = tempfile::tempdir().unwrap();
        for name in ["a.md", "b.md", "c.png"] {
            fs::write(dir.path().join(name), "").unwrap();
        }
        let folder = Folder::new(dir.path());
        let listed = folder.clone().listed().unwrap();
        fs::write(dir.path().join("d.png"), "").unwrap();
        let of = |folder: Folder| {
            let listing = folder.only(SourcePath::new("b.md")).list().unwrap();
            [listing.articles, listing.assets].concat().iter().map(ToString::to_string).collect()
        };
        let (known, anew): (Vec<String>, Vec<String>) = (of(listed), of(folder));
        assert_eq!(known, ["b.md", "c.png"]);
        assert_eq!(anew, ["b.md", "c.png", "d.png"]);
    }

    #[cfg(unix)]
    #[test]
    fn what_became_a_link_or_is_without_end_is_not_read() {
        let dir = tempfile::tempdir().unwrap();
        let path = |name: &str| dir.path().join(name);
        fs::create_dir(path("in")).unwrap();
        fs::write(path("secret.md"), "secret").unwrap();
        fs::write(path("in/a.md"), "甲").unwrap();
        fs::File::create(path("in/big.md")).unwrap().set_len(3_000_000_000).unwrap();
        let folder = Folder::new(path("in"));
        assert_eq!(folder.list().unwrap().articles.len(), 2);
        // Swapped after it was listed.
        fs::remove_file(path("in/a.md")).unwrap();
        std::os::unix::fs::symlink("../secret.md", path("in/a.md")).unwrap();
        assert!(folder.read(&SourcePath::new("a.md")).is_err());
        assert!(folder.length(&SourcePath::new("a.md")).is_err());
        assert!(folder.signature(&SourcePath::new("a.md")).is_none());
        let refused = folder.read(&SourcePath::new("big.md")).unwrap_err().to_string();
        assert!(refused.contains("larger than 32 MB"), "{refused}");
    }
}
