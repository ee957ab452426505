//! What some articles show of how their archive was written, and of what befell it.

use rayon::prelude::*;

use super::{Record, Standing};
use crate::article;
use crate::article::character::Census;
use crate::article::repair::Repeated;
use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::source::{self, Files};

/// How many articles are looked at, spread over the archive. What is in two of a hundred articles is in this many
/// often enough to be seen, and reading them is a small part of a survey.
const LOOKED_AT: usize = 100;

/// Reads some articles as if nothing were known of the archive, and counts who had something to do in them.
pub(super) fn take(files: &dyn Files, records: &[Record], config: &Config) -> Census {
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
            Some(article.repairs)
        })
        .collect();
    let mut census = Census::default();
    for repairs in &found {
        census.add(repairs.keys().copied());
    }
    census
}
