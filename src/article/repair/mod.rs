//! Repairs: what exporters, content systems and crawlers did to articles is undone, each kind by a
//! module of its own with a name, a default and a count.
//!
//! ```text
//! text ─characters, inline marks, blocks─▶ Draft ─Markdown─▶ tree ─headings, figures, lists─▶ tree
//! ```
//! A repair that can't change the meaning is on by default. One that might is on only where an archive
//! itself shows that it is right. Every count goes into the report, and each can be switched off with
//! `[clean]` in `heding.toml`.

mod blocks;
mod characters;
mod dialects;
mod figures;
mod marks;

use std::collections::BTreeMap;

use crate::article::Meta;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{Draft, Edit, Source};
use crate::xhtml::Node;

/// A kind of damage and how it is undone.
pub struct Repair {
    /// Its name in settings, reports and diagnostics: `blank-beside-mark`.
    pub name: &'static str,
    /// What it does, as the report says it, for people: `blanks beside bold and links dropped`.
    pub about: &'static str,
    /// Whether it is done unless a project says otherwise.
    pub default: bool,
    /// How.
    pub work: Work,
}

/// At which stage a repair works, and how.
pub enum Work {
    /// On what the front matter says. Returns how many places were mended.
    Meta(fn(&mut Meta) -> usize),
    /// On the Markdown text: finds the changes to make, which may not touch code.
    Text(fn(&str, &Clues<'_>) -> Vec<Edit>),
    /// The same on single characters. None is called on a text that [has only plain ones].
    ///
    /// [has only plain ones]: characters::is_plain
    Characters(fn(&str, &Clues<'_>) -> Vec<Edit>),
    /// On the tree that Markdown gave, before headings are levelled. Returns how many places were
    /// mended.
    Tree(fn(&mut Vec<Node>, &Clues<'_>) -> usize),
}

/// What a repair may know beside the text.
#[derive(Clone, Copy)]
pub struct Clues<'a> {
    /// The article's metadata.
    pub meta: &'a Meta,
    /// The settings.
    pub config: &'a Config,
}

/// All repairs, in the order in which they are done: other dialects become the one that is parsed, then
/// letters, then marks in a line, then blocks, then what is in the tree.
pub const REPAIRS: &[&[Repair]] =
    &[characters::REPAIRS, dialects::REPAIRS, marks::REPAIRS, blocks::REPAIRS, figures::REPAIRS];

/// How many places each repair mended in an article.
pub type Counts = BTreeMap<&'static str, usize>;

/// The repairs that work at a stage and are switched on.
fn active(config: &Config) -> impl Iterator<Item = &'static Repair> {
    REPAIRS.iter().copied().flatten().filter(|it| config.clean.is_on(it.name, it.default))
}

/// Mends the metadata.
pub fn meta(meta: &mut Meta, config: &Config, counts: &mut Counts) {
    for repair in active(config) {
        if let Work::Meta(work) = repair.work {
            count(repair, work(meta), counts);
        }
    }
}

/// Mends the text that begins at byte `start` of the source. Says once for each repair where it was
/// needed first and how often.
pub fn text<'a>(
    source: &'a Source,
    start: usize,
    clues: &Clues<'_>,
    counts: &mut Counts,
    diagnostics: &mut Diagnostics,
) -> Draft<'a> {
    let mut draft = Draft::new(source.text.get(start..).unwrap_or_default(), start);
    let is_plain = characters::is_plain(draft.text());
    for repair in active(clues.config) {
        let work = match repair.work {
            Work::Text(work) => work,
            Work::Characters(work) if !is_plain => work,
            _ => continue,
        };
        let edits = work(draft.text(), clues);
        if let Some(first) = edits.iter().min_by_key(|it| it.range.start) {
            let span = draft.span(&first.range);
            count(repair, edits.len(), counts);
            diagnostics.push(said(repair, edits.len()).at(source, span));
            draft.apply(edits);
        }
    }
    draft
}

/// Mends the tree.
pub fn tree(
    nodes: &mut Vec<Node>,
    source: &Source,
    clues: &Clues<'_>,
    counts: &mut Counts,
    diagnostics: &mut Diagnostics,
) {
    for repair in active(clues.config) {
        let Work::Tree(work) = repair.work else { continue };
        let mended = work(nodes, clues);
        if mended > 0 {
            count(repair, mended, counts);
            diagnostics.push(said(repair, mended).in_file(&source.path));
        }
    }
}

fn count(repair: &Repair, mended: usize, counts: &mut Counts) {
    if mended > 0 {
        *counts.entry(repair.name).or_default() += mended;
    }
}

fn said(repair: &Repair, mended: usize) -> Diagnostic {
    let times = if mended == 1 { String::new() } else { format!(" ({mended} places)") };
    Diagnostic::note(repair.name, format!("{}{times}", repair.about))
}
