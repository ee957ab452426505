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
pub mod boilerplate;
mod characters;
mod dialects;
mod figures;
mod marks;
#[cfg(test)]
mod trial;
mod verbatim;

use std::collections::BTreeMap;

use crate::article::front_matter::{self, Field};
use crate::article::{AuthorBox, Meta};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::link;
use crate::source::{Draft, Edit, Source};
use crate::xhtml::Node;

pub use boilerplate::Repeated;

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
    /// On what the front matter says. Returns the fields that were mended, and in how many places each.
    Meta(fn(&mut Meta) -> Vec<(Field, usize)>),
    /// On the Markdown text: finds the changes to make, which may not touch code.
    Text(fn(&str, &Clues<'_>) -> Vec<Edit>),
    /// The same on single characters. None is called on a text that has only plain ones.
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
        name: boilerplate::NAME,
        about: "passages that repeat under many articles left out",
        default: true,
    },
    Label {
        name: boilerplate::AUTHOR_BOXES,
        about: "authors' notes moved from under their articles to a page of their own",
        default: true,
    },
    Label {
        name: "date-from-revisions",
        about: "missing dates taken from a revision that was left out",
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

/// Every repair that a project can switch on or off: those of one article in the order in which they are
/// done, those of addresses, which are done where links find their targets, those of the whole archive.
pub fn labels() -> impl Iterator<Item = Label> {
    let of = |it: &Repair| Label { name: it.name, about: it.about, default: it.default };
    // One that mends both metadata and text is listed for each; they stand together.
    let mut last = "";
    let own = REPAIRS.iter().copied().flatten().map(of);
    let own = own.filter(move |it| std::mem::replace(&mut last, it.name) != it.name);
    let of_addresses = link::Repair::ALL.into_iter();
    let of_addresses =
        of_addresses.map(|it| Label { name: it.name(), about: it.about(), default: true });
    own.chain(of_addresses).chain(ARCHIVE_REPAIRS.iter().copied())
}

/// How many places each repair mended in an article.
pub type Counts = BTreeMap<&'static str, usize>;

/// The repairs of some families that are switched on.
fn active<'a>(
    families: &'static [&'static [Repair]],
    config: &'a Config,
) -> impl Iterator<Item = &'static Repair> + use<'a> {
    families.iter().copied().flatten().filter(|it| config.clean.is_on(it.name, it.default))
}

/// Mends the metadata, and says of each field what was mended in it.
pub fn meta(
    meta: &mut Meta,
    source: &Source,
    config: &Config,
    counts: &mut Counts,
    diagnostics: &mut Diagnostics,
) {
    for repair in active(REPAIRS, config) {
        let Work::Meta(work) = repair.work else { continue };
        for (field, mended) in work(meta) {
            count(repair, mended, counts);
            let said = said(repair.name, repair.about, mended)
                .hint("the book shows it mended; mend the file for all else that reads it");
            diagnostics.push(match front_matter::place(source, field) {
                Some(span) => said.at(source, span),
                None => said.in_file(&source.path),
            });
        }
    }
}

/// Mends the text that begins at byte `start` of the source, and takes the boilerplate off its end.
/// Says once for each repair where it was needed first and how often.
pub fn text<'a>(
    source: &'a Source,
    start: usize,
    clues: &Clues<'_>,
    repeated: &Repeated,
    counts: &mut Counts,
    diagnostics: &mut Diagnostics,
) -> (Draft<'a>, Option<AuthorBox>) {
    let draft = Draft::new(source.text.get(start..).unwrap_or_default(), start);
    let mut mended = Mended { source, draft, clues, counts, diagnostics };
    // Letters first, so that a footer in the wrong encoding is known for what it is.
    let (letters, rest) = REPAIRS.split_at(1);
    mended.with(letters);
    let author = mended.without_boilerplate(repeated);
    mended.with(rest);
    (mended.draft, author)
}

/// A text on its way through the repairs.
struct Mended<'a, 'b> {
    source: &'a Source,
    draft: Draft<'a>,
    clues: &'b Clues<'b>,
    counts: &'b mut Counts,
    diagnostics: &'b mut Diagnostics,
}

impl Mended<'_, '_> {
    fn with(&mut self, families: &'static [&'static [Repair]]) {
        let mut is_plain = None;
        for repair in active(families, self.clues.config) {
            let work = match repair.work {
                Work::Text(work) => work,
                Work::Characters(work)
                    if !*is_plain
                        .get_or_insert_with(|| characters::is_plain(self.draft.text())) =>
                {
                    work
                }
                _ => continue,
            };
            let edits = work(self.draft.text(), self.clues);
            self.apply(repair.name, repair.about, edits);
        }
    }

    fn without_boilerplate(&mut self, repeated: &Repeated) -> Option<AuthorBox> {
        let clean = &self.clues.config.clean;
        let wanted = clean.is_on(boilerplate::NAME, true);
        let found = boilerplate::find(self.draft.text(), repeated, &clean.boilerplate);
        let moved = found.author.filter(|_| clean.is_on(boilerplate::AUTHOR_BOXES, true));
        let passages = if wanted { found.passages } else { Vec::new() };
        // One edit each, before the next changes the offsets.
        let (author, range) = moved.unzip();
        let mut edits = boilerplate::edits(passages);
        self.note(boilerplate::NAME, "a passage that the archive repeats left out", &edits);
        let own = boilerplate::edits(range.into_iter().collect());
        self.note(
            boilerplate::AUTHOR_BOXES,
            "a box about the author moved to the authors' page",
            &own,
        );
        edits.extend(own);
        self.draft.apply(edits);
        author
    }

    fn apply(&mut self, name: &'static str, about: &str, edits: Vec<Edit>) {
        self.note(name, about, &edits);
        self.draft.apply(edits);
    }

    fn note(&mut self, name: &'static str, about: &str, edits: &[Edit]) {
        if let Some(first) = edits.iter().min_by_key(|it| it.range.start) {
            let span = self.draft.span(&first.range);
            *self.counts.entry(name).or_default() += edits.len();
            self.diagnostics.push(said(name, about, edits.len()).at(self.source, span));
        }
    }
}

/// Mends the tree.
pub fn tree(
    nodes: &mut Vec<Node>,
    source: &Source,
    clues: &Clues<'_>,
    counts: &mut Counts,
    diagnostics: &mut Diagnostics,
) {
    for repair in active(REPAIRS, clues.config) {
        let Work::Tree(work) = repair.work else { continue };
        let mended = work(nodes, clues);
        if mended > 0 {
            count(repair, mended, counts);
            diagnostics.push(said(repair.name, repair.about, mended).in_file(&source.path));
        }
    }
}

fn count(repair: &Repair, mended: usize, counts: &mut Counts) {
    if mended > 0 {
        *counts.entry(repair.name).or_default() += mended;
    }
}

/// What is said of a repair that mended so many places.
pub fn said(name: &'static str, about: &str, mended: usize) -> Diagnostic {
    let times = if mended == 1 { String::new() } else { format!(" ({mended} places)") };
    Diagnostic::note(name, format!("{about}{times}"))
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
