//! One volume, compiled in all its editions.
//!
//! ```text
//! Volume ─views─▶ editions ─articles─▶ sealed articles ─within budget─▶ sealed articles ─assemble─▶ books
//! ```

use std::sync::Arc;

use super::book::CompiledVolume;
use super::build::VolumeBuild;
use super::fates;
use super::inputs::Inputs;
use super::reading::{LostRecord, LostRecords};
use super::view::ScriptView;
use crate::archive::Archive;
use crate::diagnostic::Diagnostics;
use crate::media::{Fitting, Pictures};
use crate::volume::{self, Volume};

/// Compiles one volume in all its editions.
///
/// Chapters are read, rendered and sealed in parallel, each tree dropped as soon as it is sealed. If a
/// file can't be read any more, the volume is planned again without it, since its neighbours link to it.
pub(super) fn compile_with(
    planned: &Volume,
    inputs: Inputs<'_>,
    fitting: &Arc<Fitting<'_>>,
    tick: &(dyn Fn() + Sync),
) -> CompiledVolume {
    let Inputs { config, archive, .. } = inputs;
    let mut volume = planned.clone();
    let mut lost = LostRecords::new();
    loop {
        let failed = match attempt(&volume, inputs, &lost, fitting, tick) {
            Ok(compiled) => return compiled,
            Err(failed) => failed,
        };
        let records = failed.iter().map(|it| it.record).collect();
        lost.extend(failed.into_iter().map(|it| (it.record, it.reason)));
        volume = volume::without(&volume, archive, config, &records);
    }
}

/// Compiles a volume all of whose files can be read.
///
/// # Errors
/// The records that can't.
fn attempt(
    volume: &Volume,
    inputs: Inputs<'_>,
    lost: &LostRecords,
    fitting: &Arc<Fitting<'_>>,
    tick: &(dyn Fn() + Sync),
) -> Result<CompiledVolume, Vec<LostRecord>> {
    let pictures = Pictures::new(inputs.files)
        .with_remote(inputs.images.remote)
        .with_fitting(Arc::clone(fitting));
    let views = ScriptView::all(inputs, volume);
    let mut build = VolumeBuild::new(inputs, volume, &pictures, &views);
    let mut said = Diagnostics::default();
    let mut articles = build.articles(tick)?;
    if build.fit_budget(&mut said) {
        drop(articles);
        articles = build.articles(tick)?;
    }
    let mut compiled = match volume.chapters.is_empty() {
        true => nothing(volume, inputs.archive, lost),
        false => build.assemble(articles, lost),
    };
    compiled.diagnostics.append(said);
    Ok(compiled)
}

/// A volume none of whose articles can be read any more.
fn nothing(volume: &Volume, archive: &Archive, lost: &LostRecords) -> CompiledVolume {
    CompiledVolume {
        ledger: fates::ledger_without(volume, archive, lost),
        repairs: fates::repairs_of_survey(volume, archive),
        diagnostics: fates::unreadable(archive, lost),
        ..CompiledVolume::default()
    }
}
