//! Which characters are Han, kana or Hangul, and which make a line break between them vanish.

/// A Han character, those of compatibility blocks included.
pub fn is_han(c: char) -> bool {
    matches!(c, '々' | '〇' | '〻' | '\u{2e80}'..='\u{2fdf}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3fffd}')
}

/// Hiragana, katakana, their extensions and half-width forms.
pub fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9f}' | '\u{1aff0}'..='\u{1b16f}')
}

/// Hangul syllables and jamo.
pub fn is_hangul(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{a960}'..='\u{a97c}' | '\u{ac00}'..='\u{d7ff}')
}

/// Bopomofo, the Mandarin phonetic symbols.
pub fn is_bopomofo(c: char) -> bool {
    matches!(c, '\u{3105}'..='\u{312f}' | '\u{31a0}'..='\u{31bf}')
}

/// CJK punctuation and full-width forms: characters one em wide that are no letters of a script.
pub fn is_wide_punctuation(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{303f}' | '\u{fe10}'..='\u{fe19}' | '\u{fe30}'..='\u{fe6b}' | '\u{ff01}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}')
}

/// Whether words in text around `c` are written without spaces, so that a line break in the source
/// next to two such characters means nothing. Korean puts spaces between words, so Hangul is not one.
pub fn is_unspaced(c: char) -> bool {
    is_han(c) || is_kana(c) || is_bopomofo(c) || is_wide_punctuation(c)
}

/// Signs that texts in any script have: curly quotation marks, dashes, the ellipsis and the middle dot, arrows,
/// circled numbers, stars and the like, but no bullets, which begin a line. Beside a character that is written without spaces they are of its kind.
pub fn is_shared_sign(c: char) -> bool {
    matches!(c, '“' | '”' | '‘' | '’' | '—' | '―' | '…' | '‥' | '·' | '‧' | '※' | '‰' | '℃' | '№'
        | '\u{2190}'..='\u{21ff}' | '\u{2460}'..='\u{24ff}' | '★' | '☆' | '♪' | '♥' | '✓' | '✗' | '❶'..='❿')
}

/// The character of the block of unified ideographs (U+4E00 to U+9FFF) that some bytes of UTF-8 begin with, and what
/// follows it: most letters of most texts, read without asking what else they might be.
#[inline]
pub fn unified(bytes: &[u8]) -> Option<(u32, &[u8])> {
    let [first @ 0xe4..=0xe9, second, third, rest @ ..] = bytes else { return None };
    let bits = |it: u8, shift: u32| u32::from(it & 0x3f) << shift;
    let is_there = *first > 0xe4 || *second >= 0xb8;
    is_there.then(|| (u32::from(first & 0xf) << 12 | bits(*second, 6) | bits(*third, 0), rest))
}

/// Whether `c` is a letter or digit of any script. Like [`char::is_alphanumeric`] for all that articles
/// are written in, without its table for the characters they consist of.
pub fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric(),
        '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' => true,
        // General punctuation, symbols, CJK punctuation, full-width forms' punctuation.
        '\u{2000}'..='\u{206f}'
        | '\u{2190}'..='\u{245f}'
        | '\u{2500}'..='\u{2775}'
        | '\u{3000}'..='\u{3004}'
        | '\u{3008}'..='\u{3020}'
        | '\u{ff01}'..='\u{ff0f}'
        | '\u{ff1a}'..='\u{ff20}' => false,
        _ => c.is_alphanumeric(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unified_ideographs_are_read_from_their_bytes() {
        for c in (0..0x3_0000).filter_map(char::from_u32) {
            let text = format!("{c}a");
            let expected =
                matches!(c, '\u{4e00}'..='\u{9fff}').then(|| (u32::from(c), b"a".as_slice()));
            assert_eq!(unified(text.as_bytes()), expected, "U+{:04X}", u32::from(c));
        }
        assert_eq!(unified("甲".as_bytes().split_last().unwrap().1), None);
    }

    #[test]
    fn letters_are_those_of_unicode() {
        for c in (0..0x3_0000).filter_map(char::from_u32) {
            // Unassigned syllables and ideographs at the ends of blocks don't occur.
            let unassigned = matches!(c, '\u{9ffd}'..='\u{9fff}');
            assert!(unassigned || is_letter(c) == c.is_alphanumeric(), "U+{:04X}", u32::from(c));
        }
    }
}
