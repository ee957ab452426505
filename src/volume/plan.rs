//! Which articles make which volume, in which order, under which names.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use uuid::Uuid;

use super::natural::natural;
use super::sections::Folders;
use super::undated::UndatedSections;
use super::{
    CONTENTS_HREF, Chapter, INDEX_PAGE, IndexPage, Matter, Scope, Section, SectionKey, Volume,
    cut_evenly, sections, short_hash,
};
use crate::archive::{Archive, Place, Record, Standing};
use crate::config::{Config, Grouping, Order, Sections};
use crate::date::{Period, PeriodRequest, PeriodUnit};

/// What was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// One book from all articles.
    Whole,
    /// One volume per period.
    Periods {
        /// Which.
        wanted: PeriodRequest,
        /// The day the program runs, in the archive's zone, for `last`.
        today: NaiveDate,
    },
}

impl Request {
    /// A volume for every period that has articles, and one for the undated.
    pub fn all_periods() -> Self {
        // Which day it is decides nothing of these.
        Self::Periods { wanted: PeriodRequest::All, today: NaiveDate::MIN }
    }
}

/// Plans the volumes that were asked for, in the order of their periods; the undated come last.
/// Volumes without a chapter are not planned.
pub fn plan(archive: &Archive, config: &Config, request: &Request) -> Vec<Volume> {
    let groups = match request {
        Request::Whole => {
            BTreeMap::from([(Scope::All, of_periods(archive).map(|(at, _)| at).collect())])
        }
        Request::Periods { wanted: PeriodRequest::These(periods), .. } => {
            let units: BTreeSet<PeriodUnit> = periods.iter().map(|it| it.unit).collect();
            let mut groups = BTreeMap::new();
            for unit in units {
                groups.append(&mut by_period(archive, unit));
            }
            let wanted: BTreeSet<Scope> = periods.iter().copied().map(Scope::Period).collect();
            groups.retain(|scope, _| wanted.contains(scope));
            groups
        }
        Request::Periods { wanted, today } => {
            let mut groups = by_period(archive, config.period);
            if *wanted == PeriodRequest::Last {
                let last = Scope::Period(Period::last_complete(*today, config.period));
                groups.retain(|scope, _| *scope == last);
            }
            groups
        }
    };
    let mut numbers = Numbers::default();
    groups
        .into_iter()
        .map(|(scope, records)| {
            let (number, previous) = numbers.of(archive, scope).unzip();
            let volume = volume(archive, config, scope, number, records);
            Volume { previous: previous.flatten(), ..volume }
        })
        .filter(|it| !it.chapters.is_empty())
        .collect()
}

/// The records of each period of a length, and those of none.
fn by_period(archive: &Archive, unit: PeriodUnit) -> BTreeMap<Scope, Vec<usize>> {
    let mut groups: BTreeMap<Scope, Vec<usize>> = BTreeMap::new();
    for (at, record) in of_periods(archive) {
        let scope = match record.date {
            Some(stamp) => Scope::Period(Period::containing(stamp.date, unit)),
            None => Scope::Undated,
        };
        groups.entry(scope).or_default().push(at);
    }
    groups
}

/// The records that belong to one period or none: all but those that every volume holds.
fn of_periods(archive: &Archive) -> impl Iterator<Item = (usize, &Record)> {
    let records = archive.records.iter().enumerate();
    records.filter(|(_, it)| !matches!(it.standing, Standing::Matter(_)) && archive.is_wanted(it))
}

/// Plans a volume again without the records that turned out to be unreadable.
pub fn without(
    volume: &Volume,
    archive: &Archive,
    config: &Config,
    failed: &BTreeSet<usize>,
) -> Volume {
    let chapters = volume.chapters.iter().map(|it| it.record).filter(|it| !failed.contains(it));
    let mut again = self::volume(archive, config, volume.scope, volume.number, chapters.collect());
    again.previous = volume.previous;
    again.part = volume.part.clone();
    again.name.clone_from(&volume.name);
    again.key.clone_from(&volume.key);
    again.matter.retain(|it| !failed.contains(&it.record));
    let chapters = failed.iter().filter(|it| archive.records[**it].standing == Standing::Article);
    again.set_aside = volume.set_aside.iter().chain(chapters).copied().collect();
    again.set_aside.sort_unstable();
    again
}

/// Plans a volume again from records that are called otherwise: titles and categories in another script.
/// Chapters keep their files' names.
pub fn renamed(volume: &Volume, archive: &Archive, config: &Config) -> Volume {
    let mut again = without(volume, archive, config, &BTreeSet::new());
    let known: BTreeMap<usize, &Chapter> =
        volume.chapters.iter().map(|it| (it.record, it)).collect();
    for chapter in &mut again.chapters {
        if let Some(it) = known.get(&chapter.record) {
            chapter.href.clone_from(&it.href);
            chapter.anchor.clone_from(&it.anchor);
        }
    }
    again
}

pub(super) fn volume(
    archive: &Archive,
    config: &Config,
    scope: Scope,
    number: Option<u32>,
    records: Vec<usize>,
) -> Volume {
    let is_article = |it: &usize| archive.records[*it].standing == Standing::Article;
    let (mut chapters, set_aside): (Vec<usize>, Vec<usize>) =
        records.into_iter().partition(is_article);
    sort(archive, config, scope, &mut chapters);
    let name = match scope {
        Scope::All => config.slug.clone(),
        _ => format!("{}-{scope}", config.slug),
    };
    let series = Uuid::new_v5(&Uuid::NAMESPACE_URL, config.series_uri.as_bytes());
    let key = scope.to_string();
    let (chapters, sections) = arrange(archive, config, scope, chapters);
    Volume {
        scope,
        name,
        number,
        previous: None,
        part: None,
        key,
        series,
        sections,
        chapters,
        matter: matter(archive),
        set_aside,
    }
}

/// The author's own pages, each folder's in the order of the files' names.
fn matter(archive: &Archive) -> Vec<Matter> {
    let mut matter = Vec::new();
    let mut hrefs = BTreeSet::new();
    for (at, record) in archive.records.iter().enumerate() {
        let Standing::Matter(place) = record.standing else { continue };
        let letter = match place {
            Place::Front => 'f',
            Place::Back => 'b',
        };
        let mut hash = short_hash(record.path.as_str().as_bytes());
        while !hrefs.insert(hash.clone()) {
            hash = short_hash(hash.as_bytes());
        }
        matter.push(Matter { record: at, place, href: format!("{letter}-{hash}.xhtml") });
    }
    let path = |it: &Matter| archive.records[it.record].path.as_str();
    matter.sort_by(|a, b| a.place.cmp(&b.place).then_with(|| natural(path(a), path(b))));
    matter
}

/// Puts chapters in order: those that have dates by them, those without after them. In a book of everything the
/// chapters of a site's own order keep it, before the others if they are most of them.
fn sort(archive: &Archive, config: &Config, scope: Scope, chapters: &mut [usize]) {
    let record = |at: &usize| &archive.records[*at];
    let is_ordered = |at: &usize| scope == Scope::All && record(at).order.is_some();
    let ordered = chapters.iter().filter(|it| is_ordered(it)).count();
    let is_book = ordered * 2 > chapters.len();
    let undated = match scope {
        Scope::All => Some(undated(archive, chapters)),
        Scope::Period(_) | Scope::Undated => None,
    };
    let class = |at: &usize| match (is_ordered(at), record(at).date.is_some()) {
        (true, _) => {
            if is_book {
                0
            } else {
                2
            }
        }
        (false, true) => 1,
        (false, false) => 3,
    };
    chapters.sort_by(|a, b| {
        class(a).cmp(&class(b)).then_with(|| {
            if is_ordered(a) {
                return record(a).order.cmp(&record(b).order);
            }
            if let (Some(undated), 3) = (&undated, class(a)) {
                return undated.compare(record(a), record(b));
            }
            let order = by_date(record(a), record(b));
            if config.order == Order::Descending { order.reverse() } else { order }
        })
    });
}

/// The sections of what has neither a date nor a place.
fn undated(archive: &Archive, chapters: &[usize]) -> UndatedSections {
    let records: Vec<usize> =
        chapters.iter().copied().filter(|it| stands_last(&archive.records[*it])).collect();
    UndatedSections::of(archive, &records)
}

fn stands_last(record: &Record) -> bool {
    record.date.is_none() && record.order.is_none()
}

/// By day, time and stable id, numbers in ids by their value; the path decides what is left.
fn by_date(a: &Record, b: &Record) -> Ordering {
    a.date.cmp(&b.date).then_with(|| natural(&a.id, &b.id)).then_with(|| a.path.cmp(&b.path))
}

/// The periods of each length that have articles.
#[derive(Default)]
struct Numbers(BTreeMap<PeriodUnit, Vec<Period>>);

impl Numbers {
    /// A period's place among the archive's periods of its length, from 1, and the one before it.
    fn of(&mut self, archive: &Archive, scope: Scope) -> Option<(u32, Option<Period>)> {
        let Scope::Period(period) = scope else { return None };
        let periods = self.0.entry(period.unit).or_insert_with(|| {
            let articles = archive
                .records
                .iter()
                .filter(|it| it.standing == Standing::Article && archive.is_wanted(it));
            let mut periods: Vec<Period> = articles
                .filter_map(|it| Some(Period::containing(it.date?.date, period.unit)))
                .collect();
            periods.sort_unstable();
            periods.dedup();
            periods
        });
        let before = periods.partition_point(|it| *it < period);
        let previous = before.checked_sub(1).map(|it| periods[it]);
        Some((u32::try_from(before + 1).ok()?, previous))
    }
}

/// Groups the sorted records into sections and gives every page its name.
fn arrange(
    archive: &Archive,
    config: &Config,
    scope: Scope,
    mut records: Vec<usize>,
) -> (Vec<Chapter>, Vec<Section>) {
    let in_order = |at: &&usize| archive.records[**at].order.is_some();
    let has_parts = records.iter().any(|at| archive.records[*at].part.is_some());
    let is_book = records.iter().filter(in_order).count() * 2 > records.len();
    let has_order =
        scope == Scope::All && config.sections == Sections::Auto && (has_parts || is_book);
    // Where the sections are not asked for, what has no date has its own.
    let last = records.iter().filter(|at| stands_last(&archive.records[**at])).count();
    let is_apart = scope == Scope::All && config.sections == Sections::Auto && last > 0;
    let apart = is_apart.then(|| undated(archive, &records));
    let apart = apart.filter(|it| last < records.len() || it.has_folders());
    let grouping = match sections::wanted(&config.sections, scope, records.len()) {
        it if it == [Grouping::Month] && has_order && !has_parts => Vec::new(),
        // No section says that of all chapters nobody knows the day.
        it if it == [Grouping::Month] && is_apart && last == records.len() => Vec::new(),
        it => it,
    };
    let folders = Folders::of(archive, &records);
    let path = |at: usize| match &archive.records[at] {
        it if stands_last(it) && apart.is_some() => {
            vec![apart.as_ref().map_or(SectionKey::Undated, |apart| apart.section(it))]
        }
        it if has_order
            && has_parts
            && (it.order.is_some() || (is_book && grouping.is_empty())) =>
        {
            vec![SectionKey::Part(it.part.as_deref().map(str::to_owned))]
        }
        it => sections::path(it, &grouping, &folders),
    };
    if !has_order && !grouping.is_empty() && apart.is_none() {
        sections::gather(&mut records, config.order, &path);
    }
    let mut hrefs = Hrefs::default();
    let mut chapters: Vec<Chapter> = Vec::with_capacity(records.len());
    let mut sections: Vec<Section> = Vec::new();
    for record in records {
        let mut above = path(record);
        // No path is empty.
        let key = above.pop().unwrap_or(SectionKey::Whole);
        let at = chapters.len();
        match sections.last_mut() {
            Some(section) if section.key == key && section.above == above => {
                section.chapters.end = at + 1;
            }
            _ => sections.push(Section { above, key, chapters: at..at + 1, pages: Vec::new() }),
        }
        let (href, anchor) = hrefs.chapter(&archive.records[record]);
        let level = if has_order { archive.records[record].level } else { 0 };
        let section = sections.len() - 1;
        chapters.push(Chapter { record, href, anchor, section, page: 0, level });
    }
    for (at, section) in sections.iter_mut().enumerate() {
        section.pages = index_pages(section, at);
        for (number, page) in section.pages.iter().enumerate() {
            for chapter in &mut chapters[page.chapters.clone()] {
                chapter.page = number;
            }
        }
    }
    if grouping.len() == 1 {
        sections::nest_in_time(&mut sections);
    }
    (chapters, sections)
}

/// Cuts a section into pages of nearly equal length, none over [`INDEX_PAGE`] chapters.
fn index_pages(section: &Section, at: usize) -> Vec<IndexPage> {
    let Section { above, key, chapters, .. } = section;
    let chapters = chapters.clone();
    if *key == SectionKey::Part(None) {
        // The contents list them by themselves.
        return vec![IndexPage { href: CONTENTS_HREF.to_owned(), chapters }];
    }
    let mut base = match key {
        SectionKey::Part(name) => {
            let name = name.as_deref().unwrap_or_default();
            format!("b-{}-{}", at + 1, short_hash(name.as_bytes()))
        }
        SectionKey::Day(day) => format!("d-{}", day.format("%Y%m%d")),
        SectionKey::Period(period) => format!("p-{}", period.to_string().replace('-', "")),
        SectionKey::Category(Some(name)) => format!("c-{}", short_hash(name.as_bytes())),
        SectionKey::Category(None) => "c-none".to_owned(),
        SectionKey::Folder(Some(path)) => format!("g-{}", short_hash(path.as_bytes())),
        SectionKey::Folder(None) => "g-none".to_owned(),
        SectionKey::Undated => "d-undated".to_owned(),
        SectionKey::Whole => "list".to_owned(),
    };
    if let Some(apart) = sections::apart(above, key) {
        base.push('-');
        base.push_str(&short_hash(apart.as_bytes()));
    }
    let pages = cut_evenly(chapters, INDEX_PAGE);
    let count = pages.len();
    let pages = pages.into_iter().enumerate();
    pages
        .map(|(number, chapters)| IndexPage {
            href: match (number, count, key) {
                (0, 1, SectionKey::Whole) => CONTENTS_HREF.to_owned(),
                (0, _, _) => format!("{base}.xhtml"),
                (number, _, _) => format!("{base}-{}.xhtml", number + 1),
            },
            chapters,
        })
        .collect()
}

/// Gives chapters names that stay when others come or go: made from the date and the stable id.
#[derive(Default)]
struct Hrefs {
    taken: BTreeSet<String>,
}

impl Hrefs {
    fn chapter(&mut self, record: &Record) -> (String, String) {
        let mut hash = short_hash(record.id.as_bytes());
        if !self.taken.insert(hash.clone()) {
            // Two files with one id, or two ids with one hash: the path tells them apart.
            hash = short_hash(format!("{}\0{}", record.id, record.path).as_bytes());
            while !self.taken.insert(hash.clone()) {
                hash = short_hash(hash.as_bytes());
            }
        }
        let day = match record.date {
            Some(stamp) => stamp.date.format("%Y%m%d").to_string(),
            None => "undated".to_owned(),
        };
        (format!("a-{day}-{hash}.xhtml"), format!("i-{hash}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_sections_are_cut_evenly() {
        let whole = |chapters| {
            let (above, key, pages) = (Vec::new(), SectionKey::Whole, Vec::new());
            index_pages(&Section { above, key, chapters, pages }, 0)
        };
        let pages = whole(100..261);
        let lengths: Vec<usize> = pages.iter().map(|it| it.chapters.len()).collect();
        assert_eq!(lengths, [54, 54, 53]);
        assert_eq!(pages[0].href, "list.xhtml");
        assert_eq!(pages[2].href, "list-3.xhtml");
        assert_eq!(whole(0..60)[0].href, CONTENTS_HREF);
    }
}
