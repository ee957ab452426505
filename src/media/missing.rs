//! Which pictures on the web are not at hand, so that each counts once however many volumes show it.

use std::collections::{BTreeMap, BTreeSet};

use crate::link;

/// Pictures on the web that are not at hand: their hosts, and of each address as much of its digest as tells it from
/// others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Missing {
    hosts: BTreeMap<String, BTreeSet<u64>>,
}

impl Missing {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.hosts.values().map(BTreeSet::len).sum()
    }

    /// How many lie on which host.
    pub fn hosts(&self) -> BTreeMap<String, usize> {
        self.hosts.iter().map(|(host, them)| (host.clone(), them.len())).collect()
    }

    /// Adds those that others found.
    pub fn append(&mut self, other: Self) {
        for (host, mut them) in other.hosts {
            self.hosts.entry(host).or_default().append(&mut them);
        }
    }
}

/// Of these addresses.
impl<'a> FromIterator<&'a str> for Missing {
    fn from_iter<T: IntoIterator<Item = &'a str>>(addresses: T) -> Self {
        let mut missing = Self::default();
        for url in addresses {
            let shown = link::display(url);
            let host = shown.split('/').next().unwrap_or_default();
            let digest = blake3::hash(url.as_bytes());
            let [a, b, c, d, e, f, g, h, ..] = *digest.as_bytes();
            let number = u64::from_le_bytes([a, b, c, d, e, f, g, h]);
            missing.hosts.entry(host.to_owned()).or_default().insert(number);
        }
        missing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_several_show_counts_once() {
        let mut all = Missing::default();
        for addresses in [
            ["https://a.example/1.jpg", "https://a.example/2.jpg", "https://b.example/1.jpg"],
            ["https://a.example/2.jpg", "https://a.example/3.jpg", "https://b.example/1.jpg"],
        ] {
            all.append(addresses.into_iter().collect());
        }
        assert_eq!(all.count(), 4);
        let hosts: Vec<(String, usize)> = all.hosts().into_iter().collect();
        assert_eq!(hosts, [("a.example".to_owned(), 3), ("b.example".to_owned(), 1)]);
    }
}
