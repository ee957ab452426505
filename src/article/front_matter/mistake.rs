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
            "a second colon in this line makes it no YAML".to_owned(),
            format!("quote the value: {}", in_quotes(text)),
        ),
        Slip::OpenQuote => (
            "the quotation mark that opens here is not closed".to_owned(),
            "close it at the end of the value, or take it away".to_owned(),
        ),
        Slip::AfterQuote => (
            "there is text after the closing quotation mark".to_owned(),
            "quote the whole value, with the other kind of quotation marks outside".to_owned(),
        ),
        Slip::Reserved(first) => {
            (format!("a value can't begin with `{first}`"), "quote the value".to_owned())
        }
        Slip::OpenBracket => (
            "the list that opens here is not closed in this line".to_owned(),
            "close it with `]`, or quote the value".to_owned(),
        ),
        Slip::Tab => {
            ("a tab stands where YAML wants blanks".to_owned(), "indent with blanks".to_owned())
        }
        Slip::WideColon => (
            "the colon after this key is a full-width one".to_owned(),
            "write `:` and a blank".to_owned(),
        ),
        Slip::NoBlank => (
            "there is no blank after the colon".to_owned(),
            "write a blank after the colon".to_owned(),
        ),
        Slip::NoKey => (
            "this line has no key".to_owned(),
            "write `key: value`, or indent the line if it goes on with the value above".to_owned(),
        ),
        Slip::Indented => (
            "this key is indented, but the line above has a value already".to_owned(),
            "begin the key at the margin".to_owned(),
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
    let message = format!("the front matter is no {format}: {}", failure.message);
    Diagnostic::error(CODE, message).hint(say!("quote values that hold punctuation"))
}

/// The value in the quotation marks that need no escapes in it.
fn in_quotes(value: &str) -> String {
    match value.contains(['"', '\\']) {
        false => format!("\"{value}\""),
        true => format!("'{}'", value.replace('\'', "''")),
    }
}
