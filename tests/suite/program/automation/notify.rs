//! The log of runs, and who is told of them.

use std::thread;

use serde_json::Value;

use crate::support::test_project::TestProject;

#[test]
fn each_run_leaves_a_line() {
    let desk = TestProject::with_letters("");
    desk.run("digest 2020-08,2020-09 letters --log runs.jsonl --now 2020-10-01").exits(0);
    desk.run("digest 2020-08 letters --log runs.jsonl").exits(0);
    desk.run("digest 2019-01 letters --log runs.jsonl").exits(1);
    desk.run("build nowhere --log runs.jsonl").exits(3);
    desk.write("letters/heding.toml", "titel = 1\n");
    desk.run("build letters --log runs.jsonl").exits(2);
    let lines = desk.lines("runs.jsonl");
    let of = |key: &str| lines.iter().map(|it| it[key].clone()).collect::<Vec<_>>();
    assert_eq!(of("outcome"), ["done", "done", "faulty", "failed", "failed"]);
    assert_eq!(of("exit_code"), [0, 0, 1, 3, 2]);
    assert_eq!(of("command"), ["digest", "digest", "digest", "build", "build"]);
    assert_eq!(lines[0]["periods"], serde_json::json!(["2020-08", "2020-09"]));
    let volume = &lines[0]["volumes"][0];
    assert_eq!(volume["name"], "letters-2020-08");
    assert_eq!(volume["path"], "dist/letters-2020-08.epub");
    assert_eq!(volume["sha256"].as_str().map(str::len), Some(64));
    assert_eq!(
        (&volume["status"], &lines[1]["volumes"][0]["status"]),
        (&"written".into(), &"unchanged".into())
    );
    assert_eq!(lines[2]["errors"][0]["code"], "nothing-to-bind");
    assert!(lines[3]["reason"]["message"].as_str().unwrap().contains("nowhere"));
    assert_eq!(lines[4]["reason"]["code"], "settings");
    for line in &lines {
        // The clock's, whatever counts as today.
        let [began, ended] = ["began", "ended"].map(|it| line[it].as_str().unwrap().to_owned());
        assert!(
            began <= ended && !began.starts_with("2020") && ended.ends_with('Z'),
            "{began} {ended}"
        );
    }
}

#[test]
fn many_runs_write_whole_lines() {
    let desk = TestProject::with_letters("");
    desk.run("digest 2020-08 letters").exits(0);
    thread::scope(|scope| {
        for at in 0..8 {
            let desk = &desk;
            scope.spawn(move || {
                desk.run(&format!("digest 2020-08 letters --out d{at} --log runs.jsonl")).exits(0)
            });
        }
    });
    assert_eq!(desk.lines("runs.jsonl").len(), 8);
}

#[test]
fn nobody_is_told_unless_the_run_is_asked_to() {
    let desk =
        TestProject::with_letters("[notify]\nlog = \"runs.jsonl\"\ncommand = [\"./tell.sh\"]\n");
    desk.run("digest 2020-08 letters").exits(0);
    assert!(desk.lines("letters/runs.jsonl").is_empty());
    let ran = desk.run("digest 2020-08 letters --notify").exits(0);
    assert_eq!(ran.stdout, "dist/letters-2020-08.epub\n");
    assert_eq!(desk.lines("letters/runs.jsonl").len(), 1);
    // What could not be told changes nothing but the words on standard error.
    ran.says("can't run ./tell.sh: it does not exist");
}

fn script(desk: &TestProject) {
    use std::os::unix::fs::PermissionsExt;
    let text = "#!/bin/sh\n{ printf '%s %s %s ' \"$HEDING_OUTCOME\" \"$HEDING_EXIT_CODE\" \"$HEDING_VOLUMES\"; cat; } >> told\necho said\n";
    desk.write("letters/tell.sh", text);
    std::fs::set_permissions(desk.path("letters/tell.sh"), std::fs::Permissions::from_mode(0o755))
        .unwrap();
}

#[test]
fn a_program_is_told_on_its_occasions() {
    for (when, expected) in [
        ("always", &["done 0 1 ", "done 0 1 ", "faulty 1 0 "][..]),
        ("change", &["done 0 1 ", "faulty 1 0 "]),
        ("failure", &["faulty 1 0 "]),
    ] {
        let desk = TestProject::with_letters(&format!(
            "[notify]\ncommand = [\"./tell.sh\"]\nwhen = \"{when}\"\n"
        ));
        script(&desk);
        desk.trust("letters");
        for (period, code) in [("2020-08", 0), ("2020-08", 0), ("2019-01", 1)] {
            let ran = desk.run(&format!("digest {period} letters --notify")).exits(code);
            assert!(!ran.stdout.contains("said"), "standard output is the run's own");
        }
        let told = desk.text("letters/told");
        let told: Vec<&str> = told.lines().collect();
        assert_eq!(told.len(), expected.len(), "{when}: {told:?}");
        for (line, head) in told.iter().zip(expected) {
            let json: Value = serde_json::from_str(line.strip_prefix(head).unwrap()).unwrap();
            assert_eq!(json["command"], "digest");
        }
    }
}
