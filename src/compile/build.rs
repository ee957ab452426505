//! A volume while it is made: its editions, and what they share.

use std::collections::BTreeMap;

use super::edition::{EditionBuild, ScriptBuild};
use super::embedding::VolumePictures;
use super::inputs::Inputs;
use super::reuse::Reuse;
use super::view::ScriptView;
use crate::config::Images;
use crate::diagnostic::Diagnostics;
use crate::media::Pictures;
use crate::volume::Volume;

/// A volume while it is made in all its editions.
pub(super) struct VolumeBuild<'a> {
    pub(super) inputs: Inputs<'a>,
    pub(super) volume: &'a Volume,
    pub(super) pictures: &'a Pictures<'a>,
    /// By the scripts that editions are set in.
    pub(super) scripts: Vec<ScriptBuild<'a>>,
    /// What its last books have of it, if books shall tell what they were made from.
    pub(super) reuse: Option<Reuse<'a>>,
}

impl<'a> VolumeBuild<'a> {
    pub(super) fn new(
        inputs: Inputs<'a>,
        volume: &'a Volume,
        pictures: &'a Pictures<'a>,
        views: &'a [ScriptView<'a>],
    ) -> Self {
        let scripts: Vec<ScriptBuild<'a>> =
            views.iter().map(|view| ScriptBuild::new(view, inputs, pictures)).collect();
        let reuse = Reuse::of(inputs, volume, &scripts);
        Self { inputs, volume, pictures, scripts, reuse }
    }

    /// The editions, in the order that was asked for.
    pub(super) fn editions(&self) -> impl Iterator<Item = &EditionBuild<'a>> {
        self.scripts.iter().flat_map(|it| &it.editions)
    }

    /// The pictures of the volume, for its articles to show.
    pub(super) fn volume_pictures(&self) -> VolumePictures<'a> {
        let wanted = self.editions().any(|it| it.embedding == Images::Embed);
        VolumePictures { pictures: self.pictures, wanted }
    }

    /// Sees whether the pictures on the pages are within what each book may have of them. If not, it is settled
    /// which become smaller, and the pages have to be made once more.
    pub(super) fn fit_budget(&mut self, said: &mut Diagnostics) -> bool {
        let decisions: Vec<_> = self.editions().map(|it| it.images.decide(said)).collect();
        if decisions.iter().all(BTreeMap::is_empty) {
            return false;
        }
        let editions = self.scripts.iter_mut().flat_map(|it| &mut it.editions);
        for (edition, decided) in editions.zip(decisions) {
            edition.begin_again(decided);
        }
        true
    }
}
