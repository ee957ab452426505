//! The language of most articles.

use std::collections::BTreeMap;

use super::{Record, Standing};
use crate::locale::Language;

/// The language of most of these articles, if there are any; records name none that are in `usual`.
pub(super) fn of_articles(records: &[Record], usual: &Language) -> Option<Language> {
    let mut tally = BTreeMap::new();
    for record in records.iter().filter(|it| it.standing == Standing::Article) {
        *tally.entry(record.language.clone().unwrap_or_else(|| usual.clone())).or_default() += 1;
    }
    (!tally.is_empty()).then(|| commonest(&tally))
}

/// The language of most articles; among equals the first by tag. English where none could be told.
pub(super) fn commonest(tally: &BTreeMap<Language, usize>) -> Language {
    // Chinese that both scripts have all characters of says nothing of the script.
    let tells = |it: &&Language| it.tells_script() || it.as_str() != "zh";
    let told: BTreeMap<&Language, &usize> = tally.iter().filter(|(it, _)| tells(it)).collect();
    let chinese: usize = tally.iter().filter(|(it, _)| !tells(it)).map(|it| *it.1).sum();
    let count = |(it, count): (&&Language, &&usize)| {
        **count + if it.primary() == "zh" { chinese } else { 0 }
    };
    if !told.is_empty() {
        let most = told.iter().rev().max_by_key(|it| count(*it)).map(|it| (*it.0).clone());
        return most.unwrap_or_else(Language::english);
    }
    if chinese > 0 {
        return Language::parse("zh-Hant").unwrap_or_else(Language::english);
    }
    let most =
        tally.iter().rev().max_by_key(|(_, count)| **count).map(|(language, _)| language.clone());
    most.unwrap_or_else(Language::english)
}
