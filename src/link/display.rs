//! Addresses as people read them.

use std::borrow::Cow;

use super::double_encoding::{decoded_once, encoded_twice};
use super::key::{encoded_run, push_byte};
use super::repair::is_blank;
use crate::source::composed;

/// The most characters of an address that are shown.
const LONGEST: usize = 80;

/// An address in the form to show: without scheme and `www.`, percent signs decoded where they hide
/// readable text, letters composed, what is lost for good as `…`, and at most some 80 characters long.
pub fn display(url: &str) -> String {
    let url = url.trim_matches(is_blank);
    let mut url = Cow::Borrowed(url);
    // Twice as often as was ever seen.
    for _ in 0..4 {
        if !encoded_twice(&url) {
            break;
        }
        url = Cow::Owned(url.replace("%25", "%"));
    }
    let url = &*url;
    let rest = ["https://", "http://", "mailto:", "tel:", "//"]
        .iter()
        .find_map(|it| url.strip_prefix(it))
        .unwrap_or(url);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    let host_end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(host_end);
    let mut out = String::with_capacity(rest.len().min(4 * LONGEST));
    if host.contains("xn--") {
        out.push_str(&url::quirks::domain_to_unicode(host));
    } else {
        push_visible(host, &mut out);
    }
    let path = if path == "/" { "" } else { path };
    // No more than can be shown, however long the address is.
    let mut shown = out.chars().count();
    let mut rest = path;
    while !rest.is_empty() && shown <= LONGEST {
        let at = rest.find('%').unwrap_or(rest.len());
        let before = out.len();
        push_visible(&rest[..at], &mut out);
        rest = &rest[at..];
        let run = encoded_run(rest);
        if !run.is_empty() {
            push_decoded(&run, &mut out);
            rest = &rest[run.len() * 3..];
        } else if let Some(after) = rest.strip_prefix('%') {
            out.push('%');
            rest = after;
        }
        shown += out[before..].chars().count();
    }
    shorten(&composed(&out))
}

fn push_decoded(run: &[u8], out: &mut String) {
    let mended = decoded_once(run);
    for chunk in mended.as_deref().unwrap_or(run).utf8_chunks() {
        for c in chunk.valid().chars() {
            match c {
                '\u{fffd}' => push_lost(out),
                // Decoded, these would look like the address's own punctuation.
                _ if c.is_ascii() && !c.is_ascii_alphanumeric() && !"-._~!'()*,:@".contains(c) => {
                    push_byte(c as u8, out);
                }
                _ if is_blank(c) => push_lost(out),
                _ => out.push(c),
            }
        }
        if !chunk.invalid().is_empty() {
            push_lost(out);
        }
    }
}

fn push_lost(out: &mut String) {
    if !out.ends_with('…') {
        out.push('…');
    }
}

fn push_visible(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '\u{fffd}' => push_lost(out),
            _ if is_blank(c) => {
                if !out.is_empty() && !out.ends_with(' ') && c.is_whitespace() {
                    out.push(' ');
                }
            }
            _ => out.push(c),
        }
    }
}

fn shorten(text: &str) -> String {
    let text = text.trim_end_matches(['/', ' ']);
    match text.char_indices().nth(LONGEST) {
        None => text.to_owned(),
        Some(_) => {
            let end = text.char_indices().nth(LONGEST - 1).map_or(text.len(), |(at, _)| at);
            format!("{}…", text[..end].trim_end_matches('…'))
        }
    }
}
