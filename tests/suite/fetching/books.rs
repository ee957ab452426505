//! Pictures on the web as people meet them: `heding media`, and books with and without them.

use std::fs;
use std::io::{Cursor, Read, Write};
use std::ops::Deref;
#[cfg(unix)]
use std::process::{Command, Stdio};
#[cfg(unix)]
use std::sync::Arc;
#[cfg(unix)]
use std::sync::atomic::{AtomicBool, Ordering};
#[cfg(unix)]
use std::thread;
#[cfg(unix)]
use std::time::Duration;

use crate::support::misbehaving::{Server, answer, head, png, start_secure};
use crate::support::test_project::TestProject;

/// A project whose article shows pictures of a server, and a cache.
struct Gallery(TestProject);

impl Deref for Gallery {
    type Target = TestProject;

    fn deref(&self) -> &TestProject {
        &self.0
    }
}

impl Gallery {
    fn new(server: &Server, pictures: &[&str]) -> Self {
        let url = |it: &&str| format!("![海報]({})\n\n", server.url(it));
        let body: String = pictures.iter().map(url).collect();
        let gallery = Self(TestProject::new());
        gallery.write(
            "letters/a.md",
            format!("---\ntitle: 海\ndate: 2020-08-05\n---\n\n海邊的信。\n\n{body}"),
        );
        gallery.write("letters/b.md", "---\ntitle: 山\ndate: 2020-09-05\n---\n\n山上的信。\n");
        gallery.set("");
        gallery.write("server", server.authority());
        gallery
    }

    /// Settings that let the server be asked quickly, and these.
    fn set(&self, more: &str) {
        let text = format!(
            "{more}\ncover = false\n[fetching]\nallow-hosts = [\"127.0.0.1\"]\npause = 0\nretries = 0\n\
             seconds = 2\nmegabytes = 0.1\ncache = \"../cache\"\n"
        );
        self.write("letters/heding.toml", text);
        self.trust("letters");
    }

    /// The chapter of August and the pictures in its book.
    fn book(&self, name: &str) -> (String, Vec<String>) {
        let bytes = self.bytes(&format!("dist/{name}"));
        let mut book = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let names: Vec<String> = book.file_names().map(str::to_owned).collect();
        let chapter = names.iter().find(|it| it.contains("a-20200805")).unwrap();
        let mut text = String::new();
        book.by_name(chapter).unwrap().read_to_string(&mut text).unwrap();
        let pictures = names.into_iter().filter(|it| it.contains("images/")).collect();
        (text, pictures)
    }
}

fn misbehaving() -> Server {
    Server::start(|asked, stream| match asked.path.as_str() {
        "/fine.png" | "/same.png" => answer(stream, "200 OK", &[], &png(500)),
        "/other.png" => answer(stream, "200 OK", &[], &png(900)),
        "/page.png" => answer(stream, "200 OK", &[], b"<!DOCTYPE html><html>no</html>"),
        "/claims-4-gb.png" => head(stream, "200 OK", &["Content-Length: 4294967296"]),
        "/endless.png" => {
            head(stream, "200 OK", &[]);
            while stream.write_all(&[b'.'; 10_000]).is_ok() {}
        }
        "/broken.png" => {
            head(stream, "200 OK", &["Content-Length: 1000"]);
            let _ = stream.write_all(&png(500));
        }
        "/to-metadata.png" => {
            answer(stream, "302 Found", &["Location: http://169.254.169.254/latest/"], b"");
        }
        _ => answer(stream, "404 Not Found", &[], b""),
    })
}

const WICKED: &[&str] = &[
    "/page.png",
    "/claims-4-gb.png",
    "/endless.png",
    "/broken.png",
    "/to-metadata.png",
    "/gone.png",
];

#[test]
fn whatever_hosts_do_the_book_is_made_and_the_report_tells() {
    let server = misbehaving();
    let pictures = [&["/fine.png", "/same.png", "/other.png"], WICKED].concat();
    let desk = Gallery::new(&server, &pictures);
    let ran = desk.run("digest 2020-08 letters --fetch missing --format json").exits(0);
    let report = ran.answer();
    let expected = serde_json::json!({ "embedded": 3, "missing": 0, "dead": 6, "unfit": 0 });
    assert_eq!(report["volumes"][0]["pictures"], expected);
    let told = |code: &str| -> Vec<String> {
        let all = report["diagnostics"].as_array().unwrap().iter();
        let of_code = all.filter(|it| it["code"] == code && it["severity"] == "warning");
        of_code.map(|it| it["message"].as_str().unwrap().to_owned()).collect()
    };
    let gone = told("picture-gone").join("\n");
    for reason in [
        "a web page, not a picture",
        "4295.0 MB",
        "no end",
        "breaks off",
        "169.254.169.254 is in a private network",
        "has no such file (404)",
    ] {
        assert!(gone.contains(reason), "{reason}: {gone}");
    }
    let (chapter, pictures) = desk.book("letters-2020-08.epub");
    assert_eq!(pictures.len(), 2, "equal pictures are in the book once: {pictures:?}");
    assert_eq!(chapter.matches("<img").count(), 3);
    // They stand in a row, and are one line.
    assert_eq!(chapter.matches("class=\"picture\"").count(), 1, "{chapter}");
    assert!(!chapter.contains("data-address"), "{chapter}");

    // What is known needs no network, and gives the same book.
    let asked = server.asked().len();
    let before = fs::read(desk.path("dist/letters-2020-08.epub")).unwrap();
    let ran = desk.run("digest 2020-08 letters --fetch missing --format json").exits(0);
    assert_eq!(ran.answer()["volumes"][0]["status"], "unchanged");
    desk.run("digest 2020-08 letters --offline").exits(0);
    assert_eq!(fs::read(desk.path("dist/letters-2020-08.epub")).unwrap(), before);
    assert_eq!(server.asked().len(), asked);
}

#[test]
fn nothing_is_fetched_unless_it_is_asked_for_and_links_say_where_pictures_are() {
    let server = misbehaving();
    let desk = Gallery::new(&server, &["/fine.png"]);
    let ran = desk.run("digest 2020-08 letters -v").exits(0);
    assert!(ran.stderr.contains("1 picture on the web was not fetched"), "{}", ran.stderr);
    assert!(ran.stderr.contains("heding media fetch"), "{}", ran.stderr);
    let (chapter, pictures) = desk.book("letters-2020-08.epub");
    assert!(chapter.contains(&format!("href=\"{}\"", server.url("/fine.png"))), "{chapter}");
    assert!(pictures.is_empty() && server.asked().is_empty());

    // The settings ask for it; the command line beats them.
    desk.set("fetch = \"missing\"");
    desk.run("digest 2020-08 letters --offline").exits(0);
    assert!(server.asked().is_empty());
    desk.run("digest 2020-09 letters").exits(0);
    assert!(server.asked().is_empty(), "only the pictures of the volume are fetched");
    desk.run("check letters --images link").exits(0);
    assert!(server.asked().is_empty(), "nobody wants pictures");
    desk.run("digest 2020-08 letters").exits(0);
    let (chapter, pictures) = desk.book("letters-2020-08.epub");
    assert_eq!((chapter.matches("<img").count(), pictures.len()), (1, 1));
    assert!(chapter.contains("alt=\"海報\""), "{chapter}");
}

#[test]
fn editions_show_pictures_link_them_or_leave_them_out() {
    let server = misbehaving();
    let desk = Gallery::new(&server, &["/fine.png", "/gone.png"]);
    desk.write("letters/own.png", "");
    fs::write(desk.path("letters/own.png"), png(300)).unwrap();
    let article = desk.path("letters/a.md");
    let text = fs::read_to_string(&article).unwrap();
    fs::write(
        &article,
        text + "\n<figure><img src=\"own.png\"><figcaption>碼頭</figcaption></figure>\n",
    )
    .unwrap();
    desk.run("media fetch letters").exits(0);

    desk.run("digest 2020-08 letters --profile tiny --profile generic").exits(0);
    let (chapter, pictures) = desk.book("letters-2020-08.epub");
    assert_eq!((chapter.matches("<img").count(), pictures.len()), (2, 2));
    let (chapter, pictures) = desk.book("letters-2020-08-tiny.epub");
    assert_eq!((chapter.matches("<img").count(), pictures.len()), (0, 0), "{chapter}");
    assert_eq!(chapter.matches("class=\"picture\"").count(), 2, "{chapter}");
    assert!(chapter.contains(&server.url("/fine.png")) && chapter.contains("碼頭"));

    desk.run("digest 2020-08 letters --images none").exits(0);
    let (chapter, pictures) = desk.book("letters-2020-08.epub");
    assert_eq!((chapter.matches("<img").count(), pictures.len()), (0, 0));
    assert!(!chapter.contains(&server.authority()), "{chapter}");
    assert!(chapter.contains("海報") && chapter.contains("碼頭"), "words stay: {chapter}");
}

/// As in a company whose machines trust an authority of its own.
#[cfg(target_os = "linux")]
#[test]
fn what_the_machine_trusts_is_trusted() {
    let desk = Gallery::new(&misbehaving(), &[]);
    let article =
        format!("---\ndate: 2020-08-05\n---\n\n![](https://127.0.0.1:{}/a.png)\n", start_secure());
    desk.write("letters/a.md", &article);
    let authority = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/tls/authority.pem");
    let ran = desk.run_with("media fetch letters", &[("SSL_CERT_FILE", authority)]).exits(0);
    assert!(ran.stderr.contains("1 fetched"), "{}", ran.stderr);

    let nobody = [("SSL_CERT_FILE", "nobody.pem"), ("SSL_CERT_DIR", "nobody")];
    desk.run("media gc letters --all --max-size 0").exits(0);
    let ran = desk.run_with("media fetch letters", &nobody).exits(1);
    assert!(ran.stderr.contains("No CA"), "{}", ran.stderr);
}

/// The command as one whose program Ctrl-C stops: who started the tests in the background may have it ignored, and
/// programs inherit that.
#[cfg(unix)]
fn stoppable(command: &Command) -> Command {
    let mut out = Command::new("env");
    if cfg!(target_os = "linux") {
        out.arg("--default-signal=INT");
    }
    out.arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => out.env(name, value),
            None => out.env_remove(name),
        };
    }
    if let Some(folder) = command.get_current_dir() {
        out.current_dir(folder);
    }
    out
}

/// However a run is stopped, the cache is sound, and the next one asks only for what is missing.
#[cfg(unix)]
#[test]
fn a_run_that_is_stopped_goes_on_where_it_was() {
    let paths: Vec<String> = (1..=24).map(|it| format!("/{it}.png")).collect();
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    for signal in ["INT", "TERM", "KILL"] {
        let is_stuck = Arc::new(AtomicBool::new(true));
        let stuck = Arc::clone(&is_stuck);
        let server = Server::start(move |asked, stream| {
            let number: usize = asked.path[1..].split('.').next().unwrap().parse().unwrap();
            let picture = png(number * 100);
            // Every other picture breaks off in the middle, until the run is stopped.
            if is_even(&asked.path) && stuck.load(Ordering::SeqCst) {
                head(stream, "200 OK", &[&format!("Content-Length: {}", picture.len())]);
                let _ = stream.write_all(&picture[..picture.len() / 2]);
                while stuck.load(Ordering::SeqCst) {
                    thread::sleep(Duration::from_millis(5));
                }
                return;
            }
            answer(stream, "200 OK", &[], &picture);
        });
        let desk = Gallery::new(&server, &paths);
        desk.set("");
        let settings = desk.path("letters/heding.toml");
        let patient = fs::read_to_string(&settings).unwrap().replace("seconds = 2", "seconds = 60");
        fs::write(&settings, patient + "parallel = 3\nper-host = 3\n").unwrap();
        desk.trust("letters");
        let mut command = desk.command();
        command.args(["media", "fetch", "letters"]);
        let mut run = stoppable(&command).stderr(Stdio::null()).spawn().unwrap();
        // Three threads, and each is stuck; however long that takes.
        while server.asked().iter().filter(|it| is_even(&it.path)).count() < 3 {
            assert!(run.try_wait().unwrap().is_none(), "it ended before it was stuck: {signal}");
            thread::sleep(Duration::from_millis(5));
        }
        let number = run.id().to_string();
        assert!(Command::new("kill").args(["-s", signal, &number]).status().unwrap().success());
        assert!(!run.wait().unwrap().success(), "{signal}");
        let before = desk.run("media verify letters --format json").exits(0).answer();
        let held = before["held"].as_u64().unwrap() as usize;
        assert!((1..24).contains(&held), "{signal}: {before}");
        let asked = server.asked().len();
        is_stuck.store(false, Ordering::SeqCst);
        desk.run("media fetch letters").exits(0);
        assert_eq!(server.asked().len() - asked, 24 - held, "{signal}");
        let after = desk.run("media verify letters --format json").exits(0).answer();
        assert_eq!(after["held"], 24, "{signal}: {after}");
    }
}

#[cfg(unix)]
fn is_even(path: &str) -> bool {
    path.trim_end_matches(".png").ends_with(['0', '2', '4', '6', '8'])
}

#[test]
fn status_fetch_verify_and_gc_tell_what_they_see() {
    let server = misbehaving();
    let desk = Gallery::new(&server, &["/fine.png", "/other.png", "/gone.png"]);
    let status = |command: &str| {
        let it = desk.run(command).exits(0).answer();
        ["pictures", "there", "missing", "dead"].map(|name| it[name].as_u64().unwrap())
    };
    assert_eq!(status("media status letters --format json"), [3, 0, 3, 0]);
    assert_eq!(status("media status 2020-09 letters --format json"), [0, 0, 0, 0]);
    let ran = desk.run("media fetch 2020-08 letters --format json").exits(0);
    let fetched = ran.answer();
    assert_eq!((&fetched["fetched"], &fetched["dead"]), (&2.into(), &1.into()), "{fetched}");
    assert_eq!(status("media status letters --format json"), [3, 2, 0, 1]);
    let ran = desk.run("media status letters -v").exits(0);
    assert!(ran.stdout.contains("3 pictures on the web"), "{}", ran.stdout);
    assert!(ran.stdout.contains("dead  http://127.0.0.1"), "{}", ran.stdout);
    assert!(ran.stdout.contains("has no such file (404)"), "{}", ran.stdout);

    let ran = desk.run("media fetch letters").exits(0);
    assert!(ran.stderr.contains("3 pictures: 2 there before, 1 dead"), "{}", ran.stderr);
    let count = server.asked().len();
    desk.run("media fetch letters --retry").exits(0);
    assert_eq!(server.asked().len(), count + 1);

    desk.run("media verify letters").exits(0);
    let blob = fs::read_dir(desk.path("cache/pictures/blobs")).unwrap().next().unwrap();
    let blob = fs::read_dir(blob.unwrap().path()).unwrap().next().unwrap().unwrap().path();
    let length = fs::metadata(&blob).unwrap().len() as usize;
    fs::write(&blob, vec![b'.'; length]).unwrap();
    let ran = desk.run("media verify letters").exits(1);
    assert!(ran.stdout.contains("1 picture damaged"), "{}", ran.stdout);
    desk.run("media fetch letters --refresh").exits(0);
    desk.run("media verify letters").exits(0);

    // What the articles show stays, unless somebody says `--all`.
    let ran = desk.run("media gc letters --max-size 0").exits(0);
    assert!(ran.stderr.contains("0 pictures (0 bytes)"), "{}", ran.stderr);
    let ran = desk.run("media gc letters --max-size 0 --all --dry-run").exits(0);
    assert!(ran.stderr.contains("2 pictures (1.4 kB)"), "{}", ran.stderr);
    assert_eq!(status("media status letters --format json"), [3, 2, 0, 1]);
    desk.run("media gc letters --max-size 0 --all").exits(0);
    assert_eq!(status("media status letters --format json"), [3, 0, 2, 1]);

    let ran = desk.run("media status letters 2020-08").exits(2);
    assert!(ran.stderr.contains("first the period"), "{}", ran.stderr);
    // A host that is not there.
    desk.write(
        "letters/a.md",
        "---\ntitle: 海\ndate: 2020-08-05\n---\n\n![](http://127.0.0.1:1/a.png)\n",
    );
    desk.run("media fetch letters").exits(0);
    assert_eq!(status("media status letters --format json"), [1, 0, 0, 1]);
}
