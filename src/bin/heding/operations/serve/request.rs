//! The head of a request. httparse knows the grammar; here are the limits, and what is made of it.

use std::io;

use super::line::{HEAD, Line, SILENCE};

/// The longest head that is read. Browsers send a tenth of it.
const MOST_BYTES: usize = 16 << 10;

/// The most header fields.
const MOST_FIELDS: usize = 64;

/// The head of a request.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct RequestHead {
    pub(crate) method: String,
    /// The target as it was sent.
    pub(crate) target: String,
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

impl RequestHead {
    /// Reads a head. `early` holds what came after the last one and keeps what comes after this one.
    pub(super) fn read(line: &impl Line, early: &mut Vec<u8>) -> io::Result<Result<Self, Trouble>> {
        let mut deadline = line.now() + if early.is_empty() { SILENCE } else { HEAD };
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
            let late = || if early.is_empty() { Trouble::Gone } else { Trouble::Wrong(408) };
            let left = deadline.saturating_duration_since(line.now());
            if left.is_zero() {
                return Ok(Err(late()));
            }
            let mut buffer = [0; 4 << 10];
            match line.read(&mut buffer, left) {
                Ok(0) => return Ok(Err(Trouble::Gone)),
                Ok(read) => {
                    if early.is_empty() {
                        deadline = line.now() + HEAD;
                    }
                    early.extend(buffer.iter().take(read));
                }
                Err(error) if error.kind() == io::ErrorKind::TimedOut => return Ok(Err(late())),
                Err(error) => return Err(error),
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
        // Whoever stands between us and the client may see no end of a line in a bare LF (RFC 9112 §2.2).
        let ends = || memchr::memchr_iter(b'\n', bytes).take_while(|at| *at < length);
        if ends().any(|at| at == 0 || bytes.get(at - 1) != Some(&b'\r')) {
            return Err(400);
        }
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
        let hosts = head.fields.iter().filter(|(it, _)| it == "host").count();
        if hosts > 1 || (hosts == 0 && is_new) || (hosts == 1 && head.field("host").is_none()) {
            return Err(400);
        }
        // No request here has a body, and one that says otherwise in whatever way is not answered: what it
        // says is a body must not be taken for the next request, here or by a proxy (RFC 9112 §11.2).
        let lengths = head.fields.iter().filter(|(it, _)| it == "content-length");
        let lengths: Vec<&[u8]> = lengths.map(|(_, value)| value.trim_ascii()).collect();
        let has_body = head.fields.iter().any(|(it, _)| it == "transfer-encoding");
        if has_body || !matches!(lengths.as_slice(), [] | [b"0"]) {
            return Err(400);
        }
        let closes = head.fields("connection").any(|it| it.eq_ignore_ascii_case("close"));
        head.keeps_alive = is_new && !closes;
        Ok(Some((head, length)))
    }

    /// The value of a field that is given once. One given twice, or not in text, counts as none.
    pub(crate) fn field(&self, name: &str) -> Option<&str> {
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

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::super::line::Drip;
    use super::*;

    #[test]
    fn heads_are_read_within_limits() {
        let many = format!("GET / HTTP/1.1\r\nHost: a\r\n{}\r\n", "X: y\r\n".repeat(70));
        let long = format!("GET /{} HTTP/1.1\r\nHost: a\r\n\r\n", "x".repeat(MOST_BYTES));
        for (text, expected) in [
            ("GET / HTTP/1.1\r\nHost: a\r\n\r\nrest", Ok(Some(true))),
            ("GET / HTTP/1.1\r\nHost: a\r\nConnection: keep-alive, Close\r\n\r\n", Ok(Some(false))),
            ("GET / HTTP/1.0\r\n\r\n", Ok(Some(false))),
            ("GET / HTTP/1.1\r\nHost: a\r\nX: y\nHost: b\r\n\r\n", Err(400)),
            ("GET / HTTP/1.1\nHost: a\n\n", Err(400)),
            ("GET / HTTP/1.1\r\nHost: a\r\n", Ok(None)),
            ("GET / HTTP/1.1\r\n\r\n", Err(400)),
            ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", Err(400)),
            ("GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n", Err(400)),
            ("GET / HTTP/2.0\r\n\r\n", Err(505)),
            ("\u{16}\u{3}\u{1}", Err(400)),
            (&many, Err(431)),
            (&long, Err(431)),
        ] {
            let head = RequestHead::parse(text.as_bytes());
            let told = head.map(|it| it.map(|(head, _)| head.keeps_alive));
            assert_eq!(told, expected, "{}", text.get(..40.min(text.len())).unwrap_or_default());
        }
    }

    #[test]
    fn whatever_says_that_there_is_a_body_is_refused() {
        let length: &[&[u8]] = &[b"Content-Length: 0"];
        assert_eq!(keeps_alive(length), Ok(true));
        let refused: &[&[&[u8]]] = &[
            &[b"Content-Length: 40"],
            &[b"Content-Length: 0", b"Content-Length: 40"],
            &[b"Content-Length: 40", b"Content-Length: 0"],
            &[b"Content-Length: 0", b"Content-Length: 0"],
            &[b"Content-Length: 0, 40"],
            &[b"Content-Length: 00"],
            &[b"Content-Length: +0"],
            &[b"Content-Length: 0x28"],
            &[b"Content-Length: 4\xff"],
            &[b"content-length:"],
            &[b"Transfer-Encoding: chunked"],
            &[b"Transfer-Encoding: identity"],
            &[b"Transfer-Encoding: chunked", b"Transfer-Encoding: chunked"],
            &[b"Transfer-Encoding: \xff"],
            &[b"transfer-encoding:"],
            &[b"Transfer-Encoding: chunked", b"Content-Length: 0"],
        ];
        for fields in refused {
            assert_eq!(keeps_alive(fields), Err(400), "{fields:?}");
        }
        // A host that is no text is none of ours.
        assert_eq!(RequestHead::parse(b"GET / HTTP/1.1\r\nHost: \xff\r\n\r\n"), Err(400));
    }

    /// Whether a connection stays open after a request with these fields.
    fn keeps_alive(fields: &[&[u8]]) -> Result<bool, u16> {
        let mut text = b"GET / HTTP/1.1\r\nHost: a\r\n".to_vec();
        for it in fields {
            text.extend_from_slice(it);
            text.extend_from_slice(b"\r\n");
        }
        text.extend_from_slice(b"\r\n");
        RequestHead::parse(&text).map(|it| it.unwrap().0.keeps_alive)
    }

    #[test]
    fn a_head_that_drips_ends_in_time() {
        let text = b"GET / HTTP/1.1\r\nHost: a\r\nX: it never comes to an end\r\n";
        let second = Duration::from_secs(1);
        for (drip, trouble, most) in [
            (Drip::new(second, 1, text), Trouble::Wrong(408), HEAD + second),
            (Drip::new(60 * second, 1, text), Trouble::Gone, SILENCE),
            (Drip::new(second, 1, b""), Trouble::Gone, second),
        ] {
            let head = RequestHead::read(&drip, &mut Vec::new()).unwrap();
            assert_eq!(head, Err(trouble));
            assert!(drip.passed() <= most, "{:?}", drip.passed());
        }
        let whole = b"GET / HTTP/1.1\r\nHost: a\r\n\r\nGET /b";
        let mut early = Vec::new();
        let drip = Drip::new(second, 16, whole);
        assert!(RequestHead::read(&drip, &mut early).unwrap().is_ok());
        // What came early is the beginning of the next head.
        let late = Drip::new(second, 1, text);
        early = b"GET".to_vec();
        assert_eq!(RequestHead::read(&late, &mut early).unwrap(), Err(Trouble::Wrong(408)));
        assert!(late.passed() <= HEAD);
    }

    #[test]
    fn a_field_given_twice_counts_as_none() {
        let head = RequestHead::of("GET", "/", &[("range", "bytes=0-1"), ("range", "bytes=2-3")]);
        assert_eq!(head.field("range"), None);
        assert_eq!(head.fields("range").count(), 2);
    }
}
