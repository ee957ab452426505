//! When two addresses are the same article's.

use super::repair::{hex_digit, web_scheme};

/// Words that stand before an article's number in its address.
const BEFORE_NUMBERS: &[&str] = &[
    "a", "archives", "article", "articles", "blog", "content", "detail", "details", "entry", "id",
    "item", "news", "node", "p", "page", "post", "posts", "report", "show", "status", "stories",
    "story", "thread", "topic", "view",
];

/// The normal form of an address: two with the same form lead to the same article. Scheme, `www.`,
/// letter case of the host, way of percent-encoding, final slash and fragment don't matter.
pub fn key(url: &str) -> String {
    let url = url.trim();
    let rest = web_scheme(url).map_or_else(|| url.trim_start_matches('/'), |(_, rest)| rest);
    let rest = rest.split('#').next().unwrap_or_default();
    let host_end = rest.find(['/', '?', '\\']).unwrap_or(rest.len());
    let host = rest[..host_end].to_lowercase();
    let host = host.rsplit_once('@').map_or(host.as_str(), |(_, it)| it);
    let host = host.strip_suffix(":80").or_else(|| host.strip_suffix(":443")).unwrap_or(host);
    let host = host.trim_end_matches('.');
    let mut out = String::with_capacity(rest.len());
    if host.is_ascii() {
        out.push_str(host.strip_prefix("www.").unwrap_or(host));
    } else {
        let ascii = url::Url::parse(&format!("http://{host}/"));
        let ascii = ascii.as_ref().ok().and_then(url::Url::host_str).unwrap_or(host);
        out.push_str(ascii.strip_prefix("www.").unwrap_or(ascii));
    }
    let (path, query) = rest[host_end..].split_once('?').unwrap_or((&rest[host_end..], ""));
    push_normal(path.trim_end_matches('/'), &mut out);
    if !query.is_empty() {
        out.push('?');
        push_normal(query, &mut out);
    }
    out
}

/// Decodes what may be decoded without changing where the address leads; the rest gets one spelling.
fn push_normal(text: &str, out: &mut String) {
    // Decoded delimiters would split the address in other places, so they stay encoded. To know
    // them from those that were not, decode by hand.
    let mut rest = text;
    while let Some(at) = rest.find('%') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let run = encoded_run(rest);
        if run.is_empty() {
            out.push('%');
            rest = &rest[1..];
            continue;
        }
        rest = &rest[run.len() * 3..];
        for chunk in run.utf8_chunks() {
            for c in chunk.valid().chars() {
                if c.is_ascii() && !c.is_ascii_alphanumeric() && !"-._~".contains(c) {
                    push_byte(c as u8, out);
                } else {
                    out.push(c);
                }
            }
            for &byte in chunk.invalid() {
                push_byte(byte, out);
            }
        }
    }
    out.push_str(rest);
}

/// The bytes of the percent-encoded run that `text` begins with.
pub(super) fn encoded_run(text: &str) -> Vec<u8> {
    let mut run = Vec::with_capacity(text.len() / 3);
    for it in text.as_bytes().chunks_exact(3) {
        let [b'%', high, low] = *it else { break };
        let (high, low) = (DIGITS[usize::from(high)], DIGITS[usize::from(low)]);
        if high | low > 0xf {
            break;
        }
        run.push(high << 4 | low);
    }
    run
}

/// What a hexadecimal digit is worth; for all other bytes more than any digit.
const DIGITS: [u8; 256] = {
    let mut digits = [0xff; 256];
    let mut value = 0;
    while value < 16 {
        let digit = if value < 10 { b'0' + value } else { b'a' + value - 10 };
        digits[digit as usize] = value;
        digits[digit.to_ascii_uppercase() as usize] = value;
        value += 1;
    }
    digits
};

pub(super) fn push_byte(byte: u8, out: &mut String) {
    out.push('%');
    out.push(hex_digit(byte >> 4));
    out.push(hex_digit(byte & 15));
}

/// The number of an article in its address: `123` of `https://example.org/article/123/title`. The
/// parts of a date are no such number.
pub fn numeric_id(url: &str) -> Option<&str> {
    let rest = web_scheme(url).map_or(url, |(_, rest)| rest);
    let path = rest[rest.find('/')?..].split(['?', '#']).next()?;
    let segments: Vec<&str> = path.split('/').filter(|it| !it.is_empty()).collect();
    let is_number = |it: &str| it.len() <= 18 && it.bytes().all(|it| it.is_ascii_digit());
    let named = segments
        .windows(2)
        .find(|it| is_number(it[1]) && BEFORE_NUMBERS.contains(&&*it[0].to_ascii_lowercase()));
    let is_year =
        |it: &str| it.len() == 4 && matches!(it.as_bytes(), [b'1', b'9', ..] | [b'2', b'0', ..]);
    let mut numbers = segments.iter().filter(|it| is_number(it));
    match (named, numbers.next(), numbers.next()) {
        (Some(named), first, _) if !is_year(named[1]) || first.is_none() => Some(named[1]),
        (_, Some(only), None) if !is_year(only) => Some(only),
        _ => None,
    }
}
