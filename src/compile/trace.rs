//! What a volume was made from, as digests: who finds the same again need not make it again.
//!
//! A volume depends on more than the texts of its articles. Links show titles and dates of others, their
//! words decide what counts as boilerplate, its place in the series what it is called. All of that is in
//! its [`Trace`]: what can be told from its plan, and the answers to what was [`Dependencies`] while it was
//! compiled. Since the same answers lead to the same questions, asking those of the last time is enough.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::basis::Basis;
use super::conversion::ScriptConversion;
use super::digest::{add, add_binary};
use super::fates;
use super::inputs::Inputs;
use super::reason::RebuildReason;
use crate::archive::{Archive, Lookups, Record};
use crate::media::{self, Missing};
use crate::script::Target;
use crate::source::SourcePath;
use crate::volume::{self, SectionKey, Volume, links};

/// What was looked at beside a volume's own articles while it was compiled.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dependencies {
    /// The names of articles that were looked up, for links.
    pub names: Lookups,
    /// The names of files that were looked for, for pictures.
    pub files: BTreeSet<String>,
    /// The pictures of the project, and the digest of each; nothing for one that can't be read.
    pub pictures: BTreeMap<SourcePath, Option<blake3::Hash>>,
    /// The addresses of pictures that were asked for.
    pub web: BTreeSet<String>,
    /// The machine's faces that covers are drawn with.
    pub faces: BTreeSet<String>,
}

/// What a volume was made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trace {
    basis: Basis,
    /// Its articles and the author's own pages: each file's path and a digest of all that makes its page.
    articles: BTreeMap<String, String>,
    /// Its plan: which place everything has.
    plan: String,
    /// What decides of texts in each script beside the script: which categories the archive has.
    scripts: BTreeMap<String, String>,
    names: Vec<u64>,
    /// The articles that links lead to, as far as the volume shows them.
    links: String,
    files: BTreeSet<String>,
    /// Which files there are of these names.
    listing: String,
    /// The digest of each picture; nothing for one that can't be read.
    pictures: BTreeMap<String, Option<String>>,
    /// What is at hand of each address.
    web: BTreeMap<String, String>,
    /// The machine's faces that covers are drawn with, and a digest of each one's file; nothing for one that is
    /// not there.
    #[serde(default)]
    faces: BTreeMap<String, Option<String>>,
    /// What is known of the archive, which decides who mends and reads its articles.
    #[serde(default)]
    character: String,
    /// The file that is its cover, or that is drawn on it.
    #[serde(default)]
    cover: String,
}

impl Dependencies {
    /// Adds what was looked at elsewhere.
    pub fn append(&mut self, mut other: Self) {
        self.names.append(other.names);
        self.files.append(&mut other.files);
        self.pictures.append(&mut other.pictures);
        self.web.append(&mut other.web);
        self.faces.append(&mut other.faces);
    }
}

impl Trace {
    /// The trace of a volume.
    pub fn of(
        volume: &Volume,
        inputs: Inputs<'_>,
        basis: &Basis,
        dependencies: &Dependencies,
    ) -> Self {
        Self::of_plan(PlanDigests::of(volume, inputs), inputs, basis, dependencies)
    }

    /// The trace of a volume whose plan's digests are known.
    pub(super) fn of_plan(
        plan: PlanDigests,
        inputs: Inputs<'_>,
        basis: &Basis,
        dependencies: &Dependencies,
    ) -> Self {
        let archive = inputs.archive;
        let state = |url: &String| (url.clone(), inputs.images.remote.state(url));
        let web = dependencies.web.iter().map(state);
        let face = |name: &String| (name.clone(), inputs.assets.faces.digest_of(name));
        let faces = dependencies.faces.iter().map(face);
        let pictures = dependencies.pictures.iter().map(|(path, digest)| {
            (path.as_str().to_owned(), digest.map(|it| it.to_hex().to_string()))
        });
        Self {
            basis: basis.clone(),
            articles: plan.articles,
            plan: plan.places,
            scripts: inputs.views.conversions.iter().map(script).collect(),
            names: dependencies.names.hashes().collect(),
            links: dependencies.names.answers(archive).to_hex().to_string(),
            files: dependencies.files.clone(),
            listing: listing(archive, &dependencies.files).to_hex().to_string(),
            pictures: pictures.collect(),
            web: web.collect(),
            faces: faces.collect(),
            character: archive.character.wording().to_string(),
            cover: plan.cover,
        }
    }

    /// What was looked at for the volume of this trace, `picture` giving the digests of pictures as they are
    /// now.
    pub fn dependencies(
        &self,
        picture: &dyn Fn(&SourcePath) -> Option<blake3::Hash>,
    ) -> Dependencies {
        let pictures = self.pictures.keys().map(|path| {
            let path = SourcePath::from(path.as_str());
            let digest = picture(&path);
            (path, digest)
        });
        Dependencies {
            names: Lookups::of(self.names.iter().copied()),
            files: self.files.clone(),
            pictures: pictures.collect(),
            web: self.web.keys().cloned().collect(),
            faces: self.faces.keys().cloned().collect(),
        }
    }

    /// The pictures on the web that were not at hand.
    pub fn missing(&self) -> Missing {
        let missing = self.web.iter().filter(|(_, state)| *state == media::MISSING);
        missing.map(|(url, _)| url.as_str()).collect()
    }

    /// A digest of all that its books in a script, or those as written, are made from.
    pub fn fingerprint(&self, script: Option<&Target>) -> String {
        let mut hasher = blake3::Hasher::new();
        let Basis { program, settings, assets } = &self.basis;
        let Self { plan, links, listing, character, cover, .. } = self;
        for it in [program, settings, assets, plan, links, listing, character, cover] {
            add(&mut hasher, it.as_bytes());
        }
        let script = script.and_then(|it| self.scripts.get(it.tag));
        add(&mut hasher, script.map_or(b"-", String::as_bytes));
        for map in [&self.articles, &self.web] {
            for (key, value) in map {
                add(&mut hasher, key.as_bytes());
                add(&mut hasher, value.as_bytes());
            }
            add(&mut hasher, b"");
        }
        for (path, digest) in self.pictures.iter().chain(&self.faces) {
            add(&mut hasher, path.as_bytes());
            add(&mut hasher, digest.as_deref().unwrap_or("-").as_bytes());
        }
        format!("blake3:{}", hasher.finalize().to_hex())
    }

    /// Why a volume of this trace must be made again to have the other; nothing if they are the same.
    pub fn why(&self, now: &Self) -> Option<RebuildReason> {
        if self == now {
            return None;
        }
        let (then, basis) = (&self.basis, &now.basis);
        Some(if then.program != basis.program {
            RebuildReason::Program
        } else if then.settings != basis.settings {
            RebuildReason::Settings
        } else if then.assets != basis.assets || self.faces != now.faces {
            RebuildReason::Assets
        } else if self.character != now.character {
            RebuildReason::Character
        } else if self.articles != now.articles {
            RebuildReason::articles(&self.articles, &now.articles)
        } else if self.cover != now.cover {
            RebuildReason::Cover
        } else if self.plan != now.plan || self.scripts != now.scripts {
            RebuildReason::Plan
        } else if self.links != now.links || self.names != now.names {
            RebuildReason::Links
        } else {
            RebuildReason::Pictures
        })
    }
}

/// Digests of what is known of a volume before it is compiled.
#[derive(Debug, Clone)]
pub(super) struct PlanDigests {
    /// For each of its articles and of the author's own pages its file's path, and a digest of all that makes its
    /// page.
    pub(super) articles: BTreeMap<String, String>,
    /// The places that everything has, and what became of the volume's other files.
    pub(super) places: String,
    /// The file of its cover.
    pub(super) cover: String,
}

impl PlanDigests {
    pub(super) fn of(volume: &Volume, inputs: Inputs<'_>) -> Self {
        let archive = inputs.archive;
        let records = volume.chapters.iter().map(|it| it.record);
        let records = records.chain(volume.matter.iter().map(|it| it.record));
        let records = records.map(|at| &archive.records[at]);
        let articles = records.map(|it| (it.path.as_str().to_owned(), article(it, archive)));
        let (places, cover) = (places(volume, inputs), cover(volume, inputs));
        Self { articles: articles.collect(), places, cover }
    }
}

/// A digest of all that makes the page of an article: its bytes, and what the survey decided of it.
fn article(record: &Record, archive: &Archive) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(record.digest.as_bytes());
    record.add_appearance(&mut hasher);
    add_binary(&mut hasher, &(record.dating, &record.language));
    hasher.update(&record.surroundings.to_le_bytes());
    for (at, language) in archive.translations(record) {
        add_binary(&mut hasher, &(archive.records[at].path.as_str(), language));
    }
    hasher.finalize().to_hex().to_string()
}

/// The path of a volume's cover and a digest of it; empty if it is drawn by heding alone.
fn cover(volume: &Volume, inputs: Inputs<'_>) -> String {
    let file = inputs.assets.cover_of(volume, inputs.config);
    file.map_or_else(String::new, |(path, bytes)| {
        let digest = bytes.map(|it| blake3::hash(it).to_hex().to_string());
        format!("{} {path}", digest.unwrap_or_else(|| "-".to_owned()))
    })
}

fn places(volume: &Volume, inputs: Inputs<'_>) -> String {
    let archive = inputs.archive;
    let Volume { scope, name, number, previous, part, key, series, .. } = volume;
    let mut hasher = blake3::Hasher::new();
    add_binary(&mut hasher, &(scope, name, number, previous, key, series.as_bytes()));
    if let Some(part) = part {
        add_binary(&mut hasher, &(part.number, &*part.days));
        for (record, number) in &*part.of_record {
            add(&mut hasher, archive.records[*record].path.as_str().as_bytes());
            add(&mut hasher, &number.to_le_bytes());
        }
    }
    let author = archive.author.as_ref().map(|it| &it.name);
    add_binary(&mut hasher, &(&archive.language, inputs.config.period, author));
    for host in archive.addresses.hosts() {
        add(&mut hasher, host.as_bytes());
    }
    for section in &volume.sections {
        add_binary(&mut hasher, section);
        for key in section.above.iter().chain([&section.key]) {
            if let SectionKey::Folder(Some(folder)) = key {
                add_binary(&mut hasher, &volume::title_of_folder(archive, folder));
            }
        }
    }
    for chapter in &volume.chapters {
        add(&mut hasher, archive.records[chapter.record].path.as_str().as_bytes());
        add(&mut hasher, chapter.href.as_bytes());
    }
    for matter in &volume.matter {
        add(&mut hasher, matter.href.as_bytes());
    }
    for entry in fates::ledger(volume, archive) {
        add_binary(&mut hasher, &(entry.path.as_str(), entry.fate, entry.dated));
    }
    hasher.finalize().to_hex().to_string()
}

/// What decides of texts in a script beside the script, under the script's tag.
pub(super) fn script(conversion: &ScriptConversion) -> (String, String) {
    let mut hasher = blake3::Hasher::new();
    for category in conversion.categories() {
        add(&mut hasher, category.as_bytes());
    }
    (conversion.target().tag.to_owned(), hasher.finalize().to_hex().to_string())
}

/// A digest of the files that have these names, in whatever folder.
pub(super) fn listing(archive: &Archive, names: &BTreeSet<String>) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    if !names.is_empty() {
        let of_name = |it: &&SourcePath| names.contains(&links::folded_name(it));
        for path in archive.assets.iter().filter(of_name) {
            add(&mut hasher, path.as_str().as_bytes());
        }
    }
    hasher.finalize()
}
