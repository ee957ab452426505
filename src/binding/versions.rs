//! The books of each language of a site that has several.

use uuid::Uuid;

use super::project::Project;
use crate::archive::{Archive, Version};
use crate::compile::{Inputs, ScriptConversion, Views};
use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::edition::Edition;
use crate::volume::{self, Request, Volume};

/// What the volumes of one language are made from.
pub(super) struct LanguageVersion {
    config: Config,
    archive: Archive,
    editions: Vec<Edition>,
    conversions: Vec<ScriptConversion>,
    /// Tells its volumes from those of other languages.
    series: Uuid,
}

impl LanguageVersion {
    /// One for each language of the archive.
    pub(super) fn all(
        project: &Project<'_>,
        archive: &Archive,
        diagnostics: &mut Diagnostics,
    ) -> Vec<Self> {
        let of = |version: &Version| {
            let config = config(project.config, version);
            let archive = archive.version(version);
            let mut editions = project.editions.clone();
            let conversions = ScriptConversion::all(&mut editions, &config, &archive, diagnostics);
            let series = Uuid::new_v5(&Uuid::NAMESPACE_URL, config.series_uri.as_bytes());
            Self { config, archive, editions, conversions, series }
        };
        archive.versions.iter().map(of).collect()
    }

    /// Its volumes.
    pub(super) fn plan(&self, request: &Request) -> Vec<Volume> {
        volume::plan(&self.archive, &self.config, request)
    }

    /// Whether a volume is one of its own.
    pub(super) fn has(&self, volume: &Volume) -> bool {
        self.series == volume.series
    }

    /// What its volumes are compiled from, beside what all are.
    pub(super) fn inputs<'a>(&'a self, whole: Inputs<'a>) -> Inputs<'a> {
        let Self { config, archive, editions, conversions, .. } = self;
        Inputs { config, archive, views: Views { editions, conversions }, ..whole }
    }
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
