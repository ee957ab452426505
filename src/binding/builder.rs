//! Books of a folder in one line, for programs that need no more.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::project::Project;
use super::run::Run;
use super::store::BooksInMemory;
use crate::beneath::Beneath;
use crate::config::{Config, ConfigError, RawConfig};
use crate::date::PeriodUnit;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::locale::Language;
use crate::site;
use crate::source::{Files, Folder};
use crate::volume::Request;

/// Books of a folder of articles, step by step.
///
/// ```no_run
/// heding::Builder::new("posts").title("港灣信札").build()?.write_to("dist")?;
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// What the settings of a site in the folder say counts, as it does for the program; `heding.toml` is read only if
/// [`settings`](Self::settings) is given its text.
#[derive(Debug, Clone)]
pub struct Builder {
    folder: PathBuf,
    raw: RawConfig,
    title: Option<String>,
    creator: Option<String>,
    language: Option<Language>,
    volumes: Option<Option<PeriodUnit>>,
}

/// Finished books.
#[derive(Debug)]
pub struct Books {
    /// Their bytes, by the names of their files.
    pub files: BTreeMap<String, Vec<u8>>,
    /// What came of the run: volumes, and what became of each input file.
    pub run: Run,
    /// What there was to say of the articles.
    pub messages: Vec<Diagnostic>,
}

impl Builder {
    /// Of the articles in a folder: one book, called as the folder or as its site is.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
            raw: RawConfig::default(),
            title: None,
            creator: None,
            language: None,
            volumes: None,
        }
    }

    /// What the series is called.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Who puts it together.
    #[must_use]
    pub fn creator(mut self, creator: impl Into<String>) -> Self {
        self.creator = Some(creator.into());
        self
    }

    /// The language of the books' own words; without it, that of most articles.
    #[must_use]
    pub fn language(mut self, language: Language) -> Self {
        self.language = Some(language);
        self
    }

    /// A volume for each period that has articles, in the place of one book: of this length, or of that of the
    /// settings.
    #[must_use]
    pub fn volumes(mut self, length: impl Into<Option<PeriodUnit>>) -> Self {
        self.volumes = Some(length.into());
        self
    }

    /// The text of a `heding.toml`. What other methods say counts for more.
    ///
    /// # Errors
    /// When it is none.
    pub fn settings(mut self, text: &str) -> Result<Self, ConfigError> {
        self.raw = RawConfig::parse(text)?;
        Ok(self)
    }

    /// Makes the books, in memory.
    ///
    /// # Errors
    /// When the folder can't be read. What is wrong with single articles is among the messages, and what became of
    /// each of them in the run's ledger.
    pub fn build(self) -> io::Result<Books> {
        let Self { folder, raw, title, creator, language, volumes } = self;
        let name = folder.file_name().map(|it| it.to_string_lossy().into_owned());
        let files = Folder::new(&folder).listed()?;
        let mut messages = Diagnostics::default();
        let sites = site::read(&files, &files.list()?, &mut messages);
        let length = volumes.flatten();
        let config = raw.with_period(length).with_sites(sites).resolve(&name.unwrap_or_default());
        let config = Config {
            title: title.unwrap_or_else(|| config.title.clone()),
            creator: creator.or_else(|| config.creator.clone()),
            language: language.or_else(|| config.language.clone()),
            ..config
        };
        let request = match volumes {
            Some(_) => Request::all_periods(),
            None => Request::Whole,
        };
        let store = BooksInMemory::default();
        let project = Project::new(&files, &config);
        let run = super::build(&project, &request, &store, &(), &mut messages)?;
        let messages = messages.into_iter().collect();
        Ok(Books { files: store.into_books(), run, messages })
    }
}

impl Books {
    /// Writes them into a folder, which is made if it is not there: each whole or not at all. Gives their paths.
    ///
    /// # Errors
    /// When one of them can't be written.
    #[expect(
        clippy::disallowed_methods,
        reason = "the caller names the folder; books go through the one door"
    )]
    pub fn write_to(&self, folder: impl AsRef<Path>) -> io::Result<Vec<PathBuf>> {
        let folder = folder.as_ref();
        std::fs::create_dir_all(folder)?;
        let door = Beneath::open(folder)?;
        let mut paths = Vec::new();
        for (name, bytes) in &self.files {
            let mut part = door.part(Path::new(name), 0o666)?;
            part.write_all(bytes)?;
            part.keep(true)?;
            paths.push(folder.join(name));
        }
        Ok(paths)
    }
}
