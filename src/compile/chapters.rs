//! Chapters are read, resolved, rendered and sealed, one by one and in parallel.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::anchors::{Across, ArticleAnchors};
use super::pictures::InBook;
use super::reuse::Note;
use super::{Consulted, Making, Project, Setting};
use crate::article::{self, Article, Dated};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::lint;
use crate::page::{self, Abstract};
use crate::publication::{Page, Resource};
use crate::script::Changes;
use crate::source;
use crate::volume::links::{Elsewhere, Resolved, Resolver};

/// So many chapters a thread makes before others may take from it: most of those that are copied take less time
/// than handing one on.
const AT_ONCE: usize = 4;

/// A chapter's pages, sealed once for each edition, and what the other pages need to know of it.
pub(super) struct Made {
    pub(super) pages: Vec<Vec<Resource>>,
    /// What is said of it in each script that the editions are set in.
    pub(super) told: Vec<Told>,
    pub(super) repairs: BTreeMap<&'static str, usize>,
    pub(super) diagnostics: Diagnostics,
    /// What its links asked for.
    pub(super) consulted: Consulted,
    /// What a later run has to know to take it from its books.
    pub(super) note: Option<Note>,
    /// Whether it was taken from the last books.
    pub(super) is_reused: bool,
}

/// An article rendered and sealed.
struct Rendered {
    /// For each edition.
    pages: Vec<Vec<Resource>>,
    /// The characters of the pages for each edition, as far as somebody wants to know them.
    shown: Vec<Option<String>>,
    /// For each script.
    told: Vec<Told>,
}

/// What the other pages of the editions in one script need to know of a chapter.
pub(super) struct Told {
    pub(super) summary: Abstract,
    /// What its conversion changed.
    pub(super) changes: Changes,
}

/// The editions of each script.
pub(super) fn by_script<'a, 'b>(
    settings: &'a [Setting<'b>],
) -> impl Iterator<Item = &'a [Setting<'b>]> {
    settings.chunk_by(|a, b| a.edition.script == b.edition.script)
}

/// Renders an article for each edition: put into its script once for all that are set in it.
fn render(
    settings: &[Setting<'_>],
    article: Article,
    said: &mut Diagnostics,
    pages: impl Fn(&Setting<'_>, Article) -> (Vec<Page>, Abstract),
) -> Rendered {
    let editions = settings.len();
    let (mut sealed, mut shown) = (Vec::with_capacity(editions), Vec::with_capacity(editions));
    let mut told = Vec::new();
    let mut seal = |setting: &Setting<'_>, pages| {
        let (pages, characters) = setting.seal_article(pages, said);
        sealed.push(pages);
        shown.push(characters);
    };
    let mut scripts = by_script(settings).peekable();
    let mut article = Some(article);
    while let Some(editions) = scripts.next() {
        let is_last = scripts.peek().is_none();
        let it = if is_last { article.take() } else { article.clone() };
        let (Some(mut article), Some((last, others))) = (it, editions.split_last()) else {
            continue;
        };
        let changes = last.wording.map(|it| it.article(&mut article)).unwrap_or_default();
        for setting in others {
            seal(setting, pages(setting, article.clone()).0);
        }
        let (pages, summary) = pages(last, article);
        seal(last, pages);
        told.push(Told { summary, changes });
    }
    Rendered { pages: sealed, shown, told }
}

/// Makes every chapter, or says which records can't be read.
pub(super) fn chapters(
    making: Making<'_>,
    tick: &(dyn Fn() + Sync),
) -> Result<Vec<Made>, BTreeMap<usize, String>> {
    let Making { settings, project, volume, reuse, .. } = making;
    let pictures = InBook::of(settings, making.pictures);
    let anchors = ArticleAnchors::of(project);
    let resolver =
        Resolver::new(project.archive, volume, project.config, &pictures).with_anchors(&anchors);
    let across = Across::of(project, volume, settings);
    let made: Vec<Result<Made, (usize, String)>> = volume
        .chapters
        .par_iter()
        .with_min_len(AT_ONCE)
        .enumerate()
        .map(|(at, chapter)| {
            let known = reuse.and_then(|it| it.take(at, chapter, making.pictures));
            if let Some(made) = known {
                tick();
                return Ok(made);
            }
            let read = read(project, &resolver, chapter.record)?;
            let (mut made, resolved, shown) =
                made(settings, read, |setting, article, elsewhere| {
                    let place = setting.places[at];
                    let (mut pages, summary) =
                        page::chapter(setting.frame, place, article, elsewhere);
                    across.lead(at, setting, &resolver, &mut pages);
                    (pages, summary)
                });
            // Where a place stands in a long chapter depends on all that chapter's own links.
            let is_settled = !resolved.places.iter().any(|it| across.may_be_split(*it));
            let reuse = reuse.filter(|_| is_settled);
            made.note = reuse.and_then(|it| it.note(at, chapter, &made, &resolved, &shown));
            tick();
            Ok(made)
        })
        .collect();
    all_or_failed(made)
}

/// Makes the author's own pages, or says which records can't be read.
pub(super) fn matter(
    Making { settings, project, volume, pictures, .. }: Making<'_>,
) -> Result<Vec<Made>, BTreeMap<usize, String>> {
    let pictures = InBook::of(settings, pictures);
    let anchors = ArticleAnchors::of(project);
    let resolver =
        Resolver::new(project.archive, volume, project.config, &pictures).with_anchors(&anchors);
    let made = volume.matter.iter().map(|it| {
        let read = read(project, &resolver, it.record)?;
        let (made, ..) = made(settings, read, |setting, article, _| {
            let (page, summary) = page::matter(setting.frame, it, article);
            (vec![page], summary)
        });
        Ok(made)
    });
    all_or_failed(made.collect())
}

/// The pages of chapter number `chapter`, the article of `record`, in one edition, for whoever wants to know
/// what stands on which. Links to places in other chapters lead to those chapters' first pages.
pub(super) fn pages(
    project: Project<'_>,
    resolver: &Resolver<'_>,
    setting: &Setting<'_>,
    (chapter, record): (usize, usize),
) -> Option<Vec<Page>> {
    let Read { mut article, resolved, .. } = read(project, resolver, record).ok()?;
    if let Some(wording) = setting.wording {
        wording.article(&mut article);
    }
    let place = setting.places[chapter];
    Some(page::chapter(setting.frame, place, article, &resolved.elsewhere).0)
}

/// Renders an article. Gives what came of its links and its pages' characters, too.
fn made(
    settings: &[Setting<'_>],
    mut read: Read,
    pages: impl Fn(&Setting<'_>, Article, &[Elsewhere]) -> (Vec<Page>, Abstract),
) -> (Made, Resolved, Vec<Option<String>>) {
    let repairs = std::mem::take(&mut read.article.repairs);
    let Read { article, resolved, mut diagnostics } = read;
    let Rendered { pages, shown, told } =
        render(settings, article, &mut diagnostics, |setting, article| {
            pages(setting, article, &resolved.elsewhere)
        });
    let (names, files) = (resolved.names.clone(), resolved.files.clone());
    let consulted = Consulted { names, files, ..Consulted::default() };
    let made = Made { pages, told, repairs, diagnostics, consulted, note: None, is_reused: false };
    (made, resolved, shown)
}

fn all_or_failed(
    made: Vec<Result<Made, (usize, String)>>,
) -> Result<Vec<Made>, BTreeMap<usize, String>> {
    let failed: BTreeMap<usize, String> =
        made.iter().filter_map(|it| it.as_ref().err().cloned()).collect();
    if failed.is_empty() { Ok(made.into_iter().flatten().collect()) } else { Err(failed) }
}

/// An article with its links resolved.
pub(super) struct Read {
    pub(super) article: Article,
    /// What came of its links.
    resolved: Resolved,
    diagnostics: Diagnostics,
}

/// Reads a record's article again, or says why it can't be read.
pub(super) fn read(
    project: Project<'_>,
    resolver: &Resolver<'_>,
    record: usize,
) -> Result<Read, (usize, String)> {
    let Project { config, archive, .. } = project;
    let known = &archive.records[record];
    let mut diagnostics = Diagnostics::default();
    // What is odd about the bytes was said by the survey.
    let source = source::read(project.files, &known.path, &mut Diagnostics::default())
        .map_err(|reason| (record, reason))?;
    if source.digest != known.digest {
        let said =
            Diagnostic::warning("changed-meanwhile", "the file changed while the book was made");
        let hint = "run again: its title or date may be out of date";
        diagnostics.push(said.in_file(&known.path).hint(hint));
    }
    let mut article = article::parse(&source, config, &archive.repeated, &mut diagnostics);
    article.meta.language = article.meta.language.or_else(|| known.language.clone());
    if article.meta.date.is_none()
        && let (Some(stamp), Some(dating)) = (known.date, known.dating)
    {
        article.meta.date = Some(Dated { stamp, from: dating.from });
    }
    let resolved = resolver.resolve(&mut article, &source, &mut diagnostics);
    let tried = project.tried();
    if !tried.is_nothing() {
        lint::article(&article, &source, &tried, config, &mut diagnostics);
    }
    Ok(Read { article, resolved, diagnostics })
}
