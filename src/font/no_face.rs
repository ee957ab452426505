//! What stands for a face where the feature `fonts` is off: a type without values.

use crate::locale::Language;

/// A face. There is none without the feature `fonts`.
#[derive(Debug, Clone)]
pub struct Face {
    /// The family's name.
    pub family: String,
    /// Its name in ASCII without blanks.
    pub post_script_name: String,
    /// Where it was found.
    pub file: String,
    /// How its outlines are written.
    pub outlines: Outlines,
    /// Whether its letters have no serifs.
    pub is_sans: bool,
    never: Never,
}

#[derive(Debug, Clone, Copy)]
enum Never {}

/// How outlines are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outlines {
    /// In the tables `glyf` and `loca`.
    TrueType,
    /// In the table `CFF `.
    Cff,
}

impl Face {
    /// Whether it has a glyph for a character.
    pub fn covers(&self, _: char) -> bool {
        match self.never {}
    }

    /// A digest of its file.
    pub fn digest(&self) -> blake3::Hash {
        match self.never {}
    }
}

/// Cuts a face down to some characters.
///
/// # Errors
/// None: there is no face.
pub fn subset(
    face: &Face,
    _: impl IntoIterator<Item = char>,
    _: &Language,
) -> Result<Vec<u8>, String> {
    match face.never {}
}
