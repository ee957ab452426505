//! Which sections a volume has: what its chapters are grouped by, one group within the other.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::natural::natural;
use super::{INDEX_PAGE, Scope, Section, SectionKey};
use crate::archive::{Archive, Record, Standing, common_folder};
use crate::config::{Grouping, Order, Sections};
use crate::date::{Period, PeriodUnit};
use crate::source::SourcePath;

/// Folders within folders below this depth are one section.
const DEEPEST_FOLDER: usize = 3;

/// More days than these stand below their months, and more months or weeks below their years.
const MOST_DAYS: usize = 31;
const MOST_MONTHS: usize = 12;
const MOST_WEEKS: usize = 53;

/// What the settings mean for a volume: by what its chapters are grouped, the widest first; nothing if they are not.
pub(super) fn wanted(sections: &Sections, scope: Scope, chapters: usize) -> Vec<Grouping> {
    match (sections, scope) {
        (Sections::By(groupings), _) => groupings.clone(),
        (Sections::None, _) | (Sections::Auto, Scope::Undated) => Vec::new(),
        (Sections::Auto, Scope::All) if chapters <= INDEX_PAGE => Vec::new(),
        (Sections::Auto, Scope::All) => vec![Grouping::Month],
        (Sections::Auto, Scope::Period(period)) => match period.unit {
            PeriodUnit::Day => Vec::new(),
            PeriodUnit::Week | PeriodUnit::Month | PeriodUnit::Quarter => vec![Grouping::Day],
            PeriodUnit::Year => vec![Grouping::Month],
        },
    }
}

/// What is said of the folders of a volume's files.
pub(super) struct Folders {
    /// What all of them lie in: `content/posts`. It tells none from the others.
    common: String,
}

impl Folders {
    pub(super) fn of(archive: &Archive, records: &[usize]) -> Self {
        let folders = records.iter().map(|at| folder(&archive.records[*at]));
        Self { common: common_folder(folders).unwrap_or_default() }
    }

    /// The folders that an article stands in, each as a path.
    fn path(&self, record: &Record) -> Vec<SectionKey> {
        let own = folder(record);
        let begin = self.common.len() + usize::from(!self.common.is_empty());
        let below = own.get(begin..).unwrap_or_default();
        let ends = below.match_indices('/').map(|(at, _)| begin + at);
        let ends = ends.chain((!below.is_empty()).then_some(own.len())).take(DEEPEST_FOLDER);
        let keys: Vec<SectionKey> =
            ends.map(|end| SectionKey::Folder(Some(own[..end].to_owned()))).collect();
        if keys.is_empty() { vec![SectionKey::Folder(None)] } else { keys }
    }
}

/// The folder that a file lies in. One that holds nothing but an article, as `index.md` and its pictures, is the
/// article.
fn folder(record: &Record) -> &str {
    let folder = record.path.folder();
    match record.path.stem().eq_ignore_ascii_case("index") {
        true => folder.rfind('/').map_or("", |at| &folder[..at]),
        false => folder,
    }
}

/// What a folder calls itself: the title of its page in the site, `_index.md`.
pub fn title_of_folder<'a>(archive: &'a Archive, folder: &str) -> Option<&'a str> {
    let index = archive.index_of(&SourcePath::from(format!("{folder}/_index.md").as_str()))?;
    let record = &archive.records[index];
    let is_read = !matches!(record.standing, Standing::Failed { .. });
    Some(record.title.trim()).filter(|it| is_read && !it.is_empty() && *it != record.path.stem())
}

/// What an article's section is, after all that the section stands in.
pub(super) fn path(record: &Record, groupings: &[Grouping], folders: &Folders) -> Vec<SectionKey> {
    let mut path = Vec::with_capacity(groupings.len());
    for grouping in groupings {
        let unit = match grouping {
            Grouping::Folder => {
                path.extend(folders.path(record));
                continue;
            }
            Grouping::Category => {
                path.push(SectionKey::Category(record.category.as_deref().map(str::to_owned)));
                continue;
            }
            Grouping::Year => PeriodUnit::Year,
            Grouping::Quarter => PeriodUnit::Quarter,
            Grouping::Month => PeriodUnit::Month,
            Grouping::Week => PeriodUnit::Week,
            Grouping::Day => PeriodUnit::Day,
        };
        let key = match record.date.map(|it| it.date) {
            Some(day) if unit == PeriodUnit::Day => SectionKey::Day(day),
            Some(day) => SectionKey::Period(Period::containing(day, unit)),
            None => SectionKey::Undated,
        };
        // What has no day has no month either.
        if key != SectionKey::Undated || !path.contains(&key) {
            path.push(key);
        }
    }
    if path.is_empty() {
        path.push(SectionKey::Whole);
    }
    path
}

/// Brings the records of each section together, in the order of the sections; within one they stay in theirs.
pub(super) fn gather(records: &mut [usize], order: Order, path: &dyn Fn(usize) -> Vec<SectionKey>) {
    // How many chapters each section has, with all within it.
    let mut counts: BTreeMap<Vec<SectionKey>, usize> = BTreeMap::new();
    let paths: BTreeMap<usize, Vec<SectionKey>> =
        records.iter().map(|at| (*at, path(*at))).collect();
    for path in paths.values() {
        for depth in 1..=path.len() {
            *counts.entry(path[..depth].to_vec()).or_default() += 1;
        }
    }
    let mut sections: Vec<&Vec<SectionKey>> = counts.keys().collect();
    sections.sort_by(|a, b| compare(a, b, order, &counts));
    let ranks: BTreeMap<&Vec<SectionKey>, usize> =
        sections.into_iter().enumerate().map(|(rank, it)| (it, rank)).collect();
    records.sort_by_cached_key(|at| paths.get(at).and_then(|it| ranks.get(it)).copied());
}

/// Which of two sections comes first: what it is in decides before what it is.
fn compare(
    a: &[SectionKey],
    b: &[SectionKey],
    order: Order,
    counts: &BTreeMap<Vec<SectionKey>, usize>,
) -> Ordering {
    let differ = a.iter().zip(b).position(|(a, b)| a != b);
    let Some(at) = differ else { return a.len().cmp(&b.len()) };
    let count = |path: &[SectionKey]| counts.get(&path[..=at]).copied().unwrap_or_default();
    match (&a[at], &b[at]) {
        // The largest category first; by name among equals; what has none last.
        (SectionKey::Category(x), SectionKey::Category(y)) => {
            let by_size = || count(b).cmp(&count(a)).then_with(|| x.cmp(y));
            x.is_none().cmp(&y.is_none()).then_with(by_size)
        }
        (SectionKey::Folder(x), SectionKey::Folder(y)) => match (x, y) {
            (Some(x), Some(y)) => natural(x, y),
            // What lies in no folder stands before those.
            (x, y) => x.is_some().cmp(&y.is_some()),
        },
        (SectionKey::Undated, _) => Ordering::Greater,
        (_, SectionKey::Undated) => Ordering::Less,
        (x, y) if order == Order::Descending => y.cmp(x),
        (x, y) => x.cmp(y),
    }
}

/// What tells a section's pages from those of others of its key, if others may have it: `2020年` in each of two
/// categories.
pub(super) fn apart(above: &[SectionKey], key: &SectionKey) -> Option<String> {
    let is_time = |it: &SectionKey| matches!(it, SectionKey::Day(_) | SectionKey::Period(_));
    let is_folder = |it: &SectionKey| matches!(it, SectionKey::Folder(_));
    let is_unique = above.is_empty()
        || is_time(key) && above.iter().all(is_time)
        || is_folder(key) && above.iter().all(is_folder);
    (!is_unique).then(|| above.iter().map(name).collect::<Vec<_>>().join("\0"))
}

/// A name of what sections have in common, for programs.
fn name(key: &SectionKey) -> String {
    match key {
        SectionKey::Day(day) => day.to_string(),
        SectionKey::Period(period) => period.to_string(),
        SectionKey::Category(it) | SectionKey::Folder(it) | SectionKey::Part(it) => {
            it.clone().unwrap_or_default()
        }
        SectionKey::Undated | SectionKey::Whole => String::new(),
    }
}

/// Puts days below their months and months below their years if they are too many to stand beside one another: whoever
/// looks for March 2014 in contents of 150 lines would turn ten pages.
pub(super) fn nest_in_time(sections: &mut [Section]) {
    let begins = |it: &Section| match it.key {
        SectionKey::Day(day) => Some((day, PeriodUnit::Day)),
        SectionKey::Period(period) => Some((period.start, period.unit)),
        _ => None,
    };
    let spans: Vec<(NaiveDate, PeriodUnit)> = sections.iter().filter_map(begins).collect();
    let differ = |of: &dyn Fn(NaiveDate) -> (i32, u32)| {
        let mut all = spans.iter().map(|(day, _)| of(*day));
        let first = all.next();
        all.any(|it| Some(it) != first)
    };
    let Some(&(_, unit)) = spans.first() else { return };
    let most = match unit {
        PeriodUnit::Day => MOST_DAYS,
        PeriodUnit::Week => MOST_WEEKS,
        PeriodUnit::Month | PeriodUnit::Quarter => MOST_MONTHS,
        PeriodUnit::Year => return,
    };
    if spans.len() <= most {
        return;
    }
    let in_years = differ(&|day| (day.year(), 0));
    let in_months = unit == PeriodUnit::Day && differ(&|day| (day.year(), day.month()));
    for section in sections {
        let Some((day, _)) = begins(section) else { continue };
        let mut stand_in = |unit| {
            section.above.push(SectionKey::Period(Period::containing(day, unit)));
        };
        if in_years {
            stand_in(PeriodUnit::Year);
        }
        if in_months {
            stand_in(PeriodUnit::Month);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(it: &str) -> NaiveDate {
        it.parse().unwrap()
    }

    fn section(key: SectionKey) -> Section {
        Section { above: Vec::new(), key, chapters: 0..1, pages: Vec::new() }
    }

    fn month(year: i32, month: u32) -> SectionKey {
        let day = NaiveDate::from_ymd_opt(year, month, 1).unwrap();
        SectionKey::Period(Period::containing(day, PeriodUnit::Month))
    }

    #[test]
    fn a_hundred_months_stand_below_their_years() {
        let months = (2010..2019).flat_map(|year| (1..=12).map(move |it| month(year, it)));
        let mut sections: Vec<Section> = months.chain([SectionKey::Undated]).map(section).collect();
        nest_in_time(&mut sections);
        let years: Vec<String> =
            sections.iter().map(|it| it.above.iter().map(name).collect()).collect();
        assert_eq!((&*years[0], &*years[107], &*years[108]), ("2010", "2018", ""));
        let mut year: Vec<Section> = (1..=12).map(|it| section(month(2020, it))).collect();
        nest_in_time(&mut year);
        assert!(year.iter().all(|it| it.above.is_empty()));
    }

    #[test]
    fn many_days_stand_below_their_months() {
        let days = |count: usize| {
            let mut sections: Vec<Section> = day("2019-12-20")
                .iter_days()
                .take(count)
                .map(|it| section(SectionKey::Day(it)))
                .collect();
            nest_in_time(&mut sections);
            let last = sections.pop().unwrap();
            last.above.iter().map(name).collect::<Vec<_>>()
        };
        assert_eq!(days(20), [] as [&str; 0]);
        assert_eq!(days(40), ["2020", "2020-01"]);
    }

    #[test]
    fn wider_sections_decide_the_order_before_narrower_ones() {
        let category = |it: Option<&str>| SectionKey::Category(it.map(str::to_owned));
        let paths = [
            vec![category(None), month(2020, 1)],
            vec![category(Some("乙")), month(2020, 2)],
            vec![category(Some("甲")), month(2020, 2)],
            vec![category(Some("乙")), month(2020, 1)],
            vec![category(Some("乙")), SectionKey::Undated],
        ];
        for (order, expected) in
            [(Order::Ascending, [3, 1, 4, 2, 0]), (Order::Descending, [1, 3, 4, 2, 0])]
        {
            let mut records: Vec<usize> = (0..paths.len()).collect();
            gather(&mut records, order, &|at| paths[at].clone());
            assert_eq!(records, expected, "{order:?}");
        }
        let folder = |it: &str| SectionKey::Folder(Some(it.to_owned()));
        let paths = [
            vec![folder("b2"), folder("b2/x")],
            vec![folder("b10")],
            vec![folder("b2")],
            vec![SectionKey::Folder(None)],
        ];
        let mut records: Vec<usize> = (0..paths.len()).collect();
        gather(&mut records, Order::Ascending, &|at| paths[at].clone());
        assert_eq!(records, [3, 2, 0, 1]);
    }

    #[test]
    fn pages_of_one_key_in_two_sections_are_told_apart() {
        let year = SectionKey::Period(Period::containing(day("2020-01-01"), PeriodUnit::Year));
        let category = |it: &str| SectionKey::Category(Some(it.to_owned()));
        assert_eq!(apart(&[], &year), None);
        assert_eq!(apart(std::slice::from_ref(&year), &month(2020, 1)), None);
        assert_ne!(apart(&[category("甲")], &year), apart(&[category("乙")], &year));
        assert!(apart(&[year], &category("甲")).is_some());
    }
}
