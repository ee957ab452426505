//! A proxy between this machine and the web, as companies and schools have it.

use ureq::ProxyProtocol;
use url::Url;

/// A proxy, as people write it: `http://user:word@proxy.example:3128`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proxy {
    url: Url,
    protocol: ProxyProtocol,
    without: Vec<String>,
}

impl Proxy {
    /// The proxy of that address, for all hosts but those that `without` lists as `NO_PROXY` does, with
    /// commas. Nothing if it is no proxy's address.
    pub fn parse(address: &str, without: &str) -> Option<Self> {
        let address = address.trim();
        let url = match address.contains("://") {
            true => Url::parse(address).ok()?,
            false => Url::parse(&format!("http://{address}")).ok()?,
        };
        let protocol = match url.scheme() {
            "http" => ProxyProtocol::Http,
            "https" => ProxyProtocol::Https,
            "socks4" => ProxyProtocol::Socks4,
            "socks4a" => ProxyProtocol::Socks4A,
            "socks" | "socks5" => ProxyProtocol::Socks5,
            "socks5h" => ProxyProtocol::Socks5h,
            _ => return None,
        };
        url.host_str()?;
        let without = without.split(',').map(str::trim).filter(|it| !it.is_empty());
        Some(Self { protocol, without: without.map(str::to_owned).collect(), url })
    }

    /// Its host and port: it may well lie in a private network.
    pub(super) fn authority(&self) -> String {
        format!("{}:{}", self.url.host_str().unwrap_or_default(), self.port())
    }

    fn port(&self) -> u16 {
        self.url.port_or_known_default().unwrap_or(1080)
    }

    pub(super) fn to_ureq(&self) -> Option<ureq::Proxy> {
        let decoded =
            |it: &str| percent_encoding::percent_decode_str(it).decode_utf8_lossy().into_owned();
        let mut proxy =
            ureq::Proxy::builder(self.protocol).host(self.url.host_str()?).port(self.port());
        if !self.url.username().is_empty() {
            proxy = proxy.username(&decoded(self.url.username()));
        }
        if let Some(word) = self.url.password() {
            proxy = proxy.password(&decoded(word));
        }
        for host in &self.without {
            proxy = proxy.no_proxy(host);
        }
        proxy.build().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proxy_is_an_address_or_a_host() {
        for (address, authority) in [
            ("http://proxy.example:3128", Some("proxy.example:3128")),
            ("http://me:a%40b@proxy.example:3128/", Some("proxy.example:3128")),
            ("proxy.example:8080", Some("proxy.example:8080")),
            ("proxy.example", Some("proxy.example:80")),
            ("socks5h://127.0.0.1", Some("127.0.0.1:1080")),
            ("ftp://proxy.example", None),
            ("", None),
        ] {
            let proxy = Proxy::parse(address, "localhost, .example.org");
            assert_eq!(proxy.as_ref().map(Proxy::authority).as_deref(), authority, "{address}");
            assert_eq!(proxy.and_then(|it| it.to_ureq()).is_some(), authority.is_some());
        }
    }
}
