//! A project on disk, opened: its folder, its settings, its style sheets.
#![expect(clippy::disallowed_methods, reason = "the command line looks at folders")]

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use heding::article;
use heding::article::account::LetterAccounts;
use heding::beneath::{Beneath, EntryKind, Kind, Refusal};
use heding::binding::RunMemory;
use heding::compile::{self, Assets, ImageSupply};
use heding::config::{Config, CoverChoice, Fetch, RawConfig, Selection};
use heding::cover::{self, Faces, Templates};
use heding::date::PeriodRequest;
use heding::diagnostic::{Diagnostic, Diagnostics};
use heding::font::Characters;
use heding::media::Nowhere;
use heding::media::cache::Cache;
use heding::source::{self, Folder, SourcePath};
use heding::style;
use tempfile::TempDir;

use crate::cache;
use crate::destination::Destination;
use crate::failure::Failure;
use crate::fonts;
use crate::input::Input;
use crate::operations::objects;
use crate::options::{Length, ProjectPlace};
use crate::origins::{self, KnownValue};
use crate::output;
use crate::settings::{self, Settings};
use crate::sites;
use crate::state::RunFolder;
use crate::trust::Untrusted;
use heding::say;

/// The file of a project's own settings.
pub(crate) struct OwnSettings {
    /// Its path.
    pub(crate) file: String,
    /// On which line each key stands; those of tables with the table's name: `split.articles`.
    pub(crate) lines: BTreeMap<String, usize>,
}

/// A project, opened.
pub(crate) struct OpenProject {
    /// What it wants.
    pub(crate) config: Config,
    /// Its articles and pictures.
    pub(crate) folder: Folder,
    /// Where the folder lies, for messages.
    pub(crate) dir: PathBuf,
    /// Where it lies on this machine.
    root: PathBuf,
    /// What the user named, for commands to come.
    pub(crate) input: PathBuf,
    /// The folder that it was unpacked to, if it is an archive's file.
    _unpacked: Option<TempDir>,
    /// The folder of its settings, or else its own.
    pub(crate) home: PathBuf,
    /// Where its settings have their values from.
    pub(crate) known: Vec<KnownValue>,
    /// Where its own settings lie, and the line of each key.
    pub(crate) written: OwnSettings,
    /// What its settings say that doesn't count.
    pub(crate) untrusted: Untrusted,
    /// What there is to say about its files beside the articles.
    pub(crate) remarks: Diagnostics,
    /// What decides how its books look.
    pub(crate) assets: Assets,
    /// Where the characters of all pages are gathered, if a command wants to know them.
    pub(crate) characters: Option<Characters>,
    /// Where it is put down what becomes of all letters, if a command wants to know.
    pub(crate) accounts: Option<LetterAccounts>,
    /// The pictures that were fetched.
    pub(crate) cache: Cache,
    /// Where books go.
    pub(crate) out: Destination,
    /// What earlier runs remember.
    pub(crate) state: RunFolder,
    /// Whether volumes are made though nothing changed.
    pub(crate) makes_again: bool,
    /// Whether what is found out without writing a book is remembered for the next check.
    pub(crate) keeps_checks: bool,
    /// Whether books are written over files that are none of ours.
    pub(crate) force: bool,
}

impl OpenProject {
    /// Opens the project at a place. A period length given on the command line beats the settings.
    pub(crate) fn open(place: &ProjectPlace, length: Option<Length>) -> Result<Self, Failure> {
        let copy = match cache::bucket(&place.dir) {
            // Nobody can know what the settings there say before they are here.
            Some(address) => {
                let caches = cache::folder(place.cache.as_deref(), Path::new("."));
                Some(objects::mirrored(address, &caches)?)
            }
            None => None,
        };
        let input = Input::of(copy.as_deref().unwrap_or(&place.dir))?;
        let dir = input.dir.as_path();
        let absolute = fs::canonicalize(dir).map_err(|error| missing(dir, &error))?;
        if !absolute.is_dir() {
            return Err(Failure::unusable(dir, say!("it is not a folder")));
        }
        let Settings { raw, file, lines, untrusted, .. } =
            settings::read(place.config.as_deref(), dir)?;
        let untrusted = unsaid(untrusted, place);
        let raw = overruled(raw.with_period(length.map(Into::into)), place);
        let name = input.name.clone().unwrap_or_else(|| {
            absolute.file_name().unwrap_or_default().to_string_lossy().into_owned()
        });
        let mut folder = Folder::new(dir);
        if let Some(only) = &input.only {
            folder = folder.only(only.clone());
        }
        let out = Destination::of(&place.out);
        if let Destination::Folder(out) = &out
            && let Some(inside) = below(out, &absolute)
        {
            folder = folder.without(dir.join(inside));
        }
        let home = file.as_deref().and_then(Path::parent);
        let mut remarks = Diagnostics::default();
        // What can't be listed is told by the survey.
        folder = folder.clone().listed().unwrap_or(folder);
        let sites = sites::read(&folder, &absolute, &mut remarks);
        let raw = raw.with_sites(sites);
        place.select.check(&raw, &name, file.as_deref())?;
        let mut config = raw.resolve(&name);
        if let Some(only) = &input.only {
            config = of_one(config, &name, only, &folder);
        }
        let shown = file.as_deref().map(output::shown);
        let known = origins::of_settings(&config, shown.as_deref().map(|it| (it, &lines)));
        let fetching = &config.run.fetching;
        let cache = cache::open(place.cache.as_deref(), fetching.cache.as_deref(), home, dir)?
            .seen_by(&fetching.sources, &config.unwrap_hosts);
        if let Some(inside) = below(cache.root(), &absolute) {
            folder = folder.without(dir.join(inside));
        }
        input.tell_left_out(&mut remarks);
        untrusted.tell(settings::FILE_NAME, &mut remarks);
        let assets = assets(&config, home.unwrap_or(dir), &mut remarks)?;
        // The pictures lie beside what runs remember.
        let caches = cache.root().parent().unwrap_or(cache.root());
        let state = RunFolder::of(caches, &place.dir, file.as_deref(), &place.out);
        Ok(Self {
            assets,
            characters: None,
            accounts: None,
            config,
            written: OwnSettings { file: shown.unwrap_or_default(), lines },
            folder,
            dir: input.shown(&place.dir),
            root: dir.to_owned(),
            home: home.unwrap_or(dir).to_owned(),
            input: place.dir.clone(),
            _unpacked: input.unpacked,
            known,
            untrusted,
            remarks,
            cache,
            out,
            state,
            makes_again: false,
            keeps_checks: false,
            force: false,
        })
    }

    /// Reads nothing of a folder that lies in the project.
    pub(crate) fn leave_out(&mut self, path: &Path) {
        let inside = fs::canonicalize(&self.root).ok().and_then(|it| below(path, &it));
        if let Some(inside) = inside {
            let folder = std::mem::replace(&mut self.folder, Folder::new(&self.root));
            self.folder = folder.without(self.root.join(inside));
        }
    }

    /// Where its files lie on this machine.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// What its volumes are made from. Nothing is remembered of them.
    pub(crate) fn project(&self) -> heding::Project<'_> {
        self.project_over(&self.folder)
    }

    /// The same with other files in the place of its own: listed anew, or one of them alone.
    pub(crate) fn project_over<'a>(&'a self, files: &'a Folder) -> heding::Project<'a> {
        // Where nothing was ever fetched, and nothing will be, nothing is looked for.
        let may_hold = self.cache.is_there() || self.config.run.fetch != Fetch::Never;
        let remote = if may_hold { &self.cache as _ } else { &Nowhere as _ };
        let images = ImageSupply { remote, fitted: &self.cache };
        let project = heding::Project::new(files, &self.config);
        let project = project.with_assets(&self.assets).with_images(images);
        let project = match &self.characters {
            Some(characters) => project.with_characters(characters),
            None => project,
        };
        match &self.accounts {
            Some(accounts) => project.with_accounts(accounts),
            None => project,
        }
    }

    /// What earlier runs remember, and this one will.
    pub(crate) fn memory(&self) -> RunMemory<'_> {
        self.state.memory().making_again(self.makes_again)
    }
}

/// The settings of a book of one article: it is called as the article is, and is another than that of the folder.
fn of_one(config: Config, name: &str, path: &SourcePath, folder: &Folder) -> Config {
    let mut said = Diagnostics::default();
    let title = source::read(folder, path, &mut said)
        .ok()
        .map(|it| article::read_meta(&it, &config, &mut BTreeMap::new(), &mut said).0.title);
    let slug = RawConfig::default().resolve(name).slug;
    Config {
        title: title.unwrap_or_else(|| name.to_owned()),
        series_uri: format!("{}#{slug}", config.series_uri),
        slug,
        series: Vec::new(),
        selection: Selection::default(),
        ..config
    }
}

/// The settings with what the command line says otherwise.
fn overruled(mut raw: RawConfig, place: &ProjectPlace) -> RawConfig {
    if place.no_cover {
        raw = raw.without_cover();
    }
    if !place.fonts.is_empty() {
        raw = raw.with_fonts(&place.fonts);
    }
    if !place.editions.is_empty() {
        raw = raw.with_editions(place.editions.iter().copied().map(Into::into));
    }
    if !place.scripts.is_empty() {
        raw = raw.with_scripts(&place.scripts);
    }
    if !place.profiles.is_empty() {
        raw = raw.with_profiles(&place.profiles);
    }
    if !place.languages.is_empty() {
        raw = raw.with_languages(&place.languages);
    }
    if let Some(images) = place.images {
        raw = raw.with_images(images.into());
    }
    if let Some(fetch) = place.fetch {
        raw = raw.with_fetch(fetch.into());
    }
    if place.offline {
        raw = raw.with_fetch(Fetch::Never);
    }
    place.select.overrule(raw)
}

/// What is passed over of the settings and not said by the command line, which is the user's.
fn unsaid(mut untrusted: Untrusted, place: &ProjectPlace) -> Untrusted {
    if place.fetch.is_some() || place.offline {
        untrusted = untrusted.without("fetch");
    }
    if place.cache.is_some() {
        untrusted = untrusted.without("fetching.cache");
    }
    untrusted
}

/// What decides how books look: what lies beside the settings, or among the articles if there are none.
fn assets(config: &Config, home: &Path, remarks: &mut Diagnostics) -> Result<Assets, Failure> {
    let own = Beneath::open(output::or_here(home));
    let own = own.map_err(|error| Failure::unreadable(home, &error))?;
    let beside = |name: &str, endings, kind| files(&own, Path::new(name), endings, kind);
    let faces = if config.cover.is_there() || !config.fonts.is_empty() {
        beside("fonts", fonts::ENDINGS, Kind::Font)?
    } else {
        BTreeMap::new()
    };
    let mut drawings = beside("styles", &[".svg"], Kind::Sheet)?;
    let sheets = beside("styles", &[".css"], Kind::Sheet)?.into_iter().map(|(name, bytes)| {
        let bytes = style::confined(&format!("styles/{name}"), bytes, remarks);
        (name, bytes)
    });
    let sheets = sheets.collect();
    let fonts = fonts::find(&config.fonts, &faces)?;
    let faces = if config.cover.is_there() { faces } else { BTreeMap::new() };
    let templates = Templates {
        vertical: drawings.remove(cover::VERTICAL_TEMPLATE),
        horizontal: drawings.remove(cover::TEMPLATE),
        ..Templates::default()
    };
    let cover_fonts =
        faces.iter().map(|(name, bytes)| (name.clone(), blake3::hash(bytes))).collect();
    let faces = if config.cover.is_there() {
        with_installed(Faces::of_files(faces.into_values()))
    } else {
        Faces::default()
    };
    let covers = covers(config, &own)?;
    Ok(Assets { sheets, templates, covers, faces, cover_fonts, fonts })
}

/// The pictures that are covers or are drawn on them: those in `covers`, and those that the settings name with what
/// lies beside them.
fn covers(config: &Config, own: &Beneath) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let mut all = BTreeMap::new();
    let choices = config.series.iter().map(|it| &it.cover).chain([&config.cover]);
    let choices: Vec<&CoverChoice> = choices.collect();
    if choices.iter().all(|it| !it.is_there()) {
        return Ok(all);
    }
    let mut folders = BTreeSet::from([PathBuf::from(compile::COVERS)]);
    for choice in &choices {
        let CoverChoice::File(name) = choice else { continue };
        let path = Path::new(name.trim_start_matches("./"));
        if RawConfig::leads_outside(path) {
            let said = Diagnostic::error(
                "settings",
                say!("the cover `{name}` lies outside the folder of the settings", name),
            );
            return Err(Failure::usage(said.hint(say!("put it beside heding.toml"))));
        }
        if name.ends_with(".svg") {
            folders.insert(path.parent().unwrap_or(Path::new("")).to_owned());
        }
        if let Ok(bytes) = own.read(path, Kind::Picture) {
            all.insert(output::shown(path), bytes);
        }
    }
    let endings: Vec<String> = compile::COVER_ENDINGS.iter().map(|it| format!(".{it}")).collect();
    let endings: Vec<&str> = endings.iter().map(String::as_str).collect();
    for folder in folders {
        for (name, bytes) in files(own, &folder, &endings, Kind::Picture)? {
            all.entry(output::shown(&folder.join(name))).or_insert(bytes);
        }
    }
    Ok(all)
}

fn missing(dir: &Path, error: &io::Error) -> Failure {
    let mut failure = Failure::unreadable(dir, error);
    let name = dir.to_string_lossy();
    if PeriodRequest::parse(&name).is_ok() {
        failure.diagnostic.hint = Some(say!("for a period: `heding digest {name}`", name));
    } else if name.starts_with("http://") || name.starts_with("https://") {
        failure.diagnostic.hint = Some(say!(
            "articles are read from folders and files on this machine; fetch them first"
        ));
    }
    failure
}

/// The way from a folder down to a path, if it lies in it. The path need not exist yet.
fn below(path: &Path, folder: &Path) -> Option<PathBuf> {
    let path = std::path::absolute(path).ok()?;
    let mut missing: Vec<OsString> = Vec::new();
    for ancestor in path.ancestors() {
        if let Ok(mut real) = fs::canonicalize(ancestor) {
            real.extend(missing.iter().rev());
            let inside = real.strip_prefix(folder).ok()?;
            return (!inside.as_os_str().is_empty()).then(|| inside.to_owned());
        }
        missing.push(ancestor.file_name()?.to_owned());
    }
    None
}

/// The files of a folder with one of these endings, by name; none if there is no such folder. A link in their place
/// is no file of the project: it may lead to any other of its user's.
fn files(
    project: &Beneath,
    folder: &Path,
    endings: &[&str],
    kind: Kind,
) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let unreadable = |path: &Path, error: &io::Error| {
        let mut failure = Failure::unreadable(&project.path().join(path), error);
        if Refusal::of(error) == Some(Refusal::Link) {
            let hint = say!("put the file itself there; links in a project are not followed");
            failure.diagnostic.hint = Some(hint);
        }
        failure
    };
    let mut files = BTreeMap::new();
    let entries = match project.list(folder) {
        Ok(entries) => entries,
        Err(error)
            if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) =>
        {
            return Ok(files);
        }
        Err(error) => return Err(unreadable(folder, &error)),
    };
    for entry in entries.iter().filter(|entry| entry.is != EntryKind::Folder) {
        let Some(name) = entry.name.to_str() else { continue };
        if endings.iter().any(|ending| name.ends_with(ending)) {
            let path = folder.join(name);
            let bytes = project.read(&path, kind).map_err(|error| unreadable(&path, &error))?;
            files.insert(name.to_owned(), bytes);
        }
    }
    Ok(files)
}

/// Lets covers whose letters the project's own faces lack be drawn with those of this machine.
#[cfg(feature = "cover")]
fn with_installed(faces: Faces) -> Faces {
    faces.with_others(fontdb::Database::load_system_fonts)
}

#[cfg(not(feature = "cover"))]
fn with_installed(faces: Faces) -> Faces {
    faces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_does_not_exist_yet_is_found_below_another() {
        let dir = tempfile::tempdir().unwrap();
        let root = fs::canonicalize(dir.path()).unwrap();
        fs::create_dir(root.join("a")).unwrap();
        for (path, expected) in [
            ("a/dist/books", Some("a/dist/books")),
            ("a", Some("a")),
            ("new/books", Some("new/books")),
            ("", None),
            ("../elsewhere", None),
        ] {
            assert_eq!(below(&root.join(path), &root), expected.map(PathBuf::from), "{path}");
        }
    }
}
