//! Index pages: the chapters of a section with their authors, lengths and summaries.

use super::typeset;
use super::unbroken::unbroken;
use super::{Abstract, BarLink, Frame, Matter, TITLE_ID, heading, in_language, time};
use crate::article::Measure;
use crate::date::Stamp;
use crate::publication::Page;
use crate::volume::{CONTENTS_HREF, SectionKey};
use crate::xhtml::{Element, Node, el, text};

/// Makes one index page of a section. `abstracts` holds one for each chapter of the volume, in order.
pub fn index(frame: Frame<'_>, section: usize, page: usize, abstracts: &[Abstract]) -> Page {
    let locale = frame.locale;
    let it = &frame.volume.sections[section];
    let here = &it.pages[page];
    let name = frame.section_name(section);
    let part = locale.page_of(page + 1, it.pages.len());
    let title = format!("{name}{part}");

    let h1 = match it.key {
        SectionKey::Day(day) => {
            let h1 = el("h1").attr("id", TITLE_ID).child(time(Stamp::day(day), name));
            if part.is_empty() { h1 } else { h1.text(part) }
        }
        _ => heading(title.clone()),
    };
    let links = bar_links(&frame, section, page);
    let mut content = el("section").class("part");
    // The section begins on its first page.
    if page == 0 && it.key != SectionKey::Whole {
        content = content.attr("epub:type", "part").attr("role", "doc-part");
    }
    content = content
        .attr("aria-labelledby", TITLE_ID)
        .children(frame.bar_above(&locale.words.pages.index_bar, &links))
        .children(frame.section_place(section).map(|it| el("p").class("kicker").text(it)))
        .child(h1)
        .child(el("p").class("count").text(extent(&frame, it.chapters.clone(), abstracts)));
    if it.pages.len() > 1 {
        content = content.child(page_list(&frame, section, page));
    }
    content = content
        .child(entries(
            &frame,
            here.chapters.clone(),
            abstracts,
            Shown::in_section(&it.above, &it.key),
        ))
        .children(frame.bar_below(&locale.words.pages.index_foot_bar, &links));
    frame.page(&here.href, &title, Matter::Body, content)
}

/// How much a run of chapters is to read: `24篇・約3小時`.
pub(super) fn extent(
    frame: &Frame<'_>,
    chapters: std::ops::Range<usize>,
    abstracts: &[Abstract],
) -> String {
    extent_in(frame, abstracts.get(chapters).unwrap_or_default().iter())
}

/// How much these chapters are to read.
pub(super) fn extent_of(frame: &Frame<'_>, chapters: &[usize], abstracts: &[Abstract]) -> String {
    extent_in(frame, chapters.iter().filter_map(|it| abstracts.get(*it)))
}

fn extent_in<'a>(frame: &Frame<'_>, abstracts: impl Iterator<Item = &'a Abstract>) -> String {
    let (mut count, mut minutes) = (0, 0);
    for it in abstracts {
        count += 1;
        minutes += it.measure.minutes();
    }
    let articles = frame.locale.articles(count);
    match frame.config.page.reading_time {
        true => {
            format!("{articles}{}{}", frame.locale.words.marks.dot, frame.locale.minutes(minutes))
        }
        false => articles,
    }
}

/// What entries say of their chapters, beside title, authors and minutes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shown {
    /// Whether an entry is where its chapter's way back leads.
    pub anchors: bool,
    /// The day.
    pub day: bool,
    /// The main category.
    pub category: bool,
    /// A line or two about it.
    pub summary: bool,
}

impl Shown {
    /// What a section's own pages show: not again what is in their heading.
    pub(super) fn in_section(above: &[SectionKey], key: &SectionKey) -> Self {
        let is_category = |it: &SectionKey| matches!(it, SectionKey::Category(_));
        Self {
            anchors: true,
            day: !matches!(key, SectionKey::Day(_)),
            category: !above.iter().chain([key]).any(is_category),
            summary: true,
        }
    }
}

/// A list of chapters.
pub(super) fn entries(
    frame: &Frame<'_>,
    chapters: impl IntoIterator<Item = usize>,
    abstracts: &[Abstract],
    shown: Shown,
) -> Element {
    let chapters = chapters.into_iter();
    let entries = chapters.filter_map(|at| Some(entry(frame, at, abstracts.get(at)?, shown)));
    el("ol").class("idx").children(entries)
}

fn entry(frame: &Frame<'_>, at: usize, about: &Abstract, shown: Shown) -> Element {
    let chapter = &frame.volume.chapters[at];
    let locale = frame.locale;
    let language = about.language.as_ref();
    let link = el("a").attr("href", chapter.href.clone()).text(frame.title_of(chapter));
    let mut item = el("li");
    if shown.anchors {
        item = item.attr("id", chapter.anchor.clone());
    }
    item = item.child(in_language(el("p").class("t"), language).child(link));

    let mut facts: Vec<Node> = Vec::with_capacity(7);
    let mut fact = |it: Node| {
        if !facts.is_empty() {
            facts.push(text(locale.words.marks.dot.clone()));
        }
        facts.push(it);
    };
    if let Some(date) = frame.record(chapter).date
        && shown.day
    {
        let day = Stamp::day(date.date);
        fact(time(day, frame.day_in_volume(date.date)).into());
    }
    if !about.authors.is_empty() {
        fact(text(locale.list(&about.authors)));
    }
    if let Some(category) = about.categories.first()
        && shown.category
    {
        fact(text(category.clone()));
    }
    if about.measure != Measure::default() && frame.config.page.reading_time {
        fact(unbroken([text(locale.minutes(about.measure.minutes()))]).into());
    }
    if !facts.is_empty() {
        item = item.child(el("p").class("m").children(facts));
    }

    if shown.summary && frame.config.page.summaries && !about.summary.is_empty() {
        item = item.child(
            in_language(el("p").class("s"), language).children(typeset::line(&about.summary)),
        );
    }
    item
}

/// The page before, contents, and the page after, whichever section they belong to.
fn bar_links(frame: &Frame<'_>, section: usize, page: usize) -> Vec<BarLink> {
    let sections = &frame.volume.sections;
    let before = match page.checked_sub(1) {
        Some(page) => Some((section, page)),
        None => {
            (0..section).rev().find_map(|it| Some((it, sections[it].pages.len().checked_sub(1)?)))
        }
    };
    let after = match page + 1 < sections[section].pages.len() {
        true => Some((section, page + 1)),
        false => (section + 1..sections.len())
            .find(|&it| !sections[it].pages.is_empty())
            .map(|it| (it, 0)),
    };
    let link = |(section, page): (usize, usize)| {
        let pages = &sections[section].pages;
        let part = frame.locale.page_of(page + 1, pages.len());
        let label = format!("{}{part}", frame.section_brief(section));
        BarLink::new(&*pages[page].href, label)
    };
    let mut links = Vec::with_capacity(3);
    links.extend(before.map(|it| link(it).rel("prev")));
    links.push(BarLink::new(CONTENTS_HREF, &*frame.locale.words.pages.contents));
    links.extend(after.map(|it| link(it).rel("next")));
    links
}

/// The numbers of a section's pages; all but this one are links.
fn page_list(frame: &Frame<'_>, section: usize, current: usize) -> Element {
    let mut list =
        el("nav").class("pages").attr("aria-label", frame.locale.words.pages.index_pages.clone());
    for (at, page) in frame.volume.sections[section].pages.iter().enumerate() {
        let number = (at + 1).to_string();
        list = match at == current {
            true => list.child(el("strong").attr("aria-current", "page").text(number)),
            false => list.child(el("a").attr("href", page.href.clone()).text(number)),
        };
        list = list.text(" ");
    }
    list
}
