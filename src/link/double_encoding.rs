//! Addresses whose letters were encoded, taken for Latin-1 and encoded again.

use super::key::{encoded_run, push_byte};

/// The address as it was before its letters were encoded a second time; nothing if they were not, or if
/// a part of it can't be read either way. Links to it lead where its author meant.
pub fn without_double_encoding(address: &str) -> Option<String> {
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
            ("https://a.example/", None),
        ];
        for (written, expected) in cases {
            assert_eq!(without_double_encoding(written).as_deref(), expected, "{written}");
        }
    }
}
