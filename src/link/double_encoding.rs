//! Addresses whose letters were encoded twice: the percent signs once more, or what the bytes are in Latin-1.

use super::key::{encoded_run, push_byte};

/// The address as it was before its letters were encoded a second time; nothing if they were not, or if
/// a part of it can't be read either way. Links to it lead where its author meant.
pub fn without_double_encoding(address: &str) -> Option<String> {
    match without_encoded_signs(address) {
        Some(once) => Some(without_latin(&once).unwrap_or(once)),
        None => without_latin(address),
    }
}

/// The address with the percent signs of its path as they were, each segment by itself. In a query another
/// address may stand, whose signs are encoded rightly.
fn without_encoded_signs(address: &str) -> Option<String> {
    let path_end = address.find(['?', '#']).unwrap_or(address.len());
    let (path, rest) = address.split_at(path_end);
    if !encoded_twice(path) {
        return None;
    }
    let mut mended = false;
    let segments: Vec<String> = path
        .split('/')
        .map(|segment| {
            let mut segment = segment.to_owned();
            // Twice as often as was ever seen.
            for _ in 0..4 {
                if !encoded_twice(&segment) || encoded_once(&segment) {
                    break;
                }
                segment = segment.replace("%25", "%");
                mended = true;
            }
            segment
        })
        .collect();
    mended.then(|| segments.join("/") + rest)
}

/// Whether letters beyond ASCII were percent-encoded, and their percent signs then again: `%25E9`.
pub(super) fn encoded_twice(url: &str) -> bool {
    memchr::memmem::find_iter(url.as_bytes(), b"%25").any(|at| {
        let digits = url.as_bytes().get(at + 3..at + 5).unwrap_or_default();
        digits == b"25" || is_beyond_ascii(digits)
    })
}

/// Whether some letters beyond ASCII were percent-encoded once only.
fn encoded_once(url: &str) -> bool {
    url.match_indices('%')
        .any(|(at, _)| is_beyond_ascii(url.as_bytes().get(at + 1..at + 3).unwrap_or_default()))
}

fn is_beyond_ascii(digits: &[u8]) -> bool {
    matches!(digits, [b'8' | b'9' | b'a'..=b'f' | b'A'..=b'F', low] if low.is_ascii_hexdigit())
}

/// The address without the step over Latin-1.
fn without_latin(address: &str) -> Option<String> {
    let mut out = String::with_capacity(address.len());
    let mut mended = false;
    let mut rest = address;
    while let Some(at) = rest.find('%') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let run = encoded_run(rest);
        let length = run.len() * 3;
        match decoded_once(&run) {
            Some(once) => {
                once.into_iter().for_each(|it| push_byte(it, &mut out));
                mended = true;
            }
            // What was encoded once only shows that nobody encoded the whole again.
            None if !run.is_ascii() => return None,
            None => out.push_str(&rest[..length.max(1)]),
        }
        rest = &rest[length.max(1)..];
    }
    out.push_str(rest);
    mended.then_some(out)
}

/// The bytes of text that was taken for Latin-1 and encoded once more, as they were before.
pub(super) fn decoded_once(run: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(run).ok().filter(|it| !it.is_ascii())?;
    let bytes: Option<Vec<u8>> = text.chars().map(|it| u8::try_from(u32::from(it)).ok()).collect();
    bytes.filter(|it| std::str::from_utf8(it).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_encoded_twice_throughout_is_decoded() {
        let cases = [
            (
                "https://a.example/%C3%A4%C2%B8%C2%AD-%C3%A6%C2%96%C2%87%20x",
                Some("https://a.example/%E4%B8%AD-%E6%96%87%20x"),
            ),
            (
                "https://a.example/%C3%83%C2%A9t%C3%83%C2%A9?a=%26",
                Some("https://a.example/%C3%A9t%C3%A9?a=%26"),
            ),
            ("https://a.example/%E4%B8%AD%E6%96%87", None),
            ("https://a.example/caf%C3%A9", None),
            ("https://a.example/%C3%A4%C2%B8%C2%AD/%E6%96%87", None),
            ("https://a.example/%A4%A4/100%", None),
            ("https://a.example/5/%25E4%25B8%25AD-5", Some("https://a.example/5/%E4%B8%AD-5")),
            ("https://a.example/%2525E4%2525B8%2525AD", Some("https://a.example/%E4%B8%AD")),
            (
                "https://a.example/%25E4%25B8%25AD/%E6%96%87",
                Some("https://a.example/%E4%B8%AD/%E6%96%87"),
            ),
            ("https://a.example/go?to=%25E4%25B8%25AD", None),
            ("https://a.example/100%25?u=%2520", None),
            ("https://a.example/%E4%B8%AD?u=%25E6%2596%2587", None),
            ("https://a.example/", None),
        ];
        for (written, expected) in cases {
            assert_eq!(without_double_encoding(written).as_deref(), expected, "{written}");
        }
    }
}
