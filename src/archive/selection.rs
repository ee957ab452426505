//! Which articles are taken, and the names of the rules by which others are left out.

use super::on_site::Exclusion;
use super::{Archive, MainAuthor, Record, Standing, spoken, versions};
use crate::config::{Config, Selection};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::say;
use crate::source::{Listing, PassedOver, Patterns, SourcePath, Verdict, composed};
use crate::worded;
use crate::wording::{Joint, Wording};

/// Patterns of `select`, ready to match. Settings check theirs while they are read; what a caller made otherwise and
/// is none matches nothing.
struct Paths {
    include: Option<Patterns>,
    exclude: Option<Patterns>,
}

impl Paths {
    fn of(selection: &Selection) -> Self {
        Self { include: some(&selection.include), exclude: some(&selection.exclude) }
    }

    fn are_all(&self) -> bool {
        self.include.is_none() && self.exclude.is_none()
    }

    fn exclusion(&self, path: &SourcePath) -> Option<Exclusion> {
        if let Some(include) = &self.include {
            let Verdict::Matches { .. } = include.verdict_with_folders(path.as_str()) else {
                return Some(("not-included", say!("matches no pattern of `include`")));
            };
        }
        match self.exclude.as_ref()?.verdict_with_folders(path.as_str()) {
            Verdict::Matches { pattern, .. } => {
                Some(("excluded", say!("matches `{pattern}` of `exclude`", pattern)))
            }
            _ => None,
        }
    }
}

fn some(lines: &[String]) -> Option<Patterns> {
    let patterns = Patterns::of(lines.iter().map(String::as_str)).ok();
    patterns.filter(|it| !it.is_empty())
}

/// Takes the articles out of a listing that are not to be read.
pub(super) fn leave_unread(listing: &mut Listing, selection: &Selection) {
    let paths = Paths::of(selection);
    if paths.are_all() {
        return;
    }
    let articles = std::mem::take(&mut listing.articles);
    for path in articles {
        match paths.exclusion(&path) {
            None => listing.articles.push(path),
            Some((rule, reason)) => {
                listing.passed_over.push(PassedOver { path, rule, reason });
            }
        }
    }
}

/// Leaves out the articles that are not selected. A copy of one of these that is selected itself comes in its place.
///
/// Articles that name no author are `creator`'s.
pub(super) fn leave_out(records: &mut [Record], selection: &Selection, creator: Option<&str>) {
    if selection.is_all() {
        return;
    }
    let words = Words::of(selection, creator);
    let paths = Paths::of(selection);
    let only = some(&selection.only);
    let of = |record: &Record| -> Option<Exclusion> {
        let is_named = |it: &Patterns| {
            matches!(it.verdict_with_folders(record.path.as_str()), Verdict::Matches { .. })
        };
        if only.as_ref().is_some_and(|it| !is_named(it)) {
            return Some(("not-named", say!("is none of the files that were named")));
        }
        paths.exclusion(&record.path).or_else(|| words.exclusion(record))
    };
    let mut heirs: Vec<Option<usize>> = Vec::new();
    for at in 0..records.len() {
        let is_article = |it: &Record| it.standing == Standing::Article;
        if is_article(&records[at])
            && let Some((rule, reason)) = of(&records[at])
        {
            records[at].standing = Standing::Excluded { rule, reason };
            heirs.resize(records.len(), None);
        }
    }
    // Nothing was left out that anything is a copy of.
    if heirs.is_empty() {
        return;
    }
    for at in 0..records.len() {
        let Standing::Duplicate { of: kept, why } = records[at].standing else { continue };
        if records[kept].standing == Standing::Article {
            continue;
        }
        records[at].standing = match of(&records[at]) {
            Some((rule, reason)) => Standing::Excluded { rule, reason },
            None => match heirs[kept] {
                Some(of) => Standing::Duplicate { of, why },
                None => {
                    heirs[kept] = Some(at);
                    Standing::Article
                }
            },
        };
    }
}

/// The words and bounds of a selection, as they are compared.
struct Words<'a> {
    tags: Vec<String>,
    categories: Vec<String>,
    authors: Vec<String>,
    /// Whether articles that name no author are by one of them.
    unsigned: bool,
    selection: &'a Selection,
}

impl<'a> Words<'a> {
    fn of(selection: &'a Selection, creator: Option<&str>) -> Self {
        let all = |words: &[String]| words.iter().map(|it| compared(it)).collect();
        let authors: Vec<String> = all(&selection.authors);
        Self {
            tags: all(&selection.tags),
            categories: all(&selection.categories),
            unsigned: creator.is_some_and(|it| authors.contains(&compared(it))),
            authors,
            selection,
        }
    }

    fn exclusion(&self, record: &Record) -> Option<Exclusion> {
        let same = |own: &str, wanted: &str| own == wanted;
        let within = |own: &str, wanted: &str| {
            own.strip_prefix(wanted).is_some_and(|it| it.is_empty() || it.starts_with('/'))
        };
        let terms = &record.terms;
        lacking("other-tag", worded!("tags"), &self.tags, &terms.tags, same)
            .or_else(|| {
                lacking(
                    "other-category",
                    worded!("categories"),
                    &self.categories,
                    &terms.categories,
                    within,
                )
            })
            .or_else(|| {
                let is_theirs = self.unsigned && terms.authors.is_empty();
                let lacks = || {
                    lacking("other-author", worded!("authors"), &self.authors, &terms.authors, same)
                };
                if is_theirs { None } else { lacks() }
            })
            .or_else(|| self.out_of_bounds(record))
    }

    fn out_of_bounds(&self, record: &Record) -> Option<Exclusion> {
        let Selection { from, to, .. } = self.selection;
        if from.is_none() && to.is_none() {
            return None;
        }
        let Some(day) = record.date.map(|it| it.date) else {
            return Some(("undated", say!("has no date, and dates are asked for")));
        };
        match (from, to) {
            (Some(from), _) if day < *from => {
                Some(("too-early", say!("is of {day}, before {from}", day, from)))
            }
            (_, Some(to)) if day > *to => {
                Some(("too-late", say!("is of {day}, after {to}", day, to)))
            }
            _ => None,
        }
    }
}

/// The rule, if an article has none of the words that are wanted.
fn lacking(
    rule: &'static str,
    what: &'static str,
    wanted: &[String],
    own: &[Box<str>],
    is_one: impl Fn(&str, &str) -> bool,
) -> Option<Exclusion> {
    let has = |it: &str| {
        let own = compared(it);
        wanted.iter().any(|wanted| is_one(&own, wanted))
    };
    if wanted.is_empty() || own.iter().any(|it| has(it)) {
        return None;
    }
    let what = Wording::fixed(what);
    let reason = match own {
        [] => say!("has no {what}, and some are asked for", what),
        own => {
            let own = Wording::list(own.iter().map(|it| say!("«{term}»", term = it)), Joint::Comma);
            say!("has the {what} {own}, none of which is asked for", what, own)
        }
    };
    Some((rule, reason))
}

/// A word as it is compared: composed, in small letters.
fn compared(word: &str) -> String {
    composed(word.trim()).to_lowercase()
}

impl Archive {
    /// The archive as one of its series sees it: all records, with what the series does not take left out by name.
    #[must_use]
    pub fn chosen(&self, series: &Config, diagnostics: &mut Diagnostics) -> Self {
        let mut records = self.records.clone();
        leave_out(&mut records, &series.selection, series.creator.as_deref());
        let versions = self.versions.clone();
        let language = &self.language;
        let versions =
            versions::pick(&mut records, versions, language, &series.languages, diagnostics);
        if !records.iter().any(|it| it.standing == Standing::Article) {
            let message = say!("no article is in the series «{title}»", title = series.title);
            let hint = say!("`--ledger -` tells which rule left each file out of it");
            diagnostics.push(Diagnostic::warning("series-empty", message).hint(hint));
        }
        let spoken = spoken::of_articles(&records, language);
        let language = series.language.clone().or(spoken).unwrap_or_else(|| language.clone());
        let author = MainAuthor::of(&records);
        let records = self.records_in(records, &language);
        Self { records, versions, language, author, ..self.shallow() }
    }
}
