//! Addresses in a text: a server or a folder may have the very characters that nobody else means.

use crate::source::Edit;

/// Leaves out the changes, ascending as they are, that begin in an address: in a link's parentheses, after `://`,
/// in an attribute of HTML that holds one, or after the name of a definition. An address ends with the next
/// blank, quote or angle bracket.
pub(super) fn spare(text: &str, mut edits: Vec<Edit>) -> Vec<Edit> {
    let mut chars = text.char_indices().peekable();
    // Whether the characters since the last end are part of one, by what stands before them or among them.
    let (mut follows, mut is_open) = (false, false);
    edits.retain(|edit| {
        while let Some((at, c)) = chars.next_if(|(at, _)| *at < edit.range.start) {
            let before = &text[..at + c.len_utf8()];
            match c {
                ')' => is_open = false,
                '(' => is_open |= before.ends_with("]("),
                '/' => is_open |= before.ends_with("://"),
                '"' | '\'' | '<' | '>' => (follows, is_open) = (opens(before), false),
                _ if c.is_whitespace() => (follows, is_open) = (opens(before), false),
                _ => {}
            }
        }
        !(follows || is_open)
    });
    edits
}

/// Whether an address comes next, after a blank, a quote or an angle bracket.
fn opens(before: &str) -> bool {
    ["](<", "]: ", "]: <", "href=\"", "src=\"", "href='", "src='"]
        .iter()
        .any(|it| before.ends_with(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_from_text() {
        for (text, expected) in [
            ("[甲](港口/*.png)", true),
            ("[甲](https://a.example/*)", true),
            ("![](<a b*>)", false),
            ("![](<ab*>)", true),
            ("見 https://a.example/*", true),
            ("<https://a.example/*>", true),
            ("<a href=\"/*\">", true),
            ("<img alt=\"*\" src='a*'>", false),
            ("<img src='a*'>", true),
            ("[甲]: */b", true),
            ("*港口", false),
            ("[*](a)", false),
            ("[甲](a)港*", false),
            ("[甲](https://a.example) *", false),
            ("<b>*</b>", false),
            ("甲：*", false),
        ] {
            let at = text.find('*').unwrap();
            let left = spare(text, vec![Edit::cut(at..at + 1)]);
            assert_eq!(left.is_empty(), expected, "{text}");
        }
    }

    #[test]
    fn each_change_is_looked_at_where_it_is() {
        let text = "* [甲*](*/b*) * https://a.example/*,* *";
        let places: Vec<usize> = text.match_indices('*').map(|(at, _)| at).collect();
        let left = spare(text, places.iter().map(|at| Edit::cut(*at..at + 1)).collect());
        let left: Vec<usize> = left.iter().map(|it| it.range.start).collect();
        let expected: Vec<usize> = [0, 1, 4, 7].iter().map(|it| places[*it]).collect();
        assert_eq!(left, expected);
    }
}
