//! Runs EPUBCheck, the EPUB community's validator, over books.
//!
//! `./test` installs it and says where it is: `HEDING_EPUBCHECK_JAR`. Only targets that need the
//! feature `full-tests` may use this, so that `cargo test` asks for nothing but Rust; there a missing
//! tool is a failure, not a reason to skip.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A book and what EPUBCheck has against it: `ERROR RSC-005 OEBPS/nav.xhtml:3:7 …`.
#[derive(Debug)]
pub(crate) struct Finding {
    /// The book.
    pub(crate) book: PathBuf,
    /// The message.
    pub(crate) message: String,
}

/// Checks the books, all in one Java machine. Gives every fatal error, error and warning.
pub(crate) fn check(books: &[PathBuf]) -> Vec<Finding> {
    let jar = std::env::var("HEDING_EPUBCHECK_JAR")
        .expect("HEDING_EPUBCHECK_JAR says where epubcheck.jar is; `./test` sets it");
    assert!(Path::new(&jar).is_file(), "HEDING_EPUBCHECK_JAR: there is no {jar}");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/support/EpubCheckAll.java");
    // A few books are checked before the better compiler of Java's pays.
    let tiers = if books.len() < 8 { "-XX:TieredStopAtLevel=1" } else { "-XX:TieredStopAtLevel=4" };
    let mut java = Command::new("java")
        .args(["-XX:+UseSerialGC", tiers, "-Xss8m", "-cp", &jar])
        .arg(source)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("java starts (a JDK, for it compiles the little class beside this file)");
    let mut list = String::new();
    for book in books {
        list.push_str(book.to_str().expect("a path in UTF-8"));
        list.push('\n');
    }
    let mut stdin = java.stdin.take().expect("java's standard input");
    // From a thread of its own: java writes before it has read everything.
    let writer = std::thread::spawn(move || stdin.write_all(list.as_bytes()));
    let output = java.wait_with_output().expect("java ends");
    writer.join().expect("the thread ends").expect("java takes the list");
    assert!(output.status.success(), "java: {}", output.status);

    let mut findings = Vec::new();
    let mut done = 0;
    for line in String::from_utf8(output.stdout).expect("UTF-8").lines() {
        match line.split_once('\t') {
            Some((_, "DONE")) => done += 1,
            Some((book, message)) => findings
                .push(Finding { book: PathBuf::from(book), message: message.replace('\t', " ") }),
            None => panic!("EPUBCheck wrote: {line}"),
        }
    }
    assert_eq!(done, books.len(), "EPUBCheck looked at each book");
    findings
}

/// Fails with all messages if EPUBCheck has anything against any of the books.
pub(crate) fn assert_clean(books: &[PathBuf]) {
    let findings = check(books);
    let lines: Vec<String> =
        findings.iter().map(|it| format!("{}: {}", it.book.display(), it.message)).collect();
    assert!(lines.is_empty(), "EPUBCheck:\n{}", lines.join("\n"));
}
