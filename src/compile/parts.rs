//! A volume is cut into as many parts as its books' limits ask for.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::book::{CompiledPart, CompiledVolume};
use super::inputs::{Inputs, Views};
use super::volume::compile_with;
use crate::config::{Images, Limits};
use crate::diagnostic::Diagnostic;
use crate::edition::Edition;
use crate::epub::Package;
use crate::media::Fitting;
use crate::say;
use crate::volume::{self, Volume};

/// Compiles a volume in all its editions, each cut into parts as its limits ask. `tick` is called once
/// for each chapter made, from any thread.
pub fn compile_parts(
    volume: &Volume,
    inputs: Inputs<'_>,
    tick: &(dyn Fn() + Sync),
) -> Vec<CompiledPart> {
    let mut kinds: Vec<Limits> = Vec::new();
    for edition in inputs.views.editions {
        let limits = inputs.limits_of(edition);
        if !kinds.contains(&limits) {
            kinds.push(limits);
        }
    }
    let fitting = fitting(inputs);
    let mut parts = Vec::new();
    for (at, limits) in kinds.into_iter().enumerate() {
        let editions = inputs.views.editions.iter().copied();
        let editions: Vec<Edition> = editions.filter(|it| inputs.limits_of(it) == limits).collect();
        let views = Views { editions: &editions, ..inputs.views };
        let cutting = Cutting { inputs: Inputs { views, ..inputs }, fitting: &fitting, limits };
        let made = cutting.parts(volume, tick).into_iter();
        parts.extend(made.map(|(volume, compiled)| CompiledPart {
            volume,
            compiled,
            again: at > 0,
        }));
    }
    parts
}

/// The editions of a volume that have the same limits.
struct Cutting<'a> {
    inputs: Inputs<'a>,
    fitting: &'a Arc<Fitting<'a>>,
    limits: Limits,
}

impl Cutting<'_> {
    /// Cuts a volume as finely as it takes for each book to be within the limits.
    fn parts(&self, whole: &Volume, tick: &(dyn Fn() + Sync)) -> Vec<(Volume, CompiledVolume)> {
        let Inputs { config, archive, .. } = self.inputs;
        let limits = self.limits;
        let finest = whole.chapters.len();
        let mut count = volume::parts_needed(whole, archive, limits);
        loop {
            let parts = volume::split(whole, archive, config, limits, count);
            let mut made: Vec<(Volume, CompiledVolume)> = Vec::with_capacity(parts.len());
            for part in parts {
                let compiled = compile_with(&part, self.inputs, self.fitting, tick);
                made.push((part, compiled));
            }
            let largest = made.iter().map(|(_, it)| largest(it)).max().unwrap_or_default();
            let Some(most) = limits.bytes.filter(|most| largest > *most) else { return made };
            if made.len() >= finest {
                if let Some((_, first)) = made.first_mut() {
                    first.diagnostics.push(too_large(largest, most));
                }
                return made;
            }
            // At least one part more; as many as the largest part's excess asks.
            let ratio = usize::try_from(largest.div_ceil(most.max(1))).unwrap_or(usize::MAX);
            count = made.len().saturating_mul(ratio).div_ceil(2).max(made.len() + 1).min(finest);
        }
    }
}

/// The size of a volume's largest book.
fn largest(compiled: &CompiledVolume) -> u64 {
    let packages = compiled.books.iter().filter_map(|it| it.package.as_ref());
    packages.map(Package::size).max().unwrap_or_default()
}

fn too_large(largest: u64, most: u64) -> Diagnostic {
    let message = say!(
        "one article alone makes a book of {largest} bytes; {most} are allowed",
        largest,
        most
    );
    Diagnostic::error("too-large", message)
        .hint(say!("leave out its pictures, or raise `megabytes` under `[split]`"))
}

/// What fits pictures to the screens of all editions. It lasts for all parts of a volume, however often that
/// is cut anew, so that no picture is fitted twice.
pub(super) fn fitting<'a>(inputs: Inputs<'a>) -> Arc<Fitting<'a>> {
    let editions = inputs.views.editions.iter();
    let showing = editions.filter(|it| inputs.images_in(it) == Images::Embed);
    let screens: BTreeSet<_> =
        showing.map(|it| it.profile.screen.chosen(&inputs.config.fitting)).collect();
    let fitting = Fitting::new(screens.into_iter().collect(), inputs.images.fitted);
    #[cfg(all(feature = "pictures", feature = "cover"))]
    let fitting = {
        let faces = inputs.assets.faces.clone();
        fitting.with_fonts(move || faces.database())
    };
    Arc::new(fitting)
}
