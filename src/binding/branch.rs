//! The branches of a run: each series has volumes of its own, and so has each language of a site that has several.

use std::borrow::Cow;

use uuid::Uuid;

use super::project::Project;
use crate::archive::{Archive, Version};
use crate::compile::{self, Basis, Inputs, ScriptConversion, Views};
use crate::config::Config;
use crate::date::PeriodRequest;
use crate::diagnostic::Diagnostics;
use crate::edition::Edition;
use crate::volume::ledger::LedgerEntry;
use crate::volume::{self, Request, Volume};

/// What the volumes of one series, or of one language, are made from.
pub(super) struct Branch {
    config: Config,
    archive: Archive,
    editions: Vec<Edition>,
    conversions: Vec<ScriptConversion>,
    /// Tells its volumes from those of others.
    id: Uuid,
    /// The series that it is, or is a language of, and what all volumes of that rest on.
    series: Option<Series>,
}

struct Series {
    name: String,
    basis: Basis,
}

impl Branch {
    /// All branches; none if the archive is one, in one language.
    pub(super) fn all(
        project: &Project<'_>,
        archive: &Archive,
        diagnostics: &mut Diagnostics,
    ) -> Vec<Self> {
        if project.config.series.is_empty() {
            let language = |it: &Version| {
                let config = config(project.config, it);
                let editions = project.editions.clone();
                Self::new(config, archive.version(it), editions, diagnostics)
            };
            return archive.versions.iter().map(language).collect();
        }
        let is_usual = project.editions == Edition::of_settings(project.config);
        let mut branches = Vec::new();
        for series in &project.config.series {
            let chosen = archive.chosen(series, diagnostics);
            let editions = match is_usual {
                true => Edition::of_settings(series),
                false => project.editions.clone(),
            };
            let mut add = |config: Config, archive: Archive| {
                let mut branch = Self::new(config, archive, editions.clone(), diagnostics);
                let basis = Basis::of(series, project.assets);
                branch.series = Some(Series { name: series.slug.clone(), basis });
                branches.push(branch);
            };
            if chosen.versions.is_empty() {
                add(series.clone(), chosen);
            } else {
                chosen.versions.iter().for_each(|it| add(config(series, it), chosen.version(it)));
            }
        }
        branches
    }

    fn new(
        config: Config,
        archive: Archive,
        mut editions: Vec<Edition>,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let config = told(Cow::Owned(config), &archive).into_owned();
        let conversions = ScriptConversion::all(&mut editions, &config, &archive, diagnostics);
        let id = Uuid::new_v5(&Uuid::NAMESPACE_URL, config.series_uri.as_bytes());
        Self { config, archive, editions, conversions, id, series: None }
    }

    /// Its volumes.
    pub(super) fn plan(&self, request: &Request) -> Vec<Volume> {
        let request = match request {
            // A book is no volume of a period: it is made whenever all are, or the last.
            Request::Periods { wanted: PeriodRequest::These(_), .. } if self.config.is_one_book => {
                return Vec::new();
            }
            Request::Periods { .. } if self.config.is_one_book => &Request::Whole,
            request => request,
        };
        volume::plan(&self.archive, &self.config, request)
    }

    /// Whether a volume is one of its own.
    pub(super) fn has(&self, volume: &Volume) -> bool {
        self.id == volume.series
    }

    /// The name of its series, if it is of one.
    pub(super) fn series(&self) -> Option<&str> {
        self.series.as_ref().map(|it| it.name.as_str())
    }

    /// What the volumes of its series rest on, if they rest on anything else than the project's.
    pub(super) fn basis(&self) -> Option<&Basis> {
        self.series.as_ref().map(|it| &it.basis)
    }

    /// What its volumes are compiled from, beside what all are.
    pub(super) fn inputs<'a>(&'a self, whole: Inputs<'a>) -> Inputs<'a> {
        let Self { config, archive, editions, conversions, .. } = self;
        Inputs { config, archive, views: Views { editions, conversions }, ..whole }
    }

    /// What becomes in each series of the files that none of its volumes covers.
    pub(super) fn leftover(branches: &[Self], volumes: &[Volume]) -> Vec<LedgerEntry> {
        let mut all = Vec::new();
        let mut last = None;
        for branch in branches.iter().filter(|it| it.series.is_some()) {
            let name = branch.series();
            if std::mem::replace(&mut last, name) == name {
                continue;
            }
            let of_series = |it: &&Volume| {
                branches.iter().any(|branch| branch.series() == name && branch.has(it))
            };
            let volumes: Vec<Volume> = volumes.iter().filter(of_series).cloned().collect();
            let entries = compile::leftover(&branch.archive, &volumes).into_iter();
            all.extend(entries.map(|it| LedgerEntry { series: name.map(str::to_owned), ..it }));
        }
        all
    }
}

/// The settings, with what the archive tells where they say nothing: the author of the articles as creator. Books of some
/// languages that would be in one with others have names of their own.
pub(super) fn told<'a>(config: Cow<'a, Config>, archive: &Archive) -> Cow<'a, Config> {
    let author = archive.author.as_ref().filter(|_| config.creator.is_none());
    let is_part =
        config.run.asks_for_languages && archive.versions.is_empty() && archive.only.is_none();
    if author.is_none() && !is_part {
        return config;
    }
    let mut config = config.into_owned();
    config.creator = author.map(|it| it.name.clone()).or(config.creator);
    if is_part {
        let languages: Vec<String> =
            config.languages.iter().map(|it| it.to_string().to_lowercase()).collect();
        let languages = languages.join("-");
        config.series_uri += &format!("#{languages}");
        config.slug += &format!("-{languages}");
    }
    Cow::Owned(config)
}

/// The settings of a language's books: named for it, called as the site is called in it.
fn config(whole: &Config, version: &Version) -> Config {
    if version.key.is_empty() {
        return whole.clone();
    }
    let site = whole.sites.main();
    let own = site.and_then(|it| {
        it.languages.iter().find(|(key, it)| {
            it.language.as_ref() == Some(&version.language)
                || key.eq_ignore_ascii_case(&version.key)
        })
    });
    // Only what the site says may be said otherwise.
    let is_sites = site.is_some_and(|it| it.title.as_ref() == Some(&whole.title));
    let title = own.and_then(|(_, it)| it.title.clone()).filter(|_| is_sites);
    let authors = own.map(|(_, it)| it.authors.join("、")).filter(|it| !it.is_empty());
    let is_sites = site.is_some_and(|it| whole.creator.as_ref() == it.authors.first());
    Config {
        title: title.unwrap_or_else(|| whole.title.clone()),
        creator: authors.filter(|_| is_sites).or_else(|| whole.creator.clone()),
        slug: format!("{}-{}", whole.slug, version.key),
        series_uri: format!("{}#{}", whole.series_uri, version.key),
        ..whole.clone()
    }
}
