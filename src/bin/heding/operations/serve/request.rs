//! The head of a request. httparse knows the grammar; here are the limits, and what is made of it.

use std::io::{self, Read};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// The longest head that is read. Browsers send a tenth of it.
const MOST_BYTES: usize = 16 << 10;

/// The most header fields.
const MOST_FIELDS: usize = 64;

/// The head of a request.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Head {
    pub(super) method: String,
    /// The target as it was sent.
    pub(super) target: String,
    fields: Vec<(String, Vec<u8>)>,
    /// Whether another request may follow on the connection.
    pub(super) keeps_alive: bool,
}

/// Why there is no head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trouble {
    /// The client has left, or says nothing.
    Gone,
    /// What it sent is wrong: the status that says so.
    Wrong(u16),
}

impl Head {
    /// Reads a head. `early` holds what came after the last one and keeps what comes after this one.
    pub(super) fn read(
        stream: &TcpStream,
        early: &mut Vec<u8>,
        patience: Duration,
    ) -> io::Result<Result<Self, Trouble>> {
        let deadline = now() + patience;
        loop {
            if !early.is_empty() {
                match Self::parse(early) {
                    Ok(Some((head, length))) => {
                        early.drain(..length);
                        return Ok(Ok(head));
                    }
                    Ok(None) if early.len() >= MOST_BYTES => return Ok(Err(Trouble::Wrong(431))),
                    Ok(None) => {}
                    Err(status) => return Ok(Err(Trouble::Wrong(status))),
                }
            }
            let left = deadline.saturating_duration_since(now());
            let late = || if early.is_empty() { Trouble::Gone } else { Trouble::Wrong(408) };
            if left.is_zero() {
                return Ok(Err(late()));
            }
            stream.set_read_timeout(Some(left))?;
            let mut buffer = [0; 4 << 10];
            match (&mut &*stream).read(&mut buffer) {
                Ok(0) => return Ok(Err(Trouble::Gone)),
                Ok(read) => early.extend_from_slice(&buffer[..read]),
                Err(error) => match error.kind() {
                    io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut => return Ok(Err(late())),
                    io::ErrorKind::Interrupted => {}
                    _ => return Err(error),
                },
            }
        }
    }

    /// The head that some bytes begin with, and its length; nothing if more must come. Or the status that
    /// says what is wrong.
    fn parse(bytes: &[u8]) -> Result<Option<(Self, usize)>, u16> {
        let mut fields = [httparse::EMPTY_HEADER; MOST_FIELDS];
        let mut request = httparse::Request::new(&mut fields);
        let length = match request.parse(bytes) {
            Ok(httparse::Status::Complete(length)) if length <= MOST_BYTES => length,
            Ok(httparse::Status::Complete(_)) | Err(httparse::Error::TooManyHeaders) => {
                return Err(431);
            }
            Ok(httparse::Status::Partial) => return Ok(None),
            Err(httparse::Error::Version) => return Err(505),
            Err(_) => return Err(400),
        };
        let mut head = Self {
            method: request.method.unwrap_or_default().to_owned(),
            target: request.path.unwrap_or_default().to_owned(),
            fields: request
                .headers
                .iter()
                .map(|it| (it.name.to_ascii_lowercase(), it.value.to_vec()))
                .collect(),
            keeps_alive: false,
        };
        let is_new = request.version == Some(1);
        // RFC 9112 §3.2: a request without a host, or with two, is not answered.
        if is_new && head.fields.iter().filter(|(it, _)| it == "host").count() != 1 {
            return Err(400);
        }
        // What may follow as a body is not read, so nothing after it can be taken for a request.
        let has_body = head.field("transfer-encoding").is_some()
            || head.field("content-length").is_some_and(|it| it.trim() != "0");
        let closes = head.fields("connection").any(|it| it.eq_ignore_ascii_case("close"));
        head.keeps_alive = is_new && !has_body && !closes;
        Ok(Some((head, length)))
    }

    /// The value of a field that is given once. One given twice, or not in text, counts as none.
    pub(super) fn field(&self, name: &str) -> Option<&str> {
        let mut all = self.fields.iter().filter(|(it, _)| it == name);
        let (_, value) = all.next()?;
        if all.next().is_some() {
            return None;
        }
        std::str::from_utf8(value).ok().map(str::trim)
    }

    /// The members of a field that is a list.
    pub(super) fn fields(&self, name: &str) -> impl Iterator<Item = &str> {
        let values = self.fields.iter().filter(move |(it, _)| it == name);
        let values = values.filter_map(|(_, value)| std::str::from_utf8(value).ok());
        values.flat_map(|it| it.split(',')).map(str::trim).filter(|it| !it.is_empty())
    }

    #[cfg(test)]
    pub(super) fn of(method: &str, target: &str, fields: &[(&str, &str)]) -> Self {
        let fields =
            fields.iter().map(|(name, value)| ((*name).to_owned(), value.as_bytes().to_vec()));
        Self {
            method: method.to_owned(),
            target: target.to_owned(),
            fields: fields.collect(),
            keeps_alive: true,
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "a client that sends byte by byte must end")]
fn now() -> Instant {
    Instant::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_read_within_limits() {
        let many = format!("GET / HTTP/1.1\r\nHost: a\r\n{}\r\n", "X: y\r\n".repeat(70));
        let long = format!("GET /{} HTTP/1.1\r\nHost: a\r\n\r\n", "x".repeat(MOST_BYTES));
        for (text, expected) in [
            ("GET / HTTP/1.1\r\nHost: a\r\n\r\nrest", Ok(Some(true))),
            ("GET / HTTP/1.1\r\nHost: a\r\nConnection: keep-alive, Close\r\n\r\n", Ok(Some(false))),
            ("GET / HTTP/1.0\r\n\r\n", Ok(Some(false))),
            ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n", Ok(Some(false))),
            ("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", Ok(Some(false))),
            ("GET / HTTP/1.1\r\nHost: a\r\n", Ok(None)),
            ("GET / HTTP/1.1\r\n\r\n", Err(400)),
            ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", Err(400)),
            ("GET / HTTP/2.0\r\n\r\n", Err(505)),
            ("\u{16}\u{3}\u{1}", Err(400)),
            (&many, Err(431)),
            (&long, Err(431)),
        ] {
            let head = Head::parse(text.as_bytes());
            let told = head.map(|it| it.map(|(head, _)| head.keeps_alive));
            assert_eq!(told, expected, "{}", text.get(..40.min(text.len())).unwrap_or_default());
        }
    }

    #[test]
    fn a_field_given_twice_counts_as_none() {
        let head = Head::of("GET", "/", &[("range", "bytes=0-1"), ("range", "bytes=2-3")]);
        assert_eq!(head.field("range"), None);
        assert_eq!(head.fields("range").count(), 2);
    }
}
