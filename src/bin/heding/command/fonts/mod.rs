//! `heding fonts`: which faces books would embed, what they lack, and where that stands.

mod places;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use annotate_snippets::renderer::{Effects, Style};
use clap::{Args, ValueHint};
use heding::date::PeriodRequest;
use heding::diagnostic::{Diagnostic, Diagnostics};
use heding::font::{self, Characters, Family, Fonts, Subset, has_ink};
use heding::locale::Language;
use heding::volume::Request;
use serde::Serialize;

use crate::binding::bind;
use crate::failure::{Failure, Outcome};
use crate::findings::Findings;
use crate::options::{Format, Length, ProjectPlace, Today};
use crate::ours::Own;
use crate::output;
use crate::project::OpenProject;
use crate::report::{self, number};
use crate::terminal::{Detail, Terminal};
use crate::visible::plain;
use crate::words::{counted, fixed, padded, tell};
use heding::say;

use places::{Lack, places};

const EXAMPLES: &str = "\
Examples:
  heding fonts archive             what the fonts of heding.toml lack, and where it stands
  heding fonts archive --font \"Noto Serif CJK HK\"
                                   the same for a font that is not in heding.toml
  heding fonts --font \"Noto Serif CJK HK\" --text words.txt --write out
                                   that font, cut down to the characters of a text";

/// The missing characters that are shown, unless all are asked for.
const SHOWN: usize = 40;

/// Options of `fonts`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct FontsOptions {
    #[command(flatten)]
    place: ProjectPlace,
    /// Take the characters of this file instead of those of the articles.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    text: Option<PathBuf>,
    /// Write the fonts, cut down to the characters, to this folder.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    write: Option<PathBuf>,
    /// Write over other fonts of these names.
    #[arg(long, requires = "write")]
    force: bool,
    /// What the archive is cut into; without it, what the settings say.
    #[arg(long, value_enum, value_name = "LENGTH")]
    period: Option<Length>,
    #[command(flatten)]
    today: Today,
}

/// The answer.
#[derive(Debug, Serialize)]
struct Answer {
    /// How many characters there are.
    characters: usize,
    /// The faces in the order in which they are asked.
    faces: Vec<FaceAccount>,
    /// The characters that no face has, the commonest first.
    missing: Vec<Lack>,
}

/// What there is to say about a face.
#[derive(Debug, Serialize)]
struct FaceAccount {
    family: String,
    style: String,
    post_script_name: String,
    file: String,
    index: u32,
    weight: u16,
    outlines: &'static str,
    fs_type: u16,
    permission: &'static str,
    /// How many of the characters it has.
    covers: usize,
    /// How many are taken from it.
    gives: usize,
    /// Where it was written to, cut down.
    #[serde(skip_serializing_if = "Option::is_none")]
    written: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bytes: Option<u64>,
}

/// Looks at the faces.
pub(crate) fn run(options: &FontsOptions, terminal: &Terminal) -> Result<Outcome, Failure> {
    let mut project = OpenProject::open(&options.place, options.period)?;
    // The books are not made for reading here: no fonts for each, and no cover.
    let fonts = std::mem::take(&mut project.assets.fonts);
    project.config.cover = heding::config::CoverChoice::None;
    if fonts.is_empty() {
        let hint = say!("`fonts = [\"Noto Serif CJK HK\"]` in heding.toml, or `--font NAME`");
        let message = say!("no font is asked for");
        return Err(Failure::usage(Diagnostic::error("fonts", message).hint(hint)));
    }
    let shown = Characters::default();
    let (language, chapters) = match &options.text {
        Some(path) => {
            shown.insert_text(&read(path)?);
            project.characters = Some(shown);
            (project.config.language.clone().unwrap_or_else(Language::english), Vec::new())
        }
        None => {
            project.characters = Some(shown);
            let request = Request::Periods {
                wanted: PeriodRequest::All,
                today: options.today.date(project.config.time_zone),
            };
            let findings = Findings::new(&project.dir, Detail::Errors, false);
            let bound = bind(&project, &request, None, findings, terminal)?;
            (bound.language, bound.ledger)
        }
    };
    let shown = project.characters.take().unwrap_or_default();
    let mut answer = Answer::of(&fonts, &shown);
    answer.missing = places(&fonts.share(&shown).missing, &project, &chapters);
    if let Some(folder) = &options.write {
        let mut diagnostics = Diagnostics::default();
        let made = font::subsets(&fonts, &fonts.share(&shown), &language, &mut diagnostics);
        diagnostics.iter().for_each(|it| terminal.complain(it));
        answer.write(made, folder, options.force)?;
    }
    terminal.answer(&match terminal.format {
        Format::Text => table(&answer, &project.dir, terminal),
        _ => report::json(&answer)?,
    })?;
    Ok(Outcome::Done)
}

#[expect(clippy::disallowed_methods, reason = "the command line reads the text")]
fn read(path: &Path) -> Result<String, Failure> {
    std::fs::read(path)
        .map(|it| String::from_utf8_lossy(&it).into_owned())
        .map_err(|error| Failure::unreadable(path, &error))
}

impl Answer {
    fn of(fonts: &Fonts, shown: &Characters) -> Self {
        let shares = fonts.share(shown);
        let mut faces = Vec::new();
        for (family, share) in fonts.families().iter().zip(&shares.of_families) {
            faces.extend(family.faces().map(|(weight, it)| FaceAccount {
                family: it.family.clone(),
                style: it.style.clone(),
                post_script_name: it.post_script_name.clone(),
                file: it.file.clone(),
                index: it.index,
                weight,
                outlines: it.outlines.as_str(),
                fs_type: it.fs_type,
                permission: it.permission().as_str(),
                covers: inked(shown).filter(|character| it.covers(*character)).count(),
                gives: share.iter().filter(|c| has_ink(**c) && it.covers(**c)).count(),
                written: None,
                bytes: None,
            }));
        }
        Self { characters: inked(shown).count(), faces, missing: Vec::new() }
    }

    /// Writes the fonts, cut down.
    #[expect(clippy::disallowed_methods, reason = "the command line makes the folder")]
    fn write(
        &mut self,
        made: Vec<(&Family, Vec<(u16, Subset)>)>,
        folder: &Path,
        force: bool,
    ) -> Result<(), Failure> {
        std::fs::create_dir_all(folder).map_err(|error| Failure::unwritable(folder, &error))?;
        for (family, subsets) in made {
            for (weight, subset) in subsets {
                let path = folder.join(&subset.file_name);
                let is_there = || std::fs::read(&path).is_ok_and(|it| it == subset.bytes);
                Own::Font.guard(&path, force || is_there())?;
                let written = output::write(&path, |sink| sink.write_all(&subset.bytes));
                let written = written.map_err(|error| Failure::unwritable(&path, &error))?;
                let name = &family.regular.family;
                let mut faces = self.faces.iter_mut();
                let account = faces
                    .find(|it| it.family == *name && it.weight == weight && it.written.is_none());
                if let Some(account) = account {
                    account.written = Some(path.to_string_lossy().replace('\\', "/"));
                    account.bytes = Some(written.bytes);
                }
            }
        }
        Ok(())
    }
}

/// The characters that need a face.
fn inked(shown: &Characters) -> impl Iterator<Item = char> {
    shown.iter().filter(|it| has_ink(*it))
}

fn table(answer: &Answer, dir: &Path, terminal: &Terminal) -> String {
    let style = match terminal.colors_answers() {
        true => Style::new().effects(Effects::BOLD),
        false => Style::new(),
    };
    let mut text = String::new();
    for it in &answer.faces {
        let name = plain(&format!("{} {}", it.family, it.style));
        let _ = writeln!(text, "{style}{name}{style:#}");
        for (name, value) in rows(it, answer.characters) {
            let _ = writeln!(text, "  {}{value}", padded(&name, 12));
        }
    }
    let whole = terminal.detail == Detail::All || answer.missing.len() <= SHOWN;
    let missing = match answer.missing.len() {
        0 => tell!("No character is missing."),
        1 => tell!("No font has this character:"),
        count => tell!("No font has these {count} characters:", count = number(count)),
    };
    let _ = writeln!(text, "\n{missing}");
    for it in answer.missing.iter().take(if whole { usize::MAX } else { SHOWN }) {
        let place = match &it.first {
            Some(first) => tell!(
                "{times}, first in {place}",
                times = counted!(it.count, "{count} time", "{count} times"),
                place = format!(
                    "{}:{}:{}",
                    plain(&dir.join(first.path.as_str()).to_string_lossy()),
                    first.line,
                    first.column
                ),
            ),
            None => tell!("in no article as it stands"),
        };
        let _ = writeln!(text, "  {} {:<8} {place}", it.character, it.code);
    }
    if !whole {
        let more = number(answer.missing.len() - SHOWN);
        let _ = writeln!(text, "  {}", tell!("and {count} more; -v shows all", count = more));
    }
    text
}

/// What is told of a face, each with its name.
fn rows(it: &FaceAccount, characters: usize) -> Vec<(String, String)> {
    let mut rows = vec![
        (tell!("file"), tell!("{file}, face {index}", file = plain(&it.file), index = it.index)),
        (
            "fsType".to_owned(),
            tell!(
                "{bits}, {permission}; {outlines}",
                bits = format!("{:#06x}", it.fs_type),
                permission = fixed(it.permission),
                outlines = it.outlines,
            ),
        ),
        (
            tell!("characters"),
            tell!(
                "has {covers} of {all}, gives {gives}",
                covers = number(it.covers),
                all = number(characters),
                gives = number(it.gives),
            ),
        ),
    ];
    if let (Some(written), Some(bytes)) = (&it.written, it.bytes) {
        rows.push((tell!("written"), format!("{written}, {} kB", number(bytes as usize / 1000))));
    }
    rows
}
