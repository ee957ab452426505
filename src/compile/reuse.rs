//! Chapters that come out as they did in the last books are taken from those.
//!
//! A book holds its pages deflated; what is missing to make its volume again is what the other pages say of
//! a chapter. That is kept in a note, under a digest of everything that the chapter's pages are made from.
//! So is it with the pages that list the chapters, if all that they show of each is the same, with the package
//! document, nav and NCX, and with covers.
//! As with a volume's [`Trace`](super::Trace), what a chapter asked for is asked again: which articles its
//! links lead to, which files there are, which pictures are at hand.
//!
//! A chapter that shows pictures of its own is always made: what becomes of them depends on how many the
//! book has. So is one of which there is more to say than what was mended.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

use super::chapters::{Made, Told};
use super::trace::{add, listing, plan, script, texts};
use super::{Basis, Consulted, Project, Setting};
use crate::archive::Asked;
use crate::article::repair;
use crate::cover::CoverText;
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Severity};
use crate::edition::Edition;
use crate::epub::{self, Entry, Leaves, PackageError};
use crate::media::{Absent, Pictures};
use crate::page::{self, Abstract};
use crate::publication::{Content, MediaType, Publication, Resource};
use crate::script::Changes;
use crate::source::SourcePath;
use crate::volume::links::Resolved;
use crate::volume::{Chapter, Volume};
use crate::xhtml::Removal;

/// A change of what notes hold wants another number.
const FORM: u8 = 1;

type Key = [u8; 32];

/// The last books of a volume, and the notes on what is in them.
#[derive(Debug, Default)]
pub struct Earlier {
    notes: HashMap<Key, Arc<[u8]>>,
    books: BTreeMap<String, Leaves>,
}

/// Notes on a volume's chapters, for a later run.
#[derive(Debug, Clone, Default)]
pub struct Notes(Vec<Note>);

/// What is known of a chapter, or of what surrounds them.
#[derive(Debug, Clone)]
pub(super) struct Note {
    key: Key,
    bytes: Arc<[u8]>,
}

impl Earlier {
    /// Takes the bytes that [`Notes::to_bytes`] gave, and the books by their files' names. Whatever is damaged
    /// counts as not there.
    pub fn new(notes: &[u8], books: BTreeMap<String, Leaves>) -> Self {
        let read = |bytes| -> Option<HashMap<Key, Arc<[u8]>>> {
            let (form, mut rest) = postcard::take_from_bytes::<u8>(bytes).ok()?;
            let mut notes = HashMap::new();
            while form == FORM && !rest.is_empty() {
                let ((key, bytes), more) = postcard::take_from_bytes::<(Key, &[u8])>(rest).ok()?;
                notes.insert(key, bytes.into());
                rest = more;
            }
            Some(notes)
        };
        Self { notes: read(notes).unwrap_or_default(), books }
    }
}

impl Notes {
    /// Adds those of another part of the volume.
    pub fn append(&mut self, mut other: Self) {
        self.0.append(&mut other.0);
    }

    /// The notes for [`Earlier::new`].
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = vec![FORM];
        for Note { key, bytes } in &self.0 {
            let note: (&Key, &[u8]) = (key, bytes);
            // Nothing in it can fail to be written.
            out.extend(postcard::to_allocvec(&note).unwrap_or_default());
        }
        out
    }

    pub(super) fn push(&mut self, note: Option<Note>) {
        self.0.extend(note);
    }
}

/// What is kept of a chapter.
#[derive(Serialize, Deserialize)]
struct Kept<'a> {
    names: Vec<u64>,
    answers: Key,
    files: Cow<'a, BTreeSet<String>>,
    listing: Key,
    /// The addresses of pictures that were not at hand.
    web: Cow<'a, BTreeSet<String>>,
    /// By edition.
    editions: Vec<KeptPages<'a>>,
    /// By script.
    told: Vec<KeptTold<'a>>,
    repairs: Vec<(Cow<'a, str>, usize)>,
    said: Vec<Said<'a>>,
}

#[derive(Serialize, Deserialize)]
struct KeptPages<'a> {
    /// Their characters, if the edition embeds fonts.
    shown: Option<Cow<'a, str>>,
    pages: Vec<KeptPage<'a>>,
}

#[derive(Serialize, Deserialize)]
struct KeptPage<'a> {
    href: Cow<'a, str>,
    properties: Vec<Cow<'a, str>>,
    crc32: u32,
}

#[derive(Serialize, Deserialize)]
struct KeptTold<'a> {
    summary: Cow<'a, Abstract>,
    /// The files of the articles in other volumes that it links to: their numbers change.
    elsewhere: Vec<Cow<'a, str>>,
    changes: Cow<'a, Changes>,
}

/// A message about what was mended.
#[derive(Serialize, Deserialize)]
struct Said<'a> {
    code: Cow<'a, str>,
    place: Option<Cow<'a, Place>>,
    message: Cow<'a, str>,
    hint: Option<Cow<'a, str>>,
}

/// What is kept of the documents that say what a book is made of: their names and sums.
type KeptOutline<'a> = Vec<(Cow<'a, str>, u32)>;

/// What is kept of a cover: where it lies, and its sum.
type KeptCover<'a> = (Cow<'a, str>, MediaType, u32);

/// Finds the chapters of a volume that need not be made, and notes those that are.
pub(super) struct Reuse<'a> {
    settings: &'a [Setting<'a>],
    project: Project<'a>,
    /// A digest of the volume's plan.
    pub(super) plan: String,
    /// A digest of all that makes the page of an article, by its file's path.
    pub(super) texts: BTreeMap<String, String>,
    /// A digest of all that the volume's chapters are made from beside their own texts.
    surroundings: blake3::Hash,
    /// What the books' files are called, by edition.
    file_names: Vec<String>,
    records: OnceLock<HashMap<&'a str, usize>>,
}

impl<'a> Reuse<'a> {
    /// Prepares to do so; nothing if books shall not tell what they were made from.
    pub(super) fn of(
        settings: &'a [Setting<'a>],
        project: Project<'a>,
        volume: &'a Volume,
    ) -> Option<Self> {
        let basis = project.basis?;
        let plan = plan(volume, project);
        let texts = texts(volume, project.archive);
        let surroundings = surroundings(settings, project, basis, volume, &plan);
        let file_names = settings.iter().map(|it| it.edition.file_name(&volume.name)).collect();
        let records = OnceLock::new();
        Some(Self { settings, project, plan, texts, surroundings, file_names, records })
    }

    fn key(&self, at: usize, record: usize) -> Option<Key> {
        let mut hasher = blake3::Hasher::new();
        hasher.update(self.surroundings.as_bytes());
        hasher.update(&(at as u64).to_le_bytes());
        let path = self.project.archive.records[record].path.as_str();
        add(&mut hasher, self.texts.get(path)?.as_bytes());
        Some(*hasher.finalize().as_bytes())
    }

    /// A chapter as it is in the last books, if it would come out the same.
    pub(super) fn take(
        &self,
        at: usize,
        chapter: &Chapter,
        pictures: &Pictures<'_>,
    ) -> Option<Made> {
        let earlier = self.project.earlier?;
        let key = self.key(at, chapter.record)?;
        let bytes = earlier.notes.get(&key)?;
        let kept: Kept<'_> = postcard::from_bytes(bytes).ok()?;
        let archive = self.project.archive;
        let names = Asked::of(kept.names);
        if *names.answers(archive).as_bytes() != kept.answers
            || *listing(archive, &kept.files).as_bytes() != kept.listing
            || kept.editions.len() != self.settings.len()
            || kept.web.iter().any(|it| pictures.embed_remote(it) != Err(Absent::Missing))
        {
            return None;
        }
        let path = &archive.records[chapter.record].path;
        let pages = self.file_names.iter().zip(&kept.editions).map(|(book, it)| {
            let book = earlier.books.get(book)?;
            it.pages.iter().map(|it| it.resource(book)).collect::<Option<Vec<_>>>()
        });
        let made = Made {
            pages: pages.collect::<Option<_>>()?,
            told: kept.told.into_iter().map(|it| self.told(it)).collect::<Option<_>>()?,
            repairs: kept
                .repairs
                .iter()
                .map(|(name, mended)| Some((repair_named(name)?, *mended)))
                .collect::<Option<_>>()?,
            diagnostics: kept
                .said
                .into_iter()
                .map(|it| it.diagnostic(path))
                .collect::<Option<Diagnostics>>()?,
            consulted: Consulted { names, files: kept.files.into_owned(), ..Consulted::default() },
            note: Some(Note { key, bytes: Arc::clone(bytes) }),
            is_reused: true,
        };
        for (setting, it) in self.settings.iter().zip(&kept.editions) {
            if let (Some(all), Some(shown)) = (&setting.shown, &it.shown) {
                all.insert_text(shown);
            }
        }
        Some(made)
    }

    /// Notes a chapter that was made, if a later run may take it from its books. `shown` are the characters
    /// of its pages by edition.
    pub(super) fn note(
        &self,
        at: usize,
        chapter: &Chapter,
        made: &Made,
        resolved: &Resolved,
        shown: &[Option<String>],
    ) -> Option<Note> {
        let archive = self.project.archive;
        if resolved.embeds {
            return None;
        }
        let said: Vec<Said<'_>> = made.diagnostics.iter().map(Said::of).collect::<Option<_>>()?;
        let editions = made.pages.iter().zip(shown).map(|(pages, shown)| {
            let pages = pages.iter().map(KeptPage::of).collect::<Option<_>>()?;
            Some(KeptPages { shown: shown.as_deref().map(Cow::Borrowed), pages })
        });
        let told = made.told.iter().map(|it| KeptTold {
            summary: Cow::Borrowed(&it.summary),
            elsewhere: it
                .summary
                .elsewhere
                .iter()
                .map(|at| archive.records[*at].path.as_str().into())
                .collect(),
            changes: Cow::Borrowed(&it.changes),
        });
        let kept = Kept {
            names: resolved.names.hashes().collect(),
            answers: *resolved.names.answers(archive).as_bytes(),
            files: Cow::Borrowed(&resolved.files),
            listing: *listing(archive, &resolved.files).as_bytes(),
            web: Cow::Borrowed(&resolved.web),
            editions: editions.collect::<Option<_>>()?,
            told: told.collect(),
            repairs: made.repairs.iter().map(|(name, it)| (Cow::Borrowed(*name), *it)).collect(),
            said,
        };
        let bytes = postcard::to_allocvec(&kept).ok()?.into();
        Some(Note { key: self.key(at, chapter.record)?, bytes })
    }

    /// What is said of a chapter, with this run's numbers.
    fn told(&self, kept: KeptTold<'_>) -> Option<Told> {
        let records = || {
            let records = self.project.archive.records.iter().enumerate();
            records.map(|(at, it)| (it.path.as_str(), at)).collect()
        };
        let mut summary = kept.summary.into_owned();
        let number = |path: &Cow<'_, str>| self.records.get_or_init(records).get(&**path).copied();
        summary.elsewhere = kept.elsewhere.iter().map(number).collect::<Option<_>>()?;
        Some(Told { summary, changes: kept.changes.into_owned() })
    }

    /// The cover of an edition as it is in its last book, if it was drawn from the same; else a fresh one, of
    /// which `draw` says whether it came out without a complaint. Also a note of it, for a later run.
    pub(super) fn cover(
        &self,
        edition: Edition,
        text: &CoverText<'_>,
        draw: impl FnOnce() -> (Resource, bool),
    ) -> (Resource, Option<Note>) {
        let mut hasher = self.hasher(b"cover");
        hasher.update(text.digest().as_bytes());
        let read = |book: &Leaves, bytes: &[u8]| {
            let (href, media_type, crc32): KeptCover<'_> = postcard::from_bytes(bytes).ok()?;
            let content = Content::Sealed(book.get(&href, crc32)?);
            let (href, properties) = (href.into_owned(), vec!["cover-image"]);
            Some(Resource { href, media_type, properties, content })
        };
        let make = || {
            let (cover, is_settled) = draw();
            let Content::Sealed(sealed) = &cover.content else { return (cover, None) };
            let kept: KeptCover<'_> = (cover.href.as_str().into(), cover.media_type, sealed.crc32);
            let bytes = postcard::to_allocvec(&kept).ok().filter(|_| is_settled);
            (cover, bytes)
        };
        self.kept_or(edition, &hasher, read, make)
    }

    /// The pages of an edition that list its chapters, as they are in its last book, if they would come out the
    /// same; else those that `make` makes and seals, with the characters of all. Also a note of them.
    pub(super) fn lists(
        &self,
        setting: &Setting<'_>,
        abstracts: &[Abstract],
        make: impl FnOnce() -> (Vec<Resource>, Option<String>),
    ) -> (Vec<Resource>, Option<Note>) {
        let mut hasher = self.hasher(b"lists");
        hasher.update(self.surroundings.as_bytes());
        for part in setting.edition.names() {
            add(&mut hasher, part.as_bytes());
        }
        for it in abstracts {
            add(&mut hasher, &it.shown(self.project.archive));
        }
        let read = |book: &Leaves, bytes: &[u8]| {
            let kept: KeptPages<'_> = postcard::from_bytes(bytes).ok()?;
            let pages = kept.pages.iter().map(|it| it.resource(book)).collect::<Option<_>>()?;
            if let (Some(all), Some(shown)) = (&setting.shown, &kept.shown) {
                all.insert_text(shown);
            }
            Some(pages)
        };
        let make = || {
            let (pages, shown) = make();
            let kept = pages.iter().map(KeptPage::of).collect::<Option<_>>();
            let kept = kept.map(|pages| KeptPages { shown: shown.map(Cow::Owned), pages });
            let bytes = kept.and_then(|it| postcard::to_allocvec(&it).ok());
            (pages, bytes)
        };
        self.kept_or(setting.edition, &hasher, read, make)
    }

    /// The documents that say what a book is made of, as they are in the last book of its edition, if they would
    /// come out the same; else those that are made. Also a note of them.
    pub(super) fn outline(
        &self,
        edition: Edition,
        publication: &Publication,
    ) -> (Result<Vec<Entry>, PackageError>, Option<Note>) {
        let mut hasher = self.hasher(b"outline");
        hasher.update(epub::outline_digest(publication).as_bytes());
        let read = |book: &Leaves, bytes: &[u8]| {
            let kept: KeptOutline<'_> = postcard::from_bytes(bytes).ok()?;
            let entries = kept.into_iter().map(|(name, crc32)| {
                let sealed = book.file(&name, crc32)?;
                Some(Entry { name: name.into_owned(), sealed })
            });
            entries.collect::<Option<_>>().map(Ok)
        };
        let make = || {
            let outline = epub::outline(publication);
            let entries = outline.iter().flatten();
            let kept: KeptOutline<'_> =
                entries.map(|it| (it.name.as_str().into(), it.sealed.crc32)).collect();
            let bytes = postcard::to_allocvec(&kept).ok().filter(|_| outline.is_ok());
            (outline, bytes)
        };
        self.kept_or(edition, &hasher, read, make)
    }

    /// What begins the key of something that is not a chapter.
    fn hasher(&self, what: &[u8]) -> blake3::Hasher {
        let mut hasher = blake3::Hasher::new();
        add(&mut hasher, what);
        if let Some(basis) = self.project.basis {
            basis.add_to(&mut hasher);
        }
        hasher
    }

    /// What `read` finds in an edition's last book by the note of a key, or else what `make` makes, which says what
    /// to note of it. The note, too, if there is one.
    fn kept_or<T>(
        &self,
        edition: Edition,
        key: &blake3::Hasher,
        read: impl FnOnce(&Leaves, &[u8]) -> Option<T>,
        make: impl FnOnce() -> (T, Option<Vec<u8>>),
    ) -> (T, Option<Note>) {
        let key = *key.finalize().as_bytes();
        let kept = self.kept(edition, &key);
        let found = kept.and_then(|(book, bytes)| Some((read(book, bytes)?, Arc::clone(bytes))));
        let (it, bytes) = match found {
            Some((it, bytes)) => (it, Some(bytes)),
            None => {
                let (it, bytes) = make();
                (it, bytes.map(Into::into))
            }
        };
        (it, bytes.map(|bytes| Note { key, bytes }))
    }

    /// The last book of an edition, and the note of a key.
    fn kept(&self, edition: Edition, key: &Key) -> Option<(&'a Leaves, &'a Arc<[u8]>)> {
        let earlier = self.project.earlier?;
        let bytes = earlier.notes.get(key)?;
        let at = self.settings.iter().position(|it| it.edition == edition)?;
        Some((earlier.books.get(self.file_names.get(at)?)?, bytes))
    }
}

/// A digest of all that a volume's chapters are made from beside their own texts: the places of all, what
/// others show of each, the editions.
fn surroundings(
    settings: &[Setting<'_>],
    project: Project<'_>,
    basis: &Basis,
    volume: &Volume,
    plan: &str,
) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    basis.add_to(&mut hasher);
    add(&mut hasher, plan.as_bytes());
    let records = volume.chapters.iter().map(|it| it.record);
    for record in records.chain(volume.matter.iter().map(|it| it.record)) {
        let record = &project.archive.records[record];
        record.add_appearance(&mut hasher);
        add(&mut hasher, format!("{:?}", record.language).as_bytes());
    }
    for it in project.wordings.iter().map(script) {
        add(&mut hasher, it.0.as_bytes());
        add(&mut hasher, it.1.as_bytes());
    }
    for it in settings {
        for part in it.edition.names() {
            add(&mut hasher, part.as_bytes());
        }
        for href in it.frame.sheets {
            add(&mut hasher, href.as_bytes());
        }
        hasher.update(&[u8::from(it.shown.is_some())]);
    }
    add(&mut hasher, format!("{:?}", project.tried()).as_bytes());
    hasher.finalize()
}

impl<'a> KeptPage<'a> {
    fn of(page: &'a Resource) -> Option<Self> {
        let Content::Sealed(sealed) = &page.content else { return None };
        let properties = page.properties.iter().map(|it| Cow::Borrowed(*it)).collect();
        Some(Self { href: page.href.as_str().into(), properties, crc32: sealed.crc32 })
    }

    fn resource(&self, book: &Leaves) -> Option<Resource> {
        let properties = self
            .properties
            .iter()
            .map(|name| page::PROPERTIES.iter().copied().find(|it| it == name));
        Some(Resource {
            href: self.href.as_ref().to_owned(),
            media_type: MediaType::Xhtml,
            properties: properties.collect::<Option<_>>()?,
            content: Content::Sealed(book.get(&self.href, self.crc32)?),
        })
    }
}

impl<'a> Said<'a> {
    /// Nothing if it is more than a note of a repair or of what was left out.
    fn of(it: &'a Diagnostic) -> Option<Self> {
        note_named(it.code).filter(|_| it.severity == Severity::Note)?;
        Some(Self {
            code: it.code.into(),
            place: it.place.as_ref().map(Cow::Borrowed),
            message: it.message.as_str().into(),
            hint: it.hint.as_deref().map(Cow::Borrowed),
        })
    }

    fn diagnostic(self, path: &SourcePath) -> Option<Diagnostic> {
        Some(Diagnostic {
            place: self.place.map(Cow::into_owned),
            hint: self.hint.map(Cow::into_owned),
            ..Diagnostic::note(note_named(&self.code)?, self.message).in_file(path)
        })
    }
}

/// The code of a note about an article's text, if there is one of that name.
fn note_named(name: &str) -> Option<&'static str> {
    let removed = || Removal::ALL.into_iter().map(Removal::code).find(|it| *it == name);
    repair_named(name).or_else(removed)
}

/// The repair's name, if there is one of that name.
fn repair_named(name: &str) -> Option<&'static str> {
    repair::labels().map(|it| it.name).find(|it| *it == name)
}
