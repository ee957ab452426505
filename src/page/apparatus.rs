//! What a volume holds for finding one's way, beside its own order: highlights, indexes, the authors'
//! page, the list of articles in other volumes. Which of these it has depends on its chapters.

use std::collections::BTreeMap;

use super::{Abstract, Frame};
use crate::config::{IndexKind, Indexes};
use crate::locale::Collation;
use crate::volume::SectionKey;
use crate::volume::axis::{Axis, TermKey};

/// Volumes with fewer chapters have no index unless they are asked for one: their contents are read
/// through as fast.
const LEAST_FOR_INDEXES: usize = 24;

/// Which pages of this kind a volume has, and what is on them.
#[derive(Debug, Default)]
pub struct Apparatus {
    /// The chapters that are marked as worth reading first, in their order.
    pub(super) highlights: Vec<usize>,
    /// The ways into the volume beside its own order.
    pub(super) axes: Vec<Axis>,
    /// Which chapters refer to which records of other volumes.
    pub(super) elsewhere: BTreeMap<usize, Vec<usize>>,
    /// Whether something is said of an author.
    pub(super) has_biographies: bool,
}

impl Apparatus {
    /// What the chapters give rise to. `abstracts` holds one for each chapter of the volume, in order.
    pub fn of(frame: Frame<'_>, abstracts: &[Abstract]) -> Self {
        let collation = Collation::of(&frame.locale.language, frame.config.index_order);
        let axes = kinds(&frame, abstracts)
            .into_iter()
            .filter_map(|it| Axis::of(it, entries(&frame, abstracts, it), &collation))
            .collect();
        let mut elsewhere: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (chapter, it) in abstracts.iter().enumerate() {
            for record in &it.elsewhere {
                elsewhere.entry(*record).or_default().push(chapter);
            }
        }
        Self {
            highlights: marked(abstracts),
            axes,
            elsewhere,
            has_biographies: abstracts.iter().any(|it| it.author_box.is_some()),
        }
    }

    /// The index of the authors, if there is one.
    pub(super) fn authors(&self) -> Option<&Axis> {
        self.axes.iter().find(|it| it.kind == IndexKind::Author)
    }
}

/// The marked chapters, those with the lowest place first. A mark that every chapter bears says nothing.
fn marked(abstracts: &[Abstract]) -> Vec<usize> {
    let mut marked: Vec<(i64, usize)> = abstracts
        .iter()
        .enumerate()
        .filter_map(|(chapter, it)| Some((it.featured?, chapter)))
        .collect();
    if marked.len() == abstracts.len() {
        return Vec::new();
    }
    marked.sort_unstable();
    marked.into_iter().map(|(_, chapter)| chapter).collect()
}

/// Which indexes the volume has.
fn kinds(frame: &Frame<'_>, abstracts: &[Abstract]) -> Vec<IndexKind> {
    let first = frame.volume.sections.first();
    let main =
        first.into_iter().flat_map(|it| it.above.iter().chain([&it.key])).find_map(|it| match it {
            SectionKey::Category(_) => Some(IndexKind::Category),
            SectionKey::Day(_) => Some(IndexKind::Day),
            _ => None,
        });
    match &frame.config.indexes {
        // The sections are that index already.
        Indexes::These(kinds) => kinds.iter().copied().filter(|it| Some(*it) != main).collect(),
        Indexes::Auto => {
            let second = match main {
                Some(IndexKind::Category) => IndexKind::Day,
                _ => IndexKind::Category,
            };
            let is_worth_it = |kind: &IndexKind| {
                let of_chapter = |at| terms(frame, abstracts, *kind, at);
                let terms: Vec<_> = (0..abstracts.len()).map(of_chapter).collect();
                let known = terms.iter().filter(|it| !it.is_empty()).count();
                let first = terms.iter().flatten().next();
                abstracts.len() >= LEAST_FOR_INDEXES
                    && known * 2 >= abstracts.len()
                    && terms.iter().flatten().any(|it| Some(it) != first)
            };
            [second, IndexKind::Author].into_iter().filter(is_worth_it).collect()
        }
    }
}

/// Under which terms of an index a chapter stands.
fn terms(
    frame: &Frame<'_>,
    abstracts: &[Abstract],
    kind: IndexKind,
    chapter: usize,
) -> Vec<TermKey> {
    let Some(about) = abstracts.get(chapter) else { return Vec::new() };
    let names = |names: &[String]| {
        let names = names.iter().map(|it| it.trim()).filter(|it| !it.is_empty());
        names.map(|it| TermKey::Name(it.to_owned())).collect::<Vec<_>>()
    };
    match kind {
        IndexKind::Day => {
            let record = frame.record(&frame.volume.chapters[chapter]);
            record.date.iter().map(|it| TermKey::Day(it.date)).collect()
        }
        IndexKind::Category => names(&about.categories),
        IndexKind::Author => {
            let mut authors = names(&about.authors);
            // The box below the text may name who wrote it where the byline does not.
            if let Some(described) = about.described_author()
                && let [name] = &*names(&[described.to_owned()])
                && !authors.contains(name)
            {
                authors.push(name.clone());
            }
            authors
        }
        IndexKind::Tag => names(&about.tags),
        IndexKind::Title => names(&[frame.title_of(&frame.volume.chapters[chapter])]),
    }
}

/// All chapters under their terms. Days and categories are ways to every chapter, so what has none
/// stands under that.
fn entries(frame: &Frame<'_>, abstracts: &[Abstract], kind: IndexKind) -> Vec<(TermKey, usize)> {
    let holds_all = matches!(kind, IndexKind::Day | IndexKind::Category);
    let mut entries = Vec::with_capacity(abstracts.len());
    for chapter in 0..abstracts.len() {
        let mut terms = terms(frame, abstracts, kind, chapter);
        if terms.is_empty() && holds_all {
            terms.push(TermKey::Without);
        }
        entries.extend(terms.into_iter().map(|it| (it, chapter)));
    }
    entries
}
