//! A face as it was found: its names, what it covers, what its maker allows.

use std::fmt;
use std::sync::Arc;

use read_fonts::collections::IntSet;
use read_fonts::tables::cmap::CmapIterLimits;
use read_fonts::types::{NameId, Tag};
use read_fonts::{FontRef, ReadError, TableProvider};

use super::composition;
use super::contain::contain;
use super::permission::Permission;

/// One face of a font file.
#[derive(Clone)]
pub struct Face {
    /// The family's name: `Noto Serif CJK HK`.
    pub family: String,
    /// The style's name: `Regular`.
    pub style: String,
    /// Its name in ASCII without blanks: `NotoSerifCJKhk-Regular`.
    pub post_script_name: String,
    /// Where it was found, for people.
    pub file: String,
    /// Its place in the file, from 0; a collection (`.ttc`) holds several.
    pub index: u32,
    /// The `fsType` bits.
    pub fs_type: u16,
    /// How its outlines are written.
    pub outlines: Outlines,
    /// Whether its letters have no serifs, as far as it says so (OS/2 §panose).
    pub is_sans: bool,
    data: Arc<Vec<u8>>,
    coverage: IntSet<u32>,
}

/// How outlines are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outlines {
    /// In the tables `glyf` and `loca`.
    TrueType,
    /// In the table `CFF `.
    Cff,
}

impl Outlines {
    /// The word that reports use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TrueType => "TrueType",
            Self::Cff => "CFF",
        }
    }
}

/// The tables that make a face one that can't be embedded yet, and what it is to people.
const UNFIT: [(&[u8; 4], &str); 6] = [
    (b"fvar", "it is a variable font; make a face of one weight from it and use that"),
    (b"CFF2", "its outlines are in the format CFF2, which few readers know"),
    (b"CBDT", "it is made of bitmaps"),
    (b"sbix", "it is made of bitmaps"),
    (b"COLR", "it is a colour font"),
    (b"SVG ", "it is a colour font"),
];

impl Face {
    /// Reads a face of a font file. `file` is the file's name for people.
    ///
    /// # Errors
    /// Why it can't be embedded: it is no font, it is of a kind that is not supported, or its maker
    /// forbids it.
    pub fn read(data: Arc<Vec<u8>>, index: u32, file: impl Into<String>) -> Result<Self, String> {
        let file = file.into();
        let read = || {
            let font = FontRef::from_index(&data, index)
                .map_err(|error| format!("it can't be read: {error}"))?;
            let name = |ids: &[u16]| ids.iter().find_map(|id| name(&font, *id));
            let names = [name(&[16, 1]), name(&[17, 2]), name(&[6])];
            Facts::of(&font).map(|facts| (facts, names))
        };
        let (Facts { fs_type, outlines, is_sans, coverage }, names) = contain(read)??;
        let [family, style, post_script_name] = names;
        Ok(Self {
            family: family.unwrap_or_else(|| file.clone()),
            style: style.unwrap_or_default(),
            post_script_name: post_script_name.unwrap_or_default(),
            file,
            index,
            fs_type,
            outlines,
            is_sans,
            data,
            coverage,
        })
    }

    /// What its maker allows.
    pub fn permission(&self) -> Permission {
        Permission::of(self.fs_type)
    }

    /// Whether it can draw a character, by a glyph of its own or by those of its canonical parts.
    pub fn covers(&self, character: char) -> bool {
        composition::covers(&self.coverage, character)
    }

    /// Which of its characters text of these ones needs.
    pub(super) fn needed(&self, characters: impl IntoIterator<Item = char>) -> IntSet<u32> {
        let mut needed = IntSet::empty();
        for character in characters {
            composition::insert(character, &self.coverage, &mut needed);
        }
        composition::insert_composed(&self.coverage, &mut needed);
        needed
    }

    /// A digest of its file, and of its place in that.
    pub fn digest(&self) -> blake3::Hash {
        blake3::Hasher::new().update(&self.data).update(&self.index.to_le_bytes()).finalize()
    }

    /// The bytes of its file.
    pub(super) fn data(&self) -> &[u8] {
        &self.data
    }
}

impl fmt::Debug for Face {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Face({}, {}#{})", self.post_script_name, self.file, self.index)
    }
}

struct Facts {
    fs_type: u16,
    outlines: Outlines,
    is_sans: bool,
    coverage: IntSet<u32>,
}

impl Facts {
    fn of(font: &FontRef<'_>) -> Result<Self, String> {
        if let Some((_, why)) = UNFIT.iter().find(|(tag, _)| has(font, tag)) {
            return Err((*why).to_owned());
        }
        let outlines = match (has(font, b"glyf"), has(font, b"CFF ")) {
            (true, _) => Outlines::TrueType,
            (false, true) => Outlines::Cff,
            (false, false) => return Err("it has no outlines".to_owned()),
        };
        let unreadable = |error: ReadError| format!("it can't be read: {error}");
        let os2 = font.os2().map_err(unreadable)?;
        let permission = Permission::of(os2.fs_type());
        if let Permission::Refused(why) = permission {
            return Err(format!("{why} (fsType {:#06x})", os2.fs_type()));
        }
        let is_collection = font.ttc_index().is_some();
        if permission == Permission::Whole && is_collection {
            let why = "it may be embedded as a whole only, and its file holds other faces";
            return Err(why.to_owned());
        }
        let cmap = font.cmap().map_err(unreadable)?;
        let Some((_, _, characters)) = cmap.best_subtable() else {
            return Err("it doesn't say which characters it has".to_owned());
        };
        let glyphs = font.maxp().map_err(unreadable)?.num_glyphs();
        // Without limits a damaged table may claim four thousand million characters.
        let coverage = characters
            .iter_with_limits(CmapIterLimits::default_for_font(font))
            .filter(|(_, glyph)| (1..u32::from(glyphs)).contains(&glyph.to_u32()))
            .map(|(character, _)| character)
            .collect();
        // PANOSE 1.0, Latin Text: family 2, serif styles 11 to 15.
        let is_sans = matches!(os2.panose_10(), [2, 11..=15, ..]);
        Ok(Self { fs_type: os2.fs_type(), outlines, is_sans, coverage })
    }
}

fn has(font: &FontRef<'_>, tag: &[u8; 4]) -> bool {
    font.table_data(Tag::new(tag)).is_some()
}

/// A name, in English if there is one.
fn name(font: &FontRef<'_>, id: u16) -> Option<String> {
    const ENGLISH: u16 = 0x409;
    let table = font.name().ok()?;
    let records = table.name_record().iter().filter(|it| it.name_id() == NameId::new(id));
    // `false` sorts first; among equals the first in the table.
    let best = records
        .filter(|it| it.is_unicode() || it.platform_id() == 1)
        .min_by_key(|it| (!it.is_unicode(), it.language_id() != ENGLISH))?;
    let name: String = best.string(table.string_data()).ok()?.chars().collect();
    let name: String = name.chars().filter(|it| !it.is_control()).collect();
    let name = name.trim();
    (!name.is_empty()).then(|| name.to_owned())
}
