//! Addresses in a text: a server or a folder may have the very characters that nobody else means.

/// Whether a place is in an address: in a link's parentheses, after `://`, in an attribute of HTML that holds
/// one, or after the name of a definition. An address ends with the next blank, quote or angle bracket.
pub(super) fn is_inside(text: &str, at: usize) -> bool {
    let before = &text[..at];
    let ends = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '<' | '>');
    let start =
        before.char_indices().rfind(|(_, c)| ends(*c)).map_or(0, |(at, c)| at + c.len_utf8());
    let (before, run) = before.split_at(start);
    let is_open = |mark: &str| run.rfind(mark).is_some_and(|it| !run[it..].contains(')'));
    let follows = |marks: &[&str]| marks.iter().any(|it| before.ends_with(it));
    is_open("](")
        || is_open("://")
        || follows(&["](<", "]: ", "]: <"])
        || follows(&["href=\"", "src=\"", "href='", "src='"])
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
            assert_eq!(is_inside(text, at), expected, "{text}");
        }
    }
}
