//! `[[series]]`: several books, or rows of volumes, out of one archive.

use serde::Deserialize;

use super::super::script::ScriptWord;
use super::super::{Config, IndexKind, Order, Sections};
use super::selection::RawSelection;
use super::{Checked, List, RawCover, indexes, slug};
use crate::date::PeriodUnit;
use crate::locale::{Language, Writing};

/// A series. What it does not say is as the whole project has it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RawSeries {
    pub(super) title: String,
    slug: Option<String>,
    description: Option<String>,
    creator: Option<String>,
    language: Option<Checked<Language>>,
    languages: Option<List<Checked<Language>>>,
    period: Option<SeriesPeriod>,
    sections: Option<Sections>,
    order: Option<Order>,
    indexes: Option<List<IndexKind>>,
    editions: Option<List<Writing>>,
    scripts: Option<List<ScriptWord>>,
    profiles: Option<List<String>>,
    cover: Option<RawCover>,
    #[serde(default)]
    select: RawSelection,
}

/// What a series is cut into: volumes of a length, or one book whatever is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum SeriesPeriod {
    Day,
    Week,
    Month,
    Quarter,
    Year,
    /// One book.
    Whole,
}

impl SeriesPeriod {
    fn unit(self) -> Option<PeriodUnit> {
        match self {
            Self::Day => Some(PeriodUnit::Day),
            Self::Week => Some(PeriodUnit::Week),
            Self::Month => Some(PeriodUnit::Month),
            Self::Quarter => Some(PeriodUnit::Quarter),
            Self::Year => Some(PeriodUnit::Year),
            Self::Whole => None,
        }
    }
}

/// What the command line says of all series alike.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Overruled {
    pub(super) period: bool,
    pub(super) editions: bool,
    pub(super) scripts: bool,
    pub(super) profiles: bool,
    pub(super) cover: bool,
    pub(super) languages: bool,
}

impl RawSeries {
    /// The settings of the series, where `whole` are those of the project.
    pub(super) fn resolve(self, whole: &Config, overruled: Overruled) -> Config {
        let slug = match &self.slug {
            Some(own) => slug(own),
            None => format!("{}-{}", whole.slug, slug(&self.title)),
        };
        let mut config = Config {
            series_uri: format!("{}#{slug}", whole.series_uri),
            slug,
            title: self.title,
            description: self.description.or_else(|| whole.description.clone()),
            creator: self.creator.or_else(|| whole.creator.clone()),
            language: self.language.map(|it| it.0).or_else(|| whole.language.clone()),
            sections: self.sections.unwrap_or_else(|| whole.sections.clone()),
            order: self.order.unwrap_or(whole.order),
            indexes: self.indexes.map_or_else(|| whole.indexes.clone(), |it| indexes(Some(it))),
            selection: self.select.resolve(),
            series: Vec::new(),
            ..whole.clone()
        };
        if let Some(period) = self.period.filter(|_| !overruled.period) {
            config.is_one_book = period == SeriesPeriod::Whole;
            config.period = period.unit().unwrap_or(config.period);
        }
        if let Some(cover) = self.cover.filter(|_| !overruled.cover) {
            config.cover = cover.resolve();
        }
        if let Some(languages) = self.languages.filter(|_| !overruled.languages) {
            config.languages = languages.0.into_iter().map(|it| it.0).collect();
        }
        if let Some(List(editions)) =
            self.editions.filter(|it| !it.0.is_empty() && !overruled.editions)
        {
            config.run.editions = editions;
        }
        if let Some(List(scripts)) =
            self.scripts.filter(|it| !it.0.is_empty() && !overruled.scripts)
        {
            config.run.scripts = scripts.into_iter().map(ScriptWord::target).collect();
        }
        if let Some(List(profiles)) =
            self.profiles.filter(|it| !it.0.is_empty() && !overruled.profiles)
        {
            config.run.profiles = profiles;
        }
        config
    }
}
