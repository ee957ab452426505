//! Front matter: what a file says about itself, in YAML, TOML or JSON, in the words of any generator.
//!
//! ```text
//! fence ─▶ block ─lines─▶ entries, if it is sure ──────────┐
//!            ├─yaml, toml─▶ entries, or what is wrong ──────┼─fields, by the table in keys─▶ Meta
//!            └─────────────▶ what lines could recover ──────┘
//! ```

mod address;
mod control;
mod fence;
mod fields;
mod heads;
mod keys;
mod lines;
mod mistake;
mod remarks;
mod schema;
mod toml;
mod value;
mod wanted;
mod yaml;

use crate::article::Meta;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{Source, Span};

use crate::say;
use control::Clean;
use fence::{Block, Format};
pub use keys::Field;
pub use schema::schema;
use value::Entry;

/// Reads the front matter. Returns what it says, and where the text after it begins; `title` is empty
/// if it was not given.
pub fn read(source: &Source, config: &Config, diagnostics: &mut Diagnostics) -> (Meta, usize) {
    let Some(block) = fence::find(&source.text) else {
        let (entries, body_start) =
            heads::read(&source.text).unwrap_or_else(|| remarks::read(&source.text));
        return (fields::meta(source, config, entries, diagnostics), body_start);
    };
    let clean = Clean::new(&source.text[block.content.clone()]);
    let mut found = Diagnostics::default();
    let (entries, body_start) = entries(source, &block, &clean, &mut found);
    if body_start > 0
        && let Some((count, at)) = clean.removed()
    {
        found.push(control_characters(source, count, block.content.start + at));
    }
    diagnostics.append(found);
    let entries = clean.restore(entries, block.content.start);
    (fields::meta(source, config, entries, diagnostics), body_start)
}

/// Where a field's value stands, if the front matter gives it. Reads the block again: for messages.
pub fn place(source: &Source, field: Field) -> Option<Span> {
    let block = fence::find(&source.text)?;
    let clean = Clean::new(&source.text[block.content.clone()]);
    let (entries, _) = entries(source, &block, &clean, &mut Diagnostics::default());
    let entries = clean.restore(entries, block.content.start);
    let ranked = entries.into_iter().filter_map(|it| {
        let (rank, found) = keys::field(&it.key)?;
        (found == field && !it.value.is_empty()).then_some((rank, it.span))
    });
    ranked.min_by_key(|(rank, _)| *rank).map(|(_, span)| span.into())
}

/// What a block says, and where the text begins: at the start of the file, if the block turns out to
/// be no front matter.
fn entries<'a>(
    source: &Source,
    block: &Block,
    clean: &'a Clean<'_>,
    diagnostics: &mut Diagnostics,
) -> (Vec<Entry<'a>>, usize) {
    let mark = |at: std::ops::Range<usize>| {
        Span::from(
            block.content.start + clean.origin(at.start)
                ..block.content.start + clean.origin(at.end),
        )
    };
    if let Some(fence) = &block.unclosed {
        let (entries, sure) = match block.format {
            Format::Yaml => {
                let lines = lines::read(clean.text());
                (lines.entries, lines.sure)
            }
            Format::Toml => {
                let (entries, failure) = toml::read(clean.text());
                (entries, failure.is_none())
            }
            Format::Json => (Vec::new(), false),
        };
        let known = entries.iter().any(|it| keys::field(&it.key).is_some());
        if !known && block.format != Format::Json {
            return (Vec::new(), 0);
        }
        diagnostics.push(unclosed(source, block, fence.clone()));
        return (entries, if sure { block.body } else { 0 });
    }
    if block.format == Format::Toml {
        let (entries, failure) = toml::read(clean.text());
        if let Some(failure) = failure {
            diagnostics
                .push(mistake::in_toml(&failure).at(source, mark(failure.at..failure.at + 1)));
        }
        return (entries, block.body);
    }
    if block.format == Format::Json {
        return match yaml::read_object(clean.text()) {
            Ok(entries) => (entries, block.body),
            Err(failure) => {
                let at = mark(failure.at..failure.at + 1);
                diagnostics.push(mistake::in_json(&failure).at(source, at));
                (Vec::new(), block.body)
            }
        };
    }
    let lines = lines::read(clean.text());
    if lines.sure {
        return (lines.entries, block.body);
    }
    match yaml::read(clean.text()) {
        Ok(entries) => (entries, block.body),
        Err(failure) => {
            let known = lines.entries.iter().any(|it| keys::field(&it.key).is_some());
            let body = match lines.prose {
                // The text between two thematic breaks.
                _ if !known => return (Vec::new(), 0),
                Some(prose) => block.content.start + clean.origin(prose),
                None => block.body,
            };
            if lines.prose.is_none() && is_only_brackets(clean.text(), &lines.slips) {
                return (lines.entries, body);
            }
            let (diagnostic, at) = match lines.prose {
                Some(_) => (mistake::no_closing_fence("---"), 0..0),
                None => mistake::in_yaml(clean.text(), &failure, &lines.slips),
            };
            diagnostics.push(diagnostic.at(source, mark(at)));
            let before = |it: &Entry<'_>| lines.prose.is_none_or(|prose| it.key_span.start < prose);
            (lines.entries.into_iter().filter(before).collect(), body)
        }
    }
}

/// Whether all that is wrong are titles that begin with a word in brackets, `title: [Emacs] 寫模式`: YAML takes the
/// bracket for a list's, but it can mean only one thing.
fn is_only_brackets(block: &str, slips: &[(lines::Slip, std::ops::Range<usize>)]) -> bool {
    !slips.is_empty()
        && slips.iter().all(|(slip, at)| {
            let line = block[..at.start].rsplit('\n').next().unwrap_or_default();
            let key = line.trim().trim_end_matches(':');
            let is_title = keys::field(key).is_some_and(|(_, it)| it == Field::Title);
            *slip == lines::Slip::OpenBracket
                && is_title
                && block.get(at.clone()).is_some_and(|it| it.contains(']'))
        })
}

fn unclosed(source: &Source, block: &Block, fence: std::ops::Range<usize>) -> Diagnostic {
    let closing = match block.format {
        Format::Json => "}",
        _ => source.text.get(fence.clone()).unwrap_or("---"),
    };
    mistake::no_closing_fence(closing).at(source, Span::from(fence))
}

fn control_characters(source: &Source, count: usize, at: usize) -> Diagnostic {
    let message = match count {
        1 => say!("a control character in the front matter is left out"),
        _ => say!("{count} control characters in the front matter are left out", count),
    };
    Diagnostic::note("control-character", message)
        .at(source, Span::from(at..at + 1))
        .hint(say!("delete the character; it is invisible and allowed neither in YAML nor in XML"))
}
