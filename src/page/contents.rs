//! The contents page: the sections of the volume with how much is in each; the chapters themselves
//! if they are few and not grouped.

use chrono::NaiveDate;

use super::apparatus::Apparatus;
use super::authors::AUTHORS_HREF;
use super::elsewhere::ELSEWHERE_HREF;
use super::highlights::HIGHLIGHTS_HREF;
use super::index::{Shown, entries, extent};
use super::outline::{Branch, outline};
use super::{Abstract, Frame, Matter, TITLE_ID, heading};
use crate::archive::Place;
use crate::publication::Page;
use crate::volume::{CONTENTS_HREF, Section, SectionKey};
use crate::xhtml::{Element, el};

/// Makes the contents page. `abstracts` holds one for each chapter of the volume, in order.
pub fn contents(frame: Frame<'_>, abstracts: &[Abstract], apparatus: &Apparatus) -> Page {
    let words = &frame.locale.words;
    let title = words.pages.contents.clone();
    let chapters = 0..frame.volume.chapters.len();
    let mut nav = el("nav")
        .class("toc")
        .attr("role", "doc-toc")
        .attr("aria-labelledby", TITLE_ID)
        .child(el("p").class("kicker").text(frame.volume_title()))
        .child(heading(title.clone()));
    nav = if chapters.is_empty() {
        nav.child(el("p").class("flush").text(words.pages.empty_volume.clone()))
    } else {
        let nav = nav
            .child(el("p").class("count").text(extent(&frame, chapters.clone(), abstracts)))
            .children(other_parts(&frame))
            .children(other_ways(&frame, apparatus))
            .children(matter(&frame, Place::Front));
        let nav = match frame.is_listed_in_contents() {
            true => {
                let shown = Shown::in_section(&[], &SectionKey::Whole);
                nav.child(entries(&frame, chapters, abstracts, shown))
            }
            false => {
                nav.children(listed_here(&frame, abstracts)).child(sections(&frame, abstracts))
            }
        };
        nav.children(matter(&frame, Place::Back)).children(appendices(&frame, apparatus))
    };
    frame.page(CONTENTS_HREF, &title, Matter::Front, nav)
}

/// The ways into the volume beside the contents' own order. They stand above the list: it may be long,
/// and turning pages is slow where they are most needed.
fn other_ways(frame: &Frame<'_>, apparatus: &Apparatus) -> Option<Element> {
    let words = &frame.locale.words.pages;
    let highlights =
        (!apparatus.highlights.is_empty()).then_some((HIGHLIGHTS_HREF, &*words.highlights));
    let indexes = apparatus
        .axes
        .iter()
        .filter_map(|it| Some((&*it.pages.first()?.href, frame.index_title(it.kind))));
    let mut line = el("p").class("pages");
    for (href, label) in highlights.into_iter().chain(indexes) {
        if !line.children.is_empty() {
            line = line.text(" ");
        }
        line = line.child(el("a").attr("href", href.to_owned()).text(label.to_owned()));
    }
    (!line.children.is_empty()).then_some(line)
}

/// The other parts of a volume that is too large for one book, and the days that they cover.
fn other_parts(frame: &Frame<'_>) -> Vec<Element> {
    let Some(part) = &frame.volume.part else { return Vec::new() };
    let others = part.days.iter().enumerate().filter(|(at, _)| at + 1 != part.number);
    let line = |(at, days): (usize, &Option<(NaiveDate, NaiveDate)>)| {
        let title = frame.title_or_untitled(&frame.config.title);
        let days = days.map(|(first, last)| format!(" {}", frame.locale.days(first, last)));
        let days = days.unwrap_or_default();
        el("p").class("count").text(format!("{title}{}{days}", frame.part_name(at + 1)))
    };
    others.map(line).collect()
}

/// The author's own pages in one of their places.
fn matter(frame: &Frame<'_>, place: Place) -> Option<Element> {
    let pages = frame.volume.matter_at(place).map(|it| (&*it.href, frame.matter_title(it)));
    plain_list(pages)
}

/// What follows the chapters and is no index.
fn appendices(frame: &Frame<'_>, apparatus: &Apparatus) -> Option<Element> {
    let words = &frame.locale.words.pages;
    let authors = apparatus.has_biographies.then(|| (AUTHORS_HREF, words.authors.clone()));
    let elsewhere =
        (!apparatus.elsewhere.is_empty()).then(|| (ELSEWHERE_HREF, words.elsewhere.clone()));
    plain_list(authors.into_iter().chain(elsewhere))
}

fn plain_list<'a>(items: impl Iterator<Item = (&'a str, String)>) -> Option<Element> {
    let items: Vec<Element> = items
        .map(|(href, label)| el("li").child(el("a").attr("href", href.to_owned()).text(label)))
        .collect();
    (!items.is_empty()).then(|| el("ol").children(items))
}

impl Frame<'_> {
    /// Whether the contents page is the chapters' index, too.
    pub(super) fn is_listed_in_contents(&self) -> bool {
        let first = self.volume.chapters.first();
        self.volume.sections.len() == 1
            && first.is_some_and(|it| self.volume.index_href(it) == CONTENTS_HREF)
    }
}

/// The chapters of a first section that has no page but this one: the days of a small book, before its other pages.
fn listed_here(frame: &Frame<'_>, abstracts: &[Abstract]) -> Option<Element> {
    let section = frame.volume.sections.iter().find(|it| is_listed_here(it))?;
    let shown = Shown::in_section(&[], &SectionKey::Whole);
    Some(entries(frame, section.chapters.clone(), abstracts, shown))
}

fn is_listed_here(section: &Section) -> bool {
    section.key == SectionKey::Whole && section.pages.iter().any(|it| it.href == CONTENTS_HREF)
}

fn sections(frame: &Frame<'_>, abstracts: &[Abstract]) -> Element {
    let branches = outline(&frame.volume.sections);
    el("ol").children(branches.iter().flat_map(|it| lines(frame, it, abstracts)))
}

/// The lines of a section, or of what several stand in.
fn lines(frame: &Frame<'_>, branch: &Branch<'_>, abstracts: &[Abstract]) -> Vec<Element> {
    let section = branch.section.map(|at| (at, &frame.volume.sections[at]));
    match section {
        Some((_, section)) if section.key == SectionKey::Part(None) => {
            let chapters = frame.volume.chapters[section.chapters.clone()].iter();
            return chapters
                .map(|it| {
                    let link = el("a").attr("href", it.href.clone()).text(frame.title_of(it));
                    el("li").attr("id", it.anchor.clone()).child(link)
                })
                .collect();
        }
        // It stands above.
        Some((_, section)) if is_listed_here(section) => return Vec::new(),
        Some((at, section)) if section.key == SectionKey::Whole => {
            let pages = section.pages.iter().enumerate();
            return pages
                .map(|(number, page)| {
                    let count = extent(frame, page.chapters.clone(), abstracts);
                    item(&page.href, frame.range_name(at, number), count)
                })
                .collect();
        }
        _ => {}
    }
    let first = branch.first_section().and_then(|it| frame.volume.sections[it].pages.first());
    let Some(page) = first else { return Vec::new() };
    // Months in a year and days in a month are many and short: they stand side by side.
    let is_short = |it: &Branch<'_>| {
        !it.above.is_empty() && matches!(it.key, SectionKey::Day(_) | SectionKey::Period(_))
    };
    let count = match is_short(branch) && branch.branches.is_empty() {
        true => frame.locale.articles(branch.chapters.len()),
        false => extent(frame, branch.chapters.clone(), abstracts),
    };
    let mut line = item(&page.href, frame.branch_name(branch), count);
    if !branch.branches.is_empty() {
        let mut list = el("ol");
        if branch.branches.iter().all(|it| is_short(it) && it.branches.is_empty()) {
            list = list.class("run");
        }
        let inside = branch.branches.iter().flat_map(|it| lines(frame, it, abstracts));
        line = line.child(list.children(inside));
    }
    vec![line]
}

fn item(href: &str, label: String, count: String) -> Element {
    el("li")
        .child(el("a").attr("href", href.to_owned()).text(label))
        .text(" ")
        .child(el("span").class("count").text(count))
}
