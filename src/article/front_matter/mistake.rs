//! What is wrong with front matter that could not be read, in its author's words.

use std::ops::Range;

use super::lines::Slip;
use super::yaml::Failure;
use crate::diagnostic::Diagnostic;
use crate::say;

/// The code of all of them.
const CODE: &str = "front-matter-not-understood";

/// What is wrong with some YAML, and where in the block. Of the slips that the line reader noticed, the
/// last one before the place where the parser gave up is to blame.
pub(super) fn in_yaml(
    block: &str,
    failure: &Failure,
    slips: &[(Slip, Range<usize>)],
) -> (Diagnostic, Range<usize>) {
    let rest = block.get(failure.at..).unwrap_or_default();
    let line_end = failure.at + rest.find('\n').unwrap_or(rest.len());
    let blamed = slips.iter().rev().find(|(_, at)| at.start <= line_end).or(slips.first());
    let Some((slip, at)) = blamed else {
        let end = failure.at + rest.chars().next().map_or(0, char::len_utf8);
        return (generic("YAML", failure), failure.at..end);
    };
    let text = block.get(at.clone()).unwrap_or_default();
    let (message, hint) = match slip {
        Slip::SecondColon => (
            say!("a second colon in this line makes it no YAML"),
            say!("quote the value: {in_quotes}", in_quotes = in_quotes(text)),
        ),
        Slip::OpenQuote => (
            say!("the quotation mark that opens here is not closed"),
            say!("close it at the end of the value, or take it away"),
        ),
        Slip::AfterQuote => (
            say!("there is text after the closing quotation mark"),
            say!("quote the whole value, with the other kind of quotation marks outside"),
        ),
        Slip::Reserved(first) => {
            (say!("a value can't begin with `{first}`", first), say!("quote the value"))
        }
        Slip::OpenBracket => (
            say!("the list that opens here is not closed in this line"),
            say!("close it with `]`, or quote the value"),
        ),
        Slip::Tab => (say!("a tab stands where YAML wants blanks"), say!("indent with blanks")),
        Slip::WideColon => {
            (say!("the colon after this key is a full-width one"), say!("write `:` and a blank"))
        }
        Slip::NoBlank => {
            (say!("there is no blank after the colon"), say!("write a blank after the colon"))
        }
        Slip::NoKey => (
            say!("this line has no key"),
            say!("write `key: value`, or indent the line if it goes on with the value above"),
        ),
        Slip::Indented => (
            say!("this key is indented, but the line above has a value already"),
            say!("begin the key at the margin"),
        ),
    };
    (Diagnostic::error(CODE, message).hint(hint), at.clone())
}

/// What is wrong with some TOML.
pub(super) fn in_toml(failure: &Failure) -> Diagnostic {
    generic("TOML", failure)
}

/// What is wrong with some JSON.
pub(super) fn in_json(failure: &Failure) -> Diagnostic {
    generic("JSON", failure)
}

/// A fence that opens front matter which nothing closes.
pub(super) fn no_closing_fence(closing: &str) -> Diagnostic {
    Diagnostic::error(
        "front-matter-not-closed",
        say!("the front matter that begins here has no end"),
    )
    .hint(say!("write `{closing}` after its last line", closing))
}

fn generic(format: &str, failure: &Failure) -> Diagnostic {
    let message =
        say!("the front matter is no {format}: {message}", format, message = failure.message);
    Diagnostic::error(CODE, message).hint(say!("quote values that hold punctuation"))
}

/// The value in the quotation marks that need no escapes in it.
fn in_quotes(value: &str) -> String {
    match value.contains(['"', '\\']) {
        false => format!("\"{value}\""),
        true => format!("'{}'", value.replace('\'', "''")),
    }
}
