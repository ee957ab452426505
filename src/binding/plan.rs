//! Which volumes a run makes: data to look at, to choose from, to cut into tasks, and to carry out.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::branch::{self, Branch};
use super::emptiness;
use super::observer::{DiagnosticSink, Observer, RunStep};
use super::project::Project;
use crate::archive::Archive;
use crate::compile::{
    self, Basis, CompileOptions, CompiledPart, Inputs, Keys, LastTime, Proofs, ScriptConversion,
    Views,
};
use crate::config::Config;
use crate::date::PeriodRequest;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::edition::Edition;
use crate::media::Address;
use crate::volume::ledger::LedgerEntry;
use crate::volume::{self, Request, Volume};

/// The volumes of a run, in the order of their periods.
pub struct Plan<'a> {
    pub(super) project: &'a Project<'a>,
    pub(super) archive: &'a Archive,
    /// The settings, with what the archive tells where they say nothing.
    pub(super) config: Cow<'a, Config>,
    pub(super) request: Request,
    pub(super) editions: Vec<Edition>,
    pub(super) conversions: Vec<ScriptConversion>,
    /// The series, and the languages of a site that has several.
    pub(super) branches: Vec<Branch>,
    pub(super) volumes: Vec<Volume>,
}

impl Project<'_> {
    /// Plans the volumes that were asked for, in all their editions.
    pub fn plan<'p>(
        &'p self,
        archive: &'p Archive,
        request: &Request,
        messages: &mut dyn DiagnosticSink,
    ) -> Plan<'p> {
        let config = branch::told(Cow::Borrowed(self.config), archive);
        let mut editions = self.editions.clone();
        let mut diagnostics = Diagnostics::default();
        let conversions = ScriptConversion::all(&mut editions, &config, archive, &mut diagnostics);
        let mut said = Diagnostics::default();
        let branches = Branch::all(self, archive, &mut said);
        // Of languages it was said already; of series it is news.
        let of_series = said.into_iter().filter(|_| !self.config.series.is_empty());
        let conversions_said = diagnostics.iter().cloned().collect::<Vec<_>>();
        messages.take(diagnostics);
        of_series.filter(|it| !conversions_said.contains(it)).for_each(|it| messages.push(it));
        let volumes = match branches.is_empty() {
            true => volume::plan(archive, &config, request),
            false => branches.iter().flat_map(|it| it.plan(request)).collect(),
        };
        let request = request.clone();
        Plan { project: self, archive, config, request, editions, conversions, branches, volumes }
    }
}

/// The keys of all volumes of a plan.
pub struct PlanKeys<'a> {
    plan: &'a Plan<'a>,
    keys: Keys<'a>,
}

impl PlanKeys<'_> {
    /// The key of a volume, in hexadecimal.
    pub fn key(&self, volume: &Volume) -> String {
        self.keys.with(self.plan.inputs_of(volume)).key(volume)
    }
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

    /// Whether it is for some periods alone, not for the whole archive.
    pub fn is_of_some_periods(&self) -> bool {
        let wanted = match &self.request {
            Request::Whole => return false,
            Request::Periods { wanted, .. } => wanted,
        };
        *wanted != PeriodRequest::All && self.project.config.series.is_empty()
    }

    /// How many books it makes, unless devices ask for parts.
    pub fn books(&self) -> usize {
        self.volumes.iter().map(|it| self.inputs_of(it).views.editions.len()).sum()
    }

    /// Leaves out the volumes that another machine makes, or nobody.
    pub fn retain(&mut self, is_wanted: impl FnMut(&Volume) -> bool) {
        self.volumes.retain(is_wanted);
    }

    /// What becomes of the files that no volume of the plan covers.
    pub fn leftover(&self) -> Vec<LedgerEntry> {
        match self.project.config.series.is_empty() {
            true => compile::leftover(self.archive, &self.volumes),
            false => Branch::leftover(&self.branches, &self.volumes),
        }
    }

    /// The pictures on the web that the volumes' articles show, each once; none if no edition holds pictures.
    pub fn addresses(&self, observer: &dyn Observer) -> Vec<Address> {
        let ticks = observer.begin(RunStep::Pictures);
        if self.branches.is_empty() {
            return compile::addresses(&self.volumes, self.inputs(), &|| ticks.tick());
        }
        let mut known = BTreeSet::new();
        let of = |volume: &Volume| {
            compile::addresses(std::slice::from_ref(volume), self.inputs_of(volume), &|| {
                ticks.tick();
            })
        };
        let all = self.volumes.iter().flat_map(of);
        all.filter(|it| known.insert(it.url.clone())).collect()
    }

    /// The volumes' keys, for work that is shared out among machines. `round` makes other keys of the same.
    pub fn keys(&self, round: u32) -> PlanKeys<'_> {
        PlanKeys { plan: self, keys: Keys::of(self.inputs(), self.project.basis(), round) }
    }

    /// Compiles one volume and gives its books, in as many parts as their limits ask for. They don't tell what they
    /// were made from, and nothing is remembered of them. `tick` is called once for each chapter, from any
    /// thread.
    pub fn compile(&self, volume: &Volume, tick: &(dyn Fn() + Sync)) -> Vec<CompiledPart> {
        compile::compile_parts(volume, self.inputs_of(volume), tick)
    }

    /// Lets somebody look at single pages of a volume, in the first of its editions. Nothing if it has none.
    pub fn proofs<T>(&self, volume: &Volume, look: impl FnOnce(&Proofs<'_>) -> T) -> Option<T> {
        compile::with_proofs(volume, self.inputs_of(volume), look)
    }

    /// What a volume's records are numbers in: the archive, or that part of it which is in the volume's language or of
    /// its series.
    pub fn archive_of(&self, volume: &Volume) -> &Archive {
        self.inputs_of(volume).archive
    }

    /// What a volume is compiled from.
    pub(super) fn inputs_of(&self, volume: &Volume) -> Inputs<'_> {
        let whole = self.inputs();
        match self.branch_of(volume) {
            Some(branch) => branch.inputs(whole),
            None => whole,
        }
    }

    fn branch_of(&self, volume: &Volume) -> Option<&Branch> {
        self.branches.iter().find(|it| it.has(volume))
    }

    /// The series that a volume is of, if the settings name series.
    pub(super) fn series_of(&self, volume: &Volume) -> Option<&str> {
        self.branch_of(volume)?.series()
    }

    /// What a volume rests on.
    pub(super) fn basis_of(&self, volume: &Volume) -> &Basis {
        let own = self.branch_of(volume).and_then(Branch::basis);
        own.unwrap_or_else(|| self.project.basis())
    }

    /// What its volumes are compiled from.
    pub(super) fn inputs(&self) -> Inputs<'_> {
        let Project { files, assets, images, lint, characters, accounts, .. } = self.project;
        Inputs {
            config: &self.config,
            files: *files,
            archive: self.archive,
            assets,
            images: *images,
            views: Views { editions: &self.editions, conversions: &self.conversions },
            last_time: LastTime::default(),
            options: CompileOptions {
                lint: *lint,
                discards: false,
                characters: *characters,
                accounts: *accounts,
            },
        }
    }

    /// Why there is nothing to do, if there is nothing.
    pub(super) fn emptiness(&self) -> Option<Diagnostic> {
        let Self { archive, request, project, .. } = self;
        self.volumes.is_empty().then(|| emptiness::of(archive, project.config, request))
    }
}
