//! The language of most articles.

use std::collections::BTreeMap;

use super::{Record, Standing};
use crate::article::language;
use crate::diagnostic::Diagnostics;
use crate::locale::Language;
use crate::source::{self, Files};

/// The language of most of these articles, if there are any; records name none that are in `usual`.
pub(super) fn of_articles(records: &[Record], usual: &Language) -> Option<Language> {
    let mut tally = BTreeMap::new();
    for record in records.iter().filter(|it| it.standing == Standing::Article) {
        *tally.entry(record.language.clone().unwrap_or_else(|| usual.clone())).or_default() += 1;
    }
    (!tally.is_empty()).then(|| commonest(&tally))
}

/// So many articles are read again where none tells its language.
const FEW: usize = 20;

/// The language that a few articles tell together, none of which tells it by itself: a first letter, a list of names.
pub(super) fn of_few(records: &[Record], files: &dyn Files) -> Option<Language> {
    let mut text = String::new();
    for record in records.iter().filter(|it| it.standing == Standing::Article).take(FEW) {
        let source = source::read(files, &record.path, &mut Diagnostics::default());
        text.push_str(&record.title);
        text.push_str("\n\n");
        text.push_str(source.as_ref().map_or("", |it| &it.text));
        text.push_str("\n\n");
    }
    language::of_few(&text)
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
