//! `[[筆記]]` and `![[圖.png]]`: links and pictures by name, as Obsidian, Foam and Logseq write them.

use std::borrow::Cow;
use std::fmt::Write as _;

use memchr::{memchr3, memmem};

use crate::article::character::{Flavour, Provenance};
use crate::article::dialect::Dialect;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Label, RepairContext};
use crate::link::BY_NAME;
use crate::source::Edit;

/// One vault of 3,176 notes has 6,155. They become links of their own kind, `wikilink:名`, which the
/// volume resolves by file name, path, slug, title or alias.
///
/// `[[1]](address)` is a link of Markdown's, `[[1, 2]]` and `[[ -f a ]]` are programs', `[[1]]` may be
/// a reference: all of these stay.
pub(super) struct Wikilinks;

impl Dialect for Wikilinks {
    fn label(&self) -> Label {
        Label { name: "wikilink", about: "links by name, `[[…]]`, made links", default: true }
    }

    fn provenance(&self) -> Provenance {
        Provenance::Written(&[Flavour::Obsidian])
    }

    fn needs(&self) -> Looks {
        Looks::WIKILINK
    }

    fn read(&self, manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
        find(manuscript)
    }
}

/// The longest link by name, in bytes.
const LONGEST: usize = 600;

fn find(manuscript: &Manuscript<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let bytes = text.as_bytes();
    let mut edits = Vec::new();
    for at in memmem::find_iter(bytes, b"[[") {
        let start = at + 2;
        let near = &bytes[start..bytes.len().min(start + LONGEST)];
        let Some(length) = memchr3(b'[', b']', b'\n', near) else { continue };
        let end = start + length;
        // `[[1]](address)` and `[[a]][1]` are Markdown's; `[[a]][^1]` has a note's mark behind it.
        let is_link = match bytes.get(end + 2) {
            Some(b'[') => bytes.get(end + 3) != Some(&b'^'),
            follows => matches!(follows, Some(b'(' | b']')),
        };
        if bytes.get(end..end + 2) != Some(b"]]") || is_link {
            continue;
        }
        let Some(inner) = text.get(start..end) else { continue };
        let embedded = at > 0 && bytes[at - 1] == b'!';
        let from = at - usize::from(embedded);
        let escaped = from > 0 && matches!(bytes[from - 1], b'\\' | b'[');
        let label = label_behind(text, end + 2).filter(|_| !embedded);
        let whole = label.map_or(end + 2, |it| end + 4 + it.len());
        let inner: Cow<'_, str> = match label {
            Some(it) => format!("{}|{it}", inner.split('|').next().unwrap_or(inner)).into(),
            None => inner.into(),
        };
        let Some(with) = (!escaped).then(|| read(&inner, embedded)).flatten() else { continue };
        if !manuscript.holds(at) {
            edits.push(Edit::replace(from..whole, with));
        }
    }
    edits
}

/// The words in braces that some wikis put behind a link: `[[name]]{words}`. A list of attributes is none.
fn label_behind(text: &str, at: usize) -> Option<&str> {
    let inside = text.get(at..)?.strip_prefix('{')?;
    let end = inside.bytes().take(LONGEST).position(|it| matches!(it, b'}' | b'{' | b'\n'))?;
    let label = &inside[..end];
    let is_attributes = label.trim_start().starts_with(['.', '#', ':', '%']) || label.contains('=');
    (inside.as_bytes()[end] == b'}' && !label.trim().is_empty() && !is_attributes).then_some(label)
}

/// Whether it is a program's: a list of texts or values, a class of characters, a marker of contents.
fn is_data(inner: &str) -> bool {
    let target = inner.split(['|', '#']).next().unwrap_or(inner);
    let is_class =
        |it: &str| it.len() > 2 && it.starts_with([':', '.', '=']) && it.ends_with([':', '.', '=']);
    // A name may have an apostrophe in it: `Ohm's law`.
    let is_text = target.starts_with('\'') || target.ends_with('\'');
    is_text
        || target.contains(['"', '{', '}', '$', '`', '=', ';', '<', '>'])
        || is_class(target)
        || inner.eq_ignore_ascii_case("toc")
        || target.split(',').count() > 1 && target.split(',').all(is_value)
}

/// A number or a short word without blanks, as lists of programs hold them.
fn is_value(part: &str) -> bool {
    let part = part.trim();
    part.is_empty() || part.is_ascii() && part.len() <= 12 && !part.contains(' ')
}

fn read(inner: &str, embedded: bool) -> Option<String> {
    let blank_at = |end: Option<char>| end.is_some_and(char::is_whitespace);
    let is_test = blank_at(inner.chars().next()) && blank_at(inner.chars().next_back());
    let inner = inner.trim();
    if is_test || inner.is_empty() || inner.bytes().all(|it| b"0123456789,. ".contains(&it)) {
        return None;
    }
    if is_data(inner) {
        return None;
    }
    let (target, shown) = match inner.split_once('|') {
        // In tables the bar has a backslash.
        Some((target, shown)) => (target.trim_end_matches('\\').trim(), Some(shown.trim())),
        None => (inner, None),
    };
    // `甲#乙#丙` is the heading 丙 below 乙.
    let path = target.split_once('#').map_or("", |(_, path)| path);
    let (name, place) = match target.split_once('#') {
        Some((name, place)) => {
            (name.trim(), Some(place.rsplit('#').next().unwrap_or(place).trim()))
        }
        None => (target, None),
    };
    if embedded && is_picture(name) {
        let alt = shown.map(|it| it.split('|').find(|it| !is_size(it)).unwrap_or_default());
        return Some(format!("![{}]({})", alt.unwrap_or_default(), address(name)));
    }
    let shown = shown.filter(|it| !(it.is_empty() || embedded && is_size(it)));
    let block = place.is_some_and(|it| it.starts_with('^'));
    match (name, place, shown) {
        ("", Some(place), shown) if block => {
            let shown = shown.unwrap_or(place.trim_start_matches('^'));
            Some(format!("[{shown}](#{})", encoded(place)))
        }
        ("", Some(place), shown) => {
            let shown = shown.map_or_else(|| escaped(place), str::to_owned);
            Some(format!("[{shown}](#{})", encoded(place)))
        }
        ("", None, _) => None,
        (name, Some(_), Some(shown)) => Some(link_to_place(name, path, shown)),
        (name, None, Some(shown)) => Some(link(name, Shown::Words(shown))),
        (name, Some(_), None) if block => Some(link_to_place(name, path, &escaped(name))),
        (name, Some(place), None) => {
            Some(link_to_place(name, path, &escaped(&format!("{name} > {place}"))))
        }
        (name, None, None) => Some(link(name, Shown::Words(&escaped(name)))),
    }
}

/// The words of a link by name.
#[derive(Clone, Copy)]
pub(super) enum Shown<'a> {
    /// These, as Markdown.
    Words(&'a str),
    /// The article's title; these if there is no such article.
    Title(&'a str),
}

/// The link to the article of this name.
pub(super) fn link(name: &str, shown: Shown<'_>) -> String {
    match shown {
        Shown::Words(words) => format!("[{words}]({})", address(name)),
        Shown::Title(words) => format!("[{}]({}?title)", escaped(words), address(name)),
    }
}

/// The link to a place in the article of this name.
fn link_to_place(name: &str, path: &str, words: &str) -> String {
    format!("[{words}]({})", address_of_place(name, path))
}

fn address(name: &str) -> String {
    format!("{BY_NAME}{}", encoded(name))
}

fn address_of_place(name: &str, path: &str) -> String {
    format!("{}#{}", address(name), encoded(path.trim()))
}

/// The address of a note, or of a place in it, and its name as people read it.
pub(super) fn named(name: &str, place: Option<&str>) -> (String, String) {
    let called = name.rsplit('/').next().unwrap_or(name);
    let address = place.map_or_else(|| address(name), |place| address_of_place(name, place));
    let called = match place.filter(|it| !it.starts_with('^')) {
        Some(place) => format!("{called} › {place}"),
        None => called.to_owned(),
    };
    (address, escaped(&called))
}

/// Percent-encodes what could end a link's destination or mean something in it.
fn encoded(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        if c.is_ascii() && !c.is_ascii_alphanumeric() && !matches!(c, '-' | '/' | '.') {
            let _ = write!(out, "%{:02X}", u32::from(c));
        } else if c.is_whitespace() {
            let mut buffer = [0; 4];
            for byte in c.encode_utf8(&mut buffer).bytes() {
                let _ = write!(out, "%{byte:02X}");
            }
        } else {
            out.push(c);
        }
    }
    out
}

/// A name as Markdown that shows it as it is.
fn escaped(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        if "*_`<>&~$^{}|\\".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Endings of pictures, in lower case.
const PICTURES: &[&str] =
    &["png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "avif", "tif", "tiff"];

fn is_picture(name: &str) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(_, end)| PICTURES.iter().any(|it| it.eq_ignore_ascii_case(end)))
}

/// `300`, `300x200`
pub(super) fn is_size(text: &str) -> bool {
    let text = text.trim();
    let (width, height) = text.split_once('x').unwrap_or((text, "0"));
    let is_number = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    is_number(width) && is_number(height)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_leaves, assert_mends};
    use super::*;

    #[test]
    fn links_and_embeds() {
        assert_mends(
            &Wikilinks,
            &[
                ("見[[🍀 茶 與水]]。", "見[🍀 茶 與水](wikilink:🍀%20茶%20與水)。"),
                ("[[a_b*c|**茶**]]", "[**茶**](wikilink:a%5Fb%2Ac)"),
                ("[[a_b]]", "[a\\_b](wikilink:a%5Fb)"),
                ("[[飲/茶#綠茶]]", "[飲/茶 \\> 綠茶](wikilink:飲/茶#綠茶)"),
                ("[[茶#一#二|三]]", "[三](wikilink:茶#一%23二)"),
                ("[[茶#^1a2b]]", "[茶](wikilink:茶#%5E1a2b)"),
                ("[[茶]]{好 茶}、[[茶]]{.a}", "[好 茶](wikilink:茶)、[茶](wikilink:茶){.a}"),
                ("[[#綠 茶]]", "[綠 茶](#綠%20茶)"),
                ("| [[茶\\|水]] |", "| [水](wikilink:茶) |"),
                ("[[2020-08-05]]", "[2020-08-05](wikilink:2020-08-05)"),
                ("![[圖 (一).png|300]]", "![](wikilink:圖%20%28一%29.png)"),
                ("![[圖.png|茶壺|300x200]]", "![茶壺](wikilink:圖.png)"),
                ("![[茶#綠茶]]", "[茶 \\> 綠茶](wikilink:茶#綠茶)"),
                ("[[茶]][^1]，[[ 水]]: 字", "[茶](wikilink:茶)[^1]，[水](wikilink:水): 字"),
                ("[[a/Ohm's law|Ohm's Law]]", "[Ohm's Law](wikilink:a/Ohm%27s%20law)"),
                ("- [[甲]]、[[乙]]", "- [甲](wikilink:甲)、[乙](wikilink:乙)"),
            ],
        );
    }

    #[test]
    fn other_brackets_stay() {
        assert_leaves(
            &Wikilinks,
            &[
                "`[[茶]]`",
                "```\n[[茶]]\n```\n",
                "<code>[[茶]]</code>",
                "[[1]](#_ftn1)",
                "[[1]]",
                "[[1, 2], [3, 4]]",
                "[[1, 2]]",
                "[[轉] 題目](https://example.org/)",
                "[[ -f a ]] && b",
                "[[甲\n乙]]",
                "\\[[茶]]",
                "[[]]",
                "[[茶]",
                "[[茶]][1]",
                "[[\"a\"]]",
                "[['a', 'b']]",
                "[[:alpha:]]",
                "[[a, b]]",
                "[[toc]]",
            ],
        );
    }
}
