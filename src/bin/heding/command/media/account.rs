//! Which pictures the cache holds, lacks, or knows to be no more.

use std::collections::BTreeMap;

use heding::media::Address;
use heding::media::cache::{Cache, Known, Moment, State};
use serde::Serialize;

use crate::output;

/// What is known of all pictures.
#[derive(Debug, Serialize)]
pub(super) struct Account<'a> {
    version: u32,
    /// Where the cache lies.
    pub(super) cache: String,
    #[serde(flatten)]
    pub(super) total: Count,
    /// The same by the host of the picture's own address.
    pub(super) hosts: BTreeMap<String, Count>,
    /// Each picture, in the order of the articles.
    pub(super) addresses: Vec<Picture<'a>>,
}

/// How many there are.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub(super) struct Count {
    pub(super) pictures: usize,
    pub(super) there: usize,
    pub(super) bytes: u64,
    pub(super) missing: usize,
    pub(super) dead: usize,
}

/// What is known of a picture.
#[derive(Debug, Serialize)]
pub(super) struct Picture<'a> {
    pub(super) url: &'a str,
    archived: Option<&'a str>,
    pub(super) state: &'static str,
    bytes: Option<u64>,
    blake3: Option<String>,
    checked: Option<Moment>,
    pub(super) reason: Option<String>,
}

impl<'a> Account<'a> {
    pub(super) fn of(addresses: &'a [Address], cache: &Cache) -> Self {
        let mut account = Self {
            version: 1,
            cache: output::shown(cache.root()),
            total: Count::default(),
            hosts: BTreeMap::new(),
            addresses: Vec::with_capacity(addresses.len()),
        };
        for address in addresses {
            let picture = Picture::of(address, cache);
            account.total.add(&picture);
            account.hosts.entry(host(picture.url).to_owned()).or_default().add(&picture);
            account.addresses.push(picture);
        }
        account
    }
}

impl Count {
    fn add(&mut self, picture: &Picture<'_>) {
        self.pictures += 1;
        self.bytes += picture.bytes.unwrap_or_default();
        *match picture.state {
            "there" => &mut self.there,
            "dead" => &mut self.dead,
            _ => &mut self.missing,
        } += 1;
    }
}

impl<'a> Picture<'a> {
    fn of(address: &'a Address, cache: &Cache) -> Self {
        let mut picture = Self {
            url: &address.url,
            archived: address.archived.as_deref(),
            state: "missing",
            bytes: None,
            blake3: None,
            checked: None,
            reason: None,
        };
        if let Some(Known { checked, state, .. }) = cache.find(&address.url) {
            picture.checked = Some(checked);
            match state {
                State::Held(held) => {
                    picture.state = "there";
                    picture.bytes = Some(held.bytes);
                    picture.blake3 = Some(held.blake3);
                }
                State::Dead(dead) => {
                    picture.state = "dead";
                    picture.reason = Some(dead.reason);
                }
            }
        }
        picture
    }
}

fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}
