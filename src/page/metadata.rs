//! What the package document says about the volume.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Abstract, Apparatus, Frame};
use crate::config::Images;
use crate::date::Stamp;
use crate::locale::{Script, fill};
use crate::publication::{Accessibility, CreatorRole, Formulas, Metadata, Series};
use crate::volume::{CONTENTS_HREF, Scope};

/// The most subjects a volume is filed under.
const MOST_SUBJECTS: usize = 8;

/// The program's name and version.
pub(super) fn generator() -> String {
    format!("{} {}", env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION"))
}

/// Makes the metadata. `abstracts` holds one for each chapter of the volume, in order.
/// `matter` holds one for each of the author's own pages.
pub fn metadata(
    frame: Frame<'_>,
    abstracts: &[Abstract],
    matter: &[Abstract],
    apparatus: &Apparatus,
) -> Metadata {
    let Frame { config, volume, locale, .. } = frame;
    let covers = frame.volume.days(&frame.archive.records);
    let languages: BTreeSet<_> =
        abstracts.iter().chain(matter).filter_map(|it| it.language.as_ref()).collect();
    Metadata {
        identifier: frame.identifier,
        title: frame.volume_title(),
        title_sort: title_sort(&frame),
        language: locale.language.clone(),
        more_languages: languages.into_iter().cloned().collect(),
        creator: config.creator.clone(),
        creator_role: creator_role(&frame),
        publisher: config.publisher.clone(),
        rights: config.rights.clone(),
        description: Some(description(&frame, covers)),
        source: config.base_url.clone(),
        subjects: subjects(abstracts),
        covers,
        modified: modified(&frame),
        issued: covers.map(|(_, last)| last),
        articles: volume.chapters.len(),
        series: series(&frame),
        accessibility: accessibility(&frame, abstracts, matter, apparatus),
        generator: generator(),
        contents_label: locale.words.pages.contents.clone(),
    }
}

/// Whether who puts the book together wrote it, too.
pub(super) fn creator_role(frame: &Frame<'_>) -> CreatorRole {
    let author = frame.archive.author.as_ref().map(|it| &it.name);
    match author.is_some() && author == frame.config.creator.as_ref() {
        true => CreatorRole::Author,
        false => CreatorRole::Editor,
    }
}

/// The title with the period in a form that sorts.
fn title_sort(frame: &Frame<'_>) -> String {
    let title = frame.title_or_untitled(&frame.config.title);
    let part = frame.volume.part.as_ref().map(|it| format!(" {:02}", it.number));
    let part = part.unwrap_or_default();
    match frame.volume.scope {
        Scope::All => format!("{title}{part}"),
        Scope::Period(period) => format!("{title} {period}{part}"),
        // Letters sort after digits, so that the undated come last.
        Scope::Undated => format!("{title} undated{part}"),
    }
}

/// The newest date in the content.
fn modified(frame: &Frame<'_>) -> Stamp {
    let matter = frame.volume.matter.iter().map(|it| &frame.archive.records[it.record]);
    let records = frame.volume.chapters.iter().map(|it| frame.record(it)).chain(matter);
    let dates = records.flat_map(|it| [it.date, it.updated]).flatten();
    dates.max_by_key(|it| it.to_utc()).unwrap_or_else(|| Stamp::day(NaiveDate::default()))
}

/// One sentence on the volume, after the project's own on the series.
fn description(frame: &Frame<'_>, covers: Option<(NaiveDate, NaiveDate)>) -> String {
    let words = &frame.locale.words;
    let title = frame.volume_title();
    let articles = frame.locale.articles(frame.volume.chapters.len());
    let sentence = match covers {
        Some((first, last)) => {
            let days = frame.locale.days(first, last);
            let values = [("title", &*title), ("articles", &*articles), ("days", &*days)];
            fill(&words.metadata.description, &values)
        }
        None => {
            let values = [("title", &*title), ("articles", &*articles)];
            // Pages that stand by an order of their own, such as a manual's, lack nothing without dates.
            match frame.volume.scope {
                Scope::All => fill(&words.metadata.description_whole, &values),
                _ => fill(&words.metadata.description_undated, &values),
            }
        }
    };
    match &frame.config.description {
        Some(own) => format!("{}{}{sentence}", own.trim_end(), words.marks.space),
        None => sentence,
    }
}

/// The commonest categories, the commonest first.
fn subjects(abstracts: &[Abstract]) -> Vec<String> {
    let mut counts = BTreeMap::<&str, usize>::new();
    for category in abstracts.iter().flat_map(|it| &it.categories) {
        *counts.entry(category.trim()).or_default() += 1;
    }
    counts.remove("");
    let mut counts: Vec<_> = counts.into_iter().collect();
    // The sort is stable: equally common ones stay in the order of their names.
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts.into_iter().take(MOST_SUBJECTS).map(|(name, _)| name.to_owned()).collect()
}

fn series(frame: &Frame<'_>) -> Option<Series> {
    if frame.volume.scope == Scope::All {
        return None;
    }
    Some(Series {
        name: frame.title_or_untitled(&frame.config.title),
        identifier: frame.volume.series,
        position: match &frame.volume.part {
            // Ten parts and more still sort: 10.01, 10.02.
            Some(it) if it.count() > 9 => format!("{}.{:02}", frame.volume.number?, it.number),
            Some(it) => format!("{}.{}", frame.volume.number?, it.number),
            None => frame.volume.number?.to_string(),
        },
    })
}

fn accessibility(
    frame: &Frame<'_>,
    abstracts: &[Abstract],
    matter: &[Abstract],
    apparatus: &Apparatus,
) -> Accessibility {
    let words = &frame.locale.words.accessibility;
    let all = || abstracts.iter().chain(matter);
    let has_images = frame.images == Images::Embed && all().any(|it| it.pictures.0 > 0);
    let all_described = all().all(|it| it.pictures.1 == 0);
    let has_formulas = all().any(|it| it.has_maths);
    let has_maths = has_formulas && frame.formulas == Formulas::Markup;
    let has_drawn_maths = has_formulas && frame.formulas == Formulas::Drawn;
    let has_ruby = all().any(|it| it.has_ruby);
    let may_be_vertical =
        matches!(frame.locale.language.script(), Script::Hant | Script::Hans | Script::Japanese);
    let mut pages = frame.volume.sections.iter().flat_map(|it| &it.pages);
    let has_sections = pages.any(|it| it.href != CONTENTS_HREF);
    let has_index = has_sections || !apparatus.axes.is_empty();
    let images = if all_described { &words.images_described } else { &words.images_undescribed };
    let sentences = [
        (&words.text, true),
        (&words.index, has_sections),
        (images, has_images),
        (&words.maths, has_maths),
        (&words.drawn_maths, has_drawn_maths),
    ];
    let sentences: Vec<_> =
        sentences.into_iter().filter(|(_, is)| *is).map(|(it, _)| it.as_str()).collect();
    let summary = sentences.join(&frame.locale.words.marks.space);
    Accessibility {
        has_images,
        all_described,
        has_maths,
        has_drawn_maths,
        has_ruby,
        may_be_vertical,
        has_index,
        summary,
    }
}
