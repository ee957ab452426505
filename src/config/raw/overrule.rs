//! What the command line says in the place of what is written.

use super::super::script::ScriptWord;
use super::super::{Fetch, Images, Selection};
use super::{List, RawConfig, RawCover, RawFont};
use crate::date::PeriodUnit;
use crate::locale::{Language, Writing};

impl RawConfig {
    /// Other families to embed than those written; the command line may overrule them.
    #[must_use]
    pub fn with_fonts(mut self, families: &[String]) -> Self {
        self.fonts = Some(List(families.iter().cloned().map(RawFont::Family).collect()));
        self
    }

    /// The editions that the command line asks for, whatever is written.
    #[must_use]
    pub fn with_editions(mut self, writings: impl IntoIterator<Item = Writing>) -> Self {
        self.editions = Some(List(writings.into_iter().collect()));
        self.overruled.editions = true;
        self
    }

    /// The scripts that the command line asks for, whatever is written. What is none is passed over.
    #[must_use]
    pub fn with_scripts(mut self, names: &[String]) -> Self {
        let known = |it: &String| ScriptWord::try_from(it.clone()).ok();
        self.scripts = Some(List(names.iter().filter_map(known).collect()));
        self.overruled.scripts = true;
        self
    }

    /// The profiles that the command line asks for, whatever is written.
    #[must_use]
    pub fn with_profiles(mut self, names: &[String]) -> Self {
        self.profiles = Some(List(names.to_vec()));
        self.overruled.profiles = true;
        self
    }

    /// The period unit, if it was written; the command line may overrule it.
    #[must_use]
    pub fn with_period(mut self, unit: Option<PeriodUnit>) -> Self {
        self.overruled.period |= unit.is_some();
        self.period = unit.or(self.period);
        self
    }

    /// What becomes of pictures, whatever is written.
    #[must_use]
    pub fn with_images(mut self, images: Images) -> Self {
        self.images = Some(images);
        self
    }

    /// When pictures are fetched, whatever is written.
    #[must_use]
    pub fn with_fetch(mut self, fetch: Fetch) -> Self {
        self.fetch = Some(fetch);
        self
    }

    /// The languages whose articles alone are bound, whatever is written.
    #[must_use]
    pub fn with_languages(mut self, languages: &[Language]) -> Self {
        self.wanted_languages = languages.to_vec();
        self.overruled.languages = true;
        self
    }

    /// The selection that the command line asks for: each of its lists and bounds comes in the place of the written
    /// one.
    #[must_use]
    pub fn with_selection(mut self, wanted: Selection) -> Self {
        self.wanted = wanted;
        self
    }

    /// The series that alone are wanted, by slug or title; all if none is named.
    #[must_use]
    pub fn with_series(mut self, names: &[String]) -> Self {
        self.wanted_series = names.to_vec();
        self
    }

    /// Leaves the cover out, whatever is written.
    #[must_use]
    pub fn without_cover(mut self) -> Self {
        self.cover = Some(RawCover::Switch(false));
        self.overruled.cover = true;
        self
    }
}
