//! How long an article is, and how it begins.

use crate::cjk;
use crate::xhtml::{Node, text_content};

/// How much there is to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Measure {
    /// Han characters, kana and Hangul.
    pub characters: u32,
    /// Words of other scripts.
    pub words: u32,
}

impl Measure {
    /// Counts the text of some nodes.
    pub fn of(nodes: &[Node]) -> Self {
        Self::of_text(&text_content(nodes))
    }

    /// Counts a text.
    pub fn of_text(text: &str) -> Self {
        let (mut characters, mut words, mut in_word) = (0, 0, false);
        for c in text.chars() {
            let wide = cjk::is_han(c) || cjk::is_kana(c) || cjk::is_hangul(c);
            characters += u32::from(wide);
            let letter = !wide && c.is_alphanumeric();
            words += u32::from(letter && !in_word);
            in_word = letter || (in_word && matches!(c, '\'' | '’' | '-'));
        }
        Self { characters, words }
    }

    /// Minutes it takes to read, at 400 characters or 220 words a minute (conventions, not
    /// measurements). At least one.
    pub fn minutes(self) -> u32 {
        (f64::from(self.characters) / 400.0 + f64::from(self.words) / 220.0).ceil().max(1.0) as u32
    }
}

/// The beginning of the text: paragraphs and quotes only.
pub(super) fn summary(body: &[Node]) -> String {
    let mut out = String::new();
    for element in body.iter().filter_map(Node::as_element) {
        if matches!(&*element.name, "p" | "blockquote") {
            out.push_str(&element.text_content());
            if out.chars().count() > 200 {
                break;
            }
        }
    }
    clip(&out)
}

/// Cuts to about 90 em, at the end of a clause if there is one in reach.
pub(super) fn clip(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(90).collect()
}
