//! Finds the faces that a project asks for, among its own and the system's, and reads their files.
#![expect(clippy::disallowed_methods, reason = "the command line reads font files")]

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use fontdb::{Database, FaceInfo, Source, Stretch, Style};
use heding::config::FontChoice;
use heding::diagnostic::Diagnostic;
use heding::font::{Face, Family, Fonts};
use heding::say;
use heding::wording::{Joint, Wording};

use crate::failure::Failure;
use crate::settings::distance;

/// The endings of font files.
pub(crate) const ENDINGS: &[&str] = &[".otf", ".ttf", ".ttc", ".otc"];

/// Weights as OpenType counts them (OS/2 §usWeightClass).
const REGULAR: u16 = 400;
const BOLD: u16 = 700;
/// The lightest that looks bold beside a regular face.
const SEMI_BOLD: u16 = 600;

/// The faces that were asked for. `own` are the files of the project's own folder of fonts, by name; the system's
/// are looked for only if a family is not there.
pub(crate) fn find(
    choices: &[FontChoice],
    own: &BTreeMap<String, Vec<u8>>,
) -> Result<Fonts, Failure> {
    if choices.is_empty() {
        return Ok(Fonts::default());
    }
    let mut search = Search::default();
    for (name, bytes) in own {
        search.add(name, bytes);
    }
    let families: Result<Vec<Family>, Failure> =
        choices.iter().map(|it| search.family(it)).collect();
    Ok(Fonts::new(families?))
}

#[derive(Default)]
struct Search {
    own: Database,
    system: Option<Database>,
    /// The files that were read: the faces of a collection share one.
    files: BTreeMap<PathBuf, Arc<Vec<u8>>>,
}

impl Search {
    /// Adds a file of the project. It was read already, and is known by its name as others are by their paths.
    fn add(&mut self, name: &str, bytes: &[u8]) {
        let (path, data) = (PathBuf::from(name), Arc::new(bytes.to_vec()));
        for id in self.own.load_font_source(Source::Binary(Arc::clone(&data) as _)) {
            if let Some(face) = self.own.face(id) {
                let face = FaceInfo {
                    source: Source::File(path.clone()),
                    id: fontdb::ID::dummy(),
                    ..face.clone()
                };
                self.own.remove_face(id);
                self.own.push_face_info(face);
            }
        }
        self.files.insert(path, data);
    }

    fn family(&mut self, choice: &FontChoice) -> Result<Family, Failure> {
        let regular = self.face(&choice.family, REGULAR)?;
        let bold = choice.bold.then(|| self.face(&choice.family, BOLD)).transpose()?;
        Ok(Family { regular, bold })
    }

    fn face(&mut self, name: &str, weight: u16) -> Result<Face, Failure> {
        let found = match nearest(&self.own, name, weight)? {
            Some(found) => found,
            None => {
                let system = self.system.get_or_insert_with(|| {
                    let mut system = Database::new();
                    system.load_system_fonts();
                    system
                });
                match nearest(system, name, weight)? {
                    Some(found) => found,
                    None => return Err(self.unknown(name)),
                }
            }
        };
        let Candidate { path, index, .. } = found;
        let data = match self.files.get(&path) {
            Some(data) => Arc::clone(data),
            None => {
                let data = std::fs::read(&path);
                let data = Arc::new(data.map_err(|error| Failure::unreadable(&path, &error))?);
                self.files.insert(path.clone(), Arc::clone(&data));
                data
            }
        };
        Face::read(data, index, path.to_string_lossy()).map_err(|reason| {
            let message = say!("the font `{name}` can't be embedded: {reason}", name, reason);
            wrong(message, say!("it lies in {path}", path = path.display()))
        })
    }

    fn unknown(&self, name: &str) -> Failure {
        let databases = std::iter::once(&self.own).chain(&self.system);
        let families = databases.flat_map(Database::faces).flat_map(|it| &it.families);
        let hint = match near(name, families.map(|(family, _)| family.as_str())).as_slice() {
            [] => say!("install it, or put its file into the project's folder `fonts`"),
            near => say!("these are there: {families}", families = quoted(near)),
        };
        wrong(say!("no font family is called `{name}`", name), hint)
    }
}

/// A face that has the name that was asked for.
struct Candidate {
    path: PathBuf,
    index: u32,
    family: String,
    weight: u16,
    is_slanted: bool,
    is_narrow_or_wide: bool,
}

/// The faces of that family, or of the file of that name.
fn candidates(database: &Database, name: &str) -> Vec<Candidate> {
    let lower = name.to_lowercase();
    let candidate = |it: &FaceInfo| {
        let (Source::File(path) | Source::SharedFile(path, _)) = &it.source else { return None };
        let mut families = it.families.iter().map(|(family, _)| family);
        let is_file = path.file_name().is_some_and(|it| it == name);
        (is_file || families.any(|it| it.to_lowercase() == lower)).then(|| Candidate {
            path: path.clone(),
            index: it.index,
            family: it.families.first().map_or_else(String::new, |(family, _)| family.clone()),
            weight: it.weight.0,
            is_slanted: it.style != Style::Normal,
            is_narrow_or_wide: it.stretch != Stretch::Normal,
        })
    };
    database.faces().filter_map(candidate).collect()
}

/// The upright face of that name whose weight is nearest. A face that should be bold and is not, and a
/// file of several families, are errors.
fn nearest(database: &Database, name: &str, weight: u16) -> Result<Option<Candidate>, Failure> {
    let candidates = candidates(database, name);
    let mut families: Vec<&str> = candidates
        .iter()
        .filter(|it| it.path.file_name().is_some_and(|it| it == name))
        .map(|it| it.family.as_str())
        .collect();
    families.sort_unstable();
    families.dedup();
    if families.len() > 1 {
        let hint = say!("name one of them: {families}", families = quoted(&families));
        return Err(wrong(say!("the file {name} holds several families", name), hint));
    }
    let best = candidates.into_iter().min_by_key(|it| {
        let far = it.weight.abs_diff(weight);
        (it.is_slanted, it.is_narrow_or_wide, far, it.path.clone(), it.index)
    });
    match best {
        Some(it) if weight >= SEMI_BOLD && it.weight < SEMI_BOLD => {
            let hint = say!("leave out `bold`: reading systems thicken the regular face");
            Err(wrong(say!("the font family `{name}` has no bold face", name), hint))
        }
        best => Ok(best),
    }
}

/// The names that were probably meant: those that differ little, and those with the same words.
fn near<'a>(name: &str, families: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    const SHOWN: usize = 8;
    let name = name.to_lowercase();
    let mut near: Vec<(usize, &str)> = families
        .filter_map(|family| {
            let lower = family.to_lowercase();
            let has_words = name.split_whitespace().all(|it| lower.contains(it));
            let distance = distance(&name, &lower);
            (has_words || distance <= name.chars().count() / 3).then_some((distance, family))
        })
        .collect();
    near.sort_unstable();
    near.dedup();
    near.into_iter().take(SHOWN).map(|(_, family)| family).collect()
}

/// Names in a row: `` `A`, `B` ``.
fn quoted(names: &[&str]) -> Wording {
    Wording::list(names.iter().map(|it| format!("`{it}`")), Joint::Comma)
}

fn wrong(message: Wording, hint: Wording) -> Failure {
    Failure::usage(Diagnostic::error("fonts", message).hint(hint))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_name_is_answered_with_the_nearest() {
        let families =
            ["Noto Serif CJK HK", "Noto Serif CJK TC", "Noto Sans CJK HK", "DejaVu Sans"];
        for (name, expected) in [
            ("Noto Serif HK", &["Noto Serif CJK HK"][..]),
            ("noto serif cjk", &["Noto Serif CJK HK", "Noto Serif CJK TC"]),
            ("Dejavu Sanss", &["DejaVu Sans"]),
            ("Ming", &[]),
        ] {
            assert_eq!(near(name, families.into_iter()), expected, "{name}");
        }
    }

    #[test]
    fn a_family_that_is_not_there_is_a_wrong_setting() {
        let choice = FontChoice { family: "No Such Family 1729".to_owned(), bold: false };
        let failure = find(&[choice], &BTreeMap::new()).unwrap_err();
        assert_eq!(failure.diagnostic.message, "no font family is called `No Such Family 1729`");
    }
}
