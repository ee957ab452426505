//! The highlights: chapters that their front matter marks as worth reading first.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::apparatus::Apparatus;
use super::index::{Shown, entries};
use super::{Abstract, BarLink, Frame, Matter, TITLE_ID, heading};
use crate::cjk;
use crate::publication::Page;
use crate::volume::CONTENTS_HREF;
use crate::xhtml::el;

/// The widest title, in halves of a Han character's width, that isn't cut or too small on a cover.
const WIDEST_HEADLINE: usize = 44;

/// The href of the highlights.
pub(super) const HIGHLIGHTS_HREF: &str = "highlights.xhtml";

/// The titles that a cover announces, `most` of them: the marked chapters, then the longest of each
/// category that is not there yet, since who writes long means it.
pub fn headlines(
    frame: Frame<'_>,
    abstracts: &[Abstract],
    apparatus: &Apparatus,
    most: usize,
) -> Vec<String> {
    let chapters = &frame.volume.chapters;
    let is_short = |chapter: &usize| {
        let title = frame.record(&chapters[*chapter]).title.trim();
        let width: usize = title.chars().map(|c| if cjk::is_unspaced(c) { 2 } else { 1 }).sum();
        (1..=WIDEST_HEADLINE).contains(&width)
    };
    let mut chosen: Vec<usize> =
        apparatus.highlights.iter().copied().filter(is_short).take(most).collect();
    let mut categories: BTreeSet<&str> = BTreeSet::new();
    let category = |chapter: usize| abstracts[chapter].categories.first().map_or("", |it| &**it);
    categories.extend(chosen.iter().map(|it| category(*it)));
    let mut longest: Vec<usize> = (0..chapters.len()).filter(is_short).collect();
    longest.sort_by_key(|it| Reverse(abstracts[*it].measure.minutes()));
    let mut others = Vec::new();
    for chapter in longest {
        if chosen.len() >= most {
            break;
        }
        if chosen.contains(&chapter) {
            continue;
        }
        match categories.insert(category(chapter)) {
            true => chosen.push(chapter),
            false => others.push(chapter),
        }
    }
    let left = most.saturating_sub(chosen.len());
    chosen.extend(others.into_iter().take(left));
    chosen.into_iter().map(|it| frame.title_of(&chapters[it])).collect()
}

/// Makes the page.
pub(super) fn highlights(frame: Frame<'_>, abstracts: &[Abstract], it: &Apparatus) -> Page {
    let words = &frame.locale.words.pages;
    let links = [BarLink::new(CONTENTS_HREF, &*words.contents)];
    let shown = Shown { anchors: false, day: true, category: true, summary: true };
    let section = el("section")
        .class("highlights")
        .attr("aria-labelledby", TITLE_ID)
        .children(frame.bar_above(&words.index_bar, &links))
        .child(heading(words.highlights.clone()))
        .child(entries(&frame, it.highlights.iter().copied(), abstracts, shown))
        .children(frame.bar_below(&words.index_foot_bar, &links));
    frame.page(HIGHLIGHTS_HREF, &words.highlights, Matter::Front, section)
}
