//! Which record an address belongs to: by canonical address, id in an address, slug or file.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

use super::surveyed::Particulars;
use super::{Record, Standing};
use crate::article::language;
use crate::date;
use crate::link;
use crate::site;
use crate::source::composed;

/// An index from addresses to records. Only hashes are kept: 16 bytes an address.
#[derive(Debug, Default, Clone)]
pub struct Addresses {
    records: HashMap<u64, u32>,
    hosts: BTreeSet<String>,
}

#[derive(Hash)]
pub(super) enum Name<'a> {
    Address(&'a str),
    Served(&'a str),
    Id(&'a str),
    Slug(&'a str),
    File(&'a str),
    Title(&'a str),
}

impl Addresses {
    /// Indexes the records by their addresses, names and titles.
    pub(super) fn of(records: &[Record], particulars: &[Particulars]) -> Self {
        let mut index = Self::default();
        for (at, (record, particulars)) in records.iter().zip(particulars).enumerate() {
            let Particulars { addresses, titles, .. } = particulars;
            // What leads to a copy leads to the article that is kept.
            let at = if let Standing::Duplicate { of, .. } = record.standing { of } else { at };
            for address in addresses {
                let key = link::key(address);
                if !index.hosts.contains(host(&key)) {
                    index.hosts.insert(host(&key).to_owned());
                }
                index.add(&Name::Address(&key), at, records);
            }
            let mut add = |name: &Name<'_>| index.add(name, at, records);
            for place in &particulars.served {
                add(&Name::Served(place));
            }
            add(&Name::Id(&record.id));
            let bare = record.path.without_ending();
            let stem = record.path.stem();
            each_name(stem, bare, &mut add);
            for title in titles.iter().map(String::as_str).chain([&*record.title]) {
                add(&Name::Title(&folded(title)));
            }
            if let Some(slug) = &record.slug {
                add(&Name::Slug(&folded(slug)));
            }
        }
        // `2024-01-05-two.md` is `two`, `2024-01-05_two/index.md` too, only where no file is called so.
        for (at, record) in records.iter().enumerate() {
            let at = if let Standing::Duplicate { of, .. } = record.standing { of } else { at };
            let name = match record.path.stem() {
                "index" | "_index" => record.path.folder().rsplit('/').next().unwrap_or_default(),
                stem => stem,
            };
            if let Some((_, rest)) = date::leading(name).filter(|it| !it.1.is_empty()) {
                index.add(&Name::Slug(&folded(rest)), at, records);
            }
        }
        // `two.ja.md` is `two` only where no file is called so.
        for (at, record) in records.iter().enumerate() {
            let at = if let Standing::Duplicate { of, .. } = record.standing { of } else { at };
            let bare = record.path.without_ending();
            if let Some((stem, bare)) = without_language(record, bare) {
                each_name(stem, bare, &mut |name| index.add(name, at, records));
            }
        }
        index
    }

    /// The first article of a name keeps it; anything else only until an article comes.
    fn add(&mut self, name: &Name<'_>, at: usize, records: &[Record]) {
        let is_article = |at: usize| records[at].standing == Standing::Article;
        let Ok(number) = u32::try_from(at) else { return };
        let entry = self.records.entry(hash(name)).or_insert(number);
        if !is_article(*entry as usize) && is_article(at) {
            *entry = number;
        }
    }

    /// The record of a name that was asked for, by its hash.
    pub(super) fn of_hash(&self, hash: u64) -> Option<usize> {
        self.records.get(&hash).map(|it| *it as usize)
    }

    /// Whether articles of the archive were published there.
    pub(super) fn is_host(&self, host: &str) -> bool {
        self.hosts.contains(host)
    }

    /// Where articles of the archive were published.
    pub fn hosts(&self) -> impl Iterator<Item = &str> {
        self.hosts.iter().map(String::as_str)
    }
}

/// A place on a site in the form in which it is looked for.
pub(super) fn served(site: usize, path: &str) -> String {
    format!("{site} {}", site::served(path))
}

/// A name in the form in which it is looked for: letter case and composition don't matter.
pub(super) fn folded(name: &str) -> String {
    let name = name.to_lowercase();
    match composed(&name) {
        Cow::Borrowed(_) => name,
        Cow::Owned(composed) => composed,
    }
}

/// File name and path of a record without the language at their end: `a/b` of `a/b.zh-tw`.
fn without_language<'a>(record: &'a Record, bare: &'a str) -> Option<(&'a str, &'a str)> {
    let (stem, _) = language::in_name(&record.path)?;
    let length = bare.len() - (record.path.stem().len() - stem.len());
    Some((stem, bare.get(..length)?))
}

/// The names of a file: its path, its folder's if it is the page of that, and the last part of it.
fn each_name(stem: &str, bare: &str, add: &mut dyn FnMut(&Name<'_>)) {
    add(&Name::File(&folded(bare)));
    match bare.strip_suffix("/index") {
        Some(folder) => {
            add(&Name::File(&folded(folder)));
            let name = folder.rsplit('/').next().unwrap_or_default();
            add(&Name::Slug(&folded(name)));
        }
        None => {
            add(&Name::Slug(&folded(stem)));
            // Of several notes of one name the folder tells which is meant.
            let mut folders = bare.rsplit('/').skip(1);
            if let Some(folder) = folders.next() {
                add(&Name::Slug(&folded(&format!("{folder}/{stem}"))));
            }
        }
    }
}

/// The host of an address in normal form.
pub(super) fn host(key: &str) -> &str {
    key.split(['/', '?']).next().unwrap_or_default()
}

/// The same on every machine and in every run: `DefaultHasher::new` has fixed keys.
pub(super) fn hash(name: &Name<'_>) -> u64 {
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    hasher.finish()
}
