//! Angle brackets around words that are no tags, and what stands in listings: text before the tokenizer sees it.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::gate::{Treatment, treatment};
use super::removal::Removal;

/// The longest tag that may be a word.
const LONGEST: usize = 200;

/// Whether HTML knows an element of this name, or a word processor does: those with a colon.
fn is_known(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    lower.contains(':')
        || !matches!(treatment(&lower), Treatment::Unwrap)
        || !matches!(
            Removal::of_unwrapped(&lower),
            Some(Removal::UnknownTag | Removal::CustomElement)
        )
        || lower == "noscript"
}

/// The name of a tag that a text begins with.
fn name_of(tag: &str) -> &str {
    name_behind(tag.strip_prefix('<').unwrap_or_default())
}

fn name_behind(name: &str) -> &str {
    let is_part = |it: &u8| it.is_ascii_alphanumeric() || matches!(it, b'-' | b':' | b'_');
    &name[..name.bytes().take_while(is_part).count()]
}

/// Whether a tag in a line of text is a word in angle brackets: `Vec<T>`, `<host>`. HTML knows no such element, it
/// has no attributes, and nothing in the article closes it.
pub(super) fn is_word(tag: &str, closed: &BTreeSet<String>) -> bool {
    let name = name_of(tag);
    let is_letter =
        name.len() == 1 && name != "P" && name.bytes().all(|it| it.is_ascii_uppercase());
    if is_prose(tag, name) {
        return true;
    }
    let is_element = tag.contains('=') || tag.ends_with("/>") || is_known(name) && !is_letter;
    let is_tag = name.is_empty() || tag.len() > LONGEST || is_element;
    !is_tag && !closed.contains(&name.to_ascii_lowercase())
}

/// Whether what looks like the tag of an element of the text is a part of a sentence, `a<b and c>d`: no element has so
/// many bare attributes, none of which HTML knows.
fn is_prose(tag: &str, name: &str) -> bool {
    const BARE: &[&str] =
        &["hidden", "inert", "itemscope", "autofocus", "download", "ismap", "reversed"];
    let inside = tag.get(1 + name.len()..).unwrap_or_default().trim_end_matches(['>', '/']);
    let mut words = inside.split_whitespace().peekable();
    !name.is_empty()
        && inside.starts_with(char::is_whitespace)
        && words.peek().is_some()
        && words.all(|it| {
            it.chars().all(|c| c.is_alphanumeric() || ",.;'’".contains(c)) && !BARE.contains(&it)
        })
        && matches!(&*name.to_ascii_lowercase(), "a" | "b" | "i" | "s" | "u" | "em" | "q" | "p")
}

/// A block of HTML in which words in angle brackets and instructions in listings are text, and what is for readers
/// without scripts is for everybody.
pub(super) fn settled<'a>(html: &'a str, closed: &BTreeSet<String>) -> Cow<'a, str> {
    let mut out = String::new();
    let mut copied = 0;
    // Whether a listing is open.
    let mut in_listing = 0_usize;
    // Where an instruction in a listing ends.
    let mut instruction = 0;
    for at in memchr::memchr_iter(b'<', html.as_bytes()) {
        let rest = &html[at..];
        let lower =
            |it: &str| rest.get(1..=it.len()).is_some_and(|found| found.eq_ignore_ascii_case(it));
        if at < instruction {
            // What an instruction holds is no tag.
        } else if lower("pre") || lower("code") {
            in_listing += 1;
        } else if lower("/pre") || lower("/code") {
            in_listing = in_listing.saturating_sub(1);
        }
        if in_listing > 0 && rest.starts_with("<?") && at >= instruction {
            instruction = at + rest.find("?>").unwrap_or(1);
        }
        let is_instruction = at < instruction;
        let is_word = || {
            let name = name_of(rest);
            let whole = rest.bytes().take(LONGEST).position(|it| it == b'>')?;
            let plain = !rest[..whole].contains(['/', '=']);
            let fits = !name.is_empty() && !is_known(name) && plain;
            fits.then_some(name)
        };
        let is_text = is_instruction
            || is_word().is_some_and(|name| !closed.contains(&name.to_ascii_lowercase()));
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

/// HTML without what browsers take for comments though it looks otherwise: instructions for programs, `<?…?>`, and
/// text for XML, `<![CDATA[…]]>`. Browsers would end them at the first `>`, and show the rest. Tells what went.
pub(super) fn without_declarations(html: &str) -> (Cow<'_, str>, Vec<Removal>) {
    let (mut out, mut removed, mut copied) = (String::new(), Vec::new(), 0);
    let mut at = 0;
    while let Some(start) = memchr::memchr(b'<', &html.as_bytes()[at..]).map(|it| at + it) {
        let rest = &html[start..];
        let ends_with = |end: &str| rest.find(end).map_or(html.len(), |it| start + it + end.len());
        let (kind, end) = if rest.starts_with("<?") {
            (Removal::Instruction, ends_with("?>"))
        } else if rest.starts_with("<![CDATA[") {
            (Removal::CharacterData, ends_with("]]>"))
        } else {
            // What is in these is text, or nothing at all.
            const OPAQUE: &[&str] = &["pre", "code", "script", "style", "textarea"];
            let name = name_of(rest).to_ascii_lowercase();
            at = match OPAQUE.contains(&&*name) {
                true => end_of_element(html, start, &name),
                false if rest.starts_with("<!--") => ends_with("-->"),
                false => start + 1,
            };
            continue;
        };
        removed.push(kind);
        out.push_str(&html[copied..start]);
        (copied, at) = (end, end);
    }
    if removed.is_empty() {
        return (Cow::Borrowed(html), removed);
    }
    out.push_str(&html[copied..]);
    (Cow::Owned(out), removed)
}

/// Whether what `rest` follows stands in an element for code, which ends in it.
pub(super) fn is_in_code(rest: &str) -> bool {
    const NAMES: &[&str] = &["code", "pre", "kbd", "samp", "tt"];
    let mut tags = memchr::memchr_iter(b'<', rest.as_bytes()).map(|at| &rest[at + 1..]);
    tags.find_map(|tag| {
        let closes = tag.starts_with('/');
        let name = name_behind(tag.strip_prefix('/').unwrap_or(tag));
        NAMES.iter().any(|it| name.eq_ignore_ascii_case(it)).then_some(closes)
    })
    .unwrap_or(false)
}

/// Where the element of a name ends that begins at `start`, or the text.
fn end_of_element(html: &str, start: usize, name: &str) -> usize {
    let closings = memchr::memmem::find_iter(&html.as_bytes()[start..], b"</");
    let is_name = |at: &usize| name_behind(&html[at + 2..]).eq_ignore_ascii_case(name);
    let end = closings.map(|it| start + it).find(is_name);
    end.map_or(html.len(), |it| it + 2)
}

/// The names of all elements that are closed somewhere in a text.
pub(super) fn closed_names(text: &str) -> BTreeSet<String> {
    let closings = memchr::memmem::find_iter(text.as_bytes(), b"</");
    closings.map(|at| name_behind(&text[at + 2..]).to_ascii_lowercase()).collect()
}

/// A text without what is for readers without scripts and was shown before, or only asks for scripts.
/// Tells, too, whether words went.
pub(super) fn without_scripts(html: &str) -> (Cow<'_, str>, bool) {
    let lower = html.to_ascii_lowercase();
    let mut hidden = false;
    if !lower.contains("<noscript") {
        return (Cow::Borrowed(html), hidden);
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
        hidden |= asks;
        if !is_shown && !asks {
            out.push_str(inside);
        }
        copied = close;
    }
    out.push_str(&html[copied..]);
    (Cow::Owned(out), hidden)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_angle_brackets() {
        let closed = closed_names("甲</Note> </x>");
        for (tag, word) in [
            ("<T>", true),
            ("<FQDN>", true),
            ("<host>", true),
            ("<note>", false),
            ("<b>", false),
            ("<S>", true),
            ("<your-name>", true),
            ("<my-note a=\"b\">", false),
            ("<o:p>", false),
            ("<Foo/>", false),
            ("<Card title=\"x\">", false),
            ("<td>", false),
            ("<b and c>", true),
            ("<a name>", true),
            ("<b hidden>", false),
            ("<a href=\"x\">", false),
            ("<b class=x>", false),
        ] {
            assert_eq!(is_word(tag, &closed), word, "{tag}");
        }
        assert_eq!(settled("<td><path></td>", &closed), "<td>&lt;path></td>");
        assert_eq!(settled("<x>甲</x>", &closed), "<x>甲</x>");
        let php = settled("<pre><?php a ?></pre><?x?>", &closed);
        assert_eq!(php, "<pre>&lt;?php a ?></pre><?x?>");
        let php = settled("<pre><?php \"<b>\" ?></pre><b>", &closed);
        assert_eq!(php, "<pre>&lt;?php \"&lt;b>\" ?></pre><b>");
    }

    #[test]
    fn what_browsers_take_for_comments() {
        use Removal::{CharacterData, Instruction};
        for (html, left, removed) in [
            ("甲<?php a > b ?>乙", "甲乙", &[Instruction][..]),
            ("<p><![CDATA[甲 > 乙]]>丙</p>", "<p>丙</p>", &[CharacterData]),
            ("<?xml version=\"1.0\"?>\n<?x", "\n", &[Instruction, Instruction]),
            ("<script>//<![CDATA[\n//]]></script>甲", "<script>//<![CDATA[\n//]]></script>甲", &[]),
            ("<pre><?a?></PRE><?b?>", "<pre><?a?></PRE>", &[Instruction]),
            ("<!-- <?a?> -->甲", "<!-- <?a?> -->甲", &[]),
            ("a < b ? c", "a < b ? c", &[]),
        ] {
            let (found, kinds) = without_declarations(html);
            assert_eq!((&*found, &*kinds), (left, removed));
        }
        assert!(is_in_code("，乙</code>丙") && is_in_code("<b>乙</b></TT>"));
        assert!(!is_in_code("，乙<code>丙</code>") && !is_in_code("乙"));
    }

    #[test]
    fn pictures_for_readers_without_scripts() {
        for (html, settled) in [
            ("<div><noscript><img src=\"a\"></noscript></div>", "<div><img src=\"a\"></div>"),
            ("<img data-src=\"a\"><noscript><img src=\"a\"></noscript>", "<img data-src=\"a\">"),
            ("<noscript>Enable JavaScript</noscript>", ""),
            ("<noscript>甲", "<noscript>甲"),
        ] {
            assert_eq!(without_scripts(html).0, settled);
        }
    }
}
