//! `heding inspect`: what is in a finished book.
#![expect(clippy::disallowed_methods, reason = "the command line reads the book")]

use heding::say;
use std::fmt::Write;
use std::fs::File;
use std::io::BufReader;
use std::path::PathBuf;

use annotate_snippets::renderer::{Effects, Style};
use clap::{Args, ValueHint};
use heding::epub::{self, Inspection};
use heding::publication::NavPoint;

use crate::failure::{Failure, Outcome};
use crate::options::Format;
use crate::report::message;
use crate::report::wrap::wrap;
use crate::report::{self, number, size};
use crate::terminal::{Detail, Terminal};
use crate::visible::plain;
use crate::words::{self, counted, padded, tell};
use heding::wording::Joint;

const EXAMPLES: &str = "\
Examples:
  heding inspect dist/letters-2020-08.epub                 for people
  heding inspect dist/letters-2020-08.epub -v              with all of its contents
  heding inspect dist/letters-2020-08.epub --format json   for programs";

/// The entries of a table of contents that are shown, unless all are asked for.
const CONTENTS: usize = 40;

/// The columns that the rows' names take.
const INDENT: usize = 15;

/// Options of `inspect`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Inspect {
    /// The book, of heding's or anyone else's making.
    #[arg(value_name = "BOOK.epub", value_hint = ValueHint::FilePath)]
    book: PathBuf,
}

/// Shows what is in a book.
pub(crate) fn run(options: &Inspect, terminal: &Terminal) -> Result<Outcome, Failure> {
    let book = options.book.as_path();
    let file = File::open(book).map_err(|error| Failure::unreadable(book, &error))?;
    if file.metadata().is_ok_and(|it| it.is_dir()) {
        let mut failure = Failure::unusable(book, &say!("it is a folder"));
        failure.diagnostic.hint = Some(say!("name one of the books in it"));
        return Err(failure);
    }
    let inspection = epub::inspect(BufReader::new(file));
    let inspection = inspection.map_err(|reason| Failure::unusable(book, &reason))?;
    terminal.answer(&match terminal.format {
        Format::Text => table(&inspection, terminal),
        _ => report::json(&inspection)?,
    })?;
    Ok(Outcome::Done)
}

fn table(it: &Inspection, terminal: &Terminal) -> String {
    let style = match terminal.colors_answers() {
        true => Style::new().effects(Effects::BOLD),
        false => Style::new(),
    };
    let series = it.series.as_ref().map(|series| match &series.position {
        Some(position) => tell!("{series}, volume {position}", series = &series.name, position),
        None => series.name.clone(),
    });
    let counts = it.counts;
    let files = [
        (counts.pages, counted!(counts.pages, "{count} page", "{count} pages")),
        (counts.images, counted!(counts.images, "{count} picture", "{count} pictures")),
        (counts.fonts, counted!(counts.fonts, "{count} font", "{count} fonts")),
        (counts.sheets, counted!(counts.sheets, "{count} style sheet", "{count} style sheets")),
    ];
    let files = files.into_iter().filter(|(count, _)| *count > 0).map(|(_, it)| it);
    let mut accessibility: Vec<(&str, String)> = Vec::new();
    for (name, value) in &it.accessibility {
        match accessibility.last_mut() {
            Some((last, values)) if last == name => *values += &format!(", {value}"),
            _ => accessibility.push((name, value.clone())),
        }
    }
    // In EPUB's own words.
    let accessibility = accessibility.into_iter().map(|(name, values)| format!("{name}: {values}"));

    let mut text = String::new();
    let mut row = |name: String, values: Vec<String>| {
        let values = values.iter().filter(|it| !it.is_empty());
        let values: Vec<String> =
            values.map(|it| wrap(&plain(it), message::WIDTH - INDENT)).collect();
        for (i, line) in values.iter().flat_map(|it| it.split('\n')).enumerate() {
            let name = padded(if i == 0 { &name } else { "" }, INDENT);
            let _ = writeln!(text, "{style}{name}{style:#}{line}");
        }
    };
    row(tell!("title"), vec![it.title.clone()]);
    row(tell!("series"), series.into_iter().collect());
    row(tell!("creators"), it.creators.clone());
    row(tell!("languages"), vec![words::list(&it.languages, Joint::Comma)]);
    row(tell!("publisher"), it.publisher.clone().into_iter().collect());
    row(tell!("description"), it.description.clone().into_iter().collect());
    row(tell!("identifier"), vec![it.identifier.clone()]);
    row(tell!("date"), it.date.clone().into_iter().collect());
    row(tell!("modified"), it.modified.clone().into_iter().collect());
    let edition = it.holdings.as_ref().map(|it| &it.edition);
    row(
        tell!("edition"),
        edition
            .map(|it| format!("{}, {}, {}", it.script, it.writing, it.profile))
            .into_iter()
            .collect(),
    );
    row(tell!("direction"), it.direction.clone().into_iter().collect());
    row(tell!("accessibility"), accessibility.collect());
    row(tell!("made by"), it.generator.clone().into_iter().collect());
    row(tell!("format"), vec![format!("EPUB {}", it.version)]);
    let (size, unpacked) = (size(it.bytes), size(it.unpacked_bytes));
    row(tell!("size"), vec![tell!("{size}, {unpacked} unpacked", size, unpacked)]);
    let files = words::list(&files.collect::<Vec<_>>(), Joint::Comma);
    row(tell!("files"), vec![tell!("{count}: {files}", count = number(counts.files), files)]);
    row(tell!("contents"), vec![counted!(counts.contents, "{count} entry", "{count} entries")]);

    let whole = terminal.detail == Detail::All || counts.contents <= CONTENTS;
    list(&mut text, &it.contents, whole, 1);
    if !whole && it.contents.len() > CONTENTS {
        let more = it.contents.len() - CONTENTS;
        let _ =
            writeln!(text, "  {}", tell!("and {count} more; -v shows all", count = number(more)));
    }
    text
}

/// Lists entries with all that lies below them, or else the first of the top level.
fn list(text: &mut String, points: &[NavPoint], whole: bool, depth: usize) {
    for point in points.iter().take(if whole { usize::MAX } else { CONTENTS }) {
        let label = plain(&point.label);
        let _ = match point.children.len() {
            below if below > 0 && !whole => {
                writeln!(text, "{:1$}{label} ({2})", "", 2 * depth, number(below))
            }
            _ => writeln!(text, "{:1$}{label}", "", 2 * depth),
        };
        if whole {
            list(text, &point.children, whole, depth + 1);
        }
    }
}
