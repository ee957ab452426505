//! What a book says to programs of what it holds.

use super::metadata::generator;
use super::{Abstract, Frame};
use crate::publication::{
    ArchiveEntry, ArticleEntry, EditionEntry, HOLDINGS_FORM, Holdings, SeriesEntry, VolumeEntry,
};
use crate::volume::Scope;

/// Lists what a book holds. `abstracts` holds one for each chapter of the volume, in order.
pub fn holdings(frame: Frame<'_>, edition: EditionEntry, abstracts: &[Abstract]) -> Holdings {
    let volume = frame.volume;
    let period = if let Scope::Period(period) = volume.scope { Some(period) } else { None };
    let articles = volume.chapters.iter().zip(abstracts).map(|(chapter, summary)| {
        let record = frame.record(chapter);
        let provenance = record.provenance.as_deref();
        ArticleEntry {
            href: chapter.href.clone(),
            title: record.title.trim().to_owned(),
            date: record.date.map(|stamp| stamp.date),
            authors: summary.authors.clone(),
            categories: summary.categories.clone(),
            tags: summary.tags.clone(),
            address: record.canonical.as_deref().map(str::to_owned),
            archived: provenance
                .and_then(|it| it.archived.as_ref())
                .map(|it| ArchiveEntry { address: it.address.clone(), captured: it.captured }),
            rights: provenance.and_then(|it| it.rights.clone()),
            licence: provenance.and_then(|it| it.licence.as_ref()).map(ToString::to_string),
            path: record.path.to_string(),
        }
    });
    Holdings {
        form: HOLDINGS_FORM,
        generator: generator(),
        series: SeriesEntry {
            identifier: volume.series.urn().to_string(),
            title: frame.title_or_untitled(&frame.config.title),
        },
        volume: VolumeEntry {
            key: volume.key.clone(),
            name: volume.name.clone(),
            period: volume.scope.to_string(),
            first: period.map(|it| it.start),
            last: period.map(|it| it.end()),
            number: volume.number,
            part: volume.part.as_ref().map(|it| it.number),
        },
        edition,
        articles: articles.collect(),
    }
}
