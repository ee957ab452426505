//! Other ways into a volume than its own order: its chapters by category, author, tag, title or day.
//!
//! An axis lists its terms on index pages. Under a term stand its chapters; a term with many has pages of
//! its own, so that no page of the book is long.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::NaiveDate;

use super::{INDEX_PAGE, cut_evenly, short_hash};
use crate::config::IndexKind;
use crate::locale::{Bucket, Collation};

/// The most terms on an index page, and the most lines.
const MOST_TERMS: usize = 60;
const MOST_LINES: usize = 200;

/// Fewer terms than these are found without headings.
const LEAST_FOR_HEADINGS: usize = 24;

/// One way into a volume.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Axis {
    /// What it lists chapters by.
    pub kind: IndexKind,
    /// Its terms in order.
    pub terms: Vec<Term>,
    /// The pages that list the terms.
    pub pages: Vec<AxisPage>,
}

/// What some chapters have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// What it is.
    pub key: TermKey,
    /// The heading it stands under, if there are any.
    pub bucket: Option<Bucket>,
    /// Its chapters in order, as indices into the volume's.
    pub chapters: Vec<usize>,
    /// Its own pages; none if the index page lists its chapters.
    pub pages: Vec<TermPage>,
}

/// What a term is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum TermKey {
    /// A day.
    Day(NaiveDate),
    /// A category, author, tag or title.
    Name(String),
    /// None of the others.
    Without,
}

/// A page that lists terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AxisPage {
    /// Its href: `ix-author-2.xhtml`.
    pub href: String,
    /// The terms it lists, as a range of [`Axis::terms`].
    pub terms: Range<usize>,
}

/// A page that lists the chapters of one term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermPage {
    /// Its href: `ix-category-1f2e3d4c.xhtml`.
    pub href: String,
    /// The chapters it lists, as a range of [`Term::chapters`].
    pub chapters: Range<usize>,
}

impl Axis {
    /// The axis of these terms and chapters, in any order. Nothing if there are none.
    pub fn of(
        kind: IndexKind,
        entries: impl IntoIterator<Item = (TermKey, usize)>,
        collation: &Collation,
    ) -> Option<Self> {
        let mut grouped: BTreeMap<TermKey, Vec<usize>> = BTreeMap::new();
        for (key, chapter) in entries {
            grouped.entry(key).or_default().push(chapter);
        }
        if grouped.keys().all(|it| *it == TermKey::Without) {
            return None;
        }
        let mut terms: Vec<Term> = grouped
            .into_iter()
            .map(|(key, mut chapters)| {
                chapters.sort_unstable();
                chapters.dedup();
                let bucket = match &key {
                    TermKey::Name(name) => collation.bucket(name),
                    TermKey::Day(_) | TermKey::Without => None,
                };
                Term { key, bucket, chapters, pages: Vec::new() }
            })
            .collect();
        terms.sort_by(|a, b| match (&a.key, &b.key) {
            (TermKey::Name(x), TermKey::Name(y)) => {
                a.bucket.cmp(&b.bucket).then_with(|| collation.compare(x, y))
            }
            (x, y) => x.cmp(y),
        });
        if terms.len() < LEAST_FOR_HEADINGS {
            terms.iter_mut().for_each(|it| it.bucket = None);
        }
        give_pages(kind, &mut terms);
        let pages = pages(kind, &terms);
        Some(Self { kind, terms, pages })
    }

    /// The href of the page that lists a term.
    pub fn href_of(&self, term: usize) -> Option<&str> {
        let after = self.pages.partition_point(|it| it.terms.end <= term);
        self.pages.get(after).map(|it| &*it.href)
    }
}

/// Gives the terms with many chapters their own pages. An index that fits one page needs none.
fn give_pages(kind: IndexKind, terms: &mut [Term]) {
    let listed = match kind {
        // Whoever looks for a category wants to see which there are, not what is in each.
        IndexKind::Day | IndexKind::Category => 5,
        IndexKind::Author | IndexKind::Tag => 20,
        IndexKind::Title => return,
    };
    if terms.iter().map(|it| it.chapters.len()).sum::<usize>() <= INDEX_PAGE {
        return;
    }
    for term in terms.iter_mut().filter(|it| it.chapters.len() > listed) {
        let base = match &term.key {
            TermKey::Day(day) => format!("ix-{}-{}", kind.as_str(), day.format("%Y%m%d")),
            TermKey::Name(name) => {
                format!("ix-{}-{}", kind.as_str(), short_hash(name.as_bytes()))
            }
            TermKey::Without => format!("ix-{}-none", kind.as_str()),
        };
        let pages = cut_evenly(0..term.chapters.len(), INDEX_PAGE).into_iter().enumerate();
        term.pages =
            pages.map(|(at, chapters)| TermPage { href: numbered(&base, at), chapters }).collect();
    }
}

/// As few index pages as can be, of nearly one length.
fn pages(kind: IndexKind, terms: &[Term]) -> Vec<AxisPage> {
    let lines: Vec<usize> = terms
        .iter()
        .map(|it| match (kind, it.pages.is_empty()) {
            (IndexKind::Title, _) => it.chapters.len(),
            (_, true) => 1 + it.chapters.len(),
            (_, false) => 1,
        })
        .collect();
    let most_terms = if kind == IndexKind::Title { MOST_LINES } else { MOST_TERMS };
    let fewest = fill(&lines, most_terms, MOST_LINES);
    let count = fewest.len().max(1);
    let longest = lines.iter().copied().max().unwrap_or_default();
    let even = fill(
        &lines,
        most_terms,
        MOST_LINES.min(lines.iter().sum::<usize>().div_ceil(count) + longest / 2),
    );
    let pages = if even.len() == count { even } else { fewest };
    let base = format!("ix-{}", kind.as_str());
    let pages = pages.into_iter().enumerate();
    pages.map(|(at, terms)| AxisPage { href: numbered(&base, at), terms }).collect()
}

/// Fills pages one after the other up to their limits.
fn fill(lines: &[usize], most_terms: usize, most_lines: usize) -> Vec<Range<usize>> {
    let mut pages: Vec<Range<usize>> = Vec::new();
    let mut filled = 0;
    for (at, needed) in lines.iter().enumerate() {
        match pages.last_mut() {
            Some(page) if page.len() < most_terms && filled + needed <= most_lines => {
                page.end = at + 1;
                filled += needed;
            }
            _ => {
                pages.push(at..at + 1);
                filled = *needed;
            }
        }
    }
    pages
}

fn numbered(base: &str, page: usize) -> String {
    match page {
        0 => format!("{base}.xhtml"),
        page => format!("{base}-{}.xhtml", page + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    fn axis(kind: IndexKind, entries: impl IntoIterator<Item = (String, usize)>) -> Axis {
        let collation = Collation::of(&Language::parse("zh-Hant-HK").unwrap(), None);
        let entries = entries.into_iter().map(|(name, at)| (TermKey::Name(name), at));
        Axis::of(kind, entries, &collation).unwrap()
    }

    #[test]
    fn few_terms_stand_on_one_page_without_headings() {
        let names = [("陳", 1), ("丁", 0), ("陳", 0), ("陳", 1)];
        let axis = axis(IndexKind::Author, names.map(|(name, at)| (name.to_owned(), at)));
        let terms: Vec<_> = axis.terms.iter().map(|it| (&it.key, &*it.chapters)).collect();
        let name = |it: &str| TermKey::Name(it.to_owned());
        assert_eq!(terms, [(&name("丁"), &[0][..]), (&name("陳"), &[0, 1])]);
        assert!(axis.terms.iter().all(|it| it.bucket.is_none() && it.pages.is_empty()));
        assert_eq!(axis.pages, [AxisPage { href: "ix-author.xhtml".to_owned(), terms: 0..2 }]);
    }

    #[test]
    fn no_page_is_long_and_every_chapter_is_on_one() {
        // One author of 150 chapters, two hundred of one, in a volume of 350.
        let many = (0..150).map(|at| ("編輯室".to_owned(), at));
        let few = (150..350).map(|at| (format!("作者{at}"), at));
        for kind in [IndexKind::Author, IndexKind::Tag, IndexKind::Category, IndexKind::Title] {
            let axis = axis(kind, many.clone().chain(few.clone()));
            let mut listed = Vec::new();
            for page in &axis.pages {
                let terms = &axis.terms[page.terms.clone()];
                let lines =
                    terms.iter().filter(|it| it.pages.is_empty()).map(|it| it.chapters.len());
                assert!(lines.sum::<usize>() <= MOST_LINES && terms.len() <= MOST_LINES);
                listed.extend(terms.iter().flat_map(|it| it.chapters.iter().copied()));
            }
            listed.sort_unstable();
            assert!(listed.into_iter().eq(0..350), "{kind:?}");
            let own: Vec<_> = axis.terms.iter().flat_map(|it| &it.pages).collect();
            assert_eq!(own.len(), if kind == IndexKind::Title { 0 } else { 3 });
            assert!(own.iter().all(|it| it.chapters.len() == 50));
            for at in 0..axis.terms.len() {
                let page = axis.pages.iter().find(|it| it.terms.contains(&at));
                assert_eq!(axis.href_of(at), page.map(|it| &*it.href));
            }
        }
    }

    #[test]
    fn days_are_in_order_and_what_has_none_comes_last() {
        let collation = Collation::of(&Language::english(), None);
        let day = |it: &str| TermKey::Day(it.parse().unwrap());
        let entries = [(TermKey::Without, 0), (day("2020-08-05"), 1), (day("2020-08-04"), 2)];
        let axis = Axis::of(IndexKind::Day, entries, &collation).unwrap();
        let keys: Vec<_> = axis.terms.into_iter().map(|it| it.key).collect();
        assert_eq!(keys, [day("2020-08-04"), day("2020-08-05"), TermKey::Without]);
        assert_eq!(Axis::of(IndexKind::Tag, [(TermKey::Without, 0)], &collation), None);
    }

    #[test]
    fn runs_are_cut_evenly() {
        assert_eq!(cut_evenly(100..261, 60), [100..154, 154..208, 208..261]);
        for whole in [0..60, 5..5] {
            assert_eq!(cut_evenly(whole.clone(), 60), vec![whole; 1]);
        }
    }
}
