//! Characters that most texts have none of: those that repairs look for. The answer takes half a
//! millisecond a megabyte.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::Looks;

/// Whether a class of such characters stands in some bytes of UTF-8.
type Has = fn(&[u8]) -> bool;

const CLASSES: [(Looks, Has); 5] = [
    (Looks::CONTROL, has_control),
    (Looks::PUNCTUATION, has_punctuation),
    (Looks::LATIN, has_latin),
    (Looks::SPECIAL, has_special),
    (Looks::COMBINING, has_combining),
];

/// The classes that stand in a text.
pub(super) fn of(bytes: &[u8]) -> Looks {
    let present = CLASSES.iter().filter(|(_, has)| has(bytes));
    present.fold(Looks::NONE, |looks, (class, _)| looks | *class)
}

/// C0 controls but tab and line ends.
fn has_control(bytes: &[u8]) -> bool {
    // Without a branch inside it a chunk is looked at many bytes at a time.
    bytes.chunks(128).any(|chunk| {
        let is = |it: bool| u8::from(it);
        let odd = |it: u8| is(it < b' ') & is(it != b'\n') & is(it != b'\r') & is(it != b'\t');
        chunk.iter().fold(0, |found, it| found | odd(*it)) != 0
    })
}

/// In General Punctuation what has no width, sets a direction or separates lines; signs and brackets that
/// are another character; radicals.
fn has_punctuation(bytes: &[u8]) -> bool {
    let byte = |at: usize| bytes.get(at).copied().unwrap_or_default();
    memchr::memchr_iter(0xe2, bytes).any(|at| match byte(at + 1) {
        0x80 => matches!(byte(at + 2), 0x8b..=0x8f | 0xa8..=0xae),
        0x81 => byte(at + 2) >= 0xa0,
        0x84 => matches!(byte(at + 2), 0xa6 | 0xaa | 0xab),
        0x8c => matches!(byte(at + 2), 0xa9 | 0xaa),
        second => second >= 0xba,
    })
}

/// U+007F to U+009F, the soft hyphen, the letters in which every misread text has some, and the Arabic
/// letter mark.
fn has_latin(bytes: &[u8]) -> bool {
    let byte = |at: usize| bytes.get(at).copied().unwrap_or_default();
    memchr::memchr3(0xc3, 0xd0, 0xd1, bytes).is_some()
        || memchr::memchr3_iter(0x7f, 0xc2, 0xd8, bytes).any(|at| match byte(at) {
            0xc2 => byte(at + 1) < 0xa0 || byte(at + 1) == 0xad,
            0xd8 => byte(at + 1) == 0x9c,
            _ => true,
        })
}

/// U+F900 to U+FA0D, the byte order mark, U+FFFC and what follows it.
fn has_special(bytes: &[u8]) -> bool {
    let byte = |at: usize| bytes.get(at).copied().unwrap_or_default();
    memchr::memchr_iter(0xef, bytes).any(|at| match byte(at + 1) {
        0xa4..=0xa7 => true,
        0xa8 => byte(at + 2) <= 0x8d,
        0xbb => byte(at + 2) == 0xbf,
        0xbf => byte(at + 2) >= 0xbc,
        _ => false,
    })
}

/// Marks that follow their letters, kana's among them, and the letters of Hangul's syllables.
fn has_combining(bytes: &[u8]) -> bool {
    let byte = |at: usize| bytes.get(at).copied().unwrap_or_default();
    memchr::memchr3_iter(0xcc, 0xcd, 0xe1, bytes).any(|at| match byte(at) {
        0xcd => byte(at + 1) <= 0xaf,
        0xe1 => matches!(byte(at + 1), 0x84..=0x87),
        _ => true,
    }) || KANA_MARKS.iter().any(|it| it.find(bytes).is_some())
}

/// What finds U+3099 and U+309A, made once: making it takes longer than most texts.
static KANA_MARKS: LazyLock<[Finder<'static>; 2]> =
    LazyLock::new(|| ["\u{3099}", "\u{309a}"].map(Finder::new));

#[cfg(test)]
mod tests {
    fn is_plain(text: &str) -> bool {
        super::of(text.as_bytes()) == super::Looks::NONE
    }

    #[test]
    fn what_articles_are_made_of_is_plain() {
        let text = "港口\u{3000}「a」，“b”—…\r\n\t½ ©\u{a0}ｱ！￥ ひカ 한 α €™ 👩 \u{fe0f}";
        assert!(is_plain(text));
        for odd in [
            '\0', '\u{1b}', '\u{7f}', '\u{85}', '\u{ad}', 'é', 'Д', '\u{61c}', '\u{200b}',
            '\u{200f}', '\u{2028}', '\u{202e}', '\u{2060}', '\u{2069}', '⺟', '⼈', '⿕',
            '\u{f900}', '\u{fa0d}', '\u{feff}', '\u{fffc}', '\u{ffff}', '\u{300}', '\u{36f}',
            '\u{1100}', '\u{11ff}', '\u{3099}', '\u{309a}', '\u{2126}', '\u{212a}', '\u{212b}',
            '\u{2329}', '\u{232a}',
        ] {
            assert!(!is_plain(&format!("{text}{odd}")), "{odd:?}");
            assert!(!is_plain(&format!("{odd}{text}")), "{odd:?}");
        }
    }
}
