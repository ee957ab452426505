//! Addresses of links that end the link too early: blanks in them, an unbalanced parenthesis, HTML.
//!
//! CommonMark takes `[甲](https://example.org/a b)` for text. Between angle brackets an address may hold
//! blanks; what becomes of those that can't be mended here is decided where addresses are read. Evidence in the archive: 553
//! addresses with a blank, 356 with a parenthesis that nothing closes, 6 of HTML; 81 files show `](`.

use std::ops::Range;

use memchr::memmem;

use crate::article::character::Provenance;
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Repair, RepairContext, Work};
use crate::source::Edit;

/// Makes links of what was meant as one.
pub(super) const REPAIR: Repair = Repair {
    name: "broken-link",
    about: "links mended whose address held blanks, HTML or a lone parenthesis",
    default: true,
    provenance: Provenance::Any,
    needs: Looks::LINK,
    works: &[Work::Text(mend)],
};

/// No address is longer.
const LONGEST: usize = 4000;

fn mend(manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
    let text = manuscript.text();
    let mut edits = Vec::new();
    let mut done = 0;
    for at in memmem::find_iter(text.as_bytes(), b"](") {
        let start = at + 2;
        if at < done || is_sound(text, start) || calls(text, start) {
            continue;
        }
        if manuscript.is_verbatim(at) || !has_opener(text, at) {
            continue;
        }
        let Some(target) = target(text, start) else { continue };
        let written = text.get(target.clone()).unwrap_or_default();
        let is_html = begins_with_tag(written.trim_start());
        if !is_html && written.contains("</") {
            // The brackets of a program that somebody coloured with HTML.
            continue;
        }
        done = target.end;
        if is_html {
            // The words stay, without a link.
            edits.extend(opener(text, at).map(|it| Edit::cut(it..it + 1)));
            edits
                .push(Edit::cut(at..target.end + usize::from(text[target.end..].starts_with(')'))));
            continue;
        }
        let address = whole(inmost(written));
        let closed = text[target.end..].starts_with(')');
        let end = if closed { "" } else { ")" };
        edits.push(Edit::replace(target, format!("<{address}>{end}")));
    }
    edits
}

/// Whether an element begins here, and not an address between angle brackets.
fn begins_with_tag(written: &str) -> bool {
    let Some(tag) = written.strip_prefix('<') else { return false };
    let name = tag.trim_start_matches(|it: char| it.is_ascii_alphanumeric() || it == '-');
    name.len() < tag.len() && name.starts_with(|it: char| it.is_whitespace() || "/>".contains(it))
}

/// Whether an address is a shortcode's to say: `[甲]({{< ref "a.md" >}})`.
fn calls(text: &str, start: usize) -> bool {
    let address = text[start..].trim_start_matches(['<', ' ']);
    address.starts_with("{{") || address.starts_with("{%")
}

/// The address of a link that an editor put where its address should be: `[甲]([乙](https://example.org/))`.
fn inmost(written: &str) -> &str {
    let inner = written.trim_start().strip_prefix('[').and_then(|it| it.rsplit_once("]("));
    inner.map_or(written, |(_, address)| address.trim_end_matches(')'))
}

/// An address in one piece: editors break long ones with a blank, as in `https://example.org/ a/b`. If
/// words or another address follow, the blanks stay.
fn whole(written: &str) -> String {
    let plain = written.replace(['<', '>', '\n', '\r'], "");
    let mut parts = plain.split_whitespace();
    let is_web = parts.next().is_some_and(|it| it.contains("://"));
    if is_web && parts.all(|it| it.is_ascii() && !it.contains("://")) {
        plain.split_whitespace().collect()
    } else {
        plain.trim().to_owned()
    }
}

/// Whether a link's address and title are as CommonMark wants them.
fn is_sound(text: &str, start: usize) -> bool {
    let bytes = text.as_bytes();
    let rest = &bytes[start..bytes.len().min(start + LONGEST)];
    let mut depth = 0_usize;
    for (at, &byte) in rest.iter().enumerate() {
        match byte {
            b'(' => depth += 1,
            b')' if depth == 0 => return true,
            b')' => depth -= 1,
            b'<' if at == 0 => {
                let end = memchr::memchr2(b'>', b'\n', rest);
                return end.is_some_and(|it| {
                    rest[it] == b'>' && matches!(rest.get(it + 1), Some(b')' | b' '))
                });
            }
            // The next link.
            b']' if rest.get(at + 1) == Some(&b'(') => return false,
            b' ' | b'\t' | b'\n' if !rest[..at].trim_ascii().is_empty() => {
                let after = rest[at..].trim_ascii_start();
                let titled = matches!(after.first(), Some(b'"' | b'\'' | b'('))
                    && title_end(after).is_some();
                return depth == 0 && (after.first() == Some(&b')') || titled);
            }
            _ => {}
        }
    }
    // The end of the text, or far away: nothing to mend.
    true
}

/// Where a title ends that a parenthesis follows.
fn title_end(text: &[u8]) -> Option<usize> {
    let close = match text.first()? {
        b'(' => b')',
        &it => it,
    };
    let end = 1 + memchr::memchr(close, &text[1..])?;
    (text[end + 1..].trim_ascii_start().first() == Some(&b')')).then_some(end)
}

/// The address that begins at `start`, up to its parenthesis or, if nothing closes it, to the first
/// blank after one that looks as if it did.
fn target(text: &str, start: usize) -> Option<Range<usize>> {
    let rest = text.as_bytes().get(start..)?;
    let rest = &rest[..rest.len().min(LONGEST)];
    let paragraph = memmem::find(rest, b"\n\n").unwrap_or(rest.len());
    let rest = &rest[..paragraph];
    let mut depth = 0_usize;
    for (at, &byte) in rest.iter().enumerate() {
        match byte {
            b'(' => depth += 1,
            b')' if depth == 0 => return Some(start..start + at),
            b')' => depth -= 1,
            // The next link.
            b']' if rest.get(at + 1) == Some(&b'(') => break,
            _ => {}
        }
    }
    let end = rest.iter().position(u8::is_ascii_whitespace).unwrap_or(rest.len());
    let token = &rest[..end];
    let last = token.iter().rposition(|&it| it == b')')?;
    // `…/A_(b) 乙`: the parenthesis was the address's own. `…/a(b，c) 乙`: it was the link's.
    let opened = token[..last].iter().filter(|&&it| it == b'(').count();
    let closed = token[..last].iter().filter(|&&it| it == b')').count();
    Some(if opened == closed + 1 { start..start + last + 1 } else { start..start + last })
}

fn has_opener(text: &str, close: usize) -> bool {
    opener(text, close).is_some()
}

/// The bracket that opens what `close` closes.
fn opener(text: &str, close: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut depth = 0_usize;
    for at in (close.saturating_sub(1000)..close).rev() {
        match bytes[at] {
            b']' => depth += 1,
            b'[' if depth == 0 => return Some(at),
            b'[' => depth -= 1,
            b'\n' if bytes.get(at.wrapping_sub(1)) == Some(&b'\n') => return None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair::trial::{mended, parsed, written};

    #[test]
    fn links_become_links() {
        for (text, expected) in [
            ("[甲](https://a.hk/ b) 乙", "[甲](<https://a.hk/b>) 乙"),
            ("[甲](第 一 章) 乙", "[甲](<第 一 章>) 乙"),
            ("[甲](https://a.hk/x  https://b.hk/ ) 乙", "[甲](<https://a.hk/x  https://b.hk/>) 乙"),
            ("[甲](https://a.hk/\nb) 乙", "[甲](<https://a.hk/b>) 乙"),
            ("[甲](https://a.hk/A_(b) 乙", "[甲](<https://a.hk/A_(b)>) 乙"),
            ("[[2]](https://a.hk/ b)", "[[2]](<https://a.hk/b>)"),
            ("[甲](<iframe src=\"a b\"></iframe>) 乙", "甲 乙"),
            ("![甲](<https://a.hk/b)", "![甲](<https://a.hk/b>)"),
            ("[甲]([乙](https://a.hk/b))", "[甲](<https://a.hk/b>)"),
        ] {
            assert_eq!(mended(&REPAIR, text), expected);
            assert!(!written(parsed(expected)).contains("]("), "{expected}");
        }
    }

    #[test]
    fn sound_links_and_text_stay() {
        for text in [
            "[甲](https://a.hk/A_(b)) 乙",
            "[甲](https://a.hk/ \"題 目\") 乙",
            "[甲](a 'b') [甲](a (b))",
            "[甲]( a ) 乙",
            "[甲](<a b>) 乙",
            "[甲]() 乙",
            "甲](乙 丙)",
            "`[甲](a b)`",
            "```\n[甲](a b)\n```",
            "[甲](乙",
            "<i>a[</i><b>3</b><i>](</i><b>4 5</b><i>)</i>",
            "<i>[a</i>](?!b$</i><b> |</b>)",
        ] {
            assert_eq!(mended(&REPAIR, text), text);
        }
    }
}
