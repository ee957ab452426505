//! Where the book has its title from, its language, its address: for people who see a value and wonder.

use std::collections::BTreeMap;

use heding::archive::Archive;
use heding::config::Config;
use heding::locale::Language;
use heding::say;
use heding::site::{Asked, Site};
use heding::wording::Wording;

use crate::sites;
use crate::words::tell;

/// A setting with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KnownValue {
    /// Its key in `heding.toml`.
    pub(crate) key: &'static str,
    /// What counts.
    pub(crate) value: String,
    /// Where that stands.
    pub(crate) from: Wording,
    /// Whether `heding.toml` says it itself.
    pub(crate) is_ours: bool,
}

/// What the settings come to, and where each value stands. `written` holds the line of each key of `heding.toml`.
pub(crate) fn of_settings(
    config: &Config,
    written: Option<(&str, &BTreeMap<String, usize>)>,
) -> Vec<KnownValue> {
    let site = config.sites.main();
    let description = match site.and_then(|it| it.description.as_ref()) {
        Some(_) => Asked::Description,
        None => Asked::Subtitle,
    };
    let zone = config.time_zone.map(|it| it.name().to_owned());
    let values = [
        ("title", Some(config.title.clone()), Asked::Title),
        ("creator", config.creator.clone(), Asked::Authors),
        ("description", config.description.clone(), description),
        ("language", config.language.as_ref().map(ToString::to_string), Asked::Language),
        ("base-url", config.base_url.clone(), Asked::Address),
        ("time-zone", zone, Asked::TimeZone),
    ];
    let known = values.into_iter().filter_map(|(key, value, asked)| {
        let line = written.and_then(|(file, keys)| Some((file, *keys.get(key)?)));
        let from = match (line, site.filter(|it| gives(it, asked))) {
            (Some((file, line)), _) => say!("{file}, line {line}", file, line),
            (None, Some(site)) => of_site(site, asked),
            (None, None) => say!("the folder's name"),
        };
        Some(KnownValue { key, value: value?, from, is_ours: line.is_some() })
    });
    known.collect()
}

fn gives(site: &Site, asked: Asked) -> bool {
    match asked {
        Asked::Title => site.title.is_some(),
        Asked::Subtitle => site.subtitle.is_some(),
        Asked::Description => site.description.is_some(),
        Asked::Authors => !site.authors.is_empty(),
        Asked::Language => site.language.is_some(),
        Asked::Address => site.base_url.is_some(),
        Asked::TimeZone => site.time_zone.is_some(),
    }
}

/// Where a site says something: `hugo.toml, line 3`.
fn of_site(site: &Site, asked: Asked) -> Wording {
    match site.origin(asked) {
        Some(origin) => match origin.line {
            Some(line) => say!("{file}, line {line}", file = &origin.file, line),
            None => Wording::verbatim(&origin.file),
        },
        None => {
            let generator = sites::proper_name(site.generator);
            say!("what all sites of {generator} have", generator)
        }
    }
}

/// The language of the book, and what tells it: its articles, and what its site says of them.
pub(crate) fn language(config: &Config, archive: &Archive) -> KnownValue {
    let (most, all) = spoken(archive);
    let articles = match all {
        0 => say!("what few words there are"),
        _ => say!("the articles: {most} of {all}", most, all),
    };
    let said = config.sites.main().and_then(|site| Some((site, site.language.as_ref()?)));
    let from = match said {
        Some((site, told)) if *told == archive.language => of_site(site, Asked::Language),
        Some((site, told)) => {
            let place = of_site(site, Asked::Language);
            say!("{articles}; {place} says {language}", articles, place, language = told)
        }
        None => articles,
    };
    KnownValue { key: "language", value: archive.language.to_string(), from, is_ours: false }
}

/// Who put the book together, if its articles tell and nothing else does.
pub(crate) fn creator(config: &Config, archive: &Archive) -> Option<KnownValue> {
    let author = archive.author.as_ref().filter(|_| config.creator.is_none())?;
    let (some, all) = (author.articles, author.of);
    let from = say!("the articles: {some} of {all} name this author", some, all);
    Some(KnownValue { key: "creator", value: author.name.clone(), from, is_ours: false })
}

/// What is known, with what the articles tell of what nothing else does.
pub(crate) fn with_archive(
    mut known: Vec<KnownValue>,
    config: &Config,
    archive: &Archive,
) -> Vec<KnownValue> {
    known.extend(creator(config, archive));
    if known.iter().all(|it| it.key != "language") {
        known.push(language(config, archive));
    }
    known
}

/// How many articles are in the book's language, and of how many it could be told.
fn spoken(archive: &Archive) -> (usize, usize) {
    let own = |it: &Language| {
        it.primary() == archive.language.primary()
            && (it.script() == archive.language.script() || !it.tells_script())
    };
    let most = archive.spoken.iter().filter(|it| own(it.0)).map(|it| *it.1).sum();
    (most, archive.spoken.values().sum())
}

/// All values with their origins, a line each.
pub(crate) fn shown(known: &[KnownValue]) -> String {
    let mut lines = tell!("settings:");
    for KnownValue { key, value, from, .. } in known {
        lines += "\n  ";
        lines += &tell!("{key}: {value} (from {place})", key, value, place = from);
    }
    lines
}
