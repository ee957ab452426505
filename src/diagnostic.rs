//! What the compiler has to say about the input: where, what is wrong, what to do.
//!
//! Stages never fail; they give their best output and push a [`Diagnostic`]. The command line
//! renders them; the library prints nothing.

use serde::{Deserialize, Serialize};

use crate::source::{Source, SourcePath, Span};

/// How serious a [`Diagnostic`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
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

/// A place in a source file, for people: lines and columns count from 1, columns count characters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
    /// The whole line, without its ending.
    pub line_text: String,
    /// Where the marked text begins and ends, in bytes of `line_text`.
    pub marked: std::ops::Range<usize>,
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
    pub message: String,
    /// What the author could do.
    pub hint: Option<String>,
}

impl Diagnostic {
    /// A message of the given severity without a place.
    pub fn new(severity: Severity, code: &'static str, message: impl Into<String>) -> Self {
        Self { severity, code, path: None, place: None, message: message.into(), hint: None }
    }

    /// Something noticed or mended.
    pub fn note(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Note, code, message)
    }

    /// Something the author should look at.
    pub fn warning(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, message)
    }

    /// Something that could not be understood.
    pub fn error(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, message)
    }

    /// Names the file.
    #[must_use]
    pub fn in_file(mut self, path: &SourcePath) -> Self {
        self.path = Some(path.clone());
        self
    }

    /// Marks a span of a source. A span past the end of the text marks its end.
    #[must_use]
    pub fn at(mut self, source: &Source, span: Span) -> Self {
        self.path = Some(source.path.clone());
        self.place = Some(place(&source.text, span));
        self
    }

    /// Adds what the author could do.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// Collects diagnostics while the stages run.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Takes over all of another collection, after the ones already here.
    pub fn append(&mut self, mut other: Self) {
        self.0.append(&mut other.0);
    }

    /// Whether any of them is an error.
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|it| it.severity == Severity::Error)
    }

    /// The diagnostics in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<Diagnostic> for Diagnostics {
    fn from_iter<T: IntoIterator<Item = Diagnostic>>(all: T) -> Self {
        Self(all.into_iter().collect())
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

fn place(text: &str, span: Span) -> Place {
    let start = floor_char_boundary(text, span.start as usize);
    let end = floor_char_boundary(text, span.end as usize).max(start);
    let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    let line_text = text[line_start..line_end].trim_end_matches('\r');
    let marked = (start - line_start).min(line_text.len())..(end - line_start).min(line_text.len());
    Place {
        line: 1 + memchr::memchr_iter(b'\n', &text.as_bytes()[..line_start]).count() as u32,
        column: 1 + text[line_start..start].chars().count() as u32,
        line_text: line_text.to_owned(),
        marked,
    }
}

fn floor_char_boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_count_from_one() {
        let source = Source::new("a.md", "題目\r\n甲乙丙\n");
        let at = source.text.find('丙').unwrap() as u32;
        let it = Diagnostic::warning("x", "y").at(&source, Span::new(at, at + 3)).place.unwrap();
        assert_eq!((it.line, it.column), (2, 3));
        assert_eq!(&it.line_text[it.marked], "丙");
    }

    #[test]
    fn a_span_past_the_end_or_inside_a_character_is_brought_back() {
        let source = Source::new("a.md", "甲");
        assert_eq!(
            Diagnostic::note("x", "y").at(&source, Span::new(2, 99)).place.unwrap().column,
            1
        );
        assert_eq!(Diagnostic::note("x", "y").at(&source, Span::new(9, 1)).place.unwrap().line, 1);
    }
}
