//! Angle brackets around words that are no tags, and what stands in listings: text before the tokenizer sees it.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::gate::{Treatment, treatment};
use super::removal::Removal;

/// The longest tag that may be a word.
const LONGEST: usize = 200;

/// Whether HTML knows an element of this name, or a site does: those with a hyphen.
fn is_known(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    lower.contains(['-', ':'])
        || !matches!(treatment(&lower), Treatment::Unwrap)
        || Removal::of_unwrapped(&lower) != Some(Removal::UnknownTag)
        || lower == "noscript"
}

/// The name of a tag that a text begins with.
fn name_of(tag: &str) -> &str {
    let name = tag.strip_prefix('<').unwrap_or_default();
    let is_part = |it: &u8| it.is_ascii_alphanumeric() || matches!(it, b'-' | b':' | b'_');
    &name[..name.bytes().take_while(is_part).count()]
}

/// Whether a tag in a line of text is a word in angle brackets: `Vec<T>`, `<host>`. HTML knows no such element, and
/// nothing closes it in the `rest` of the paragraph.
pub(super) fn is_word(tag: &str, rest: &str) -> bool {
    let name = name_of(tag);
    let is_letter =
        name.len() == 1 && name != "P" && name.bytes().all(|it| it.is_ascii_uppercase());
    if name.is_empty() || tag.len() > LONGEST || tag.ends_with("/>") || is_known(name) && !is_letter
    {
        return false;
    }
    // What is closed further away than so is not meant to be.
    !closes(&rest[..rest.floor_char_boundary(4000)], name)
}

/// Whether an element of this name is closed in a text.
fn closes(text: &str, name: &str) -> bool {
    memchr::memmem::find_iter(text.as_bytes(), b"</").any(|at| {
        let rest = &text.as_bytes()[at + 2..];
        rest.get(..name.len()).is_some_and(|it| it.eq_ignore_ascii_case(name.as_bytes()))
            && rest.get(name.len()).is_none_or(|it| !it.is_ascii_alphanumeric())
    })
}

/// A block of HTML in which words in angle brackets and instructions in listings are text, and what is for readers
/// without scripts is for everybody.
pub(super) fn settled(html: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut copied = 0;
    let mut closed: Option<BTreeSet<String>> = None;
    // Whether a listing is open.
    let mut in_listing = 0_usize;
    for at in memchr::memchr_iter(b'<', html.as_bytes()) {
        let rest = &html[at..];
        let lower =
            |it: &str| rest.get(1..=it.len()).is_some_and(|found| found.eq_ignore_ascii_case(it));
        if lower("pre") || lower("code") {
            in_listing += 1;
        } else if lower("/pre") || lower("/code") {
            in_listing = in_listing.saturating_sub(1);
        }
        let is_instruction = in_listing > 0 && rest.starts_with("<?");
        let is_word = || {
            let name = name_of(rest);
            let end = rest.bytes().take(LONGEST).position(|it| matches!(it, b'>' | b'\n'));
            let whole = end.filter(|it| rest.as_bytes()[*it] == b'>')?;
            let fits = !name.is_empty() && !is_known(name) && !rest[..whole].ends_with('/');
            fits.then_some(name)
        };
        let is_text = is_instruction
            || is_word().is_some_and(|name| {
                let closed = closed.get_or_insert_with(|| closing_names(html));
                !closed.contains(&name.to_ascii_lowercase())
            });
        if is_text {
            out.push_str(&html[copied..at]);
            out.push_str("&lt;");
            copied = at + 1;
        }
    }
    if out.is_empty() {
        return Cow::Borrowed(html);
    }
    out.push_str(&html[copied..]);
    Cow::Owned(out)
}

/// The names of all elements that are closed somewhere.
fn closing_names(html: &str) -> BTreeSet<String> {
    let names = memchr::memmem::find_iter(html.as_bytes(), b"</");
    names
        .map(|at| {
            name_of(&format!(
                "<{}",
                &html[at + 2..html.len().min(at + 60)]
                    .chars()
                    .take_while(char::is_ascii)
                    .collect::<String>()
            ))
            .to_ascii_lowercase()
        })
        .collect()
}

/// A text without what is for readers without scripts and was shown before, or only asks for scripts.
pub(super) fn without_scripts(html: &str) -> Cow<'_, str> {
    let lower = html.to_ascii_lowercase();
    if !lower.contains("<noscript") {
        return Cow::Borrowed(html);
    }
    let mut out = String::with_capacity(html.len());
    let mut copied = 0;
    while let Some(open) = lower[copied..].find("<noscript").map(|it| copied + it) {
        let Some(begin) = lower[open..].find('>').map(|it| open + it + 1) else { break };
        let Some(end) = lower[begin..].find("</noscript").map(|it| begin + it) else { break };
        let close = lower[end..].find('>').map_or(html.len(), |it| end + it + 1);
        let inside = &html[begin..end];
        let before = &lower[copied..open];
        // The same picture stands before it, for a script to load.
        let is_shown = before.rfind("<img").is_some_and(|it| {
            let picture = &before[it..];
            picture.contains("data-") && lower[begin..end].contains("<img")
        });
        let asks = lower[begin..end].contains("javascript") && !lower[begin..end].contains("<img");
        out.push_str(&html[copied..open]);
        if !is_shown && !asks {
            out.push_str(inside);
        }
        copied = close;
    }
    out.push_str(&html[copied..]);
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_angle_brackets() {
        for (tag, rest, word) in [
            ("<T>", " 與", true),
            ("<FQDN>", "", true),
            ("<host>", ":<port>", true),
            ("<note>", "甲</note>", false),
            ("<b>", "", false),
            ("<S>", "", true),
            ("<my-note>", "", false),
            ("<Foo/>", "", false),
            ("<td>", "", false),
        ] {
            assert_eq!(is_word(tag, rest), word, "{tag}");
        }
        assert_eq!(settled("<td><path></td>"), "<td>&lt;path></td>");
        assert_eq!(settled("<x>甲</x>"), "<x>甲</x>");
        assert_eq!(settled("<pre><?php a ?></pre><?x?>"), "<pre>&lt;?php a ?></pre><?x?>");
    }

    #[test]
    fn pictures_for_readers_without_scripts() {
        for (html, settled) in [
            ("<div><noscript><img src=\"a\"></noscript></div>", "<div><img src=\"a\"></div>"),
            ("<img data-src=\"a\"><noscript><img src=\"a\"></noscript>", "<img data-src=\"a\">"),
            ("<noscript>Enable JavaScript</noscript>", ""),
            ("<noscript>甲", "<noscript>甲"),
        ] {
            assert_eq!(without_scripts(html), settled);
        }
    }
}
