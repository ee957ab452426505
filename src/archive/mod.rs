//! The survey: what is known of every input file after reading each once. Small enough to keep for a
//! whole archive, so that volumes can be compiled one by one.

mod addresses;
mod author;
mod census;
mod copies;
mod dating;
mod language_folders;
mod listed;
mod lookups;
mod machinery;
mod nearest;
mod on_site;
mod order;
mod revisions;
mod rules;
mod selection;
mod spoken;
mod survey;
mod survey_cache;
mod surveyed;
mod templates;
mod text_sketch;
mod versions;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::article::account::Accounting;
use crate::article::character::Character;
use crate::article::library::Library;
use crate::article::provenance::Sourcing;
use crate::article::repair::Repeated;
use crate::article::{DateSource, Surroundings};
use crate::date::Stamp;
use crate::locale::Language;
use crate::source::SourcePath;
use crate::wording::Wording;

pub use addresses::Addresses;
pub use author::MainAuthor;
pub use copies::CopyReason;
pub use dating::{Confidence, Dating};
pub use language_folders::LanguageFolders;
pub use lookups::{Asking, Lookups};
pub use nearest::{Near, Nearest};
pub(crate) use order::{common_folder, folder_title, own_folder};
pub use survey::{survey, survey_again};
pub use survey_cache::SurveyCache;
pub use versions::Version;

/// Everything the survey found, in the order of the paths.
#[derive(Debug)]
pub struct Archive {
    /// One record for each input file.
    pub records: Vec<Record>,
    /// All other files of the folder, sorted: pictures.
    pub assets: Vec<SourcePath>,
    /// Which record each address, slug and file belongs to.
    pub addresses: Addresses,
    /// The folders whose names tell a language.
    pub language_folders: LanguageFolders,
    /// What the articles repeat below their texts.
    pub repeated: Repeated,
    /// How they were written, and what befell them.
    pub character: Character,
    /// The language of the book's own words: the project's, else that of most articles.
    pub language: Language,
    /// Who wrote nearly all of the articles, if that is one person.
    pub author: Option<MainAuthor>,
    /// How many articles each language was told of.
    pub spoken: BTreeMap<Language, usize>,
    /// The languages that the archive is written in side by side, each of which has books of its own; none if it has
    /// one language, or its articles are no translations of one another.
    pub versions: Vec<Version>,
    /// Which of them volumes are planned for: all together if nothing is said.
    pub only: Option<Version>,
    /// What its articles are called, for links to names that none has.
    pub nearest: Nearest,
}

impl Archive {
    /// What each of its articles is handed.
    pub fn surroundings<'a>(&'a self, library: Option<&'a dyn Library>) -> Surroundings<'a> {
        let accounting = Accounting::OFF;
        Surroundings { repeated: &self.repeated, character: &self.character, library, accounting }
    }

    /// The number of a file's record.
    pub fn index_of(&self, path: &SourcePath) -> Option<usize> {
        self.records.binary_search_by(|it| it.path.cmp(path)).ok()
    }

    /// Whether a file that is no article has this path.
    pub fn has_asset(&self, path: &str) -> bool {
        self.assets.binary_search_by(|it| it.as_str().cmp(path)).is_ok()
    }

    /// The same article as a record in other languages: each record, and its language.
    pub fn translations<'a>(
        &'a self,
        record: &'a Record,
    ) -> impl Iterator<Item = (usize, &'a Language)> {
        record.translations.iter().filter_map(|at| {
            let other = self.records.get(*at as usize)?;
            Some((*at as usize, other.language.as_ref().unwrap_or(&self.language)))
        })
    }

    /// What becomes of a file.
    pub fn standing_of(&self, path: &SourcePath) -> Option<&Standing> {
        Some(&self.records[self.index_of(path)?].standing)
    }
}

/// What is kept of one input file.
#[derive(Debug, Clone)]
pub struct Record {
    /// Its path.
    pub path: SourcePath,
    /// The digest of its bytes.
    pub digest: blake3::Hash,
    /// How long its text is, in bytes.
    pub length: u32,
    /// What becomes of it.
    pub standing: Standing,
    /// Its title.
    pub title: Box<str>,
    /// Its stable id.
    pub id: Box<str>,
    /// Its date, in the archive's zone.
    pub date: Option<Stamp>,
    /// How its date is known, if its front matter doesn't give it.
    pub dating: Option<Dating>,
    /// Its last change.
    pub updated: Option<Stamp>,
    /// Its main category.
    pub category: Option<Box<str>>,
    /// What it can be chosen by.
    pub terms: Terms,
    /// Where it was published.
    pub canonical: Option<Box<str>>,
    /// Copies in archives, rights, if anything is said of them.
    pub provenance: Option<Box<Sourcing>>,
    /// Its short name in addresses.
    pub slug: Option<Box<str>>,
    /// Its language, if it is not the archive's.
    pub language: Option<Language>,
    /// Where its site serves it, from the site's root on.
    pub served: Option<Box<str>>,
    /// What puts it in its place in a book that has an order of its own.
    pub order: Option<Box<str>>,
    /// The part of that book that it is in.
    pub part: Option<Box<str>>,
    /// How deep it stands in its part: 0 for a chapter of the first level.
    pub level: u8,
    /// The key of the language whose books it is in, where a site has several.
    pub version: Option<Box<str>>,
    /// The records of the same article in other languages, each language once.
    pub translations: Box<[u32]>,
    /// A hash of what of its beginning and end the archive repeats: of all that other articles decide of
    /// its text.
    pub surroundings: u64,
}

impl Record {
    /// The repair that the survey did on it, one of those that need the whole archive.
    pub fn repair(&self) -> Option<&'static str> {
        match (&self.standing, self.dating.map(|it| it.from)) {
            (Standing::Duplicate { .. }, _) => Some("revisions"),
            (Standing::Article, Some(DateSource::Revision)) => Some("date-from-revisions"),
            (Standing::Article, Some(DateSource::Neighbours)) => Some("date-from-neighbours"),
            (Standing::Article, Some(DateSource::PictureStamp)) => Some("date-from-pictures"),
            _ => None,
        }
    }

    /// A file of which nothing is known but why.
    fn failed(path: SourcePath, digest: blake3::Hash, reason: Wording) -> Self {
        Self {
            id: path.as_str().into(),
            title: path.stem().into(),
            path,
            digest,
            length: 0,
            standing: Standing::Failed { reason },
            date: None,
            dating: None,
            updated: None,
            category: None,
            terms: Terms::default(),
            canonical: None,
            provenance: None,
            slug: None,
            language: None,
            served: None,
            order: None,
            part: None,
            level: 0,
            version: None,
            translations: Box::default(),
            surroundings: 0,
        }
    }
}

/// What an article can be chosen by, as it says it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// All of its categories.
    pub categories: Box<[Box<str>]>,
    /// Its tags.
    pub tags: Box<[Box<str>]>,
    /// Its authors.
    pub authors: Box<[Box<str>]>,
}

/// Where a page of the author's own stands in every volume.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Place {
    /// Before the contents: what lies in `_front`.
    Front,
    /// After the last chapter: what lies in `_back`.
    Back,
}

/// Whether an input file becomes a chapter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It does, in the volume of its date.
    Article,
    /// It is a page of its own in every volume, before or after the chapters.
    Matter(Place),
    /// It doesn't, by a rule.
    Excluded {
        /// The rule's name.
        rule: &'static str,
        /// What the rule saw, for people.
        reason: Wording,
    },
    /// It says the same as another file, which is kept.
    Duplicate {
        /// The index of the record that is kept.
        of: usize,
        /// What makes it a copy.
        why: CopyReason,
    },
    /// It should, but can't.
    Failed {
        /// Why not.
        reason: Wording,
    },
}
