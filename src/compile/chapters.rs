//! Chapters are read, resolved, rendered and sealed, one by one and in parallel.

use std::cell::Cell;

use rayon::prelude::*;

use super::anchors::{ArticleAnchors, PlaceFinder};
use super::build::VolumeBuild;
use super::chapter::{ScriptArticle, SealedArticle};
use super::edition::{EditionBuild, ScriptBuild};
use super::reading::{self, LostRecord, ResolvedArticle};
use super::trace::Dependencies;
use crate::article::Article;
use crate::article::account::Taker;
use crate::diagnostic::Diagnostics;
use crate::page::{self, Abstract, letters_of_article, letters_of_pages};
use crate::publication::Page;
use crate::volume::links::{Elsewhere, Resolved, Resolver};
use crate::volume::{Chapter, Matter};
use crate::worded;

/// So many chapters a thread makes before others may take from it: most of those that are copied take less time
/// than handing one on.
const AT_ONCE: usize = 4;

/// All that comes of the articles of a volume.
pub(super) struct SealedArticles {
    /// The chapters, in the order of the plan.
    pub(super) chapters: Vec<SealedArticle>,
    /// The author's own pages.
    pub(super) matter: Vec<SealedArticle>,
}

impl VolumeBuild<'_> {
    /// Makes every chapter and the author's own pages. `tick` is called once for each chapter, from any thread.
    ///
    /// # Errors
    /// The records that can't be read any more.
    pub(super) fn articles(
        &self,
        tick: &(dyn Fn() + Sync),
    ) -> Result<SealedArticles, Vec<LostRecord>> {
        let pictures = self.volume_pictures();
        let anchors = ArticleAnchors::of(self.inputs);
        let resolver =
            Resolver::new(self.inputs.archive, self.volume, self.inputs.config, &pictures)
                .with_anchors(&anchors);
        let places = PlaceFinder::of(self, &resolver);
        let chapters = self.volume.chapters.par_iter().with_min_len(AT_ONCE).enumerate();
        let chapters = chapters.map(|(at, chapter)| {
            let sealed = self.chapter(at, chapter, &resolver, &places);
            if sealed.is_ok() {
                tick();
            }
            sealed
        });
        let chapters = all_or_lost(chapters.collect())?;
        let matter = self.volume.matter.iter().map(|matter| self.matter(matter, &resolver));
        Ok(SealedArticles { chapters, matter: all_or_lost(matter.collect())? })
    }

    fn chapter(
        &self,
        at: usize,
        chapter: &Chapter,
        resolver: &Resolver<'_>,
        places: &PlaceFinder<'_, '_>,
    ) -> Result<SealedArticle, LostRecord> {
        let reuse = self.reuse.as_ref();
        if let Some(known) = reuse.and_then(|it| it.take(at, chapter, &self.scripts, self.pictures))
        {
            return Ok(known);
        }
        let read = reading::read(self.inputs, resolver, chapter.record)?;
        let (mut sealed, resolved) = self.seal(read, |edition, article, elsewhere| {
            let place = edition.view.places[at];
            let (mut pages, summary) = page::chapter(edition.frame(), place, article, elsewhere);
            places.lead(at, edition, &mut pages);
            (pages, summary)
        });
        // Where a place stands in a long chapter depends on all that chapter's own links.
        let is_settled = !resolved.places.iter().any(|it| places.may_be_split(*it));
        let reuse = reuse.filter(|_| is_settled);
        sealed.note = reuse.and_then(|it| it.note(at, chapter, &sealed, &resolved, self.pictures));
        Ok(sealed)
    }

    fn matter(
        &self,
        matter: &Matter,
        resolver: &Resolver<'_>,
    ) -> Result<SealedArticle, LostRecord> {
        let read = reading::read(self.inputs, resolver, matter.record)?;
        let (sealed, _) = self.seal(read, |edition, article, _| {
            let (page, summary) = page::matter(edition.frame(), matter, article);
            (vec![page], summary)
        });
        Ok(sealed)
    }

    /// Renders and seals an article in every edition. Gives what came of its links, too.
    fn seal(
        &self,
        read: ResolvedArticle,
        render: impl Fn(&EditionBuild<'_>, Article, &[Elsewhere]) -> (Vec<Page>, Abstract),
    ) -> (SealedArticle, Resolved) {
        let ResolvedArticle { mut article, resolved, files: shown, mut diagnostics, mut account } =
            read;
        let path = article.path.clone();
        let repairs = std::mem::take(&mut article.repairs);
        let weight = account.as_ref().map(|_| letters_of_article(&article.body, &article.notes));
        let mut rest = Some(article);
        let mut scripts = Vec::with_capacity(self.scripts.len());
        for (at, script) in self.scripts.iter().enumerate() {
            // The last one may have it for its own.
            let is_last = at + 1 == self.scripts.len();
            let article = if is_last { rest.take() } else { rest.clone() };
            let weighed = Cell::new(None);
            let render = |edition: &EditionBuild<'_>, article| {
                let made = render(edition, article, &resolved.elsewhere);
                if weight.is_some() {
                    weighed.set(Some(letters_of_pages(&made.0)));
                }
                made
            };
            scripts.extend(article.and_then(|it| script.seal(it, &mut diagnostics, render)));
            // A conversion makes other letters of them, as many as it says.
            if let (Some(account), Some(before), Some(after)) =
                (&mut account, weight, weighed.get())
                && script.view.conversion.is_none()
                // Of one that shows none, the page says so.
                && !before.is_nothing()
            {
                account.go_on(Taker::Nobody(worded!("pages")), before, after);
            }
        }
        if let (Some(accounts), Some(account)) = (self.inputs.options.accounts, account) {
            accounts.add(&path, account);
        }
        let (names, files) = (resolved.names.clone(), resolved.files.clone());
        let pictures = shown;
        let dependencies = Dependencies { names, files, pictures, ..Dependencies::default() };
        let (note, is_reused) = (None, false);
        let sealed = SealedArticle { scripts, repairs, diagnostics, dependencies, note, is_reused };
        (sealed, resolved)
    }
}

impl ScriptBuild<'_> {
    /// Puts an article into the script, then renders and seals it for each edition.
    fn seal(
        &self,
        mut article: Article,
        said: &mut Diagnostics,
        render: impl Fn(&EditionBuild<'_>, Article) -> (Vec<Page>, Abstract),
    ) -> Option<ScriptArticle> {
        let (last, others) = self.editions.split_last()?;
        let conversion = self.view.conversion;
        let changes = conversion.map(|it| it.article(&mut article)).unwrap_or_default();
        let mut editions = Vec::with_capacity(self.editions.len());
        for edition in others {
            let (pages, _) = render(edition, article.clone());
            editions.push(edition.seal_article(pages, said));
        }
        let (pages, summary) = render(last, article);
        editions.push(last.seal_article(pages, said));
        Some(ScriptArticle { summary, changes, editions })
    }
}

fn all_or_lost(
    made: Vec<Result<SealedArticle, LostRecord>>,
) -> Result<Vec<SealedArticle>, Vec<LostRecord>> {
    let lost: Vec<LostRecord> = made.iter().filter_map(|it| it.as_ref().err().cloned()).collect();
    if lost.is_empty() { Ok(made.into_iter().flatten().collect()) } else { Err(lost) }
}
