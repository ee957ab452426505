//! A folder that machines share. What is asked of its file system: docs/decisions/0022.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use heding::beneath::{Beneath, EntryKind, Kind, Part};

use super::key;
use crate::output;

/// How often a file is read that others replace all the while, as network file systems tell of it.
const READS: usize = 5;

/// A folder; files in it are called as their keys are.
#[derive(Debug)]
pub(super) struct Folder {
    root: PathBuf,
}

impl Folder {
    /// The folder need not be there yet.
    pub(super) fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    pub(super) fn put(&self, key: &str, bytes: &[u8]) -> io::Result<()> {
        if self.is_folder(key) {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        self.half_written(key, bytes)?.keep(true)
    }

    pub(super) fn create(&self, key: &str, bytes: &[u8]) -> io::Result<bool> {
        // Most who come second need not write at all.
        if self.root().is_ok_and(|root| root.has_file(Path::new(key))) {
            return Ok(false);
        }
        if self.is_folder(key) {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        self.half_written(key, bytes)?.keep_if_new()
    }

    pub(super) fn get(&self, key: &str) -> io::Result<Option<Vec<u8>>> {
        let mut reads = 1;
        loop {
            let read = self.root().and_then(|root| root.read(Path::new(key), Kind::Record));
            match read {
                Ok(bytes) => return Ok(Some(bytes)),
                Err(error) if is_absence(&error) => return Ok(None),
                Err(error)
                    if error.kind() == io::ErrorKind::StaleNetworkFileHandle && reads < READS =>
                {
                    reads += 1;
                }
                Err(error) => return Err(error),
            }
        }
    }

    pub(super) fn list(&self, prefix: &str) -> io::Result<Vec<String>> {
        let (parts, beginning) = prefix.rsplit_once('/').unwrap_or(("", prefix));
        let root = match self.root() {
            Err(error) if is_absence(&error) => return Ok(Vec::new()),
            root => root?,
        };
        let mut keys = Vec::new();
        let mut folders = vec![PathBuf::from(parts)];
        while let Some(folder) = folders.pop() {
            let entries = match root.list(&folder) {
                // There is no such folder yet, or it went while it was looked at.
                Err(error) if is_absence(&error) => continue,
                entries => entries?,
            };
            let is_top = folder == Path::new(parts);
            for entry in entries {
                let Some(name) = entry.name.to_str().filter(|name| key::is_key(name)) else {
                    continue;
                };
                if is_top && !name.starts_with(beginning) {
                    continue;
                }
                let path = folder.join(name);
                match entry.is {
                    EntryKind::Folder => folders.push(path),
                    EntryKind::File => keys.push(output::shown(&path)),
                    EntryKind::Link | EntryKind::Special => {}
                }
            }
        }
        // The folder of the prefix may be a file of that name.
        keys.retain(|key| key.starts_with(prefix));
        keys.sort_unstable();
        Ok(keys)
    }

    fn root(&self) -> io::Result<Beneath> {
        Beneath::open(&self.root)
    }

    fn is_folder(&self, key: &str) -> bool {
        self.root().is_ok_and(|root| root.below(Path::new(key)).is_ok())
    }

    /// The bytes in a file beside the one they are to become.
    fn half_written(&self, key: &str, bytes: &[u8]) -> io::Result<Part> {
        let root = output::make_folder(&self.root, "")?;
        let path = Path::new(key);
        root.make_folder(path.parent().unwrap_or(Path::new("")))?;
        let mut part = root.part(path, 0o666)?;
        part.write_all(bytes)?;
        Ok(part)
    }
}

fn is_absence(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests lay out folders")]
mod tests {
    use std::env;
    use std::fs;
    use std::process::{Command, Stdio};
    use std::sync::Barrier;
    use std::thread;

    use walkdir::WalkDir;

    use super::*;

    /// A process that creates has the folder's path in this variable.
    const CREATES: &str = "HEDING_TEST_CREATES";
    const ROUNDS: usize = 50;

    fn count(folder: &Path) -> usize {
        WalkDir::new(folder).into_iter().filter(|it| it.as_ref().unwrap().depth() > 0).count()
    }

    #[test]
    fn what_is_put_is_there_whole_and_replaced_whole() {
        let dir = tempfile::tempdir().unwrap();
        let folder = Folder::new(dir.path().join("made/later"));
        assert_eq!(folder.get("a/b.epub").unwrap(), None);
        assert_eq!(folder.list("").unwrap(), [""; 0]);
        folder.put("a/b.epub", b"first, and longer").unwrap();
        folder.put("a/b.epub", b"second").unwrap();
        assert_eq!(folder.get("a/b.epub").unwrap().unwrap(), b"second");
        assert_eq!(folder.get("a/b.epub/c").unwrap(), None);
        assert_eq!(count(&dir.path().join("made/later")), 2, "the folder, the file, nothing half");
        assert_eq!(folder.put("a", b"x").unwrap_err().kind(), io::ErrorKind::IsADirectory);
        assert_eq!(folder.create("a", b"x").unwrap_err().kind(), io::ErrorKind::IsADirectory);
        assert_eq!(count(&dir.path().join("made/later")), 2);
    }

    #[test]
    fn readers_see_the_old_bytes_or_the_new_ones() {
        let dir = tempfile::tempdir().unwrap();
        let folder = Folder::new(dir.path());
        let bytes = |round: usize| vec![round as u8; 1 << 18];
        folder.put("a", &bytes(0)).unwrap();
        thread::scope(|scope| {
            scope.spawn(|| (1..40).for_each(|round| folder.put("a", &bytes(round)).unwrap()));
            for _ in 0..200 {
                let read = folder.get("a").unwrap().unwrap();
                assert!(read.len() == 1 << 18 && read.iter().all(|it| *it == read[0]));
            }
        });
    }

    #[test]
    #[cfg(unix)]
    fn others_may_read_what_the_umask_lets_them() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let folder = Folder::new(dir.path());
        folder.put("a", b"x").unwrap();
        fs::write(dir.path().join("b"), "x").unwrap();
        let mode = |name| fs::metadata(dir.path().join(name)).unwrap().permissions().mode();
        assert_eq!(mode("a"), mode("b"));
    }

    #[test]
    fn one_of_sixteen_threads_creates() {
        let dir = tempfile::tempdir().unwrap();
        let folder = Folder::new(dir.path());
        for round in 0..20 {
            let key = format!("claims/{round}");
            let barrier = Barrier::new(16);
            let create = |it: u8| {
                barrier.wait();
                folder.create(&key, &[it]).unwrap().then_some(it)
            };
            let create = &create;
            let won: Vec<u8> = thread::scope(|scope| {
                let started: Vec<_> = (0..16).map(|it| scope.spawn(move || create(it))).collect();
                started.into_iter().filter_map(|it| it.join().unwrap()).collect()
            });
            assert_eq!(won.len(), 1, "round {round}");
            assert_eq!(folder.get(&key).unwrap().unwrap(), won);
        }
        assert_eq!(folder.list("").unwrap().len(), count(dir.path()) - 1);
    }

    #[test]
    fn one_of_several_processes_creates() {
        if let Some(root) = env::var_os(CREATES) {
            let folder = Folder::new(root);
            let it = std::process::id().to_string();
            for round in 0..ROUNDS {
                if folder.create(&format!("{round}"), it.as_bytes()).unwrap() {
                    folder.put(&format!("won/{round}-{it}"), b"").unwrap();
                }
            }
            return;
        }
        let dir = tempfile::tempdir().unwrap();
        let this = "operations::objects::folder::tests::one_of_several_processes_creates";
        let start = || {
            let mut command = Command::new(env::current_exe().unwrap());
            command.args(["--exact", this]).env(CREATES, dir.path()).stdout(Stdio::null());
            command.spawn().unwrap()
        };
        let started: Vec<_> = (0..4).map(|_| start()).collect();
        started.into_iter().for_each(|mut it| assert!(it.wait().unwrap().success()));
        let folder = Folder::new(dir.path());
        let mut expected: Vec<String> = (0..ROUNDS)
            .map(|it| {
                let winner = folder.get(&format!("{it}")).unwrap().unwrap();
                format!("won/{it}-{}", String::from_utf8(winner).unwrap())
            })
            .collect();
        expected.sort();
        let mut won = folder.list("won/").unwrap();
        won.sort();
        assert_eq!(won, expected);
    }

    #[test]
    fn a_list_has_the_keys_alone() {
        let dir = tempfile::tempdir().unwrap();
        let folder = Folder::new(dir.path());
        for key in ["b", "a/c", "a/b/合.epub", "a-1", "ab/c"] {
            folder.put(key, b"x").unwrap();
        }
        // Half-written ones, what systems leave, and what no key can name.
        let half = Beneath::open(dir.path()).unwrap().part(Path::new("a/half"), 0o600).unwrap();
        for name in ["a/.DS_Store", ".nfs0001", "a/b/no key", "a/x."] {
            fs::write(dir.path().join(name), "x").unwrap();
        }
        for (prefix, expected) in [
            ("", &["a-1", "a/b/合.epub", "a/c", "ab/c", "b"][..]),
            ("a", &["a-1", "a/b/合.epub", "a/c", "ab/c"]),
            ("a/", &["a/b/合.epub", "a/c"]),
            ("a/b", &["a/b/合.epub"]),
            ("a/c", &["a/c"]),
            ("a/b/合.e", &["a/b/合.epub"]),
            ("b", &["b"]),
            ("b/", &[]),
            ("c/", &[]),
        ] {
            let mut keys = folder.list(prefix).unwrap();
            keys.sort();
            assert_eq!(keys, expected, "{prefix}");
        }
        drop(half);
    }
}
