//! Mail, through a server of our own on loopback.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::thread;

use crate::support::test_project::TestProject;

/// How a server behaves.
#[derive(Clone, Copy, PartialEq)]
enum Manner {
    /// Takes everything.
    Polite,
    /// Doesn't know the recipient.
    Strict,
    /// Takes the recipient and finds the message too large.
    Small,
    /// Hangs up in the middle of the message.
    Rude,
    /// Says nothing after the greeting.
    Silent,
}

/// A server, and the messages that it took.
struct Server {
    port: u16,
    taken: Arc<Mutex<Vec<String>>>,
}

impl Server {
    fn start(manner: Manner) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let taken = Arc::new(Mutex::new(Vec::new()));
        let shared = Arc::clone(&taken);
        thread::spawn(move || {
            for stream in listener.incoming() {
                // A client that hangs up ends its own conversation.
                let _ = talk(stream.unwrap(), manner, &shared);
            }
        });
        Self { port, taken }
    }

    fn taken(&self) -> Vec<String> {
        self.taken.lock().unwrap().clone()
    }
}

fn talk(
    mut stream: std::net::TcpStream,
    manner: Manner,
    taken: &Mutex<Vec<String>>,
) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    stream.write_all(b"220 test ESMTP\r\n")?;
    let mut line = String::new();
    while reader.read_line(&mut line)? > 0 {
        let word = line.get(..4).unwrap_or_default().to_uppercase();
        let answer = match &*word {
            _ if manner == Manner::Silent => {
                thread::sleep(std::time::Duration::from_secs(30));
                return Ok(());
            }
            "EHLO" => "250-test\r\n250-8BITMIME\r\n250 SMTPUTF8\r\n",
            "RCPT" if manner == Manner::Strict => "550 5.1.1 no such user here\r\n",
            "DATA" => {
                stream.write_all(b"354 go on\r\n")?;
                let mut message = String::new();
                while !message.ends_with("\r\n.\r\n") {
                    if reader.read_line(&mut message)? == 0 {
                        return Ok(());
                    }
                    if manner == Manner::Rude && message.len() > 2_000 {
                        return Ok(());
                    }
                }
                if manner == Manner::Small {
                    "552 5.3.4 message too big\r\n"
                } else {
                    taken.lock().unwrap().push(message);
                    "250 taken\r\n"
                }
            }
            "QUIT" => {
                stream.write_all(b"221 bye\r\n")?;
                return Ok(());
            }
            _ => "250 fine\r\n",
        };
        stream.write_all(answer.as_bytes())?;
        line.clear();
    }
    Ok(())
}

fn settings(port: u16, more: &str) -> String {
    format!(
        "[mail]\nserver = \"127.0.0.1\"\nport = {port}\nfrom = \"Letters <books@letters.example>\"\n\
         security = \"none\"\nseconds = 2\n[[deliver]]\nkind = \"mail\"\nto = \"reader@kindle.com\"\n{more}"
    )
}

fn bound(server: &Server, more: &str) -> TestProject {
    let desk = TestProject::with_letters(&settings(server.port, more));
    desk.run("digest all letters --out letters/dist").exits(0);
    desk
}

const DELIVER: &str = "deliver letters/dist";

#[test]
fn a_volume_arrives_once() {
    let server = Server::start(Manner::Polite);
    let desk = bound(&server, "");
    desk.run(&format!("{DELIVER} --dry-run")).exits(0).says("1 book would be sent");
    assert!(server.taken().is_empty());
    desk.run(DELIVER).exits(0).says("1 book sent");
    desk.run(DELIVER).exits(0).says("1 known there");
    let [message] = server.taken().try_into().unwrap();
    for part in [
        "To: reader@kindle.com\r\n",
        "From: Letters <books@letters.example>\r\n",
        "@letters.example>\r\n",
        "Content-Type: application/epub+zip\r\n",
        "filename=\"letters-2020-09.epub\"",
        "Content-Type: text/plain; charset=utf-8\r\n",
    ] {
        assert!(message.contains(part), "{part}\n{}", &message[..2_000]);
    }
    // The same mail again has the same identifier.
    desk.run(&format!("{DELIVER} --again")).exits(0);
    let identifier =
        |it: &str| it.lines().find(|it| it.starts_with("Message-ID")).unwrap().to_owned();
    let [first, second] = server.taken().try_into().unwrap();
    assert_eq!(identifier(&first), identifier(&second));
}

#[test]
fn what_fits_goes_together() {
    let server = Server::start(Manner::Polite);
    let desk = bound(&server, "volumes = \"all\"\n");
    desk.run(DELIVER).exits(0).says("2 books sent");
    let [message] = server.taken().try_into().unwrap();
    let at = |name: &str| message.find(name).unwrap();
    assert!(at("letters-2020-08.epub") < at("letters-2020-09.epub"));

    let server = Server::start(Manner::Polite);
    let size = std::fs::metadata(desk.path("letters/dist/letters-2020-08.epub")).unwrap().len();
    let room = format!("volumes = \"all\"\nmegabytes = {}\n", size as f64 * 1.5 / 1e6);
    let desk = bound(&server, &room);
    desk.run(DELIVER).exits(0).says("2 books sent");
    assert_eq!(server.taken().len(), 2);
}

#[test]
fn what_does_not_arrive_is_not_taken_for_sent() {
    for (manner, reason) in [
        (Manner::Strict, "refused it (550): 5.1.1 no such user here"),
        (Manner::Small, "refused it (552): 5.3.4 message too big"),
        (Manner::Rude, "can't be reached, or broke off"),
        (Manner::Silent, "did not answer in time"),
    ] {
        let server = Server::start(manner);
        let desk = bound(&server, "");
        desk.run(DELIVER).exits(3).says(reason);
        assert!(!desk.path("letters/dist/.heding-delivered.json").exists());
        // Once the server is well, it arrives.
        let server = Server::start(Manner::Polite);
        desk.write("letters/heding.toml", format!("title = \"信\"\n{}", settings(server.port, "")));
        desk.trust("letters");
        desk.run(DELIVER).exits(0).says("1 book sent");
    }
}

#[test]
fn what_is_too_large_is_not_even_tried() {
    let server = Server::start(Manner::Polite);
    let desk = bound(&server, "megabytes = 0.001\n");
    desk.run(DELIVER).exits(1).says("is the most that arrives there");
    assert!(server.taken().is_empty());
}

#[test]
fn without_tls_nothing_goes_to_a_server_that_should_have_it() {
    let server = Server::start(Manner::Polite);
    for (security, reason) in [("tls", "127.0.0.1"), ("starttls", "127.0.0.1")] {
        let own = settings(server.port, "").replace("\"none\"", &format!("\"{security}\""));
        let desk = TestProject::with_letters(&own);
        desk.run("digest all letters --out letters/dist").exits(0);
        desk.run(DELIVER).exits(3).says(reason);
    }
    assert!(server.taken().is_empty());
    // A password is not sent in the clear, and never shown.
    let own = settings(server.port, "").replace(
        "server = \"127.0.0.1\"",
        "server = \"mail.example\"\nuser = \"a\"\npassword-env = \"WORD\"",
    );
    let mut desk = TestProject::with_letters(&own);
    desk.variables.push(("WORD", "s3cret".to_owned()));
    desk.run("digest all letters --out letters/dist").exits(0);
    let ran = desk.run(DELIVER).exits(2).says("a password is not sent without TLS");
    assert!(!ran.stderr.contains("s3cret"));
}
