//! Which characters a book shows: counted while its pages are sealed, since no page's tree outlives that.

use std::sync::atomic::{AtomicU64, Ordering};

use crate::xhtml::{Element, Node};

/// A set of characters that threads add to at the same time. What is in it in the end does not depend
/// on their order.
#[derive(Debug)]
pub struct Characters(Box<[AtomicU64]>);

/// What reading systems show of their own: digits of lists and pages, hyphens, the ellipsis of a
/// shortened line, bullets, and the marks of `text-emphasis`.
pub(super) const BY_READERS: [std::ops::RangeInclusive<char>; 10] = [
    ' '..='~',
    '\u{A0}'..='\u{A0}',
    '‐'..='‑',
    '•'..='•',
    '…'..='…',
    '▪'..='▪',
    '○'..='○',
    '◎'..='●',
    '◦'..='◦',
    '﹅'..='﹆',
];

impl Default for Characters {
    /// None.
    fn default() -> Self {
        let words = (char::MAX as usize + 1).div_ceil(64);
        Self((0..words).map(|_| AtomicU64::new(0)).collect())
    }
}

impl Characters {
    /// Adds one.
    pub fn insert(&self, character: char) {
        let (word, bit) = place(character);
        // Nearly all are there already, and to look costs less than to write.
        if let Some(word) = self.0.get(word)
            && word.load(Ordering::Relaxed) & bit == 0
        {
            word.fetch_or(bit, Ordering::Relaxed);
        }
    }

    /// Adds those of a text.
    pub fn insert_text(&self, text: &str) {
        text.chars().for_each(|it| self.insert(it));
    }

    /// Adds those of a style sheet's strings: what `content` and `quotes` put on the page.
    pub fn insert_sheet(&self, sheet: &[u8]) {
        strings(&String::from_utf8_lossy(sheet), &mut |it| self.insert(it));
    }

    /// Adds all of another set.
    pub fn insert_all(&self, other: &Self) {
        for (word, others) in self.0.iter().zip(&other.0) {
            word.fetch_or(others.load(Ordering::Relaxed), Ordering::Relaxed);
        }
    }

    /// Whether it is there.
    pub fn contains(&self, character: char) -> bool {
        let (word, bit) = place(character);
        self.0.get(word).is_some_and(|it| it.load(Ordering::Relaxed) & bit != 0)
    }

    /// The characters in the order of Unicode.
    pub fn iter(&self) -> impl Iterator<Item = char> {
        (0_u32..).zip(&self.0).flat_map(|(at, word)| {
            let word = word.load(Ordering::Relaxed);
            let bits = (0..64).filter(move |bit| word >> bit & 1 != 0);
            bits.filter_map(move |bit| char::from_u32(at * 64 + bit))
        })
    }
}

/// The texts that a page shows, one after another, and the words that stand for a picture.
pub fn each_shown(page: &Element, visit: &mut dyn FnMut(&str)) {
    if let Some(alternative) = page.get("alt") {
        visit(alternative);
    }
    for child in &page.children {
        match child {
            Node::Text(it) => visit(it),
            Node::Element(it) => each_shown(it, visit),
        }
    }
}

fn place(character: char) -> (usize, u64) {
    let number = character as usize;
    (number / 64, 1 << (number % 64))
}

/// Whether a character leaves ink on the page, so that a face without it leaves a box or a gap. False
/// for blanks, controls and what Unicode calls default ignorable (DerivedCoreProperties.txt).
pub fn has_ink(character: char) -> bool {
    !character.is_whitespace()
        && !character.is_control()
        && !matches!(character,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
            | '\u{FFA0}' | '\u{FFF0}'..='\u{FFF8}' | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Gives the characters of each string of a style sheet (CSS Syntax 3 §4.3.5), escapes resolved.
fn strings(sheet: &str, give: &mut impl FnMut(char)) {
    let mut characters = sheet.chars().peekable();
    let mut quote = None;
    while let Some(c) = characters.next() {
        match (quote, c) {
            (None, '/') if characters.peek() == Some(&'*') => {
                characters.next();
                // Not the star that opens the comment.
                let mut last = ' ';
                for c in characters.by_ref() {
                    if (last, c) == ('*', '/') {
                        break;
                    }
                    last = c;
                }
            }
            (None, '"' | '\'') => quote = Some(c),
            (Some(it), _) if it == c => quote = None,
            // A string ends with its line.
            (Some(_), '\n') => quote = None,
            (_, '\\') => {
                let mut number = 0;
                let mut digits = 0;
                while let Some(digit) = characters.peek().and_then(|it| it.to_digit(16))
                    && digits < 6
                {
                    number = number * 16 + digit;
                    digits += 1;
                    characters.next();
                }
                let escaped = if digits == 0 {
                    characters.next().filter(|it| *it != '\n')
                } else {
                    characters.next_if(|it| it.is_ascii_whitespace());
                    char::from_u32(number)
                };
                if let Some(it) = escaped.filter(|_| quote.is_some()) {
                    give(it);
                }
            }
            (Some(_), _) => give(c),
            (None, _) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xhtml::el;

    fn found(fill: impl FnOnce(&Characters)) -> String {
        let characters = Characters::default();
        fill(&characters);
        characters.iter().collect()
    }

    #[test]
    fn characters_come_back_once_and_in_order() {
        assert_eq!(found(|it| it.insert_text("乙甲\u{10FFFF}甲a\0𠀀")), "\0a乙甲𠀀\u{10FFFF}");
        let some = Characters::default();
        some.insert('甲');
        assert!(some.contains('甲') && !some.contains('乙'));
        let more = Characters::default();
        more.insert_all(&some);
        assert!(more.contains('甲'));
    }

    #[test]
    fn a_page_shows_its_text_and_what_stands_for_pictures() {
        let page = el("body")
            .attr("class", "x")
            .child(el("p").text("文").child(el("b").text("字")))
            .child(el("img").attr("alt", "圖").attr("src", "y"));
        assert_eq!(found(|it| each_shown(&page, &mut |text| it.insert_text(text))), "圖字文");
    }

    #[test]
    fn a_sheet_shows_its_strings() {
        for (sheet, expected) in [
            ("q { quotes: \"「\" '」' }", "「」"),
            ("a::after { content: \"\\2192\\0020 \\\"b\" }", " \"b→"),
            ("/* \"無\" */ a { content: '有' } /*/ '無' */", "有"),
            ("a { content: \"甲\n乙 }", "甲"),
            ("a { content: \"甲\\\n乙\" }", "乙甲"),
            ("a\\\"b { content: '丙' }", "丙"),
            ("a { content: \"\\ffffff\" } /*", ""),
            ("\\", ""),
            ("'\\", ""),
        ] {
            assert_eq!(found(|it| it.insert_sheet(sheet.as_bytes())), expected, "{sheet}");
        }
    }

    #[test]
    fn blanks_and_joiners_have_no_ink() {
        for (c, expected) in
            [('甲', true), ('。', true), (' ', false), ('\u{3000}', false), ('\u{200D}', false)]
        {
            assert_eq!(has_ink(c), expected, "{c:?}");
        }
    }
}
