//! Places in chapters that other chapters link to: which there are, and on which page of a chapter that has
//! several each stands.
//!
//! An article is read once more if others link to places in it, once for all that do; and made once more for
//! each edition if it is so long that it may have several pages.

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::build::VolumeBuild;
use super::edition::EditionBuild;
use super::inputs::Inputs;
use super::reading::{self, ResolvedArticle};
use crate::article;
use crate::article::crossref::written_labels;
use crate::diagnostic::Diagnostics;
use crate::page::{self, page_href};
use crate::publication::Page;
use crate::source;
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
    inputs: Inputs<'a>,
    known: Once<usize, Option<Arc<AnchorIndex>>>,
    labels: OnceLock<Arc<BTreeMap<String, Vec<usize>>>>,
}

impl<'a> ArticleAnchors<'a> {
    pub(super) fn of(inputs: Inputs<'a>) -> Self {
        Self { inputs, known: Once::default(), labels: OnceLock::new() }
    }
}

impl Anchors for ArticleAnchors<'_> {
    fn of(&self, record: usize) -> Option<Arc<AnchorIndex>> {
        self.known.get(record, || {
            let Inputs { files, archive, config, .. } = self.inputs;
            let path = &archive.records[record].path;
            let mut said = Diagnostics::default();
            let source = source::read(files, path, &mut said).ok()?;
            let article =
                article::parse_within(&source, config, archive.surroundings(None), &mut said);
            Some(Arc::new(AnchorIndex::of(&article)))
        })
    }

    fn labels(
        &self,
        records: &mut dyn Iterator<Item = usize>,
    ) -> Arc<BTreeMap<String, Vec<usize>>> {
        let Inputs { files, archive, .. } = self.inputs;
        let find = || {
            let mut found: BTreeMap<String, Vec<usize>> = BTreeMap::new();
            for record in records {
                let path = &archive.records[record].path;
                let Ok(source) = source::read(files, path, &mut Diagnostics::default()) else {
                    continue;
                };
                for label in written_labels(&source.text) {
                    let having = found.entry(label).or_default();
                    if having.last() != Some(&record) {
                        having.push(record);
                    }
                }
            }
            Arc::new(found)
        };
        Arc::clone(self.labels.get_or_init(find))
    }
}

/// On which page of a chapter each id stands that is not on the first.
type LaterPages = Arc<BTreeMap<String, usize>>;

/// Leads links to places in other pages to those where they stand, in one edition after the other.
pub(super) struct PlaceFinder<'a, 'b> {
    build: &'a VolumeBuild<'b>,
    resolver: &'a Resolver<'a>,
    /// The chapters by their first pages.
    chapters: HashMap<&'a str, usize>,
    /// By chapter and the name of the edition's book.
    known: Once<(usize, String), LaterPages>,
}

impl<'a, 'b> PlaceFinder<'a, 'b> {
    pub(super) fn of(build: &'a VolumeBuild<'b>, resolver: &'a Resolver<'a>) -> Self {
        let chapters = build.volume.chapters.iter().enumerate();
        let chapters = chapters.map(|(at, it)| (it.href.as_str(), at)).collect();
        Self { build, resolver, chapters, known: Once::default() }
    }

    /// Whether the article of a record may have several pages in any of the editions.
    pub(super) fn may_be_split(&self, record: usize) -> bool {
        self.build.editions().any(|it| self.is_long(record, it))
    }

    fn is_long(&self, record: usize, edition: &EditionBuild<'_>) -> bool {
        let length = self.build.inputs.archive.records[record].length as usize;
        length.saturating_mul(GROWTH) > edition.edition.profile.page_bytes
    }

    /// Does so in the pages of chapter number `own`. Where the device can't open a place further on, the
    /// link leads to the page.
    pub(super) fn lead(&self, own: usize, edition: &EditionBuild<'_>, pages: &mut [Page]) {
        let hrefs: Vec<String> = pages.iter().map(|it| it.href.clone()).collect();
        let opens_places = edition.edition.profile.opens_later_places;
        let places = &edition.view.places;
        for (number, page) in pages.iter_mut().enumerate() {
            let href_of = |href: &str| -> Option<String> {
                let (page, id) = href.split_once('#').filter(|(page, _)| !page.is_empty())?;
                let (page, is_forward) = match hrefs.iter().position(|it| it == page) {
                    Some(there) => (page.to_owned(), there > number),
                    None => {
                        let there = *self.chapters.get(page)?;
                        let number = self.page_of(there, id, edition);
                        (page_href(page, number), places[there] > places[own])
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
    fn page_of(&self, chapter: usize, id: &str, edition: &EditionBuild<'_>) -> usize {
        let record = self.build.volume.chapters[chapter].record;
        if !self.is_long(record, edition) {
            return 1;
        }
        let pages = self.known.get((chapter, edition.file_name.clone()), || {
            let mut found = BTreeMap::new();
            for (number, page) in (1..).zip(self.pages(chapter, record, edition)) {
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

    /// A chapter's pages in one edition. Links to places in other chapters lead to those chapters' first pages.
    fn pages(&self, chapter: usize, record: usize, edition: &EditionBuild<'_>) -> Vec<Page> {
        let read = reading::read(self.build.inputs, self.resolver, record);
        let Ok(ResolvedArticle { mut article, resolved, .. }) = read else { return Vec::new() };
        if let Some(conversion) = edition.view.conversion {
            conversion.article(&mut article);
        }
        let place = edition.view.places[chapter];
        page::chapter(edition.frame(), place, article, &resolved.elsewhere).0
    }
}
