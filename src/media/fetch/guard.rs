//! Where requests may go: to hosts of the public internet, and to those that the settings list.
//!
//! Articles are other people's words, and a book may be built by a machine that sees more of a network than
//! their authors do. So the addresses that a name leads to are looked at before a connection is made, and
//! the connection is made to these very addresses; a name can't lead elsewhere in between.

use std::error::Error as StdError;
use std::fmt;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;
use url::{Host, Url};

/// Why a request is not made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Refusal(pub(super) String);

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl StdError for Refusal {}

/// Looks names up and says where requests may go.
#[derive(Debug, Clone)]
pub(super) struct Guard {
    /// Hosts, with a port if only that one is meant, that may lie anywhere.
    allowed: Vec<String>,
}

impl Guard {
    /// A guard that lets requests to these hosts through. A proxy has to be among them.
    pub(super) fn new(allowed: Vec<String>) -> Self {
        Self { allowed }
    }

    /// Whether an address may be asked at all, before its name is looked up. Behind a proxy, which looks
    /// names up itself, nothing more is looked at.
    pub(super) fn admit(&self, url: &Url) -> Result<(), Refusal> {
        if !matches!(url.scheme(), "http" | "https") {
            return Err(Refusal(format!("`{}:` is no address on the web", url.scheme())));
        }
        let Some(host) = url.host() else {
            return Err(Refusal("the address names no host".to_owned()));
        };
        if self.is_allowed(&host.to_string(), url.port_or_known_default()) {
            return Ok(());
        }
        let is_public = match host {
            Host::Ipv4(it) => is_public(it.into()),
            Host::Ipv6(it) => is_public(it.into()),
            Host::Domain(it) => !is_local_name(it),
        };
        if is_public { Ok(()) } else { Err(private(&host.to_string())) }
    }

    fn is_allowed(&self, host: &str, port: Option<u16>) -> bool {
        self.allowed.iter().any(|it| {
            it == host
                || port.is_some_and(|port| {
                    it.strip_prefix(host).and_then(|it| it.strip_prefix(':'))
                        == Some(port.to_string().as_str())
                })
        })
    }
}

fn private(host: &str) -> Refusal {
    Refusal(format!("{host} is in a private network, and not among `allow-hosts`"))
}

/// Names that never leave the machine or the network (RFC 6761 §6.3, RFC 6762, RFC 9476, and what is used).
fn is_local_name(name: &str) -> bool {
    let last = name.trim_end_matches('.').rsplit('.').next().unwrap_or_default();
    ["localhost", "local", "internal", "intranet", "lan", "home", "corp", "alt"]
        .iter()
        .any(|it| last.eq_ignore_ascii_case(it))
}

impl Resolver for Guard {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = DefaultResolver::default().resolve(uri, config, timeout).map_err(|error| {
            match error {
                // The system's words for it differ from one to the next.
                ureq::Error::Io(_) => ureq::Error::HostNotFound,
                other => other,
            }
        })?;
        let host = uri.host().unwrap_or_default();
        let port = uri.port_u16().or_else(|| match uri.scheme_str() {
            Some("http") => Some(80),
            Some("https") => Some(443),
            _ => None,
        });
        if self.is_allowed(&host.to_ascii_lowercase(), port) {
            return Ok(found);
        }
        let mut public = self.empty();
        found.iter().filter(|it| is_public(it.ip())).for_each(|it| public.push(*it));
        if public.is_empty() {
            return Err(ureq::Error::Io(io::Error::other(private(host))));
        }
        Ok(public)
    }
}

/// Whether an address is one that anybody on the internet can reach (IANA's registries of special-purpose
/// addresses), and none at which clouds tell their machines secrets.
pub(super) fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(it) => is_public_v4(it),
        IpAddr::V6(it) => is_public_v6(it),
    }
}

fn is_public_v4(it: Ipv4Addr) -> bool {
    let [a, b, c, _] = it.octets();
    let special = match (a, b, c) {
        // This network, loopback, and all from multicast upwards.
        (0 | 127 | 224..=255, _, _) => true,
        // Private, shared by carriers, link-local with the clouds' metadata.
        (10, _, _) | (172, 16..=31, _) | (192, 168, _) => true,
        (100, 64..=127, _) | (169, 254, _) => true,
        // Protocols, documentation, the old 6to4 relays, benchmarks.
        (192, 0, 0 | 2) | (198, 51, 100) | (203, 0, 113) => true,
        (192, 88, 99) | (198, 18..=19, _) => true,
        _ => false,
    };
    // The last is public by its number, but Azure's machines reach their host there.
    !special && it != Ipv4Addr::new(168, 63, 129, 16)
}

fn is_public_v6(it: Ipv6Addr) -> bool {
    let [a, b, c, d, e, f, g, h] = it.segments();
    let v4 = |high: u16, low: u16| {
        let ([i, j], [k, l]) = (high.to_be_bytes(), low.to_be_bytes());
        is_public_v4(Ipv4Addr::new(i, j, k, l))
    };
    match (a, b, c, d, e, f) {
        // IPv4 in another dress: mapped, compatible, translated by NAT64, 6to4.
        (0, 0, 0, 0, 0, 0 | 0xffff) | (0, 0, 0, 0, 0xffff, 0) => v4(g, h),
        (0x64, 0xff9b, 0, 0, 0, 0) => v4(g, h),
        (0x2002, high, low, ..) => v4(high, low),
        // Teredo, ORCHID, benchmarks, documentation, and other special uses of 2001::/23.
        (0x2001, 0..=0x1ff, ..) | (0x2001, 0xdb8, ..) | (0x3fff, 0..=0xfff, ..) => false,
        // Only 2000::/3 is given out: not loopback, unique local, link-local, multicast, segment routing.
        _ => a & 0xe000 == 0x2000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_public_addresses_are_public() {
        for (address, expected) in [
            ("93.184.216.34", true),
            ("1.1.1.1", true),
            ("172.15.255.255", true),
            ("172.32.0.0", true),
            ("100.63.255.255", true),
            ("100.128.0.0", true),
            ("192.0.1.1", true),
            ("0.0.0.0", false),
            ("10.1.2.3", false),
            ("100.64.0.1", false),
            ("100.100.100.200", false),
            ("127.0.0.1", false),
            ("127.255.255.254", false),
            ("168.63.129.16", false),
            ("169.254.169.254", false),
            ("172.16.0.1", false),
            ("172.31.255.255", false),
            ("192.0.0.192", false),
            ("192.168.1.1", false),
            ("198.18.0.1", false),
            ("224.0.0.1", false),
            ("240.0.0.1", false),
            ("255.255.255.255", false),
            ("2606:2800:220:1:248:1893:25c8:1946", true),
            ("2002:5db8:d822::1", true),
            ("64:ff9b::5db8:d822", true),
            ("::ffff:93.184.216.34", true),
            ("::", false),
            ("::1", false),
            ("::ffff:127.0.0.1", false),
            ("::ffff:169.254.169.254", false),
            ("::ffff:0:10.0.0.1", false),
            ("::127.0.0.1", false),
            ("64:ff9b::7f00:1", false),
            ("64:ff9b:1::1", false),
            ("2001::1", false),
            ("2001:db8::1", false),
            ("2002:7f00:1::1", false),
            ("2002:a9fe:a9fe::1", false),
            ("fc00::1", false),
            ("fd00:ec2::254", false),
            ("fe80::1", false),
            ("fec0::1", false),
            ("ff02::1", false),
            ("100::1", false),
            ("5f00::1", false),
        ] {
            assert_eq!(is_public(address.parse().unwrap()), expected, "{address}");
        }
    }

    #[test]
    fn a_host_is_admitted_by_its_name_before_it_is_looked_up() {
        let allowed = ["intranet.lan", "127.0.0.1:8000", "[::1]:8000"].map(str::to_owned);
        let guard = Guard::new(allowed.to_vec());
        for (url, expected) in [
            ("https://a.example/b.png", true),
            ("https://93.184.216.34/b.png", true),
            ("http://127.0.0.1:8000/b.png", true),
            ("http://[::1]:8000/b.png", true),
            ("https://Intranet.LAN/b.png", true),
            ("https://intranet.lan:8443/b.png", true),
            ("http://127.0.0.1/b.png", false),
            ("http://127.0.0.1:80/b.png", false),
            ("http://127.0.0.1:8001/b.png", false),
            ("http://127.1:8001/b.png", false),
            ("http://2130706433/b.png", false),
            ("http://0x7f.1/b.png", false),
            ("http://[::ffff:127.0.0.1]/b.png", false),
            ("http://169.254.169.254/latest/meta-data/", false),
            ("http://metadata.google.internal/computeMetadata/v1/", false),
            ("http://localhost/b.png", false),
            ("http://a.localhost./b.png", false),
            ("http://printer.local/b.png", false),
            ("ftp://a.example/b.png", false),
            ("file:///etc/passwd", false),
            ("data:image/png,x", false),
        ] {
            assert_eq!(guard.admit(&Url::parse(url).unwrap()).is_ok(), expected, "{url}");
        }
    }
}
