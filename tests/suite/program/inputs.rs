//! What may stand in the place of a folder: archives' files, standard input, and what is wrong with them.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::support::test_project::TestProject;

const LETTER: &str = "---\ntitle: 渡輪\ndate: 2020-08-05\n---\n\n船在漲潮時出海，見[山](b.md)。\n";
const OTHER: &str = "---\ntitle: 山\ndate: 2020-09-06\n---\n\n山上的信。\n";

fn zip(entries: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in entries {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn tar_gz(entries: &[(&str, &str)]) -> Vec<u8> {
    let mut tar = tar::Builder::new(GzEncoder::new(Vec::new(), Compression::fast()));
    for (name, text) in entries {
        let mut header = tar::Header::new_gnu();
        header.set_size(text.len() as u64);
        header.set_mode(0o644);
        tar.append_data(&mut header, name, text.as_bytes()).unwrap();
    }
    tar.into_inner().unwrap().finish().unwrap()
}

fn both() -> [(&'static str, &'static str); 3] {
    [
        ("site/posts/a.md", LETTER),
        ("site/posts/b.md", OTHER),
        ("site/hugo.toml", "title = \"港灣\"\n"),
    ]
}

#[test]
fn an_archive_file_makes_the_books_of_what_is_in_it() {
    let zipped = zip(&both());
    let desk = TestProject::new().with("港.zip", &zipped).with("港.tgz", tar_gz(&both()));
    // The settings of the site that is in it count.
    for (file, out) in [("港.zip", "of-zip"), ("港.tgz", "of-tar")] {
        let ran = desk.run(&format!("build {file} --out {out}.epub")).exits(0);
        assert_eq!(ran.stdout, format!("{out}.epub\n"));
        let inspected = desk.run(&format!("inspect {out}.epub")).exits(0).stdout;
        assert!(inspected.contains("港灣") && inspected.contains('山'), "{inspected}");
        let ran = desk.run(&format!("digest all {file} --out {out}")).exits(0);
        assert_eq!(ran.stdout.lines().count(), 2, "{ran:?}");
        assert!(desk.run(&format!("check {file}")).exits(0).stdout.contains("nothing"));
    }
    assert_eq!(desk.bytes("of-zip.epub"), desk.bytes("of-tar.epub"), "the same articles");
    assert!(desk.bytes("港.zip") == zipped);
}

#[test]
fn archives_of_every_form_come_through_standard_input() {
    let desk = TestProject::new();
    for bytes in [zip(&both()), tar_gz(&both()), LETTER.as_bytes().to_vec()] {
        let ran = desk.run_fed("build - --out in.epub", &bytes);
        assert_eq!((ran.code, &*ran.stdout), (0, "in.epub\n"), "{ran:?}");
        assert!(desk.run("inspect in.epub").exits(0).stdout.contains("渡輪"));
        assert_eq!(desk.run_fed("check -", &bytes).code, 0);
    }
    let mut command = assert_cmd::Command::from_std(desk.command());
    let piped = command.args(["build", "-", "--out", "-"]).write_stdin(LETTER).output().unwrap();
    assert!(piped.status.success() && piped.stdout.starts_with(b"PK"), "{piped:?}");
    for nothing in ["", " \n\n"] {
        let ran = desk.run_fed("build -", nothing.as_bytes());
        assert_eq!(ran.code, 2);
        assert!(ran.stderr.contains("standard input is empty"), "{ran:?}");
    }
    assert_eq!(desk.run_fed("check - --fix --backup kept", LETTER.as_bytes()).code, 2);
}

#[test]
fn what_is_wrong_with_an_archive_is_said_and_nothing_leaves_its_folder() {
    let outside = [("../evil.md", LETTER), ("/heding-evil.md", LETTER), ("a.md", OTHER)];
    let whole = zip(&both());
    let desk = TestProject::new()
        .with("in/leading.zip", zip(&outside))
        .with("in/cut.zip", &whole[..whole.len() / 2])
        .with("in/empty.zip", zip(&[]))
        .with("in/cut.tar.gz", &tar_gz(&both())[..60])
        .with("in/text.zip", "no archive at all");
    let ran = desk.run("build in/leading.zip --ledger -").exits(0);
    assert!(!ran.stdout.contains("evil"), "{ran:?}");
    assert_eq!(desk.names(""), ["dist", "in"]);
    for broken in ["in/cut.zip", "in/cut.tar.gz", "in/text.zip"] {
        let ran = desk.run(&format!("build {broken}")).exits(3);
        assert!(ran.stderr.contains(broken), "{ran:?}");
    }
    desk.run("build in/empty.zip").exits(1).says("no article");
}

#[test]
fn one_article_is_seen_in_its_project() {
    let drawing = "<svg xmlns='http://www.w3.org/2000/svg'><rect/></svg>";
    let desk = TestProject::new()
        .with("site/heding.toml", "cover = false\n")
        .with("site/img/deep/a.svg", drawing)
        .with("site/posts/a.md", "# 信\n\n![海](/img/deep/a.svg)\n\n![山](../img/deep/a.svg)\n")
        .with("alone/b.md", "# 信\n\n![海](b.svg)\n")
        .with("alone/b.svg", drawing);
    for (article, book) in [("site/posts/a.md", "a"), ("alone/b.md", "b")] {
        let ran = desk.run(&format!("build {article} --no-cover")).exits(0);
        assert_eq!(ran.stdout, format!("dist/{book}.epub\n"));
        assert!(!ran.stderr.contains("picture-not-found"), "{ran:?}");
        let book = desk.run(&format!("inspect dist/{book}.epub --format json")).exits(0).answer();
        assert_eq!(book["counts"]["images"], 1, "{book}");
    }
}

#[test]
fn what_is_said_is_said_of_what_the_user_named() {
    let desk = TestProject::new().with("my 信 #1/a.md", LETTER).with("void/a.md", "");
    // Commands to come are such as a shell takes.
    desk.run_words(&["init", "my 信 #1"]).exits(0).says("heding build 'my 信 #1'");
    desk.write("港.zip", zip(&both()));
    desk.run("init 港.zip").exits(2).says("is a file").says("`heding build 港.zip`");
    desk.run("build https://example.org/a.zip").exits(3).says("fetch them first");
    desk.run("inspect void").exits(3).says("it is a folder");
    desk.run("explain warning[link-leads-nowhere]").exits(0);
    // Of no book nothing is missed, and of one file alone it is said what is wrong with it.
    let nothing = desk.run("check void").exits(1);
    assert!(!nothing.stdout.contains("readers will miss"), "{nothing:?}");
    desk.run("build void").exits(1).says("a.md: ");
    // What came through standard input lies nowhere, and is not there for another command.
    let ran = desk.run_fed("build -", "# 信\n\n見[山](gone.md)。\n".as_bytes()).exits(0);
    assert!(ran.stderr.contains("stdin.md:3") && !ran.stderr.contains("next:"), "{ran:?}");
    assert!(!ran.stderr.contains("heding-input"), "{ran:?}");
}

#[test]
fn what_leads_out_of_an_archive_is_told() {
    let entries = [("../out.md", OTHER), ("/abs.md", OTHER), ("a.md", LETTER)];
    let desk = TestProject::new().with("away.zip", zip(&entries));
    desk.run("build away.zip").exits(0).says("entry-left-out").says("`../out.md` and 1 more");
    desk.write("cut.zip", &zip(&both())[..90]);
    desk.run("build cut.zip").exits(3).says("the end of it is missing");
}
