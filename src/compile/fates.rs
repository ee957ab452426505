//! What became of each input file, and what is said of those that got lost on the way.

use std::collections::BTreeMap;

use super::reading::LostRecords;
use crate::archive::{Archive, Standing};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::say;
use crate::volume::Volume;
use crate::volume::ledger::{ArticleFacts, Fate, LedgerEntry};
use crate::wording::Wording;

/// Names the files that could be read in the survey but not any more.
pub(super) fn unreadable(archive: &Archive, lost: &LostRecords) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    for (record, reason) in lost {
        let path = &archive.records[*record].path;
        diagnostics.push(Diagnostic::error("unreadable", reason.clone()).in_file(path));
    }
    diagnostics
}

/// What becomes of the files of a volume's period, as far as its plan tells, in the order of the paths.
pub fn ledger(volume: &Volume, archive: &Archive) -> Vec<LedgerEntry> {
    ledger_without(volume, archive, &LostRecords::new())
}

/// The fates of a volume's records, some of which got lost, in the order of the paths.
pub(super) fn ledger_without(
    volume: &Volume,
    archive: &Archive,
    lost: &LostRecords,
) -> Vec<LedgerEntry> {
    let mut fates: BTreeMap<usize, Fate> = BTreeMap::new();
    for chapter in &volume.chapters {
        let fate = Fate::Chapter { volume: volume.name.clone(), href: chapter.href.clone() };
        fates.insert(chapter.record, fate);
    }
    for record in &volume.set_aside {
        let fate = match lost.get(record) {
            Some(reason) => Fate::Failed { reason: reason.clone() },
            None => standing_fate(archive, *record),
        };
        fates.insert(*record, fate);
    }
    fates.into_iter().map(|(at, fate)| entry(archive, at, fate)).collect()
}

fn entry(archive: &Archive, at: usize, fate: Fate) -> LedgerEntry {
    let record = &archive.records[at];
    let about = ArticleFacts::of(record);
    LedgerEntry { path: record.path.clone(), series: None, fate, dated: record.dating, about }
}

/// The fate of a record that no volume of the run holds.
fn standing_fate(archive: &Archive, record: usize) -> Fate {
    match &archive.records[record].standing {
        Standing::Article => Fate::Excluded {
            rule: "outside-period",
            reason: say!("its date is in no period that was asked for"),
        },
        Standing::Matter(place) => Fate::Matter { place: *place },
        Standing::Duplicate { of, why } => Fate::Duplicate {
            of: archive.records[*of].path.clone(),
            reason: Wording::fixed(why.as_str()),
        },
        Standing::Excluded { rule, reason } => Fate::Excluded { rule, reason: reason.clone() },
        Standing::Failed { reason } => Fate::Failed { reason: reason.clone() },
    }
}

/// The fates of the records that no volume of a run covers: failed, left out by a rule, or dated
/// outside the periods that were asked for. Together with the volumes' ledgers they make up the
/// whole: each input file is in exactly one of them.
pub fn leftover(archive: &Archive, volumes: &[Volume]) -> Vec<LedgerEntry> {
    let mut covered = vec![false; archive.records.len()];
    for volume in volumes {
        for record in
            volume.chapters.iter().map(|it| it.record).chain(volume.set_aside.iter().copied())
        {
            covered[record] = true;
        }
    }
    let uncovered = covered.into_iter().enumerate().filter(|(_, covered)| !covered);
    uncovered.map(|(at, _)| entry(archive, at, standing_fate(archive, at))).collect()
}

/// What the survey mended on a volume's records: the repairs that need the whole archive.
pub(super) fn repairs_of_survey(
    volume: &Volume,
    archive: &Archive,
) -> BTreeMap<&'static str, usize> {
    let chapters = volume.chapters.iter().map(|it| it.record);
    let mut repairs = BTreeMap::new();
    for record in chapters.chain(volume.set_aside.iter().copied()) {
        if let Some(repair) = archive.records[record].repair() {
            *repairs.entry(repair).or_default() += 1;
        }
    }
    repairs
}

/// A digest of the volume's input: of the digests of the files of its chapters and of the author's own
/// pages, in order.
pub(super) fn input_digest(volume: &Volume, archive: &Archive) -> String {
    let mut hasher = blake3::Hasher::new();
    let chapters = volume.chapters.iter().map(|it| it.record);
    for record in chapters.chain(volume.matter.iter().map(|it| it.record)) {
        hasher.update(archive.records[record].digest.as_bytes());
    }
    format!("blake3:{}", hasher.finalize().to_hex())
}
