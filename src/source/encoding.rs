//! Bytes become text: which encoding a file is in, and what could not be decoded.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::{Source, Span};
use crate::diagnostic::Diagnostic;
use crate::say;
use crate::worded;

/// Text and what was odd about its bytes.
#[derive(Debug)]
pub struct Decoded {
    /// The text, without a byte order mark, in `\n` or `\r\n` lines as written.
    pub text: String,
    /// The encoding's name as the Encoding Standard spells it.
    pub encoding: &'static str,
    /// What to tell the author; `path` is filled in by the caller.
    pub remarks: Vec<Diagnostic>,
}

/// Where the encoding is a guess, one character in so many may be a control character or bytes that
/// could not be decoded: random bytes have 11 control characters in 100.
const ODD_IF_GUESSED: usize = 20;

/// Where the encoding is certain, random bytes are out of the question, and half of the characters may
/// be control characters: there are real articles with 24 in 100.
const ODD_IF_CERTAIN: usize = 2;

/// Fewer zero bytes than one in so many are no sign of UTF-16, which has one for each ASCII character,
/// if the others are UTF-8 or nearly all ASCII. Han characters whose two bytes both are letters of ASCII are rare.
const STRAY: usize = 8;

const NO_TEXT: &str =
    worded!("is no text: too many of its bytes are no characters in any encoding");

/// Decodes the bytes of one article.
///
/// Valid UTF-8 stays where it is. Otherwise a byte order mark decides, or the pattern of zero bytes
/// that UTF-16 leaves, or, if the bytes are not UTF-8 with some damage, a statistical guess. A few zero
/// bytes are damage as any other: they stay, and whoever writes XML leaves them out.
///
/// # Errors
/// The reason why the bytes can't be an article's text.
pub fn decode(bytes: Vec<u8>) -> Result<Decoded, &'static str> {
    decode_bytes(bytes).map(|mut decoded| {
        decoded.text = with_line_feeds(decoded.text);
        decoded
    })
}

fn decode_bytes(bytes: Vec<u8>) -> Result<Decoded, &'static str> {
    if let Some((encoding, mark)) = Encoding::for_bom(&bytes).filter(|(it, _)| *it != UTF_8) {
        return Attempt::new(encoding, &bytes[mark..], mark).accept_guess();
    }
    let zeros = memchr::memchr_iter(0, &bytes).count();
    // Checked several times faster than the standard library does, which is worth a copy.
    if zeros == 0
        && let Ok(text) = simdutf8::basic::from_utf8(&bytes)
        && !looks_binary(text)
    {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text).to_owned();
        return Ok(Decoded { text, encoding: UTF_8.name(), remarks: Vec::new() });
    }
    // What the text would be without them.
    let without: Vec<u8> = bytes.iter().copied().filter(|it| *it != 0).collect();
    let is_utf8 = std::str::from_utf8(&without).is_ok() || mostly_utf8(&without);
    let is_ascii = || without.iter().filter(|it| !it.is_ascii()).count() * STRAY < without.len();
    let are_stray = zeros * STRAY < bytes.len() && (is_utf8 || is_ascii());
    if zeros > 0
        && !are_stray
        && let Some(attempt) = utf16_without_mark(&bytes)
    {
        return attempt.accept_guess();
    }
    match String::from_utf8(bytes) {
        Ok(text) => Attempt { text, encoding: UTF_8, bad: 0, first_bad: None }.accept(zeros),
        Err(error) => {
            let bytes = error.into_bytes();
            let as_utf8 = Attempt::new(UTF_8, &bytes, 0);
            if is_utf8 {
                return as_utf8.accept(zeros);
            }
            let guessed = Attempt::new(guess(&without), &bytes, 0);
            if guessed.bad <= as_utf8.bad { guessed } else { as_utf8 }.accept_guess()
        }
    }
}

/// Lines end with a line feed, one with a return before it or not. Files of old systems have returns
/// alone, which Markdown takes for line ends, too, and front matter for nothing.
fn with_line_feeds(text: String) -> String {
    let lone = |at: &usize| text.as_bytes().get(at + 1) != Some(&b'\n');
    let Some(first) = memchr::memchr_iter(b'\r', text.as_bytes()).find(lone) else { return text };
    let mut out = String::with_capacity(text.len());
    out.push_str(&text[..first]);
    let mut rest = text[first..].chars().peekable();
    while let Some(c) = rest.next() {
        out.push(if c == '\r' && rest.peek() != Some(&'\n') { '\n' } else { c });
    }
    out
}

/// Whether the beginning of a text in UTF-8 has so many control characters that all of it needs a
/// count. Most texts have none, and the count costs as much as reading them.
fn looks_binary(text: &str) -> bool {
    let head = &text.as_bytes()[..text.len().min(512)];
    // Without a branch many are looked at at once.
    let is = |it: &u8| u16::from(is_control(char::from(*it)));
    usize::from(head.iter().map(is).sum::<u16>()) * ODD_IF_CERTAIN > head.len()
}

fn without_mark(mut text: String) -> String {
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    text
}

/// What some bytes are in some encoding.
struct Attempt {
    text: String,
    encoding: &'static Encoding,
    /// How many sequences of bytes could not be decoded.
    bad: usize,
    /// The first of them: its offset in the file and its replacement's in the text.
    first_bad: Option<(usize, usize)>,
}

impl Attempt {
    /// How many characters there are, and how many of them are control characters.
    fn count(&self) -> (usize, usize) {
        self.text.chars().fold((0, 0), |(all, odd), c| (all + 1, odd + usize::from(is_control(c))))
    }

    /// Decodes `bytes`, which begin `offset` bytes into the file.
    fn new(encoding: &'static Encoding, bytes: &[u8], offset: usize) -> Self {
        let mut decoder = encoding.new_decoder_without_bom_handling();
        let mut attempt = Self { text: String::new(), encoding, bad: 0, first_bad: None };
        let mut read = 0;
        loop {
            let rest = &bytes[read..];
            let room = decoder.max_utf8_buffer_length_without_replacement(rest.len());
            attempt.text.reserve(room.unwrap_or(rest.len().saturating_mul(3)));
            let (result, length) =
                decoder.decode_to_string_without_replacement(rest, &mut attempt.text, true);
            read += length;
            match result {
                DecoderResult::InputEmpty => return attempt,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(length, after) => {
                    let at = offset + read.saturating_sub(usize::from(length + after));
                    attempt.first_bad.get_or_insert((at, attempt.text.len()));
                    attempt.bad += 1;
                    attempt.text.push(char::REPLACEMENT_CHARACTER);
                }
            }
        }
    }

    fn accept_guess(self) -> Result<Decoded, &'static str> {
        let (characters, controls) = self.count();
        if (controls + self.bad) * ODD_IF_GUESSED > characters {
            return Err(NO_TEXT);
        }
        let zeros = self.text.bytes().filter(|it| *it == 0).count();
        self.accept(zeros)
    }

    /// Accepts the text, in which there are so many NULs.
    fn accept(self, zeros: usize) -> Result<Decoded, &'static str> {
        let (characters, controls) = self.count();
        if controls * ODD_IF_CERTAIN > characters {
            return Err(NO_TEXT);
        }
        let name = self.encoding.name();
        let source = Source::new("", without_mark(self.text));
        let mut remarks = Vec::new();
        if self.encoding != UTF_8 {
            let remark =
                Diagnostic::note("encoding-recognised", say!("the file is in {name}", name));
            remarks.push(remark.hint(say!("save it in UTF-8")));
        }
        if let Some((byte, at)) = self.first_bad {
            let what = match self.bad {
                1 => {
                    say!(
                        "the byte at offset {byte} is no {name} and was replaced by «�»",
                        byte,
                        name
                    )
                }
                bad => say!(
                    "{bad} places are no {name} and were replaced by «�», the first at byte {byte}",
                    bad,
                    name,
                    byte
                ),
            };
            let end = at + char::REPLACEMENT_CHARACTER.len_utf8();
            remarks.push(
                Diagnostic::warning("bytes-not-decoded", what)
                    .at(&source, Span::from(at..end))
                    .hint(say!("put the right character in its place and save the file in UTF-8")),
            );
        }
        if let Some(at) = source.text.find('\0').filter(|_| zeros > 0) {
            let what = match zeros {
                1 => say!("a NUL (U+0000) is left out"),
                _ => say!("{zeros} NULs (U+0000) are left out", zeros),
            };
            let said = Diagnostic::warning("nul-in-text", what).at(&source, Span::from(at..at + 1));
            remarks.push(
                said.hint(say!("take it out: no book can hold it, and other programs stop at it")),
            );
        }
        Ok(Decoded { text: source.text, encoding: name, remarks })
    }
}

fn is_control(c: char) -> bool {
    c.is_ascii_control() & (c != '\t') & (c != '\n') & (c != '\r') & (c != '\x0c')
}

/// UTF-16 gives each ASCII character, line ends at least, a zero byte: before it in big-endian order,
/// after it in little-endian. Accepted only if what comes out is text through and through.
fn utf16_without_mark(bytes: &[u8]) -> Option<Attempt> {
    let [mut even, mut odd] = [0, 0];
    for at in memchr::memchr_iter(0, bytes) {
        if at.is_multiple_of(2) { even += 1 } else { odd += 1 }
    }
    let encoding = if even > odd { UTF_16BE } else { UTF_16LE };
    // Big-endian text has zeros at even offsets. A Han character such as U+4E00 adds a few others.
    if even.min(odd) * 4 > even.max(odd) {
        return None;
    }
    // A byte too few at the end is damage that costs one character.
    let attempt = Attempt::new(encoding, bytes, 0);
    let strange = |c: &char| {
        is_control(*c)
            || matches!(c, '\u{fffd}' | '\u{e000}'..='\u{f8ff}' | '\u{fdd0}'..='\u{fdef}')
    };
    let strange = attempt.text.chars().filter(strange).count();
    (strange * ODD_IF_GUESSED <= attempt.text.chars().count()).then_some(attempt)
}

/// Whether bytes that are not valid UTF-8 are UTF-8 all the same, with some damage. In other
/// encodings, two bytes that happen to be a character of UTF-8 are rare and three rarer.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut valid, mut invalid, mut long) = (0, 0, 0);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().bytes().filter(|it| !it.is_ascii()).count();
        long += chunk.valid().chars().filter(|it| it.len_utf8() >= 3).count();
        invalid += chunk.invalid().len();
    }
    valid > invalid * 2 || (long >= 4 && valid >= invalid)
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

#[cfg(test)]
mod tests {
    use encoding_rs::{BIG5, EUC_JP, EUC_KR, GB18030, SHIFT_JIS, WINDOWS_1251, WINDOWS_1252};
    use proptest::prelude::*;

    use super::*;

    const TRADITIONAL: &str = "---\ntitle: 海邊的小鎮\n---\n\n天色漸漸暗下來，漁船一艘接一艘回到港口。老人坐在石階上，看着孩子們追逐浪花，直到街燈亮起。\n";
    const SIMPLIFIED: &str = "---\ntitle: 海边的小镇\n---\n\n天色渐渐暗下来，渔船一艘接一艘回到港口。老人坐在石阶上，看着孩子们追逐浪花，直到街灯亮起。\n";
    const JAPANESE: &str = "---\ntitle: 海辺の町\n---\n\n日が暮れると、漁船が次々と港に戻ってくる。老人は石段に座り、波と遊ぶ子どもたちを眺めていた。\n";
    const KOREAN: &str = "---\ntitle: 바닷가 마을\n---\n\n해가 지면 고깃배들이 하나둘 항구로 돌아온다. 노인은 돌계단에 앉아 아이들이 노는 모습을 바라보았다.\n";
    const RUSSIAN: &str = "Когда темнеет, рыбацкие лодки одна за другой возвращаются в гавань. Старик сидит на каменных ступенях.\n";
    const FRENCH: &str = "Quand la nuit tombe, les bateaux rentrent au port l'un après l'autre. Le vieil homme est resté assis là où la mer s'arrête.\n";

    #[test]
    fn one_line_in_another_encoding_spoils_no_other() {
        let mut bytes = "# 中文\n\nutf 中文\n".as_bytes().to_vec();
        bytes.extend(BIG5.encode("大五碼行").0.iter());
        let decoded = decode(bytes).unwrap();
        assert_eq!(decoded.encoding, "UTF-8");
        assert!(decoded.text.starts_with("# 中文\n\nutf 中文\n"), "{}", decoded.text);
        assert!(!decoded.remarks.is_empty());
    }

    fn codes(decoded: &Decoded) -> Vec<&'static str> {
        decoded.remarks.iter().map(|it| it.code).collect()
    }

    #[test]
    fn utf8_is_taken_as_it_is() {
        let decoded = decode(TRADITIONAL.into()).unwrap();
        assert_eq!(decoded.text, TRADITIONAL);
        assert_eq!((decoded.encoding, codes(&decoded)), ("UTF-8", vec![]));
        assert_eq!(decode(Vec::new()).unwrap().text, "");
        assert_eq!(decode("\u{feff}甲".into()).unwrap().text, "甲");
    }

    #[test]
    fn legacy_encodings_are_recognised_and_named() {
        let cases = [
            (BIG5, "Big5", TRADITIONAL),
            (GB18030, "GBK", SIMPLIFIED),
            (SHIFT_JIS, "Shift_JIS", JAPANESE),
            (EUC_JP, "EUC-JP", JAPANESE),
            (EUC_KR, "EUC-KR", KOREAN),
            (WINDOWS_1251, "windows-1251", RUSSIAN),
            (WINDOWS_1252, "windows-1252", FRENCH),
        ];
        for (encoding, name, text) in cases {
            let (bytes, _, lossy) = encoding.encode(text);
            assert!(!lossy, "{name}");
            let decoded = decode(bytes.into_owned()).unwrap();
            assert_eq!((decoded.encoding, &*decoded.text), (name, text));
            assert_eq!(codes(&decoded), ["encoding-recognised"]);
        }
    }

    #[test]
    fn the_characters_of_hong_kong_are_part_of_big5() {
        let text = "佢哋喺嗰度食嘢，啲細路仔唔聽話，阿媽話「你哋嚟呢度做乜嘢？」大家都冇出聲。\n";
        let bytes = b"\xca\x5c\x92]\x9d\xf6\x9d\xf5\xab\xd7\xad\xb9\x9d\xcf\xa1A\x9d\xf8\xb2\xd3\xb8\xf4\xa5J\xad\xf8\xc5\xa5\xb8\xdc\xa1A\xaa\xfc\xb6\xfd\xb8\xdc\xa1u\xa7A\x92]\x91\xc1\xa9O\xab\xd7\xb0\xb5\xc9A\x9d\xcf\xa1H\xa1v\xa4j\xaea\xb3\xa3\xc9N\xa5X\xc1n\xa1C\x0a";
        let decoded = decode(bytes.to_vec()).unwrap();
        assert_eq!((decoded.encoding, &*decoded.text), ("Big5", text));
    }

    #[test]
    fn utf16_with_and_without_a_mark() {
        let units = |text: &str, little: bool| -> Vec<u8> {
            let order = |it: u16| if little { it.to_le_bytes() } else { it.to_be_bytes() };
            text.encode_utf16().flat_map(order).collect()
        };
        for text in [TRADITIONAL, FRENCH, "一一一一\n一二三一"] {
            for (little, name) in [(true, "UTF-16LE"), (false, "UTF-16BE")] {
                for mark in ["", "\u{feff}"] {
                    let decoded = decode(units(&format!("{mark}{text}"), little)).unwrap();
                    if mark.is_empty() && text.starts_with('一') {
                        continue;
                    }
                    assert_eq!((decoded.encoding, &*decoded.text), (name, text));
                }
            }
        }
    }

    #[test]
    fn damaged_utf8_stays_utf8_and_the_place_is_named() {
        let mut bytes = TRADITIONAL.as_bytes().to_vec();
        let at = TRADITIONAL.find('漁').unwrap();
        bytes[at + 1] = b'?';
        bytes.push(0xff);
        let decoded = decode(bytes).unwrap();
        assert_eq!((decoded.encoding, codes(&decoded)), ("UTF-8", vec!["bytes-not-decoded"]));
        let remark = &decoded.remarks[0];
        assert!(remark.message.starts_with("3 places"), "{}", remark.message);
        assert!(remark.message.ends_with(&format!("byte {at}")), "{}", remark.message);
        let place = remark.place.as_ref().unwrap();
        assert_eq!((place.line, place.column), (5, 9));
        assert_eq!(&place.line_text[place.marked.clone()], "\u{fffd}");
    }

    #[test]
    fn a_damaged_legacy_file_names_the_place_too() {
        let (bytes, ..) = BIG5.encode(TRADITIONAL);
        let mut bytes = bytes.into_owned();
        let length = bytes.len();
        bytes[length - 1] = 0xff;
        let decoded = decode(bytes).unwrap();
        assert_eq!(codes(&decoded), ["encoding-recognised", "bytes-not-decoded"]);
        assert!(decoded.remarks[1].message.contains(&format!("offset {}", length - 1)));
    }

    #[test]
    fn what_is_no_text() {
        let picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01\0\x08\x06".to_vec();
        assert!(decode(picture).is_err());
        let noise = (0..4096u32).map(|it| (it.wrapping_mul(2_654_435_761) >> 13) as u8 | 1);
        assert!(decode(noise.collect()).is_err());
        assert!(decode(vec![0; 64]).is_err());
        assert!(decode(vec![1; 64]).is_err());
        let utf32 = TRADITIONAL.chars().flat_map(|it| u32::from(it).to_le_bytes());
        assert!(decode([0xff, 0xfe, 0, 0].into_iter().chain(utf32).collect()).is_err());
    }

    #[test]
    fn few_zero_bytes_are_damage_and_no_encoding() {
        for text in [TRADITIONAL, FRENCH, "The kite was blue.\nIt flew over the mill until noon.\n"]
        {
            for at in [0, text.len() / 2, text.len()] {
                let at = (at..).find(|it| text.is_char_boundary(*it)).unwrap();
                for (zeros, damage) in [("\0", ""), ("\0\0\0", ""), ("\0", "\u{fffd}")] {
                    let broken = [0xff].repeat(damage.chars().count());
                    let parts =
                        [&text.as_bytes()[..at], zeros.as_bytes(), &broken, &text.as_bytes()[at..]];
                    let decoded = decode(parts.concat()).unwrap();
                    let expected = format!("{}{zeros}{damage}{}", &text[..at], &text[at..]);
                    // A wrong byte among ASCII may be a letter of any encoding.
                    let is_certain = !text.is_ascii() || damage.is_empty();
                    if is_certain {
                        assert_eq!((decoded.encoding, &*decoded.text), ("UTF-8", &*expected));
                    }
                    assert_eq!(decoded.text.chars().count(), expected.chars().count());
                    assert!(codes(&decoded).contains(&"nul-in-text"));
                }
            }
        }
        for (encoding, text) in [(BIG5, TRADITIONAL), (SHIFT_JIS, JAPANESE)] {
            let (bytes, ..) = encoding.encode(text);
            let decoded = decode([&bytes, &b"\0\n"[..]].concat()).unwrap();
            assert_eq!(decoded.text, format!("{text}\0\n"));
        }
        // UTF-16 that lost its last byte.
        let mut bytes: Vec<u8> = FRENCH.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.pop();
        let decoded = decode(bytes).unwrap();
        assert_eq!(decoded.text, format!("{}\u{fffd}", FRENCH.trim_end()));
    }

    #[test]
    fn a_return_alone_ends_a_line() {
        let of = |text: &str| decode(text.into()).unwrap().text;
        assert_eq!(of("---\rtitle: 海\r---\r\r字"), "---\ntitle: 海\n---\n\n字");
        assert_eq!(of("甲\r\n乙\r丙\n"), "甲\r\n乙\n丙\n");
        assert_eq!(of("甲\r"), "甲\n");
    }

    #[test]
    fn a_stray_control_character_is_no_reason_to_lose_an_article() {
        let decoded = decode(format!("{TRADITIONAL}\0\x08").into_bytes()).unwrap();
        assert!(decoded.text.starts_with(TRADITIONAL));
        let third = TRADITIONAL.chars().map(|it| format!("{it}\x10{it}")).collect::<String>();
        assert_eq!(decode(third.clone().into_bytes()).unwrap().text, third);
        let damaged = decode([third.as_bytes(), b"\xff"].concat()).unwrap();
        assert_eq!(damaged.text, third + "\u{fffd}");
    }

    proptest! {
        #[test]
        fn any_bytes_are_text_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
            let _ = decode(bytes);
        }

        #[test]
        fn any_text_in_utf8_comes_back(text in "[^\\x00-\\x1f\\x7f\u{feff}]{0,200}") {
            prop_assert_eq!(decode(text.clone().into_bytes()).unwrap().text, text);
        }

        #[test]
        fn some_bad_bytes_are_counted(text in "[甲-癸]{20,60}", bad in 1..4usize) {
            let mut bytes = text.clone().into_bytes();
            bytes.extend(vec![0xff; bad]);
            let decoded = decode(bytes).unwrap();
            prop_assert_eq!(decoded.text, text + &"\u{fffd}".repeat(bad));
            prop_assert_eq!(decoded.remarks.len(), 1);
        }
    }
}
