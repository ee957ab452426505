//! What volumes are compiled from: everything that comes from outside, in groups that belong together.

use super::assets::Assets;
use super::basis::Basis;
use super::conversion::ScriptConversion;
use super::previous::PreviousBuild;
use crate::archive::Archive;
use crate::article::account::LetterAccounts;
use crate::config::{Config, Images, Limits};
use crate::edition::Edition;
use crate::font::Characters;
use crate::lint::Tried;
use crate::media::{NoStore, Nowhere, Remote, Store};
use crate::source::Files;

/// What the volumes of a run are compiled from.
#[derive(Clone, Copy)]
pub struct Inputs<'a> {
    /// The settings.
    pub config: &'a Config,
    /// The folder.
    pub files: &'a dyn Files,
    /// What the survey found there.
    pub archive: &'a Archive,
    /// What the books look like.
    pub assets: &'a Assets,
    /// Where pictures are that don't lie in the folder.
    pub images: ImageSupply<'a>,
    /// The books that each volume becomes.
    pub views: Views<'a>,
    /// What is the same as last time.
    pub last_time: LastTime<'a>,
    /// What a caller may ask for beside books.
    pub options: CompileOptions<'a>,
}

/// Where pictures are that don't lie in the folder.
#[derive(Clone, Copy)]
pub struct ImageSupply<'a> {
    /// Where pictures on the web are at hand.
    pub remote: &'a dyn Remote,
    /// Where pictures that were fitted to devices are kept from one run to the next.
    pub fitted: &'a dyn Store,
}

/// No picture on the web is at hand, and none is kept.
impl Default for ImageSupply<'_> {
    fn default() -> Self {
        Self { remote: &Nowhere, fitted: &NoStore }
    }
}

/// In which ways each volume is seen.
#[derive(Debug, Clone, Copy)]
pub struct Views<'a> {
    /// The editions that it gets, at least one. Those of one script follow one another.
    pub editions: &'a [Edition],
    /// The project's words in each script that editions are set in.
    pub conversions: &'a [ScriptConversion],
}

/// What is needed for taking from the last books what comes out as it did in them.
#[derive(Debug, Clone, Copy, Default)]
pub struct LastTime<'a> {
    /// What the run's volumes rest on, if books shall tell what they were made from.
    pub basis: Option<&'a Basis>,
    /// The volume's last books.
    pub build: Option<&'a PreviousBuild>,
    /// From this moment on, in nanoseconds from 1970, a file may be written to without its signature telling.
    pub since: i64,
}

/// What a caller may ask for beside books.
#[derive(Debug, Clone, Copy, Default)]
pub struct CompileOptions<'a> {
    /// Whether all rules of quality are tried. Those that a profile forbids to break always are.
    pub lint: bool,
    /// Whether the books are looked at and thrown away, of whatever size they are.
    pub discards: bool,
    /// Where the characters of all pages are gathered, if somebody wants to know them.
    pub characters: Option<&'a Characters>,
    /// Where it is put down what became of each article's letters, if somebody wants to know.
    pub accounts: Option<&'a LetterAccounts>,
}

impl Inputs<'_> {
    /// The rules of quality that are tried.
    pub(super) fn tried(&self) -> Tried {
        let editions = self.views.editions.iter();
        let forbidden = editions.flat_map(|it| it.profile.forbids).copied().collect();
        Tried { all: self.options.lint, forbidden }
    }

    /// What becomes of pictures in an edition.
    pub(super) fn images_in(&self, edition: &Edition) -> Images {
        self.config.images.unwrap_or(edition.profile.images)
    }

    /// Whether any edition holds pictures.
    pub(super) fn embeds_images(&self) -> bool {
        self.views.editions.iter().any(|it| self.images_in(it) == Images::Embed)
    }

    /// Whether nobody minds how many bytes the books have.
    pub fn are_of_any_size(&self) -> bool {
        self.views.editions.iter().all(|it| self.limits_of(it).bytes.is_none())
    }

    /// How large a book of an edition may be.
    pub(super) fn limits_of(&self, edition: &Edition) -> Limits {
        self.config.limits.and(edition.profile.limits)
    }
}
