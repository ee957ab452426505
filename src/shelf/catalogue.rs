//! The catalogue as feeds, whatever their format: which there are, and what each lists.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{Shelf, ShelfVolume};

/// One page of a feed.
#[derive(Debug)]
pub(super) struct Feed<'a> {
    /// Where it lies, without number and ending: `opds/new`.
    pub stem: String,
    /// Its number among its pages, from 1, and how many there are.
    pub page: (usize, usize),
    /// Its title.
    pub title: String,
    /// The feed above it.
    pub up: Option<&'static str>,
    /// How many entries all its pages have.
    pub total: usize,
    /// The newest change in it.
    pub updated: DateTime<Utc>,
    /// What it lists.
    pub entries: Entries<'a>,
}

/// What a feed lists.
#[derive(Debug)]
pub(super) enum Entries<'a> {
    /// Other feeds: a navigation feed.
    Ways(Vec<Way>),
    /// Volumes: an acquisition feed.
    Volumes(Vec<&'a ShelfVolume>),
}

/// A way to another feed.
#[derive(Debug)]
pub(super) struct Way {
    /// Where it leads, without ending.
    pub stem: String,
    /// What it is called.
    pub title: String,
    /// How much there is.
    pub extent: String,
    /// How many entries it has.
    pub total: usize,
    /// What it is to this feed.
    pub rel: &'static str,
    /// Whether it leads to a feed of ways, not of volumes.
    pub is_navigation: bool,
    /// The newest change behind it.
    pub updated: DateTime<Utc>,
}

/// The feed that all others are found from.
pub(super) const ROOT: &str = "opds";
const NEW: &str = "opds/new";
const YEARS: &str = "opds/years";
const SERIES: &str = "opds/series";

const SUBSECTION: &str = "subsection";

impl Feed<'_> {
    /// Where a page of it lies.
    pub(super) fn path(&self, page: usize, ending: &str) -> String {
        format!("{}.{ending}", numbered(&self.stem, page))
    }

    /// What tells it from all other feeds.
    pub(super) fn identifier(&self, shelf: &Shelf) -> Uuid {
        Uuid::new_v5(&shelf.identifier, numbered(&self.stem, self.page.0).as_bytes())
    }

    /// The other pages of it, by their relations (RFC 5005 §3).
    pub(super) fn neighbours(&self) -> impl Iterator<Item = (&'static str, usize)> {
        let (page, pages) = self.page;
        let all = [
            ("first", 1, pages > 1),
            ("previous", page.saturating_sub(1), page > 1),
            ("next", page + 1, page < pages),
            ("last", pages, pages > 1),
        ];
        all.into_iter().filter(|(_, _, is)| *is).map(|(rel, page, _)| (rel, page))
    }
}

fn numbered(stem: &str, page: usize) -> String {
    if page == 1 { stem.to_owned() } else { format!("{stem}-{page}") }
}

/// All feeds, the root first. Volumes are in the order of the shelf.
///
/// Every volume is three feeds from the root at most: root, years, year. A year of several pages is
/// listed page by page for that.
pub(super) fn feeds<'a>(shelf: &Shelf, volumes: &'a [ShelfVolume]) -> Vec<Feed<'a>> {
    let words = &shelf.locale.words.shelf;
    let all: Vec<&ShelfVolume> = volumes.iter().collect();
    let mut years: Vec<(Option<i32>, Vec<&ShelfVolume>)> = Vec::new();
    for volume in volumes {
        match years.last_mut().filter(|(year, _)| *year == volume.year()) {
            Some((_, list)) => list.push(volume),
            None => years.push((volume.year(), vec![volume])),
        }
    }
    let mut series: BTreeMap<(&str, &str), Vec<&ShelfVolume>> = BTreeMap::new();
    for volume in volumes {
        if let Some(it) = &volume.imprint.series {
            let identifier = volume.imprint.series_identifier.as_deref().unwrap_or_default();
            series.entry((&it.name, identifier)).or_default().push(volume);
        }
    }

    let new = pages(shelf, NEW, &words.newest, ROOT, &all);
    let mut years_ways = Vec::new();
    let mut lists = Vec::new();
    for (year, list) in &years {
        let stem = match year {
            Some(year) => format!("opds/year-{year}"),
            None => "opds/year-unknown".to_owned(),
        };
        let feeds = pages(shelf, &stem, &shelf.year_label(*year), YEARS, list);
        years_ways.extend(feeds.iter().map(|it| Way::to(shelf, it, SUBSECTION)));
        lists.extend(feeds);
    }
    let mut series_ways = Vec::new();
    for ((name, identifier), list) in &series {
        let id = Uuid::new_v5(&shelf.identifier, format!("{name}\n{identifier}").as_bytes());
        let id = id.simple().to_string();
        let stem = format!("opds/series-{}", id.get(..8).unwrap_or_default());
        let feeds = pages(shelf, &stem, name, SERIES, list);
        series_ways.extend(feeds.first().map(|it| Way::to(shelf, it, SUBSECTION)));
        lists.extend(feeds);
    }

    let by_year = navigation(shelf, YEARS, &words.by_year, years_ways, &all);
    let by_series = navigation(shelf, SERIES, &words.by_series, series_ways, &all);
    let mut ways: Vec<Way> = new
        .first()
        .map(|it| Way::to(shelf, it, "http://opds-spec.org/sort/new"))
        .into_iter()
        .collect();
    ways.push(Way::to(shelf, &by_year, SUBSECTION));
    let mut feeds = vec![by_year];
    if !series.is_empty() {
        ways.push(Way::to(shelf, &by_series, SUBSECTION));
        feeds.push(by_series);
    }
    let root = Feed { up: None, ..navigation(shelf, ROOT, &shelf.title, ways, &all) };
    [root].into_iter().chain(feeds).chain(new).chain(lists).collect()
}

fn navigation<'a>(
    shelf: &Shelf,
    stem: &str,
    title: &str,
    ways: Vec<Way>,
    all: &[&ShelfVolume],
) -> Feed<'a> {
    Feed {
        stem: stem.to_owned(),
        page: (1, 1),
        title: match stem {
            ROOT => title.to_owned(),
            _ => format!("{}{}{title}", shelf.title, shelf.locale.words.marks.dot),
        },
        up: Some(ROOT),
        total: ways.len(),
        updated: updated(all),
        entries: Entries::Ways(ways),
    }
}

/// The pages of a feed of volumes.
fn pages<'a>(
    shelf: &Shelf,
    stem: &str,
    title: &str,
    up: &'static str,
    volumes: &[&'a ShelfVolume],
) -> Vec<Feed<'a>> {
    let chunks = volumes.chunks(shelf.page_size.max(1));
    let count = chunks.len();
    chunks
        .zip(1..)
        .map(|(chunk, page)| Feed {
            stem: stem.to_owned(),
            page: (page, count),
            title: format!("{title}{}", shelf.locale.page_of(page, count)),
            up: Some(up),
            total: volumes.len(),
            updated: updated(volumes),
            entries: Entries::Volumes(chunk.to_vec()),
        })
        .collect()
}

impl Way {
    fn to(shelf: &Shelf, feed: &Feed<'_>, rel: &'static str) -> Self {
        let (total, extent) = match &feed.entries {
            Entries::Ways(ways) => {
                let titles: Vec<String> = ways.iter().take(5).map(|it| it.title.clone()).collect();
                (ways.len(), shelf.locale.list(&titles))
            }
            Entries::Volumes(list) => {
                let articles = list.iter().map(|it| it.imprint.articles).sum();
                (list.len(), shelf.extent(list.len(), articles))
            }
        };
        // A feed that is known as this one's part need not say the shelf's name again.
        let prefix = format!("{}{}", shelf.title, shelf.locale.words.marks.dot);
        Self {
            stem: numbered(&feed.stem, feed.page.0),
            title: feed.title.strip_prefix(&prefix).unwrap_or(&feed.title).to_owned(),
            extent,
            total,
            rel,
            is_navigation: matches!(feed.entries, Entries::Ways(_)),
            updated: feed.updated,
        }
    }
}

/// The newest change in any of them: no clock is asked.
pub(super) fn updated(volumes: &[&ShelfVolume]) -> DateTime<Utc> {
    volumes.iter().map(|it| it.imprint.modified).max().unwrap_or_default()
}

#[cfg(test)]
pub(super) mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::super::volume::tests::month;
    use super::*;
    use crate::locale::{Language, Locale};

    pub(in crate::shelf) fn shelf() -> Shelf {
        Shelf {
            title: "例報".to_owned(),
            locale: Locale::of(&Language::parse("zh-Hant-HK").unwrap()),
            identifier: Uuid::from_u128(7),
            base_url: None,
            page_size: 5,
            creator: Some("編者".to_owned()),
            description: None,
            index_order: None,
        }
    }

    #[test]
    fn every_volume_is_three_feeds_from_the_root_at_most() {
        let mut volumes: Vec<ShelfVolume> =
            (2001..=2003).flat_map(|year| (1..=12).map(move |it| month(year, it))).collect();
        volumes[0].imprint.issued = None;
        volumes[0].imprint.covers = None;
        volumes[0].imprint.series = None;
        super::super::sort(&mut volumes);
        let shelf = shelf();
        let feeds = feeds(&shelf, &volumes);
        let by_stem: BTreeMap<String, &Feed<'_>> =
            feeds.iter().map(|it| (numbered(&it.stem, it.page.0), it)).collect();
        assert_eq!(by_stem.len(), feeds.len(), "two feeds have one name");

        let mut reached: BTreeSet<&str> = BTreeSet::new();
        let mut found = BTreeSet::new();
        let mut front = vec![ROOT.to_owned()];
        for _ in 0..3 {
            let mut next = Vec::new();
            for stem in front {
                let (stem, feed) = by_stem.get_key_value(&stem).unwrap();
                if !reached.insert(stem) {
                    continue;
                }
                match &feed.entries {
                    Entries::Ways(ways) => next.extend(ways.iter().map(|it| it.stem.clone())),
                    Entries::Volumes(list) => found.extend(list.iter().map(|it| &*it.name)),
                }
            }
            front = next;
        }
        assert_eq!(found.len(), volumes.len());
        let ids: BTreeSet<Uuid> = feeds.iter().map(|it| it.identifier(&shelf)).collect();
        assert_eq!(ids.len(), feeds.len());
    }

    #[test]
    fn pages_know_their_neighbours() {
        let volumes: Vec<ShelfVolume> = (1..=12).rev().map(|it| month(2020, it)).collect();
        let feeds = feeds(&shelf(), &volumes);
        let new: Vec<&Feed<'_>> = feeds.iter().filter(|it| it.stem == NEW).collect();
        let rels: Vec<Vec<_>> = new.iter().map(|it| it.neighbours().collect()).collect();
        assert_eq!(rels[0], [("first", 1), ("next", 2), ("last", 3)]);
        assert_eq!(rels[2], [("first", 1), ("previous", 2), ("last", 3)]);
        assert_eq!(new[1].title, "最新（2／3）");
        assert_eq!(new[1].path(2, "atom"), "opds/new-2.atom");
    }
}
