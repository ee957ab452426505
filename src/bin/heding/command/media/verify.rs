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
use crate::report::{self, size};
use crate::terminal::Terminal;
use crate::visible::plain;
use crate::words::{counted, tell};

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
    let sound = tell!(
        "{pictures} sound, {size}",
        pictures = counted!(it.sound, "{count} picture", "{count} pictures"),
        size = size(it.bytes),
    );
    let _ = writeln!(text, "  {sound}");
    for (count, said) in others(it) {
        if count > 0 {
            let _ = writeln!(text, "  {said}");
        }
    }
    text
}

/// What there is beside pictures that are sound: how many, and that in words.
fn others(it: &Checked) -> [(usize, String); 7] {
    let lost = it.lost.len();
    [
        (
            it.held,
            counted!(
                it.held,
                "{count} address that leads to them",
                "{count} addresses that lead to them"
            ),
        ),
        (
            it.dead,
            counted!(
                it.dead,
                "{count} address known to be dead",
                "{count} addresses known to be dead"
            ),
        ),
        (it.damaged, counted!(it.damaged, "{count} picture damaged", "{count} pictures damaged")),
        (
            lost,
            counted!(
                lost,
                "{count} address without the picture it had, which will be fetched again",
                "{count} addresses without the picture it had, which will be fetched again"
            ),
        ),
        (
            it.orphans,
            counted!(
                it.orphans,
                "{count} picture that no address leads to",
                "{count} pictures that no address leads to"
            ),
        ),
        (
            it.unreadable,
            counted!(
                it.unreadable,
                "{count} record that can't be read",
                "{count} records that can't be read"
            ),
        ),
        (
            it.newer,
            counted!(
                it.newer,
                "{count} record of a newer heding",
                "{count} records of a newer heding"
            ),
        ),
    ]
}
