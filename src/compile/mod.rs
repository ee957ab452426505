//! The pipeline: from a surveyed archive to finished volumes.

mod anchors;
mod bind;
mod chapters;
mod fates;
mod key;
mod pictures;
mod plates;
mod reuse;
mod trace;
mod wording;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::archive::Archive;
use crate::config::{Config, Images, Limits};
use crate::cover::{Faces, Templates};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::edition::Edition;
use crate::epub::{self, Package};
use crate::font::{self, Characters, Fonts};
use crate::lint::Tried;
use crate::locale::{Locale, Writing};
use crate::media::{Fitting, OnWeb, Pictures, Remote, Store};
use crate::page::{self, Frame};
use crate::publication::{Content, MediaType, Page, Resource};
use crate::script::{Changes, Target};
use crate::source::Files;
use crate::style::{self, Sheet};
use crate::volume::ledger::LedgerEntry;
use crate::volume::{self, Volume};

pub use fates::{ledger, leftover};
pub use key::{Keys, source};
pub use pictures::addresses;
pub use reuse::{Earlier, Notes};
pub use trace::{Basis, Consulted, Trace, Why};
pub use wording::Wording;

use plates::{Plates, Tells, Verdicts};
use reuse::Reuse;

/// What every volume of a run is compiled from.
#[derive(Clone, Copy)]
pub struct Project<'a> {
    /// The settings.
    pub config: &'a Config,
    /// The folder.
    pub files: &'a dyn Files,
    /// What the survey found there.
    pub archive: &'a Archive,
    /// Where pictures on the web are at hand.
    pub remote: &'a dyn Remote,
    /// The project's own style sheets, by name: `base.css`.
    pub sheets: &'a BTreeMap<String, Vec<u8>>,
    /// The project's own templates of covers.
    pub templates: &'a Templates,
    /// The faces that covers are drawn with.
    pub faces: &'a Faces,
    /// The faces that books embed; none, unless the project asks for some.
    pub fonts: &'a Fonts,
    /// Where pictures that were fitted to devices are kept from one run to the next.
    pub fitted: &'a dyn Store,
    /// Where the characters of all pages are gathered, if somebody wants to know them.
    pub characters: Option<&'a Characters>,
    /// The editions that each volume gets, at least one.
    pub editions: &'a [Edition],
    /// The project's words in each script that editions are set in.
    pub wordings: &'a [Wording],
    /// Whether all rules of quality are tried. Those that a profile forbids to break always are.
    pub lint: bool,
    /// What the run's volumes rest on, if books shall tell what they were made from.
    pub basis: Option<&'a Basis>,
    /// The volume's last books, for what comes out as it did in them.
    pub earlier: Option<&'a Earlier>,
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
    /// How many places each repair mended in the volume, those of the survey included.
    pub repairs: BTreeMap<&'static str, usize>,
    /// What is known of the pictures on the web that its articles show.
    pub pictures: OnWeb,
    /// Errors and warnings, in the order of the chapters.
    pub diagnostics: Diagnostics,
    /// What was looked at beside its articles.
    pub consulted: Consulted,
    /// What it was made from, if its books tell.
    pub trace: Option<Trace>,
    /// What a later run has to know to take chapters from its books, if they tell what they were made from.
    pub notes: Notes,
    /// How many chapters were taken from the last books.
    pub reused: usize,
}

impl Project<'_> {
    /// The rules of quality that are tried.
    fn tried(&self) -> Tried {
        let forbidden = self.editions.iter().flat_map(|it| it.profile.forbids).copied().collect();
        Tried { all: self.lint, forbidden }
    }
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
    /// How its texts were put into its script, if they were.
    pub conversion: Option<Conversion>,
}

/// How the texts of a book were put into another script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversion {
    /// What OpenCC calls the conversion of most of them: `hk2s`.
    pub tables: String,
    /// What was changed.
    pub changes: Changes,
}

/// A volume, or one part of it, and what came of it.
#[derive(Debug)]
pub struct Bound {
    /// The plan.
    pub volume: Volume,
    /// What came of it.
    pub compiled: Compiled,
    /// Whether the same articles were compiled before, for editions that may be larger. What there is to
    /// say of them was said then.
    pub again: bool,
}

/// Compiles a volume in all its editions, each cut into parts as its limits ask. `tick` is called once
/// for each chapter made, from any thread.
pub fn bind(volume: &Volume, project: Project<'_>, tick: &(dyn Fn() + Sync)) -> Vec<Bound> {
    let limits = |it: &Edition| project.config.limits.and(it.profile.limits);
    let mut kinds: Vec<Limits> = Vec::new();
    for edition in project.editions {
        if !kinds.contains(&limits(edition)) {
            kinds.push(limits(edition));
        }
    }
    let fitting = fitting(project);
    let mut bound = Vec::new();
    for (at, kind) in kinds.into_iter().enumerate() {
        let editions: Vec<Edition> =
            project.editions.iter().copied().filter(|it| limits(it) == kind).collect();
        let project = Project { editions: &editions, ..project };
        let parts = in_parts(volume, project, &fitting, kind, tick).into_iter();
        bound.extend(parts.map(|(volume, compiled)| Bound { volume, compiled, again: at > 0 }));
    }
    bound
}

/// Cuts a volume as finely as it takes for each book to be within the limits.
fn in_parts(
    whole: &Volume,
    project: Project<'_>,
    fitting: &Arc<Fitting<'_>>,
    limits: Limits,
    tick: &(dyn Fn() + Sync),
) -> Vec<(Volume, Compiled)> {
    let Project { config, archive, .. } = project;
    let mut count = volume::parts_needed(whole, archive, limits);
    loop {
        let parts = volume::split(whole, archive, config, limits, count);
        let mut made: Vec<(Volume, Compiled)> = Vec::with_capacity(parts.len());
        for part in parts {
            let compiled = compile_with(&part, project, fitting, tick);
            made.push((part, compiled));
        }
        let packages =
            made.iter().flat_map(|(_, it)| &it.books).filter_map(|it| it.package.as_ref());
        let largest = packages.map(Package::size).max().unwrap_or_default();
        let Some(most) = limits.bytes.filter(|it| largest > *it) else { return made };
        let finest = whole.chapters.len();
        if made.len() >= finest {
            let message =
                format!("one article alone makes a book of {largest} bytes; {most} are allowed");
            let said = Diagnostic::error("too-large", message)
                .hint("leave out its pictures, or raise `megabytes` under `[split]`");
            if let Some((_, it)) = made.first_mut() {
                it.diagnostics.push(said);
            }
            return made;
        }
        // At least one part more; as many as the largest part's excess asks.
        let ratio = usize::try_from(largest.div_ceil(most.max(1))).unwrap_or(usize::MAX);
        count = made.len().saturating_mul(ratio).div_ceil(2).max(made.len() + 1).min(finest);
    }
}

/// Compiles one volume in all its editions. `tick` is called once for each chapter made, from any thread.
///
/// Chapters are read, rendered and sealed in parallel, each tree dropped as soon as it is sealed. If a
/// file can't be read any more, the volume is planned again without it, since its neighbours link to it.
pub fn compile(planned: &Volume, project: Project<'_>, tick: &(dyn Fn() + Sync)) -> Compiled {
    compile_with(planned, project, &fitting(project), tick)
}

/// What fits pictures to the screens of all editions. It lasts for all parts of a volume, however often that
/// is cut anew, so that no picture is fitted twice.
fn fitting<'a>(project: Project<'a>) -> Arc<Fitting<'a>> {
    let images = |it: &Edition| project.config.images.unwrap_or(it.profile.images);
    let showing = project.editions.iter().filter(|it| images(it) == Images::Embed);
    let screens: BTreeSet<_> =
        showing.map(|it| it.profile.screen.chosen(&project.config.fitting)).collect();
    let fitting = Fitting::new(screens.into_iter().collect(), project.fitted);
    #[cfg(all(feature = "pictures", feature = "cover"))]
    let fitting = {
        let faces = project.faces.clone();
        fitting.with_fonts(move || faces.database())
    };
    Arc::new(fitting)
}

fn compile_with(
    planned: &Volume,
    project: Project<'_>,
    fitting: &Arc<Fitting<'_>>,
    tick: &(dyn Fn() + Sync),
) -> Compiled {
    let Project { config, archive, .. } = project;
    let mut volume = planned.clone();
    let mut lost: BTreeMap<usize, String> = BTreeMap::new();
    let mut verdicts: Vec<Verdicts> = vec![Verdicts::new(); project.editions.len()];
    let screens: Vec<_> =
        project.editions.iter().map(|it| it.profile.screen.chosen(&config.fitting)).collect();
    let mut is_within_budget = false;
    let mut said = Diagnostics::default();
    loop {
        let pictures = Pictures::new(project.files)
            .with_remote(project.remote)
            .with_fitting(Arc::clone(fitting));
        let scripts = || project.editions.chunk_by(|a, b| a.script == b.script);
        let tongues: Vec<Tongue<'_>> =
            scripts().map(|it| Tongue::of(it[0].script, project, &volume)).collect();
        let tongues: Vec<&Tongue<'_>> = scripts()
            .zip(&tongues)
            .flat_map(|(editions, tongue)| editions.iter().map(move |_| tongue))
            .collect();
        let sheets: Vec<Vec<Sheet>> = project
            .editions
            .iter()
            .zip(&tongues)
            .map(|(it, tongue)| {
                let scripts =
                    page::scripts(tongue.archive, &tongue.volume, &tongue.locale.language);
                let vertical = it.writing == Writing::Vertical;
                let mut sheets = style::sheets(&scripts, vertical, project.sheets);
                sheets.retain(|sheet| !it.leaves_out(&sheet.href));
                sheets
            })
            .collect();
        let hrefs: Vec<Vec<String>> = sheets.iter().map(|it| hrefs(it, project.fonts)).collect();
        let gather = project.characters.is_some() || !project.fonts.is_empty();
        let settings: Vec<Setting<'_>> = project
            .editions
            .iter()
            .zip(&tongues)
            .zip(sheets.iter().zip(&hrefs).zip(&verdicts))
            .enumerate()
            .map(|(at, ((edition, tongue), ((sheets, hrefs), verdicts)))| Setting {
                edition: *edition,
                wording: tongue.wording,
                places: &tongue.places,
                frame: Frame {
                    config: tongue.config,
                    archive: tongue.archive,
                    volume: &tongue.volume,
                    locale: &tongue.locale,
                    sheets: hrefs,
                    writing: edition.writing,
                    images: config.images.unwrap_or(edition.profile.images),
                    identifier: edition.identifier(&volume.series, &volume.key),
                    page_bytes: edition.profile.page_bytes,
                    codes: config.qr_codes && edition.profile.drawings,
                },
                sheets,
                shown: gather.then(Characters::default),
                plates: Plates::new(
                    &pictures,
                    (&screens[at], edition.profile.name),
                    &tongue.locale,
                    verdicts,
                    Tells {
                        of_files: at == 0,
                        of_device: project.editions[..at]
                            .iter()
                            .all(|it| it.profile != edition.profile),
                    },
                ),
            })
            .collect();
        let reuse = Reuse::of(&settings, project, &volume);
        let making = Making {
            settings: &settings,
            project,
            volume: &volume,
            pictures: &pictures,
            reuse: reuse.as_ref(),
        };
        let made =
            chapters::chapters(making, tick).and_then(|made| Ok((made, chapters::matter(making)?)));
        match made {
            Ok(made) => {
                if !is_within_budget {
                    is_within_budget = true;
                    let needed: Vec<Verdicts> =
                        settings.iter().map(|it| it.plates.verdicts(&mut said)).collect();
                    if needed.iter().any(|it| !it.is_empty()) {
                        // The pages are made once more, with smaller pictures or none.
                        verdicts = needed;
                        continue;
                    }
                }
                let bound = (!volume.chapters.is_empty()).then(|| bind::bind(making, made, &lost));
                let mut compiled = bound.unwrap_or_else(|| nothing(&volume, archive, &lost));
                compiled.diagnostics.append(said);
                return compiled;
            }
            Err(failed) => {
                let records: BTreeSet<usize> = failed.keys().copied().collect();
                lost.extend(failed);
                volume = volume::without(&volume, archive, config, &records);
            }
        }
    }
}

/// A volume while it is made in all its editions.
#[derive(Clone, Copy)]
struct Making<'a> {
    settings: &'a [Setting<'a>],
    project: Project<'a>,
    volume: &'a Volume,
    pictures: &'a Pictures<'a>,
    /// What its last books have of it, if books shall tell what they were made from.
    reuse: Option<&'a Reuse<'a>>,
}

/// In which language a volume's editions in one script speak, and of what.
struct Tongue<'a> {
    wording: Option<&'a Wording>,
    config: &'a Config,
    archive: &'a Archive,
    locale: Locale,
    volume: Cow<'a, Volume>,
    /// The number that each chapter of the plan has here.
    places: Vec<usize>,
}

impl<'a> Tongue<'a> {
    fn of(script: Option<&Target>, project: Project<'a>, plan: &'a Volume) -> Self {
        let wording =
            script.and_then(|script| project.wordings.iter().find(|it| it.target() == script));
        let config = wording.map_or(project.config, |it| &it.config);
        let archive = wording.map_or(project.archive, |it| &it.archive);
        let volume = wording.map_or(Cow::Borrowed(plan), |it| Cow::Owned(it.volume(plan)));
        let chapters = volume.chapters.iter().enumerate();
        let numbers: BTreeMap<usize, usize> = chapters.map(|(at, it)| (it.record, at)).collect();
        let number = |record| numbers.get(record).copied().unwrap_or_default();
        let places = plan.chapters.iter().map(|it| number(&it.record)).collect();
        Self { wording, config, archive, locale: Locale::of(&archive.language), volume, places }
    }
}

/// A volume's edition while it is made.
struct Setting<'a> {
    edition: Edition,
    /// The words of its script; nothing if they are as written.
    wording: Option<&'a Wording>,
    /// The number that each chapter of the plan has in it.
    places: &'a [usize],
    frame: Frame<'a>,
    sheets: &'a [Sheet],
    /// The characters that its pages show, if somebody wants to know them.
    shown: Option<Characters>,
    /// The pictures of its pages.
    plates: Plates<'a>,
}

impl Setting<'_> {
    /// Sets the pages of an article as the edition wants them and seals them.
    ///
    /// Gives their characters, too, if somebody wants to know those.
    fn seal_article(
        &self,
        mut pages: Vec<Page>,
        said: &mut Diagnostics,
    ) -> (Vec<Resource>, Option<String>) {
        self.plates.place(&mut pages, said);
        let mut own = self.shown.as_ref().map(|_| BTreeSet::new());
        let pages = pages.into_iter().map(|it| self.seal_placed(it, own.as_mut())).collect();
        (pages, own.map(|it| it.into_iter().collect()))
    }

    /// Sets pages without pictures as the edition wants them and seals them, in parallel. Gives their characters,
    /// too, if somebody wants to know those.
    fn seal_all(&self, pages: Vec<Page>) -> (Vec<Resource>, Option<String>) {
        let sealed = pages.into_par_iter().map(|page| {
            let mut own = self.shown.as_ref().map(|_| BTreeSet::new());
            (self.seal_placed(page, own.as_mut()), own)
        });
        let (sealed, shown): (Vec<Resource>, Vec<Option<BTreeSet<char>>>) = sealed.unzip();
        let shown: BTreeSet<char> = shown.into_iter().flatten().flatten().collect();
        (sealed, self.shown.as_ref().map(|_| shown.into_iter().collect()))
    }

    /// Sets a page as the edition wants it and seals it.
    fn seal(&self, mut page: Page) -> Resource {
        self.plates.place(std::slice::from_mut(&mut page), &mut Diagnostics::default());
        self.seal_placed(page, None)
    }

    fn seal_placed(&self, mut page: Page, mut own: Option<&mut BTreeSet<char>>) -> Resource {
        self.edition.apply_page(&mut page.root);
        if let Some(shown) = &self.shown {
            font::each_shown(&page.root, &mut |text| {
                shown.insert_text(text);
                own.iter_mut().for_each(|it| it.extend(text.chars()));
            });
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
        (fates::ledger_without(volume, archive, lost), fates::unreadable(archive, lost));
    Compiled {
        books: Vec::new(),
        chapters: 0,
        sections: 0,
        ledger,
        repairs: fates::repairs_of_survey(volume, archive),
        pictures: OnWeb::default(),
        diagnostics,
        consulted: Consulted::default(),
        trace: None,
        notes: Notes::default(),
        reused: 0,
    }
}
