//! Takes the East Asian language systems that a book doesn't need out of a face's layout tables.
//!
//! A pan-CJK face holds each region's form of a character and swaps them by language (`locl`). The
//! glyphs of all regions together double a subset, and the book is in one language.

use crate::locale::Language;

type Tag = [u8; 4];

/// The language systems of CJK (OpenType 1.9.1, Language System Tags).
const EAST_ASIAN: [&Tag; 8] =
    [b"JAN ", b"KOR ", b"KOH ", b"ZHS ", b"ZHT ", b"ZHH ", b"ZHTM", b"ZHP "];

/// The systems that a shaper looks for in text of this language, the first one first. For other
/// languages than CJK none: their systems are never taken out.
fn wanted(language: &Language) -> &'static [&'static Tag] {
    let mut parts = language.as_str().split('-');
    match parts.next() {
        Some("ja") => &[b"JAN "],
        Some("ko") => &[b"KOR ", b"KOH "],
        Some("yue") => &[b"ZHH "],
        Some("zh") => {
            let parts: Vec<&str> = parts.collect();
            match (parts.contains(&"Hans"), parts.contains(&"HK"), parts.contains(&"MO")) {
                (true, ..) => &[b"ZHS "],
                (_, true, _) => &[b"ZHH "],
                (_, _, true) => &[b"ZHTM", b"ZHH "],
                _ => &[b"ZHT "],
            }
        }
        _ => &[],
    }
}

/// A `GSUB` or `GPOS` table without the East Asian language systems of other languages. Nothing if it
/// can't be read.
///
/// Their records are taken off the lists, and all else stays at its place: the subsetter drops
/// whatever no record leads to any more.
pub(super) fn of_language(table: &[u8], language: &Language) -> Option<Vec<u8>> {
    let wanted = wanted(language);
    let mut out = table.to_vec();
    // OpenType 1.9.1, Common Table Formats: the header's script list, its records of tag and offset,
    // each script's default and its records of tag and offset.
    let scripts = usize::from(u16_at(table, 4)?);
    for script in 0..usize::from(u16_at(table, scripts)?) {
        let record = scripts + 2 + 6 * script;
        let script = scripts + usize::from(u16_at(table, record + 4)?);
        let count = usize::from(u16_at(table, script + 2)?);
        let mut kept = 0;
        for system in 0..count {
            let from = script + 4 + 6 * system;
            let tag = table.get(from..from + 4)?;
            let is_other =
                EAST_ASIAN.iter().any(|it| *it == tag) && !wanted.iter().any(|it| *it == tag);
            if !is_other {
                let to = script + 4 + 6 * kept;
                let record = table.get(from..from + 6)?;
                out.get_mut(to..to + 6)?.copy_from_slice(record);
                kept += 1;
            }
        }
        let count = u16::try_from(kept).ok()?;
        out.get_mut(script + 2..script + 4)?.copy_from_slice(&count.to_be_bytes());
    }
    Some(out)
}

fn u16_at(table: &[u8], at: usize) -> Option<u16> {
    table.get(at..at + 2)?.try_into().ok().map(u16::from_be_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(tag: &str) -> Language {
        Language::parse(tag).unwrap()
    }

    #[test]
    fn each_language_has_its_systems() {
        let names = |tag: &str| -> Vec<&str> {
            wanted(&language(tag)).iter().map(|it| str::from_utf8(*it).unwrap()).collect()
        };
        for (tag, expected) in [
            ("zh-HK", &["ZHH "][..]),
            ("zh-Hant", &["ZHT "]),
            ("zh-TW", &["ZHT "]),
            ("zh-MO", &["ZHTM", "ZHH "]),
            ("zh-Hans-HK", &["ZHS "]),
            ("yue", &["ZHH "]),
            ("ja", &["JAN "]),
            ("ko-KR", &["KOR ", "KOH "]),
            ("en", &[]),
        ] {
            assert_eq!(names(tag), expected, "{tag}");
        }
    }

    /// A table of one script with these language systems, and the tags that are left of them.
    fn left(tags: &[&Tag], tag: &str) -> Vec<String> {
        let mut table = vec![0, 1, 0, 0, 0, 10, 0, 0, 0, 0];
        table.extend([0, 1]);
        table.extend(b"hani");
        table.extend([0, 8]);
        table.extend([0, 0, 0, tags.len() as u8]);
        for tag in tags {
            table.extend(*tag);
            table.extend([0, 99]);
        }
        let out = of_language(&table, &language(tag)).unwrap();
        assert_eq!(out.len(), table.len(), "nothing moves");
        let count = usize::from(u16_at(&out, 20).unwrap());
        let tags = out[22..].chunks(6).take(count);
        tags.map(|it| String::from_utf8_lossy(&it[..4]).into_owned()).collect()
    }

    #[test]
    fn other_languages_of_the_region_go() {
        let all: &[&Tag] = &[b"JAN ", b"ROM ", b"ZHH ", b"ZHS ", b"ZHT "];
        assert_eq!(left(all, "zh-HK"), ["ROM ", "ZHH "]);
        assert_eq!(left(all, "ja"), ["JAN ", "ROM "]);
        assert_eq!(left(all, "en"), ["ROM "]);
        assert_eq!(left(&[], "ja"), [""; 0]);
    }

    #[test]
    fn a_broken_table_is_none() {
        let whole = [0, 1, 0, 0, 0, 10, 0, 0, 0, 0, 0, 1, b'h', b'a', b'n', b'i', 0, 8];
        for end in 0..whole.len() {
            assert_eq!(of_language(&whole[..end], &language("ja")), None, "{end}");
        }
        assert_eq!(of_language(&[0xff; 64], &language("ja")), None);
    }
}
