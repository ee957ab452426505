//! The shelf as people and programs meet it: what `heding shelf` makes, keeps and serves.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::Stdio;

use heding::xhtml::{Element, parse_xml};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::support::shelf::{Server, bound};
use crate::support::test_project::{TestProject, all_files};

// -- making it --

#[test]
fn a_shelf_holds_every_book_and_is_the_same_each_time() {
    let desk = bound();
    let first = desk.run("shelf").exits(0);
    assert_eq!(first.stdout, "shelf\n");
    let made = all_files(&desk.path("shelf"));
    let books = made.keys().filter(|it| it.starts_with("books/")).count();
    assert_eq!(books, 7);
    for (name, book) in all_files(&desk.path("dist")) {
        assert_eq!(made.get(&format!("books/{name}")), Some(&book), "{name}");
    }
    for (latest, book) in [
        ("latest.epub", "books/sea-2020-08.epub"),
        ("latest-vertical.epub", "books/sea-2020-08-vertical.epub"),
        ("latest.kepub.epub", "books/sea-2020-08.kepub.epub"),
    ] {
        assert_eq!(made.get(latest), made.get(book), "{latest}");
        assert!(made.contains_key(latest), "{latest}");
    }

    let time = || fs::metadata(desk.path("shelf/index.html")).unwrap().modified().unwrap();
    let before = time();
    let again = desk.run("shelf").exits(0);
    assert!(again.stderr.contains("0 files written, 0 removed"), "{}", again.stderr);
    assert_eq!(before, time());
    desk.run("shelf --out elsewhere").exits(0);
    assert_eq!(all_files(&desk.path("elsewhere")), made);

    let page = desk.text("shelf/index.html");
    assert!(page.contains("<title>海報</title>") && page.contains("3冊・4篇"), "{page}");
    let volume = desk.text("shelf/volumes/sea-2020-08.html");
    assert!(volume.contains("燈塔 &lt;A &amp; B&gt;</a> <small>陳燕・海</small>"), "{volume}");
}

#[test]
fn volumes_that_are_gone_leave_and_others_files_stay() {
    let desk = bound();
    desk.run("shelf").exits(0);
    desk.write("shelf/notes.txt", "mine");
    for name in all_files(&desk.path("dist")).into_keys().filter(|it| it.contains("2019-12")) {
        fs::remove_file(desk.path("dist").join(name)).unwrap();
    }
    desk.run("shelf").exits(0);
    let left = all_files(&desk.path("shelf"));
    assert!(left.keys().all(|it| !it.contains("2019")), "{:?}", left.keys());
    assert_eq!(left.get("notes.txt").map(Vec::as_slice), Some(&b"mine"[..]));
    assert!(desk.text("shelf/index.html").contains("2冊・3篇"));
}

#[test]
fn what_is_no_volume_is_named_and_left_out() {
    let desk = bound();
    desk.write("dist/broken.epub", "PK no archive");
    desk.run("shelf").exits(1).says("broken.epub is left out");
    assert!(desk.text("shelf/index.html").contains("3冊"));

    fs::create_dir(desk.path("empty")).unwrap();
    desk.run("shelf empty --out none").exits(1).says("there is no volume in empty");
    assert!(!desk.path("none").exists());
    desk.run("shelf dist --out dist").exits(2);
}

#[test]
fn settings_name_the_shelf_and_make_links_absolute() {
    let desk = bound();
    let own = "[shelf]\ntitle = \"書架\"\nbase-url = \"https://example.org/b/\"\nout = \"web\"\n";
    desk.write("heding.toml", &(desk.text("heding.toml") + own));
    desk.run("shelf").exits(0);
    let root = desk.text("web/opds.atom");
    assert!(root.contains("<title>書架</title>"), "{root}");
    assert!(root.contains("href=\"https://example.org/b/opds/new.atom\""), "{root}");
}

// -- reading it --

/// A project of two months whose articles link to one another by their old addresses.
fn linked() -> TestProject {
    let settings = "title = \"海報\"\nslug = \"sea\"\nlanguage = \"zh-Hant\"\n";
    let article = |day: &str, number: u32, title: &str, text: &str| {
        format!(
            "---\ntitle: {title}\ndate: {day}\nurl: https://sea.example/article/{number}/x\n---\n\n{text}\n"
        )
    };
    let first = article("2020-07-01", 1, "燈塔", "見[渡輪](https://sea.example/article/2/y)。");
    let second = article("2020-08-01", 2, "渡輪", "<b>船</b> <i>Boat</i>");
    let project = TestProject::new().with("heding.toml", settings);
    project.write("1.md", first);
    project.write("2.md", second);
    project.run("digest all --no-cover --quiet").exits(0);
    project
}

#[test]
fn chapters_are_read_in_the_browser_and_lead_from_volume_to_volume() {
    let desk = linked();
    desk.run("shelf").exits(0);
    let made = all_files(&desk.path("shelf"));
    let pages: Vec<&String> =
        made.keys().filter(|it| it.starts_with("read/sea-2020-07/a-")).collect();
    let [page] = pages[..] else { panic!("{:?}", made.keys()) };
    let text = desk.text(&format!("shelf/{page}"));
    assert!(
        text.contains("Content-Security-Policy") && text.contains("../../reading.css"),
        "{text}"
    );
    assert!(text.contains("見<a href=\"../../read/sea-2020-08/a-20200801-"), "{text}");
    assert!(text.contains("https://sea.example/article/1/x"), "where it came from: {text}");
    let list = desk.text("shelf/volumes/sea-2020-07.html");
    assert!(list.contains(&format!("<a href=\"../{page}\">燈塔</a>")), "{list}");
    for link in ["css/base.css", "contents.xhtml", "nav.xhtml"] {
        assert!(made.contains_key(&format!("read/sea-2020-07/{link}")), "{link}");
    }
}

#[test]
fn old_addresses_are_in_the_files_that_the_page_asks_and_books_have_their_sums() {
    let desk = linked();
    let server = Server::start(&desk, &[], None);
    for (target, status) in
        [("/find?u=https://sea.example/article/2", 200), ("/find", 200), ("/finds", 404)]
    {
        assert_eq!(server.get(target, "").status, status, "{target}");
    }
    let made = all_files(&desk.path("shelf"));
    let files = made.iter().filter(|(name, _)| name.starts_with("find/"));
    let found: String = files.map(|(_, it)| String::from_utf8(it.clone()).unwrap()).collect();
    assert!(
        found.contains("[\"sea.example/article/2/*\",\"read/sea-2020-08/a-20200801-"),
        "{found}"
    );
    let page =
        server.get(&format!("/{}", made.keys().find(|it| it.contains("/a-2020")).unwrap()), "");
    assert_eq!(page.field("content-type"), "application/xhtml+xml; charset=utf-8");
    assert!(page.field("content-security-policy").contains("script-src 'none'"));

    let sums = desk.text("shelf/SHA256SUMS");
    assert_eq!(sums.lines().count(), 3, "{sums}");
    for line in sums.lines() {
        let (sum, name) = line.split_once("  ").unwrap();
        let digest = Sha256::digest(&made[name]);
        assert_eq!(digest.iter().map(|it| format!("{it:02x}")).collect::<String>(), sum, "{name}");
    }
}

#[test]
fn a_shelf_that_grew_is_the_one_that_is_made_at_once_and_its_old_pages_are_left_alone() {
    let desk = bound();
    let newest = ["sea-2020-08.epub", "sea-2020-08-vertical.epub", "sea-2020-08.kepub.epub"];
    fs::create_dir(desk.path("later")).unwrap();
    let (dist, later) = (desk.path("dist"), desk.path("later"));
    newest.iter().for_each(|it| fs::rename(dist.join(it), later.join(it)).unwrap());
    desk.run("shelf").exits(0);
    let texts = |desk: &TestProject| {
        let all = all_files(&desk.path("shelf"));
        let is_of_old = |it: &&String| it.contains("2020-07/") || it.ends_with("index/sea-2020-07");
        let old: Vec<String> = all.keys().filter(is_of_old).cloned().collect();
        let time =
            |it: &String| fs::metadata(desk.path("shelf").join(it)).unwrap().modified().unwrap();
        old.iter().map(|it| (it.clone(), time(it))).collect::<Vec<_>>()
    };
    let before = texts(&desk);
    assert!(before.iter().any(|(it, _)| it.starts_with("search/text/")), "{before:?}");
    assert!(before.iter().any(|(it, _)| it.starts_with("read/")), "{before:?}");
    newest.iter().for_each(|it| fs::rename(later.join(it), dist.join(it)).unwrap());
    desk.run("shelf").exits(0);
    assert_eq!(texts(&desk), before);
    desk.run("shelf --out at-once").exits(0);
    assert_eq!(all_files(&desk.path("shelf")), all_files(&desk.path("at-once")));

    // A page that somebody took away comes back, and the index of texts with it.
    fs::remove_file(desk.path("shelf").join(&before[0].0)).unwrap();
    fs::remove_file(desk.path("shelf/search/volumes.js")).unwrap();
    desk.run("shelf").exits(0);
    assert_eq!(all_files(&desk.path("shelf")), all_files(&desk.path("at-once")));
    // A volume that is gone leaves nothing.
    newest.iter().for_each(|it| fs::remove_file(dist.join(it)).unwrap());
    desk.run("shelf").exits(0);
    let left = all_files(&desk.path("shelf"));
    assert!(left.keys().all(|it| !it.contains("2020-08")), "{:?}", left.keys());
}

#[test]
fn names_of_all_volumes_have_one_index() {
    let desk = bound();
    desk.run("shelf").exits(0);
    let index = desk.text("shelf/index/authors.html");
    assert!(index.contains(">陳燕</a> <small>4篇</small>"), "{index}");
    assert!(desk.text("shelf/index.html").contains("<a href=\"index/authors.html\">作者索引</a>"));
    assert!(desk.path("shelf/index/categories.html").is_file());
    assert!(!desk.path("shelf/index/tags.html").exists());
}

// -- the feeds --

/// The files that a feed of OPDS 1.2 leads to: other feeds, and books.
fn leads_to(shelf: &Path, feed: &str) -> (Vec<String>, Vec<String>) {
    let document = parse_xml(&fs::read(shelf.join(feed)).unwrap()).unwrap();
    let folder = feed.rsplit_once('/').map_or("", |(it, _)| it);
    let resolve = |href: &str| {
        let mut path: Vec<&str> = folder.split('/').filter(|it| !it.is_empty()).collect();
        for step in href.split('/') {
            if step == ".." { assert!(path.pop().is_some(), "{href}") } else { path.push(step) }
        }
        percent_encoding::percent_decode_str(&path.join("/")).decode_utf8().unwrap().into_owned()
    };
    let (mut feeds, mut books) = (Vec::new(), Vec::new());
    let entries = document.elements().filter(|it| it.name == "entry");
    for link in entries.flat_map(Element::elements).filter(|it| it.name == "link") {
        let href = resolve(link.get("href").unwrap());
        assert!(shelf.join(&href).is_file(), "{feed} leads to {href}, which is not there");
        if link.get("rel").unwrap().starts_with("http://opds-spec.org/acquisition") {
            books.push(href);
        } else if link.get("type").unwrap().contains("profile=opds-catalog") {
            feeds.push(href);
        }
    }
    (feeds, books)
}

#[test]
fn a_crawler_finds_every_book_in_three_steps() {
    let desk = bound();
    desk.write("heding.toml", &(desk.text("heding.toml") + "[shelf]\npage-size = 1\n"));
    desk.run("shelf").exits(0);
    let shelf = desk.path("shelf");
    let (mut found, mut seen) = (BTreeSet::new(), BTreeSet::new());
    let mut front = vec!["opds.atom".to_owned()];
    for _ in 0..3 {
        let mut next = Vec::new();
        for feed in front {
            if seen.insert(feed.clone()) {
                let (feeds, books) = leads_to(&shelf, &feed);
                next.extend(feeds);
                found.extend(books);
            }
        }
        front = next;
    }
    assert_eq!(found.len(), 7, "{found:?}");
    for feed in all_files(&shelf).into_keys().filter(|it| it.ends_with(".atom")) {
        leads_to(&shelf, &feed);
    }
}

#[test]
fn feeds_in_json_are_those_in_atom() {
    let desk = bound();
    desk.run("shelf").exits(0);
    let made = all_files(&desk.path("shelf"));
    for (name, bytes) in
        made.iter().filter(|(it, _)| it.starts_with("opds") && it.ends_with("json"))
    {
        let json: Value = serde_json::from_slice(bytes).unwrap();
        let atom = parse_xml(&made[&name.replace(".json", ".atom")]).unwrap();
        let entries = atom.elements().filter(|it| it.name == "entry");
        let titles: Vec<String> =
            entries.map(|it| it.first("title").unwrap().text_content()).collect();
        let listed = json.get("navigation").or(json.get("publications")).unwrap();
        let others: Vec<String> = listed
            .as_array()
            .unwrap()
            .iter()
            .map(|it| {
                it.get("title").unwrap_or(&it["metadata"]["title"]).as_str().unwrap().to_owned()
            })
            .collect();
        assert_eq!(titles, others, "{name}");
    }
}

// -- serving it --

#[test]
fn files_are_served_whole_in_part_or_not_again() {
    let desk = bound();
    let server = Server::start(&desk, &[], None);
    let book = fs::read(desk.path("shelf/latest.epub")).unwrap();
    let whole = server.get("/latest.epub", "");
    assert_eq!((whole.status, &whole.body), (200, &book));
    assert_eq!(whole.field("content-type"), "application/epub+zip");
    assert_eq!(whole.field("accept-ranges"), "bytes");
    let (tag, date) = (whole.field("etag").to_owned(), whole.field("last-modified").to_owned());
    assert!(tag.starts_with('"') && date.ends_with("GMT"), "{tag} {date}");

    let length = book.len();
    for (fields, status, range, body) in [
        ("Range: bytes=0-9".to_owned(), 206, format!("bytes 0-9/{length}"), &book[..10]),
        (
            "Range: bytes=-4".to_owned(),
            206,
            format!("bytes {}-{}/{length}", length - 4, length - 1),
            &book[length - 4..],
        ),
        (
            format!("Range: bytes=5-\r\nIf-Range: {tag}"),
            206,
            format!("bytes 5-{}/{length}", length - 1),
            &book[5..],
        ),
        (
            format!("Range: bytes=5-9\r\nIf-Range: {date}"),
            206,
            format!("bytes 5-9/{length}"),
            &book[5..10],
        ),
        ("Range: bytes=5-9\r\nIf-Range: \"old\"".to_owned(), 200, String::new(), &book[..]),
        ("Range: bytes=5-9,20-30".to_owned(), 200, String::new(), &book[..]),
        ("Range: bytes=5-9\r\nRange: bytes=5-9".to_owned(), 200, String::new(), &book[..]),
        (
            format!("Range: bytes={length}-"),
            416,
            format!("bytes */{length}"),
            b"beyond the end of the file\n",
        ),
        (format!("If-None-Match: \"old\", W/{tag}"), 304, String::new(), b""),
        (format!("If-None-Match: {tag}\r\nRange: bytes=0-9"), 304, String::new(), b""),
        (format!("If-Modified-Since: {date}"), 304, String::new(), b""),
        (
            format!("If-None-Match: \"old\"\r\nIf-Modified-Since: {date}"),
            200,
            String::new(),
            &book[..],
        ),
    ] {
        let reply = server.get("/latest.epub", &format!("{fields}\r\n"));
        assert_eq!(reply.status, status, "{fields}");
        assert_eq!(reply.field("content-range"), range, "{fields}");
        assert_eq!(reply.body, body, "{fields}");
    }
    let head = server.ask("HEAD", "/latest.epub", "Range: bytes=0-9\r\n");
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(head.field("content-length"), length.to_string());

    for (target, kind) in [
        ("/", "text/html; charset=utf-8"),
        ("/opds.atom", "application/atom+xml;profile=opds-catalog;kind=navigation"),
        ("/opds/new.atom", "application/atom+xml;profile=opds-catalog;kind=acquisition"),
        ("/opds.json", "application/opds+json"),
        ("/feed.atom", "application/atom+xml"),
        ("/latest.kepub.epub", "application/kepub+zip"),
        ("/search.js?v=1", "text/javascript; charset=utf-8"),
    ] {
        let reply = server.get(target, "");
        assert_eq!((reply.status, reply.field("content-type")), (200, kind), "{target}");
    }
}

#[test]
fn nothing_outside_the_shelf_is_served() {
    let desk = bound();
    desk.write("secret.txt", "secret");
    let server = Server::start(&desk, &[], None);
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(desk.path("secret.txt"), desk.path("shelf/out.txt")).unwrap();
        std::os::unix::fs::symlink(desk.root(), desk.path("shelf/up")).unwrap();
        std::os::unix::fs::symlink("index.html", desk.path("shelf/in.html")).unwrap();
    }
    for target in [
        "/../secret.txt",
        "/books/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%2fsecret.txt",
        "/%252e%252e%252fsecret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "//secret.txt",
        "/./secret.txt",
        "/latest.epub%00.txt",
        "/%00",
        "/out.txt",
        "/up/secret.txt",
        "/books",
        "/books/",
        "/.heding-shelf",
        "/%2eheding-shelf",
        "http://x/../secret.txt",
        "/%ff%fe",
        "/%c0%ae%c0%ae/secret.txt",
        "/in.html",
    ] {
        let reply = server.get(target, "");
        assert!(matches!(reply.status, 400 | 404 | 421), "{target}: {}", reply.status);
        assert!(!reply.body.windows(6).any(|it| it == b"secret"), "{target}");
    }
}

#[test]
fn what_is_no_request_for_a_file_is_refused() {
    let desk = bound();
    let server = Server::start(&desk, &[], None);
    let long = format!("GET / HTTP/1.1\r\nHost: localhost\r\nX: {}\r\n\r\n", "y".repeat(20_000));
    let many = format!("GET / HTTP/1.1\r\nHost: localhost\r\n{}\r\n", "X: y\r\n".repeat(100));
    for (request, status) in [
        ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc", 400),
        ("DELETE /latest.epub HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 405),
        ("GET / HTTP/1.1\r\n\r\n", 400),
        ("GET / HTTP/3.7\r\nHost: localhost\r\n\r\n", 400),
        ("\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}", 400),
        ("GET /\r\nHost: localhost\r\n\r\n", 400),
        (&long, 431),
        (&many, 431),
        ("GET / HTTP/1.0\r\n\r\n", 200),
    ] {
        let reply = server.say(request.as_bytes());
        let start = &request[..request.len().min(30)];
        assert!(
            reply.status == status || (status == 400 && reply.status == 505),
            "{start}: {reply:?}"
        );
    }
    assert_eq!(server.ask("POST", "/", "").field("allow"), "GET, HEAD");
}

#[test]
fn a_body_is_no_second_request() {
    let desk = bound();
    let server = Server::start(&desk, &[], None);
    for fields in [
        "Content-Length: 40\r\n",
        "Content-Length: 0\r\nContent-Length: 40\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
        "Transfer-Encoding: chunk\u{e9}d\r\n",
    ] {
        let hidden = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
        let request = format!("GET /a HTTP/1.1\r\nHost: localhost\r\n{fields}\r\n{hidden}");
        let reply = server.say(request.as_bytes());
        let body = b"the request can't be understood\n".to_vec();
        assert_eq!((reply.status, reply.body), (400, body), "{fields}");
    }
}

#[test]
fn only_what_the_shelf_lists_is_served() {
    let desk = bound();
    let server = Server::start(&desk, &[], None);
    desk.write("shelf/shelf.password", "pbkdf2-sha256$1$");
    desk.write("shelf/books/mine.epub", "mine");
    for target in ["/shelf.password", "/books/mine.epub"] {
        assert_eq!(server.get(target, "").status, 404, "{target}");
    }
    // A listed file that has become something else: opening a pipe would wait for good.
    #[cfg(unix)]
    {
        fs::remove_file(desk.path("shelf/feed.atom")).unwrap();
        let made = std::process::Command::new("mkfifo")
            .arg(desk.path("shelf/feed.atom"))
            .status()
            .unwrap();
        assert!(made.success());
        fs::remove_file(desk.path("shelf/opds.atom")).unwrap();
        std::os::unix::fs::symlink(desk.path("heding.toml"), desk.path("shelf/opds.atom")).unwrap();
        for target in ["/feed.atom", "/opds.atom"] {
            assert_eq!(server.get(target, "").status, 404, "{target}");
        }
    }
    // A shelf that is made anew is served as it is then.
    fs::rename(desk.path("dist/sea-2020-08.epub"), desk.path("dist/bay-2020-08.epub")).unwrap();
    #[cfg(unix)]
    for name in ["shelf/feed.atom", "shelf/opds.atom"] {
        fs::remove_file(desk.path(name)).unwrap();
    }
    desk.run("shelf").exits(0);
    assert_eq!(server.get("/books/bay-2020-08.epub", "").status, 200);
    assert_eq!(server.get("/books/sea-2020-08.epub", "").status, 404);
}

#[test]
fn only_names_of_this_machine_are_answered_to() {
    let desk = bound();
    let server = Server::start(&desk, &["--host", "books.example.org"], None);
    for (host, status) in [
        ("evil.example", 421),
        ("127.0.0.1.evil.example:8080", 421),
        ("localhost:8080", 200),
        ("192.0.2.1", 200),
        ("[::1]:80", 200),
        ("Books.example.org.", 200),
    ] {
        let request = format!("GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        assert_eq!(server.say(request.as_bytes()).status, status, "{host}");
    }
    let proxied =
        "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    assert_eq!(server.say(proxied.as_bytes()).status, 421);
    let wrong = desk.command().args(["shelf", "--serve", "--host", "a b"]).output().unwrap();
    assert_eq!(wrong.status.code(), Some(2));
}

#[test]
fn every_answer_tells_browsers_what_they_may_do_with_it() {
    let desk = bound();
    let server = Server::start(&desk, &[], None);
    for (target, status) in [("/", 200), ("/latest.epub", 200), ("/none", 404)] {
        let reply = server.get(target, "");
        assert_eq!(reply.status, status);
        let policy = reply.field("content-security-policy");
        for part in [
            "default-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        ] {
            assert!(policy.split("; ").any(|it| it == part), "{target}: {policy}");
        }
        assert_eq!(reply.field("cross-origin-resource-policy"), "same-origin");
        assert_eq!(reply.field("x-content-type-options"), "nosniff");
        assert_eq!(reply.field("referrer-policy"), "no-referrer");
    }
}

#[test]
fn a_connection_serves_one_request_after_another_and_many_stand_side_by_side() {
    let desk = bound();
    let server = Server::start(&desk, &[], None);
    let request = b"HEAD /feed.atom HTTP/1.1\r\nHost: localhost\r\n\r\n";
    let mut stream = server.connect();
    // Sent in one piece, answered in two.
    stream
        .write_all(
            &[&request[..], b"GET /none HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"]
                .concat(),
        )
        .unwrap();
    let mut both = String::new();
    stream.read_to_string(&mut both).unwrap();
    let statuses: Vec<&str> = both.lines().filter(|it| it.starts_with("HTTP/1.1")).collect();
    assert_eq!(statuses, ["HTTP/1.1 200 OK", "HTTP/1.1 404 Not Found"]);

    drop(stream);
}

#[test]
fn clients_that_say_nothing_or_half_of_it_give_way() {
    let desk = bound();
    let server = Server::start(&desk, &[], None);
    let mut held = Vec::new();
    for at in 0..300 {
        let mut stream = server.connect();
        let said =
            ["", "GET /feed.atom HTT", "HEAD /feed.atom HTTP/1.1\r\nHost: localhost\r\n\r\n"];
        stream.write_all(said[at % 3].as_bytes()).unwrap();
        held.push(stream);
        if at % 50 == 0 {
            assert_eq!(server.get("/feed.atom", "").status, 200, "after {at}");
        }
    }
    assert_eq!(server.get("/feed.atom", "").status, 200);
    // One thread listens, and each place has one; those that gave way are going.
    #[cfg(target_os = "linux")]
    {
        let threads = || fs::read_dir(format!("/proc/{}/task", server.process())).unwrap().count();
        let goes_down = (0..400).any(|_| {
            std::thread::sleep(std::time::Duration::from_millis(25));
            threads() < 20
        });
        assert!(goes_down, "{} threads", threads());
    }
}

#[test]
fn a_client_that_reads_slowly_holds_its_own_places_only() {
    let desk = bound();
    let server = Server::start(&desk, &[], None);
    // Larger than what systems keep for a connection.
    let book = fs::File::create(desk.path("shelf/latest.epub")).unwrap();
    book.set_len(64 << 20).unwrap();
    let request = b"GET /latest.epub HTTP/1.1\r\nHost: localhost\r\n\r\n";
    let mut slow: Vec<TcpStream> = (0..8).map(|_| server.connect()).collect();
    for it in &mut slow {
        it.write_all(request).unwrap();
        it.read_exact(&mut [0; 12]).unwrap();
    }
    server.comes_to(503);
    drop(slow);
    server.comes_to(200);
}

#[test]
fn a_password_is_asked_for() {
    let desk = bound();
    let refused =
        desk.command().args(["shelf", "--serve", "--password-file", "heding.toml"]).output();
    assert_eq!(refused.unwrap().status.code(), Some(2));
    let mut child = desk
        .command()
        .args(["shelf", "--new-password", "shelf.password"])
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all("密碼\n".as_bytes()).unwrap();
    assert!(child.wait().unwrap().success());
    let hash = desk.text("shelf.password");
    assert!(hash.starts_with("pbkdf2-sha256$") && !hash.contains("密碼"), "{hash}");
    let right = "Authorization: Basic eDrlr4bnorw=\r\n"; // x:密碼
    let wrong = "Authorization: Basic eDpzZWNyZXQ=\r\n"; // x:secret

    // As Python's hashlib makes it, and of fewer rounds, for tests are built without optimisation.
    let quick =
        "pbkdf2-sha256$1000$MDEyMzQ1Njc4OWFiY2RlZg==$XzL6w2lru2HZTmWVfZuOiFIvLo/GOZNKKf8L8og32bk=";
    fs::write(desk.path("shelf.password"), quick).unwrap();
    let from_file = Server::start(&desk, &["--password-file", "shelf.password"], None);
    let refused = from_file.get("/latest.epub", "");
    assert_eq!(refused.status, 401);
    assert!(refused.field("www-authenticate").starts_with("Basic realm="));
    assert_eq!(from_file.get("/latest.epub", wrong).status, 401);
    assert_eq!(from_file.get("/nothing", "").status, 401);
    assert_eq!(from_file.get("/latest.epub", right).status, 200);
    let from_environment = Server::start(&desk, &[], Some("secret"));
    assert_eq!(from_environment.get("/", right).status, 401);
    assert_eq!(from_environment.get("/", wrong).status, 200);

    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let file = desk.path("shelf.password");
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
        let output =
            desk.command().args(["shelf", "--serve", "--password-file", "shelf.password"]).output();
        let output = output.unwrap();
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.contains("others may read"), "{said}");
    }
}
