//! The articles of other volumes that this volume's chapters refer to, so that a reader knows which
//! volume to take up.

use std::collections::BTreeMap;

use super::{BarLink, Frame, Matter, TITLE_ID, around, heading, in_language, time};
use crate::date::{Period, Stamp};
use crate::link::{self, Target};
use crate::publication::Page;
use crate::volume::CONTENTS_HREF;
use crate::xhtml::{Element, Node, el, text};

/// The href of the list.
pub(super) const ELSEWHERE_HREF: &str = "elsewhere.xhtml";

/// The most chapters that are named beside an article they refer to.
const MOST_CHAPTERS: usize = 3;

/// A volume's period and part; nothing for those without a date.
type Place = Option<(Period, usize)>;

/// Makes the list of the records that are referred to, each with the chapters that do.
pub(super) fn elsewhere(frame: Frame<'_>, referred: &BTreeMap<usize, Vec<usize>>) -> Page {
    let words = &frame.locale.words.pages;
    let mut volumes: BTreeMap<Place, Vec<(usize, &[usize])>> = BTreeMap::new();
    for (record, chapters) in referred {
        let unit = frame.volume.unit(frame.config);
        let date = frame.archive.records[*record].date;
        let period = date.map(|it| Period::containing(it.date, unit));
        let part = frame.part_of(*record).unwrap_or_default();
        let period = period.map(|it| (it, part));
        volumes.entry(period).or_default().push((*record, chapters));
    }
    // Those without a date come last, as their volume does.
    let undated = volumes.remove(&None).map(|it| (None, it));
    let links = [BarLink::new(CONTENTS_HREF, &*words.contents)];
    let mut section = el("section")
        .class("elsewhere")
        .attr("aria-labelledby", TITLE_ID)
        .children(frame.bar_above(&words.index_bar, &links))
        .child(heading(words.elsewhere.clone()));
    for (period, mut records) in volumes.into_iter().chain(undated) {
        records.sort_by_key(|(it, _)| (frame.archive.records[*it].date, *it));
        let name = match period {
            Some((period, 0)) => frame.locale.period(period),
            Some((period, part)) => {
                format!("{}{}", frame.locale.period(period), frame.part_name(part))
            }
            None => frame.locale.words.dates.unknown.clone(),
        };
        let items = records.into_iter().map(|(record, chapters)| item(&frame, record, chapters));
        section = section.child(el("h2").text(name)).child(el("ul").class("idx").children(items));
    }
    section = section.children(frame.bar_below(&words.index_foot_bar, &links));
    frame.page(ELSEWHERE_HREF, &words.elsewhere, Matter::Back, section)
}

fn item(frame: &Frame<'_>, record: usize, chapters: &[usize]) -> Element {
    let words = &frame.locale.words;
    let record = &frame.archive.records[record];
    let title = frame.title_or_untitled(&record.title);
    let address = match record.canonical.as_deref().map(|it| link::clean(it, None)) {
        Some(Target::Web(url)) => Some(url),
        _ => None,
    };
    let title: Node = match address {
        Some(url) => el("a").attr("href", url).text(title).into(),
        None => text(title),
    };
    let mut facts: Vec<Node> = Vec::new();
    if let Some(date) = record.date {
        facts.push(time(Stamp::day(date.date), frame.locale.day(date.date)).into());
        facts.push(text(words.marks.dot.clone()));
    }
    let mut named = Vec::new();
    for chapter in chapters.iter().take(MOST_CHAPTERS) {
        let chapter = &frame.volume.chapters[*chapter];
        if !named.is_empty() {
            named.push(text(words.marks.comma.clone()));
        }
        let link = el("a").attr("href", chapter.href.clone()).text(frame.title_of(chapter));
        named.push(in_language(link, frame.record(chapter).language.as_ref()).into());
    }
    facts.extend(around(&words.chapter.mentioned_in, named));
    el("li")
        .child(in_language(el("p").class("t"), record.language.as_ref()).child(title))
        .child(el("p").class("m").children(facts))
}
