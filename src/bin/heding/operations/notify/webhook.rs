//! Posts a text to a web address.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use heding::say;
use heding::wording::Wording;
use rustls::crypto::ring;
use ureq::Agent;
use ureq::http::header;
use ureq::tls::{RootCerts, TlsConfig, TlsProvider};
use url::Url;

/// How often it is tried.
const TRIES: u32 = 3;

/// The wait before the second try; the next one is four times as long.
pub(super) const PAUSE: Duration = Duration::from_secs(2);

/// Why a try came to nothing, and whether another one may do better.
struct Fault {
    reason: Wording,
    is_passing: bool,
}

/// Posts JSON to an address. The address may be a secret: what went wrong is told without it.
pub(super) fn post(
    address: &str,
    json: &str,
    max_time: Duration,
    pause: Duration,
) -> Result<(), Wording> {
    let url = Url::parse(address).ok().filter(|it| matches!(it.scheme(), "http" | "https"));
    let Some(url) = url else { return Err(say!("the webhook is no web address")) };
    let host = url.host_str().unwrap_or_default().to_owned();
    let agent = agent(max_time);
    let mut wait = pause;
    for last in (0..TRIES).map(|it| it + 1 == TRIES) {
        match once(&agent, &url, &host, json) {
            Ok(()) => return Ok(()),
            Err(Fault { is_passing: true, .. }) if !last => {
                thread::sleep(wait);
                wait *= 4;
            }
            Err(fault) => return Err(fault.reason),
        }
    }
    Ok(())
}

fn agent(max_time: Duration) -> Agent {
    let tls = TlsConfig::builder()
        .provider(TlsProvider::Rustls)
        .root_certs(RootCerts::PlatformVerifier)
        .unversioned_rustls_crypto_provider(Arc::new(ring::default_provider()));
    Agent::config_builder()
        .tls_config(tls.build())
        .http_status_as_error(false)
        // A redirect would make a GET of it, or tell somebody who was not named.
        .max_redirects(0)
        .max_redirects_will_error(false)
        .user_agent(concat!("heding/", env!("CARGO_PKG_VERSION")))
        .timeout_global(Some(max_time))
        .build()
        .into()
}

fn once(agent: &Agent, url: &Url, host: &str, json: &str) -> Result<(), Fault> {
    let request = agent.post(url.as_str()).header(header::CONTENT_TYPE, "application/json");
    match request.send(json) {
        Ok(answer) => match answer.status().as_u16() {
            200..=299 => Ok(()),
            status @ 300..=399 => {
                let reason = say!(
                    "the webhook at {host} answered {status}: it is somewhere else now",
                    host,
                    status,
                );
                Err(Fault { reason, is_passing: false })
            }
            status => Err(Fault {
                reason: say!("the webhook at {host} answered {status}", host, status),
                is_passing: matches!(status, 408 | 425 | 429 | 500..=599),
            }),
        },
        Err(error) => Err(fault(&error, host)),
    }
}

/// What kept a request from an answer. Of the error's own words none are told that could hold the address.
fn fault(error: &ureq::Error, host: &str) -> Fault {
    let reason = match error {
        ureq::Error::HostNotFound => say!("the webhook at {host} can't be found", host),
        ureq::Error::ConnectionFailed => say!("the webhook at {host} can't be reached", host),
        ureq::Error::Timeout(_) => say!("the webhook at {host} did not answer in time", host),
        ureq::Error::Io(error) => {
            let reason = crate::failure::reason(error);
            say!("the webhook at {host} can't be reached: {reason}", host, reason)
        }
        ureq::Error::Rustls(error) => {
            let reason = error.to_string();
            say!("the webhook at {host} can't be trusted: {reason}", host, reason)
        }
        _ => say!("the webhook at {host} gave an answer that can't be understood", host),
    };
    Fault { reason, is_passing: !matches!(error, ureq::Error::Rustls(_)) }
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader, Read, Write};
    use std::net::TcpListener;

    use super::*;

    /// Answers one request with each of these, and returns what was asked.
    fn serve(answers: &'static [&'static str]) -> (String, thread::JoinHandle<Vec<String>>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/hooks/s3cret?key=s3cret", listener.local_addr().unwrap());
        let served = thread::spawn(move || {
            let mut asked = Vec::new();
            for answer in answers {
                let (mut stream, _) = listener.accept().unwrap();
                let mut reader = BufReader::new(stream.try_clone().unwrap());
                let (mut head, mut length) = (String::new(), 0);
                while !head.ends_with("\r\n\r\n") {
                    let at = head.len();
                    reader.read_line(&mut head).unwrap();
                    let line = head[at..].to_lowercase();
                    if let Some(it) = line.strip_prefix("content-length:") {
                        length = it.trim().parse().unwrap();
                    }
                }
                let mut body = vec![0; length];
                reader.read_exact(&mut body).unwrap();
                asked.push(head + &String::from_utf8(body).unwrap());
                let head =
                    format!("HTTP/1.1 {answer}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
                stream.write_all(head.as_bytes()).unwrap();
            }
            asked
        });
        (address, served)
    }

    fn send(address: &str) -> Result<(), Wording> {
        post(address, "{\"outcome\":\"done\"}\n", Duration::from_secs(5), Duration::from_millis(1))
    }

    #[test]
    fn what_passes_is_tried_again_and_a_refusal_is_not() {
        for (answers, expected) in [
            (&["204 No Content"][..], Ok(())),
            (&["503 Busy", "429 Slow Down", "200 OK"], Ok(())),
            (&["500 No", "500 No", "502 No"], Err("the webhook at 127.0.0.1 answered 502")),
            (&["404 Not Found"], Err("the webhook at 127.0.0.1 answered 404")),
            (
                &["302 Found"],
                Err("the webhook at 127.0.0.1 answered 302: it is somewhere else now"),
            ),
        ] {
            let (address, served) = serve(answers);
            let sent = send(&address);
            assert_eq!(
                sent.map_err(|it| it.to_string()),
                expected.map_err(str::to_owned),
                "{answers:?}"
            );
            let asked = served.join().unwrap();
            assert_eq!(asked.len(), answers.len());
            for it in asked {
                assert!(it.starts_with("POST /hooks/s3cret?key=s3cret HTTP/1.1\r\n"), "{it}");
                assert!(it.to_lowercase().contains("content-type: application/json"), "{it}");
                assert!(it.ends_with("{\"outcome\":\"done\"}\n"), "{it}");
            }
        }
    }

    #[test]
    fn the_address_is_not_told() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let nobody = format!("http://{}/s3cret", listener.local_addr().unwrap());
        drop(listener);
        for address in [&*nobody, "s3cret", "ftp://a.example/s3cret", "http://s3cret:x/", "http://"]
        {
            let message = send(address).unwrap_err();
            assert!(!message.contains("s3cret"), "{message}");
        }
    }
}
