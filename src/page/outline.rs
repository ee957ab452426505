//! The sections of a volume as a tree: which stand in which.

use std::ops::Range;

use crate::volume::{Section, SectionKey};

/// A section, or what several of them stand in.
#[derive(Debug, PartialEq)]
pub(super) struct Branch<'a> {
    /// What it stands in, the widest first.
    pub(super) above: &'a [SectionKey],
    /// What its chapters have in common.
    pub(super) key: &'a SectionKey,
    /// The section whose chapters stand in it directly, as an index into the volume's.
    pub(super) section: Option<usize>,
    /// Its chapters and those of all that stands in it.
    pub(super) chapters: Range<usize>,
    /// What stands in it.
    pub(super) branches: Vec<Self>,
}

/// Puts the sections of a volume into those that they stand in.
pub(super) fn outline(sections: &[Section]) -> Vec<Branch<'_>> {
    let mut top: Vec<Branch<'_>> = Vec::new();
    for (at, section) in sections.iter().enumerate() {
        let keys = section.above.iter().chain([&section.key]);
        let mut level = &mut top;
        for (depth, key) in keys.enumerate() {
            let is_here = level.last().is_some_and(|it| {
                it.key == key && (depth < section.above.len() || it.section.is_none())
            });
            if !is_here {
                let above = &section.above[..depth];
                let chapters = section.chapters.start..section.chapters.start;
                level.push(Branch { above, key, section: None, chapters, branches: Vec::new() });
            }
            let here = level.len() - 1;
            let branch = &mut level[here];
            branch.chapters.end = section.chapters.end;
            if depth == section.above.len() {
                branch.section = Some(at);
            }
            level = &mut branch.branches;
        }
    }
    top
}

impl Branch<'_> {
    /// The first section in it.
    pub(super) fn first_section(&self) -> Option<usize> {
        self.section.or_else(|| self.branches.iter().find_map(Self::first_section))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_stand_in_what_they_share() {
        let folder = |it: &str| SectionKey::Folder(Some(it.to_owned()));
        let section = |above: &[&str], key: &str, chapters| Section {
            above: above.iter().map(|it| folder(it)).collect(),
            key: folder(key),
            chapters,
            pages: Vec::new(),
        };
        let sections = [
            section(&[], "a", 0..2),
            section(&["a"], "a/b", 2..5),
            section(&["a", "a/c"], "a/c/d", 5..6),
            section(&[], "e", 6..9),
        ];
        let tree = outline(&sections);
        let shape = |it: &Branch<'_>| (it.section, it.chapters.clone(), it.branches.len());
        assert_eq!(
            tree.iter().map(shape).collect::<Vec<_>>(),
            [(Some(0), 0..6, 2), (Some(3), 6..9, 0)]
        );
        let [b, c] = &*tree[0].branches else { panic!("{tree:?}") };
        assert_eq!((shape(b), shape(c)), ((Some(1), 2..5, 0), (None, 5..6, 1)));
        assert_eq!((c.above, c.first_section()), (&[folder("a")][..], Some(2)));
    }
}
