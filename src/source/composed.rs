//! Names in one form, whatever system they were made on.

use std::borrow::Cow;

use icu_normalizer::ComposingNormalizerBorrowed;

/// A name in Unicode's composed form (NFC). Some systems keep `é` in files' names as `e` and a mark, `が` as
/// `か` and a mark, while people write links to them with one character.
pub fn composed(name: &str) -> Cow<'_, str> {
    if name.is_ascii() {
        return Cow::Borrowed(name);
    }
    const NFC: ComposingNormalizerBorrowed<'static> = ComposingNormalizerBorrowed::new_nfc();
    NFC.normalize(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_join_their_letters() {
        for (name, expected) in [
            ("cafe\u{301}.md", "café.md"),
            ("か\u{3099}.png", "が.png"),
            ("港口", "港口"),
            ("a", "a"),
        ] {
            assert_eq!(composed(name), expected);
        }
    }
}
