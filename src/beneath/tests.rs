//! The door against what lies in a stranger's folder.
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests lay the traps")]

use std::fs;
use std::io::Write;
use std::os::unix::fs::symlink;
use std::path::Path;

use rustix::fs::{CWD, FileType, Mode, mknodat};

use super::*;

/// A folder with one of each trap, and a file outside that none of them may reach.
struct Trapped {
    dir: tempfile::TempDir,
}

/// A name in the folder and what the door says of it.
const TRAPS: &[(&str, Refusal)] = &[
    ("link-to-file", Refusal::Link),
    ("link-to-inside", Refusal::Link),
    ("link-to-folder/secret", Refusal::Link),
    ("link-to-nothing", Refusal::Link),
    ("link-to-zero", Refusal::Link),
    ("folder/link-to-parent/plain", Refusal::Link),
    ("fifo", Refusal::NotAFile),
    ("socket", Refusal::NotAFile),
    ("folder", Refusal::NotAFile),
    ("second-name", Refusal::SecondName),
    ("../outside/secret", Refusal::Outside),
    ("/etc/hostname", Refusal::Outside),
];

impl Trapped {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let path = |name: &str| dir.path().join(name);
        fs::create_dir_all(path("root/folder")).unwrap();
        fs::create_dir(path("outside")).unwrap();
        fs::write(path("outside/secret"), "secret").unwrap();
        fs::write(path("root/plain"), "plain").unwrap();
        fs::write(path("root/folder/plain"), "plain").unwrap();
        symlink("../outside/secret", path("root/link-to-file")).unwrap();
        symlink("plain", path("root/link-to-inside")).unwrap();
        symlink("../outside", path("root/link-to-folder")).unwrap();
        symlink("nothing", path("root/link-to-nothing")).unwrap();
        symlink("/dev/zero", path("root/link-to-zero")).unwrap();
        symlink("..", path("root/folder/link-to-parent")).unwrap();
        mknodat(CWD, path("root/fifo"), FileType::Fifo, Mode::from_raw_mode(0o600), 0).unwrap();
        std::os::unix::net::UnixListener::bind(path("root/socket")).unwrap();
        fs::hard_link(path("outside/secret"), path("root/second-name")).unwrap();
        let sparse = File::create(path("root/sparse")).unwrap();
        sparse.set_len(3_000_000_000).unwrap();
        Self { dir }
    }

    fn door(&self) -> Beneath {
        Beneath::open(&self.dir.path().join("root")).unwrap()
    }

    /// Fails if anything outside was changed.
    fn is_untouched(&self) {
        let outside = self.dir.path().join("outside");
        assert_eq!(fs::read_dir(&outside).unwrap().count(), 1);
        assert_eq!(fs::read_to_string(outside.join("secret")).unwrap(), "secret");
    }
}

fn refusal<T>(done: io::Result<T>) -> Option<Refusal> {
    Refusal::of(&done.err()?)
}

#[test]
fn nothing_but_files_of_one_name_is_read() {
    let trapped = Trapped::new();
    let door = trapped.door();
    assert_eq!(door.read(Path::new("./folder/plain"), Kind::Article).unwrap(), b"plain");
    for &(name, expected) in TRAPS {
        let path = Path::new(name);
        let was = refusal(door.read(path, Kind::Article));
        assert_eq!(was, Some(expected), "read {name}");
        // Looking at a file of two names does no harm: whoever reads it is told then.
        let expected = Some(expected).filter(|it| *it != Refusal::SecondName);
        assert_eq!(refusal(door.metadata(path)), expected, "look at {name}");
    }
    for &(name, expected) in TRAPS {
        let Ok(path) = inside(Path::new(name)) else { continue };
        let opened = door.root.open_file_part_by_part(&path);
        let was = opened.and_then(|file| Ok(judge(&file.metadata()?, false)?));
        assert_eq!(refusal(was), Some(expected), "{name}, part by part");
    }
    let large = door.read(Path::new("sparse"), Kind::Article);
    let limit = Kind::Article.limit();
    assert_eq!(refusal(large), Some(Refusal::TooLarge { limit }));
    assert_eq!(door.metadata(Path::new("sparse")).unwrap().len(), 3_000_000_000);
    let backups = door.with_second_names(true);
    assert_eq!(backups.read(Path::new("second-name"), Kind::Article).unwrap(), b"secret");
}

#[test]
fn nothing_is_written_through_a_link() {
    let trapped = Trapped::new();
    let door = trapped.door();
    for &(name, expected) in TRAPS {
        let path = Path::new(name);
        assert!(door.open_lock(path).is_err(), "lock {name}");
        assert!(door.append(path).is_err(), "append to {name}");
        if expected == Refusal::Link && path.parent() != Some(Path::new("")) {
            assert_eq!(refusal(door.part(path, 0o666)), Some(expected), "write {name}");
            assert_eq!(refusal(door.remove(path)), Some(expected), "remove {name}");
        }
    }
    assert_eq!(refusal(door.make_folder(Path::new("link-to-folder/new"))), Some(Refusal::Link));
    assert_eq!(refusal(door.below(Path::new("link-to-folder"))), Some(Refusal::Link));
    assert_eq!(refusal(door.list(Path::new("link-to-folder"))), Some(Refusal::Link));
    trapped.is_untouched();

    // What is written takes the place of a link, and leaves alone where it led.
    let mut part = door.part(Path::new("link-to-file"), 0o666).unwrap();
    part.write_all(b"new").unwrap();
    part.keep(true).unwrap();
    assert_eq!(door.read(Path::new("link-to-file"), Kind::Article).unwrap(), b"new");
    let mut part = door.part(Path::new("second-name"), 0o666).unwrap();
    part.write_all(b"new").unwrap();
    part.keep(false).unwrap();
    door.remove(Path::new("link-to-inside")).unwrap();
    assert_eq!(door.read(Path::new("plain"), Kind::Article).unwrap(), b"plain");
    trapped.is_untouched();
}

#[test]
fn files_are_locked_appended_to_and_made_where_they_belong() {
    let trapped = Trapped::new();
    let door = trapped.door();
    let below = door.make_folder(Path::new("new/deeper")).unwrap();
    below.append(Path::new("log")).unwrap().write_all(b"a").unwrap();
    below.append(Path::new("log")).unwrap().write_all(b"b").unwrap();
    assert_eq!(door.read(Path::new("new/deeper/log"), Kind::Record).unwrap(), b"ab");
    // What a lock file holds stays.
    drop(door.open_lock(Path::new("new/deeper/log")).unwrap());
    assert_eq!(door.read(Path::new("new/deeper/log"), Kind::Record).unwrap(), b"ab");
    drop(below.part(Path::new("given-up"), 0o600).unwrap());
    let names: Vec<_> = below.list(Path::new("")).unwrap().into_iter().map(|it| it.name).collect();
    assert_eq!(names, ["log"]);
    below.remove(Path::new("log")).unwrap();
    door.remove_folder(Path::new("new/deeper")).unwrap();
}

#[test]
fn what_lies_in_a_folder_is_listed_by_its_own_kind() {
    let trapped = Trapped::new();
    let entries = trapped.door().list(Path::new("")).unwrap();
    let kind = |name: &str| entries.iter().find(|it| it.name == name).unwrap().is;
    assert!(entries.is_sorted());
    assert_eq!(kind("plain"), EntryKind::File);
    assert_eq!(kind("folder"), EntryKind::Folder);
    assert_eq!(kind("link-to-folder"), EntryKind::Link);
    assert_eq!(kind("fifo"), EntryKind::Special);
}

#[test]
fn the_root_itself_may_be_reached_through_a_link() {
    let trapped = Trapped::new();
    let link = trapped.dir.path().join("archive");
    symlink("root", &link).unwrap();
    let door = Beneath::open(&link).unwrap();
    assert_eq!(door.read(Path::new("plain"), Kind::Article).unwrap(), b"plain");
    assert_eq!(door.path(), link);
}

#[test]
fn a_link_swapped_in_while_files_are_read_is_never_followed() {
    let trapped = Trapped::new();
    let door = trapped.door();
    let root = trapped.dir.path().join("root");
    let swapped = root.join("swapped");
    fs::write(&swapped, "plain").unwrap();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for _ in 0..500 {
                let _ = fs::remove_file(&swapped);
                let _ = symlink("../outside/secret", &swapped);
                let _ = fs::remove_file(&swapped);
                let _ = fs::write(&swapped, "plain");
            }
        });
        for _ in 0..2_000 {
            if let Ok(bytes) = door.read(Path::new("swapped"), Kind::Article) {
                assert_ne!(bytes, b"secret");
            }
        }
    });
}
