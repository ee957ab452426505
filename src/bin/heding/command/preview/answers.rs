//! What the desk answers, as JSON.

use std::ops::Range;

use heding::binding::Plan;
use heding::compile::{Proof, ProofEntry, Proofs};
use heding::diagnostic::Diagnostic;
use heding::source::SourcePath;
use heding::volume::Volume;
use serde_json::{Value, json};

use super::view::View;
use crate::project::OpenProject;
use crate::words;

/// So many chapters are found at most.
const MOST_FOUND: usize = 60;

/// What the desk knows beside the volume.
pub(super) struct Scene<'a> {
    pub(super) open: &'a OpenProject,
    pub(super) view: View,
    pub(super) start: &'a [String],
    /// Whether the archive was read.
    pub(super) is_read: bool,
    /// What can't be read.
    pub(super) trouble: Option<&'a str>,
}

/// What there is to look at, and where to begin.
pub(super) fn state(scene: &Scene<'_>, table: Option<(&Plan<'_>, &Proofs<'_>, &Volume)>) -> Value {
    let begin = || {
        let (plan, proofs, volume) = table?;
        let of_start = scene.start.iter().find_map(|it| find(plan, it));
        let (volume, href) = of_start.or_else(|| Some((&*volume.name, proofs.first()?)))?;
        Some(place(volume, href))
    };
    let volumes = table.map(|(plan, ..)| plan.volumes()).unwrap_or_default();
    json!({
        "title": table.map_or_else(|| scene.open.config.title.clone(), |(_, it, _)| it.title()),
        "language": table.map(|(_, it, _)| it.language()),
        "view": scene.view.to_string(),
        "scripts": View::scripts().collect::<Vec<_>>(),
        "writings": View::writings().collect::<Vec<_>>(),
        "profiles": View::profiles().collect::<Vec<_>>(),
        "volumes": volumes.iter().map(|it| json!({ "name": it.name, "chapters": it.chapters.len() }))
            .collect::<Vec<_>>(),
        "is_read": scene.is_read,
        "trouble": scene.trouble,
        // Until the archive is read, the article that was written last is made alone.
        "article": scene.start.first(),
        "begin": begin(),
    })
}

/// A page, by its volume and its href.
pub(super) fn place(volume: &str, href: &str) -> Value {
    json!({ "volume": volume, "href": href })
}

/// What a volume is divided into.
pub(super) fn lines(proofs: &Proofs<'_>) -> Value {
    let lines = proofs.overview().into_iter().map(|it| {
        json!({
            "label": it.label,
            "href": it.href,
            "depth": it.depth,
            "from": it.chapters.start,
            "to": it.chapters.end,
            "count": it.count,
        })
    });
    json!({
        "title": proofs.title(),
        "language": proofs.language(),
        "chapters": proofs.len(),
        "lines": lines.collect::<Vec<_>>(),
    })
}

/// Some chapters of a volume.
pub(super) fn chapters(proofs: &Proofs<'_>, range: Range<usize>) -> Value {
    let entry = |ProofEntry { title, path, href, level }: ProofEntry| json!({ "title": title, "path": path.as_str(), "href": href, "level": level });
    proofs.entries(range).into_iter().map(entry).collect()
}

/// What there is to know of a page beside its text.
pub(super) fn leaf(proof: &Proof) -> Value {
    let pages = proof.pages.iter().map(|it| json!({ "href": it.href, "title": it.title }));
    let own = proof.path.as_ref();
    // In the order in which they stand in the article, for whoever goes from one to the next.
    let mut said: Vec<&Diagnostic> = proof.diagnostics.iter().collect();
    said.sort_by_key(|it| line(it, own));
    let messages = said.into_iter().map(|it| message(it, own));
    json!({
        "path": own.map(SourcePath::as_str),
        "title": proof.title,
        "chapter": proof.chapter,
        "pages": pages.collect::<Vec<_>>(),
        "messages": messages.collect::<Vec<_>>(),
        "before": proof.neighbours.0,
        "after": proof.neighbours.1,
    })
}

/// On which line of the article something was said.
fn line(it: &Diagnostic, own: Option<&SourcePath>) -> Option<u32> {
    it.place.as_ref().filter(|_| it.path.as_ref() == own).map(|it| it.line)
}

fn message(it: &Diagnostic, own: Option<&SourcePath>) -> Value {
    let place = it.place.as_ref().filter(|_| it.path.as_ref() == own);
    json!({
        "severity": it.severity.as_str(),
        "code": it.code,
        "message": words::of(&it.message),
        "hint": it.hint.as_ref().map(words::of),
        "line": place.map(|it| it.line),
        "column": place.map(|it| it.column),
        "path": it.path.as_ref().filter(|it| Some(*it) != own).map(SourcePath::as_str),
    })
}

/// Whether an article is a chapter of a volume.
pub(super) fn has_article(plan: &Plan<'_>, volume: &Volume, path: &str) -> bool {
    href_in(plan, volume, path).is_some()
}

/// In which volume an article is, and its page there.
pub(super) fn find<'a>(plan: &'a Plan<'_>, path: &str) -> Option<(&'a str, &'a str)> {
    plan.volumes().iter().find_map(|it| Some((&*it.name, href_in(plan, it, path)?)))
}

fn href_in<'a>(plan: &Plan<'_>, volume: &'a Volume, path: &str) -> Option<&'a str> {
    let record = plan.archive_of(volume).index_of(&SourcePath::new(path))?;
    let chapter = volume.chapters.iter().find(|it| it.record == record).map(|it| &*it.href);
    let matter = || volume.matter.iter().find(|it| it.record == record).map(|it| &*it.href);
    chapter.or_else(matter)
}

/// The chapters whose titles hold all of some words, those first whose titles begin with the first of them.
pub(super) fn search(plan: &Plan<'_>, words: &str) -> Value {
    let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
    let Some(first) = words.first() else { return json!([]) };
    let mut found = Vec::new();
    for volume in plan.volumes() {
        let records = &plan.archive_of(volume).records;
        for chapter in &volume.chapters {
            let Some(record) = records.get(chapter.record) else { continue };
            let title = record.title.to_lowercase();
            if words.iter().all(|it| title.contains(it.as_str())) {
                found.push((!title.starts_with(first.as_str()), volume, chapter, record));
            }
        }
    }
    found.sort_by_key(|it| it.0);
    let hit = |(_, volume, chapter, record): (
        bool,
        &Volume,
        &heding::volume::Chapter,
        &heding::archive::Record,
    )| {
        json!({
            "title": &*record.title,
            "path": record.path.as_str(),
            "day": record.date.map(|it| it.date.to_string()),
            "volume": volume.name,
            "href": chapter.href,
        })
    };
    found.into_iter().take(MOST_FOUND).map(hit).collect()
}
