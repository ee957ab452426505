//! One loop over the bytes of a listing. It looks at each byte a fixed number of times, whatever stands there.

use super::known::Known;
use super::language::{Language, Quote, Shape};
use super::{Mark, Part};

/// Finds the parts of a text in a language.
pub(super) fn marks(known: &Known, text: &str) -> Vec<Mark> {
    let language = known.language;
    match language.shape {
        Shape::Diff => by_line(text, |line| match line.bytes().next() {
            Some(b'+') => Some((0..line.len(), Part::Inserted)),
            Some(b'-') => Some((0..line.len(), Part::Deleted)),
            Some(b'@') => Some((0..line.len(), Part::Name)),
            _ => None,
        }),
        Shape::Session => by_line(text, |line| {
            let prompt = prompt(line)?;
            (prompt < line.len()).then_some((prompt..line.len(), Part::Typed))
        }),
        Shape::Program | Shape::Markup => {
            let mut lexer = Lexer {
                known,
                language,
                text,
                at: 0,
                line: 0,
                is_first: true,
                in_tag: false,
                out: Vec::new(),
            };
            lexer.run();
            lexer.out
        }
    }
}

fn by_line(text: &str, part: impl Fn(&str) -> Option<(std::ops::Range<usize>, Part)>) -> Vec<Mark> {
    let (mut out, mut at) = (Vec::new(), 0);
    for line in text.split_inclusive('\n') {
        if let Some((range, part)) = part(line.trim_end_matches(['\n', '\r'])) {
            out.push(Mark { range: at + range.start..at + range.end, part });
        }
        at += line.len();
    }
    out
}

/// Where what was typed begins behind a prompt: `$ `, `# `, `> `, `PS C:\> `, `user@host:~$ `.
fn prompt(line: &str) -> Option<usize> {
    const LONGEST: usize = 60;
    let head = line.char_indices().take(LONGEST);
    for (at, c) in head {
        let is_end = matches!(c, '$' | '#' | '>' | '%');
        if is_end && line[at + 1..].starts_with(' ') {
            let before = &line[..at];
            let is_prompt =
                !before.contains(' ') || before.contains('@') || before.starts_with("PS ");
            return is_prompt.then_some(at + 2);
        }
    }
    None
}

/// Strings of one line are looked for no further.
const LONGEST_LINE: usize = 1_000;

struct Lexer<'a> {
    known: &'a Known,
    language: &'a Language,
    text: &'a str,
    at: usize,
    /// Where the line begins.
    line: usize,
    /// Whether nothing stands before in the line but blanks and the mark of an item.
    is_first: bool,
    /// Whether a tag of markup is open.
    in_tag: bool,
    out: Vec<Mark>,
}

impl Lexer<'_> {
    fn run(&mut self) {
        let bytes = self.text.as_bytes();
        while let Some(&byte) = bytes.get(self.at) {
            if byte == b'\n' {
                self.at += 1;
                self.line = self.at;
                self.is_first = true;
                continue;
            }
            if byte.is_ascii_whitespace() || byte == b'-' && self.is_first && !self.is_comment() {
                self.at += 1;
                continue;
            }
            let is_first = std::mem::take(&mut self.is_first);
            if self.comment() || self.string(byte) || self.tag(byte) {
                continue;
            }
            if byte.is_ascii_digit() {
                let end = self.end_of(|it| it.is_ascii_alphanumeric() || matches!(it, b'.' | b'_'));
                self.push(end, Part::Value);
            } else if self.begins_a_word(byte) {
                self.word(byte, is_first);
            } else {
                self.at += 1;
                // What follows a character beyond ASCII begins where a character does.
                while !self.text.is_char_boundary(self.at) {
                    self.at += 1;
                }
            }
        }
    }

    fn push(&mut self, end: usize, part: Part) {
        self.out.push(Mark { range: self.at..end, part });
        // Lines that a part goes over are behind it.
        if let Some(last) = memchr::memrchr(b'\n', &self.text.as_bytes()[self.at..end]) {
            self.line = self.at + last + 1;
            self.is_first = false;
        }
        self.at = end;
    }

    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn end_of(&self, is_part: impl Fn(u8) -> bool) -> usize {
        let rest = &self.text.as_bytes()[self.at..];
        self.at + rest.iter().position(|it| !is_part(*it)).unwrap_or(rest.len())
    }

    fn is_comment(&self) -> bool {
        self.language.line_comments.iter().any(|it| self.rest().starts_with(it))
    }

    fn comment(&mut self) -> bool {
        let rest = self.rest();
        let blank_before = self.at == self.line
            || self.text.as_bytes()[self.at - 1].is_ascii_whitespace()
            || !self.language.spaced_comments;
        if blank_before && self.is_comment() {
            let end =
                memchr::memchr(b'\n', rest.as_bytes()).map_or(self.text.len(), |it| self.at + it);
            self.push(end, Part::Comment);
            return true;
        }
        let Some((open, close)) =
            self.language.block_comments.iter().find(|it| rest.starts_with(it.0))
        else {
            return false;
        };
        let end =
            rest[open.len()..].find(close).map_or(rest.len(), |it| open.len() + it + close.len());
        self.push(self.at + end, Part::Comment);
        true
    }

    fn string(&mut self, byte: u8) -> bool {
        if self.language.shape == Shape::Markup && !self.in_tag {
            return false;
        }
        if !self.language.first_of_quotes.contains(&byte) {
            return false;
        }
        for quote in self.language.quotes {
            if let Some(end) = self.end_of_string(quote) {
                let is_key = self.language.key == Some(b':')
                    && self.text[end..].trim_start_matches([' ', '\t']).starts_with(':');
                self.push(end, if is_key { Part::Name } else { Part::String });
                return true;
            }
        }
        false
    }

    fn end_of_string(&self, quote: &Quote) -> Option<usize> {
        let inside = self.rest().strip_prefix(quote.open)?;
        let start = self.at + quote.open.len();
        let bytes = inside.as_bytes();
        let close = quote.close.as_bytes();
        let mut at = 0;
        // Strings of one line, or of one character, are looked for no further than those reach.
        let most = quote.most.unwrap_or(if quote.lines { usize::MAX } else { LONGEST_LINE });
        while at < bytes.len() && at <= most {
            match bytes[at] {
                b'\\' if quote.escapes => at += 2,
                b'\n' if !quote.lines => return None,
                _ if bytes[at..].starts_with(close) => {
                    let inside = &self.text[start..start + at];
                    let is_character = inside.starts_with('\\') || inside.chars().count() == 1;
                    let is_string = quote.most.is_none() || is_character;
                    return is_string.then_some(start + at + close.len());
                }
                _ => at += 1,
            }
        }
        // What stays open to the end of the text is a string if it may have lines.
        (quote.lines && quote.most.is_none()).then_some(self.text.len())
    }

    /// `<name`, `</name`, `>` in markup; attributes are names.
    fn tag(&mut self, byte: u8) -> bool {
        if self.language.shape != Shape::Markup {
            return false;
        }
        if byte == b'<' {
            let rest = self.rest();
            let slash = rest[1..].starts_with(['/', '!', '?']);
            let name = 1 + usize::from(slash);
            let is_name = rest[name..].starts_with(|c: char| c.is_ascii_alphabetic());
            if is_name {
                let tail = &rest.as_bytes()[name..];
                let is_part =
                    |it: &u8| it.is_ascii_alphanumeric() || matches!(it, b'-' | b':' | b'.' | b'_');
                let length = tail.iter().position(|it| !is_part(it)).unwrap_or(tail.len());
                self.in_tag = true;
                self.push(self.at + name + length, Part::Keyword);
                return true;
            }
        }
        if self.in_tag && byte == b'>' {
            self.in_tag = false;
            let end = self.at + 1;
            if self.text[..self.at].ends_with('/') {
                self.at -= 1;
            }
            self.push(end, Part::Keyword);
            return true;
        }
        false
    }

    fn begins_a_word(&self, byte: u8) -> bool {
        byte.is_ascii_alphabetic()
            || byte == b'_'
            || self.language.sigils.contains(&byte)
            || byte == b'#' && self.language.directives && self.at == self.line
    }

    fn word(&mut self, first: u8, is_first: bool) {
        let language = self.language;
        let sigil = self.language.sigils.contains(&first) || first == b'#';
        let start = self.at;
        let from = self.at + usize::from(sigil);
        let bytes = self.text.as_bytes();
        let is_part =
            |it: u8| it.is_ascii_alphanumeric() || it == b'_' || language.in_words.contains(&it);
        let mut end = from;
        if sigil && bytes.get(end) == Some(&b'{') && first == b'$' {
            let close = memchr::memchr2(b'}', b'\n', &bytes[end..]).map(|it| end + it);
            end = close.filter(|it| bytes[*it] == b'}').map_or(end, |it| it + 1);
        } else {
            while bytes.get(end).is_some_and(|it| is_part(*it)) {
                end += 1;
            }
        }
        if end == from {
            self.at = start + 1;
            return;
        }
        // Letters beyond ASCII go on with a word.
        if bytes.get(end).is_some_and(|it| !it.is_ascii()) {
            self.at = end;
            return;
        }
        let word = &self.text[start..end];
        let part = if first == b'#' && sigil && language.directives {
            Some(Part::Keyword)
        } else if sigil {
            Some(Part::Name)
        } else if self.language.shape == Shape::Markup {
            self.in_tag.then_some(Part::Name)
        } else {
            self.kind_of(word, end, is_first)
        };
        match part {
            Some(part) => self.push(end, part),
            None => self.at = end,
        }
    }

    fn kind_of(&self, word: &str, end: usize, is_first: bool) -> Option<Part> {
        let language = self.language;
        // A key stands first in its line, but for blanks and the mark of an item.
        if let Some(key) = language.key {
            let after = self.text[end..].trim_start_matches([' ', '\t']);
            if is_first && after.as_bytes().first() == Some(&key) {
                return Some(Part::Name);
            }
        }
        // A member bears the name of a word without being one: `it.type`.
        let is_member =
            self.text[..self.at].ends_with('.') && !self.text[..self.at].ends_with("..");
        if !is_member && self.known.has_word(word) {
            return Some(Part::Keyword);
        }
        if self.known.is_value(word) {
            return Some(Part::Value);
        }
        let is_type = language.capital_types
            && word.starts_with(|c: char| c.is_ascii_uppercase())
            && word.bytes().any(|it| it.is_ascii_lowercase());
        is_type.then_some(Part::Type)
    }
}
