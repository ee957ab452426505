//! Cuts a face down to some characters, with all that decides how they are set.
//!
//! skera, the font engineers' own subsetter, does every table but one: it doesn't know CFF, in which
//! nearly all CJK faces are drawn. That table comes from subsetter, Typst's, which is made for PDF and
//! whose other tables are of no use here. Both number the glyphs in the order of the original, so the
//! parts fit; whether they do is looked at before they are joined. See docs/decisions/0013.

use read_fonts::collections::IntSet;
use read_fonts::types::{GlyphId, NameId, Tag};
use read_fonts::{FontRef, TableProvider};
use skera::{DEFAULT_LAYOUT_FEATURES, Plan, SubsetFlags, subset_font};
use subsetter::GlyphRemapper;
use write_fonts::FontBuilder;

use super::contain::contain;
use super::face::{Face, Outlines};
use super::language_systems;
use super::permission::Permission;
use crate::locale::Language;

/// The features that are kept beside those that a shaper turns on by itself: full-width punctuation
/// set solid, in lines and in columns, figures of one width in tables, and the narrow digits of
/// `text-combine-upright`.
const MORE_FEATURES: [&[u8; 4]; 10] =
    [b"halt", b"palt", b"vhal", b"vpal", b"chws", b"vchw", b"tnum", b"hwid", b"twid", b"qwid"];

/// The names that are kept: family and style in all their forms, and whatever is said on rights:
/// copyright (0), trademark (7), maker and designer (8 to 12), licence and where it lies (13, 14).
const NAMES: [u16; 17] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17];

/// Tables that nothing on a page needs. Signatures no longer fit; the others are layout in forms of
/// older days, beside GPOS and GSUB.
const DROPPED: [&[u8; 4]; 9] =
    [b"DSIG", b"morx", b"mort", b"kerx", b"JSTF", b"PCLT", b"LTSH", b"VDMX", b"hdmx"];

/// The face with the glyphs of these characters and all that layout may put in their place, or as a
/// whole if its maker asks for that. Characters that it lacks are passed over.
///
/// # Errors
/// If it has none of them, or is broken.
pub fn subset(
    face: &Face,
    characters: impl IntoIterator<Item = char>,
    language: &Language,
) -> Result<Vec<u8>, String> {
    if face.permission() == Permission::Whole {
        return Ok(face.data().to_vec());
    }
    let characters = face.needed(characters);
    if characters.is_empty() {
        return Err("it has none of the characters".to_owned());
    }
    contain(|| Cut { face, language }.make(&characters))?
}

struct Cut<'a> {
    face: &'a Face,
    language: &'a Language,
}

impl Cut<'_> {
    fn make(&self, characters: &IntSet<u32>) -> Result<Vec<u8>, String> {
        let original = FontRef::from_index(self.face.data(), self.face.index).map_err(broken)?;
        let source = self.prepared(&original);
        let source = FontRef::new(&source).map_err(broken)?;
        let plan = plan(&source, characters);
        let tables = subset_font(&source, &plan).map_err(broken)?;
        let tables = FontRef::new(&tables).map_err(broken)?;
        match self.face.outlines {
            Outlines::TrueType => Ok(FontBuilder::new().copy_missing_tables(tables).build()),
            Outlines::Cff => {
                let mut glyphs: Vec<(GlyphId, GlyphId)> = plan.old_to_new_glyph_mapping().collect();
                glyphs.sort_unstable();
                let outlines = self.cff(&glyphs)?;
                let count = usize::from(tables.maxp().map_err(broken)?.num_glyphs());
                if count != glyphs.len() {
                    return Err(format!("{count} glyphs were announced, {} made", glyphs.len()));
                }
                let mut builder = FontBuilder::new();
                builder.add_raw(Tag::new(b"CFF "), outlines);
                Ok(builder.copy_missing_tables(tables).build())
            }
        }
    }

    /// The face alone, taken out of its collection, its layout tables fit for the book's language. CFF
    /// outlines stay behind: the subsetter of these tables would only carry them about.
    fn prepared(&self, original: &FontRef<'_>) -> Vec<u8> {
        let mut builder = FontBuilder::new();
        for record in original.table_directory().table_records() {
            let tag = record.tag();
            let Some(data) = original.table_data(tag) else { continue };
            let is_dropped = DROPPED.iter().any(|it| Tag::new(it) == tag);
            if is_dropped || tag == Tag::new(b"CFF ") {
                continue;
            }
            let bytes = data.as_bytes();
            let is_layout = [b"GSUB", b"GPOS"].iter().any(|it| Tag::new(it) == tag);
            match is_layout.then(|| language_systems::of_language(bytes, self.language)).flatten() {
                Some(fit) => builder.add_raw(tag, fit),
                None => builder.add_raw(tag, bytes),
            };
        }
        builder.build()
    }

    /// The outlines of these glyphs, each given with the number it gets.
    fn cff(&self, glyphs: &[(GlyphId, GlyphId)]) -> Result<Vec<u8>, String> {
        let mut remapper = GlyphRemapper::new();
        for &(old, new) in glyphs {
            let old = u16::try_from(old.to_u32()).map_err(broken)?;
            if u32::from(remapper.remap(old)) != new.to_u32() {
                return Err("its glyphs come in no order".to_owned());
            }
        }
        let font =
            subsetter::subset(self.face.data(), self.face.index, &remapper).map_err(broken)?;
        let font = FontRef::new(&font).map_err(broken)?;
        let table = font.table_data(Tag::new(b"CFF ")).ok_or("it has no outlines")?;
        Ok(table.as_bytes().to_vec())
    }
}

fn plan(font: &FontRef<'_>, characters: &IntSet<u32>) -> Plan {
    let features = DEFAULT_LAYOUT_FEATURES.iter().copied();
    let features = features.chain(MORE_FEATURES.iter().map(|it| Tag::new(it))).collect();
    let names = NAMES.iter().map(|it| NameId::new(*it)).collect();
    let (all_scripts, all_languages) = (IntSet::all(), IntSet::all());
    Plan::new(
        &IntSet::empty(),
        characters,
        font,
        // The box for what is missing stays a box.
        SubsetFlags::SUBSET_FLAGS_NOTDEF_OUTLINE,
        &IntSet::empty(),
        &all_scripts,
        &features,
        &names,
        &all_languages,
    )
}

fn broken(error: impl std::fmt::Display) -> String {
    format!("its file is broken: {error}")
}
