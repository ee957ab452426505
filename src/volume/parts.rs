//! A volume that is too large for one book is cut into parts, at the borders of its sections where it can.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::Volume;
use super::plan::volume;
use crate::archive::Archive;
use crate::config::{Config, Limits};

/// A volume's place among the parts of what was one volume.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its number, from 1.
    pub number: usize,
    /// The first and the last day of each part, if its articles have dates.
    pub days: Arc<[Option<(NaiveDate, NaiveDate)>]>,
    /// The number of the part that holds each record.
    pub of_record: Arc<BTreeMap<usize, usize>>,
}

impl Part {
    /// How many parts there are.
    pub fn count(&self) -> usize {
        self.days.len()
    }
}

/// What a chapter is guessed to take in a book beside its text: entries of indexes and contents, headers.
const OVERHEAD: u64 = 1_500;

/// How far from even a cut may be for the sake of a section's border, as a share of a part.
const LEEWAY: f64 = 0.2;

/// What a chapter is guessed to take in a book's file: Chinese text and its markup deflate to less than
/// half.
fn weight(archive: &Archive, record: usize) -> u64 {
    u64::from(archive.records[record].length) / 2 + OVERHEAD
}

/// How many parts a volume is likely to need. Pictures are not counted; who packs the books knows more.
pub fn parts_needed(volume: &Volume, archive: &Archive, limits: Limits) -> usize {
    let chapters = volume.chapters.len();
    let articles = limits.articles.map_or(1, |it| chapters.div_ceil(it.max(1)));
    let total: u64 = volume.chapters.iter().map(|it| weight(archive, it.record)).sum();
    let bytes = limits.bytes.map_or(1, |it| total.div_ceil(it.max(1)));
    articles.max(usize::try_from(bytes).unwrap_or(usize::MAX)).clamp(1, chapters.max(1))
}

/// Cuts a volume into `count` parts, or more if a part would hold more articles than it may.
pub fn split(
    whole: &Volume,
    archive: &Archive,
    config: &Config,
    limits: Limits,
    count: usize,
) -> Vec<Volume> {
    if count <= 1 {
        return vec![whole.clone()];
    }
    let most = limits.articles.unwrap_or(usize::MAX).max(1);
    let chapters = whole.chapters.len();
    let cuts = (count..=chapters)
        .map(|count| cuts(whole, archive, count))
        .find(|cuts| cuts.windows(2).all(|it| it[1] - it[0] <= most))
        .unwrap_or_else(|| (0..=chapters).collect());
    let ranges: Vec<_> = cuts.windows(2).map(|it| it[0]..it[1]).collect();
    let records = |range: &std::ops::Range<usize>| -> Vec<usize> {
        whole.chapters[range.clone()].iter().map(|it| it.record).collect()
    };
    let mut of_record = BTreeMap::new();
    let mut days = Vec::with_capacity(ranges.len());
    for (at, range) in ranges.iter().enumerate() {
        let records = records(range);
        let dates = || records.iter().filter_map(|it| Some(archive.records[*it].date?.date));
        days.push(dates().min().zip(dates().max()));
        of_record.extend(records.iter().map(|it| (*it, at + 1)));
    }
    // All parts share them, however many there are.
    let (days, of_record) = (Arc::from(days), Arc::new(of_record));
    ranges
        .iter()
        .enumerate()
        .map(|(at, range)| {
            let number = at + 1;
            let plan = volume(archive, config, whole.scope, whole.number, records(range));
            Volume {
                part: Some(Part {
                    number,
                    days: Arc::clone(&days),
                    of_record: Arc::clone(&of_record),
                }),
                name: format!("{}-part{number}", whole.name),
                key: format!("{};part{number}", whole.key),
                previous: whole.previous,
                // Each file of the period is in the ledger once.
                set_aside: if at == 0 { whole.set_aside.clone() } else { Vec::new() },
                ..plan
            }
        })
        .collect()
}

/// Where the parts begin, and the end of the last: as even as can be, at a section's border if there is
/// one near.
fn cuts(whole: &Volume, archive: &Archive, count: usize) -> Vec<usize> {
    let mut sums = vec![0_u64];
    for chapter in &whole.chapters {
        sums.push(sums[sums.len() - 1] + weight(archive, chapter.record));
    }
    let chapters = whole.chapters.len();
    let part = sums[chapters] as f64 / count as f64;
    let borders: Vec<usize> = whole.sections.iter().map(|it| it.chapters.start).collect();
    let mut cuts = vec![0];
    for number in 1..count {
        let wanted = part * number as f64;
        let off = |at: usize| (sums[at] as f64 - wanted).abs();
        let least = cuts[cuts.len() - 1] + 1;
        let last = chapters - (count - number);
        // The sums ascend, so the nearest is one of the two around the place that is wanted.
        let nearest = |after: usize, at: usize| {
            if at > after && off(at - 1) <= off(at) { at - 1 } else { at }
        };
        let even = sums.partition_point(|it| (*it as f64) < wanted).clamp(least, last);
        let even = nearest(least, even);
        let allowed =
            borders.partition_point(|it| *it < least)..borders.partition_point(|it| *it <= last);
        let candidates = &borders[allowed];
        let next = candidates.partition_point(|it| (sums[*it] as f64) < wanted);
        let border = candidates[next.saturating_sub(1)..(next + 1).min(candidates.len())]
            .iter()
            .copied()
            .min_by(|a, b| off(*a).total_cmp(&off(*b)))
            .filter(|it| off(*it) <= part * LEEWAY);
        let at = border.unwrap_or(even);
        cuts.push(at);
    }
    cuts.push(chapters);
    cuts
}
