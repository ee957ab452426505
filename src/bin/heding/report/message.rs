//! One message as people see it: where, what is wrong, the line itself, what to do.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use heding::diagnostic::{Diagnostic, Place, Severity};

use super::wrap::{columns, wrap};
use crate::visible::{self, plain};
use crate::words::{self, tell};

/// The columns that a line of source is cut to.
pub(crate) const WIDTH: usize = 80;

/// Draws a message. `more` messages like it are not shown.
pub(crate) fn render(diagnostic: &Diagnostic, more: usize, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let severity = words::of(&words::severity(diagnostic.severity));
    let label = format!("{severity}[{}]: ", diagnostic.code);
    let message = plain(&words::of(&diagnostic.message));
    let message = wrap(&message, WIDTH.saturating_sub(columns(&label)));
    let level = level.with_name(severity);
    let title = level.primary_title(message).id(diagnostic.code);
    let mut group = Group::with_title(title);
    let path = diagnostic.path.as_ref().map(|it| plain(it.as_str()));
    match (path, &diagnostic.place) {
        (Some(path), Some(place)) => {
            let (line, marked) = quoted(place);
            group = group.element(
                Snippet::source(line)
                    .path(path)
                    .line_start(place.line as usize)
                    .annotation(AnnotationKind::Primary.span(marked)),
            );
        }
        (Some(path), None) => group = group.element(Origin::path(path)),
        (None, _) => {}
    }
    if let Some(hint) = &diagnostic.hint {
        let name = tell!("help");
        let indent = HELP_INDENT + columns(&name);
        let hint = wrap(&plain(&words::of(hint)), WIDTH.saturating_sub(indent));
        group = group.element(Level::HELP.with_name(name).message(hint));
    }
    if more > 0 {
        let said = tell!("{count} more like this; -v shows all", count = super::number(more));
        group = group.element(Level::NOTE.with_name(tell!("note")).message(said));
    }
    renderer.render(&[group])
}

/// The columns before a hint but for the word that names it: those of a line number of five digits, and `= `, `: `.
const HELP_INDENT: usize = 11;

/// The line of a place without what is hidden in it, and what is marked there now.
fn quoted(place: &Place) -> (String, Range<usize>) {
    let text = &place.line_text;
    let (start, end) = (place.marked.start, place.marked.end);
    match (text.get(..start), text.get(start..end)) {
        (Some(before), Some(marked)) => {
            let (before, marked) = (visible::lines(before), visible::lines(marked));
            let range = before.len()..before.len() + marked.len();
            (before + &marked + &visible::lines(text.get(end..).unwrap_or_default()), range)
        }
        // No part of the line: all of it.
        _ => (visible::lines(text), 0..0),
    }
}

/// The place of a message in one line: `a.md:3:5`.
pub(crate) fn place(diagnostic: &Diagnostic) -> Option<String> {
    let path = plain(diagnostic.path.as_ref()?.as_str());
    Some(match &diagnostic.place {
        Some(place) => format!("{path}:{}:{}", place.line, place.column),
        None => path,
    })
}

#[cfg(test)]
mod tests {
    use heding::source::{Source, Span};
    use heding::wording::Wording;

    use super::*;

    #[test]
    fn carets_stand_under_full_width_characters() {
        let source = Source::new("文章/一.md", "---\ntitle: 甲: 乙\n");
        let at = source.text.find("甲:").unwrap() as u32 + 3;
        let diagnostic =
            Diagnostic::warning("title-needs-quotes", Wording::verbatim("the title holds a colon"))
                .at(&source, Span::new(at, at + 1))
                .hint(Wording::verbatim("put it between quotation marks"));
        let drawn = render(&diagnostic, 312, &Renderer::plain());
        let expected = "\
warning[title-needs-quotes]: the title holds a colon
 --> 文章/一.md:2:9
  |
2 | title: 甲: 乙
  |          ^
  |
  = help: put it between quotation marks
  = note: 312 more like this; -v shows all";
        assert_eq!(drawn, expected);
    }

    #[test]
    fn escape_codes_never_reach_the_terminal() {
        let source = Source::new("a\u{1b}[2J.md", "甲\u{1b}[31m乙");
        let diagnostic = Diagnostic::error("x", Wording::verbatim("odd \u{1b}]0;title\u{7}"))
            .at(&source, Span::new(0, 3));
        assert!(!render(&diagnostic, 0, &Renderer::plain()).contains(['\u{1b}', '\u{7}']));
    }

    #[test]
    fn a_quoted_line_hides_nothing_and_carets_stay_where_they_were() {
        let line = format!("{}甲{}", visible::HOSTILE, visible::HOSTILE);
        let source = Source::new(&*format!("{}.md", visible::HOSTILE), &*line);
        let at = line.find('甲').unwrap() as u32;
        let diagnostic = Diagnostic::error("x", Wording::verbatim(visible::HOSTILE))
            .at(&source, Span::new(at, at + 3))
            .hint(Wording::verbatim(visible::HOSTILE));
        let drawn = render(&diagnostic, 0, &Renderer::plain());
        assert_eq!(visible::lines(&drawn), drawn);
        let (line, marked) = quoted(diagnostic.place.as_ref().unwrap());
        assert_eq!(&line[marked], "甲");
    }
}
