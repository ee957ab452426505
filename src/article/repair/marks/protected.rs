//! Mail addresses that a protector against robots hid from the crawler.
//!
//! Cloudflare shows robots `[email protected]` and links it to `/cdn-cgi/l/email-protection`. Where the
//! address stands after the `#` of that link, in two hexadecimal digits a byte, the first of which is
//! the key for all others, it is restored. Where it doesn't, it is lost for good. Evidence: 3,765 files
//! of the archive, 387 of them in the text itself; links of both kinds.

use std::ops::Range;

use memchr::memmem;

use crate::article::character::{Damage, Provenance};
use crate::article::looks::Looks;
use crate::article::manuscript::Manuscript;
use crate::article::repair::{Repair, RepairContext, Work};
use crate::source::Edit;

/// Restores addresses that can be restored.
pub(super) const HIDDEN: Repair = Repair {
    name: "hidden-mail-address",
    about: "mail addresses that a protector hid are restored",
    default: true,
    provenance: Provenance::Damaged(&[Damage::MailProtector]),
    needs: Looks::LINK,
    works: &[Work::Text(restore)],
};

/// Takes the link off addresses that can't.
pub(super) const LOST: Repair = Repair {
    name: "lost-mail-address",
    about: "mail addresses that a protector took away are lost: they are shown as [email protected]",
    default: true,
    provenance: Provenance::Damaged(&[Damage::MailProtector]),
    needs: Looks::LINK,
    works: &[Work::Text(unlink)],
};

const PROTECTOR: &[u8] = b"/cdn-cgi/l/email-protection";

fn restore(manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
    let mut edits = Vec::new();
    for link in links(manuscript) {
        let Some(address) = link.code.and_then(decoded) else { continue };
        if is_stand_in(link.words) {
            edits.push(Edit::replace(link.whole, format!("<{address}>")));
        } else {
            edits.push(Edit::replace(link.target, format!("mailto:{address}")));
        }
    }
    edits
}

fn unlink(manuscript: &Manuscript<'_>, _: &RepairContext<'_>) -> Vec<Edit> {
    links(manuscript)
        .into_iter()
        .map(|it| match is_stand_in(it.words) {
            true => Edit::replace(it.whole, r"\[email protected\]"),
            false => Edit::replace(it.whole.clone(), it.words.to_owned()),
        })
        .collect()
}

fn is_stand_in(words: &str) -> bool {
    matches!(words.trim_matches(['[', ']', ' ']), "email protected" | "email\u{a0}protected")
}

struct Link<'a> {
    whole: Range<usize>,
    words: &'a str,
    target: Range<usize>,
    code: Option<&'a str>,
}

fn links<'a>(manuscript: &Manuscript<'a>) -> Vec<Link<'a>> {
    let text = manuscript.text();
    let mut places = memmem::find_iter(text.as_bytes(), PROTECTOR).peekable();
    if places.peek().is_none() {
        return Vec::new();
    }
    places.filter(|&at| !manuscript.is_verbatim(at)).filter_map(|at| link(text, at)).collect()
}

/// The link in whose address the protector's path stands at `at`.
fn link(text: &str, at: usize) -> Option<Link<'_>> {
    /// No link's words or address are longer.
    const LONGEST: usize = 400;
    let bytes = text.as_bytes();
    let reach = at.saturating_sub(LONGEST);
    let before = bytes.get(reach..at)?;
    let open = reach + memmem::rfind(before, b"](")? + 2;
    let path = text.get(open..at)?;
    if path.contains(|c: char| c.is_whitespace() || matches!(c, ')' | '<')) {
        return None;
    }
    let end = at + PROTECTOR.len();
    let after = bytes.get(end..)?;
    let close =
        end + after.iter().take(LONGEST).position(|it| matches!(it, b')' | b' ' | b'\n'))?;
    if bytes[close] != b')' {
        return None;
    }
    let code = text.get(end..close)?.strip_prefix('#').filter(|it| !it.is_empty());
    let mut depth = 0_usize;
    let words_end = open - 2;
    let words_reach = words_end.saturating_sub(LONGEST);
    let start = (words_reach..words_end).rev().find(|&it| {
        match bytes[it] {
            b']' => depth += 1,
            b'[' if depth == 0 => return true,
            b'[' => depth -= 1,
            _ => {}
        }
        false
    })?;
    let words = text.get(start + 1..words_end)?;
    Some(Link { whole: start..close + 1, words, target: open..close, code })
}

/// The address behind a code, if it is one that can be written between angle brackets.
fn decoded(code: &str) -> Option<String> {
    let digits: Vec<u8> = code
        .chars()
        .map(|it| it.to_digit(16).and_then(|it| u8::try_from(it).ok()))
        .collect::<Option<_>>()?;
    let bytes: Vec<u8> = digits.chunks_exact(2).map(|it| it[0] * 16 + it[1]).collect();
    let (key, rest) = bytes.split_first()?;
    let address = String::from_utf8(rest.iter().map(|it| it ^ key).collect()).ok()?;
    let (name, host) = address.split_once('@')?;
    let plain = |text: &str, more: &str| {
        !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || more.contains(c))
    };
    let valid = digits.len().is_multiple_of(2)
        && plain(name, "._+-")
        && plain(host, ".-")
        && host.split('.').count() > 1
        && host.split('.').all(|it| !it.is_empty() && !it.starts_with('-') && !it.ends_with('-'));
    valid.then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair::trial::mended;

    /// «desk@example.org» under the key 0x5a.
    const CODE: &str = "5a3e3f29311a3f223b372a363f74352821";

    fn hidden(address: &str, key: u8) -> String {
        address.bytes().fold(format!("{key:02x}"), |it, c| format!("{it}{:02x}", c ^ key))
    }

    #[test]
    fn what_stands_after_the_sharp_is_the_address() {
        let code = hidden("desk@example.org", 0x5a);
        let path = "/web/2021/https://a.hk/cdn-cgi/l/email-protection";
        for (text, expected) in [
            (format!("電郵 [[email protected]]({path}#{code}) 。"), "電郵 <desk@example.org> 。"),
            (format!("[來信]({path}#{code})"), "[來信](mailto:desk@example.org)"),
        ] {
            assert_eq!(mended(&HIDDEN, &text), expected);
        }
        for text in [
            format!("[甲]({path})"),
            format!("[甲]({path}#{CODE}zz)"),
            format!("`[甲]({path}#{code})`"),
            "[甲](https://a.hk/#5a)".to_owned(),
        ] {
            assert_eq!(mended(&HIDDEN, &text), text);
        }
    }

    #[test]
    fn a_lost_address_is_shown_as_lost() {
        let path = "/web/2021/https://a.hk/cdn-cgi/l/email-protection";
        for (text, expected) in [
            (format!("至*[[email protected]]({path})* ，"), r"至*\[email protected\]* ，"),
            (format!("[來信]({path}#00)"), "來信"),
        ] {
            assert_eq!(mended(&LOST, &text), expected);
        }
        for text in ["[email protected]", "[甲](/cdn-cgi/x)", "/cdn-cgi/l/email-protection"] {
            assert_eq!(mended(&LOST, text), text);
        }
    }
}
