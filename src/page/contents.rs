//! The contents page: the sections of the volume with how much is in each; the chapters themselves
//! if they are few and not grouped.

use super::index::{entries, extent};
use super::{Abstract, Frame, Matter, TITLE_ID, heading};
use crate::publication::Page;
use crate::volume::{CONTENTS_HREF, SectionKey};
use crate::xhtml::{Element, el};

/// Makes the contents page. `abstracts` holds one for each chapter of the volume, in order.
pub fn contents(frame: Frame<'_>, abstracts: &[Abstract]) -> Page {
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
        let nav =
            nav.child(el("p").class("count").text(extent(&frame, chapters.clone(), abstracts)));
        match frame.is_listed_in_contents() {
            true => nav.child(entries(&frame, chapters, abstracts)),
            false => nav.child(sections(&frame, abstracts)),
        }
    };
    let root = frame.document(&title, &frame.locale.language, Matter::Front, nav);
    Page { href: CONTENTS_HREF.to_owned(), title: title.into(), root, properties: Vec::new() }
}

impl Frame<'_> {
    /// Whether the contents page is the chapters' index, too.
    pub(super) fn is_listed_in_contents(&self) -> bool {
        self.volume.chapters.first().is_some_and(|it| self.volume.index_href(it) == CONTENTS_HREF)
    }
}

fn sections(frame: &Frame<'_>, abstracts: &[Abstract]) -> Element {
    let mut list = el("ol");
    for (at, section) in frame.volume.sections.iter().enumerate() {
        if section.key == SectionKey::Whole {
            for (number, page) in section.pages.iter().enumerate() {
                let count = extent(frame, page.chapters.clone(), abstracts);
                list = list.child(item(&page.href, frame.range_name(at, number), count));
            }
        } else if let Some(page) = section.pages.first() {
            let count = extent(frame, section.chapters.clone(), abstracts);
            list = list.child(item(&page.href, frame.section_name(at), count));
        }
    }
    list
}

fn item(href: &str, label: String, count: String) -> Element {
    el("li")
        .child(el("a").attr("href", href.to_owned()).text(label))
        .text(" ")
        .child(el("span").class("count").text(count))
}
