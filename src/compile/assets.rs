//! What decides how books look, beside the settings.

use std::collections::BTreeMap;

use crate::cover::{Faces, Templates};
use crate::font::Fonts;

/// What of the project decides how its books look, beside the settings.
#[derive(Debug, Default)]
pub struct Assets {
    /// The project's own style sheets, by name: `base.css`.
    pub sheets: BTreeMap<String, Vec<u8>>,
    /// The project's own templates of covers.
    pub templates: Templates,
    /// The faces that covers are drawn with.
    pub faces: Faces,
    /// The digests of the files of the project's own among those, by name.
    pub cover_fonts: BTreeMap<String, blake3::Hash>,
    /// The faces that books embed; none, unless the project asks for some.
    pub fonts: Fonts,
}
