//! What a volume was made from, as digests: who finds the same again need not make it again.
//!
//! A volume depends on more than the texts of its articles. Links show titles and dates of others, their
//! words decide what counts as boilerplate, its place in the series what it is called. All of that is in
//! its [`Trace`]: what can be told from its plan, and the answers to what was [`Consulted`] while it was
//! compiled. Since the same answers lead to the same questions, asking those of the last time is enough.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Project, Wording, fates};
use crate::archive::{Archive, Asked, Record};
use crate::config::Config;
use crate::cover::Templates;
use crate::font::Fonts;
use crate::script::Target;
use crate::source::SourcePath;
use crate::volume::{Volume, links};

/// The program: its version, its sources and what was built of them.
const PROGRAM: &str = concat!(env!("CARGO_PKG_VERSION"), " ", env!("HEDING_SOURCES"));

/// What all volumes of a run rest on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    program: String,
    settings: String,
    assets: String,
}

/// What was looked at beside a volume's own articles while it was compiled.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Consulted {
    /// The names of articles that were looked up, for links.
    pub names: Asked,
    /// The names of files that were looked for, for pictures.
    pub files: BTreeSet<String>,
    /// The pictures of the project, and the digest of each; nothing for one that can't be read.
    pub pictures: BTreeMap<SourcePath, Option<blake3::Hash>>,
    /// The addresses of pictures that were asked for.
    pub web: BTreeSet<String>,
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
}

/// Why a volume is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// Nothing is known of an earlier one.
    New,
    /// It was asked for, whatever there is.
    Again,
    /// The program is another one.
    Program,
    /// The settings are others.
    Settings,
    /// Style sheets, templates or fonts are others.
    Assets,
    /// Articles came, went or changed.
    Articles {
        /// How many are new in it.
        added: usize,
        /// How many are in it no more.
        gone: usize,
        /// How many are others than before.
        changed: usize,
        /// The first of them.
        first: String,
    },
    /// Its place in the series or the places of its chapters are others.
    Plan,
    /// Articles that it links to are called otherwise, came or went.
    Links,
    /// Pictures came, went or changed.
    Pictures,
    /// Its file is not there, or not as it was left.
    File,
}

impl Basis {
    /// What the volumes of a project rest on. `assets` are the bytes of files that decide how they look:
    /// style sheets, templates, fonts.
    pub fn of<'a>(
        config: &Config,
        templates: &Templates,
        fonts: &Fonts,
        assets: impl Iterator<Item = (&'a str, &'a [u8])>,
    ) -> Self {
        let mut hasher = blake3::Hasher::new();
        for (name, bytes) in assets {
            add(&mut hasher, name.as_bytes());
            add(&mut hasher, blake3::hash(bytes).as_bytes());
        }
        for template in [&templates.horizontal, &templates.vertical] {
            add(&mut hasher, template.as_deref().unwrap_or(b"-"));
        }
        for (weight, face) in fonts.families().iter().flat_map(crate::font::Family::faces) {
            add(&mut hasher, &weight.to_le_bytes());
            add(&mut hasher, face.digest().as_bytes());
        }
        let features = [
            ("cover", cfg!(feature = "cover")),
            ("fonts", cfg!(feature = "fonts")),
            ("pictures", cfg!(feature = "pictures")),
        ];
        let features = features.iter().filter(|it| it.1).map(|it| format!(" +{}", it.0));
        Self {
            program: format!("{PROGRAM}{}", features.collect::<String>()),
            settings: config.digest(),
            assets: hasher.finalize().to_hex().to_string(),
        }
    }

    pub(super) fn add_to(&self, hasher: &mut blake3::Hasher) {
        for it in [&self.program, &self.settings, &self.assets] {
            add(hasher, it.as_bytes());
        }
    }

    /// A digest of it all.
    pub fn digest(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        self.add_to(&mut hasher);
        hasher.finalize().to_hex()[..32].to_owned()
    }

    /// What a survey rests on: the program and the settings.
    pub fn of_survey(&self) -> String {
        format!("{} {}", self.program, self.settings)
    }
}

impl Consulted {
    /// Adds what was looked at elsewhere.
    pub fn append(&mut self, mut other: Self) {
        self.names.append(other.names);
        self.files.append(&mut other.files);
        self.pictures.append(&mut other.pictures);
        self.web.append(&mut other.web);
    }
}

impl Trace {
    /// The trace of a volume.
    pub fn of(volume: &Volume, project: Project<'_>, basis: &Basis, consulted: &Consulted) -> Self {
        let known = (texts(volume, project.archive), plan(volume, project));
        Self::of_plan(known, project, basis, consulted)
    }

    /// The trace of a volume of which the digests of its articles and of its plan are known.
    pub(super) fn of_plan(
        (articles, plan): (BTreeMap<String, String>, String),
        project: Project<'_>,
        basis: &Basis,
        consulted: &Consulted,
    ) -> Self {
        let archive = project.archive;
        let web = consulted.web.iter().map(|it| (it.clone(), project.remote.state(it)));
        let pictures = consulted.pictures.iter().map(|(path, digest)| {
            (path.as_str().to_owned(), digest.map(|it| it.to_hex().to_string()))
        });
        Self {
            basis: basis.clone(),
            articles,
            plan,
            scripts: project.wordings.iter().map(script).collect(),
            names: consulted.names.hashes().collect(),
            links: consulted.names.answers(archive).to_hex().to_string(),
            files: consulted.files.clone(),
            listing: listing(archive, &consulted.files).to_hex().to_string(),
            pictures: pictures.collect(),
            web: web.collect(),
        }
    }

    /// What was consulted for the volume of this trace, `picture` giving the digests of pictures as they are
    /// now.
    pub fn consulted(&self, picture: &dyn Fn(&SourcePath) -> Option<blake3::Hash>) -> Consulted {
        let pictures = self.pictures.keys().map(|it| SourcePath::from(it.as_str()));
        Consulted {
            names: Asked::of(self.names.iter().copied()),
            files: self.files.clone(),
            pictures: pictures
                .map(|it| {
                    let digest = picture(&it);
                    (it, digest)
                })
                .collect(),
            web: self.web.keys().cloned().collect(),
        }
    }

    /// A digest of all that its books in a script, or those as written, are made from.
    pub fn fingerprint(&self, script: Option<&Target>) -> String {
        let mut hasher = blake3::Hasher::new();
        let Basis { program, settings, assets } = &self.basis;
        for it in [program, settings, assets, &self.plan, &self.links, &self.listing] {
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
        for (path, digest) in &self.pictures {
            add(&mut hasher, path.as_bytes());
            add(&mut hasher, digest.as_deref().unwrap_or("-").as_bytes());
        }
        format!("blake3:{}", hasher.finalize().to_hex())
    }

    /// Why a volume of this trace must be made again to have the other; nothing if they are the same.
    pub fn why(&self, now: &Self) -> Option<Why> {
        if self == now {
            return None;
        }
        let (then, basis) = (&self.basis, &now.basis);
        Some(if then.program != basis.program {
            Why::Program
        } else if then.settings != basis.settings {
            Why::Settings
        } else if then.assets != basis.assets {
            Why::Assets
        } else if self.articles != now.articles {
            articles(&self.articles, &now.articles)
        } else if self.plan != now.plan || self.scripts != now.scripts {
            Why::Plan
        } else if self.links != now.links || self.names != now.names {
            Why::Links
        } else {
            Why::Pictures
        })
    }
}

fn articles(then: &BTreeMap<String, String>, now: &BTreeMap<String, String>) -> Why {
    let added = now.keys().filter(|it| !then.contains_key(*it));
    let gone = then.keys().filter(|it| !now.contains_key(*it));
    let changed = now.iter().filter(|(path, it)| then.get(*path).is_some_and(|was| was != *it));
    let changed = changed.map(|(path, _)| path);
    let first = changed.clone().next().or_else(|| added.clone().next());
    let first = first.or_else(|| gone.clone().next()).cloned().unwrap_or_default();
    Why::Articles { added: added.count(), gone: gone.count(), changed: changed.count(), first }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::New => f.write_str("it is new"),
            Self::Again => f.write_str("`--again` asks for it"),
            Self::Program => f.write_str("heding is another version"),
            Self::Settings => f.write_str("the settings changed"),
            Self::Assets => f.write_str("style sheets, templates or fonts changed"),
            Self::Articles { added, gone, changed, first } => {
                let counts = [(changed, "changed"), (added, "added"), (gone, "gone")];
                let counts = counts.iter().filter(|it| *it.0 > 0);
                let counts: Vec<String> =
                    counts.map(|(count, what)| format!("{count} {what}")).collect();
                let noun = if added + gone + changed == 1 { "article" } else { "articles" };
                write!(f, "{noun} {} ({first})", counts.join(", "))
            }
            Self::Plan => {
                f.write_str("its place in the series or the order of its articles changed")
            }
            Self::Links => f.write_str("articles of other volumes that it links to changed"),
            Self::Pictures => f.write_str("pictures changed"),
            Self::File => f.write_str("its file is gone or was changed"),
        }
    }
}

/// Adds a part, its length first, so that two parts never look like one.
pub(super) fn add(hasher: &mut blake3::Hasher, part: &[u8]) {
    hasher.update(&(part.len() as u64).to_le_bytes()).update(part);
}

/// For each of a volume's articles and of the author's own pages its file's path, and a digest of all that makes
/// its page.
pub(super) fn texts(volume: &Volume, archive: &Archive) -> BTreeMap<String, String> {
    let records = volume.chapters.iter().map(|it| it.record);
    let records = records.chain(volume.matter.iter().map(|it| it.record));
    let records = records.map(|at| &archive.records[at]);
    records.map(|it| (it.path.as_str().to_owned(), text(it))).collect()
}

/// A digest of all that makes the page of an article: its bytes, and what the survey decided of it.
fn text(record: &Record) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(record.digest.as_bytes());
    record.add_appearance(&mut hasher);
    add(&mut hasher, format!("{:?} {:?}", record.dating, record.language).as_bytes());
    hasher.update(&record.surroundings.to_le_bytes());
    hasher.finalize().to_hex().to_string()
}

/// A digest of the places that everything has, and of what became of the volume's other files.
pub(super) fn plan(volume: &Volume, project: Project<'_>) -> String {
    let archive = project.archive;
    let Volume { scope, name, number, previous, part, key, series, .. } = volume;
    let mut hasher = blake3::Hasher::new();
    let facts = format!("{scope:?} {name} {number:?} {previous:?} {key} {series}");
    add(&mut hasher, facts.as_bytes());
    if let Some(part) = part {
        add(&mut hasher, format!("{} {:?}", part.number, part.days).as_bytes());
        for (record, number) in &*part.of_record {
            add(&mut hasher, archive.records[*record].path.as_str().as_bytes());
            add(&mut hasher, &number.to_le_bytes());
        }
    }
    add(&mut hasher, format!("{:?} {:?}", archive.language, project.config.period).as_bytes());
    for host in archive.addresses.hosts() {
        add(&mut hasher, host.as_bytes());
    }
    for section in &volume.sections {
        add(&mut hasher, format!("{section:?}").as_bytes());
    }
    for chapter in &volume.chapters {
        add(&mut hasher, archive.records[chapter.record].path.as_str().as_bytes());
        add(&mut hasher, chapter.href.as_bytes());
    }
    for matter in &volume.matter {
        add(&mut hasher, matter.href.as_bytes());
    }
    for entry in fates::ledger(volume, archive) {
        add(&mut hasher, entry.path.as_str().as_bytes());
        add(&mut hasher, format!("{:?} {:?}", entry.fate, entry.dated).as_bytes());
    }
    hasher.finalize().to_hex().to_string()
}

pub(super) fn script(wording: &Wording) -> (String, String) {
    let mut hasher = blake3::Hasher::new();
    for category in wording.categories() {
        add(&mut hasher, category.as_bytes());
    }
    (wording.target().tag.to_owned(), hasher.finalize().to_hex().to_string())
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
