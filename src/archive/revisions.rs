//! Revisions and duplicates: of several files with one article's words, one is kept.
//!
//! Content systems give each saved revision an address of its own, and crawlers take them all: of 49,118
//! files of one archive 20,504 were such copies. Two files are one article if their words are equal; if
//! nearly all phrases are (Jaccard ≥ 0.9); if most are (≥ 0.7) and their numbers are near; or if they
//! share title and date and a good part of the words, as a live blog's states do: a smaller part is
//! enough if one was made right after the other. All this only where their dates are near, for what is
//! printed again next year is printed again on purpose. Equal titles alone mean nothing, since columns
//! repeat theirs, and phrases that stand under many titles mean nothing, since they are a footer's or an
//! author's biography.

use std::collections::{BTreeMap, HashMap};

use rayon::prelude::*;

use super::signs::{Likeness, Signs, hash_of};
use super::{LanguageFolders, Record, Standing};
use crate::article::language;
use crate::link;

/// The name under which this is switched off.
pub(super) const NAME: &str = "revisions";
/// With fewer sampled phrases of their own than this two texts may be alike by chance: «內容稍後更新。».
const EVIDENCE: u32 = 6;
/// Numbers of revisions saved within a day or two lie within this distance.
const NEAR_NUMBERS: u64 = 100;
/// Numbers of articles that were made one right after the other.
const NEXT_NUMBERS: u64 = 3;
/// Dates of the same article's revisions lie within so many days.
const NEAR_DAYS: i64 = 31;
/// A record is compared with at most this many others that share a phrase or title with it.
const MOST_CANDIDATES: usize = 48;
/// A phrase that stands under more titles than this belongs to none of them. Revisions change an
/// article's title too, but not so often.
const COMMON: usize = 8;

/// Finds groups of records that are one article. Gives for each record that is not the one kept the
/// record that is.
pub(super) fn find(
    records: &[Record],
    signs: &[Signs],
    addresses: &[Vec<String>],
    folders: &LanguageFolders,
) -> BTreeMap<usize, usize> {
    let articles: Vec<usize> =
        (0..records.len()).filter(|at| records[*at].standing == Standing::Article).collect();
    let mut groups = Groups::new(records.len());
    let common = common_phrases(records, signs, &articles);
    let common = |hash: u32| common.binary_search(&hash).is_ok();
    let own = |at: usize| signs[at].sketch.iter().filter(|it| !common(**it)).count() as u32;

    // Equal words.
    let mut by_words: BTreeMap<(u64, u32), Vec<usize>> = BTreeMap::new();
    for at in articles.iter().filter(|at| signs[**at].length > 0) {
        by_words.entry((signs[*at].words, signs[*at].length)).or_default().push(*at);
    }
    for same in by_words.values_mut().filter(|it| it.len() > 1) {
        same.sort_by_key(|at| (records[*at].date, number(&records[*at]), *at));
        for pair in same.windows(2) {
            let (a, b) = (&records[pair[0]], &records[pair[1]]);
            let near = days(a, b).is_none_or(|it| it <= NEAR_DAYS);
            if near && (a.title == b.title || own(pair[0]) >= EVIDENCE) {
                groups.join(pair[0], pair[1]);
            }
        }
    }
    // A title, or one of a text's rarest phrases, in common. One record of each group of equals is enough.
    let mut by_sign: Vec<(u8, u64, usize)> = Vec::with_capacity(articles.len() * 9);
    for at in articles.iter().filter(|at| groups.find(**at) == **at) {
        if !records[*at].title.is_empty() {
            by_sign.push((0, hash_of(&records[*at].title), *at));
        }
        let rare = signs[*at].sketch.iter().filter(|it| !common(**it)).take(8);
        by_sign.extend(rare.map(|hash| (1, u64::from(*hash), *at)));
    }
    by_sign.sort_unstable();
    let same_sign = by_sign.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1));
    for same in same_sign.filter(|it| it.len() > 1) {
        let mut candidates: Vec<usize> = same.iter().map(|it| it.2).collect();
        candidates.sort_by_key(|at| (records[*at].date, number(&records[*at]), *at));
        for (place, a) in candidates.iter().enumerate() {
            for b in candidates[place + 1..].iter().take(MOST_CANDIDATES) {
                if groups.find(*a) != groups.find(*b)
                    && is_revision(&records[*a], &records[*b], folders, || {
                        signs[*a].likeness(&signs[*b], &common)
                    })
                {
                    groups.join(*a, *b);
                }
            }
        }
    }
    keep(records, signs, addresses, &articles, &mut groups)
}

/// The phrases that stand under too many titles to mean anything, sorted.
fn common_phrases(records: &[Record], signs: &[Signs], articles: &[usize]) -> Vec<u32> {
    let count = articles.iter().map(|at| signs[*at].sketch.len()).sum();
    let mut pairs: Vec<u64> = Vec::with_capacity(count);
    for at in articles {
        let title = hash_of(&records[*at].title) & 0xffff_ffff;
        pairs.extend(signs[*at].sketch.iter().map(|hash| u64::from(*hash) << 32 | title));
    }
    pairs.par_sort_unstable();
    pairs.dedup();
    let phrases = pairs.chunk_by(|a, b| a >> 32 == b >> 32);
    phrases.filter(|it| it.len() > COMMON).map(|it| (it[0] >> 32) as u32).collect()
}

/// How many days lie between two dates, if both are known.
fn days(a: &Record, b: &Record) -> Option<i64> {
    Some((a.date?.date - b.date?.date).num_days().abs())
}

fn is_revision(
    a: &Record,
    b: &Record,
    folders: &LanguageFolders,
    likeness: impl Fn() -> Likeness,
) -> bool {
    let days = days(a, b);
    let apart = number(a).zip(number(b)).map(|(a, b)| a.abs_diff(b));
    let near_numbers = match apart {
        Some(apart) => apart <= NEAR_NUMBERS,
        None => days.is_some_and(|it| it <= 3),
    };
    let same_title = !a.title.is_empty() && a.title == b.title;
    if days.is_some_and(|it| it > NEAR_DAYS) || !(same_title || near_numbers || days.is_some()) {
        return false;
    }
    // `a.md` and `a.zh-tw.md`, `en/a.md` and `ja/a.md` say one thing in two languages, with the same code and pictures.
    let language = |it: &Record| {
        let in_name = language::in_name(&it.path).map(|(_, it)| it);
        in_name.or_else(|| folders.language(&it.path).cloned())
    };
    if language(a) != language(b) {
        return false;
    }
    let Likeness { jaccard, containment, phrases } = likeness();
    let same_day = same_title && days.is_none_or(|it| it <= 3 || near_numbers);
    // A report that was written anew within the hour. Three such pairs of an archive share 0.31 to 0.34 of
    // their phrases, two different texts with one head 0.09.
    let rewritten = same_title && days == Some(0) && apart.is_some_and(|it| it <= NEXT_NUMBERS);
    phrases >= EVIDENCE
        && (jaccard >= 0.9
            || (near_numbers && jaccard >= 0.7)
            || (same_day && (jaccard >= 0.4 || containment >= 0.8))
            || (rewritten && jaccard >= 0.2 && containment >= 0.4))
}

fn number(record: &Record) -> Option<u64> {
    record.id.parse().ok()
}

/// Of each group keeps the live article: the one that says when it was last changed, then the one that
/// most others link to, then the lowest number.
fn keep(
    records: &[Record],
    signs: &[Signs],
    addresses: &[Vec<String>],
    articles: &[usize],
    groups: &mut Groups,
) -> BTreeMap<usize, usize> {
    let mut linked: HashMap<u64, usize> = HashMap::new();
    for at in articles {
        for hash in &signs[*at].links {
            *linked.entry(*hash).or_default() += 1;
        }
    }
    let links_to = |at: usize| -> usize {
        addresses[at]
            .iter()
            .filter_map(|it| linked.get(&hash_of(&link::key(it))))
            .copied()
            .max()
            .unwrap_or_default()
    };
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for at in articles {
        members.entry(groups.find(*at)).or_default().push(*at);
    }
    let mut dropped = BTreeMap::new();
    for group in members.into_values().filter(|it| it.len() > 1) {
        let rank = |at: usize| {
            let record = &records[at];
            (
                record.updated.is_none(),
                usize::MAX - links_to(at),
                number(record).unwrap_or(u64::MAX),
                at,
            )
        };
        let Some(kept) = group.iter().copied().min_by_key(|at| rank(*at)) else { continue };
        dropped.extend(group.into_iter().filter(|at| *at != kept).map(|at| (at, kept)));
    }
    dropped
}

/// Disjoint sets of records; each set is known by its first record.
struct Groups(Vec<usize>);

impl Groups {
    fn new(count: usize) -> Self {
        Self((0..count).collect())
    }

    fn find(&mut self, at: usize) -> usize {
        let mut root = at;
        while self.0[root] != root {
            self.0[root] = self.0[self.0[root]];
            root = self.0[root];
        }
        root
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.find(a), self.find(b));
        self.0[a.max(b)] = a.min(b);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Stamp;

    fn record(number: u64, title: &str, day: u32) -> Record {
        let path = format!("article_{number}.md");
        let mut it = Record::failed(path.as_str().into(), blake3::hash(b""), String::new());
        it.id = number.to_string().into();
        it.title = title.into();
        it.date = chrono::NaiveDate::from_ymd_opt(2024, 3, day).map(Stamp::day);
        it
    }

    #[test]
    fn how_alike_two_texts_must_be_depends_on_what_else_they_share() {
        let near = record(500, "渡輪", 5);
        for (other, jaccard, containment, same) in [
            (record(590, "別的題目", 6), 0.7, 0.8, true),
            (record(590, "別的題目", 6), 0.6, 0.8, false),
            (record(900, "別的題目", 20), 0.9, 0.95, true),
            (record(590, "渡輪", 20), 0.4, 0.5, true),
            (record(590, "渡輪", 5), 0.3, 0.6, false),
            (record(502, "渡輪", 5), 0.3, 0.6, true),
            (record(502, "渡輪", 6), 0.3, 0.6, false),
            // Two parts of one lesson, with one head.
            (record(501, "渡輪", 5), 0.1, 0.25, false),
        ] {
            let likeness = || Likeness { jaccard, containment, phrases: EVIDENCE };
            let folders = LanguageFolders::default();
            assert_eq!(is_revision(&near, &other, &folders, likeness), same, "{other:?}");
            let chance = || Likeness { jaccard, containment, phrases: EVIDENCE - 1 };
            assert!(!is_revision(&near, &other, &folders, chance));
        }
    }
}
