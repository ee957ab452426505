//! What a request gets: a file, part of it, or word that it need not be sent again (RFC 9110).

use std::fs::{File, Metadata};
use std::io::{self, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, SystemTime};

use chrono::{DateTime, NaiveDateTime, Utc};
use heding::beneath::Beneath;

use super::Answering;
use super::file::{authority, media_type, open, path};
use super::host::Hosts;
use super::listed::Listed;
use super::password::{Password, Verdict};
use super::places::Client;
use super::request::RequestHead;

/// What is served, and to whom.
pub(super) struct Site {
    root: PathBuf,
    listed: Listed,
    hosts: Hosts,
    password: Option<Password>,
}

/// An answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(super) status: u16,
    pub(super) fields: Vec<(&'static str, String)>,
    guards: &'static [Guard],
    body: Body,
}

/// A field that tells browsers what may not be done with an answer.
pub(crate) type Guard = (&'static str, &'static str);

#[derive(Debug)]
enum Body {
    None,
    Text(String),
    Bytes(Vec<u8>),
    /// What happens from now on, each as a line, for as long as there is who says it.
    Events(Receiver<String>),
    /// So many bytes of a file from where it stands.
    Part(File, u64),
}

/// What every answer says to browsers: a page of the shelf fetches nothing else, and is part of no other page.
const GUARDS: &[Guard] = &[
    (
        "Content-Security-Policy",
        "default-src 'self'; style-src 'self'; object-src 'none'; base-uri 'none'; \
         form-action 'self'; frame-ancestors 'none'",
    ),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
];

/// What is said of the pages and drawings of books. They say of themselves that nothing in them runs; here it is said,
/// too.
const GUARDS_OF_BOOKS: &[Guard] = &[
    (
        "Content-Security-Policy",
        "default-src 'self'; script-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; \
         object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
];

/// How much of a file is read at a time.
const BUFFER: usize = 32 << 10;

/// How long a client that listens to events hears nothing before it is told that there was none: else nobody would
/// find out that it has gone.
const QUIET: Duration = Duration::from_secs(10);

impl Site {
    pub(super) fn new(root: &Path, hosts: Hosts, password: Option<Password>) -> io::Result<Self> {
        let root = std::path::absolute(root)?;
        Beneath::open(&root)?;
        Ok(Self { root, listed: Listed::default(), hosts, password })
    }

    /// The file that a target means. The shelf is opened anew, for another may lie there by now.
    fn find(&self, target: &str) -> Option<(PathBuf, (File, Metadata))> {
        let path = path(target)?;
        let shelf = Beneath::open(&self.root).ok()?;
        // Pages are found without their ending, too: /find?u=…
        let paths = [path.with_added_extension("html"), path];
        let path = paths.into_iter().rev().find(|it| self.listed.has(&shelf, it))?;
        let file = open(&shelf, &path)?;
        Some((path, file))
    }
}

impl Answering for Site {
    fn answer(&self, head: &RequestHead, client: Client) -> Answer {
        // The target's own host counts before the field (RFC 9112 §3.2.2); both have to be ours.
        let mut named = authority(&head.target).into_iter().chain(head.field("host"));
        if !named.all(|it| self.hosts.admit(it)) {
            return Answer::plain(421, "the shelf has no such name; --host NAME gives it one");
        }
        if let Some(password) = &self.password {
            match password.admits(client, head.field("authorization")) {
                Verdict::Right => {}
                Verdict::Wrong => {
                    let realm = r#"Basic realm="heding", charset="UTF-8""#;
                    return Answer::plain(401, "a password is asked for")
                        .with("WWW-Authenticate", realm);
                }
                Verdict::Later => {
                    return Answer::plain(503, "too many passwords are being tried")
                        .with("Retry-After", "2");
                }
            }
        }
        if !matches!(&*head.method, "GET" | "HEAD") {
            return Answer::plain(405, "only GET and HEAD").with("Allow", "GET, HEAD");
        }
        match self.find(&head.target) {
            Some((path, (file, metadata))) => send(head, &path, file, &metadata)
                .unwrap_or_else(|_| Answer::plain(500, "the file can't be read")),
            None => Answer::plain(404, "not here"),
        }
    }
}

fn send(
    head: &RequestHead,
    path: &Path,
    mut file: File,
    metadata: &Metadata,
) -> io::Result<Answer> {
    let length = metadata.len();
    let modified = metadata.modified()?;
    let since = modified.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    // Files are replaced, never changed in place: size and time to the nanosecond tell versions apart.
    let tag = format!("\"{:x}-{length:x}\"", since.as_nanos());
    let modified = DateTime::<Utc>::from(modified);
    let basics = |status| {
        Answer::empty(status)
            .guarded(if path.starts_with("read") { GUARDS_OF_BOOKS } else { GUARDS })
            .with("ETag", &*tag)
            .with("Last-Modified", &*date(modified))
            .with("Accept-Ranges", "bytes")
            // Whatever is kept is asked about each time: a volume bound anew keeps its address.
            .with("Cache-Control", "no-cache")
    };
    if !is_wanted(head, &tag, modified) {
        return Ok(basics(304));
    }
    let range = match head.field("range") {
        Some(range) if head.method == "GET" && still_applies(head, &tag, modified) => {
            bytes(range, length)
        }
        _ => Range::Whole,
    };
    let answer = match range {
        Range::Whole => basics(200)
            .with("Content-Length", length.to_string())
            .with_body(Body::Part(file, length)),
        Range::Part(first, last) => {
            file.seek(SeekFrom::Start(first))?;
            let count = last - first + 1;
            basics(206)
                .with("Content-Range", format!("bytes {first}-{last}/{length}"))
                .with("Content-Length", count.to_string())
                .with_body(Body::Part(file, count))
        }
        Range::Outside => {
            return Ok(Answer::plain(416, "beyond the end of the file")
                .with("Content-Range", format!("bytes */{length}")));
        }
    };
    Ok(answer.with("Content-Type", media_type(path)))
}

/// Whether the client's copy is old, or it has none (RFC 9110 §13.2.2: the tag counts before the date).
fn is_wanted(head: &RequestHead, tag: &str, modified: DateTime<Utc>) -> bool {
    let mut tags = head.fields("if-none-match").peekable();
    if tags.peek().is_some() {
        return !tags.any(|it| it == "*" || it.strip_prefix("W/").unwrap_or(it) == tag);
    }
    match head.field("if-modified-since").and_then(read_date) {
        Some(since) => modified.timestamp() > since.timestamp(),
        None => true,
    }
}

/// Whether a range is one of the file that is here (§13.1.5). A weak tag never tells.
fn still_applies(head: &RequestHead, tag: &str, modified: DateTime<Utc>) -> bool {
    match head.field("if-range") {
        Some(it) if it.starts_with('"') => it == tag,
        Some(it) => read_date(it).is_some_and(|it| it.timestamp() == modified.timestamp()),
        None => head.fields("if-range").next().is_none(),
    }
}

/// What a `Range` asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Range {
    Whole,
    /// The first and the last byte.
    Part(u64, u64),
    Outside,
}

/// Reads a range of bytes (§14.1.2). What is no such range, or several, gets the whole file, as §14.2 allows.
fn bytes(range: &str, length: u64) -> Range {
    let number = |it: &str| -> Option<u64> {
        let is_number = !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
        // Larger than any number is larger than any file.
        is_number.then(|| it.parse().unwrap_or(u64::MAX))
    };
    let Some((unit, spec)) = range.split_once('=') else { return Range::Whole };
    let Some((first, last)) = spec.trim().split_once('-') else { return Range::Whole };
    if !unit.trim().eq_ignore_ascii_case("bytes") {
        return Range::Whole;
    }
    match (number(first.trim()), number(last.trim())) {
        (Some(first), Some(last)) if first > last => Range::Whole,
        (Some(first), _)
            if first >= length && (last.trim().is_empty() || number(last.trim()).is_some()) =>
        {
            Range::Outside
        }
        (Some(first), Some(last)) => Range::Part(first, last.min(length - 1)),
        (Some(first), None) if last.trim().is_empty() => Range::Part(first, length - 1),
        (None, Some(count)) if first.trim().is_empty() => match count.min(length) {
            0 => Range::Outside,
            count => Range::Part(length - count, length - 1),
        },
        _ => Range::Whole,
    }
}

impl Answer {
    fn empty(status: u16) -> Self {
        Self { status, fields: Vec::new(), guards: GUARDS, body: Body::None }
    }

    /// An answer in one sentence.
    pub(crate) fn plain(status: u16, text: &str) -> Self {
        let text = format!("{text}\n");
        Self::empty(status)
            .with("Content-Type", "text/plain; charset=utf-8")
            .with("Content-Length", text.len().to_string())
            .with_body(Body::Text(text))
    }

    /// Something that was made for this answer, and for no other.
    pub(crate) fn made(media_type: &str, bytes: Vec<u8>) -> Self {
        Self::empty(200)
            .with("Content-Type", media_type)
            .with("Content-Length", bytes.len().to_string())
            .with("Cache-Control", "no-store")
            .with_body(Body::Bytes(bytes))
    }

    /// What happens from now on (HTML Standard, «Server-sent events»). The connection is for nothing else.
    pub(crate) fn events(events: Receiver<String>) -> Self {
        Self::empty(200)
            .with("Content-Type", "text/event-stream; charset=utf-8")
            .with("Cache-Control", "no-store")
            .with_body(Body::Events(events))
    }

    /// With guards of its own in the place of the usual.
    #[must_use]
    pub(crate) fn guarded(self, guards: &'static [Guard]) -> Self {
        Self { guards, ..self }
    }

    /// Whether nothing can follow it on its connection, since nobody knows where it ends.
    pub(super) fn is_endless(&self) -> bool {
        matches!(self.body, Body::Events(_))
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.fields.push((name, value.into()));
        self
    }

    fn with_body(mut self, body: Body) -> Self {
        self.body = body;
        self
    }

    /// Sends the answer. A HEAD gets no body.
    pub(super) fn write(
        self,
        out: &mut impl Write,
        with_body: bool,
        keeps_alive: bool,
    ) -> io::Result<()> {
        let mut head = format!(
            "HTTP/1.1 {} {}\r\nDate: {}\r\n",
            self.status,
            phrase(self.status),
            date(now())
        );
        for (name, value) in &self.fields {
            head += &format!("{name}: {value}\r\n");
        }
        for (name, value) in self.guards {
            head += &format!("{name}: {value}\r\n");
        }
        head += if keeps_alive {
            "Connection: keep-alive\r\n\r\n"
        } else {
            "Connection: close\r\n\r\n"
        };
        out.write_all(head.as_bytes())?;
        match self.body {
            _ if !with_body => Ok(()),
            Body::None => Ok(()),
            Body::Text(text) => out.write_all(text.as_bytes()),
            Body::Bytes(bytes) => out.write_all(&bytes),
            Body::Events(events) => send_events(&events, out),
            Body::Part(file, count) => {
                let mut file = BufReader::with_capacity(BUFFER, file.take(count));
                let sent = io::copy(&mut file, out)?;
                // The file was cut while it was sent: the client must not take the rest for an answer.
                if sent == count { Ok(()) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
            }
        }
    }
}

/// Tells a client what happens until nobody tells any more, or it has gone.
fn send_events(events: &Receiver<String>, out: &mut impl Write) -> io::Result<()> {
    loop {
        match events.recv_timeout(QUIET) {
            Ok(event) => out.write_all(format!("data: {event}\n\n").as_bytes())?,
            Err(RecvTimeoutError::Timeout) => out.write_all(b":\n\n")?,
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
    }
}

fn phrase(status: u16) -> &'static str {
    match status {
        200 => "OK",
        206 => "Partial Content",
        304 => "Not Modified",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        408 => "Request Timeout",
        409 => "Conflict",
        416 => "Range Not Satisfiable",
        421 => "Misdirected Request",
        431 => "Request Header Fields Too Large",
        503 => "Service Unavailable",
        505 => "HTTP Version Not Supported",
        _ => "Internal Server Error",
    }
}

#[expect(clippy::disallowed_methods, reason = "RFC 9110 §6.6.1: who has a clock dates the answer")]
fn now() -> DateTime<Utc> {
    SystemTime::now().into()
}

/// The form of dates in HTTP (§5.6.7).
const DATE: &str = "%a, %d %b %Y %H:%M:%S GMT";

fn date(it: DateTime<Utc>) -> String {
    it.format(DATE).to_string()
}

fn read_date(text: &str) -> Option<DateTime<Utc>> {
    NaiveDateTime::parse_from_str(text, DATE).ok().map(|it| it.and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_as_the_rfc_has_them() {
        for (range, expected) in [
            ("bytes=0-9", Range::Part(0, 9)),
            ("bytes=90-", Range::Part(90, 99)),
            ("bytes=90-200", Range::Part(90, 99)),
            ("bytes=-10", Range::Part(90, 99)),
            ("bytes=-200", Range::Part(0, 99)),
            ("Bytes=5-5", Range::Part(5, 5)),
            ("bytes=100-", Range::Outside),
            ("bytes=100-200", Range::Outside),
            ("bytes=-0", Range::Outside),
            ("bytes=99999999999999999999999-", Range::Outside),
            ("bytes=9-5", Range::Whole),
            ("bytes=0-1,5-6", Range::Whole),
            ("bytes=a-b", Range::Whole),
            ("bytes=-", Range::Whole),
            ("bytes=+1-2", Range::Whole),
            ("lines=0-1", Range::Whole),
            ("bytes", Range::Whole),
        ] {
            assert_eq!(bytes(range, 100), expected, "{range}");
        }
        assert_eq!((bytes("bytes=0-", 0), bytes("bytes=-1", 0)), (Range::Outside, Range::Outside));
    }

    #[test]
    fn a_copy_that_is_new_is_not_sent_again() {
        let modified = read_date("Wed, 05 Aug 2020 08:00:00 GMT").unwrap();
        let wanted = |name, value| {
            is_wanted(&RequestHead::of("GET", "/", &[(name, value)]), "\"a\"", modified)
        };
        for (name, value, expected) in [
            ("if-none-match", "\"a\"", false),
            ("if-none-match", "\"b\", W/\"a\"", false),
            ("if-none-match", "*", false),
            ("if-none-match", "\"b\"", true),
            ("if-modified-since", "Wed, 05 Aug 2020 08:00:00 GMT", false),
            ("if-modified-since", "Wed, 05 Aug 2020 07:59:59 GMT", true),
            ("if-modified-since", "yesterday", true),
            ("accept", "*/*", true),
        ] {
            assert_eq!(wanted(name, value), expected, "{name}: {value}");
        }
    }

    #[test]
    fn a_range_applies_to_the_version_it_was_asked_of() {
        let modified = read_date("Wed, 05 Aug 2020 08:00:00 GMT").unwrap();
        for (value, expected) in [
            ("\"a\"", true),
            ("\"b\"", false),
            ("W/\"a\"", false),
            ("Wed, 05 Aug 2020 08:00:00 GMT", true),
            ("Wed, 05 Aug 2020 08:00:01 GMT", false),
        ] {
            let head = RequestHead::of("GET", "/", &[("if-range", value)]);
            assert_eq!(still_applies(&head, "\"a\"", modified), expected, "{value}");
        }
        assert!(still_applies(&RequestHead::of("GET", "/", &[]), "\"a\"", modified));
    }
}
