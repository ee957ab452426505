//! Chapters are read, resolved, rendered and sealed, one by one and in parallel.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::pictures::InBook;
use super::{Consulted, Project, Setting};
use crate::article::{self, Article, Dated};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::lint;
use crate::media::Pictures;
use crate::page::{self, Abstract};
use crate::publication::{Page, Resource};
use crate::script::Changes;
use crate::source;
use crate::volume::Volume;
use crate::volume::links::{Resolved, Resolver};

/// A chapter's pages, sealed once for each edition, and what the other pages need to know of it.
pub(super) struct Made {
    pub(super) pages: Vec<Vec<Resource>>,
    /// What is said of it in each script that the editions are set in.
    pub(super) told: Vec<Told>,
    pub(super) repairs: BTreeMap<&'static str, usize>,
    pub(super) diagnostics: Diagnostics,
    /// What its links asked for.
    pub(super) consulted: Consulted,
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
) -> (Vec<Vec<Resource>>, Vec<Told>) {
    let (mut sealed, mut told) = (Vec::with_capacity(settings.len()), Vec::new());
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
            sealed.push(setting.seal_article(pages(setting, article.clone()).0, said));
        }
        let (pages, summary) = pages(last, article);
        sealed.push(last.seal_article(pages, said));
        told.push(Told { summary, changes });
    }
    (sealed, told)
}

/// Makes every chapter, or says which records can't be read.
pub(super) fn chapters(
    settings: &[Setting<'_>],
    project: Project<'_>,
    volume: &Volume,
    pictures: &Pictures<'_>,
    tick: &(dyn Fn() + Sync),
) -> Result<Vec<Made>, BTreeMap<usize, String>> {
    let pictures = InBook::of(settings, pictures);
    let resolver = Resolver::new(project.archive, volume, project.config, &pictures);
    let made: Vec<Result<Made, (usize, String)>> = volume
        .chapters
        .par_iter()
        .enumerate()
        .map(|(at, chapter)| {
            let mut read = read(project, &resolver, chapter.record)?;
            let repairs = std::mem::take(&mut read.article.repairs);
            let Read { article, resolved, mut diagnostics } = read;
            let Resolved { elsewhere, names, files } = resolved;
            let (pages, told) = render(settings, article, &mut diagnostics, |setting, it| {
                page::chapter(setting.frame, setting.places[at], it, &elsewhere)
            });
            tick();
            let consulted = Consulted { names, files, ..Consulted::default() };
            Ok(Made { pages, told, repairs, diagnostics, consulted })
        })
        .collect();
    all_or_failed(made)
}

/// Makes the author's own pages, or says which records can't be read.
pub(super) fn matter(
    settings: &[Setting<'_>],
    project: Project<'_>,
    volume: &Volume,
    pictures: &Pictures<'_>,
) -> Result<Vec<Made>, BTreeMap<usize, String>> {
    let pictures = InBook::of(settings, pictures);
    let resolver = Resolver::new(project.archive, volume, project.config, &pictures);
    let made = volume.matter.iter().map(|it| {
        let mut read = read(project, &resolver, it.record)?;
        let repairs = std::mem::take(&mut read.article.repairs);
        let Read { article, resolved, mut diagnostics } = read;
        let (pages, told) = render(settings, article, &mut diagnostics, |setting, article| {
            let (page, summary) = page::matter(setting.frame, it, article);
            (vec![page], summary)
        });
        let Resolved { names, files, .. } = resolved;
        let consulted = Consulted { names, files, ..Consulted::default() };
        Ok(Made { pages, told, repairs, diagnostics, consulted })
    });
    all_or_failed(made.collect())
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
