//! The encodings that text is misread in, and what people write.

use std::borrow::Cow;
use std::sync::LazyLock;

use encoding_rs::{BIG5, Encoding, GBK, KOI8_R, MACINTOSH, WINDOWS_1251, WINDOWS_1252};

use crate::cjk;

/// An encoding that gives each byte a character.
pub(super) enum Charset {
    /// One of the Encoding Standard.
    Standard(&'static Encoding),
    /// Kazakh Cyrillic, which that standard doesn't know.
    Ptcp154,
    /// Windows-1252 or the C1 controls of Latin-1, whichever gave a character.
    Latin,
}

/// Encodings in which UTF-8 is misread, the commonest first.
pub(super) static MISREAD_UTF8: [Charset; 5] = [
    Charset::Latin,
    Charset::Standard(WINDOWS_1251),
    Charset::Ptcp154,
    Charset::Standard(KOI8_R),
    Charset::Standard(MACINTOSH),
];

/// In which Big5 and GBK are.
pub(super) static LATIN: Charset = Charset::Latin;

/// The upper half of PTCP154 (IANA, «Paratype»).
const PTCP154: &str = "ҖҒӮғ„…ҶҮҲүҠӢҢҚҺҸҗ‘’“”•–—ҳҷҡӣңқһҹ\
\u{a0}ЎўЈӨҘҰ§Ё©Ә«¬ӯ®Ҝ°ұІіҙө¶·ё№ә»јҪҫҝ\
АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ\
абвгдежзийклмнопрстуфхцчшщъыьэюя";

impl Charset {
    /// Whether it is the one of Western Europe.
    pub(super) fn is_western(&self) -> bool {
        matches!(self, Self::Latin)
    }

    /// The bytes that were read as `text`.
    pub(super) fn encode(&self, text: &str) -> Option<Vec<u8>> {
        match self {
            Self::Standard(encoding) => {
                let (bytes, _, lossy) = encoding.encode(text);
                (!lossy).then(|| bytes.into_owned())
            }
            Self::Ptcp154 => {
                static UPPER: LazyLock<Vec<char>> = LazyLock::new(|| PTCP154.chars().collect());
                let byte = |c: char| match u8::try_from(c) {
                    Ok(byte @ ..=0x7f) => Some(byte),
                    _ => UPPER.iter().position(|it| *it == c).map(|at| 0x80 + at as u8),
                };
                text.chars().map(byte).collect()
            }
            Self::Latin => {
                let byte = |c: char| match u8::try_from(c) {
                    Ok(byte) => Some(byte),
                    Err(_) => match &*WINDOWS_1252.encode(c.encode_utf8(&mut [0; 4])).0 {
                        [byte @ 0x80..=0xff] => Some(*byte),
                        _ => None,
                    },
                };
                text.chars().map(byte).collect()
            }
        }
    }
}

/// An encoding of two bytes a character.
pub(super) struct Legacy {
    encoding: &'static Encoding,
    /// First bytes of marks and of the common characters, which come first in both encodings.
    common: [std::ops::RangeInclusive<u8>; 2],
    /// Whether the second byte can be ASCII.
    ascii: bool,
}

/// Encodings that are misread as windows-1252.
pub(super) static MISREAD_LEGACY: [Legacy; 2] = [
    Legacy { encoding: BIG5, common: [0xa1..=0xa3, 0xa4..=0xc6], ascii: true },
    Legacy { encoding: GBK, common: [0xa1..=0xa3, 0xb0..=0xd7], ascii: false },
];

/// Characters that some sentence in a dozen words has.
pub(super) const FREQUENT: &str = "的一是不了在人有我他這这個个上中大來来為为和國国到以說说時时要就出會会可也你對对生能年月日都不新";

impl Legacy {
    /// The text in `bytes`, if it consists of common characters, marks and ASCII.
    pub(super) fn decode(&self, bytes: &[u8]) -> Option<String> {
        let mut rest = bytes;
        while let Some((first, after)) = rest.split_first() {
            rest = match (first, after.split_first()) {
                (0..=0x7f, _) => after,
                (first, Some((second, after)))
                    if self.common.iter().any(|it| it.contains(first))
                        && (*second >= 0xa1 || (self.ascii && (0x40..=0x7e).contains(second))) =>
                {
                    after
                }
                _ => return None,
            };
        }
        let text = self.encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
        text.chars().all(|c| c.is_ascii() || is_written(c)).then(|| Cow::into_owned(text))
    }
}

/// Whether a character that is not ASCII is one that people write, not one that chance gives.
pub(super) fn is_written(c: char) -> bool {
    match c {
        '\u{a0}'..='\u{17f}' | '\u{300}'..='\u{36f}' | '\u{370}'..='\u{3ff}' => true,
        '\u{400}'..='\u{45f}' | '\u{490}' | '\u{491}' => true,
        '\u{5d0}'..='\u{5ea}' | '\u{621}'..='\u{64a}' | '\u{e01}'..='\u{e5b}' => true,
        '\u{1e00}'..='\u{1eff}' | '\u{2009}'..='\u{200d}' | '\u{2010}'..='\u{205e}' => true,
        '\u{20a0}'..='\u{20bf}' | '\u{2100}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' => true,
        '\u{fe0f}' | '\u{feff}' | '\u{1f000}'..='\u{1faff}' => true,
        _ => cjk::is_han(c) || cjk::is_kana(c) || cjk::is_hangul(c) || cjk::is_wide_punctuation(c),
    }
}
