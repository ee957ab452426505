//! The languages of an archive whose articles are translations of one another: each has books of its own.
//!
//! A folder or the ending of a file's name says which language a page is a version in. That alone makes no books:
//! there have to be several articles, and they have to be translations of others, or lie where generators keep
//! translations. A single foreign article stays where it is.

use std::collections::{BTreeMap, BTreeSet};

use super::surveyed::Particulars;
use super::text_sketch::hash_of;
use super::{Archive, LanguageFolders, Record, Standing};
use crate::article::language;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::locale::Language;
use crate::say;
use crate::wording::{Joint, Wording};

/// A version in a language needs so many articles to be a book.
const FEWEST: usize = 2;
/// A page in more languages is none.
const MOST_LANGUAGES: usize = 60;

/// One of the languages that an archive is written in side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// What records and files' names call it: `zh-hant`; empty for the pages that no folder or name gives a language.
    pub key: Box<str>,
    /// Its language.
    pub language: Language,
}

/// The language that a record's folder, or the ending of its name, says it is a version in.
fn told<'a>(record: &'a Record, folders: &'a LanguageFolders) -> Option<Language> {
    let in_name = language::in_name(&record.path).map(|(_, it)| it);
    in_name.or_else(|| folders.language(&record.path).cloned())
}

/// Whether two records are versions in different languages, as far as the first is in its own.
pub(super) fn are_translations(
    records: &[Record],
    folders: &LanguageFolders,
    at: usize,
    of: usize,
) -> bool {
    let (own, other) = (told(&records[at], folders), told(&records[of], folders));
    if own == other || folders.page(&records[at].path) != folders.page(&records[of].path) {
        return false;
    }
    // A page that waits for its translation is in the language of the other.
    let is_own =
        |it: &Language| records[at].language.as_ref().is_none_or(|of| of.primary() == it.primary());
    own.as_ref().is_none_or(is_own)
}

/// The articles of each language, by the places of their records.
type ByLanguage<'a> = BTreeMap<Option<&'a Language>, Vec<usize>>;

/// Finds the versions and marks each record with the key of its own. `language` is that of the archive.
pub(super) fn find(
    records: &mut [Record],
    particulars: &[Particulars],
    folders: &LanguageFolders,
    language: &Language,
    config: &Config,
) -> Vec<Version> {
    let of = |(record, it): (&Record, &Particulars)| {
        let own = || record.language.clone().filter(|_| it.translates.is_some());
        told(record, folders).or_else(own)
    };
    let told: Vec<Option<Language>> = records.iter().zip(particulars).map(of).collect();
    let mut articles = ByLanguage::new();
    for (at, record) in records.iter().enumerate() {
        if record.standing == Standing::Article {
            articles.entry(told[at].as_ref()).or_default().push(at);
        }
    }
    let pages = Pages::of(&articles, records, particulars, folders);
    let translations = pages.translations(&told);
    let apart = apart(&articles, records, folders, &pages);
    // What no version has is the default's; where that is next to nothing it goes with the largest.
    let is_other = |it: &Option<&Language>| it.is_none_or(|it| !apart.contains(it));
    let others: usize = articles.iter().filter(|it| is_other(it.0)).map(|it| it.1.len()).sum();
    let total: usize = articles.values().map(Vec::len).sum();
    let largest = apart.iter().max_by_key(|it| articles.get(&Some(**it)).map_or(0, Vec::len));
    let home = largest.filter(|_| others * 10 < total).copied();
    let count = apart.len() + usize::from(home.is_none() && others > 0);
    if count < 2 || !config.languages_apart {
        link(records, translations);
        return Vec::new();
    }
    let default = config.sites.main().and_then(|it| it.language.as_ref());
    // Where every page has a language, the books in the site's own have the usual name.
    let key = |it: &Language| match default {
        Some(default) if home.is_some() && same(default, it) => String::new(),
        _ => it.as_str().to_lowercase(),
    };
    let key_of = |told: &Option<Language>| -> Box<str> {
        let told = told.as_ref().filter(|it| apart.contains(it)).or(home);
        told.map_or_else(String::new, key).into()
    };
    let keys: Vec<Box<str>> = told.iter().map(key_of).collect();
    let mut versions: Vec<Version> = Vec::new();
    for it in &apart {
        let spoken = commonest(records, articles.get(&Some(*it)));
        let language = (*it).clone().or_prose(spoken.as_ref());
        versions.push(Version { key: key(it).into(), language });
    }
    if home.is_none() {
        let spoken = commonest(records, articles.get(&None));
        let language = match default {
            Some(it) => it.clone().or_prose(spoken.as_ref()),
            None => spoken.unwrap_or_else(|| language.clone()),
        };
        versions.insert(0, Version { key: "".into(), language });
    }
    for (record, key) in records.iter_mut().zip(keys) {
        record.version = Some(key);
    }
    link(records, translations);
    versions
}

/// Notes of each record which others are the same article in another language.
fn link(records: &mut [Record], translations: Vec<(usize, Box<[u32]>)>) {
    for (at, others) in translations {
        records[at].translations = others;
    }
}

/// Leaves out the articles in languages that nobody wants; all are wanted if nothing is said. Gives the versions that
/// are left. A foreign article of one version is a part of it.
pub(super) fn pick(
    records: &mut [Record],
    mut versions: Vec<Version>,
    language: &Language,
    wanted: &[Language],
    diagnostics: &mut Diagnostics,
) -> Vec<Version> {
    if wanted.is_empty() {
        return versions;
    }
    let is_wanted = |it: &Language| wanted.iter().any(|wanted| wanted.includes(it));
    let mut found: BTreeSet<Language> = BTreeSet::new();
    for record in records.iter_mut().filter(|it| it.standing == Standing::Article) {
        let version = versions.iter().find(|it| Some(&it.key) == record.version.as_ref());
        let own = version.map(|it| &it.language).or(record.language.as_ref()).unwrap_or(language);
        found.insert(own.clone());
        if !is_wanted(own) {
            let reason = say!("is in `{own}`, which is none of the languages that are wanted", own);
            record.standing = Standing::Excluded { rule: "other-language", reason };
        }
    }
    for it in wanted.iter().filter(|wanted| !found.iter().any(|it| wanted.includes(it))) {
        let there = Wording::list(found.iter().map(|it| format!("`{it}`")), Joint::Comma);
        let said = Diagnostic::warning("language-not-there", say!("no article is in `{it}`", it));
        diagnostics.push(said.hint(say!("there are {there}", there)));
    }
    versions.retain(|it| is_wanted(&it.language));
    versions
}

/// Which articles are one page, whatever language each is in.
struct Pages {
    /// By the place of a record.
    of: BTreeMap<usize, u64>,
    /// The articles of each page, in the order of their places.
    articles: BTreeMap<u64, Vec<usize>>,
    /// Those that are there in several languages.
    shared: BTreeSet<u64>,
}

impl Pages {
    fn of(
        articles: &ByLanguage<'_>,
        records: &[Record],
        particulars: &[Particulars],
        folders: &LanguageFolders,
    ) -> Self {
        let (of, shared) = (BTreeMap::new(), BTreeSet::new());
        let mut pages = Self { of, articles: BTreeMap::new(), shared };
        let mut first: BTreeMap<u64, Option<&Language>> = BTreeMap::new();
        let all = articles.iter().flat_map(|(language, all)| all.iter().map(|at| (*language, at)));
        for (language, at) in all {
            let page = match particulars.get(*at).and_then(|it| it.translates.as_deref()) {
                Some(key) => hash_of(key),
                None => folders.page(&records[*at].path),
            };
            if *first.entry(page).or_insert(language) != language {
                pages.shared.insert(page);
            }
            pages.of.insert(*at, page);
            pages.articles.entry(page).or_default().push(*at);
        }
        pages.articles.values_mut().for_each(|it| it.sort_unstable());
        pages
    }

    /// The articles that are there in several languages, and for each the first in each other language.
    fn translations(&self, told: &[Option<Language>]) -> Vec<(usize, Box<[u32]>)> {
        let mut found = Vec::new();
        for all in self.shared.iter().filter_map(|it| self.articles.get(it)) {
            let mut first: BTreeMap<Option<&Language>, usize> = BTreeMap::new();
            for at in all {
                first.entry(told[*at].as_ref()).or_insert(*at);
            }
            if first.len() > MOST_LANGUAGES {
                continue;
            }
            for at in all {
                let own = told[*at].as_ref();
                let others = first.iter().filter(|(language, _)| **language != own);
                let others = others.filter_map(|(_, at)| u32::try_from(*at).ok());
                found.push((*at, others.collect()));
            }
        }
        found
    }
}

/// The languages that have several articles which are translations of others, or are kept where those are.
fn apart<'a>(
    articles: &ByLanguage<'a>,
    records: &[Record],
    folders: &LanguageFolders,
    pages: &Pages,
) -> BTreeSet<&'a Language> {
    let is_shared = |at: &&usize| pages.of.get(*at).is_some_and(|it| pages.shared.contains(it));
    let is_kept_apart = |at: &usize| {
        folders.root(&records[*at].path).is_some_and(LanguageFolders::is_of_translations)
    };
    let is_version = |all: &Vec<usize>| {
        let shared = all.iter().filter(is_shared).count();
        all.len() >= FEWEST && (shared * 2 >= all.len() || all.iter().all(is_kept_apart))
    };
    let versions = articles.iter().filter(|(_, all)| is_version(all));
    versions.filter_map(|(language, _)| *language).collect()
}

/// Whether both are one language, in one script as far as they say.
fn same(a: &Language, b: &Language) -> bool {
    let scripts = a.script() == b.script() || !a.tells_script() || !b.tells_script();
    a.primary() == b.primary() && scripts
}

/// The language of most of these records.
fn commonest(records: &[Record], all: Option<&Vec<usize>>) -> Option<Language> {
    let mut tally: BTreeMap<&Language, usize> = BTreeMap::new();
    for language in all?.iter().filter_map(|at| records[*at].language.as_ref()) {
        *tally.entry(language).or_default() += 1;
    }
    tally.into_iter().rev().max_by_key(|it| it.1).map(|(it, _)| it.clone())
}

impl Archive {
    /// The archive as the books of one of its languages see it: all records, in the language of these books.
    #[must_use]
    pub fn version(&self, version: &Version) -> Self {
        let language = version.language.clone();
        let records = self.records_in(self.records.clone(), &language);
        Self { records, language, only: Some(version.clone()), ..self.shallow() }
    }

    /// Records of books in another language than the archive's: each names its own unless it is that.
    pub(super) fn records_in(&self, mut records: Vec<Record>, language: &Language) -> Vec<Record> {
        for record in &mut records {
            let own = record.language.take().unwrap_or_else(|| self.language.clone());
            let same = own.primary() == language.primary()
                && (own.script() == language.script() || !own.tells_script());
            record.language = Some(own).filter(|_| !same);
        }
        records
    }

    /// The same archive, without its records.
    pub(super) fn shallow(&self) -> Self {
        Self {
            records: Vec::new(),
            assets: self.assets.clone(),
            addresses: self.addresses.clone(),
            language_folders: self.language_folders.clone(),
            repeated: self.repeated.clone(),
            character: self.character.clone(),
            language: self.language.clone(),
            author: self.author.clone(),
            spoken: self.spoken.clone(),
            versions: Vec::new(),
            only: None,
            nearest: self.nearest.clone(),
        }
    }

    /// Whether a record can be in the volumes that are planned.
    pub fn is_wanted(&self, record: &Record) -> bool {
        self.only
            .as_ref()
            .is_none_or(|it| record.version.as_deref().is_none_or(|key| *key == *it.key))
    }
}
