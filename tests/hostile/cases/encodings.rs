//! Bytes that are no text, or another text than they seem.

use super::{body, cases, deep, long, one};

/// A text in UTF-16.
fn utf16(text: &str, little: bool) -> Vec<u8> {
    let unit = |it: u16| if little { it.to_le_bytes() } else { it.to_be_bytes() };
    text.encode_utf16().flat_map(unit).collect()
}

/// Bytes that no encoding makes sense of.
fn noise(length: u32) -> Vec<u8> {
    (0..length).map(|it| (it.wrapping_mul(2_654_435_761) >> 13) as u8).collect()
}

/// An article with some bytes in the midst of it.
fn around(bytes: &[u8]) -> Vec<u8> {
    let before = "---\ntitle: 題\ndate: 2024-01-02\n---\n\n第一段在這裡。\n\n第二段".as_bytes();
    [before, bytes, "在這裡。\n\n第三段在這裡。\n".as_bytes()].concat()
}

cases! {
    "nothing" => one(""),
    "blanks" => one(" \n\t\n\u{3000}\n"),
    "a byte order mark alone" => one("\u{feff}"),
    "two byte order marks" => one("\u{feff}\u{feff}---\ntitle: 甲\n---\n\n乙。\n"),
    "one NUL" => one(around(b"\0")),
    "many NULs" => one(around(&[0; 5000])),
    "NULs alone" => one(vec![0; 5000]),
    "one broken byte" => one(around(b"\xff")),
    "broken bytes everywhere" => one(around(&b"\xff\xe4".repeat(3000))),
    "half a character at the end" => one(b"---\ntitle: a\n---\n\nb \xe4\xb8".to_vec()),
    "a surrogate in UTF-8" => one(around(b"\xed\xa0\x80")),
    "an overlong slash" => one(around(b"\xc0\xaf")),
    "noise" => one(noise(40_000)),
    "UTF-16 with its mark" => one([vec![0xff, 0xfe], utf16("---\ntitle: 題\n---\n\n第一段。\n", true)].concat()),
    "UTF-16 the other way" => one([vec![0xfe, 0xff], utf16("---\ntitle: 題\n---\n\n第一段。\n", false)].concat()),
    "UTF-16 without a mark" => one(utf16("---\ntitle: title\n---\n\nSome words here.\n", true)),
    "UTF-16 of odd length" => one([vec![0xff, 0xfe], utf16(&"# 題\n\n第一段。\n".repeat(9), true), vec![0x41]].concat()),
    "UTF-16 with lone surrogates" => one([vec![0xff, 0xfe], [0x00, 0xd8].repeat(400)].concat()),
    "UTF-32" => one([vec![0xff, 0xfe, 0, 0], "# 題\n\n文。\n".chars().flat_map(|it| (it as u32).to_le_bytes()).collect()].concat()),
    "Big5" => one(b"# \xb4\xfa\xb8\xd5\n\n\xb3o\xacO\xa4@\xac\xfd\xa4\xe5\xb3\xb9\xa1C\n".to_vec()),
    "GBK" => one(b"# \xb2\xe2\xca\xd4\n\n\xd5\xe2\xca\xc7\xd2\xbb\xc6\xaa\xce\xc4\xd5\xc2\xa1\xa3\n".to_vec()),
    "Shift JIS" => one(b"# \x83e\x83X\x83g\n\n\x82\xb1\x82\xea\x82\xcd\x95\xb6\x8f\xcd\x82\xc5\x82\xb7\x81B\n".to_vec()),
    "escapes of ISO 2022" => one(b"# a\n\n\x1b$B\x24\x22\x1b(B\n".to_vec()),
    "UTF-7" => one("# a\n\n+ADw-script+AD4-alert(1)+ADw-/script+AD4-\n"),
    "line ends of old Macs" => one("---\rtitle: 甲\rdate: 2024-01-02\r---\r\r第一段。\r\r第二段。\r"),
    "all kinds of line ends" => one("---\r\ntitle: 甲\r---\n\n甲\u{2028}乙\u{2029}丙\u{85}丁\u{b}戊\u{c}己\r\n"),
    "every control" => body((0..32_u8).map(char::from).chain(['\u{7f}', '\u{80}', '\u{9f}']).collect::<String>()),
    "noncharacters" => body("甲\u{fffe}乙\u{ffff}丙\u{fdd0}丁\u{1ffff}戊\u{10ffff}"),
    "directions" => body("甲\u{202e}乙\u{2066}丙\u{2069}丁\u{200f}戊\u{61c}己"),
    "directions in a title" => one("---\ntitle: \"甲\u{202e}gpj.exe\"\ndate: 2024-01-02\n---\n\n乙。\n"),
    "a thousand marks on one letter" => body(format!("a{}", "\u{301}".repeat(deep()))),
    "joiners" => body(format!("👩{}", "\u{200d}👩".repeat(deep()))),
    "variation selectors" => body("葛\u{e0100}".repeat(deep())),
    "private use" => body("\u{e000}\u{f8ff}\u{f0000}"),
    "tags of Unicode" => body("甲\u{e0001}\u{e0041}\u{e007f}乙"),
    "one line of very many letters" => body("甲乙丙丁".repeat(8 * long())),
    "one word of very many letters" => body("a".repeat(10 * long())),
    "very many empty lines" => body("\n".repeat(long())),
    "very many blanks" => body(" ".repeat(long())),
    "very many tabs" => body("\t".repeat(long())),
}
