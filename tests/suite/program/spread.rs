//! One archive, many machines: a plan, its tasks in any order and number, and what is gathered of them.

use std::collections::BTreeMap;
use std::fs;
use std::ops::Deref;
use std::process::{Command, Output};

use crate::support::test_project::TestProject;

/// Six months of letters, two each; two of them link across months.
struct Letters(TestProject);

impl Deref for Letters {
    type Target = TestProject;

    fn deref(&self) -> &TestProject {
        &self.0
    }
}

impl Letters {
    fn new() -> Self {
        let letters = Self(TestProject::new());
        for number in 1..=12_usize {
            let month = number.div_ceil(2);
            let link = if number > 9 { "先看[第一封](1.md)。" } else { "" };
            letters.letter(number, &format!("{}{link}", "信。".repeat(number * 40)), month);
        }
        letters.write("letters/heding.toml", "title = \"港灣信札\"\nslug = \"letters\"\n");
        letters
    }

    fn letter(&self, number: usize, text: &str, month: usize) {
        let text = format!(
            "---\ntitle: 第{number}封信\ndate: 2020-{month:02}-{:02}\nauthor: 阿海\n---\n\n{text}\n",
            number + 1
        );
        self.write(&format!("letters/{number}.md"), &text);
    }

    /// The program with these words.
    fn command_of(&self, words: &str) -> Command {
        let mut command = self.command();
        command.args(words.split_whitespace());
        command
    }

    /// Runs the program; gives what it said.
    fn run(&self, words: &str, code: i32) -> String {
        let output = self.command_of(words).output().unwrap();
        said(&output, words, code)
    }

    /// How many tasks the plan has.
    fn plan(&self, more: &str) -> usize {
        let words = format!("plan all letters --no-cover --store store {more}");
        let output = self.command_of(&words).output().unwrap();
        said(&output, &words, 0);
        String::from_utf8(output.stdout).unwrap().trim().parse().unwrap()
    }

    fn work(&self, task: usize) -> String {
        self.run(&format!("work letters --no-cover --store store --index {task}"), 0)
    }
}

fn said(output: &Output, words: &str, code: i32) -> String {
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(code), "{words}: {said}");
    said
}

/// The books of one run on one machine.
fn alone(desk: &Letters) -> BTreeMap<String, Vec<u8>> {
    desk.run("digest all letters --no-cover --out alone", 0);
    desk.files("alone")
}

#[test]
fn many_machines_make_the_books_of_one() {
    let desk = Letters::new();
    let alone = alone(&desk);
    assert_eq!(alone.len(), 6);
    assert_eq!(desk.plan("--tasks 4"), 4);
    for task in [3, 0, 2] {
        assert!(desk.work(task).contains("made"));
    }
    // Some tasks are not done yet.
    let said = desk.run("reduce books --store store", 1);
    assert!(said.contains("of 6 volumes missing") && said.contains("(task 1)"), "{said}");
    assert!(said.contains("heding work --index 1"), "{said}");
    assert!(!desk.path("books").exists());
    desk.work(1);
    let said = desk.run("reduce books --store store --shelf shelf", 0);
    assert!(said.contains("6 books written, 0 unchanged"), "{said}");
    assert_eq!(desk.files("books"), alone);
    assert!(desk.path("shelf/index.html").exists());

    // All that once more changes nothing.
    let store = desk.files("store/objects");
    assert_eq!(store.len(), 6);
    assert_eq!(desk.plan("--tasks 4"), 4);
    assert!((0..4).all(|it| desk.work(it).contains("0 volumes made")));
    assert_eq!(desk.files("store/objects"), store);
    let said = desk.run("reduce books --store store --no-shelf", 0);
    assert!(said.contains("0 books written, 6 unchanged"), "{said}");
}

#[test]
fn the_store_may_lie_among_the_articles() {
    let desk = Letters::new();
    desk.write("letters/pictures/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    for made in ["6 volumes made", "0 volumes made"] {
        desk.run("plan all letters --no-cover --store letters/store --tasks 1", 0);
        let said = desk.run("work letters --no-cover --store letters/store --index 0", 0);
        assert!(said.contains(made), "{said}");
    }
}

#[test]
fn a_task_done_twice_at_a_time_counts_once() {
    let desk = Letters::new();
    let alone = alone(&desk);
    assert_eq!(desk.plan("--tasks 1"), 1);
    let spawn = |_| {
        let mut command = desk.command_of("work letters --no-cover --store store --index 0 -q");
        command.spawn().unwrap()
    };
    let workers: Vec<_> = (0..3).map(spawn).collect();
    for mut it in workers {
        assert!(it.wait().unwrap().success());
    }
    assert_eq!(desk.files("store/done").len(), 6);
    assert_eq!(desk.files("store/objects").len(), 6);
    desk.run("reduce books --store store --no-shelf", 0);
    assert_eq!(desk.files("books"), alone);
}

#[test]
fn a_worker_that_is_killed_leaves_its_task_to_another() {
    let desk = Letters::new();
    let alone = alone(&desk);
    desk.plan("--tasks 1");
    for wait in [5, 20, 40, 60, 80, 100, 140] {
        let mut command = desk.command_of("work letters --no-cover --store store --index 0 -q");
        let mut worker = command.env("TMPDIR", desk.path(".home")).spawn().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(wait));
        let _ = worker.kill();
        worker.wait().unwrap();
    }
    desk.work(0);
    desk.run("reduce books --store store --no-shelf", 0);
    assert_eq!(desk.files("books"), alone);
}

#[test]
fn only_what_changed_is_made_anew() {
    let desk = Letters::new();
    desk.plan("--tasks 2");
    (0..2).for_each(|it| drop(desk.work(it)));
    desk.letter(3, "改了。", 2);
    desk.plan("--tasks 1");
    assert!(desk.work(0).contains("task 0: 1 volume made, 5 there already"));
    desk.run("reduce books --store store --no-shelf", 0);
    assert_eq!(desk.files("books"), alone(&desk));
    // A title may be on the pages of others.
    desk.write(
        "letters/3.md",
        fs::read_to_string(desk.path("letters/3.md")).unwrap().replace("第3封信", "長信"),
    );
    desk.plan("--tasks 1");
    assert!(desk.work(0).contains("6 volumes made"));
    desk.run("reduce books --store store --no-shelf", 0);
    assert_eq!(desk.files("books"), alone(&desk));
    desk.plan("--tasks 1 --again");
    assert!(desk.work(0).contains("6 volumes made"));
}

#[test]
fn what_one_machine_made_another_need_not_make_again() {
    let desk = Letters::new();
    desk.plan("--tasks 1");
    desk.work(0);
    // A machine that was never here before.
    let elsewhere = |home: &str| {
        let words = "work letters --no-cover --store store --index 0 --log log -q";
        let mut command = desk.command_of(words);
        let home = desk.path(home);
        command.env("XDG_CACHE_HOME", &home).env("LOCALAPPDATA", &home);
        assert!(command.output().unwrap().status.success());
        let log = fs::read_to_string(desk.path("log")).unwrap();
        let line: serde_json::Value = serde_json::from_str(log.lines().last().unwrap()).unwrap();
        let volumes = line["volumes"].as_array().unwrap().clone();
        let told = |it: serde_json::Value| (it["status"].to_string(), it["reused"].as_u64());
        let told: Vec<_> = volumes.into_iter().map(told).collect();
        desk.run("reduce books --store store --no-shelf", 0);
        assert_eq!(desk.files("books"), alone(&desk));
        told
    };
    desk.letter(3, "改了。", 2);
    desk.plan("--tasks 1");
    assert_eq!(elsewhere("one"), [("\"written\"".to_owned(), Some(1))]);
    // A title could be in any volume; it is in one.
    let text = fs::read_to_string(desk.path("letters/3.md")).unwrap();
    desk.write("letters/3.md", text.replace("第3封信", "長信"));
    desk.plan("--tasks 1");
    let told = elsewhere("two");
    assert_eq!(told.iter().filter(|it| it.0 == "\"unchanged\"").count(), 5, "{told:?}");
    assert_eq!(told.len(), 6);
    // Whatever is damaged there is made anew.
    for (at, name) in desk.files("store/memory").into_keys().enumerate() {
        let text = ["", "{}", "nothing\nof use", "\n\n"][at % 4];
        desk.write(&format!("store/memory/{name}"), text);
    }
    desk.letter(5, "也改了。", 3);
    desk.plan("--tasks 1");
    assert_eq!(elsewhere("three"), [("\"written\"".to_owned(), None)]);
}

#[test]
fn a_worker_with_other_articles_or_settings_makes_nothing() {
    let desk = Letters::new();
    desk.plan("--tasks 1");
    let said = desk.run("work letters --store store --index 0", 2);
    assert!(said.contains("settings") && said.contains("other-plan"), "{said}");
    desk.letter(3, "改了。", 2);
    let said = desk.run("work letters --no-cover --store store --index 0", 2);
    assert!(said.contains("the articles are not those"), "{said}");
    assert!(!desk.path("store/done").exists());
}

#[test]
fn schedulers_say_which_task_it_is() {
    let desk = Letters::new();
    desk.plan("--tasks 3");
    for (task, name) in
        ["JOB_COMPLETION_INDEX", "SLURM_ARRAY_TASK_ID", "HEDING_INDEX"].iter().enumerate()
    {
        let mut command = desk.command_of("work letters --no-cover --store store");
        let output = command.env(name, task.to_string()).output().unwrap();
        assert!(said(&output, name, 0).contains(&format!("task {task}: ")), "{output:?}");
    }
    desk.run("reduce books --store store --no-shelf", 0);
    assert!(desk.run("work letters --store store", 2).contains("--index"));
    // Arrays may be longer than the plan.
    assert!(desk.run("work letters --store store --index 9", 0).contains("3 tasks"));
    let mut command = desk.command_of("work letters --store store");
    let output = command.env("HEDING_INDEX", "-1").output().unwrap();
    assert!(said(&output, "-1", 2).contains("HEDING_INDEX"));
    assert!(desk.run("work letters --store elsewhere --index 0", 2).contains("heding plan"));
}

#[test]
fn a_damaged_book_is_not_handed_on() {
    let desk = Letters::new();
    desk.plan("--tasks 1");
    desk.work(0);
    let name = desk.files("store/objects").into_keys().next().unwrap();
    desk.write(&format!("store/objects/{name}"), "no book");
    let said = desk.run("reduce books --store store --no-shelf", 3);
    assert!(said.contains("is damaged") && said.contains("--again"), "{said}");
}
