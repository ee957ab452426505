//! Ctrl-C: what is said, what stands, and how it goes on.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::support::test_project::TestProject;

/// A year of letters, each of a day of its own.
fn year() -> TestProject {
    let desk =
        TestProject::new().with("letters/heding.toml", "title = \"信\"\nslug = \"letters\"\n");
    for (month, day) in (1..=12).flat_map(|month| (1..=28).map(move |day| (month, day))) {
        let date = format!("2020-{month:02}-{day:02}");
        let text = format!("---\ntitle: {date}\ndate: {date}\n---\n\n{date}，海邊的信。\n");
        desk.write(&format!("letters/{date}.md"), text);
    }
    desk
}

/// Sends what Ctrl-C sends.
fn interrupt(child: &Child) {
    let sent = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(sent.success());
}

/// All that lies in the folder of books, hidden files, too.
fn books(desk: &TestProject) -> BTreeMap<String, Vec<u8>> {
    desk.files("dist").into_iter().filter(|(name, _)| name != ".heding.lock").collect()
}

#[test]
fn a_run_that_is_stopped_says_what_stands_and_leaves_whole_books() {
    let desk = year();
    let words = ["digest", "all", "letters", "--period", "day", "--no-cover", "-j", "1"];
    let mut command = desk.command();
    command.args(words).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // Hundreds of books are still to be made when the first is there.
    while desk.names("dist").is_empty() {
        assert!(child.try_wait().unwrap().is_none(), "it ended before it made a book");
        std::thread::sleep(Duration::from_millis(5));
    }
    interrupt(&child);
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(130), "{said}");
    assert!(said.contains("stopped: ") && said.contains("nothing is half-written"), "{said}");
    let stand = books(&desk);
    assert!(said.contains(&format!("stopped: {} book", stand.len())), "{}: {said}", stand.len());
    for (name, bytes) in &stand {
        let mut book = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        assert!(name.ends_with(".epub"), "{name}");
        for at in 0..book.len() {
            // Reading a file to its end checks its sum.
            std::io::copy(&mut book.by_index(at).unwrap(), &mut std::io::sink()).unwrap();
        }
    }
    // The same command goes on from there: what stands is left alone.
    let ran = desk.run_words(&words).exits(0);
    let all = books(&desk);
    assert!(all.len() > stand.len(), "{ran:?}");
    assert!(stand.iter().all(|(name, bytes)| all.get(name) == Some(bytes)));
    assert!(ran.stderr.contains(&format!("{} unchanged", stand.len())), "{ran:?}");
}

#[test]
fn what_was_unpacked_goes_if_a_run_is_stopped() {
    let desk = year();
    let mut zip = zip::ZipWriter::new(fs::File::create(desk.path("letters.zip")).unwrap());
    for (name, bytes) in desk.files("letters") {
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file(format!("letters/{name}"), options).unwrap();
        std::io::Write::write_all(&mut zip, &bytes).unwrap();
    }
    zip.finish().unwrap();
    fs::create_dir(desk.path("scratch")).unwrap();
    let words = ["digest", "all", "letters.zip", "--period", "day", "--no-cover", "-j", "1"];
    let mut command = desk.command();
    command.args(words).env("TMPDIR", desk.path("scratch"));
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    while desk.names("scratch").is_empty() {
        assert!(child.try_wait().unwrap().is_none(), "it ended before it unpacked anything");
        std::thread::sleep(Duration::from_millis(1));
    }
    interrupt(&child);
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(130), "{said}");
    assert!(said.contains("stopped"), "{said}");
    assert!(desk.names("scratch").is_empty());
}
