//! No flag writes over a file that heding did not make, unless by `--force`.

use crate::support::test_project::TestProject;

const THERE: &str = "# Notes\n\nThey are somebody's own.\n";

#[test]
fn accounts_are_not_written_over_files_of_others() {
    let desk = TestProject::with_letters("");
    for command in ["build letters", "digest all letters", "check letters"] {
        for flag in ["--report", "--ledger"] {
            desk.write("notes.md", THERE);
            let ran = desk.run(&format!("{command} {flag} notes.md"));
            ran.exits(3).says("a file of that name is in the way").says("`--force`");
            assert_eq!(desk.text("notes.md"), THERE, "{command} {flag}");
            assert!(desk.names("dist").is_empty(), "it is told before anything is made");
            desk.run(&format!("{command} {flag} notes.md --force")).exits(0);
            let made = desk.text("notes.md");
            assert!(made.starts_with('{'), "{command} {flag}: {made}");
            // What heding made itself it writes over without a word.
            desk.run(&format!("{command} {flag} notes.md")).exits(0);
            std::fs::remove_dir_all(desk.path("dist")).ok();
        }
    }
    // A ledger is no report.
    desk.run("build letters --ledger account").exits(0);
    desk.run("build letters --report account").exits(3);
    desk.write("account", "");
    desk.run("build letters --report account").exits(0);
}

#[test]
fn neither_are_pages_schedules_fonts_and_passwords() {
    let desk = TestProject::with_letters("");
    desk.write("man/heding-build.1", THERE);
    desk.run("man man").exits(3).says("heding-build.1");
    assert_eq!(desk.text("man/heding-build.1"), THERE);
    desk.run("man man --force").exits(0);
    desk.run("man man").exits(0);

    let first = desk.run("schedule systemd letters --write units").exits(0).stdout;
    desk.run("schedule systemd letters --write units --at 05:00").exits(0);
    let unit = first.lines().next().unwrap().to_owned();
    desk.write(&unit, THERE);
    desk.run("schedule systemd letters --write units").exits(3).says("in the way");
    assert_eq!(desk.text(&unit), THERE);
    desk.run("schedule systemd letters --write units --force").exits(0);

    desk.write("notes.md", THERE);
    assert_eq!(desk.run_fed("shelf letters --new-password notes.md", b"rowing\n").code, 3);
    assert_eq!(desk.text("notes.md"), THERE);
    assert_eq!(desk.run_fed("shelf letters --new-password hash", b"rowing\n").code, 0);
    assert_eq!(desk.run_fed("shelf letters --new-password hash", b"sailing\n").code, 0);
}

/// A report may go to another program through a pipe: nothing is put in the place of that.
#[cfg(unix)]
#[test]
fn devices_and_pipes_are_written_to_and_stay() {
    use std::os::unix::fs::FileTypeExt;
    let desk = TestProject::with_letters("");
    let pipe = desk.path("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let reader = std::thread::spawn({
        let pipe = pipe.clone();
        move || std::fs::read_to_string(pipe).unwrap()
    });
    desk.run("build letters --report pipe").exits(0);
    assert!(reader.join().unwrap().starts_with('{'));
    assert!(pipe.metadata().unwrap().file_type().is_fifo());
    // A password is kept in a file or nowhere.
    desk.run_fed("shelf dist --new-password pipe", b"secret\n").exits(3);
    assert!(pipe.metadata().unwrap().file_type().is_fifo());
}
