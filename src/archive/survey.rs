//! Reads every file once and keeps what volumes are planned from.

use std::collections::BTreeMap;
use std::io;

use rayon::prelude::*;

use super::{Addresses, Archive, Record, Standing, rules};
use crate::article::{self, Meta, language};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::locale::Language;
use crate::source::{self, Files, SourcePath};

/// Surveys the folder. `tick` is called once for each file read, from any thread.
///
/// # Errors
/// When the folder itself can't be read.
pub fn survey(
    files: &dyn Files,
    config: &Config,
    tick: &(dyn Fn() + Sync),
    diagnostics: &mut Diagnostics,
) -> io::Result<Archive> {
    let mut listing = files.list()?;
    listing.articles.sort();
    listing.assets.sort();
    let surveyed: Vec<Surveyed> = listing
        .articles
        .par_iter()
        .map(|path| {
            let it = look_at(files, path, config);
            tick();
            it
        })
        .collect();

    let mut records = Vec::with_capacity(surveyed.len() + listing.unreadable.len());
    let mut names = Vec::with_capacity(records.capacity());
    let mut tally = BTreeMap::new();
    for it in surveyed {
        diagnostics.append(it.diagnostics);
        if let (Standing::Article, Some(language)) = (&it.record.standing, &it.record.language) {
            *tally.entry(language.clone()).or_insert(0_usize) += 1;
        }
        records.push(it.record);
        names.push(it.addresses);
    }
    for (path, reason) in listing.unreadable {
        diagnostics.push(Diagnostic::error("unreadable", reason.clone()).in_file(&path));
        records.push(Record::failed(path, blake3::hash(b""), reason));
        names.push(Vec::new());
    }

    let language = config.language.clone().unwrap_or_else(|| commonest(&tally));
    for record in &mut records {
        // Only what differs from the book is kept: its script decides, not how the tag is spelled.
        let same =
            |it: &Language| it.primary() == language.primary() && it.script() == language.script();
        record.language = record.language.take().filter(|it| !same(it));
    }
    // Unreadable files go where their paths belong, and their names with them.
    let mut order: Vec<usize> = (0..records.len()).collect();
    order.sort_by(|a, b| records[*a].path.cmp(&records[*b].path));
    let records: Vec<Record> = order.iter().map(|at| records[*at].clone()).collect();
    let names: Vec<Vec<String>> = order.iter().map(|at| std::mem::take(&mut names[*at])).collect();
    let addresses = Addresses::of(&records, &names);
    Ok(Archive { records, assets: listing.assets, addresses, language })
}

struct Surveyed {
    record: Record,
    addresses: Vec<String>,
    diagnostics: Diagnostics,
}

fn look_at(files: &dyn Files, path: &SourcePath, config: &Config) -> Surveyed {
    let mut diagnostics = Diagnostics::default();
    let source = match source::read(files, path, &mut diagnostics) {
        Ok(source) => source,
        Err(reason) => {
            diagnostics.push(Diagnostic::error("unreadable", reason.clone()).in_file(path));
            let record = Record::failed(path.clone(), blake3::hash(b""), reason);
            return Surveyed { record, addresses: Vec::new(), diagnostics };
        }
    };
    let (meta, body_start) = article::read_meta(&source, config, &mut diagnostics);
    let body = source.text.get(body_start..).unwrap_or_default();
    let standing = match rules::exclusion(path, &meta, body, config) {
        Some((rule, reason)) => {
            // What is wrong with a file that becomes no chapter is no news.
            diagnostics = Diagnostics::default();
            Standing::Excluded { rule, reason }
        }
        None => Standing::Article,
    };
    let language = meta.language.clone().or_else(|| language::guess(body));
    let Meta { title, id, date, updated, categories, canonical, addresses, slug, .. } = meta;
    let record = Record {
        path: path.clone(),
        digest: source.digest,
        standing,
        title: title.into(),
        id: id.into(),
        date: date.map(|it| it.stamp),
        updated,
        category: categories.into_iter().next().map(Into::into),
        canonical: canonical.map(Into::into),
        slug: slug.map(Into::into),
        language,
    };
    Surveyed { record, addresses, diagnostics }
}

/// The language of most articles; among equals the first by tag. English where none could be told.
fn commonest(tally: &BTreeMap<Language, usize>) -> Language {
    let most =
        tally.iter().rev().max_by_key(|(_, count)| **count).map(|(language, _)| language.clone());
    most.unwrap_or_else(Language::english)
}
