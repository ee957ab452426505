//! The way through the volume: the order of its pages, the table of contents, the landmarks.

use std::borrow::Cow;

use super::apparatus::Apparatus;
use super::authors::AUTHORS_HREF;
use super::chapter::page_href;
use super::colophon::COLOPHON_HREF;
use super::cover::COVER_HREF;
use super::elsewhere::ELSEWHERE_HREF;
use super::highlights::HIGHLIGHTS_HREF;
use super::outline::{Branch, outline};
use super::{Abstract, Frame};
use crate::archive::Place;
use crate::config::IndexKind;
use crate::publication::{Landmark, LandmarkKind, NavPoint, SpineItem};
use crate::volume::axis::Axis;
use crate::volume::{CONTENTS_HREF, SectionKey};

/// The pages in reading order: cover, the author's front matter, contents, highlights, each index page
/// followed by its chapters, the author's back matter, authors, other volumes, indexes, colophon.
/// `pages` tells how many pages each chapter has.
pub fn reading_order(frame: Frame<'_>, apparatus: &Apparatus, pages: &[usize]) -> Vec<SpineItem> {
    let matter = |place| frame.volume.matter_at(place).map(|it| Cow::Borrowed(&*it.href));
    let pages_of = |chapter: usize| {
        let href = &frame.volume.chapters[chapter].href;
        let count = pages.get(chapter).copied().unwrap_or(1);
        (1..=count).map(|it| Cow::Owned(page_href(href, it)))
    };
    let mut hrefs: Vec<Cow<'_, str>> = vec![COVER_HREF.into()];
    hrefs.extend(matter(Place::Front));
    hrefs.push(CONTENTS_HREF.into());
    hrefs.extend((!apparatus.highlights.is_empty()).then_some(HIGHLIGHTS_HREF.into()));
    for page in frame.volume.sections.iter().flat_map(|it| &it.pages) {
        if page.href != CONTENTS_HREF {
            hrefs.push((&*page.href).into());
        }
        hrefs.extend(page.chapters.clone().flat_map(pages_of));
    }
    hrefs.extend(matter(Place::Back));
    hrefs.extend(apparatus.has_biographies.then_some(AUTHORS_HREF.into()));
    hrefs.extend((!apparatus.elsewhere.is_empty()).then_some(ELSEWHERE_HREF.into()));
    for axis in &apparatus.axes {
        let terms = axis.terms.iter().flat_map(|it| &it.pages);
        hrefs.extend(axis.pages.iter().map(|it| Cow::Borrowed(&*it.href)));
        hrefs.extend(terms.map(|it| Cow::Borrowed(&*it.href)));
    }
    hrefs.push(COLOPHON_HREF.into());
    hrefs.into_iter().map(|it| SpineItem { href: it.into_owned(), linear: true }).collect()
}

/// In a volume of more chapters their headings would bury their titles.
const MOST_WITH_HEADINGS: usize = 60;

/// What is listed below the chapters: their headings.
#[derive(Clone, Copy)]
struct Below<'a> {
    abstracts: &'a [Abstract],
    /// How many pages each chapter has.
    pages: &'a [usize],
}

impl Below<'_> {
    /// The headings of a chapter that has one page, those of the second level below those of the first.
    fn chapter(self, at: usize, href: &str) -> Vec<NavPoint> {
        let Self { abstracts, pages } = self;
        let few = abstracts.len() <= MOST_WITH_HEADINGS;
        let Some(about) = abstracts.get(at).filter(|_| few && pages.get(at) == Some(&1)) else {
            return Vec::new();
        };
        let mut points: Vec<NavPoint> = Vec::new();
        for (level, words, id) in &about.headings {
            let heading = point(&format!("{href}#{id}"), words.clone(), Vec::new());
            match points.last_mut() {
                Some(above) if *level > 2 => above.children.push(heading),
                _ => points.push(heading),
            }
        }
        points
    }
}

/// The table of contents: sections with their chapters, in a small volume with their headings; indexes with the
/// pages of their terms, and every other page by itself. `pages` tells how many pages each chapter has.
pub fn navigation(
    frame: Frame<'_>,
    apparatus: &Apparatus,
    abstracts: &[Abstract],
    pages: &[usize],
) -> Vec<NavPoint> {
    let below = Below { abstracts, pages };
    let words = &frame.locale.words.pages;
    let matter = |place| {
        frame.volume.matter_at(place).map(|it| point(&it.href, frame.matter_title(it), Vec::new()))
    };
    let mut points: Vec<NavPoint> = matter(Place::Front).collect();
    points.push(point(CONTENTS_HREF, words.contents.clone(), Vec::new()));
    if !apparatus.highlights.is_empty() {
        points.push(point(HIGHLIGHTS_HREF, words.highlights.clone(), Vec::new()));
    }
    for branch in &outline(&frame.volume.sections) {
        points.extend(self::branch(&frame, branch, below));
    }
    points.extend(matter(Place::Back));
    if apparatus.has_biographies {
        points.push(point(AUTHORS_HREF, words.authors.clone(), Vec::new()));
    }
    if !apparatus.elsewhere.is_empty() {
        points.push(point(ELSEWHERE_HREF, words.elsewhere.clone(), Vec::new()));
    }
    points.extend(apparatus.axes.iter().filter_map(|it| index(&frame, it)));
    points.push(point(COLOPHON_HREF, words.colophon.clone(), Vec::new()));
    points
}

/// A section, or what several stand in, with all that is in it.
fn branch(frame: &Frame<'_>, branch: &Branch<'_>, below: Below<'_>) -> Vec<NavPoint> {
    let mut points = branch.section.map(|at| section(frame, at, below)).unwrap_or_default();
    if branch.branches.is_empty() && branch.above.is_empty() {
        return points;
    }
    let label = frame.branch_name(branch);
    if branch.section.is_none() {
        let first = branch.first_section().and_then(|it| frame.volume.sections[it].pages.first());
        points.extend(first.map(|page| point(&page.href, label.clone(), Vec::new())));
    }
    if let Some(own) = points.first_mut() {
        own.label = label;
        let inside = branch.branches.iter();
        own.children.extend(inside.flat_map(|it| self::branch(frame, it, below)));
    }
    points
}

/// A section with its chapters. Without one, chapters stand by themselves or in runs.
fn section(frame: &Frame<'_>, at: usize, below: Below<'_>) -> Vec<NavPoint> {
    let section = &frame.volume.sections[at];
    let chapters = |range: std::ops::Range<usize>| -> Vec<NavPoint> {
        let chapters = frame.volume.chapters[range.clone()].iter().zip(range);
        nested(chapters.map(|(it, at)| {
            let headings = below.chapter(at, &it.href);
            (it.level, point(&it.href, frame.title_of(it), headings))
        }))
    };
    match (&section.key, section.pages.first()) {
        (_, Some(page)) if page.href == CONTENTS_HREF => chapters(section.chapters.clone()),
        (SectionKey::Whole, _) => section
            .pages
            .iter()
            .enumerate()
            .map(|(number, page)| {
                let label = frame.range_name(at, number);
                point(&page.href, label, chapters(page.chapters.clone()))
            })
            .collect(),
        (_, Some(page)) => {
            vec![point(&page.href, frame.section_name(at), chapters(section.chapters.clone()))]
        }
        (_, None) => chapters(section.chapters.clone()),
    }
}

/// Points that stand below the ones before them whose level is lower.
fn nested(points: impl Iterator<Item = (u8, NavPoint)>) -> Vec<NavPoint> {
    let mut top: Vec<NavPoint> = Vec::new();
    // The levels of the last point and of those that it stands below.
    let mut open: Vec<u8> = Vec::new();
    for (level, point) in points {
        while open.last().is_some_and(|it| *it >= level) {
            open.pop();
        }
        let mut place = &mut top;
        for _ in 0..open.len() {
            if place.is_empty() {
                break;
            }
            let last = place.len() - 1;
            place = &mut place[last].children;
        }
        place.push(point);
        if open.len() < DEEPEST {
            open.push(level);
        }
    }
    top
}

/// Levels of chapters below this one stand beside one another.
const DEEPEST: usize = 4;

/// An index; one of categories or days is a way through the whole volume, so its terms stand below it.
fn index(frame: &Frame<'_>, axis: &Axis) -> Option<NavPoint> {
    let terms = match axis.kind {
        IndexKind::Category | IndexKind::Day => &*axis.terms,
        IndexKind::Author | IndexKind::Tag | IndexKind::Title => &[],
    };
    let terms = terms.iter().filter_map(|it| {
        let label = match frame.term_name(axis.kind, &it.key) {
            name if name.trim().is_empty() => return None,
            name => name,
        };
        Some(point(&it.pages.first()?.href, label, Vec::new()))
    });
    let label = frame.index_title(axis.kind).to_owned();
    Some(point(&axis.pages.first()?.href, label, terms.collect()))
}

fn point(href: &str, label: String, children: Vec<NavPoint>) -> NavPoint {
    NavPoint { label, href: href.to_owned(), children }
}

/// The places that reading systems offer by themselves: cover, contents, where the text begins.
pub fn landmarks(frame: Frame<'_>) -> Vec<Landmark> {
    let words = &frame.locale.words.pages;
    let landmark = |kind, label: &str, href: &str| Landmark {
        kind,
        label: label.to_owned(),
        href: href.to_owned(),
    };
    let mut landmarks = vec![
        landmark(LandmarkKind::Cover, &words.cover, COVER_HREF),
        landmark(LandmarkKind::Contents, &words.contents, CONTENTS_HREF),
    ];
    let first_page = frame.volume.sections.iter().flat_map(|it| &it.pages).next();
    let first_chapter = frame.volume.chapters.first().map(|it| &it.href);
    let body = match first_page.map(|it| &it.href) {
        Some(href) if href != CONTENTS_HREF => Some(href),
        _ => first_chapter,
    };
    landmarks.extend(body.map(|it| landmark(LandmarkKind::Body, &words.text_begins, it)));
    landmarks
}
