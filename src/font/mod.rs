//! Embedded fonts: of a chain of faces each gives the glyphs of the characters that the ones before it
//! lack, cut down to what a volume shows.
//!
//! The command line finds the faces and reads their files; nothing here touches the disk. Nothing is
//! embedded unless the project asks for it (docs/decisions/0013).

mod characters;
#[cfg(feature = "fonts")]
mod composition;
#[cfg(feature = "fonts")]
mod contain;
#[cfg(feature = "fonts")]
mod face;
#[cfg(feature = "fonts")]
mod language_systems;
#[cfg(not(feature = "fonts"))]
mod no_face;
mod permission;
mod sheet;
#[cfg(feature = "fonts")]
mod subset;
#[cfg(feature = "fonts")]
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::locale::Language;
use crate::publication::{Content, MediaType, Resource};
use crate::say;

pub use characters::{Characters, each_shown, has_ink};
#[cfg(feature = "fonts")]
pub use face::{Face, Outlines};
#[cfg(not(feature = "fonts"))]
pub use no_face::{Face, Outlines, subset};
pub use permission::Permission;
#[cfg(feature = "fonts")]
pub use subset::subset;

use characters::BY_READERS;
use sheet::FamilyRule;

/// The href of the sheet that names the faces. The project's own `styles/fonts.css` takes its place.
pub const SHEET_HREF: &str = "css/fonts.css";

/// The families that a book's text is set in, in the order in which they are asked for a character.
#[derive(Debug, Clone, Default)]
pub struct Fonts(Vec<Family>);

/// A family of one or two faces.
#[derive(Debug, Clone)]
pub struct Family {
    /// The face of the text.
    pub regular: Face,
    /// The face of headings and of what is bold, if the project asks for one. Without it reading
    /// systems thicken the regular one.
    pub bold: Option<Face>,
}

impl Family {
    /// Its faces with the weights by which the sheet knows them.
    pub fn faces(&self) -> impl Iterator<Item = (u16, &Face)> {
        std::iter::once((400, &self.regular)).chain(self.bold.as_ref().map(|it| (700, it)))
    }
}

/// Which family gives which characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shares {
    /// The characters of each family, in the order of the families.
    pub of_families: Vec<Vec<char>>,
    /// The characters that leave ink and that no face has.
    pub missing: Vec<char>,
}

impl Fonts {
    /// A chain of families.
    pub fn new(families: Vec<Family>) -> Self {
        Self(families)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The families.
    pub fn families(&self) -> &[Family] {
        &self.0
    }

    /// Deals out characters: each goes to the first family whose regular face has it. The first family
    /// also gives what reading systems show of their own, as far as it has that.
    pub fn share(&self, characters: &Characters) -> Shares {
        let mut shares =
            Shares { of_families: vec![Vec::new(); self.0.len()], missing: Vec::new() };
        if let (Some(first), Some(share)) = (self.0.first(), shares.of_families.first_mut()) {
            let more = BY_READERS.into_iter().flatten().filter(|it| !characters.contains(*it));
            share.extend(more.filter(|it| first.regular.covers(*it)));
        }
        for character in characters.iter() {
            match self.0.iter().position(|it| it.regular.covers(character)) {
                Some(at) => shares.of_families[at].push(character),
                None if has_ink(character) => shares.missing.push(character),
                None => {}
            }
        }
        shares
    }
}

/// A face, cut down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subset {
    /// The file's name: `NotoSerifCJKhk-Regular.otf`.
    pub file_name: String,
    /// What it is.
    pub media_type: MediaType,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Adds to a book's files those fonts that its pages and sheets need, and the sheet that names them.
/// `characters` are those of the pages.
pub fn embed(
    fonts: &Fonts,
    characters: &Characters,
    language: &Language,
    resources: &mut Vec<Resource>,
    diagnostics: &mut Diagnostics,
) {
    for resource in &*resources {
        if let (MediaType::Css, Content::Bytes(sheet)) = (resource.media_type, &resource.content) {
            characters.insert_sheet(sheet);
        }
    }
    let shares = fonts.share(characters);
    let resource = |href: String, media_type, bytes| Resource {
        href,
        media_type,
        properties: Vec::new(),
        content: Content::Bytes(bytes),
    };
    let mut rules = Vec::new();
    for (family, subsets) in subsets(fonts, &shares, language, diagnostics) {
        let mut faces = Vec::new();
        for (weight, it) in subsets {
            let href = format!("fonts/{}", it.file_name);
            faces.push((weight, href.clone()));
            resources.push(resource(href, it.media_type, it.bytes));
        }
        let generic = if family.regular.is_sans { "sans-serif" } else { "serif" };
        rules.push(FamilyRule { name: &family.regular.family, faces, generic });
    }
    if !resources.iter().any(|it| it.href == SHEET_HREF) {
        let sheet = sheet::sheet(&rules).into_bytes();
        resources.push(resource(SHEET_HREF.to_owned(), MediaType::Css, sheet));
    }
    if let Some(warning) = missing(&shares.missing) {
        diagnostics.push(warning);
    }
}

/// Cuts down the faces of the families that have a share, each with its weight. A face that can't be
/// cut is named and left out.
pub fn subsets<'a>(
    fonts: &'a Fonts,
    shares: &Shares,
    language: &Language,
    diagnostics: &mut Diagnostics,
) -> Vec<(&'a Family, Vec<(u16, Subset)>)> {
    let mut taken = BTreeSet::new();
    let mut families = Vec::new();
    for (family, share) in fonts.0.iter().zip(&shares.of_families) {
        let mut made = Vec::new();
        for (weight, face) in family.faces().filter(|_| !share.is_empty()) {
            match subset(face, share.iter().copied(), language) {
                Ok(bytes) => {
                    let (media_type, ending) = match face.outlines {
                        Outlines::Cff => (MediaType::Otf, "otf"),
                        Outlines::TrueType => (MediaType::Ttf, "ttf"),
                    };
                    let file_name = format!("{}.{ending}", unused_stem(face, &mut taken));
                    made.push((weight, Subset { file_name, media_type, bytes }));
                }
                Err(reason) => {
                    let message = say!(
                        "the font {family} is not embedded: {reason}",
                        family = face.family,
                        reason
                    );
                    let hint = say!("it comes from {file}", file = face.file);
                    diagnostics.push(Diagnostic::error("font-not-embedded", message).hint(hint));
                }
            }
        }
        if !made.is_empty() {
            families.push((family, made));
        }
    }
    families
}

/// A file name without its ending, in letters that every device takes.
fn unused_stem(face: &Face, taken: &mut BTreeSet<String>) -> String {
    let stem: String = face
        .post_script_name
        .chars()
        .filter(|it| it.is_ascii_alphanumeric() || *it == '-')
        .take(63)
        .collect();
    let stem = if stem.is_empty() { "font".to_owned() } else { stem };
    let numbered = (2_u32..).map(|number| format!("{stem}-{number}"));
    let mut names = std::iter::once(stem.clone()).chain(numbered);
    // Names that differ in case only are one on some disks.
    names.find(|it| taken.insert(it.to_ascii_lowercase())).unwrap_or(stem)
}

/// What there is to say about characters that no face has.
fn missing(characters: &[char]) -> Option<Diagnostic> {
    const SHOWN: usize = 20;
    let shown: String = characters.iter().take(SHOWN).collect();
    let more = if characters.len() > SHOWN { "…" } else { "" };
    let message = match characters.len() {
        0 => return None,
        1 => say!("no embedded font has the character {shown}", shown),
        count => {
            say!("no embedded font has these {count} characters: {shown}{more}", count, shown, more)
        }
    };
    let hint =
        say!("`heding fonts` says where they stand; a family that has them can follow in `fonts`");
    Some(Diagnostic::warning("missing-glyphs", message).hint(hint))
}
