//! Reads every file once and keeps what volumes are planned from.

use std::collections::BTreeMap;
use std::io;

use rayon::prelude::*;

use super::known::Known;
use super::signs::Signs;
use super::surveyed::{Keeping, Surveyed};
use super::{
    Addresses, Archive, Dating, LanguageFolders, Record, Standing, dating, revisions, rules,
};
use crate::article::repair::Repeated;
use crate::article::repair::boilerplate::{self, Ends};
use crate::article::{self, Meta, language};
use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::link;
use crate::locale::Language;
use crate::source::{self, Files, SourcePath};

/// Surveys the folder. `tick` is called once for each file, from any thread.
///
/// # Errors
/// When the folder itself can't be read.
pub fn survey(
    files: &dyn Files,
    config: &Config,
    tick: &(dyn Fn() + Sync),
    diagnostics: &mut Diagnostics,
) -> io::Result<Archive> {
    survey_again(files, config, &mut Known::default(), tick, diagnostics)
}

/// Surveys the folder, and reads no file that was left alone since an earlier survey saw it. `known`
/// becomes what this one saw.
///
/// # Errors
/// When the folder itself can't be read.
pub fn survey_again(
    files: &dyn Files,
    config: &Config,
    known: &mut Known,
    tick: &(dyn Fn() + Sync),
    diagnostics: &mut Diagnostics,
) -> io::Result<Archive> {
    let mut listing = files.list()?;
    listing.articles.sort();
    listing.assets.sort();
    let folders = LanguageFolders::of(&listing.articles);
    let surveyed: Vec<Surveyed> = listing
        .articles
        .par_iter()
        .map(|path| {
            let it = look_again(files, path, &folders, config, known);
            tick();
            it
        })
        .collect();

    let unreadable =
        listing.unreadable.into_iter().map(|(path, reason)| Surveyed::failed(path, reason));
    let mut surveyed: Vec<Surveyed> = surveyed.into_iter().chain(unreadable).collect();
    surveyed.sort_by(|a, b| a.record.path.cmp(&b.record.path));
    let count = surveyed.len();
    let mut records = Vec::with_capacity(count);
    let mut names = Vec::with_capacity(count);
    let mut titles = Vec::with_capacity(count);
    let mut signs = Vec::with_capacity(count);
    let mut ends = Vec::with_capacity(count);
    let mut pictured = Vec::with_capacity(count);
    let mut keepings = Vec::with_capacity(count);
    let mut digest = blake3::Hasher::new();
    let mut tally = BTreeMap::new();
    for it in surveyed {
        diagnostics.append(it.diagnostics);
        if let (Standing::Article, Some(language)) = (&it.record.standing, &it.record.language) {
            *tally.entry(language.clone()).or_insert(0_usize) += 1;
        }
        if known.keeps() {
            // The standing tells whether it was read at all.
            digest.update(it.record.path.as_str().as_bytes());
            digest.update(&[u8::from(it.record.standing == Standing::Article)]);
            digest.update(it.record.digest.as_bytes());
        }
        records.push(it.record);
        keepings.push(it.keeping);
        names.push(it.addresses);
        titles.push(it.titles);
        signs.push(it.signs);
        ends.push(it.ends);
        pictured.push(it.pictured);
    }
    let digest = digest.finalize();
    let revisions = match known.revisions(&digest) {
        Some(revisions) => revisions,
        None if config.clean.is_on(revisions::NAME, true) => {
            revisions::find(&records, &signs, &names, &folders).into_iter().collect()
        }
        None => Vec::new(),
    };
    for (at, of) in &revisions {
        // Whatever was kept, a record is no copy of itself, nor of one that is not there.
        if let Some(record) = records.get_mut(*at).filter(|_| at != of && *of < count) {
            record.standing = Standing::Duplicate { of: *of };
        }
    }
    known.replace(keepings, &digest, revisions.into_iter());
    dating::from_revisions(&mut records, config, diagnostics);
    // Revisions of one article would count its own words many times.
    let mut repeated = Repeated::default();
    for (record, ends) in records.iter().zip(&ends) {
        if record.standing == Standing::Article {
            repeated.count(ends);
        }
    }
    if known.keeps() {
        for (record, ends) in records.iter_mut().zip(&ends) {
            record.surroundings = repeated.verdict(ends);
        }
    }
    dating::recover(&mut records, &pictured, config, diagnostics);

    let language = config.language.clone().unwrap_or_else(|| commonest(&tally));
    for record in &mut records {
        // Only what differs from the book is kept: its script decides, not how the tag is spelled.
        let same =
            |it: &Language| it.primary() == language.primary() && it.script() == language.script();
        record.language = record.language.take().filter(|it| !same(it));
    }
    let addresses = Addresses::of(&records, &names, &titles);
    Ok(Archive {
        records,
        assets: listing.assets,
        addresses,
        language_folders: folders,
        repeated,
        language,
    })
}

/// Looks at a file, or remembers what was seen of it.
fn look_again(
    files: &dyn Files,
    path: &SourcePath,
    folders: &LanguageFolders,
    config: &Config,
    known: &Known,
) -> Surveyed {
    // Before the file is read: what is written to it meanwhile must show the next time.
    let signature = if known.keeps() { files.signature(path) } else { None };
    let entry = known.find(path).map(|at| (at, known.entry(at)));
    if let Some((at, entry)) = &entry
        && signature.is_some()
        && signature == entry.signature
    {
        return Surveyed { keeping: Keeping::Old(*at), ..entry.seen() };
    }
    let bytes = match files.read(path) {
        Ok(bytes) => bytes,
        Err(error) => return Surveyed::failed(path.clone(), source::unread(&error)),
    };
    let digest = blake3::hash(&bytes);
    let mut seen = match entry.filter(|(_, it)| it.has(&digest)) {
        Some((_, entry)) => entry.seen(),
        None => look_at(path, digest, bytes, folders, config),
    };
    seen.keeping = known.keep(signature, &seen);
    seen
}

fn look_at(
    path: &SourcePath,
    digest: blake3::Hash,
    bytes: Vec<u8>,
    folders: &LanguageFolders,
    config: &Config,
) -> Surveyed {
    let mut diagnostics = Diagnostics::default();
    let source = match source::of_bytes(path, digest, bytes, &mut diagnostics) {
        Ok(source) => source,
        Err(reason) => return Surveyed::failed(path.clone(), reason),
    };
    let (meta, body_start) =
        article::read_meta(&source, config, &mut BTreeMap::new(), &mut diagnostics);
    let body = source.text.get(body_start..).unwrap_or_default();
    let standing = match rules::exclusion(path, &meta, body, config) {
        Some((rule, reason)) => {
            // What is wrong with a file that becomes no chapter is no news.
            diagnostics = Diagnostics::default();
            Standing::Excluded { rule, reason }
        }
        None => rules::matter(path).map_or(Standing::Article, Standing::Matter),
    };
    let (signs, ends) = match standing {
        Standing::Article => {
            let own = meta.canonical.as_deref().map(link::key);
            let host = own.as_deref().and_then(|it| it.split('/').next());
            (Signs::of(body, host), boilerplate::ends(body, &meta.authors))
        }
        _ => (Signs::default(), Ends::default()),
    };
    let pictured = match standing {
        Standing::Article if meta.date.is_none() => dating::last_upload(body),
        _ => None,
    };
    let language = meta.language.clone();
    let language =
        language.or_else(|| folders.language(path).cloned()).or_else(|| language::guess(body));
    let titles = other_titles(&meta);
    let Meta { title, id, date, updated, categories, canonical, addresses, slug, .. } = meta;
    let record = Record {
        path: path.clone(),
        digest: source.digest,
        length: u32::try_from(source.text.len()).unwrap_or(u32::MAX),
        standing,
        title: title.into(),
        id: id.into(),
        date: date.map(|it| it.stamp),
        dating: date.and_then(|it| Dating::of(it.from)),
        updated,
        category: categories.into_iter().next().map(Into::into),
        canonical: canonical.map(Into::into),
        slug: slug.map(Into::into),
        language,
        surroundings: 0,
    };
    let keeping = Keeping::Nothing;
    Surveyed { record, addresses, titles, signs, ends, pictured, diagnostics, keeping }
}

/// The aliases that are no addresses: in a vault of notes they are other titles.
fn other_titles(meta: &Meta) -> Vec<String> {
    let given = ["aliases", "alias"].into_iter().filter_map(|it| meta.extra.get(it));
    given
        .flat_map(|it| it.as_array().map_or(std::slice::from_ref(it), Vec::as_slice))
        .filter_map(|it| it.as_str().map(str::to_owned))
        .collect()
}

/// The language of most articles; among equals the first by tag. English where none could be told.
fn commonest(tally: &BTreeMap<Language, usize>) -> Language {
    let most =
        tally.iter().rev().max_by_key(|(_, count)| **count).map(|(language, _)| language.clone());
    most.unwrap_or_else(Language::english)
}
