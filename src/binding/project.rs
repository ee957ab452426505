//! A project: files, settings, and what decides how its books look.

use std::io;
use std::sync::{LazyLock, OnceLock};

use super::memory::RunMemory;
use super::observer::{DiagnosticSink, Observer, RunStep};
use crate::archive::{self, Archive, SurveyCache};
use crate::article::account::LetterAccounts;
use crate::compile::{Assets, Basis, ImageSupply};
use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::edition::Edition;
use crate::font::Characters;
use crate::source::Files;

/// What volumes are made from: everything that a caller hands in.
#[derive(Clone)]
pub struct Project<'a> {
    pub(super) config: &'a Config,
    pub(super) files: &'a dyn Files,
    pub(super) assets: &'a Assets,
    pub(super) images: ImageSupply<'a>,
    pub(super) editions: Vec<Edition>,
    pub(super) memory: Option<RunMemory<'a>>,
    pub(super) lint: bool,
    pub(super) characters: Option<&'a Characters>,
    pub(super) accounts: Option<&'a LetterAccounts>,
    basis: OnceLock<Basis>,
}

impl<'a> Project<'a> {
    /// A project of these files and settings, without style sheets, fonts, fetched pictures or a memory of its own.
    pub fn new(files: &'a dyn Files, config: &'a Config) -> Self {
        static BARE: LazyLock<Assets> = LazyLock::new(Assets::default);
        Self {
            config,
            files,
            assets: &BARE,
            images: ImageSupply::default(),
            editions: Edition::of_settings(config),
            memory: None,
            lint: false,
            characters: None,
            accounts: None,
            basis: OnceLock::new(),
        }
    }

    /// With style sheets, templates of covers, faces and fonts of its own.
    #[must_use]
    pub fn with_assets(self, assets: &'a Assets) -> Self {
        Self { assets, basis: OnceLock::new(), ..self }
    }

    /// With pictures that don't lie among the files.
    #[must_use]
    pub fn with_images(self, images: ImageSupply<'a>) -> Self {
        Self { images, ..self }
    }

    /// In other editions than the settings ask for. Those of one script follow one another.
    #[must_use]
    pub fn with_editions(self, editions: &[Edition]) -> Self {
        Self { editions: editions.to_vec(), ..self }
    }

    /// Run after run: what is as it would be made is left alone.
    #[must_use]
    pub fn with_memory(self, memory: RunMemory<'a>) -> Self {
        Self { memory: Some(memory), ..self }
    }

    /// Trying all rules of quality.
    #[must_use]
    pub fn with_lint(self) -> Self {
        Self { lint: true, ..self }
    }

    /// Gathering the characters of all pages.
    #[must_use]
    pub fn with_characters(self, characters: &'a Characters) -> Self {
        Self { characters: Some(characters), ..self }
    }

    /// Putting down what becomes of each article's letters. Of chapters that are taken from earlier books nothing is
    /// known.
    #[must_use]
    pub fn with_accounts(self, accounts: &'a LetterAccounts) -> Self {
        Self { accounts: Some(accounts), ..self }
    }

    /// What all its volumes rest on.
    pub fn basis(&self) -> &Basis {
        self.basis.get_or_init(|| Basis::of(self.config, self.assets))
    }

    /// What a survey rests on: all files are read alike, whichever of them a run is about.
    pub fn basis_of_survey(&self) -> Basis {
        Basis::of(&self.config.of_files(), self.assets)
    }

    /// Reads every file once, or knows it from an earlier run.
    ///
    /// # Errors
    /// When the files can't be listed.
    pub fn survey(
        &self,
        observer: &dyn Observer,
        messages: &mut dyn DiagnosticSink,
    ) -> io::Result<Archive> {
        let ticks = observer.begin(RunStep::Survey);
        let mut diagnostics = Diagnostics::default();
        let mut cache = match &self.memory {
            Some(memory) => memory.survey(&self.basis_of_survey()),
            None => SurveyCache::default(),
        };
        let tick = || ticks.tick();
        let archive =
            archive::survey_again(self.files, self.config, &mut cache, &tick, &mut diagnostics)?;
        if let Some(memory) = &self.memory {
            memory.keep_survey(&cache);
        }
        messages.take(diagnostics);
        Ok(archive)
    }
}
