//! The pages of what a volume holds for finding one's way: highlights, other volumes, indexes.

use super::apparatus::Apparatus;
use super::{Abstract, Frame, elsewhere, highlights, subject_index};
use crate::publication::Page;

impl Apparatus {
    /// Makes its pages, all but the authors' page.
    pub fn pages(&self, frame: Frame<'_>, abstracts: &[Abstract]) -> Vec<Page> {
        let mut pages = Vec::new();
        if !self.highlights.is_empty() {
            pages.push(highlights::highlights(frame, abstracts, self));
        }
        if !self.elsewhere.is_empty() {
            pages.push(elsewhere::elsewhere(frame, &self.elsewhere));
        }
        for axis in &self.axes {
            pages.extend(subject_index::pages(frame, abstracts, axis));
        }
        pages
    }
}
