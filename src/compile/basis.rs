//! What all volumes of a run rest on: the program, the settings, what decides how books look.

use serde::{Deserialize, Serialize};

use super::assets::Assets;
use super::digest::add;
use crate::config::Config;

/// The program: its version, its sources and what was built of them.
const PROGRAM: &str = concat!(env!("CARGO_PKG_VERSION"), " ", env!("HEDING_SOURCES"));

/// What all volumes of a run rest on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    pub(super) program: String,
    pub(super) settings: String,
    pub(super) assets: String,
}

impl Basis {
    /// What the volumes of a project rest on.
    pub fn of(config: &Config, assets: &Assets) -> Self {
        // Of covers each volume notes its own.
        let Assets { sheets, templates, covers: _, faces: _, cover_fonts, fonts } = assets;
        let mut hasher = blake3::Hasher::new();
        let sheets = sheets.iter().map(|(name, sheet)| (name, blake3::hash(sheet)));
        let files = sheets.chain(cover_fonts.iter().map(|(name, digest)| (name, *digest)));
        for (name, digest) in files {
            add(&mut hasher, name.as_bytes());
            add(&mut hasher, digest.as_bytes());
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
