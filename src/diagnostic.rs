//! What the compiler has to say about the input: where, what is wrong, what to do.
//!
//! Stages never fail; they give their best output and push a [`Diagnostic`]. The command line
//! renders them; the library prints nothing.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::limits::MESSAGES;
use crate::place::SourcePath;
use crate::say;
use crate::wording::{Joint, Wording};

pub use crate::place::Place;

/// How serious a [`Diagnostic`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// Something was noticed or mended; nobody has to act.
    Note,
    /// Probably not what the author meant; the book is right without it.
    Warning,
    /// Part of an article could not be understood or is lost. The exit code says so.
    Error,
}

impl Severity {
    /// The word that reports use: `note`, `warning` or `error`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One message about the input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// How serious it is.
    pub severity: Severity,
    /// The rule behind the message in kebab-case, such as `date-not-understood`.
    pub code: &'static str,
    /// The file, where there is one.
    pub path: Option<SourcePath>,
    /// Where in the file, where that is known.
    pub place: Option<Place>,
    /// What is wrong, in one sentence, in the author's words.
    pub message: Wording,
    /// What the author could do.
    pub hint: Option<Wording>,
}

impl Diagnostic {
    /// A message of the given severity without a place.
    pub fn new(severity: Severity, code: &'static str, message: impl Into<Wording>) -> Self {
        Self { severity, code, path: None, place: None, message: message.into(), hint: None }
    }

    /// Something noticed or mended.
    pub fn note(code: &'static str, message: impl Into<Wording>) -> Self {
        Self::new(Severity::Note, code, message)
    }

    /// Something the author should look at.
    pub fn warning(code: &'static str, message: impl Into<Wording>) -> Self {
        Self::new(Severity::Warning, code, message)
    }

    /// Something that could not be understood.
    pub fn error(code: &'static str, message: impl Into<Wording>) -> Self {
        Self::new(Severity::Error, code, message)
    }

    /// Names the file.
    #[must_use]
    pub fn in_file(mut self, path: &SourcePath) -> Self {
        self.path = Some(path.clone());
        self
    }

    /// Adds what the author could do.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Wording>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// Collects diagnostics while the stages run: of each code a few about each file, and how many more there are.
#[derive(Debug, Default, Clone)]
pub struct Diagnostics {
    all: Vec<Diagnostic>,
    /// How often each code was pushed about each file.
    counts: BTreeMap<(SourcePath, &'static str), Count>,
}

/// How often something was said of a file.
#[derive(Debug, Default, Clone, Copy)]
struct Count {
    pushed: usize,
    /// The place of the last message, which says how many more there are.
    last: usize,
}

impl Diagnostics {
    /// Adds one. Of those of one code about one file the first [`MESSAGES`] are kept; then one follows that
    /// says how many more there are.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        if let Some(path) = &diagnostic.path {
            let count = self.counts.entry((path.clone(), diagnostic.code)).or_default();
            count.pushed += 1;
            if let Some(more) = count.pushed.checked_sub(MESSAGES.most).filter(|more| *more > 0) {
                let message = say!("{more} more like this in the file", more);
                if more == 1 {
                    count.last = self.all.len();
                    let Diagnostic { severity, code, path, .. } = diagnostic;
                    self.all.push(Diagnostic { path, ..Diagnostic::new(severity, code, message) });
                } else if let Some(last) = self.all.get_mut(count.last) {
                    last.severity = last.severity.max(diagnostic.severity);
                    last.message = message;
                }
                return;
            }
        }
        self.all.push(diagnostic);
    }

    /// Takes over all of another collection, after the ones already here. What was left out there stays so.
    pub fn append(&mut self, mut other: Self) {
        if self.is_empty() {
            *self = other;
        } else {
            self.all.append(&mut other.all);
        }
    }

    /// Whether any of them is an error.
    pub fn has_errors(&self) -> bool {
        self.all.iter().any(|it| it.severity == Severity::Error)
    }

    /// The diagnostics in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.all.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }
}

impl PartialEq for Diagnostics {
    fn eq(&self, other: &Self) -> bool {
        self.all == other.all
    }
}

impl Eq for Diagnostics {}

impl FromIterator<Diagnostic> for Diagnostics {
    /// Takes messages as they are, those that say how many more there are among them.
    fn from_iter<T: IntoIterator<Item = Diagnostic>>(all: T) -> Self {
        Self { all: all.into_iter().collect(), counts: BTreeMap::new() }
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.all.into_iter()
    }
}

/// What is said of several places at once, and how many they are.
pub fn in_places(about: Wording, count: usize) -> Wording {
    match count {
        ..=1 => about,
        count => say!("{about} ({count} places)", about, count),
    }
}

/// A hint: what is done instead, and what may have been meant.
pub fn with_nearest(instead: Wording, nearest: &[String]) -> Wording {
    match nearest {
        [] => instead,
        [one] => say!("{instead}; the nearest is {one}", instead, one),
        several => {
            let several = Wording::list(several, Joint::Comma);
            say!("{instead}; the nearest are {several}", instead, several)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn about(path: &str, code: &'static str) -> Diagnostic {
        Diagnostic::note(code, say!("x")).in_file(&path.into())
    }

    #[test]
    fn of_one_code_about_one_file_a_few_are_kept_and_the_rest_counted() {
        let mut diagnostics = Diagnostics::default();
        for _ in 0..MESSAGES.most + 7 {
            diagnostics.push(about("a.md", "x"));
        }
        diagnostics.push(about("a.md", "y"));
        diagnostics.push(about("b.md", "x"));
        let messages: Vec<&str> = diagnostics.iter().map(|it| &*it.message).collect();
        assert_eq!(messages.len(), MESSAGES.most + 3);
        assert_eq!(messages[MESSAGES.most..], ["7 more like this in the file", "x", "x"]);
        let last = diagnostics.iter().nth(MESSAGES.most).unwrap();
        assert_eq!((last.code, last.path.as_ref().unwrap().as_str()), ("x", "a.md"));
    }

    #[test]
    fn what_concerns_no_file_is_kept_whole() {
        let mut diagnostics = Diagnostics::default();
        for _ in 0..3 * MESSAGES.most {
            diagnostics.push(Diagnostic::note("x", say!("y")));
        }
        assert_eq!(diagnostics.len(), 3 * MESSAGES.most);
    }

    #[test]
    fn what_was_left_out_stays_so_when_collections_are_joined() {
        let mut one = Diagnostics::default();
        let mut other = Diagnostics::default();
        for _ in 0..MESSAGES.most + 2 {
            one.push(about("a.md", "x"));
            other.push(about("b.md", "x"));
        }
        one.append(other);
        one.push(about("a.md", "x"));
        let more: Vec<_> = one.iter().filter(|it| it.message != "x").collect();
        let more: Vec<_> = more.iter().map(|it| &*it.message).collect();
        assert_eq!(more, ["3 more like this in the file", "2 more like this in the file"]);
    }

    #[test]
    fn an_error_among_those_left_out_is_still_an_error() {
        let mut diagnostics = Diagnostics::default();
        for _ in 0..MESSAGES.most + 1 {
            diagnostics.push(about("a.md", "x"));
        }
        diagnostics.push(Diagnostic::error("x", say!("y")).in_file(&"a.md".into()));
        assert!(diagnostics.has_errors());
    }
}
