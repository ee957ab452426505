//! `heding deliver`: each volume once to each place.

use crate::support::test_project::TestProject;

const FOLDER: &str = "[[deliver]]\nkind = \"folder\"\nto = \"../inbox\"\n";

/// A project whose two volumes are bound.
fn bound(settings: &str) -> TestProject {
    let desk = TestProject::with_letters(settings);
    desk.run("digest all letters --out letters/dist").exits(0);
    desk
}

const DELIVER: &str = "deliver letters/dist";

#[test]
fn a_volume_goes_once_to_a_folder() {
    let desk = bound(FOLDER);
    desk.run(DELIVER).exits(3).says("there is no such folder");
    std::fs::create_dir(desk.path("inbox")).unwrap();
    let dry = desk.run(&format!("{DELIVER} --dry-run")).exits(0).says("1 book would be sent");
    assert_eq!(dry.stdout, "letters-2020-09.epub\t../inbox\n");
    assert!(desk.names("inbox").is_empty());

    let ran = desk.run(DELIVER).exits(0).says("1 book sent");
    assert_eq!(ran.stdout, "letters-2020-09.epub\t../inbox\n");
    assert_eq!(desk.names("inbox"), ["letters-2020-09.epub"]);
    let sent = std::fs::read(desk.path("inbox/letters-2020-09.epub")).unwrap();
    assert_eq!(sent, std::fs::read(desk.path("letters/dist/letters-2020-09.epub")).unwrap());

    // Whoever watches the folder takes it away; it does not come back.
    std::fs::remove_file(desk.path("inbox/letters-2020-09.epub")).unwrap();
    let ran = desk.run(DELIVER).exits(0).says("0 books sent, 1 known there");
    assert_eq!(ran.stdout, "");
    // Not even when it is bound anew.
    desk.write("letters/c.md", "---\ntitle: 城\ndate: 2020-09-01\n---\n\n改過的信。\n");
    desk.run("digest 2020-09 letters --out letters/dist").exits(0);
    desk.run(DELIVER).exits(0).says("1 known there");
    assert!(desk.names("inbox").is_empty());
    desk.run(&format!("{DELIVER} --again")).exits(0).says("1 book sent");
    assert_eq!(desk.names("inbox"), ["letters-2020-09.epub"]);
}

#[test]
fn the_settings_say_which_volumes_and_whether_again() {
    let desk = bound(&format!("{FOLDER}volumes = \"all\"\nagain = true\n"));
    std::fs::create_dir(desk.path("inbox")).unwrap();
    let ran = desk.run(DELIVER).exits(0);
    assert_eq!(ran.stdout, "letters-2020-08.epub\t../inbox\nletters-2020-09.epub\t../inbox\n");
    desk.run(DELIVER).exits(0).says("0 books sent, 2 known");
    desk.write("letters/c.md", "---\ntitle: 城\ndate: 2020-09-01\n---\n\n改過的信。\n");
    desk.run("digest 2020-09 letters --out letters/dist").exits(0);
    let ran = desk.run(DELIVER).exits(0).says("1 book sent, 1 known");
    assert_eq!(ran.stdout, "letters-2020-09.epub\t../inbox\n");
}

#[test]
fn the_right_book_goes_to_each_place() {
    let settings = format!(
        "profiles = [\"generic\", \"kindle\"]\neditions = [\"horizontal\", \"vertical\"]\n{FOLDER}\
         profile = \"kindle\"\nedition = \"vertical\"\n[[deliver]]\nkind = \"folder\"\nto = \"../other\"\n"
    );
    let desk = bound(&settings);
    std::fs::create_dir(desk.path("inbox")).unwrap();
    std::fs::create_dir(desk.path("other")).unwrap();
    desk.run(DELIVER).exits(0).says("2 books sent");
    let [kindle] = desk.names("inbox").try_into().unwrap_or_default();
    assert!(kindle.contains("kindle") && kindle.contains("vertical"), "{kindle}");
    assert_eq!(desk.names("other"), ["letters-2020-09.epub"]);

    let desk = bound(&format!("{FOLDER}profile = \"kobo\"\n"));
    std::fs::create_dir(desk.path("inbox")).unwrap();
    desk.run(DELIVER).exits(1).says("has no such book");
    let desk = bound(&format!("{FOLDER}profile = \"pigeon\"\n"));
    desk.run(DELIVER).exits(2).says("no profile is called `pigeon`");
}

#[test]
fn what_is_too_large_is_held_back() {
    let desk = bound(&format!("{FOLDER}megabytes = 0.001\n"));
    std::fs::create_dir(desk.path("inbox")).unwrap();
    desk.run(DELIVER).exits(1).says("is the most that arrives there");
    assert!(desk.names("inbox").is_empty());
}

#[test]
fn a_list_that_cannot_be_read_is_not_taken_for_empty() {
    let desk = bound(FOLDER);
    std::fs::create_dir(desk.path("inbox")).unwrap();
    desk.run(DELIVER).exits(0);
    let list = "letters/dist/.heding-delivered.json";
    assert!(desk.text(list).contains("\"sha256\""));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(desk.path(list)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    desk.write(list, "{\"version\": 1, \"sent\": [");
    desk.run(&format!("{DELIVER} --again")).exits(3).says("no list of what was sent");
    desk.run(&format!("{DELIVER} --state other.json")).exits(0).says("1 book sent");
}

#[test]
#[cfg(unix)]
fn a_program_takes_volumes_one_by_one() {
    let settings = "[[deliver]]\nkind = \"command\"\nto = \"library\"\nvolumes = \"all\"\n\
        command = [\"sh\", \"-c\", \"echo $HEDING_TO $HEDING_TITLE $(basename $1) >> taken\", \"sh\"]\n";
    let desk = bound(settings);
    desk.run(DELIVER).exits(0).says("2 books sent");
    let taken = desk.text("letters/taken");
    assert!(taken.contains("letters-2020-08.epub\n") && taken.starts_with("library "), "{taken}");
    desk.run(DELIVER).exits(0).says("2 known there");
    assert_eq!(desk.text("letters/taken"), taken);
    // One that fails has taken nothing.
    let failing = "[[deliver]]\nkind = \"command\"\nto = \"other\"\ncommand = [\"sh\", \"-c\", \"test -f {file}; exit 4\"]\n";
    desk.write("letters/heding.toml", format!("title = \"信\"\n{failing}"));
    desk.trust("letters");
    desk.run(&format!("{DELIVER} --log runs.jsonl")).exits(3).says("sh ended with 4");
    desk.run(DELIVER).exits(3);
    let line = &desk.lines("runs.jsonl")[0];
    assert_eq!(
        (&line["outcome"], &line["deliveries"][0]["status"]),
        (&"failed".into(), &"failed".into())
    );
}

#[test]
fn somebody_has_to_be_named() {
    let desk = bound("");
    desk.run(DELIVER).exits(2).says("under [[deliver]]");
    let desk = bound(FOLDER);
    desk.run(&format!("{DELIVER} --to elsewhere")).exits(2).says("../inbox");
    #[cfg(not(feature = "mail"))]
    {
        let desk = bound(
            "[[deliver]]\nkind = \"mail\"\nto = \"a@b.example\"\n[mail]\nserver = \"localhost\"\nfrom = \"a@b.example\"\n",
        );
        desk.run(DELIVER).exits(2).says("without the feature `mail`");
    }
}
