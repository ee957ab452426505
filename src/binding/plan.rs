//! Which volumes a run makes: data to look at, to choose from, to cut into tasks, and to carry out.

use super::observer::{DiagnosticSink, Observer, RunStep};
use super::project::Project;
use super::run::{self, Run};
use super::store::BookStore;
use crate::archive::Archive;
use crate::compile::{
    self, CompileOptions, CompiledPart, Inputs, Keys, LastTime, ScriptConversion, Views,
};
use crate::date::PeriodRequest;
use crate::diagnostic::Diagnostic;
use crate::edition::Edition;
use crate::media::Address;
use crate::volume::ledger::LedgerEntry;
use crate::volume::{Request, Volume};

/// The volumes of a run, in the order of their periods.
pub struct Plan<'a> {
    pub(super) project: &'a Project<'a>,
    pub(super) archive: &'a Archive,
    pub(super) request: Request,
    pub(super) editions: Vec<Edition>,
    pub(super) conversions: Vec<ScriptConversion>,
    pub(super) volumes: Vec<Volume>,
}

impl Plan<'_> {
    /// The volumes.
    pub fn volumes(&self) -> &[Volume] {
        &self.volumes
    }

    /// The editions that each of them gets. Where there is no Chinese, none is in another script.
    pub fn editions(&self) -> &[Edition] {
        &self.editions
    }

    /// Leaves out the volumes that another machine makes, or nobody.
    pub fn retain(&mut self, is_wanted: impl FnMut(&Volume) -> bool) {
        self.volumes.retain(is_wanted);
    }

    /// What becomes of the files that no volume of the plan covers.
    pub fn leftover(&self) -> Vec<LedgerEntry> {
        compile::leftover(self.archive, &self.volumes)
    }

    /// The pictures on the web that the volumes' articles show, each once; none if no edition holds pictures.
    pub fn addresses(&self, observer: &dyn Observer) -> Vec<Address> {
        let ticks = observer.begin(RunStep::Pictures);
        compile::addresses(&self.volumes, self.inputs(), &|| ticks.tick())
    }

    /// The volumes' keys, for work that is shared out among machines. `round` makes other keys of the same.
    pub fn keys(&self, round: u32) -> Keys<'_> {
        Keys::of(self.inputs(), self.project.basis(), round)
    }

    /// Compiles one volume and gives its books, in as many parts as their limits ask for. They don't tell what they
    /// were made from, and nothing is remembered of them. `tick` is called once for each chapter, from any
    /// thread.
    pub fn compile(&self, volume: &Volume, tick: &(dyn Fn() + Sync)) -> Vec<CompiledPart> {
        compile::compile_parts(volume, self.inputs(), tick)
    }

    /// Compiles the volumes, side by side with putting them into a store. What is as it would be made is left alone,
    /// if the project has a memory.
    pub fn carry_out(
        &self,
        store: &dyn BookStore,
        observer: &dyn Observer,
        messages: &mut dyn DiagnosticSink,
    ) -> Run {
        run::carry_out(self, Some(store), observer, messages)
    }

    /// Compiles the volumes to see whether they can be, tries all rules of quality, and keeps nothing.
    pub fn check(&self, observer: &dyn Observer, messages: &mut dyn DiagnosticSink) -> Run {
        run::carry_out(self, None, observer, messages)
    }

    /// What its volumes are compiled from.
    pub(super) fn inputs(&self) -> Inputs<'_> {
        let Project { config, files, assets, images, lint, characters, .. } = self.project;
        Inputs {
            config,
            files: *files,
            archive: self.archive,
            assets,
            images: *images,
            views: Views { editions: &self.editions, conversions: &self.conversions },
            last_time: LastTime::default(),
            options: CompileOptions { lint: *lint, characters: *characters },
        }
    }

    /// Why there is nothing to do, if there is nothing.
    pub(super) fn emptiness(&self) -> Option<Diagnostic> {
        if !self.volumes.is_empty() {
            return None;
        }
        if self.archive.records.is_empty() {
            let empty = Diagnostic::error("no-articles", "the folder holds no article");
            return Some(empty.hint("articles are files that end in .md, .markdown or .mdx"));
        }
        let message = match self.request {
            Request::Periods { wanted: PeriodRequest::Last | PeriodRequest::These(_), .. } => {
                "no article is of that period"
            }
            _ => "no file can become a chapter",
        };
        let nothing = Diagnostic::error("nothing-to-bind", message);
        Some(nothing.hint("`--ledger -` tells what became of each file"))
    }
}
