//! `heding media verify`: whether the cache is sound.

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::{Args, ValueHint};
use heding::media::cache::Checked;
use serde::Serialize;

use super::Place;
use crate::failure::{Failure, Outcome};
use crate::options::Format;
use crate::output;
use crate::report::{self, number, size};
use crate::terminal::Terminal;
use crate::visible::plain;
use crate::words::counted;

/// Options of `media verify`.
#[derive(Debug, Args)]
pub(crate) struct VerifyOptions {
    /// The folder of articles, whose settings may say where the cache is.
    #[arg(value_name = "DIR", default_value = ".", value_hint = ValueHint::DirPath)]
    dir: PathBuf,
    #[command(flatten)]
    place: Place,
}

/// The answer for programs.
#[derive(Serialize)]
struct Answer<'a> {
    cache: String,
    pictures: usize,
    bytes: u64,
    held: usize,
    dead: usize,
    damaged: usize,
    lost: &'a [String],
    orphans: usize,
    unreadable: usize,
    newer: usize,
}

/// Reads everything and tells what is right.
pub(super) fn run(options: &VerifyOptions, terminal: &Terminal) -> Result<Outcome, Failure> {
    let project = options.place.open(options.dir.clone(), None)?;
    let checked = project.cache.check();
    let cache = output::shown(project.cache.root());
    terminal.answer(&match terminal.format {
        Format::Text => table(&cache, &checked),
        _ => report::json(&Answer {
            cache,
            pictures: checked.sound,
            bytes: checked.bytes,
            held: checked.held,
            dead: checked.dead,
            damaged: checked.damaged,
            lost: &checked.lost,
            orphans: checked.orphans,
            unreadable: checked.unreadable,
            newer: checked.newer,
        })?,
    })?;
    let is_sound = checked.damaged == 0 && checked.lost.is_empty() && checked.unreadable == 0;
    Ok(if is_sound { Outcome::Done } else { Outcome::Faulty })
}

fn table(cache: &str, it: &Checked) -> String {
    let mut text = String::new();
    let _ = writeln!(text, "{}", plain(cache));
    let _ = writeln!(
        text,
        "  {} sound, {}",
        counted!(it.sound, "{count} picture", "{count} pictures"),
        size(it.bytes)
    );
    for (count, what, noun) in [
        (it.held, "that lead to them", "address"),
        (it.dead, "known to be dead", "address"),
        (it.damaged, "damaged", "picture"),
        (it.lost.len(), "without the picture it had, which will be fetched again", "address"),
        (it.orphans, "that no address leads to", "picture"),
        (it.unreadable, "that can't be read", "record"),
        (it.newer, "of a newer heding", "record"),
    ] {
        let noun = match (count, noun) {
            (2.., "address") => "addresses".to_owned(),
            (2.., noun) => format!("{noun}s"),
            (_, noun) => noun.to_owned(),
        };
        if count > 0 {
            let _ = writeln!(text, "  {} {noun} {what}", number(count));
        }
    }
    text
}
