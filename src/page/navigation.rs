//! The way through the volume: the order of its pages, the table of contents, the landmarks.

use super::{AUTHORS_HREF, Abstract, COLOPHON_HREF, COVER_HREF, Frame};
use crate::publication::{Landmark, LandmarkKind, NavPoint, SpineItem};
use crate::volume::{CONTENTS_HREF, SectionKey};

/// The pages in reading order: cover, contents, each index page followed by its chapters, colophon.
pub fn reading_order(frame: Frame<'_>, abstracts: &[Abstract]) -> Vec<SpineItem> {
    let mut hrefs = vec![COVER_HREF, CONTENTS_HREF];
    for page in frame.volume.sections.iter().flat_map(|it| &it.pages) {
        if page.href != CONTENTS_HREF {
            hrefs.push(&page.href);
        }
        hrefs.extend(frame.volume.chapters[page.chapters.clone()].iter().map(|it| &*it.href));
    }
    if has_authors(abstracts) {
        hrefs.push(AUTHORS_HREF);
    }
    hrefs.push(COLOPHON_HREF);
    hrefs.into_iter().map(|it| SpineItem { href: it.to_owned(), linear: true }).collect()
}

/// The table of contents, two levels deep at most: contents, sections with their chapters, colophon.
pub fn navigation(frame: Frame<'_>, abstracts: &[Abstract]) -> Vec<NavPoint> {
    let words = &frame.locale.words.pages;
    let mut points = vec![point(CONTENTS_HREF, words.contents.clone(), Vec::new())];
    for (at, section) in frame.volume.sections.iter().enumerate() {
        let chapters = |range: std::ops::Range<usize>| -> Vec<NavPoint> {
            frame.volume.chapters[range]
                .iter()
                .map(|it| point(&it.href, frame.title_of(it), Vec::new()))
                .collect()
        };
        match (&section.key, section.pages.first()) {
            (_, Some(page)) if page.href == CONTENTS_HREF => {
                points.extend(chapters(section.chapters.clone()));
            }
            (SectionKey::Whole, _) => {
                points.extend(section.pages.iter().enumerate().map(|(number, page)| {
                    let label = frame.range_name(at, number);
                    point(&page.href, label, chapters(page.chapters.clone()))
                }));
            }
            (_, Some(page)) => {
                let label = frame.section_name(at);
                points.push(point(&page.href, label, chapters(section.chapters.clone())));
            }
            (_, None) => points.extend(chapters(section.chapters.clone())),
        }
    }
    if has_authors(abstracts) {
        points.push(point(AUTHORS_HREF, words.authors.clone(), Vec::new()));
    }
    points.push(point(COLOPHON_HREF, words.colophon.clone(), Vec::new()));
    points
}

/// Whether there is an authors' page.
fn has_authors(abstracts: &[Abstract]) -> bool {
    abstracts.iter().any(|it| it.author_box.is_some())
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
    let body = reading_order(frame, &[]).into_iter().nth(2).filter(|it| it.href != COLOPHON_HREF);
    let mut landmarks = vec![
        landmark(LandmarkKind::Cover, &words.cover, COVER_HREF),
        landmark(LandmarkKind::Contents, &words.contents, CONTENTS_HREF),
    ];
    landmarks.extend(body.map(|it| landmark(LandmarkKind::Body, &words.text_begins, &it.href)));
    landmarks
}
