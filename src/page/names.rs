//! What a volume and its sections are called in the book's language.

use chrono::{Datelike, NaiveDate};

use super::Frame;
use super::outline::Branch;
use crate::date::{Period, PeriodUnit};
use crate::locale::fill;
use crate::volume::{self, Part, Scope, Section, SectionKey};

impl Frame<'_> {
    /// The name of what the volume covers: `2020年8月`. Nothing for a book of all articles.
    pub fn scope_name(&self) -> Option<String> {
        match self.volume.scope {
            Scope::All => None,
            Scope::Period(period) => Some(self.locale.period(period)),
            Scope::Undated => Some(self.locale.words.dates.unknown.clone()),
        }
    }

    /// The volume's title: `例報 2020年8月`.
    pub fn volume_title(&self) -> String {
        let title = self.title_or_untitled(&self.config.title);
        let part = self.volume.part.as_ref().map(|it| self.part_name(it.number));
        let part = part.unwrap_or_default();
        match self.scope_name() {
            Some(scope) => format!("{title} {scope}{part}"),
            None => format!("{title}{part}"),
        }
    }

    /// The title of the volume in which the article of a record is.
    pub(super) fn other_volume_title(&self, record: usize) -> String {
        let title = self.title_or_untitled(&self.config.title);
        let scope = match self.archive.records[record].date {
            Some(it) => {
                let unit = self.volume.unit(self.config);
                self.locale.period(Period::containing(it.date, unit))
            }
            None => self.locale.words.dates.unknown.clone(),
        };
        let part = self.part_of(record).map(|it| self.part_name(it)).unwrap_or_default();
        format!("{title} {scope}{part}")
    }

    /// The part of this volume in which the article of a record is, if the volume has parts.
    pub(super) fn part_of(&self, record: usize) -> Option<usize> {
        self.volume.part.as_ref()?.of_record.get(&record).copied()
    }

    /// What marks a part in a title: `（2／3）`.
    pub(super) fn part_name(&self, number: usize) -> String {
        let count = self.volume.part.as_ref().map_or(1, Part::count);
        self.locale.page_of(number, count)
    }

    /// A section's name as its own page shows it: `8月5日（三）`.
    pub(super) fn section_name(&self, section: usize) -> String {
        self.key_name(&self.volume.sections[section].key)
    }

    /// What a section's own page says above its name: what it stands in, as far as its name does not tell.
    pub(super) fn section_place(&self, section: usize) -> Option<String> {
        let Section { above, key, .. } = &self.volume.sections[section];
        let is_time = |it: &SectionKey| matches!(it, SectionKey::Day(_) | SectionKey::Period(_));
        let untold = above.iter().filter(|it| !(is_time(it) && is_time(key)));
        let names: Vec<String> = untold.map(|it| self.key_name(it)).collect();
        (!names.is_empty()).then(|| names.join(&self.locale.words.marks.dot))
    }

    fn key_name(&self, key: &SectionKey) -> String {
        let words = &self.locale.words;
        match key {
            SectionKey::Day(day) if self.is_within_a_year() => self.locale.day_of_year(*day),
            SectionKey::Day(day) => self.locale.day(*day),
            SectionKey::Period(period) => self.locale.period(*period),
            SectionKey::Category(Some(category)) => self.title_or_untitled(category),
            SectionKey::Part(Some(part)) => self.title_or_untitled(part),
            SectionKey::Folder(Some(folder)) => {
                let last = folder.rsplit('/').next().unwrap_or(folder);
                self.title_or_untitled(
                    volume::title_of_folder(self.archive, folder).unwrap_or(last),
                )
            }
            SectionKey::Category(None) => words.pages.uncategorised.clone(),
            SectionKey::Undated if self.volume.scope == Scope::All => words.pages.others.clone(),
            SectionKey::Undated => words.dates.unknown.clone(),
            SectionKey::Part(None) | SectionKey::Folder(None) | SectionKey::Whole => {
                words.pages.articles.clone()
            }
        }
    }

    /// A section's name below that of what it stands in: `3月` below `2014年`.
    pub(super) fn branch_name(&self, branch: &Branch<'_>) -> String {
        let above = |unit: PeriodUnit| {
            let is_it = |it: &SectionKey| matches!(it, SectionKey::Period(it) if it.unit == unit);
            branch.above.iter().any(is_it)
        };
        match branch.key {
            SectionKey::Period(Period { unit: PeriodUnit::Month, start })
                if above(PeriodUnit::Year) =>
            {
                self.locale.words.dates.months[start.month0() as usize % 12].clone()
            }
            SectionKey::Day(day) if above(PeriodUnit::Year) || above(PeriodUnit::Month) => {
                self.locale.day_of_year(*day)
            }
            key => self.key_name(key),
        }
    }

    /// A day as lists show it: `8月5日`, with its year where the title does not say it.
    pub(super) fn day_in_volume(&self, day: NaiveDate) -> String {
        match self.is_within_a_year() {
            true => self.locale.day_brief(day),
            false => self.locale.day(day),
        }
    }

    /// A section's name where room is scarce: `8月5日`.
    pub(super) fn section_brief(&self, section: usize) -> String {
        match &self.volume.sections[section].key {
            SectionKey::Day(day) if self.is_within_a_year() => self.locale.day_brief(*day),
            SectionKey::Period(Period { unit: PeriodUnit::Month, start })
                if self.is_within_a_year() =>
            {
                self.locale.words.dates.months[start.month0() as usize % 12].clone()
            }
            _ => self.section_name(section),
        }
    }

    /// Which articles an index page lists, for volumes without sections: `第1至60篇`.
    pub(super) fn range_name(&self, section: usize, page: usize) -> String {
        let chapters = &self.volume.sections[section].pages[page].chapters;
        let (first, last) = ((chapters.start + 1).to_string(), chapters.end.to_string());
        fill(&self.locale.words.marks.range, &[("first", &first), ("last", &last)])
    }

    /// Whether the volume's title says the year of every day in it.
    fn is_within_a_year(&self) -> bool {
        match self.volume.scope {
            Scope::Period(period) => period.start.year() == period.end().year(),
            Scope::All | Scope::Undated => false,
        }
    }
}
