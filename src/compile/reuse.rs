//! Chapters that come out as they did in the last books are taken from those.
//!
//! A book holds its pages deflated; what is missing to make its volume again is what the other pages say of
//! a chapter. That is cached, under a digest of everything that the chapter's pages are made from.
//! So is it with the pages that list the chapters, if all that they show of each is the same, with the package
//! document, nav and NCX, and with covers.
//! As with a volume's [`Trace`](super::Trace), what a chapter asked for is asked again: which articles its
//! links lead to, which files there are, which pictures are at hand.
//!
//! A chapter that shows pictures of its own is always made: what becomes of them depends on how many the
//! book has, and the book must have them. A check, whose books are of any size and thrown away, remembers it with its
//! pictures' signatures and digests. What was said of a chapter is said again; if it names articles that are called nearly as what a link
//! names, only as long as all articles are called the same.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use super::basis::Basis;
use super::cached::{
    CachedAddress, CachedChapter, CachedCover, CachedFile, CachedOutline, CachedPages,
    CachedRemark, CachedScript,
};
use super::chapter::{ScriptArticle, SealedArticle, SealedPages};
use super::codes::repair_named;
use super::cover_file::CoverFile;
use super::digest::{add, add_binary};
use super::edition::{EditionBuild, ScriptBuild};
use super::inputs::Inputs;
use super::previous::{Key, Note};
use super::trace::{Dependencies, PlanDigests, listing, script};
use crate::archive::Lookups;
use crate::cover::CoverText;
use crate::diagnostic::Diagnostics;
use crate::epub::{self, Entry, Leaves, PackageError};
use crate::media::Pictures;
use crate::page::Abstract;
use crate::publication::{Content, Publication, Resource};
use crate::volume::links::Resolved;
use crate::volume::{Chapter, Volume};

/// Finds the chapters of a volume that need not be made, and notes those that are.
pub(super) struct Reuse<'a> {
    inputs: Inputs<'a>,
    pub(super) basis: &'a Basis,
    /// Digests of the volume's plan.
    pub(super) plan: PlanDigests,
    /// A digest of all that the volume's chapters are made from beside their own texts.
    surroundings: blake3::Hash,
    /// Whether what becomes of a chapter's pictures depends on no other chapter's, and nobody wants them again.
    pictures_stand_alone: bool,
    records: OnceLock<HashMap<&'a str, usize>>,
}

impl<'a> Reuse<'a> {
    /// Prepares to do so; nothing if books shall not tell what they were made from.
    pub(super) fn of(
        inputs: Inputs<'a>,
        volume: &Volume,
        scripts: &[ScriptBuild<'_>],
    ) -> Option<Self> {
        let basis = inputs.last_time.basis?;
        let plan = PlanDigests::of(volume, inputs);
        let surroundings = surroundings(inputs, basis, volume, &plan, scripts);
        let mut editions = scripts.iter().flat_map(|it| &it.editions);
        let pictures_stand_alone =
            inputs.options.discards && editions.all(|it| it.images.are_of_any_size());
        let records = OnceLock::new();
        Some(Self { inputs, basis, plan, surroundings, pictures_stand_alone, records })
    }

    fn key(&self, at: usize, record: usize) -> Option<Key> {
        let mut hasher = blake3::Hasher::new();
        hasher.update(self.surroundings.as_bytes());
        hasher.update(&(at as u64).to_le_bytes());
        let path = self.inputs.archive.records[record].path.as_str();
        add(&mut hasher, self.plan.articles.get(path)?.as_bytes());
        Some(*hasher.finalize().as_bytes())
    }

    /// Whether the page of an article of the volume is made from the same as then.
    fn is_same(&self, path: &str, digest: &str) -> bool {
        self.plan.articles.get(path).is_some_and(|it| it == digest)
    }

    /// A chapter as it is in the last books, if it would come out the same.
    pub(super) fn take(
        &self,
        at: usize,
        chapter: &Chapter,
        scripts: &[ScriptBuild<'_>],
        pictures: &Pictures<'_>,
    ) -> Option<SealedArticle> {
        let key = self.key(at, chapter.record)?;
        let last = self.inputs.last_time.build?;
        let bytes = last.note(&key)?;
        let cached: CachedChapter<'_> = postcard::from_bytes(bytes).ok()?;
        let archive = self.inputs.archive;
        let names = Lookups::of(cached.names);
        if *names.answers(archive).as_bytes() != cached.answers
            || *listing(archive, &cached.files).as_bytes() != cached.listing
            || cached.scripts.len() != scripts.len()
            || cached.asked.is_some_and(|it| it != *archive.names_digest().as_bytes())
            || cached.places.iter().any(|(path, digest)| !self.is_same(path, digest))
            || cached.web.iter().any(|it| pictures.state(&it.url) != it.state)
        {
            return None;
        }
        let files = self.inputs.files;
        let same = |it: &CachedFile<'_>| Some((it.path(), it.same(files)?));
        let shown = cached.shown.iter().map(same).collect::<Option<_>>()?;
        for it in &cached.web {
            match it.embedded {
                true => pictures.know(&it.url),
                false => drop(pictures.embed_remote(&it.url)),
            }
        }
        let path = &archive.records[chapter.record].path;
        let known = |(name, mended): &(Cow<'_, str>, usize)| Some((repair_named(name)?, *mended));
        let in_scripts = scripts.iter().zip(cached.scripts);
        let sealed = SealedArticle {
            scripts: in_scripts
                .map(|(it, cached)| self.script(it, cached))
                .collect::<Option<_>>()?,
            repairs: cached.repairs.iter().map(known).collect::<Option<_>>()?,
            diagnostics: cached
                .said
                .into_iter()
                .map(|remark| remark.diagnostic(path, last.codes))
                .collect::<Option<Diagnostics>>()?,
            dependencies: Dependencies {
                names,
                files: cached.files.into_owned(),
                pictures: shown,
                ..Dependencies::default()
            },
            note: Some(Note { key, bytes: Arc::clone(bytes) }),
            is_reused: true,
        };
        for (script, article) in scripts.iter().zip(&sealed.scripts) {
            for (edition, sealed) in script.editions.iter().zip(&article.editions) {
                edition.show(sealed.shown.as_deref());
            }
        }
        Some(sealed)
    }

    /// A chapter in one script, with this run's numbers.
    fn script(&self, script: &ScriptBuild<'_>, cached: CachedScript<'_>) -> Option<ScriptArticle> {
        if cached.editions.len() != script.editions.len() {
            return None;
        }
        let records = || {
            let records = self.inputs.archive.records.iter().enumerate();
            records.map(|(at, record)| (record.path.as_str(), at)).collect()
        };
        let number = |path: &Cow<'_, str>| self.records.get_or_init(records).get(&**path).copied();
        let mut summary = cached.summary.into_owned();
        summary.elsewhere = cached.elsewhere.iter().map(number).collect::<Option<_>>()?;
        let pages = |(edition, cached): (&EditionBuild<'_>, &CachedPages<'_>)| {
            let book = self.inputs.last_time.build?.book(&edition.file_name)?;
            let shown = cached.shown.as_deref().map(str::to_owned);
            Some(SealedPages { pages: cached.resources(book)?, shown })
        };
        let editions = script.editions.iter().zip(&cached.editions).map(pages);
        let changes = cached.changes.into_owned();
        Some(ScriptArticle { summary, changes, editions: editions.collect::<Option<_>>()? })
    }

    /// Notes a chapter that was made, if a later run may take it from its books.
    pub(super) fn note(
        &self,
        at: usize,
        chapter: &Chapter,
        sealed: &SealedArticle,
        resolved: &Resolved,
        pictures: &Pictures<'_>,
    ) -> Option<Note> {
        let Inputs { archive, files, last_time, .. } = self.inputs;
        if resolved.embeds && !self.pictures_stand_alone {
            return None;
        }
        let path = &archive.records[chapter.record].path;
        let remark = |it| CachedRemark::of(it, path, &resolved.pictures);
        let own = resolved.pictures.iter().map(|it| (it, pictures.digest(it)));
        let beside = sealed.dependencies.pictures.iter().map(|(path, digest)| (path, *digest));
        let file = |(path, digest)| CachedFile::of(path, digest, files, last_time.since);
        let address = |url: &'_ String| CachedAddress {
            state: pictures.state(url).into(),
            embedded: pictures.embed_remote(url).is_ok(),
            url: url.clone().into(),
        };
        let scripts = sealed.scripts.iter().map(|script| {
            let records = script.summary.elsewhere.iter().map(|at| &archive.records[*at]);
            Some(CachedScript {
                summary: Cow::Borrowed(&script.summary),
                elsewhere: records.map(|record| record.path.as_str().into()).collect(),
                changes: Cow::Borrowed(&script.changes),
                editions: script.editions.iter().map(CachedPages::of).collect::<Option<_>>()?,
            })
        });
        let place = |at: &usize| {
            let path = archive.records[*at].path.as_str();
            Some((path.into(), self.plan.articles.get(path)?.as_str().into()))
        };
        let cached = CachedChapter {
            names: resolved.names.hashes().collect(),
            answers: *resolved.names.answers(archive).as_bytes(),
            files: Cow::Borrowed(&resolved.files),
            listing: *listing(archive, &resolved.files).as_bytes(),
            places: resolved.places.iter().map(place).collect::<Option<_>>()?,
            shown: own.chain(beside).map(file).collect(),
            web: resolved.web.iter().map(address).collect(),
            scripts: scripts.collect::<Option<_>>()?,
            asked: resolved.asks_names.then(|| *archive.names_digest().as_bytes()),
            repairs: sealed.repairs.iter().map(|(name, it)| (Cow::Borrowed(*name), *it)).collect(),
            said: sealed.diagnostics.iter().map(remark).collect::<Option<_>>()?,
        };
        let bytes = postcard::to_allocvec(&cached).ok()?.into();
        Some(Note { key: self.key(at, chapter.record)?, bytes })
    }

    /// The cover of an edition as it is in its last book, if it was drawn from the same and with the same faces;
    /// else a fresh one, of which `draw` says whether it came out without a complaint. Also a note of it, for a
    /// later run.
    pub(super) fn cover(
        &self,
        edition: &EditionBuild<'_>,
        text: &CoverText<'_>,
        draw: impl FnOnce() -> (CoverFile, bool),
    ) -> (CoverFile, Option<Note>) {
        let mut hasher = self.hasher(b"cover");
        hasher.update(text.digest().as_bytes());
        let faces = &self.inputs.assets.faces;
        let read = |book: &Leaves, bytes: &[u8]| {
            let cached: CachedCover<'_> = postcard::from_bytes(bytes).ok()?;
            let is_same =
                |(name, digest): (&String, &String)| faces.digest_of(name).as_ref() == Some(digest);
            if !cached.faces.iter().all(is_same) {
                return None;
            }
            let content = Content::Sealed(book.get(&cached.href, cached.crc32)?);
            let (href, properties) = (cached.href.into_owned(), vec!["cover-image"]);
            let resource = Resource { href, media_type: cached.media_type, properties, content };
            Some(CoverFile { resource, faces: cached.faces })
        };
        let make = || {
            let (cover, is_settled) = draw();
            let CoverFile { resource, faces } = &cover;
            let Content::Sealed(sealed) = &resource.content else { return (cover, None) };
            let cached = CachedCover {
                href: resource.href.as_str().into(),
                media_type: resource.media_type,
                crc32: sealed.crc32,
                faces: faces.clone(),
            };
            let bytes = postcard::to_allocvec(&cached).ok().filter(|_| is_settled);
            (cover, bytes)
        };
        self.cached_or(edition, &hasher, read, make)
    }

    /// The pages of an edition that list its chapters, as they are in its last book, if they would come out the
    /// same; else those that `make` makes and seals. Also a note of them.
    pub(super) fn lists(
        &self,
        edition: &EditionBuild<'_>,
        abstracts: &[Abstract],
        make: impl FnOnce() -> SealedPages,
    ) -> (Vec<Resource>, Option<Note>) {
        let mut hasher = self.hasher(b"lists");
        hasher.update(self.surroundings.as_bytes());
        for part in edition.edition.names() {
            add(&mut hasher, part.as_bytes());
        }
        for summary in abstracts {
            add(&mut hasher, &summary.shown(self.inputs.archive));
        }
        let read = |book: &Leaves, bytes: &[u8]| {
            let cached: CachedPages<'_> = postcard::from_bytes(bytes).ok()?;
            let pages = cached.resources(book)?;
            edition.show(cached.shown.as_deref());
            Some(pages)
        };
        let make = || {
            let sealed = make();
            let cached = CachedPages::of(&sealed);
            let bytes = cached.and_then(|it| postcard::to_allocvec(&it).ok());
            (sealed.pages, bytes)
        };
        self.cached_or(edition, &hasher, read, make)
    }

    /// The documents that say what a book is made of, as they are in the last book of its edition, if they would
    /// come out the same; else those that are made. Also a note of them.
    pub(super) fn outline(
        &self,
        edition: &EditionBuild<'_>,
        publication: &Publication,
    ) -> (Result<Vec<Entry>, PackageError>, Option<Note>) {
        let mut hasher = self.hasher(b"outline");
        hasher.update(epub::outline_digest(publication).as_bytes());
        let read = |book: &Leaves, bytes: &[u8]| {
            let cached: CachedOutline<'_> = postcard::from_bytes(bytes).ok()?;
            let entries = cached.into_iter().map(|(name, crc32)| {
                let sealed = book.file(&name, crc32)?;
                Some(Entry { name: name.into_owned(), sealed })
            });
            entries.collect::<Option<_>>().map(Ok)
        };
        let make = || {
            let outline = epub::outline(publication);
            let entries = outline.iter().flatten();
            let cached: CachedOutline<'_> =
                entries.map(|it| (it.name.as_str().into(), it.sealed.crc32)).collect();
            let bytes = postcard::to_allocvec(&cached).ok().filter(|_| outline.is_ok());
            (outline, bytes)
        };
        self.cached_or(edition, &hasher, read, make)
    }

    /// What begins the key of something that is not a chapter.
    fn hasher(&self, what: &[u8]) -> blake3::Hasher {
        let mut hasher = blake3::Hasher::new();
        add(&mut hasher, what);
        self.basis.add_to(&mut hasher);
        hasher
    }

    /// What `read` finds in an edition's last book by the note of a key, or else what `make` makes, which says what
    /// to note of it. The note, too, if there is one.
    fn cached_or<T>(
        &self,
        edition: &EditionBuild<'_>,
        key: &blake3::Hasher,
        read: impl FnOnce(&Leaves, &[u8]) -> Option<T>,
        make: impl FnOnce() -> (T, Option<Vec<u8>>),
    ) -> (T, Option<Note>) {
        let key = *key.finalize().as_bytes();
        let found = self.inputs.last_time.build.and_then(|last| {
            let bytes = last.note(&key)?;
            Some((read(last.book(&edition.file_name)?, bytes)?, Arc::clone(bytes)))
        });
        let (it, bytes) = match found {
            Some((it, bytes)) => (it, Some(bytes)),
            None => {
                let (it, bytes) = make();
                (it, bytes.map(Into::into))
            }
        };
        (it, bytes.map(|bytes| Note { key, bytes }))
    }
}

/// A digest of all that a volume's chapters are made from beside their own texts: the places of all, what
/// others show of each, the editions.
fn surroundings(
    inputs: Inputs<'_>,
    basis: &Basis,
    volume: &Volume,
    plan: &PlanDigests,
    scripts: &[ScriptBuild<'_>],
) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    basis.add_to(&mut hasher);
    add(&mut hasher, plan.places.as_bytes());
    let records = volume.chapters.iter().map(|it| it.record);
    for record in records.chain(volume.matter.iter().map(|it| it.record)) {
        let record = &inputs.archive.records[record];
        record.add_appearance(&mut hasher);
        add_binary(&mut hasher, &record.language);
    }
    for (tag, digest) in inputs.views.conversions.iter().map(script) {
        add(&mut hasher, tag.as_bytes());
        add(&mut hasher, digest.as_bytes());
    }
    for edition in scripts.iter().flat_map(|it| &it.editions) {
        for part in edition.edition.names() {
            add(&mut hasher, part.as_bytes());
        }
        for href in edition.linked() {
            add(&mut hasher, href.as_bytes());
        }
        hasher.update(&[u8::from(edition.shown.is_some())]);
    }
    let tried = inputs.tried();
    add_binary(&mut hasher, &(tried.all, tried.forbidden));
    hasher.finalize()
}
