//! A place in a text that moves forward as parts of a date are recognised.

/// What is left of a text.
#[derive(Debug, Clone)]
pub(super) struct Cursor<'a>(&'a str);

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self(text)
    }

    pub(super) fn rest(&self) -> &'a str {
        self.0
    }

    pub(super) fn is_done(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.0.chars().next()
    }

    /// Passes over a word if it comes next.
    pub(super) fn eat(&mut self, word: &str) -> bool {
        self.0.strip_prefix(word).is_some_and(|rest| {
            self.0 = rest;
            true
        })
    }

    pub(super) fn eat_char(&mut self, c: char) -> bool {
        self.0.strip_prefix(c).is_some_and(|rest| {
            self.0 = rest;
            true
        })
    }

    pub(super) fn eat_ignoring_case(&mut self, word: &str) -> bool {
        match self.0.split_at_checked(word.len()) {
            Some((start, rest)) if start.eq_ignore_ascii_case(word) => {
                self.0 = rest;
                true
            }
            _ => false,
        }
    }

    pub(super) fn skip_blanks(&mut self) {
        self.0 = self.0.trim_start_matches(' ');
    }

    /// Between `least` and `most` ASCII digits; nothing is passed over if there are fewer.
    pub(super) fn digits(&mut self, least: usize, most: usize) -> Option<&'a str> {
        let count = self.0.bytes().take(most).take_while(u8::is_ascii_digit).count();
        self.take(count).filter(|_| count >= least).inspect(|it| self.0 = &self.0[it.len()..])
    }

    /// The ASCII letters that come next.
    pub(super) fn word(&mut self) -> &'a str {
        let count = self.0.bytes().take_while(u8::is_ascii_alphabetic).count();
        let word = self.take(count).unwrap_or_default();
        self.0 = &self.0[word.len()..];
        word
    }

    fn take(&self, bytes: usize) -> Option<&'a str> {
        self.0.get(..bytes)
    }
}
