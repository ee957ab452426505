//! Texts of others on their way out: to a terminal, into a file that people read, into a mail.
//!
//! What steers a terminal or turns lines around is shown as �. Every way out goes through here, and
//! what is JSON has it as an escape.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, PrettyFormatter};

/// Whether a character is seen by what it does to others: the controls of C0 and C1 and DEL, the marks and
/// brackets of writing to the left (UAX #9 §2), the separators of lines, the byte order mark.
pub(crate) fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
            | '\u{FEFF}')
}

/// A text on one line: character for character, and nothing hidden.
pub(crate) fn plain(text: &str) -> String {
    text.chars().map(|c| if is_hidden(c) { char::REPLACEMENT_CHARACTER } else { c }).collect()
}

/// A word as a shell takes it.
pub(crate) fn quoted(word: &str) -> String {
    let word = plain(word);
    let is_plain = |c: char| c.is_alphanumeric() || "-_./~:@%+=,".contains(c);
    match word.chars().all(is_plain) && !word.is_empty() {
        true => word,
        false => format!("'{}'", word.replace('\'', "'\\''")),
    }
}

/// A text of several lines, with what people write between words.
pub(crate) fn lines(text: &str) -> String {
    let stays = |c: char| matches!(c, '\n' | '\t') || !is_hidden(c);
    text.chars().map(|c| if stays(c) { c } else { char::REPLACEMENT_CHARACTER }).collect()
}

/// The same for a text that we gave colours: sequences that do nothing but that stay (ECMA-48 §8.3.117).
pub(crate) fn styled(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let mut shown = lines(parts.next().unwrap_or_default());
    for part in parts {
        let after = part.trim_start_matches(|c: char| c.is_ascii_digit() || c == ';');
        shown.push(if after.starts_with('m') { '\u{1b}' } else { char::REPLACEMENT_CHARACTER });
        shown.push('[');
        shown += &lines(part);
    }
    shown
}

/// A JSON document, for people too.
pub(crate) fn write_pretty(document: &impl Serialize, sink: &mut dyn Write) -> io::Result<()> {
    let form = Escaped(PrettyFormatter::new());
    document.serialize(&mut serde_json::Serializer::with_formatter(&mut *sink, form))?;
    sink.write_all(b"\n")
}

/// A JSON document on one line.
pub(crate) fn write_line(document: &impl Serialize, sink: &mut dyn Write) -> io::Result<()> {
    let form = Escaped(serde_json::ser::CompactFormatter);
    document.serialize(&mut serde_json::Serializer::with_formatter(&mut *sink, form))?;
    sink.write_all(b"\n")
}

/// The same as a text.
pub(crate) fn line(document: &impl Serialize) -> String {
    let mut text = Vec::new();
    // Memory takes it all, and the documents have names for keys.
    let _ = write_line(document, &mut text);
    String::from_utf8_lossy(&text).into_owned()
}

/// JSON in which all that is hidden is an escape (RFC 8259 §7), and not only what has to be.
struct Escaped<F>(F);

/// Hands the calls on that an inner form answers.
macro_rules! as_inner {
    ($($name:ident),*) => {
        $(fn $name<W: ?Sized + Write>(&mut self, sink: &mut W) -> io::Result<()> {
            self.0.$name(sink)
        })*
    };
}

impl<F: Formatter> Formatter for Escaped<F> {
    as_inner!(
        begin_array,
        end_array,
        end_array_value,
        begin_object,
        end_object,
        begin_object_value,
        end_object_value
    );

    fn begin_array_value<W: ?Sized + Write>(
        &mut self,
        sink: &mut W,
        first: bool,
    ) -> io::Result<()> {
        self.0.begin_array_value(sink, first)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, sink: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_object_key(sink, first)
    }

    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        sink: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        let mut rest = fragment;
        while let Some((at, c)) = rest.char_indices().find(|(_, c)| is_hidden(*c)) {
            let (before, after) = rest.split_at(at);
            sink.write_all(before.as_bytes())?;
            // None of them lies beyond the first plane.
            write!(sink, "\\u{:04x}", u32::from(c))?;
            rest = after.get(c.len_utf8()..).unwrap_or_default();
        }
        sink.write_all(rest.as_bytes())
    }
}

/// One of each kind of hidden characters, in words.
#[cfg(test)]
pub(crate) const HOSTILE: &str = "A\u{1b}[2J\u{7}B\u{7f}C\u{9b}31mD\u{9d}0;E\u{9c}F\u{202e}G\u{2066}H\
    \u{61c}I\u{200e}J\u{200f}K\u{2028}L\u{2029}M\u{feff}N";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_hidden_is_shown_and_the_rest_stays() {
        assert_eq!(HOSTILE.chars().filter(|c| is_hidden(*c)).count(), 14);
        let shown = plain(HOSTILE);
        assert!(!shown.contains(is_hidden));
        assert_eq!(shown.chars().count(), HOSTILE.chars().count());
        assert_eq!(plain("a\tb\nc\r"), "a\u{fffd}b\u{fffd}c\u{fffd}");
        assert_eq!(lines("a\tb\nc\r\u{1b}"), "a\tb\nc\u{fffd}\u{fffd}");
        assert_eq!(styled("\u{1b}[1;31mred\u{1b}[0m"), "\u{1b}[1;31mred\u{1b}[0m");
        for steers in [
            "\u{1b}[2J",
            "\u{1b}]0;x\u{7}",
            "\u{1b}[?25l",
            "\u{1b}[1",
            "\u{9b}1m",
            "\u{1b}\u{1b}[1m",
        ] {
            assert!(styled(steers).contains('\u{fffd}'), "{steers:?}");
        }
        for it in
            ["海邊的信（二）", "é\u{301}", "👩\u{200d}👧", "नि\u{200c}", "a\u{a0}\u{3000}b", "שלום"]
        {
            assert_eq!((plain(it), lines(it), styled(it)), (it.into(), it.into(), it.into()));
        }
    }

    #[test]
    fn json_says_the_same_in_escapes() {
        let document = serde_json::json!({ HOSTILE: [HOSTILE, "海\"\\\n"], "n": [1, {}, []] });
        let (mut pretty, mut compact) = (Vec::new(), Vec::new());
        write_pretty(&document, &mut pretty).unwrap();
        write_line(&document, &mut compact).unwrap();
        for text in [pretty, compact] {
            let text = String::from_utf8(text).unwrap();
            assert_eq!(lines(&text), text);
            let read: serde_json::Value = serde_json::from_str(&text).unwrap();
            assert_eq!(read, document);
        }
        let mut pretty = Vec::new();
        write_pretty(&serde_json::json!({"a": [1, "乙"]}), &mut pretty).unwrap();
        assert_eq!(
            String::from_utf8(pretty).unwrap(),
            "{\n  \"a\": [\n    1,\n    \"乙\"\n  ]\n}\n"
        );
    }
}
