//! What some articles show of how their archive was written, and of what befell it.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::{LanguageFolders, Record, Standing};
use crate::article;
use crate::article::character::Census;
use crate::article::repair::Repeated;
use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::source::{self, Files};

/// How many articles are looked at, spread over the archive. What is in two of a hundred articles is in this many
/// often enough to be seen, and reading them is a small part of a survey.
const LOOKED_AT: usize = 100;

/// Reads some articles as if nothing were known of the archive, and counts who had something to do in them. An article
/// and its translations are one: what stands in all of them, a drawing, was made once.
pub(super) fn take(
    files: &dyn Files,
    records: &[Record],
    folders: &LanguageFolders,
    config: &Config,
) -> Census {
    let articles: Vec<&Record> =
        records.iter().filter(|it| it.standing == Standing::Article).collect();
    let step = articles.len().div_ceil(LOOKED_AT).max(1);
    let found: Vec<_> = articles
        .par_iter()
        .step_by(step)
        .filter_map(|record| {
            let mut said = Diagnostics::default();
            let source = source::read(files, &record.path, &mut said).ok()?;
            let article = article::parse(&source, config, &Repeated::default(), &mut said);
            Some((folders.page(&record.path), article.repairs))
        })
        .collect();
    let mut pages: BTreeMap<u64, BTreeSet<&str>> = BTreeMap::new();
    for (page, repairs) in &found {
        pages.entry(*page).or_default().extend(repairs.keys().copied());
    }
    let mut census = Census::default();
    for repairs in pages.into_values() {
        census.add(repairs);
    }
    census
}
