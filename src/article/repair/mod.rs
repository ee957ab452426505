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
mod figures;
mod marks;
#[cfg(test)]
mod trial;

use std::collections::BTreeMap;
use std::ops::Range;

use crate::article::account::{Accounting, Taker};
use crate::article::character::{Character, Provenance};
use crate::article::dialect::{DIALECTS, Dialect};
use crate::article::front_matter::{self, Field};
use crate::article::library::{Library, Remarks};
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::{AuthorBox, Meta};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Diagnostics, in_places};
use crate::link;
use crate::say;
use crate::source::{Draft, Edit, Source};
use crate::wording::Wording;
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
    /// In which archives there is such damage.
    pub provenance: Provenance,
    /// The marks without which there is nothing to do in a text.
    pub needs: Looks,
    /// How, at each stage at which it works.
    pub works: &'static [Work],
}

/// At which stage a repair works, and how.
pub enum Work {
    /// On what the front matter says. Returns the fields that were mended, and in how many places each.
    Meta(fn(&mut Meta) -> Vec<(Field, usize)>),
    /// On the Markdown text: finds the changes to make, which may not touch code.
    Text(fn(&Manuscript<'_>, &RepairContext<'_>) -> Vec<Edit>),
    /// On the tree that Markdown gave, before headings are levelled. Returns how many places were
    /// mended.
    Tree(fn(&mut Vec<Node>, &RepairContext<'_>) -> usize),
}

/// What a repair or a dialect may know beside the text.
#[derive(Clone, Copy)]
pub struct RepairContext<'a> {
    /// The article's metadata.
    pub meta: &'a Meta,
    /// The settings.
    pub config: &'a Config,
    /// What is known of the archive.
    pub character: &'a Character,
    /// Whether the article's file is MDX by its ending.
    pub mdx: bool,
    /// The path of the article's file.
    pub path: &'a str,
    /// The other files of its project.
    pub library: Option<&'a dyn Library>,
    /// What there is to say of those is added here.
    pub remarks: Option<&'a Remarks>,
    /// Who wants to know what becomes of its letters.
    pub accounting: Accounting<'a>,
}

impl<'a> RepairContext<'a> {
    /// Whether who is called so, and belongs there, may act: by the settings, and by what is known of the archive.
    fn allows(&self, Label { name, default, .. }: Label, provenance: Provenance) -> bool {
        let clean = &self.config.clean;
        clean.is_on(name, default)
            && (clean.asks_for(name) || self.character.admits(name, provenance))
    }

    /// For an article of an archive of which nothing is known.
    pub fn new(meta: &'a Meta, config: &'a Config) -> Self {
        let (character, accounting) = (Character::UNKNOWN, Accounting::OFF);
        let (library, remarks) = (None, None);
        Self { meta, config, character, mdx: false, path: "", library, remarks, accounting }
    }
}

/// The repairs of letters: all others read them mended.
const LETTERS: &[&[Repair]] = &[characters::REPAIRS];

/// All others, in the order in which they are done once other dialects have become the one that is parsed:
/// marks in a line, then blocks, then what is in the tree.
const FORMS: &[&[Repair]] = &[marks::REPAIRS, blocks::REPAIRS, figures::REPAIRS];

fn repairs() -> impl Iterator<Item = &'static Repair> {
    LETTERS.iter().chain(FORMS).copied().flatten()
}

/// A repair or a dialect as people know it.
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

/// Every repair and dialect that a project can switch on or off: those of one article in the order in which
/// they are done, those of addresses, which are done where links find their targets, those of the whole archive.
pub fn labels() -> impl Iterator<Item = Label> {
    let letters = LETTERS.iter().copied().flatten().map(Repair::label);
    let dialects = DIALECTS.iter().map(|it| it.label());
    let forms = FORMS.iter().copied().flatten().map(Repair::label);
    let addresses = link::Repair::ALL.into_iter();
    let addresses = addresses.map(|it| Label { name: it.name(), about: it.about(), default: true });
    let of_article = letters.chain(dialects).chain(forms);
    of_article.chain(addresses).chain(ARCHIVE_REPAIRS.iter().copied())
}

impl Repair {
    fn label(&self) -> Label {
        Label { name: self.name, about: self.about, default: self.default }
    }
}

/// Where every repair and dialect belongs, by its name.
pub fn provenances() -> impl Iterator<Item = (&'static str, Provenance)> {
    let dialects = DIALECTS.iter().map(|it| (it.label().name, it.provenance()));
    repairs().map(|it| (it.name, it.provenance)).chain(dialects)
}

/// How many places each repair mended in an article.
pub type Counts = BTreeMap<&'static str, usize>;

/// Mends the metadata, and says of each field what was mended in it.
pub fn meta(
    meta: &mut Meta,
    source: &Source,
    config: &Config,
    counts: &mut Counts,
    diagnostics: &mut Diagnostics,
) {
    let mut looks = characters::looks_of_meta(meta);
    let works = repairs().flat_map(|repair| repair.works.iter().map(move |work| (repair, work)));
    for (repair, work) in works {
        let Work::Meta(work) = work else { continue };
        if !looks.meet(repair.needs) || !config.clean.is_on(repair.name, repair.default) {
            continue;
        }
        let mended = work(meta);
        if !mended.is_empty() {
            looks = characters::looks_of_meta(meta);
        }
        for (field, mended) in mended {
            count(repair, mended, counts);
            let said = said(repair.name, Wording::fixed(repair.about), mended)
                .hint(say!("the book shows it mended; mend the file for all else that reads it"));
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
    context: &RepairContext<'_>,
    repeated: &Repeated,
    counts: &mut Counts,
    diagnostics: &mut Diagnostics,
) -> (Draft<'a>, Option<AuthorBox>) {
    let draft = Draft::new(source.text.get(start..).unwrap_or_default(), start);
    let mut mended = Mended { source, draft, looks: None, context, counts, diagnostics };
    // Letters first, so that a footer in the wrong encoding is known for what it is. Nearly all texts have nothing
    // odd, and their looks are wanted when the boilerplate is gone.
    if Looks::odd(mended.draft.text()).has_any(Looks::ODD) {
        mended.with(on_text(LETTERS));
    }
    let author = mended.without_boilerplate(repeated);
    mended.with(DIALECTS.iter().copied().map(Step::Dialect));
    mended.with(on_text(FORMS));
    (mended.draft, author)
}

/// Something that is done to a text.
enum Step {
    Repair(&'static Repair, fn(&Manuscript<'_>, &RepairContext<'_>) -> Vec<Edit>),
    Dialect(&'static dyn Dialect),
}

/// What repairs of some families do to a text.
fn on_text(families: &'static [&'static [Repair]]) -> impl Iterator<Item = Step> {
    families.iter().copied().flatten().flat_map(|repair| {
        repair.works.iter().filter_map(move |work| match work {
            Work::Text(work) => Some(Step::Repair(repair, *work)),
            Work::Meta(_) | Work::Tree(_) => None,
        })
    })
}

impl Step {
    fn label(&self) -> Label {
        match self {
            Self::Repair(repair, _) => repair.label(),
            Self::Dialect(dialect) => dialect.label(),
        }
    }

    /// Whether it can find anything in a text that looks so.
    fn may_apply(&self, looks: Looks, context: &RepairContext<'_>) -> bool {
        let (needs, provenance) = match self {
            Self::Repair(repair, _) => (repair.needs, repair.provenance),
            Self::Dialect(dialect) => (dialect.needs(), dialect.provenance()),
        };
        looks.meet(needs) && context.allows(self.label(), provenance)
    }

    fn edits(&self, manuscript: &Manuscript<'_>, context: &RepairContext<'_>) -> Vec<Edit> {
        match self {
            Self::Repair(_, work) => work(manuscript, context),
            Self::Dialect(dialect) => dialect.read(manuscript, context),
        }
    }
}

/// A text on its way through the repairs.
struct Mended<'a, 'b> {
    source: &'a Source,
    draft: Draft<'a>,
    /// What it looks like since the last edit, if it was looked at.
    looks: Option<Looks>,
    context: &'b RepairContext<'b>,
    counts: &'b mut Counts,
    diagnostics: &'b mut Diagnostics,
}

impl Mended<'_, '_> {
    /// Takes the steps in their order. The text is looked at again only after an edit.
    fn with(&mut self, mut steps: impl Iterator<Item = Step>) {
        loop {
            let text = self.draft.text();
            let looks = *self.looks.get_or_insert_with(|| Looks::of(text));
            let manuscript = Manuscript::known(text, looks, &self.context.config.markdown);
            let next = steps.find_map(|step| {
                let applies = step.may_apply(manuscript.looks(), self.context);
                let edits = applies.then(|| step.edits(&manuscript, self.context))?;
                (!edits.is_empty()).then(|| (step.label(), edits))
            });
            let Some((Label { name, about, .. }, edits)) = next else { return };
            self.note(name, || Wording::fixed(about), &edits);
            self.apply(edits, |_| name);
        }
    }

    /// Makes the changes that somebody found, and puts down in whose name.
    fn apply(&mut self, edits: Vec<Edit>, name: impl Fn(&Range<usize>) -> &'static str) {
        if !edits.is_empty() {
            self.looks = None;
            let applied = self.draft.apply(edits);
            let taker = |range: &Range<usize>| Taker::Repair(name(range));
            self.context.accounting.note(|it| it.edits(&applied, taker));
        }
    }

    fn without_boilerplate(&mut self, repeated: &Repeated) -> Option<AuthorBox> {
        let clean = &self.context.config.clean;
        let wanted = clean.is_on(boilerplate::NAME, true);
        let found = boilerplate::find(self.draft.text(), repeated, &clean.boilerplate);
        let moved = found.author.filter(|_| clean.is_on(boilerplate::AUTHOR_BOXES, true));
        let passages = if wanted { found.passages } else { Vec::new() };
        // One edit each, before the next changes the offsets.
        let (author, range) = moved.unzip();
        let mut edits = boilerplate::edits(passages);
        if !edits.is_empty() {
            let about = boilerplate::told(self.draft.text(), &edits);
            self.note(boilerplate::NAME, || about, &edits);
        }
        let own = boilerplate::edits(range.into_iter().collect());
        self.note(
            boilerplate::AUTHOR_BOXES,
            || say!("a box about the author moved to the authors' page"),
            &own,
        );
        let moved: Vec<Range<usize>> = own.iter().map(|it| it.range.clone()).collect();
        edits.extend(own);
        self.apply(edits, |range| match moved.contains(range) {
            true => boilerplate::AUTHOR_BOXES,
            false => boilerplate::NAME,
        });
        author
    }

    fn note(&mut self, name: &'static str, about: impl FnOnce() -> Wording, edits: &[Edit]) {
        if let Some(first) = edits.iter().min_by_key(|it| it.range.start) {
            let span = self.draft.span(&first.range);
            *self.counts.entry(name).or_default() += edits.len();
            self.diagnostics.push(said(name, about(), edits.len()).at(self.source, span));
        }
    }
}

/// Mends the tree.
pub fn tree(
    nodes: &mut Vec<Node>,
    source: &Source,
    context: &RepairContext<'_>,
    counts: &mut Counts,
    diagnostics: &mut Diagnostics,
) {
    let works = repairs().flat_map(|repair| repair.works.iter().map(move |work| (repair, work)));
    for (repair, work) in works {
        let Work::Tree(work) = work else { continue };
        if !context.allows(repair.label(), repair.provenance) {
            continue;
        }
        let taker = Taker::Repair(repair.name);
        let mended = context.accounting.watch_places(taker, nodes, |nodes| work(nodes, context));
        if mended > 0 {
            count(repair, mended, counts);
            diagnostics.push(
                said(repair.name, Wording::fixed(repair.about), mended).in_file(&source.path),
            );
        }
    }
}

fn count(repair: &Repair, mended: usize, counts: &mut Counts) {
    if mended > 0 {
        *counts.entry(repair.name).or_default() += mended;
    }
}

/// What is said of a repair that mended so many places.
pub fn said(name: &'static str, about: Wording, mended: usize) -> Diagnostic {
    Diagnostic::note(name, in_places(about, mended))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn letters_are_mended_in_odd_texts_only() {
        for repair in LETTERS.iter().copied().flatten() {
            let works_on_text = repair.works.iter().any(|it| matches!(it, Work::Text(_)));
            let others = repair.needs.and(Looks::ODD) != Looks::ODD || repair.needs == Looks::NONE;
            assert!(!works_on_text || !others, "{}", repair.name);
        }
    }

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
