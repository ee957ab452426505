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

/// A repair as people know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label {
    /// Its name in settings, reports and diagnostics.
    pub name: &'static str,
    /// What it does, as reports say it.
    pub about: &'static str,
    /// Whether it is done unless a project says otherwise.
    pub default: bool,
}

/// The repairs that need the whole archive. They are done beyond this module, which sees one article.
pub const ARCHIVE_REPAIRS: &[Label] = &[
    Label {
        name: "revisions",
        about: "revisions and copies of an article left out",
        default: true,
    },
    Label {
        name: "boilerplate",
        about: "passages that repeat under many articles left out",
        default: true,
    },
    Label {
        name: "author-boxes",
        about: "authors' notes moved from under their articles to a page of their own",
        default: true,
    },
    Label {
        name: "date-from-neighbours",
        about: "missing dates taken from the articles with the nearest numbers",
        default: true,
    },
    Label {
        name: "date-from-pictures",
        about: "missing dates taken from the names of pictures",
        default: true,
    },
];

/// Every repair that a project can switch on or off, in the order in which they are done.
pub fn labels() -> impl Iterator<Item = Label> {
    let of = |it: &Repair| Label { name: it.name, about: it.about, default: it.default };
    let own = REPAIRS.iter().copied().flatten().map(of);
    own.chain(ARCHIVE_REPAIRS.iter().copied())
}

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
    for repair in active(clues.config) {
        let Work::Text(work) = repair.work else { continue };
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_repair_has_a_name_of_its_own_and_says_what_it_does() {
        let mut names = BTreeSet::new();
        for Label { name, about, .. } in labels() {
            assert!(names.insert(name), "{name} is there twice");
            assert!(name.bytes().all(|it| it.is_ascii_lowercase() || it == b'-'), "{name}");
            let plain = !about.is_empty() && !about.ends_with('.') && about.len() <= 90;
            assert!(plain && !about.contains('\n'), "{name}: {about}");
        }
    }
}
