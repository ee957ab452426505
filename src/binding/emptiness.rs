//! Why there is nothing to bind: what was asked for that no article has, and what they have instead.

use std::collections::BTreeMap;

use crate::archive::{Archive, Standing, Terms};
use crate::config::{Config, Selection};
use crate::date::{Period, PeriodRequest, PeriodUnit};
use crate::diagnostic::Diagnostic;
use crate::say;
use crate::volume::Request;
use crate::worded;
use crate::wording::{Joint, Wording};

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
        one: worded!("tag"),
        several: worded!("tags"),
        wanted: |it| &it.tags,
        own: |it| &it.tags,
    },
    Asked {
        rule: "other-category",
        one: worded!("category"),
        several: worded!("categories"),
        wanted: |it| &it.categories,
        own: |it| &it.categories,
    },
    Asked {
        rule: "other-author",
        one: worded!("author"),
        several: worded!("authors"),
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
    let nothing = |message: Wording| Diagnostic::error("nothing-to-bind", message);
    if let Request::Periods { wanted: PeriodRequest::Last | PeriodRequest::These(_), .. } = request
    {
        let nothing = nothing(say!("no article is of that period"));
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
            let kind = Wording::fixed(if wanted.len() == 1 { asked.one } else { asked.several });
            let wanted = Wording::list(wanted, Joint::Comma);
            let said = nothing(say!("no article has the {kind} {wanted}", kind, wanted));
            said.hint(commonest(archive, asked))
        }
        None => {
            let nothing = nothing(say!("no file can become a chapter"));
            nothing.hint(first_left_out(archive))
        }
    }
}

/// Why the first file is no chapter, and where it is told of the others.
fn first_left_out(archive: &Archive) -> Wording {
    let reason = archive.records.iter().find_map(|it| match &it.standing {
        Standing::Excluded { reason, .. } | Standing::Failed { reason } => Some((&it.path, reason)),
        _ => None,
    });
    let ledger = say!("`--ledger -` tells what became of each file");
    match (reason, archive.records.len()) {
        (Some((path, reason)), 1) => say!("{path}: {reason}", path, reason),
        (Some((path, reason)), _) => say!("{path}: {reason}; {ledger}", path, reason, ledger),
        (None, _) => ledger,
    }
}

/// The day of the newest article, and how its period is asked for.
fn newest(archive: &Archive, unit: PeriodUnit) -> Wording {
    let articles = archive.records.iter().filter(|it| it.standing == Standing::Article);
    match articles.filter_map(|it| it.date).map(|it| it.date).max() {
        Some(day) => {
            let period = Period::containing(day, unit);
            say!(
                "the newest article is of {day}: `heding digest {period}` binds its volume",
                day,
                period
            )
        }
        None => say!("no article has a date; `heding build` binds them all"),
    }
}

/// The words that most articles have.
fn commonest(archive: &Archive, asked: &Asked) -> Wording {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in archive.records.iter().flat_map(|it| (asked.own)(&it.terms)) {
        *counts.entry(word).or_default() += 1;
    }
    let mut counts: Vec<(&str, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(word, count)| (std::cmp::Reverse(*count), *word));
    let named =
        counts.iter().take(NAMED).map(|(word, count)| say!("`{word}` ({count})", word, count));
    let all = counts.len();
    let kind = Wording::fixed(asked.several);
    let named = Wording::list(named, Joint::Comma);
    match all {
        0 => say!("no article says anything of {kind}", kind),
        1..=NAMED => say!("the {kind} are {named}", kind, named),
        _ => say!("the commonest of {all} {kind} are {named}", all, kind, named),
    }
}
