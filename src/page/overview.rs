//! The overview: what a volume is divided into, for whoever shows its contents beside its pages.

use std::ops::Range;

use super::Frame;
use super::outline::{Branch, outline};
use crate::volume::SectionKey;

/// A line of the overview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverviewLine {
    /// What it is called.
    pub label: String,
    /// The page that lists its chapters.
    pub href: String,
    /// How deep it stands in others: 0 for what stands in none.
    pub depth: usize,
    /// The chapters that stand in it directly.
    pub chapters: Range<usize>,
    /// How many stand in it and in all below it.
    pub count: usize,
}

/// What the volume is divided into, in its order; lists of chapters where it has no sections.
pub fn overview(frame: Frame<'_>) -> Vec<OverviewLine> {
    let mut lines = Vec::new();
    for branch in &outline(&frame.volume.sections) {
        add(&frame, branch, 0, &mut lines);
    }
    lines
}

fn add(frame: &Frame<'_>, branch: &Branch<'_>, depth: usize, lines: &mut Vec<OverviewLine>) {
    let sections = &frame.volume.sections;
    let own = branch.section.and_then(|at| Some((at, sections.get(at)?)));
    match own {
        // Chapters that are not grouped are listed page by page.
        Some((at, section)) if section.key == SectionKey::Whole && section.pages.len() > 1 => {
            let pages = section.pages.iter().enumerate();
            lines.extend(pages.map(|(number, page)| OverviewLine {
                label: frame.range_name(at, number),
                href: page.href.clone(),
                depth,
                chapters: page.chapters.clone(),
                count: page.chapters.len(),
            }));
        }
        _ => {
            let first = branch.first_section().and_then(|it| sections.get(it)?.pages.first());
            let start = branch.chapters.start;
            lines.push(OverviewLine {
                label: frame.branch_name(branch),
                href: first.map(|it| it.href.clone()).unwrap_or_default(),
                depth,
                chapters: own.map_or(start..start, |(_, it)| it.chapters.clone()),
                count: branch.chapters.len(),
            });
        }
    }
    for inside in &branch.branches {
        add(frame, inside, depth + 1, lines);
    }
}

/// A chapter's title as contents show it.
pub fn chapter_title(frame: Frame<'_>, chapter: usize) -> Option<String> {
    frame.volume.chapters.get(chapter).map(|it| frame.title_of(it))
}
