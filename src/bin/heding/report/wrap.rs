//! Breaks text into lines by the columns a terminal shows, between words or full-width characters.

/// What does not begin a line.
const CLOSING: &str = "、。，．：；？！」』）］｝】〉》〕〗”’…‥ー々";
/// What does not end one.
const OPENING: &str = "「『（［｛【〈《〔〖“‘";

/// Text in lines of at most `width` columns. What can't be broken sticks out.
pub(crate) fn wrap(text: &str, width: usize) -> String {
    let mut lines = String::new();
    let mut used = 0;
    for piece in pieces(text) {
        let word = piece.trim_end_matches(' ');
        if used > 0 && used + columns(word) > width {
            lines.truncate(lines.trim_end_matches(' ').len());
            lines.push('\n');
            used = 0;
        }
        lines += piece;
        used += columns(piece);
    }
    lines
}

/// The parts between which a line may end, each with the spaces that follow it.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut chars = rest.char_indices().peekable();
        let mut end = rest.len();
        while let Some((_, c)) = chars.next() {
            let Some(&(at, next)) = chars.peek() else { break };
            let may_end = match (c, next) {
                (_, ' ') => false,
                (' ', _) => true,
                _ => {
                    (is_wide(c) || is_wide(next)) && !CLOSING.contains(next) && !OPENING.contains(c)
                }
            };
            if may_end {
                end = at;
                break;
            }
        }
        let (piece, after) = rest.split_at(end);
        rest = after;
        (!piece.is_empty()).then_some(piece)
    })
}

/// How many columns a text takes.
pub(super) fn columns(text: &str) -> usize {
    text.chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum()
}

/// How many columns a text takes in a table, where a mark that is full-width in some fonts alone takes one.
pub(crate) fn cells(text: &str) -> usize {
    text.chars().map(|c| if is_full_width(c) { 2 } else { 1 }).sum()
}

/// What takes two columns, or may: the quotation marks are full-width where they matter.
fn is_wide(c: char) -> bool {
    is_full_width(c) || matches!(c, '…' | '“' | '”' | '‘' | '’' | '—')
}

/// Near enough to Unicode's East Asian Width: what comes after the scripts of Europe and India.
fn is_full_width(c: char) -> bool {
    c >= '\u{1100}' && !('\u{2000}'..='\u{2E7F}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_between_words_and_full_width_characters() {
        for (text, width, expected) in [
            ("a word and another", 10, "a word and\nanother"),
            ("香港的信", 4, "香港\n的信"),
            ("香港，的信", 4, "香\n港，\n的信"),
            ("見「信」", 4, "見\n「信」"),
            ("海ab山", 4, "海ab\n山"),
            ("https://example.org/long and", 10, "https://example.org/long\nand"),
            ("", 10, ""),
            ("  x", 10, "  x"),
        ] {
            assert_eq!(wrap(text, width), expected, "{text}");
        }
    }
}
