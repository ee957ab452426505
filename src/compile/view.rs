//! A volume as its editions in one script see it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::conversion::ScriptConversion;
use super::inputs::Inputs;
use crate::archive::Archive;
use crate::config::Config;
use crate::edition::Edition;
use crate::locale::{Locale, Script};
use crate::page;
use crate::script::Target;
use crate::volume::Volume;

/// In which language a volume's editions in one script speak, and of what.
pub(super) struct ScriptView<'a> {
    /// The editions, in the order that was asked for.
    pub(super) editions: &'a [Edition],
    /// The words of the script; nothing if they are as written.
    pub(super) conversion: Option<&'a ScriptConversion>,
    pub(super) config: &'a Config,
    pub(super) archive: &'a Archive,
    pub(super) locale: Locale,
    pub(super) volume: Cow<'a, Volume>,
    /// The number that each chapter of the plan has here.
    pub(super) places: Vec<usize>,
}

impl<'a> ScriptView<'a> {
    /// One for each script that editions are set in, in their order.
    pub(super) fn all(inputs: Inputs<'a>, plan: &'a Volume) -> Vec<Self> {
        let editions = inputs.views.editions;
        let of_script = editions.chunk_by(|a, b| a.script == b.script);
        of_script.map(|editions| Self::of(editions, editions[0].script, inputs, plan)).collect()
    }

    fn of(
        editions: &'a [Edition],
        script: Option<&Target>,
        inputs: Inputs<'a>,
        plan: &'a Volume,
    ) -> Self {
        let conversions = inputs.views.conversions;
        let conversion =
            script.and_then(|script| conversions.iter().find(|it| it.target() == script));
        let config = conversion.map_or(inputs.config, |it| &it.config);
        let archive = conversion.map_or(inputs.archive, |it| &it.archive);
        let volume = conversion.map_or(Cow::Borrowed(plan), |it| Cow::Owned(it.volume(plan)));
        let chapters = volume.chapters.iter().enumerate();
        let numbers: BTreeMap<usize, usize> = chapters.map(|(at, it)| (it.record, at)).collect();
        let number = |record| numbers.get(record).copied().unwrap_or_default();
        let places = plan.chapters.iter().map(|it| number(&it.record)).collect();
        let locale = Locale::of(&archive.language);
        Self { editions, conversion, config, archive, locale, volume, places }
    }

    /// The typographic traditions that its pages need sheets for.
    pub(super) fn traditions(&self) -> Vec<Script> {
        page::scripts(self.archive, &self.volume, &self.locale.language)
    }

    /// What was made of the plan's chapters, in the order that the editions have them in. What follows them
    /// stays behind them.
    pub(super) fn in_order<T>(&self, made: Vec<T>) -> Vec<T> {
        in_order(made, &self.places)
    }
}

fn in_order<T>(made: Vec<T>, places: &[usize]) -> Vec<T> {
    let place = |at: usize| places.get(at).copied().unwrap_or(at);
    let mut made: Vec<(usize, T)> = made.into_iter().enumerate().collect();
    made.sort_by_key(|(at, _)| place(*at));
    made.into_iter().map(|(_, it)| it).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chapters_go_where_the_script_has_them_and_the_rest_stays_behind() {
        assert_eq!(in_order(vec!["甲", "乙", "丙", "序"], &[2, 0, 1]), ["乙", "丙", "甲", "序"]);
        assert_eq!(in_order(vec!["甲", "乙"], &[]), ["甲", "乙"]);
    }
}
