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
//!
//! That finds who *may* be a copy. Translations of one page share its code, notices their frame: so a
//! file is left out only if the one that is kept has all its words, compared exactly, or if both are states
//! of one article: dated, and of one address, or in an archive whose numbers count saved states, as its many
//! pairs of the same words and neighbouring numbers show. See decision 0029.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use rayon::prelude::*;

use super::copies::{CopyReason, Statement};
use super::surveyed::Particulars;
use super::text_sketch::{Likeness, hash_of};
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
/// Numbers count the states in which articles were saved if so many pairs of the same words have
/// neighbouring numbers, and one in so many articles.
const FEWEST_STATES: usize = 3;
const STATES_SHARE: usize = 50;
/// A phrase that stands under more titles than this belongs to none of them. Revisions change an
/// article's title too, but not so often.
const COMMON: usize = 8;

/// A copy of a record that is kept: which one, and why.
pub(super) type Copies = BTreeMap<usize, (usize, CopyReason)>;

/// What the survey knows, to find copies by.
#[derive(Clone, Copy)]
pub(super) struct Evidence<'a> {
    pub(super) records: &'a [Record],
    pub(super) particulars: &'a [Particulars],
    pub(super) folders: &'a LanguageFolders,
    /// Reads a record's text again.
    pub(super) text: &'a (dyn Fn(usize) -> Option<String> + Sync),
}

/// Finds the records that are copies.
pub(super) fn find(evidence: Evidence<'_>) -> Copies {
    let Evidence { records, particulars, folders, .. } = evidence;
    let articles: Vec<usize> =
        (0..records.len()).filter(|at| records[*at].standing == Standing::Article).collect();
    let mut groups = Groups::new(records.len());
    let common = common_phrases(records, particulars, &articles);
    let common = |hash: u32| common.binary_search(&hash).is_ok();
    let mut saved_states = 0;
    let own =
        |at: usize| particulars[at].sketch.sketch.iter().filter(|it| !common(**it)).count() as u32;

    // Equal words.
    let mut by_words: BTreeMap<(u64, u32), Vec<usize>> = BTreeMap::new();
    for at in articles.iter().filter(|at| particulars[**at].sketch.length > 0) {
        by_words
            .entry((particulars[*at].sketch.words, particulars[*at].sketch.length))
            .or_default()
            .push(*at);
    }
    for same in by_words.values_mut().filter(|it| it.len() > 1) {
        same.sort_by_key(|at| (records[*at].date, number(&records[*at]), *at));
        for pair in same.windows(2) {
            let (a, b) = (&records[pair[0]], &records[pair[1]]);
            let near = days(a, b).is_none_or(|it| it <= NEAR_DAYS);
            if near && (a.title == b.title || own(pair[0]) >= EVIDENCE) {
                groups.join(pair[0], pair[1]);
                let apart = number(a).zip(number(b)).map(|(a, b)| a.abs_diff(b));
                saved_states += usize::from(apart.is_some_and(|it| it <= NEAR_NUMBERS));
            }
        }
    }
    // A title, or one of a text's rarest phrases, in common. One record of each group of equals is enough.
    let mut by_sign: Vec<(u8, u64, usize)> = Vec::with_capacity(articles.len() * 9);
    for at in articles.iter().filter(|at| groups.find(**at) == **at) {
        if !records[*at].title.is_empty() {
            by_sign.push((0, hash_of(&records[*at].title), *at));
        }
        let rare = particulars[*at].sketch.sketch.iter().filter(|it| !common(**it)).take(8);
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
                        particulars[*a].sketch.likeness(&particulars[*b].sketch, &common)
                    })
                {
                    groups.join(*a, *b);
                }
            }
        }
    }
    let saves_states = saved_states >= FEWEST_STATES.max(articles.len() / STATES_SHARE);
    let keeper = Keeper::new(evidence, saves_states, &articles);
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for at in articles {
        members.entry(groups.find(at)).or_default().push(at);
    }
    let groups: Vec<Vec<usize>> = members.into_values().filter(|it| it.len() > 1).collect();
    groups.par_iter().flat_map_iter(|it| keeper.copies(it)).collect()
}

/// The phrases that stand under too many titles to mean anything, sorted.
fn common_phrases(records: &[Record], particulars: &[Particulars], articles: &[usize]) -> Vec<u32> {
    let count = articles.iter().map(|at| particulars[*at].sketch.sketch.len()).sum();
    let mut pairs: Vec<u64> = Vec::with_capacity(count);
    for at in articles {
        let title = hash_of(&records[*at].title) & 0xffff_ffff;
        pairs.extend(
            particulars[*at].sketch.sketch.iter().map(|hash| u64::from(*hash) << 32 | title),
        );
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

/// Says of each group of records that may be one article which are kept, and which are copies of them.
struct Keeper<'a> {
    evidence: Evidence<'a>,
    saves_states: bool,
    /// How many articles link to each address, by its hash.
    linked: HashMap<u64, usize>,
}

/// The texts of one group that were read again.
type Statements = BTreeMap<usize, Option<Statement>>;

impl<'a> Keeper<'a> {
    fn new(evidence: Evidence<'a>, saves_states: bool, articles: &[usize]) -> Self {
        let mut linked: HashMap<u64, usize> = HashMap::new();
        for at in articles {
            for hash in &evidence.particulars[*at].sketch.links {
                *linked.entry(*hash).or_default() += 1;
            }
        }
        Self { evidence, saves_states, linked }
    }

    fn copies(&self, group: &[usize]) -> Vec<(usize, (usize, CopyReason))> {
        let records = self.evidence.records;
        let mut statements = Statements::new();
        let are_states =
            self.saves_states && group.iter().all(|at| number(&records[*at]).is_some());
        // Whoever has more words comes first, so that what holds another is kept; of saved states the
        // live one is, whatever was added or taken away.
        let length =
            |at: usize| if are_states { 0 } else { self.evidence.particulars[at].sketch.length };
        let mut ranked = group.to_vec();
        ranked.sort_by_cached_key(|at| {
            (
                group.iter().any(|it| self.is_earlier_state(*at, *it)),
                Reverse(length(*at)),
                self.is_in_foreign_folder(*at, group, &mut statements),
                self.rank(*at),
            )
        });
        let mut kept: Vec<usize> = Vec::new();
        let mut copies = Vec::new();
        for at in ranked {
            let candidates = kept.iter().take(MOST_CANDIDATES);
            let mut reasons =
                candidates.filter_map(|it| Some((*it, self.reason(*it, at, &mut statements)?)));
            match reasons.next() {
                Some(of) => copies.push((at, of)),
                None => kept.push(at),
            }
        }
        copies
    }

    /// Why a record may be left out if another is kept, if it may.
    fn reason(&self, kept: usize, at: usize, statements: &mut Statements) -> Option<CopyReason> {
        let Evidence { records, particulars, .. } = self.evidence;
        let is_number = |at: usize| number(&records[at]).is_some();
        let are_states = self.saves_states && is_number(kept) && is_number(at);
        let words = |at: usize| (particulars[at].sketch.words, particulars[at].sketch.length);
        if words(kept) == words(at)
            && (are_states
                || (self.compare(kept, at, statements, Statement::has_all_but_words_of)
                    && self.has_title_of(kept, at, statements)))
        {
            Some(CopyReason::SameWords)
        } else if are_states {
            Some(CopyReason::SavedState)
        } else if self.is_earlier_state(at, kept) {
            Some(CopyReason::EarlierState)
        } else {
            let has_all = self.compare(kept, at, statements, Statement::has_all_of)
                && self.has_title_of(kept, at, statements);
            has_all.then_some(CopyReason::AllWords)
        }
    }

    /// Whether what the title of one says stands in the title or in the text of the other.
    fn has_title_of(&self, kept: usize, at: usize, statements: &mut Statements) -> bool {
        let title = |at: usize| &*self.evidence.records[at].title;
        // `港口 (1)`, `harbour copy`: what file managers call a second file.
        let mut own = title(at).trim_end_matches(|c: char| !c.is_alphabetic());
        for word in
            ["copy", "backup", "副本", "拷贝", "拷貝", "備份", "备份", "のコピー", "コピー", "사본"]
        {
            own = own.strip_suffix(word).unwrap_or(own);
        }
        title(kept) == own
            || self.read(kept, statements).is_some_and(|it| it.has_words_of(own, title(kept)))
    }

    fn compare(
        &self,
        kept: usize,
        at: usize,
        statements: &mut Statements,
        has: fn(&Statement, &Statement) -> bool,
    ) -> bool {
        for it in [kept, at] {
            self.read(it, statements);
        }
        let of = |it: usize| statements.get(&it)?.as_ref();
        of(kept).zip(of(at)).is_some_and(|(kept, at)| has(kept, at))
    }

    fn read<'b>(&self, at: usize, statements: &'b mut Statements) -> Option<&'b Statement> {
        let statement = statements
            .entry(at)
            .or_insert_with(|| (self.evidence.text)(at).as_deref().map(Statement::of));
        statement.as_ref()
    }

    /// Whether another record is a later state of one address.
    fn is_earlier_state(&self, at: usize, later: usize) -> bool {
        let Evidence { records, particulars, .. } = self.evidence;
        let stamp = |at: usize| records[at].updated.max(records[at].date);
        let is_earlier = stamp(at).zip(stamp(later)).is_some_and(|(at, later)| at < later);
        is_earlier && {
            let keys: Vec<String> =
                particulars[at].addresses.iter().map(|it| link::key(it)).collect();
            particulars[later].addresses.iter().any(|it| keys.contains(&link::key(it)))
        }
    }

    /// Whether the words are in another language than the folder is for, where that tells copies apart:
    /// pages that wait for their translation.
    fn is_in_foreign_folder(
        &self,
        at: usize,
        group: &[usize],
        statements: &mut Statements,
    ) -> bool {
        let language = |at: usize| self.evidence.folders.language(&self.evidence.records[at].path);
        let own = language(at);
        if group.iter().all(|it| language(*it) == own) {
            return false;
        }
        let written = self.read(at, statements).and_then(|it| it.language.as_ref());
        own.zip(written).is_some_and(|(own, written)| {
            (own.primary(), own.script()) != (written.primary(), written.script())
        })
    }

    /// The live article comes first: the one that says when it was last changed, then the one that most
    /// others link to, then the lowest number.
    fn rank(&self, at: usize) -> impl Ord + use<> {
        let record = &self.evidence.records[at];
        let addresses = self.evidence.particulars[at].addresses.iter();
        let links = addresses.filter_map(|it| self.linked.get(&hash_of(&link::key(it)))).max();
        (
            record.updated.is_none(),
            Reverse(links.copied().unwrap_or_default()),
            number(record).unwrap_or(u64::MAX),
            at,
        )
    }
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
    use crate::archive::text_sketch::TextSketch;
    use crate::date::Stamp;

    fn record(number: u64, title: &str, day: u32) -> Record {
        let path = format!("article_{number}.md");
        let mut it = Record::failed(
            path.as_str().into(),
            blake3::hash(b""),
            crate::wording::Wording::default(),
        );
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

    #[test]
    fn a_phrase_under_many_titles_is_nobodys() {
        let titles = |count: u64| (0..count).map(|it| record(it, &format!("題{it}"), 5)).collect();
        let of = |records: &Vec<Record>, hashes: &dyn Fn(usize) -> Vec<u32>| {
            let sketch = |at| TextSketch { sketch: hashes(at), ..TextSketch::default() };
            let particulars: Vec<Particulars> = (0..records.len())
                .map(|at| Particulars { sketch: sketch(at), ..Particulars::default() })
                .collect();
            common_phrases(records, &particulars, &(0..records.len()).collect::<Vec<_>>())
        };
        let many: Vec<Record> = titles(COMMON as u64 + 1);
        // Two phrases that all have and one of each, whatever lies between them when they are sorted.
        assert_eq!(of(&many, &|at| vec![7, 1000 + at as u32, 90_000]), [7, 90_000]);
        let few: Vec<Record> = titles(COMMON as u64);
        assert_eq!(of(&few, &|at| vec![7, 1000 + at as u32]), [0_u32; 0]);
        // Many articles of one title count once.
        let column: Vec<Record> = (0..40).map(|it| record(it, "專欄", 5)).collect();
        assert_eq!(of(&column, &|_| vec![7]), [0_u32; 0]);
    }
}
