//! Pictures are fetched from a server that does its worst. All of it happens on this machine.

use std::collections::BTreeMap;
use std::io::Write;
use std::net::TcpStream;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{LazyLock, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use heding::config::{Fetching, PictureSource};
use heding::media::Address;
use heding::media::cache::{Cache, Moment, State};
use heding::media::fetch::{self, Fate, Order, Proxy};
use libdeflater::{CompressionLvl, Compressor};
use tempfile::TempDir;

use crate::support::misbehaving::{Asked, Server, answer, head, png, start_secure};

const MOST_BYTES: usize = 100_000;
const MOST_TIME: Duration = Duration::from_secs(1);

/// A cache, and how pictures get into it.
struct Fetcher {
    _dir: TempDir,
    cache: Cache,
    settings: Fetching,
    now: Moment,
}

impl Fetcher {
    fn new(allowed: &[&Server]) -> Self {
        let dir = tempfile::tempdir().unwrap();
        Self {
            cache: Cache::at(dir.path()).seen_by(&Fetching::default().sources, &[]),
            _dir: dir,
            settings: Fetching {
                allow_hosts: allowed.iter().map(|it| it.authority()).collect(),
                max_bytes: MOST_BYTES as u64,
                max_time: MOST_TIME,
                pause: Duration::ZERO,
                per_host: 8,
                retries: 2,
                ..Fetching::default()
            },
            now: Moment::of_unix(1_790_000_000),
        }
    }

    fn order(&self) -> Order<'_> {
        Order {
            backoff: Duration::from_millis(5),
            ..Order::new(&self.settings, &self.cache, self.now)
        }
    }

    fn fetch(&self, wanted: &[Address], order: &Order<'_>) -> Vec<Fate> {
        let fates = Mutex::new(BTreeMap::new());
        fetch::fetch(wanted, order, &|address, fate| {
            let told = fates.lock().unwrap().insert(address.url.clone(), fate.clone());
            assert!(told.is_none(), "{} has one fate", address.url);
        })
        .unwrap();
        let fates = fates.into_inner().unwrap();
        wanted.iter().map(|it| fates[&it.url].clone()).collect()
    }

    fn fetch_one(&self, url: &str) -> Fate {
        self.fetch(&[Address::new(url)], &self.order()).remove(0)
    }

    fn holds(&self, url: &str) -> bool {
        self.cache.find(url).is_some_and(|it| matches!(it.state, State::Held(_)))
    }
}

/// A server that does all that is wrong, each under its own path.
fn wicked(elsewhere: u16) -> Server {
    Server::start(move |asked, stream| misbehave(asked, stream, elsewhere))
}

fn misbehave(asked: &Asked, stream: &mut TcpStream, elsewhere: u16) {
    let picture = png(500);
    let redirect = |stream: &mut TcpStream, to: &str| {
        answer(stream, "302 Found", &[&format!("Location: {to}")], b"elsewhere");
    };
    match asked.path.as_str() {
        "/fine.png" => answer(stream, "200 OK", &["Content-Type: image/png"], &picture),
        "/named-wrongly.html" => answer(stream, "200 OK", &["Content-Type: text/html"], &picture),
        "/slow-to-begin" => thread::sleep(MOST_TIME * 3),
        "/slow" => {
            head(stream, "200 OK", &["Content-Length: 500"]);
            for byte in picture {
                thread::sleep(Duration::from_millis(20));
                if stream.write_all(&[byte]).is_err() {
                    return;
                }
            }
        }
        "/endless" => {
            head(stream, "200 OK", &[]);
            let _ = stream.write_all(&picture);
            while stream.write_all(&[b'.'; 10_000]).is_ok() {}
        }
        "/endless-chunks" => {
            head(stream, "200 OK", &["Transfer-Encoding: chunked"]);
            while stream
                .write_all(&[b"400\r\n".as_slice(), &[b'.'; 1024], b"\r\n"].concat())
                .is_ok()
            {}
        }
        "/endless-headers" => {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n");
            while stream.write_all(b"X-Filler: ............................\r\n").is_ok() {}
        }
        "/truncated" => {
            head(stream, "200 OK", &["Content-Length: 1000"]);
            let _ = stream.write_all(&picture);
        }
        "/claims-4-gb" => {
            head(stream, "200 OK", &["Content-Length: 4294967296"]);
            let _ = stream.write_all(&picture);
        }
        "/too-large" => answer(stream, "200 OK", &[], &png(MOST_BYTES + 1)),
        "/as-large-as-allowed" => answer(stream, "200 OK", &[], &png(MOST_BYTES)),
        "/page.png" => {
            let page = b"<!DOCTYPE html><html><body>Not here any more</body></html>";
            answer(stream, "200 OK", &["Content-Type: image/png"], page);
        }
        "/pointer.png" => {
            let pointer = b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n";
            answer(stream, "200 OK", &["Content-Type: image/png"], pointer);
        }
        "/nothing" => answer(stream, "200 OK", &["Content-Type: image/png"], b""),
        "/gone" => answer(stream, "404 Not Found", &[], b"no"),
        "/gzip" => {
            answer(stream, "200 OK", &["Content-Encoding: gzip"], &gzip(&picture));
        }
        "/bomb" | "/lying-bomb" => {
            let mut bomb = BOMB.clone();
            if asked.path == "/lying-bomb" {
                let end = bomb.len() - 4;
                bomb[end..].copy_from_slice(&[200, 0, 0, 0]);
            }
            answer(stream, "200 OK", &["Content-Encoding: gzip"], &bomb);
        }
        "/brotli" => answer(stream, "200 OK", &["Content-Encoding: br"], &picture),
        "/no-http" => drop(stream.write_all(b"SSH-2.0-OpenSSH_9.9\r\n\r\n")),
        "/silent" => {}
        "/chain-5" => redirect(stream, "/chain-4"),
        "/chain-4" => redirect(stream, "chain-3"),
        "/chain-3" => redirect(stream, "?next"),
        "/chain-3?next" => redirect(stream, "/chain-1"),
        "/chain-1" => redirect(stream, "/end-of-chain"),
        "/chain-6" => redirect(stream, "/chain-5"),
        "/circle" => redirect(stream, "/circle"),
        "/to-nowhere" => answer(stream, "302 Found", &[], b""),
        "/to-loopback" => redirect(stream, &format!("http://127.0.0.1:{elsewhere}/secret.png")),
        "/to-loopback-in-disguise" => {
            redirect(stream, &format!("http://[::ffff:7f00:1]:{elsewhere}/secret.png"));
        }
        "/to-name-of-loopback" => {
            redirect(stream, &format!("http://localhost:{elsewhere}/secret.png"));
        }
        "/to-metadata" => redirect(stream, "http://169.254.169.254/latest/meta-data/"),
        "/to-file" => redirect(stream, "file:///etc/passwd"),
        "/busy-once" if asked.before == 0 => {
            answer(stream, "429 Too Many Requests", &["Retry-After: 1"], b"");
        }
        "/busy-until-a-date" if asked.before == 0 => {
            let dates = [
                "Date: Sat, 01 Aug 2020 00:00:00 GMT",
                "Retry-After: Sat, 01 Aug 2020 00:00:01 GMT",
            ];
            answer(stream, "503 Service Unavailable", &dates, b"");
        }
        "/busy-for-a-day" => answer(stream, "429 Too Many Requests", &["Retry-After: 86400"], b""),
        "/in-trouble-twice" if asked.before < 2 => answer(stream, "503 Oh No", &[], b""),
        "/in-trouble" => answer(stream, "500 Oh No", &[], b""),
        _ => answer(stream, "200 OK", &["ETag: \"1\""], &picture),
    }
}

/// Three megabytes in some kilobytes.
static BOMB: LazyLock<Vec<u8>> = LazyLock::new(|| gzip(&[png(500), vec![0; 3_000_000]].concat()));

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut compressor = Compressor::new(CompressionLvl::default());
    let mut packed = vec![0; compressor.gzip_compress_bound(bytes.len())];
    let length = compressor.gzip_compress(bytes, &mut packed).unwrap();
    packed.truncate(length);
    packed
}

#[test]
fn whatever_a_server_does_costs_one_picture_and_few_requests() {
    let secret = Server::start(|_, stream| answer(stream, "200 OK", &[], &png(500)));
    // What becomes of each: fetched, or what is told, and how many requests it takes.
    let cases: &[(&str, Result<(), &str>, usize)] = &[
        ("/fine.png", Ok(()), 1),
        ("/named-wrongly.html", Ok(()), 1),
        ("/as-large-as-allowed", Ok(()), 1),
        ("/gzip", Ok(()), 1),
        ("/chain-5", Ok(()), 6),
        ("/in-trouble-twice", Ok(()), 3),
        ("/slow-to-begin", Err("takes longer than 1 s"), 3),
        ("/slow", Err("takes longer than 1 s"), 3),
        ("/endless", Err("too large: no end; 0.1 MB are allowed"), 1),
        ("/endless-chunks", Err("too large: no end"), 1),
        ("/endless-headers", Err("answers wrongly"), 1),
        ("/truncated", Err("breaks off"), 3),
        ("/claims-4-gb", Err("too large: 4295.0 MB"), 1),
        ("/too-large", Err("too large: 0.1 MB"), 1),
        ("/page.png", Err("a web page, not a picture"), 1),
        ("/pointer.png", Err("a Git LFS pointer"), 1),
        ("/nothing", Err("empty"), 1),
        ("/gone", Err("has no such file (404)"), 1),
        ("/bomb", Err("too large: 3.0 MB unpacked"), 1),
        ("/lying-bomb", Err("too large: more, unpacked, than it says"), 1),
        ("/brotli", Err("sends `br`"), 1),
        ("/no-http", Err("answers wrongly"), 1),
        ("/silent", Err("breaks off"), 3),
        ("/chain-6", Err("more than 5 redirects"), 6),
        ("/circle", Err("more than 5 redirects"), 6),
        ("/to-nowhere", Err("a redirect that leads nowhere"), 1),
        ("/to-loopback", Err("127.0.0.1 is in a private network"), 1),
        ("/to-loopback-in-disguise", Err("[::ffff:7f00:1] is in a private network"), 1),
        ("/to-name-of-loopback", Err("localhost is in a private network"), 1),
        ("/to-metadata", Err("169.254.169.254 is in a private network"), 1),
        ("/to-file", Err("`file:` is no address on the web"), 1),
        ("/in-trouble", Err("is in trouble (500)"), 3),
    ];
    // Each host of its own, for one that fails too often is asked no more.
    let servers: Vec<Server> = cases.iter().map(|_| wicked(secret.port)).collect();
    let mut fetcher = Fetcher::new(&servers.iter().collect::<Vec<_>>());
    fetcher.settings.parallel = servers.len();
    let addresses = servers.iter().zip(cases).map(|(server, it)| server.url(it.0));
    let wanted: Vec<Address> = addresses.map(Address::new).collect();
    LazyLock::force(&BOMB);
    let fates = fetcher.fetch(&wanted, &fetcher.order());

    let count = |server: &Server| server.asked().len();
    for (at, (path, expected, times)) in cases.iter().enumerate() {
        match (expected, &fates[at]) {
            (Ok(()), Fate::Fetched { bytes }) => assert!(*bytes >= 500, "{path}: {bytes}"),
            (Err(told), Fate::Dead(reason)) => assert!(reason.contains(told), "{path}: {reason}"),
            (_, fate) => panic!("{path}: {fate:?}"),
        }
        assert_eq!(fetcher.holds(&wanted[at].url), expected.is_ok(), "{path}");
        assert_eq!(count(&servers[at]), *times, "{path}");
    }
    assert!(secret.asked().is_empty(), "{:?}", secret.asked());
    let checked = fetcher.cache.check();
    assert_eq!((checked.held, checked.damaged, checked.lost.len()), (6, 0, 0));
    assert!(checked.bytes <= (MOST_BYTES + 6 * 500) as u64, "nothing over the limit is kept");

    // Nothing is asked for again, and what is dead is told with its reason.
    let fates = fetcher.fetch(&wanted, &fetcher.order());
    let known = |it: &Fate| matches!(it, Fate::Present | Fate::KnownDead(_));
    assert!(fates.iter().all(known), "{fates:?}");
    let asked: Vec<usize> = servers.iter().map(count).collect();
    assert_eq!(asked, cases.iter().map(|it| it.2).collect::<Vec<_>>());
}

#[test]
fn a_server_that_resets_or_speaks_no_tls_is_left_alone_after_a_while() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    // What was sent and not read makes the system reset the connection.
    thread::spawn(move || {
        for stream in listener.incoming() {
            thread::sleep(Duration::from_millis(5));
            drop(stream);
        }
    });
    let mut fetcher = Fetcher::new(&[]);
    fetcher.settings.allow_hosts.push("127.0.0.1".to_owned());
    fetcher.settings.parallel = 1;
    let wanted: Vec<Address> =
        (0..20).map(|it| Address::new(format!("http://127.0.0.1:{port}/{it}.png"))).collect();
    let fates = fetcher.fetch(&wanted, &fetcher.order());
    assert!(
        matches!(&fates[0], Fate::Failed(it) | Fate::Dead(it) if it.contains("breaks off")),
        "{:?}",
        fates[0]
    );
    // After five failures in a row the others aren't asked for, and nothing is held against them.
    let failed = fates.iter().filter(|it| matches!(it, Fate::Failed(_))).count();
    assert!(failed >= 15, "{fates:?}");

    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            answer(&mut stream, "400 Bad Request", &[], b"this is no place for secrets");
            thread::sleep(Duration::from_millis(50));
        }
    });
    let fate = fetcher.fetch_one(&format!("https://127.0.0.1:{port}/fine.png"));
    assert!(matches!(&fate, Fate::Dead(it) if it.contains("no secure connection")), "{fate:?}");
    let fate = fetcher.fetch_one("http://127.0.0.1:1/fine.png");
    assert!(
        matches!(&fate, Fate::Dead(it) | Fate::Failed(it) if it.contains("refuses")),
        "{fate:?}"
    );
}

#[test]
fn a_certificate_that_nobody_trusts_is_not_trusted() {
    let port = start_secure();
    let mut fetcher = Fetcher::new(&[]);
    fetcher.settings.allow_hosts.push("127.0.0.1".to_owned());
    let fate = fetcher.fetch_one(&format!("https://127.0.0.1:{port}/a.png"));
    // Where the machine trusts no authority at all, nothing is held against the picture.
    let is_told = match &fate {
        Fate::Dead(it) => it.contains("can't be trusted"),
        Fate::Failed(it) => it.contains("No CA certificates"),
        _ => false,
    };
    assert!(is_told, "{fate:?}");
    assert_eq!(fetcher.cache.check().held, 0);
}

#[test]
fn private_addresses_are_not_asked_unless_they_are_listed() {
    let server = wicked(0);
    let fetcher = Fetcher::new(&[]);
    for host in ["127.0.0.1", "localhost", "[::1]", "2130706433", "0.0.0.0", "10.0.0.1"] {
        let fate = fetcher.fetch_one(&format!("http://{host}:{}/fine.png", server.port));
        let told = matches!(&fate, Fate::Dead(it) if it.contains("private network"));
        assert!(told, "{host}: {fate:?}");
    }
    assert!(server.asked().is_empty());
    assert!(matches!(
        Fetcher::new(&[&server]).fetch_one(&server.url("/fine.png")),
        Fate::Fetched { .. }
    ));
}

#[test]
fn a_server_that_asks_to_wait_is_left_alone_so_long() {
    for path in ["/busy-once", "/busy-until-a-date"] {
        let server = wicked(0);
        let mut fetcher = Fetcher::new(&[&server]);
        fetcher.settings.parallel = 1;
        let wanted = [path, "/fine.png"].map(|it| Address::new(server.url(it)));
        let fates = fetcher.fetch(&wanted, &fetcher.order());
        assert!(fates.iter().all(|it| matches!(it, Fate::Fetched { .. })), "{path}: {fates:?}");
        let asked = server.asked();
        assert_eq!(asked.len(), 3, "{path}");
        // The whole host is left alone, not only the picture.
        assert!(asked[1].at - asked[0].at >= Duration::from_millis(990), "{path}");
    }
    let server = wicked(0);
    let mut fetcher = Fetcher::new(&[&server]);
    fetcher.settings.parallel = 1;
    let wanted = ["/busy-for-a-day", "/fine.png"].map(|it| Address::new(server.url(it)));
    let fates = fetcher.fetch(&wanted, &fetcher.order());
    let told = |it: &Fate| matches!(it, Fate::Failed(it) if it.contains("asked too often") || it.contains("come back in 86400"));
    assert!(fates.iter().all(told), "{fates:?}");
    assert_eq!(server.asked().len(), 1, "it is not asked again in this run");
    assert!(
        fetcher.cache.find(&wanted[0].url).is_none(),
        "and nothing is held against its pictures"
    );
}

#[test]
fn sources_are_tried_in_their_order_until_one_has_the_picture() {
    let server = wicked(0);
    let mut fetcher = Fetcher::new(&[&server]);
    let picture =
        |own: &str, copy: &str| Address { url: server.url(own), archived: Some(server.url(copy)) };
    let archives = [server.authority()];
    fetcher.cache = fetcher.cache.seen_by(&fetcher.settings.sources, &archives);
    let wanted = [
        picture("/a.png", "/web/2021im_/a.png"),
        picture("/b.png", "/gone"),
        picture("/gone", "/page.png"),
    ];
    let fates = fetcher.fetch(&wanted, &fetcher.order());
    let paths = |of: &str| {
        let asked = server.asked().into_iter().filter(|it| it.path.contains(of));
        asked.map(|it| it.path).collect::<Vec<_>>()
    };
    assert_eq!(paths("a.png"), ["/web/2021im_/a.png"]);
    assert_eq!(paths("b.png"), ["/b.png"]);
    let host = server.authority();
    let both = format!("{host}: a web page, not a picture; {host}: has no such file (404)");
    assert_eq!(fates[2], Fate::Dead(both));

    fetcher.settings.sources = vec![PictureSource::Mirror(server.url("/mirror/{url}"))];
    let fate = fetcher.fetch_one("https://a.example/c.png");
    assert!(matches!(fate, Fate::Fetched { .. }), "{fate:?}");
    assert_eq!(paths("mirror"), ["/mirror/https://a.example/c.png"]);
    fetcher.settings.sources = vec![PictureSource::Archive];
    let fate = fetcher.fetch_one("https://a.example/d.png");
    assert!(matches!(&fate, Fate::Failed(it) if it.contains("none of the sources")), "{fate:?}");
}

#[test]
fn pictures_are_asked_whether_they_changed_and_stay_when_nobody_answers() {
    let server = Server::start(|asked, stream| {
        let tag = asked.headers.get("if-none-match").map(String::as_str);
        match (asked.path.as_str(), tag, asked.before) {
            ("/same.png", Some("\"1\""), _) => head(stream, "304 Not Modified", &[]),
            ("/changed.png", _, 1..) => answer(stream, "200 OK", &[], &png(700)),
            ("/gone.png", _, 1..) => answer(stream, "410 Gone", &[], b""),
            _ => answer(stream, "200 OK", &["ETag: \"1\""], &png(600)),
        }
    });
    let mut fetcher = Fetcher::new(&[&server]);
    let wanted = ["/same.png", "/changed.png", "/gone.png"].map(|it| Address::new(server.url(it)));
    let first = fetcher.fetch(&wanted, &fetcher.order());
    assert_eq!(first, vec![Fate::Fetched { bytes: 600 }; 3]);
    fetcher.now = fetcher.now.plus_days(3);
    let fates = fetcher.fetch(&wanted, &Order { refresh: true, ..fetcher.order() });
    assert_eq!(fates[0], Fate::Unchanged);
    assert_eq!(fates[1], Fate::Fetched { bytes: 700 });
    assert!(matches!(&fates[2], Fate::Failed(it) if it.contains("410")), "{:?}", fates[2]);
    assert!(fetcher.holds(&wanted[2].url), "a picture that is held is not given up");
    assert_eq!(fetcher.cache.find(&wanted[0].url).unwrap().checked, fetcher.now);
    assert_eq!(fetcher.cache.check().held, 3);
}

#[test]
fn a_dead_address_is_asked_again_when_its_time_has_come_or_somebody_insists() {
    let server = wicked(0);
    let mut fetcher = Fetcher::new(&[&server]);
    let url = server.url("/gone");
    let count = || server.asked().len();
    assert!(matches!(fetcher.fetch_one(&url), Fate::Dead(_)));
    fetcher.now = fetcher.now.plus_days(29);
    assert!(matches!(fetcher.fetch_one(&url), Fate::KnownDead(_)));
    assert_eq!(count(), 1);
    let fates = fetcher.fetch(&[Address::new(&*url)], &Order { retry: true, ..fetcher.order() });
    assert!(matches!(fates[0], Fate::Dead(_)));
    assert_eq!(count(), 2);
    fetcher.now = fetcher.now.plus_days(31);
    assert!(matches!(fetcher.fetch_one(&url), Fate::Dead(_)));
    assert_eq!(count(), 3);
}

#[test]
fn requests_say_who_asks_and_are_no_more_than_allowed() {
    static AT_ONCE: AtomicUsize = AtomicUsize::new(0);
    static MOST_AT_ONCE: AtomicUsize = AtomicUsize::new(0);
    let server = Server::start(|_, stream| {
        let now = AT_ONCE.fetch_add(1, Ordering::SeqCst) + 1;
        MOST_AT_ONCE.fetch_max(now, Ordering::SeqCst);
        thread::sleep(Duration::from_millis(60));
        AT_ONCE.fetch_sub(1, Ordering::SeqCst);
        answer(stream, "200 OK", &[], &png(500));
    });
    let mut fetcher = Fetcher::new(&[&server]);
    fetcher.settings.pause = Duration::from_millis(25);
    fetcher.settings.per_host = 2;
    fetcher.settings.contact = Some("librarian@a.example".to_owned());
    let wanted: Vec<Address> =
        (0..8).map(|it| Address::new(server.url(&format!("/{it}.png")))).collect();
    let start = Instant::now();
    let fates = fetcher.fetch(&wanted, &fetcher.order());
    assert!(fates.iter().all(|it| matches!(it, Fate::Fetched { .. })), "{fates:?}");
    assert!(start.elapsed() >= fetcher.settings.pause * 7, "there are pauses");
    assert_eq!(MOST_AT_ONCE.load(Ordering::SeqCst), 2);
    let asked = server.asked();
    let agent = &asked[0].headers["user-agent"];
    assert!(agent.starts_with("heding/") && agent.contains("librarian@a.example"), "{agent}");
    assert_eq!(asked[0].headers["accept-encoding"], "identity");
}

#[test]
fn a_proxy_is_asked_instead_and_private_addresses_not_even_there() {
    // It opens every tunnel to itself, as it were: what follows is answered as by the host.
    let proxy = Server::start(|asked, stream| {
        if asked.headers.contains_key("proxy-connection") {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n");
            let mut line = [0; 1024];
            let _ = std::io::Read::read(stream, &mut line);
        }
        answer(stream, "200 OK", &[], &png(500));
    });
    let fetcher = Fetcher::new(&[]);
    let through = Proxy::parse(&proxy.authority(), "direct.example");
    let order = Order { proxy: through, ..fetcher.order() };
    let wanted = ["http://a.example/b.png", "http://10.0.0.1/b.png", "http://localhost/b.png"];
    let fates = fetcher.fetch(&wanted.map(Address::new), &order);
    assert_eq!(fates[0], Fate::Fetched { bytes: 500 });
    assert!(fates[1..].iter().all(|it| matches!(it, Fate::Dead(_))), "{fates:?}");
    assert_eq!(proxy.asked().len(), 1);
    assert_eq!(proxy.asked()[0].path, "a.example:80");
}
