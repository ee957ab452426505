//! Why there is nothing to bind: what was asked for that no article has, and what they have instead.

use std::collections::BTreeMap;

use crate::archive::{Archive, Standing, Terms};
use crate::config::{Config, Selection};
use crate::date::{Period, PeriodRequest, PeriodUnit};
use crate::diagnostic::Diagnostic;
use crate::say;
use crate::volume::Request;

/// So many of the words that articles have are named.
const NAMED: usize = 5;

/// What kind of words a selection asks for: the rule that leaves articles out, and where the words stand.
struct Asked {
    rule: &'static str,
    one: &'static str,
    several: &'static str,
    wanted: fn(&Selection) -> &[String],
    own: fn(&Terms) -> &[Box<str>],
}

const ASKED: &[Asked] = &[
    Asked {
        rule: "other-tag",
        one: "tag",
        several: "tags",
        wanted: |it| &it.tags,
        own: |it| &it.tags,
    },
    Asked {
        rule: "other-category",
        one: "category",
        several: "categories",
        wanted: |it| &it.categories,
        own: |it| &it.categories,
    },
    Asked {
        rule: "other-author",
        one: "author",
        several: "authors",
        wanted: |it| &it.authors,
        own: |it| &it.authors,
    },
];

/// Why a plan without volumes has none.
pub(super) fn of(archive: &Archive, config: &Config, request: &Request) -> Diagnostic {
    if archive.records.is_empty() {
        let empty = Diagnostic::error("no-articles", say!("the folder holds no article"));
        return empty
            .hint(say!("articles are files that end in .md, .markdown, .mdx, .qmd or .Rmd"));
    }
    let nothing = |message: String| Diagnostic::error("nothing-to-bind", message);
    if let Request::Periods { wanted: PeriodRequest::Last | PeriodRequest::These(_), .. } = request
    {
        let nothing = nothing("no article is of that period".to_owned());
        return nothing.hint(newest(archive, config.period));
    }
    let (selection, is_chosen) = (&config.selection, |asked: &&Asked| {
        let is_left_out =
            |it: &Standing| matches!(it, Standing::Excluded { rule, .. } if *rule == asked.rule);
        archive.records.iter().any(|it| is_left_out(&it.standing))
    });
    match ASKED.iter().find(is_chosen) {
        Some(asked) => {
            let wanted = (asked.wanted)(selection).iter().map(|it| format!("`{it}`"));
            let wanted: Vec<String> = wanted.collect();
            let kind = if wanted.len() == 1 { asked.one } else { asked.several };
            let said = nothing(format!("no article has the {kind} {}", wanted.join(", ")));
            said.hint(commonest(archive, asked))
        }
        None => {
            let nothing = nothing("no file can become a chapter".to_owned());
            nothing.hint(first_left_out(archive))
        }
    }
}

/// Why the first file is no chapter, and where it is told of the others.
fn first_left_out(archive: &Archive) -> String {
    let reason = archive.records.iter().find_map(|it| match &it.standing {
        Standing::Excluded { reason, .. } | Standing::Failed { reason } => Some((&it.path, reason)),
        _ => None,
    });
    let ledger = "`--ledger -` tells what became of each file";
    match (reason, archive.records.len()) {
        (Some((path, reason)), 1) => format!("{path}: {reason}"),
        (Some((path, reason)), _) => format!("{path}: {reason}; {ledger}"),
        (None, _) => ledger.to_owned(),
    }
}

/// The day of the newest article, and how its period is asked for.
fn newest(archive: &Archive, unit: PeriodUnit) -> String {
    let articles = archive.records.iter().filter(|it| it.standing == Standing::Article);
    match articles.filter_map(|it| it.date).map(|it| it.date).max() {
        Some(day) => {
            let period = Period::containing(day, unit);
            format!("the newest article is of {day}: `heding digest {period}` binds its volume")
        }
        None => "no article has a date; `heding build` binds them all".to_owned(),
    }
}

/// The words that most articles have.
fn commonest(archive: &Archive, asked: &Asked) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in archive.records.iter().flat_map(|it| (asked.own)(&it.terms)) {
        *counts.entry(word).or_default() += 1;
    }
    let mut counts: Vec<(&str, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(word, count)| (std::cmp::Reverse(*count), *word));
    let named = counts.iter().take(NAMED).map(|(word, count)| format!("`{word}` ({count})"));
    match counts.len() {
        0 => format!("no article says anything of {}", asked.several),
        1..=NAMED => format!("the {} are {}", asked.several, named.collect::<Vec<_>>().join(", ")),
        all => format!(
            "the commonest of {all} {} are {}",
            asked.several,
            named.collect::<Vec<_>>().join(", ")
        ),
    }
}
