//! The highlights: chapters that their front matter marks as worth reading first.

use super::apparatus::Apparatus;
use super::index::{Shown, entries};
use super::{Abstract, BarLink, Frame, Matter, TITLE_ID, bar, heading};
use crate::publication::Page;
use crate::volume::CONTENTS_HREF;
use crate::xhtml::el;

/// The href of the highlights.
pub(super) const HIGHLIGHTS_HREF: &str = "highlights.xhtml";

/// The marked chapters, those with the lowest place first. A mark that every chapter bears says nothing.
pub(super) fn marked(abstracts: &[Abstract]) -> Vec<usize> {
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

/// Makes the page.
pub(super) fn highlights(frame: Frame<'_>, abstracts: &[Abstract], it: &Apparatus) -> Page {
    let words = &frame.locale.words.pages;
    let links = [BarLink::new(CONTENTS_HREF, &*words.contents)];
    let shown = Shown { anchors: false, day: true, category: true, summary: true };
    let section = el("section")
        .class("highlights")
        .attr("aria-labelledby", TITLE_ID)
        .child(bar(&words.index_bar, &links))
        .child(heading(words.highlights.clone()))
        .child(entries(&frame, it.highlights.iter().copied(), abstracts, shown))
        .child(bar(&words.index_foot_bar, &links));
    frame.page(HIGHLIGHTS_HREF, &words.highlights, Matter::Front, section)
}
