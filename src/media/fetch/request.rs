//! One attempt at a picture: a request, its redirects, and the body within its limits.
#![expect(clippy::disallowed_methods, reason = "time limits are measured where they are kept")]

use std::io::{self, Read};
use std::sync::Arc;
use std::time::{Duration, Instant};

use libdeflater::{DecompressionError, Decompressor};
use rustls::crypto::ring;
use ureq::http::{HeaderMap, Response, header};
use ureq::tls::{RootCerts, TlsConfig, TlsProvider};
use ureq::unversioned::transport::DefaultConnector;
use ureq::{Agent, Body};
use url::Url;

use super::guard::{Guard, Refusal};
use super::proxy::Proxy;
use crate::config::Fetching;
use crate::media::cache::Held;
use crate::media::sniff;

/// The most redirects that are followed.
const MOST_REDIRECTS: usize = 5;

/// The longest that looking a name up, or a connection, may take.
const CONNECT: Duration = Duration::from_secs(10);

/// What an address gave.
#[derive(Debug)]
pub(super) enum Answer {
    /// A picture; its digest is not known yet.
    Picture(Held, Vec<u8>),
    /// The picture that is held already.
    Unchanged,
}

/// Why an address gave no picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    /// Why, in words that follow the host's name and a colon.
    pub(super) reason: String,
    pub(super) kind: Kind,
}

/// What to make of a fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The host said no, or gave what is no picture. It will not change soon.
    Final(Option<u16>),
    /// It is the settings that say no, or this machine.
    Limits,
    /// The host is in trouble, or busy; after so long it may be well again.
    Busy(u16, Option<Duration>),
    /// The host can't be reached, or breaks off.
    Network,
    /// The host has no address, or this machine no way to any: it says nothing of the picture.
    NoHost,
}

impl Fault {
    fn new(kind: Kind, reason: impl Into<String>) -> Self {
        Self { kind, reason: reason.into() }
    }
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        Self::new(Kind::Limits, refusal.0)
    }
}

/// Makes requests. All threads share one, and its connections.
pub(super) struct Client {
    agent: Agent,
    guard: Guard,
    max_bytes: u64,
    max_time: Duration,
}

impl Client {
    /// A client that keeps within the settings and gives its name as `user_agent`.
    pub(super) fn new(settings: &Fetching, user_agent: &str, proxy: Option<&Proxy>) -> Self {
        let mut allowed = settings.allow_hosts.clone();
        allowed.extend(proxy.map(Proxy::authority));
        let guard = Guard::new(allowed);
        let connect = Some(CONNECT.min(settings.max_time));
        let tls = TlsConfig::builder()
            .provider(TlsProvider::Rustls)
            // What the machine trusts: companies and schools have authorities of their own.
            .root_certs(RootCerts::PlatformVerifier)
            .unversioned_rustls_crypto_provider(Arc::new(ring::default_provider()));
        let config = Agent::config_builder()
            .proxy(proxy.and_then(Proxy::to_ureq))
            .tls_config(tls.build())
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .user_agent(user_agent)
            .accept("image/*,*/*;q=0.5")
            // Pictures are compressed already, and what is not unpacked can't grow.
            .accept_encoding("identity")
            .timeout_resolve(connect)
            .timeout_connect(connect)
            .max_idle_connections(settings.parallel)
            .max_idle_connections_per_host(settings.per_host)
            .build();
        let agent = Agent::with_parts(config, DefaultConnector::default(), guard.clone());
        let (max_bytes, max_time) = (settings.max_bytes, settings.max_time);
        Self { agent, guard, max_bytes, max_time }
    }

    /// Asks an address for its picture; if one is `held` from there, only whether it changed.
    pub(super) fn get(&self, address: &str, held: Option<&Held>) -> Result<Answer, Fault> {
        let deadline = Instant::now() + self.max_time;
        let unreadable = |_| Fault::new(Kind::Final(None), "the address can't be read");
        let mut url = Url::parse(address).map_err(unreadable)?;
        let held = held.filter(|it| it.source == address);
        for _ in 0..=MOST_REDIRECTS {
            self.guard.admit(&url)?;
            let response = self.ask(&url, held, deadline)?;
            let status = response.status().as_u16();
            match status {
                200 | 203 => {
                    let headers = response.headers().clone();
                    let bytes = self.body(response)?;
                    let bytes = self.unpacked(&headers, bytes)?;
                    refuse_if_no_picture(&bytes, status)?;
                    let held = Held {
                        source: address.to_owned(),
                        final_url: url.into(),
                        status,
                        content_type: text(&headers, header::CONTENT_TYPE),
                        etag: text(&headers, header::ETAG),
                        last_modified: text(&headers, header::LAST_MODIFIED),
                        ..Held::default()
                    };
                    return Ok(Answer::Picture(held, bytes));
                }
                304 if held.is_some() => return Ok(Answer::Unchanged),
                301 | 302 | 303 | 307 | 308 => {
                    let to = text(response.headers(), header::LOCATION);
                    url = to.and_then(|it| url.join(&it).ok()).ok_or_else(|| {
                        Fault::new(Kind::Final(Some(status)), "a redirect that leads nowhere")
                    })?;
                }
                _ => return Err(refused(status, response.headers())),
            }
        }
        Err(Fault::new(Kind::Final(None), format!("more than {MOST_REDIRECTS} redirects")))
    }

    fn ask(
        &self,
        url: &Url,
        held: Option<&Held>,
        deadline: Instant,
    ) -> Result<Response<Body>, Fault> {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(self.too_slow());
        }
        let mut request = self.agent.get(url.as_str());
        if let Some(held) = held {
            if let Some(etag) = &held.etag {
                request = request.header(header::IF_NONE_MATCH, etag);
            }
            if let Some(date) = &held.last_modified {
                request = request.header(header::IF_MODIFIED_SINCE, date);
            }
        }
        let request = request.config().timeout_global(Some(left)).build();
        request.call().map_err(|error| self.fault(error))
    }

    /// The body, as long as it is within the limits, whatever the host says of its length.
    fn body(&self, response: Response<Body>) -> Result<Vec<u8>, Fault> {
        let claimed = response.body().content_length();
        if let Some(claimed) = claimed.filter(|it| *it > self.max_bytes) {
            return Err(self.too_large(&megabytes(claimed)));
        }
        let mut bytes = Vec::new();
        let reader = response.into_body().into_reader();
        match reader.take(self.max_bytes.saturating_add(1)).read_to_end(&mut bytes) {
            Ok(_) if bytes.len() as u64 > self.max_bytes => Err(self.too_large("no end")),
            Ok(_) => Ok(bytes),
            Err(error) => Err(self.fault(ureq::Error::from(error))),
        }
    }

    /// What was compressed without being asked for.
    fn unpacked(&self, headers: &HeaderMap, bytes: Vec<u8>) -> Result<Vec<u8>, Fault> {
        let encoding = text(headers, header::CONTENT_ENCODING).unwrap_or_default();
        match encoding.trim().to_ascii_lowercase().as_str() {
            "" | "identity" => return Ok(bytes),
            "gzip" | "x-gzip" => {}
            other => {
                let reason = format!("sends `{other}`, which was not asked for");
                return Err(Fault::new(Kind::Final(None), reason));
            }
        }
        // The last four bytes tell the size (RFC 1952 §2.3.1), and may lie.
        let told = bytes.last_chunk().map_or(0, |it: &[u8; 4]| u64::from(u32::from_le_bytes(*it)));
        let most = usize::try_from(self.max_bytes).unwrap_or(usize::MAX);
        if told > self.max_bytes {
            return Err(self.too_large(&format!("{} unpacked", megabytes(told))));
        }
        let mut whole = vec![0; usize::try_from(told).unwrap_or(most).min(most)];
        match Decompressor::new().gzip_decompress(&bytes, &mut whole) {
            Ok(length) => {
                whole.truncate(length);
                Ok(whole)
            }
            Err(DecompressionError::InsufficientSpace) => {
                Err(self.too_large("more, unpacked, than it says"))
            }
            Err(DecompressionError::BadData) => {
                Err(Fault::new(Kind::Network, "what it sends can't be unpacked"))
            }
        }
    }

    fn too_large(&self, what: &str) -> Fault {
        let allowed = megabytes(self.max_bytes);
        Fault::new(Kind::Limits, format!("the picture is too large: {what}; {allowed} are allowed"))
    }

    fn too_slow(&self) -> Fault {
        let seconds = self.max_time.as_secs_f64();
        Fault::new(Kind::Network, format!("takes longer than {seconds} s"))
    }

    fn fault(&self, error: ureq::Error) -> Fault {
        match error {
            ureq::Error::Timeout(_) => self.too_slow(),
            ureq::Error::HostNotFound => Fault::new(Kind::NoHost, "no such host is known"),
            ureq::Error::Io(error) => broken(&error),
            ureq::Error::Rustls(error) => insecure(&error),
            ureq::Error::Tls(reason) => Fault::new(Kind::Final(None), reason),
            ureq::Error::ConnectProxyFailed(reason) => Fault::new(Kind::Network, reason),
            ureq::Error::ConnectionFailed => Fault::new(Kind::Network, "can't be reached"),
            other => Fault::new(Kind::Final(None), format!("answers wrongly: {other}")),
        }
    }
}

/// What a failure of the connection means.
fn broken(error: &io::Error) -> Fault {
    if let Some(inner) = error.get_ref() {
        if let Some(refusal) = inner.downcast_ref::<Refusal>() {
            return refusal.clone().into();
        }
        if let Some(error) = inner.downcast_ref::<rustls::Error>() {
            return insecure(error);
        }
    }
    let reason = match error.kind() {
        io::ErrorKind::ConnectionRefused => "refuses connections",
        io::ErrorKind::UnexpectedEof
        | io::ErrorKind::ConnectionReset
        | io::ErrorKind::ConnectionAborted
        | io::ErrorKind::BrokenPipe => "breaks off",
        io::ErrorKind::HostUnreachable | io::ErrorKind::NetworkUnreachable => "can't be reached",
        _ => return Fault::new(Kind::Network, error.to_string()),
    };
    Fault::new(Kind::Network, reason)
}

/// What a failure of TLS means. That this machine trusts nobody says nothing of the picture.
fn insecure(error: &rustls::Error) -> Fault {
    match error {
        rustls::Error::InvalidCertificate(_) => {
            Fault::new(Kind::Limits, format!("can't be trusted: {error}"))
        }
        rustls::Error::General(reason) => Fault::new(Kind::NoHost, reason.clone()),
        _ => Fault::new(Kind::Limits, format!("no secure connection: {error}")),
    }
}

/// What a status means that is no success (RFC 9110 §15, RFC 6585 §4).
fn refused(status: u16, headers: &HeaderMap) -> Fault {
    let reason = match status {
        401 | 402 | 403 | 407 => "doesn't give it to everybody",
        404 => "has no such file",
        410 => "has it no more",
        429 => "is asked too often",
        451 => "may not give it",
        500..=599 => "is in trouble",
        _ => "gives no picture",
    };
    let kind = match status {
        408 | 425 | 429 | 500 | 502..=504 | 520..=524 => Kind::Busy(status, retry_after(headers)),
        _ => Kind::Final(Some(status)),
    };
    Fault::new(kind, format!("{reason} ({status})"))
}

/// How long a host asks to wait (RFC 9110 §10.2.3). A date counts from the one of the answer: nobody has
/// to know what time it is.
fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let value = text(headers, header::RETRY_AFTER)?;
    if let Ok(seconds) = value.trim().parse() {
        return Some(Duration::from_secs(seconds));
    }
    let then = chrono::DateTime::parse_from_rfc2822(value.trim()).ok()?;
    let date = text(headers, header::DATE)?;
    let now = chrono::DateTime::parse_from_rfc2822(date.trim()).ok()?;
    (then - now).to_std().ok()
}

/// What is known not to be a picture is not kept. Whether a picture can be embedded is decided later.
fn refuse_if_no_picture(bytes: &[u8], status: u16) -> Result<(), Fault> {
    let Err(reason) = sniff(bytes) else { return Ok(()) };
    let is_other_picture = matches!(
        bytes,
        [b'B', b'M', ..]
            | [b'I', b'I', 42, 0, ..]
            | [b'M', b'M', 0, 42, ..]
            | [_, _, _, _, b'f', b't', b'y', b'p', ..]
    );
    if is_other_picture {
        Ok(())
    } else {
        Err(Fault::new(Kind::Final(Some(status)), reason.to_string()))
    }
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> Option<String> {
    let value = headers.get(name)?;
    Some(String::from_utf8_lossy(value.as_bytes()).into_owned())
}

/// A size for people.
fn megabytes(bytes: u64) -> String {
    format!("{:.1} MB", bytes as f64 / 1e6)
}
