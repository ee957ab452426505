//! The names under which the shelf is asked for.
//!
//! A page on the web may give its own name the address of this machine and read what is there (DNS
//! rebinding). The name that a browser then asks for is still that page's.

use std::collections::BTreeSet;

use url::Host;

/// The names that are answered to, beside addresses of the network.
#[derive(Debug, Clone, Default)]
pub(crate) struct Hosts(BTreeSet<String>);

impl Hosts {
    /// This machine's names, and others.
    pub(crate) fn new(machine: &str, others: &[String]) -> Self {
        let mut names = BTreeSet::from(["localhost".to_owned()]);
        // The machine's own name, and what multicast DNS makes of it (RFC 6762 §3).
        let label = machine.split('.').next().unwrap_or_default();
        if let Some(label) = name(label) {
            names.insert(format!("{label}.local"));
            names.insert(label);
        }
        names.extend(
            [machine].into_iter().chain(others.iter().map(String::as_str)).filter_map(name),
        );
        Self(names)
    }

    /// Whether a request for `authority`, a host with a port or without, is for us.
    pub(crate) fn admit(&self, authority: &str) -> bool {
        let Some(host) = host(authority) else { return false };
        match Host::parse(host) {
            Ok(Host::Ipv4(_) | Host::Ipv6(_)) => true,
            Ok(Host::Domain(_)) => name(host).is_some_and(|it| self.0.contains(&it)),
            Err(_) => false,
        }
    }
}

/// A name in the form in which it is compared; nothing if it is none.
pub(super) fn name(text: &str) -> Option<String> {
    match Host::parse(text) {
        Ok(Host::Domain(it)) => Some(it.trim_end_matches('.').to_owned()),
        _ => None,
    }
}

/// The host of an authority without its port.
fn host(authority: &str) -> Option<&str> {
    let end = if authority.starts_with('[') {
        authority.find(']')? + 1
    } else {
        authority.find(':').unwrap_or(authority.len())
    };
    let (host, port) = authority.split_at_checked(end)?;
    let is_port = |it: &str| it.bytes().all(|it| it.is_ascii_digit());
    (port.is_empty() || port.strip_prefix(':').is_some_and(is_port)).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_are_ours_are_answered_to() {
        let others = ["books.example.org".to_owned(), "書.example".to_owned()];
        let hosts = Hosts::new("Nas.lan", &others);
        for host in [
            "localhost",
            "LOCALHOST:8080",
            "localhost.",
            "127.0.0.1:8080",
            "192.168.1.5",
            "[::1]:8080",
            "[fe80::1]",
            "nas.lan:8080",
            "nas",
            "NAS.local",
            "books.example.org",
            "Books.Example.org.:80",
            "書.example",
            "xn--rov.example",
        ] {
            assert!(hosts.admit(host), "{host}");
        }
        for host in [
            "",
            ":8080",
            "evil.example",
            "evil.example:8080",
            "127.0.0.1.evil.example",
            "localhost.evil.example",
            "nas.evil.example",
            "evil.localhost",
            "a@127.0.0.1",
            "localhost:80:80",
            "localhost:x",
            "[::1",
            "[::1]x",
            "localhost/x",
        ] {
            assert!(!hosts.admit(host), "{host}");
        }
        assert!(!Hosts::new("", &[]).admit(".local") && !Hosts::new("", &[]).admit(""));
    }
}
