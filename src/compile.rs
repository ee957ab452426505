//! The pipeline: from a surveyed archive to finished volumes.

use std::collections::BTreeMap;

use crate::archive::Archive;
use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::source::Files;
use crate::volume::Volume;
use crate::volume::ledger::LedgerEntry;

/// What every volume of a run is compiled from.
#[derive(Clone, Copy)]
pub struct Project<'a> {
    /// The settings.
    pub config: &'a Config,
    /// The folder.
    pub files: &'a dyn Files,
    /// What the survey found there.
    pub archive: &'a Archive,
    /// The project's own style sheets, by name: `base.css`.
    pub sheets: &'a BTreeMap<String, Vec<u8>>,
}

/// A finished volume and everything the compiler had to say about it.
#[derive(Debug)]
pub struct Compiled {
    /// The book's file; nothing if none of its articles could be read again.
    pub package: Option<()>,
    /// How many chapters it holds.
    pub chapters: usize,
    /// How many sections they are grouped in.
    pub sections: usize,
    /// What became of each record of the volume's period, in the order of the paths.
    pub ledger: Vec<LedgerEntry>,
    /// Errors and warnings, in the order of the chapters.
    pub diagnostics: Diagnostics,
}

/// Compiles one volume. `tick` is called once for each chapter made, from any thread.
pub fn compile(_volume: &Volume, _project: Project<'_>, _tick: &(dyn Fn() + Sync)) -> Compiled {
    Compiled {
        package: None,
        chapters: 0,
        sections: 0,
        ledger: Vec::new(),
        diagnostics: Diagnostics::default(),
    }
}

/// The fates of the records that no volume of a run covers: failed, left out by a rule, or dated
/// outside the periods that were asked for. Together with the volumes' ledgers they make up the
/// whole: each input file is in exactly one of them.
pub fn leftover(_archive: &Archive, _volumes: &[Volume]) -> Vec<LedgerEntry> {
    Vec::new()
}
