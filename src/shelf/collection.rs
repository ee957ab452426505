//! What stands on a shelf: its volumes, their articles, and the addresses at which these once were.

use std::collections::{BTreeMap, BTreeSet};

use super::ShelfVolume;
use crate::link;
use crate::publication::ArticleEntry;

/// The volumes of a shelf in its order, and what each holds.
#[derive(Debug)]
pub struct Collection {
    volumes: Vec<ShelfVolume>,
    articles: Vec<Vec<ArticleEntry>>,
    addresses: BTreeMap<String, Option<ArticlePlace>>,
}

/// An article, by the numbers of its volume and of itself in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct ArticlePlace {
    pub volume: usize,
    pub article: usize,
}

impl Collection {
    /// Of volumes in the order of [`super::sort`], with the articles of each.
    pub fn new(volumes: Vec<(ShelfVolume, Vec<ArticleEntry>)>) -> Self {
        let (volumes, articles): (Vec<_>, Vec<_>) = volumes.into_iter().unzip();
        let addresses = addresses(&articles);
        Self { volumes, articles, addresses }
    }

    /// The volumes.
    pub fn volumes(&self) -> &[ShelfVolume] {
        &self.volumes
    }

    /// The articles of a volume, by its number.
    pub fn articles(&self, volume: usize) -> &[ArticleEntry] {
        self.articles.get(volume).map_or(&[], Vec::as_slice)
    }

    /// The names of the series, in their order.
    pub(super) fn series(&self) -> Vec<&str> {
        self.series_keys().into_iter().map(|(name, _)| name).collect()
    }

    /// The number of a volume's series.
    pub(super) fn series_of(&self, volume: &ShelfVolume) -> Option<usize> {
        let key = series_key(volume)?;
        self.series_keys().iter().position(|it| *it == key)
    }

    fn series_keys(&self) -> BTreeSet<(&str, &str)> {
        self.volumes.iter().filter_map(series_key).collect()
    }

    /// Every article, volume by volume.
    pub(super) fn all(&self) -> impl Iterator<Item = (ArticlePlace, &ArticleEntry)> {
        let of = |(volume, articles): (usize, &'_ Vec<ArticleEntry>)| {
            (0..articles.len()).map(move |article| ArticlePlace { volume, article })
        };
        let places = self.articles.iter().enumerate().flat_map(of);
        places.filter_map(|it| Some((it, self.article(it)?)))
    }

    pub(super) fn article(&self, place: ArticlePlace) -> Option<&ArticleEntry> {
        self.articles(place.volume).get(place.article)
    }

    /// Where the first page of an article lies.
    pub(super) fn path_of(&self, place: ArticlePlace) -> Option<String> {
        Some(self.volumes.get(place.volume)?.reading_path(&self.article(place)?.href))
    }

    /// The article that was published at an address.
    pub(super) fn at_address(&self, address: &str) -> Option<ArticlePlace> {
        asked(address).iter().find_map(|it| *self.addresses.get(it)?)
    }

    /// All forms of addresses that lead to one article, in their order.
    pub(super) fn addresses(&self) -> impl Iterator<Item = (&str, ArticlePlace)> {
        self.addresses.iter().filter_map(|(key, place)| Some((&**key, (*place)?)))
    }
}

/// What tells a volume's series from others.
fn series_key(volume: &ShelfVolume) -> Option<(&str, &str)> {
    let series = volume.imprint.series.as_ref()?;
    Some((&series.name, volume.imprint.series_identifier.as_deref().unwrap_or_default()))
}

/// What ends the form of an address that is an article's whatever follows: `example.org/article/12/*`.
const ANYTHING: &str = "/*";

/// Which forms of addresses lead to which article; to none if several are there.
fn addresses(articles: &[Vec<ArticleEntry>]) -> BTreeMap<String, Option<ArticlePlace>> {
    let mut out: BTreeMap<String, Option<ArticlePlace>> = BTreeMap::new();
    let mut add = |key: String, place: ArticlePlace| {
        let place = Some(place);
        out.entry(key).and_modify(|it| *it = it.filter(|_| *it == place)).or_insert(place);
    };
    for (volume, articles) in articles.iter().enumerate() {
        for (article, entry) in articles.iter().enumerate() {
            let place = ArticlePlace { volume, article };
            add(link::key(&entry.path), place);
            let archived = entry.archived.as_ref().map(|it| &*it.address);
            for address in entry.address.as_deref().into_iter().chain(archived) {
                let key = link::key(original(address));
                // Sites rewrite what follows the number, and exporters damage it.
                let numbered = link::numeric_id(address).and_then(|it| up_to(&key, it));
                add(key, place);
                if let Some(it) = numbered {
                    add(it, place);
                }
            }
        }
    }
    out
}

/// The forms under which an address is looked up, the surest first. `assets/find.js` makes the same.
fn asked(address: &str) -> Vec<String> {
    let key = link::key(original(address));
    let path = key.split('?').next().unwrap_or_default().trim_end_matches('/').to_owned();
    let mut forms = vec![key];
    if forms.iter().all(|it| *it != path) {
        forms.push(path.clone());
    }
    let is_number = |it: &&str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    let numbers: Vec<&str> = path.split('/').filter(is_number).collect();
    forms.extend(numbers.into_iter().rev().filter_map(|it| up_to(&path, it)));
    forms
}

/// What a copy in a web archive is a copy of.
fn original(address: &str) -> &str {
    link::snapshot(address).and_then(|it| it.original).unwrap_or(address)
}

/// The form of an address up to a number in its path.
fn up_to(key: &str, number: &str) -> Option<String> {
    let path = key.split('?').next().unwrap_or_default();
    let mut end = 0;
    for part in path.split('/') {
        end += part.len();
        if part == number {
            return Some(format!("{}{ANYTHING}", path.get(..end)?));
        }
        end += 1;
    }
    None
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::volume::tests::month;
    use super::*;

    /// An article with an address of its own.
    pub(in crate::shelf) fn published(number: usize, address: &str) -> ArticleEntry {
        ArticleEntry {
            href: format!("a-{number:08x}.xhtml"),
            title: format!("燈塔 <{number}>"),
            path: format!("posts/{number}.md"),
            address: (!address.is_empty()).then(|| address.to_owned()),
            ..ArticleEntry::default()
        }
    }

    #[test]
    fn an_old_address_leads_to_its_article_however_it_is_written() {
        let first = vec![
            published(1, "https://www.example.org/article/12/燈塔"),
            published(2, "https://example.org/2020/08/05/pier"),
            published(3, "https://example.org/same"),
        ];
        let second = vec![published(4, "http://example.org/same"), published(5, "")];
        let collection = Collection::new(vec![(month(2020, 9), first), (month(2020, 8), second)]);
        let find = |address: &str| collection.at_address(address).map(|it| (it.volume, it.article));
        for (address, expected) in [
            ("https://www.example.org/article/12/燈塔", Some((0, 0))),
            ("example.org/article/12/%E7%87%88%E5%A1%94/?utm=x", Some((0, 0))),
            ("http://example.org/article/12", Some((0, 0))),
            ("https://example.org/article/12/other-words#x", Some((0, 0))),
            ("https://example.org/author/12", None),
            ("https://web.archive.org/web/2021/http://example.org/2020/08/05/pier/", Some((0, 1))),
            ("https://example.org/2020/08/05/other", None),
            ("https://example.org/same", None),
            ("posts/5.md", Some((1, 1))),
            ("", None),
        ] {
            assert_eq!(find(address), expected, "{address}");
        }
        let place = collection.at_address("posts/5.md").unwrap();
        assert_eq!(collection.path_of(place).unwrap(), "read/例-2020-08/a-00000005.xhtml");
        assert_eq!(collection.all().count(), 5);
    }
}
