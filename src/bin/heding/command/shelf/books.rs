//! The books in a folder, and which volumes they are.

use std::collections::BTreeMap;
use std::io::BufReader;
use std::path::Path;

use heding::beneath::{Beneath, EntryKind, Kind};
use heding::diagnostic::Diagnostic;
use heding::edition::Edition;
use heding::epub::{Finished, PackageMetadata};
use heding::profile::PROFILES;
use heding::shelf::{ShelfBook, ShelfPicture, ShelfVolume};
use heding::volume::CONTENTS_HREF;
use rayon::prelude::*;

use super::thumbnail;
use crate::failure::{Failure, reason};
use heding::say;
use heding::wording::Wording;

/// What a folder holds.
pub(crate) struct BookFolder {
    /// The volumes.
    pub(crate) volumes: Vec<ShelfVolume>,
    /// One on each file that was left out.
    pub(crate) messages: Vec<Diagnostic>,
}

/// A book, and what it says of itself.
struct Opened {
    /// What its volume's files are called.
    volume: String,
    book: ShelfBook,
    imprint: PackageMetadata,
    cover: Option<&'static str>,
    opens_at: Option<String>,
}

/// Opens every EPUB that lies directly in a folder.
pub(crate) fn find(dir: &Beneath) -> Result<BookFolder, Failure> {
    let entries = dir.list(Path::new(""));
    let entries = entries.map_err(|error| Failure::unreadable(dir.path(), &error))?;
    let names = entries.iter().filter(|entry| entry.is != EntryKind::Folder);
    let names: Vec<String> = names
        .map(|entry| entry.name.to_string_lossy().into_owned())
        .filter(|name| name.to_lowercase().ends_with(".epub") && !name.starts_with('.'))
        .collect();
    let opened: Vec<Result<Opened, Box<Diagnostic>>> =
        names.par_iter().map(|name| open(dir, name)).collect();
    let mut messages = Vec::new();
    let mut volumes: BTreeMap<String, Vec<Opened>> = BTreeMap::new();
    for it in opened {
        match it {
            Ok(it) => {
                let stem = it.book.file_name.trim_end_matches(".epub").to_owned();
                // Titles may differ: an edition in another script has its own.
                let is_other = |first: &Opened| {
                    let key = |it: &Opened| {
                        let imprint = it.imprint.clone();
                        let position = imprint.series.and_then(|it| it.position);
                        (imprint.series_identifier, position, imprint.covers)
                    };
                    key(first) != key(&it)
                };
                let first = volumes.get(&it.volume).and_then(|it| it.first());
                // Two volumes can't share their pages, whatever their files are called.
                let name = if first.is_some_and(is_other) { stem } else { it.volume.clone() };
                volumes.entry(name).or_default().push(it);
            }
            Err(message) => messages.push(*message),
        }
    }
    let volumes = volumes.into_iter().filter_map(|(name, books)| volume(name, books)).collect();
    Ok(BookFolder { volumes, messages })
}

fn open(dir: &Beneath, name: &str) -> Result<Opened, Box<Diagnostic>> {
    let refused = |reason: Wording| {
        let said =
            Diagnostic::error("unreadable", say!("{name} is left out: {reason}", name, reason));
        Box::new(said.hint(say!("bind the volume again, or take the file away")))
    };
    // It becomes a line in lists and a part of addresses.
    if name.chars().any(char::is_control) {
        return Err(refused(say!("its name holds control characters")));
    }
    let file = dir.file(Path::new(name), Kind::Book).map_err(|error| refused(reason(&error)))?;
    let bytes = file.metadata().map_err(|error| refused(reason(&error)))?.len();
    let mut finished = Finished::open(BufReader::new(file)).map_err(refused)?;
    let Some(imprint) = finished.imprint() else {
        let message = say!("{name} is left out: another program made it", name);
        let said = Diagnostic::warning("not-a-volume", message);
        return Err(Box::new(said.hint(say!("a shelf holds volumes that heding made"))));
    };
    let plain = Edition { writing: imprint.writing, ..Edition::USUAL };
    let stem = name.get(..name.len() - ".epub".len()).unwrap_or(name);
    let holdings = finished.holdings().map_err(refused)?;
    let edition = holdings.as_ref().and_then(|it| Edition::of(&it.edition)).unwrap_or(plain);
    // The names of the shelf's pages are made of it, so that it may lead nowhere else.
    let leads = |c: char| matches!(c, '/' | '\\') || c.is_control();
    let is_name = |it: &&str| !it.is_empty() && !it.starts_with('.') && !it.contains(leads);
    let volume = holdings.as_ref().map(|it| &*it.volume.name).filter(is_name).unwrap_or(stem);
    Ok(Opened {
        volume: volume.to_owned(),
        book: ShelfBook {
            file_name: name.to_owned(),
            identifier: imprint.identifier.clone(),
            edition,
            bytes,
        },
        cover: finished.cover().and_then(|it| ending(&it.media_type)),
        opens_at: opens_at(&finished.spine()),
        imprint,
    })
}

fn volume(name: String, mut opened: Vec<Opened>) -> Option<ShelfVolume> {
    opened.sort_by_key(|it| {
        let edition = it.book.edition;
        let device = PROFILES.iter().position(|profile| profile == edition.profile);
        (edition.script.is_some(), device, edition.writing, it.book.file_name.clone())
    });
    let first = opened.first()?;
    let imprint = first.imprint.clone();
    let cover = first.cover.map(|ending| ShelfPicture {
        path: format!("covers/{name}.{ending}"),
        media_type: media_type(ending).to_owned(),
    });
    let thumbnail = thumbnail::is_made_of(cover.as_ref()).then(|| ShelfPicture {
        path: format!("covers/small/{name}.jpg"),
        media_type: media_type("jpg").to_owned(),
    });
    let opens_at = first.opens_at.clone();
    let books = opened.into_iter().map(|it| it.book).collect();
    Some(ShelfVolume { name, imprint, books, cover, thumbnail, opens_at })
}

/// The page that reading begins with: the contents, or the first there is.
fn opens_at(spine: &[String]) -> Option<String> {
    spine.iter().find(|it| *it == CONTENTS_HREF).or(spine.first()).cloned()
}

/// What files of these types end in: those that browsers and readers show as a picture.
const PICTURES: &[(&str, &str)] =
    &[("image/jpeg", "jpg"), ("image/png", "png"), ("image/gif", "gif"), ("image/webp", "webp")];

fn ending(media_type: &str) -> Option<&'static str> {
    PICTURES.iter().find(|(it, _)| *it == media_type).map(|(_, ending)| *ending)
}

fn media_type(ending: &str) -> &'static str {
    PICTURES.iter().find(|(_, it)| *it == ending).map_or("image/jpeg", |(it, _)| it)
}
