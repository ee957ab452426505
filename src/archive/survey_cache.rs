//! What an earlier survey saw of each file, for those that nobody has written to since.
//!
//! Only files of which there was nothing to say are kept: whatever deserves a message is looked at again,
//! so that the message comes again. What is kept is bound to the settings and the program by a key; any
//! other key, and any damage, means that nothing is known, which costs time and nothing else.

use std::ops::Range;

use chrono::{Datelike, FixedOffset, NaiveDate, NaiveTime, Timelike};
use serde::{Deserialize, Serialize};

use super::copies::CopyReason;
use super::revisions::Copies;
use super::surveyed::{Keeping, Keepings, Particulars, Run, Surveyed};
use super::{Dating, Place, Record, Standing, Terms};
use crate::article::DateSource;
use crate::article::character::Census;
use crate::article::provenance::Sourcing;
use crate::date::Stamp;
use crate::locale::Language;
use crate::source::{Signature, SourcePath};

/// The form of what is written. A change of the types below wants another number.
const FORM: u32 = 7;

/// What an earlier survey saw.
#[derive(Debug, Default)]
pub struct SurveyCache {
    /// Nothing: nobody wants to know what this survey sees.
    key: Option<String>,
    /// Files that were written to at this moment or later may be written to once more, unseen.
    since: i64,
    bytes: Vec<u8>,
    /// In the order of the paths.
    entries: Vec<Entry>,
    together: Option<Together>,
    is_changed: bool,
}

/// A file.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) path: SourcePath,
    /// Nothing if it has to be read to know whether it is the same.
    pub(super) signature: Option<Signature>,
    kept: Kept,
    /// Where it lies in the bytes.
    range: Range<usize>,
}

/// What is known of all files with one digest together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Together {
    of: [u8; 32],
    /// Which records say the same as which others: the copy, what is kept, and the reason's number.
    copies: Vec<(u32, u32, u8)>,
    /// What some of them show of all.
    census: Census,
}

#[derive(Serialize, Deserialize)]
struct Header {
    form: u32,
    key: String,
    together: Option<Together>,
    files: u32,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Kept {
    digest: [u8; 32],
    length: u32,
    matter: Option<Place>,
    title: String,
    id: String,
    date: Option<When>,
    dated_from: Option<DateSource>,
    updated: Option<When>,
    category: Option<String>,
    terms: Terms,
    canonical: Option<String>,
    provenance: Option<Box<Sourcing>>,
    slug: Option<String>,
    language: Option<String>,
    served: Option<String>,
    order: Option<String>,
    part: Option<String>,
    level: u8,
    particulars: Particulars,
}

/// A stamp: the day from the year 1, seconds and nanoseconds of the day, the offset in seconds.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct When(i32, Option<(u32, u32)>, Option<i32>);

impl SurveyCache {
    /// What the bytes hold that [`SurveyCache::to_bytes`] gave, if the key is the same. Without bytes nothing is
    /// known yet. `since` is the moment, in nanoseconds from 1970, from which on a file's signature proves
    /// nothing: that at which the run began, and a little before, for the clocks of file systems.
    pub fn new(bytes: Vec<u8>, key: &str, since: i64) -> Self {
        let (together, entries) = read(&bytes, key).unwrap_or_default();
        Self { key: Some(key.to_owned()), since, bytes, entries, together, is_changed: false }
    }

    /// Whether the last survey saw anything else.
    pub fn is_changed(&self) -> bool {
        self.is_changed
    }

    /// What to keep for the next survey.
    pub fn to_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// What another machine may know of the same files: each has to be read there to see that it is the same,
    /// for signatures mean nothing elsewhere.
    pub fn for_others(&self) -> Vec<u8> {
        let Some(key) = &self.key else { return Vec::new() };
        let files = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        let together = self.together.clone();
        let header = Header { form: FORM, key: key.clone(), together, files };
        // Neither can fail to be written.
        let mut bytes = postcard::to_allocvec(&header).unwrap_or_default();
        for Entry { path, kept, .. } in &self.entries {
            let entry = (path.as_str(), None::<Signature>, kept);
            bytes.extend(postcard::to_allocvec(&entry).unwrap_or_default());
        }
        bytes
    }

    /// Whether anything is to be kept.
    pub(super) fn keeps(&self) -> bool {
        self.key.is_some()
    }

    /// The number of the entry of a file.
    pub(super) fn find(&self, path: &SourcePath) -> Option<usize> {
        self.entries.binary_search_by(|it| it.path.cmp(path)).ok()
    }

    pub(super) fn entry(&self, number: usize) -> &Entry {
        &self.entries[number]
    }

    /// The entry of a file that was read just now.
    pub(super) fn keep(&self, signature: Option<Signature>, it: &Surveyed) -> Keeping {
        let is_quiet = it.diagnostics.is_empty()
            && matches!(it.record.standing, Standing::Article | Standing::Matter(_));
        if !self.keeps() || !is_quiet {
            return Keeping::Nothing;
        }
        let signature = signature.filter(|it| it.is_older_than(self.since));
        let entry = (it.record.path.as_str(), signature, Kept::of(it));
        postcard::to_allocvec(&entry).map_or(Keeping::Nothing, Keeping::New)
    }

    /// The copies among records whose files have this digest together, and what some of them show of all.
    pub(super) fn of_all(&self, of: &blake3::Hash) -> Option<(Copies, Census)> {
        let known = self.together.as_ref().filter(|it| it.of == *of.as_bytes())?;
        let copy = |&(at, of, why): &(u32, u32, u8)| {
            Some((at as usize, (of as usize, CopyReason::of_number(why)?)))
        };
        let copies: Option<Copies> = known.copies.iter().map(copy).collect();
        Some((copies?, known.census.clone()))
    }

    /// Takes what this survey saw, in the order of the paths.
    pub(super) fn replace(
        &mut self,
        keepings: Keepings,
        of: &blake3::Hash,
        copies: Copies,
        census: Census,
    ) {
        let Some(key) = &self.key else { return };
        let number = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
        let copy =
            |(at, (of, why)): (usize, (usize, CopyReason))| (number(at), number(of), why.number());
        let copies = copies.into_iter().map(copy).collect();
        let together = Some(Together { of: *of.as_bytes(), copies, census });
        self.is_changed = keepings.count != self.entries.len()
            || keepings.runs.iter().any(|it| matches!(it, Run::New(_)))
            || together != self.together;
        if !self.is_changed {
            return;
        }
        let header =
            Header { form: FORM, key: key.clone(), together, files: number(keepings.count) };
        let Ok(mut bytes) = postcard::to_allocvec(&header) else { return };
        let old = |run: &Range<usize>| {
            let entries = &self.entries[run.clone()];
            entries.first().map_or(0, |it| it.range.start)
                ..entries.last().map_or(0, |it| it.range.end)
        };
        let length = |it: &Run| match it {
            Run::Old(run) => old(run).len(),
            Run::New(entries) => entries.len(),
        };
        bytes.reserve_exact(keepings.runs.iter().map(length).sum());
        for it in keepings.runs {
            match it {
                Run::Old(run) => bytes.extend_from_slice(&self.bytes[old(&run)]),
                Run::New(entries) => bytes.extend(entries),
            }
        }
        self.bytes = bytes;
    }
}

type Entries = (Option<Together>, Vec<Entry>);

fn read(bytes: &[u8], key: &str) -> Option<Entries> {
    let (header, mut rest) = postcard::take_from_bytes::<Header>(bytes).ok()?;
    if header.form != FORM || header.key != key {
        return None;
    }
    let mut entries = Vec::new();
    for _ in 0..header.files {
        let start = bytes.len() - rest.len();
        let ((path, signature, kept), after) =
            postcard::take_from_bytes::<(&str, Option<Signature>, Kept)>(rest).ok()?;
        rest = after;
        let range = start..bytes.len() - rest.len();
        entries.push(Entry { path: path.into(), signature, kept, range });
    }
    let in_order = entries.is_sorted_by(|a, b| a.path < b.path);
    (in_order && rest.is_empty()).then_some((header.together, entries))
}

impl Entry {
    /// Whether the file had these bytes.
    pub(super) fn has(&self, digest: &blake3::Hash) -> bool {
        self.kept.digest == *digest.as_bytes()
    }

    /// What was seen of the file.
    pub(super) fn seen(&self) -> Surveyed {
        let it = self.kept.clone();
        Surveyed {
            record: Record {
                path: self.path.clone(),
                digest: blake3::Hash::from_bytes(it.digest),
                length: it.length,
                standing: it.matter.map_or(Standing::Article, Standing::Matter),
                title: it.title.into(),
                id: it.id.into(),
                date: it.date.and_then(When::stamp),
                dating: it.dated_from.and_then(Dating::of),
                updated: it.updated.and_then(When::stamp),
                category: it.category.map(Into::into),
                terms: it.terms,
                canonical: it.canonical.map(Into::into),
                provenance: it.provenance,
                slug: it.slug.map(Into::into),
                language: it.language.as_deref().and_then(Language::parse),
                served: it.served.map(Into::into),
                order: it.order.map(Into::into),
                part: it.part.map(Into::into),
                level: it.level,
                version: None,
                translations: Box::default(),
                surroundings: 0,
            },
            particulars: it.particulars,
            diagnostics: crate::diagnostic::Diagnostics::default(),
            keeping: Keeping::Nothing,
        }
    }
}

impl Kept {
    fn of(it: &Surveyed) -> Self {
        let record = &it.record;
        let owned = |it: &Option<Box<str>>| it.as_deref().map(str::to_owned);
        Self {
            digest: *record.digest.as_bytes(),
            length: record.length,
            matter: match record.standing {
                Standing::Matter(place) => Some(place),
                _ => None,
            },
            title: record.title.to_string(),
            id: record.id.to_string(),
            date: record.date.map(When::of),
            dated_from: record.dating.map(|it| it.from),
            updated: record.updated.map(When::of),
            category: owned(&record.category),
            terms: record.terms.clone(),
            canonical: owned(&record.canonical),
            provenance: record.provenance.clone(),
            slug: owned(&record.slug),
            language: record.language.as_ref().map(ToString::to_string),
            served: owned(&record.served),
            order: owned(&record.order),
            part: owned(&record.part),
            level: record.level,
            particulars: it.particulars.clone(),
        }
    }
}

impl When {
    fn of(it: Stamp) -> Self {
        let time = it.time.map(|it| (it.num_seconds_from_midnight(), it.nanosecond()));
        Self(it.date.num_days_from_ce(), time, it.offset.map(|it| it.local_minus_utc()))
    }

    fn stamp(self) -> Option<Stamp> {
        let Self(day, time, offset) = self;
        let time = match time {
            Some((seconds, nanoseconds)) => {
                Some(NaiveTime::from_num_seconds_from_midnight_opt(seconds, nanoseconds)?)
            }
            None => None,
        };
        let date = NaiveDate::from_num_days_from_ce_opt(day)?;
        Some(Stamp { date, time, offset: offset.and_then(FixedOffset::east_opt) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::survey_again;
    use crate::config::RawConfig;
    use crate::diagnostic::Diagnostics;
    use crate::source::Memory;

    #[test]
    fn what_is_kept_of_some_anew_is_what_is_kept_from_nothing() {
        let config = RawConfig::default().resolve("letters");
        let text = |day: usize, word: &str| {
            format!("---\ndate: 2020-08-{day:02}\n---\n\n{word}一封信。\n")
        };
        let files = |words: &[(usize, &str)]| {
            words.iter().fold(Memory::default(), |files, (day, word)| {
                files.with(&format!("{day:02}.md"), text(*day, word).as_str())
            })
        };
        let survey = |files: &Memory, mut known: SurveyCache| {
            let mut diagnostics = Diagnostics::default();
            survey_again(files, &config, &mut known, &|| {}, &mut diagnostics).unwrap();
            known
        };
        let nothing = || SurveyCache::new(Vec::new(), "key", i64::MAX);
        let before: Vec<_> = (1..9).map(|day| (day, "海")).collect();
        let first = survey(&files(&before), nothing());
        // One is gone, one is new, two are others; runs of old ones stand between and at both ends.
        let after = [
            (1, "海"),
            (2, "海"),
            (4, "山"),
            (5, "湖"),
            (6, "海"),
            (7, "海"),
            (8, "海"),
            (9, "海"),
        ];
        let known = SurveyCache::new(first.to_bytes().to_vec(), "key", i64::MAX);
        let again = survey(&files(&after), known);
        assert!(again.is_changed());
        assert_eq!(again.to_bytes(), survey(&files(&after), nothing()).to_bytes());
    }

    #[test]
    fn another_machine_reads_each_file_and_parses_none() {
        let files = Memory::default()
            .with("a.md", "---\ntitle: 海\ndate: 2020-08-01\n---\n\n一封信。\n")
            .with("b.md", "---\ntitle: 山\ndate: 2020-08-02\n---\n\n又一封信。\n");
        let config = RawConfig::default().resolve("letters");
        let survey = |known: &mut SurveyCache| {
            let mut diagnostics = Diagnostics::default();
            survey_again(&files, &config, known, &|| {}, &mut diagnostics).unwrap()
        };
        let mut known = SurveyCache::new(Vec::new(), "key", i64::MAX);
        let archive = survey(&mut known);
        let (together, mut entries) = read(known.to_bytes(), "key").unwrap();
        assert_eq!(entries.len(), 2);
        // So that it shows who was believed.
        entries[0].kept.title = "湖".to_owned();
        known = SurveyCache { entries, together, ..known };
        let lent = known.for_others();
        let (_, lent_entries) = read(&lent, "key").unwrap();
        assert!(lent_entries.iter().all(|it| it.signature.is_none()));
        let there = survey(&mut SurveyCache::new(lent.clone(), "key", i64::MAX));
        assert_eq!(&*there.records[0].title, "湖");
        assert_eq!(there.records[1].title, archive.records[1].title);
        // Other settings, another program.
        let there = survey(&mut SurveyCache::new(lent, "other key", i64::MAX));
        assert_eq!(&*there.records[0].title, "海");
    }
}
