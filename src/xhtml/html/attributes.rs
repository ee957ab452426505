//! Tags with more attributes than anybody writes.

use std::borrow::Cow;

use crate::limits::ATTRIBUTES;

/// The shortest way to write an attribute: a blank and a letter.
const SHORTEST: usize = 2;

/// HTML in which each tag of more than [`ATTRIBUTES`] is text, and how many there were. The tokenizer compares
/// every attribute with all before it; forty thousand took seconds.
pub(super) fn without_long_tags(html: &str) -> (Cow<'_, str>, usize) {
    if html.len() <= ATTRIBUTES.most * SHORTEST {
        return (Cow::Borrowed(html), 0);
    }
    let long: Vec<usize> = long_tags(html.as_bytes());
    if long.is_empty() {
        return (Cow::Borrowed(html), 0);
    }
    let mut out = String::with_capacity(html.len() + 3 * long.len());
    let mut copied = 0;
    for at in &long {
        out.push_str(&html[copied..*at]);
        out.push_str("&lt;");
        copied = at + 1;
    }
    out.push_str(&html[copied..]);
    (Cow::Owned(out), long.len())
}

/// Where tags begin that have too many attributes.
fn long_tags(html: &[u8]) -> Vec<usize> {
    let mut long = Vec::new();
    let mut from = 0;
    while let Some(at) = memchr::memchr(b'<', &html[from..]).map(|it| from + it) {
        from = at + 1;
        let name = if html.get(from) == Some(&b'/') { from + 1 } else { from };
        if !html.get(name).is_some_and(u8::is_ascii_alphabetic) {
            continue;
        }
        let (end, attributes) = attributes(html, name);
        if attributes > ATTRIBUTES.most {
            long.push(at);
        }
        from = end;
    }
    long
}

/// The end of a tag whose name begins at a byte, and how many attributes it has, by the states of the HTML
/// Standard's tokenizer (§13.2.5.32–39). A tag without an end is read to the end of the text.
fn attributes(html: &[u8], name: usize) -> (usize, usize) {
    let mut at = name;
    let mut count = 0;
    let is_between = |byte: u8| byte.is_ascii_whitespace() || byte == b'/';
    while at < html.len() && !is_between(html[at]) && html[at] != b'>' {
        at += 1;
    }
    loop {
        while at < html.len() && is_between(html[at]) {
            at += 1;
        }
        match html.get(at) {
            None | Some(b'>') => return (at, count),
            Some(_) => count += 1,
        }
        // Its name: an equals sign may only begin it.
        at += 1;
        while at < html.len() && !is_between(html[at]) && !matches!(html[at], b'=' | b'>') {
            at += 1;
        }
        let mut value = at;
        while html.get(value).is_some_and(u8::is_ascii_whitespace) {
            value += 1;
        }
        if html.get(value) != Some(&b'=') {
            continue;
        }
        at = value + 1;
        while html.get(at).is_some_and(u8::is_ascii_whitespace) {
            at += 1;
        }
        at = match html.get(at) {
            Some(quote @ (b'"' | b'\'')) => memchr::memchr(*quote, &html[at + 1..])
                .map_or(html.len(), |length| at + 1 + length + 1),
            _ => {
                let ends = |byte: &u8| byte.is_ascii_whitespace() || *byte == b'>';
                html[at..].iter().position(ends).map_or(html.len(), |length| at + length)
            }
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_counted_as_the_tokenizer_does() {
        for (tag, expected) in [
            ("<p>", 0),
            ("<p a>", 1),
            ("<p a b=c d='e f' g=\"h>i\" / j = k>x", 5),
            ("<p a='b'c=d>", 2),
            ("<p =a>", 1),
            ("<p a=b/c>", 1),
            ("</p a b", 2),
            ("<p a='", 1),
        ] {
            let name = if tag.starts_with("</") { 2 } else { 1 };
            assert_eq!(attributes(tag.as_bytes(), name).1, expected, "{tag}");
        }
    }

    #[test]
    fn only_a_tag_of_too_many_is_text() {
        let attributes =
            |count: usize| (0..count).map(|it| format!(" a{it}=b")).collect::<String>();
        let usual = format!("<p{}>甲</p>", attributes(ATTRIBUTES.most));
        assert_eq!(without_long_tags(&usual), (Cow::Borrowed(&*usual), 0));
        let long = format!("<b>甲</b><p{}>乙</p>", attributes(ATTRIBUTES.most + 1));
        let (html, count) = without_long_tags(&long);
        assert_eq!(
            (count, html.matches("&lt;p a0").count(), html.matches("<b>").count()),
            (1, 1, 1)
        );
        // A picture in its own address is long and harmless.
        let data = format!("<img src=\"data:image/png;base64,{}\">", "A b=".repeat(9000));
        assert_eq!(without_long_tags(&data).1, 0);
    }
}
