//! Chapters are read, resolved, rendered and sealed, one by one and in parallel.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::{Project, Setting};
use crate::article::{self, Article, Dated};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::lint;
use crate::media::Pictures;
use crate::page::{self, Abstract, Frame};
use crate::publication::{Page, Resource};
use crate::source::{self, SourcePath};
use crate::volume::links::{Elsewhere, Resolver};

/// A chapter's pages, sealed once for each edition, and what the other pages need to know of it.
pub(super) struct Made {
    pub(super) pages: Vec<Vec<Resource>>,
    pub(super) summary: Abstract,
    pub(super) repairs: BTreeMap<&'static str, usize>,
    pub(super) diagnostics: Diagnostics,
}

/// Renders an article for each edition. What is kept of it is the same for all.
fn render(
    first: &Setting<'_>,
    others: &[Setting<'_>],
    article: Article,
    said: &mut Diagnostics,
    pages: impl Fn(Frame<'_>, Article) -> (Vec<Page>, Abstract),
) -> (Vec<Vec<Resource>>, Abstract) {
    let again: Vec<Vec<Resource>> =
        others.iter().map(|it| it.seal_article(pages(it.frame, article.clone()).0, said)).collect();
    let (pages, summary) = pages(first.frame, article);
    (std::iter::once(first.seal_article(pages, said)).chain(again).collect(), summary)
}

/// Makes every chapter, or says which records can't be read.
pub(super) fn chapters(
    settings: &[Setting<'_>],
    project: Project<'_>,
    pictures: &Pictures<'_>,
    tick: &(dyn Fn() + Sync),
) -> Result<Vec<Made>, BTreeMap<usize, String>> {
    let picture = |path: &SourcePath| pictures.embed(path);
    let Some((first, others)) = settings.split_first() else { return Ok(Vec::new()) };
    let volume = first.frame.volume;
    let resolver = Resolver::new(project.archive, volume, project.config, &picture);
    let made: Vec<Result<Made, (usize, String)>> = volume
        .chapters
        .par_iter()
        .enumerate()
        .map(|(at, chapter)| {
            let mut read = read(project, &resolver, chapter.record)?;
            let repairs = std::mem::take(&mut read.article.repairs);
            let Read { article, elsewhere, mut diagnostics } = read;
            let (pages, summary) =
                render(first, others, article, &mut diagnostics, |frame, article| {
                    page::chapter(frame, at, article, &elsewhere)
                });
            tick();
            Ok(Made { pages, summary, repairs, diagnostics })
        })
        .collect();
    all_or_failed(made)
}

/// Makes the author's own pages, or says which records can't be read.
pub(super) fn matter(
    settings: &[Setting<'_>],
    project: Project<'_>,
    pictures: &Pictures<'_>,
) -> Result<Vec<Made>, BTreeMap<usize, String>> {
    let picture = |path: &SourcePath| pictures.embed(path);
    let Some((first, others)) = settings.split_first() else { return Ok(Vec::new()) };
    let volume = first.frame.volume;
    let resolver = Resolver::new(project.archive, volume, project.config, &picture);
    let made = volume.matter.iter().map(|it| {
        let mut read = read(project, &resolver, it.record)?;
        let repairs = std::mem::take(&mut read.article.repairs);
        let Read { article, mut diagnostics, .. } = read;
        let (pages, summary) =
            render(first, others, article, &mut diagnostics, |frame, article| {
                let (page, summary) = page::matter(frame, it, article);
                (vec![page], summary)
            });
        Ok(Made { pages, summary, repairs, diagnostics })
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
struct Read {
    article: Article,
    /// The articles of other volumes that it links to.
    elsewhere: Vec<Elsewhere>,
    diagnostics: Diagnostics,
}

/// Reads a record's article again, or says why it can't be read.
fn read(
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
    let elsewhere = resolver.resolve(&mut article, &source, &mut diagnostics);
    let tried = project.tried();
    if !tried.is_nothing() {
        lint::article(&article, &source, &tried, config, &mut diagnostics);
    }
    Ok(Read { article, elsewhere, diagnostics })
}
