//! Schedules, read by those who would run them.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::tool;
use crate::support::test_project::TestProject;

/// Names of folders that something on the way may take for its own.
const FOLDERS: &[&str] = &[
    "letters",
    "my letters",
    "it's \"ours\"",
    "100% %h %%",
    "back\\slash \\% \\",
    "$HOME ${X} $(id) `id`",
    "海邊的信／二〇二〇",
    "${{ github.token }}",
    "a: b # c ; d & e",
    "*?[x]~!",
    "-dash",
];

const SETTINGS: &str = "title = \"100% ${{ github.token }}: \\\"信\\\" # x\"\ntime-zone = \"Asia/Hong_Kong\"\n\
    fetch = \"missing\"\n[shelf]\ntitle = \"S\"\n[notify]\nwebhook-env = \"HOOK\"\n[[deliver]]\nkind = \"folder\"\n\
    to = \"../the inbox\"\n";

/// Writes the files of a schedule for each folder, and hands them to a program.
fn each(kind: &str, mut look: impl FnMut(&Path, &[std::path::PathBuf])) {
    for (folder, settings) in FOLDERS.iter().flat_map(|it| [(it, ""), (it, SETTINGS)]) {
        let desk = TestProject::new();
        desk.write(&format!("{folder}/a.md"), "一");
        desk.write(&format!("{folder}/heding.toml"), settings);
        desk.trust(folder);
        let place = desk.path(folder);
        let units = desk.path("units");
        let words = [
            "schedule",
            kind,
            place.to_str().unwrap(),
            "--out",
            place.to_str().unwrap(),
            "--write",
            units.to_str().unwrap(),
        ];
        let ran = desk.run_words(&words).exits(0);
        let files: Vec<_> = ran.stdout.lines().map(std::path::PathBuf::from).collect();
        assert!(!files.is_empty());
        look(&place, &files);
    }
}

#[track_caller]
fn passes(command: &mut Command) -> String {
    let output = command.output().unwrap();
    let said = [output.stdout, output.stderr].map(|it| String::from_utf8_lossy(&it).into_owned());
    assert!(output.status.success(), "{command:?}\n{}{}", said[0], said[1]);
    said.concat()
}

#[test]
fn systemd_finds_nothing_wrong_with_the_units() {
    each("systemd", |_, files| {
        let said = passes(Command::new("systemd-analyze").arg("verify").args(files));
        assert_eq!(said.trim(), "", "{files:?}");
        let calendar = fs::read_to_string(&files[1]).unwrap();
        let calendar = calendar.lines().find_map(|it| it.strip_prefix("OnCalendar=")).unwrap();
        passes(Command::new("systemd-analyze").arg("calendar").arg(calendar));
    });
}

#[test]
fn a_word_that_systemd_knows_not_is_found() {
    // The test above must be able to fail.
    let desk = TestProject::new();
    desk.write("a.service", "[Service]\nType=oneshot\nExecStart=/bin/true \"%q\"\nNise=1\n");
    let output =
        Command::new("systemd-analyze").arg("verify").arg(desk.path("a.service")).output().unwrap();
    assert!(!output.stderr.is_empty());
}

#[test]
fn the_workflow_is_one() {
    each("github", |_, files| {
        passes(
            Command::new(tool("check-jsonschema"))
                .args(["--builtin-schema", "vendor.github-workflows"])
                .args(files),
        );
        let text = fs::read_to_string(&files[0]).unwrap();
        let remarks = |it: &&str| !it.trim_start().starts_with('#');
        let text: String = text.lines().filter(remarks).collect();
        for (at, _) in text.match_indices("${{") {
            let known = ["${{ runner.", "${{ secrets.", "${{ github.run_id", "${{ '${{' }}"];
            assert!(
                known.iter().any(|it| text[at..].starts_with(it)) || text[..at].ends_with('\''),
                "{text}"
            );
        }
    });
}

#[test]
fn the_cron_job_is_one() {
    each("kubernetes", |_, files| {
        let said = passes(Command::new(tool("kubernetes-validate")).arg("--strict").args(files));
        assert!(said.contains("cronjob/heding"), "{said}");
    });
}

#[test]
fn a_crontab_is_read_as_it_was_meant() {
    let script = "import sys, crontab, cron_descriptor\n\
        tab = crontab.CronTab(tabfile=sys.argv[1])\n\
        jobs = list(tab)\n\
        assert len(jobs) == 1 and jobs[0].is_valid(), jobs\n\
        assert str(jobs[0].slices) == '17 3 1,2 * *', jobs[0].slices\n\
        print(cron_descriptor.get_description(str(jobs[0].slices)))\n";
    each("cron", |_, files| {
        let said = passes(Command::new(tool("python")).args(["-c", script]).arg(&files[0]));
        assert!(said.contains("03:17 AM"), "{said}");
    });
}
