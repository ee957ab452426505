//! Settings of others describe books, and do nothing else until their user says that they may.

use std::io::ErrorKind;
use std::net::TcpListener;

use crate::support::test_project::TestProject;

/// A server that notes whether anybody knocked.
struct Door(TcpListener);

impl Door {
    fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        Self(listener)
    }

    fn port(&self) -> u16 {
        self.0.local_addr().unwrap().port()
    }

    /// Whether somebody knocked since it was last asked.
    fn was_knocked_at(&self) -> bool {
        match self.0.accept() {
            Ok(_) => true,
            Err(error) => {
                assert_eq!(error.kind(), ErrorKind::WouldBlock, "{error}");
                false
            }
        }
    }
}

/// A clone whose settings fetch from this machine, run a program, and send books there.
fn clone(door: &Door) -> TestProject {
    let port = door.port();
    let desk = TestProject::with_letters_of_others(&format!(
        "fetch = \"missing\"\n[fetching]\nallow-hosts = [\"127.0.0.1:{port}\"]\nretries = 0\nseconds = 1\n\
         cache = \"../elsewhere\"\n[shelf]\nout = \"../shelf of others\"\n[notify]\ncommand = [\"sh\", \"hook.sh\"]\n\
         [[deliver]]\nkind = \"command\"\ncommand = [\"sh\", \"hook.sh\"]\n"
    ));
    desk.write("letters/hook.sh", "echo ran >> ../ran\n");
    desk.with(
        "letters/p.md",
        format!("---\ndate: 2020-08-07\n---\n\n![圖](http://127.0.0.1:{port}/admin/delete?id=1)\n"),
    )
}

#[test]
fn nothing_of_a_clone_acts_until_it_is_trusted() {
    let door = Door::open();
    let desk = clone(&door);
    for command in
        ["build letters", "digest all letters", "check letters", "plan all letters --store s"]
    {
        let ran = desk.run(command).exits(0).transcript();
        let said = ran.split_whitespace().collect::<Vec<_>>().join(" ");
        for part in ["`fetch`, `fetching.allow-hosts`", "`fetching.cache`", "heding trust letters"]
        {
            assert!(said.contains(part), "{part}: {ran}");
        }
    }
    desk.run("media status letters").exits(0);
    desk.run("digest all letters --out letters/dist").exits(0);
    desk.run("shelf letters/dist").exits(0).says("`shelf.out`");
    // What somebody relies on is refused rather than left undone.
    for command in ["build letters --notify", "digest all letters --notify", "deliver letters/dist"]
    {
        desk.run(command).exits(2).says("nobody has said that these settings may do it");
    }
    assert!(!door.was_knocked_at());
    for path in ["ran", "elsewhere", "shelf of others"] {
        assert!(!desk.path(path).exists(), "{path}");
    }
}

#[test]
fn the_command_line_is_the_users_own_word() {
    let door = Door::open();
    let desk = clone(&door);
    // What they ask for is fetched, but not past the guard that only the settings take away.
    let ran = desk.run("build letters --fetch missing --cache mine").exits(0);
    let told = ran.stderr.split_once("not-trusted").unwrap().1;
    assert!(told.contains("`fetching.allow-hosts`") && !told.contains("`fetch`"), "{told}");
    assert!(!told.contains("`fetching.cache`"), "{told}");
    assert!(!door.was_knocked_at());
    desk.run("build letters --config letters/heding.toml --out other --notify").exits(0);
    assert!(door.was_knocked_at() && desk.path("ran").exists());
}

#[test]
fn trust_ends_when_the_settings_or_what_they_run_change() {
    let door = Door::open();
    let desk = clone(&door);
    // A program that is named by its path, and one that is a word of the shell's.
    let settings = desk.text("letters/heding.toml").replacen("\"hook.sh\"", "\"./hook.sh\"", 1);
    desk.write("letters/heding.toml", settings);
    let shown = desk.run("trust letters --show").exits(0);
    assert!(shown.stdout.contains("notify = { command = [\"sh\", \"./hook.sh\"] }"), "{shown:?}");
    desk.run("build letters --notify").exits(2);
    desk.trust("letters");
    desk.run("build letters --notify").exits(0);
    assert_eq!(desk.text("ran"), "ran\n");
    // What describes may change.
    let settings = desk.text("letters/heding.toml");
    desk.write("letters/heding.toml", settings.replace("title = \"信\"", "title = \"海信\""));
    desk.run("build letters --notify").exits(0);
    for (path, change) in [
        ("letters/heding.toml", settings.replace("retries = 0", "retries = 1")),
        ("letters/hook.sh", "echo other >> ../ran\n".to_owned()),
    ] {
        let before = desk.text(path);
        desk.write(path, change);
        desk.run("build letters --notify").exits(2).says("heding trust letters");
        desk.write(path, before);
        desk.run("build letters --notify").exits(0);
    }
    desk.run("trust letters --forget").exits(0);
    desk.run("build letters --notify").exits(2);
    assert!(!desk.text("ran").contains("other"));
}

#[test]
fn a_copy_of_a_trusted_folder_is_not_trusted() {
    let door = Door::open();
    let desk = clone(&door);
    desk.trust("letters");
    desk.write("others/heding.toml", desk.bytes("letters/heding.toml"));
    desk.write("others/a.md", "海。\n");
    desk.run("build others --notify").exits(2);
    // What is noted of trust is for nobody else's eyes, and no broken note counts.
    for name in desk.names(".home/.local/state/heding/trusted") {
        desk.write(&format!(".home/.local/state/heding/trusted/{name}"), "\0");
    }
    desk.run("build letters --notify").exits(2);
}

#[test]
fn checks_ask_no_network_whatever_they_are_told() {
    let door = Door::open();
    let desk = clone(&door);
    desk.run("check letters --config letters/heding.toml").exits(0);
    desk.run("check letters --fetch missing").exits(2).says("asks no network");
    assert!(!door.was_knocked_at());
}

#[test]
fn schedules_say_what_their_runs_may_do() {
    let door = Door::open();
    let desk = clone(&door);
    for kind in ["systemd", "cron", "github", "kubernetes"] {
        let text = desk.run(&format!("schedule {kind} letters")).exits(0).stdout;
        assert!(text.contains("Passed over in letters/heding.toml: `fetch`"), "{kind}: {text}");
        let commands = text.lines().filter(|it| !it.trim_start().starts_with('#'));
        assert!(!commands.into_iter().any(|it| it.contains("deliver")), "{kind}: {text}");
    }
    desk.trust("letters");
    for kind in ["systemd", "cron", "github", "kubernetes"] {
        let text = desk.run(&format!("schedule {kind} letters")).exits(0).stdout;
        assert!(text.contains("decides what runs here"), "{kind}: {text}");
        // Whoever runs it later may be another user: the settings are named.
        let digest = text.lines().find(|it| it.contains("digest")).unwrap_or_default();
        let named = text.contains("--config") || kind == "kubernetes";
        assert!(named, "{kind}: {digest}");
    }
}
