//! What decides how books look, beside the settings.

use std::collections::BTreeMap;

use crate::config::{Config, CoverChoice};
use crate::cover::{Faces, Templates};
use crate::font::Fonts;
use crate::volume::Volume;

/// What of the project decides how its books look, beside the settings.
#[derive(Debug, Default)]
pub struct Assets {
    /// The project's own style sheets, by name: `base.css`.
    pub sheets: BTreeMap<String, Vec<u8>>,
    /// The project's own templates of covers.
    pub templates: Templates,
    /// Pictures that are covers, or are drawn on them, by their paths from the settings: `covers/2020-08.jpg`.
    pub covers: BTreeMap<String, Vec<u8>>,
    /// The faces that covers are drawn with.
    pub faces: Faces,
    /// The digests of the files of the project's own among those, by name.
    pub cover_fonts: BTreeMap<String, blake3::Hash>,
    /// The faces that books embed; none, unless the project asks for some.
    pub fonts: Fonts,
}

/// The folder of covers of single volumes.
pub const COVERS: &str = "covers";

/// What the names of covers' files may end in, the first that is there counts.
pub const COVER_ENDINGS: &[&str] = &["jpg", "jpeg", "png", "svg"];

impl Assets {
    /// The file that is to be a volume's cover: one that is called as the volume or as what it covers, else that of
    /// the settings. Its path, and its bytes if it is there; nothing if the cover is to be drawn.
    pub(super) fn cover_of(
        &self,
        volume: &Volume,
        config: &Config,
    ) -> Option<(String, Option<&[u8]>)> {
        let names = [volume.name.as_str(), volume.key.as_str()];
        let paths = names.iter().flat_map(|name| {
            COVER_ENDINGS.iter().map(move |ending| format!("{COVERS}/{name}.{ending}"))
        });
        let of_settings = match &config.cover {
            CoverChoice::File(name) => Some(name.trim_start_matches("./").to_owned()),
            _ => None,
        };
        let known = |path: &String| self.covers.contains_key(path);
        let path = paths.into_iter().find(known).or(of_settings)?;
        let bytes = self.covers.get(&path).map(Vec::as_slice);
        Some((path, bytes))
    }
}
