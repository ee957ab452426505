//! Indexes: a volume's chapters under its categories, authors, tags, titles or days.
//!
//! An index page lists terms under headings that the language has for them; a term with many chapters
//! has pages of its own, without summaries: whoever comes here looks for something.

use super::authors::{AUTHORS_HREF, author_id};
use super::index::{Shown, entries, extent_of};
use super::{Abstract, BarLink, Frame, Matter, TITLE_ID, heading, in_language, time};
use crate::config::IndexKind;
use crate::date::Stamp;
use crate::publication::Page;
use crate::volume::CONTENTS_HREF;
use crate::volume::axis::{Axis, AxisPage, Term, TermKey};
use crate::xhtml::{Element, Node, el, text};

/// Makes all pages of an index: those that list terms, and those that list the chapters of one.
pub(super) fn pages(frame: Frame<'_>, abstracts: &[Abstract], axis: &Axis) -> Vec<Page> {
    let mut pages = Vec::new();
    for number in 0..axis.pages.len() {
        pages.push(term_list(&frame, abstracts, axis, number));
    }
    for (number, term) in axis.terms.iter().enumerate() {
        for page in 0..term.pages.len() {
            pages.push(chapter_list(&frame, abstracts, axis, number, page));
        }
    }
    pages
}

impl Frame<'_> {
    /// What an index is called: `作者索引`.
    pub(super) fn index_title(&self, kind: IndexKind) -> &str {
        let words = &self.locale.words.indexes;
        match kind {
            IndexKind::Day => &words.day,
            IndexKind::Category => &words.category,
            IndexKind::Author => &words.author,
            IndexKind::Tag => &words.tag,
            IndexKind::Title => &words.title,
        }
    }

    /// What a term is called.
    pub(super) fn term_name(&self, kind: IndexKind, key: &TermKey) -> String {
        match (key, kind) {
            (TermKey::Day(day), _) => self.day_in_volume(*day),
            (TermKey::Name(name), _) => name.clone(),
            (TermKey::Without, IndexKind::Day) => self.locale.words.dates.unknown.clone(),
            (TermKey::Without, _) => self.locale.words.pages.uncategorised.clone(),
        }
    }
}

// The sections have the role `doc-index` only: the `index` of EPUB Indexes 1.0 asks for a structure of its
// own, which no reading system makes use of.

fn term_list(frame: &Frame<'_>, abstracts: &[Abstract], axis: &Axis, number: usize) -> Page {
    let words = &frame.locale.words.pages;
    let here = &axis.pages[number];
    let name = frame.index_title(axis.kind);
    let title = format!("{name}{}", frame.locale.page_of(number + 1, axis.pages.len()));
    let hrefs: Vec<&str> = axis.pages.iter().map(|it| &*it.href).collect();
    let links = bar_links(frame, name, &hrefs, number, None);
    let mut section = el("section")
        .class("index")
        .attr("role", "doc-index")
        .attr("aria-labelledby", TITLE_ID)
        .children(frame.bar_above(&words.index_bar, &links))
        .child(heading(title.clone()));
    if axis.pages.len() > 1 {
        let labels = axis.pages.iter().enumerate().map(|(at, it)| page_label(frame, axis, it, at));
        section = section.child(page_list(frame, &hrefs, labels, number));
    }
    let mut terms = axis.terms[here.terms.clone()].iter().peekable();
    while let Some(bucket) = terms.peek().map(|it| it.bucket) {
        if let Some(bucket) = bucket {
            section = section.child(el("h2").text(frame.locale.bucket(bucket)));
        }
        // A title's one chapter is what the title is: a list. Other terms are followed by theirs.
        let is_title = axis.kind == IndexKind::Title;
        let mut list = el(if is_title { "ul" } else { "dl" });
        while let Some(term) = terms.next_if(|it| it.bucket == bucket) {
            if !is_title {
                list = list.children(term_and_way(frame, abstracts, axis, term));
            }
            if term.pages.is_empty() {
                let chapters = term.chapters.iter();
                list = list.children(chapters.map(|it| {
                    el(if is_title { "li" } else { "dd" })
                        .children(chapter_line(frame, abstracts, axis, *it))
                }));
            }
        }
        section = section.child(list);
    }
    section = section.children(frame.bar_below(&words.index_foot_bar, &links));
    frame.page(&here.href, &title, Matter::Back, section)
}

/// A term's name; with the way to its own page and how much is there, if it has one.
fn term_and_way(
    frame: &Frame<'_>,
    abstracts: &[Abstract],
    axis: &Axis,
    term: &Term,
) -> Vec<Element> {
    let name = frame.term_name(axis.kind, &term.key);
    let own_page = term.pages.first();
    let mut line = match own_page {
        Some(page) => el("dt").child(el("a").attr("href", page.href.clone()).text(name.clone())),
        None => el("dt").text(name.clone()),
    };
    if let Some(author) = described(abstracts, axis, term, &name) {
        let about = format!("{AUTHORS_HREF}#{}", author_id(author));
        let words = frame.locale.words.indexes.biography.clone();
        line = line.text(" ").child(el("a").class("m").attr("href", about).text(words));
    }
    let extent =
        own_page.map(|_| el("dd").class("m").text(extent_of(frame, &term.chapters, abstracts)));
    [line].into_iter().chain(extent).collect()
}

/// The name under which something is said about the author who is this term, if more is than a role.
fn described<'a>(
    abstracts: &'a [Abstract],
    axis: &Axis,
    term: &Term,
    name: &str,
) -> Option<&'a str> {
    let mut chapters = term.chapters.iter().filter_map(|it| abstracts.get(*it));
    let is_author = axis.kind == IndexKind::Author;
    chapters.find_map(|it| {
        let is_same = is_author && it.described_author() == Some(name);
        let author = it.author_box.as_ref().filter(|it| is_same && !it.biography.trim().is_empty());
        author.map(|it| &*it.name)
    })
}

/// A chapter in one line.
fn chapter_line(frame: &Frame<'_>, abstracts: &[Abstract], axis: &Axis, at: usize) -> Vec<Node> {
    let chapter = &frame.volume.chapters[at];
    let about = abstracts.get(at);
    let link = el("a").attr("href", chapter.href.clone()).text(frame.title_of(chapter));
    let link = in_language(link, about.and_then(|it| it.language.as_ref()));
    let mut line: Vec<Node> = vec![link.into()];
    let mut facts = el("span").class("m");
    if let Some(date) = frame.record(chapter).date.filter(|_| axis.kind != IndexKind::Day) {
        facts = facts.child(time(Stamp::day(date.date), frame.day_in_volume(date.date)));
    }
    if let Some(about) = about.filter(|it| axis.kind == IndexKind::Title && !it.authors.is_empty())
    {
        if !facts.children.is_empty() {
            facts = facts.text(frame.locale.words.marks.dot.clone());
        }
        facts = facts.text(frame.locale.list(&about.authors));
    }
    if !facts.children.is_empty() {
        line.extend([text(" "), facts.into()]);
    }
    line
}

fn chapter_list(
    frame: &Frame<'_>,
    abstracts: &[Abstract],
    axis: &Axis,
    number: usize,
    page: usize,
) -> Page {
    let words = &frame.locale.words.pages;
    let term = &axis.terms[number];
    let here = &term.pages[page];
    let name = frame.term_name(axis.kind, &term.key);
    let title = format!("{name}{}", frame.locale.page_of(page + 1, term.pages.len()));
    let hrefs: Vec<&str> = term.pages.iter().map(|it| &*it.href).collect();
    let index = axis.href_of(number).map(|it| BarLink::new(it, frame.index_title(axis.kind)));
    let links = bar_links(frame, &name, &hrefs, page, index);
    let mut section = el("section")
        .class("index")
        .attr("role", "doc-index")
        .attr("aria-labelledby", TITLE_ID)
        .children(frame.bar_above(&words.index_bar, &links))
        .child(el("p").class("kicker").text(frame.index_title(axis.kind).to_owned()))
        .child(heading(title.clone()))
        .child(el("p").class("count").text(extent_of(frame, &term.chapters, abstracts)));
    if term.pages.len() > 1 {
        let labels = (1..=term.pages.len()).map(|it| it.to_string());
        section = section.child(page_list(frame, &hrefs, labels, page));
    }
    let chapters = term.chapters[here.chapters.clone()].iter().copied();
    let shown = Shown {
        anchors: false,
        day: axis.kind != IndexKind::Day,
        category: axis.kind != IndexKind::Category,
        summary: false,
    };
    let section = section
        .child(entries(frame, chapters, abstracts, shown))
        .children(frame.bar_below(&words.index_foot_bar, &links));
    frame.page(&here.href, &title, Matter::Back, section)
}

/// The page before, the way back, contents, and the page after.
fn bar_links(
    frame: &Frame<'_>,
    name: &str,
    hrefs: &[&str],
    at: usize,
    up: Option<BarLink>,
) -> Vec<BarLink> {
    let link = |at: usize| {
        let label = format!("{name}{}", frame.locale.page_of(at + 1, hrefs.len()));
        hrefs.get(at).map(|it| BarLink::new(*it, label))
    };
    let before = at.checked_sub(1).and_then(link).map(|it| it.rel("prev"));
    let contents = BarLink::new(CONTENTS_HREF, &*frame.locale.words.pages.contents);
    let after = link(at + 1).map(|it| it.rel("next"));
    before.into_iter().chain(up).chain([contents]).chain(after).collect()
}

/// Which headings a page holds: `二畫–七畫`; its number where there are none.
fn page_label(frame: &Frame<'_>, axis: &Axis, page: &AxisPage, at: usize) -> String {
    let terms = &axis.terms[page.terms.clone()];
    let bucket = |it: Option<&Term>| it.and_then(|it| it.bucket).map(|it| frame.locale.bucket(it));
    match (bucket(terms.first()), bucket(terms.last())) {
        (Some(first), Some(last)) if first == last => first,
        (Some(first), Some(last)) => format!("{first}–{last}"),
        _ => (at + 1).to_string(),
    }
}

/// All pages of an index; all but this one are links.
fn page_list(
    frame: &Frame<'_>,
    hrefs: &[&str],
    labels: impl Iterator<Item = String>,
    current: usize,
) -> Element {
    let words = &frame.locale.words.pages;
    let mut list = el("nav").class("pages").attr("aria-label", words.index_pages.clone());
    for (at, (href, label)) in hrefs.iter().zip(labels).enumerate() {
        list = match at == current {
            true => list.child(el("strong").attr("aria-current", "page").text(label)),
            false => list.child(el("a").attr("href", (*href).to_owned()).text(label)),
        };
        list = list.text(" ");
    }
    list
}
