//! Which volumes a place gets, and which book of each.

use std::path::PathBuf;

use heding::config::{Delivery, Sent};
use heding::shelf::{ShelfBook, ShelfVolume};

/// A volume on its way.
#[derive(Debug)]
pub(super) struct Parcel<'a> {
    /// The volume.
    pub(super) volume: &'a ShelfVolume,
    /// The book of it that is sent.
    pub(super) book: &'a ShelfBook,
    /// Where it lies.
    pub(super) path: PathBuf,
    /// The SHA-256 of its file.
    pub(super) sha256: String,
}

/// The volumes that a place gets, the oldest first. `volumes` are in the order of the shelf, the newest first.
pub(super) fn chosen<'a>(delivery: &Delivery, volumes: &'a [ShelfVolume]) -> Vec<&'a ShelfVolume> {
    let newest = volumes.first();
    // All parts of a volume cover the same days.
    let is_newest = |it: &&ShelfVolume| {
        newest.is_some_and(|newest| {
            let covers = newest.imprint.covers;
            it.name == newest.name || (covers.is_some() && it.imprint.covers == covers)
        })
    };
    let mut chosen: Vec<&ShelfVolume> = match delivery.volumes {
        Sent::All => volumes.iter().collect(),
        Sent::Latest => volumes.iter().filter(is_newest).collect(),
    };
    chosen.reverse();
    // Parts come in their own order.
    chosen.sort_by_key(|it| (it.issued(), it.imprint.covers, it.imprint.sort_title.clone()));
    chosen
}

/// The book of a volume that a place gets: the first that is as it is wanted there.
pub(super) fn book<'a>(delivery: &Delivery, volume: &'a ShelfVolume) -> Option<&'a ShelfBook> {
    volume.books.iter().find(|book| {
        let edition = &book.edition;
        delivery.profile.as_deref().is_none_or(|it| edition.profile.name == it)
            && delivery.edition.is_none_or(|it| edition.writing == it)
            && delivery.script.is_none_or(|it| edition.script == it)
    })
}
