//! What is cached of a chapter, and of the pages and documents around them: as little as is not in the book itself.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::chapter::SealedPages;
use super::codes::{CHANGED_MEANWHILE, KnownCodes, note_named};
use super::previous::Key;
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::epub::Leaves;
use crate::media;
use crate::page::{self, Abstract};
use crate::publication::{Content, MediaType, Resource, Sealed};
use crate::script::Changes;
use crate::source::{Files, Signature, SourcePath};
use crate::wording::Wording;

/// What is cached of a chapter.
#[derive(Serialize, Deserialize)]
pub(super) struct CachedChapter<'a> {
    pub(super) names: Vec<u64>,
    pub(super) answers: Key,
    pub(super) files: Cow<'a, BTreeSet<String>>,
    pub(super) listing: Key,
    /// The articles that were looked into for places that links name, and a digest of each.
    pub(super) places: Vec<(Cow<'a, str>, Cow<'a, str>)>,
    /// The pictures and other files that it shows.
    pub(super) shown: Vec<CachedFile<'a>>,
    /// The pictures on the web that it shows.
    pub(super) web: Vec<CachedAddress<'a>>,
    pub(super) scripts: Vec<CachedScript<'a>>,
    /// A digest of what all articles are called, if that was asked.
    pub(super) asked: Option<Key>,
    pub(super) repairs: Vec<(Cow<'a, str>, usize)>,
    pub(super) said: Vec<CachedRemark<'a>>,
}

/// A file as it was then.
#[derive(Serialize, Deserialize)]
pub(super) struct CachedFile<'a> {
    path: Cow<'a, str>,
    /// Its signature, if that tells whether it is the same.
    signature: Option<Signature>,
    /// Nothing if it could not be read.
    digest: Option<Key>,
}

impl<'a> CachedFile<'a> {
    /// A file and its digest. Its signature does not count if it was written to since a moment.
    pub(super) fn of(
        path: &'a SourcePath,
        digest: Option<blake3::Hash>,
        files: &dyn Files,
        since: i64,
    ) -> Self {
        let signature = files.signature(path).filter(|it| it.is_older_than(since));
        let digest = digest.map(|it| *it.as_bytes());
        Self { path: path.as_str().into(), signature, digest }
    }

    pub(super) fn path(&self) -> SourcePath {
        SourcePath::from(&*self.path)
    }

    /// The digest of the file, if it is what it was.
    pub(super) fn same(&self, files: &dyn Files) -> Option<Option<blake3::Hash>> {
        let path = self.path();
        let digest = self.digest.map(blake3::Hash::from_bytes);
        let by_signature =
            self.signature.is_some_and(|known| files.signature(&path) == Some(known));
        (by_signature || media::digest(files, &path) == digest).then_some(digest)
    }
}

/// A picture on the web as it was then.
#[derive(Serialize, Deserialize)]
pub(super) struct CachedAddress<'a> {
    pub(super) url: Cow<'a, str>,
    pub(super) state: Cow<'a, str>,
    /// Whether it is in the book.
    pub(super) embedded: bool,
}

/// The chapter in one script.
#[derive(Serialize, Deserialize)]
pub(super) struct CachedScript<'a> {
    pub(super) summary: Cow<'a, Abstract>,
    /// The files of the articles in other volumes that it links to: their numbers change.
    pub(super) elsewhere: Vec<Cow<'a, str>>,
    pub(super) changes: Cow<'a, Changes>,
    pub(super) editions: Vec<CachedPages<'a>>,
}

/// Some pages of an edition.
#[derive(Serialize, Deserialize)]
pub(super) struct CachedPages<'a> {
    /// Their characters, if the edition embeds fonts.
    pub(super) shown: Option<Cow<'a, str>>,
    pub(super) pages: Vec<CachedPage<'a>>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct CachedPage<'a> {
    href: Cow<'a, str>,
    properties: Vec<Cow<'a, str>>,
    crc32: u32,
    size: u64,
}

/// A message about the chapter.
#[derive(Serialize, Deserialize)]
pub(super) struct CachedRemark<'a> {
    severity: Severity,
    code: Cow<'a, str>,
    about: Subject<'a>,
    place: Option<Cow<'a, Place>>,
    message: Cow<'a, Wording>,
    hint: Option<Cow<'a, Wording>>,
}

/// What is cached of the documents that say what a book is made of: their names and sums.
pub(super) type CachedOutline<'a> = Vec<(Cow<'a, str>, u32)>;

/// What is cached of a cover.
#[derive(Serialize, Deserialize)]
pub(super) struct CachedCover<'a> {
    /// Where it lies.
    pub(super) href: Cow<'a, str>,
    pub(super) media_type: MediaType,
    pub(super) crc32: u32,
    /// The machine's faces that it is drawn with, and a digest of each one's file.
    pub(super) faces: BTreeMap<String, String>,
}

impl<'a> CachedPage<'a> {
    pub(super) fn of(page: &'a Resource) -> Option<Self> {
        let Content::Sealed(sealed) = &page.content else { return None };
        let properties = page.properties.iter().map(|it| Cow::Borrowed(*it)).collect();
        Some(Self {
            href: page.href.as_str().into(),
            properties,
            crc32: sealed.crc32,
            size: sealed.size,
        })
    }

    pub(super) fn resource(&self, book: &Leaves) -> Option<Resource> {
        let known = |name: &Cow<'_, str>| page::PROPERTIES.iter().copied().find(|it| it == name);
        Some(Resource {
            href: self.href.as_ref().to_owned(),
            media_type: MediaType::Xhtml,
            properties: self.properties.iter().map(known).collect::<Option<_>>()?,
            content: Content::Sealed(Sealed {
                size: self.size,
                ..book.get(&self.href, self.crc32)?
            }),
        })
    }
}

impl<'a> CachedPages<'a> {
    pub(super) fn of(sealed: &'a SealedPages) -> Option<Self> {
        let pages = sealed.pages.iter().map(CachedPage::of).collect::<Option<_>>()?;
        Some(Self { shown: sealed.shown.as_deref().map(Cow::Borrowed), pages })
    }

    pub(super) fn resources(&self, book: &Leaves) -> Option<Vec<Resource>> {
        self.pages.iter().map(|it| it.resource(book)).collect()
    }
}

/// The codes of what is said of pictures, which on the web are in no file.
const OF_PICTURES: &[&str] = &["picture-cut-off", "picture-left-out", "picture-made-smaller"];

/// What a message is about.
#[derive(Serialize, Deserialize)]
enum Subject<'a> {
    Chapter,
    /// A picture of the chapter's.
    Picture(Cow<'a, str>),
    /// A picture on the web.
    Address,
}

impl<'a> CachedRemark<'a> {
    /// Nothing if it is of another file than the chapter's and its pictures', or holds for this run alone.
    pub(super) fn of(
        remark: &'a Diagnostic,
        chapter: &SourcePath,
        pictures: &BTreeSet<SourcePath>,
    ) -> Option<Self> {
        let about = match &remark.path {
            Some(path) if path == chapter => Subject::Chapter,
            Some(path) if pictures.contains(path) => Subject::Picture(path.as_str().into()),
            None if OF_PICTURES.contains(&remark.code) => Subject::Address,
            _ => return None,
        };
        (remark.code != CHANGED_MEANWHILE).then(|| Self {
            severity: remark.severity,
            code: remark.code.into(),
            about,
            place: remark.place.as_ref().map(Cow::Borrowed),
            message: Cow::Borrowed(&remark.message),
            hint: remark.hint.as_ref().map(Cow::Borrowed),
        })
    }

    /// The message; nothing if its code is none that is known.
    pub(super) fn diagnostic(self, path: &SourcePath, codes: KnownCodes) -> Option<Diagnostic> {
        let code = note_named(&self.code).or_else(|| codes(&self.code))?;
        let said = Diagnostic {
            place: self.place.map(Cow::into_owned),
            hint: self.hint.map(Cow::into_owned),
            ..Diagnostic::new(self.severity, code, self.message.into_owned())
        };
        Some(match self.about {
            Subject::Chapter => said.in_file(path),
            Subject::Picture(picture) => said.in_file(&SourcePath::from(&*picture)),
            Subject::Address => said,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair;
    use crate::say;

    #[test]
    fn messages_of_the_chapter_that_last_are_cached() {
        let path = SourcePath::from("a.md");
        let name = repair::labels().next().unwrap().name;
        let note = Diagnostic::note(name, say!("2 places")).in_file(&path).hint(say!("none"));
        let again = |it: &Diagnostic, codes: KnownCodes| {
            CachedRemark::of(it, &path, &BTreeSet::new()).unwrap().diagnostic(&path, codes)
        };
        assert_eq!(again(&note, |_| None), Some(note.clone()));
        let warning = Diagnostic::warning("link-leads-nowhere", say!("b.md")).in_file(&path);
        assert_eq!(again(&warning, |_| Some("link-leads-nowhere")), Some(warning.clone()));
        let picture = SourcePath::from("a.jpg");
        let cut_off = Diagnostic::warning("picture-cut-off", say!("cut")).in_file(&picture);
        let own = BTreeSet::from([picture]);
        let cached = CachedRemark::of(&cut_off, &path, &own).unwrap();
        assert_eq!(cached.diagnostic(&path, |_| Some("picture-cut-off")), Some(cut_off.clone()));
        assert!(CachedRemark::of(&cut_off, &path, &BTreeSet::new()).is_none(), "another's");
        // Whoever doesn't know all codes makes the chapter anew.
        assert_eq!(again(&warning, |_| None), None);
        for passing in [
            Diagnostic::warning(CHANGED_MEANWHILE, say!("x")).in_file(&path),
            Diagnostic::note(name, say!("x")).in_file(&"b.md".into()),
            Diagnostic::note(name, say!("x")),
        ] {
            assert!(CachedRemark::of(&passing, &path, &BTreeSet::new()).is_none(), "{passing:?}");
        }
    }
}
