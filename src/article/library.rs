//! What else of a project an article may show.

use std::cell::RefCell;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{Source, Span};

/// The files and notes of a project, as an article names them.
pub trait Library {
    /// The text of a file that is named from a folder: by a path from there, from the project's root on behind `/` or
    /// `@/`, or behind a site's short name, `@snippets/`.
    fn file(&self, folder: &str, path: &str) -> Option<Passage>;

    /// The text of a file in a folder that holds parts of pages, `_includes`, here or in a folder above; in these
    /// themselves if `parts` is empty.
    fn part(&self, folder: &str, parts: &str, path: &str) -> Option<Passage>;

    /// The text of the note of a name, front matter and all.
    fn note(&self, folder: &str, name: &str) -> Option<Passage>;

    /// The articles that are called most like a name which the article `of` a path has, as messages name them.
    fn nearest(&self, name: &str, of: &str) -> Vec<String> {
        let _ = (name, of);
        Vec::new()
    }
}

/// A text that an article shows, and where it lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The path of its file.
    pub path: String,
    /// The text.
    pub text: String,
}

/// What there is to say of files that an article was to show.
#[derive(Debug, Default)]
pub struct Remarks(RefCell<Vec<(String, Diagnostic)>>);

impl Remarks {
    /// Adds a message about a mark, once.
    pub fn push(&self, mark: &str, said: Diagnostic) {
        let mut all = self.0.borrow_mut();
        if !all.iter().any(|it| it.0 == mark && it.1 == said) {
            all.push((mark.to_owned(), said));
        }
    }

    /// Tells all, each where the article's text below `start` first has the mark.
    pub(super) fn tell(self, source: &Source, start: usize, diagnostics: &mut Diagnostics) {
        let text = source.text.get(start..).unwrap_or_default();
        for (mark, said) in self.0.into_inner() {
            let at = text.find(&mark).map(|at| start + at);
            diagnostics.push(match at {
                Some(at) => said.at(source, Span::from(at..at + mark.len())),
                None => said.in_file(&source.path),
            });
        }
    }
}
