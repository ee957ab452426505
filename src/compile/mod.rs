//! The pipeline: from a surveyed archive to finished volumes.

mod bind;
mod chapters;
mod fates;

use std::collections::{BTreeMap, BTreeSet};

use crate::archive::Archive;
use crate::config::Config;
use crate::cover::Faces;
use crate::diagnostic::Diagnostics;
use crate::edition::Edition;
use crate::epub::{self, Package};
use crate::font::{self, Characters, Fonts};
use crate::locale::{Locale, Writing};
use crate::media::Pictures;
use crate::page::{self, Frame};
use crate::publication::{Content, MediaType, Page, Resource};
use crate::source::Files;
use crate::style::{self, Sheet};
use crate::volume::ledger::LedgerEntry;
use crate::volume::{self, Volume};

pub use fates::leftover;

/// What every volume of a run is compiled from.
#[derive(Clone, Copy)]
pub struct Project<'a> {
    /// The settings.
    pub config: &'a Config,
    /// The folder.
    pub files: &'a dyn Files,
    /// What the survey found there.
    pub archive: &'a Archive,
    /// The project's own style sheets, by name: `base.css`.
    pub sheets: &'a BTreeMap<String, Vec<u8>>,
    /// The faces that covers are drawn with.
    pub faces: &'a Faces,
    /// The faces that books embed; none, unless the project asks for some.
    pub fonts: &'a Fonts,
    /// Where the characters of all pages are gathered, if somebody wants to know them.
    pub characters: Option<&'a Characters>,
    /// The editions that each volume gets, at least one.
    pub editions: &'a [Edition],
    /// Whether the rules of quality are tried, too.
    pub lint: bool,
}

/// A finished volume and everything the compiler had to say about it.
#[derive(Debug)]
pub struct Compiled {
    /// Its editions, in the order that was asked for; none if none of its articles could be read again.
    pub books: Vec<Book>,
    /// How many chapters it holds.
    pub chapters: usize,
    /// How many sections they are grouped in.
    pub sections: usize,
    /// What became of each record of the volume's period, in the order of the paths.
    pub ledger: Vec<LedgerEntry>,
    /// How many places each repair mended in the volume.
    pub repairs: BTreeMap<&'static str, usize>,
    /// Errors and warnings, in the order of the chapters.
    pub diagnostics: Diagnostics,
}

impl Compiled {
    /// The book of the first edition, if it could be made.
    pub fn package(&self) -> Option<&Package> {
        self.books.first()?.package.as_ref()
    }
}

/// A volume's book in one edition.
#[derive(Debug)]
pub struct Book {
    /// The edition.
    pub edition: Edition,
    /// What its file is called: `citizen-news-2020-08.epub`.
    pub file_name: String,
    /// The file; nothing if it could not be packed.
    pub package: Option<Package>,
}

/// Compiles one volume in all its editions. `tick` is called once for each chapter made, from any thread.
///
/// Chapters are read, rendered and sealed in parallel, each tree dropped as soon as it is sealed. If a
/// file can't be read any more, the volume is planned again without it, since its neighbours link to it.
pub fn compile(volume: &Volume, project: Project<'_>, tick: &(dyn Fn() + Sync)) -> Compiled {
    let Project { config, archive, .. } = project;
    let locale = Locale::of(&archive.language);
    let mut volume = volume.clone();
    let mut lost: BTreeMap<usize, String> = BTreeMap::new();
    loop {
        let scripts = page::scripts(archive, &volume, &archive.language);
        let sheets: Vec<Vec<Sheet>> = project
            .editions
            .iter()
            .map(|it| style::sheets(&scripts, it.writing == Writing::Vertical, project.sheets))
            .collect();
        let hrefs: Vec<Vec<String>> = sheets.iter().map(|it| hrefs(it, project.fonts)).collect();
        let gather = project.characters.is_some() || !project.fonts.is_empty();
        let settings: Vec<Setting<'_>> = project
            .editions
            .iter()
            .zip(sheets.iter().zip(&hrefs))
            .map(|(edition, (sheets, hrefs))| Setting {
                edition: *edition,
                frame: Frame {
                    config,
                    archive,
                    volume: &volume,
                    locale: &locale,
                    sheets: hrefs,
                    writing: edition.writing,
                    identifier: edition.identifier(&volume.series, &volume.key),
                },
                sheets,
                shown: gather.then(Characters::default),
            })
            .collect();
        let pictures = Pictures::new(project.files);
        let made = chapters::chapters(&settings, project, &pictures, tick)
            .and_then(|made| Ok((made, chapters::matter(&settings, project, &pictures)?)));
        match made {
            Ok(made) => {
                let bound = (!volume.chapters.is_empty())
                    .then(|| bind::bind(&settings, project, made, pictures, &lost));
                return bound.flatten().unwrap_or_else(|| nothing(&volume, archive, &lost));
            }
            Err(failed) => {
                let records: BTreeSet<usize> = failed.keys().copied().collect();
                lost.extend(failed);
                volume = volume::without(&volume, archive, config, &records);
            }
        }
    }
}

/// A volume's edition while it is made.
struct Setting<'a> {
    edition: Edition,
    frame: Frame<'a>,
    sheets: &'a [Sheet],
    /// The characters that its pages show, if somebody wants to know them.
    shown: Option<Characters>,
}

impl Setting<'_> {
    /// Sets a page as the edition wants it and seals it.
    fn seal(&self, mut page: Page) -> Resource {
        self.edition.apply_page(&mut page.root);
        if let Some(shown) = &self.shown {
            shown.insert_page(&page.root);
        }
        Resource {
            href: page.href,
            media_type: MediaType::Xhtml,
            properties: page.properties,
            content: Content::Sealed(epub::seal_page(&page.root)),
        }
    }
}

/// The style sheets that pages link. The one that names fonts comes first, so that others beat it.
fn hrefs(sheets: &[Sheet], fonts: &Fonts) -> Vec<String> {
    let own = sheets.iter().any(|it| it.href == font::SHEET_HREF);
    let first = (!own && !fonts.is_empty()).then(|| font::SHEET_HREF.to_owned());
    first.into_iter().chain(sheets.iter().map(|it| it.href.clone())).collect()
}

/// A volume none of whose articles can be read any more.
fn nothing(volume: &Volume, archive: &Archive, lost: &BTreeMap<usize, String>) -> Compiled {
    let (ledger, diagnostics) =
        (fates::ledger(volume, archive, lost), fates::unreadable(archive, lost));
    Compiled {
        books: Vec::new(),
        chapters: 0,
        sections: 0,
        ledger,
        repairs: BTreeMap::new(),
        diagnostics,
    }
}
