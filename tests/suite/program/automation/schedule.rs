//! `heding schedule`: files that are right for this project.

use crate::support::test_project::TestProject;

#[test]
fn a_schedule_is_for_this_project() {
    let desk = TestProject::with_letters("time-zone = \"Asia/Hong_Kong\"\n");
    let root = std::fs::canonicalize(desk.path("")).unwrap();
    let root = root.to_str().unwrap();
    for (kind, expected) in [
        (
            "systemd",
            vec![
                format!(
                    "heding digest all {root}/letters --out {root}/books --cache {root}/.home/.cache/heding --notify\n"
                ),
                "OnCalendar=*-*-01 06:30:00 Asia/Hong_Kong\n".to_owned(),
                format!("ReadWritePaths={root}/books\n"),
                "#### heding-letters.timer\n".to_owned(),
                "Persistent=yes\n".to_owned(),
                "User=amy\n".to_owned(),
            ],
        ),
        (
            "cron",
            vec![
                "\nCRON_TZ=Asia/Hong_Kong\n30 6 1,2 * * /".to_owned(),
                format!(" {root}/letters --out {root}/books "),
            ],
        ),
        (
            "github",
            vec![
                // 06:30 in Hong Kong is the day before in UTC.
                "- cron: 30 0 1 * *\n".to_owned(),
                "- run: heding digest all . --out ./dist --cache .heding-cache --notify ||"
                    .to_owned(),
            ],
        ),
        (
            "kubernetes",
            vec![
                "  schedule: 30 6 1 * *\n".to_owned(),
                "  timeZone: Asia/Hong_Kong\n".to_owned(),
                "readOnlyRootFilesystem: true\n".to_owned(),
                "concurrencyPolicy: Forbid\n".to_owned(),
            ],
        ),
    ] {
        let ran = desk.run(&format!("schedule {kind} letters --out books --at 06:30")).exits(0);
        for it in expected {
            assert!(ran.stdout.contains(&it), "{kind}: {it}\n{}", ran.stdout);
        }
        assert!(!ran.stdout.contains("deliver") || kind == "systemd", "{kind}");
    }
    assert_eq!(desk.names("."), ["letters"]);
}

#[test]
fn there_are_files_for_other_systems_and_other_places() {
    let desk = TestProject::with_letters("time-zone = \"Asia/Hong_Kong\"\nperiod = \"quarter\"\n");
    let said = |command: &str, expected: &[&str]| {
        let text = desk.run(&format!("schedule {command}")).exits(0).stdout;
        for it in expected {
            assert!(text.contains(it), "{command}: {it}\n{text}");
        }
        text
    };
    let plist = said(
        "launchd letters",
        &[
            "<key>Month</key><integer>10</integer>",
            "digest all ",
            "<key>Minute</key><integer>17</integer>",
        ],
    );
    let task = said(
        "windows letters",
        &["<April />", "<Day>1</Day>", "T03:17:00</StartBoundary>", "<StartWhenAvailable>true"],
    );
    for xml in [plist, task] {
        let mut reader = quick_xml::Reader::from_str(&xml);
        while reader.read_event().unwrap() != quick_xml::events::Event::Eof {}
    }
    let user = said(
        "systemd letters --user",
        &["~/.config/systemd/user", "systemctl --user enable", "NoNewPrivileges=yes"],
    );
    assert!(!user.contains("ProtectSystem") && !user.contains("\nUser="), "{user}");
    said(
        "github letters --source someone/heding",
        &["gh release download v", "--repo someone/heding", "sha256sum --check"],
    );
    said(
        "github letters --source a/b --publish release",
        &["contents: write", "gh release upload volumes --clobber ./dist/*.epub"],
    );
    said(
        "github letters --source a/b --publish pages",
        &["pages: write", "heding shelf ./dist --out ./shelf", "actions/deploy-pages@"],
    );
    desk.run("schedule github letters").exits(0).says("--source");
    desk.run("schedule github letters --source nobody").exits(2);
}

#[test]
fn what_the_settings_ask_for_is_in_it() {
    let settings = "period = \"week\"\n[shelf]\ntitle = \"S\"\nout = \"../web\"\n[[deliver]]\nkind = \"mail\"\n\
        to = \"a@kindle.com\"\n[[deliver]]\nkind = \"bucket\"\nto = \"s3://library\"\n[mail]\nserver = \"m.example\"\nfrom = \"a@b.example\"\nuser = \"a\"\n\
        password-env = \"WORD\"\n";
    let desk = TestProject::with_letters(settings);
    for (kind, expected) in [
        (
            "systemd",
            &["OnCalendar=Mon *-*-* 03:17:00 UTC", "EnvironmentFile=", "/web\n", "heding deliver "]
                [..],
        ),
        ("cron", &["17 3 * * 1,2 ", " || exit $code; ", "heding shelf ", "heding deliver "]),
        (
            "github",
            &[
                "cron: 17 3 * * 1\n",
                "WORD: ${{ secrets.WORD }}",
                "AWS_SECRET_ACCESS_KEY: ${{ secrets.AWS_SECRET_ACCESS_KEY }}",
                "heding deliver ",
            ],
        ),
        (
            "kubernetes",
            &[
                "schedule: 17 3 * * 1\n",
                "name: WORD\n",
                "--features mail,s3",
                "; heding deliver /books ",
            ],
        ),
    ] {
        let text = desk.run(&format!("schedule {kind} letters")).exits(0).stdout;
        for it in expected {
            assert!(text.contains(it), "{kind}: {it}\n{text}");
        }
    }
    let daily = desk.run("schedule cron letters --period day").exits(0);
    assert!(daily.stdout.contains("\n17 3 * * * /") && daily.stdout.contains(" --period day "));
}

#[test]
fn files_are_written_where_they_are_wanted() {
    let desk = TestProject::with_letters("");
    let ran = desk.run("schedule systemd letters --write units").exits(0);
    assert_eq!(ran.stdout, "units/heding-letters.service\nunits/heding-letters.timer\n");
    assert_eq!(desk.names("units"), ["heding-letters.service", "heding-letters.timer"]);
    assert!(desk.text("units/heding-letters.timer").starts_with("# Starts heding-letters.service"));
    let json = desk.run("schedule cron letters --format json").exits(0).stdout;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["files"][0]["name"], "heding-letters.crontab");
}

#[test]
fn what_no_schedule_can_hold_is_refused() {
    let desk = TestProject::with_letters("");
    desk.run("schedule cron letters --at 25:00").exits(2).says("06:30");
    desk.run("schedule cron nowhere").exits(3).says("does not exist");
    #[cfg(unix)]
    {
        desk.write("a\nb/a.md", "x");
        for kind in ["systemd", "cron", "github", "kubernetes"] {
            desk.run_words(&["schedule", kind, "a\nb"]).exits(2).says("line break");
        }
        let long = format!("{0}/{0}/{0}/{0}/{0}/{0}/{0}/{0}", "x".repeat(120));
        desk.write(&format!("{long}/a.md"), "x");
        desk.run_words(&["schedule", "cron", &long]).exits(2).says("bytes long");
    }
}
