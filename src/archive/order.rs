//! Puts the pages of folders that are books in their order: by the weights that their front matter gives (Hugo,
//! Zola, Just the Docs, Starlight), or by the numbers that their names begin with.
//!
//! A diary may pin a page with a weight, and a letter may be called `7-days.md`. So a folder is a book only if most
//! of its pages have a place of their own among those beside them.

use std::collections::{BTreeMap, BTreeSet};

use super::on_site::extra;
use super::surveyed::Particulars;
use super::{DateSource, Record, Standing};
use crate::article::Meta;
use crate::config::Config;
use crate::site::{numbered, step};

/// A book has so many pages at least.
const FEWEST: usize = 3;

/// Keys of front matter that put a page in its place, beside `weight`.
const KEYS: &[&str] = &["nav_order", "sidebar_position", "order"];
/// The same in groups of keys.
const IN_GROUPS: &[(&str, &str)] = &[("sidebar", "order"), ("eleventyNavigation", "order")];

/// The place that a page's front matter gives it among those beside it.
pub(super) fn weight(meta: &Meta) -> Option<f64> {
    let number = |it: &serde_json::Value| it.as_f64().or_else(|| it.as_str()?.trim().parse().ok());
    let own = || meta.weight.filter(|it| *it != 0).map(|it| it as f64);
    let key = || KEYS.iter().find_map(|key| number(extra(meta, key)?));
    let group = || IN_GROUPS.iter().find_map(|(group, key)| number(extra(meta, group)?.get(key)?));
    own().or_else(key).or_else(group).filter(|it| it.abs() < 1e9)
}

/// Gives the pages of books their places, parts and levels.
pub(super) fn of_books(records: &mut [Record], particulars: &[Particulars], config: &Config) {
    let has_place = |(record, it): (&Record, &Particulars)| {
        is_page(record) && (it.weight.is_some() || number_of(record.path.as_str()).is_some())
    };
    if records.iter().zip(particulars).filter(|it| has_place(*it)).count() < FEWEST {
        return;
    }
    // Books in several languages have each their own order.
    let versions: BTreeSet<Option<Box<str>>> =
        records.iter().map(|it| it.version.clone()).collect();
    for version in versions {
        let all: Vec<usize> =
            (0..records.len()).filter(|it| records[*it].version == version).collect();
        of_version(records, particulars, &all, config);
    }
}

fn of_version(records: &mut [Record], particulars: &[Particulars], all: &[usize], config: &Config) {
    let slots = Slots::of(records, particulars, all);
    let mut units: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for at in all.iter().copied().filter(|it| is_page(&records[*it])) {
        units.entry(unit(&records[at], config)).or_default().push(at);
    }
    units.retain(|_, pages| is_book(pages, records, &slots));
    let pages: Vec<usize> = units.into_values().flatten().collect();
    let Some(above) = common_folder(pages.iter().map(|it| records[*it].path.folder())) else {
        return;
    };
    let places: Vec<Place> =
        pages.iter().map(|it| slots.place(records[*it].path.as_str(), &above)).collect();
    let parts: BTreeSet<_> = places.iter().map(|it| &it.part).collect();
    // One part for all is none, unless there are other pages beside them.
    let articles = all.iter().filter(|it| records[**it].standing == Standing::Article).count();
    let is_whole = pages.len() == articles;
    let has_parts = parts.len() > 1 || !is_whole;
    for (at, place) in pages.into_iter().zip(&places) {
        let number = config.sites.of(&records[at].path).map_or(0, |it| it.number);
        let rest = Some(&above).filter(|it| !is_whole && !it.is_empty());
        let part = place.part.as_ref().or(rest).filter(|_| has_parts);
        let title = part.map(|it| slots.title(it, records));
        records[at].order = Some(format!("{number:03} {}", place.key).into());
        records[at].part = title.map(Into::into);
        records[at].level = place.level;
    }
}

fn is_page(record: &Record) -> bool {
    record.standing == Standing::Article && record.order.is_none()
}

/// The folder that is a book or is none: the first below the site's pages, or below the input.
fn unit(record: &Record, config: &Config) -> String {
    let path = record.path.as_str();
    let of = config.sites.of(&record.path);
    let inside = of.and_then(|it| {
        let path = it.site.path(&record.path)?;
        Some(it.site.content_path(&path)?.len())
    });
    let start = path.len() - inside.unwrap_or(path.len()).min(path.len());
    let end = path[start..].find('/').map_or(start, |it| start + it);
    path[..end].to_owned()
}

/// Whether most pages have a place of their own: two of three, and by the numbers of names only where they have no
/// dates.
fn is_book(pages: &[usize], records: &[Record], slots: &Slots) -> bool {
    let is_dated = |at: usize| {
        let it = &records[at];
        it.date.is_some() && it.dating.is_none_or(|it| it.from == DateSource::Path)
    };
    let placed = pages.iter().filter(|at| {
        let slot = slot(records[**at].path.as_str());
        slots.is_alone(slot) && (slots.is_weighed(slot) || !is_dated(**at))
    });
    pages.len() >= FEWEST && placed.count() * 3 >= pages.len() * 2
}

/// What stands in an order beside others: a page, or a folder with its own page. The path without ending, or the
/// folder.
fn slot(path: &str) -> &str {
    match own_folder(path) {
        Some(folder) => folder,
        None => path.rfind('.').map_or(path, |it| &path[..it]),
    }
}

/// The folder whose own page a file is: `a/index.md`, `a/_index.zh.md`, `a/README.md`, `a/a.md`.
pub(crate) fn own_folder(path: &str) -> Option<&str> {
    let (folder, name) = path.rsplit_once('/')?;
    let stem = name.split('.').next().unwrap_or_default();
    let last = folder.rsplit('/').next().unwrap_or_default();
    let is_own = matches!(stem, "index" | "_index")
        || stem.eq_ignore_ascii_case("readme")
        || name.rsplit_once('.').is_some_and(|it| it.0 == last);
    is_own.then_some(folder)
}

/// The number that a name begins with.
fn number_of(path: &str) -> Option<f64> {
    let slot = slot(path);
    let name = slot.rsplit('/').next().unwrap_or_default();
    numbered(name).map(|it| f64::from(it.0))
}

/// The folder that all these lie in.
pub(crate) fn common_folder<'a>(mut folders: impl Iterator<Item = &'a str>) -> Option<String> {
    let mut common = folders.next()?;
    for folder in folders {
        while !(common.is_empty()
            || folder.strip_prefix(common).is_some_and(|it| it.is_empty() || it.starts_with('/')))
        {
            common = common.rfind('/').map_or("", |it| &common[..it]);
        }
    }
    Some(common.to_owned())
}

/// What is known of the places of pages and folders.
#[derive(Default)]
struct Slots {
    /// Weights that front matter gives.
    weights: BTreeMap<String, f64>,
    /// How many have each place in each folder.
    taken: BTreeMap<(String, u64), usize>,
    /// The record of the own page of each folder.
    own: BTreeMap<String, usize>,
    /// The folders whose own pages are chapters.
    chapters: BTreeSet<String>,
}

struct Place {
    key: String,
    /// The folder that is its part.
    part: Option<String>,
    level: u8,
}

impl Slots {
    fn of(records: &[Record], particulars: &[Particulars], all: &[usize]) -> Self {
        let mut slots = Self::default();
        for at in all.iter().copied() {
            let (record, it) = (&records[at], &particulars[at]);
            let path = record.path.as_str();
            if let Some(folder) = own_folder(path) {
                slots.own.entry(folder.to_owned()).or_insert(at);
                if record.standing == Standing::Article {
                    slots.chapters.insert(folder.to_owned());
                }
            }
            if let Some(weight) = it.weight {
                slots.weights.entry(slot(path).to_owned()).or_insert(weight);
            }
        }
        let mut seen = BTreeSet::new();
        let articles = all.iter().map(|it| &records[*it]);
        for record in articles.filter(|it| it.standing == Standing::Article) {
            let slot = slot(record.path.as_str());
            if let Some(weight) = slots.weight(slot).filter(|_| seen.insert(slot)) {
                let place = (parent(slot).to_owned(), weight.to_bits());
                *slots.taken.entry(place).or_default() += 1;
            }
        }
        slots
    }

    fn weight(&self, slot: &str) -> Option<f64> {
        self.weights.get(slot).copied().or_else(|| {
            let name = slot.rsplit('/').next().unwrap_or_default();
            numbered(name).map(|it| f64::from(it.0))
        })
    }

    fn is_weighed(&self, slot: &str) -> bool {
        self.weights.contains_key(slot)
    }

    /// Whether it has a place, and no other in its folder has the same.
    fn is_alone(&self, slot: &str) -> bool {
        let key = |weight: f64| (parent(slot).to_owned(), weight.to_bits());
        self.weight(slot).is_some_and(|it| self.taken.get(&key(it)).is_none_or(|it| *it == 1))
    }

    /// The place of a page among all those below a folder.
    fn place(&self, path: &str, above: &str) -> Place {
        let own = own_folder(path).filter(|it| it.len() > above.len());
        let folder = own.unwrap_or_else(|| parent(path));
        let mut key = String::new();
        let (mut part, mut level) = (None, 0_u8);
        for end in ends(folder, above) {
            let whole = &folder[..end];
            let name = whole.rsplit('/').next().unwrap_or_default();
            key.push_str(&step(self.weight(whole), name, true));
            if part.is_none() {
                part = Some(whole.to_owned());
            } else if self.chapters.contains(whole) && own != Some(whole) {
                level = level.saturating_add(1);
            }
        }
        match own {
            Some(_) => key.push_str("/!"),
            None => {
                let slot = slot(path);
                // The page of the uppermost folder opens the book.
                let is_first = own_folder(path).is_some();
                let name = path.rsplit('/').next().unwrap_or_default();
                let place = if is_first { Some(-1e6) } else { self.weight(slot) };
                key.push_str(&step(place, name, false));
            }
        }
        Place { key, part, level }
    }

    /// What a folder is called: as its own page, or by its name.
    fn title(&self, folder: &str, records: &[Record]) -> String {
        let own = self.own.get(folder).map(|it| &records[*it]);
        let title = own.map(|it| it.title.trim()).filter(|it| !it.is_empty());
        let name = folder.rsplit('/').next().unwrap_or_default();
        title.map_or_else(|| folder_title(name), str::to_owned)
    }
}

/// A folder's name as a title: without a number before it, and with blanks for hyphens between words of ASCII.
pub(crate) fn folder_title(name: &str) -> String {
    let bare = numbered(name).map_or(name, |it| it.1).trim();
    if !bare.is_ascii() || bare.contains(' ') {
        return bare.to_owned();
    }
    let words = bare.replace(['-', '_'], " ");
    let mut chars = words.trim().chars();
    chars.next().map_or_else(String::new, |it| it.to_ascii_uppercase().to_string() + chars.as_str())
}

fn parent(path: &str) -> &str {
    path.rfind('/').map_or("", |it| &path[..it])
}

/// Where the names of the folders below `above` end.
fn ends<'a>(folder: &'a str, above: &'a str) -> impl Iterator<Item = usize> + 'a {
    let from = if above.is_empty() { 0 } else { above.len() + 1 };
    let inner = folder.get(from..).unwrap_or_default();
    let slashes = inner.match_indices('/').map(move |it| from + it.0);
    slashes.chain((!inner.is_empty()).then_some(folder.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_has_a_page_of_its_own() {
        for (path, folder) in [
            ("a/index.md", Some("a")),
            ("a/_index.zh-tw.md", Some("a")),
            ("a/b/README.md", Some("a/b")),
            ("島/島.md", Some("島")),
            ("a/b.md", None),
            ("index.md", None),
        ] {
            assert_eq!(own_folder(path), folder, "{path}");
        }
    }

    #[test]
    fn folders_have_names_that_people_read() {
        for (name, title) in [
            ("01-getting-started", "Getting started"),
            ("2. 碼頭", "碼頭"),
            ("My Notes", "My Notes"),
            ("3d", "3d"),
        ] {
            assert_eq!(folder_title(name), title, "{name}");
        }
    }

    #[test]
    fn the_folder_of_all() {
        let common = |all: &[&str]| common_folder(all.iter().copied());
        assert_eq!(common(&["a/b", "a/b/c", "a/bc"]).as_deref(), Some("a"));
        assert_eq!(common(&["a", "b"]).as_deref(), Some(""));
        assert_eq!(common(&[]), None);
    }
}
