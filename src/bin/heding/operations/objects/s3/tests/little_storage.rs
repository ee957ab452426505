//! A storage of a few lines that gets into trouble at its first PUT.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;

/// What happens at the first PUT, or at each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trouble {
    None,
    /// It is carried out, and then the connection breaks off.
    BreaksOff,
    /// It is carried out and answered with 500, as proxies do.
    Fails,
    /// It is not carried out, for others are at it.
    Conflicts,
    /// Each is carried out, whatever it asks for.
    KnowsNoConditions,
}

/// Makers' marks and bytes, by path.
type Kept = BTreeMap<String, (String, Vec<u8>)>;

/// Starts one that lives as long as the tests do; returns its address.
pub(super) fn serve(trouble: Trouble) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        let (mut kept, mut is_first) = (Kept::new(), true);
        for stream in listener.incoming() {
            answer(&mut stream.unwrap(), &mut kept, trouble, &mut is_first);
        }
    });
    address
}

fn answer(stream: &mut TcpStream, kept: &mut Kept, trouble: Trouble, is_first: &mut bool) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if reader.read_line(&mut head).unwrap() == 0 {
            return;
        }
    }
    let field = |name: &str| {
        let line = head.lines().find(|it| it.to_lowercase().starts_with(name))?;
        Some(line.split_once(':')?.1.trim().to_owned())
    };
    let length = field("content-length:").map_or(0, |it| it.parse().unwrap());
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    let mut words = head.split(' ');
    let (method, path) = (words.next().unwrap(), words.next().unwrap().to_owned());
    assert!(field("authorization:").is_some_and(|it| it.starts_with("AWS4-HMAC-SHA256 ")));
    let mut say = |status: &str, fields: &str, body: &[u8]| {
        let date = "last-modified: Wed, 21 Oct 2026 07:28:00 GMT";
        let head = format!("HTTP/1.1 {status}\r\n{date}\r\nconnection: close\r\n{fields}\r\n");
        let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body));
    };
    let nothing = "content-length: 0\r\n";
    match (method, kept.get(&path)) {
        ("PUT", there) => {
            let is_conditional = field("if-none-match:").is_some_and(|it| it == "*");
            let keeps_conditions = trouble != Trouble::KnowsNoConditions;
            if is_conditional && keeps_conditions && there.is_some() {
                return say("412 Precondition Failed", nothing, b"");
            }
            let trouble = if *is_first { trouble } else { Trouble::None };
            *is_first = false;
            if trouble == Trouble::Conflicts {
                return say("409 Conflict", nothing, b"");
            }
            let mark = field("x-amz-meta-heding-maker:").unwrap_or_default();
            kept.insert(path, (mark, body));
            match trouble {
                Trouble::BreaksOff => {}
                Trouble::Fails => say("500 Internal Server Error", nothing, b""),
                _ => say("200 OK", "etag: \"1\"\r\ncontent-length: 0\r\n", b""),
            }
        }
        (_, None) => say("404 Not Found", nothing, b""),
        (method, Some((mark, bytes))) => {
            let fields = format!(
                "etag: \"1\"\r\nx-amz-meta-heding-maker: {mark}\r\ncontent-length: {}\r\n",
                bytes.len()
            );
            say("200 OK", &fields, if method == "HEAD" { b"" } else { bytes });
        }
    }
}
