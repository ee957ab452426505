//! Places in chapters that other chapters link to: which there are, and on which page of a chapter that has
//! several each stands.
//!
//! An article is read once more if others link to places in it, once for all that do; and made once more for
//! each edition if it is so long that it may have several pages.

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::{Project, Setting, chapters};
use crate::article;
use crate::diagnostic::Diagnostics;
use crate::page::page_href;
use crate::publication::Page;
use crate::source;
use crate::volume::Volume;
use crate::volume::links::{AnchorIndex, Anchors, Resolver};
use crate::xhtml::{walk, walk_mut};

/// A text gets no longer than this many times its length when it becomes pages.
const GROWTH: usize = 16;

/// What is found once for each key, however many threads ask for it.
struct Once<K, V>(Mutex<HashMap<K, Arc<OnceLock<V>>>>);

impl<K, V> Default for Once<K, V> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: Eq + Hash, V: Clone> Once<K, V> {
    fn get(&self, key: K, find: impl FnOnce() -> V) -> V {
        let mut cells = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let cell = Arc::clone(cells.entry(key).or_default());
        drop(cells);
        cell.get_or_init(find).clone()
    }
}

/// The places of a volume's articles, read when a link asks for them.
pub(super) struct ArticleAnchors<'a> {
    project: Project<'a>,
    known: Once<usize, Option<Arc<AnchorIndex>>>,
}

impl<'a> ArticleAnchors<'a> {
    pub(super) fn of(project: Project<'a>) -> Self {
        Self { project, known: Once::default() }
    }
}

impl Anchors for ArticleAnchors<'_> {
    fn of(&self, record: usize) -> Option<Arc<AnchorIndex>> {
        self.known.get(record, || {
            let Project { files, archive, config, .. } = self.project;
            let path = &archive.records[record].path;
            let mut said = Diagnostics::default();
            let source = source::read(files, path, &mut said).ok()?;
            let article = article::parse(&source, config, &archive.repeated, &mut said);
            Some(Arc::new(AnchorIndex::of(&article)))
        })
    }
}

/// On which page of a chapter each id stands that is not on the first.
type LaterPages = Arc<BTreeMap<String, usize>>;

/// Leads links to places in other pages to those where they stand, in one edition after the other.
pub(super) struct Across<'a> {
    project: Project<'a>,
    volume: &'a Volume,
    settings: &'a [Setting<'a>],
    /// The chapters by their first pages.
    chapters: HashMap<&'a str, usize>,
    /// By chapter and edition.
    known: Once<(usize, usize), LaterPages>,
}

impl<'a> Across<'a> {
    pub(super) fn of(
        project: Project<'a>,
        volume: &'a Volume,
        settings: &'a [Setting<'a>],
    ) -> Self {
        let chapters = volume.chapters.iter().enumerate();
        let chapters = chapters.map(|(at, it)| (it.href.as_str(), at)).collect();
        Self { project, volume, settings, chapters, known: Once::default() }
    }

    /// Whether the article of a record may have several pages in any of the editions.
    pub(super) fn may_be_split(&self, record: usize) -> bool {
        self.settings.iter().any(|it| self.is_long(record, it))
    }

    fn is_long(&self, record: usize, setting: &Setting<'_>) -> bool {
        let length = self.project.archive.records[record].length as usize;
        length.saturating_mul(GROWTH) > setting.frame.page_bytes
    }

    /// Does so in the pages of chapter number `own`. Where the device can't open a place further on, the
    /// link leads to the page.
    pub(super) fn lead(
        &self,
        own: usize,
        setting: &Setting<'_>,
        resolver: &Resolver<'_>,
        pages: &mut [Page],
    ) {
        let hrefs: Vec<String> = pages.iter().map(|it| it.href.clone()).collect();
        let opens_places = setting.edition.profile.opens_later_places;
        for (number, page) in pages.iter_mut().enumerate() {
            let href_of = |href: &str| -> Option<String> {
                let (page, id) = href.split_once('#').filter(|(page, _)| !page.is_empty())?;
                let (page, is_forward) = match hrefs.iter().position(|it| it == page) {
                    Some(there) => (page.to_owned(), there > number),
                    None => {
                        let there = *self.chapters.get(page)?;
                        let number = self.page_of(there, id, setting, resolver);
                        let is_forward = setting.places[there] > setting.places[own];
                        (page_href(page, number), is_forward)
                    }
                };
                Some(if is_forward && !opens_places { page } else { format!("{page}#{id}") })
            };
            walk_mut(&mut page.root.children, &mut |element| {
                let is_link = element.name == "a";
                if let Some(href) = element.get("href").filter(|_| is_link).and_then(href_of) {
                    element.set("href", href);
                }
            });
        }
    }

    /// The number of the page of another chapter where an id stands, from 1.
    fn page_of(
        &self,
        chapter: usize,
        id: &str,
        setting: &Setting<'_>,
        resolver: &Resolver<'_>,
    ) -> usize {
        let record = self.volume.chapters[chapter].record;
        if !self.is_long(record, setting) {
            return 1;
        }
        let edition = self.settings.iter().position(|it| it.edition == setting.edition);
        let pages = self.known.get((chapter, edition.unwrap_or_default()), || {
            let pages = chapters::pages(self.project, resolver, setting, (chapter, record));
            let mut found = BTreeMap::new();
            for (number, page) in (1..).zip(pages.iter().flatten()) {
                walk(&page.root.children, &mut |it| {
                    if let Some(id) = it.get("id") {
                        found.entry(id.to_owned()).or_insert(number);
                    }
                });
            }
            found.retain(|_, number| *number > 1);
            Arc::new(found)
        });
        pages.get(id).copied().unwrap_or(1)
    }
}
