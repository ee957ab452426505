//! Carries the requests of `object_store`, by ureq, as heding's other requests are: with the machine's own trust,
//! the proxies of the environment, and an end to every wait.

use std::fmt;
use std::io;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use http_body_util::BodyExt;
use object_store::client::{
    HttpClient, HttpConnector, HttpError, HttpErrorKind, HttpRequest, HttpResponse,
    HttpResponseBody, HttpService,
};
use object_store::{ClientConfigKey, ClientOptions};
use rustls::crypto::ring;
use ureq::http::{Method, Request};
use ureq::tls::{RootCerts, TlsConfig, TlsProvider};
use ureq::{Agent, AsSendBody, Timeout};

use crate::failure;
use heding::say;
use heding::wording::Wording;

const CONNECT: Duration = Duration::from_secs(10);

/// Where machines in a cloud ask for their role. Everywhere else nobody is there, and says nothing.
const CONNECT_TO_NEIGHBOUR: Duration = Duration::from_secs(1);

/// A wait in which not a byte came or went.
const SILENCE: Duration = Duration::from_secs(60);

/// One request, however slow the line is.
const REQUEST: Duration = Duration::from_secs(30 * 60);

/// More than the largest object that one PUT may bring.
const MOST_BYTES: u64 = 6 << 30;

/// Makes clients for `object_store`.
#[derive(Debug)]
pub(super) struct Transport;

#[derive(Debug)]
struct Client {
    agent: Agent,
    allows_http: bool,
}

/// Why there was no answer; it follows a colon.
#[derive(Debug)]
pub(super) struct NoAnswer {
    /// What can be told of it, without the address.
    pub(super) reason: Wording,
    /// Whether it was a neighbour of a machine in a cloud that was asked, not the storage.
    pub(super) is_of_neighbour: bool,
    /// Whether the request may have got there.
    pub(super) may_be_done: bool,
}

impl fmt::Display for NoAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason)
    }
}

impl std::error::Error for NoAnswer {}

impl HttpConnector for Transport {
    fn connect(&self, options: &ClientOptions) -> object_store::Result<HttpClient> {
        let tls = TlsConfig::builder()
            .provider(TlsProvider::Rustls)
            .root_certs(RootCerts::PlatformVerifier)
            .unversioned_rustls_crypto_provider(Arc::new(ring::default_provider()));
        let agent = Agent::config_builder()
            .tls_config(tls.build())
            .http_status_as_error(false)
            // A redirect speaks of another region, for which the signature is wrong.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .user_agent(concat!("heding/", env!("CARGO_PKG_VERSION")))
            .timeout_resolve(Some(CONNECT))
            .timeout_connect(Some(CONNECT))
            .timeout_per_read(Some(SILENCE))
            .timeout_per_write(Some(SILENCE))
            .timeout_global(Some(REQUEST))
            .build()
            .into();
        let allows_http =
            options.get_config_value(&ClientConfigKey::AllowHttp).is_some_and(|it| is_yes(&it));
        Ok(HttpClient::new(Client { agent, allows_http }))
    }
}

#[async_trait]
impl HttpService for Client {
    /// Holds the thread until there is an answer: each call of ours waits for one request at a time.
    async fn call(&self, request: HttpRequest) -> Result<HttpResponse, HttpError> {
        let (head, body) = request.into_parts();
        let body = body.collect().await?.to_bytes();
        if body.is_empty() && !matches!(head.method, Method::PUT | Method::POST) {
            self.carry(Request::from_parts(head, ()))
        } else {
            self.carry(Request::from_parts(head, &*body))
        }
    }
}

impl Client {
    fn carry(&self, request: Request<impl AsSendBody>) -> Result<HttpResponse, HttpError> {
        let uri = request.uri();
        let host = uri.host().unwrap_or_default().to_owned();
        if uri.scheme_str() != Some("https") && !self.allows_http && !is_loopback(&host) {
            let reason = say!("{host} is not asked without TLS", host);
            let error = NoAnswer { reason, is_of_neighbour: false, may_be_done: false };
            return Err(HttpError::new(HttpErrorKind::Unknown, error));
        }
        let shown = uri.authority().map_or(&*host, |it| it.as_str()).to_owned();
        let is_of_neighbour = is_neighbour(&host);
        let mut request = self.agent.configure_request(request);
        if is_of_neighbour {
            request = request.timeout_connect(Some(CONNECT_TO_NEIGHBOUR));
        }
        // No proxy has anything to do with what is on this machine or beside it.
        if is_of_neighbour || is_loopback(&host) {
            request = request.proxy(None);
        }
        let fault = |error: ureq::Error| {
            let (reason, kind) = reason(&error, &shown);
            let may_be_done = !is_of_neighbour && kind != HttpErrorKind::Connect;
            HttpError::new(kind, NoAnswer { reason, is_of_neighbour, may_be_done })
        };
        let (head, mut body) = self.agent.run(request.build()).map_err(fault)?.into_parts();
        let bytes = body.with_config().limit(MOST_BYTES).read_to_vec().map_err(fault)?;
        Ok(HttpResponse::from_parts(head, HttpResponseBody::from(bytes)))
    }
}

/// What people are told, and what `object_store` needs to know to try again.
fn reason(error: &ureq::Error, host: &str) -> (Wording, HttpErrorKind) {
    match error {
        ureq::Error::HostNotFound => (say!("{host} can't be found", host), HttpErrorKind::Connect),
        ureq::Error::ConnectionFailed => {
            (say!("{host} can't be reached", host), HttpErrorKind::Connect)
        }
        ureq::Error::Timeout(Timeout::Resolve | Timeout::Connect) => {
            let reason = say!("{host} can't be reached: it did not answer in time", host);
            (reason, HttpErrorKind::Connect)
        }
        ureq::Error::Timeout(_) => late(host),
        ureq::Error::Rustls(error) => untrusted(host, &error.to_string()),
        ureq::Error::Io(error) => of_system(error, host),
        _ => {
            let reason = say!("{host} gave an answer that can't be understood", host);
            (reason, HttpErrorKind::Decode)
        }
    }
}

fn of_system(error: &io::Error, host: &str) -> (Wording, HttpErrorKind) {
    match error.kind() {
        io::ErrorKind::ConnectionRefused => {
            let reason = say!("{host} can't be reached: nobody listens there", host);
            (reason, HttpErrorKind::Connect)
        }
        io::ErrorKind::ConnectionReset
        | io::ErrorKind::ConnectionAborted
        | io::ErrorKind::BrokenPipe
        | io::ErrorKind::UnexpectedEof => {
            (say!("{host} broke off", host), HttpErrorKind::Interrupted)
        }
        io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => late(host),
        // What TLS has to say against a certificate comes in this dress.
        io::ErrorKind::InvalidData => untrusted(host, &error.to_string()),
        _ => {
            let reason = failure::reason(error);
            let reason = say!("{host} can't be reached: {reason}", host, reason);
            (reason, HttpErrorKind::Connect)
        }
    }
}

fn late(host: &str) -> (Wording, HttpErrorKind) {
    (say!("{host} did not answer in time", host), HttpErrorKind::Timeout)
}

fn untrusted(host: &str, reason: &str) -> (Wording, HttpErrorKind) {
    (say!("{host} can't be trusted: {reason}", host, reason), HttpErrorKind::Unknown)
}

/// Whether a host is this machine.
pub(super) fn is_loopback(host: &str) -> bool {
    host == "localhost" || address(host).is_some_and(|it| it.is_loopback())
}

/// Link-local addresses: routers send nothing there.
fn is_neighbour(host: &str) -> bool {
    matches!(address(host), Some(IpAddr::V4(it)) if it.is_link_local())
}

fn address(host: &str) -> Option<IpAddr> {
    host.trim_start_matches('[').trim_end_matches(']').parse().ok()
}

/// What `object_store` takes for a yes.
pub(super) fn is_yes(value: &str) -> bool {
    matches!(&*value.to_ascii_lowercase(), "1" | "true" | "on" | "yes" | "y")
}
