//! A project on disk, opened: its folder, its settings, its style sheets.
#![expect(clippy::disallowed_methods, reason = "the command line looks at folders")]

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use heding::archive::Archive;
use heding::compile::{self, Basis};
use heding::config::{Config, Fetch};
use heding::cover::{self, Faces, Templates};
use heding::date::PeriodRequest;
use heding::edition::Edition;
use heding::font::{Characters, Fonts};
use heding::media::cache::Cache;
use heding::media::{Nowhere, Remote};
use heding::profile::{self, Profile};
use heding::source::Folder;

use crate::cache;
use crate::failure::Failure;
use crate::fonts;
use crate::operations::objects;
use crate::options::{Length, ProjectPlace};
use crate::settings;
use crate::state::State;

/// What becomes of what runs remember.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Memory {
    /// Volumes that are as they would be made are left alone.
    Used,
    /// Volumes are made though nothing changed.
    Renewed,
}

impl Memory {
    /// For who asks that volumes be made again, or doesn't.
    pub(crate) fn again(again: bool) -> Self {
        if again { Self::Renewed } else { Self::Used }
    }
}

/// A project, opened.
pub(crate) struct Project {
    /// What it wants.
    pub(crate) config: Config,
    /// Its articles and pictures.
    pub(crate) folder: Folder,
    /// Where the folder lies, for messages.
    pub(crate) dir: PathBuf,
    /// Where it lies on this machine.
    root: PathBuf,
    /// The folder of its settings, or else its own.
    pub(crate) home: PathBuf,
    /// Its own style sheets, by name.
    pub(crate) sheets: BTreeMap<String, Vec<u8>>,
    /// Its own templates of covers.
    pub(crate) templates: Templates,
    /// The faces that covers are drawn with.
    pub(crate) faces: Faces,
    /// The editions that each volume gets.
    pub(crate) editions: Vec<Edition>,
    /// The faces that books embed.
    pub(crate) fonts: Fonts,
    /// Where the characters of all pages are gathered, if a command wants to know them.
    pub(crate) characters: Option<Characters>,
    /// The pictures that were fetched.
    pub(crate) cache: Cache,
    /// Where books go.
    pub(crate) out: PathBuf,
    /// What earlier runs remember.
    pub(crate) state: State,
    /// What becomes of what runs remember.
    pub(crate) memory: Memory,
    /// Whether books are written over files that are none of ours.
    pub(crate) force: bool,
    basis: Basis,
}

impl Project {
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
        let dir = copy.as_deref().unwrap_or(&place.dir);
        let absolute = fs::canonicalize(dir).map_err(|error| missing(dir, &error))?;
        if !absolute.is_dir() {
            return Err(Failure::unusable(dir, "it is not a folder"));
        }
        let (mut raw, file) = settings::read(place.config.as_deref(), dir)?;
        raw = raw.with_period(length.map(Into::into));
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
        if let Some(images) = place.images {
            raw = raw.with_images(images.into());
        }
        if let Some(fetch) = place.fetch {
            raw = raw.with_fetch(fetch.into());
        }
        if place.offline {
            raw = raw.with_fetch(Fetch::Never);
        }
        let name = absolute.file_name().unwrap_or_default().to_string_lossy();
        let mut folder = Folder::new(dir);
        if let Some(inside) = below(&place.out, &absolute) {
            folder = folder.without(dir.join(inside));
        }
        // Without settings the folder is no project of ours, and its `styles` may be a website's.
        let home = file.as_deref().and_then(Path::parent);
        let beside = |name: &str, endings| match home {
            Some(home) => files(&home.join(name), endings),
            None => Ok(BTreeMap::new()),
        };
        let config = raw.resolve(&name);
        let written = config.fetching.cache.as_deref();
        let cache = cache::open(place.cache.as_deref(), written, home, dir)?;
        if let Some(inside) = below(cache.root(), &absolute) {
            folder = folder.without(dir.join(inside));
        }
        let own = if config.cover { beside("fonts", fonts::ENDINGS)? } else { BTreeMap::new() };
        let mut drawings = beside("styles", &[".svg"])?;
        let sheets = beside("styles", &[".css"])?;
        let fonts = fonts::find(&config.fonts, home.map(|it| it.join("fonts")).as_deref())?;
        let templates = Templates {
            vertical: drawings.remove(cover::VERTICAL_TEMPLATE),
            horizontal: drawings.remove(cover::TEMPLATE),
        };
        let assets = sheets.iter().chain(&own).map(|(name, it)| (name.as_str(), it.as_slice()));
        let basis = Basis::of(&config, &templates, &fonts, assets);
        let faces = if config.cover {
            Faces::of_files(own.into_values()).with_system()
        } else {
            Faces::default()
        };
        // The pictures lie beside what runs remember.
        let caches = cache.root().parent().unwrap_or(cache.root());
        let state = State::of(caches, dir, file.as_deref(), &place.out);
        let profiles: Vec<&'static Profile> =
            config.profiles.iter().filter_map(|it| profile::find(it)).collect();
        Ok(Self {
            editions: Edition::all(&config.scripts, &config.editions, &profiles),
            fonts,
            characters: None,
            config,
            folder,
            dir: place.dir.clone(),
            root: dir.to_owned(),
            home: home.unwrap_or(dir).to_owned(),
            sheets,
            templates,
            faces,
            cache,
            out: place.out.clone(),
            state,
            memory: Memory::Used,
            force: false,
            basis,
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

    /// Where pictures on the web are at hand. Where nothing was ever fetched nothing is looked for.
    fn remote(&self) -> &dyn Remote {
        if self.cache.is_there() { &self.cache } else { &Nowhere }
    }

    /// What all its volumes rest on.
    pub(crate) fn basis(&self) -> &Basis {
        &self.basis
    }

    /// What its volumes are compiled from, once it was surveyed.
    pub(crate) fn compiled_from<'a>(&'a self, archive: &'a Archive) -> compile::Project<'a> {
        compile::Project {
            config: &self.config,
            files: &self.folder,
            archive,
            remote: self.remote(),
            fitted: &self.cache,
            sheets: &self.sheets,
            templates: &self.templates,
            faces: &self.faces,
            fonts: &self.fonts,
            characters: self.characters.as_ref(),
            editions: &self.editions,
            wordings: &[],
            lint: false,
            basis: None,
            earlier: None,
        }
    }
}

fn missing(dir: &Path, error: &io::Error) -> Failure {
    let mut failure = Failure::unreadable(dir, error);
    let name = dir.to_string_lossy();
    if PeriodRequest::parse(&name).is_ok() {
        failure.diagnostic.hint = Some(format!("for a period: `heding digest {name}`"));
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

/// The files of a folder with one of these endings, by name; none if there is no such folder.
fn files(folder: &Path, endings: &[&str]) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let mut files = BTreeMap::new();
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error)
            if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) =>
        {
            return Ok(files);
        }
        Err(error) => return Err(Failure::unreadable(folder, &error)),
    };
    for entry in entries {
        let path = entry.map_err(|error| Failure::unreadable(folder, &error))?.path();
        let name = path.file_name().and_then(|it| it.to_str());
        if let Some(name) = name.filter(|name| endings.iter().any(|it| name.ends_with(it))) {
            let bytes = fs::read(&path).map_err(|error| Failure::unreadable(&path, &error))?;
            files.insert(name.to_owned(), bytes);
        }
    }
    Ok(files)
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
