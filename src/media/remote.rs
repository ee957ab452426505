//! Pictures on the web, as far as they are at hand: asked for by address, and embedded as any other.

use crate::wording::Wording;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use super::{Missing, Origin, Pictures};

/// Where pictures are that lie on the web. It fetches nothing.
pub trait Remote: Sync {
    /// What is at hand of an address.
    fn get(&self, url: &str) -> Lookup;

    /// What tells whether that is what it was, in a few words.
    fn state(&self, url: &str) -> String {
        match self.get(url) {
            Lookup::Held(bytes) => blake3::hash(&bytes).to_hex().to_string(),
            Lookup::Missing => MISSING.to_owned(),
            Lookup::Dead(reason) => format!("dead: {reason}"),
        }
    }
}

/// What is at hand of an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lookup {
    /// Its bytes.
    Held(Vec<u8>),
    /// Nothing is known of it.
    Missing,
    /// It gives no picture, and why.
    Dead(String),
}

/// The state of what nothing is known of.
pub(crate) const MISSING: &str = "missing";

/// Nothing is at hand.
#[derive(Debug, Clone, Copy, Default)]
pub struct Nowhere;

impl Remote for Nowhere {
    fn get(&self, _: &str) -> Lookup {
        Lookup::Missing
    }
}

/// What is at hand is in memory.
impl Remote for BTreeMap<String, Lookup> {
    fn get(&self, url: &str) -> Lookup {
        self.get(url).cloned().unwrap_or(Lookup::Missing)
    }
}

/// Why a picture on the web is not in the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Absent {
    /// It was not fetched.
    Missing,
    /// It gives no picture, and why.
    Dead(String),
    /// What was fetched can't be embedded, and why.
    Unfit(Wording),
}

/// The pictures on the web that were asked for so far.
pub(super) struct Web<'a> {
    pub(super) remote: &'a dyn Remote,
    found: Mutex<BTreeMap<String, Result<String, Absent>>>,
    /// Those that were in the book the last time, are what they were, and were not looked at.
    known: Mutex<BTreeSet<String>>,
}

impl<'a> Web<'a> {
    pub(super) fn new(remote: &'a dyn Remote) -> Self {
        Self { remote, found: Mutex::default(), known: Mutex::default() }
    }
}

impl<'a> Pictures<'a> {
    /// Pictures on the web are looked up there.
    #[must_use]
    pub fn with_remote(self, remote: &'a dyn Remote) -> Self {
        Self { web: Web::new(remote), ..self }
    }

    /// The href of a picture on the web. Equal bytes have one href, wherever they are from.
    ///
    /// # Errors
    /// Why it is not in the book.
    pub fn embed_remote(&self, url: &str) -> Result<String, Absent> {
        if let Some(found) = self.web.found.lock().unwrap_or_else(PoisonError::into_inner).get(url)
        {
            return found.clone();
        }
        let found = match self.web.remote.get(url) {
            Lookup::Held(bytes) => {
                self.keep(&bytes, Origin::Web(url.to_owned())).map_err(Absent::Unfit)
            }
            Lookup::Missing => Err(Absent::Missing),
            Lookup::Dead(reason) => Err(Absent::Dead(reason)),
        };
        let mut all = self.web.found.lock().unwrap_or_else(PoisonError::into_inner);
        all.insert(url.to_owned(), found.clone());
        found
    }
}

impl Pictures<'_> {
    /// What tells whether a picture on the web is what it was.
    pub fn state(&self, url: &str) -> String {
        self.web.remote.state(url)
    }

    /// Counts a picture on the web as embedded, without looking at it.
    pub fn know(&self, url: &str) {
        self.web.known.lock().unwrap_or_else(PoisonError::into_inner).insert(url.to_owned());
    }
}

/// How many pictures on the web were asked for, each address once, and what became of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OnWeb {
    /// In the book.
    pub embedded: usize,
    /// Not fetched.
    pub missing: usize,
    /// Known to be no more.
    pub dead: usize,
    /// Fetched, and no picture that a book can show.
    pub unfit: usize,
}

impl Pictures<'_> {
    /// The addresses that were asked for.
    pub fn addresses(&self) -> Vec<String> {
        self.web.found.lock().unwrap_or_else(PoisonError::into_inner).keys().cloned().collect()
    }

    /// Those that were not fetched.
    pub fn missing(&self) -> Missing {
        let found = self.web.found.lock().unwrap_or_else(PoisonError::into_inner);
        let missing = found.iter().filter(|(_, it)| **it == Err(Absent::Missing));
        missing.map(|(url, _)| url.as_str()).collect()
    }

    /// What became of the pictures on the web that were asked for.
    pub fn on_web(&self) -> OnWeb {
        let all = self.web.found.lock().unwrap_or_else(PoisonError::into_inner);
        let known = self.web.known.lock().unwrap_or_else(PoisonError::into_inner);
        let only_known = known.iter().filter(|it| !all.contains_key(*it)).count();
        let mut on_web = OnWeb { embedded: only_known, ..OnWeb::default() };
        for found in all.values() {
            *match found {
                Ok(_) => &mut on_web.embedded,
                Err(Absent::Missing) => &mut on_web.missing,
                Err(Absent::Dead(_)) => &mut on_web.dead,
                Err(Absent::Unfit(_)) => &mut on_web.unfit,
            } += 1;
        }
        on_web
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Memory;

    #[test]
    fn a_picture_on_the_web_is_in_the_book_once_if_it_is_at_hand() {
        let png = b"\x89PNG\x0d\x0a\x1a\x0arest".to_vec();
        let files = Memory::default().with("a.png", png.clone());
        let at = |it: &str| format!("https://a.example/{it}");
        let remote = BTreeMap::from([
            (at("b.jpg"), Lookup::Held(png)),
            (at("gone.jpg"), Lookup::Dead("the host has no such file (404)".to_owned())),
            (at("page.jpg"), Lookup::Held(b"<!doctype html><html>".to_vec())),
        ]);
        let pictures = Pictures::new(&files).with_remote(&remote);
        let href = pictures.embed_remote(&at("b.jpg")).unwrap();
        assert_eq!(href, pictures.embed(&"a.png".into()).unwrap());
        assert_eq!(href, pictures.embed_remote(&at("b.jpg")).unwrap());
        assert_eq!(pictures.embed_remote(&at("c.jpg")), Err(Absent::Missing));
        assert!(matches!(pictures.embed_remote(&at("gone.jpg")), Err(Absent::Dead(_))));
        let unfit = pictures.embed_remote(&at("page.jpg")).unwrap_err();
        assert_eq!(unfit, Absent::Unfit(crate::say!("a web page, not a picture")));
        let expected = OnWeb { embedded: 1, missing: 1, dead: 1, unfit: 1 };
        assert_eq!(pictures.on_web(), expected);
        assert_eq!(pictures.missing().hosts(), BTreeMap::from([("a.example".to_owned(), 1)]));
        assert_eq!(pictures.into_embedded().len(), 1);
    }
}
