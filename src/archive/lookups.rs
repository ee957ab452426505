//! Looking names up in the archive, with a record of what was asked: links make one article's pages depend
//! on others, and a later run asks the same again to see whether the answers are still the same.

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::addresses::{Name, folded, hash, host, served};
use super::{Addresses, Archive, Record, Standing};
use crate::link;

/// The names that were looked up, as hashes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lookups(BTreeSet<u64>);

/// Looks names up for one article.
#[derive(Debug)]
pub struct Asking<'a> {
    addresses: &'a Addresses,
    asked: RefCell<Lookups>,
}

impl<'a> Asking<'a> {
    /// Asks these addresses.
    pub fn new(addresses: &'a Addresses) -> Self {
        Self { addresses, asked: RefCell::default() }
    }

    /// What was asked so far.
    pub fn into_lookups(self) -> Lookups {
        self.asked.into_inner()
    }

    fn get(&self, name: &Name<'_>) -> Option<usize> {
        let hash = hash(name);
        self.asked.borrow_mut().0.insert(hash);
        self.addresses.of_hash(hash)
    }

    /// The record published at a web address: the very address, or one on a host of the archive with
    /// the article's number in its path.
    pub fn at_url(&self, url: &str) -> Option<usize> {
        let key = link::key(url);
        self.get(&Name::Address(&key)).or_else(|| {
            let id = link::numeric_id(url).filter(|_| self.addresses.is_host(host(&key)))?;
            self.get(&Name::Id(id))
        })
    }

    /// The record that a site serves at a path, from the site's root on.
    pub fn at_site(&self, site: usize, path: &str) -> Option<usize> {
        self.get(&Name::Served(&served(site, path)))
    }

    /// The record of a file, its path relative to the input folder, with or without its ending.
    pub fn at_path(&self, path: &str) -> Option<usize> {
        let path = folded(path.trim_matches('/'));
        let bare = [".md", ".markdown", ".mdx", ".html", ".qmd", ".rmd"]
            .iter()
            .find_map(|it| path.strip_suffix(it));
        self.get(&Name::File(bare.unwrap_or(&path)))
    }

    /// The record of a short name: a slug, or a file's name without its ending.
    pub fn at_slug(&self, slug: &str) -> Option<usize> {
        self.get(&Name::Slug(&folded(slug)))
    }

    /// The record of a title, or of another one that its author gave it.
    pub fn at_title(&self, title: &str) -> Option<usize> {
        self.get(&Name::Title(&folded(title)))
    }
}

impl Lookups {
    /// Adds what was asked elsewhere.
    pub fn append(&mut self, mut other: Self) {
        self.0.append(&mut other.0);
    }

    /// The hashes of the names, sorted.
    pub fn hashes(&self) -> impl Iterator<Item = u64> {
        self.0.iter().copied()
    }

    /// The same from the hashes.
    pub fn of(hashes: impl IntoIterator<Item = u64>) -> Self {
        Self(hashes.into_iter().collect())
    }

    /// A digest of what the archive answers: of all that an article shows of another that it links to.
    pub fn answers(&self, archive: &Archive) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new();
        for name in &self.0 {
            hasher.update(&name.to_le_bytes());
            match archive.addresses.of_hash(*name).map(|at| &archive.records[at]) {
                Some(record) => record.add_appearance(&mut hasher),
                None => drop(hasher.update(b"-")),
            }
        }
        hasher.finalize()
    }
}

impl Record {
    /// Adds to a digest all that others show of the article: not its text.
    pub fn add_appearance(&self, hasher: &mut blake3::Hasher) {
        let standing = match &self.standing {
            Standing::Article => "article",
            Standing::Matter(_) => "matter",
            Standing::Excluded { .. } => "excluded",
            Standing::Duplicate { .. } => "duplicate",
            Standing::Failed { .. } => "failed",
        };
        let date = self.date.map(|it| {
            let offset = it.offset.map(|it| it.local_minus_utc());
            // Nothing in it can fail to be written.
            postcard::to_allocvec(&(it.date, it.time, offset)).unwrap_or_default()
        });
        let level = [self.level];
        add_part(hasher, Some(&level));
        let own = [self.path.as_str(), standing, &self.title, &self.id];
        let others =
            [&self.category, &self.canonical, &self.slug, &self.served, &self.order, &self.part];
        for part in own {
            add_part(hasher, Some(part.as_bytes()));
        }
        add_part(hasher, date.as_deref());
        for part in others {
            add_part(hasher, part.as_deref().map(str::as_bytes));
        }
    }
}

/// Adds a part, its length first, so that two parts never look like one.
fn add_part(hasher: &mut blake3::Hasher, part: Option<&[u8]>) {
    let part = part.unwrap_or(b"\0");
    hasher.update(&(part.len() as u64).to_le_bytes()).update(part);
}
